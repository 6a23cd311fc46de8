"""Starting the window: settings, the library and its one program, then the window with everything behind it."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path


def start(words: Sequence[str]) -> int:
    """Open the window with what the command line names, and return the exit code when it is closed."""
    import multiprocessing

    multiprocessing.freeze_support()
    args = _parser().parse_args(list(words))
    if not _has_screen():
        _say("there is no screen to open a window on; see: musicdesk --help")
        return 1
    from PySide6.QtWidgets import QApplication

    from musicdesk.core.errors import UserError

    QApplication.setApplicationName("MusicDesk")
    QApplication.setDesktopFileName("musicdesk")
    app = QApplication(["MusicDesk"])
    from musicdesk.gui.furnishing import Furniture, furnish_window

    try:
        furniture = furnish_window(args.library, [path.absolute() for path in args.files], safe=args.safe_mode)
    except UserError as exc:
        return _refused(str(exc))
    if not isinstance(furniture, Furniture):
        return furniture
    code = app.exec()
    furniture.close()
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="musicdesk window", description="Open the window, with recordings to take in.", allow_abbrev=False
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="a recording to take into the library")
    parser.add_argument("--library", type=Path, metavar="FOLDER", help="the library to open (default: the last one)")
    parser.add_argument("--safe-mode", action="store_true", help="start with default settings, and keep the others")
    return parser


def _has_screen() -> bool:
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _say(sentence: str) -> None:
    if sys.stderr is not None:  # a program without a terminal has none on Windows
        sys.stderr.write(f"musicdesk: {sentence}\n")


def _refused(sentence: str) -> int:
    from PySide6.QtWidgets import QMessageBox

    _say(sentence)
    box = QMessageBox(QMessageBox.Icon.Warning, "MusicDesk", sentence)
    box.exec()
    return 1
