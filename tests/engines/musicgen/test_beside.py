"""The codec beside the decoder: what is pushed comes back later, in order, and all of it at the end."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
import torch

from musicdesk.core.clip import Samples
from musicdesk.core.music import Codes
from musicdesk.engines.musicgen.beside import BesideFlow, CudaLane, Landing


class Echo:
    """Makes of each step one frame with the number of its code."""

    ends = False

    def sound(self, codes: Codes, last: bool) -> torch.Tensor:
        return torch.from_numpy(codes[:1].T.astype(np.float32))


class SlowLane:
    """Lands what was begun one call later than it was begun."""

    def __init__(self) -> None:
        self.begun = 0

    def begin(self, work: Callable[[], torch.Tensor]) -> Landing:
        self.begun += 1
        return SlowLanding(self, self.begun, work())


class SlowLanding:
    def __init__(self, lane: SlowLane, number: int, sound: torch.Tensor) -> None:
        self._lane, self._number, self._sound = lane, number, sound

    def landed(self) -> bool:
        return self._lane.begun > self._number

    def take(self) -> Samples:
        samples: Samples = self._sound.numpy()
        return samples


def codes(begin: int, end: int) -> Codes:
    return np.arange(begin, end, dtype=np.int64)[None].repeat(4, axis=0)


def test_a_push_returns_what_was_pushed_before_and_the_last_returns_all() -> None:
    flow = BesideFlow(Echo(), SlowLane(), 1)

    blocks = [flow.push(codes(0, 10), False), flow.push(codes(10, 35), False), flow.push(codes(35, 50), True)]

    assert [len(block) for block in blocks] == [0, 10, 40]
    np.testing.assert_array_equal(np.concatenate(blocks)[:, 0], np.arange(50))


def test_a_piece_that_ends_early_returns_all_that_was_begun() -> None:
    flow = BesideFlow(Echo(), SlowLane(), 1)

    blocks = [flow.push(codes(0, 10), False), flow.cut(codes(10, 13))]

    np.testing.assert_array_equal(np.concatenate(blocks)[:, 0], np.arange(13))


@pytest.mark.skipif(not torch.cuda.is_available(), reason="there is no CUDA GPU here")
def test_on_a_gpu_the_sound_lands_as_it_was_made() -> None:
    device = torch.device("cuda")
    landing = CudaLane(device).begin(lambda: torch.arange(6.0, device=device).view(3, 2))

    np.testing.assert_array_equal(landing.take(), [[0, 1], [2, 3], [4, 5]])
