"""Beats: the moments of a pulse, a straight line through them where the tempo is steady, and the tempo's label."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from musicdesk.analysis.counting import Pulse
from musicdesk.analysis.onsets import OnsetEnvelope
from musicdesk.analysis.rises import Rises

LABEL_BPM = 0.05
"""How near a tempo must lie to a whole number, or to the one asked for, to be called that."""

_SHARPEN_S, _SHARPEN, _SHARPEN_STEPS = 30.0, 0.02, 161
_WEIGHTS = (1.5, 1.0, 1.0, 1.0, 0.8, 0.5, 0.3, 0.2)
_AROUND = 2
_BEFORE_S = 0.025
_BACKBEAT, _BEGINS = 0.5, 0.08
_FIRST_BEATS = 12
_REACH_S, _REACH_BEATS = 0.045, 0.11
_FINE_REACH_S, _FINE_SHARE = 0.02, 0.8
_ROUNDS = 5
_OUTLIER_S = 0.018
_STEADY_SHARE, _STEADY_S = 0.72, 0.012
_CHANGING_CLARITY = 0.25
_TIGHTNESS = 300.0
_ASKED_ERRORS, _ASKED_MOST = 3.0, 0.024
_CLEAR_SHARE, _UNCLEAR = 0.75, 0.008

Curve = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Beats:
    """`moments_s` float64 (beats,), rising, at `bpm`; `sureness` 0..1; whether they lie on a `steady` line."""

    bpm: float
    sureness: float
    moments_s: Curve
    steady: bool


@dataclass(frozen=True)
class _Line:
    """Beat n lies at `first_s` + n x `period_s`; `share` of the strength lies on it, `off_s` from it on average."""

    first_s: float
    period_s: float
    share: float
    off_s: float
    error: float
    """The standard error of the period, as a share of it."""


def beats_of(
    envelope: OnsetEnvelope, fine: Rises, pulse: Pulse, seconds: float, prior_bpm: float | None = None
) -> Beats | None:
    """Return the beats of a clip whose pulse is known roughly, or None where they are too vague to be any.

    Where they lie on a line, as all do that a program played, they are the line's, through least squares; else each
    is the strongest moment near where the ones before it let it be expected.

    Source: Ellis 2007, "Beat tracking by dynamic programming", section 3, for the latter.
    """
    period_s = 60.0 / _sharpened(envelope, pulse.bpm)
    line = _best_line(envelope, fine, _phase(envelope, period_s), period_s, seconds)
    if line is not None and line.share >= _STEADY_SHARE and line.off_s <= _STEADY_S:
        bpm = labelled(60.0 / line.period_s, prior_bpm, line.error if line.share >= _CLEAR_SHARE else _UNCLEAR)
        period_s = 60.0 / bpm
        # The label is the tempo of everything that is written: the line turns about its middle.
        middle = (seconds - line.first_s) / 2
        first_s = line.first_s + round(middle / line.period_s) * (line.period_s - period_s)
        # Music that begins at once begins with a beat, though that may come out a hair before the sound.
        first_s -= np.floor((first_s + _BEFORE_S) / period_s) * period_s
        moments_s = np.maximum(np.arange(first_s, seconds - _BEFORE_S, period_s), 0.0)
        return Beats(bpm, _sureness(pulse, line.share), moments_s, True)
    if pulse.clarity < _CHANGING_CLARITY:
        return None
    tracked = _tracked(envelope, pulse.bpm)
    moments_s, strength = fine.at(tracked, min(_REACH_S, _REACH_BEATS * 60.0 / pulse.bpm))
    if len(tracked):
        moments_s = np.where(strength > 0.1 * np.percentile(strength, 75), moments_s, tracked)
        moments_s = np.maximum.accumulate(moments_s)
    bpm = 60.0 / float(np.median(np.diff(moments_s))) if len(moments_s) > 2 else pulse.bpm
    return Beats(labelled(bpm, prior_bpm, _UNCLEAR), _sureness(pulse, 0.0), moments_s, False)


def labelled(bpm: float, prior_bpm: float | None = None, error: float = 0.0) -> float:
    """Return a tempo as it is written everywhere: whole or as asked for where it is within 0.05, else to 0.01.

    `error` is the standard error of the measurement, as a share: within three of them what was asked for is right.
    """
    if prior_bpm is not None:
        near = max(LABEL_BPM, min(_ASKED_ERRORS * error, _ASKED_MOST) * prior_bpm)
        if abs(bpm - prior_bpm) <= near:
            return round(prior_bpm, 2)
    return float(round(bpm)) if abs(bpm - round(bpm)) <= LABEL_BPM else round(bpm, 2)


def _sureness(pulse: Pulse, share: float) -> float:
    """Return how sure beats are, 0..1: by how much of what begins lies on their line, where chance gives 0.6."""
    line = float(np.clip((share - 0.55) / 0.4, 0, 1))
    clear = min(1.0, max(0.0, pulse.clarity) / 0.6)
    return 0.75 * line + 0.25 * clear if share else 0.5 * clear


def _sharpened(envelope: OnsetEnvelope, bpm: float) -> float:
    """Return the tempo near `bpm` at which the envelope of the first half minute swings most, with its 2nd and 4th."""
    strength = envelope.strength[: round(_SHARPEN_S * envelope.rate_hz)].astype(np.float64)
    strength -= strength.mean()
    at_s = np.arange(len(strength)) / envelope.rate_hz
    near = bpm / 60.0 * np.linspace(1 - _SHARPEN, 1 + _SHARPEN, _SHARPEN_STEPS)
    swing = np.zeros(len(near))
    for number in (1, 2, 4):
        # One turn of the first tempo, and by how much each further one turns on: far quicker than each anew.
        turn = np.exp(-2j * np.pi * number * near[0] * at_s)
        step = np.exp(-2j * np.pi * number * (near[1] - near[0]) * at_s)
        for index in range(len(near)):
            swing[index] += abs(np.dot(strength, turn)) ** 2
            turn *= step
    return float(near[int(swing.argmax())] * 60.0)


def _phase(envelope: OnsetEnvelope, period_s: float) -> float:
    """Return when the first beat of a period begins: where most begins, kick and snare counting more than hats."""
    groups = envelope.groups[: round(_SHARPEN_S * envelope.rate_hz)].astype(np.float64)
    groups = groups / np.maximum(np.percentile(groups, 98, axis=0), 1e-6)
    groups = np.minimum(groups, 1.0)
    weight = np.square(groups @ np.array(_WEIGHTS))
    width = max(4, round(period_s * envelope.rate_hz))
    at = np.arange(len(weight))
    place = np.floor((at / envelope.rate_hz / period_s % 1.0) * width).astype(np.int64)
    sums = np.bincount(place, weights=weight, minlength=width)
    sums = np.convolve(np.concatenate([sums[-1:], sums, sums[:1]]), [0.5, 1.0, 0.5], mode="valid")
    first_s = float((np.argmax(sums) + 0.5) / width * period_s)
    strong = np.flatnonzero(envelope.strength > 0.3 * np.percentile(envelope.strength, 98))
    begins_s = float(strong[0]) / envelope.rate_hz if len(strong) else 0.0

    def worth(phase_s: float) -> float:
        moments_s = np.arange(phase_s, len(at) / envelope.rate_hz, period_s)
        away = (begins_s - phase_s + period_s / 4) % period_s - period_s / 4
        return _worth(groups, moments_s, envelope) + _BEGINS * (abs(away) < period_s / 8)

    return max((first_s, (first_s + period_s / 2) % period_s), key=worth)


def _worth(groups: Curve, moments_s: Curve, envelope: OnsetEnvelope) -> float:
    """Return how much like beats some moments are: how strong, and whether every other one is a backbeat."""
    middle = np.rint(moments_s * envelope.rate_hz).astype(np.int64)
    around = np.clip(middle[:, np.newaxis] + np.arange(-_AROUND, _AROUND + 1), 0, len(groups) - 1)
    heard = groups[around].max(axis=1)
    if len(heard) < 4:
        return float(heard.sum())
    snare = heard[:, 1:5].mean(axis=1)
    every_other = abs(float(snare[::2].mean() - snare[1::2].mean()))
    return float((heard @ np.array(_WEIGHTS)).mean() / sum(_WEIGHTS)) + _BACKBEAT * every_other


def _best_line(envelope: OnsetEnvelope, fine: Rises, first_s: float, period_s: float, seconds: float) -> _Line | None:
    """Return the line through what the envelope shows, made exact by the rises where they agree with it."""
    coarse = Rises(envelope.strength.astype(np.float64), envelope.rate_hz)
    line = _line(coarse, first_s, period_s, seconds, _REACH_S)
    if line is None:
        return None
    count = int((seconds - line.first_s) / line.period_s) + 1
    finer: _Line | None = line
    for _ in range(_ROUNDS):
        if finer is not None:
            finer = _fitted(fine, finer.first_s, finer.period_s, count, seconds, _FINE_REACH_S)
    return finer if finer is not None and finer.share >= min(_FINE_SHARE, line.share) else line


def _line(fine: Rises, first_s: float, period_s: float, seconds: float, most_s: float) -> _Line | None:
    """Return the line through the beats, found over a few beats first, then over twice as many, until the end."""
    count = int((seconds - first_s) / period_s) + 1
    if count < 4:
        return None
    upto, line = min(_FIRST_BEATS, count), None
    while True:
        for _ in range(_ROUNDS):
            line = _fitted(fine, first_s, period_s, upto, seconds, most_s)
            if line is None:
                return None
            settled = abs(line.first_s - first_s) + upto * abs(line.period_s - period_s) < 1e-4
            first_s, period_s = line.first_s, line.period_s
            if settled:
                break
        if upto >= count:
            return line
        upto = min(2 * upto, count)


def _fitted(fine: Rises, first_s: float, period_s: float, count: int, seconds: float, most_s: float) -> _Line | None:
    numbers = np.arange(count)
    expected = np.asarray(first_s + numbers * period_s, np.float64)
    numbers, expected = numbers[expected < seconds], expected[expected < seconds]
    found, strength = fine.at(expected, min(most_s, _REACH_BEATS * period_s))
    weight = np.minimum(strength, np.percentile(strength, 75)) if len(strength) else strength
    if len(numbers) < 4 or weight.sum() <= 0:
        return None
    total = float(weight.sum())
    slope, start = period_s, first_s
    near = np.ones(len(numbers))
    for _ in range(_ROUNDS):
        use = weight * near
        if np.count_nonzero(use) < 3:
            return None
        slope, start = np.polyfit(numbers, found, 1, w=np.sqrt(use))
        away = np.abs(found - start - slope * numbers)
        near = np.exp(-0.5 * (away / (0.5 * _OUTLIER_S)) ** 2)
    use = weight * near
    off_s = float(np.sqrt((use * (found - start - slope * numbers) ** 2).sum() / use.sum()))
    spread = float(np.sqrt((use * (numbers - np.average(numbers, weights=use)) ** 2).sum() / use.sum()))
    heard = float(use.sum()) ** 2 / float((use**2).sum())
    error = max(off_s, 5e-4) / (spread * np.sqrt(heard)) / slope
    # Beats without a stroke are no argument against the line; strokes beside it are.
    return _Line(float(start), float(slope), float(use.sum()) / total, off_s, float(error))


def _tracked(envelope: OnsetEnvelope, bpm: float) -> Curve:
    """Return the beats that a player would tap who may speed up and slow down, in seconds, float64 (beats,)."""
    strength = envelope.strength.astype(np.float64)
    strength = strength / max(float(strength.std()), 1e-9)
    period = 60.0 * envelope.rate_hz / bpm
    back = np.arange(-round(2 * period), -round(period / 2) + 1)
    cost = -_TIGHTNESS * np.log(-back / period) ** 2
    score, came_from = strength.copy(), np.full(len(strength), -1)
    for at in range(-int(back[0]), len(strength)):
        before = cost + score[at + back]
        best = int(before.argmax())
        score[at] += before[best]
        came_from[at] = at + back[best]
    if not len(score):
        return np.zeros(0)
    last = len(score) - 1 - int(score[::-1][: round(period)].argmax())
    path = [last]
    while came_from[path[-1]] >= 0:
        path.append(int(came_from[path[-1]]))
    return np.array(path[::-1]) / envelope.rate_hz
