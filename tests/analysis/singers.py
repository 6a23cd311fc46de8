"""Singers made of arithmetic, whose every pitch is known: formants, vibrato, glides, breath, consonants, drift."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.clip import Clip
from musicdesk.core.note import Note

Curve = NDArray[np.float64]

VOWELS = {
    "a": ((730, 90, 1.0), (1090, 110, 0.6), (2440, 160, 0.25)),
    "o": ((450, 80, 1.0), (800, 90, 0.5), (2600, 160, 0.08)),
    "u": ((310, 70, 1.0), (870, 90, 0.25), (2250, 160, 0.05)),
    "e": ((530, 80, 1.0), (1840, 130, 0.4), (2480, 160, 0.25)),
    "i": ((280, 70, 1.0), (2250, 150, 0.35), (2900, 180, 0.25)),
    "m": ((250, 90, 1.0), (1100, 250, 0.06), (2200, 300, 0.03)),
    "whistle": (),
}
"""Formants: middle and width in Hz, strength. "m" is humming with closed lips; a whistle has no harmonics."""
CONSONANTS = {
    "d": (-18, 0.05, 0.06),
    "t": (-70, 0.07, 0.15),
    "s": (-70, 0.12, 0.15),
    "l": (-9, 0.07, 0.0),
    "n": (-10, 0.09, 0.0),
}
"""How deep the mouth closes in dB, for how many seconds, and the level of the noise that comes with it."""


@dataclass(frozen=True)
class Singer:
    """How somebody sings. Cents, milliseconds, Hz and dB as the names say; `snr_db` counts against white noise."""

    vowel: str = "a"
    vibrato_cents: float = 0.0
    vibrato_hz: float = 5.5
    glide_ms: float = 60.0
    scoop_cents: float = 0.0
    onset_ms: float = 40.0
    release_ms: float = 60.0
    consonant: str = ""
    breath_db: float = -40.0
    drift_cents: float = 0.0
    detune_cents: float = 0.0
    jitter_cents: float = 4.0
    snr_db: float = 60.0
    level_db: float = -14.0
    hum_db: float = -200.0


@dataclass(frozen=True, eq=False)
class Song:
    """What was sung: the sound, the true fundamental in Hz (0 where nobody sings) and envelope of each frame, and the
    notes as they are to be heard: behind a consonant without voice they begin with the vowel.
    """

    clip: Clip
    hz: Curve
    envelope: Curve
    notes: tuple[Note, ...]


def sing(
    notes: Sequence[Note], singer: Singer, *, sample_rate: int = 16_000, seed: int = 0, tail_s: float = 0.4
) -> Song:
    """Sing notes, one after another; those that touch are joined by a glide, or by the singer's consonant."""
    chance = np.random.default_rng(seed)
    frames = round((notes[-1].end_s + tail_s) * sample_rate)
    t = np.arange(frames) / sample_rate
    pitch = _pitches(notes, singer, t, chance)
    envelope, noise = _envelopes(notes, singer, t, chance, sample_rate)
    hz = 440 * 2 ** ((pitch - 69) / 12)
    voice = _voice(hz, singer, sample_rate) * envelope
    sounding = envelope > 0.25
    loud = np.sqrt(np.mean(voice[sounding] ** 2)) if sounding.any() else 1.0
    gain = 10 ** (singer.level_db / 20) / loud
    breath = _band(chance.normal(size=frames), 300, 4000, sample_rate)
    voice = voice * gain + gain * loud * (noise + 10 ** (singer.breath_db / 20) * breath * envelope)
    white = 10 ** ((singer.level_db - singer.snr_db) / 20) * chance.normal(size=frames)
    mains = 10 ** (singer.hum_db / 20) * np.sin(2 * np.pi * 100 * t)
    sound = np.clip(voice + white + mains, -1, 1).astype(np.float32)
    return Song(
        Clip(sound[:, np.newaxis], sample_rate), np.where(envelope > 0.0, hz, 0.0), envelope, _heard(notes, singer)
    )


def tune(
    pitches: Sequence[int], *, beat_s: float = 0.5, begin_s: float = 0.3, legato: float = 1.0, velocity: int = 90
) -> tuple[Note, ...]:
    """Return notes one after another, each sounding for the share `legato` of its beat."""
    return tuple(
        Note(begin_s + index * beat_s, pitch, beat_s * legato, velocity) for index, pitch in enumerate(pitches)
    )


