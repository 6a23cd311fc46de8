"""Looks at the screen of an X server from outside: whether a window has been painted in its middle.

painted.py DISPLAY COMMAND...    start a window, print after how many seconds it was painted, and close it
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from types import TracebackType

COLOURS = 16
"""A screen without a window has one colour, one that is not painted one or two; letters alone have more than this."""
LIMIT_S, LOOK_S, CLOSING_S = 60.0, 0.005, 10.0
_ALL_PLANES, _WHOLE_PIXELS = ctypes.c_ulong(-1), 2


class _Picture(ctypes.Structure):
    _fields_ = (
        ("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int), ("format", ctypes.c_int),
        ("data", ctypes.c_void_p), ("byte_order", ctypes.c_int), ("bitmap_unit", ctypes.c_int),
        ("bitmap_bit_order", ctypes.c_int), ("bitmap_pad", ctypes.c_int), ("depth", ctypes.c_int),
        ("bytes_per_line", ctypes.c_int), ("bits_per_pixel", ctypes.c_int),
    )  # fmt: skip


class Middle:
    """The middle of the screen of `display` (such as ":7"), `width` by `height` pixels of it."""

    def __init__(self, display: str, width: int = 800, height: int = 500) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self._x.XDisplayWidth.argtypes = self._x.XDisplayHeight.argtypes = [ctypes.c_void_p, ctypes.c_int]
        self._x.XGetImage.restype = ctypes.POINTER(_Picture)
        self._x.XGetImage.argtypes = [
            ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_int, ctypes.c_uint, ctypes.c_uint, ctypes.c_ulong,
            ctypes.c_int,
        ]  # fmt: skip
        self._x.XDestroyImage.argtypes = [ctypes.POINTER(_Picture)]
        self._x.XCloseDisplay.argtypes = [ctypes.c_void_p]
        self._display = self._x.XOpenDisplay(display.encode())
        if not self._display:
            raise RuntimeError(f"there is no X server at {display}")
        left = (self._x.XDisplayWidth(self._display, 0) - width) // 2
        top = (self._x.XDisplayHeight(self._display, 0) - height) // 2
        self._place = (left, top, width, height)

    def __enter__(self) -> Middle:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, exc: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._x.XCloseDisplay(self._display)

    def is_painted(self) -> bool:
        """Whether there is more to be seen than an empty place."""
        root = self._x.XDefaultRootWindow(self._display)
        found = self._x.XGetImage(self._display, root, *self._place, _ALL_PLANES, _WHOLE_PIXELS)
        if not found:
            return False
        picture = found.contents
        pixels = ctypes.string_at(picture.data, picture.bytes_per_line * picture.height)
        self._x.XDestroyImage(found)
        return len(set(memoryview(pixels).cast("I"))) >= COLOURS


def start_s(middle: Middle, words: Sequence[str]) -> tuple[float, int]:
    """Start a window, and return after how many seconds it was painted, and the exit code when it is closed again.

    Raises: RuntimeError if it does not come.
    """
    if middle.is_painted():
        raise RuntimeError("there is a window on the screen already")
    began_s = time.monotonic()
    process = subprocess.Popen(words, start_new_session=True)
    try:
        while not middle.is_painted():
            if process.poll() is not None:
                raise RuntimeError(f"{words[0]} ended before there was a window: {process.returncode}")
            if time.monotonic() - began_s > LIMIT_S:
                raise RuntimeError(f"waited {LIMIT_S:g} s for the window of {words[0]}")
            time.sleep(LOOK_S)
        took_s = time.monotonic() - began_s
    finally:
        _end(process)
    gone_s = time.monotonic()
    while middle.is_painted() and time.monotonic() - gone_s < CLOSING_S:
        time.sleep(LOOK_S)
    return took_s, process.returncode


def _end(process: subprocess.Popen[bytes]) -> None:
    """Close it as the system does when it shuts down, with all that it started."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, number)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(CLOSING_S)
            return


if __name__ == "__main__":
    with Middle(sys.argv[1]) as screen:
        seconds, code = start_s(screen, sys.argv[2:])
    print(f"{seconds:.2f} s, exit code {code}")
    sys.exit(0 if code in (0, -signal.SIGTERM) else 1)
