"""The key of a melody: major or minor, from how long each pitch class sounds."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.note import Note
from musicdesk.core.scale import Scale

_MAJOR = (6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88)
_MINOR = (6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17)
_CLASSES = 12
_FEWEST_CLASSES = 3
_FEWEST_NOTES = 3
_LAST = 0.12
_OUTSIDE = 0.8
_LONGEST_S = 2.0
_SHARPNESS = 12.0


def scale_of(notes: Sequence[Note]) -> tuple[Scale, float] | None:
    """Return the major or minor scale that fits the notes best, and how sure that is, 0..1.

    None for fewer than three notes or three pitch classes. Longer notes count more (up to 2 s), notes that a scale does
    not hold speak against it, and the last note, where tunes come home, for being the tonic. Sureness is that of the
    whole answer: a scale and its relative share it where both fit.

    Source: Krumhansl 1990, "Cognitive Foundations of Musical Pitch", chapter 4 (profiles of Krumhansl and Kessler).
    """
    if len(notes) < _FEWEST_NOTES or len({note.pitch % _CLASSES for note in notes}) < _FEWEST_CLASSES:
        return None
    sounding = np.zeros(_CLASSES)
    for note in notes:
        sounding[note.pitch % _CLASSES] += min(note.duration_s, _LONGEST_S)
    sounding /= sounding.sum()
    last = max(notes, key=lambda note: (note.end_s, note.pitch)).pitch % _CLASSES
    scales = [Scale(tonic, mode) for mode in ("major", "minor") for tonic in range(_CLASSES)]
    fits = np.array([_fit(sounding, scale, last) for scale in scales])
    shares = np.exp(_SHARPNESS * (fits - fits.max()))
    best = int(fits.argmax())
    return scales[best], float(shares[best] / shares.sum())


def _fit(sounding: NDArray[np.float64], scale: Scale, last: int) -> float:
    profile = np.roll(_MAJOR if scale.mode == "major" else _MINOR, scale.tonic)
    likeness = float(np.corrcoef(sounding, profile)[0, 1]) if sounding.std() > 0 else 0.0
    inside = set(scale.classes)
    if scale.mode == "minor":
        inside |= {(scale.tonic + 11) % _CLASSES}  # the leading note, which a minor tune borrows
    outside = float(sum(sounding[each] for each in range(_CLASSES) if each not in inside))
    return likeness - _OUTSIDE * outside + (_LAST if last == scale.tonic else 0.0)
