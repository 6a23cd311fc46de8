"""The idea page: what was found, what is asked for, and what comes of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from musicdesk.app.loop import LoopOrder
from musicdesk.core.idea import Idea
from musicdesk.core.scale import Scale
from musicdesk.core.tags import Tags
from musicdesk.gui import ideasource
from musicdesk.gui.ideacandidate import Candidate
from musicdesk.gui.ideaorder import LoopModel
from musicdesk.gui.ideapage import IdeaPage
from musicdesk.gui.theme import Theme

A_MINOR = Scale.named("A minor")
HUM = Path("hum.wav")
IDEA = Idea("Humming 3", 6.2, 84.0, A_MINOR, Tags(("lo-fi", "jazz"), ("calm",)), melodic=True)
PLAIN = Idea("Humming 3", 6.2, 84.0, A_MINOR, said=("Genre and mood need the model CLAP.",))
MODELS = (LoopModel("starter", "Starter", True), LoopModel("m/plain", "Plain", False))


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, tmp_path: Path) -> IdeaPage:
    page = IdeaPage(theme, choose=lambda _parent: tmp_path / "riff.wav")
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.set_models(MODELS, "starter")
    page.show()
    return page


def found(page: IdeaPage, idea: Idea = IDEA) -> IdeaPage:
    page.set_idea(HUM, idea.name)
    page.set_picture(idea.seconds, bytes(range(96)))
    page.set_found(idea)
    return page


def made(page: IdeaPage) -> LoopOrder:
    spy = QSignalSpy(page.make_requested)
    page.order.make.click()
    assert spy.count() == 1
    order = spy.at(0)[0]
    assert isinstance(order, LoopOrder)
    return order


def words(page: IdeaPage) -> dict[str, str]:
    return {name: label.text() for name, label in page.found.words.items() if label.isVisible()}


def test_without_an_idea_nothing_can_be_made(page: IdeaPage) -> None:
    assert not page.order.make.isEnabled()
    assert "recording" in page.order.make.toolTip()
    assert page.source.name.text() == "No idea yet"


def test_while_it_is_listened_to_that_is_said(page: IdeaPage) -> None:
    page.set_idea(HUM)

    assert set(words(page).values()) == {"Listening …"}
    assert page.source.name.text() == "hum.wav"
    assert "listened to" in page.order.make.toolTip()


def test_what_was_found_is_read_and_used(page: IdeaPage) -> None:
    found(page)

    assert words(page) == {"Tempo": "84 bpm", "Key": "A minor", "Genre": "lo-fi, jazz", "Mood": "calm"}
    assert page.source.length.text() == "6.2 s"
    assert page.order.asks.whole == "Asks for: electric piano loop, lo-fi, calm, A minor, 84 bpm"
    order = made(page)
    assert order == LoopOrder("electric piano", 4, IDEA, HUM, "lo-fi", "calm", A_MINOR, 84.0, "starter", 4, follow=True)


def test_what_is_read_is_told_to_those_who_do_not_see_it(page: IdeaPage) -> None:
    labels = page.found.words
    page.set_idea(HUM)
    listening = labels["Tempo"].accessibleDescription()
    found(page, Idea("Humming 3", 6.2, 84.0))

    assert listening == "Listening …"
    assert [labels[name].accessibleDescription() for name in ("Tempo", "Key")] == ["84 bpm", "nothing found"]
    assert page.source.name.accessibleDescription() == "Humming 3"


def test_that_words_need_a_model_is_said_and_tempo_and_key_are_used(page: IdeaPage) -> None:
    found(page, PLAIN)

    assert page.found.said.text == "Genre and mood need the model CLAP."
    assert made(page).words == "electric piano loop, A minor, 84 bpm"


def test_in_the_simple_mode_nothing_found_can_be_changed(page: IdeaPage) -> None:
    found(page)

    assert not any(field.isVisible() for field in (page.found.tempo, page.found.key, page.found.genre))
    assert not page.order.prompt.isVisible()


def test_in_the_advanced_mode_all_of_it_can(page: IdeaPage) -> None:
    found(page)
    page.mode.setChecked(True)
    page.found.key.put("D minor")
    page.found.key.typed.emit("D minor")
    page.found.genre.setCurrentText("bossa nova")
    page.found.mood.setCurrentText("")
    page.found.double.click()
    order = made(page)

    assert (order.bpm, order.key, order.genre, order.mood) == (168.0, Scale.named("D minor"), "bossa nova", "")
    assert order.idea is not None
    assert (order.idea.bpm, order.idea.key) == (84.0, A_MINOR)  # by which the tune is transposed
    assert order.words == "electric piano loop, bossa nova, D minor, 168 bpm"
    assert page.order.prompt.text() == order.words


def test_a_key_that_is_taken_out_is_not_found_again(page: IdeaPage) -> None:
    found(page)
    page.mode.setChecked(True)
    page.found.key.put(None)
    page.found.key.cleared.emit()

    assert made(page).words == "electric piano loop, lo-fi, calm, 84 bpm"


def test_a_tempo_nobody_found_can_be_typed_in_the_simple_mode(page: IdeaPage) -> None:
    found(page, Idea("Humming 3", 6.2))
    assert not page.order.make.isEnabled()
    assert "tempo" in page.order.make.toolTip()
    assert page.found.tempo.isVisible()
    page.found.tempo.setFocus()
    QTest.keyClicks(page.found.tempo, "92")
    QTest.keyClick(page.found.tempo, Qt.Key.Key_Return)

    assert made(page).words == "electric piano loop, 92 bpm"


def test_a_prompt_typed_over_holds_until_it_is_composed_again(page: IdeaPage) -> None:
    found(page)
    page.mode.setChecked(True)
    page.order.prompt.selectAll()
    QTest.keyClicks(page.order.prompt, "a loop of my own")
    page.order.instrument.setCurrentText("flute")
    assert made(page).words == "a loop of my own"
    page.order.compose.click()

    assert made(page).words == "flute loop, lo-fi, calm, A minor, 84 bpm"


def test_a_typed_prompt_does_not_act_while_it_is_not_seen(page: IdeaPage) -> None:
    found(page)
    page.mode.setChecked(True)
    page.order.prompt.selectAll()
    QTest.keyClicks(page.order.prompt, "a loop of my own")
    page.mode.setChecked(False)

    assert made(page).prompt == ""


def test_a_melody_is_offered_to_be_followed_where_both_can(page: IdeaPage) -> None:
    seen = []
    for idea, model in ((IDEA, 0), (IDEA, 1), (PLAIN, 0)):
        page.order.model.setCurrentIndex(model)
        found(page, idea)
        seen.append((page.order.follow.isVisible(), page.wanted().follow))

    assert seen == [(True, True), (False, False), (False, False)]
    page.order.model.setCurrentIndex(0)
    found(page)
    page.order.follow.setChecked(False)
    assert not made(page).follow


@pytest.mark.parametrize("bars", [0, 65])
def test_bars_that_cannot_be_are_said_beside_them(page: IdeaPage, bars: int) -> None:
    found(page)
    page.order.bars.setValue(bars)

    assert "bars" in page.order.beside["bars"].text()
    assert not page.order.make.isEnabled()


def test_a_loop_needs_an_instrument(page: IdeaPage) -> None:
    found(page)
    page.order.instrument.setCurrentText("  ")

    assert "instrument" in page.order.beside["instrument"].text()


def test_ctrl_enter_makes_loops_from_any_field(page: IdeaPage) -> None:
    found(page)
    spy = QSignalSpy(page.make_requested)
    page.order.bars.setFocus()
    QTest.keyClick(page.order.bars, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert spy.count() == 1


def test_what_cannot_be_listened_to_is_said(page: IdeaPage) -> None:
    page.set_idea(HUM)
    page.set_trouble("hum.wav is no sound.", "Choose another.")

    assert page.source.said.text == "hum.wav is no sound. Choose another."
    assert not page.order.make.isEnabled()


def test_escape_and_the_cross_lead_back(page: IdeaPage) -> None:
    closed = QSignalSpy(page.close_requested)
    page.source.file.setFocus()
    QTest.keyClick(page.source.file, Qt.Key.Key_Escape)
    page.shut.click()

    assert closed.count() == 2


def test_a_file_can_be_chosen_and_a_recording_used(page: IdeaPage, tmp_path: Path) -> None:
    offered = QSignalSpy(page.idea_offered)
    page.source.file.click()
    page.source.set_sources([("Humming 2, 4.0 s", tmp_path / "two.wav", "Humming 2")])
    page.source.menu.actions()[0].trigger()

    assert [list(offered.at(at)) for at in range(2)] == [
        [tmp_path / "riff.wav", ""],
        [tmp_path / "two.wav", "Humming 2"],
    ]


def drop(page: QWidget, mime: QMimeData) -> None:
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), copy, mime, left, none)
    page.dragEnterEvent(enter)
    if enter.isAccepted():
        page.dropEvent(QDropEvent(QPointF(50, 50), copy, mime, left, none))
    QTest.qWait(1)


def test_a_file_dropped_on_the_page_is_the_idea(page: IdeaPage, tmp_path: Path) -> None:
    offered, mime = QSignalSpy(page.idea_offered), QMimeData()
    (tmp_path / "drop.wav").touch()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "drop.wav"))])
    drop(page, mime)

    assert list(offered.at(0)) == [tmp_path / "drop.wav", ""]


def test_two_files_and_folders_are_no_idea(page: IdeaPage, tmp_path: Path) -> None:
    offered = QSignalSpy(page.idea_offered)
    for paths in ([tmp_path / "a.wav", tmp_path / "b.wav"], [tmp_path]):
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        drop(page, mime)
        assert "one file" in page.source.said.text

    assert offered.count() == 0


def test_how_it_was_left_is_kept(page: IdeaPage, qtbot: QtBot, theme: Theme) -> None:
    page.order.instrument.setCurrentText("marimba")
    page.order.bars.setValue(8)
    page.order.candidates.setValue(2)
    page.order.model.setCurrentIndex(1)
    page.order.follow.setChecked(False)
    page.mode.setChecked(True)
    again = IdeaPage(theme)
    qtbot.addWidget(again)
    again.set_models(MODELS, "starter")
    again.restore(page.values())

    assert again.values() == page.values()


@pytest.mark.parametrize("values", [{"bars": 1e9, "candidates": True, "instrument": 3, "model": []}, {"bars": -4}])
def test_what_was_kept_and_makes_no_sense_is_left_out(page: IdeaPage, values: dict[str, object]) -> None:
    before = page.values()
    page.restore(values)

    assert page.values() == before


def test_candidates_stand_with_asked_and_measured_and_open_with_enter(page: IdeaPage) -> None:
    opened, played = QSignalSpy(page.open_requested), QSignalSpy(page.play_requested)
    first = Candidate("t1", "piano loop", 1, 84.0, A_MINOR, 84.0, A_MINOR, 0.4, heard=True)
    page.candidates.show_candidates([first, Candidate("t2", "piano loop", 2, 84.0, A_MINOR)])
    table = page.candidates.table
    assert [table.topLevelItem(0).text(at) for at in range(4)] == [
        "1  piano loop", "84 → 84", "A minor → A minor", "0.40",
    ]  # fmt: skip
    assert not page.candidates.play.isEnabled()
    table.setCurrentItem(table.topLevelItem(1))
    page.candidates.play.click()
    QTest.keyClick(table, Qt.Key.Key_Return)

    assert (played.at(0)[0], opened.at(0)[0]) == ("t2", "t2")


def test_the_chosen_candidate_stays_chosen_when_the_order_changes(page: IdeaPage) -> None:
    one, two = Candidate("t1", "loop", 1, 84.0, None), Candidate("t2", "loop", 2, 84.0, None)
    page.candidates.show_candidates([one, two])
    page.candidates.table.setCurrentItem(page.candidates.table.topLevelItem(1))
    page.candidates.show_candidates([two, one])

    assert page.candidates.table.chosen == "t2"
    assert page.candidates.table.isColumnHidden(3)  # nobody knows how like they are


def test_everything_has_its_name(page: IdeaPage) -> None:
    names = [widget.accessibleName() for widget in page.findChildren(QWidget)]

    for name in ("Instrument", "Bars", "Candidates", "Make loop", "Follow its melody", "Genre", "Mood"):
        assert name in names


@pytest.mark.parametrize(("width", "beside"), [(900, 4), (420, 2)])
def test_fields_stand_side_by_side_as_far_as_there_is_room(page: IdeaPage, width: int, beside: int) -> None:
    page.resize(width, 700)
    QTest.qWait(1)
    fields = [page.order.instrument, page.order.bars, page.order.model, page.order.candidates]
    tops = [field.mapTo(page, QPoint(0, 0)).y() for field in fields]

    assert sum(abs(top - tops[0]) < 12 for top in tops) == beside


def test_tab_goes_from_the_file_to_the_cross_also_in_a_window(page: IdeaPage, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    pages = QStackedWidget(window)
    other = QPushButton("elsewhere", window)

    pages.addWidget(page)
    pages.setCurrentWidget(page)
    window.show()
    chain: list[QWidget] = [page.source.file]
    while (following := chain[-1].nextInFocusChain()) is not chain[0]:
        chain.append(following)

    last = [chain.index(each) for each in (page.order.make, page.candidates.table, page.mode, page.shut, other)]
    assert last == sorted(last)


def test_files_of_notes_are_offered_as_well() -> None:
    assert "*.mid" in ideasource.IDEA_FILES
    assert "*.midi" in ideasource.IDEA_FILES


def test_where_it_is_narrow_titles_of_columns_give_way_before_what_was_measured(page: IdeaPage) -> None:
    page.candidates.show_candidates(
        [Candidate("a", "Loop", 1, 84.0, A_MINOR, 84.1, Scale.named("C major"), 0.42, heard=True)]
    )
    page.resize(500, 700)
    table = page.candidates.table
    QTest.qWait(0)

    widths = [table.columnWidth(column) for column in range(1, 4)]

    assert table.header().length() <= table.viewport().width()
    assert all(width >= table.sizeHintForColumn(at) for at, width in enumerate(widths, start=1))
    assert widths[0] < table.header().sectionSizeHint(1)
    assert "asked" in table.headerItem().toolTip(1)
