"""One job in the list of jobs: what it makes, how far it is, and what can be done about it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from musicdesk.app.queue import Job
from musicdesk.core.job import JobState
from musicdesk.gui import jobswords
from musicdesk.gui.takeswords import one_line
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import told, tr

BAR_STEPS = 1_000
NAMED_TITLE = 60
"""Longest part of a title in the name of a button, in characters."""


class OneLine(QLabel):
    """A line of text that is cut short to fit, and shown whole as a tip."""

    def minimumSizeHint(self) -> QSize:
        """Return next to nothing: it can be as narrow as need be."""
        return QSize(0, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Return the same, so that a long title never widens the window."""
        return self.minimumSizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as much of the text as fits."""
        with QPainter(self) as painter:
            painter.setPen(self.palette().windowText().color())
            fitting = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
            painter.drawText(self.rect(), int(self.alignment()), fitting)


class JobRow(QFrame):
    """Shows one job; the same widgets all its life, so that what has the focus keeps it."""

    cancel_pressed = Signal()
    moved = Signal(int)
    """places down the queue; negative is up"""
    copy_pressed = Signal()
    dismiss_pressed = Signal()
    save_again_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[Job, bool, bool] | None = None
        self._share = 0.0
        self.title, self.state = OneLine(), OneLine()
        self.state.setProperty("role", "dim")
        for label in (self.title, self.state):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.bar = QProgressBar()
        self.bar.setRange(0, BAR_STEPS)
        self.bar.setTextVisible(False)
        self.message, self.hint = self._prose("error"), self._prose("dim")
        self.up, self.down, self.cancel, self.dismiss = (QToolButton() for _ in range(4))
        for button in (self.up, self.down, self.cancel, self.dismiss):
            button.setProperty("role", "flat")
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.save_again, self.copy = QPushButton(tr("Save again")), QPushButton(tr("Copy details"))
        self.buttons = (self.up, self.down, self.cancel, self.dismiss, self.save_again, self.copy)
        self._lay_out()
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.cancel.clicked.connect(self.cancel_pressed)
        self.dismiss.clicked.connect(self.dismiss_pressed)
        self.save_again.clicked.connect(self.save_again_pressed)
        self.copy.clicked.connect(self.copy_pressed)
        theme.changed.connect(self._dress)
        self._dress()

    def show_job(self, job: Job, *, first: bool, last: bool) -> None:
        """Show how a job goes; `first` and `last` say where it stands among those that wait."""
        if self._shown == (job, first, last):
            return
        self._shown = job, first, last
        title = one_line(job.title)
        _write(self.title, title)
        _write(self.state, jobswords.line(job))
        if not self.accessibleName():
            self.title.setToolTip(f"<p>{escape(title)}</p>")
            self._name(title)
        queued, running = job.state is JobState.QUEUED, job.state is JobState.RUNNING
        self._show_progress(job)
        focused = next((button for button in self.buttons if button.hasFocus()), None)
        self.up.setEnabled(not first)
        self.down.setEnabled(not last)
        self.cancel.setEnabled(not job.stopping)
        for button, wanted in (
            (self.up, queued), (self.down, queued), (self.cancel, queued or running),
            (self.dismiss, job.ended), (self.save_again, job.unsaved),
            (self.copy, job.state is JobState.FAILED),
        ):  # fmt: skip
            button.setVisible(wanted)
        troubled = job.unsaved or job.state is JobState.FAILED
        _write(self.message, told(job.message) if troubled else "")
        _write(self.hint, told(job.hint) if troubled else "")
        self.message.setVisible(troubled and bool(job.message))
        self.hint.setVisible(troubled and bool(job.hint))
        if focused is not None and not (focused.isVisibleTo(self) and focused.isEnabled()):
            self.take_focus()

    def take_focus(self) -> None:
        """Give the focus to the first button that can be pressed."""
        button = next((each for each in self.buttons if each.isVisibleTo(self) and each.isEnabled()), None)
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_progress(self, job: Job) -> None:
        if job.progress is not None:
            self._share = max(self._share, job.progress.share)
        self.bar.setVisible(job.state is JobState.RUNNING)
        value = round(self._share * BAR_STEPS)
        if self.bar.value() != value:
            self.bar.setValue(value)

    def _name(self, title: str) -> None:
        short = title if len(title) <= NAMED_TITLE else title[: NAMED_TITLE - 1].rstrip() + "…"
        self.setAccessibleName(tr("Job “{title}”", title=short))
        self.bar.setAccessibleName(tr("Progress of “{title}”", title=short))
        for button, name, tip in (
            (self.up, tr("Move “{title}” up", title=short), tr("Move up the queue")),
            (self.down, tr("Move “{title}” down", title=short), tr("Move down the queue")),
            (self.cancel, tr("Cancel “{title}”", title=short), tr("Cancel; what exists is kept")),
            (self.dismiss, tr("Dismiss “{title}”", title=short), tr("Take this off the list")),
            (self.save_again, tr("Save “{title}” again", title=short), tr("Try once more to save what was made")),
            (self.copy, tr("Copy details of “{title}”", title=short), tr("Copy what went wrong, for a report")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(tip)

    def _prose(self, role: str) -> QLabel:
        label = QLabel()
        label.setProperty("role", role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.hide()
        return label

    def _lay_out(self) -> None:
        self._all, self._top, self._more = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.state)
        self._top.addLayout(words, 1)
        for button in (self.up, self.down, self.cancel, self.dismiss):
            self._top.addWidget(button)
        self._more.addWidget(self.save_again)
        self._more.addWidget(self.copy)
        self._more.addStretch(1)
        self._all.addLayout(self._top)
        for widget in (self.bar, self.message, self.hint):
            self._all.addWidget(widget)
        self._all.addLayout(self._more)

    def _dress(self) -> None:
        px = self._theme.px
        self._all.setContentsMargins(px(2), px(3), px(2), px(3))
        self._all.setSpacing(px(4))
        self._top.setSpacing(px(2))
        self._more.setSpacing(px(6))
        signs = ((self.up, "arrow-up"), (self.down, "arrow-down"), (self.cancel, "x"), (self.dismiss, "x"))
        for button, name in signs:
            button.setIcon(self._theme.icon(name, self._theme.tokens.dim))
            button.setIconSize(QSize(px(14), px(14)))


def _write(label: QLabel, text: str) -> None:
    if label.text() != text:
        label.setText(text)
