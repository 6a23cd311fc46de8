"""The bar of the open take: tempo, key and loudness, what can be done with it, and the handles to drag it out by."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QToolButton, QWidget

from musicdesk.core.findings import Findings
from musicdesk.core.take import Take
from musicdesk.core.words import TEMPO_HIGH_BPM, TEMPO_LOW_BPM
from musicdesk.gui.coverthumb import CoverThumb
from musicdesk.gui.dragging import Dragging
from musicdesk.gui.draghandle import DragHandle, FilesOf, OnTheWay
from musicdesk.gui.handing import AUDIO, MIDI
from musicdesk.gui.promptfields import EnterPresses
from musicdesk.gui.takebarfields import NO_KEY, KeyBox, TempoBox
from musicdesk.gui.theme import ICON_PX, Theme
from musicdesk.gui.tongue import in_percent, mark, tr

_FITS = 3
"""How often a shape is looked for at once: each may make the bar as wide as another one calls for."""
_NO_TAKE = mark("Open a take first.")
_UNITS = {"": "bpm", "typed": mark("bpm, typed"), "heard": mark("bpm, heard"), "asked": mark("bpm, asked")}
"""The unit of the tempo, with how it came to be known."""
_SURE = 0.6
"""A key that was heard less surely than this is shown with its sureness."""
_ALL, _UNIT, _BRIEF, _NOTHING = 3, 2, 1, 0
"""What stands beside the fields: loudness and how tempo and key are known, no loudness, the unit alone, or nothing."""
_SHAPES = (
    (True, _ALL, 1), (True, _UNIT, 1), (True, _BRIEF, 1), (False, _ALL, 1), (False, _UNIT, 1), (True, _ALL, 2),
    (False, _UNIT, 2), (False, _NOTHING, 2),
)  # fmt: skip
"""From the roomiest to the least: words on the buttons, what stands beside the fields, and how many rows."""


class TakeBar(QWidget):
    """Tempo, key, loudness, buttons and handles. It is told facts and emits what the user wants."""

    tempo_typed = Signal(float)
    tempo_cleared = Signal()
    """what was typed does not count any more: what was heard does"""
    key_typed = Signal(str)
    key_cleared = Signal()
    transcribe_requested = Signal()
    piano_roll_toggled = Signal(bool)
    export_requested = Signal()
    wanted = Signal(str)
    """a kind, audio, midi or stems: these files may be dragged soon"""
    said = Signal(str)
    """what to tell the user"""
    cover_wanted = Signal(object)
    """Take or None: its cover is to be shown, or may look otherwise now"""
    typing_ended = Signal()
    """Enter was pressed in the field of the tempo: the keys are meant for the sound again"""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._take: Take | None = None
        self._findings: Findings | None = None
        self._busy, self._unit_text = "", "bpm"
        self._fitting = False
        self.tempo, self.key = TempoBox(), KeyBox()
        self.cover = CoverThumb(theme)
        self._halve = self._button(tr("Half the tempo"), "÷2", "", lambda: self._scale(0.5))
        self._double = self._button(tr("Double the tempo"), "\N{MULTIPLICATION SIGN}2", "", lambda: self._scale(2.0))
        self._unit, self._key_word, self._loudness = QLabel("bpm"), QLabel(), QLabel()
        self.transcribe = self._button(tr("Transcribe"), tr("Transcribe"), "ear", self.transcribe_requested.emit)
        self.piano_roll = self._button(tr("Piano roll"), tr("Piano roll"), "piano-keys", self._roll, checkable=True)
        self.export = self._button(tr("Export"), tr("Export…"), "upload", self.export_requested.emit)
        dragging = Dragging(theme, self)
        self.audio, self.midi = DragHandle(theme, dragging, AUDIO), DragHandle(theme, dragging, MIDI)
        self._enter = EnterPresses(self)
        self._stand()
        self._connect()
        theme.follow(self._dress, self)
        self.set_take(None)

    # --- facts ------------------------------------------------------------------------------------------------------

    def set_take(self, take: Take | None) -> None:
        """Show a take's tempo and key, or that none is open."""
        other = take is None or self._take is None or take.id != self._take.id
        if other or (take is not None and self._take is not None and take.title != self._take.title):
            for handle in (self.audio, self.midi):
                handle.set_take("" if take is None else take.title, 0.0 if take is None else take.seconds)
        self._take = take
        if other:
            self._findings, self._busy = None, ""
            why_not = "" if take is not None else tr(_NO_TAKE)
            self.set_files(why_not, why_not)
        for part in (self.cover, self.tempo, self.key, self.transcribe, self.export):
            part.setEnabled(take is not None)
        self.tempo.put(None if take is None else take.bpm, at_once=other)
        self.key.put(None if take is None else take.key, at_once=other)
        self._show()
        self.cover_wanted.emit(take)

    def set_findings(self, findings: Findings | None) -> None:
        """Show what was heard of the take, or that nothing was yet."""
        self._findings = findings
        self._show()
        self.cover_wanted.emit(self._take)

    def set_busy(self, what: str | None) -> None:
        """Say what is done with the take just now, such as "Listening ..."; None when nothing is."""
        self._busy = what or ""
        self.transcribe.setEnabled(self._take is not None and not self._busy)
        self._show()

    def set_files(self, why_no_audio: str = "", why_no_midi: str = "") -> None:
        """Say why sound or notes cannot be handed over; "" where they can, at once or soon."""
        self.audio.set_reason(why_no_audio)
        self.midi.set_reason(why_no_midi)

    def set_files_of(self, files_of: FilesOf, on_the_way: OnTheWay) -> None:
        """Say where the open take's files come from, and who knows whether some are being made."""
        for handle in (self.audio, self.midi):
            handle.files_of, handle.on_the_way = files_of, on_the_way

    def files_ready(self) -> None:
        """Go on with a drag or copy that waits for files: some are there now."""
        self.audio.files_ready()
        self.midi.files_ready()

    def files_missing(self, sentence: str) -> None:
        """Say why files do not come, if a drag or copy waits for them."""
        self.audio.files_missing(sentence)
        self.midi.files_missing(sentence)

    def set_piano_roll(self, shown: bool) -> None:
        """Show whether the piano roll is seen."""
        self.piano_roll.setChecked(shown)
        self._dress_roll()

    def take_focus(self) -> None:
        """Go to the first field, or, with no take open, to what can be pressed."""
        field = self.tempo if self.tempo.isEnabled() else self.piano_roll
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- inside -----------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is: words on the buttons, only their icons, or two rows."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return the least width, in two rows, and the height of the rows that there are."""
        margins = self._whole.contentsMargins()
        fields = (self.tempo, self._halve, self._double, self.key)
        icons = (self.export.minimumSizeHint().height(),) * 3  # as wide as high, without their words
        above = sum(part.minimumSizeHint().width() for part in fields)
        below = sum(icons) + self.audio.sizeHint().width() + self.midi.sizeHint().width()
        gaps = 5 * self._left.spacing()
        width = self._beside_px() + max(above, below) + gaps + margins.left() + margins.right()
        return QSize(width, super().minimumSizeHint().height())

    def _button(
        self, name: str, text: str, icon: str, act: Callable[[], None], *, checkable: bool = False
    ) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(name)
        button.setText(text)
        button.setProperty("icon_name", icon)
        button.setCheckable(checkable)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _stand(self) -> None:
        for label in (self._unit, self._key_word, self._loudness):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("role", "dim")
        self._left, self._right = QHBoxLayout(), QHBoxLayout()
        for part in (self.tempo, self._unit, self._halve, self._double, self.key, self._key_word, self._loudness):
            self._left.addWidget(part)
        self._left.addStretch(1)
        self._right.addStretch(1)
        for part in (self.transcribe, self.piano_roll, self.export, self.audio, self.midi):
            self._right.addWidget(part)
        self._right.addStretch(0)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._rows.addLayout(self._left, 1)
        self._rows.addLayout(self._right)
        self._whole = QHBoxLayout(self)
        self._whole.addWidget(self.cover)
        self._whole.addLayout(self._rows, 1)
        QWidget.setTabOrder(self.cover, self.tempo)

    def _connect(self) -> None:
        self.tempo.typed.connect(self.tempo_typed)
        self.tempo.cleared.connect(self._clear_tempo)
        self.tempo.refused.connect(self.said)
        self.tempo.entered.connect(self.typing_ended)
        self.key.typed.connect(self.key_typed)
        self.key.cleared.connect(self._clear_key)
        for handle in (self.audio, self.midi):
            handle.hovered.connect(self.wanted)
            handle.said.connect(self.said)
        self._enter.watch(self.cover, self._halve, self._double, self.transcribe, self.piano_roll, self.export)

    def _roll(self) -> None:
        self._dress_roll()
        self.piano_roll_toggled.emit(self.piano_roll.isChecked())

    def _scale(self, factor: float) -> None:
        bpm = self.tempo.bpm
        if bpm is not None and TEMPO_LOW_BPM <= bpm * factor <= TEMPO_HIGH_BPM:
            self.tempo.put(bpm)  # without what was being typed
            self.tempo_typed.emit(round(bpm * factor, 2))

    def _clear_tempo(self) -> None:
        take = self._take
        self.tempo.put(None if take is None else take.bpm)  # shown until the one that was heard is told
        if take is not None and "bpm" in take.typed:
            self.tempo_cleared.emit()

    def _clear_key(self) -> None:
        take = self._take
        self.key.put(None if take is None else take.key)
        if take is not None and "key" in take.typed:
            self.key_cleared.emit()

    def _show(self) -> None:
        take, found = self._take, self._findings
        bpm = None if take is None else take.bpm
        self._halve.setEnabled(bpm is not None and bpm / 2 >= TEMPO_LOW_BPM)
        self._double.setEnabled(bpm is not None and bpm * 2 <= TEMPO_HIGH_BPM)
        heard = found is not None and found.bpm is not None and found.tempo_sureness > 0
        how = "" if take is None or bpm is None else "typed" if "bpm" in take.typed else "heard" if heard else "asked"
        self._unit_text = tr(_UNITS[how])
        self._tell_tempo(how)
        self._tell_key()
        self._loudness.setText(self._busy or _loudness(found))
        self._loudness.setToolTip(
            tr("Integrated loudness, and true peak") if found is not None and not self._busy else ""
        )
        self._fit()

    def _tell_tempo(self, how: str) -> None:
        sure = 0.0 if self._findings is None else self._findings.tempo_sureness
        said = {
            "typed": tr("The tempo you typed. Empty the field to go back to what was heard."),
            "heard": tr(
                "The tempo that was heard, {sure} sure. Type another if it is not right.", sure=in_percent(sure)
            ),
            "asked": tr("The tempo that was asked for. Type another if it is not right."),
            "": tr("No tempo is known. Type one."),
        }[how]
        self._tip(self.tempo, said)

    def _tell_key(self) -> None:
        take, found = self._take, self._findings
        word = ""
        if take is None or take.key is None:
            said = tr("No key is known. Choose one, or type it: a m is A minor.")
        elif "key" in take.typed:
            word = tr("typed", about="the key")
            said = tr("The key you chose. Choose “{none}” to go back to what was heard.", none=NO_KEY)
        elif found is not None and found.key is not None:
            word = in_percent(found.key_sureness) if found.key_sureness < _SURE else ""
            said = tr(
                "The key that was heard, {sure} sure. Choose another if it is not right.",
                sure=in_percent(found.key_sureness),
            )
        else:
            said = tr("The key of this take. Choose another if it is not right.")
        self._tip(self.key, said)
        self._key_word.setText(word)
        self._key_word.setToolTip(said if word else "")

    @staticmethod
    def _tip(part: QWidget, said: str) -> None:
        part.setToolTip(said)
        part.setAccessibleDescription(said)

    def _dress(self) -> None:
        px = self._theme.px
        self._whole.setContentsMargins(px(8), px(5), px(8), px(5))
        self._whole.setSpacing(px(8))
        self._rows.setSpacing(px(6))
        for row in (self._left, self._right):
            row.setSpacing(px(4))
        for label in (self._unit, self._key_word, self._loudness):
            label.setFont(self._theme.font(small=True))
        self._loudness.setContentsMargins(px(6), 0, 0, 0)
        for button in (self.transcribe, self.export):
            button.setIcon(self._theme.icon(button.property("icon_name")))
            button.setIconSize(QSize(px(ICON_PX), px(ICON_PX)))
        self.piano_roll.setIconSize(QSize(px(ICON_PX), px(ICON_PX)))
        self._dress_roll()
        self._fit()

    def _dress_roll(self) -> None:
        colour = self._theme.tokens.accent if self.piano_roll.isChecked() else None
        self.piano_roll.setIcon(self._theme.icon("piano-keys", colour))

    def _fit(self) -> None:
        """Find the roomiest shape that fits."""
        if self._fitting:  # to show or hide a part lays the window out, which can come back here without an end
            return
        self._fitting, before = True, -1
        for _ in range(_FITS):
            if before != self.width():
                before = self.width()
                self._find_shape()
        self._fitting = False

    def _find_shape(self) -> None:
        margins = self._whole.contentsMargins()
        room = self.width() - margins.left() - margins.right() - self._rows.spacing() - self._beside_px()
        rows = 1
        for words, beside, rows in _SHAPES:
            self._shape(words, beside)
            left, right = self._left.sizeHint().width(), self._right.sizeHint().width()
            if (left + right if rows == 1 else max(left, right)) <= room:
                break
        one = QBoxLayout.Direction.LeftToRight
        self._rows.setDirection(one if rows == 1 else QBoxLayout.Direction.TopToBottom)
        self._right.setStretch(0, rows == 1)
        self._right.setStretch(self._right.count() - 1, rows > 1)
        self.updateGeometry()

    def _beside_px(self) -> int:
        """Return how wide what stands beside the rows is."""
        return self.cover.sizeHint().width() + self._whole.spacing()

    def _shape(self, words: bool, beside: int) -> None:
        styles = Qt.ToolButtonStyle
        for button in (self.transcribe, self.piano_roll, self.export):
            button.setToolButtonStyle(styles.ToolButtonTextBesideIcon if words else styles.ToolButtonIconOnly)
            button.setToolTip("" if words else button.accessibleName())
        if beside != _ALL and self._findings is not None:  # what is not seen can be asked for
            self.export.setToolTip(tr("Export: {loudness}", loudness=_loudness(self._findings)))
        # What goes on is said in either place, so that the bar does not change its shape for it.
        brief = tr(_UNITS[""]) if beside == _BRIEF else self._unit_text
        self._unit.setText(self._busy if self._busy and beside == _UNIT else brief)
        self._unit.setVisible(beside >= _BRIEF)
        self._key_word.setVisible(beside >= _UNIT and bool(self._key_word.text()))
        self._loudness.setVisible(beside == _ALL and bool(self._loudness.text()))
        for row in (self._left, self._right):
            row.invalidate()


def _loudness(found: Findings | None) -> str:
    if found is None:
        return ""
    if found.lufs is None:
        return tr("silent")
    peak = "" if found.true_peak_db is None else f" · {found.true_peak_db:.1f} dBTP"
    return f"{found.lufs:.1f} LUFS{peak}"
