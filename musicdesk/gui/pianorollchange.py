"""Changes of notes by hand: moved, longer, louder, gone. `chosen` are indices, and every note keeps its own."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from musicdesk.core.note import Note
from musicdesk.gui.pianorollrows import HIGHEST

SHORTEST_S = 0.02
"""A hand makes no note shorter than this: it would be a click."""

Notes = tuple[Note, ...]


def moved(notes: Notes, chosen: Collection[int], by_s: float, by_pitch: int, length_s: float) -> Notes:
    """Return the notes with some moved together, no further than the take and the pitches there are."""
    held = [notes[index] for index in chosen]
    first_s, last_s = min(note.onset_s for note in held), max(note.onset_s for note in held)
    low, high = min(note.pitch for note in held), max(note.pitch for note in held)
    by_s = max(min(by_s, length_s - SHORTEST_S - last_s), -first_s)
    by_pitch = max(min(by_pitch, HIGHEST - high), -low)
    if not by_s and not by_pitch:
        return notes
    return _each(notes, chosen, lambda note: _at(note, note.onset_s + by_s, note.pitch + by_pitch))


def stretched(notes: Notes, chosen: Collection[int], by_s: float, length_s: float) -> Notes:
    """Return the notes with the ends of some moved, none below the shortest length nor past the end of the take."""

    def longer(note: Note) -> Note:
        room_s = max(length_s - note.onset_s, SHORTEST_S)
        duration_s = min(max(note.duration_s + by_s, SHORTEST_S), room_s)
        return replace(note, duration_s=duration_s, bend=tuple(each for each in note.bend if each[0] < duration_s))

    return notes if not by_s else _each(notes, chosen, longer)


def louder(notes: Notes, chosen: Collection[int], by: int) -> Notes:
    """Return the notes with some played harder, or softer where `by` is below 0."""
    return _each(notes, chosen, lambda note: replace(note, velocity=min(max(note.velocity + by, 1), 127)))


def without(notes: Notes, chosen: Collection[int]) -> Notes:
    """Return the notes without some."""
    gone = frozenset(chosen)
    return tuple(note for index, note in enumerate(notes) if index not in gone)


def ordered(notes: Notes, chosen: Collection[int]) -> tuple[Notes, frozenset[int]]:
    """Return the notes by onset and pitch, and where the chosen ones are then."""
    order = sorted(range(len(notes)), key=notes.__getitem__)
    held = frozenset(chosen)
    return tuple(notes[index] for index in order), frozenset(at for at, index in enumerate(order) if index in held)


def _at(note: Note, onset_s: float, pitch: int) -> Note:
    # Thousands of them with every step of a drag: this takes a third of the time of `replace`.
    return Note(max(onset_s, 0.0), pitch, note.duration_s, note.velocity, note.bend)


def _each(notes: Notes, chosen: Collection[int], change: Callable[[Note], Note]) -> Notes:
    held = frozenset(chosen)
    return tuple(change(note) if index in held else note for index, note in enumerate(notes))
