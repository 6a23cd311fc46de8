"""The ring: what a device gives stays readable until it is replaced, and nobody waits for anybody."""

from __future__ import annotations

import numpy as np
import pytest

from musicdesk.audio.ring import Ring
from tests.audio.fake_microphone import sung


def _ring_with(samples: np.ndarray, block: int, seconds: float = 1.0) -> Ring:
    ring = Ring(samples.shape[1], 1_000, seconds)
    for begin in range(0, len(samples), block):
        ring.put(samples[begin : begin + block], 50.0 + begin / 1_000, False)
    return ring


@pytest.mark.parametrize("block", [1, 7, 480, 999, 1_000])
def test_the_last_second_comes_back_as_it_was_given_whatever_the_blocks(block: int) -> None:
    samples = sung(2_600, 2)
    ring = _ring_with(samples, block)

    copy, first = ring.read(1_600, 2_600)

    assert first == 1_600
    assert np.array_equal(copy, samples[1_600:])


def test_what_was_replaced_is_left_out_and_the_first_frame_says_so() -> None:
    ring = _ring_with(sung(2_600), 100)

    copy, first = ring.read(0, 2_600)

    assert (first, len(copy)) == (1_600, 1_000)


def test_a_block_longer_than_the_ring_leaves_its_end() -> None:
    samples = sung(2_500)
    ring = Ring(1, 1_000, 1.0)

    ring.put(samples, 0.0, False)

    copy, first = ring.read(0, 9_999)
    assert (first, ring.written) == (1_500, 2_500)
    assert np.array_equal(copy, samples[1_500:])


def test_what_has_not_come_yet_is_not_given() -> None:
    ring = _ring_with(sung(300), 100)

    assert len(ring.read(250, 900)[0]) == 50
    assert len(ring.read(300, 900)[0]) == 0


def test_a_moment_of_the_streams_clock_is_a_frame_also_one_to_come() -> None:
    ring = _ring_with(sung(300), 100)

    assert [ring.frame_at(50.0 + seconds) for seconds in (0.0, 0.15, 0.35)] == [0, 150, 350]


def test_a_moment_of_the_clock_says_how_much_had_been_given_before_it() -> None:
    moments = iter([10.0, 10.1, 10.2])
    ring = Ring(1, 1_000, 1.0, lambda: next(moments))
    for _ in range(3):
        ring.put(sung(100), 0.0, False)

    assert [ring.frame_called(moment) for moment in (9.0, 10.05, 10.15, 11.0)] == [0, 100, 200, 300]


def test_losses_are_kept_at_the_frame_before_which_sound_was_lost() -> None:
    ring = Ring(1, 1_000, 1.0)
    for lost in (True, False, True):
        ring.put(sung(100), 0.0, lost)

    assert (ring.losses(0), ring.losses(1)) == ((0, 200), (200,))


def test_stamps_say_when_each_block_was_at_the_microphone() -> None:
    assert _ring_with(sung(300), 100).stamps(100) == [(100, 50.1), (200, 50.2)]


def test_a_stretch_is_mixed_into_a_ready_block_across_the_seam() -> None:
    ring = Ring(2, 100, seconds=1.0)
    samples = sung(250, 2)
    for begin in range(0, 250, 50):
        ring.put(samples[begin : begin + 50], 0.0, False)
    out = np.zeros(80, np.float32)

    ring.mix(160, out)

    assert np.allclose(out, samples[160:240].mean(axis=1), atol=1e-7)
