"""The engine's thread: whatever breaks the conversation off, the next job is made."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from musicdesk.core.job import JobState
from musicdesk.core.recipe import Recipe
from musicdesk.core.wish import Wish
from musicdesk.gui.enginethread import EngineThread
from musicdesk.workers.messages import Fact, Failed, Finished, Make, Order, Studied, Study
from musicdesk.workers.sentences import not_heard


class Talk:
    """A host that answers each order with the end of its job, or breaks off."""

    def __init__(self, *, breaks: bool = False) -> None:
        self._breaks = breaks
        self._told: list[Fact] = []
        self.closed = self.alive = False
        self.unanswered: tuple[Fact, ...] = ()

    def send(self, order: Order) -> None:
        if self._breaks:
            raise RuntimeError("a mistake")
        if isinstance(order, Make):
            self._told.append(Finished(order.job, JobState.DONE))

    def wait(self, timeout_s: float, *wakers: Any) -> list[Fact]:
        for waker in wakers:
            if not self._told:
                waker.poll(timeout_s)
        told, self._told = self._told, []
        return told

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def broken() -> Talk:
    return Talk(breaks=True)


@pytest.fixture
def thread(qtbot: QtBot, broken: Talk) -> Iterator[EngineThread]:
    made = EngineThread(broken, another=Talk)  # type: ignore[arg-type]
    yield made
    made.close()


def test_a_job_fails_when_the_conversation_breaks_off_and_the_next_one_is_made(
    qtbot: QtBot, thread: EngineThread, broken: Talk
) -> None:
    told: list[Fact] = []
    thread.told.connect(told.append)
    wish = Wish(Recipe("warm piano"))

    thread.order(Make("job-1", wish, Path("library")))
    qtbot.waitUntil(lambda: any(isinstance(fact, Failed) for fact in told), timeout=5_000)
    thread.order(Make("job-2", wish, Path("library")))
    qtbot.waitUntil(lambda: any(isinstance(fact, Finished) for fact in told), timeout=5_000)

    assert [fact.job for fact in told if isinstance(fact, (Failed, Finished))] == ["job-1", "job-2"]
    assert broken.closed


def test_takes_that_were_not_heard_are_told_when_the_conversation_breaks_off(
    qtbot: QtBot, thread: EngineThread, broken: Talk
) -> None:
    told: list[Fact] = []
    thread.told.connect(told.append)
    broken.unanswered = (not_heard("take-1"), not_heard("take-2"))

    thread.order(Study("take-2", Path("library")))
    qtbot.waitUntil(lambda: len([fact for fact in told if isinstance(fact, Studied)]) == 2, timeout=5_000)

    said = [fact for fact in told if isinstance(fact, Studied)]
    assert [(fact.take_id, fact.heard, bool(fact.message)) for fact in said] == [
        ("take-1", False, True),
        ("take-2", False, True),
    ]
