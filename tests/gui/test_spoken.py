"""In each language that is spoken, nothing of the window, its dialogs and pages is cut, and all of it is said in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from gui.fake_melodies import ATTEMPTS, DRAFT, prepared
from gui.pseudo import cut
from gui.test_ideapage import IDEA, MODELS
from gui.test_pseudo import DIALOGS, PAGE_SIZE, PROMPT, SIZE
from PySide6.QtCore import QCoreApplication, QRect, QSettings, QTranslator
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from musicdesk.app.exportform import LOUDNESSES
from musicdesk.app.firstrun import graphics
from musicdesk.app.licences import META, STARTER
from musicdesk.app.settings import LANGUAGES
from musicdesk.core.errors import BadValue, Unavailable, UserError
from musicdesk.core.recipe import Recipe
from musicdesk.core.section import Section
from musicdesk.core.tags import INSTRUMENTS
from musicdesk.engines.catalog import resources_folder
from musicdesk.fetching.hub import check_allowed
from musicdesk.fetching.network import Network
from musicdesk.gui.controller import _reason
from musicdesk.gui.ideafound import WordBox
from musicdesk.gui.ideapage import IdeaPage
from musicdesk.gui.languages import speak
from musicdesk.gui.melodypage import MelodyPage
from musicdesk.gui.takebarfields import KeyBox
from musicdesk.gui.takesdelegate import TakesDelegate
from musicdesk.gui.takeswords import longest_ages, takes_in_words
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import grouped, told, tr
from musicdesk.gui.transportbar import TransportBar
from musicdesk.gui.window import MainWindow


@pytest.fixture(params=[code for code in LANGUAGES if code not in ("", "en")])
def code(request: pytest.FixtureRequest, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Speak a language, and forget it afterwards."""
    monkeypatch.delenv("MUSICDESK_LANGUAGE", raising=False)
    before = set(qapp.findChildren(QTranslator))
    yield speak(qapp, request.param, resources_folder())
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()


def _seen(qtbot: QtBot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    widget.show()
    for _ in range(4):
        QCoreApplication.processEvents()
    return widget


def test_no_dialog_is_cut(qtbot: QtBot, theme: Theme, tmp_path: Path, code: str) -> None:
    faults = [
        f"{code}, {name}: {fault}"
        for name, make in DIALOGS.items()
        for fault in cut(_seen(qtbot, make(theme, tmp_path)))
    ]

    assert "\n".join(faults) == ""


def test_no_page_is_cut(qtbot: QtBot, theme: Theme, code: str) -> None:
    melody, idea = MelodyPage(theme), IdeaPage(theme, choose=lambda _parent: None)
    for page in (melody, idea):
        page.resize(*PAGE_SIZE)
    melody.set_latency(123.4)
    melody.set_attempts(ATTEMPTS, "two")
    melody.set_draft(DRAFT)
    melody.set_prepared(prepared())
    idea.set_models(MODELS, "starter")
    idea.set_idea(Path("hum.wav"), IDEA.name)
    idea.set_found(IDEA)

    assert "\n".join(f"{code}: {fault}" for page in (melody, idea) for fault in cut(_seen(qtbot, page))) == ""


def test_the_window_is_not_cut(qtbot: QtBot, theme: Theme, tmp_path: Path, code: str) -> None:
    window = MainWindow(theme, QSettings(str(tmp_path / "kept.ini"), QSettings.Format.IniFormat))
    window.resize(*SIZE)
    window.prompt.mode.setChecked(True)
    window.prompt.timeline.setChecked(True)
    window.prompt.sections.put((Section(0.0, 10.0, PROMPT), Section(10.0, 30.0, PROMPT)))

    assert "\n".join(f"{code}: {fault}" for fault in cut(_seen(qtbot, window))) == ""


@pytest.mark.parametrize("width", [540, 620, 800])
def test_the_transport_has_room_for_all_of_it(qtbot: QtBot, theme: Theme, code: str, width: int) -> None:
    bar = TransportBar(theme)
    bar.resize(width, 50)
    bar.set_time(1.0, 6.0, 90.0)
    _seen(qtbot, bar)

    layout = bar.layout()
    assert layout is not None and layout.minimumSize().width() <= width, code


@pytest.mark.parametrize("width", [320, 900])
def test_the_age_of_a_take_has_room_in_its_row(theme: Theme, code: str, width: int) -> None:
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, width, 40)

    room = TakesDelegate(theme).shape(option).age.width()

    sizes = QFontMetrics(theme.font(small=True))
    assert [f"{code}: {words}" for words in longest_ages() if sizes.horizontalAdvance(words) > room] == []


