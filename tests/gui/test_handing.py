"""The files of takes, ready before a hand reaches for them."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from musicdesk.core.errors import BadFile, StorageError, Unavailable
from musicdesk.gui.handing import AUDIO, MIDI, STEMS, Handing, kinds_of
from tests.gui.later import Later

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class FakeExports:
    """Files by take and kind; what `lacks` names a take does not have, and when it is `full` nothing can be made."""

    def __init__(self) -> None:
        self.files: dict[tuple[str, str], tuple[Path, ...]] = {}
        self.lacks: set[tuple[str, str]] = set()
        self.made: list[tuple[str, str]] = []
        self.full = False

    def ready(self, take: Any, what: str, _form: object) -> tuple[Path, ...] | None:
        return self.files.get((take.id, what))

    def make(self, take_id: str, what: str, _form: object) -> tuple[Path, ...]:
        self.made.append((take_id, what))
        if self.full:
            raise StorageError("The folder of exports is full.", "Make room.")
        if (take_id, what) in self.lacks:
            raise Unavailable("No notes were found in this take.")
        self.files[take_id, what] = (Path(f"/exports/{take_id}.{what}"),)
        return self.files[take_id, what]


class FakeLibrary:
    def take(self, take_id: str) -> SimpleNamespace:
        if take_id == "gone":
            raise BadFile("There is no such take.")
        return SimpleNamespace(id=take_id)


class Room:
    def __init__(self) -> None:
        self.exports, self.later = FakeExports(), Later()
        self.handing = Handing(
            cast(Any, FakeLibrary()), cast(Any, self.later), lambda: cast(Any, self.exports), lambda: cast(Any, "form")
        )
        self.ready: list[tuple[str, str]] = []
        self.missing: list[tuple[str, str, str]] = []
        self.handing.ready.connect(lambda take, kind: self.ready.append((take, kind)))
        self.handing.missing.connect(lambda take, kind, error: self.missing.append((take, kind, error.message)))


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room()


def test_files_that_are_not_there_are_made_and_then_handed_out(room: Room) -> None:
    assert room.handing.files_of(("a",), (AUDIO,)) is None
    room.later.do()

    assert room.ready == [("a", AUDIO)]
    assert room.handing.files_of(("a",), (AUDIO,)) == (Path("/exports/a.audio"),)
    assert room.exports.made == [("a", AUDIO)]


def test_files_that_are_being_made_are_not_made_twice(room: Room) -> None:
    room.handing.prepare(("a",), AUDIO)
    room.handing.prepare(("a",), AUDIO)

    assert len(room.later.errands) == 1


def test_files_of_several_takes_come_in_the_order_of_the_takes(room: Room) -> None:
    for take in ("b", "a"):
        room.exports.make(take, AUDIO, None)

    assert room.handing.files_of(("b", "a"), (AUDIO,)) == (Path("/exports/b.audio"), Path("/exports/a.audio"))


def test_what_one_take_lacks_does_not_hold_back_the_rest(room: Room) -> None:
    room.exports.lacks.add(("a", MIDI))
    for kind in (AUDIO, MIDI):
        room.handing.prepare(("a",), kind)
        room.later.do()

    assert room.missing == [("a", MIDI, "No notes were found in this take.")]
    assert room.handing.files_of(("a",), (AUDIO, MIDI)) == (Path("/exports/a.audio"),)
    assert room.handing.files_of(("a",), (MIDI,)) is None


def test_what_could_not_be_written_is_never_left_out_of_a_drag(room: Room) -> None:
    room.exports.make("a", AUDIO, None)
    room.exports.full = True
    room.handing.prepare(("b",), AUDIO)
    room.later.do()
    assert room.missing == [("b", AUDIO, "The folder of exports is full.")]

    assert room.handing.files_of(("a", "b"), (AUDIO,)) is None
    room.exports.full = False
    room.later.do()

    assert room.handing.files_of(("a", "b"), (AUDIO,)) == (Path("/exports/a.audio"), Path("/exports/b.audio"))


def test_only_what_is_lacking_is_made(room: Room) -> None:
    room.exports.lacks.add(("a", MIDI))
    room.handing.prepare(("a",), MIDI)
    room.later.do()
    before = len(room.later.errands)

    assert room.handing.files_of(("a",), (AUDIO, MIDI)) is None

    assert len(room.later.errands) == before + 1
    assert room.handing.is_making(("a",), (AUDIO,))


def test_a_take_that_changes_while_its_files_are_made_gets_them_made_anew(room: Room) -> None:
    room.handing.prepare(("a",), AUDIO)
    room.handing.stale("a")
    room.later.do(0)
    assert room.ready == [("a", AUDIO)]  # those of the change are there: the fake does not tell them apart

    room.exports.files.clear()
    room.handing.prepare(("a",), AUDIO)
    room.handing.stale("a")
    room.exports.lacks.add(("a", AUDIO))
    room.later.do()

    assert room.handing.is_making(("a",), (AUDIO,))


def test_a_take_that_is_gone_is_said_by_who_makes_its_files(room: Room) -> None:
    assert room.handing.files_of(("gone",), (AUDIO,)) is None

    assert len(room.later.errands) == 1


def test_keys_choose_what_a_handle_gives() -> None:
    assert kinds_of(AUDIO, Qt.KeyboardModifier.NoModifier) == (AUDIO,)
    assert kinds_of(MIDI, SHIFT) == (AUDIO, MIDI)
    assert kinds_of(AUDIO, CONTROL) == (STEMS,)
    assert kinds_of(MIDI, Qt.KeyboardModifier.AltModifier) == (STEMS,)
