"""One repair of a melody: a switch, and beside it the value that it has while it is on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from musicdesk.gui.melodychoices import Line, mixed
from musicdesk.gui.melodynumber import GoodNumber
from musicdesk.gui.melodyscales import ScaleBox
from musicdesk.gui.promptfields import EnterPresses
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import told


class RepairRow(QWidget):
    """A switch with its value. Where it is off, the value is out of the way unless it is worth knowing."""

    changed = Signal()

    def __init__(self, theme: Theme, name: str, tip: str, value: QWidget | None = None) -> None:
        super().__init__()
        self._theme, self._tip, self._shown = theme, tip, False
        self._reason = self._note = ""
        self.switch, self.value = QCheckBox(name), value
        self.switch.setAccessibleName(name)
        self._line = Line(self)
        self._line.addWidget(self.switch)
        if value is not None:
            value.setToolTip(tip)
            self._line.addWidget(value)
        if isinstance(value, GoodNumber):
            self._line.addWidget(value.said)
            value.good_changed.connect(lambda _value: self.changed.emit())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._enter = EnterPresses(self)
        self._enter.watch(*self.in_order)
        self.switch.toggled.connect(self._toggled)
        self.set_reason("")
        self._show()
        theme.follow(self._dress, self)

    @property
    def is_on(self) -> bool:
        """Whether it is switched on."""
        return self.switch.isChecked()

    @property
    def in_order(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        if isinstance(self.value, ScaleBox):
            return [self.switch, *self.value.in_order]
        return [self.switch] if self.value is None else [self.switch, self.value]

    def add(self, part: QWidget) -> None:
        """Add something at the end of the line."""
        self._line.addWidget(part)

    def set_on(self, on: bool) -> None:
        """Show whether it is on; nothing is said about it."""
        self.switch.blockSignals(True)
        self.switch.setChecked(on)
        self.switch.blockSignals(False)
        self._show()

    def set_reason(self, reason: str) -> None:
        """Say why it cannot be switched on; "" if it can. What is on can always be switched off."""
        self._reason = reason
        said = told(reason) or " ".join(filter(None, (self._tip, told(self._note))))
        self.switch.setToolTip(f"<p>{said}</p>" if reason or self._note else said)
        self.switch.setAccessibleDescription(told(reason or self._note))
        self._show()

    def set_note(self, note: str) -> None:
        """Say something to be known before it is switched on."""
        self._note = note
        self.set_reason(self._reason)

    def set_shown(self, shown: bool) -> None:
        """Show the value while the switch is off, too."""
        self._shown = shown
        self._show()

    def set_column(self, width_px: int) -> None:
        """Let the value begin at the same place as those of other repairs."""
        self.switch.setMinimumWidth(width_px)
        self._line.invalidate()

    def _toggled(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self.switch.setEnabled(not self._reason or self.is_on)
        if self.value is not None:
            self.value.setVisible(self._shown or self.is_on)
            if isinstance(self.value, GoodNumber) and not self.is_on:
                self.value.put(self.value.good)

    def _dress(self) -> None:
        # the sheet of the whole program has no look for a tick box that is disabled
        faint = mixed(self._theme.tokens.dim, self._theme.tokens.panel).name()
        self.switch.setStyleSheet(f":disabled {{ color: {faint}; }} ::indicator:disabled {{ border-color: {faint}; }}")
        self._line.setSpacing(self._theme.px(6))
        if isinstance(self.value, ScaleBox):
            self.value.set_gap(self._theme.px(4))