def added(*clips: Clip) -> Clip:
    """Return clips of one rate sounding together, as long as the longest."""
    long = max(each.frames for each in clips)
    both = np.sum([np.pad(each.samples[:, 0], (0, long - each.frames)) for each in clips], axis=0)
    return Clip(np.clip(both, -1, 1).astype(np.float32)[:, np.newaxis], clips[0].sample_rate)


def drum_loop(seconds: float = 8.0, bpm: float = 110.0, *, sample_rate: int = 16_000, seed: int = 0) -> Clip:
    """Return a beat of bass drum, snare and hi-hat."""
    chance = np.random.default_rng(seed)
    sound = np.zeros(round(seconds * sample_rate))
    long = np.arange(round(0.25 * sample_rate)) / sample_rate
    kick = 0.8 * np.sin(2 * np.pi * (50 * long + 3.0 * (1 - np.exp(-long / 0.02)))) * np.exp(-long / 0.09)
    noise = chance.normal(size=len(long))
    snare = 0.3 * noise * np.exp(-long / 0.07) + 0.3 * np.sin(2 * np.pi * 190 * long) * np.exp(-long / 0.05)
    hat = 0.15 * np.diff(noise, prepend=0) * np.exp(-long / 0.02)
    for step in range(int(seconds * bpm / 60 * 2)):
        drums = [hat] + ([kick] if step % 4 == 0 or step % 8 == 5 else []) + ([snare] if step % 4 == 2 else [])
        at = round(step * 30 / bpm * sample_rate)
        for drum in drums:
            part = sound[at : at + len(drum)]
            part += drum[: len(part)]
    return Clip(np.clip(sound, -1, 1).astype(np.float32)[:, np.newaxis], sample_rate)


def chords(seconds: float = 8.0, *, sample_rate: int = 16_000) -> Clip:
    """Return four triads, as a keyboard plays them."""
    sound = np.zeros(round(seconds * sample_rate))
    each = len(sound) // 4
    t = np.arange(each) / sample_rate
    for index, triad in enumerate(((60, 64, 67), (57, 60, 64), (53, 57, 60), (55, 59, 62))):
        for pitch in triad:
            hz = 440 * 2 ** ((pitch - 69) / 12)
            for number in range(1, 7):
                sound[index * each : (index + 1) * each] += 0.12 / number**1.3 * np.sin(2 * np.pi * number * hz * t)
        sound[index * each : (index + 1) * each] *= np.minimum(1, t / 0.01) * np.exp(-t / 1.5)
    return Clip(sound.astype(np.float32)[:, np.newaxis], sample_rate)


def room(seconds: float, level_db: float, *, sample_rate: int = 16_000, seed: int = 0) -> Clip:
    """Return white noise."""
    noise = np.random.default_rng(seed).normal(size=round(seconds * sample_rate)) * 10 ** (level_db / 20)
    return Clip(np.clip(noise, -1, 1).astype(np.float32)[:, np.newaxis], sample_rate)


def _heard(notes: Sequence[Note], singer: Singer) -> tuple[Note, ...]:
    depth_db, long_s, _ = CONSONANTS.get(singer.consonant, (0, 0.0, 0.0))
    late_s = long_s / 2 if depth_db < -30 else 0.0
    heard = list(notes[:1])
    for before, note in pairwise(notes):
        joined = note.onset_s - before.end_s < 0.02
        heard.append(
            replace(note, onset_s=note.onset_s + late_s, duration_s=note.duration_s - late_s) if joined else note
        )
    return tuple(heard)


