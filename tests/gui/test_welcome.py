"""The first-run page: shown once, tells what there is, and opens no device unasked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from audio.fake_microphone import FakeMicrophones
from audio.fake_sound import FakeSoundCard
from PySide6.QtCore import QSize, QTranslator, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from musicdesk.app.firstrun import FIRST_PROMPT, Graphics
from musicdesk.app.settings import Settings, read_settings, settings_path, write_settings
from musicdesk.audio.devices import Device
from musicdesk.audio.player import Player
from musicdesk.core.errors import Unavailable
from musicdesk.engines.catalog import resources_folder
from musicdesk.gui.firstrun import FirstRunPage
from musicdesk.gui.theme import Theme
from musicdesk.gui.welcome import Welcome
from tests.gui.later import Later
from tests.gui.openwindow import House


class Window(QWidget):
    """As much of the window as is needed."""

    closing = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.generated: list[str] = []
        words = QPlainTextEdit(self)
        self.prompt = SimpleNamespace(prompt=words, generate=lambda: self.generated.append(words.toPlainText()))
        self.transport = SimpleNamespace(volume=lambda: 0.5)


@dataclass
class Hall:
    """A welcome with all that it looks at made of paper."""

    window: Window
    microphones: FakeMicrophones = field(default_factory=FakeMicrophones)
    card: FakeSoundCard = field(default_factory=FakeSoundCard)
    later: Later = field(default_factory=Later)
    used: list[Settings] = field(default_factory=list)
    shown_models: list[bool] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.furniture = SimpleNamespace(
            window=self.window, background=self.later, controller=SimpleNamespace(settings=Settings()), safe=False,
            player=Player(self.card.open, lambda: [Device("Paper", 2, 48_000, True)]),
        )  # fmt: skip
        self.welcome = Welcome(
            self.furniture, self._use, lambda: self.shown_models.append(True), open_input=self.microphones.open,
            player=lambda: Player(self.card.open, lambda: []), graphics=lambda: Graphics("RTX", True, "RTX plays."),
        )  # type: ignore[arg-type]  # fmt: skip

    @property
    def page(self) -> FirstRunPage:
        page = self.welcome.page
        assert page is not None
        return page

    def _use(self, settings: Settings) -> None:
        self.used.append(settings)
        self.furniture.controller.settings = settings


@pytest.fixture
def hall(qtbot: QtBot, theme: Theme) -> Iterator[Hall]:
    window = Window(theme)
    qtbot.addWidget(window)
    window.show()  # or its dialogs would not be seen
    hall = Hall(window)
    yield hall
    if hall.welcome.page is not None:
        hall.welcome.page.reject()


def test_it_is_shown_the_first_time_and_not_again(hall: Hall) -> None:
    hall.welcome.show_the_first_time()

    assert hall.page.isVisible()
    assert hall.used[-1].welcomed
    hall.page.start.click()
    hall.welcome.show_the_first_time()
    assert hall.welcome.page is None


def test_in_safe_mode_it_does_not_come_by_itself(hall: Hall) -> None:
    hall.furniture.safe = True

    hall.welcome.show_the_first_time()

    assert hall.welcome.page is None


def test_it_tells_what_there_is_and_opens_nothing_unasked(hall: Hall) -> None:
    hall.welcome.show()
    for number in range(len(hall.later.errands)):
        hall.later.do(number)

    assert hall.page.sound.sentence.text() == "Plays on Paper."
    assert hall.page.graphics.sentence.text() == "RTX plays."
    assert hall.page.starter.title.text() == "The Starter is ready"
    assert hall.microphones.requests == [] and hall.card.requests == []


def test_the_microphone_is_open_only_while_it_is_tested(hall: Hall, qtbot: QtBot) -> None:
    hall.welcome.show()
    hall.page.test_microphone.click()
    hall.later.do()
    (stream,) = hall.microphones.streams
    stream.give(np.full((480, 1), 0.5, np.float32))
    qtbot.waitUntil(lambda: hall.page.meter.levels_db[0] > -12.0)

    assert hall.page.meter.isVisible() and "Paper" in hall.page.microphone.sentence.text()
    hall.page.test_microphone.click()
    hall.later.do()
    assert stream.closed and not hall.page.meter.isVisible()


def test_a_page_that_is_closed_lets_go_of_a_microphone_that_opens_only_then(hall: Hall) -> None:
    hall.welcome.show()
    hall.page.test_microphone.click()
    opening = len(hall.later.errands) - 1
    hall.page.start.click()

    hall.later.do(opening)
    hall.later.do()

    assert hall.microphones.streams[0].closed


def test_a_microphone_that_refuses_is_said(hall: Hall) -> None:
    hall.microphones.refusal = Unavailable("No microphone was found.", "Plug one in.")
    hall.welcome.show()
    hall.page.test_microphone.click()
    hall.later.do()

    assert hall.page.microphone.sentence.text() == "No microphone was found. Plug one in."
    assert hall.page.test_microphone.text() == "Test microphone"


def test_a_chime_is_heard_and_a_device_that_refuses_is_said(hall: Hall, qtbot: QtBot) -> None:
    hall.card.refusal = Unavailable("There is no sound device.", "Plug one in.")
    hall.welcome.show()
    hall.page.test_sound.click()
    qtbot.waitUntil(lambda: "There is no sound device." in hall.page.sound.sentence.text())
    hall.card.refusal = None

    hall.page.test_sound.click()

    qtbot.waitUntil(lambda: bool(hall.card.streams))


def test_a_first_take_is_one_press_away(hall: Hall) -> None:
    words = hall.window.prompt.prompt
    words.setPlainText("my own words")
    hall.welcome.show()

    hall.page.take.click()

    assert hall.welcome.page is None
    assert hall.window.generated == [FIRST_PROMPT]
    words.undo()
    assert words.toPlainText() == "my own words"


def test_models_and_the_language_are_chosen_from_it(hall: Hall) -> None:
    hall.welcome.show()
    page = hall.page
    page.language.setCurrentIndex(page.language.findData("ja"))
    page.language.activated.emit(page.language.currentIndex())

    page.models.click()

    assert hall.used[-1].language == "ja"
    assert hall.shown_models == [True] and hall.welcome.page is None


def test_the_first_start_shows_it(qtbot: QtBot, house: House) -> None:
    write_settings(settings_path(), Settings(keep_warm=False))

    furniture = house.open()

    qtbot.waitUntil(lambda: furniture.window.findChild(FirstRunPage) is not None)
    page = furniture.window.findChild(FirstRunPage)
    assert isinstance(page, FirstRunPage)
    page.start.click()
    assert read_settings(settings_path()).settings.welcomed


class OnScreen(FirstRunPage):
    """The page on a screen of a given size."""

    size_px = QSize(1600, 1000)

    def screen(self) -> Any:
        return SimpleNamespace(availableSize=lambda: self.size_px)


@pytest.mark.parametrize("language", ["en", "de", "es", "ja"])
def test_it_is_one_screen_in_every_language(qapp: QApplication, qtbot: QtBot, theme: Theme, language: str) -> None:
    translator = QTranslator()
    translator.load(str(resources_folder() / "languages" / f"musicdesk_{language}.qm"))
    qapp.installTranslator(translator)
    try:
        for percent, size in ((100, QSize(1280, 720)), (150, QSize(1600, 1000))):
            theme.apply("light", percent)
            page = OnScreen(theme, (("", "System"),), "")
            qtbot.addWidget(page)
            page.size_px = size
            page.show()
            page.resize(page.width(), 300)  # a bar comes up, and narrows the sentences
            for row in (page.sound, page.graphics):
                row.say("Plays on Built-in Audio Analog Stereo, and so does everything that sounds here and now. " * 2)
            page.show_testing(True, "Built-in Audio Analog Stereo listens. Say something: the bar moves.")
            QTest.qWait(20)
            assert not page._scroll.verticalScrollBar().isVisible()
            assert page._scroll.viewport().height() >= page._rows.totalHeightForWidth(page._body.width())
            assert page.height() <= size.height() - theme.px(40)
    finally:
        qapp.removeTranslator(translator)
