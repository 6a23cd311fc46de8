"""Drums: the hits in a stem of drums, as notes of the General MIDI drum map."""

from __future__ import annotations

import time

import numpy as np
from numpy.typing import NDArray

from musicdesk.analysis.drumframes import BANDS, FRAME_RATE_HZ, TRAITS, Bands, Traits, bands_of, strokes_in, traits_of
from musicdesk.analysis.drumweights import network
from musicdesk.core.clip import Clip
from musicdesk.core.job import Cancel, Cancelled, Progress, Report
from musicdesk.core.note import Note, in_order

KICK, SNARE, CLOSED_HAT, LOW_TOM, OPEN_HAT, MID_TOM, CRASH = 36, 38, 42, 45, 46, 47, 49
"""The keys of the drums that are told apart. Source: General MIDI 1, percussion key map."""
KINDS = (KICK, SNARE, CLOSED_HAT, OPEN_HAT, LOW_TOM, CRASH)
"""What the network tells apart; whether a tom is the low one is seen beside the others."""
HIT_S = 0.05
"""How long each note of a drum lasts, unless the next of its kind comes sooner."""

_SURE = np.array([0.5, 0.6, 0.42, 0.4, 0.45, 0.45])
_SILENT_DB = -70.0
_RANGE_DB = 36.0
_LOWEST_VELOCITY, _HIGHEST_VELOCITY = 24, 120
_HEARD_BANDS = {
    KICK: slice(0, 3),
    SNARE: slice(3, 11),
    LOW_TOM: slice(1, 6),
    CLOSED_HAT: slice(9, BANDS),
    OPEN_HAT: slice(9, BANDS),
    CRASH: slice(7, BANDS),
}
_ATTACK_FRAMES = 4
_TOM_LOW_HZ, _TOM_HIGH_HZ, _TOM_EITHER_HZ, _TOM_APART_OCTAVES = 70.0, 350.0, 125.0, 0.15
_TOM_BEGIN_S, _TOM_S = 0.02, 0.14
_FINE_S, _FINE_BACK_S, _FINE_AHEAD_S = 0.001, 0.02, 0.012


def drum_hits(clip: Clip, report: Report | None = None, cancel: Cancel | None = None) -> tuple[Note, ...]:
    """Return the hits of drums in a clip, in order; none for silence. Several drums may be struck at once.

    The velocity follows the level, drum by drum: the loudest of each kind is 120. Meant for a stem of drums alone: in a
    mix, whatever begins is taken for one.

    Raises: Cancelled if `cancel` says so.
    """
    began_s = time.monotonic()
    if not clip.frames or float(np.abs(clip.samples).max()) < 10 ** (_SILENT_DB / 20):
        return ()
    bands = bands_of(clip, cancel)
    _tell(report, 1, began_s)
    strokes = strokes_in(bands)
    heard = likelihoods(traits_of(bands, strokes)) >= _SURE
    # An open hat and a closed one are one pair of cymbals: the open one is heard longer.
    heard[:, KINDS.index(CLOSED_HAT)] &= ~heard[:, KINDS.index(OPEN_HAT)]
    if cancel is not None and cancel():
        raise Cancelled
    _tell(report, 2, began_s)
    sound = clip.mono().samples[:, 0]
    onsets_s = [_begin_s(sound, clip.sample_rate, at / FRAME_RATE_HZ) for at in strokes.tolist()]
    hits: list[Note] = []
    for kind, column in zip(KINDS, heard.T, strict=True):
        struck = np.flatnonzero(column).tolist()
        if struck:
            moments_s = [onsets_s[number] for number in struck]
            velocities = _velocities(bands, strokes[struck], kind)
            keys = _toms(sound, clip.sample_rate, moments_s) if kind == LOW_TOM else [kind] * len(struck)
            hits += [Note(*each) for each in zip(moments_s, keys, [HIT_S] * len(struck), velocities, strict=True)]
    _tell(report, 3, began_s)
    return in_order(hits)


def likelihoods(traits: Traits) -> NDArray[np.float64]:
    """Return how likely each of `KINDS` is struck in each stroke, float64 (strokes, kinds) in 0..1."""
    first, first_bias, second, second_bias = network(TRAITS, len(KINDS))
    inner = np.tanh(traits @ first + first_bias)
    return np.asarray(1 / (1 + np.exp(-(inner @ second + second_bias))))


def _tell(report: Report | None, done: int, began_s: float) -> None:
    if report is not None:
        report(Progress(done, 3, time.monotonic() - began_s, "part"))


def _velocities(bands: Bands, strokes: NDArray[np.int64], kind: int) -> list[int]:
    part = bands[:, _HEARD_BANDS[kind]].sum(axis=1)
    levels_db = np.array([10 * np.log10(part[at : at + _ATTACK_FRAMES].max() + 1e-12) for at in strokes.tolist()])
    below = np.clip((levels_db.max() - levels_db) / _RANGE_DB, 0, 1)
    span = _HIGHEST_VELOCITY - _LOWEST_VELOCITY
    return [round(_HIGHEST_VELOCITY - span * float(share)) for share in below]


def _begin_s(sound: NDArray[np.float32], sample_rate: int, near_s: float) -> float:
    """Return the moment around `near_s` at which the level rises most steeply, to a millisecond."""
    step = max(1, round(_FINE_S * sample_rate))
    begin = max(0, round((near_s - _FINE_BACK_S) * sample_rate))
    part = sound[begin : round((near_s + _FINE_AHEAD_S) * sample_rate)]
    count = len(part) // step
    if count < 4:
        return near_s
    levels = np.sqrt(np.square(part[: count * step], dtype=np.float64).reshape(count, step).mean(axis=1))
    # The hit begins where the sound first stands out from what was there before it.
    edge = levels[:4].max() + 0.1 * (levels.max() - levels[:4].max())
    first = int(np.argmax(levels > edge)) if (levels > edge).any() else 0
    return (begin + first * step) / sample_rate if first else near_s


def _toms(sound: NDArray[np.float32], sample_rate: int, moments_s: list[float]) -> list[int]:
    """Return for each tom whether it is the low one or the one above it: by two tunings, or where one is heard by it.

    Source: Otsu 1979, "A threshold selection method from gray-level histograms": the two groups that vary least.
    """
    tunings = np.log2([_tuning_hz(sound, sample_rate, moment_s) for moment_s in moments_s])
    ordered = np.sort(tunings)
    spreads = [ordered[:at].var() * at + ordered[at:].var() * (len(ordered) - at) for at in range(1, len(ordered))]
    split = float(np.log2(_TOM_EITHER_HZ))
    if spreads:
        at = 1 + int(np.argmin(spreads))
        if np.median(ordered[at:]) - np.median(ordered[:at]) >= _TOM_APART_OCTAVES:
            split = float(ordered[at - 1] + ordered[at]) / 2
    return [LOW_TOM if tuning <= split else MID_TOM for tuning in tunings.tolist()]


def _tuning_hz(sound: NDArray[np.float32], sample_rate: int, moment_s: float) -> float:
    begin = round((moment_s + _TOM_BEGIN_S) * sample_rate)
    part = sound[begin : begin + round(_TOM_S * sample_rate)]
    size = 1 << (4 * round(_TOM_S * sample_rate)).bit_length()
    power = np.square(np.abs(np.fft.rfft(part * np.hanning(len(part)), size)))
    hz = np.fft.rfftfreq(size, 1 / sample_rate)
    inside = (hz >= _TOM_LOW_HZ) & (hz <= _TOM_HIGH_HZ)
    return float(hz[inside][power[inside].argmax()])
