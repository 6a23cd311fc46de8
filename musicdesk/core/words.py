"""Words in a prompt that mean a number: the tempo it names."""

from __future__ import annotations

import re

TEMPO_LOW_BPM = 10.0
"""The slowest tempo a take, a MIDI file or a prompt may have, in beats per minute."""
TEMPO_HIGH_BPM = 400.0
"""The fastest tempo a take, a MIDI file or a prompt may have, in beats per minute."""

_NUMBER = r"\d{1,4}(?:[.,]\d{1,3})?(?!\d)"
_TEMPO = re.compile(
    rf"(?<![\d.,])(?:(?P<low>{_NUMBER})\s{{0,2}}(?:-|\u2013|\bto\b)\s{{0,2}})?(?P<number>{_NUMBER})"
    r"[\s-]{0,3}(?:bpm\b|beats[ -]per[ -]minute\b)"
    rf"|\b(?:bpm|tempo)\b\s{{0,3}}(?:[:=]|of|is|at|around|about)?\s{{0,3}}(?P<after>{_NUMBER})(?![.,]?\d)",
    re.IGNORECASE,
)


def believable(bpm: float | None) -> float | None:
    """Return a tempo that a file or somebody names, or None where it is none that can be."""
    return bpm if bpm is not None and TEMPO_LOW_BPM <= bpm <= TEMPO_HIGH_BPM else None


def tempo_in(prompt: str) -> float | None:
    """Return the first tempo that a prompt names, in beats per minute, or None.

    Understood are "84 bpm", "84.5BPM", "bpm: 90", "tempo of 120", "120 beats per minute"; "80-90 bpm" means the middle.
    Numbers outside 10..400 are no tempo.
    """
    for found in _TEMPO.finditer(prompt):
        bpm = _value(found["number"] or found["after"])
        low = _value(found["low"]) if found["low"] else bpm
        if not TEMPO_LOW_BPM <= bpm <= TEMPO_HIGH_BPM:
            continue
        # In "in 3/4 - 90 bpm" and "2000 - 90 bpm" the first number is no tempo.
        return (low + bpm) / 2.0 if TEMPO_LOW_BPM <= low <= bpm else bpm
    return None


def tempo_out_of_reach(prompt: str) -> float | None:
    """Return the first number of beats per minute that a prompt names where none is a tempo; None if one is."""
    if tempo_in(prompt) is not None:
        return None
    return next((_value(found["number"]) for found in _TEMPO.finditer(prompt) if found["number"]), None)


def with_tempo(prompt: str, bpm: float) -> str:
    """Return a prompt that names a tempo, with another one in its place; as it is where it names none."""
    for found in _TEMPO.finditer(prompt):
        named = _value(found["number"] or found["after"])
        if TEMPO_LOW_BPM <= named <= TEMPO_HIGH_BPM:
            a_range = found["low"] and TEMPO_LOW_BPM <= _value(found["low"]) <= named
            begin = found.start("number") if found["low"] and not a_range else found.start()
            return f"{prompt[:begin]}{spoken_bpm(bpm)} bpm{prompt[found.end() :]}"
    return prompt


def spoken_bpm(bpm: float) -> str:
    """Return a tempo as a sentence names it: to a hundredth, as a DAW takes it ("83.33", "125")."""
    return f"{bpm:.2f}".rstrip("0").rstrip(".")


def _value(digits: str) -> float:
    return float(digits.replace(",", "."))
