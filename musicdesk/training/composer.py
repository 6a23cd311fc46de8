"""The composer: makes a piece of music and its true description from a seed."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np

from musicdesk.training.styles import MOODS, PROGRESSIONS, SCALES, STEPS_PER_BAR, STYLES, Instrument

STEPS = 500
"""Codec steps in a piece: 10 s at 50 Hz."""
ROLES = ("lead", "chords", "bass", "drums")
TONICS = ("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B")
CHORD_TONES = {"1": 0, "3": 2, "5": 4, "6": 5, "8": 7}
LEAD_LOW, LEAD_HIGH = 67, 84
CHORDS_LOW, BASS_LOW = 53, 33
VELOCITY = {"lead": (96, 116), "chords": (56, 70), "bass": (84, 100), "drums": (84, 110)}
"""MIDI velocity of each role, soft and loud: two levels, so that the same note gives the same codes."""
LEAD_SHARE = 0.92
UNUSUAL_TEMPO = 0.3
"""The share of pieces at any tempo at all: people ask for slow techno, too."""


@dataclass(frozen=True)
class Event:
    """A note on the codec's grid: begins at `step`, lasts `length` steps, MIDI `pitch` and `velocity`."""

    step: int
    length: int
    pitch: int
    velocity: int


@dataclass(frozen=True)
class Piece:
    """A composition and the truth about it.

    `tracks` maps a role to its events, `programs` a role to its General MIDI program. `tonic` is a pitch class 0..11.
    """

    seed: int
    style: str
    mood: str
    tonic: int
    mode: str
    steps_per_bar: int
    instruments: dict[str, Instrument]
    tracks: dict[str, tuple[Event, ...]] = field(repr=False)

    @property
    def bpm(self) -> float:
        """The tempo in beats per minute."""
        return bar_bpm(self.steps_per_bar)

    @property
    def key(self) -> str:
        """The key in words, such as "A minor"."""
        return f"{TONICS[self.tonic]} {self.mode}"

    @property
    def melody_role(self) -> str:
        """The role whose notes a melody condition follows: the lead, or the bass where there is none."""
        return "lead" if self.tracks["lead"] else "bass"


def bar_bpm(steps: int) -> float:
    """Return the tempo, in beats per minute, at which a bar of four beats lasts so many codec steps."""
    return 12_000 / steps


def compose(seed: int, style: str | None = None, bar: int | None = None) -> Piece:
    """Return the piece of a seed, 10 s long; `style` and `bar`, in steps, override what the seed would choose."""
    rng = np.random.default_rng(seed)
    name = str(rng.choice(list(STYLES)))
    name = style or name
    page = STYLES[name]
    slow, fast = (0.0, math.inf) if rng.random() < UNUSUAL_TEMPO else page.tempos
    whole = int(rng.choice([each for each in STEPS_PER_BAR if slow <= bar_bpm(each) <= fast]))
    whole = bar or whole
    mood = str(rng.choice(page.moods))
    mode = str(rng.choice(page.modes))
    if MOODS[mood].mode in page.modes:
        mode = MOODS[mood].mode
    tonic = int(rng.integers(12))
    progression = PROGRESSIONS[mode][int(rng.integers(len(PROGRESSIONS[mode])))]
    has_lead = bool(rng.random() < LEAD_SHARE)
    chosen = {
        "lead": page.leads[int(rng.integers(len(page.leads)))],
        "chords": page.chords[int(rng.integers(len(page.chords)))],
        "bass": page.basses[int(rng.integers(len(page.basses)))],
    }
    comping = str(rng.choice(page.comping))
    bass_line = str(rng.choice(page.bass_lines))
    rhythm = str(rng.choice(page.lead_rhythms))
    loud = int(MOODS[mood].loud)
    scale = SCALES[mode]

    def pitch_of(degree: int) -> int:
        return tonic + scale[degree % 7] + 12 * (degree // 7)

    motif = _motif(rng, rhythm.count("x"))
    tracks: dict[str, list[Event]] = {role: [] for role in ROLES}
    bars = -(-STEPS // whole)
    for number in range(bars):
        root = progression[number % 4]
        start = whole * number
        tones = [root, root + 2, root + 4] + ([root + 6] if page.sevenths else [])
        voicing = sorted({_into(pitch_of(tone), CHORDS_LOW) for tone in tones})
        for index, (onset, length, _) in enumerate(_parse(comping, whole)):
            velocity = VELOCITY["chords"][loud]
            played = [voicing[(0, 2, 1, 2)[index % 4]]] if page.arpeggio else voicing
            tracks["chords"] += [Event(start + onset, length, pitch, velocity) for pitch in played]
        for onset, length, sign in _parse(bass_line, whole):
            low = _into(pitch_of(root), BASS_LOW)
            pitch = low + pitch_of(root + CHORD_TONES[sign]) - pitch_of(root)
            tracks["bass"].append(Event(start + onset, length, pitch, VELOCITY["bass"][loud]))
        for key, pattern in page.drums.items():
            tracks["drums"] += [
                Event(start + onset, max(2, whole // 16), key, VELOCITY["drums"][loud])
                for onset, _, _ in _parse(pattern, whole)
            ]
        if has_lead:
            half = rhythm[:16] if number % 2 == 0 else rhythm[16:]
            first = 0 if number % 2 == 0 else rhythm[:16].count("x")
            for index, (onset, length, _) in enumerate(_parse(half, whole)):
                degree = motif[first + index]
                if onset in (0, round(whole / 2)):
                    degree = _nearest_tone(degree, root)
                tracks["lead"].append(Event(start + onset, length, _lead(pitch_of(degree)), VELOCITY["lead"][loud]))
    return Piece(
        seed, name, mood, tonic, mode, whole, chosen,
        {role: tuple(e for e in events if e.step < STEPS) for role, events in tracks.items()},
    )  # fmt: skip


def _motif(rng: np.random.Generator, notes: int) -> list[int]:
    """Return a contour in scale degrees: mostly steps, now and then a leap, held near the middle."""
    degree, contour = int(rng.integers(0, 7)), []
    for _ in range(notes):
        contour.append(degree)
        degree += int(rng.choice((-2, -1, -1, 1, 1, 2)))
        degree = min(max(degree, -2), 9)
    return contour


def _nearest_tone(degree: int, root: int) -> int:
    tones = [root + tone + 7 * octave for tone in (0, 2, 4) for octave in (-2, -1, 0, 1, 2)]
    return min(tones, key=lambda tone: (abs(tone - degree), tone))


def _into(pitch: int, low: int) -> int:
    """Return the pitch moved by octaves into low .. low + 11."""
    return low + (pitch - low) % 12


def _lead(pitch: int) -> int:
    pitch += 72
    while pitch > LEAD_HIGH:
        pitch -= 12
    while pitch < LEAD_LOW:
        pitch += 12
    return pitch


def _parse(pattern: str, whole: int) -> list[tuple[int, int, str]]:
    """Return (onset, length, sign) of a bar's notes in codec steps; `whole` is the bar's length in steps."""
    found = []
    for at, sign in enumerate(pattern):
        if sign in ".-":
            continue
        end = at + 1
        while end < len(pattern) and pattern[end] == "-":
            end += 1
        onset = round(at * whole / 16)
        found.append((onset, max(2, round(end * whole / 16) - onset - 1), sign))
    return found
