"""Plain tones: notes, and what a model hears of a melody, made into sound."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadValue
from musicdesk.core.note import Note

TONE_RATE_HZ = 32_000
"""The rate at which models of the MusicGen family listen."""

_HARMONICS = (1.0, 0.25, 0.08, 0.04)
_FADE_IN_S = 0.008
_FADE_OUT_S = 0.03
_LOUDEST = 0.5
_LOWEST, _HIGHEST = 36, 96
_CLASSES = 12
_OCTAVE_4 = 60


def tones(notes: Iterable[Note], seconds: float, sample_rate: int = TONE_RATE_HZ) -> Clip:
    """Return the notes as plain tones with a few soft harmonics, float32 (frames, 1), as long as `seconds`.

    Notes lower than C2 or higher than C7 are moved by octaves into that range, where a model hears the pitch class
    surely. What lies after `seconds` is cut off.

    Raises: BadValue if `seconds` or the rate is not positive.
    """
    sound = _silence(seconds, sample_rate)
    for note in notes:
        begin = round(note.onset_s * sample_rate)
        end = min(round(note.end_s * sample_rate), len(sound))
        if end > begin:
            sound[begin:end] += note.velocity / 127 * _tone(_within_reach(note.pitch), end - begin, sample_rate)
    return _levelled(sound, sample_rate)


def class_tones(
    classes: NDArray[np.uint8],
    moment_s: float,
    seconds: float,
    sample_rate: int = TONE_RATE_HZ,
    *,
    sounding: NDArray[np.bool_] | None = None,
) -> Clip:
    """Return what a model hears as plain tones of octave 4 (C4 to B4), float32 (frames, 1), as long as `seconds`.

    `classes` uint8 (moments,) names the pitch class of each moment, whose middle lies at its number x `moment_s`; it
    is silent where `sounding` bool (moments,) is False. Moments of one class in a row make one tone.

    Raises: BadValue if `seconds`, `moment_s` or the rate is not positive, or there are not as many `sounding`.
    """
    sound = _silence(seconds, sample_rate)
    if moment_s <= 0:
        raise BadValue(f"Moments of {moment_s} s are not positive.")
    if sounding is not None and len(sounding) != len(classes):
        raise BadValue(f"There are {len(classes)} moments, but {len(sounding)} say whether they sound.")
    heard = np.where(np.ones(len(classes), bool) if sounding is None else sounding, classes % _CLASSES, _CLASSES)
    edges = np.flatnonzero(np.diff(heard)) + 1 if len(heard) else np.zeros(0, np.int64)
    firsts = [0, *edges.tolist()] if len(heard) else []
    for first, after in zip(firsts, [*firsts[1:], len(heard)], strict=True):
        begin = round(max(0.0, (first - 0.5) * moment_s) * sample_rate)
        end = min(round((after - 0.5) * moment_s * sample_rate), len(sound))
        if heard[first] < _CLASSES and end > begin:
            sound[begin:end] += _tone(_OCTAVE_4 + int(heard[first]), end - begin, sample_rate)
    return _levelled(sound, sample_rate)


def _silence(seconds: float, sample_rate: int) -> NDArray[np.float64]:
    if not seconds > 0 or sample_rate <= 0:
        raise BadValue(f"{seconds} s at {sample_rate} Hz is no length.", field="seconds")
    return np.zeros(round(seconds * sample_rate))


def _tone(pitch: int, frames: int, sample_rate: int) -> NDArray[np.float64]:
    hz = 440.0 * 2 ** ((pitch - 69) / 12)
    angle = 2 * np.pi * hz / sample_rate * np.arange(frames)
    tone = np.zeros(frames)
    for number, strength in enumerate(_HARMONICS, start=1):
        if number * hz < 0.45 * sample_rate:
            tone += strength * np.sin(number * angle)
    for fade_s, edge in ((_FADE_IN_S, tone), (_FADE_OUT_S, tone[::-1])):
        fade = min(round(fade_s * sample_rate), frames // 2)
        if fade:
            edge[:fade] *= 0.5 - 0.5 * np.cos(np.pi * np.arange(fade) / fade)
    return tone


def _within_reach(pitch: int) -> int:
    while pitch < _LOWEST:
        pitch += 12
    while pitch > _HIGHEST:
        pitch -= 12
    return pitch


def _levelled(sound: NDArray[np.float64], sample_rate: int) -> Clip:
    peak = float(np.abs(sound).max(initial=0.0))
    # Chords are turned down as a whole, and a quiet tune is turned up, so that the model hears it like any other.
    scaled = sound * (_LOUDEST / peak) if peak > 0 else sound
    return Clip(scaled.astype(np.float32)[:, np.newaxis], sample_rate)
