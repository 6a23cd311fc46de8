"""The key of a melody: major or minor, from how long each pitch class sounds and where the tune begins and ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.note import Note
from musicdesk.core.scale import Scale

_MAJOR = (6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88)
_MINOR = (6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17)
_CLASSES = 12
_FEWEST_CLASSES = 3
_FEWEST_NOTES = 3
_LONGEST_S = 2.0
_OUTSIDE = 1.3
_LAST_TONIC, _LAST_IN_TRIAD = 0.25, 0.12
_FIRST_IN_TRIAD = 0.16
_LOWEST_HOME = 0.15
_TRIAD_SHARE, _TRIAD_WHOLE = 0.2, 0.3
_MAJOR_BEFOREHAND = 0.15
_SHARPNESS = 6.0


@dataclass(frozen=True)
class _Heard:
    """What a tune shows of its key: how long each pitch class sounds, float64 (12,), and where it begins and ends."""

    sounding: NDArray[np.float64]
    first: int
    last: int
    lowest: int


def scale_of(notes: Sequence[Note]) -> tuple[Scale, float] | None:
    """Return the major or minor scale that fits the notes best, and how sure that is, 0..1.

    None for fewer than three notes or three pitch classes. Longer notes count more (up to 2 s). Notes that a scale does
    not hold speak against it; for it speak its tonic triad, whole and long, a last note that comes home, a first one
    out of the triad, and a lowest one that is its tonic or fifth. Between equals major goes first, as most tunes do.
    Sureness is that of the whole answer: a scale and its relative share it where both fit, and it is less where a note
    of the triad never sounds.

    Source: Krumhansl 1990, "Cognitive Foundations of Musical Pitch", chapter 4 (profiles of Krumhansl and Kessler).
    """
    if len(notes) < _FEWEST_NOTES or len({note.pitch % _CLASSES for note in notes}) < _FEWEST_CLASSES:
        return None
    sounding = np.zeros(_CLASSES)
    for note in notes:
        sounding[note.pitch % _CLASSES] += min(note.duration_s, _LONGEST_S)
    sounding /= sounding.sum()
    heard = _Heard(
        sounding,
        first=min(notes, key=lambda note: (note.onset_s, note.pitch)).pitch % _CLASSES,
        last=max(notes, key=lambda note: (note.end_s, note.pitch)).pitch % _CLASSES,
        lowest=min(note.pitch for note in notes) % _CLASSES,
    )
    scales = [Scale(tonic, mode) for mode in ("major", "minor") for tonic in range(_CLASSES)]
    fits = np.array([_fit(heard, scale) for scale in scales])
    shares = np.exp(_SHARPNESS * (fits - fits.max()))
    best = int(fits.argmax())
    sureness = float(shares[best] / shares.sum()) * float((sounding[_triad(scales[best])] > 0).mean())
    return scales[best], sureness


def _fit(heard: _Heard, scale: Scale) -> float:
    sounding, tonic, is_major = heard.sounding, scale.tonic, scale.mode == "major"
    profile = np.roll(_MAJOR if is_major else _MINOR, tonic)
    likeness = float(np.corrcoef(sounding, profile)[0, 1]) if sounding.std() > 0 else 0.0
    inside = set(scale.classes)
    if not is_major:
        inside |= {(tonic + 11) % _CLASSES}  # the leading note, which a minor tune borrows
    outside = float(sum(sounding[each] for each in range(_CLASSES) if each not in inside))
    triad = _triad(scale)
    home = _LAST_TONIC if heard.last == tonic else _LAST_IN_TRIAD if heard.last in triad else 0.0
    home += _FIRST_IN_TRIAD * (heard.first in triad) + _LOWEST_HOME * (heard.lowest in (triad[0], triad[2]))
    chord = _TRIAD_SHARE * float(sounding[triad].sum()) + _TRIAD_WHOLE * float((sounding[triad] > 0).mean())
    return likeness - _OUTSIDE * outside + home + chord + _MAJOR_BEFOREHAND * is_major


def _triad(scale: Scale) -> list[int]:
    return [(scale.tonic + step) % _CLASSES for step in (0, 4 if scale.mode == "major" else 3, 7)]
