"""A folder of stems: which of its files is the bass, the drums, the voice, and what else there is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from musicdesk.core.errors import BadFile
from musicdesk.formats.names import shown

KINDS = ("bass", "drums", "other", "vocals")
"""What a stem can be, as demucs calls it."""
STEMS_LIMIT = 32
SOUND_ENDINGS = (".wav", ".flac", ".ogg", ".opus", ".mp3", ".aif", ".aiff")

_WORDS = {
    "drums": ("drum", "kick", "snare", "hihat", "hi-hat", "cymbal", "perc", "toms", "beats"),
    "vocals": ("vocal", "voice", "vox", "sing", "choir", "cappella", "capella"),
    "bass": ("bass",),
    "other": (
        *("other", "keys", "guitar", "piano", "synth", "string", "violin", "cello", "pad", "organ", "brass", "horn"),
        *("flute", "sax", "lead", "melody", "chord", "music", "instrumental", "accompaniment"),
    ),
}
_NAMES = {"string": "strings", "chord": "chords"}
_REST = re.compile(r"\b(no|without|minus)[ _-]+(vocals?|voice|drums?|bass)")
_WHOLE = re.compile(r"\b(mix|mixture|mixdown|master|full|original)\b")
NAMES_HINT = "Name its files by what they hold, such as bass.wav, drums.wav, vocals.wav, guitar.wav."
"""What is said where a folder of stems cannot be made out."""


@dataclass(frozen=True)
class Stem:
    """One stem: the file it lies in, its `kind` (one of `KINDS`), and a `name` that no other of its folder has."""

    path: Path
    kind: str
    name: str


def holds_sound(folder: Path) -> bool:
    """Whether there is a file of sound in a folder, which need not exist."""
    try:
        return bool(_sounds(folder))
    except OSError:
        return False


def read_stems(folder: Path) -> tuple[Stem, ...]:
    """Return the stems in a folder, told by the names of its files; nothing is read of them yet.

    What is named by nothing known counts as "other"; a mix of all of them is left out.

    Raises: BadFile if there is no such folder, or none of its files is named like a stem, or there are too many.
    """
    try:
        paths = _sounds(folder)
    except OSError as exc:
        raise BadFile(f"There is no folder of stems {shown(folder)}.", "Check the name and the place.") from exc
    if len(paths) > STEMS_LIMIT:
        raise BadFile(
            f"{shown(folder)} holds {len(paths)} files of sound; {STEMS_LIMIT} stems can be read.", NAMES_HINT
        )
    words = [path.stem.casefold() for path in paths]
    # What all names begin with is the name of the song, which may have a bass in it, too.
    shared = _shared(words)
    kinds = [_kind(word[shared:]) or _kind(word) for word in words]
    if not any(kinds):
        raise BadFile(f"No file in {shown(folder)} is named like a stem.", NAMES_HINT)
    stems: list[Stem] = []
    for path, word, known in zip(paths, words, kinds, strict=True):
        if known is None and _WHOLE.search(_spaced(word)):
            continue
        kind, name = known or ("other", _plain(word[shared:]) or _plain(word) or "other")
        taken = {stem.name for stem in stems}
        free = next(each for each in (name, *(f"{name}-{n}" for n in range(2, len(paths) + 2))) if each not in taken)
        stems.append(Stem(path, kind, free))
    return tuple(stems)


def _sounds(folder: Path) -> list[Path]:
    found = [path for path in folder.iterdir() if path.suffix.lower() in SOUND_ENDINGS]
    return sorted(path for path in found if path.is_file() and not path.name.startswith("."))


def _shared(words: list[str]) -> int:
    """Return how many signs all names begin with, up to the end of a word."""
    if len(words) < 2:
        return 0
    first, last = min(words), max(words)
    alike = next((n for n, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), len(first))
    return max((n + 1 for n in range(alike) if not first[n].isalnum()), default=0)


def _kind(word: str) -> tuple[str, str] | None:
    """Return the kind that a name speaks of, and what it is called there."""
    spaced = _spaced(word)
    if _REST.search(spaced):
        return "other", "other"
    for kind, marks in _WORDS.items():
        for mark in marks:
            if mark in spaced:
                return kind, _NAMES.get(mark, mark) if kind == "other" else kind
    return None


def _spaced(word: str) -> str:
    return word.replace("_", " ")


def _plain(word: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", word))[:30]
