"""The editor of sections: the lane together with the fields of the chosen one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from musicdesk.core.section import Section
from musicdesk.gui.sectioneditor import SectionEditor
from musicdesk.gui.theme import Theme

SECTIONS = (Section(0, 10, "intro"), Section(10, 20, "drums", 5.0), Section(40, 50, "outro"))


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme) -> SectionEditor:
    """Return the editor of three sections in a minute, the second one chosen."""
    editor = SectionEditor(theme)
    qtbot.addWidget(editor)
    editor.resize(300, 220)
    editor.put(SECTIONS)
    editor.set_music(60.0, None, "warm lo-fi piano")
    editor.show()
    editor.activateWindow()
    qtbot.waitUntil(editor.isActiveWindow)
    editor.lane.set_accessible_number(2)
    return editor


def _type(qtbot: QtBot, field: object, text: str) -> None:
    field.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def height_px(editor: SectionEditor) -> int:
    QApplication.processEvents()
    layout = editor.layout()
    assert layout is not None
    return layout.totalHeightForWidth(300)


def _said(editor: SectionEditor, at: int) -> str:
    """Return what is to be read beside one of the fields."""
    place = editor.fields._beside[at]
    return place.text() if place.isVisible() else ""


def test_the_fields_show_the_chosen_section(editor: SectionEditor) -> None:
    fields = editor.fields

    assert (fields.begin.text(), fields.end.text(), fields.guidance.value()) == ("10 s", "20 s", 5)
    assert (fields.words.toPlainText(), fields._title.text()) == ("drums", "Prompt of section 2 of 3")


def test_what_is_typed_is_the_section(editor: SectionEditor, qtbot: QtBot) -> None:
    told = QSignalSpy(editor.edited)

    _type(qtbot, editor.fields.begin, "0:12")
    _type(qtbot, editor.fields.guidance, "4")
    editor.fields.words.setPlainText("no drums")

    assert editor.sections[1] == Section(12, 20, "no drums", 4.0)
    assert editor.sections[0].end_s == 12  # it touched, so it went along
    assert told.count() == 3


def test_bars_are_typed_where_a_tempo_is_known(editor: SectionEditor, qtbot: QtBot) -> None:
    editor.set_music(60.0, 120.0, "house, 120 bpm")
    shown = editor.fields.begin.text(), editor.fields.end.text()

    _type(qtbot, editor.fields.end, "12.3")

    assert shown == ("bar 6", "bar 11")
    assert editor.sections[1].end_s == pytest.approx(23)


def test_an_empty_guidance_is_that_of_the_whole_take(editor: SectionEditor, qtbot: QtBot) -> None:
    editor.fields.guidance.selectAll()
    qtbot.keyClick(editor.fields.guidance, Qt.Key.Key_Delete)

    assert editor.sections[1].guidance is None
    assert editor.fields.guidance.lineEdit().placeholderText() == "as above"
    qtbot.keyClick(editor.fields.guidance, Qt.Key.Key_Up)
    assert editor.sections[1].guidance == 3.0


def test_what_cannot_be_is_said_beside_its_field_and_changes_nothing(editor: SectionEditor, qtbot: QtBot) -> None:
    _type(qtbot, editor.fields.end, "45")
    ends = _said(editor, 1), editor.wrong is editor.fields.end
    _type(qtbot, editor.fields.end, "30")
    mended = _said(editor, 1), editor.wrong
    editor.fields.words.setPlainText(" ")
    words = _said(editor, 3), editor.wrong is editor.fields.words
    editor.fields.guidance.setValue(99)
    guidance = _said(editor, 2)
    editor.fields.guidance.setValue(5)

    assert ends == ("It can end between 10.5 s and 40 s.", True)
    assert mended == ("", None)
    assert words == ("The section from 10 to 30 s says nothing.", True)
    assert guidance == "A guidance of 99.0 is outside 0..50."
    assert editor.wrong is editor.fields.words  # it still is
    assert editor.sections[1] == Section(10, 30, "drums", 5.0)


def test_what_was_typed_wrong_is_forgotten_with_another_choice(editor: SectionEditor, qtbot: QtBot) -> None:
    _type(qtbot, editor.fields.end, "59")
    told = QSignalSpy(editor.edited)

    editor.lane.set_accessible_number(1)
    editor.lane.set_accessible_number(2)

    assert (editor.wrong, editor.fields.end.text(), told.count()) == (None, "20 s", 1)


def test_what_the_hand_does_in_the_lane_stands_in_the_fields(editor: SectionEditor, qtbot: QtBot) -> None:
    editor.lane.setFocus()
    qtbot.keyClick(editor.lane, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)

    assert editor.fields.end.text() == "20.5 s"
    assert editor.sections[1].end_s == 20.5


def test_fields_that_are_not_shown_keep_their_room_only_where_nothing_is_to_move(editor: SectionEditor) -> None:
    editor.put(())
    steady_px = height_px(editor)

    editor.set_steady(False)

    assert height_px(editor) < steady_px - 40
    editor.lane.add_section()
    assert height_px(editor) >= steady_px - 40


def test_buttons_add_and_take_away(editor: SectionEditor, qtbot: QtBot) -> None:
    qtbot.mouseClick(editor.add, Qt.MouseButton.LeftButton)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    added = editor.sections[2]
    editor.remove.setFocus()
    qtbot.keyClick(editor.remove, Qt.Key.Key_Return)

    assert added == Section(20, 35, "warm lo-fi piano")
    assert editor.sections == SECTIONS


def test_without_a_choice_a_sentence_stands_in_the_place_of_the_fields(editor: SectionEditor) -> None:
    editor.put(())

    assert not editor.fields.isVisible()
    assert editor._hint.isVisible()
    assert not editor.remove.isEnabled()


def test_what_lies_beyond_a_shorter_length_is_fitted_by_a_button(editor: SectionEditor, qtbot: QtBot) -> None:
    before = editor.fit.isVisible()
    editor.set_music(45.0, None, "warm lo-fi piano")

    qtbot.mouseClick(editor.fit, Qt.MouseButton.LeftButton)
    editor.set_music(45.0, None, "warm lo-fi piano")

    assert not before
    assert editor.sections[2] == Section(40, 45, "outro")
    assert not editor.fit.isVisible()


def test_everything_in_it_has_a_name_of_its_own(editor: SectionEditor) -> None:
    names = [field.accessibleName() for field in editor.in_order]

    assert all(names)
    assert len(set(names)) == len(names)
