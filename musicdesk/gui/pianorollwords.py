"""The piano roll in words: what a screen reader is told, tooltips, and the names of changes."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from musicdesk.core.note import Note
from musicdesk.gui.melodyrollwords import pitch_name


def count_words(count: int) -> str:
    """Return a number of notes: "12 notes"."""
    return "no notes" if not count else f"{count} note{'' if count == 1 else 's'}"


def change_words(verb: str, count: int) -> str:
    """Return the name of a change: "delete note", "move 3 notes"."""
    return f"{verb} note" if count == 1 else f"{verb} {count} notes"


def note_words(note: Note) -> str:
    """Return a note: "E4 at 1.50 s, 0.25 s"."""
    return f"{pitch_name(note.pitch)} at {note.onset_s:.2f} s, {note.duration_s:.2f} s"


def roll_words(notes: Sequence[Note], chosen: Collection[int]) -> str:
    """Return what the roll shows: "12 notes, C3 to A4; selected: E4 at 1.50 s, 0.25 s"."""
    if not notes:
        return "no notes"
    low, high = min(note.pitch for note in notes), max(note.pitch for note in notes)
    reach = pitch_name(low) if low == high else f"{pitch_name(low)} to {pitch_name(high)}"
    words = f"{count_words(len(notes))}, {reach}"
    if len(chosen) == 1:
        return f"{words}; selected: {note_words(notes[next(iter(chosen))])}"
    return f"{words}; selected: {count_words(len(chosen))}" if chosen else words
