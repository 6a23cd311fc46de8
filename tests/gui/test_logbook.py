"""The logbook: what went wrong can be sent to us, also when it ended the program."""

from __future__ import annotations

import faulthandler
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler
from pytestqt.qtbot import QtBot

from musicdesk.gui.logbook import CRASH_FILE, LOG, diagnostics, open_logbook


@pytest.fixture(autouse=True)
def _as_it_was(qtbot: QtBot) -> Iterator[None]:
    """Give back what a logbook takes over of the whole program."""
    handlers, level, propagate, faults = list(LOG.handlers), LOG.level, LOG.propagate, faulthandler.is_enabled()
    found = qInstallMessageHandler(None)
    yield
    qInstallMessageHandler(found)
    for handler in [each for each in LOG.handlers if each not in handlers]:
        LOG.removeHandler(handler)
        handler.close()
    LOG.setLevel(level)
    LOG.propagate = propagate
    faulthandler.disable()
    if faults:
        faulthandler.enable()


def test_a_crash_of_the_last_time_is_in_the_diagnostics(tmp_path: Path) -> None:
    (tmp_path / CRASH_FILE).write_text("Fatal Python error: Segmentation fault\n")

    path = open_logbook(tmp_path)

    assert "Segmentation fault" in diagnostics(path, {})


def test_what_is_logged_is_in_the_diagnostics(tmp_path: Path) -> None:
    path = open_logbook(tmp_path)

    logging.getLogger("musicdesk").error("something broke")

    assert "something broke" in diagnostics(path, {"Library": "3 takes"})


def test_where_nothing_can_be_written_the_program_goes_on_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    assert open_logbook(tmp_path / "file" / "log") is None
    assert "MusicDesk" in diagnostics(None, {})
