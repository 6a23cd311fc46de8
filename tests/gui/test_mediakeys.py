"""Media keys, on a session bus of their own."""

from __future__ import annotations

import os
import socket
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from shutil import which
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from musicdesk.gui.mediakeys import MediaKeys
from musicdesk.gui.mpris import NAME, PATH, PLAYER, PROPERTIES, Asked, Heard

jeepney = pytest.importorskip("jeepney", reason="the bus is spoken on Linux alone")
DAEMON = which("dbus-daemon")
pytestmark = pytest.mark.skipif(DAEMON is None, reason="there is no dbus-daemon to make a session bus with")
CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={place}</listen><policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>"""
BUS = "org.freedesktop.DBus"
HEARD = Heard("Playing", "a1", "Warm piano", 12_000_000)


class Desktop:
    """What a desktop does on the bus."""

    def __init__(self) -> None:
        from jeepney.io.blocking import open_dbus_connection

        self.bus = open_dbus_connection()
        self.call(BUS, "/", BUS, "AddMatch", "s", f"path='{PATH}'")

    def call(self, name: str, path: str, interface: str, member: str, signature: str = "", *body: Any) -> Any:
        """Call a method, and return its answer; an error's is its name."""
        address = jeepney.DBusAddress(path, bus_name=name, interface=interface)
        message = jeepney.new_method_call(address, member, signature or None, body)
        reply = self.bus.send_and_get_reply(message, timeout=5)
        if reply.header.message_type is jeepney.MessageType.error:
            return reply.header.fields[jeepney.HeaderFields.error_name]
        return reply.body

    def ask(self, member: str, signature: str = "", *body: Any) -> Any:
        """Call the player."""
        return self.call(NAME, PATH, PLAYER, member, signature, *body)

    def get(self, name: str) -> Any:
        """Return a property of the player."""
        return self.call(NAME, PATH, PROPERTIES, "Get", "ss", PLAYER, name)[0][1]

    def names(self) -> list[str]:
        """Return which players are on the bus."""
        found = self.call(BUS, "/", BUS, "ListNames")[0]
        return [name for name in found if name.startswith(NAME)]

    def signal(self) -> tuple[str, Any]:
        """Return the next signal's name and body."""
        while True:
            message = self.bus.receive(timeout=5)
            if message.header.message_type is jeepney.MessageType.signal:
                return message.header.fields[jeepney.HeaderFields.member], message.body


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    config = tmp_path / "bus.conf"
    config.write_text(CONFIG.format(place=tmp_path / "bus"), encoding="utf-8")
    command = [str(DAEMON), f"--config-file={config}", "--nofork", "--print-address=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        assert daemon.stdout is not None
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", daemon.stdout.readline().strip())
        desktop = Desktop()
        yield desktop
        desktop.bus.close()
        daemon.terminate()


@pytest.fixture
def asked() -> list[Asked]:
    return []


@pytest.fixture
def seat(qtbot: QtBot, desktop: Desktop, asked: list[Asked]) -> Iterator[MediaKeys]:
    seat = MediaKeys(HEARD, asked.append)
    qtbot.waitUntil(lambda: desktop.names() == [NAME])
    yield seat
    seat.close()


def test_a_desktop_sees_what_is_heard_and_where(desktop: Desktop, seat: MediaKeys) -> None:
    seat.position_us = 2_500_000

    assert desktop.get("PlaybackStatus") == "Playing"
    assert desktop.get("Metadata")["xesam:title"] == ("s", "Warm piano")
    assert desktop.get("Position") == 2_500_000


def test_what_a_key_asks_for_reaches_the_window(
    qtbot: QtBot, desktop: Desktop, seat: MediaKeys, asked: list[Asked]
) -> None:
    assert desktop.ask("PlayPause") == ()
    assert desktop.ask("Seek", "x", 5_000_000) == ()

    assert asked == [Asked("PlayPause"), Asked("Seek", (5_000_000,))]


def test_a_speed_of_nothing_is_a_pause_and_another_one_no_error(
    qtbot: QtBot, desktop: Desktop, seat: MediaKeys, asked: list[Asked]
) -> None:
    for rate in (2.0, 0.0):
        assert desktop.call(NAME, PATH, PROPERTIES, "Set", "ssv", PLAYER, "Rate", ("d", rate)) == ()

    assert asked == [Asked("Pause")]
    assert desktop.get("Rate") == 1.0


def test_nonsense_is_answered_with_an_error(desktop: Desktop, seat: MediaKeys, asked: list[Asked]) -> None:
    assert desktop.ask("Explode") == "org.freedesktop.DBus.Error.UnknownMethod"
    assert desktop.call(NAME, "/elsewhere", PLAYER, "Play") == "org.freedesktop.DBus.Error.UnknownObject"
    assert asked == []


def test_changes_and_jumps_are_told(desktop: Desktop, seat: MediaKeys) -> None:
    seat.tell(Heard("Paused", "a1", "Warm piano", 12_000_000))
    seat.position_us = 1_000_000
    seat.jumped()

    assert desktop.signal() == ("PropertiesChanged", (PLAYER, {"PlaybackStatus": ("s", "Paused")}, []))
    assert desktop.signal() == ("Seeked", (1_000_000,))


def test_who_leaves_is_off_the_bus(desktop: Desktop, seat: MediaKeys) -> None:
    seat.close()

    assert desktop.names() == []


def test_a_second_program_has_a_name_of_its_own(qtbot: QtBot, desktop: Desktop, seat: MediaKeys) -> None:
    second = MediaKeys(HEARD, lambda _asked: None)

    qtbot.waitUntil(lambda: len(desktop.names()) == 2)

    assert any(name.startswith(f"{NAME}.instance") for name in desktop.names())
    second.close()


def test_who_asks_the_moment_the_name_is_there_is_answered_and_nothing_stays_open(desktop: Desktop) -> None:
    desktop.call(BUS, "/", BUS, "AddMatch", "s", f"member='NameOwnerChanged',arg0='{NAME}'")
    before = len(os.listdir("/proc/self/fd"))

    for _ in range(8):
        seat = MediaKeys(HEARD, lambda _asked: None)
        while (said := desktop.signal())[0] != "NameOwnerChanged" or not said[1][2]:
            pass
        assert desktop.get("PlaybackStatus") == "Playing"
        seat.close()

    assert len(os.listdir("/proc/self/fd")) == before


def test_a_bus_that_is_not_there_is_no_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'nowhere'}")

    seat = MediaKeys(HEARD, lambda _asked: None)
    seat.tell(Heard())
    seat.close()

    assert not seat._thread.is_alive()


def test_a_bus_that_speaks_nonsense_is_no_trouble(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    died: list[object] = []
    monkeypatch.setattr(threading, "excepthook", died.append)
    with tempfile.TemporaryDirectory() as place, socket.socket(socket.AF_UNIX) as door:
        door.bind(f"{place}/bus")  # whose path must be a short one
        door.listen()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={place}/bus")
        seat = MediaKeys(HEARD, lambda _asked: None)
        line, _ = door.accept()
        with line:
            said = b""
            while b"AUTH" not in said:
                said += line.recv(4_096)
            line.sendall(b"OK 1234\r\n")
            line.recv(4_096)
            line.sendall(b"\x9b" * 64)
            qtbot.waitUntil(lambda: not seat._thread.is_alive())

    assert died == []
    seat.tell(Heard())
    seat.close()
