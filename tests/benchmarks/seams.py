"""Seams of takes that are made in windows: clicks, steps of loudness, sudden changes, and whether a seam can be found.

    python tests/benchmarks/seams.py [--takes 10] [--seconds 34] [--model starter]

Music has steps and changes of its own: each figure stands beside that of other places of the same takes, whole beats
away from a seam. Seams may not be worse than they, and finders, given a seam and such a place, may not tell which is
which; nor may the strongest change within two seconds be at a seam more often than at such a place. The exit code is 1
if a goal was missed.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from common.figures import Figures
from numpy.typing import NDArray

import musicdesk
from musicdesk.analysis.onsets import onset_envelope
from musicdesk.analysis.seams import flux, measured
from musicdesk.core.clip import Clip
from musicdesk.core.recipe import Recipe
from musicdesk.core.seam import CLICK_LIMIT, FLUX_LIMIT, LEVEL_STEP_LIMIT_LU, Seam

PROMPTS = (
    "calm lo-fi with flute, electric piano, electric bass, drums, 75 bpm, A minor",
    "dark synthwave with saw lead, warm pad, synth bass, drums, 107.1 bpm, D minor",
    "groovy house with saxophone, piano, synth bass, drums, 125 bpm, C major",
    "warm jazz with saxophone, piano, double bass, drums, 150 bpm, F major",
    "peaceful ambient with flute, warm pad, strings, 62.5 bpm, E minor",
    "bright pop with piano, electric guitar, electric bass, drums, 93.8 bpm, G major",
    "relaxed reggae with organ, electric guitar, electric bass, drums, 83.3 bpm, A minor",
    "epic orchestral with strings, brass, piano, 68.2 bpm, C minor",
    "driving drum and bass with saw lead, synth bass, drums, 166.7 bpm, F minor",
    "dreamy folk with flute, acoustic guitar, double bass, 93.8 bpm, D major",
)
FROM_S, APART_S, REACH_S, HIT_S = 4.0, 0.9, 2.0, 0.1
NEAR_HOPS = 5
SURE = 0.05

Curve = NDArray[np.float64]


@dataclass(frozen=True)
class Place:
    """A seam of a take, and a place like it, whole beats away, where there is none."""

    take: int
    seam_s: float
    other_s: float


def main() -> int:
    """Make the takes, measure their seams, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--takes", type=int, default=len(PROMPTS), help="how many takes (default: 10)")
    parser.add_argument("--seconds", type=float, default=34.0, help="how long each is (default: 34)")
    parser.add_argument("--model", default="starter", help="the model that makes them (default: starter)")
    wish = parser.parse_args()
    figures, chance = Figures(), np.random.default_rng(5)
    clips, places = list[Clip](), list[Place]()
    engine = musicdesk.load(wish.model)
    for number in range(wish.takes):
        stream = engine.compose(Recipe(PROMPTS[number % len(PROMPTS)], wish.seconds, seed=number, model=wish.model))
        for _ in stream:
            pass
        music = stream.music
        seams_s = [each.step / engine.steps_per_second for each in music.joins]
        for seam_s in seams_s:
            other_s = _other(seam_s, seams_s, 60.0 / (music.recipe.bpm or 120.0), wish.seconds, chance)
            if other_s is not None:
                places.append(Place(number, seam_s, other_s))
        clips.append(music.clip)
        figures.note(f"take {number + 1} of {wish.takes}: {len(seams_s)} seams")
    figures.at_least("seams", len(places), 50)
    _judge(figures, clips, places)
    _look(figures, clips, places)
    return figures.exit_code


def _other(
    seam_s: float, seams_s: Sequence[float], beat_s: float, length_s: float, chance: np.random.Generator
) -> float | None:
    """Return a place whole beats away from a seam, near it but not near any; None where there is none."""
    beats = np.arange(-round(8 / beat_s), round(8 / beat_s) + 1)
    found = seam_s + beats * beat_s
    apart = np.abs(found[:, np.newaxis] - np.array(seams_s)).min(axis=1) >= APART_S
    found = found[apart & (found >= FROM_S) & (found <= length_s - FROM_S)]
    inside = FROM_S <= seam_s <= length_s - FROM_S
    return float(chance.choice(found)) if len(found) and inside else None


