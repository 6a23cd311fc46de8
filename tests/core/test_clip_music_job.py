"""Clips, music, jobs and errors: the small nouns."""

from __future__ import annotations

import numpy as np
import pytest

from musicdesk.core.clip import Clip
from musicdesk.core.errors import (
    BadFile,
    BadValue,
    Bug,
    ModelError,
    MusicDeskError,
    StorageError,
    Unavailable,
    UserError,
)
from musicdesk.core.job import Cancelled, CancelToken, Progress
from musicdesk.core.music import Music
from musicdesk.core.recipe import Recipe


@pytest.mark.parametrize("samples", [np.zeros((4, 1)), np.zeros(4, np.float32), np.zeros((1, 2, 3), np.float32)])
def test_a_clip_is_float32_of_frames_and_channels(samples: np.ndarray) -> None:
    with pytest.raises(BadValue):
        Clip(samples, 32_000)


@pytest.mark.parametrize("sample_rate", [0, -1])
def test_a_clip_has_a_positive_rate(sample_rate: int) -> None:
    with pytest.raises(BadValue):
        Clip(np.zeros((4, 1), np.float32), sample_rate)


def test_mono_is_the_mean_of_the_channels_and_costs_nothing_for_one() -> None:
    stereo = Clip(np.array([[0.0, 1.0], [0.5, -0.5]], np.float32), 2)
    mono = stereo.mono()

    assert (stereo.frames, stereo.channels, stereo.seconds) == (2, 2, 1.0)
    assert mono.samples.tolist() == [[0.5], [0.0]]
    assert mono.samples.dtype == np.float32
    assert mono.mono() is mono


def test_music_gives_its_clip_and_its_length() -> None:
    music = Music(np.zeros((64, 2), np.float32), 32, np.zeros((4, 100), np.int64), Recipe("piano"))

    assert music.seconds == 2.0
    assert music.clip.samples is music.samples
    assert music.complete


def test_progress_knows_its_share_and_the_time_left() -> None:
    assert Progress(1, 4, 2.0).share == 0.25
    assert Progress(1, 4, 2.0).left_s == 6.0
    assert Progress(0, 4, 2.0).left_s is None
    assert Progress(0, 0).share == 1.0
    assert Progress(9, 4, 1.0).share == 1.0
    assert Progress(9, 4, 1.0).left_s == 0.0


def test_a_token_is_a_question_that_becomes_true() -> None:
    token = CancelToken()
    before = token()
    token.cancel()

    assert (before, token(), token.cancelled) == (False, True, True)


def test_the_worlds_errors_say_message_and_hint_and_how_to_exit() -> None:
    for kind in (BadFile, ModelError, StorageError, Unavailable):
        error = kind("It is so.", "Do this.")
        assert isinstance(error, UserError)
        assert (str(error), error.message, error.hint, error.exit_code) == (
            "It is so. Do this.",
            "It is so.",
            "Do this.",
            1,
        )
    assert BadValue("No.", field="seed").exit_code == 2
    assert str(BadValue("No.")) == "No."


def test_our_bugs_and_a_cancel_are_not_the_users_errors() -> None:
    assert issubclass(Bug, MusicDeskError)
    assert not issubclass(Bug, UserError)
    assert not issubclass(Cancelled, MusicDeskError)
