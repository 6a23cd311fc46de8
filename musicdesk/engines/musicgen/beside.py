"""The codec beside the decoder on a GPU: blocks are made on a stream of their own and given out when they have landed.

On the processor there is nothing beside anything, and none of this is used.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Protocol

import numpy as np
import torch
from torch import Tensor

from musicdesk.core.clip import Samples
from musicdesk.core.music import Codes


class Landing(Protocol):
    """Sound (frames, channels) that is on its way."""

    def landed(self) -> bool:
        """Whether it is there, without waiting."""

    def take(self) -> Samples:
        """Wait for it and return it."""


class Lane(Protocol):
    """Where work is done beside what goes on."""

    def begin(self, work: Callable[[], Tensor]) -> Landing:
        """Begin `work`, which makes sound float32 (frames, channels), after all that was begun here before."""


class Sounding(Protocol):
    """Codes become sound, whole steps of it, which may still be in the making."""

    def sound(self, codes: Codes, last: bool) -> Tensor:
        """Take the next codes int64 (K, n) and begin the finished sound, float32 (frames, channels)."""

    @property
    def ends(self) -> bool:
        """Whether a piece that is cut short is finished as if it ended there."""


class BesideFlow:
    """A flow of the codec whose `push` gives out what was pushed before and has landed meanwhile; the last waits."""

    def __init__(self, flow: Sounding, lane: Lane, channels: int) -> None:
        self._flow = flow
        self._lane = lane
        self._channels = channels
        self._flying = deque[Landing]()

    def push(self, codes: Codes, last: bool) -> Samples:
        """Take the next codes int64 (K, n) and return the sound that has landed, float32 (frames, channels)."""
        self._flying.append(self._lane.begin(lambda: self._flow.sound(codes, last)))
        return self._landed(wait=last)

    def cut(self, codes: Codes) -> Samples:
        """Take the last codes of a piece that ends early, maybe none, and return all that is finished of it."""
        self._flying.append(self._lane.begin(lambda: self._flow.sound(codes, self._flow.ends)))
        return self._landed(wait=True)

    def _landed(self, *, wait: bool) -> Samples:
        blocks = [np.zeros((0, self._channels), np.float32)]
        while self._flying and (wait or self._flying[0].landed()):
            blocks.append(self._flying.popleft().take())
        return np.concatenate(blocks)


class CudaLane:
    """A CUDA stream of its own. Not to be made where there is no CUDA."""

    def __init__(self, device: torch.device) -> None:
        self._stream = torch.cuda.Stream(device)
        # The codec's weights were put there on the stream that is current now.
        self._stream.wait_stream(torch.cuda.current_stream(device))

    def begin(self, work: Callable[[], Tensor]) -> Landing:
        """Queue `work` and the copy of what it makes; returns before either is done."""
        with torch.cuda.stream(self._stream):
            sound = work()
            here = torch.empty(sound.shape, dtype=sound.dtype, pin_memory=True)
            here.copy_(sound, non_blocking=True)
            event = torch.cuda.Event()
            event.record(self._stream)
        return _CudaLanding(here, event)


class _CudaLanding:
    def __init__(self, here: Tensor, event: torch.cuda.Event) -> None:
        self._here = here
        self._event = event

    def landed(self) -> bool:
        return bool(self._event.query())

    def take(self) -> Samples:
        self._event.synchronize()
        # The pinned place goes back to torch, which may use it for the next block.
        samples: Samples = self._here.numpy().copy()
        return samples
