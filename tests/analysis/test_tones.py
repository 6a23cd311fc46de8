"""Plain tones, and that a model hears in them what they say."""

from __future__ import annotations

import numpy as np
import pytest

from musicdesk.analysis.tones import class_tones, tones
from musicdesk.core.chroma import Ear
from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadValue
from musicdesk.core.note import Note

EAR = Ear()


def _classes(clip: Clip) -> tuple[np.ndarray, np.ndarray]:
    classes = EAR.classes(clip.samples[:, 0])
    return classes, np.arange(len(classes)) * EAR.moment_s


@pytest.mark.parametrize("pitches", [range(0, 43), range(43, 86), range(86, 128)])
def test_the_model_hears_the_pitch_class_of_each_note(pitches: range) -> None:
    notes = [Note(index * 0.8, pitch, 0.8) for index, pitch in enumerate(pitches)]

    classes, times_s = _classes(tones(notes, 0.8 * len(notes)))

    for note in notes:
        inside = (times_s > note.onset_s + 0.26) & (times_s < note.end_s - 0.26)
        assert inside.any()
        assert (classes[inside] == note.pitch % 12).all(), note


def test_notes_begin_and_end_where_they_should() -> None:
    clip = tones([Note(0.5, 60, 0.25), Note(1.0, 64, 0.25)], 1.5)
    sounding = np.flatnonzero(np.abs(clip.samples[:, 0]) > 1e-3) / clip.sample_rate

    assert (clip.frames, clip.channels, clip.sample_rate) == (48_000, 1, 32_000)
    assert sounding.min() == pytest.approx(0.5, abs=0.005)
    assert sounding.max() == pytest.approx(1.25, abs=0.005)
    assert not ((sounding > 0.76) & (sounding < 0.99)).any()


def test_tones_begin_and_end_without_a_click() -> None:
    clip = tones([Note(0.1, 69, 0.5), Note(0.6, 45, 0.5)], 1.2)
    sound = clip.samples[:, 0].astype(np.float64)

    inside = np.abs(np.diff(sound))[int(0.2 * 32_000) : int(0.5 * 32_000)].max()

    assert np.abs(np.diff(sound)).max() <= inside * 1.05


def test_what_lies_behind_the_end_is_cut_off() -> None:
    clip = tones([Note(0.5, 60, 2.0), Note(3.0, 60, 1.0)], 1.0)

    assert clip.frames == 32_000
    assert np.abs(clip.samples).max() == pytest.approx(0.5)


def test_a_quiet_tune_is_as_loud_as_another_and_a_chord_is_not_too_loud() -> None:
    quiet = tones([Note(0.0, 60, 1.0, velocity=5)], 1.0)
    chord = tones([Note(0.0, pitch, 1.0, velocity=127) for pitch in (60, 64, 67, 71)], 1.0)

    assert np.abs(quiet.samples).max() == pytest.approx(0.5)
    assert np.abs(chord.samples).max() == pytest.approx(0.5)


def test_no_notes_are_silence_of_their_length() -> None:
    clip = tones([], 0.5)

    assert clip.frames == 16_000
    assert not clip.samples.any()


def test_what_the_model_hears_is_heard_again_in_its_tones() -> None:
    classes = np.repeat(np.array([0, 4, 7, 11, 5], np.uint8), 6)

    heard, _ = _classes(class_tones(classes, EAR.moment_s, len(classes) * EAR.moment_s))

    middle = np.arange(len(classes)) % 6
    clear = (middle >= 2) & (middle <= 3)
    np.testing.assert_array_equal(heard[: len(classes)][clear], classes[clear])


def test_moments_in_which_nothing_sounds_are_silent() -> None:
    classes = np.zeros(20, np.uint8)
    sounding = np.arange(20) >= 10

    clip = class_tones(classes, 0.1, 2.0, sounding=sounding)

    assert not clip.samples[: int(0.94 * 32_000)].any()
    assert np.abs(clip.samples[int(1.0 * 32_000) :]).max() == pytest.approx(0.5)


def test_moments_of_one_class_make_one_tone() -> None:
    clip = class_tones(np.full(8, 9, np.uint8), 0.128, 1.0)
    level = np.abs(clip.samples[1_000:-2_000, 0]).reshape(-1, 200).max(axis=1)

    assert level.min() > 0.4


@pytest.mark.parametrize("seconds", [0.0, -1.0, float("nan")])
def test_no_length_is_refused(seconds: float) -> None:
    with pytest.raises(BadValue):
        tones([], seconds)


def test_a_mask_of_another_length_is_refused() -> None:
    with pytest.raises(BadValue):
        class_tones(np.zeros(4, np.uint8), 0.1, 1.0, sounding=np.ones(3, bool))
