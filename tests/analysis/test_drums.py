"""Hits of drums: which drum, when, how hard, on drums made of arithmetic."""

from __future__ import annotations

import numpy as np
import pytest
from analysis.drummers import CLOSED_HAT, CRASH, KICK, LOW_TOM, MID_TOM, OPEN_HAT, SNARE, Kit, drummed, pattern

from musicdesk.analysis.drumframes import FRAME_RATE_HZ, bands_of, strokes_in
from musicdesk.analysis.drums import drum_hits
from musicdesk.core.clip import Clip
from musicdesk.core.job import Cancelled, Progress
from musicdesk.core.note import Note

UNHEARD = 200_000
"""Kits that the network was not fitted on begin here."""


def f1(true: tuple[Note, ...], heard: tuple[Note, ...], *keys: int) -> float:
    """Return the F1 of some drums: hits within 50 ms count as found."""
    wanted = [hit for hit in true if hit.pitch in keys]
    given = [hit for hit in heard if hit.pitch in keys]
    found = sum(
        any(hit.pitch == each.pitch and abs(hit.onset_s - each.onset_s) < 0.05 for each in given) for hit in wanted
    )
    return 2 * found / max(1, len(wanted) + len(given))


def beat(kit: int = 0, **how: float) -> tuple[Clip, tuple[Note, ...]]:
    rows = {KICK: "x.......x.x.....", SNARE: "....X.......X...", CLOSED_HAT: "x.x.x.x.x.x.x.x."}
    loop = drummed(pattern(rows, 104), Kit(UNHEARD + kit), **how)
    return loop.clip, loop.hits


def test_kick_and_snare_are_told_apart_on_several_kits() -> None:
    scores = []
    for kit in range(4):
        clip, hits = beat(kit)
        heard = drum_hits(clip)
        scores.append((f1(hits, heard, KICK), f1(hits, heard, SNARE)))

    assert np.mean(scores, axis=0).min() > 0.9


def test_hats_open_and_closed_are_told_apart() -> None:
    scores = []
    for kit in range(4):
        rows = {CLOSED_HAT: "x...x...x...x...", OPEN_HAT: "..x...x...x...x."}
        loop = drummed(pattern(rows, 90), Kit(UNHEARD + kit))
        scores.append(f1(loop.hits, drum_hits(loop.clip), CLOSED_HAT, OPEN_HAT))

    assert np.mean(scores) > 0.75


def test_two_toms_are_told_apart_by_their_tuning() -> None:
    scores = []
    for kit in range(4):
        loop = drummed(pattern({LOW_TOM: "x.......x...x...", MID_TOM: "....x.....x....."}, 80), Kit(UNHEARD + kit))
        scores.append(f1(loop.hits, drum_hits(loop.clip), LOW_TOM, MID_TOM))

    assert np.mean(scores) > 0.75


def test_a_crash_over_a_beat_is_heard() -> None:
    found = 0
    for kit in range(4):
        rows = {CRASH: "x...............", KICK: "x.......x.......", SNARE: "....x.......x..."}
        loop = drummed(pattern(rows, 100, bars=1), Kit(UNHEARD + kit))
        found += any(hit.pitch == CRASH and abs(hit.onset_s - 0.1) < 0.05 for hit in drum_hits(loop.clip))

    assert found >= 3


def test_onsets_are_within_a_few_milliseconds_at_every_rate() -> None:
    for rate in (22_050, 32_000, 44_100, 48_000):
        clip, hits = beat(rate=rate)
        heard = [hit.onset_s for hit in drum_hits(clip) if hit.pitch == SNARE]
        apart_s = [min(abs(hit.onset_s - moment_s) for moment_s in heard) for hit in hits if hit.pitch == SNARE]

        assert np.median(apart_s) < 0.006


def test_a_harder_hit_has_a_higher_velocity() -> None:
    loop = drummed(pattern({SNARE: "X...o...X...o..."}, 100, bars=1), Kit(UNHEARD), human_ms=0)

    hard, soft, again, softer = (hit.velocity for hit in drum_hits(loop.clip) if hit.pitch == SNARE)

    assert min(hard, again) > max(soft, softer) + 8
    assert max(hard, again) == 120


@pytest.mark.parametrize("seconds", [0.0, 0.001, 0.02, 1.0])
def test_silence_has_no_hits_however_short(seconds: float) -> None:
    assert drum_hits(Clip(np.zeros((round(seconds * 44_100), 2), np.float32), 44_100)) == ()


def test_a_tone_held_is_not_a_roll() -> None:
    moments_s = np.arange(3 * 44_100) / 44_100
    held = (0.4 * np.sin(2 * np.pi * 220 * moments_s)).astype(np.float32)[:, np.newaxis]

    assert len(drum_hits(Clip(held, 44_100))) <= 2


def test_a_short_click_does_no_harm() -> None:
    click = np.zeros((200, 1), np.float32)
    click[50] = 0.9

    assert len(drum_hits(Clip(click, 44_100))) <= 2


def test_every_stroke_of_a_beat_is_looked_at() -> None:
    clip, hits = beat(1)

    moments_s = strokes_in(bands_of(clip)) / FRAME_RATE_HZ

    loud = [hit for hit in hits if hit.pitch != CLOSED_HAT]
    assert all(np.abs(moments_s - hit.onset_s).min() < 0.03 for hit in loud)


def test_progress_is_told_and_a_stop_is_heard() -> None:
    clip, _ = beat()
    told: list[Progress] = []

    drum_hits(clip, told.append)

    assert [each.share for each in told] == pytest.approx([1 / 3, 2 / 3, 1.0])
    with pytest.raises(Cancelled):
        drum_hits(clip, cancel=lambda: True)
