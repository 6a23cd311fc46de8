"""The upper part of the melody page: recording, the microphone and its level, and what is set before one sings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from musicdesk.gui.inputmeter import InputMeter
from musicdesk.gui.melodybutton import CLOSED, COUNT_IN, OPENING, STARTING, RecordButton
from musicdesk.gui.melodychoices import Titled
from musicdesk.gui.melodyelided import ElidedBox
from musicdesk.gui.melodyremarks import Sentence
from musicdesk.gui.melodysettings import SingingSettings
from musicdesk.gui.promptfields import EnterPresses
from musicdesk.gui.ruler import clock_text
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import mark, told, tr

SYSTEM_INPUT = mark("System default")
WIDE_PX, MEDIUM_PX, NARROW_PX = 860, 500, 328
_COLUMNS = ((WIDE_PX, 2), (MEDIUM_PX, 1), (NARROW_PX, 0))
"""From which width on how many parts stand beside the button: all, input and level, the level; else none."""
_UNKNOWN = -2
_HEADLINE_PX = 20
_INPUT_LETTERS = 12
_READY = mark("Ready")
_OPENING = mark("Opening …")
_METRONOME_HINT = mark("Wear headphones, or the microphone hears the clicks.")
_MONITOR_HINT = mark("Wear headphones: through speakers, monitoring howls.")


class RecordPart(QWidget):
    """The Record button with the time beside it, the microphone, its level, and the settings for singing."""

    record_pressed = Signal()
    close_requested = Signal()
    device_chosen = Signal(object)
    """the name of an input, or None for the system's own choice"""
    devices_wanted = Signal()
    """the list of inputs is being opened"""
    busy_changed = Signal(bool)
    """something is counted in or recorded, or no longer"""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._state = CLOSED
        self._elapsed_s, self._bars = 0.0, ""
        self._key = "R"
        self._columns = _UNKNOWN
        self.title = QLabel(tr("MELODY"))
        self.title.setProperty("role", "title")
        self.close_button = QPushButton()
        self.close_button.setProperty("role", "flat")
        self.close_button.setAccessibleName(tr("Close melody"))
        self.close_button.setToolTip(tr("Back to the takes  (Esc)"))
        self.record = RecordButton(theme)
        self.headline, self.below = QLabel(), QLabel()
        self.below.setProperty("role", "dim")
        self.device = ElidedBox(tr("Input device"), [(tr(SYSTEM_INPUT), None)], letters=_INPUT_LETTERS)
        self.meter = InputMeter(theme)
        self.settings = SingingSettings(theme)
        self._input = Titled(tr("Input"), self.device)
        self.trouble, self.hint = Sentence(theme), Sentence(theme)
        self._lay_out()
        self._enter = EnterPresses(self)
        self._enter.watch(self.close_button, self.record, self.device)
        self.close_button.clicked.connect(self.close_requested.emit)
        self.record.clicked.connect(self.record_pressed.emit)
        self.device.opened.connect(self.devices_wanted.emit)
        self.device.currentIndexChanged.connect(lambda _index: self.device_chosen.emit(self.device.currentData()))
        self.settings.metronome_toggled.connect(lambda _on: self._show_hint())
        self.settings.monitor_toggled.connect(lambda _on: self._show_hint())
        theme.follow(self._dress, self)

    @property
    def in_order(self) -> list[QWidget]:
        """Everything that takes the focus, in reading order."""
        return [self.close_button, self.record, self.device, self.meter, *self.settings.in_order]

    @property
    def is_busy(self) -> bool:
        """Whether something is counted in or recorded."""
        return self.record.is_busy

    def set_devices(self, names: Sequence[str], current: str | None) -> None:
        """Offer inputs by name beside the system's own choice, and show which is in use."""
        wanted: list[tuple[str, str | None]] = [(tr(SYSTEM_INPUT), None), *((name, name) for name in names)]
        if current is not None and current not in names:
            wanted.append((tr("{device} (not there)", device=current), current))
        if wanted != [(self.device.itemText(at), self.device.itemData(at)) for at in range(self.device.count())]:
            self.device.blockSignals(True)
            self.device.clear()
            for text, name in wanted:
                self.device.addItem(text, name)
            self.device.blockSignals(False)
            self.device.view().setMinimumWidth(self.device.view().sizeHintForColumn(0) + self._theme.px(24))
        self.device.show_value(current)
        self._show_tips()

    def set_state(self, state: str) -> None:
        """Show what the recorder is doing, one of `melodybutton.STATES`."""
        was_busy, self._state = self.is_busy, state
        self.record.show_state(state)
        if self.is_busy and not was_busy:
            self._elapsed_s, self._bars = 0.0, ""
        elif state == CLOSED:
            self.meter.set_level((), False)
        self.device.setEnabled(not self.is_busy)
        self.settings.set_locked(self.is_busy)
        self._show_time()
        self._show_tips()
        if self.is_busy != was_busy:
            self.busy_changed.emit(self.is_busy)

    def set_elapsed(self, seconds: float, bars: str | None) -> None:
        """Show how long it has been recording, and bar and beat where there are any; below 0 is before bar one."""
        self._elapsed_s, self._bars = seconds, bars or ""
        self._show_time()

    def set_trouble(self, text: str) -> None:
        """Say what is wrong with the microphone; "" when nothing is."""
        said = told(text)
        if said != self.trouble.text:
            self.trouble.say("mic" if said else "", said, role="warn")
            self.device.setAccessibleDescription(said)

    def set_key(self, key: str) -> None:
        """Say which key records; "" when none does."""
        self._key = key
        self._show_time()
        self._show_tips()

    def show_hint(self) -> None:
        """Look again whether headphones are called for."""
        self._show_hint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the width there is."""
        self._arrange()
        super().resizeEvent(event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.headline)
        words.addWidget(self.below)
        words.addStretch(1)
        self._singing = QHBoxLayout()
        self._singing.addWidget(self.record, 0, Qt.AlignmentFlag.AlignVCenter)
        self._singing.addLayout(words, 1)
        # one line is always there, so that nothing moves below where words come and go
        self._said = QWidget()
        self._said_line = QHBoxLayout(self._said)
        self._said_line.setContentsMargins(0, 0, 0, 0)
        for sentence in (self.trouble, self.hint):
            self._said_line.addWidget(sentence, 1)
        self._said.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._sound = QWidget()
        self._sound_line = QGridLayout(self._sound)
        self._sound_line.setContentsMargins(0, 0, 0, 0)
        self._grid = QGridLayout()
        self._rows = QVBoxLayout(self)
        self._rows.addLayout(head)
        self._rows.addLayout(self._grid)
        self._rows.addWidget(self._said)
        self._grid.addLayout(self._singing, 0, 0)
        self._grid.addWidget(self._sound, 0, 1)
        self._grid.addWidget(self.settings, 1, 0, 1, 2)

    def _arrange(self) -> None:
        px, width = self._theme.px, self.width()
        columns = next((columns for least, columns in _COLUMNS if width >= px(least)), -1)
        if columns == self._columns:
            return
        self._columns = columns
        for part in (self._singing, self._sound, self.settings):
            # a layout in a layout is an item of it, as a widget is
            if isinstance(part, QWidget):
                self._grid.removeWidget(part)
            else:
                self._grid.removeItem(part)
        wide, narrow = columns == 2, columns <= 0
        for part_of_line in (self._input, self.meter):
            self._sound_line.removeWidget(part_of_line)
        self._grid.removeWidget(self.meter)
        self._grid.addLayout(self._singing, 0, 0, 2 if wide else 1, 2 if columns < 0 else 1)
        self._grid.addWidget(self._sound, 1 if narrow else 0, 0 if narrow else 1, 1, 2 if narrow else 1)
        self._grid.addWidget(self.settings, 2 if narrow else 1, 1 if wide else 0, 1, 1 if wide else 2)
        self._grid.setColumnStretch(1, 1)
        self._sound_line.addWidget(self._input, 0, 0)
        if columns == 0:
            self._grid.addWidget(self.meter, 0, 1)
        else:
            self._sound_line.addWidget(self.meter, 1 if narrow else 0, 0 if narrow else 1)
        self._sound_line.setColumnStretch(0, 1)
        self._sound_line.setColumnStretch(1, 0 if narrow else 1)

    def _show_time(self) -> None:
        stops = tr("{key} stops.", key=self._key) if self._key else tr("Press again to stop.")
        if self.is_busy:
            clock = clock_text(abs(self._elapsed_s), 1)
            head = f"\N{MINUS SIGN}{clock}" if self._elapsed_s < 0 else clock
            if self._state == COUNT_IN:
                below = tr("Count-in  {bar}", bar=self._bars) if self._bars else tr("Count-in: get ready")
            elif self._bars:
                below = _joined(tr("bar {bar}", bar=self._bars), stops)
            else:
                below = tr(_OPENING) if self._state == STARTING else stops
        else:
            head = tr(_OPENING if self._state == OPENING else _READY)
            below = tr("{key} starts and stops.", key=self._key) if self._key else tr("Hum or sing.")
        for label, text in ((self.headline, head), (self.below, below)):
            # At 60 times a second a label is only touched when it has something new to say.
            if label.text() != text:
                label.setText(text)

    def _show_tips(self) -> None:
        does = tr("Stop") if self.is_busy else tr("Record what you sing or hum")
        self.record.setToolTip(f"{does}  ({self._key})" if self._key else does)
        self.device.setToolTip(tr("Input: {device}", device=self.device.currentText()))

    def _show_hint(self) -> None:
        monitor, metronome = self.settings.monitor.isChecked(), self.settings.metronome.isChecked()
        text = tr(_MONITOR_HINT) if monitor else tr(_METRONOME_HINT) if metronome else ""
        self.hint.say("headphones" if text else "", text, role="dim")

    def _dress(self) -> None:
        px, theme = self._theme.px, self._theme
        self._rows.setContentsMargins(px(10), px(4), px(10), px(5))
        self._rows.setSpacing(px(4))
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(6))
        self._sound_line.setHorizontalSpacing(px(12))
        self._sound_line.setVerticalSpacing(px(4))
        self._singing.setSpacing(px(10))
        self._input.set_gap(px(6))
        self.close_button.setIcon(theme.icon("x", theme.tokens.dim))
        self.close_button.setIconSize(QSize(px(16), px(16)))
        self.close_button.setStyleSheet(f"padding: {px(1)}px {px(4)}px;")
        self.headline.setStyleSheet(f"font-size: {px(_HEADLINE_PX)}px; font-weight: 600;")
        # so that nothing beside it moves while time goes by
        # labels still have their old font while the looks change
        large = theme.font(bold=True)
        large.setPixelSize(px(_HEADLINE_PX))
        small, line = QFontMetrics(theme.font(small=True)), QFontMetrics(large)
        widest = _joined(tr("bar {bar}", bar="88.8"), tr("{key} stops.", key="R"))
        self.below.setMinimumWidth(small.horizontalAdvance(f"{widest} "))
        self.headline.setMinimumWidth(line.horizontalAdvance(tr(_OPENING)))
        self._said.setMinimumHeight(max(small.height(), px(14)))
        self._said_line.setSpacing(px(12))
        self._columns = _UNKNOWN
        self._arrange()


def _joined(place: str, stops: str) -> str:
    return f"{place}  ·  {stops}"
