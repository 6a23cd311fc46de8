"""The delay pattern, on a piece small enough to draw."""

from __future__ import annotations

import numpy as np

from musicdesk.engines.musicgen.delay import DelayPattern

P = 9


def test_each_codebook_stands_one_column_later() -> None:
    codes = np.array([[1, 2, 3], [4, 5, 6], [7, 8, 0]])

    columns, open_ = DelayPattern(3, 1, 3, P).delayed(codes)

    assert columns.tolist() == [
        [P, 1, 2, 3, P, P],
        [P, P, 4, 5, 6, P],
        [P, P, P, 7, 8, 0],
    ]
    assert not open_.any()


def test_left_and_right_share_their_delay() -> None:
    pattern = DelayPattern(4, 2, 2, P)

    columns, _ = pattern.delayed(np.array([[1, 2], [3, 4], [5, 6], [7, 8]]))

    assert columns.tolist() == [
        [P, 1, 2, P],
        [P, 3, 4, P],
        [P, P, 5, 6],
        [P, P, 7, 8],
    ]
    assert pattern.longest == 1


def test_what_follows_a_beginning_is_open() -> None:
    columns, open_ = DelayPattern(2, 1, 3, P).delayed(np.array([[1], [2]]))

    assert columns.tolist() == [[P, 1, P, P, P], [P, P, 2, P, P]]
    assert open_.tolist() == [[False, False, True, True, False], [False, False, False, True, True]]


def test_undoing_the_delay_gives_the_codes_back() -> None:
    codes = np.random.default_rng(0).integers(0, 9, (8, 20))
    pattern = DelayPattern(8, 2, 20, P)

    columns, _ = pattern.delayed(codes)

    np.testing.assert_array_equal(pattern.undelayed(columns, 0, 20), codes)
    np.testing.assert_array_equal(pattern.undelayed(columns[None], 5, 9)[0], codes[:, 5:9])


def test_a_step_is_finished_when_its_last_codebook_is_known() -> None:
    pattern = DelayPattern(4, 1, 10, P)

    assert [pattern.finished(columns) for columns in (1, 4, 5, 13, 14, 20)] == [0, 0, 1, 9, 10, 10]
