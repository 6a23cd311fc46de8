"""The synth: what begins when, how loud, how high, and that nothing clicks."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadValue
from musicdesk.core.note import Note
from musicdesk.midi.synth import mixed, played

RATE = 44_100


def _hz(clip: Clip, begin_s: float, seconds: float = 0.3) -> float:
    """Return the strongest frequency of a part of a clip."""
    begin = round(begin_s * clip.sample_rate)
    part = clip.samples[begin : begin + round(seconds * clip.sample_rate), 0]
    power = np.abs(np.fft.rfft(part * np.hanning(len(part)), 1 << 18))
    return float(power.argmax() / (1 << 18) * clip.sample_rate)


@pytest.mark.parametrize("onset_s", [0.0, 0.1, 0.123_456, 1.75])
def test_a_note_begins_within_a_millisecond_of_its_onset_and_nothing_before(onset_s: float) -> None:
    clip = played([Note(onset_s, 60, 0.2, 100)], 2.0, RATE)

    sounding = np.flatnonzero(np.abs(clip.samples[:, 0]) > 1e-4)
    assert sounding[0] / RATE == pytest.approx(onset_s, abs=0.001)
    assert not clip.samples[: round(onset_s * RATE)].any()


def test_a_note_dies_away_within_90_ms_after_its_end() -> None:
    clip = played([Note(0.1, 60, 0.5, 100)], 2.0, RATE)

    assert np.abs(clip.samples[round(0.55 * RATE) : round(0.6 * RATE)]).max() > 0.02
    assert not clip.samples[round(0.691 * RATE) :].any()


@pytest.mark.parametrize("pitch", [21, 45, 69, 84, 108])
def test_a_note_has_its_pitch(pitch: int) -> None:
    clip = played([Note(0.0, pitch, 1.0)], 1.2, RATE)

    assert _hz(clip, 0.3) == pytest.approx(440 * 2 ** ((pitch - 69) / 12), rel=0.003)


def test_a_bend_moves_the_pitch_from_its_moment_on() -> None:
    clip = played([Note(0.0, 69, 1.6, 100, ((0.0, 0.0), (0.5, 2.0), (1.0, -1.0)))], 2.0, RATE)

    heard = [_hz(clip, begin_s, 0.35) for begin_s in (0.1, 0.6, 1.1)]
    assert heard == pytest.approx([440 * 2 ** (bend / 12) for bend in (0, 2, -1)], rel=0.003)


def test_a_bend_of_nothing_sounds_like_no_bend() -> None:
    plain = played([Note(0.2, 64, 0.5)], 1.0, RATE)
    bent = played([Note(0.2, 64, 0.5, bend=((0.0, 0.0), (0.3, 0.0)))], 1.0, RATE)

    np.testing.assert_allclose(bent.samples, plain.samples, atol=1e-3)


def test_a_harder_note_is_louder_and_brighter() -> None:
    soft, hard = (played([Note(0.0, 60, 0.5, velocity)], 0.6, RATE).samples[:, 0] for velocity in (30, 120))

    def brightness(sound: np.ndarray) -> float:
        power = np.square(np.abs(np.fft.rfft(sound[:4_096])))
        return float(power[140:].sum() / power.sum())

    assert np.abs(hard).max() > 2 * np.abs(soft).max()
    assert brightness(hard) > 1.5 * brightness(soft)


def test_nothing_clicks_where_notes_begin_end_and_meet_and_where_the_sound_is_cut_off() -> None:
    low = [Note(0.1, 33, 0.3, 127), Note(0.4, 33, 0.3, 127), Note(0.7, 33, 0.013, 127), Note(0.9, 33, 5.0, 127)]

    sound = played(low, 1.2, RATE).samples[:, 0]

    # A click is a leap between two samples; the steepest wave of this synth at 55 Hz is far below it.
    assert np.abs(np.diff(sound, prepend=0.0, append=0.0)).max() < 0.02


def test_many_notes_at_once_stay_below_half_of_full_scale() -> None:
    clip = played([Note(0.1, pitch, 1.0, 127) for pitch in range(30, 90)], 1.5, RATE)

    assert 0.4 < np.abs(clip.samples).max() <= 0.5 + 1e-6


def test_notes_after_the_end_are_left_out_and_no_notes_are_silence() -> None:
    assert played([Note(5.0, 60, 1.0)], 1.0, 8_000).samples.shape == (8_000, 1)
    assert not played([], 1.0, 8_000).samples.any()


@settings(deadline=None, max_examples=30)
@given(
    st.lists(
        st.builds(
            Note,
            st.floats(0, 1.2),
            st.integers(0, 127),
            st.floats(0.001, 2),
            st.integers(1, 127),
            st.lists(st.tuples(st.floats(0, 2), st.floats(-12, 12)), max_size=4).map(lambda each: tuple(sorted(each))),
        ),
        max_size=6,
    )
)
def test_whatever_is_played_is_finite_and_not_too_loud(notes: list[Note]) -> None:
    clip = played(notes, 1.0, 8_000)

    assert clip.samples.shape == (8_000, 1)
    assert np.isfinite(clip.samples).all()
    assert np.abs(clip.samples).max() <= 0.5 + 1e-6


@pytest.mark.parametrize(("seconds", "rate"), [(0.0, RATE), (-1.0, RATE), (float("nan"), RATE), (1.0, 0)])
def test_no_length_is_refused(seconds: float, rate: int) -> None:
    with pytest.raises(BadValue, match="length"):
        played([], seconds, rate)


def test_a_mix_has_both_in_the_form_of_the_sound_and_never_clips() -> None:
    loud = Clip(np.ones((RATE, 2), np.float32), RATE)
    notes = Clip(np.full((RATE // 2, 1), 0.5, np.float32), RATE)

    both = mixed(loud, notes)

    assert both.samples.shape == (RATE, 2)
    assert both.samples[0] == pytest.approx([1.0, 1.0])
    assert both.samples[-1] == pytest.approx([0.7, 0.7])


def test_sound_and_notes_of_two_rates_are_not_mixed() -> None:
    with pytest.raises(BadValue, match="mixed"):
        mixed(Clip(np.zeros((10, 1), np.float32), RATE), Clip(np.zeros((10, 1), np.float32), 48_000))
