"""Bars: how many beats make one, and which beat is the first, by bass, harmony and where the music begins."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from musicdesk.analysis.chromagram import Chromagram
from musicdesk.analysis.onsets import OnsetEnvelope

USUAL_BEATS = 4
"""How many beats make a bar where nothing says otherwise."""

_METRES = (4, 3)
_FEWEST_BARS = 3
_AROUND = 3
_HARMONY, _BASS, _ACCENT, _SNARE, _BEGINNING = 1.0, 0.8, 0.3, 0.7, 2.2
_HARMONY_SPREAD = 0.35
_THREE_BEFORE = 1.5
_ALIKE = 2.0
_MOST = 2.5

Curve = NDArray[np.float64]


@dataclass(frozen=True)
class Bars:
    """`beats_per_bar` beats make a bar; beat number `first` is the first of one."""

    beats_per_bar: int
    first: int


def bars_of(moments_s: Curve, envelope: OnsetEnvelope, heard: Chromagram) -> Bars:
    """Return the bars of some beats, float64 (beats,) in seconds, the first of which is where the music begins."""
    count = len(moments_s)
    # As long as nothing can be said for four, nothing is to be said for three.
    if count < _FEWEST_BARS * max(_METRES):
        return Bars(USUAL_BEATS, 0)
    strokes = _strokes(moments_s, envelope)
    bass, snare, accent = strokes[:, 0], strokes[:, 1:5].mean(axis=1), strokes.mean(axis=1)
    chroma, low = (_between(moments_s, each, heard.hop_s) for each in (heard.chroma, heard.bass))
    harmony = _change(chroma) + _change(low)
    # What only every other beat has, and the first of them has not, is a backbeat.
    speaks = (
        _HARMONY * _evened(harmony, _HARMONY_SPREAD)
        + _BASS * _evened(bass, 0.4 * bass.mean())
        + _ACCENT * _evened(accent)
        - _SNARE * _evened(snare)
    )
    like = np.concatenate([_scaled(strokes), chroma, low], axis=1)
    best, worth = Bars(USUAL_BEATS, 0), -np.inf
    for beats_per_bar in _METRES:
        means = np.array([speaks[first::beats_per_bar].mean() for first in range(beats_per_bar)])
        # Few bars tell little: the fewer there are, the more it counts that music begins with a bar.
        means[0] += _BEGINNING / np.sqrt(count / beats_per_bar)
        first = int(means.argmax())
        found = float(means[first] - np.delete(means, first).mean()) + _ALIKE * _repeats(like, beats_per_bar)
        # Nearly everything is in four, and of a melody's leaps some always come in threes: that has to be plain.
        found -= _THREE_BEFORE * (beats_per_bar == 3)
        if found > worth:
            best, worth = Bars(beats_per_bar, first), found
    return best


def _strokes(moments_s: Curve, envelope: OnsetEnvelope) -> Curve:
    middle = np.rint(moments_s * envelope.rate_hz).astype(np.int64)
    around = np.clip(middle[:, np.newaxis] + np.arange(-_AROUND, _AROUND + 1), 0, len(envelope.groups) - 1)
    return np.asarray(envelope.groups[around].max(axis=1), np.float64)


def _between(moments_s: Curve, rows: Curve, hop_s: float) -> Curve:
    """Return the mean of some rows from each beat to the next, each of length 1 or zero."""
    edges = np.concatenate([moments_s, moments_s[-1:] + np.median(np.diff(moments_s))])
    # A frame lies around its moment: the ones at the edges hear both beats.
    begins = np.clip(np.ceil(edges[:-1] / hop_s + 0.5).astype(np.int64), 0, len(rows) - 1)
    ends = np.clip(np.floor(edges[1:] / hop_s + 0.5).astype(np.int64), begins + 1, len(rows))
    sums = np.concatenate([np.zeros((1, rows.shape[1])), np.cumsum(rows, axis=0)])
    means = (sums[ends] - sums[begins]) / (ends - begins)[:, np.newaxis]
    return np.asarray(means / np.maximum(np.linalg.norm(means, axis=1, keepdims=True), 1e-9))


def _change(rows: Curve) -> Curve:
    """Return how little the two beats from each on are like the two before it, 0..1; 0 for the first.

    Two, as a kick and a snare in turn, which have a pitch of their own, are no harmony.
    """
    pairs = rows + np.concatenate([rows[1:], rows[-1:]])
    before = np.concatenate([rows[:1], pairs[:1], pairs[:-2]]) if len(rows) > 2 else rows
    lengths = np.linalg.norm(pairs, axis=1) * np.linalg.norm(before, axis=1)
    change = np.where(lengths > 0, 1 - np.sum(pairs * before, axis=1) / np.maximum(lengths, 1e-9), 0.0)
    change[0] = 0.0
    return np.asarray(change)


def _evened(values: Curve, whole: float = 0.0) -> Curve:
    """Return the values around 0, by their spread; as far as that is less than `whole`, less."""
    spread = float(values.std())
    if spread <= 1e-6:
        return np.zeros(len(values))
    around = np.clip((values - values.mean()) / spread, -_MOST, _MOST)
    return np.asarray(around * min(1.0, spread / max(whole, 1e-6)))


def _scaled(rows: Curve) -> Curve:
    return np.asarray(rows / np.maximum(np.percentile(rows, 95, axis=0), 1e-6) / np.sqrt(rows.shape[1]))


def _repeats(rows: Curve, lag: int) -> float:
    """Return how much more the beats are like those a bar away than like those between, about -1..1."""
    centred = rows - rows.mean(axis=0)
    power = float(np.square(centred).sum(axis=1).mean())
    if power <= 1e-12:
        return 0.0
    likeness = [float((centred[step:] * centred[:-step]).sum(axis=1).mean()) / power for step in range(1, lag + 1)]
    return likeness[-1] - float(np.mean(likeness[:-1]))
