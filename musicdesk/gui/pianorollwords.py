"""The piano roll in words: what a screen reader is told, tooltips, and the names of changes."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from musicdesk.core.note import Note
from musicdesk.gui.melodyrollwords import pitch_name
from musicdesk.gui.tongue import tr, trn


def count_words(count: int) -> str:
    """Return a number of notes: "12 notes"."""
    return tr("no notes") if not count else trn("{n} note", "{n} notes", count)


def change_words(verb: str, count: int) -> str:
    """Return the name of a change: "delete note", "move 3 notes"."""
    changes = {
        "add": trn("add note", "add {n} notes", count),
        "delete": trn("delete note", "delete {n} notes", count),
        "move": trn("move note", "move {n} notes", count),
        "stretch": trn("stretch note", "stretch {n} notes", count),
        "louden": trn("louden note", "louden {n} notes", count),
        "soften": trn("soften note", "soften {n} notes", count),
    }
    return changes[verb]


def note_words(note: Note) -> str:
    """Return a note: "E4 at 1.50 s, 0.25 s"."""
    name, onset, length = pitch_name(note.pitch), f"{note.onset_s:.2f}", f"{note.duration_s:.2f}"
    return tr("{note} at {onset} s, {length} s", note=name, onset=onset, length=length)


def roll_words(notes: Sequence[Note], chosen: Collection[int]) -> str:
    """Return what the roll shows: "12 notes, C3 to A4; selected: E4 at 1.50 s, 0.25 s"."""
    if not notes:
        return tr("no notes")
    low, high = min(note.pitch for note in notes), max(note.pitch for note in notes)
    names = pitch_name(low), pitch_name(high)
    reach = names[0] if low == high else tr("{low} to {high}", low=names[0], high=names[1])
    words = f"{count_words(len(notes))}, {reach}"
    if not chosen:
        return words
    held = note_words(notes[next(iter(chosen))]) if len(chosen) == 1 else count_words(len(chosen))
    return f"{words}; {tr('selected: {what}', what=held)}"
