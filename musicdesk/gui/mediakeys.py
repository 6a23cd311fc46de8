"""Media keys: our seat on the session bus while something plays, held by a thread: no bus can halt the window."""

from __future__ import annotations

import contextlib
import logging
import os
from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any

from musicdesk.gui import mpris
from musicdesk.gui.mpris import Asked, Heard

if TYPE_CHECKING:
    from jeepney.io.threading import DBusConnection

LEAVING_S = 0.5
"""How long the end of the program waits for a bus that is slow to take its leave."""
ADMITTED_S = 1.0
"""How long the bus may take to let us in."""
_TAKEN = 3
"""What RequestName answers when another program has the name."""
_NOT_QUEUED = 4
_NO_REPLY = 1

log = logging.getLogger(__name__)


class MediaKeys:
    """One stay on the bus, from its making to `leave`. Where there is no bus, nothing happens and nothing is said."""

    def __init__(self, heard: Heard, ask: Callable[[Asked], object]) -> None:
        """Take a seat with what is playing; `ask` is told what keys and widgets of the desktop want, in a thread."""
        self.position_us = 0
        """Where the playhead is; the window says it as often as it likes."""
        self._heard, self._ask = heard, ask
        self._told: SimpleQueue[Heard | int | None] = SimpleQueue()
        self._bus: DBusConnection | None = None
        self._bus_lock = Lock()
        self._has_other_name = False
        self._thread = Thread(target=self._sit, name="media keys", daemon=True)
        self._thread.start()

    def tell(self, heard: Heard) -> None:
        """Say what is playing now."""
        self._say(heard)

    def jumped(self) -> None:
        """Say that the playhead did not get where it is by playing."""
        self._say(self.position_us)

    def leave(self) -> None:
        """Go off the bus."""
        self._say(None)

    def close(self) -> None:
        """Go off the bus, and wait for that a moment: after it nothing is told any more."""
        self.leave()
        self._thread.join(LEAVING_S)

    def _say(self, news: Heard | int | None) -> None:
        self._told.put(news)
        with self._bus_lock:
            # One ring is enough for all that waits: a bus that hangs would let the rings pile up, and halt the window.
            if self._bus is not None and self._told.qsize() == 1:
                self._bus.interrupt()

    # In the thread

    def _sit(self) -> None:
        try:
            bus = _connection()
            try:
                self._bus = bus
                self._greet(bus)
                self._serve(bus)
            finally:
                with self._bus_lock:
                    self._bus = None
                    _close(bus)
        except Exception as exc:  # a bus that is not there, or goes away: the music plays on all the same
            log.debug("no media keys: %s", exc)

    def _greet(self, bus: DBusConnection) -> None:
        """Ask for our name. No answer is waited for: others may call us the moment we have it."""
        from jeepney.bus_messages import message_bus

        bus.send(message_bus.Hello())
        bus.send(message_bus.RequestName(mpris.NAME, _NOT_QUEUED))

    def _take_other_name(self, bus: DBusConnection) -> None:
        """Ask for a name of our own: a second program, on another library, has the usual one."""
        from jeepney.bus_messages import message_bus

        self._has_other_name = True
        bus.send(message_bus.RequestName(f"{mpris.NAME}.instance{os.getpid()}", _NOT_QUEUED))

    def _serve(self, bus: DBusConnection) -> None:
        from jeepney.io.threading import ReceiveStopped

        while True:
            bus.reset_interrupt()
            with contextlib.suppress(Empty):
                while True:
                    if (news := self._told.get_nowait()) is None:
                        return
                    self._pass_on(bus, news)
            with contextlib.suppress(ReceiveStopped):
                while self._told.empty():  # who is flooded with calls may not hear it ring
                    self._receive(bus)

    def _receive(self, bus: DBusConnection) -> None:
        from jeepney import MessageType

        message = bus.receive()
        kind = message.header.message_type
        if kind is MessageType.method_call:
            self._answer(bus, message)
        elif kind is MessageType.method_return and message.body[:1] == (_TAKEN,) and not self._has_other_name:
            self._take_other_name(bus)

    def _pass_on(self, bus: DBusConnection, news: Heard | int) -> None:
        if isinstance(news, int):
            self._signal(bus, mpris.PLAYER, "Seeked", "x", (news,))
            return
        changed, self._heard = mpris.changes(self._heard, news), news
        if changed:
            self._signal(bus, mpris.PROPERTIES, "PropertiesChanged", "sa{sv}as", (mpris.PLAYER, changed, []))

    def _signal(self, bus: DBusConnection, interface: str, name: str, signature: str, body: tuple[Any, ...]) -> None:
        from jeepney import DBusAddress, new_signal

        bus.send(new_signal(DBusAddress(mpris.PATH, interface=interface), name, signature, body))

    def _answer(self, bus: DBusConnection, message: Any) -> None:
        from jeepney import HeaderFields, new_error, new_method_return

        fields = message.header.fields
        path, member = fields.get(HeaderFields.path, ""), fields.get(HeaderFields.member, "")
        try:
            if path == mpris.PATH:
                interface = fields.get(HeaderFields.interface, "")
                found = mpris.answer(interface, member, message.body, self._heard, self.position_us)
            elif member == "Introspect":
                found = mpris.Answer("s", (mpris.introspection(path),))
            else:
                raise mpris.RefusedError("UnknownObject", f"There is nothing at {path}.")
        except mpris.RefusedError as exc:
            reply = new_error(message, exc.name, "s", (str(exc),))
        else:
            reply = new_method_return(message, found.signature or None, found.body)
            if found.asked is not None:
                self._ask(found.asked)
        if not message.header.flags & _NO_REPLY:
            bus.send(reply)


def _connection() -> DBusConnection:
    """Return a connection to the session bus, which does not know us yet.

    The usual way, `open_dbus_connection`, has a thread of its own that dies loudly of a bus that speaks nonsense.
    """
    from jeepney.bus import get_bus
    from jeepney.io.blocking import prep_socket
    from jeepney.io.threading import DBusConnection

    return DBusConnection(prep_socket(get_bus("SESSION"), timeout=ADMITTED_S))


def _close(bus: DBusConnection) -> None:
    """Close a connection, and the pipe for its interruptions, which it leaves open."""
    try:
        bus.close()
    finally:
        for end in (bus._stop_r, bus._stop_w):
            os.close(end)
