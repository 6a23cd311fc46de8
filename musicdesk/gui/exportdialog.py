"""The dialog of export: which part of a take is written, as what, where, and what may be done with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings, QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from musicdesk.app.exportform import FORMATS, LONGEST_FADE_S, LOUDNESSES, RATES_HZ, ExportForm
from musicdesk.app.exportnames import file_stem, free_number, numbered
from musicdesk.gui.exportchoices import (
    BARS,
    LOOP,
    SELECTION,
    WHOLE,
    ExportChoices,
    ExportSubject,
    Remembered,
    listed,
    remember,
    remembered,
)
from musicdesk.gui.melodychoices import ChoiceBox
from musicdesk.gui.melodynumber import GoodNumber
from musicdesk.gui.promptfields import EnterPresses, WholeBox, put_property
from musicdesk.gui.ruler import clock_text
from musicdesk.gui.theme import ICON_PX, Theme
from musicdesk.gui.tongue import mark, told, tr

_WIDTH_PX = 500
_PARTS = {
    WHOLE: mark("The whole take"),
    SELECTION: mark("The selection"),
    LOOP: mark("The loop region"),
    BARS: mark("Exact bars"),
}
_USUAL_PLACE = mark("The folder of exports")
_COVER_INSIDE = mark("Written into the file, and as a PNG beside it: drawn from the sound, or the one you chose.")
_COVER_BESIDE = mark("Written as a PNG beside it: drawn from the sound, or the one you chose.")


def ask_for_place(parent: QWidget) -> Path | None:
    """Ask for a folder by the system's dialog; None when nothing was chosen."""
    name = QFileDialog.getExistingDirectory(parent, tr("Choose where to export to"))
    return Path(name) if name else None


