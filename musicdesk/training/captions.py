"""Captions: what a person might type for a piece, in many wordings, from the composer's own truth."""

from __future__ import annotations

import numpy as np

from musicdesk.training.composer import TONICS, Piece
from musicdesk.training.styles import DRUMS_WORDS, MOODS, STEPS_PER_BEAT, STYLES

TEMPOS_BPM = tuple(sorted(3000 / steps for steps in STEPS_PER_BEAT))
"""The tempos taught, slowest first."""
SLOWEST_NAMED, FASTEST_NAMED = 55, 185
"""Whole numbers of beats per minute that captions may name; each stands for the nearest tempo taught."""
SLOW_BELOW, FAST_ABOVE = 80.0, 120.0
FLATS = {"C#": "Db", "D#": "Eb", "F#": "Gb", "G#": "Ab", "A#": "Bb"}
OPENINGS = ("", "", "", "", "a ", "some ", "make me ", "please play ", "i want ", "give me ")
NOUNS = ("", "", "", " music", " track", " tune", " loop", " beat", " piece", " song", " instrumental")
JOINS = (", ", ", ", ", ", " ", "; ", ". ")
SLOW = ("slow", "slow tempo", "downtempo")
MIDDLE = ("mid-tempo", "medium tempo", "moderate tempo")
FAST = ("fast", "fast tempo", "quick", "uptempo")


def nearest_taught_bpm(bpm: float) -> float:
    """Return the taught tempo nearest to `bpm`."""
    return min(TEMPOS_BPM, key=lambda taught: abs(taught - bpm))


def caption(piece: Piece, rng: np.random.Generator) -> str:
    """Return one wording: any of style, mood, instruments, tempo and key, in any order, or hardly anything."""

    def one(words: tuple[str, ...]) -> str:
        # the plainest word half of the time, so that it is learnt well
        return words[0] if rng.random() < 0.4 else str(rng.choice(words))

    said: list[str] = []
    moods = one(MOODS[piece.mood].words)
    if rng.random() < 0.25:
        moods = f"{moods} {one(MOODS[piece.mood].words)}" if rng.random() < 0.5 else moods
    mood = moods if rng.random() < 0.75 else ""
    style = one(STYLES[piece.style].words) if rng.random() < 0.88 else ""
    named = _instruments(piece, rng)
    if mood or style:
        if named and rng.random() < 0.3:
            core = " ".join(part for part in (mood, style, named.pop(0)) if part)
        else:
            core = " ".join(part for part in (mood, style) if part) + str(rng.choice(NOUNS))
        said.append(core)
    if named:
        joined = ", ".join(named[:-1]) + (" and " if len(named) > 1 else "") + named[-1]
        said.append(str(rng.choice(("with ", "featuring ", "", "on "))) + joined)
    if rng.random() < 0.6:
        said.append(_tempo(piece, rng))
    if rng.random() < 0.5:
        said.append(_key(piece, rng))
    if not said:
        said.append(one(STYLES[piece.style].words))
    if rng.random() < 0.6:
        rng.shuffle(said)
    join = str(rng.choice(JOINS))
    text = str(rng.choice(OPENINGS)) + join.join(said)
    return text.strip() if rng.random() < 0.8 else text.strip().capitalize() + "."


def full_caption(piece: Piece) -> str:
    """Return the plain wording that names everything; evaluation asks with it."""
    named = [piece.instruments[role].words[0] for role in ("lead", "chords", "bass") if piece.tracks[role]]
    named = list(dict.fromkeys(named)) + (["drums"] if piece.tracks["drums"] else [])
    mood, style = MOODS[piece.mood].words[0], STYLES[piece.style].words[0]
    return f"{mood} {style} with {', '.join(named)}, {round(piece.bpm)} bpm, {piece.key}"


def _instruments(piece: Piece, rng: np.random.Generator) -> list[str]:
    if rng.random() < 0.3:
        return []
    words = []
    for role in ("lead", "chords", "bass", "drums"):
        if piece.tracks[role] and rng.random() < 0.6:
            names = DRUMS_WORDS if role == "drums" else piece.instruments[role].words
            words.append(names[0] if rng.random() < 0.5 else str(rng.choice(names)))
    rng.shuffle(words)
    return list(dict.fromkeys(words))


def _tempo(piece: Piece, rng: np.random.Generator) -> str:
    if rng.random() < 0.25:
        words = SLOW if piece.bpm < SLOW_BELOW else FAST if piece.bpm > FAST_ABOVE else MIDDLE
        return str(rng.choice(words))
    bpm = round(piece.bpm)
    if rng.random() < 0.5:
        near = [b for b in range(SLOWEST_NAMED, FASTEST_NAMED + 1) if nearest_taught_bpm(b) == piece.bpm]
        bpm = int(rng.choice(near))
    return str(rng.choice((f"{bpm} bpm", f"{bpm} bpm", f"{bpm} BPM", f"at {bpm} bpm", f"tempo {bpm}", f"{bpm}bpm")))


def _key(piece: Piece, rng: np.random.Generator) -> str:
    tonic = TONICS[piece.tonic]
    if tonic in FLATS and rng.random() < 0.5:
        tonic = FLATS[tonic]
    name = f"{tonic} {piece.mode}"
    return str(
        rng.choice((name, f"in {name}", f"in {name}", f"key of {name}", f"{piece.mode} key", f"in the key of {name}"))
    )
