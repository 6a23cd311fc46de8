"""What a window shows of the recorder, and the sentences about what is heard, or not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from musicdesk.audio.inputlevel import InputLevel

SILENT_S, QUIET_S = 1.0, 3.0
SILENT = "No signal: is the microphone muted, or not allowed?"
QUIET = "Very quiet: go closer to the microphone, or turn its level up in the sound settings."


class Listening(StrEnum):
    """What a recorder does."""

    CLOSED = "closed"
    OPENING = "opening"
    LISTENING = "listening"
    RECORDING = "recording"


@dataclass(frozen=True)
class RecorderFacts:
    """What a window shows of the recorder, all of one moment.

    `state` is OPENING until the device gives its first block, also when a recording waits for it.
    `device` is the one in use, or the chosen one; None is the default. `sample_rate` is 0 as long as none was open.
    `frames` are recorded so far. `peaks` (linear, one per channel) and `clipped` (at least 3 samples in a row at full
    scale) are since the last call. For `silent_s` nothing but zeros came, for `quiet_s` nothing above -40 dBFS.
    `overruns` are the frames of the recording before which sound was lost. `trouble` is one sentence with what to do
    next; `hint` is one about what is heard, such as nothing at all, and no reason to stop.
    """

    state: Listening = Listening.CLOSED
    device: str | None = None
    sample_rate: int = 0
    channels: int = 0
    frames: int = 0
    peaks: tuple[float, ...] = ()
    clipped: bool = False
    silent_s: float = 0.0
    quiet_s: float = 0.0
    overruns: tuple[int, ...] = ()
    trouble: str | None = None
    hint: str | None = None


def hint(level: InputLevel, recorded_s: float) -> str | None:
    """Return what is to be said about what comes in, None if all is well; `recorded_s` seconds are recorded so far."""
    if level.silent_s >= SILENT_S:
        return SILENT
    return QUIET if level.quiet_s >= recorded_s >= QUIET_S else None
