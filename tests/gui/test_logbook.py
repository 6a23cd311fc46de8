"""The logbook: what went wrong can be sent to us, also when it ended the program."""

from __future__ import annotations

import faulthandler
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLoggingCategory, qCWarning, qInstallMessageHandler, qWarning
from pytestqt.qtbot import QtBot

from musicdesk.gui.logbook import CRASH_FILE, CRASHED, ENGINE_CRASH_FILE, LOG, has_crashed, last_lines, open_logbook
from musicdesk.workers.crashes import VARIABLE

TRACE = "Fatal Python error: Segmentation fault\n"


@pytest.fixture(autouse=True)
def _as_it_was(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Give back what a logbook takes over of the whole program."""
    monkeypatch.setenv(VARIABLE, "")
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


@pytest.mark.parametrize("name", [CRASH_FILE, ENGINE_CRASH_FILE])
def test_a_crash_of_the_last_time_is_in_the_log_and_is_known(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(TRACE)

    path = open_logbook(tmp_path)

    assert path is not None
    assert "Segmentation fault" in "\n".join(last_lines(path))
    assert has_crashed(path)


def test_a_crash_before_the_last_time_is_not_told_again(tmp_path: Path) -> None:
    (tmp_path / "musicdesk.log").write_text(f"INFO MusicDesk 0.1\nERROR {CRASHED}\n{TRACE}")

    path = open_logbook(tmp_path)

    assert path is not None
    assert not has_crashed(path)


def test_a_crash_of_the_engine_is_in_the_diagnostics_while_the_window_goes_on(tmp_path: Path) -> None:
    path = open_logbook(tmp_path)
    (tmp_path / ENGINE_CRASH_FILE).write_text(TRACE)

    assert "Segmentation fault" in "\n".join(last_lines(path))


def test_what_is_logged_is_among_the_last_lines(tmp_path: Path) -> None:
    path = open_logbook(tmp_path)

    logging.getLogger("musicdesk").error("something broke")

    assert last_lines(path)[-1].endswith("something broke")


def test_where_nothing_can_be_written_the_program_goes_on_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    assert open_logbook(tmp_path / "file" / "log") is None
    assert last_lines(None) == []


def test_what_a_screen_reader_asks_for_in_vain_is_not_in_the_log_and_other_warnings_are(tmp_path: Path) -> None:
    path = open_logbook(tmp_path)
    assert path is not None

    qCWarning(QLoggingCategory("qt.accessibility.atspi"), 'Could not find accessible on path: "/a11y/accessible/21"')
    qCWarning(QLoggingCategory("qt.qpa.screen"), "the screen is upside down")
    qWarning("a painter that is not active")

    said = [line.partition(" WARNING ")[2] for line in path.read_text().splitlines() if " WARNING " in line]
    assert said == ["Qt: the screen is upside down", "Qt: a painter that is not active"]
