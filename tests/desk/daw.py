"""A real DAW beside MusicDesk, Audacity: started clean, dropped onto, and asked for what it has by its own database."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import soundfile
from desk.project import Project, read_project
from desk.stage import Stage, wait_for
from numpy.typing import NDArray

WINDOW = "Audacity"
PLACE = (1004, 0, 596, 760)
"""Left, top, width and height of its window, beside MusicDesk's, in pixels."""
DROP = (1350, 640)
"""Where files are let go: below its tracks or on one of them, which is the same to it."""
STARTS_S = 90.0
LOCALE = "en_US.UTF-8"
REMOVE = ("ctrl+a", "ctrl+shift+F9")
"""Selects all tracks, and removes them. Undo would do as well, but is not told to the database at once."""
CONFIG = """\
PrefsVersion=1.1.1r1
[Version]
Major=3
Minor=2
Micro=4
[GUI]
ShowSplashScreen=0
[Update]
DefaultUpdatesChecking=0
[Directories]
TempDir={folder}
[Locale]
Language=en
[NewKeys]
RemoveTracks=Ctrl+Shift+F9
"""
"""Its settings: nothing that asks or tells something at the start. Without a version they count as an old one's."""


def missing_daw() -> str:
    """Return why there is no DAW here, or "" where there is."""
    if shutil.which("audacity") is None:
        return "not installed: audacity"
    there = shutil.which("localedef") is not None and Path("/usr/share/i18n/locales/en_US").exists()
    return "" if there else "not installed: locales"


class Audacity:
    """Audacity on a stage, with settings and projects of its own in a new folder."""

    def __init__(self, stage: Stage, folder: Path) -> None:
        self.stage = stage
        config, projects = folder / ".config/audacity", folder / "projects"
        config.mkdir(parents=True)
        projects.mkdir()
        (config / "audacity.cfg").write_text(CONFIG.format(folder=projects), encoding="utf-8")
        # As on a real desk; in the plain locale Audacity does not open notes in a folder with letters beyond ASCII.
        locale = ["localedef", "-i", "en_US", "-f", "UTF-8", str(folder / LOCALE)]
        subprocess.run(locale, check=True, capture_output=True)
        words = {name: value for name, value in stage.environment.items() if not name.startswith("LC_")}
        environment = words | {
            "LANG": LOCALE, "LOCPATH": str(folder), "HOME": str(folder), "TMPDIR": str(folder),
            "XDG_CONFIG_HOME": str(folder / ".config"), "XDG_DATA_HOME": str(folder / "data"),
            "XDG_CACHE_HOME": str(folder / "cache"),
        }  # fmt: skip
        self.process = subprocess.Popen(
            ["audacity"], env=environment, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        try:
            wait_for(self._settled, "Audacity's window alone", STARTS_S)
            self._stand()
            wait_for(self._files, "Audacity's project", STARTS_S)
        except BaseException:
            self.close()
            raise

    def project(self) -> Project:
        """Return what it has now."""
        end = time.monotonic() + 10
        while True:
            try:
                return read_project(self._files())
            except (sqlite3.Error, ValueError, KeyError, OSError):
                # It was writing while it was read.
                if time.monotonic() > end:
                    raise
                time.sleep(0.1)

    def wait_for(self, is_there: Callable[[Project], bool], what: str, limit_s: float = 30.0) -> Project:
        """Wait until its project is so, and return it; what it has then goes into the message if it never is."""
        found = [self.project()]

        def look() -> bool:
            found[0] = self.project()
            return is_there(found[0])

        try:
            wait_for(look, what, limit_s)
        except TimeoutError as exc:
            has = [samples.shape for _, samples in found[0].sounds()]
            raise TimeoutError(f"{exc}; Audacity has {has} and {len(found[0].note_tracks)} tracks of notes") from None
        return found[0]

    def clear(self) -> None:
        """Remove all that was dropped."""
        if _is_empty(self.project()):
            return
        for _ in range(4):  # keys that come while it does something else are lost
            self.stage.ran("xdotool", "windowactivate", "--sync", self._window)
            self.stage.keys(*REMOVE)
            with contextlib.suppress(TimeoutError):
                self.wait_for(_is_empty, "Audacity's project to be empty", 8)
                return
        self.wait_for(_is_empty, "Audacity's project to be empty")

    def close(self) -> None:
        """End it, without its questions."""
        self.process.kill()
        self.process.wait()

    def windows(self) -> dict[str, str]:
        """Return the titles of its windows that are seen, by their numbers."""
        search = ["xdotool", "search", "--onlyvisible", "--all", "--pid", str(self.process.pid), "--name", "."]
        numbers = self.stage.answer(*search).split()
        return {number: self.stage.answer("xdotool", "getwindowname", number).strip() for number in numbers}

    def _settled(self) -> bool:
        """Close what it shows before its window; return whether only that is there, which is then its window."""
        if self.process.poll() is not None:
            raise RuntimeError(f"Audacity ended with {self.process.returncode}")
        titles = self.windows()
        if WINDOW in titles.values():
            for number in (number for number, title in titles.items() if title != WINDOW):
                self.stage.ran("xdotool", "windowactivate", number, "key", "Escape")
        self._window = next(iter(titles), "")  # its title becomes that of the first file
        return list(titles.values()) == [WINDOW]

    def _stand(self) -> None:
        left, top, width, height = map(str, PLACE)
        words = ("windowsize", "--sync", self._window, width, height, "windowmove", self._window, left, top)
        self.stage.output("xdotool", *words)

    def _files(self) -> list[Path]:
        """Return the files of its database, which it holds open."""
        held = set()
        for each in Path(f"/proc/{self.process.pid}/fd").iterdir():
            with contextlib.suppress(OSError):
                held.add(os.readlink(each))
        return [Path(path) for path in sorted(held) if ".aup3unsaved" in path and not path.endswith("-shm")]


def _is_empty(project: Project) -> bool:
    return not project.channels and not project.note_tracks


@contextlib.contextmanager
def audacity(stage: Stage, folder: Path) -> Iterator[Audacity]:
    """Give Audacity with an empty project, and end it afterwards."""
    daw = Audacity(stage, folder)
    try:
        yield daw
    finally:
        daw.close()


def file_samples(path: Path) -> NDArray[np.float32]:
    """Return the samples of a file, float32 (frames, channels), by a reader that is not MusicDesk's own."""
    samples, _ = soundfile.read(path, dtype="float32", always_2d=True)
    return np.asarray(samples)
