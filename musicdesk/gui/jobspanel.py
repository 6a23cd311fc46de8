"""The panel of jobs: what is being made, what waits, and what went wrong."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from musicdesk.app.queue import Job
from musicdesk.core.job import JobState
from musicdesk.gui import jobswords
from musicdesk.gui.jobsrow import JobRow, OneLine
from musicdesk.gui.promptfields import EnterPresses
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import tr

TALLEST_PX = 112
"""How tall the list of jobs grows before it scrolls: the room above it is the prompt's."""


class JobsPanel(QFrame):
    """Shows jobs in their order. Without any, only its heading is left."""

    cancel_requested = Signal(str)
    """job"""
    move_requested = Signal(str, int)
    """job, places down the queue; negative is up"""
    copy_details_requested = Signal(str)
    dismiss_requested = Signal(str)
    save_again_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: dict[str, JobRow] = {}
        self._order: list[str] = []
        self._running: str | None = None
        self.setProperty("role", "panel")
        self.setAccessibleName(tr("Jobs"))
        self._title, self.summary = QLabel(tr("JOBS")), OneLine(tr("No jobs"))
        self._title.setProperty("role", "title")
        self.summary.setProperty("role", "dim")
        self.summary.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.summary.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.clear = QToolButton()
        self.clear.setText(tr("Clear"))
        self.clear.setProperty("role", "flat")
        self.clear.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clear.setAccessibleName(tr("Clear jobs"))
        self.clear.setToolTip(tr("Take the jobs that have ended off the list"))
        self.clear.clicked.connect(self._clear)
        self._ended: tuple[str, ...] = ()
        self._enter = EnterPresses(self)
        self._enter.watch(self.clear)
        self._list = _JobsList(theme)
        self._all, self._top = QVBoxLayout(self), QHBoxLayout()
        self._top.addWidget(self._title)
        self._top.addWidget(self.summary, 1)
        self._top.addWidget(self.clear)
        self._all.addLayout(self._top)
        self._all.addWidget(self._list)
        self._list.hide()
        self.clear.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        theme.changed.connect(self._dress)
        self._dress()

    def set_jobs(self, jobs: Sequence[Job]) -> None:
        """Show these jobs. Rows that are there stay the same widgets, with their focus."""
        order = [job.id for job in jobs]
        heir = self._heir(order)
        if order != self._order:
            self._arrange(order)
        waiting = [job.id for job in jobs if job.state is JobState.QUEUED]
        for job in jobs:
            first, last = not waiting or job.id == waiting[0], not waiting or job.id == waiting[-1]
            self._rows[job.id].show_job(job, first=first, last=last)
        # What could not be saved is let go one by one, each with a question.
        self._ended = tuple(job.id for job in jobs if job.ended and not job.unsaved)
        cleared = not self._ended and self.clear.hasFocus()
        self.clear.setVisible(bool(self._ended))
        if cleared and order:
            heir = order[0]
        words = jobswords.summary(tuple(jobs))
        if self.summary.text() != words:
            self.summary.setText(words)
            self.summary.setToolTip(words)
        if order != self._order:
            self._order = order
            self._list.setVisible(bool(order))
            self._link_keys()
        self._list.fit()
        running = next((job.id for job in jobs if job.state is JobState.RUNNING), None)
        if running != self._running:
            self._running = running
            QTimer.singleShot(0, self, self._show_running)  # when the rows stand where they will be
        if heir is not None:
            self._rows[heir].take_focus()

    def _show_running(self) -> None:
        """Bring the job that has begun into sight: old ones that failed may stand above it."""
        if self._running in self._rows:
            self._list.ensureWidgetVisible(self._rows[self._running], 0, 0)

    def row(self, job: str) -> JobRow:
        """Return the row of a job.

        Raises: KeyError if it is not shown.
        """
        return self._rows[job]

    def _clear(self) -> None:
        for job in self._ended:  # a new tuple is put in its place while they go
            self.dismiss_requested.emit(job)

    def _heir(self, order: list[str]) -> str | None:
        """Return which job gets the focus of a row that is about to go."""
        gone = [job for job in self._order if job not in order]
        holder = next((job for job in gone if self._rows[job].isAncestorOf(self.focusWidget() or self)), None)
        holder = holder if holder is not None and self._has_focus(holder) else None
        if holder is None:
            return None
        place = self._order.index(holder)
        after = (*self._order[place:], *reversed(self._order[:place]))
        return next((job for job in after if job in order), None)

    def _has_focus(self, job: str) -> bool:
        return any(button.hasFocus() for button in self._rows[job].buttons)

    def _arrange(self, order: list[str]) -> None:
        for job in [job for job in self._rows if job not in order]:
            row = self._rows.pop(job)
            self._list.rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, job in enumerate(order):
            if job not in self._rows:
                self._rows[job] = self._new_row(job)
            if self._list.rows.indexOf(self._rows[job]) != place:
                self._list.rows.insertWidget(place, self._rows[job])

    def _new_row(self, job: str) -> JobRow:
        row = JobRow(self._theme)
        row.cancel_pressed.connect(lambda: self.cancel_requested.emit(job))
        row.moved.connect(lambda by: self.move_requested.emit(job, by))
        row.copy_pressed.connect(lambda: self.copy_details_requested.emit(job))
        row.dismiss_pressed.connect(lambda: self.dismiss_requested.emit(job))
        row.save_again_pressed.connect(self.save_again_requested)
        return row

    def _link_keys(self) -> None:
        """Let Tab go through the rows as they stand."""
        buttons: list[QWidget] = [self.clear]
        buttons += [button for job in self._order for button in self._rows[job].buttons]
        for before, after in pairwise(buttons):
            QWidget.setTabOrder(before, after)

    def _dress(self) -> None:
        px = self._theme.px
        self._all.setContentsMargins(px(8), px(6), px(8), px(6))
        self._all.setSpacing(px(4))
        self._top.setContentsMargins(px(2), 0, px(2), 0)


class _JobsList(QScrollArea):
    """As tall as its rows, up to a limit."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._hint = QSize()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._inner = QWidget()
        self.rows = QVBoxLayout(self._inner)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(0)
        self.rows.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setWidget(self._inner)

    def fit(self) -> None:
        """Ask for another height, if the rows need one."""
        hint = self.sizeHint()
        if hint != self._hint:
            self._hint = hint
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words that wrap need another height in another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def sizeHint(self) -> QSize:
        """Return the room that the rows need, as far as it goes."""
        inner = self._inner
        width = self.viewport().width()
        tall = inner.heightForWidth(width) if inner.hasHeightForWidth() else inner.sizeHint().height()
        return QSize(inner.sizeHint().width(), min(max(tall, inner.minimumSizeHint().height()), self._limit()))

    def minimumSizeHint(self) -> QSize:
        """Return the height of about two rows."""
        return QSize(0, min(self.sizeHint().height(), self._theme.px(96)))

    def _limit(self) -> int:
        return self._theme.px(TALLEST_PX)
