"""Reading what a take's panels need, made to be run beside the window; and the files that leave it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QDesktopServices

from musicdesk.analysis.loudness import integrated_lufs
from musicdesk.core.tape import Tape
from musicdesk.gui.playing import Open
from musicdesk.library.library import Library


def opened(library: Library, take_id: str, *, measure: bool = False) -> Open:
    """Read a take's sound; with `measure` its loudness too.

    Raises: BadFile if it is not there any more or damaged.
    """
    take = library.take(take_id)
    clip = library.clip(take_id)
    return Open(take_id, take.title, Tape.of(clip), take.bpm, integrated_lufs(clip) if measure else None)


def copied(library: Library, take_ids: Sequence[str]) -> QMimeData:
    """Return takes' files as the clipboard and a drag carry them.

    Raises: BadFile if one is not there any more.
    """
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(library.audio_path(take_id).absolute())) for take_id in take_ids])
    return files


def reveal(path: Path) -> None:
    """Show a file in the system's file manager, selected where that can be asked for."""
    if sys.platform == "win32":
        subprocess.Popen(["explorer", "/select,", str(path)])
    elif sys.platform == "darwin":
        subprocess.Popen(["open", "-R", str(path)])
    else:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
