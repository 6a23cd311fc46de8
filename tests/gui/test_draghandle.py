"""The handles to drag a take out by, as a hand uses them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag, QGuiApplication
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from musicdesk.gui.dragging import BEING_MADE, Dragging
from musicdesk.gui.draghandle import DragHandle
from musicdesk.gui.theme import Theme

LEFT = Qt.MouseButton.LeftButton
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Files:
    """Files by kind; those of kinds that are missing are being made."""

    def __init__(self) -> None:
        self.there = {"audio", "midi", "stems"}
        self.asked: list[tuple[str, ...]] = []

    def __call__(self, kinds: Collection[str]) -> tuple[Path, ...] | None:
        self.asked.append(tuple(kinds))
        return tuple(Path(f"/exports/{kind}") for kind in kinds) if set(kinds) <= self.there else None


@pytest.fixture
def dragged() -> list[list[str]]:
    return []


@pytest.fixture
def files() -> Files:
    return Files()


@pytest.fixture
def handle(qtbot: QtBot, theme: Theme, files: Files, dragged: list[list[str]]) -> Iterator[DragHandle]:
    def carry(drag: QDrag) -> None:
        dragged.append([Path(url.toLocalFile()).name for url in drag.mimeData().urls()])

    handle = DragHandle(theme, Dragging(theme, carry=carry), "audio")
    handle.files_of = files
    handle.set_take("Warm piano", 10.0)
    qtbot.addWidget(handle)
    handle.show()
    qtbot.waitExposed(handle)
    QGuiApplication.clipboard().setText("before")
    yield handle
    QTest.mouseRelease(handle, LEFT, pos=QPoint(-50, -50))  # else it is down in the next test as well


def draw(handle: DragHandle, keys: Qt.KeyboardModifier = NONE, *, release: bool = True) -> None:
    """Press the handle and draw it away."""
    middle = handle.rect().center()
    QTest.mousePress(handle, LEFT, keys, middle)
    QTest.mouseMove(handle, middle + QPoint(QApplication.startDragDistance() + 1, 0))
    if release:
        QTest.mouseRelease(handle, LEFT, keys, middle)


def copied() -> list[str]:
    return [Path(url.toLocalFile()).name for url in QGuiApplication.clipboard().mimeData().urls()]


def sentences(spy: QSignalSpy) -> list[str]:
    return [spy.at(at)[0] for at in range(spy.count())]


@pytest.mark.parametrize(
    ("keys", "carried"), [(NONE, ["audio"]), (SHIFT, ["audio", "midi"]), (CONTROL, ["stems"]), (ALT, ["stems"])]
)
def test_drawing_it_away_drags_what_the_keys_ask_for(
    handle: DragHandle, dragged: list[list[str]], keys: Qt.KeyboardModifier, carried: list[str]
) -> None:
    draw(handle, keys)

    assert dragged == [carried]
    assert copied() == []


def test_a_small_move_drags_nothing(handle: DragHandle, dragged: list[list[str]]) -> None:
    middle = handle.rect().center()
    QTest.mousePress(handle, LEFT, NONE, middle)
    QTest.mouseMove(handle, middle + QPoint(2, 0))

    assert dragged == []
    QTest.mouseRelease(handle, LEFT, NONE, middle)


def test_it_can_be_drawn_again_after_a_drag(handle: DragHandle, dragged: list[list[str]]) -> None:
    for _ in range(3):
        draw(handle, release=False)  # the release goes to where the files were dropped

    assert dragged == [["audio"]] * 3
    assert not handle.isDown()


def test_a_drag_that_was_given_up_is_no_click_when_the_button_comes_up(
    handle: DragHandle, dragged: list[list[str]]
) -> None:
    middle = handle.rect().center()
    draw(handle, release=False)
    QTest.mouseMove(handle, middle)
    QTest.mouseRelease(handle, LEFT, NONE, middle)

    assert dragged == [["audio"]]
    assert copied() == []


def test_pressing_tells_at_once_which_files_are_wanted(handle: DragHandle) -> None:
    wanted = QSignalSpy(handle.hovered)
    QTest.mousePress(handle, LEFT, SHIFT, handle.rect().center())

    assert sentences(wanted) == ["audio", "midi"]
    QTest.mouseRelease(handle, LEFT, SHIFT, QPoint(-50, -50))


def test_files_that_are_not_there_are_said_to_be_made_and_dragged_when_they_are(
    handle: DragHandle, files: Files, dragged: list[list[str]]
) -> None:
    said = QSignalSpy(handle.said)
    files.there = set()
    draw(handle, release=False)
    assert sentences(said) == [BEING_MADE]
    assert dragged == []
    files.there = {"audio"}

    handle.files_ready()

    assert dragged == [["audio"]]


def test_files_that_come_after_the_button_was_let_go_are_not_dragged(
    handle: DragHandle, files: Files, dragged: list[list[str]]
) -> None:
    files.there = set()
    draw(handle)
    files.there = {"audio"}
    handle.files_ready()

    assert dragged == []
    assert copied() == []


def test_files_that_cannot_be_made_say_why(handle: DragHandle, files: Files) -> None:
    said = QSignalSpy(handle.said)
    handle.files_missing("Nobody asked.")
    files.there = set()
    draw(handle, release=False)

    handle.files_missing("The folder is full.")

    assert sentences(said) == [BEING_MADE, "The folder is full."]
    QTest.mouseRelease(handle, LEFT, NONE, QPoint(-50, -50))


def test_notes_that_do_not_come_end_no_drag_of_the_sound(
    handle: DragHandle, files: Files, dragged: list[list[str]]
) -> None:
    said = QSignalSpy(handle.said)
    handle.on_the_way = lambda kinds: "audio" in kinds
    files.there = set()
    draw(handle, release=False)

    handle.files_missing("No notes were found.")
    files.there = {"audio"}
    handle.files_ready()

    assert sentences(said) == [BEING_MADE]
    assert dragged == [["audio"]]


def test_sound_with_notes_that_do_not_come_is_dragged_as_far_as_it_is_handed_out(
    handle: DragHandle, files: Files, dragged: list[list[str]]
) -> None:
    files.there = set()
    draw(handle, SHIFT, release=False)
    handle.files_of = lambda _kinds: (Path("/exports/audio"),)

    handle.files_missing("No notes were found.")

    assert dragged == [["audio"]]


def test_a_click_copies_the_same_files_and_says_so(handle: DragHandle, dragged: list[list[str]]) -> None:
    said = QSignalSpy(handle.said)
    QTest.mouseClick(handle, LEFT)

    assert copied() == ["audio"]
    assert sentences(said) == ["Copied 1 file: paste in your DAW or a folder."]
    assert dragged == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_copy_as_well(handle: DragHandle, key: Qt.Key) -> None:
    QTest.keyClick(handle, key)

    assert copied() == ["audio"]


def test_a_click_waits_for_its_files(handle: DragHandle, files: Files) -> None:
    files.there = set()
    QTest.mouseClick(handle, LEFT)
    assert copied() == []
    files.there = {"audio"}

    handle.files_ready()

    assert copied() == ["audio"]


def test_another_take_ends_the_wait(handle: DragHandle, files: Files) -> None:
    files.there = set()
    QTest.mouseClick(handle, LEFT)
    handle.set_take("Other", 3.0)
    files.there = {"audio"}
    handle.files_ready()

    assert copied() == []


def test_why_there_is_nothing_to_drag_is_said_in_the_tip(handle: DragHandle, dragged: list[list[str]]) -> None:
    handle.set_reason("No notes were heard yet.")
    draw(handle)

    assert dragged == []
    assert (handle.toolTip(), handle.accessibleDescription()) == ("No notes were heard yet.",) * 2
    handle.set_reason("")
    draw(handle)
    assert dragged == [["audio"]]


def test_it_has_its_name_and_tells_of_the_keys(handle: DragHandle, theme: Theme) -> None:
    notes = DragHandle(theme, Dragging(theme), "midi")

    assert (handle.accessibleName(), notes.accessibleName()) == ("Drag audio", "Drag MIDI")
    assert "Shift" in handle.toolTip()
    assert "Alt" in notes.toolTip()
