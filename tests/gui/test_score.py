"""The notes of the open take: found anew while sliders move, kept with Undo, and heard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from musicdesk.app.notes import keep_sheet, sheet_of
from musicdesk.core.clip import Clip
from musicdesk.core.note import Note
from musicdesk.core.notesheet import NoteSheet
from musicdesk.core.recipe import Recipe
from musicdesk.core.take import Take
from musicdesk.core.tape import Tape
from musicdesk.gui.score import AUDIO, BOTH, NOTES, Score
from musicdesk.gui.shelf import Shelf
from musicdesk.library.library import Library
from musicdesk.midi.listen import listen
from tests.gui.later import Later

RATE_HZ = 22_050


def tune() -> Clip:
    """Two notes, A4 and C5, half a second each."""
    parts = []
    for hertz in (440.0, 523.25):
        times = np.arange(round(0.6 * RATE_HZ)) / RATE_HZ
        tone = sum(np.sin(2 * np.pi * hertz * n * times) / n**2 for n in (1, 2, 3))
        parts.append(tone * np.exp(-3 * times) * 0.4)
    return Clip(np.concatenate(parts).astype(np.float32)[:, np.newaxis], RATE_HZ)


class Room:
    def __init__(self, library: Library) -> None:
        self.library, self.later = library, Later()
        self.shelf = Shelf(library)
        self.score = Score(self.shelf, cast(Any, self.later))
        self.notes: list[tuple[Note, ...]] = []
        self.sounds: list[Tape | None] = []
        self.kept: list[str] = []
        self.score.notes_changed.connect(self.notes.append)
        self.score.sound_changed.connect(self.sounds.append)
        self.score.kept.connect(self.kept.append)

    def put(self, clip: Clip, *, heard: bool = True) -> Take:
        take = Take(
            self.library.new_id(1e9), "tune", 1e9, clip.seconds, clip.sample_rate, 1, recipe=Recipe("tune"), bpm=120.0
        )
        take = self.library.add(take, clip, codes=None, peaks=b"", overview=b"")
        if heard:
            self.library.keep_beside(take.id, "heard.npy", listen(clip).to_bytes())
        return take

    def open(self, take: Take) -> None:
        self.score.open(take, Tape.of(self.library.clip(take.id)))
        self.work()

    def work(self) -> None:
        while self.later.errands:
            self.later.do(0)
            self.later.errands.pop(0)


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    with Library.open(tmp_path / "library") as library:
        yield Room(library)


def test_notes_are_read_only_while_they_are_seen(room: Room) -> None:
    take = room.put(tune())
    room.open(take)
    assert room.score.notes == ()

    room.score.show(True)
    room.work()

    assert [note.pitch for note in room.score.notes] == [69, 72]


def test_a_slider_that_moves_is_followed_and_nothing_is_kept(room: Room) -> None:
    take = room.put(tune())
    room.score.show(True)
    room.open(take)

    sheet = room.score.sheet
    room.score.try_sheet(sheet.with_(hearing=replace(sheet.hearing, high_pitch=70)))
    room.work()

    assert [note.pitch for note in room.score.notes] == [69]
    assert room.library.beside(take.id, "notes.json") is None
    assert room.kept == []


def test_a_slider_that_is_let_go_is_kept_and_can_be_taken_back(room: Room) -> None:
    take = room.put(tune())
    room.score.show(True)
    room.open(take)

    sheet = room.score.sheet
    room.score.settle(sheet.with_(hearing=replace(sheet.hearing, high_pitch=70)))
    room.work()
    assert sheet_of(room.library, take.id).hearing.high_pitch == 70
    assert room.kept == [take.id]

    room.shelf.stack.undo()
    room.work()
    assert [note.pitch for note in room.score.notes] == [69, 72]
    assert sheet_of(room.library, take.id) == sheet


def test_what_a_hand_did_is_kept_and_gives_way_to_a_slider_until_undo(room: Room) -> None:
    take = room.put(tune())
    room.score.show(True)
    room.open(take)
    said: list[str] = []
    room.score.said.connect(said.append)

    room.score.edit(room.score.notes[:1], "delete a note")
    room.work()
    assert room.shelf.stack.undoText() == "delete a note"
    assert [note.pitch for note in room.score.notes] == [69]
    room.score.settle(room.score.sheet.with_(hearing=replace(room.score.sheet.hearing, min_ms=100.0)))
    room.work()
    assert [note.pitch for note in room.score.notes] == [69, 72]
    assert "Undo" in said[0]

    room.shelf.stack.undo()
    room.work()
    assert [note.pitch for note in room.score.notes] == [69]


def test_what_is_chosen_before_the_sheet_is_read_does_not_take_its_place(room: Room) -> None:
    take = room.put(tune())
    kept = NoteSheet(edited=(Note(0.0, 60, 0.5),))
    keep_sheet(room.library, take.id, kept)
    room.score.show(True)
    room.score.open(take, Tape.of(room.library.clip(take.id)))

    room.score.settle(NoteSheet().with_(preset="bass"))
    room.score.edit((), "delete 3 notes")

    assert sheet_of(room.library, take.id) == kept
    assert not room.shelf.stack.canUndo()
    room.work()
    assert room.score.notes == kept.edited


def test_a_sheet_that_was_read_before_a_change_does_not_undo_it(room: Room) -> None:
    take = room.put(tune())
    room.score.show(True)
    room.open(take)
    room.score.read()
    work, done, _failed = room.later.errands.pop()
    found = work()

    room.score.edit((), "delete 2 notes")
    done(found)
    room.work()

    assert room.score.sheet.edited == ()
    assert room.score.notes == ()


def test_undo_of_a_take_that_is_not_open_any_more_changes_that_take(room: Room) -> None:
    first, second = room.put(tune()), room.put(tune())
    room.score.show(True)
    room.open(first)
    room.score.edit((), "delete 2 notes")
    room.open(second)

    room.shelf.stack.undo()
    room.work()

    assert sheet_of(room.library, first.id).edited is None
    assert len(room.score.notes) == 2


def test_notes_can_be_heard_alone_or_with_the_take_as_long_as_it(room: Room) -> None:
    clip = tune()
    room.score.show(True)
    room.open(room.put(clip))

    room.score.hear(NOTES)
    room.work()
    alone = room.sounds[-1]
    room.score.hear(BOTH)
    room.work()
    both = room.sounds[-1]
    room.score.hear(AUDIO)
    room.work()

    assert alone is not None and both is not None
    assert alone.ready == both.ready == clip.frames
    assert np.abs(alone.samples).max() > 0.01
    assert not np.allclose(alone.samples, both.samples)
    assert room.sounds[-1] is None


def test_putting_the_roll_away_gives_the_take_its_own_sound_back(room: Room) -> None:
    room.score.show(True)
    room.open(room.put(tune()))
    room.score.hear(NOTES)
    room.work()

    room.score.show(False)

    assert room.sounds[-1] is None
    assert room.score.mode == AUDIO


def test_a_take_of_which_nothing_was_heard_has_no_notes_and_one_edited_by_hand_has_those(room: Room) -> None:
    told: list[bool] = []
    room.score.heard_changed.connect(told.append)
    room.score.show(True)
    silent, edited = room.put(tune(), heard=False), room.put(tune(), heard=False)
    room.open(silent)
    assert (told[-1], room.score.notes) == (False, ())

    keep_sheet(room.library, edited.id, NoteSheet(edited=(Note(0.0, 60, 0.5),)))
    room.open(edited)

    assert told[-1]
    assert room.score.notes == (Note(0.0, 60, 0.5),)
