"""A sung line cut into notes: vibrato stays one note, a glide goes to where it settles, a breath is a gap."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.melody import PitchLine
from musicdesk.core.note import Note

SHORTEST_S = 0.08
"""What is shorter is no note: a grace, a click of the tongue, a slip of the voice."""

_STEP = 0.25
_FREE = 0.15
_MOST = 2.5
_CHANGE_S = 0.045
_STEADY_PER_S = 9.0
_SLOPE_S = 0.03
_BRIDGE_S = 0.06
_BRIDGE_SEMITONES = 0.7
_DIP_DB = 5.0
_DIP_REACH_S = 0.12
_UNCLEAR_DB = 12.0
_SAME = 0.6
_VIBRATO_S = (0.12, 0.25)
_VIBRATO_SEMITONES = (0.2, 1.5)
_VIBRATO_LIKENESS = 0.7
_FAINT_DB = 26.0
_QUIET_DB, _LOUD_DB = -40.0, 0.0

Curve = NDArray[np.float64]
Span = tuple[int, int]


def notes_of(line: PitchLine) -> tuple[Note, ...]:
    """Return the notes of a sung line, one after another, in order; without those shorter than 80 ms.

    A voice that is out of tune as a whole is taken at its own tuning: what was sung a third of a semitone flat
    throughout does not fall to the wrong side note by note. What is 26 dB quieter than the loudest note is none.
    Velocity follows the level, the loudest note being 110.
    """
    spans = [
        part
        for span in _voiced(line)
        for piece in _at_dips(line, span)
        for part in _at_steps(line.pitches, piece, line.hop_s)
    ]
    spans = [(begin, end) for begin, end in spans if (end - begin) * line.hop_s >= SHORTEST_S]
    if not spans:
        return ()
    levels = np.array([np.percentile(line.level_db[begin:end], 75) for begin, end in spans])
    # Mains hum and a fan have a pitch too, and are heard in the pauses.
    loud = levels > levels.max() - _FAINT_DB
    spans = [span for span, is_loud in zip(spans, loud.tolist(), strict=True) if is_loud]
    levels = levels[loud]
    centres = np.array([_centre(line.pitches[begin:end], line.hop_s) for begin, end in spans])
    lengths = np.array([end - begin for begin, end in spans], np.float64)
    tuning = _tuning(centres, lengths)
    velocities = np.interp(levels - levels.max(), (_QUIET_DB, _LOUD_DB), (20, 110))
    times_s = line.times_s
    return tuple(
        Note(
            onset_s=max(0.0, float(times_s[begin])),
            pitch=int(np.clip(np.rint(centre - tuning), 0, 127)),
            duration_s=(end - begin) * line.hop_s,
            velocity=round(velocity),
        )
        for (begin, end), centre, velocity in zip(spans, centres.tolist(), velocities.tolist(), strict=True)
    )


def _voiced(line: PitchLine) -> list[Span]:
    """Return the runs with a pitch, joined over short drop-outs in which the voice went on at the same level."""
    spans: list[Span] = []
    for begin, end in _runs(line.hz > 0):
        if spans:
            first, last = spans[-1]
            short = (begin - last) * line.hop_s <= _BRIDGE_S
            pitches = line.pitches
            near = abs(np.median(pitches[max(first, last - 5) : last]) - np.median(pitches[begin : begin + 5]))
            held = line.level_db[last:begin].min() > line.level_db[[last - 1, begin]].min() - _DIP_DB
            if short and near < _BRIDGE_SEMITONES and held:
                spans[-1] = (first, end)
                continue
        spans.append((begin, end))
    return spans


def _at_dips(line: PitchLine, span: Span) -> list[Span]:
    """Cut a run where the voice closes and opens again: a level that falls and rises, less clear in between."""
    begin, end = span
    clear_db = line.level_db[begin:end].astype(np.float64) - _UNCLEAR_DB * (1 - line.clarity[begin:end])
    reach = max(1, round(_DIP_REACH_S / line.hop_s))
    cuts: list[int] = []
    for at in range(1, len(clear_db) - 1):
        around = clear_db[max(0, at - reach) : at + reach + 1]
        if clear_db[at] > around.min() or (cuts and at - cuts[-1] <= reach // 2):
            continue
        before, after = clear_db[max(0, at - reach) : at].max(), clear_db[at + 1 : at + reach + 1].max()
        if min(before, after) - clear_db[at] >= _DIP_DB:
            cuts.append(at)
    edges = [begin, *(begin + at for at in cuts), end]
    return list(pairwise(edges))


def _at_steps(pitches: Curve, span: Span, hop_s: float) -> list[Span]:
    """Cut a run where the pitch goes to another note.

    The run is made of level stretches with as little between it and them as possible, where each further stretch costs
    as much as being a semitone off for 45 ms, and what moves quickly hardly counts.
    """
    begin, end = span
    sung = _calmed(_filled(pitches[begin:end]), hop_s)
    weight = 1 / (1 + (_slope(sung, hop_s) / _STEADY_PER_S) ** 2)
    grid = np.arange(np.floor(sung.min()), np.ceil(sung.max()) + _STEP, _STEP)
    away = np.clip(np.abs(sung[:, np.newaxis] - grid) - _FREE, 0, _MOST) * weight[:, np.newaxis] * hop_s
    score = away[0].copy()
    came_from = np.zeros(away.shape, np.int64)
    stay = np.arange(len(grid))
    for index in range(1, len(sung)):
        best = int(score.argmin())
        changed = score[best] + _CHANGE_S < score
        came_from[index] = np.where(changed, best, stay)
        score = np.where(changed, score[best] + _CHANGE_S, score) + away[index]
    at = int(score.argmin())
    path = np.zeros(len(sung), np.int64)
    for index in range(len(sung) - 1, -1, -1):
        path[index] = at
        at = int(came_from[index, at])
    edges = [0, *(np.flatnonzero(np.diff(path)) + 1).tolist(), len(sung)]
    return [(begin + first, begin + last) for first, last in _settled(sung, edges, hop_s)]


def _calmed(sung: Curve, hop_s: float) -> Curve:
    """Return the pitch without its vibrato, if it has one: each moment the mean over one swing."""
    shortest, longest = (round(each / hop_s) for each in _VIBRATO_S)
    if len(sung) < 2 * longest:
        return sung
    swing = sung - _mean_over(sung, (shortest + longest) // 2)
    deep = float(np.sqrt(2) * np.percentile(np.abs(swing), 60))
    if not _VIBRATO_SEMITONES[0] <= deep <= _VIBRATO_SEMITONES[1]:
        return sung
    # A leap is deep but comes once: what is deeper than the rest counts no more than it.
    swing = np.clip(swing, -1.5 * deep, 1.5 * deep)
    likeness = [
        float(np.dot(swing[lag:], swing[:-lag]) / (np.linalg.norm(swing[lag:]) * np.linalg.norm(swing[:-lag]) + 1e-12))
        for lag in range(shortest, longest + 1)
    ]
    best = int(np.argmax(likeness))
    return _mean_over(sung, shortest + best) if likeness[best] >= _VIBRATO_LIKENESS else sung


def _mean_over(sung: Curve, width: int) -> Curve:
    padded = np.pad(sung, (width // 2, width - width // 2), mode="edge")
    sums = np.concatenate([[0.0], np.cumsum(padded)])
    return np.asarray((sums[width:] - sums[:-width])[: len(sung)] / width)


def _settled(sung: Curve, edges: list[int], hop_s: float) -> list[Span]:
    """Return the stretches, those that are too short given to what they lead to, and equals joined."""
    spans = list(pairwise(edges))
    while len(spans) > 1:
        lengths = [last - first for first, last in spans]
        index = int(np.argmin(lengths))
        if lengths[index] * hop_s >= SHORTEST_S:
            break
        # On the way: to the next. At the end: a fall of the voice, which belongs to the note before.
        other = index + 1 if index + 1 < len(spans) else index - 1
        low, high = min(index, other), max(index, other)
        spans[low : high + 1] = [(spans[low][0], spans[high][1])]
    joined = spans[:1]
    for first, last in spans[1:]:
        here, before = _centre(sung[first:last], hop_s), _centre(sung[joined[-1][0] : joined[-1][1]], hop_s)
        if abs(here - before) < _SAME:
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return joined


def _centre(sung: Curve, hop_s: float) -> float:
    """Return the pitch of a stretch: the mean of what is steady in it, without its edges and the outermost fifths."""
    sung = _filled(sung)
    edge = min(len(sung) // 4, round(0.06 / hop_s))
    middle = sung[edge : len(sung) - edge]
    weight = 1 / (1 + (_slope(sung, hop_s)[edge : len(sung) - edge] / (3 * _STEADY_PER_S)) ** 2)
    low, high = np.percentile(middle, (20, 80))
    inside = (middle >= low) & (middle <= high)
    return float(np.average(middle[inside], weights=weight[inside]))


def _tuning(centres: Curve, lengths: Curve) -> float:
    """Return by how much the voice as a whole lies beside A4 = 440 Hz, in semitones: 0 where it has no tuning."""
    if len(centres) < 3:
        return 0.0
    towards = np.sum(lengths * np.exp(2j * np.pi * centres)) / lengths.sum()
    return float(np.angle(towards) / (2 * np.pi)) if abs(towards) > 0.5 else 0.0


def _slope(sung: Curve, hop_s: float) -> Curve:
    """Return how fast the pitch moves, in semitones a second, over 60 ms."""
    reach = max(1, round(_SLOPE_S / hop_s))
    padded = np.pad(sung, reach, mode="edge")
    return np.asarray(np.abs(padded[2 * reach :] - padded[: -2 * reach]) / (2 * reach * hop_s))


def _filled(sung: Curve) -> Curve:
    there = np.isfinite(sung)
    return np.interp(np.arange(len(sung)), np.flatnonzero(there), sung[there])


def _runs(there: NDArray[np.bool_]) -> list[Span]:
    edges = np.flatnonzero(np.diff(np.concatenate([[False], there, [False]]).astype(np.int8)))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))
