"""Listening to a melody: as it was sung, or as the model hears it, and what happens after its end."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from musicdesk.gui.melodychoices import ChoiceBox, Line, Titled
from musicdesk.gui.promptfields import EnterPresses
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import mark, tr

AFTER_CHOICES = ((mark("Begin anew"), "repeat"), (mark("Stop following"), "stop"))


class ListenPart(QWidget):
    """Play, the A/B switch between the original and what the model hears, and what comes after the end."""

    play_pressed = Signal()
    heard_toggled = Signal(bool)
    original_toggled = Signal(bool)
    after_changed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._playing = False
        self._key = ""
        self.play = QPushButton()
        self.play.setAccessibleName(tr("Play melody"))
        self.heard = QPushButton(tr("As the model hears it"))
        self.heard.setCheckable(True)
        self.heard.setAccessibleName(self.heard.text())
        self.heard.setToolTip(tr("Hear plain tones of what the model gets, in place of your voice (A/B)."))
        self.original = QPushButton(tr("Original"))
        self.original.setCheckable(True)
        self.original.setAccessibleName(self.original.text())
        self.original.setToolTip(tr("Hear it as it was sung or played, without any repair."))
        self.after = ChoiceBox(tr("After its end"), [(tr(text), after) for text, after in AFTER_CHOICES])
        self.after.setToolTip(tr("What happens where the take is longer than the melody."))
        self._after = Titled(tr("After its end"), self.after)
        self._flow = Line(self)
        for part in (self.play, self.heard, self.original, self._after):
            self._flow.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._enter = EnterPresses(self)
        self._enter.watch(*self.in_order)
        self.play.clicked.connect(self.play_pressed.emit)
        self.heard.toggled.connect(self._toggled)
        self.original.toggled.connect(self._original_toggled)
        self.after.currentIndexChanged.connect(lambda _index: self.after_changed.emit(self.after.currentData()))
        self.original.hide()
        theme.follow(self._dress, self)

    @property
    def in_order(self) -> list[QWidget]:
        """Everything that takes the focus, in reading order."""
        return [self.play, self.heard, self.original, self.after]

    def set_playing(self, playing: bool) -> None:
        """Show whether it plays."""
        self._playing = playing
        self._show_play()

    def set_heard(self, heard: bool) -> None:
        """Show whether one hears what the model hears."""
        self.heard.blockSignals(True)
        self.heard.setChecked(heard)
        self.heard.blockSignals(False)
        self._show_heard()

    def set_mended(self, mended: bool) -> None:
        """Say whether there is an original beside what is followed."""
        if not mended and self.original.isChecked():
            self.original.setChecked(False)
        self.original.setVisible(mended)
        self._flow.invalidate()

    def set_after(self, after: str) -> None:
        """Show what comes after the end, one of `core.recipe.AFTER`."""
        self.after.show_value(after)

    def set_key(self, key: str) -> None:
        """Say which key plays; "" when none does."""
        self._key = key
        self._show_play()

    def _original_toggled(self, original: bool) -> None:
        if original and self.heard.isChecked():
            self.set_heard(False)
        self.original_toggled.emit(original)

    def _toggled(self, heard: bool) -> None:
        if heard and self.original.isChecked():
            self.original.blockSignals(True)
            self.original.setChecked(False)
            self.original.blockSignals(False)
        self._show_heard()
        self.heard_toggled.emit(heard)

    def _show_play(self) -> None:
        self.play.setText(tr("Pause") if self._playing else tr("Play"))
        self.play.setAccessibleDescription(tr("playing") if self._playing else tr("stopped"))
        self.play.setIcon(self._theme.icon("pause" if self._playing else "play", self._theme.tokens.accent))
        tip = tr("Pause the melody") if self._playing else tr("Play the melody")
        self.play.setToolTip(f"{tip}  ({self._key})" if self._key else tip)

    def _show_heard(self) -> None:
        self.heard.setIcon(self._theme.icon("ear", self._theme.tokens.accent if self.heard.isChecked() else None))

    def _dress(self) -> None:
        px, theme = self._theme.px, self._theme
        self._flow.setSpacing(px(8))
        self._after.set_gap(px(6))
        for button in (self.play, self.heard, self.original):
            button.setIconSize(QSize(px(14), px(14)))
        self._show_play()
        self._show_heard()
        # Play and Pause differ in width, and what stands beside must not move
        metrics = QFontMetrics(theme.font())
        widest = max(metrics.horizontalAdvance(text) for text in (tr("Play"), tr("Pause")))
        self.play.setMinimumWidth(max(px(84), widest + px(14 + 30)))
        self._flow.invalidate()
