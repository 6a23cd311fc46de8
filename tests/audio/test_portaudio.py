"""PortAudio is started anew only while no stream is open: otherwise that stream would be cut off."""

from __future__ import annotations

import atexit
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from musicdesk.audio.portaudio import SoundSystem, exit_not_held_up


class PaperSound:
    def __init__(self) -> None:
        self.renewals = 0

    def _terminate(self) -> None:
        self.renewals += 1

    def _initialize(self) -> None:
        pass


def system_with(sound: Any) -> SoundSystem:
    system = SoundSystem()
    system._sound = sound
    return system


def test_it_is_started_anew_when_asked_and_no_stream_is_open() -> None:
    sound = PaperSound()
    with system_with(sound).awake(renewed=True) as given:
        assert given is sound
    assert sound.renewals == 1


def test_an_open_stream_keeps_it_as_it_is_until_it_is_closed() -> None:
    sound = PaperSound()
    system = system_with(sound)
    system.hold()
    with system.awake(renewed=True):
        pass
    during = sound.renewals
    system.let_go()
    with system.awake(renewed=True):
        pass
    assert (during, sound.renewals) == (0, 1)


class AtExit:
    """What sounddevice does at the end of the program, and whether it is to."""

    _libname = "libnothing.so"

    def __init__(self) -> None:
        self.registered = 1

    def _exit_handler(self) -> None:
        """Shut PortAudio down."""


@pytest.fixture
def at_exit(monkeypatch: pytest.MonkeyPatch) -> Iterator[AtExit]:
    sound = AtExit()

    def count(by: int) -> Any:
        def change(shut_down: Any) -> None:
            assert shut_down == sound._exit_handler
            sound.registered += by

        return change

    monkeypatch.setattr(atexit, "register", count(1))
    monkeypatch.setattr(atexit, "unregister", count(-1))
    yield sound


def test_while_a_stream_may_halt_the_program_can_end_without_portaudio(at_exit: AtExit) -> None:
    with exit_not_held_up(at_exit):
        during = at_exit.registered
    assert (during, at_exit.registered) == (0, 1)


def test_a_second_stream_does_not_let_a_frozen_one_hold_the_end_up_again(at_exit: AtExit) -> None:
    frozen, second = ExitStack(), ExitStack()
    frozen.enter_context(exit_not_held_up(at_exit))

    second.enter_context(exit_not_held_up(at_exit))
    second.close()
    still = at_exit.registered
    frozen.close()

    assert (still, at_exit.registered) == (0, 1)


def test_a_block_that_fails_is_counted_off_too(at_exit: AtExit) -> None:
    with pytest.raises(OSError, match="gone"), exit_not_held_up(at_exit):
        raise OSError("gone")
    assert at_exit.registered == 1