class ExportDialog(QDialog):
    """Asks how a take is exported, with the choices of the last time; the name it gets is seen as they change."""

    export_requested = Signal(object)
    """ExportChoices"""

    def __init__(
        self,
        theme: Theme,
        subject: ExportSubject,
        kept: QSettings,
        parent: QWidget | None = None,
        *,
        choose_folder: Callable[[QWidget], Path | None] = ask_for_place,
    ) -> None:
        super().__init__(parent)
        self._theme, self._subject, self._kept, self._choose_folder = theme, subject, kept, choose_folder
        before = remembered(kept)
        self._place = before.folder if before.folder and Path(before.folder).is_dir() else ""
        self.setWindowTitle(tr("Export"))
        self.setAccessibleName(tr("Export"))
        self._make_fields(before)
        self._enter = EnterPresses(self)
        self._enter.watch(self.choose, self.cancel, self.usual)
        self._lay_out()
        self._connect()
        theme.follow(self._dress, self)
        self._follow()

    def choices(self) -> ExportChoices:
        """Return what is chosen."""
        return ExportChoices(
            self._form(),
            self._subject.span(self.part.currentData(), self.bars.value()),
            self.align.isEnabled() and self.align.isChecked(),
            self.midi.isEnabled() and self.midi.isChecked(),
            self._folder(),
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Take the room that is needed, now that the type is known."""
        super().showEvent(event)
        self._settle()

    def _make_fields(self, before: Remembered) -> None:
        subject, form = self._subject, before.form
        self.part = ChoiceBox(tr("Part"), [(_part(subject, part), part) for part in _PARTS if subject.has(part)])
        self.part.show_value(before.part)
        self.bars = WholeBox(tr("Bars"), 1, max(1, subject.bars_limit))
        self.bars.setRange(1, max(1, subject.bars_limit))
        self.bars.setValue(min(before.bars, max(1, subject.bars_limit)))
        self.format = ChoiceBox(tr("Format"), [(told(text), name) for name, text in FORMATS.items()])
        self.rate = ChoiceBox(tr("Sample rate"), [(tr("As it is, {rate}", rate=_khz(subject.sample_rate)), None)])
        for rate_hz in RATES_HZ:
            self.rate.addItem(_khz(rate_hz), rate_hz)
        self.loudness = ChoiceBox(tr("Loudness"), [(told(text), name) for name, text in LOUDNESSES.items()])
        for box in (self.part, self.format, self.rate, self.loudness):
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.format.show_value(form.format)
        self.rate.show_value(form.sample_rate_hz)
        self.loudness.show_value(form.loudness)
        limits = 0.0, min(LONGEST_FADE_S, subject.seconds)
        self.fade_in = GoodNumber(tr("Fade in"), limits, 0.1, "s", min(form.fade_in_s, limits[1]))
        self.fade_out = GoodNumber(tr("Fade out"), limits, 0.1, "s", min(form.fade_out_s, limits[1]))
        self.dither = _tick(tr("Dither to 16 bit"), form.dither)
        self.align = _tick(tr("Begin with the first bar"), before.align_to_bar)
        self.midi = _tick(tr("Notes as MIDI beside it"), before.midi)
        self.cover = _tick(tr("Cover"), form.cover)
        self.name, self.place, self.licence, self.mark = QLabel(), QLabel(), QLabel(), QLabel()
        self.choose = QPushButton(tr("Choose…"))
        self.choose.setAccessibleName(tr("Choose where to export to"))
        self.usual = QPushButton(tr("Usual folder"))
        self.usual.setAccessibleName(tr("Export to the usual folder"))
        self.cancel, self.export = QPushButton(tr("Cancel")), QPushButton(tr("Export"))
        self.export.setProperty("role", "accent")
        for button in (self.cancel, self.export):
            button.setAccessibleName(button.text())
        for button in (self.choose, self.usual, self.cancel):
            button.setAutoDefault(False)
        self.export.setDefault(True)
        for label in (self.name, self.place, self.licence):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)

    def _lay_out(self) -> None:
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._bars = _beside(self.bars, self._dim(tr("from {time}", time=clock_text(self._subject.bars_begin_s))))
        self._line(tr("Part"), self.part)
        self._row("", self._bars)
        self._row("", self.align)
        self._line(tr("Format"), self.format)
        self._row("", self.dither)
        self._line(tr("Sample rate"), self.rate)
        self._line(tr("Loudness"), self.loudness)
        fade_in, fade_out = self._dim(tr("in", about="a fade")), self._dim(tr("out", about="a fade"))
        self._row(tr("Fades"), _beside(self.fade_in, fade_in, self.fade_out, fade_out))
        for said in (self.fade_in.said, self.fade_out.said):
            self._row("", said)
        self._row("", self.midi)
        self._row("", self.cover)
        self._row(tr("Name"), self.name, Qt.AlignmentFlag.AlignTop)
        self._row(tr("Folder"), self.place)
        self._row("", _beside(self.choose, self.usual))
        terms = QHBoxLayout()
        terms.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        terms.addWidget(self.licence, 1)
        terms.setSpacing(6)
        foot = QHBoxLayout()
        foot.addStretch(1)
        for button in (self.cancel, self.export):
            foot.addWidget(button)
        self._rows = QVBoxLayout(self)
        self._rows.addLayout(self._grid)
        self._rows.addLayout(terms)
        self._rows.addStretch(1)
        self._rows.addLayout(foot)

    def _line(self, title: str, field: QWidget) -> None:
        self._row(title, field)
        item = self._grid.itemAtPosition(self._grid.rowCount() - 1, 0)
        label = None if item is None else item.widget()
        if isinstance(label, QLabel):
            label.setBuddy(field)

    def _row(self, title: str, field: QWidget, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter) -> None:
        row = self._grid.rowCount()
        if title:
            self._grid.addWidget(QLabel(title), row, 0, align)
        self._grid.addWidget(field, row, 1)

    def _dim(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setProperty("role", "dim")
        return label

    def _connect(self) -> None:
        for box in (self.part, self.format, self.rate, self.loudness):
            box.currentIndexChanged.connect(self._follow)
        for number in (self.fade_in, self.fade_out):
            number.valueChanged.connect(self._follow)
        for tick in (self.align, self.midi, self.cover, self.dither):
            tick.toggled.connect(self._follow)
        self.choose.clicked.connect(self._choose)
        self.usual.clicked.connect(self._use_usual)
        self.cancel.clicked.connect(self.reject)
        self.export.clicked.connect(self._export)

    def _follow(self) -> None:
        """Show what the choices mean: what goes with them, the name of the file and the folder."""
        subject, part = self._subject, self.part.currentData()
        self._bars.setVisible(part == BARS)
        known = subject.downbeat_s is not None and subject.downbeat_s > 0
        self.align.setVisible(part == WHOLE)
        self.align.setEnabled(known and part == WHOLE)
        self.align.setToolTip("" if known else tr("It begins with the first bar, or none was heard."))
        self.dither.setVisible(self.format.currentData() == "wav16")
        self.midi.setEnabled(subject.has_notes)
        self.midi.setToolTip("" if subject.has_notes else tr("No notes were heard yet: press Transcribe."))
        form = self._form()
        self.cover.setToolTip(tr(_COVER_INSIDE) if form.holds_cover else tr(_COVER_BESIDE))
        rate_hz = form.rate_for(subject.sample_rate)
        wished = form.sample_rate_hz or subject.sample_rate
        self.rate.setToolTip(
            ""
            if rate_hz == wished
            else tr("{format} is written at {rate}.", format=told(FORMATS[form.format]), rate=_khz(rate_hz))
        )
        self.name.setText(self._file_name(form))
        usual = self._folder() == subject.folder
        self.place.setText(str(self._folder()))
        self.place.setToolTip(tr(_USUAL_PLACE) if usual else "")
        self.usual.setVisible(not usual)
        self.licence.setText(told(subject.licence.text))
        for widget in (self.mark, self.licence):
            widget.setVisible(bool(subject.licence.text))
        put_property(self.licence, "role", "dim" if subject.licence.free else "warn")
        self._mark()
        self._settle()

    def _file_name(self, form: ExportForm) -> str:
        stem = file_stem(self._subject.title, self._subject.bpm, self._subject.key)
        name = numbered(stem, free_number(self._folder(), [stem]))
        files = [f"{name}{form.ending}"]
        files += [".mid"] if self.midi.isEnabled() and self.midi.isChecked() else []
        files += [".png"] if form.cover else []
        return listed(files)

    def _form(self) -> ExportForm:
        return ExportForm(
            self.format.currentData(),
            self.rate.currentData(),
            self.loudness.currentData(),
            self.fade_in.good,
            self.fade_out.good,
            self.dither.isChecked(),
            cover=self.cover.isChecked(),
        )

    def _folder(self) -> Path:
        return Path(self._place) if self._place else self._subject.folder

    def _choose(self) -> None:
        folder = self._choose_folder(self)
        if folder is not None:
            self._place = "" if folder == self._subject.folder else str(folder)
            self._follow()

    def _use_usual(self) -> None:
        self._place = ""
        self._follow()

    def _export(self) -> None:
        part, bars = self.part.currentData(), self.bars.value()
        # What cannot be chosen for this take is remembered as it was for the next one.
        align, midi = self.align.isChecked(), self.midi.isChecked()
        remember(self._kept, Remembered(self._form(), part, bars, align, midi, self._place))
        self.export_requested.emit(self.choices())
        self.accept()

    def _mark(self) -> None:
        tokens, side = self._theme.tokens, self._theme.px(ICON_PX)
        free = self._subject.licence.free
        icon = self._theme.icon("check" if free else "triangle-alert", tokens.good if free else tokens.warn)
        self.mark.setPixmap(icon.pixmap(QSize(side, side), self.devicePixelRatio()))

    def _dress(self) -> None:
        px = self._theme.px
        self._rows.setContentsMargins(px(16), px(14), px(16), px(12))
        self._rows.setSpacing(px(14))
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(6))
        self._mark()
        self._settle()

    def _settle(self) -> None:
        """Take the room that all lines need at the width there is: Qt forgets here that long ones go on below."""
        self.ensurePolished()
        self._rows.invalidate()
        least = max(self._theme.px(_WIDTH_PX), self._rows.minimumSize().width())
        width = max(least, self.width()) if self.isVisible() else least
        height = max(self._rows.totalHeightForWidth(width), self._rows.totalSizeHint().height())
        self.setMinimumSize(self._theme.px(_WIDTH_PX), height)
        self.resize(width, height)


def _part(subject: ExportSubject, part: str) -> str:
    span = {SELECTION: subject.selection, LOOP: subject.loop}.get(part)
    if span is None:
        return tr(_PARTS[part])
    begin, end = (clock_text(seconds) for seconds in span)
    return tr("{part}, {begin} to {end}", part=tr(_PARTS[part]), begin=begin, end=end)


def _khz(rate_hz: int) -> str:
    return f"{rate_hz / 1000:g} kHz"


def _tick(text: str, checked: bool) -> QCheckBox:
    tick = QCheckBox(text)
    tick.setAccessibleName(text)
    tick.setChecked(checked)
    return tick


def _beside(*parts: QWidget) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return line
