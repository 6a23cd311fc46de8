"""Self-check: whether a take is sound: not silent, not clipped, as loud and as fast throughout, and whole."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from musicdesk.analysis.loudness import k_weighting
from musicdesk.analysis.onsets import ENVELOPE_RATE_HZ, onset_envelope
from musicdesk.analysis.resampling import resample
from musicdesk.analysis.tempo import beats_in
from musicdesk.core.clip import Clip
from musicdesk.core.job import Cancel, Cancelled
from musicdesk.core.seam import SelfCheck

SILENCE_LIMIT_S = 2.0
"""Longer silence is no rest in the music."""
MISSING_LIMIT_S = 0.5
"""A take that is shorter than it was wished by more than this ends early."""
CLIPPED_LIMIT_S = 0.010
"""More than this clipped within ten seconds is heard as distortion."""
DRIFT_LIMIT_LU = 3.0
TEMPO_DRIFT_LIMIT = 0.03

_NOTHING = "there is nothing to hear in it"
_CELL_S, _PART_CELLS = 0.1, 100
_SILENT_DB, _BELOW_LOUD_DB, _SURELY_SILENT_DB, _LOUD_SHARE = -55.0, 35.0, -70.0, 95.0
_FULL_SCALE, _RUN_FRAMES = 0.9995, 3
_TINY = 1e-12
_FEWEST_PARTS = 4
_LISTENED_S, _FEWEST_SPOTS, _MOST_SPOTS = 12.0, 2, 6
_SURE, _OUTLIER_SPOTS = 0.5, 4

Curve = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class _Cells:
    """Of each tenth of a second, float64 (cells,): its power, its power as it is heard, and how much is clipped."""

    power: Curve
    heard: Curve
    clipped_s: Curve


def self_check(
    clip: Clip,
    *,
    wished_s: float | None = None,
    bpm: float | None = None,
    borders_s: Sequence[float] = (),
    cancel: Cancel | None = None,
) -> SelfCheck:
    """Return what a take was found to be.

    `wished_s` is the length that was wished for, `bpm` the tempo it was made at, which tells a tempo from its double.
    At `borders_s` another prompt begins: loudness and tempo may change there, and are compared between them only.

    Silence is what lies below -55 dBFS, or 35 dB below the loud moments of quiet music, for 2 s. Drift of loudness is
    that of ten-second parts; in words it is a fault only from four parts on, the first and the last of which may be a
    quiet beginning and end. Tempo is heard in up to six places of 12 s; of four and more, one may be misheard.

    The sound is gone through in parts of ten seconds: it may lie on a disk. Raises: Cancelled.
    """
    cells = _cells(clip, cancel)
    if not len(cells.power):
        missing_s = max(0.0, (wished_s or 0.0) - clip.seconds)
        return SelfCheck(silence_s=clip.seconds, ends_early_s=round(missing_s, 2), faults=(_NOTHING,))
    silences = _silences(_decibels(cells.power))
    silence_s = max(((end - begin) * _CELL_S for begin, end in silences), default=0.0)
    tail_s = sum((end - begin) * _CELL_S for begin, end in silences if end == len(cells.power))
    rests = [each for each in silences if each[1] < len(cells.power)]
    missing_s = max(0.0, (wished_s or 0.0) - clip.seconds)
    stretches = _stretches(clip, borders_s)
    drifts_lu = [_drift_lu(cells.heard, *each) for each in stretches]
    tempo_drift = _tempo_drift(clip, stretches, bpm, cancel)
    check = SelfCheck(
        silence_s=round(silence_s, 2),
        clipped_s=round(float(cells.clipped_s.sum()), 4),
        drift_lu=_largest([whole for whole, _ in drifts_lu]),
        tempo_drift=tempo_drift,
        ends_early_s=round(missing_s + tail_s, 2),
    )
    faults = list[str]()
    if silences and silence_s >= clip.seconds - _CELL_S:
        faults.append(_NOTHING)
    else:
        begin, end = max(rests, key=lambda each: each[1] - each[0], default=(0, 0))
        if (end - begin) * _CELL_S > SILENCE_LIMIT_S:
            faults.append(f"{(end - begin) * _CELL_S:.1f} s of silence at {_clock(begin * _CELL_S)}")
        if missing_s > MISSING_LIMIT_S or missing_s + tail_s > SILENCE_LIMIT_S:
            faults.append(f"ends {missing_s + tail_s:.1f} s early")
    if _clips(cells.clipped_s):
        faults.append(f"{_spoken_s(check.clipped_s)} of it clipped")
    inner_lu = _largest([inner for _, inner in drifts_lu])
    if inner_lu is not None and inner_lu > DRIFT_LIMIT_LU:
        faults.append(f"its loudness moves by {inner_lu:.1f} LU")
    if tempo_drift is not None and tempo_drift > TEMPO_DRIFT_LIMIT:
        faults.append(f"its tempo moves by {tempo_drift:.0%}")
    return replace(check, faults=tuple(faults))


def _cells(clip: Clip, cancel: Cancel | None) -> _Cells:
    from scipy import signal

    frames = max(1, min(round(_CELL_S * clip.sample_rate), clip.frames))
    count = clip.frames // frames
    sections = k_weighting(clip.sample_rate)
    state = np.zeros((len(sections), 2, clip.channels))
    power, heard, clipped_s = np.zeros(count), np.zeros(count), np.zeros(count)
    for first in range(0, count, _PART_CELLS):
        if cancel is not None and cancel():
            raise Cancelled
        last = min(first + _PART_CELLS, count)
        part = np.asarray(clip.samples[first * frames : last * frames], np.float64)
        # A file may hold what is no number.
        part = np.nan_to_num(part, nan=0.0, posinf=1.0, neginf=-1.0)
        weighted, state = signal.sosfilt(sections, part, axis=0, zi=state)
        rows = (last - first, frames, clip.channels)
        power[first:last] = np.square(part).reshape(rows).mean(axis=(1, 2))
        heard[first:last] = np.square(weighted).reshape(rows).mean(axis=1).sum(axis=1)
        clipped = _clipped(part).reshape(last - first, frames)
        clipped_s[first:last] = clipped.sum(axis=1) / clip.sample_rate
    return _Cells(power, heard, clipped_s)


def _clipped(part: Curve) -> NDArray[np.bool_]:
    """Tell of each frame whether it begins a run of frames at full scale in some channel, bool (frames,)."""
    full = np.abs(part) >= _FULL_SCALE
    run = full.copy()
    for step in range(1, _RUN_FRAMES):
        run[:-step] &= full[step:]
        run[-step:] = False
    return np.asarray(run.any(axis=1))


def _clips(clipped_s: Curve) -> bool:
    within = np.convolve(clipped_s, np.ones(min(_PART_CELLS, len(clipped_s))), mode="valid")
    return bool(within.max() > CLIPPED_LIMIT_S)


def _decibels(power: Curve) -> Curve:
    return np.asarray(10 * np.log10(np.maximum(power, _TINY)))


def _silences(level_db: Curve) -> list[tuple[int, int]]:
    """Return the stretches of silent cells (first, one after the last)."""
    loud_db = float(np.percentile(level_db, _LOUD_SHARE))
    limit_db = max(_SURELY_SILENT_DB, min(_SILENT_DB, loud_db - _BELOW_LOUD_DB))
    silent = np.concatenate([[False], level_db < limit_db, [False]])
    edges = np.flatnonzero(silent[1:] != silent[:-1]).reshape(-1, 2)
    return [(int(begin), int(end)) for begin, end in edges]


def _stretches(clip: Clip, borders_s: Sequence[float]) -> list[tuple[float, float]]:
    """Return the stretches (begin, end in seconds) between borders."""
    edges = [0.0, *sorted(each for each in borders_s if 0.0 < each < clip.seconds), clip.seconds]
    return list(pairwise(edges))


def _drift_lu(heard: Curve, begin_s: float, end_s: float) -> tuple[float | None, float | None]:
    """Return how far the loudness of ten-second parts moves, and how far without the first and the last of them."""
    first, last = math.ceil(begin_s / _CELL_S - 1e-6), min(len(heard), math.floor(end_s / _CELL_S + 1e-6))
    parts = max(0, last - first) // _PART_CELLS
    if parts < 2:
        return None, None
    # Parts are evenly laid: what is left over is a gap between two, and the very end is heard as well.
    begins = np.rint(np.linspace(first, last - _PART_CELLS, parts)).astype(np.int64)
    level_lu = _decibels(np.array([heard[each : each + _PART_CELLS].mean() for each in begins]))
    inner = level_lu[1:-1] if parts >= _FEWEST_PARTS else level_lu[:0]
    return round(float(np.ptp(level_lu)), 2), round(float(np.ptp(inner)), 2) if len(inner) else None


def _tempo_drift(
    clip: Clip, stretches: Sequence[tuple[float, float]], bpm: float | None, cancel: Cancel | None
) -> float | None:
    """Return by which share the tempo moves between borders, None where it is heard in less than two places."""
    found = list[float | None]()
    most = max(_FEWEST_SPOTS, _MOST_SPOTS // len(stretches))
    for begin_s, end_s in stretches[:_MOST_SPOTS]:
        heard_bpm = [_tempo_at(clip, each, bpm, cancel) for each in _spots(begin_s, end_s, most)]
        logs = np.sort([math.log2(each) for each in heard_bpm if each is not None])
        if len(logs) >= _OUTLIER_SPOTS:
            away = np.abs(_octaves_off(logs - np.median(logs)))
            logs = np.delete(logs, int(away.argmax()))
        if len(logs) >= _FEWEST_SPOTS:
            found.append(round(float(2 ** np.ptp(_octaves_off(logs - np.median(logs)))) - 1, 4))
    return _largest(found)


def _octaves_off(octaves: Curve) -> Curve:
    """Return differences of tempi in octaves without whole octaves: the double of a tempo is that tempo."""
    return np.asarray(octaves - np.rint(octaves))


def _spots(begin_s: float, end_s: float, most: int) -> Iterator[float]:
    """Yield where 12 s are listened to: beside each other, or far apart in a long stretch."""
    count = min(most, int((end_s - begin_s) / _LISTENED_S))
    if count >= _FEWEST_SPOTS:
        yield from np.linspace(begin_s, end_s - _LISTENED_S, count).tolist()


def _tempo_at(clip: Clip, begin_s: float, bpm: float | None, cancel: Cancel | None) -> float | None:
    if cancel is not None and cancel():
        raise Cancelled
    begin = round(begin_s * clip.sample_rate)
    samples = np.asarray(clip.samples[begin : begin + round(_LISTENED_S * clip.sample_rate)], np.float32)
    listened = resample(Clip(np.nan_to_num(samples), clip.sample_rate).mono(), ENVELOPE_RATE_HZ)
    # Without the tempo that was asked for: near it, everything would be heard as that.
    beats = beats_in(listened, onset_envelope(listened, cancel))
    if beats is None or not beats.steady or beats.sureness < _SURE:
        return None
    return _like(beats.bpm, bpm)


def _like(heard_bpm: float, bpm: float | None) -> float:
    """Return what is heard, counted as the tempo it was made at: in threes, too, it is counted now and then."""
    if bpm is None:
        return heard_bpm
    ratios = (1.0, 2.0, 0.5, 1.5, 2 / 3, 3.0, 1 / 3, 4 / 3, 0.75)
    return heard_bpm * min(ratios, key=lambda ratio: abs(math.log(heard_bpm * ratio / bpm)))


def _largest(values: Sequence[float | None]) -> float | None:
    return max((each for each in values if each is not None), default=None)


def _clock(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"


def _spoken_s(seconds: float) -> str:
    return f"{seconds:.1f} s" if seconds >= 0.1 else f"{seconds * 1000:.0f} ms"
