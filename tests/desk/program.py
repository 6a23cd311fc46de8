"""MusicDesk itself, as a process on the desk, and what it leaves on the disk."""

from __future__ import annotations

import contextlib
import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desk.stage import Stage, wait_for

from musicdesk.app.settings import Settings, write_settings
from musicdesk.gui.oneprogram import word_of


class Program:
    """MusicDesk, started on a stage. `home` is where it finds its settings; it lies beside the library if not given."""

    def __init__(
        self, stage: Stage, *words: str | Path, library: Path, home: Path | None = None, **environment: str
    ) -> None:
        self.stage, self.library = stage, library
        home = home or library.parent / "home"
        home.mkdir(exist_ok=True)
        settings = home / ".config/musicdesk/settings.json"
        if not settings.exists():
            write_settings(settings, Settings(welcomed=True))  # the first-run page would stand in front of the window
        self.environment = stage.environment | {
            "HOME": str(home), "XDG_CONFIG_HOME": str(home / ".config"), "XDG_DATA_HOME": str(home / ".local/share"),
            "XDG_STATE_HOME": str(home / ".local/state"), "XDG_CACHE_HOME": str(home / ".cache"),
            "MUSICDESK_LANGUAGE": "en", **environment,
        }  # fmt: skip
        self.process = subprocess.Popen(
            [sys.executable, "-m", "musicdesk", "window", "--library", str(library), *map(str, words)],
            env=self.environment, cwd=home, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        self.log = home / ".local/state/musicdesk" / word_of(library) / "musicdesk.log"

    def wait_for_window(self) -> Program:
        """Wait until the window can be used."""
        wait_for(self._up, "the window", limit_s=60)
        wait_for(self._activate, "the window to be active")
        return self

    def takes(self, folder: str = "takes") -> list[dict[str, Any]]:
        """Return the takes that lie in the library's folder, oldest first, or those in its "trash"."""
        found = []
        for place in sorted((self.library / folder).glob("*/take.json")):
            with contextlib.suppress(FileNotFoundError):  # just on its way to the trash, or back
                found.append(json.loads(place.read_text(encoding="utf-8")))
        return found

    def wait_for_takes(self, count: int, limit_s: float = 60.0) -> list[dict[str, Any]]:
        """Wait until there are so many takes, and return them."""
        wait_for(lambda: len(self.takes()) >= count, f"{count} takes in the library", limit_s)
        return self.takes()

    def exports(self, pattern: str = "*") -> list[Path]:
        """Return the files that lie whole in the library's folder of exports, by name."""
        found = sorted((self.library / "Exports").glob(pattern))
        # A name is taken by an empty file before what belongs there replaces it.
        return [path for path in found if not path.name.startswith(".") and path.stat().st_size]

    def wait_for_exports(self, *patterns: str, limit_s: float = 60.0) -> list[Path]:
        """Wait until there is one file of each pattern, and return them."""
        wait_for(lambda: all(map(self.exports, patterns)), f"the exports {', '.join(patterns)}", limit_s)
        return [self.exports(pattern)[-1] for pattern in patterns]

    def children(self) -> list[int]:
        """Return the numbers of the processes that it started and that started those, as long as they run."""
        found, ahead = [], [self.process.pid]
        while ahead:
            parent = ahead.pop()
            for tasks in Path(f"/proc/{parent}/task").glob("*/children"):
                with contextlib.suppress(OSError):
                    ahead += [int(word) for word in tasks.read_text().split()]
            found.append(parent)
        return found[1:]

    def engine(self) -> int | None:
        """Return the number of the engine process, or None when there is none."""
        return next((pid for pid in self.children() if "spawn_main" in command_of(pid)), None)

    def mistakes(self) -> list[str]:
        """Return the lines of the logbook that should not be there."""
        lines = self.log.read_text(encoding="utf-8").splitlines() if self.log.exists() else []
        return [line for line in lines if " ERROR " in line or " WARNING " in line]

    def close(self) -> None:
        """Close the window as a system does that shuts down; killed if that does not end it."""
        if self.process.poll():
            # What is printed is shown where a test fails.
            print(f"MusicDesk had ended by itself with exit code {self.process.returncode}.")
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(8)
        if self.process.poll() is None:
            self.process.kill()
        if self.process.stderr is not None and not self.process.stderr.closed:
            with contextlib.suppress(subprocess.TimeoutExpired):  # an engine that lingers holds it open
                print(self.process.communicate(timeout=3)[1])
            self.process.stderr.close()
        self.process.wait()

    def _activate(self) -> bool:
        """Give the window the keys, and return whether it has them; before the window manager knows it, it has not."""
        search = ["xdotool", "search", "--onlyvisible", "--all", "--pid", str(self.process.pid), "--name", "^MusicDesk"]
        windows = self.stage.answer(*search).split()
        for window in windows:
            self.stage.ran("xdotool", "windowactivate", window)
        return self.stage.answer("xdotool", "getactivewindow").strip() in windows

    def _up(self) -> bool:
        if self.process.poll() is not None:
            raise RuntimeError(f"MusicDesk ended: {self.process.communicate()[1]}")
        return bool(self.stage.named("Generate"))


@contextlib.contextmanager
def running(stage: Stage, *words: str | Path, library: Path) -> Iterator[Program]:
    """Give the program with its window up, and close it afterwards."""
    program = Program(stage, *words, library=library)
    try:
        yield program.wait_for_window()
    finally:
        program.close()


def command_of(pid: int) -> str:
    """Return what a process was started as, "" when it has ended."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""
