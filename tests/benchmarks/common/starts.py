"""Starting windows again and again: MusicDesk and a bare one in turn, each with the seconds until it could be used."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from common.screen import Screen

STARTED = Path(__file__).parent / "started.py"
LIMIT_S = 120.0


@dataclass
class Starts:
    """Seconds from the start of the process to the moment of use, the processor's time for it, and what was told."""

    desk_s: list[float] = field(default_factory=list)
    bare_s: list[float] = field(default_factory=list)
    spent_desk_s: list[float] = field(default_factory=list)
    spent_bare_s: list[float] = field(default_factory=list)
    told: dict[str, Any] = field(default_factory=dict)


def start_in_turn(screen: Screen, library: Path, rounds: int) -> Starts:
    """Start both in turn. A round before the first is not counted: in it Python compiles its files."""
    from musicdesk.app.settings import Settings, config_folder, write_settings

    # The engine is not to be started when the prompt is tried out.
    settings = Settings(welcomed=True, library=str(library), keep_warm=False)
    write_settings(config_folder(screen.environment) / "settings.json", settings)
    starts = Starts()
    for number in range(rounds + 1):
        bare_s, bare = _start(screen, "bare")
        desk_s, told = _start(screen, "desk")
        if number:
            starts.bare_s.append(bare_s)
            starts.desk_s.append(desk_s)
            starts.spent_bare_s.append(bare["spent_s"])
            starts.spent_desk_s.append(told["spent_s"])
            starts.told = told
    return starts


def _start(screen: Screen, *words: str) -> tuple[float, dict[str, Any]]:
    began_s = time.monotonic()
    process = subprocess.run(
        [sys.executable, str(STARTED), *words],
        env=dict(screen.environment),
        cwd=screen.folder,
        capture_output=True,
        text=True,
        timeout=LIMIT_S,
        check=False,
    )
    if process.returncode or not process.stdout:
        raise SystemExit(f"The window did not start ({process.returncode}).\n{process.stderr.strip()[-4_000:]}")
    told: dict[str, Any] = json.loads(process.stdout.splitlines()[-1])
    return told["moment_s"] - began_s, told
