"""Drags out of the window: what they carry, and that one at a time is under way."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDrag, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from musicdesk.gui.dragging import Dragging, carried, copy_files, is_our_own, picture
from musicdesk.gui.theme import Theme


class Hand:
    """Carries drags, and keeps what was in them."""

    def __init__(self) -> None:
        self.urls: list[list[QUrl]] = []
        self.formats: list[list[str]] = []
        self.meanwhile: object = None

    def __call__(self, drag: QDrag) -> None:
        self.urls.append(drag.mimeData().urls())
        self.formats.append(drag.mimeData().formats())
        if callable(self.meanwhile):
            self.meanwhile()


@pytest.fixture
def source(qtbot: QtBot) -> QLabel:
    label = QLabel("source")
    qtbot.addWidget(label)
    return label


@pytest.mark.parametrize("name", ["a b.wav", "#1.wav", "100%.wav", "é.wav", "日本.wav"])
def test_any_name_comes_through_as_an_absolute_address(tmp_path: Path, name: str) -> None:
    load = carried([tmp_path / name])

    assert [url.toLocalFile() for url in load.urls()] == [str(tmp_path / name)]
    assert bytes(load.data("text/uri-list").data()).startswith(b"file:///")


def test_a_drag_carries_files_in_their_order_and_nothing_else(theme: Theme, source: QLabel, tmp_path: Path) -> None:
    hand = Hand()
    files = [tmp_path / "b.wav", tmp_path / "a.wav", tmp_path / "c.mid"]

    began = Dragging(theme, carry=hand).drag(source, files, "Warm piano", 10.0)

    assert began
    assert [[Path(url.toLocalFile()) for url in urls] for urls in hand.urls] == [files]
    assert hand.formats == [["text/uri-list"]]


def test_nothing_is_dragged_without_files_or_while_something_else_is(theme: Theme, source: QLabel) -> None:
    hand = Hand()
    dragging = Dragging(theme, carry=hand)
    again: list[bool] = []
    hand.meanwhile = lambda: again.append(dragging.drag(source, [Path("/b.wav")], "b", 1.0))

    assert not dragging.drag(source, [], "none", 1.0)
    assert dragging.drag(source, [Path("/a.wav")], "a", 1.0)
    assert again == [False]
    assert len(hand.urls) == 1


def test_after_a_drag_the_next_one_begins(theme: Theme, source: QLabel) -> None:
    dragging = Dragging(theme, carry=Hand())

    assert [dragging.drag(source, [Path("/a.wav")], "a", 1.0) for _ in range(3)] == [True] * 3


def test_the_picture_has_the_name_and_fits_beside_the_pointer(theme: Theme) -> None:
    short = picture(theme, [Path("/a.wav")], "Warm piano", 10.0)
    other = picture(theme, [Path("/a.wav")], "Cold piano", 10.0)
    long = picture(theme, [Path("/a.wav")] * 3, "Warm piano in the rain " * 20, 0.0)

    assert short.toImage() != other.toImage()
    assert short.width() < long.width() <= theme.px(270) * long.devicePixelRatio()


def test_files_on_the_clipboard_are_the_same_as_those_dragged(qapp: object, tmp_path: Path) -> None:
    said = copy_files([tmp_path / "a.wav", tmp_path / "a.mid"])

    urls = QGuiApplication.clipboard().mimeData().urls()
    assert [url.toLocalFile() for url in urls] == [str(tmp_path / "a.wav"), str(tmp_path / "a.mid")]
    assert said == "Copied 2 files: paste in your DAW or a folder."


def test_what_comes_from_another_program_is_not_our_own(qapp: object) -> None:
    load = QMimeData()
    nothing = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(1, 1), Qt.DropAction.CopyAction, load, Qt.MouseButton.LeftButton, nothing)

    assert not is_our_own(event)
