"""A screen to show the window on, with a sound server where there can be one, and scripts run in front of it."""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from desk.stage import missing, stage_in  # noqa: E402  # found only now

KINDS = ("auto", "own", "here", "offscreen")
INSIDE = "--inside"
"""The first word of a script that is started once more, as the process that is measured."""


@dataclass(frozen=True)
class Screen:
    """Where the window is shown, in words; what its process is started with; a folder for what it makes."""

    name: str
    environment: Mapping[str, str]
    folder: Path
    has_sound_server: bool


def add_screen_option(parser: argparse.ArgumentParser) -> None:
    """Let the command line choose the screen."""
    parser.add_argument(
        "--screen",
        choices=KINDS,
        default="auto",
        help="own: an X server and a sound server of its own; here: the ones there are; offscreen: none; "
        "auto: the first of these that there can be",
    )


@contextlib.contextmanager
def screen(kind: str) -> Iterator[Screen]:
    """Give a screen and a home of its own, so that nobody's settings and takes are touched.

    Raises: SystemExit with one sentence if there is no such screen.
    """
    reason = missing() if kind in ("auto", "own") else "not asked for"
    if kind == "own" and reason:
        raise SystemExit(f"This cannot run here: there can be no screen of its own ({reason}).")
    shown_here = not sys.platform.startswith("linux") or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
    if kind == "here" and not shown_here:
        raise SystemExit("This cannot run here: there is no screen (DISPLAY is not set).")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        folder = Path(place)
        if not reason:
            with stage_in(folder / "desk") as stage:
                # Accessibility is off, as it is for most: the desk's tests have it on.
                quiet = dict.fromkeys(("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "QT_ACCESSIBILITY"), "0")
                bus = {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={folder / 'no-bus'}"}
                name = f"X server of its own ({stage.display}) with a sound server"
                yield Screen(name, _settled({**stage.environment, **quiet, **bus}, folder), folder, True)
            return
        own = {"HOME": str(folder), **{f"XDG_{name}_HOME": str(folder / name) for name in ("CONFIG", "STATE", "DATA")}}
        here = kind != "offscreen" and shown_here
        extra = {} if here else {"QT_QPA_PLATFORM": "offscreen"}
        name = "the screen that is there" if here else "no screen (offscreen)"
        yield Screen(name, _settled({**os.environ, **own, **extra}, folder), folder, False)


def _settled(environment: dict[str, str], folder: Path) -> dict[str, str]:
    from musicdesk.app.settings import Settings, config_folder, write_settings

    write_settings(config_folder(environment) / "settings.json", Settings(welcomed=True))
    # The engine is to use all cores, and Python's compiled files are to be kept, as they are where it is installed.
    for name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "PYTHONDONTWRITEBYTECODE"):
        environment.pop(name, None)
    return environment | {"PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(folder / "compiled")}


def inside(script: str, words: Sequence[object], screen: Screen, limit_s: float, **extra: str) -> dict[str, Any]:
    """Start a script once more, as the process that is measured, and return what it told with `tell`.

    `extra` is added to its environment.

    Raises: SystemExit with what it said if it failed.
    """
    command = [sys.executable, script, INSIDE, *map(str, words)]
    process = subprocess.run(
        command,
        env={**screen.environment, **extra},
        cwd=screen.folder,
        capture_output=True,
        text=True,
        timeout=limit_s,
        check=False,
    )
    lines = process.stdout.splitlines()
    if process.returncode or not lines:
        logs = [path for name in ("crash.log", "musicdesk.log") for path in screen.folder.rglob(name)]
        pages = [process.stderr, *(path.read_text(encoding="utf-8", errors="replace") for path in logs)]
        said = "\n".join(page.strip()[-3_000:] for page in pages if page.strip())
        raise SystemExit(f"The process that was to be measured failed ({process.returncode}).\n{said}")
    for line in lines[:-1]:
        print(f"     {line}")
    told: dict[str, Any] = json.loads(lines[-1])
    return told


def tell(figures: Mapping[str, Any]) -> None:
    """Tell figures to the script that started this process; the last thing it says."""
    print(json.dumps(figures), flush=True)
