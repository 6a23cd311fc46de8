"""The first-run page: one screen on what there is to make music with, shown once, and again when it is asked for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from musicdesk.engines.catalog import resources_folder
from musicdesk.gui.firstrunrow import FirstRunRow
from musicdesk.gui.inputmeter import InputMeter
from musicdesk.gui.promptfields import EnterPresses
from musicdesk.gui.theme import Theme, drawn
from musicdesk.gui.tongue import tr
from musicdesk.gui.wheel import CalmBox

_WIDTH_PX = 660
_FRAME_PX = 40
_SIGN, _SIGN_PX = "musicdesk.svg", 40
_METER_PX = 200


class FirstRunPage(QDialog):
    """Sound, microphone, graphics, the Starter, better models, the language: a row each.

    `languages` are the codes and what they call themselves; `language` is the one of the settings.
    """

    sound_test_requested = Signal()
    microphone_test_requested = Signal()
    """also to stop it"""
    take_requested = Signal()
    models_requested = Signal()
    language_chosen = Signal(str)

    def __init__(
        self, theme: Theme, languages: Sequence[tuple[str, str]], language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(tr("Welcome to MusicDesk"))
        self.setAccessibleName(tr("Welcome"))
        self.title = QLabel(tr("Welcome to MusicDesk"))
        self.line = QLabel(tr("Type what you want to hear, or hum it. The music is made on this computer."))
        self.line.setProperty("role", "dim")
        self.line.setWordWrap(True)
        self._sign = QLabel()
        self.test_sound, self.test_microphone = QPushButton(), QPushButton()
        self.take, self.models, self.start = QPushButton(), QPushButton(), QPushButton()
        for button, text in (
            (self.test_sound, tr("Test sound")), (self.test_microphone, tr("Test microphone")),
            (self.take, tr("Make a first take")), (self.models, tr("More models…")), (self.start, tr("Start")),
        ):  # fmt: skip
            _call(button, text)
            button.setAutoDefault(False)
        self.start.setProperty("role", "accent")
        self.start.setDefault(True)
        self.meter = InputMeter(theme)
        self.meter.hide()
        self.language = CalmBox()
        self.language.setAccessibleName(tr("Language"))
        for code, name in languages:
            self.language.addItem(tr(name) if not code else name, code)
        self.language.setCurrentIndex(max(self.language.findData(language), 0))
        looking = tr("Looking …")
        self.sound = FirstRunRow(theme, "speaker", tr("Sound"), looking, self.test_sound)
        self.microphone = FirstRunRow(
            theme, "mic", tr("Microphone"),
            tr("For humming a line. It is open only while you test it, and on the melody page."),
            self.test_microphone, self.meter,
        )  # fmt: skip
        self.graphics = FirstRunRow(theme, "cpu", tr("Graphics card"), looking)
        self.starter = FirstRunRow(
            theme, "sparkles", tr("The Starter is ready"),
            tr("A small model that came with MusicDesk. It needs no network, and what it makes is yours."), self.take,
        )  # fmt: skip
        self.better = FirstRunRow(
            theme, "download", tr("Better models are there"),
            tr("Larger ones sound better. They are downloaded only when you choose one."), self.models,
        )  # fmt: skip
        self.tongue = FirstRunRow(
            theme, "message-square", tr("Language"), tr("Another one is spoken from the next start on."), self.language
        )
        self.promise = QLabel(tr("Nothing leaves this computer: no account, no counting, no cloud."))
        self.promise.setProperty("role", "dim")
        self.promise.setWordWrap(True)
        self._enter = EnterPresses(self)
        self._enter.watch(self.test_sound, self.test_microphone, self.take, self.models, self.language)
        self._lay_out()
        self._connect()
        theme.follow(self._dress, self)
        self.start.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_starter(self, there: bool) -> None:
        """Say whether the Starter is there."""
        self.take.setEnabled(there)
        if not there:
            self.starter.title.setText(tr("The Starter is missing"))
            self.starter.say(tr("Install MusicDesk again, or choose another model."), "warn")

    def show_testing(self, testing: bool, sentence: str) -> None:
        """Say whether the microphone is open, and what is heard of it."""
        _call(self.test_microphone, tr("Stop the test") if testing else tr("Test microphone"))
        self.meter.reset()
        self.meter.setVisible(testing)
        self.microphone.say(sentence)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the room that is needed, now that the type is known."""
        super().showEvent(event)
        self._settle()

    def _lay_out(self) -> None:
        foot = self._foot = QHBoxLayout()
        foot.addWidget(self.promise, 1)
        foot.addWidget(self.start)
        words = QVBoxLayout()
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.line)
        words.addStretch(1)
        head = self._head = QHBoxLayout()
        head.addWidget(self._sign)
        head.addLayout(words, 1)
        self._body = QWidget()
        self._rows = QVBoxLayout(self._body)
        for row in (self.sound, self.microphone, self.graphics, self.starter, self.better, self.tongue):
            self._rows.addWidget(row)
            row.said.connect(self._settle, Qt.ConnectionType.QueuedConnection)  # when the layouts know of it
        self._scroll = QScrollArea()  # large type on a small screen
        self._scroll.setWidget(self._body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = QVBoxLayout(self)
        self._page.addLayout(head)
        self._page.addWidget(self._scroll, 1)
        self._page.addLayout(foot)

    def _connect(self) -> None:
        self.test_sound.clicked.connect(self.sound_test_requested)
        self.test_microphone.clicked.connect(self.microphone_test_requested)
        self.models.clicked.connect(self.models_requested)
        self.take.clicked.connect(self.take_requested)
        self.start.clicked.connect(self.accept)
        self.language.activated.connect(lambda _at: self.language_chosen.emit(self.language.currentData()))

    def _dress(self) -> None:
        px = self._theme.px
        self._page.setContentsMargins(px(20), px(16), px(20), px(14))
        self._page.setSpacing(px(12))
        self._head.setSpacing(px(12))
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(px(8))
        self.title.setFont(self._theme.font(bold=True))
        sign = resources_folder() / "icons" / _SIGN
        self._sign.setVisible(sign.is_file())
        if sign.is_file():
            self._sign.setPixmap(drawn(sign, self._theme.tokens.text, px(_SIGN_PX)))
        self.meter.setMaximumWidth(px(_METER_PX))
        self.start.setMinimumWidth(px(110))
        self._settle()

    def _settle(self) -> None:
        """Be as high as the rows need; sentences that wrap are higher than a layout thinks at first."""
        self.ensurePolished()
        px, available = self._theme.px, self.screen().availableSize()
        width = min(px(_WIDTH_PX), available.width())
        self._rows.invalidate()
        within = width - 2 * px(20)
        rows = self._rows.totalHeightForWidth(within)
        margins = self._page.contentsMargins()
        around = margins.top() + margins.bottom() + 2 * self._page.spacing()
        around += sum(layout.heightForWidth(within) for layout in (self._head, self._foot))
        self._body.setMinimumHeight(rows)
        self.setMinimumWidth(width)
        highest = available.height() - px(_FRAME_PX)
        # A bar that came up for a moment would stay: it takes width, and so sentences wrap once more.
        fits, policy = around + rows <= highest, Qt.ScrollBarPolicy
        self._scroll.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded)
        self.setMinimumHeight(around + rows if fits else 0)
        needed = max(around + rows, self.height() if self.isVisible() else 0)  # a page that shrinks is restless
        self.resize(QSize(width, min(needed, highest)))


def _call(button: QPushButton, text: str) -> None:
    button.setText(text)
    button.setAccessibleName(text)
