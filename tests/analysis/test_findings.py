"""Everything that is heard of a clip, in one go."""

from __future__ import annotations

import numpy as np
import pytest
from analysis.bands import MINOR, RATE, Score, clicks, drum_loop, song, tone

from musicdesk.analysis.findings import findings_of
from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadValue
from musicdesk.core.findings import Findings
from musicdesk.core.job import Cancelled, Progress
from musicdesk.core.scale import Scale


def _pad(seconds: float) -> Clip:
    """Return slow chords without any beat."""
    score = Score(seconds, 3)
    for pitch in (45, 60, 64):
        score.put(0.3, tone(pitch, seconds - 0.3, "strings"))
    return score.clip(0.0002)


def test_a_song_is_known_whole() -> None:
    bar_s = 4 * 60 / 92.5
    found = findings_of(song(9, MINOR["i iv V i"], bpm=92.5, seconds=0.25 + 8 * bar_s, first_s=0.25, drums="rock"))

    assert found.bpm == 92.5
    assert found.tempo_sureness > 0.6
    assert found.beats_per_bar == 4
    assert found.beats_s == pytest.approx([0.25 + beat * 60 / 92.5 for beat in range(32)], abs=0.006)
    assert found.downbeats_s == found.beats_s[::4]
    assert found.key == Scale(9, "minor")
    assert found.key_sureness > 0.6
    assert found.lufs is not None and -40 < found.lufs < -10
    assert found.true_peak_db is not None and -6 < found.true_peak_db < 0
    assert Findings.from_json(found.to_json()) == found


@pytest.mark.parametrize(("asked", "label"), [(None, 83.33), (83.3333, 83.33), (83.35, 83.35), (83.0, 83.33)])
def test_the_label_is_what_was_asked_for_where_that_is_heard(asked: float | None, label: float) -> None:
    assert findings_of(drum_loop(83.3333, "rock"), asked).bpm == label


def test_the_octave_is_that_of_the_tempo_asked_for() -> None:
    clip = clicks(75)

    assert findings_of(clip, 150.0).bpm == 150
    assert findings_of(clip, 76.0).bpm == 75


def test_where_no_beat_is_heard_the_tempo_asked_for_counts_from_the_first_sound() -> None:
    found = findings_of(_pad(9.0), 70.0)

    assert (found.bpm, found.tempo_sureness, found.beats_per_bar) == (70.0, 0.0, 4)
    assert found.downbeat_s == pytest.approx(0.3, abs=0.05)
    assert np.diff(found.beats_s) == pytest.approx(60 / 70, abs=1e-4)
    assert found.key == Scale(9, "minor")


def test_where_no_beat_is_heard_nor_asked_for_there_is_none() -> None:
    found = findings_of(_pad(9.0))

    assert (found.bpm, found.beats_s, found.downbeats_s, found.downbeat_s) == (None, (), (), None)


def test_noise_has_no_tempo_of_its_own_to_set_against_the_one_asked_for() -> None:
    noise = 0.1 * np.random.default_rng(2).normal(size=(8 * RATE, 1))

    found = findings_of(Clip(noise.astype(np.float32), RATE), 97.0)

    assert (found.bpm, found.tempo_sureness) == (97.0, 0.0)


@pytest.mark.parametrize("frames", [0, 1, 100, RATE // 2])
@pytest.mark.parametrize("channels", [1, 2])
def test_the_shortest_sounds_and_silence_have_findings(frames: int, channels: int) -> None:
    for level in (0.0, 0.5):
        found = findings_of(Clip(np.full((frames, channels), level, np.float32), RATE), 120.0)

        assert found.bpm == 120.0
        assert found.tempo_sureness == 0.0
        assert found.key is None
        assert (found.true_peak_db is None) == (level == 0 or frames == 0)


@pytest.mark.parametrize("rate", [4_000, 8_000, 11_025, 96_000])
def test_unusual_rates_can_be_listened_to(rate: int) -> None:
    times_s = np.arange(6 * rate) / rate
    sound = np.sin(2 * np.pi * 220 * times_s) * np.exp(-(times_s % 0.5) / 0.1)

    found = findings_of(Clip(0.5 * sound.astype(np.float32)[:, np.newaxis], rate))

    assert found.bpm == pytest.approx(120, abs=0.1)


@pytest.mark.parametrize("bpm", [9.99, 400.01, float("nan"), -1.0])
def test_a_tempo_that_cannot_be_is_refused(bpm: float) -> None:
    with pytest.raises(BadValue) as refused:
        findings_of(clicks(100, 2.5), bpm)

    assert refused.value.field == "bpm"


def test_progress_is_told_up_to_the_end() -> None:
    told: list[Progress] = []

    findings_of(clicks(100, 4.0), report=told.append)

    assert [each.done for each in told] == list(range(told[-1].total + 1))


@pytest.mark.parametrize("steps", [0, 2, 5, 9])
def test_it_stops_when_asked_to(steps: int) -> None:
    asked = iter(range(1_000))

    with pytest.raises(Cancelled):
        findings_of(clicks(100, 4.0), cancel=lambda: next(asked) >= steps)


@pytest.mark.parametrize("first_s", [0.0, 0.004, 0.009])
@pytest.mark.parametrize("bpm", [97.3, 120.0])
def test_a_first_bar_that_begins_with_the_clip_begins_at_0_and_all_beats_with_it(bpm: float, first_s: float) -> None:
    found = findings_of(drum_loop(bpm, "rock", first_s=first_s))

    assert (found.bpm, found.downbeat_s) == (bpm, 0.0)
    assert found.beats_s == pytest.approx([beat * 60 / bpm for beat in range(len(found.beats_s))], abs=2e-5)


def test_a_first_bar_that_begins_later_begins_where_it_is_heard() -> None:
    found = findings_of(drum_loop(120, "rock", first_s=0.025))

    assert found.downbeat_s == pytest.approx(0.025, abs=0.006)


def test_without_a_beat_bars_begin_with_a_sound_that_begins_with_the_clip() -> None:
    noise = 0.1 * np.random.default_rng(2).normal(size=(8 * RATE, 1))
    noise[: RATE // 200] = 0

    assert findings_of(Clip(noise.astype(np.float32), RATE), 97.0).downbeat_s == 0.0
