"""Starting the window: settings, the library and its one program, then the window with everything behind it."""

from __future__ import annotations

import argparse
import contextlib
import gc
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from musicdesk.core.errors import UserError
    from musicdesk.gui.furniture import Furniture

BLAS_THREADS = "OPENBLAS_NUM_THREADS"


def start(words: Sequence[str]) -> int:
    """Open the window with what the command line names, and return the exit code when it is closed."""
    # What is made now stays: looking for garbage in between would take a tenth of the start, and later, with all of it
    # to be gone through each time, hold the window up.
    gc.disable()
    try:
        up = put_up(words)
        gc.freeze()
        if isinstance(up, int):
            return up
        from musicdesk.gui.garbage import Garbage

        app, furniture = up
        with Garbage():
            code = app.exec()
            furniture.close()
    finally:
        gc.enable()
    if furniture.anew:
        start_anew(words)
    return code


def start_anew(words: Sequence[str]) -> bool:
    """Start the program once more, on the library that it was started on, without the files it took in; true if so."""
    from PySide6.QtCore import QProcess

    library = _parser().parse_args(list(words)).library
    ours = [] if getattr(sys, "frozen", False) else ["-m", "musicdesk"]
    theirs = [] if library is None else ["--library", str(library)]
    return bool(QProcess.startDetached(sys.executable, [*ours, *theirs])[0])


def put_up(words: Sequence[str]) -> tuple[QApplication, Furniture] | int:
    """Return the application with its window, or the exit code when there is none."""
    import multiprocessing

    multiprocessing.freeze_support()
    args = _parser().parse_args(list(words))
    if not _has_screen():
        from musicdesk.app.openwith import paths_of, why_not

        missing = list(filter(None, map(why_not, paths_of(args.files))))
        _say(missing[0] if missing else "there is no screen to open a window on; see: musicdesk --help")
        return 1
    try:
        from PySide6.QtWidgets import QApplication
    except ImportError as exc:
        _say(f"the window needs libraries of the system that are not here ({exc}); the README names them.")
        return 1

    from musicdesk.app.openwith import paths_of
    from musicdesk.core.errors import UserError

    QApplication.setApplicationName("MusicDesk")
    QApplication.setDesktopFileName("musicdesk")
    app = QApplication(["MusicDesk"])
    with _one_blas_thread():
        from musicdesk.gui.furnishing import Furniture, furnish_window

    try:
        furniture = furnish_window(args.library, paths_of(args.files), safe=args.safe_mode)
    except UserError as exc:
        return _refused(exc)
    if isinstance(furniture, Furniture):
        return app, furniture
    if args.safe_mode:
        _say("MusicDesk runs already: close it first, then start it in safe mode.")
        return 1
    return furniture


@contextlib.contextmanager
def _one_blas_thread() -> Iterator[None]:
    """Let numpy be imported without a thread for each core: the window multiplies no matrices.

    It is taken back afterwards, for the engine's process inherits what stands there.
    """
    given = BLAS_THREADS in os.environ
    os.environ.setdefault(BLAS_THREADS, "1")
    try:
        yield
    finally:
        if not given:
            os.environ.pop(BLAS_THREADS, None)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="musicdesk window", description="Open the window, with recordings to take in.", allow_abbrev=False
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="a recording, notes (MIDI) or a style to open")
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


def _refused(error: UserError) -> int:
    from PySide6.QtWidgets import QMessageBox

    from musicdesk.gui.tongue import told

    _say(str(error))
    box = QMessageBox(QMessageBox.Icon.Warning, "MusicDesk", told(error))
    box.exec()
    return 1
