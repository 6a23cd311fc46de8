"""About: the licences of others are listed below our own, once they are found."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from musicdesk.gui.about import AboutDialog, Licence
from musicdesk.gui.theme import Theme
from tests.gui.later import Later


def test_what_others_made_is_listed_when_it_is_found(qtbot: QtBot, theme: Theme) -> None:
    later = Later()
    dialog = AboutDialog(theme, "1.2.3", [Licence("MusicDesk: MIT", "Ours.")])
    qtbot.addWidget(dialog)
    dialog.list_later(later.run, lambda: [Licence("numpy 2: BSD", "Theirs.")])
    assert dialog.parts.count() == 1

    later.do()
    dialog.parts.setCurrentRow(1)

    assert dialog.parts.item(1).text() == "numpy 2: BSD"
    assert dialog.text.toPlainText() == "Theirs."


def test_a_text_that_comes_in_lines_is_not_wrapped_again(qtbot: QtBot, theme: Theme) -> None:
    lines, whole = "THE SOFTWARE IS PROVIDED AS IT IS\n" * 9, "One long paragraph of a licence. " * 9
    dialog = AboutDialog(theme, "1.2.3", [Licence("a: MIT", lines), Licence("b: MIT", whole)])
    qtbot.addWidget(dialog)
    modes = []
    for row in range(2):
        dialog.parts.setCurrentRow(row)
        modes.append(dialog.text.lineWrapMode())

    assert modes == [QPlainTextEdit.LineWrapMode.NoWrap, QPlainTextEdit.LineWrapMode.WidgetWidth]
