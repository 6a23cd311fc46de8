"""The panel of jobs, as a musician uses it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from musicdesk.app.queue import Job
from musicdesk.core.job import JobState, Progress
from musicdesk.core.recipe import Recipe
from musicdesk.core.wish import Wish
from musicdesk.gui import jobswords
from musicdesk.gui.jobspanel import TALLEST_PX, JobsPanel
from musicdesk.gui.theme import Theme

LEFT = Qt.MouseButton.LeftButton


def job(name: str, variations: int = 1, **changes: Any) -> Job:
    """Return a job for takes of 10 s."""
    return Job(name, Wish(Recipe(f"prompt {name}"), variations), f"Title {name}", **changes)


def running(name: str, done: int = 100, total: int = 500, elapsed_s: float = 0.4, **changes: Any) -> Job:
    return job(name, state=JobState.RUNNING, progress=Progress(done, total, elapsed_s), **changes)


def failed(name: str, **changes: Any) -> Job:
    words = {"message": "The engine ran out of memory.", "hint": "Use a smaller model.", "details": "Traceback"}
    return job(name, state=JobState.FAILED, **(words | changes))


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> Iterator[JobsPanel]:
    host = QWidget()
    qtbot.addWidget(host)
    layout = QVBoxLayout(host)
    panel = JobsPanel(theme)
    layout.addWidget(panel)
    layout.addStretch(1)
    host.resize(320, 500)
    host.show()
    host.activateWindow()
    qtbot.waitExposed(host)
    yield panel


def told(spy: QSignalSpy) -> list[tuple[object, ...]]:
    return [tuple(spy.at(at)) for at in range(spy.count())]


def pressable(panel: JobsPanel, name: str) -> set[str]:
    """Return which buttons of a row are there and can be pressed."""
    row = panel.row(name)
    named = {
        "up": row.up, "down": row.down, "cancel": row.cancel, "dismiss": row.dismiss, "save": row.save_again,
        "copy": row.copy,
    }  # fmt: skip
    return {word for word, button in named.items() if button.isVisible() and button.isEnabled()}


def test_a_job_that_begins_is_seen_below_old_ones_that_failed(qtbot: QtBot, panel: JobsPanel) -> None:
    ended = [failed(name) for name in "abcd"]
    panel.set_jobs(ended)
    panel.set_jobs([*ended, job("e")])
    qtbot.waitUntil(lambda: panel.row("e").isVisible())
    unseen = panel.row("e").visibleRegion().isEmpty()

    panel.set_jobs([*ended, running("e")])

    qtbot.waitUntil(lambda: not panel.row("e").visibleRegion().isEmpty())
    assert unseen


def test_without_jobs_only_the_heading_is_left(panel: JobsPanel) -> None:
    empty = panel.sizeHint().height()
    assert panel.summary.text() == "No jobs"
    panel.set_jobs([job("a")])
    assert panel.sizeHint().height() > empty

    panel.set_jobs([])

    assert panel.summary.text() == "No jobs"
    assert panel.sizeHint().height() == empty


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (job("a"), "Waiting"),
        (job("a", state=JobState.RUNNING, loading=True), "Loading the model"),
        (job("a", state=JobState.RUNNING), "Making the take"),
        (running("a"), "Making the take · 5.0x real time · 2 s left"),
        (running("a", stopping=True), "Stopping; what exists is kept"),
        (running("a", variations=4, takes=("x",), elapsed_s=40.0), "Making take 2 of 4 · 0.1x real time · 3 min left"),
        (running("a", done=500), "Making the take · 25.0x real time · nearly done"),
        (job("a", state=JobState.DONE, takes=("x",)), "Done"),
        (job("a", 2, state=JobState.DONE, takes=("x", "y")), "Done, 2 takes"),
        (job("a", state=JobState.CUT_SHORT, takes=("x",)), "Cut short; what exists is kept"),
        (job("a", state=JobState.CUT_SHORT), "Cancelled"),
        (job("a", state=JobState.DONE, unsaved_takes=frozenset({0})), "Not saved"),
        (failed("a"), "Failed"),
        (failed("a", takes=("x",)), "Failed; 1 take kept"),
    ],
)
def test_a_job_says_where_it_stands(panel: JobsPanel, shown: Job, words: str) -> None:
    panel.set_jobs([shown])

    assert panel.row("a").state.text() == words
    assert panel.row("a").title.text() == "Title a"


@pytest.mark.parametrize(
    ("left_s", "words"), [(None, ""), (89.0, "89 s left"), (100.0, "2 min left"), (8000.0, "2 h left")]
)
def test_the_time_left_is_coarser_the_longer_it_is(left_s: float | None, words: str) -> None:
    assert jobswords.left_in_words(left_s) == words


@pytest.mark.parametrize(("speed", "words"), [(None, ""), (12.34, "12.3x real time"), (1234.0, "1,234x real time")])
def test_the_speed_is_said_against_real_time(speed: float | None, words: str) -> None:
    assert jobswords.speed_in_words(speed) == words


def test_the_heading_counts(panel: JobsPanel) -> None:
    panel.set_jobs([running("a"), job("b"), job("c"), failed("d"), job("e", state=JobState.DONE)])

    assert panel.summary.text() == "1 running, 2 waiting, 1 failed, 1 done"


def test_a_job_offers_what_can_be_done_with_it(panel: JobsPanel) -> None:
    unsaved = job(
        "e", state=JobState.DONE, unsaved_takes=frozenset({0}), message="The disk is full.", hint="Make room."
    )
    panel.set_jobs([running("a"), job("b"), job("c"), job("d"), unsaved, failed("f"), running("g", stopping=True)])

    assert [pressable(panel, name) for name in "abcdefg"] == [
        {"cancel"}, {"down", "cancel"}, {"up", "down", "cancel"}, {"up", "cancel"}, {"dismiss", "save"},
        {"dismiss", "copy"}, set(),
    ]  # fmt: skip


@pytest.mark.parametrize("by_key", [False, True])
def test_every_button_tells_what_it_is_for(panel: JobsPanel, by_key: bool) -> None:
    unsaved = job("e", state=JobState.DONE, unsaved_takes=frozenset({0}), message="The disk is full.")
    panel.set_jobs([running("a"), job("b"), job("c"), failed("d"), unsaved])
    spies = [
        QSignalSpy(each)
        for each in (
            panel.cancel_requested, panel.move_requested, panel.copy_details_requested, panel.dismiss_requested,
            panel.save_again_requested,
        )
    ]  # fmt: skip
    row = panel.row
    for button in (row("a").cancel, row("b").down, row("c").up, row("d").copy, row("d").dismiss, row("e").save_again):
        panel._list.ensureWidgetVisible(button)
        if by_key:
            button.setFocus()
            assert button.hasFocus()
            QTest.keyClick(button, Qt.Key.Key_Space)
        else:
            QTest.mouseClick(button, LEFT)

    assert [told(spy) for spy in spies] == [[("a",)], [("b", 1), ("c", -1)], [("d",)], [("d",)], [()]]


def test_a_failed_job_says_what_happened_and_what_to_do(panel: JobsPanel) -> None:
    panel.set_jobs([failed("a")])
    row = panel.row("a")

    assert (row.message.text(), row.hint.text()) == ("The engine ran out of memory.", "Use a smaller model.")
    assert row.message.isVisible()
    assert row.hint.isVisible()
    assert not row.bar.isVisible()


def test_what_could_not_be_saved_says_why_until_it_is(panel: JobsPanel) -> None:
    unsaved = job(
        "a", state=JobState.DONE, unsaved_takes=frozenset({0}), message="The disk is full.", hint="Make room."
    )
    panel.set_jobs([unsaved])
    row = panel.row("a")
    assert row.message.isVisible()

    panel.set_jobs([replace(unsaved, unsaved_takes=frozenset(), message="", hint="", takes=("x",))])

    assert not row.message.isVisible()
    assert not row.save_again.isVisible()
    assert row.state.text() == "Done"


def test_progress_never_goes_back(panel: JobsPanel) -> None:
    values = []
    for done in (0, 100, 250, 200, 240, 300):
        panel.set_jobs([running("a", done)])
        values.append(panel.row("a").bar.value())

    assert values == [0, 200, 500, 500, 500, 600]


def test_rows_stay_the_same_widgets_and_keep_the_focus(panel: JobsPanel) -> None:
    panel.set_jobs([running("a"), job("b"), job("c")])
    rows = [panel.row(name) for name in "abc"]
    rows[2].up.setFocus()

    panel.set_jobs([running("a", 200), job("c"), job("b"), job("d")])

    assert [panel.row(name) for name in "abc"] == rows
    assert rows[2].down.hasFocus()  # it is the first to wait now, and cannot go further up


def test_the_order_on_the_screen_and_of_tab_is_that_of_the_queue(panel: JobsPanel, qtbot: QtBot) -> None:
    panel.set_jobs([running("a"), job("b"), job("c"), job("d")])
    panel.set_jobs([running("a"), job("d"), job("c"), job("b")])
    qtbot.waitUntil(lambda: panel.row("d").y() < panel.row("c").y() < panel.row("b").y())
    panel.row("a").cancel.setFocus()
    reached = []
    for _ in range(7):
        QTest.keyClick(panel.window(), Qt.Key.Key_Tab)
        focused = panel.window().focusWidget()
        reached.append(focused.accessibleName() if focused is not None else "")

    assert reached == [
        "Move “Title d” down", "Cancel “Title d”", "Move “Title c” up", "Move “Title c” down", "Cancel “Title c”",
        "Move “Title b” up", "Cancel “Title b”",
    ]  # fmt: skip


def test_the_focus_goes_on_when_a_row_goes(panel: JobsPanel) -> None:
    panel.set_jobs([failed("a"), failed("b"), job("c")])
    panel.row("b").dismiss.setFocus()
    panel.set_jobs([failed("a"), job("c")])
    assert panel.row("c").cancel.hasFocus()

    panel.set_jobs([failed("a")])

    assert panel.row("a").dismiss.hasFocus()


def test_the_focus_goes_on_when_a_job_fails_under_it(panel: JobsPanel) -> None:
    panel.set_jobs([running("a")])
    panel.row("a").cancel.setFocus()
    panel.set_jobs([failed("a")])

    assert panel.row("a").dismiss.hasFocus()


def test_a_job_never_takes_the_focus_by_itself(panel: JobsPanel) -> None:
    panel.set_jobs([job("a")])
    panel.set_jobs([running("a")])
    panel.set_jobs([])

    assert not panel.isAncestorOf(panel.window().focusWidget() or panel.window())


def test_many_jobs_scroll_and_leave_room_for_the_rest(panel: JobsPanel, theme: Theme) -> None:
    panel.set_jobs([job(f"j{at}") for at in range(40)])

    assert panel.sizeHint().height() <= theme.px(TALLEST_PX) + theme.px(60)


def test_a_long_title_is_cut_short_and_does_not_widen_the_window(panel: JobsPanel) -> None:
    long = replace(job("a"), title="word " * 200)
    panel.set_jobs([long])

    assert panel.minimumSizeHint().width() < 320
    assert "…" in panel.row("a").cancel.accessibleName()
    assert len(panel.row("a").cancel.accessibleName()) < 90


def test_every_part_of_a_row_has_a_name(panel: JobsPanel) -> None:
    panel.set_jobs([failed("a")])
    row = panel.row("a")

    assert row.accessibleName() == "Job “Title a”"
    assert row.bar.accessibleName() == "Progress of “Title a”"
    assert all(button.accessibleName() and button.toolTip() for button in row.buttons)
    assert "Cancel" not in {button.accessibleName() for button in row.buttons}  # that is the one beside Generate


def test_twenty_tellings_a_second_cost_next_to_nothing(panel: JobsPanel) -> None:
    import time

    jobs = [running("a"), *(job(f"j{at}") for at in range(20))]
    panel.set_jobs(jobs)
    times_s = []
    for done in range(100, 140):
        began_s = time.perf_counter()
        panel.set_jobs([running("a", done), *jobs[1:]])
        times_s.append(time.perf_counter() - began_s)

    assert sorted(times_s)[len(times_s) // 2] < 0.01


def test_the_looks_change_live(panel: JobsPanel, theme: Theme) -> None:
    panel.set_jobs([running("a"), failed("b")])
    small = panel.row("a").up.iconSize()

    theme.apply("light", 200)

    assert panel.row("a").up.iconSize() == small * 2


def test_what_has_ended_is_cleared_at_once_and_what_is_not_saved_stays(panel: JobsPanel, qtbot: QtBot) -> None:
    spy = QSignalSpy(panel.dismiss_requested)
    panel.set_jobs([running("a"), job("b")])
    before = panel.clear.isVisible()
    lost = job("e", state=JobState.DONE, message="The disk is full.", unsaved_takes=frozenset({0}))

    panel.set_jobs([running("a"), job("b"), failed("c"), job("d", state=JobState.DONE), lost])
    qtbot.mouseClick(panel.clear, LEFT)

    assert not before
    assert panel.clear.accessibleName() == "Clear jobs"
    assert told(spy) == [("c",), ("d",)]


def test_when_nothing_is_left_to_clear_the_focus_goes_to_a_job(panel: JobsPanel, qtbot: QtBot) -> None:
    panel.set_jobs([running("a"), failed("b")])
    panel.clear.setFocus()
    spy = QSignalSpy(panel.dismiss_requested)
    qtbot.keyClick(panel.clear, Qt.Key.Key_Return)

    panel.set_jobs([running("a")])

    assert told(spy) == [("b",)]
    assert not panel.clear.isVisible()
    assert panel.row("a").cancel.hasFocus()


def test_a_long_summary_gives_way_and_the_tip_says_it_whole(panel: JobsPanel) -> None:
    panel.set_jobs([job("a", state=JobState.DONE)])
    least_px = panel.minimumSizeHint().width()

    panel.set_jobs([running("b"), job("c"), failed("d"), job("a", state=JobState.DONE)])

    assert panel.minimumSizeHint().width() == least_px
    assert panel.summary.toolTip() == "1 running, 1 waiting, 1 failed, 1 done"
