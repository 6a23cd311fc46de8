"""The small cover in the bar of the open take."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from musicdesk.core.take import Take
from musicdesk.gui.coverthumb import CoverThumb
from musicdesk.gui.takebar import TakeBar
from musicdesk.gui.theme import Theme

TAKE = Take("take-1", "Warm piano", 0.0, 10.0, 32_000, 2, bpm=84.0, key="A minor")


def red() -> QImage:
    picture = QImage(200, 200, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    return picture


@pytest.mark.parametrize("percent", [100, 150])
def test_it_is_a_square_of_the_picture(qtbot: QtBot, theme: Theme, percent: int) -> None:
    theme.apply("dark", percent)
    thumb = CoverThumb(theme)
    qtbot.addWidget(thumb)
    thumb.show_picture(red())
    thumb.resize(thumb.sizeHint())
    side = thumb.width()

    assert (side, thumb.height()) == (theme.px(44), theme.px(44))
    assert thumb.grab().toImage().pixelColor(side // 2, side // 2) == QColor("red")


def test_it_has_a_name_and_says_what_it_is_for(qtbot: QtBot, theme: Theme) -> None:
    thumb = CoverThumb(theme)
    qtbot.addWidget(thumb)
    assert (thumb.accessibleName(), thumb.toolTip()) == ("Cover", "Open a take to see its cover.")
    thumb.show_picture(red())

    assert "see it large" in thumb.accessibleDescription()


def test_enter_presses_it_and_it_comes_before_the_fields(qtbot: QtBot, theme: Theme) -> None:
    bar = TakeBar(theme)
    qtbot.addWidget(bar)
    bar.set_take(TAKE)
    bar.show()
    pressed = QSignalSpy(bar.cover.clicked)
    QTest.keyClick(bar.cover, Qt.Key.Key_Return)

    assert pressed.count() == 1
    assert bar.cover.nextInFocusChain() in (bar.tempo, bar.tempo.lineEdit())


def test_the_bar_wants_a_cover_for_each_take_and_when_it_may_look_otherwise(qtbot: QtBot, theme: Theme) -> None:
    bar = TakeBar(theme)
    qtbot.addWidget(bar)
    wanted = QSignalSpy(bar.cover_wanted)
    bar.set_take(TAKE)
    bar.set_findings(None)
    bar.set_take(None)

    assert [wanted.at(at)[0] for at in range(3)] == [TAKE, TAKE, None]
    assert not bar.cover.isEnabled()
