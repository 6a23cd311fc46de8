"""Looping: loops are as long as their bars to one frame, begin with a bar, go round, and are refused in words."""

from __future__ import annotations

import numpy as np
import pytest
from analysis.drummers import CLOSED_HAT, KICK, SNARE, Kit, drummed, pattern

from musicdesk.analysis.loopends import seam_of
from musicdesk.analysis.looping import LoopCut, loop_of, needed_s, stretched
from musicdesk.analysis.tempo import estimate_tempo
from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadValue
from musicdesk.core.job import Cancelled

ROWS = {KICK: "X...x...X..x....", SNARE: "....x.......x..g", CLOSED_HAT: "x.x.x.x.x.x.x.x."}
WALTZ = {KICK: "X...........", SNARE: "....x...x...", CLOSED_HAT: "x.x.x.x.x.x."}


def beat(bpm: float, seconds: float, begin_s: float = 0.1, rows: dict[int, str] = ROWS, rate: int = 32_000) -> Clip:
    """Return a drum beat at a tempo, its first bar at `begin_s`."""
    bar_s = len(rows[KICK]) * 15 / bpm
    hits = pattern(rows, bpm, int((seconds - begin_s) / bar_s) + 1, begin_s)
    clip = drummed([each for each in hits if each.onset_s < seconds], Kit(5), human_ms=1.0, rate=rate).clip
    return Clip(clip.samples[: round(seconds * rate)], rate)


def made_of(loop: LoopCut) -> Clip:
    """Return the sound of a loop that there must be."""
    assert loop.clip is not None, loop.why
    return loop.clip


@pytest.mark.parametrize(("bars", "bpm"), [(1, 84.0), (2, 120.0), (4, 133.37), (4, 75.0), (8, 174.0)])
def test_a_loop_is_as_long_as_its_bars_to_one_frame_and_does_not_click(bars: int, bpm: float) -> None:
    found = made_of(loop_of(beat(bpm, needed_s(bars, bpm)), bars, bpm))
    assert found.frames == round(bars * 4 * 60 / bpm * 32_000)
    assert seam_of(found.samples, 32_000) <= 1.0


@pytest.mark.parametrize(("made", "asked"), [(125.0, 120.0), (118.0, 120.0), (150.0, 140.0), (93.75, 100.0)])
def test_a_loop_made_at_another_tempo_is_stretched_to_the_one_asked_for(made: float, asked: float) -> None:
    loop = loop_of(beat(made, needed_s(4, made)), 4, asked, made_bpm=made)
    found = made_of(loop)
    assert found.frames == round(960 / asked * 32_000)
    assert loop.stretch == pytest.approx(made / asked, rel=0.003)
    round_and_round = Clip(np.concatenate([found.samples] * 2), 32_000)
    assert estimate_tempo(round_and_round) == pytest.approx(asked, rel=0.002)
    assert seam_of(found.samples, 32_000) <= 1.0


def test_what_has_its_tempo_is_not_stretched() -> None:
    clip = beat(120, 12.0)
    loop = loop_of(clip, 4, 120)
    found, begin = made_of(loop), round(loop.begin_s * 32_000)
    assert loop.stretch == 1.0
    inner = slice(3_200, -3_200)  # its ends are made to go round
    assert np.array_equal(found.samples[inner], clip.samples[begin : begin + found.frames][inner])


@pytest.mark.parametrize("begin_s", [0.0, 0.1, 0.7, 1.3])
def test_a_loop_begins_with_a_bar(begin_s: float) -> None:
    loop = loop_of(beat(120, 10.0, begin_s), 2, 120)
    made_of(loop)
    away_s = (loop.begin_s - begin_s + 0.004) % 2.0
    assert away_s < 0.012


def test_a_waltz_is_cut_in_threes() -> None:
    loop = made_of(loop_of(beat(120, 16.0, rows=WALTZ), 4, 120, beats_per_bar=3))
    assert loop.frames == round(12 * 0.5 * 32_000)


def test_stereo_at_another_rate_stays_stereo_at_that_rate() -> None:
    mono = beat(125, 11.0, rate=44_100)
    clip = Clip(np.concatenate([mono.samples, 0.5 * mono.samples], axis=1), 44_100)
    found = made_of(loop_of(clip, 4, 120, made_bpm=125))
    assert (found.channels, found.sample_rate, found.frames) == (2, 44_100, 8 * 44_100)
    # One and the same through and through: what is stretched stays where it is between the ears.
    assert np.allclose(found.samples[:, 1], 0.5 * found.samples[:, 0], atol=2e-2)


