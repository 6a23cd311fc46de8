"""What a recording has become when it has ended, and the sentences about why it ended by itself."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

STOPPED, LOST, CHANGED, FROZEN = "stopped", "device lost", "device changed", "frozen"
FULL, UNWRITTEN, TOO_LONG, CRASHED = "disk full", "not written", "too long", "crashed"
ENDINGS = (STOPPED, LOST, CHANGED, FROZEN, FULL, UNWRITTEN, TOO_LONG, CRASHED)
"""All words for how a recording can end."""

_SENTENCES = {
    LOST: "The microphone {device} went away, so the recording was ended there; what was recorded until then is kept.",
    CHANGED: "The system changed from the microphone {device} to another one, so the recording was ended there; "
    "what was recorded until then is kept.",
    FROZEN: "The microphone {device} stopped answering, so the recording was ended there; "
    "what was recorded until then is kept.",
    FULL: "The disk is full, so the recording was ended there; what was recorded until then is kept.",
    UNWRITTEN: "The disk refused the recording ({reason}), so it was ended there; "
    "what was recorded until then is kept.",
    TOO_LONG: "A recording holds {minutes:.0f} minutes at most, so it was ended there; it is kept.",
}


@dataclass(frozen=True)
class Recorded:
    """A recording that has ended; each that was asked for comes to this, also one that never began (`frames` is 0).

    `began_s` is when frame 0 was at the microphone, by the stream's clock, which is that of output streams, too.
    `overruns` are the frames before which sound was lost. `ended` is one of `ENDINGS`; `message` is one sentence for
    the user, empty when it was just stopped. With 0 frames there is no file.
    """

    path: Path
    sample_rate: int
    channels: int
    frames: int
    device: str
    began_s: float
    overruns: tuple[int, ...] = ()
    ended: str = STOPPED
    message: str = ""

    @property
    def seconds(self) -> float:
        """How long it is."""
        return self.frames / self.sample_rate if self.sample_rate else 0.0


def sentence(ended: str, device: str, *, reason: str = "", minutes: float = 0.0) -> str:
    """Return what is said of a recording that ended by itself; "" for one that was stopped."""
    named = f'"{device}"' if device else "in use"
    return _SENTENCES.get(ended, "").format(device=named, reason=reason, minutes=minutes)
