"""The melody slot: dropped on, chosen, refused, removed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from musicdesk.app.models import ModelRow
from musicdesk.core.recipe import Melody
from musicdesk.core.wish import Wish
from musicdesk.gui.prompt import PromptPanel
from musicdesk.gui.theme import Theme

MODELS = [
    ModelRow("starter", "Starter", "CC0-1.0", 1, True, False, Path("starter")),
    ModelRow("plain", "Plain", "MIT", 1, False, False, Path("plain")),
]
PICTURE = bytes(range(0, 192, 2))


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[PromptPanel]:
    panel = PromptPanel(theme, choose_melody=lambda _parent: tmp_path / "chosen.wav")
    qtbot.addWidget(panel)
    panel.set_models(MODELS)
    panel.prompt.setPlainText("jazz")
    panel.mode.setChecked(True)
    panel.resize(300, 560)
    panel.show()
    yield panel
    # qtbot only asks for them to be deleted
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def drop(widget: QWidget, *urls: QUrl) -> bool:
    """Drag files over a widget and let go; returns whether it took them."""
    mime = QMimeData()
    mime.setUrls(list(urls))
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), copy, mime, left, none)
    QApplication.sendEvent(widget, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(widget, QDropEvent(QPointF(9, 9), copy, mime, left, none))
    return True


def wished(panel: PromptPanel) -> Wish:
    spy = QSignalSpy(panel.generate_requested)
    panel.generate()
    wish = spy.at(0)[0]
    assert isinstance(wish, Wish)
    return wish


def test_a_dropped_file_is_offered_read_and_followed(panel: PromptPanel, qtbot: QtBot, tmp_path: Path) -> None:
    hum = tmp_path / "my hum #1 é.wav"
    with qtbot.waitSignal(panel.melody_offered) as offered:
        assert drop(panel.melody.button, QUrl.fromLocalFile(str(hum)))
    reading = panel.melody.button.accessibleDescription(), panel.generate_button.isEnabled()

    panel.set_melody(hum, PICTURE, f"{hum.name}, 6.2 s")

    assert offered.args == [hum]
    assert reading == (f"Reading {hum.name} …", False)
    assert panel.melody.button.accessibleDescription() == f"{hum.name}, 6.2 s"
    wish = wished(panel)
    assert wish.melody == hum
    assert wish.recipe.melody == Melody(hum.name)


def test_nothing_is_offered_before_the_drop_is_over(panel: PromptPanel, qtbot: QtBot, tmp_path: Path) -> None:
    spy = QSignalSpy(panel.melody_offered)

    drop(panel.melody.button, QUrl.fromLocalFile(str(tmp_path / "a.wav")))
    during = spy.count()
    qtbot.waitUntil(lambda: spy.count() == 1)

    assert during == 0


@pytest.mark.parametrize(
    ("urls", "sentence"),
    [
        (("file:///a.wav", "file:///b.wav"), "Drop one file: a take follows one melody."),
        (("https://example.org/a.wav",), "That is not a file on this computer; save it first."),
    ],
)
def test_a_drop_that_is_no_file_is_refused_in_words(
    panel: PromptPanel, qtbot: QtBot, urls: tuple[str, ...], sentence: str
) -> None:
    spy = QSignalSpy(panel.melody_offered)

    drop(panel.melody.button, *(QUrl(url) for url in urls))

    qtbot.waitUntil(lambda: panel.melody.beside.text() == sentence)
    assert spy.count() == 0


def test_a_dropped_folder_is_refused_in_words(panel: PromptPanel, qtbot: QtBot, tmp_path: Path) -> None:
    drop(panel.melody.button, QUrl.fromLocalFile(str(tmp_path)))

    qtbot.waitUntil(lambda: panel.melody.beside.text() == f"{tmp_path.name} is a folder, not a recording.")


def test_a_file_that_cannot_be_read_leaves_what_was_in_the_slot(panel: PromptPanel, tmp_path: Path) -> None:
    panel.set_melody(tmp_path / "good.wav", PICTURE, "good.wav, 3 s")
    panel.offer_melody(tmp_path / "text.wav")

    panel.show_error("melody", "text.wav is not a recording.")

    assert panel.melody.beside.text() == "text.wav is not a recording."
    assert panel.melody.button.accessibleDescription() == "good.wav, 3 s. text.wav is not a recording."
    assert wished(panel).melody == tmp_path / "good.wav"


def test_a_click_chooses_and_the_cross_removes(panel: PromptPanel, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(panel.melody_offered) as offered:
        qtbot.mouseClick(panel.melody.button, Qt.MouseButton.LeftButton)
    panel.set_melody(tmp_path / "chosen.wav", PICTURE, "chosen.wav, 1 s")
    removable = panel.melody.remove.isVisible()

    qtbot.mouseClick(panel.melody.remove, Qt.MouseButton.LeftButton)

    assert offered.args == [tmp_path / "chosen.wav"]
    assert removable
    assert not panel.melody.remove.isVisible()
    assert wished(panel).melody is None


def test_a_model_that_follows_no_melody_says_so_and_takes_none(panel: PromptPanel, tmp_path: Path) -> None:
    panel.set_melody(tmp_path / "a.wav", PICTURE, "a.wav, 1 s")

    panel.model.choose("plain")
    without = wished(panel)
    words = panel.melody.button.accessibleDescription()
    took = drop(panel.melody.button, QUrl.fromLocalFile(str(tmp_path / "b.wav")))
    panel.model.choose("starter")

    assert (without.melody, without.recipe.melody) == (None, None)
    assert words == "Plain follows no melody"
    assert not took
    assert wished(panel).melody == tmp_path / "a.wav"


def test_a_melody_can_be_given_in_the_simple_mode_too(panel: PromptPanel, tmp_path: Path) -> None:
    panel.mode.setChecked(False)
    panel.set_melody(tmp_path / "a.wav", PICTURE, "a.wav, 1 s")

    assert panel.melody.isVisible()
    assert wished(panel).melody == tmp_path / "a.wav"


def test_a_filled_slot_is_pressed_to_look_at_what_is_in_it(panel: PromptPanel, qtbot: QtBot, tmp_path: Path) -> None:
    panel.set_melody(tmp_path / "a.wav", PICTURE, "a.wav, 1 s")
    offered = QSignalSpy(panel.melody_offered)

    with qtbot.waitSignal(panel.melody.look_requested):
        qtbot.mouseClick(panel.melody.button, Qt.MouseButton.LeftButton)

    assert offered.count() == 0


def test_record_is_beside_the_slot_unless_the_page_that_records_is_open(panel: PromptPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.melody.record_requested):
        qtbot.mouseClick(panel.melody.record, Qt.MouseButton.LeftButton)
    name = panel.melody.record.accessibleName()

    panel.melody.set_page_open(True)

    assert name == "Record"
    assert not panel.melody.record.isVisible()
    assert panel.melody.record.accessibleName() != "Record"


def test_a_model_that_follows_no_melody_offers_the_one_that_does(
    panel: PromptPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    panel.set_melody(tmp_path / "a.wav", PICTURE, "a.wav, 1 s")
    panel.model.choose("plain")
    offered = panel.melody.instead.isVisible()

    qtbot.mouseClick(panel.melody.instead, Qt.MouseButton.LeftButton)

    assert offered
    assert not panel.melody.instead.isVisible()
    assert wished(panel).melody == tmp_path / "a.wav"


def test_a_melody_is_offered_again_after_a_restart_if_it_is_still_there(
    panel: PromptPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    hum = tmp_path / "hum.wav"
    hum.touch()
    panel.set_melody(hum, PICTURE, "hum.wav")
    kept = panel.values()
    spy = QSignalSpy(panel.melody_offered)

    with qtbot.waitSignal(panel.melody_offered):
        panel.restore(kept)
    hum.unlink()
    panel.restore(kept)
    QApplication.processEvents()

    assert spy.count() == 1


def test_the_picture_is_painted(panel: PromptPanel, theme: Theme, tmp_path: Path) -> None:
    panel.set_melody(tmp_path / "a.wav", bytes([255] * 96), "a.wav")

    image = panel.melody.button.grab().toImage()

    painted = {image.pixelColor(x, image.height() * 3 // 4).name() for x in range(image.width() // 3, image.width())}
    assert theme.tokens.wave.name() in painted
