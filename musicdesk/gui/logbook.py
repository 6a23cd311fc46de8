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

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler, qVersion

import musicdesk

LOG = logging.getLogger("musicdesk")
SIZE_LIMIT_BYTES, KEPT = 512 * 1024, 3
CRASH_FILE, CRASH_LIMIT = "crash.log", 20_000
SHOWN_LINES = 200
_HARMLESS = ("This plugin does not support propagateSizeHints", "Could not register app ID", "AtSpiAdaptor::")


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
        before = _read(folder / CRASH_FILE)
        faulthandler.enable((folder / CRASH_FILE).open("w", encoding="utf-8"))
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    LOG.addHandler(handler)
    LOG.setLevel(logging.INFO)
    LOG.propagate = False
    qInstallMessageHandler(_qt_said)
    LOG.info("MusicDesk %s, %s", musicdesk.__version__, platform.platform())
    if before.strip():
        LOG.error("It had crashed the last time:\n%s", before)
    return path


def catch_mistakes(say: Callable[[str], object]) -> None:
    """Write down every exception that nobody caught, and `say` one sentence; the program goes on.

    `say` is called in the thread where it happened.
    """

    def caught(kind: type[BaseException], value: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, value, trace)
            return
        LOG.error("not caught", exc_info=(kind, value, trace))
        say(f"MusicDesk made a mistake of its own ({kind.__name__}); Help → Copy diagnostics has the details.")

    sys.excepthook = caught
    threading.excepthook = lambda args: caught(args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback)


def diagnostics(path: Path | None, facts: dict[str, str]) -> str:
    """Return versions, facts and the last lines of the log, as text to be pasted into a report."""
    lines = [
        f"MusicDesk {musicdesk.__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
        *(f"{name}: {value}" for name, value in facts.items()),
    ]
    if path is not None:
        lines += ["", *_read(path, SIZE_LIMIT_BYTES).splitlines()[-SHOWN_LINES:]]
    return "\n".join(lines)


def _read(path: Path, limit: int = CRASH_LIMIT) -> str:
    """Return the text of a file as far as a limit in characters; "" when there is none."""
    try:
        return path.read_text(encoding="utf-8", errors="replace")[-limit:]
    except OSError:
        return ""


def _qt_said(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    if message.startswith(_HARMLESS):
        return
    level = logging.WARNING if kind in (QtMsgType.QtWarningMsg, QtMsgType.QtDebugMsg) else logging.ERROR
    LOG.log(logging.INFO if kind is QtMsgType.QtInfoMsg else level, "Qt: %s", message)
