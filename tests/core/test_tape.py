"""Tape: grows in whole blocks, and never changes what is ready."""

from __future__ import annotations

import numpy as np
import pytest

from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadValue
from musicdesk.core.tape import Tape


def test_what_was_appended_is_ready_in_order() -> None:
    tape = Tape(10, 2, 100)

    tape.append(np.full((4, 2), 0.5, np.float32))
    tape.append(np.full((3, 2), -0.5, np.float32))

    assert (tape.ready, tape.ready_s, tape.capacity, tape.channels) == (7, 0.07, 10, 2)
    assert tape.clip().samples[:, 0].tolist() == [0.5] * 4 + [-0.5] * 3


@pytest.mark.parametrize("shape", [(11, 2), (4, 1), (4,)])
def test_a_block_that_does_not_fit_is_refused_and_changes_nothing(shape: tuple[int, ...]) -> None:
    tape = Tape(10, 2, 100)

    with pytest.raises(BadValue):
        tape.append(np.ones(shape, np.float32))

    assert tape.ready == 0


def test_a_finished_tape_takes_no_more() -> None:
    tape = Tape(10, 1, 100)
    tape.finish()

    with pytest.raises(BadValue):
        tape.append(np.zeros((1, 1), np.float32))


def test_a_tape_of_a_clip_is_finished_and_shares_its_samples() -> None:
    clip = Clip(np.ones((5, 1), np.float32), 100)

    tape = Tape.of(clip)

    assert tape.finished
    assert tape.ready == 5
    assert np.shares_memory(tape.samples, clip.samples)


@pytest.mark.parametrize("shape", [(-1, 1, 100), (1, 0, 100), (1, 1, 0)])
def test_a_tape_that_cannot_be_is_refused(shape: tuple[int, int, int]) -> None:
    with pytest.raises(BadValue):
        Tape(*shape)
