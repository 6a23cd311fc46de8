"""The small window that asks how a part is to be re-made."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from musicdesk.gui.remakedialog import RemakeChoice, RemakeDialog, RemakeSubject
from musicdesk.gui.theme import Theme

PART = RemakeSubject("Warm piano", "warm piano", "drums enter", 4.0, 8.0, has_rest=True)
WHOLE = RemakeSubject("Warm piano", "warm piano", "warm piano")


def _dialog(
    qtbot: QtBot, theme: Theme, subject: RemakeSubject, choice: RemakeChoice | None = None, *, several: bool = False
) -> RemakeDialog:
    dialog = RemakeDialog(theme, subject, choice or RemakeChoice(), several=several)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_what_is_chosen_is_told_when_it_is_meant(qtbot: QtBot, theme: Theme) -> None:
    dialog = _dialog(qtbot, theme, PART)
    wanted = QSignalSpy(dialog.wanted)

    dialog.candidates.setValue(7)
    dialog.panel.setChecked(True)
    dialog.variations.setValue(3)
    QTest.keyClick(dialog.make, Qt.Key.Key_Return)

    assert [wanted.at(0)[0]] == [RemakeChoice("keep", 7, True, 3)]
    assert wanted.count() == 1
    assert not dialog.isVisible()


def test_nothing_is_told_when_it_is_left(qtbot: QtBot, theme: Theme) -> None:
    dialog = _dialog(qtbot, theme, PART)
    wanted = QSignalSpy(dialog.wanted)

    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert wanted.count() == 0
    assert not dialog.isVisible()


def test_the_count_of_joins_matters_only_where_what_follows_is_kept(qtbot: QtBot, theme: Theme) -> None:
    dialog = _dialog(qtbot, theme, PART)

    dialog.anew.setChecked(True)

    assert not dialog.candidates.isEnabled()
    assert dialog.choice.rest == "anew"


def test_where_nothing_follows_nothing_is_asked_about_it(qtbot: QtBot, theme: Theme) -> None:
    dialog = _dialog(qtbot, theme, WHOLE, several=True)

    assert not dialog.keep.isVisible()
    assert not dialog.candidates.isVisible()
    assert dialog.choice == RemakeChoice("anew", 4, False, 4)
    assert dialog.make.text() == "Vary"


@pytest.mark.parametrize(
    ("own", "panel", "can", "from_panel"),
    [
        ("piano", "drums", (True, True), False),
        ("piano", "piano", (True, False), False),
        ("piano", "", (True, False), False),
        ("", "drums", (False, True), True),
        ("", "", (False, False), False),
    ],
)
def test_only_a_prompt_that_is_there_and_another_can_be_chosen(
    qtbot: QtBot, theme: Theme, own: str, panel: str, can: tuple[bool, bool], from_panel: bool
) -> None:
    dialog = _dialog(qtbot, theme, RemakeSubject("T", own, panel, 1.0, 2.0, has_rest=True))

    assert (dialog.own.isEnabled(), dialog.panel.isEnabled()) == can
    assert dialog.choice.from_panel is from_panel
    assert dialog.make.isEnabled() is any(can)


def test_it_stands_as_it_was_left_the_last_time(qtbot: QtBot, theme: Theme) -> None:
    dialog = _dialog(qtbot, theme, PART, RemakeChoice("anew", 8, True, 6), several=True)

    assert dialog.choice == RemakeChoice("anew", 8, True, 6)


@pytest.mark.parametrize(("scheme", "percent"), [("dark", 100), ("light", 150), ("dark", 200)])
def test_no_word_is_cut_however_long_the_prompts_are(qtbot: QtBot, theme: Theme, scheme: str, percent: int) -> None:
    theme.apply(scheme, percent)
    subject = RemakeSubject("Warm & cold", "warm " * 200, "cold & clear " * 200, 4.0, 8.0, has_rest=True)

    dialog = _dialog(qtbot, theme, subject)

    for button in (dialog.keep, dialog.anew, dialog.own, dialog.panel, dialog.make):
        assert button.width() >= button.sizeHint().width()
    assert dialog.width() <= theme.px(460)
    assert "&&" in dialog.panel.text()
