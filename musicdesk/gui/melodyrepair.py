"""Repairs of a melody: those of its notes, and those of its sound."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from musicdesk.core.melody import DIVISIONS, GATE_LIMITS_DB, HIGH_PASS_LIMITS_HZ, Repairs
from musicdesk.core.scale import Scale
from musicdesk.core.words import spoken_bpm
from musicdesk.gui.melodychoices import ChoiceBox
from musicdesk.gui.melodynumber import GoodNumber
from musicdesk.gui.melodyrepairrow import RepairRow
from musicdesk.gui.melodyscales import ScaleBox
from musicdesk.gui.melodysettings import USUAL_BPM
from musicdesk.gui.promptfields import EnterPresses
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import mark, tr

_DIVISION_WORDS = {1: mark("1/4"), 2: mark("1/8"), 3: mark("1/8 triplet"), 4: mark("1/16")}
_USUAL_DIVISION = 2
_SAME_BPM = 1.0
_TWO_PX = 480
_SHARES = (4, 3)
"""The two lists of a scale need more room than any number."""


class RepairPart(QWidget):
    """Switches and values of all repairs. It is told `Repairs` and tells them again."""

    repairs_changed = Signal(object)
    tempo_wanted = Signal(float)
    """the tempo that was heard shall be the tempo"""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._bpm, self._heard_bpm = USUAL_BPM, 0.0
        self.title = QLabel(tr("REPAIR"))
        self.title.setProperty("role", "title")
        self.scale_box = ScaleBox()
        self.division = ChoiceBox(tr("Beat division"), [(tr(_DIVISION_WORDS[each]), each) for each in DIVISIONS])
        self.division.show_value(_USUAL_DIVISION)
        self.high_pass_hz = GoodNumber(tr("High-pass frequency"), HIGH_PASS_LIMITS_HZ, 10, "Hz", 80)
        self.gate_db = GoodNumber(tr("Noise gate level"), GATE_LIMITS_DB, 1, "dBFS", -50)
        self.scale = RepairRow(
            theme, tr("Snap to scale"), tr("Move each note to the nearest one of a scale."), self.scale_box
        )
        self.beat = RepairRow(
            theme,
            tr("Snap to beat"),
            tr("Let each note begin and end on the beat grid of the tempo above."),
            self.division,
        )
        self.steady = RepairRow(
            theme, tr("Steady pitch"), tr("Hold each note on one pitch, without slides and vibrato.")
        )
        self.high_pass = RepairRow(
            theme, tr("High-pass"), tr("Take away what is lower: rumble, breath, handling noise."), self.high_pass_hz
        )
        self.gate = RepairRow(theme, tr("Noise gate"), tr("Silence what is quieter than this."), self.gate_db)
        self.voice_only = RepairRow(
            theme, tr("Voice only"), tr("Take the voice out of a song, so that only it is followed.")
        )
        self.take_heard = QPushButton()
        self.take_heard.setProperty("role", "chip")
        self.take_heard.setAccessibleName(tr("Use the tempo heard"))
        self.beat.add(self.take_heard)
        self._lay_out()
        self._connect()
        self._show()
        theme.follow(self._dress, self)

    @property
    def rows(self) -> tuple[RepairRow, ...]:
        """All repairs, in reading order."""
        return self.scale, self.beat, self.steady, self.high_pass, self.gate, self.voice_only

    @property
    def in_order(self) -> list[QWidget]:
        """Everything that takes the focus, in reading order."""
        order = [widget for row in self.rows for widget in row.in_order]
        order.insert(order.index(self.division) + 1, self.take_heard)
        return order

    @property
    def repairs(self) -> Repairs:
        """What is switched on. A value outside its limits counts as the last one that was inside."""
        return Repairs(
            high_pass_hz=self.high_pass_hz.good if self.high_pass.is_on else None,
            gate_db=self.gate_db.good if self.gate.is_on else None,
            voice_only=self.voice_only.is_on,
            steady=self.steady.is_on,
            scale=self.scale_box.scale if self.scale.is_on else None,
            beat_bpm=self._bpm if self.beat.is_on else None,
            division=int(self.division.currentData()),
        )

    def set_repairs(self, repairs: Repairs) -> None:
        """Show repairs; nothing is said about it. Values of what is off stay as they were."""
        if repairs.high_pass_hz is not None:
            self.high_pass_hz.put(repairs.high_pass_hz)
        if repairs.gate_db is not None:
            self.gate_db.put(repairs.gate_db)
        if repairs.scale is not None:
            self.scale_box.show_value(repairs.scale)
        if repairs.beat_bpm is not None:
            self._bpm = repairs.beat_bpm
            self.division.show_value(repairs.division)
        self.high_pass.set_on(repairs.high_pass_hz is not None)
        self.gate.set_on(repairs.gate_db is not None)
        self.voice_only.set_on(repairs.voice_only)
        self.steady.set_on(repairs.steady)
        self.scale.set_on(repairs.scale is not None)
        self.beat.set_on(repairs.beat_bpm is not None)
        self._show()

    def set_heard(self, scale: Scale | None, bpm: float | None) -> None:
        """Say which scale and tempo were heard; the scale is chosen unless notes are snapped to one already."""
        self.scale_box.set_heard(scale, choose=not self.scale.is_on)
        self.scale.set_shown(scale is not None)
        self._heard_bpm = bpm or 0.0
        self._show()

    def set_tempo(self, bpm: float) -> None:
        """Say the tempo of the beat grid, without a word."""
        self._bpm = bpm
        self._show()

    def set_voice_only_reason(self, reason: str) -> None:
        """Say why a voice cannot be taken out of a song here; "" if it can."""
        self.voice_only.set_reason(reason)

    def set_voice_only_note(self, note: str) -> None:
        """Say under which licence a voice is taken out of a song."""
        self.voice_only.set_note(note)

    def values(self) -> dict[str, Any]:
        """Return the values beside the switches, on or off, as plain JSON values."""
        return {
            "high_pass_hz": self.high_pass_hz.good,
            "gate_db": self.gate_db.good,
            "division": self.division.currentData(),
        }

    def restore(self, values: Mapping[str, Any]) -> None:
        """Show what `values` returned at another time; what makes no sense is left out."""
        for box, name in ((self.high_pass_hz, "high_pass_hz"), (self.gate_db, "gate_db")):
            if box.accepts(values.get(name)):
                box.put(values[name])
        self.division.show_value(values.get("division"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two kinds beside each other where there is room."""
        self._arrange()
        super().resizeEvent(event)

    def _lay_out(self) -> None:
        self._kinds = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._columns = [QVBoxLayout(), QVBoxLayout()]
        for at, row in enumerate(self.rows):
            self._columns[at // 3].addWidget(row)
        for column, share in zip(self._columns, _SHARES, strict=True):
            column.addStretch(1)
            self._kinds.addLayout(column, share)
        self._all = QVBoxLayout(self)
        self._all.setContentsMargins(0, 0, 0, 0)
        self._all.addWidget(self.title)
        self._all.addLayout(self._kinds)
        self._all.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _connect(self) -> None:
        for row in self.rows:
            row.changed.connect(self._tell)
        self.scale_box.changed.connect(self._scale_chosen)
        self.division.currentIndexChanged.connect(lambda _index: self._tell())
        self.take_heard.clicked.connect(self._take_heard)
        self._enter = EnterPresses(self)
        self._enter.watch(self.take_heard)

    def _scale_chosen(self) -> None:
        # who chooses a scale means it
        self.scale.set_on(True)
        self._tell()

    def _tell(self) -> None:
        self._show()
        self.repairs_changed.emit(self.repairs)

    def _take_heard(self) -> None:
        self._bpm = self._heard_bpm
        self._show()
        self.tempo_wanted.emit(self._bpm)

    def _show(self) -> None:
        offers = self.beat.is_on and self._heard_bpm > 0 and abs(self._heard_bpm - self._bpm) > _SAME_BPM
        self.take_heard.setText(tr("Take the {bpm} bpm heard", bpm=f"{self._heard_bpm:.0f}"))
        self.take_heard.setToolTip(
            tr("The grid is at {bpm} bpm; what you sang sounds like another.", bpm=spoken_bpm(self._bpm))
        )
        self.take_heard.setVisible(offers)

    def _arrange(self) -> None:
        directions = QBoxLayout.Direction
        beside = self.width() >= self._theme.px(_TWO_PX)
        self._kinds.setDirection(directions.LeftToRight if beside else directions.TopToBottom)

    def _dress(self) -> None:
        px = self._theme.px
        self._all.setSpacing(px(4))
        self._kinds.setSpacing(px(4))
        for column in self._columns:
            column.setSpacing(px(4))
        widest = max(row.switch.sizeHint().width() for row in self.rows)
        for row in self.rows:
            row.set_column(widest)
        self._arrange()
