"""Tonality: the key of any music, from its chords, where they come home, and how much each pitch class sounds."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from musicdesk.analysis.chromagram import CLASSES, Chromagram
from musicdesk.core.scale import Scale

_PARTIALS = ((0, 1.0), (7, 0.35), (4, 0.15), (10, 0.05))
_TRIADS = ((0, 4, 7), (0, 3, 7))
_BASS_WEIGHT = 0.35
_SHARPNESS = 14.0
_STAY = 2.5
_MAJOR_CHORDS = {0: 1.0, 5: 0.62, 7: 0.72}
_MAJOR_MINORS = {2: 0.5, 4: 0.35, 9: 0.52}
_MINOR_CHORDS = {7: 0.62, 8: 0.58, 3: 0.5, 10: 0.52}
_MINOR_MINORS = {0: 1.0, 5: 0.6, 7: 0.4}
_OUTSIDE = -0.35
_MAJOR = (0.748, 0.06, 0.488, 0.082, 0.67, 0.46, 0.096, 0.715, 0.104, 0.366, 0.057, 0.4)
_MINOR = (0.712, 0.084, 0.474, 0.618, 0.049, 0.46, 0.105, 0.747, 0.404, 0.067, 0.2, 0.3)
_PROFILE, _CHORDS, _FIRST, _LAST, _CADENCE = 1.2, 1.0, 0.36, 0.16, 0.3
_SURE = 8.0
_QUIET = 0.05
_NO_SCALE, _A_SCALE = 0.4, 0.7
_LEAST = 0.15

Curve = NDArray[np.float64]


def tonality_of(heard: Chromagram) -> tuple[Scale, float] | None:
    """Return the major or minor scale music is in, and how sure that is, 0..1; None where none is heard.

    Source: Krumhansl 1990, "Cognitive Foundations of Musical Pitch", chapters 4 and 7 (profiles, chords in keys).
    """
    loud = heard.loud > _QUIET
    if np.count_nonzero(loud) < 2:
        return None
    chroma, bass, weight = heard.chroma[loud], heard.bass[loud], heard.loud[loud]
    chords = _chords(chroma, bass)
    profile = _profile_fits((chroma * weight[:, np.newaxis]).sum(axis=0))
    scores = _PROFILE * profile + _CHORDS * _chord_fits(chords) + _homes(chords)
    shares = np.exp(_SURE * (scores - scores.max()))
    best = int(scores.argmax())
    # Drums and noise have some pitch classes, too, but hardly those of a scale.
    tonal = float(np.clip((profile.max() - _NO_SCALE) / (_A_SCALE - _NO_SCALE), 0, 1))
    sureness = float(shares[best] / shares.sum()) * tonal
    if sureness < _LEAST:
        return None
    return Scale(best % CLASSES, "major" if best < CLASSES else "minor"), sureness


def _templates() -> Curve:
    """Return what each triad looks like with its overtones, float64 (24, 12), each of length 1: majors, then minors."""
    found = np.zeros((2 * CLASSES, CLASSES))
    for mode, steps in enumerate(_TRIADS):
        for root in range(CLASSES):
            for step in steps:
                for above, strength in _PARTIALS:
                    found[mode * CLASSES + root, (root + step + above) % CLASSES] += strength
    return np.asarray(found / np.linalg.norm(found, axis=1, keepdims=True))


def _chords(chroma: Curve, bass: Curve) -> Curve:
    """Return how likely each triad is at each moment, float64 (frames, 24), those around a moment heard with it."""
    fits = chroma @ _templates().T + _BASS_WEIGHT * np.concatenate([bass, bass], axis=1)
    shares = np.exp(_SHARPNESS * (fits - fits.max(axis=1, keepdims=True)))
    shares /= shares.sum(axis=1, keepdims=True)
    # Forwards and backwards through a chain in which a chord stays rather than changes.
    stay = 1.0 / (1.0 + 2 * CLASSES * np.exp(-_STAY))
    change = (1 - stay) / (2 * CLASSES - 1)

    def run(rows: Curve) -> Curve:
        told = np.empty_like(rows)
        state = np.full(rows.shape[1], 1.0 / rows.shape[1])
        for index, row in enumerate(rows):
            told[index] = change + (stay - change) * state
            state = told[index] * row
            state /= max(float(state.sum()), 1e-30)
        return told

    both = run(shares) * shares * run(shares[::-1])[::-1]
    return np.asarray(both / np.maximum(both.sum(axis=1, keepdims=True), 1e-30))


def _chord_fits(chords: Curve) -> Curve:
    """Return how well the chords as a whole belong to each key, float64 (24,)."""
    often = chords.mean(axis=0)
    belongs = np.full((2 * CLASSES, 2 * CLASSES), _OUTSIDE)
    for tonic in range(CLASSES):
        for steps, key, mode in (
            (_MAJOR_CHORDS, 0, 0), (_MAJOR_MINORS, 0, 1), (_MINOR_CHORDS, 1, 0), (_MINOR_MINORS, 1, 1),
        ):  # fmt: skip
            for step, worth in steps.items():
                belongs[key * CLASSES + tonic, mode * CLASSES + (tonic + step) % CLASSES] = worth
    return np.asarray(belongs @ often)


def _homes(chords: Curve) -> Curve:
    """Return what speaks for each key as a home, float64 (24,): first and last chord, and falls of a fifth to it."""
    edge = max(1, min(8, len(chords) // 8))
    worth = _FIRST * chords[:edge].mean(axis=0) + _LAST * chords[-edge:].mean(axis=0)
    # From one chord to another over a few frames: the dominant before, the tonic after.
    step = min(6, len(chords) // 4)
    if step:
        before, after = chords[:-step], chords[step:]
        for key in range(2 * CLASSES):
            dominant = (key % CLASSES + 7) % CLASSES
            falls = float((before[:, dominant] * after[:, key]).mean())
            rises = float((before[:, key] * after[:, dominant]).mean())
            worth[key] += _CADENCE * (falls + 0.3 * rises)
    return np.asarray(worth)


def _profile_fits(sounding: Curve) -> Curve:
    fits = [np.corrcoef(sounding, np.roll(profile, tonic))[0, 1] for profile in (_MAJOR, _MINOR) for tonic in range(12)]
    return np.asarray(np.nan_to_num(np.array(fits)))