def _judge(figures: Figures, clips: Sequence[Clip], places: Sequence[Place]) -> None:
    """Print how many seams are good, and how many other places."""
    from scipy import stats

    seams = [measured(clips[each.take], [Seam(each.seam_s, "window")])[0] for each in places]
    others = [measured(clips[each.take], [Seam(each.other_s, "window")])[0] for each in places]
    measures: tuple[tuple[str, str, float, Callable[[Seam], float | None]], ...] = (
        ("click", "", CLICK_LIMIT, lambda seam: seam.click),
        ("step of loudness", "LU", LEVEL_STEP_LIMIT_LU, lambda seam: seam.level_lu),
        ("z of flux", "", FLUX_LIMIT, lambda seam: seam.flux_z),
    )
    for name, unit, limit, of in measures:
        here, there = (np.abs([of(each) or 0.0 for each in some]) for some in (seams, others))
        figures.at_most(f"{name}, median of seams", float(np.median(here)), limit, unit)
        figures.at_most(f"{name}, 90th percentile of seams", float(np.percentile(here, 90)), limit, unit)
        over, beside = int((here > limit).sum()), int((there > limit).sum())
        table = [[over, len(here) - over], [beside, len(there) - beside]]
        worse = float(stats.fisher_exact(table, alternative="greater").pvalue)
        figures.holds(
            f"{name}: beyond {limit:g} are {over} of {len(here)} seams, and {beside} of as many other places "
            f"(p = {worse:.2f})",
            worse >= SURE,
        )


def _look(figures: Figures, clips: Sequence[Clip], places: Sequence[Place]) -> None:
    """Print whether finders of seams find any."""
    from scipy import stats

    for name, finder in FINDERS.items():
        curves = [finder(clip) for clip in clips]
        right, hits, chances = 0.0, 0, 0
        for place in places:
            curve = curves[place.take]
            here, there = (_top(curve, each) for each in (place.seam_s, place.other_s))
            right += 0.5 if here == there else float(here > there)
            hits += _is_strongest(curve, place.seam_s)
            chances += _is_strongest(curve, place.other_s)
        count = len(places)
        sure = float(stats.binomtest(round(right), count, 0.5, alternative="greater").pvalue)
        figures.holds(
            f"{name} tells {right:g} of {count} seams from another place, by chance {count / 2:g} (p = {sure:.2f})",
            sure >= SURE / len(FINDERS),
        )
        table = [[hits, count - hits], [chances, count - chances]]
        found = float(stats.fisher_exact(table, alternative="greater").pvalue)
        figures.holds(
            f"{name} is strongest at {hits} of {count} seams within {REACH_S:g} s, at {chances} other places "
            f"(p = {found:.2f})",
            found >= SURE / len(FINDERS),
        )


def _top(curve: Curve, seconds: float) -> float:
    middle = round(100 * seconds)
    return float(curve[max(0, middle - NEAR_HOPS) : middle + NEAR_HOPS + 1].max())


def _is_strongest(curve: Curve, seconds: float) -> bool:
    """Whether the highest value within two seconds of a place is at it."""
    middle, reach = round(100 * seconds), round(100 * REACH_S)
    begin = max(0, middle - reach)
    return abs(begin + int(curve[begin : middle + reach].argmax()) - middle) <= 100 * HIT_S


def _flux(clip: Clip) -> Curve:
    return flux(clip.samples, clip.sample_rate)


def _onsets(clip: Clip) -> Curve:
    envelope = onset_envelope(clip)
    at_s = np.arange(round(100 * clip.seconds)) / 100
    return np.interp(at_s, np.arange(len(envelope.strength)) / envelope.rate_hz, envelope.strength)


def _novelty(clip: Clip) -> Curve:
    """Return how far the mean spectrum of half a second differs from that of the half before."""
    window = clip.sample_rate // 25
    hop = clip.sample_rate // 100
    padded = np.pad(clip.samples[:, 0], window // 2)
    frames = np.lib.stride_tricks.sliding_window_view(padded, window)[::hop]
    levels = np.log10(1e-3 + np.abs(np.fft.rfft(frames * np.hanning(window), axis=1)))
    sums = np.concatenate([np.zeros((1, levels.shape[1])), np.cumsum(levels, axis=0)])
    sides = (sums[50:] - sums[:-50]) / 50
    return np.pad(np.abs(sides[50:] - sides[:-50]).mean(axis=1), (50, 50))


def _bends(clip: Clip) -> Curve:
    """Return the largest second difference of each hundredth of a second."""
    hop = clip.sample_rate // 100
    bends = np.abs(np.diff(clip.samples[:, 0].astype(np.float64), 2))
    return bends[: len(bends) // hop * hop].reshape(-1, hop).max(axis=1)


def _level(clip: Clip) -> Curve:
    """Return how far the level of a second is from that of the second before."""
    hop = clip.sample_rate // 100
    power = np.square(clip.samples[: clip.frames // hop * hop, 0].astype(np.float64)).reshape(-1, hop).mean(axis=1)
    sums = np.concatenate([[0.0], np.cumsum(power)])
    levels = np.log10(np.maximum(sums[100:] - sums[:-100], 1e-9))
    return np.pad(np.abs(levels[100:] - levels[:-100]), (100, 100))


FINDERS: dict[str, Callable[[Clip], Curve]] = {
    "spectral flux": _flux,
    "onsets": _onsets,
    "novelty": _novelty,
    "second difference": _bends,
    "level": _level,
}


if __name__ == "__main__":
    raise SystemExit(main())