@pytest.mark.parametrize(("code", "letters"), [("de", "a dur"), ("es", "a mayor")], indirect=["code"])
def test_a_key_is_spelled_in_the_language_that_is_spoken(qtbot: QtBot, theme: Theme, code: str, letters: str) -> None:
    box = KeyBox()
    qtbot.addWidget(box)

    QTest.keyClicks(box, letters)

    assert box.currentData() == "A major", code


def test_what_rooms_below_say_is_said_with_its_values(code: str) -> None:
    with pytest.raises(BadValue) as too_long:
        Recipe(PROMPT, seconds=7_201.0)
    with pytest.raises(Unavailable) as forbidden:
        check_allowed(Network(offline=True))

    said = told(too_long.value)
    assert "7201" in said and "length" not in said
    for text in (forbidden.value.message, LOUDNESSES["lufs"]):
        assert told(text) != text


def test_what_is_said_of_the_graphics_card_is_translated_to_its_end(tmp_path: Path, code: str) -> None:
    (tmp_path / "card0/device").mkdir(parents=True)
    (tmp_path / "card0/device/vendor").write_text("0x1002\n")
    cards = [
        graphics(lambda: "", cards=tmp_path / "none"),
        graphics(lambda: "", cards=tmp_path),
        graphics(lambda: "NVIDIA GeForce RTX 4070 (12 GB)", lambda: True),
        graphics(lambda: "NVIDIA GeForce RTX 4070 (12 GB)", lambda: False),
    ]

    words = [set(told(each.sentence).replace(".", "").split()) for each in cards]

    assert len({each.sentence for each in cards}) == len(cards)
    assert not set().union(*words) & {"The", "the", "There", "makes", "needs", "about", "card", "cannot"}


def test_words_for_music_are_shown_in_the_language_and_asked_for_in_english(qtbot: QtBot, code: str) -> None:
    box = WordBox("Instrument", INSTRUMENTS)
    qtbot.addWidget(box)
    box.put("electric guitar")
    shown, word = box.currentText(), box.word
    box.setCurrentText("kazoo")

    assert shown != "electric guitar" and shown in [box.itemText(at) for at in range(box.count())]
    assert (word, box.word) == ("electric guitar", "kazoo")


def test_what_may_be_done_with_a_take_is_said_from_its_first_word_on(code: str) -> None:
    said = [told(each) for each in (STARTER.text, META.text, "basic-pitch 0.4.0: see its text")]

    assert not [each for each in said if "Free" in each or "Not for" in each or "see" in each]


def test_thousands_are_apart_as_the_language_has_them(code: str) -> None:
    number = {"de": "12.345", "es": "12.345", "ja": "12,345"}[code]

    assert number in tr("{count:,} found", count=12_345)
    assert number in takes_in_words(12_345)
    assert grouped(12_345) == number


def test_why_a_file_was_refused_leaves_the_full_stop_to_the_sentence_it_stands_in(code: str) -> None:
    said = _reason("a.wav", UserError("This take has no stems yet."))

    assert "no stems" not in said and said[-1] not in ".。"


def test_japanese_has_letters_made_for_it(theme: Theme, code: str) -> None:
    assert ("Noto Sans CJK JP" in theme.font().families()) is (code == "ja")
