"""The logbook: what went wrong, in a file that is kept small, so that it can be sent to us; prompts are never in it."""

from __future__ import annotations

import faulthandler
import logging
import logging.handlers
import os
import platform
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

import musicdesk
from musicdesk.gui.tongue import tr
from musicdesk.workers.crashes import VARIABLE as ENGINE_CRASHES

LOG = logging.getLogger("musicdesk")
SIZE_LIMIT_BYTES, KEPT = 512 * 1024, 3
CRASH_FILE, ENGINE_CRASH_FILE, CRASH_LIMIT = "crash.log", "crash-engine.log", 20_000
CRASHED = "It had crashed the last time:"
_BEGUN = "MusicDesk %s, %s"
SHOWN_LINES = 200
_HARMLESS = ("This plugin does not support propagateSizeHints", "Could not register app ID")
_SCREEN_READER = "qt.accessibility."
"""Begins the categories of what Qt says where a screen reader asks for what it does not know or what has just gone: a
row that was deleted, an interface of a newer version. The window has no part in it, and with a reader it never ends."""


def state_folder() -> Path:
    """Return where the program keeps what is neither settings nor the user's: logs and locks."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home()) / "MusicDesk"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "MusicDesk"
    return Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / "musicdesk"


def open_logbook(folder: Path) -> Path | None:
    """Write to `folder` from now on; returns the file, or None where nothing can be written."""
    path = folder / "musicdesk.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            path, maxBytes=SIZE_LIMIT_BYTES, backupCount=KEPT, encoding="utf-8"
        )
        before = [_read(folder / name).strip() for name in (CRASH_FILE, ENGINE_CRASH_FILE)]
        faulthandler.enable((folder / CRASH_FILE).open("w", encoding="utf-8"))
        (folder / ENGINE_CRASH_FILE).write_bytes(b"")
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    LOG.addHandler(handler)
    LOG.setLevel(logging.INFO)
    LOG.propagate = False
    qInstallMessageHandler(_qt_said)
    os.environ[ENGINE_CRASHES] = str(folder / ENGINE_CRASH_FILE)
    LOG.info(_BEGUN, musicdesk.__version__, platform.platform())
    for name, trace in zip(("", "The engine's process: "), before, strict=True):
        if trace:
            LOG.error("%s%s\n%s", name, CRASHED, trace)
    return path


def has_crashed(path: Path) -> bool:
    """Whether the logbook in use says that the program, or its engine, crashed the last time."""
    head = _BEGUN % (musicdesk.__version__, platform.platform())
    _, begun, since = _read(path, SIZE_LIMIT_BYTES).rpartition(head)
    return bool(begun) and CRASHED in since


def catch_mistakes(say: Callable[[str], object]) -> None:
    """Write down every exception that nobody caught, and `say` one sentence; the program goes on.

    `say` is called in the thread where it happened.
    """

    def caught(kind: type[BaseException], value: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, value, trace)
            return
        LOG.error("not caught", exc_info=(kind, value, trace))
        say(
            tr(
                "MusicDesk made a mistake of its own ({name}); Help → Copy diagnostics has the details.",
                name=kind.__name__,
            )
        )

    sys.excepthook = caught
    threading.excepthook = lambda args: caught(args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback)


def last_lines(path: Path | None) -> list[str]:
    """Return the last lines of the logbook, and below them how the engine's process crashed, if it did."""
    if path is None:
        return []
    engine = _read(path.with_name(ENGINE_CRASH_FILE), CRASH_LIMIT).splitlines()
    return _read(path, SIZE_LIMIT_BYTES).splitlines()[-SHOWN_LINES:] + (
        ["The engine's process:", *engine] if engine else []
    )


def _read(path: Path, limit: int = CRASH_LIMIT) -> str:
    """Return the text of a file as far as a limit in characters; "" when there is none."""
    try:
        return path.read_text(encoding="utf-8", errors="replace")[-limit:]
    except OSError:
        return ""


def _qt_said(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    if message.startswith(_HARMLESS) or (context.category or "").startswith(_SCREEN_READER):
        return
    level = logging.WARNING if kind in (QtMsgType.QtWarningMsg, QtMsgType.QtDebugMsg) else logging.ERROR
    LOG.log(logging.INFO if kind is QtMsgType.QtInfoMsg else level, "Qt: %s", message)
