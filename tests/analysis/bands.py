"""Bands made of arithmetic: clicks, drums, chords, bass and a lead, whose tempo, first beat and key are known."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.clip import Clip

RATE = 32_000
Sound = NDArray[np.float64]

LOOPS = {
    "rock": {"kick": "x.......x.......", "snare": "....x.......x...", "hat": "x.x.x.x.x.x.x.x."},
    "house": {"kick": "x...x...x...x...", "snare": "....x.......x...", "hat": "..x...x...x...x."},
    "hip hop": {"kick": "x.....x...x.....", "snare": "....x.......x..x", "hat": "x.x.x.x.x.x.x.xx"},
    "pop": {"kick": "x.....x.x.......", "snare": "....x.......x...", "hat": "x...x...x...x..."},
    "sixteenths": {"kick": "x.......x.x.....", "snare": "....x.......x...", "hat": "xxxxxxxxxxxxxxxx"},
    "waltz": {"kick": "x...........", "snare": "....x...x...", "hat": "x...x...x..."},
    "eighths in three": {"kick": "x...........", "snare": "....x...x...", "hat": "x.x.x.x.x.x."},
}
"""Drum patterns of one bar of sixteenths: four or three beats."""
MAJOR = {
    "I IV V I": ((0, "M"), (5, "M"), (7, "M"), (0, "M")),
    "I vi IV V": ((0, "M"), (9, "m"), (5, "M"), (7, "M")),
    "I V vi IV": ((0, "M"), (7, "M"), (9, "m"), (5, "M")),
    "ii V I I": ((2, "m"), (7, "7"), (0, "M"), (0, "M")),
    "I iii IV I": ((0, "M"), (4, "m"), (5, "M"), (0, "M")),
    "vi IV I V, home": ((9, "m"), (5, "M"), (0, "M"), (7, "M"), (0, "M"), (5, "M"), (7, "M"), (0, "M")),
}
MINOR = {
    "i iv V i": ((0, "m"), (5, "m"), (7, "M"), (0, "m")),
    "i iv v i": ((0, "m"), (5, "m"), (7, "m"), (0, "m")),
    "i VI III VII": ((0, "m"), (8, "M"), (3, "M"), (10, "M")),
    "i VI iv V": ((0, "m"), (8, "M"), (5, "m"), (7, "M")),
    "ii V i i": ((2, "d"), (7, "7"), (0, "m"), (0, "m")),
    "i VII VI V": ((0, "m"), (10, "M"), (8, "M"), (7, "M")),
}
"""Progressions: steps of the roots above the tonic, and the kinds of the chords."""
CHORDS = {"M": (0, 4, 7), "m": (0, 3, 7), "7": (0, 4, 7, 10), "d": (0, 3, 6)}
INSTRUMENTS = ("organ", "piano", "strings", "plucked")


@dataclass
class Score:
    """A piece of sound to put sounds into; `chance` makes it the same each time."""

    seconds: float
    seed: int = 0
    sound: Sound = field(init=False)
    chance: np.random.Generator = field(init=False)

    def __post_init__(self) -> None:
        self.sound = np.zeros(round(self.seconds * RATE))
        self.chance = np.random.default_rng(self.seed)

    def put(self, at_s: float, what: Sound) -> None:
        """Add a sound that begins at a moment, exactly; what does not fit is cut off."""
        at = round(at_s * RATE)
        if 0 <= at < len(self.sound):
            part = self.sound[at : at + len(what)]
            part += what[: len(part)]

    def clip(self, noise: float = 0.0) -> Clip:
        """Return all of it as a clip, with a little noise."""
        noisy = self.sound + noise * self.chance.normal(size=len(self.sound))
        return Clip((0.8 * noisy / max(1.0, np.abs(noisy).max())).astype(np.float32)[:, np.newaxis], RATE)

    def drum(self, name: str) -> Sound:
        """Return a stroke of the kick, the snare, the hat, or a click."""
        long = np.arange(round(0.25 * RATE)) / RATE
        hiss = self.chance.normal(size=len(long))
        if name == "kick":
            falling = 50 * long + 3 * (1 - np.exp(-long / 0.02))
            return np.asarray(0.7 * np.sin(2 * np.pi * falling) * np.exp(-long / 0.07))
        if name == "snare":
            return np.asarray((0.25 * hiss + 0.3 * np.sin(2 * np.pi * 190 * long)) * np.exp(-long / 0.05))
        if name == "hat":
            return np.asarray(0.12 * np.diff(hiss, prepend=0.0) * np.exp(-long / 0.02))
        return np.asarray(0.3 * hiss * np.exp(-long / 0.006))


def clicks(bpm: float, seconds: float = 12.0, *, first_s: float = 0.13, noise: float = 0.0, seed: int = 0) -> Clip:
    """Return a click track."""
    score = Score(seconds, seed)
    for beat in range(int((seconds - first_s) * bpm / 60) + 1):
        score.put(first_s + beat * 60 / bpm, score.drum("click"))
    return score.clip(noise)


def play_drums(
    score: Score, loop: str, bpm: float, first_s: float = 0.0, swing: float = 0.0, level: float = 1.0
) -> None:
    """Play a loop until the end; `swing` delays every other eighth, by that share of a beat (0..1/6)."""
    rows = LOOPS[loop]
    steps = len(rows["kick"])
    count = int((score.seconds - first_s) * bpm / 15) + 1
    for step in range(count):
        late = 4 * swing if step % 4 == 2 else 2 * swing if step % 4 in (1, 3) else 0.0
        at_s = first_s + (step + late) * 15 / bpm
        for name, row in rows.items():
            if row[step % steps] == "x":
                score.put(at_s, level * score.drum(name))


def drum_loop(
    bpm: float, loop: str = "rock", seconds: float = 12.0, *, first_s: float = 0.0, swing: float = 0.0, seed: int = 0
) -> Clip:
    """Return drums alone."""
    score = Score(seconds, seed)
    play_drums(score, loop, bpm, first_s, swing)
    return score.clip(0.001)


def tone(pitch: int, seconds: float, instrument: str) -> Sound:
    """Return a note of an additive instrument, at about 0.15 of full scale."""
    hz = 440.0 * 2 ** ((pitch - 69) / 12)
    long = np.arange(round(seconds * RATE)) / RATE
    partials = {"organ": (1, 0.6, 0.5, 0.3, 0.1), "piano": (1, 0.5, 0.33, 0.2, 0.12, 0.08), "sine": (1,)}.get(
        instrument, tuple(1 / number for number in range(1, 12))
    )
    sound = np.zeros(len(long))
    for number, strength in enumerate(partials, start=1):
        if number * hz < 0.45 * RATE:
            dull = np.exp(-long * number * {"piano": 1.5, "plucked": 4.0}.get(instrument, 0.0))
            wobble = 0.004 * np.sin(2 * np.pi * 5 * long) / (2 * np.pi * 5) if instrument == "strings" else 0.0
            sound += strength * dull * np.sin(2 * np.pi * number * hz * (long + wobble) + number)
    rise_s = 0.12 if instrument == "strings" else 0.005
    edge = np.minimum(1, long / rise_s) * np.minimum(1, (seconds - long) / 0.03)
    return np.asarray(0.15 * sound * np.maximum(edge, 0))


def song(
    tonic: int,
    progression: tuple[tuple[int, str], ...],
    *,
    instrument: str = "piano",
    bpm: float = 100.0,
    seconds: float = 0.0,
    beats_per_bar: int = 4,
    first_s: float = 0.0,
    bass: bool = True,
    drums: str = "",
    strokes: bool = True,
    seed: int = 0,
) -> Clip:
    """Return chords, one a bar, with a bass and drums if asked for; without `seconds` the progression once.

    `strokes` plays a chord on each beat, else one lasts a bar.
    """
    beat_s = 60 / bpm
    bar_s = beats_per_bar * beat_s
    score = Score(seconds or first_s + len(progression) * bar_s, seed)
    for bar in range(int(np.ceil((score.seconds - first_s) / bar_s))):
        step, kind = progression[bar % len(progression)]
        root = (tonic + step) % 12
        for beat in range(beats_per_bar if strokes else 1):
            at_s = first_s + bar * bar_s + beat * beat_s
            long_s = 0.9 * beat_s if strokes else 0.98 * bar_s
            for above in CHORDS[kind]:
                pitch = 55 + (root + above - 55) % 12
                score.put(at_s, (1.0 if beat == 0 else 0.7) * tone(pitch, long_s, instrument))
            if bass and beat == 0:
                score.put(at_s, 1.5 * tone(36 + root if root < 8 else 24 + root, 0.95 * bar_s, "piano"))
    if drums:
        play_drums(score, drums, bpm, first_s, level=0.6)
    return score.clip(0.0005)
