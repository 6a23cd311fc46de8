"""Input streams: the seam between the recorder and a sound device."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from musicdesk.core.clip import Samples

Keep = Callable[[Samples, float, bool], None]
"""Takes a block, float32 (frames, channels), that is only lent: called with it, the latest moment at which its first
frame can have been at the microphone (when the block came, less its length) in seconds of the stream's clock, and
whether sound was lost before it."""


@dataclass(frozen=True)
class InputRequest:
    """What a stream is wanted for: a device, None for the default."""

    device: str | None


class InputStream(Protocol):
    """An open way from a device."""

    name: str
    """What the device is called."""
    sample_rate: int
    """In Hz; the device's own."""
    channels: int
    """How many it gives: 1 or 2."""

    @property
    def active(self) -> bool:
        """Whether the device still gives blocks, as far as the sound system knows."""

    def start(self) -> None:
        """Begin to give blocks. Raises: Unavailable if the device refuses."""

    def now_s(self) -> float | None:
        """Return the stream's clock, in seconds; None if it is closed."""

    def close(self) -> None:
        """Let the device go; never raises, but a frozen device may keep it from returning."""


OpenInput = Callable[[InputRequest, Keep], InputStream]
"""Opens a stream that calls `Keep` once it is started. Raises: Unavailable in one sentence and a hint."""
