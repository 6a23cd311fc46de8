"""What is known of devices, asked for by several threads at once."""

from __future__ import annotations

import threading

import pytest

from musicdesk.audio.found import Found
from musicdesk.core.errors import Unavailable

NONE = Unavailable("No device.", "Plug one in.")


class Devices:
    """Answers when it is let to; counts how often it was asked, and by how many at once."""

    def __init__(self, *names: str) -> None:
        self.names: tuple[str, ...] = names
        self.asked = self.inside = self.most_inside = 0
        self.answering = threading.Event()
        self.answering.set()
        self.begun = threading.Event()

    def query(self) -> tuple[str, ...]:
        self.asked += 1
        self.inside += 1
        self.most_inside = max(self.most_inside, self.inside)
        self.begun.set()
        self.answering.wait(10)
        self.inside -= 1
        if not self.names:
            raise NONE
        return self.names


def test_who_is_sure_does_not_look_again() -> None:
    devices = Devices("Speakers")
    found = Found(devices.query)

    found.make_sure()
    found.make_sure()

    assert devices.asked == 1
    assert not found.take_stale()


def test_what_changed_makes_what_is_known_stale_for_one_alone() -> None:
    devices = Devices("Speakers")
    found = Found(devices.query)
    found.look()
    devices.names = ("Speakers", "Headset")

    found.look()

    assert [found.take_stale(), found.take_stale()] == [True, False]


def test_where_there_is_none_it_is_looked_for_each_time() -> None:
    devices = Devices()
    found = Found(devices.query)
    for _ in range(2):
        with pytest.raises(Unavailable):
            found.make_sure()
    devices.names = ("Speakers",)

    found.make_sure()

    assert devices.asked == 3
    assert found.take_stale()


def test_several_threads_that_want_to_be_sure_look_once() -> None:
    devices = Devices("Speakers")
    devices.answering.clear()
    found = Found(devices.query)
    threads = [threading.Thread(target=found.make_sure) for _ in range(5)]
    for thread in threads:
        thread.start()
    devices.begun.wait(10)

    devices.answering.set()
    for thread in threads:
        thread.join(10)

    assert (devices.asked, devices.most_inside) == (1, 1)


def test_nobody_who_takes_note_waits_for_who_looks() -> None:
    devices = Devices("Speakers")
    found = Found(devices.query)
    found.look()
    devices.answering.clear()
    devices.begun.clear()
    looking = threading.Thread(target=found.look)
    looking.start()
    devices.begun.wait(10)

    noting = threading.Thread(target=found.forget, daemon=True)
    noting.start()
    noting.join(5)
    waited = noting.is_alive()
    devices.answering.set()
    looking.join(10)

    assert not waited
    assert found.take_stale()
