"""The watch over the route of our stream: when it is said to have changed, and since when."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from musicdesk.audio import route as route_page
from musicdesk.audio.route import BEFORE_S, NOWHERE, RouteChange, ServerRoute, watch_route

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a script with an interpreter line")


class Server:
    """A sound server of paper: tells of an event for each file that appears."""

    def __init__(self, folder: Path) -> None:
        self.outputs: dict[int, int] | None = {12: 7}
        self.sources = {7, 9}
        self.asked = 0
        self._bell = folder / "bell"
        self.program = folder / "pactl"
        self.program.write_text(
            f"#!{sys.executable}\nimport pathlib, time\nbell = pathlib.Path({str(self._bell)!r})\n"
            "while True:\n"
            "    if bell.exists():\n"
            "        print(bell.rename(bell.with_suffix('.rung')).read_text(), flush=True)\n"
            "    time.sleep(0.005)\n"
        )
        self.program.chmod(0o755)

    def ask(self, _process: int) -> dict[int, int] | None:
        self.asked += 1
        return self.outputs

    def tell(self, event: str = "Event 'change' on source-output #12") -> None:
        draft = self._bell.with_suffix(".draft")
        draft.write_text(event)
        draft.rename(self._bell)

    def watch(self) -> ServerRoute:
        route = ServerRoute(str(self.program), self.ask, lambda: self.sources)
        _eventually(lambda: self.asked == 1)
        time.sleep(2.5 * route_page._PAUSE_S)  # so that an event does not count as one that waited
        return route


def _eventually(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + 5
    while not condition():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.002)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    yield Server(tmp_path)


def test_a_stream_that_was_moved_is_noticed_with_the_moment_before_it(server: Server) -> None:
    route = server.watch()
    before = route.change()
    server.outputs = {12: 9}
    moved_s = time.monotonic()

    server.tell()
    _eventually(lambda: route.change() is not None)
    change = route.change()
    route.close()

    assert before is None
    assert change is not None
    assert (change.unplugged, change.gone) == (False, False)
    assert moved_s - BEFORE_S <= change.moment_s <= time.monotonic() - BEFORE_S


def test_a_microphone_that_is_not_there_any_more_was_unplugged(server: Server) -> None:
    route = server.watch()
    server.outputs, server.sources = {12: 9}, {9}

    server.tell("Event 'remove' on source #7")
    _eventually(lambda: route.change() is not None)
    change = route.change()
    route.close()

    assert change is not None
    assert (change.unplugged, change.gone) == (True, False)


def test_a_stream_that_the_server_ended_is_gone(server: Server) -> None:
    route = server.watch()
    server.outputs = {}

    server.tell()
    _eventually(lambda: route.change() is not None)
    change = route.change()
    route.close()

    assert change is not None
    assert change.gone


def test_events_about_others_are_no_change(server: Server) -> None:
    route = server.watch()

    server.tell("Event 'change' on sink-input #3")
    time.sleep(0.1)
    unasked = server.asked
    server.tell("Event 'change' on source-output #99")
    _eventually(lambda: server.asked == 2)
    time.sleep(0.05)
    change = route.change()
    route.close()

    assert (unasked, change) == (1, None)


def test_an_event_that_waited_while_we_asked_may_have_happened_since_then(server: Server) -> None:
    route = server.watch()
    server.tell()
    _eventually(lambda: server.asked == 2)
    asked_s = time.monotonic()
    server.outputs = {12: 9}

    server.tell()
    _eventually(lambda: route.change() is not None)
    change = route.change()
    route.close()

    assert change is not None
    assert change.moment_s <= asked_s


def test_a_stream_that_is_not_connected_at_first_has_not_changed_when_it_is(server: Server) -> None:
    server.outputs = {12: NOWHERE}
    route = server.watch()

    server.outputs = {12: 7}
    server.tell()
    _eventually(lambda: server.asked == 2)
    time.sleep(2 * route_page._PAUSE_S)
    connected = route.change()
    server.outputs = {12: 9}
    server.tell()
    _eventually(lambda: route.change() is not None)
    route.close()

    assert connected is None


def test_a_stream_that_the_server_names_late_is_watched_from_then_on(server: Server) -> None:
    server.outputs = {}
    route = server.watch()

    for source in (7, 9):
        server.outputs = {12: source}
        before = route.change()
        server.tell()
        _eventually(lambda: server.asked > 1)
        time.sleep(2 * route_page._PAUSE_S)
    change = route.change()
    route.close()

    assert before is None
    assert change is not None
    assert not change.gone


def test_without_the_servers_program_there_is_no_watch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(route_page, "PROGRAM", str(tmp_path / "not there"))

    assert watch_route() is None


def test_a_server_that_ends_is_left_to_the_watch_over_the_device(tmp_path: Path) -> None:
    program = tmp_path / "pactl"
    program.write_text(f"#!{sys.executable}\n")
    program.chmod(0o755)

    route = ServerRoute(str(program), lambda _process: {12: 7}, lambda: {7})
    _eventually(lambda: route._process.poll() is not None)

    assert route.change() is None
    assert RouteChange(1.0) == RouteChange(1.0, unplugged=False, gone=False)
    route.close()
