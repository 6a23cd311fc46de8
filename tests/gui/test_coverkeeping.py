"""The cover of the open take: in the bar, large in its dialog, saved, chosen, drawn and painted."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from musicdesk.app.covers import cover_prompt, is_drawn
from musicdesk.app.models import ModelRow
from musicdesk.core.clip import Clip
from musicdesk.core.recipe import Recipe
from musicdesk.core.take import Take
from musicdesk.formats.picturefile import png_bytes, read_picture, write_png
from musicdesk.gui import coverkeeping
from musicdesk.gui.coverkeeping import CoverKeeping
from musicdesk.gui.takebar import TakeBar
from musicdesk.gui.theme import Theme
from musicdesk.library.library import Library
from musicdesk.workers.messages import Painted
from tests.gui.later import Later

RED = np.full((200, 300, 3), (200, 20, 20), np.uint8)
PAINTER = ModelRow("stable-diffusion", "Paintbox", "", 0, False, False, Path("/models/paintbox"), kind="picture")


class Window(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme, self.takebar = theme, TakeBar(theme)
        self.takebar.setParent(self)


class Engine(QObject):
    """Stands in for the conductor."""

    painting, painted = Signal(str, float), Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[str, str, str]] = []
        self.given_up: list[str] = []

    def paint(self, prompt: str, *, negative: str, seed: int, model: str) -> str:
        self.asked.append((prompt, negative, model))
        return f"picture-{len(self.asked)}"

    def give_up(self, id_: str) -> None:
        self.given_up.append(id_)


class Room:
    def __init__(self, qtbot: QtBot, theme: Theme, folder: Path) -> None:
        self.library, self.later, self.engine = Library.open(folder / "library"), Later(), Engine()
        self.window = Window(theme)
        qtbot.addWidget(self.window)
        self.covers = CoverKeeping(cast(Any, self.window), self.library, cast(Any, self.engine), cast(Any, self.later))
        self.covers._pause.setInterval(0)
        self.failed = QSignalSpy(self.covers.failed)
        times = np.arange(22_050, dtype=np.float32) / 22_050
        self.clip = Clip((0.5 * np.sin(2_000 * times))[:, np.newaxis].astype(np.float32), 22_050)

    def put(self, title: str = "warm piano", **changes: Any) -> Take:
        take = Take(
            self.library.new_id(1e9), title, 1e9, 1.0, 22_050, 1, recipe=Recipe(title), **({"bpm": 84.0} | changes)
        )
        return self.library.add(take, self.clip, codes=None, peaks=b"", overview=bytes(range(96)))

    def open(self, take: Take) -> None:
        """Open a take, and let its cover be drawn."""
        self.window.takebar.set_take(take)
        QTest.qWait(5)
        self.later.do()

    @property
    def shown(self) -> QImage:
        return self.window.takebar.cover._picture

    @property
    def dialog(self) -> Any:
        dialog = self.covers.dialog
        assert dialog is not None
        return dialog

    def show(self) -> None:
        """Press the cover, and let the dialog have its picture."""
        self.window.takebar.cover.click()
        self.later.do()


@pytest.fixture
def room(qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(coverkeeping, "_painter", lambda: None)
    room = Room(qtbot, theme, tmp_path)
    yield room
    room.library.close()


def is_red(picture: QImage) -> bool:
    colour = picture.pixelColor(picture.width() // 2, picture.height() // 2)
    return colour.red() > 150 and colour.green() < 60


def test_the_cover_of_a_take_is_drawn_when_it_is_opened(room: Room) -> None:
    take = room.put()
    room.open(take)

    assert not room.shown.isNull()
    assert (room.library.folder_of(take.id) / "cover.png").is_file()
    assert room.window.takebar.cover.isEnabled()


def test_who_steps_through_takes_waits_for_no_cover(room: Room) -> None:
    takes = [room.put(f"take {at}") for at in range(5)]
    for take in takes:
        room.window.takebar.set_take(take)
    QTest.qWait(5)

    assert len(room.later.errands) == 1


def test_a_cover_that_comes_too_late_is_not_shown(room: Room) -> None:
    first, second = room.put("first"), room.put("second")
    room.window.takebar.set_take(first)
    QTest.qWait(5)
    room.window.takebar.set_take(second)
    room.later.do(0)

    assert room.shown.isNull()


def test_with_no_take_there_is_none(room: Room) -> None:
    room.open(room.put())
    room.window.takebar.set_take(None)

    assert room.shown.isNull()
    assert not room.window.takebar.cover.isEnabled()


def test_a_take_that_is_gone_has_no_cover_and_nothing_is_said(room: Room) -> None:
    take = room.put()
    room.library.trash([take.id])
    room.library.empty_trash()
    room.open(take)

    assert room.shown.isNull()
    assert room.failed.count() == 0


def test_a_new_title_makes_another_drawing(room: Room) -> None:
    take = room.put("first")
    room.open(take)
    before = room.shown
    room.open(room.library.change(take.id, title="An entirely different and longer title"))

    assert room.shown != before


def test_pressed_it_is_seen_large(room: Room) -> None:
    room.open(room.put())
    room.show()

    assert room.dialog.picture.pixmap().width() >= 300
    assert not room.dialog.reset.isEnabled()  # it is the drawn one
    assert not room.dialog.paint.isVisible()  # nothing that paints is installed


def test_a_picture_can_be_chosen_and_taken_back(room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    take = room.put()
    room.open(take)
    write_png(tmp_path / "red.png", RED)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "red.png"), ""))
    room.show()
    room.dialog.choose.click()
    assert not room.dialog.choose.isEnabled()
    room.later.do()
    assert is_red(room.shown)
    assert not is_drawn(room.library, take.id)

    room.dialog.reset.click()
    room.later.do()

    assert not is_red(room.shown)
    assert is_drawn(room.library, take.id)


def test_what_is_no_picture_is_said_in_the_dialog(room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    room.open(room.put())
    (tmp_path / "words.png").write_text("no picture")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "words.png"), ""))
    room.show()
    room.dialog.choose.click()
    room.later.do()

    assert "neither a PNG nor a JPEG" in room.dialog.said.text
    assert room.dialog.choose.isEnabled()


def test_another_drawing_is_another_picture(room: Room) -> None:
    room.open(room.put())
    room.show()
    before = room.shown
    room.dialog.draw.click()
    room.later.do()

    assert room.shown != before
    assert room.dialog.reset.isEnabled()


def test_it_is_saved_as_png_under_a_name_that_ends_so(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.open(room.put())
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "my cover"), ""))
    room.show()
    room.dialog.save.click()
    room.later.do()

    assert read_picture(tmp_path / "my cover.png").shape[0] == room.shown.height()
    assert "Saved: my cover.png" in room.dialog.said.text


def test_what_goes_wrong_with_the_cover_of_one_take_does_not_stand_in_the_dialog_of_another(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rubbish = tmp_path / "rubbish.png"
    rubbish.write_bytes(b"rubbish")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(rubbish), ""))
    room.open(room.put())
    room.show()
    room.dialog.choose.click()
    room.dialog.reject()
    room.window.takebar.set_take(room.put("other"))
    room.window.takebar.cover.click()
    room.later.do(-2)
    while_reading = room.dialog.said.text, room.dialog.save.isEnabled()
    room.later.do()

    assert room.failed.count() == 1
    assert while_reading == ("", False)
    assert room.dialog.save.isEnabled()


# --- painting ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def painter(room: Room, monkeypatch: pytest.MonkeyPatch) -> Room:
    monkeypatch.setattr(coverkeeping, "_painter", lambda: PAINTER)
    room.open(room.put())
    room.show()
    return room


def test_where_a_model_paints_it_is_offered_with_a_sentence(painter: Room) -> None:
    take = painter.library.take(painter.covers._of.id)  # type: ignore[union-attr]

    assert painter.dialog.paint.text() == "Paint with Paintbox"
    assert painter.dialog.prompt.toPlainText() == cover_prompt(take)


def test_a_painted_picture_becomes_the_cover(painter: Room) -> None:
    painter.dialog.prompt.setPlainText("a red   square")
    painter.dialog.paint.click()
    assert painter.engine.asked[0][0] == "a red square"
    assert painter.engine.asked[0][2] == "stable-diffusion"
    assert "text" in painter.engine.asked[0][1]
    painter.engine.painting.emit("picture-1", 0.4)
    assert painter.dialog.progress.value() == 40
    painter.engine.painted.emit(Painted("picture-1", png_bytes(RED)))
    painter.later.do()

    assert is_red(painter.shown)
    assert painter.dialog.progress.isHidden()


def test_painting_can_be_stopped(painter: Room) -> None:
    painter.dialog.paint.click()
    painter.dialog.stop.click()
    assert painter.engine.given_up == ["picture-1"]
    painter.engine.painted.emit(Painted("picture-1", None))

    assert painter.dialog.said.text == "It was stopped."
    assert painter.dialog.paint.isEnabled()


def test_closing_the_dialog_stops_painting_and_nothing_comes_of_it(painter: Room) -> None:
    painter.dialog.paint.click()
    painter.dialog.reject()
    errands = len(painter.later.errands)
    painter.engine.painted.emit(Painted("picture-1", png_bytes(RED)))

    assert painter.engine.given_up == ["picture-1"]
    assert len(painter.later.errands) == errands


def test_why_nothing_was_painted_is_said(painter: Room) -> None:
    painter.dialog.paint.click()
    painter.engine.painted.emit(Painted("picture-1", None, "There is not enough memory.", "Unload the model."))

    assert "not enough memory" in painter.dialog.said.text
    assert painter.dialog.paint.isEnabled()
