"""Twenty traditional tunes as notes, and their sound as somebody might hum them; no model was taught any of them."""

from __future__ import annotations

import numpy as np

from musicdesk.core.clip import Clip
from musicdesk.core.note import Note
from musicdesk.core.scale import PITCH_CLASSES, Scale

BPM = 93.75
"""About sixteen beats in 10 s."""
RATE = 32_000
SECONDS = 10.0

# A letter is a quarter in octave 4, a capital one in octave 5, with "," in octave 3; then how many beats it lasts.
TUNES = {
    "twinkle": "c c g g a a g2 f f e e d d c2",
    "frere jacques": "c d e c c d e c e f g2 e f g2",
    "ode to joy": "e e f g g f e d c c d e e1.5 d.5 d2",
    "mary had a little lamb": "e d c d e e e2 d d d2 e g g2",
    "au clair de la lune": "c c c d e2 d2 c e d d c4",
    "london bridge": "g1.5 a.5 g f e f g2 d e f2 e f g2",
    "jingle bells": "e e e2 e e e2 e g c1.5 d.5 e4",
    "old macdonald": "c c c g, a, a, g,2 e e d d c4",
    "greensleeves": "a, c2 d e1.5 f.5 e d2 b, g,1.5 a,.5 b, c2 a,",
    "amazing grace": "g, c2 e.5 c.5 e2 d c2 a, g,2 g, c2 e.5 c.5",
    "auld lang syne": "g, c1.5 c.5 c e d1.5 c.5 d e c1.5 c.5 e g a",
    "scarborough fair": "d2 d a2 a e1.5 f.5 e d4 a C2",
    "when the saints": "c e f g4 r c e f g4",
    "oh susanna": "c.5 d.5 e g g1.5 a.5 g e c1.5 d.5 e e d c d2",
    "yankee doodle": "C C D E C E D2 C C D E C2 b2",
    "good morning": "g,.75 g,.25 a, g, c b,2 g,.75 g,.25 a, g, d c2 c",
    "korobeiniki": "e b,.5 c.5 d c.5 b,.5 a, a,.5 c.5 e d.5 c.5 b,1.5 c.5 d e c a,",
    "sakura": "a, a, b,2 a, a, b,2 a, b, c b, a, b,.5 a,.5 f,2",
    "silent night": "g1.5 a.5 g e3 g1.5 a.5 g e3 D2 D",
    "deck the halls": "G1.5 F.5 E D C D E C D.5 E.5 F.5 D.5 E1.5 D.5 C b",
}
MINOR = {"greensleeves": 9, "scarborough fair": 2, "korobeiniki": 9, "sakura": 9}
"""The tunes that are not in C major as they are written here: in the minor of which pitch class."""
_LETTERS = dict(zip("cdefgab", (0, 2, 4, 5, 7, 9, 11), strict=True))


def tune(name: str) -> tuple[Note, ...]:
    """Return the notes of a tune, each tune in a key of its own."""
    notes, at_s, up = list[Note](), 0.0, _up(name)
    for word in TUNES[name].split():
        rest = word[1:].lstrip(",")
        duration_s = float(rest or 1) * 60.0 / BPM
        if word[0] != "r":
            octave = 5 if word[0].isupper() else 3 if "," in word else 4
            pitch = 12 * (octave + 1) + _LETTERS[word[0].lower()] + up
            notes.append(Note(at_s, pitch, duration_s * 0.95, 90))
        at_s += duration_s
    return tuple(note for note in notes if note.onset_s < SECONDS)


def tune_in(name: str, bpm: float, tonic: int, beats: float = 16.0) -> tuple[tuple[Note, ...], float, Scale]:
    """Return the first beats of a tune at a tempo, with `tonic` (0..11) for its home, how long it is, and its key."""
    up = (tonic - MINOR.get(name, 0) + 6) % 12 - 6
    notes, at = list[Note](), 0.0
    for word in TUNES[name].split():
        if at >= beats:
            break
        lasts = min(float(word[1:].lstrip(",") or 1), beats - at)
        if word[0] != "r":
            octave = 5 if word[0].isupper() else 3 if "," in word else 4
            pitch = 12 * (octave + 1) + _LETTERS[word[0].lower()] + up
            notes.append(Note(at * 60.0 / bpm, pitch, lasts * 60.0 / bpm * 0.95, 90))
        at += lasts
    return tuple(notes), at * 60.0 / bpm, Scale(tonic, "minor" if name in MINOR else "major")


def key(name: str) -> str:
    """Return the key of a tune in words."""
    tonic = PITCH_CLASSES[(MINOR.get(name, 0) + _up(name)) % 12]
    return f"{tonic} {'minor' if name in MINOR else 'major'}"


def _up(name: str) -> int:
    """Return how many semitones higher than written a tune is hummed: each has a key of its own."""
    return (7 * list(TUNES).index(name)) % 12 - 5


def hummed(notes: tuple[Note, ...], seconds: float = SECONDS, seed: int = 0) -> Clip:
    """Return notes as a hum with a little vibrato and breath, mono at 32 kHz."""
    rng = np.random.default_rng(seed)
    sound = rng.normal(0, 0.001, round(seconds * RATE))
    for note in notes:
        begin, end = round(note.onset_s * RATE), min(len(sound), round(note.end_s * RATE))
        moments_s = np.arange(end - begin) / RATE
        cents = 20 * np.sin(2 * np.pi * 5.3 * moments_s) * np.minimum(1, moments_s / 0.3)
        angle = 2 * np.pi * np.cumsum(440 * 2 ** ((note.pitch - 69 + cents / 100) / 12)) / RATE
        tone = sum(np.sin(number * angle) / number**1.7 for number in range(1, 7))
        edge = np.minimum(1, np.minimum(moments_s, moments_s[::-1]) / 0.03)
        sound[begin:end] += 0.3 * tone * edge
    return Clip((0.5 * sound / np.abs(sound).max()).astype(np.float32)[:, None], RATE)
