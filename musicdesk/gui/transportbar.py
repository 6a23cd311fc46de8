"""The transport bar: playing, where it is, how loud, and where the sound goes."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QToolButton, QVBoxLayout, QWidget

from musicdesk.core.transport import Motion
from musicdesk.core.units import amplitude_to_db
from musicdesk.gui.melodyelided import ElidedBox
from musicdesk.gui.meter import LevelMeter
from musicdesk.gui.ruler import BEATS_PER_BAR, bars_text, clock_text
from musicdesk.gui.theme import ICON_PX, Theme
from musicdesk.gui.tongue import mark, tr

SYSTEM_OUTPUT = mark("System default")
_MOTIONS = {Motion.STOPPED: mark("stopped"), Motion.PLAYING: mark("playing"), Motion.PAUSED: mark("paused")}
ROOMY_PX = 760
"""From this width on there is room for the name of the output."""
NARROW_PX = 620
"""From this width on there is room for the output at all."""
_VOLUME_STEPS = 100


class OutputBox(ElidedBox):
    """Outputs by name; one that is too long for its room ends in dots."""

    def __init__(self) -> None:
        super().__init__(tr("Output"), letters=1)


class TransportBar(QWidget):
    """Buttons, time, meter, volume and output. It is told facts and emits what the user wants."""

    play_pressed = Signal()
    stop_pressed = Signal()
    to_start_pressed = Signal()
    to_end_pressed = Signal()
    loop_toggled = Signal(bool)
    compare_pressed = Signal()
    volume_changed = Signal(float)
    """a linear factor, 0 to 1; 0 when muted"""
    device_chosen = Signal(object)
    """the name of an output, or None for the system's own choice"""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._motion = Motion.STOPPED
        self._starts_in_s: float | None = None
        self._length_text = ""
        self._shortcuts: dict[str, str] = {}
        self.meter = LevelMeter(theme)
        self._to_start = self._button(tr("Go to start"), self.to_start_pressed.emit)
        self._play = self._button(tr("Play"), self.play_pressed.emit)
        self._stop = self._button(tr("Stop"), self.stop_pressed.emit)
        self._to_end = self._button(tr("Go to end"), self.to_end_pressed.emit)
        self._loop = self._button(tr("Loop"), self._loop_clicked, checkable=True)
        self._compare = self._button(tr("Compare A/B"), self._compare_clicked, checkable=True)
        self._mute = self._button(tr("Mute"), self._muted, checkable=True)
        self._time, self._beside = QLabel(), QLabel()
        self._volume = QSlider(Qt.Orientation.Horizontal)
        self._output = OutputBox()
        self._stand()
        theme.changed.connect(self._restyle)
        self._restyle()
        self.set_devices((), None)
        self.set_time(0.0, 0.0, None)

    # --- facts ------------------------------------------------------------------------------------------------------

    def set_motion(self, motion: Motion) -> None:
        """Show whether it plays."""
        if motion is not self._motion:
            self._motion = motion
            self._show_play()

    def set_time(
        self,
        position_s: float,
        length_s: float,
        bpm: float | None,
        downbeat_s: float = 0.0,
        beats_per_bar: int = BEATS_PER_BAR,
    ) -> None:
        """Show the position, and the length, in seconds; with a tempo in bars and beats as well, bar 1 at `downbeat_s`.

        A length of 0 says that no take is open, so nothing can be played.
        """
        self.set_enabled_for(length_s > 0)
        self._say(self._time, clock_text(position_s))
        length = tr("of {length}", length=clock_text(length_s))
        bars = "" if bpm is None else f"{bars_text(position_s, bpm, downbeat_s, beats_per_bar)}  ·  "
        self._length_text = bars + length
        self._show_beside()

    def set_starts_in(self, seconds: float | None) -> None:
        """Say that playing starts in so many seconds, None when nobody waits for it."""
        self._starts_in_s = seconds
        self._show_beside()

    def set_looping(self, looping: bool) -> None:
        """Show whether it goes round."""
        if looping != self._loop.isChecked():
            self._loop.setChecked(looping)
            self._show_loop()

    def set_comparing(self, letter: str) -> None:
        """Show which of two compared takes is heard, "A" or "B"; "" when none are compared."""
        self._compare.setChecked(bool(letter))
        self._compare.setText(letter)
        self._compare.setToolButtonStyle(
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon if letter else Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        self._compare.setAccessibleDescription(tr("Take {letter} is heard", letter=letter) if letter else "")

    def set_level(self, peaks: Sequence[float], clipped: bool) -> None:
        """Show peaks, linear, one of each channel."""
        self.meter.set_level(peaks, clipped)

    def set_devices(self, names: Sequence[str], current: str | None) -> None:
        """Offer outputs by name beside the system's own choice, and show which is in use."""
        wanted = [tr(SYSTEM_OUTPUT), *names]
        if current is not None and current not in names:
            wanted.append(current)
        if wanted != [self._output.itemText(index) for index in range(self._output.count())]:
            self._output.clear()
            for index, name in enumerate(wanted):
                self._output.addItem(name, None if index == 0 else name)
                self._output.setItemData(index, name, Qt.ItemDataRole.ToolTipRole)
        self._output.setCurrentIndex(0 if current is None else wanted.index(current, 1))
        self._show_output()

    def set_volume(self, volume: float) -> None:
        """Show a volume, a linear factor of 0 to 1, without emitting it."""
        self._volume.blockSignals(True)
        self._volume.setValue(round(min(max(volume, 0.0), 1.0) * _VOLUME_STEPS))
        self._volume.blockSignals(False)
        self._show_volume()

    def volume(self) -> float:
        """Return the volume that is chosen, a linear factor of 0 to 1, muted or not."""
        return self._volume.value() / _VOLUME_STEPS

    def set_enabled_for(self, has_take: bool) -> None:
        """Enable what needs a take that is open."""
        if has_take != self._play.isEnabled():
            for button in (self._to_start, self._play, self._stop, self._to_end, self._loop):
                button.setEnabled(has_take)

    def set_compare_enabled(self, possible: bool) -> None:
        """Enable comparing, when two takes are there to be compared."""
        self._compare.setEnabled(possible)

    def set_shortcut_texts(self, texts: Mapping[str, str]) -> None:
        """Say shortcuts in the tool tips; keys: play, stop, to_start, to_end, loop, compare, mute."""
        self._shortcuts = dict(texts)
        self._show_tips()

    def focus_play(self) -> None:
        """Give the focus to the play button, or to the volume as long as nothing can be played."""
        (self._play if self._play.isEnabled() else self._volume).setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- inside -----------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the name of the output room where there is some."""
        super().resizeEvent(event)
        self._fit_output()

    def minimumSizeHint(self) -> QSize:
        """Return the least size in which everything is there."""
        return QSize(self._theme.px(560), super().minimumSizeHint().height())

    def _button(self, name: str, act: Callable[[], None], *, checkable: bool = False) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(name)
        button.setCheckable(checkable)
        button.setProperty("role", "flat")
        # A click must not take the focus from where one types or nudges.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _stand(self) -> None:
        for label in (self._time, self._beside):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._beside.setProperty("role", "dim")
        self._volume.setRange(0, _VOLUME_STEPS)
        self._volume.setPageStep(10)
        self._volume.setValue(_VOLUME_STEPS)
        self._volume.setAccessibleName(tr("Volume"))
        self._volume.valueChanged.connect(self._volume_moved)
        self._output.activated.connect(lambda index: self.device_chosen.emit(self._output.itemData(index)))
        self._times = QVBoxLayout()
        self._times.setSpacing(0)
        self._times.addStretch(1)
        self._times.addWidget(self._time)
        self._times.addWidget(self._beside)
        self._times.addStretch(1)
        self._row = QHBoxLayout(self)
        self._gaps: list[int] = []
        for button in (self._to_start, self._play, self._stop, self._to_end, self._loop):
            self._row.addWidget(button)
        self._space()
        self._row.addLayout(self._times)
        self._space()
        self._row.addStretch(1)
        self._row.addWidget(self._compare)
        self._space()
        self._row.addWidget(self.meter, 3)
        self._space()
        self._row.addWidget(self._mute)
        self._row.addWidget(self._volume, 1)
        self._space()
        self._row.addWidget(self._output)

    def _space(self) -> None:
        self._gaps.append(self._row.count())
        self._row.addSpacing(0)

    def _restyle(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(8), px(5), px(8), px(5))
        self._row.setSpacing(px(2))
        for index in self._gaps:
            item = self._row.itemAt(index)
            spacer = None if item is None else item.spacerItem()
            if spacer is not None:
                spacer.changeSize(px(8), 0)
        self._time.setFont(self._theme.font(bold=True))
        metrics = QFontMetrics(self._theme.font(small=True))
        self._beside.setFixedWidth(metrics.horizontalAdvance(f"888.8  ·  {tr('of {length}', length='88:88.888')}"))
        self._volume.setMinimumWidth(px(56))
        self._volume.setMaximumWidth(px(140))
        for button in (self._to_start, self._play, self._stop, self._to_end, self._loop, self._compare, self._mute):
            button.setIconSize(QSize(px(ICON_PX), px(ICON_PX)))
        for button, icon in (
            (self._to_start, "skip-back"),
            (self._stop, "square"),
            (self._to_end, "skip-forward"),
            (self._compare, "git-compare"),
        ):
            button.setIcon(self._theme.icon(icon))
        self._show_play()
        self._show_loop()
        self._show_volume()
        self._show_tips()
        self._fit_output()
        self._row.invalidate()

    def _show_play(self) -> None:
        playing = self._motion is Motion.PLAYING
        self._play.setIcon(self._theme.icon("pause" if playing else "play", self._theme.tokens.accent))
        self._play.setAccessibleDescription(tr(_MOTIONS[self._motion]))
        self._show_tips()

    def _show_loop(self) -> None:
        colour = self._theme.tokens.accent if self._loop.isChecked() else None
        self._loop.setIcon(self._theme.icon("repeat", colour))

    def _show_beside(self) -> None:
        waits = self._starts_in_s is not None and self._starts_in_s > 0
        text = self._length_text
        if waits and self._starts_in_s is not None:
            text = tr("starts in {seconds} s", seconds=math.ceil(self._starts_in_s))
        self._say(self._beside, text)
        role = "warn" if waits else "dim"
        if self._beside.property("role") != role:
            self._beside.setProperty("role", role)
            self._beside.style().unpolish(self._beside)
            self._beside.style().polish(self._beside)

    def _show_volume(self) -> None:
        percent = self._volume.value()
        silent = self._mute.isChecked() or percent == 0
        self._mute.setIcon(self._theme.icon("volume-x" if silent else "volume-2"))
        level_db = amplitude_to_db(percent / _VOLUME_STEPS)
        said = tr("{percent} %, silent", percent=percent) if silent else f"{percent} %, {level_db:.1f} dB"
        self._volume.setToolTip(tr("Volume: {level}", level=said))
        self._volume.setAccessibleDescription(said)

    def _show_tips(self) -> None:
        playing = self._motion is Motion.PLAYING
        for button, key, text in (
            (self._to_start, "to_start", tr("Go to the start")),
            (self._play, "play", tr("Pause") if playing else tr("Play")),
            (self._stop, "stop", tr("Stop, and go to the start")),
            (self._to_end, "to_end", tr("Go to the end")),
            (self._loop, "loop", tr("Go round in the loop region, or in all of it")),
            (self._compare, "compare", tr("Compare two takes at equal loudness")),
            (self._mute, "mute", tr("Mute")),
        ):
            shortcut = self._shortcuts.get(key, "")
            button.setToolTip(f"{text}  ({shortcut})" if shortcut else text)

    def _show_output(self) -> None:
        self._output.setToolTip(tr("Output: {device}", device=self._output.currentText()))

    def _fit_output(self) -> None:
        roomy = self.width() >= self._theme.px(ROOMY_PX)
        # With less room the time would run into its neighbours; the output can be chosen in the settings, too.
        self._output.setVisible(self.width() >= self._theme.px(NARROW_PX))
        self._output.setFixedWidth(self._theme.px(150 if roomy else 72))

    def _loop_clicked(self) -> None:
        self._show_loop()
        self.loop_toggled.emit(self._loop.isChecked())

    def _compare_clicked(self) -> None:
        # Whether two takes are compared is a fact that comes back, not one that the click makes.
        self._compare.setChecked(bool(self._compare.text()))
        self.compare_pressed.emit()

    def _muted(self) -> None:
        self._show_volume()
        self.volume_changed.emit(0.0 if self._mute.isChecked() else self.volume())

    def _volume_moved(self, percent: int) -> None:
        self._mute.setChecked(False)
        self._show_volume()
        self.volume_changed.emit(percent / _VOLUME_STEPS)

    @staticmethod
    def _say(label: QLabel, text: str) -> None:
        # At 60 times a second a label is only touched when it has something new to say.
        if label.text() != text:
            label.setText(text)