def _pitches(notes: Sequence[Note], singer: Singer, t: Curve, chance: np.random.Generator) -> Curve:
    pitch = np.full(len(t), float(notes[0].pitch))
    for before, note in pairwise(notes):
        glide_s = singer.glide_ms / 1000 if note.onset_s - before.end_s < 0.02 else 1e-3
        along = np.clip((t - note.onset_s) / max(glide_s, 1e-4) + 0.5, 0, 1)
        pitch += (note.pitch - before.pitch) * (0.5 - 0.5 * np.cos(np.pi * along))
    for before, note in zip((None, *notes), notes, strict=False):
        since = t - note.onset_s
        if before is None or note.onset_s - before.end_s >= 0.02:
            pitch -= np.where(since >= 0, singer.scoop_cents / 100 * np.exp(-np.maximum(since, 0) / 0.05), 0)
        inside = (since >= 0) & (t < note.end_s)
        swell = np.clip((since - 0.12) / 0.15, 0, 1)
        wave = np.sin(2 * np.pi * singer.vibrato_hz * (since - 0.12))
        pitch += np.where(inside, singer.vibrato_cents / 100 * swell * wave, 0)
    slow = np.interp(t, np.arange(0, t[-1] + 1.5, 1.2), chance.uniform(-1, 1, len(np.arange(0, t[-1] + 1.5, 1.2))))
    points = np.arange(0, t[-1] + 0.05, 0.02)
    quick = np.interp(t, points, chance.normal(size=len(points)))
    return pitch + (singer.detune_cents + singer.drift_cents * slow + singer.jitter_cents * quick) / 100


def _envelopes(
    notes: Sequence[Note], singer: Singer, t: Curve, chance: np.random.Generator, sample_rate: int
) -> tuple[Curve, Curve]:
    envelope, noise = np.zeros(len(t)), np.zeros(len(t))
    hiss = _band(chance.normal(size=len(t)), 2500, 7000, sample_rate)
    for index, note in enumerate(notes):
        joined = index > 0 and note.onset_s - notes[index - 1].end_s < 0.02
        follows = index + 1 < len(notes) and notes[index + 1].onset_s - note.end_s < 0.02
        rise = 5e-3 if joined else singer.onset_ms / 1000
        fall = 5e-3 if follows else singer.release_ms / 1000
        up = np.clip((t - note.onset_s) / rise, 0, 1)
        down = np.clip((note.end_s - t) / fall, 0, 1)
        strength = note.velocity / 90
        envelope = np.maximum(envelope, strength * np.sin(np.pi / 2 * up) * np.sin(np.pi / 2 * down))
        if joined and singer.consonant:
            envelope, noise = _spoken(singer.consonant, note.onset_s, t, envelope, noise, hiss)
    return envelope, noise


def _spoken(consonant: str, at_s: float, t: Curve, envelope: Curve, noise: Curve, hiss: Curve) -> tuple[Curve, Curve]:
    depth_db, long_s, loud = CONSONANTS[consonant]
    closed = np.clip((long_s / 2 - np.abs(t - at_s)) / 0.012, 0, 1)
    envelope = envelope * 10 ** (depth_db / 20 * closed)
    if consonant == "s":
        noise = noise + loud * closed * hiss
    elif loud:
        since = t - at_s - long_s / 2 + 0.01
        noise = noise + np.where(since >= 0, loud * np.exp(-np.maximum(since, 0) / 0.008), 0) * hiss
    return envelope, noise


def _voice(hz: Curve, singer: Singer, sample_rate: int) -> Curve:
    phase = 2 * np.pi * np.cumsum(hz) / sample_rate
    formants = VOWELS[singer.vowel]
    if not formants:
        return np.sin(phase)
    voice = np.zeros(len(hz))
    top = min(5000.0, 0.45 * sample_rate)
    for number in range(1, 1 + max(1, min(50, int(top / hz.min())))):
        at = number * hz
        gain = sum(weight / np.sqrt(1 + ((at - middle) / width) ** 2) for middle, width, weight in formants)
        # Vocal folds fall by 12 dB an octave, lips add 6: the fundamental is there even far below the first formant.
        gain = (gain + 0.08) / number**0.5
        voice += np.where(at < top, gain, 0) * np.sin(number * phase + 0.7 * number**2)
    return voice


def _band(noise: Curve, low_hz: float, high_hz: float, sample_rate: int) -> Curve:
    spectrum = np.fft.rfft(noise)
    hz = np.fft.rfftfreq(len(noise), 1 / sample_rate)
    spectrum[(hz < low_hz) | (hz > high_hz)] = 0
    found = np.fft.irfft(spectrum, len(noise))
    return found / max(1e-9, float(np.std(found)))
