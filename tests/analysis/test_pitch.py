"""The pitch of a voice: while it sings, and afterwards."""

from __future__ import annotations

import numpy as np
import pytest
from analysis.singers import VOWELS, Singer, Song, room, sing, tune

from musicdesk.analysis.pitch import PitchTracker, pitch_line
from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadValue
from musicdesk.core.melody import PitchLine


def _live(clip: Clip, block_s: float = 0.01) -> PitchLine:
    tracker = PitchTracker(clip.sample_rate)
    block = round(block_s * clip.sample_rate)
    parts = [tracker.feed(clip.samples[at : at + block, 0]) for at in range(0, clip.frames, block)]
    values = (np.concatenate([getattr(part, name) for part in parts]) for name in ("hz", "clarity", "level_db"))
    return PitchLine(0.0, parts[0].hop_s, *values)


def _off(song: Song, line: PitchLine) -> float:
    """Return the share of the sung moments at which the line is silent or more than 50 cents off."""
    at = np.minimum((line.times_s * song.clip.sample_rate).astype(int), song.clip.frames - 1)
    sung = song.envelope[at] > 0.25
    cents = 1200 * np.abs(np.log2(np.maximum(line.hz[sung], 1) / song.hz[at][sung]))
    return float((cents > 50).mean())


@pytest.mark.parametrize("lowest", [40, 57, 78])
@pytest.mark.parametrize("vowel", list(VOWELS))
def test_a_voice_with_vibrato_and_glides_above_noise_is_followed(vowel: str, lowest: int) -> None:
    singer = Singer(vowel, vibrato_cents=60, glide_ms=80, snr_db=20)
    song = sing(tune([lowest, lowest + 4, lowest + 5], beat_s=0.4), singer, seed=lowest)

    assert _off(song, pitch_line(song.clip)) <= 0.03
    assert _off(song, _live(song.clip)) <= 0.03


@pytest.mark.parametrize("sample_rate", [8_000, 11_025, 22_050, 44_100, 48_000, 96_000, 192_000])
def test_every_sample_rate_gives_the_same_line(sample_rate: int) -> None:
    song = sing(tune([57, 64], beat_s=0.4), Singer(vibrato_cents=40), sample_rate=sample_rate)

    assert _off(song, pitch_line(song.clip)) <= 0.03
    assert _off(song, _live(song.clip)) <= 0.03


def test_a_steady_tone_is_found_within_three_cents() -> None:
    for hz in (82.0, 220.0, 987.0):
        tone = 0.3 * np.sin(2 * np.pi * hz * np.arange(16_000) / 16_000)
        line = pitch_line(Clip(tone.astype(np.float32)[:, None], 16_000))

        middle = line.hz[10:-10]

        assert (np.abs(1200 * np.log2(middle / hz)) < 3).all()
        assert line.clarity[10:-10].min() > 0.98
        assert line.level_db[50] == pytest.approx(20 * np.log10(0.3 / np.sqrt(2)), abs=0.3)


def test_noise_silence_and_a_hum_below_the_voice_have_no_pitch() -> None:
    t = np.arange(32_000) / 16_000
    mains = Clip((0.1 * np.sin(2 * np.pi * 50 * t)).astype(np.float32)[:, None], 16_000)

    for clip in (room(2.0, -20), Clip(np.zeros((32_000, 1), np.float32), 16_000), mains):
        assert not pitch_line(clip).hz.any()
        assert not _live(clip).hz.any()


def test_what_is_far_quieter_than_the_voice_has_no_pitch_afterwards() -> None:
    loud = sing(tune([60]), Singer(level_db=-12, snr_db=90, breath_db=-90)).clip.samples
    quiet = sing(tune([67]), Singer(level_db=-55, snr_db=90, breath_db=-90)).clip.samples

    line = pitch_line(Clip(np.concatenate([loud, quiet]), 16_000))

    assert line.hz[line.times_s < 1.0].any()
    assert not line.hz[line.times_s > 1.2].any()


def test_the_size_of_the_blocks_changes_nothing() -> None:
    clip = sing(tune([60, 64, 62], beat_s=0.3), Singer(), sample_rate=44_100).clip

    fine, coarse = _live(clip, 0.003), _live(clip, 0.5)

    np.testing.assert_array_equal(fine.hz, coarse.hz)
    np.testing.assert_array_equal(fine.level_db, coarse.level_db)


@pytest.mark.parametrize("sample_rate", [8_000, 44_100, 48_000, 192_000])
def test_a_value_comes_no_later_than_the_tracker_says(sample_rate: int) -> None:
    tracker = PitchTracker(sample_rate)
    block = sample_rate // 100

    late_s = [
        (at + 1) * block / sample_rate - line.begin_s
        for at in range(60)
        if len((line := tracker.feed(np.zeros(block, np.float32))).hz)
    ]

    assert len(late_s) > 40
    assert max(late_s) <= tracker.delay_s + 0.01
    assert tracker.delay_s <= 0.06


def test_the_parts_of_a_live_line_join_without_a_gap() -> None:
    tracker = PitchTracker(48_000)
    parts = [tracker.feed(np.zeros(777, np.float32)) for _ in range(50)]

    begins = [part.begin_s for part in parts]
    ends = [part.begin_s + len(part.hz) * part.hop_s for part in parts]

    np.testing.assert_allclose(begins[1:], ends[:-1], atol=1e-9)
    assert begins[0] == 0.0


def test_samples_that_are_no_numbers_do_not_stay() -> None:
    tracker = PitchTracker(16_000)
    tracker.feed(np.full(800, np.nan, np.float32))

    tone = 0.3 * np.sin(2 * np.pi * 220 * np.arange(8_000) / 16_000)
    line = tracker.feed(tone.astype(np.float32))

    assert line.hz[-5:] == pytest.approx(220, rel=0.002)
    assert np.isfinite(line.level_db).all()


def test_a_line_reaches_from_the_start_of_a_clip_to_its_end() -> None:
    for frames in (1, 100, 16_000):
        line = pitch_line(Clip(np.zeros((frames, 2), np.float32), 16_000))

        assert line.begin_s == 0.0
        assert abs(line.times_s[-1] - frames / 16_000) <= line.hop_s


def test_an_empty_clip_has_an_empty_or_silent_line() -> None:
    assert not pitch_line(Clip(np.zeros((0, 1), np.float32), 16_000)).hz.any()


def test_a_rate_that_holds_no_voice_is_refused() -> None:
    with pytest.raises(BadValue):
        PitchTracker(200)
