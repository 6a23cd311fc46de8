"""The logbook: what went wrong, in a file that is kept small, so that it can be sent to us; prompts are never in it."""

from __future__ import annotations

import faulthandler
import logging
import logging.handlers
import os
import platform
import re
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

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
FIRST_FRAMES, LAST_FRAMES = 10, 30
"""So many of a stack are written down: one that is deep must not push all else out of what is shown."""
_HARMLESS = (
    "This plugin does not support propagateSizeHints", "Could not register app ID", "QAccessibleT", "QAccessibleList::",
    "WARNING QAccessible", "Requested invalid tree cell",
)  # fmt: skip
"""Lists and trees speak of their rows to a screen reader without a category."""
_SCREEN_READER = "qt.accessibility."
"""Begins the categories of what Qt says where a screen reader asks for what it does not know or what has just gone: a
row that was deleted, an interface of a newer version. The window has no part in it, and with a reader it never ends."""
_STACK_BEGINS = "Traceback (most recent call last):"
_FRAME = re.compile(r'  File "(.*)", line (\d+), in (\S+)$')
_KIND = re.compile(r"[A-Za-z_][\w.<>]*(?=:|$)")
_INSTALLED = re.compile(r".*/(?:site|dist)-packages/")
_WHOLE_PATH = re.compile(r"/|[A-Za-z]:")


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
    handler.setFormatter(_Discreet("%(asctime)s %(levelname)s %(message)s"))
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
        say(write_mistake("not caught", value.with_traceback(trace)))

    sys.excepthook = caught
    threading.excepthook = lambda args: caught(args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback)


def write_mistake(where: str, exc: BaseException) -> str:
    """Write down a mistake of ours, and return the sentence that says so."""
    LOG.error("%s: %s", where, stack_of(exc))
    return tr(
        "MusicDesk made a mistake of its own ({name}); Help → Copy diagnostics has the details.",
        name=type(exc).__name__,
    )


def stack_of(exc: BaseException) -> str:
    """Return the kind and the stack of an exception, those of its causes before it, without their messages."""
    return stacks_in("".join(traceback.format_exception(exc))) or type(exc).__name__


def stacks_in(trace: str) -> str:
    """Return the kinds and the stacks of exceptions out of the text of a traceback, "" if there are none.

    A message may hold a prompt, a title or the name of a file, so none is taken over, nor are the user's folders.
    """
    found, frames = list[str](), list[str]()
    stands_in_stack = True  # from the first line on: of long texts only the end was kept
    for line in trace.split("\n"):
        if line == _STACK_BEGINS:
            stands_in_stack, frames = True, []
        elif not stands_in_stack:
            continue  # a message, of however many lines
        elif frame := _FRAME.match(line):
            frames.append(f"  {_place(frame[1])}:{frame[2]} in {frame[3]}")
        elif frames and line and not line[0].isspace():
            kind = _KIND.match(line)
            found.append("\n".join([kind[0] if kind else "an exception", *_short(frames)]))
            stands_in_stack = False
    return "\nthen ".join(found)


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


class _Discreet(logging.Formatter):
    """Writes exceptions without their messages, wherever in the program they are logged."""

    def formatException(self, ei: tuple[Any, BaseException | None, Any]) -> str:
        return "" if ei[1] is None else stack_of(ei[1])


def _short(frames: list[str]) -> list[str]:
    if len(frames) <= FIRST_FRAMES + LAST_FRAMES:
        return frames
    return [*frames[:FIRST_FRAMES], "  …", *frames[-LAST_FRAMES:]]


def _place(file: str) -> str:
    """Return a file of code from its package on: the folders before it are the user's."""
    file = file.replace("\\", "/")
    if installed := _INSTALLED.match(file):
        return file[installed.end() :]
    for root in (Path(musicdesk.__file__).parent.parent, Path(os.__file__).parent):
        if file.startswith(f"{root.as_posix()}/"):
            return file[len(root.as_posix()) + 1 :]
    return file.rpartition("/")[2] if _WHOLE_PATH.match(file) else file
