"""Diagnostics: what a report needs is shown before it is copied, and nothing private is in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from musicdesk.app.firstrun import Graphics
from musicdesk.gui import diagnostics as room
from musicdesk.gui.diagnostics import Diagnostics
from musicdesk.gui.diagnosticsfacts import report, without_private
from tests.gui.later import Later
from tests.gui.openwindow import House


def _diagnostics(house: House, later: Later) -> Diagnostics:
    furniture = house.open()
    furniture.background = later  # type: ignore[assignment]
    return Diagnostics(furniture, lambda: ["Paper microphone"], lambda: Graphics("RTX 1", True, ""))


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("in /home/ann/Music/x.ini and /home/ann", "in ~/Music/x.ini and ~"),
        ("No such file: '/media/ann'", "No such file: '/media/…'"),
        ("gone: '/m/2026-1/song for maria.wav'", "gone: '/m/2026-1/….wav'"),
        ("read /m/song for maria-2.mid.", "read /m/….mid."),
        ("through http://ann:p@ss@proxy:8080/", "through http://…@proxy:8080/"),
        ("/home/anna/x", "/home/anna/x"),
        ("/media/ann/disk", "/media/…/disk"),
        ("through http://ann:secret@proxy:8080/", "through http://…@proxy:8080/"),
        ("Authorization: Bearer abcdefgh.123", "Authorization: Bearer …"),
        ("HF_TOKEN=hf_AbCdEf0123", "HF_TOKEN=hf_…"),
        ("ann plays the piano", "ann plays the piano"),
    ],
)
def test_nothing_private_is_left(said: str, left: str) -> None:
    assert without_private(said, Path("/home/ann"), "ann") == left


def test_versions_and_facts_come_first_then_the_log() -> None:
    lines = report({"Screen": "offscreen"}, [], ["the last line"]).splitlines()

    assert lines[0].startswith("MusicDesk ")
    assert "Qt " in lines[1] and "torch " in lines[2]
    assert lines[3] == "Screen: offscreen" and lines[-1] == "the last line"


def test_what_is_copied_is_what_was_shown_and_prompts_are_in_it_only_when_ticked(qtbot: QtBot, house: House) -> None:
    house.put("a secret song")
    later = Later()
    diagnostics = _diagnostics(house, later)
    diagnostics.show()
    later.do()
    dialog = diagnostics._dialog
    assert dialog is not None
    without = dialog.text.toPlainText()

    dialog.prompts.click()
    shown = dialog.text.toPlainText()
    dialog.copy.click()

    assert "Microphones: Paper microphone" in without and "Graphics: RTX 1 (used)" in without
    assert "Library: 1 takes" in without and "a secret song" not in without
    assert "a secret song" in shown
    assert QGuiApplication.clipboard().text() == shown


def test_a_crash_of_the_last_time_is_said_with_a_way_to_report_it(
    qtbot: QtBot, house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    diagnostics = _diagnostics(house, Later())
    status = diagnostics._all.window.status
    monkeypatch.setattr(room, "has_crashed", lambda _path: True)
    diagnostics.speak_of_crash()  # no logbook: nothing is known
    assert status.findChild(QToolButton, "crash-offer") is None
    diagnostics._all.log = tmp_path / "musicdesk.log"

    diagnostics.speak_of_crash()
    offered = status.findChild(QToolButton, "crash-offer")
    assert offered is not None
    offered.click()

    assert "crashed the last time" in status.line
    assert diagnostics._dialog is not None
    diagnostics._dialog.reject()
