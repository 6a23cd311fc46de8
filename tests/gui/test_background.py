"""Work beside the window: what went wrong is said in a sentence, and a mistake of ours is in the logbook."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from musicdesk.core.errors import BadFile, UserError
from musicdesk.core.job import Cancelled
from musicdesk.gui.background import Background
from musicdesk.gui.logbook import LOG


class Written(logging.Handler):
    """Stands in for the file of the logbook."""

    def __init__(self) -> None:
        super().__init__()
        self.errors: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno >= logging.WARNING:
            self.errors.append(self.format(record))


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Written:
    """Return what is in the logbook."""
    handler = Written()
    monkeypatch.setattr(LOG, "handlers", [handler])
    return handler


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


def failure_of(qtbot: QtBot, background: Background, work: Callable[[], Any]) -> UserError:
    """Return what is said of an errand that goes wrong."""
    failed: list[UserError] = []
    background.run(work, lambda _result: None, failed.append)
    qtbot.waitUntil(lambda: bool(failed), timeout=5_000)
    return failed[0]


def raising(exc: BaseException) -> Callable[[], None]:
    def work() -> None:
        raise exc

    return work


def test_a_mistake_of_ours_is_in_the_log_with_its_stack_and_said_in_one_sentence(
    qtbot: QtBot, background: Background, written: Written
) -> None:
    said = failure_of(qtbot, background, raising(KeyError("a secret prompt")))

    assert str(said) == "MusicDesk made a mistake of its own (KeyError); Help → Copy diagnostics has the details."
    (error,) = written.errors
    first, *stack = error.splitlines()
    assert first == "beside the window: KeyError"
    assert [line.split(":")[0] for line in stack] == ["  musicdesk/gui/background.py", "  tests/gui/test_background.py"]
    assert stack[-1].endswith(" in work")


def test_where_there_is_no_logbook_nobody_is_sent_to_look_into_it(
    qtbot: QtBot, background: Background, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LOG, "handlers", [])

    said = failure_of(qtbot, background, raising(KeyError("a secret prompt")))

    assert str(said) == "MusicDesk made a mistake of its own: KeyError."


@pytest.mark.parametrize(
    ("exc", "sentence"),
    [
        (BadFile("It cannot be read.", "Take another."), "It cannot be read. Take another."),
        (MemoryError(), "There is not enough memory for that. Close other programs first."),
        (RuntimeError("CUDA out of memory"), "There is not enough memory for that. Close other programs first."),
        (Cancelled(), "It was stopped."),
    ],
)
def test_what_is_no_mistake_of_ours_is_said_and_not_in_the_log(
    qtbot: QtBot, background: Background, written: Written, exc: Exception, sentence: str
) -> None:
    assert str(failure_of(qtbot, background, raising(exc))) == sentence
    assert written.errors == []
