"""Loops: no click where the end meets the beginning, whatever lies around them."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from musicdesk.analysis.loopends import closed, continued, crossfaded, seam_frames
from musicdesk.app.exportform import ExportForm, ExportSpan
from musicdesk.app.rendering import rendered
from musicdesk.core.clip import Clip, Samples

RATE = 8_000
TIME_S = np.arange(3 * RATE) / RATE


def tones(*hz: float) -> Samples:
    waves = [np.sin(2 * np.pi * each * TIME_S + each) for each in hz]
    return (np.stack([np.mean(waves, axis=0), np.mean(waves[::-1], axis=0)], axis=1) * 0.5).astype(np.float32)


def click(loop: Samples) -> float:
    """Return the largest second difference within 1 ms of the wrap over the 99.9th percentile around it."""
    near = RATE // 1_000
    turned = np.roll(loop[:, 0].astype(np.float64), len(loop) // 2)
    bends: NDArray[np.float64] = np.abs(np.diff(turned, 2))
    at = len(loop) // 2 - 1
    around = np.concatenate([bends[at - RATE // 4 : at - near], bends[at + near : at + RATE // 4]])
    return float(bends[at - near : at + near].max() / np.percentile(around, 99.9))


@pytest.mark.parametrize("hz", [(55.3,), (110.3, 138.7, 164.9), (220.1, 331.7)])
@pytest.mark.parametrize(("before", "after"), [(True, True), (True, False), (False, True)])
def test_a_loop_of_tones_has_no_click(hz: tuple[float, ...], before: bool, after: bool) -> None:
    sound = tones(*hz)

    loop = closed(sound, 1_000, 2 * RATE + 7, RATE, before=before, after=after)

    assert loop.shape == (2 * RATE + 7, 2)
    assert click(sound[1_000 : 1_000 + 2 * RATE + 7]) > 1.2  # what it would have been
    assert click(loop) <= 1.01


def test_the_first_beat_keeps_its_attack_where_there_is_sound_before_it() -> None:
    sound = tones(110.3, 138.7)
    sound += np.random.default_rng(1).uniform(-0.1, 0.1, sound.shape).astype(np.float32)

    loop = closed(sound, 1_000, 2 * RATE, RATE)

    seam = seam_frames(2 * RATE, RATE)
    assert np.array_equal(loop[:-seam], sound[1_000 : 1_000 + 2 * RATE - seam])
    assert np.abs(loop[-1] - sound[999]).max() < 1e-6


def test_a_pause_before_the_music_is_no_way_on_from_its_end() -> None:
    sound = tones(110.3, 138.7)
    sound[:1_000] = 0

    loop = closed(sound, 1_000, 2 * RATE, RATE)

    assert np.array_equal(loop[-200:], sound[1_000 + 2 * RATE - 200 : 1_000 + 2 * RATE])
    assert click(loop) <= 1.01


@pytest.mark.parametrize("other", ["itself", "a stranger"])
def test_a_crossfade_keeps_the_level(other: str) -> None:
    noise = np.random.default_rng(3)
    one = noise.uniform(-0.5, 0.5, (4_000, 2)).astype(np.float32)
    two = one if other == "itself" else noise.uniform(-0.5, 0.5, (4_000, 2)).astype(np.float32)

    faded = crossfaded(one, two)

    middle = faded[1_500:2_500]
    assert np.sqrt(np.mean(middle**2)) == pytest.approx(np.sqrt(np.mean(one**2)), rel=0.05)


def test_a_sound_is_continued_as_it_was_and_never_grows() -> None:
    sound = tones(110.3, 441.7)

    guessed = continued(sound[:-400], 400, RATE)

    assert np.abs(guessed - sound[-400:])[:80].max() < 0.05
    assert np.abs(continued(sound, 8_000, RATE)).max() <= 1.0
    assert not continued(np.zeros((4_000, 1), np.float32), 100, RATE).any()
    assert continued(sound[:10], 20, RATE).shape == (20, 2)


@pytest.mark.parametrize("frames", [1, 2, 9, 40])
def test_the_shortest_loops_keep_their_length(frames: int) -> None:
    assert len(closed(tones(110.3), 1_000, frames, RATE)) == frames


@pytest.mark.parametrize("rate", [32_000, 44_100])
@pytest.mark.parametrize("lead_s", [0.0, 0.001, 0.005, 0.1])
@pytest.mark.parametrize("attack", ["piano", "snare"])
def test_a_bar_with_an_attack_at_its_line_goes_round_without_a_click(rate: int, lead_s: float, attack: str) -> None:
    lead, time_s = round(lead_s * 32_000), np.arange(64_000) / 32_000
    struck = np.exp(-6 * time_s) * sum(np.cos(2 * np.pi * 220 * n * time_s) / n for n in range(1, 6)) * 0.2
    if attack == "snare":
        struck = np.exp(-50 * time_s) * np.random.default_rng(2).uniform(-0.4, 0.4, time_s.shape)
    wave = np.zeros(lead + 4 * 32_000)
    for beat in range(4):
        wave[lead + beat * 16_000 : lead + beat * 16_000 + 64_000] += struck
    clip = Clip(np.stack([wave, 0.9 * wave], axis=1).astype(np.float32), 32_000)

    made = rendered(
        clip, ExportForm("wav24", 44_100 if rate == 44_100 else None), ExportSpan(lead / 32_000, bars=1), bpm=120.0
    )

    assert made.clip.frames == 2 * rate
    assert click_within(made.clip, 0.5) <= 1.0
    # Only the first three milliseconds may be others, and the end, which goes over into them.
    if rate == 32_000:
        assert np.array_equal(made.clip.samples[320:-320], clip.samples[lead + 320 : lead + 64_000 - 320])


def click_within(clip: Clip, around_s: float) -> float:
    """Return the largest second difference within 1 ms of the wrap over the 99.9th percentile around it."""
    near, far = round(0.001 * clip.sample_rate), round(around_s * clip.sample_rate)
    worst = 0.0
    for channel in clip.samples.T.astype(np.float64):
        bends = np.abs(np.diff(np.roll(channel, len(channel) // 2), 2))
        at = len(channel) // 2 - 1
        around = np.concatenate([bends[at - far : at - near], bends[at + near : at + far]])
        worst = max(worst, float(bends[at - near : at + near].max() / np.percentile(around, 99.9)))
    return worst
