"""Files that the window is opened with: notes become the melody, a style one of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from musicdesk.app.presets import find
from musicdesk.core.preset import Preset
from musicdesk.formats.presetfile import write_preset
from musicdesk.gui.following import Following
from tests.gui.openwindow import House


def test_notes_and_styles_find_their_places(
    qtbot: QtBot, house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    followed: list[Path] = []
    monkeypatch.setattr(Following, "follow_file", lambda _following, path: followed.append(path))
    notes, style = tmp_path / "tune.mid", write_preset(tmp_path / "rain.mdstyle", Preset("Rain", "{prompt}, rain"))
    notes.touch()
    window = house.open().window

    window.files_dropped.emit([notes, style])

    qtbot.waitUntil(lambda: window.prompt.style_box.value == "Rain", timeout=10_000)
    assert find("Rain").own
    assert followed == [notes]
