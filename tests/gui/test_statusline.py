"""The status line: what it says goes after a while, and what still goes on stays."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from musicdesk.gui import statusline
from musicdesk.gui.statusline import StatusLine
from musicdesk.gui.theme import Theme


@pytest.fixture
def line(qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> StatusLine:
    monkeypatch.setattr(statusline, "SENTENCE_MS", 20)
    monkeypatch.setattr(statusline, "WARNING_MS", 250)
    line = StatusLine(theme)
    qtbot.addWidget(line)
    return line


def test_a_plain_sentence_goes_after_a_while(line: StatusLine, qtbot: QtBot) -> None:
    line.say("Copied 1 file.")
    assert line.line == "Copied 1 file."

    qtbot.waitUntil(lambda: line.line == "", timeout=2_000)

    assert (line._line.toolTip(), line._line.accessibleDescription()) == ("", "")


def test_a_warning_stands_for_longer_and_goes_too(line: StatusLine, qtbot: QtBot) -> None:
    line.say("Copied 1 file.")
    line.warn("The disk is full.")
    qtbot.wait(60)
    assert line.line == "The disk is full."

    qtbot.waitUntil(lambda: line.line == "", timeout=2_000)


def test_a_download_stands_beside_what_is_said_and_goes_when_it_is_done(line: StatusLine) -> None:
    line.show_models("MusicGen small: downloading 43 %", "1.0 of 2.4 GB")
    line.say("Copied 1 file.")
    shown = line._models.isVisibleTo(line), line._models.text(), line._models.toolTip(), line.line

    line.show_models("", "")

    assert shown == (True, "MusicGen small: downloading 43 %", "1.0 of 2.4 GB", "Copied 1 file.")
    assert not line._models.isVisibleTo(line)


@pytest.mark.parametrize("sentence", ["Exporting ...", "Listening …"])
def test_what_still_goes_on_stands_until_the_next_sentence(line: StatusLine, qtbot: QtBot, sentence: str) -> None:
    line.say("Ready.")
    line.say(sentence)
    qtbot.wait(60)
    assert line.line == sentence

    line.say("Done.")

    assert line.line == "Done."
