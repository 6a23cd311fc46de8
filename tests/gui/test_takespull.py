"""Dragging takes out of the list by the handles of their rows."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from musicdesk.core.take import Bond, Origin
from musicdesk.gui.dragging import BEING_MADE, Dragging
from musicdesk.gui.takes import TakesPanel
from musicdesk.gui.takesrow import WIDE_PX
from musicdesk.gui.theme import Theme

NOW_S = 1_760_000_000.0
LEFT = Qt.MouseButton.LeftButton
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@dataclass(frozen=True)
class Row:
    id: str
    title: str
    created_s: float
    seconds: float = 10.0
    prompt: str = "warm lo-fi piano"
    model: str = "starter"
    stars: int = 0
    origin: Origin = Origin.COMPLETE
    parent: str | None = None
    bond: Bond | None = None
    bpm: float | None = 84.0
    key: str | None = "A minor"
    overview: bytes = bytes(range(96))
    note: str = ""
    melody: str = ""


class Source:
    """A library of takes t0 to t39."""

    def find(self, text: str = "", stars: int = 0) -> list[str]:
        return [f"t{at}" for at in range(40)]

    def tree(self, ids: Sequence[str]) -> list[tuple[str, str | None]]:
        return [(take_id, None) for take_id in ids]

    def rows(self, ids: Sequence[str]) -> list[Row]:
        return [Row(take_id, f"Take {take_id}", NOW_S) for take_id in ids]


class Files:
    """Files by take and kind; those of kinds that are missing are being made."""

    def __init__(self) -> None:
        self.there = {"audio", "midi", "stems"}
        self.making: set[str] = set()

    def is_making(self, _ids: Sequence[str], kinds: Collection[str]) -> bool:
        return not self.making.isdisjoint(kinds)

    def __call__(self, ids: Sequence[str], kinds: Collection[str]) -> tuple[Path, ...] | None:
        if not set(kinds) <= self.there:
            return None
        return tuple(Path(f"/exports/{take_id}.{kind}") for take_id in ids for kind in kinds)


@pytest.fixture
def files() -> Files:
    return Files()


@pytest.fixture
def dragged() -> list[list[str]]:
    return []


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, files: Files, dragged: list[list[str]]) -> Iterator[TakesPanel]:
    def carry(drag: QDrag) -> None:
        dragged.append([Path(url.toLocalFile()).name for url in drag.mimeData().urls()])

    panel = TakesPanel(theme, now_s=lambda: NOW_S)
    panel.list.pull._dragging = Dragging(theme, carry=carry)
    qtbot.addWidget(panel)
    panel.resize(WIDE_PX + 60, 420)
    panel.show()
    qtbot.waitExposed(panel)
    panel.set_source(Source())
    panel.set_files_of(files, files.is_making)
    panel.grab()
    yield panel
    QTest.mouseRelease(panel.list.viewport(), LEFT)  # else it is down in the next test as well


def handle(panel: TakesPanel, take_id: str, what: str) -> QPoint:
    """Return the middle of a handle of a row."""
    shape = panel._delegate.shape(panel.list._option(panel.list.model().index_of(take_id)))
    return (shape.audio if what == "audio" else shape.midi).center()


def draw(panel: TakesPanel, take_id: str, what: str, keys: Qt.KeyboardModifier = NONE, *, release: bool = True) -> None:
    """Press a handle and draw it away."""
    viewport, place = panel.list.viewport(), handle(panel, take_id, what)
    QTest.mouseMove(viewport, place)
    QTest.mousePress(viewport, LEFT, keys, place)
    away = place + QPoint(QApplication.startDragDistance() + 1, 0)
    QTest.mouseMove(viewport, away)
    if release:
        QTest.mouseRelease(viewport, LEFT, keys, away)


def click(panel: TakesPanel, take_id: str, keys: Qt.KeyboardModifier = NONE) -> None:
    at = panel.list.visualRect(panel.list.model().index_of(take_id)).center()
    QTest.mouseClick(panel.list.viewport(), LEFT, keys, QPoint(120, at.y()))


def told(spy: QSignalSpy) -> list[tuple[object, ...]]:
    return [tuple(spy.at(at)) for at in range(spy.count())]


@pytest.mark.parametrize(
    ("what", "keys", "carried"),
    [
        ("audio", NONE, ["t3.audio"]),
        ("midi", NONE, ["t3.midi"]),
        ("audio", SHIFT, ["t3.audio", "t3.midi"]),
        ("midi", CONTROL, ["t3.stems"]),
        ("audio", ALT, ["t3.stems"]),
    ],
)
def test_a_handle_drags_what_the_keys_ask_for_and_selects_its_take(
    panel: TakesPanel, dragged: list[list[str]], what: str, keys: Qt.KeyboardModifier, carried: list[str]
) -> None:
    opened = QSignalSpy(panel.opened)
    draw(panel, "t3", what, keys)

    assert dragged == [carried]
    assert panel.selected_ids() == ("t3",)
    assert told(opened) == []


def test_several_selected_takes_go_together_in_their_order(panel: TakesPanel, dragged: list[list[str]]) -> None:
    for take_id in ("t5", "t1", "t3"):
        click(panel, take_id, CONTROL)
    draw(panel, "t3", "audio")

    assert dragged == [["t1.audio", "t3.audio", "t5.audio"]]
    assert panel.selected_ids() == ("t1", "t3", "t5")


def test_the_handle_of_a_take_that_is_not_selected_drags_it_alone(panel: TakesPanel, dragged: list[list[str]]) -> None:
    click(panel, "t1")
    click(panel, "t2", CONTROL)
    draw(panel, "t4", "midi")

    assert dragged == [["t4.midi"]]
    assert panel.selected_ids() == ("t4",)


def test_a_click_on_a_handle_selects_and_nothing_else(panel: TakesPanel, dragged: list[list[str]]) -> None:
    opened, stars = QSignalSpy(panel.opened), QSignalSpy(panel.stars_requested)
    click(panel, "t1")
    click(panel, "t2", CONTROL)
    QTest.mouseClick(panel.list.viewport(), LEFT, NONE, handle(panel, "t2", "audio"))

    assert panel.selected_ids() == ("t2",)
    assert told(opened) == [("t1",)]
    assert (told(stars), dragged) == ([], [])


def test_a_drag_can_follow_a_drag(panel: TakesPanel, dragged: list[list[str]]) -> None:
    for take_id in ("t1", "t2", "t1"):
        draw(panel, take_id, "audio", release=False)  # the release goes to where the files were dropped

    assert dragged == [["t1.audio"], ["t2.audio"], ["t1.audio"]]
    assert panel.selected_ids() == ("t1",)


def test_a_drag_that_was_given_up_selects_nothing_more(panel: TakesPanel) -> None:
    draw(panel, "t1", "audio", release=False)
    viewport, below = panel.list.viewport(), handle(panel, "t6", "audio")
    QTest.mouseMove(viewport, below)
    QTest.mouseRelease(viewport, LEFT, NONE, below)

    assert panel.selected_ids() == ("t1",)


def test_drawing_elsewhere_in_a_row_drags_nothing(panel: TakesPanel, dragged: list[list[str]]) -> None:
    viewport, row = panel.list.viewport(), panel.list.visualRect(panel.list.model().index_of("t2"))
    QTest.mousePress(viewport, LEFT, NONE, QPoint(120, row.center().y()))
    QTest.mouseMove(viewport, QPoint(180, row.center().y() + 40))
    QTest.mouseRelease(viewport, LEFT, NONE, QPoint(180, row.center().y() + 40))

    assert dragged == []
    assert "t2" in panel.selected_ids()


def test_in_a_narrow_list_a_row_has_handles_where_they_are_seen(panel: TakesPanel, dragged: list[list[str]]) -> None:
    panel.resize(320, 420)
    panel.grab()
    at = handle(panel, "t2", "audio")
    assert panel.list._under(at) == ("t2", 0, "")  # its age stands there

    draw(panel, "t2", "audio")

    assert dragged == [["t2.audio"]]
    assert panel.list._under(at) == ("t2", 0, "audio")


def test_pressing_tells_at_once_which_files_are_wanted(panel: TakesPanel) -> None:
    panel.select("t1")
    wanted = QSignalSpy(panel.files_wanted)
    QTest.mousePress(panel.list.viewport(), LEFT, SHIFT, handle(panel, "t4", "midi"))

    assert told(wanted)[-2:] == [(("t4",), "audio"), (("t4",), "midi")]
    QTest.mouseRelease(panel.list.viewport(), LEFT, SHIFT, handle(panel, "t4", "midi"))


def test_pointing_at_a_handle_wants_its_files_and_passing_over_rows_does_not(panel: TakesPanel) -> None:
    wanted = QSignalSpy(panel.files_wanted)
    for at in range(1, 6):
        row = panel.list.visualRect(panel.list.model().index_of(f"t{at}"))
        QTest.mouseMove(panel.list.viewport(), QPoint(120, row.center().y()))
    assert wanted.count() == 0

    QTest.mouseMove(panel.list.viewport(), handle(panel, "t5", "midi"))

    assert told(wanted) == [(("t5",), "midi")]


def test_selecting_makes_no_files_and_pointing_at_a_handle_makes_those_of_all_selected(
    panel: TakesPanel, qtbot: QtBot
) -> None:
    wanted = QSignalSpy(panel.files_wanted)
    click(panel, "t1")
    click(panel, "t2", CONTROL)
    qtbot.wait(200)
    assert wanted.count() == 0

    QTest.mouseMove(panel.list.viewport(), handle(panel, "t2", "audio"))

    assert told(wanted) == [(("t1", "t2"), "audio")]


def test_files_that_are_not_there_are_dragged_as_soon_as_they_are(
    panel: TakesPanel, files: Files, dragged: list[list[str]]
) -> None:
    said = QSignalSpy(panel.said)
    files.there = set()
    draw(panel, "t1", "audio", release=False)
    assert told(said) == [(BEING_MADE,)]
    files.there = {"audio"}

    panel.files_ready()

    assert dragged == [["t1.audio"]]


def test_files_that_come_too_late_are_not_dragged(panel: TakesPanel, files: Files, dragged: list[list[str]]) -> None:
    files.there = set()
    draw(panel, "t1", "audio")
    files.there = {"audio"}
    panel.files_ready()

    assert dragged == []


def test_why_files_do_not_come_is_said_to_whom_it_concerns(panel: TakesPanel, files: Files) -> None:
    said = QSignalSpy(panel.said)
    panel.files_missing("t1", "Nobody asked.")
    files.there = set()
    draw(panel, "t1", "audio", release=False)
    panel.files_missing("t2", "Another take.")

    panel.files_missing("t1", "The folder is full.")

    assert told(said) == [(BEING_MADE,), ("The folder is full.",)]
    QTest.mouseRelease(panel.list.viewport(), LEFT, NONE, QPoint(5, 5))


def test_what_one_of_several_takes_lacks_does_not_end_the_wait_for_the_rest(
    panel: TakesPanel, files: Files, dragged: list[list[str]]
) -> None:
    said = QSignalSpy(panel.said)
    click(panel, "t1")
    click(panel, "t2", CONTROL)
    files.there, files.making = set(), {"midi"}
    draw(panel, "t1", "midi", release=False)

    panel.files_missing("t1", "No notes were found.")
    files.there, files.making = {"midi"}, set()
    panel.files_ready()

    assert told(said) == [(BEING_MADE,)]
    assert dragged == [["t1.midi", "t2.midi"]]


def test_the_handle_under_the_pointer_is_shown(panel: TakesPanel) -> None:
    before = panel.list.viewport().grab().toImage()
    QTest.mouseMove(panel.list.viewport(), handle(panel, "t3", "midi"))

    assert panel._delegate.grasped == "midi"
    assert panel.list.viewport().cursor().shape() == Qt.CursorShape.OpenHandCursor
    assert panel.list.viewport().grab().toImage() != before