def test_music_at_another_tempo_than_it_was_made_at_is_refused() -> None:
    loop = loop_of(beat(107, 12.0), 2, 125)
    assert loop.clip is None and loop.heard_bpm == pytest.approx(107, abs=0.5)
    assert loop.why == f"{loop.heard_bpm:g} bpm are heard instead of 125."


def held_tones(seconds: float, begin_s: float, rate: int = 32_000) -> Clip:
    """Return a chord without a beat that begins somewhat late."""
    moments = np.arange(round(seconds * rate)) / rate
    chord = sum(np.sin(2 * np.pi * each * moments) for each in (220.0, 277.2, 329.6))
    sound = 0.1 * chord * np.clip((moments - begin_s) * 20, 0.0, 1.0)
    return Clip(np.asarray(sound, np.float32)[:, None], rate)


@pytest.mark.parametrize("begin_s", [0.0, 0.5, 2.9])
def test_held_tones_are_cut_by_the_clock_from_their_first_sound_on(begin_s: float) -> None:
    loop = loop_of(held_tones(needed_s(4, 120), begin_s), 4, 120)

    found = made_of(loop)
    assert (found.frames, loop.by_the_clock, loop.heard_bpm, loop.stretch) == (8 * 32_000, True, None, 1.0)
    assert loop.begin_s == pytest.approx(begin_s, abs=0.01)
    assert float(np.abs(found.samples[:320]).max()) > 0.01, "it does not begin with a silence"
    assert seam_of(found.samples, 32_000) <= 1.0


def test_held_tones_that_begin_too_late_for_their_bars_are_cut_from_the_end() -> None:
    loop = loop_of(held_tones(8.5, 1.0), 4, 120)

    assert made_of(loop).frames == 8 * 32_000 and loop.begin_s == pytest.approx(0.5)


def test_held_tones_made_at_another_tempo_are_stretched_by_the_clock() -> None:
    loop = loop_of(held_tones(10.0, 0.0), 4, 120, made_bpm=125)

    assert made_of(loop).frames == 8 * 32_000 and loop.stretch == pytest.approx(125 / 120, abs=1e-3)


def test_silence_is_refused() -> None:
    loop = loop_of(Clip(np.zeros((12 * 32_000, 1), np.float32), 32_000), 4, 120)

    assert loop.clip is None and loop.why == "There is nothing to hear in it."


def test_too_short_a_take_is_refused() -> None:
    loop = loop_of(beat(120, 6.0), 4, 120)
    assert loop.clip is None and loop.why == "6.0 s are too short for 4 bars."


def test_no_room_from_a_first_beat_on_is_refused() -> None:
    loop = loop_of(beat(120, 8.6, 1.0), 4, 120)
    assert loop.clip is None and loop.why == "There is no room for 4 bars from a first beat on."


def test_too_much_stretch_is_refused() -> None:
    loop = loop_of(beat(125, 12.0), 4, 105, made_bpm=125)
    assert loop.clip is None and "too far from 105 to be stretched" in loop.why


def test_a_take_as_long_as_needed_has_room_wherever_its_first_bar_begins() -> None:
    for begin_s in (0.0, 0.5, 1.0, 1.9):
        made_of(loop_of(beat(120, needed_s(2, 120), begin_s), 2, 120))


def test_it_stops_when_it_is_told_to() -> None:
    with pytest.raises(Cancelled):
        loop_of(beat(120, 10.0), 2, 120, cancel=lambda: True)


@pytest.mark.parametrize(
    ("bars", "bpm", "beats", "field"),
    [
        (0, 120.0, 4, "bars"),
        (65, 120.0, 4, "bars"),
        (True, 120.0, 4, "bars"),
        (4, 5.0, 4, "bpm"),
        (4, float("nan"), 4, "bpm"),
        (4, 120.0, 0, "beats_per_bar"),
    ],
)
def test_absurd_values_are_refused_in_a_sentence(bars: int, bpm: float, beats: int, field: str) -> None:
    with pytest.raises(BadValue) as refused:
        needed_s(bars, bpm, beats)
    assert refused.value.field == field and refused.value.hint


def test_stretching_keeps_the_pitch_and_is_the_same_each_time() -> None:
    time_s = np.arange(4 * 32_000) / 32_000
    tone = (0.3 * np.sin(2 * np.pi * 440 * time_s)).astype(np.float32)[:, np.newaxis]
    longer = stretched(tone, 32_000, 1.1)
    spectrum = np.abs(np.fft.rfft(longer[16_000:-16_000, 0]))
    assert len(longer) == round(1.1 * len(tone))
    assert np.argmax(spectrum) * 32_000 / (len(longer) - 32_000) == pytest.approx(440, abs=1)
    assert np.array_equal(longer, stretched(tone, 32_000, 1.1))
