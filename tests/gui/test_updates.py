"""Newer versions in the window: looked for when it is wished, said in the status line, and nothing is fetched."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSettings, QUrl, Signal
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from musicdesk.app.settings import Settings
from musicdesk.app.updates import BY_HAND
from musicdesk.core.errors import Unavailable
from musicdesk.core.job import Cancel
from musicdesk.fetching.updates import Newest
from musicdesk.gui.settingsdialog import SettingsDialog
from musicdesk.gui.statusline import StatusLine
from musicdesk.gui.theme import Theme
from musicdesk.gui.updates import LOOKED, Updates
from tests.gui.later import Later

PAGE = "https://example.org/musicdesk"


class Window(QObject):
    """As much of a window as is needed."""

    closing = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.status = StatusLine(theme)


@dataclass
class Post:
    """The look-out with paper around it."""

    window: Window
    kept: QSettings
    settings: Settings = field(default_factory=lambda: Settings(updates=True))
    answer: Newest | Unavailable | None = None
    later: Later = field(default_factory=Later)
    opened: list[QUrl] = field(default_factory=list)
    cancelled: Cancel = lambda: False

    def __post_init__(self) -> None:
        self.updates = Updates(
            self.window, self.later, lambda: self.settings, self.kept, self._look, self.opened.append  # type: ignore[arg-type]
        )  # fmt: skip

    def _look(self, _settings: Settings, cancel: Cancel) -> Newest | None:
        self.cancelled = cancel
        if isinstance(self.answer, Unavailable):
            raise self.answer
        return self.answer


@pytest.fixture
def post(qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Post:
    monkeypatch.setenv(BY_HAND, "https://example.org/newest.json")
    post = Post(Window(theme), QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(post.window.status)
    return post


def test_once_a_day_it_is_looked_where_the_user_wishes_that(post: Post) -> None:
    post.updates.look_if_due()
    post.updates.look_if_due()

    assert len(post.later.errands) == 1


def test_a_window_that_stands_for_days_looks_again(post: Post) -> None:
    post.updates.look_if_due()
    post.kept.setValue(LOOKED, time.time() - 25 * 3600)

    post.updates.hourly.timeout.emit()

    assert post.updates.hourly.isActive()
    assert len(post.later.errands) == 2


def test_it_is_not_looked_unasked(post: Post) -> None:
    post.settings = Settings()

    post.updates.look_if_due()

    assert post.later.errands == []


def test_a_newer_version_is_said_with_a_way_to_its_page(post: Post) -> None:
    post.answer = Newest("99.0", PAGE)
    post.updates.look()
    post.later.do()
    button = post.window.status.findChild(QToolButton, "update-offer")

    assert "MusicDesk 99.0 is there" in post.window.status.line
    assert button is not None and "example.org" in button.toolTip()
    button.click()
    assert post.opened == [QUrl(PAGE)]


def test_by_hand_it_is_also_said_that_there_is_none_or_why_it_cannot_be_known(post: Post) -> None:
    post.updates.look()
    post.later.do()
    assert "is the newest there is" in post.window.status.line

    post.answer = Unavailable("The network is away.", "Try again later.")
    post.updates.look()
    post.later.do()
    assert post.window.status.line == "The network is away. Try again later."


def test_a_build_that_names_no_place_says_so_and_asks_nobody(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("musicdesk.gui.updates.place_to_ask", lambda: "")

    post.updates.look()

    assert "names no place" in post.window.status.line
    assert post.later.errands == []


def test_a_window_that_closes_hangs_up(post: Post) -> None:
    post.updates.look()
    post.later.do()

    post.window.closing.emit()

    assert post.cancelled()


def test_the_tick_in_the_settings_can_be_set_where_there_is_a_place_to_ask(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(BY_HAND, "https://example.org/newest.json")
    dialog = SettingsDialog(theme, Settings(), [])
    qtbot.addWidget(dialog)

    dialog.updates.click()

    assert dialog.settings().updates


def test_where_there_is_none_the_tick_is_off_limits_and_says_why(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("musicdesk.gui.settingsdialog.place_to_ask", lambda: "")
    dialog = SettingsDialog(theme, Settings(), [])
    qtbot.addWidget(dialog)

    assert not dialog.updates.isEnabled()
    assert "names no place" in dialog.updates.accessibleDescription()
