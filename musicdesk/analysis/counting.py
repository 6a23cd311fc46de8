"""Counting: where the onset envelope agrees best with itself, and which of its multiples people count as the tempo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from musicdesk.analysis.onsets import OnsetEnvelope

SLOWEST_BPM = 40.0
"""The slowest tempo that is looked for where none is asked for."""
FASTEST_BPM = 240.0
"""The fastest tempo that is looked for where none is asked for."""
SHORTEST_S = 2.0
"""The shortest sound that has a tempo."""

_GRID_STEP = 1.002
_BEATS = 4
_PRIOR_BPM, _PRIOR_OCTAVES = 112.0, 0.75
_PULSE = 0.12
_ASKED_SHARE, _ASKED_NEAR = 0.6, 0.05
_ALIKE, _ALIKE_IF_BARE, _BARE = 0.9, 0.75, 0.2
_EVEN_FASTEST_BPM, _SLOWEST_COUNTED_BPM = 206.0, 55.0
_NEAR_BEAT = 0.12
_FEWEST_BEATS = 6
_FILLED = 0.3
_SNARE_GROUPS = slice(1, 5)
_BACKBEAT, _DEEP = 2.0, 0.5
_STRETCH_BEATS, _STRETCHES = 16, 12
_PIECE_S, _FEWEST_PIECES = 8.0, 3
_PIECES_NEAR, _PIECES_SHARE = 0.35, 0.7
_OCTAVES = (0.25, 0.5, 1.0, 2.0, 4.0)

Curve = NDArray[np.float64]


@dataclass(frozen=True)
class Pulse:
    """A tempo in beats per minute, good to about a percent, and how clear it is, 0..1."""

    bpm: float
    clarity: float


def pulse_of(envelope: OnsetEnvelope, prior_bpm: float | None = None) -> Pulse | None:
    """Return the pulse of an onset envelope, or None for silence, no pulse, or less than 2 s.

    `prior_bpm` is the tempo that was asked for: where the sound has that pulse, or an octave of it, it is that one.
    Without it the tempo is the one most people would count, 40 to 240. One that changes all the time is looked for in
    pieces of eight seconds.
    """
    return _steady_pulse(envelope, prior_bpm) or _changing_pulse(envelope, prior_bpm)


def _changing_pulse(envelope: OnsetEnvelope, prior_bpm: float | None) -> Pulse | None:
    """Return the middle of the pulses of overlapping pieces, where most have one, and most of those are near it."""
    width = round(_PIECE_S * envelope.rate_hz)
    begins = range(0, len(envelope.strength) - width + 1, width // 2)
    if len(begins) < _FEWEST_PIECES:
        return None
    found = [
        _steady_pulse(
            OnsetEnvelope(
                envelope.strength[begin : begin + width],
                envelope.rate_hz,
                envelope.groups[begin : begin + width],
                envelope.levels[begin : begin + width],
            ),
            prior_bpm,
        )
        for begin in begins
    ]
    pulses = [each for each in found if each is not None]
    if not pulses:
        return None
    middle = float(np.median([each.bpm for each in pulses]))
    near = [each for each in pulses if abs(np.log2(each.bpm / middle)) < _PIECES_NEAR]
    if len(near) < _PIECES_SHARE * len(begins):
        return None
    return Pulse(middle, float(np.mean([each.clarity for each in near])))


def _steady_pulse(envelope: OnsetEnvelope, prior_bpm: float | None) -> Pulse | None:
    """Return the pulse that goes through a whole envelope.

    Source: Ellis 2007, "Beat tracking by dynamic programming", section 3 (autocorrelation with a prior on the tempo).
    """
    if len(envelope.strength) < SHORTEST_S * envelope.rate_hz:
        return None
    likeness = _likeness(envelope.strength.astype(np.float64), envelope.rate_hz)
    if likeness is None:
        return None
    steps = round(np.log(FASTEST_BPM / SLOWEST_BPM) / np.log(_GRID_STEP))
    bpm = np.geomspace(SLOWEST_BPM, FASTEST_BPM, steps + 1)
    pulse = _pulse(likeness, 60.0 * envelope.rate_hz / bpm, _BEATS)
    best = int(np.argmax(pulse * usual(bpm)))
    # Somebody who asked for a tempo has a reason to hear it.
    if pulse[best] < (_PULSE if prior_bpm is None else 0.5 * _PULSE):
        return None
    clarity = float(np.clip(pulse[best], 0, 1))
    if prior_bpm is not None:
        return Pulse(_as_asked(likeness, float(bpm[best]), pulse[best], prior_bpm, envelope.rate_hz), clarity)
    return Pulse(_counted(envelope, likeness, float(bpm[best])), clarity)


def _as_asked(likeness: Curve, found: float, best: float, asked: float, rate_hz: float) -> float:
    """Return the tempo near the one asked for where the sound has it, else the nearest octave of the one found."""
    near = asked * np.linspace(1 - _ASKED_NEAR, 1 + _ASKED_NEAR, 101)
    fits = _pulse(likeness, 60.0 * rate_hz / near, _BEATS)
    if fits.max() >= _ASKED_SHARE * best:
        return float(near[int(fits.argmax())])
    octaves = found * np.array(_OCTAVES)
    nearest = float(octaves[np.abs(np.log2(octaves / asked)).argmin()])
    return nearest if abs(np.log2(nearest / asked)) < _ASKED_NEAR else found


def _counted(envelope: OnsetEnvelope, likeness: Curve, bpm: float) -> float:
    """Return that one of a tempo, its half and its double which people would count.

    It is doubled where what comes halfway sounds just like the beats: then those are beats too; and of the strokes of a
    metronome, which are all alike, none is left out. Else a backbeat speaks for the tempo at which it falls on every
    other beat.
    """
    doubled = bpm
    # Where nothing sounds between the strokes, as with a metronome, they are all that can be counted.
    bare = float(np.median(envelope.levels)) < _BARE * float(np.percentile(envelope.levels, 95))
    alike = _ALIKE_IF_BARE if bare else _ALIKE
    while 2 * doubled <= _EVEN_FASTEST_BPM and _mean_of(_evenness, envelope, 2 * doubled) >= alike:
        doubled *= 2
    if doubled > bpm or (bare and _mean_of(_evenness, envelope, bpm) >= alike):
        return doubled
    choices = [each for each in (bpm / 2, bpm, 2 * bpm) if _SLOWEST_COUNTED_BPM <= each <= _EVEN_FASTEST_BPM] or [bpm]
    clear = np.maximum(_pulse(likeness, 60.0 * envelope.rate_hz / np.array(choices), _BEATS), 0)
    backbeat = np.array([_mean_of(_backbeat, envelope, each) for each in choices])
    # Beats of which every other one is empty are counted in halves.
    filled = np.minimum(np.array([_mean_of(_filled, envelope, each) for each in choices]) / _FILLED, 1.0)
    worth = usual(np.array(choices)) * clear * (1 + _BACKBEAT * backbeat) * (1 + filled) / 2
    return choices[int(np.argmax(worth))]


def usual(bpm: Curve) -> Curve:
    """Return how readily people count at a tempo, 0..1: a bell over its logarithm."""
    return np.asarray(np.exp(-0.5 * (np.log2(bpm / _PRIOR_BPM) / _PRIOR_OCTAVES) ** 2))


def _mean_of(look: Callable[[Curve], float], envelope: OnsetEnvelope, bpm: float) -> float:
    """Return the mean of what is seen in stretches of 16 beats: over longer ones a tempo that is a hair off slips."""
    period = 60.0 * envelope.rate_hz / bpm
    width = len(envelope.strength)
    long = min(width, round(_STRETCH_BEATS * period))
    count = max(1, min(_STRETCHES, width // long))
    begins = np.linspace(0, width - long, count).astype(np.int64)
    found = [look(_at_beats(envelope, begin, begin + long, period)) for begin in begins]
    return float(np.mean(found))


def _at_beats(envelope: OnsetEnvelope, begin: int, end: int, period: float) -> Curve:
    """Return what begins at each beat of a stretch in each group of bands, float64 (beats, GROUPS)."""
    # The phase first: where the beats of this tempo lie.
    strength, groups = envelope.strength[begin:end], envelope.groups[begin:end]
    turns = np.exp(-2j * np.pi * np.arange(len(strength)) / period)
    phase = float(np.angle(np.dot(strength, turns))) / (-2 * np.pi) % 1.0 * period
    at = np.rint(np.arange(phase, len(strength) - 1, period)).astype(np.int64)
    reach = max(1, round(_NEAR_BEAT * period))
    around = np.clip(at[:, np.newaxis] + np.arange(-reach, reach + 1), 0, len(strength) - 1)
    return np.asarray(groups[around].max(axis=1), np.float64)


def _evenness(beats: Curve) -> float:
    """Return how much every other beat sounds like those between, in level and in colour, 0..1."""
    if len(beats) < _FEWEST_BEATS:
        return 0.0
    # Not the medians: where every fourth beat is louder, that would be half of the one and none of the other.
    first, second = (np.percentile(beats[begin::2], 25, axis=0) for begin in (0, 1))
    return float(np.dot(first, second)) / max(float(np.dot(first, first)), float(np.dot(second, second)), 1e-9)


def _filled(beats: Curve) -> float:
    """Return how much begins on the weaker half of the beats, as a share of what begins on the stronger."""
    if len(beats) < _FEWEST_BEATS:
        return 1.0
    first, second = (float(beats[begin::2].mean()) for begin in (0, 1))
    return min(first, second) / max(first, second, 1e-9)


def _backbeat(beats: Curve) -> float:
    """Return how surely something like a snare falls on every other beat, and a kick between, 0..1."""
    if len(beats) < _FEWEST_BEATS:
        return 0.0
    heard, bass = beats[:, _SNARE_GROUPS].mean(axis=1), beats[:, 0]
    around = heard - heard.mean()
    power = float(np.dot(around, around))
    if power <= 1e-12:
        return 0.0
    next_one, second = (float(np.dot(around[lag:], around[:-lag])) / power for lag in (1, 2))
    deep = float(around.std() / heard.mean())
    between = bass[::2] if heard[1::2].mean() > heard[::2].mean() else bass[1::2]
    # An empty place between two strokes is no beat.
    kicked = float(np.percentile(between, 25)) / max(float(np.percentile(bass, 90)), 1e-9)
    return float(np.clip((second - next_one) / 2, 0, 1) * min(1.0, deep / _DEEP) * min(1.0, kicked))


def _likeness(strength: Curve, rate_hz: float) -> Curve | None:
    """Return the autocorrelation by lag in values, 1 at lag 0, each lag divided by the share that overlaps."""
    if not strength.any():
        return None
    # A little width, so that an onset between two values is met by its neighbours.
    smooth = np.convolve(strength, [0.25, 0.5, 0.25], mode="same")
    centred = smooth - smooth.mean()
    size = 1 << (2 * len(centred) - 1).bit_length()
    power = np.abs(np.fft.rfft(centred, size)) ** 2
    lags = min(len(centred) - 1, round(_BEATS * 60.0 / SLOWEST_BPM * rate_hz) + 2)
    raw = np.fft.irfft(power, size)[:lags]
    if raw[0] <= 0:
        return None
    overlap = 1.0 - np.arange(lags) / len(centred)
    # Where less than a third overlaps, one chance meeting would count as much as a whole song.
    return np.asarray(np.where(overlap >= 1 / 3, raw / raw[0] / np.maximum(overlap, 1 / 3), np.nan))


def _pulse(likeness: Curve, lag: Curve, beats: int) -> Curve:
    """Return the mean likeness at 1, 2, ... `beats` times each lag, as far as it is known; 0 where it is not."""
    multiples = lag[:, np.newaxis] * np.arange(1, beats + 1)
    known = np.interp(multiples, np.arange(len(likeness)), likeness, right=np.nan)
    there = np.isfinite(known)
    total = np.where(there, known, 0.0).sum(axis=1)
    return np.asarray(np.where(there[:, 0], total / np.maximum(there.sum(axis=1), 1), 0.0))
