"""Captions: what a person might type for a piece, in many wordings, from the composer's own truth."""

from __future__ import annotations

import numpy as np

from musicdesk.training import thesaurus
from musicdesk.training.composer import TONICS, Piece, bar_bpm
from musicdesk.training.styles import DRUMS_WORDS, MOODS, STEPS_PER_BAR, STYLES
from musicdesk.training.tongues import FAST_ABOVE, SLOW_BELOW, foreign_caption

TEMPOS_BPM = tuple(sorted(bar_bpm(steps) for steps in STEPS_PER_BAR))
"""The tempos taught, slowest first."""
SLOWEST_NAMED, FASTEST_NAMED = 55, 185
"""Whole numbers of beats per minute that captions may name; each stands for the nearest tempo taught."""
FLATS = {"C#": "Db", "D#": "Eb", "F#": "Gb", "G#": "Ab", "A#": "Bb"}
OPENINGS = (
    "", "", "", "", "", "a ", "some ", "make me ", "please play ", "i want ", "give me ", "make a ", "create ",
    "write ", "something ", "play ", "i need ", "compose a ", "generate ", "can you make ",
)  # fmt: skip
NOUNS = ("", "", "", " music", " track", " tune", " loop", " beat", " piece", " song", " instrumental", " vibes",
         " sound", " background music", " feeling", " groove", " theme", " melody", " riff", " intro")  # fmt: skip
JOINS = (", ", ", ", ", ", " ", "; ", ". ", " and ", " / ", " - ")
WITH = ("with ", "featuring ", "", "on ", "played on ", "and ", "with a ", "plus ")
PLAIN_SHARE, OTHER_SHARE = 0.35, 0.45
"""How often the plainest word is taken, so that it is learnt well; and of the rest, one out of the thesaurus."""
FOREIGN_SHARE = 0.15
"""The share of captions in another language than English."""


def nearest_taught_bpm(bpm: float) -> float:
    """Return the taught tempo nearest to `bpm`."""
    return min(TEMPOS_BPM, key=lambda taught: abs(taught - bpm))


def caption(piece: Piece, rng: np.random.Generator) -> str:
    """Return one wording: any of style, mood, instruments, tempo and key, in any order, or hardly anything."""
    if rng.random() < FOREIGN_SHARE:
        return foreign_caption(piece, rng, _number(piece, rng))

    def one(words: tuple[str, ...], others: tuple[str, ...]) -> str:
        return _word(words, others, rng)

    said: list[str] = []
    feeling = MOODS[piece.mood].words, thesaurus.MOODS[piece.mood]
    moods = one(*feeling)
    if rng.random() < 0.25:
        moods = f"{moods} {one(*feeling)}" if rng.random() < 0.5 else moods
    mood = moods if rng.random() < 0.75 else ""
    style = one(STYLES[piece.style].words, thesaurus.STYLES[piece.style]) if rng.random() < 0.85 else ""
    scene = _scene(piece, rng) if rng.random() < 0.2 else ""
    if scene and rng.random() < 0.3:
        return scene if rng.random() < 0.8 else scene.capitalize() + "."
    named = _instruments(piece, rng)
    if mood or style:
        if named and rng.random() < 0.3:
            core = " ".join(part for part in (mood, style, named.pop(0)) if part)
        else:
            core = " ".join(part for part in (mood, style) if part) + str(rng.choice(NOUNS))
        said.append(core)
    if named:
        joined = ", ".join(named[:-1]) + (" and " if len(named) > 1 else "") + named[-1]
        said.append(str(rng.choice(WITH)) + joined)
    if scene:
        said.append(scene)
    if rng.random() < 0.6:
        said.append(_tempo(piece, rng))
    if rng.random() < 0.55:
        said.append(_key(piece, rng))
    if not said:
        said.append(one(STYLES[piece.style].words, thesaurus.STYLES[piece.style]))
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
            if role == "drums":
                words.append(_word(DRUMS_WORDS, thesaurus.DRUMS, rng))
            else:
                played = piece.instruments[role]
                words.append(_word(played.words, thesaurus.INSTRUMENTS[played.program], rng))
    rng.shuffle(words)
    return list(dict.fromkeys(words))


def _tempo(piece: Piece, rng: np.random.Generator) -> str:
    if rng.random() < 0.25:
        slow, fast = piece.bpm < SLOW_BELOW, piece.bpm > FAST_ABOVE
        return str(rng.choice(thesaurus.SLOW if slow else thesaurus.FAST if fast else thesaurus.MIDDLE))
    return _number(piece, rng)


def _number(piece: Piece, rng: np.random.Generator) -> str:
    """Return the tempo in beats per minute, its own or one that goes to it."""
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
    wordings = (
        name, name, f"in {name}", f"in {name}", f"key of {name}", f"{piece.mode} key", f"in the key of {name}",
        f"key: {name}", f"{tonic} {piece.mode[:3]}", f"{tonic}m" if piece.mode == "minor" else f"{tonic} maj",
    )  # fmt: skip
    return str(rng.choice(wordings))


def _word(words: tuple[str, ...], others: tuple[str, ...], rng: np.random.Generator) -> str:
    """Return the plainest word, another of the usual ones, or one that is seldom said."""
    if rng.random() < PLAIN_SHARE:
        return words[0]
    return str(rng.choice(others if rng.random() < OTHER_SHARE else words))


def _scene(piece: Piece, rng: np.random.Generator) -> str:
    """Return a picture in words that the piece would go with, or nothing."""
    fitting = [scene for scene in thesaurus.SCENES if scene.fits(piece.style, piece.mood)]
    if not fitting:
        return ""
    return str(rng.choice(fitting[int(rng.integers(len(fitting)))].words))
