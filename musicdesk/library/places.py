"""Where things lie: the user's Music folder, and what is where inside a library."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from musicdesk.core.errors import StorageError
from musicdesk.formats.atomic import staged
from musicdesk.formats.names import shown

LIBRARY_FORMAT = 1
"""The version of the library's layout; a higher one was made by a newer MusicDesk."""
NAME = "MusicDesk"
MARK_BYTES_LIMIT = 1 << 16


@dataclass(frozen=True)
class Places:
    """The layout of a library in `folder`."""

    folder: Path

    @property
    def mark(self) -> Path:
        """The file that says which format the library has."""
        return self.folder / "library.json"

    @property
    def takes(self) -> Path:
        """Where each take is a folder."""
        return self.folder / "takes"

    @property
    def trash(self) -> Path:
        """Where deleted takes wait."""
        return self.folder / "trash"

    @property
    def staging(self) -> Path:
        """Where takes are put together before they appear."""
        return self.folder / ".staging"

    @property
    def unfinished(self) -> Path:
        """Where each take that is being made is a folder."""
        return self.folder / "unfinished"

    @property
    def index(self) -> Path:
        """The index, which can be made again."""
        return self.folder / "index.sqlite"

    def of(self, trashed: bool) -> Path:
        """Return the folder of takes, or that of the trash."""
        return self.trash if trashed else self.takes


def is_library(folder: Path) -> bool:
    """Whether there is a library in a folder."""
    places = Places(folder)
    return places.mark.is_file() or places.takes.is_dir()


def check_format(places: Places) -> str | None:
    """Return None when this MusicDesk can work with the library, or why its mark has to be written (again).

    Raises: StorageError if a newer MusicDesk made it.
    """
    try:
        with open(places.mark, "rb") as file:
            values = json.loads(file.read(MARK_BYTES_LIMIT))
        version = values["musicdesk_library"]
        if isinstance(version, bool) or not isinstance(version, int) or version < 1:
            raise ValueError
    except FileNotFoundError:
        return ""
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return f"{shown(places.mark)} was damaged and has been written again."
    if version > LIBRARY_FORMAT:
        raise StorageError(
            f"The library in {shown(places.folder)} was made by a newer MusicDesk.",
            "Install the newer version to open it, or choose another folder. Nothing in it was changed.",
        )
    return None


def write_mark(places: Places) -> None:
    """Write which format the library has.

    Raises: StorageError.
    """
    raw = (json.dumps({"musicdesk_library": LIBRARY_FORMAT}) + "\n").encode()
    with staged(places.mark, len(raw)) as place:
        place.write_bytes(raw)


def default_folder() -> Path:
    """Return where the library is unless the user says otherwise: "MusicDesk" in the system's folder of music."""
    return _music_folder() / NAME


def _music_folder() -> Path:
    try:
        home = Path.home()
    except RuntimeError as exc:
        raise StorageError("You have no home folder, so no place for a library.", "Choose a folder for it.") from exc
    if sys.platform == "win32":
        return _windows_music() or home / "Music"
    if sys.platform == "darwin":
        return home / "Music"
    return _xdg_music(home) or home / "Music"


def _xdg_music(home: Path) -> Path | None:
    # Source: xdg-user-dirs: lines of the form XDG_MUSIC_DIR="$HOME/Musik"; the home itself means there is none.
    config = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
    try:
        lines = (config / "user-dirs.dirs").read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return None
    for line in lines:
        name, _, value = line.strip().partition("=")
        if name == "XDG_MUSIC_DIR":
            path = value.strip().strip('"').replace('\\"', '"')
            if path.startswith("$HOME"):
                path = f"{home}/{path.removeprefix('$HOME').lstrip('/')}"
            folder = Path(path)
            return folder if folder.is_absolute() and folder != home else None
    return None


def _windows_music() -> Path | None:
    if sys.platform == "win32":
        import winreg

        # The folder may have been moved to another disk; the shell keeps its place here.
        key = r"Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders"
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                return Path(os.path.expandvars(str(winreg.QueryValueEx(opened, "My Music")[0])))
        except OSError:
            pass
    return None
