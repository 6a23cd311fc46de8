"""The thread of models: errands in their order, progress, stopping, and what goes wrong."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from musicdesk.core.errors import ModelError
from musicdesk.core.job import Cancel, Cancelled
from musicdesk.core.manifest import FetchProgress
from musicdesk.gui.modelthread import Deed, ModelThread, Outcome, Report


@pytest.fixture
def thread(qapp: object) -> Iterator[ModelThread]:
    thread = ModelThread()
    yield thread
    thread.close()


def outcomes(thread: ModelThread) -> list[Outcome]:
    ended: list[Outcome] = []
    thread.ended.connect(ended.append)
    return ended


def until_stopped(report: Report, cancel: Cancel) -> None:
    report(FetchProgress(1, 4))
    while not cancel():
        time.sleep(0.005)
    raise Cancelled


def test_errands_are_done_one_after_another_and_told_in_the_windows_thread(thread: ModelThread, qtbot: QtBot) -> None:
    order: list[str] = []
    told_in: list[QThread] = []
    ended = outcomes(thread)
    thread.ended.connect(lambda _outcome: told_in.append(QThread.currentThread()))
    window = threading.get_ident()
    worked_in: list[int] = []

    def work(name: str) -> str:
        worked_in.append(threading.get_ident())
        order.append(name)
        return name

    for name in ("a", "b", "c"):
        thread.do(name, Deed.VERIFY, lambda _report, _cancel, name=name: work(name))
    qtbot.waitUntil(lambda: len(ended) == 3)

    assert order == ["a", "b", "c"]
    assert [each.result for each in ended] == ["a", "b", "c"]
    assert window not in worked_in
    assert set(told_in) == {thread.thread()}


def test_a_model_has_one_errand_at_a_time(thread: ModelThread, qtbot: QtBot) -> None:
    ended = outcomes(thread)
    thread.do("a", Deed.DOWNLOAD, until_stopped)

    thread.do("a", Deed.REMOVE, lambda _report, _cancel: 1)
    thread.stop("a")
    qtbot.waitUntil(lambda: bool(ended))
    qtbot.wait(20)

    assert [each.deed for each in ended] == [Deed.DOWNLOAD]
    assert not thread.is_busy_with("a")


def test_what_is_stopped_ends_as_stopped_and_not_as_an_error(thread: ModelThread, qtbot: QtBot) -> None:
    ended = outcomes(thread)
    with qtbot.waitSignal(thread.progressed) as progressed:
        thread.do("a", Deed.DOWNLOAD, until_stopped)

    thread.stop("a")
    qtbot.waitUntil(lambda: bool(ended))

    assert progressed.args == ["a", FetchProgress(1, 4)]
    assert (ended[0].stopped, ended[0].error) == (True, None)


def test_one_that_is_stopped_while_it_waits_is_never_begun(thread: ModelThread, qtbot: QtBot) -> None:
    ended, worked = outcomes(thread), list[str]()
    thread.do("a", Deed.DOWNLOAD, until_stopped)
    thread.do("b", Deed.DOWNLOAD, lambda _report, _cancel: worked.append("b"))

    thread.stop("b")
    thread.stop("a")
    qtbot.waitUntil(lambda: len(ended) == 2)

    assert worked == []
    assert all(each.stopped for each in ended)


def test_one_that_is_stopped_while_it_waits_has_ended_at_once_and_can_be_asked_for_again(
    thread: ModelThread, qtbot: QtBot
) -> None:
    ended, worked = outcomes(thread), list[str]()
    with qtbot.waitSignal(thread.begun):
        thread.do("a", Deed.DOWNLOAD, until_stopped)
    thread.do("b", Deed.DOWNLOAD, lambda _report, _cancel: worked.append("first"))

    thread.stop("b")
    first = [(each.model, each.stopped) for each in ended], thread.is_busy_with("b"), thread.is_busy_with("a")
    thread.do("b", Deed.REMOVE, lambda _report, _cancel: worked.append("second"))
    thread.stop("a")
    qtbot.waitUntil(lambda: len(ended) == 3)

    assert first == ([("b", True)], False, True)
    assert worked == ["second"]


def test_an_error_comes_as_a_sentence_and_the_next_errand_is_done(
    thread: ModelThread, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    ended = outcomes(thread)

    def refuse(_report: Report, _cancel: Cancel) -> None:
        raise ModelError("The disk is full.", "Make room.")

    def mistake(_report: Report, _cancel: Cancel) -> None:
        raise KeyError("secret")

    thread.do("a", Deed.DOWNLOAD, refuse)
    thread.do("b", Deed.DOWNLOAD, mistake)
    thread.do("c", Deed.DOWNLOAD, lambda _report, _cancel: "fine")
    qtbot.waitUntil(lambda: len(ended) == 3)

    errors = [str(each.error) for each in ended]
    assert errors[0] == "The disk is full. Make room."
    assert errors[1] == "MusicDesk made a mistake of its own: KeyError. Try again."
    assert ended[2].result == "fine"
    assert len(caplog.records) == 1


def test_progress_comes_a_few_times_a_second_and_the_last_always(thread: ModelThread, qtbot: QtBot) -> None:
    ended, told = outcomes(thread), list[FetchProgress]()
    thread.progressed.connect(lambda _model, progress: told.append(progress))

    def work(report: Report, _cancel: Cancel) -> None:
        for at in range(1_000):
            report(FetchProgress(at, 1_000))
        report(FetchProgress(1_000, 1_000))
        report(FetchProgress(0, 1_000, doing="Checking"))

    thread.do("a", Deed.DOWNLOAD, work)
    qtbot.waitUntil(lambda: bool(ended))

    assert len(told) < 50
    assert (told[0].done_bytes, told[-2].done_bytes, told[-1].doing) == (0, 1_000, "Checking")


def test_closing_stops_what_is_under_way(thread: ModelThread, qtbot: QtBot) -> None:
    at_work, stopped = threading.Event(), threading.Event()

    def work(report: Report, cancel: Cancel) -> None:
        at_work.set()
        try:
            until_stopped(report, cancel)
        finally:
            stopped.set()

    thread.do("a", Deed.DOWNLOAD, work)
    qtbot.waitUntil(at_work.is_set)  # `begun` comes a moment before, and what is closed by then is not begun at all

    thread.close()
    thread.do("b", Deed.DOWNLOAD, work)

    assert stopped.is_set()
    assert not thread.is_busy_with("b")
