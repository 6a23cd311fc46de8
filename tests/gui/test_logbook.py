"""The logbook: what went wrong can be sent to us, also when it ended the program."""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLoggingCategory, qCWarning, qInstallMessageHandler, qWarning
from pytestqt.qtbot import QtBot

from musicdesk.core.errors import BadFile
from musicdesk.gui import logbook
from musicdesk.gui.logbook import (
    CRASH_FILE,
    CRASHED,
    ENGINE_CRASH_FILE,
    LOG,
    catch_mistakes,
    has_crashed,
    last_lines,
    open_logbook,
    stack_of,
    stacks_in,
)
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
    qWarning("QAccessibleTree::indexFromLogical: invalid index: 2 0")
    qCWarning(QLoggingCategory("qt.qpa.screen"), "the screen is upside down")
    qWarning("a painter that is not active")

    said = [line.partition(" WARNING ")[2] for line in path.read_text().splitlines() if " WARNING " in line]
    assert said == ["Qt: the screen is upside down", "Qt: a painter that is not active"]


def _mistake(cause: Exception, mistake: Exception) -> Exception:
    """Return an exception as it is raised while another is handled."""
    try:
        try:
            raise cause
        except Exception as exc:
            raise mistake from exc
    except Exception as exc:
        return exc


@pytest.mark.parametrize("in_thread", [False, True])
def test_a_mistake_that_nobody_caught_is_in_the_log_with_its_causes_and_none_of_their_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, in_thread: bool
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    path, said = open_logbook(tmp_path), list[str]()
    assert path is not None
    catch_mistakes(said.append)
    mistake = _mistake(KeyError("secret prompt"), ValueError("a secret\nof two lines: and more"))

    if in_thread:
        hooked = threading.ExceptHookArgs((type(mistake), mistake, mistake.__traceback__, None))
        threading.excepthook(hooked)
    else:
        sys.excepthook(type(mistake), mistake, mistake.__traceback__)

    written = path.read_text()
    first, *lines = written.partition(" ERROR ")[2].splitlines()
    assert (first, [line.partition(":")[0] for line in lines]) == (
        "not caught: KeyError",
        ["  tests/gui/test_logbook.py", "then ValueError", "  tests/gui/test_logbook.py"],
    )
    assert lines[0].endswith(" in _mistake")
    assert "secret" not in written and "and more" not in written
    assert said == ["MusicDesk made a mistake of its own (ValueError); Help → Copy diagnostics has the details."]


def test_what_any_room_logs_of_an_exception_has_no_message_either(tmp_path: Path) -> None:
    path = open_logbook(tmp_path)
    assert path is not None

    try:
        raise KeyError("secret")
    except KeyError:
        logging.getLogger("musicdesk").exception("an errand went wrong")

    assert "an errand went wrong\nKeyError\n  tests/gui/test_logbook.py:" in path.read_text()
    assert "secret" not in path.read_text()


@pytest.mark.parametrize(
    ("file", "place"),
    [
        ("/home/ann/musicdesk/secret/v/lib/python3.11/site-packages/torch/nn/m.py", "torch/nn/m.py"),
        (r"C:\Users\ann\v\Lib\site-packages\musicdesk\gui\x.py", "musicdesk/gui/x.py"),
        (logbook.__file__, "musicdesk/gui/logbook.py"),
        (logging.__file__, "logging/__init__.py"),
        ("/tmp/of_ann/made.py", "made.py"),
        (r"C:\Users\ann\made.py", "made.py"),
        ("musicdesk/gui/x.py", "musicdesk/gui/x.py"),
        ("<frozen importlib._bootstrap>", "<frozen importlib._bootstrap>"),
    ],
)
def test_files_of_code_are_named_from_their_package_on(file: str, place: str) -> None:
    trace = f'Traceback (most recent call last):\n  File "{file}", line 7, in f\n    g("secret")\nKeyError: "secret"\n'

    assert stacks_in(trace) == f"KeyError\n  {place}:7 in f"


def test_of_a_traceback_without_its_beginning_the_rest_is_known() -> None:
    assert stacks_in('secret: of\n  File "/x/a.py", line 7, in f\n    g()\nKeyError') == "KeyError\n  a.py:7 in f"
    assert stacks_in("The engine process ended with exit code 1.") == ""


def test_of_a_deep_stack_its_ends_are_written_down() -> None:
    def deep(left: int) -> None:
        return deep(left - 1) if left % 2 else deeper(left - 1)

    def deeper(left: int) -> None:
        if not left:
            raise ValueError
        deep(left)

    with pytest.raises((ValueError, RecursionError)) as raised:
        deep(1_001)

    lines = stack_of(raised.value).splitlines()
    assert len(lines) == 1 + logbook.FIRST_FRAMES + 1 + logbook.LAST_FRAMES
    assert lines[1].endswith(" in test_of_a_deep_stack_its_ends_are_written_down")


def test_an_exception_that_was_never_raised_has_its_kind_at_least() -> None:
    assert stack_of(BadFile("secret")) == "BadFile"
