"""Rests: no model hears a C in them that nobody sang."""

from __future__ import annotations

import numpy as np
import pytest
from app.hums import hum

from musicdesk.analysis.hearing import heard, sounding
from musicdesk.analysis.tones import tones
from musicdesk.app.melodyrests import rests_filled
from musicdesk.core.chroma import META_EAR
from musicdesk.core.clip import Clip
from musicdesk.core.note import Note

NOTES = (Note(2.0, 64, 0.5), Note(2.5, 67, 0.5), Note(5.0, 69, 1.0))


@pytest.mark.parametrize("rate", [32_000, 44_100, 8_000])
def test_in_a_rest_the_note_before_goes_on_and_before_the_first_it_is_already_there(rate: int) -> None:
    clip = tones(NOTES, 8.0, rate)

    classes = heard(rests_filled(clip, NOTES, META_EAR))

    times_s = META_EAR.moment_s * np.arange(len(classes))
    # The very last moments already hear the melody begin anew.
    for begin_s, end_s, pitch_class in ((0.0, 2.3, 4), (2.8, 4.7, 7), (5.2, 7.6, 9)):
        assert (classes[(times_s > begin_s) & (times_s < end_s)] == pitch_class).all()


def test_it_is_still_a_rest() -> None:
    clip = tones(NOTES, 8.0)

    filled = rests_filled(clip, NOTES, META_EAR)

    np.testing.assert_array_equal(sounding(filled), sounding(clip))
    assert float(np.abs(filled.samples - clip.samples).max()) < 2e-3


def test_of_notes_at_once_one_goes_on() -> None:
    chord = (Note(0.0, 60, 1.0), Note(0.0, 64, 1.0), Note(4.0, 67, 1.0))

    filled = rests_filled(tones(chord, 6.0), chord, META_EAR)

    assert np.abs(filled.samples[round(2.0 * 32_000) : round(3.0 * 32_000)]).max() > 1e-5


def test_a_melody_without_rests_or_without_notes_stays_what_it_is() -> None:
    breath, silence = hum(), Clip(np.zeros((90_000, 1), np.float32), 44_100)
    short_gaps = tuple(Note(0.5 * at, 60 + at, 0.3) for at in range(6))
    tune = tones(short_gaps, 2.85)

    assert rests_filled(breath, NOTES, META_EAR) is breath
    assert rests_filled(silence, (), META_EAR) is silence
    assert rests_filled(tune, short_gaps, META_EAR) is tune


def test_a_stereo_melody_stays_stereo() -> None:
    clip = tones(NOTES, 8.0)
    wide = Clip(np.repeat(clip.samples, 2, axis=1), clip.sample_rate)

    assert rests_filled(wide, NOTES, META_EAR).samples.shape == wide.samples.shape
