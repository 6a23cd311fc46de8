"""The real microphones, through PortAudio."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from typing import Any

from musicdesk.audio.cardstream import CardStream, converting, refused
from musicdesk.audio.found import Found
from musicdesk.audio.inputs import NO_INPUT, NO_INPUT_HINT, InputDevice, listed_inputs, query_inputs
from musicdesk.audio.inputstream import InputRequest, Keep
from musicdesk.audio.portaudio import SOUND_SYSTEM, SoundSystem, exit_not_held_up
from musicdesk.audio.sources import server_sources
from musicdesk.core.clip import Samples
from musicdesk.core.errors import Unavailable

LATENCY_S = 0.05
"""How much the device gathers before it gives it: little, so that the pitch follows the voice, but not in drops."""
INPUTS = 2
"""The most channels that are recorded: a voice has one, a pair of microphones two."""
REFUSED_HINT = "Close other programs that use it, or choose another microphone, then record again."
_CHOSEN_SOURCE = "PULSE_SOURCE"
"""By this the client library of the sound server knows which source a stream listens to."""


class Microphones:
    """All input devices of this computer. Its methods may be called from any thread."""

    def __init__(self, system: SoundSystem = SOUND_SYSTEM) -> None:
        self._system = system
        self._found = Found(query_inputs)

    def inputs(self) -> tuple[InputDevice, ...]:
        """Return the input devices there are now; takes a part of a second, at worst 5 s.

        Raises: Unavailable if there is none.
        """
        return self._found.look()

    def open(self, request: InputRequest, keep: Keep) -> MicrophoneStream:
        """Return a stream from the wanted device, at the device's own rate, not started yet.

        Raises: Unavailable if it is not there or refuses.
        """
        # Waking PortAudio in this process is safe only after a child process has survived it.
        self._found.make_sure()
        sources = server_sources()  # asked before anybody waits for PortAudio, because the server may be slow
        try:
            # Only once nobody else can open a stream in between, which would keep PortAudio from being renewed.
            with self._system.awake(), self._system.awake(renewed=self._found.take_stale()) as sound:
                index, device = self._chosen(listed_inputs(sound, sources), request.device)
                # The default is left to the server: should it be changed, the stream follows, as everybody expects.
                source = "" if request.device is None else device.source
                try:
                    with _listening_to(source), exit_not_held_up(sound):
                        return MicrophoneStream(sound, index, device, keep, self._system)
                except (sound.PortAudioError, OSError, ValueError) as exc:
                    self._found.forget()
                    raise refused(device.name, exc, REFUSED_HINT) from exc
        except Unavailable:
            raise
        except Exception as exc:  # the library's own error cannot be named before it is imported
            raise refused("The sound system", exc, REFUSED_HINT) from exc

    def forget(self) -> None:
        """Take note that what is known of the devices is out of date."""
        self._found.forget()

    def _chosen(self, found: list[tuple[int, InputDevice]], name: str | None) -> tuple[int, InputDevice]:
        if name is None:
            # What an output plays is recorded only when it is asked for by name.
            default = next((row for row in found if row[1].default), found[0] if found else None)
            if default is None or all(device.monitor for _, device in found):
                self._found.forget()
                raise Unavailable(NO_INPUT, NO_INPUT_HINT)
            return default
        for row in found:
            if row[1].name == name:
                return row
        self._found.forget()
        raise Unavailable(
            f'The microphone "{name}" is not there.', "Plug it in or choose another one, then record again."
        )


class MicrophoneStream(CardStream):
    """A stream from a microphone. See `InputStream`."""

    refusal_hint = REFUSED_HINT

    def __init__(self, sound: Any, index: int, device: InputDevice, keep: Keep, system: SoundSystem) -> None:
        super().__init__(sound, device.name, system)
        self.channels = min(INPUTS, device.channels)
        self.sample_rate = device.sample_rate
        self._keep = keep
        self._hold(
            sound.InputStream(
                device=index,
                samplerate=self.sample_rate,
                channels=self.channels,
                dtype="float32",
                latency=LATENCY_S,
                callback=self._take,
                extra_settings=converting(sound, index),
            )
        )

    def _take(self, block: Samples, frames: int, times: Any, status: Any) -> None:
        # What systems say about when a block was at the microphone (ADC time) is off by 5 to 10 ms on PulseAudio, and
        # otherwise with each opening. When it came is not: the least of many of these lies within a millisecond or two.
        came_s = times.currentTime or self._stream.time
        self._keep(block, came_s - frames / self.sample_rate, bool(status.input_overflow))


@contextlib.contextmanager
def _listening_to(source: str) -> Iterator[None]:
    """Let streams that are opened in the block listen to a source of the sound server; "" leaves it as it is."""
    before = os.environ.get(_CHOSEN_SOURCE)
    if source:
        os.environ[_CHOSEN_SOURCE] = source
    try:
        yield
    finally:
        if source and before is None:
            del os.environ[_CHOSEN_SOURCE]
        elif source and before is not None:
            os.environ[_CHOSEN_SOURCE] = before
