"""The note panel: how notes are found and tidied, how many there are, and what is heard of take and notes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from musicdesk.core.notesheet import GRIDS, PRESETS, VELOCITIES, NoteSheet
from musicdesk.core.scale import Scale
from musicdesk.gui.melodychoices import ChoiceBox, Line, Titled
from musicdesk.gui.melodyrollwords import scale_words
from musicdesk.gui.notepanelfields import HearingButtons, NoteBox, SliderField
from musicdesk.gui.pianorollwords import count_words
from musicdesk.gui.promptfields import EnterPresses
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import mark, tr

_PRESET_WORDS = {
    "clean melody": mark("Clean melody"), "chords": mark("Chords"), "bass": mark("Bass"), "voice": mark("Voice"),
}  # fmt: skip
_VELOCITY_WORDS = {
    "as heard": mark("As heard"), "soft": mark("Soft"), "hard": mark("Hard"), "even": mark("Even"),
}  # fmt: skip
SETTLE_MS = 400
"""So long after the last key press on a slider its value counts as chosen."""
_SHORTEST_MS, _MERGE_MS, _PIANO = (0, 500), (0, 300), (21, 108)


class NotePanel(QWidget):
    """Told a `NoteSheet`, it emits the sheet as the hand changes it. Rarer things stand behind "More"."""

    sheet_changed = Signal(object)
    """NoteSheet, live while a slider is drawn, once a turn of the event loop at most"""
    sheet_settled = Signal(object)
    """NoteSheet once the hand has let go: what undo and the disk see"""
    hearing_chosen = Signal(str)
    """"audio", "notes" or "both" """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sheet, self._settled_sheet = NoteSheet(), NoteSheet()
        self._key: Scale | None = None
        self._busy, self._count = "", 0
        self._live = QTimer(self, interval=0, singleShot=True)
        self._live.timeout.connect(self._tell)
        self._settling = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self._settling.timeout.connect(self._settle)
        self._make_fields()
        self._lay_out()
        self._connect()
        self._show()
        self._say()
        theme.follow(self._dress, self)

    # --- facts ------------------------------------------------------------------------------------------------------

    @property
    def sheet(self) -> NoteSheet:
        """The sheet as it is shown."""
        return self._sheet

    def set_sheet(self, sheet: NoteSheet) -> None:
        """Show a sheet, of this take or another; nothing is emitted."""
        self._sheet = self._settled_sheet = sheet
        self._live.stop()
        self._settling.stop()
        self._show()
        self._say()

    def set_key(self, key: Scale | None) -> None:
        """Say which key the take has: notes can be snapped to its scale."""
        self._key = key
        self._show()

    def set_busy(self, text: str) -> None:
        """Say what is being done ("Listening…") in the place of the count; "" when it is done."""
        self._busy = text
        self._say()

    def set_count(self, count: int) -> None:
        """Say how many notes there are."""
        self._count = count
        self._say()

    def set_hearing(self, hearing: str) -> None:
        """Show what is heard: "audio", "notes" or "both"."""
        self.hearing.show_value(hearing)

    # --- Qt ---------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Return the width of the widest part, and the height of the lines that there are."""
        return QSize(super().sizeHint().width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest part, and the height of a line: with less room it is scrolled."""
        return QSize(super().minimumSizeHint().width(), self._lines[0].minimumSize().height())

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell what has not been told yet."""
        self._settle()
        super().hideEvent(event)

    # --- inside -----------------------------------------------------------------------------------------------------

    def _make_fields(self) -> None:
        own = tr("Own", about="a preset of which a value was changed")
        presets = [*((tr(_PRESET_WORDS[name]), name) for name in PRESETS), (own, "")]
        self.preset = ChoiceBox(tr("Preset"), presets)
        self.preset.setToolTip(tr("What kind of sound it is: this sets how notes are looked for."))
        self.onset = SliderField(tr("Onset"), tr("Onset threshold"), (5, 100), _percent)
        self.onset.setToolTip(tr("How sure the beginning of a note must be. Lower: more notes. Higher: fewer."))
        self.frame = SliderField(tr("Frame"), tr("Frame threshold"), (5, 100), _percent)
        self.frame.setToolTip(tr("How sure a note must be to go on. Lower: longer notes. Higher: shorter ones."))
        self.shortest = SliderField(tr("Shortest"), tr("Shortest note"), _SHORTEST_MS, _milliseconds)
        self.shortest.setToolTip(tr("Notes that are shorter than this are left out."))
        self.low, self.high = NoteBox(tr("Lowest note"), _PIANO), NoteBox(tr("Highest note"), _PIANO)
        self.low.setToolTip(tr("Nothing below this note is looked for."))
        self.high.setToolTip(tr("Nothing above this note is looked for."))
        self.melodia = _check(tr("Melodia"), tr("Also look for notes whose beginning is not heard clearly."))
        self.bends = _check(tr("Pitch bend"), tr("Keep how the pitch moves inside a note: slides and vibrato."))
        self.quantise = ChoiceBox(tr("Quantise"), [(_grid_text(grid), grid) for grid in GRIDS])
        self.quantise.setToolTip(tr("Move notes towards the lines of the beat. T stands for triplets."))
        self.strength = SliderField(tr("Strength"), tr("Strength"), (0, 100), _percent)
        self.strength.setToolTip(tr("How far notes are moved towards the lines."))
        self.snap = _check(tr("Snap to scale"), "")
        self.merge = SliderField(
            tr("Merge"), tr("Merge"), _MERGE_MS, lambda value: _milliseconds(value) if value else tr("off")
        )
        self.merge.setToolTip(tr("Notes of the same pitch with a gap no longer than this become one."))
        self.velocity = ChoiceBox(tr("Velocity"), [(tr(_VELOCITY_WORDS[each]), each) for each in VELOCITIES])
        self.velocity.setToolTip(tr("How hard the notes are played."))
        self.hearing = HearingButtons()
        self.more = QToolButton()
        self.more.setText(tr("More"))
        self.more.setCheckable(True)
        self.more.setProperty("role", "flat")
        self.more.setAccessibleName(tr("More about notes"))
        self.more.setToolTip(tr("Show what is needed more rarely."))
        self.told = QLabel()
        self.told.setProperty("role", "dim")

    def _lay_out(self) -> None:
        self._titled = [
            Titled(tr("Preset"), self.preset),
            Titled(tr("Quantise"), self.quantise),
            Titled(tr("From", about="a note"), self.low),
            Titled(tr("to", about="a note"), self.high),
            Titled(tr("Velocity"), self.velocity),
            Titled(tr("Hear"), self.hearing),
        ]
        preset, quantise, low, high, velocity, hear = self._titled
        self._first, self._second = QWidget(), QWidget()
        self._lines = [Line(self._first), Line(self._second)]
        first: tuple[QWidget, ...] = (preset, self.onset, self.frame, quantise, self.strength, hear)
        for part in (*first, self.told, self.more):
            self._lines[0].addWidget(part)
        second: tuple[QWidget, ...] = (self.shortest, low, high, self.melodia, self.bends, self.snap, self.merge)
        for part in (*second, velocity):
            self._lines[1].addWidget(part)
        self._rows = QVBoxLayout(self)
        for row in (self._first, self._second):
            row.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            self._rows.addWidget(row)
        self._second.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def _connect(self) -> None:
        self.preset.activated.connect(lambda _index: self._choose_preset(str(self.preset.currentData())))
        self.onset.moved.connect(lambda value: self._hear(onset_threshold=value / 100))
        self.frame.moved.connect(lambda value: self._hear(frame_threshold=value / 100))
        self.shortest.moved.connect(lambda value: self._hear(min_ms=float(value)))
        self.low.valueChanged.connect(lambda low: self._hear(low_pitch=low, high_pitch=max(low, self.high.value())))
        self.high.valueChanged.connect(lambda high: self._hear(high_pitch=high, low_pitch=min(high, self.low.value())))
        self.melodia.clicked.connect(lambda on: self._hear(at_once=True, melodia_trick=on))
        self.bends.clicked.connect(lambda on: self._hear(at_once=True, bends=on))
        self.quantise.activated.connect(lambda _index: self._tidy(at_once=True, grid=self.quantise.currentData()))
        self.strength.moved.connect(lambda value: self._tidy(strength=value / 100))
        self.snap.clicked.connect(
            lambda on: self._tidy(at_once=True, scale=self._key.name if on and self._key is not None else "")
        )
        self.merge.moved.connect(lambda value: self._tidy(merge_ms=float(value)))
        self.velocity.activated.connect(lambda _index: self._tidy(at_once=True, velocity=self.velocity.currentData()))
        self.hearing.chosen.connect(self.hearing_chosen)
        self.more.toggled.connect(self._second.setVisible)
        for field in self._sliders:
            field.settled.connect(self._settle)
        self._enter = EnterPresses(self)
        self._enter.watch(self.preset, self.quantise, self.velocity, self.melodia, self.bends, self.snap)
        self._enter.watch(self.more, *self.hearing.buttons.values())

    @property
    def _sliders(self) -> tuple[SliderField, ...]:
        return self.onset, self.frame, self.shortest, self.strength, self.merge

    def _choose_preset(self, preset: str) -> None:
        hearing = PRESETS.get(preset, self._sheet.hearing)
        self._change(self._sheet.with_(preset=preset, hearing=hearing), at_once=True)

    def _hear(self, *, at_once: bool = False, **values: Any) -> None:
        hearing = replace(self._sheet.hearing, **values)
        if hearing != self._sheet.hearing:
            self._change(self._sheet.with_(preset="", hearing=hearing), at_once=at_once)

    def _tidy(self, *, at_once: bool = False, **values: Any) -> None:
        self._change(self._sheet.with_(tidying=replace(self._sheet.tidying, **values)), at_once=at_once)

    def _change(self, sheet: NoteSheet, *, at_once: bool) -> None:
        if sheet == self._sheet:
            return
        self._sheet = sheet
        self._show()
        self._say()
        self._live.start()
        if at_once:
            self._settle()
        elif not any(field.slider.isSliderDown() for field in self._sliders):
            self._settling.start()

    def _tell(self) -> None:
        self._live.stop()
        self.sheet_changed.emit(self._sheet)

    def _settle(self) -> None:
        self._settling.stop()
        if self._live.isActive():
            self._tell()
        if self._sheet != self._settled_sheet:
            self._settled_sheet = self._sheet
            self.sheet_settled.emit(self._sheet)

    def _show(self) -> None:
        hearing, tidying = self._sheet.hearing, self._sheet.tidying
        self.preset.show_value(self._sheet.preset if self._sheet.preset in PRESETS else "")
        self.onset.show_value(hearing.onset_threshold * 100)
        self.frame.show_value(hearing.frame_threshold * 100)
        self.shortest.show_value(hearing.min_ms)
        self.quantise.show_value(tidying.grid)
        self.strength.show_value(tidying.strength * 100)
        self.merge.show_value(tidying.merge_ms)
        self.velocity.show_value(tidying.velocity)
        for box, pitch in ((self.low, hearing.low_pitch), (self.high, hearing.high_pitch)):
            box.blockSignals(True)
            box.setValue(pitch)
            box.blockSignals(False)
        self.melodia.setChecked(hearing.melodia_trick)
        self.bends.setChecked(hearing.bends)
        self.snap.setChecked(bool(tidying.scale))
        self._enable()

    def _enable(self) -> None:
        self.strength.setVisible(self._sheet.tidying.grid != "off")
        chosen = self._sheet.tidying.scale
        scale = Scale.named(chosen) if chosen else self._key
        self.snap.setEnabled(scale is not None)
        self.snap.setText(tr("Snap to scale") if scale is None else tr("Snap to {scale}", scale=scale_words(scale)))
        missing = tr("The key is not known yet: type it above, or let the take be heard.")
        self.snap.setToolTip(
            missing if scale is None else tr("Move notes that are outside of the scale to the nearest one in it.")
        )

    def _say(self) -> None:
        words = count_words(self._count) if self._count else tr("No notes")
        kept = self._settled_sheet
        as_left = (self._sheet.hearing, self._sheet.tidying) == (kept.hearing, kept.tidying)
        edited = self._sheet.edited is not None and as_left
        self.told.setText(self._busy or (f"{words}, {tr('edited')}" if edited else words))

    def _dress(self) -> None:
        px = self._theme.px
        self._rows.setSpacing(px(4))
        for line in self._lines:
            line.setSpacing(px(6))
        for titled in self._titled:
            titled.set_gap(px(5))
        for field in self._sliders:
            field.dress(self._theme)
        self.hearing.dress(self._theme)
        for line in self._lines:
            line.invalidate()
        self.updateGeometry()


def _check(text: str, hint: str) -> QCheckBox:
    box = QCheckBox(text)
    box.setAccessibleName(text)
    box.setToolTip(hint)
    return box


def _grid_text(grid: str) -> str:
    return tr("Off") if grid == "off" else grid


def _percent(value: int) -> str:
    return f"{value} %"


def _milliseconds(value: int) -> str:
    return f"{value} ms"
