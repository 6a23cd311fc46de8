"""PortAudio is started anew only while no stream is open: otherwise that stream would be cut off."""

from __future__ import annotations

from typing import Any

from musicdesk.audio.portaudio import SoundSystem


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
