"""Input devices: asked for in a child process, because a broken sound configuration ends the process that asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from musicdesk.audio.devices import Words, asked_for, rows
from musicdesk.audio.sources import Source

NO_INPUT = "No microphone was found."
NO_INPUT_HINT = "Plug one in, then record again."
_SERVER_DEVICE = "pulse"
"""What PortAudio calls the way to a sound server of the PulseAudio family."""
_BEHIND_SERVER = "ALSA"
_LOOPBACK = "[Loopback]"
"""What Windows adds to the name of an output that is listened to."""


@dataclass(frozen=True)
class InputDevice:
    """An input device: the `name` it is chosen by, its most `channels`, its own `sample_rate` in Hz.

    `source` is what the sound server calls it; empty for a device that PortAudio names itself. A `monitor` listens to
    what an output plays.
    """

    name: str
    channels: int
    sample_rate: int
    default: bool = False
    source: str = ""
    monitor: bool = False


INPUT_WORDS = Words(
    missing=(
        "The sound library PortAudio is missing, so nothing can be recorded.",
        "Install it (its package is often called libportaudio2), then record again.",
    ),
    none=(NO_INPUT, NO_INPUT_HINT),
    broken=(
        "The sound system of this computer cannot be used, so nothing can be recorded.",
        "Check its sound settings, then record again.",
    ),
)


def query_inputs() -> tuple[InputDevice, ...]:
    """Return the input devices there are now, at least one; may take seconds, so never call it where a window waits.

    What listens to an output instead of a microphone comes last.

    Raises: Unavailable if there is none, or the sound system or its library is broken or missing.
    """
    return asked_for(InputDevice, INPUT_WORDS, "inputs")


def listed_inputs(sound: Any, sources: Sequence[Source]) -> list[tuple[int, InputDevice]]:
    """Return the input devices and their numbers as the module `sounddevice` knows them.

    Behind a sound server PortAudio sees one device for all microphones. Then the server's `sources` take its place,
    each with the number of that one, and that of the cards themselves, which the server holds.
    """
    found = rows(sound, "input")
    ways = [row.index for row in found if row.name == _SERVER_DEVICE]
    devices: list[tuple[int, InputDevice]] = []
    if sources and ways:
        devices = [(ways[0], _behind(each)) for each in sources]
        found = [row for row in found if row.system != _BEHIND_SERVER]
    named = {device.name for _, device in devices}
    for row in found:
        name = f"{row.name} ({row.system})" if named else row.name
        default, monitor = row.default and not named, _LOOPBACK in row.name
        devices.append((row.index, InputDevice(name, row.channels, row.sample_rate, default, monitor=monitor)))
    return sorted(devices, key=lambda pair: pair[1].monitor)


def _behind(source: Source) -> InputDevice:
    return InputDevice(
        source.description, source.channels, source.sample_rate, source.default, source.name, source.monitor
    )
