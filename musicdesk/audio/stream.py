"""Streams: the seam between the player and a sound device."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from musicdesk.core.clip import Samples

Render = Callable[[Samples, float, bool], None]
"""Fills a block, float32 (frames, channels): called with it, the moment it sounds in seconds of the stream's clock,
and whether the device ran dry before it."""


@dataclass(frozen=True)
class StreamRequest:
    """What a stream is wanted for: a device (None: the default) and the rate of the tape, in Hz.

    `latency_s` is how much is to be written ahead, None for as much as is safe.
    """

    device: str | None
    sample_rate: int
    latency_s: float | None = None


class Stream(Protocol):
    """An open way to a device."""

    name: str
    """What the device is called."""
    sample_rate: int
    """In Hz; the one asked for if the device takes it."""
    channels: int
    """How many the device is given."""
    latency_s: float
    """From writing to hearing."""

    @property
    def active(self) -> bool:
        """Whether the device still asks for blocks."""

    def start(self) -> None:
        """Begin to ask for blocks. Raises: Unavailable if the device refuses."""

    def now_s(self) -> float | None:
        """Return the stream's clock, in seconds; None if it is closed."""

    def close(self) -> None:
        """Let the device go, at once; never raises."""


OpenStream = Callable[[StreamRequest, Render], Stream]
"""Opens a stream that calls `Render` once it is started. Raises: Unavailable in one sentence and a hint."""
