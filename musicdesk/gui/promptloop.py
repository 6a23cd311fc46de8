"""The loop that is asked for: whether it is one, of how many bars, and at which tempo."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from musicdesk.core.recipe import BARS_LIMIT
from musicdesk.core.words import TEMPO_HIGH_BPM, TEMPO_LOW_BPM
from musicdesk.gui.promptadvanced import titled
from musicdesk.gui.promptfields import Beside, EnterPresses, NumberBox, WholeBox, is_shown_as
from musicdesk.gui.promptvalues import PromptValues
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import mark, tr

_OWN = mark("How fast the loop is, in beats per minute. A tempo named in the prompt goes before.")
_NAMED = mark("The prompt names this tempo.")


class LoopFields(QWidget):
    """Bars and tempo, seen while the tick `on` is set; the tick itself stands where the panel puts it."""

    edited = Signal(str)
    """A field's name: it holds something else now."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tempo = PromptValues().tempo
        """the tempo as it was typed here; the field shows that of the prompt while it names one"""
        self._enter = EnterPresses(self)
        self.on = QCheckBox(tr("Loop"), self)
        self.on.setToolTip(
            tr("Make a loop of whole bars, exactly as long as they last, that goes round without a click.")
        )
        self.on.setAccessibleName(tr("Make a loop"))  # "Loop" alone is the transport's
        self.bars = WholeBox(tr("Loop bars"), 1, BARS_LIMIT, 1, self)
        self.bars.setToolTip(tr("How many bars the loop has, of four beats each."))
        self.tempo = NumberBox(tr("Loop tempo"), TEMPO_LOW_BPM, TEMPO_HIGH_BPM, 1, self)
        self.fields: dict[str, QWidget] = {"bars": self.bars, "bpm": self.tempo}
        self.beside = {name: Beside(field, self) for name, field in self.fields.items()}
        self._line = QHBoxLayout()
        for title, field in ((tr("Bars"), self.bars), (tr("Tempo (bpm)"), self.tempo)):
            column = titled(title, field)
            self._line.addLayout(column, 1)
            self._line.setAlignment(column, Qt.AlignmentFlag.AlignTop)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addLayout(self._line)
        for place in self.beside.values():
            self._rows.addWidget(place)
        self.on.toggled.connect(lambda _: self.edited.emit("loop"))
        self.bars.valueChanged.connect(lambda _: self.edited.emit("bars"))
        self.tempo.valueChanged.connect(self._typed)
        self._enter.watch(self.on)
        self.put(PromptValues())
        theme.follow(self._dress, self)

    @property
    def in_order(self) -> tuple[QWidget, ...]:
        """Everything that takes the focus, in reading order."""
        return self.on, self.bars, self.tempo

    def put(self, values: PromptValues) -> None:
        """Show values; nothing is told."""
        self.blockSignals(True)
        self._tempo = values.tempo
        self.on.setChecked(values.loop)
        self.bars.setValue(values.bars)
        self.show_tempo(values.named_bpm)
        self.blockSignals(False)

    def onto(self, values: PromptValues) -> PromptValues:
        """Return `values` with what stands in these fields."""
        return replace(values, loop=self.on.isChecked(), bars=self.bars.value(), tempo=self._tempo)

    def show_tempo(self, named_bpm: float | None) -> None:
        """Show the tempo that the prompt names, which cannot be changed here, or the one typed here."""
        shown = self._tempo if named_bpm is None else named_bpm
        if self.tempo.value() != shown:
            self.tempo.blockSignals(True)
            self.tempo.setValue(shown)
            self.tempo.blockSignals(False)
        self.tempo.setEnabled(named_bpm is None)
        self.tempo.setToolTip(tr(_OWN) if named_bpm is None else tr(_NAMED))

    def interpret(self) -> None:
        """Take what is half typed for what it is."""
        for box in (self.bars, self.tempo):
            box.interpretText()

    def _typed(self, bpm: float) -> None:
        if self.tempo.isEnabled() and not is_shown_as(self.tempo, self._tempo, bpm):  # else the prompt's, or rounded
            self._tempo = bpm
        self.edited.emit("bpm")

    def _dress(self) -> None:
        self._rows.setSpacing(self._theme.px(4))
        self._line.setSpacing(self._theme.px(8))
