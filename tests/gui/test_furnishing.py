"""What comes before the window: who has the library, and whether it can be opened."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from musicdesk.core.errors import StorageError
from musicdesk.gui import furnishing
from musicdesk.gui.failedstarts import FailedStarts
from musicdesk.gui.furnishing import furnish_window
from musicdesk.gui.logbook import CRASH_FILE
from musicdesk.gui.oneprogram import OneProgram


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the program's own files, and its settings, with the test's."""
    folder = tmp_path / "state"
    folder.mkdir()
    monkeypatch.setattr(furnishing, "state_folder", lambda: folder)
    monkeypatch.setattr(furnishing, "settings_path", lambda: tmp_path / "settings.json")
    return folder


def test_who_hands_files_over_leaves_what_the_other_wrote_of_a_crash(
    qtbot: QtBot, tmp_path: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (state / CRASH_FILE).write_text("Fatal Python error: Segmentation fault", encoding="utf-8")
    monkeypatch.setattr(OneProgram, "claim", lambda _self: False)
    monkeypatch.setattr(OneProgram, "hand_over", lambda _self, _files, *, safe: safe)

    assert furnish_window(tmp_path / "library", [], safe=True) == 0

    assert "Segmentation" in (state / CRASH_FILE).read_text(encoding="utf-8")


def test_programs_on_other_libraries_have_logs_of_their_own(tmp_path: Path, state: Path) -> None:
    usual, one, other = map(furnishing._logs_of, (furnishing.default_folder(), tmp_path / "a", tmp_path / "b"))

    assert usual == state
    assert one.parent == other.parent == state and one != other


def test_who_hands_files_over_is_not_asked_about_safe_mode(
    qtbot: QtBot, tmp_path: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, asked = tmp_path / "library", list[object]()
    monkeypatch.setattr(FailedStarts, "wants_safe_mode", lambda starts: bool(asked.append(starts)))
    monkeypatch.setattr(OneProgram, "claim", lambda _self: False)
    monkeypatch.setattr(OneProgram, "hand_over", lambda _self, _files, *, safe: not safe)
    for _ in range(2):
        FailedStarts(furnishing._logs_of(place)).begin()
    free = iter((False, True))
    monkeypatch.setattr(OneProgram, "is_free", lambda _self: next(free))

    assert furnish_window(place, [], safe=False) == 0
    assert asked == []
    assert furnish_window(place, [], safe=False) == 0
    assert len(asked) == 1


def test_a_library_that_cannot_be_opened_is_given_up_while_that_is_said(
    qtbot: QtBot, tmp_path: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(furnishing, "open_logbook", lambda _folder: None)
    place = tmp_path / "library"
    place.write_text("a file where a folder should be", encoding="utf-8")

    with pytest.raises(StorageError) as refusal:  # which is held as it is while a message box shows it
        furnish_window(place, [], safe=True)

    other = OneProgram(place, state)
    assert refusal.value.message and other.claim()
    other.close()
