"""Raising: the window comes to the front when a second start asks for it, also where the focus is guarded."""

from __future__ import annotations

import contextlib
import ctypes
import os
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QNativeInterface
from PySide6.QtWidgets import QApplication, QWidget

from musicdesk.gui.oneprogram import TOKENS

_CLIENT_MESSAGE = 33
_TO_ROOT = 0x0018_0000
"""SubstructureNotify and SubstructureRedirect: how a window manager is spoken to."""
_TO_ALL = 0x0040_0000
"""PropertyChange: how a launcher is told that a start has ended."""
_PAGER = 2
"""Who asks: the user, by way of another program. An application itself is refused where the focus is guarded."""
_PIECE_BYTES = 20


def bring_to_front(window: QWidget, given: dict[str, str]) -> None:
    """Show a window before all others, as the start that was `given` these tokens asks."""
    window.setWindowState((window.windowState() & ~Qt.WindowState.WindowMinimized) | Qt.WindowState.WindowActive)
    window.show()
    window.raise_()
    with _in_environment({name: token for name, token in given.items() if name == TOKENS[0]}):
        window.activateWindow()  # Qt for Wayland takes the token from there
    connection = _connection()
    if connection:
        with contextlib.suppress(OSError, AttributeError):  # without the library Qt's own way has to do
            _ask_window_manager(connection, int(window.winId()), given.get(TOKENS[1], ""))
    QApplication.alert(window)


def _connection() -> int:
    """Return Qt's connection to the X server, 0 where there is none: the offscreen platform only looks as if."""
    app = QGuiApplication.instance()
    if not isinstance(app, QGuiApplication) or app.platformName() != "xcb":
        return 0
    native = app.nativeInterface()
    return int(native.connection()) if isinstance(native, QNativeInterface.QX11Application) else 0


@contextlib.contextmanager
def _in_environment(values: dict[str, str]) -> Iterator[None]:
    os.environ.update(values)
    try:
        yield
    finally:
        for name in values:
            os.environ.pop(name, None)


class _Cookie(ctypes.Structure):
    _fields_ = (("sequence", ctypes.c_uint),)


class _Screens(ctypes.Structure):
    _fields_ = (("first", ctypes.POINTER(ctypes.c_uint32)), ("rest", ctypes.c_int), ("index", ctypes.c_int))


class _Atom(ctypes.Structure):
    _fields_ = (("head", ctypes.c_uint32 * 2), ("atom", ctypes.c_uint32))


class _Message(ctypes.Structure):
    _fields_ = (
        ("kind", ctypes.c_uint8), ("format", ctypes.c_uint8), ("sequence", ctypes.c_uint16),
        ("window", ctypes.c_uint32), ("type", ctypes.c_uint32), ("content", ctypes.c_uint8 * _PIECE_BYTES),
    )  # fmt: skip


def _ask_window_manager(connection: int, window: int, startup_id: str) -> None:
    """Ask for the window to be active, as a list of windows does (EWMH), and say that the start has ended."""
    xcb, free = _libraries()
    root = xcb.xcb_setup_roots_iterator(xcb.xcb_get_setup(connection)).first[0]

    def atom(name: bytes) -> int:
        reply = xcb.xcb_intern_atom_reply(connection, xcb.xcb_intern_atom(connection, 0, len(name), name), None)
        if not reply:
            raise OSError
        number = int(reply.contents.atom)
        free(reply)
        return number

    def send(kind: bytes, bits: int, content: bytes, mask: int) -> None:
        whole = (ctypes.c_uint8 * _PIECE_BYTES)(*content.ljust(_PIECE_BYTES, b"\0"))
        message = _Message(_CLIENT_MESSAGE, bits, 0, window, atom(kind), whole)
        xcb.xcb_send_event(connection, 0, root, mask, ctypes.byref(message))

    send(b"_NET_ACTIVE_WINDOW", 32, bytes((ctypes.c_uint32 * 3)(_PAGER, _time_in(startup_id), 0)), _TO_ROOT)
    if startup_id:
        quoted = startup_id.replace("\\", "\\\\").replace('"', '\\"')
        said = f'remove: ID="{quoted}"'.encode() + b"\0"
        for at in range(0, len(said), _PIECE_BYTES):
            kind = b"_NET_STARTUP_INFO" if at else b"_NET_STARTUP_INFO_BEGIN"
            send(kind, 8, said[at : at + _PIECE_BYTES], _TO_ALL)
    xcb.xcb_flush(connection)


def _libraries() -> tuple[ctypes.CDLL, ctypes._NamedFuncPointer]:
    xcb, c = ctypes.CDLL("libxcb.so.1"), ctypes.CDLL(None)
    pointer = ctypes.c_void_p
    xcb.xcb_get_setup.restype, xcb.xcb_get_setup.argtypes = pointer, (pointer,)
    xcb.xcb_setup_roots_iterator.restype, xcb.xcb_setup_roots_iterator.argtypes = _Screens, (pointer,)
    xcb.xcb_intern_atom.restype = _Cookie
    xcb.xcb_intern_atom.argtypes = (pointer, ctypes.c_uint8, ctypes.c_uint16, ctypes.c_char_p)
    xcb.xcb_intern_atom_reply.restype = ctypes.POINTER(_Atom)
    xcb.xcb_intern_atom_reply.argtypes = (pointer, _Cookie, pointer)
    xcb.xcb_send_event.restype = _Cookie
    xcb.xcb_send_event.argtypes = (pointer, ctypes.c_uint8, ctypes.c_uint32, ctypes.c_uint32, pointer)
    xcb.xcb_flush.restype, xcb.xcb_flush.argtypes = ctypes.c_int, (pointer,)
    c.free.argtypes, c.free.restype = (pointer,), None
    return xcb, c.free


def _time_in(startup_id: str) -> int:
    """Return the moment of the user's click, as X counts it; 0 (now) where it is not said."""
    digits = startup_id.rpartition("_TIME")[2]
    return int(digits) & 0xFFFF_FFFF if digits.isascii() and digits.isdigit() else 0
