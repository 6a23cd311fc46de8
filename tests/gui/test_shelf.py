"""The shelf: every step on the library can be taken back, by name."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from musicdesk.core.clip import Clip
from musicdesk.core.errors import StorageError
from musicdesk.core.findings import Findings
from musicdesk.core.recipe import Recipe
from musicdesk.core.scale import Scale
from musicdesk.core.take import Take
from musicdesk.gui.shelf import Shelf
from musicdesk.library.library import Library
from musicdesk.workers.study import with_findings


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "Meine Musik ♪")
    yield library
    library.close()


@pytest.fixture
def shelf(qtbot: QtBot, library: Library) -> Shelf:
    return Shelf(library)


def put(library: Library, title: str) -> str:
    clip = Clip(np.zeros((320, 1), np.float32), 32_000)
    take = Take(library.new_id(1e9), title, 1e9, clip.seconds, clip.sample_rate, 1, recipe=Recipe(title))
    return library.add(take, clip, codes=None, peaks=b"", overview=b"").id


def test_a_new_title_can_be_taken_back(shelf: Shelf, library: Library) -> None:
    take = put(library, "Warm piano")

    shelf.rename(take, "  Morning  ")
    assert library.take(take).title == "Morning"
    assert shelf.stack.undoText() == "rename to “Morning”"

    shelf.stack.undo()
    assert library.take(take).title == "Warm piano"
    shelf.stack.redo()
    assert library.take(take).title == "Morning"


def test_the_same_title_is_no_step(shelf: Shelf, library: Library) -> None:
    shelf.rename(put(library, "Warm piano"), "Warm piano")

    assert shelf.stack.count() == 0


def test_stars_of_several_takes_come_back_each_as_it_was(shelf: Shelf, library: Library) -> None:
    takes = [put(library, title) for title in "abc"]
    library.change(takes[1], stars=2)

    shelf.set_stars(takes, 5)
    assert [library.take(take).stars for take in takes] == [5, 5, 5]
    shelf.stack.undo()

    assert [library.take(take).stars for take in takes] == [0, 2, 0]


def test_a_note_can_be_taken_back(shelf: Shelf, library: Library) -> None:
    take = put(library, "a")

    shelf.set_note(take, "for the bridge")
    assert library.take(take).note == "for the bridge"
    shelf.stack.undo()

    assert library.take(take).note == ""


def test_deleted_takes_come_back_whole(shelf: Shelf, library: Library) -> None:
    takes = [put(library, title) for title in "ab"]
    gone: list[Any] = []
    shelf.gone.connect(gone.append)

    shelf.delete(takes)
    assert library.find() == []
    assert gone == [tuple(takes)]
    assert shelf.stack.undoText() == "delete 2 takes"
    shelf.stack.undo()

    assert sorted(library.find()) == sorted(takes)
    assert library.clip(takes[0]).frames == 320


def test_an_import_can_be_taken_back_and_done_again(shelf: Shelf, library: Library) -> None:
    take = library.take(put(library, "loop"))

    shelf.imported(take)
    assert library.find() == [take.id]
    shelf.stack.undo()
    assert library.find() == []
    shelf.stack.redo()

    assert library.find() == [take.id]


def test_a_hundred_steps_can_be_taken_back(shelf: Shelf, library: Library) -> None:
    take = put(library, "0")

    for number in range(1, 101):
        shelf.rename(take, str(number))
    for _ in range(100):
        shelf.stack.undo()

    assert library.take(take).title == "0"


def test_what_cannot_be_written_is_said_and_is_no_step(
    shelf: Shelf, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    take = put(library, "a")
    said: list[Any] = []
    shelf.failed.connect(said.append)

    def full(*_args: object, **_kwargs: object) -> Take:
        raise StorageError("The disk is full.", "Make room.")

    monkeypatch.setattr(library, "change", full)
    shelf.rename(take, "b")

    assert [error.message for error in said] == ["The disk is full."]
    assert shelf.stack.count() == 0


def busy(*_args: object, **_kwargs: object) -> None:
    raise StorageError("The library is busy.", "Try again.")


def test_a_delete_that_cannot_be_taken_back_now_can_be_taken_back_later(
    shelf: Shelf, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    take = put(library, "a")
    shelf.delete([take])
    with monkeypatch.context() as patch:
        patch.setattr(library, "restore", busy)
        shelf.stack.undo()
    assert shelf.stack.canUndo()
    assert not shelf.stack.canRedo()

    shelf.stack.undo()

    assert library.find() == [take]


def test_a_step_that_cannot_be_done_again_now_can_be_done_again_later(
    shelf: Shelf, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    take = put(library, "a")
    shelf.rename(take, "b")
    shelf.stack.undo()
    with monkeypatch.context() as patch:
        patch.setattr(library, "change", busy)
        shelf.stack.redo()
    assert shelf.stack.canRedo()
    assert not shelf.stack.canUndo()

    shelf.stack.redo()

    assert library.take(take).title == "b"


def test_a_step_whose_take_is_gone_for_good_is_dropped(shelf: Shelf, library: Library) -> None:
    said: list[Any] = []
    shelf.failed.connect(said.append)
    shelf.delete([put(library, "a")])
    library.empty_trash()

    shelf.stack.undo()

    assert len(said) == 1
    assert shelf.stack.count() == 0


def test_takes_deleted_beside_one_that_cannot_be_are_told_and_come_back(
    shelf: Shelf, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    takes = [put(library, title) for title in "ab"]
    gone: list[Any] = []
    said: list[Any] = []
    shelf.gone.connect(gone.append)
    shelf.failed.connect(said.append)
    trash = library.trash

    def trash_one(ids: Sequence[str]) -> None:
        trash(ids[:1])
        busy()

    with monkeypatch.context() as patch:
        patch.setattr(library, "trash", trash_one)
        shelf.delete(takes)
    assert gone == [(takes[0],)]
    assert len(said) == 1

    shelf.stack.undo()

    assert sorted(library.find()) == sorted(takes)


def test_stars_go_to_the_other_takes_when_one_is_gone(shelf: Shelf, library: Library) -> None:
    takes = [put(library, title) for title in "ab"]
    shelf.set_stars(takes, 3)
    library.trash(takes[:1])
    library.empty_trash()

    shelf.stack.undo()

    assert library.take(takes[1]).stars == 0
    assert shelf.stack.canRedo()


def test_a_title_with_an_ampersand_is_written_out_in_the_menu(shelf: Shelf, library: Library) -> None:
    shelf.rename(put(library, "a"), "R&B")

    assert shelf.stack.undoText() == "rename to “R&&B”"


def test_a_trash_that_cannot_be_emptied_is_said_and_nothing_is_forgotten(
    shelf: Shelf, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[Any] = []
    shelf.failed.connect(said.append)
    shelf.delete([put(library, "a")])
    monkeypatch.setattr(library, "empty_trash", busy)

    assert shelf.empty_trash() is None

    assert len(said) == 1
    assert shelf.stack.canUndo()


def test_what_was_deleted_when_the_program_ran_before_can_be_brought_back(shelf: Shelf, library: Library) -> None:
    takes = [put(library, title) for title in "ab"]
    library.trash(takes)

    assert shelf.bring_back() == 2
    assert sorted(library.find()) == sorted(takes)
    assert shelf.stack.undoText() == "bring back 2 takes"
    shelf.stack.undo()

    assert library.find() == []


def test_an_empty_trash_is_no_step(shelf: Shelf) -> None:
    assert shelf.bring_back() == 0
    assert shelf.stack.count() == 0


def test_a_tempo_and_a_key_that_were_typed_can_be_taken_back(shelf: Shelf, library: Library) -> None:
    take = put(library, "a")
    library.change(take, bpm=120.0, key="A minor")
    told: list[tuple[float | None, str | None, tuple[str, ...]]] = []
    shelf.retagged.connect(lambda take: told.append((take.bpm, take.key, take.typed)))

    shelf.set_tempo(take, 90.0)
    shelf.set_key(take, "C major")
    assert shelf.stack.undoText() == "key of “a”"
    shelf.stack.undo()
    shelf.stack.undo()

    assert told == [
        (90.0, "A minor", ("bpm",)),
        (90.0, "C major", ("bpm", "key")),
        (90.0, "A minor", ("bpm",)),
        (120.0, "A minor", ()),
    ]
    assert library.take(take).bpm == 120.0


def test_a_tempo_that_cannot_be_is_said_and_is_no_step(shelf: Shelf, library: Library) -> None:
    take = put(library, "a")
    errors: list[str] = []
    shelf.failed.connect(lambda error: errors.append(error.message))

    shelf.set_tempo(take, 4000.0)

    assert "4000" in errors[0]
    assert shelf.stack.count() == 0


def test_taking_a_typed_tempo_back_leaves_what_has_been_heard_since(shelf: Shelf, library: Library) -> None:
    take = put(library, "a")
    shelf.set_tempo(take, 90.0)
    findings = Findings(bpm=120.0, key=Scale(9, "minor"))
    library.keep_beside(take, "analysis.json", json.dumps(findings.to_json()).encode())
    library.rewrite(take, lambda now: with_findings(now, findings))

    shelf.stack.undo()

    now = library.take(take)
    assert (now.bpm, now.key, now.typed) == (120.0, "A minor", ())
    shelf.stack.redo()
    assert library.take(take).bpm == 90.0


def test_bars_that_were_typed_are_taken_back_step_by_step(shelf: Shelf, library: Library) -> None:
    take = put(library, "a")
    library.change(take, downbeat_s=0.5)
    told: list[tuple[int, float | None, tuple[str, ...]]] = []
    shelf.retagged.connect(lambda take: told.append((take.beats_per_bar, take.downbeat_s, take.typed)))

    shelf.set_bar(take, (3, 0.5))
    shelf.set_bar(take, (3, 1.0))
    assert shelf.stack.undoText() == "bars of “a”"
    shelf.set_bar(take, None)
    for _ in range(3):
        shelf.stack.undo()

    typed = ("bar",)
    assert told == [
        (3, 0.5, typed),
        (3, 1.0, typed),
        (4, None, ()),
        (3, 1.0, typed),
        (3, 0.5, typed),
        (4, 0.5, ()),
    ]


def test_taking_typed_bars_back_leaves_what_has_been_heard_since(shelf: Shelf, library: Library) -> None:
    take = put(library, "a")
    shelf.set_bar(take, (5, 1.0))
    findings = Findings(bpm=120.0, beats_per_bar=3, downbeats_s=(0.25,))
    library.keep_beside(take, "analysis.json", json.dumps(findings.to_json()).encode())
    library.rewrite(take, lambda now: with_findings(now, findings))
    assert library.take(take).beats_per_bar == 5

    shelf.stack.undo()

    now = library.take(take)
    assert (now.beats_per_bar, now.downbeat_s, now.typed) == (3, 0.25, ())
