"""The pane of the waveform: it shows a take as it is and as it grows, and says in words what it shows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollBar, QSizePolicy, QWidget

from musicdesk.core.seam import Seam
from musicdesk.core.tape import Tape
from musicdesk.core.transport import Loop
from musicdesk.gui import accessible
from musicdesk.gui.ruler import BEATS_PER_BAR
from musicdesk.gui.seammarks import SeamMarks
from musicdesk.gui.seamwords import rough
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import tr, trn
from musicdesk.gui.waveformframe import EMPTY_TEXT, paint_empty, paint_focus, paint_scene
from musicdesk.gui.waveformgrip import span_of
from musicdesk.gui.waveformimage import Paints, Source, WaveImage
from musicdesk.gui.waveformscene import BAR_PX, Areas, Scene, mixed
from musicdesk.gui.waveformsight import Sight

ZOOM_STEP = 1.5
"""What a key press, or a notch of the wheel, zooms by."""
PAGE_EDGE = 0.04
"""The part of a page that is left before the playhead when the view follows it."""
_BAR_UNITS = 1_000_000
_TOLD_EVERY_S = 1.0
_SMALLEST = (320, 150)
_USUAL = (700, 260)


class WavePane(QWidget):
    """The open take, told facts: `set_tape`, `grew`, `set_playhead`, `set_loop`. What is new is painted, no more."""

    seek_requested = Signal(int)
    """frame"""
    selection_changed = Signal(object)
    """Loop, or None when nothing is selected"""
    loop_requested = Signal(object)
    """Loop, or None to go round in no region"""
    bar_requested = Signal(int, float)
    """how many beats a bar has, when bar 1 begins in seconds"""
    bar_cleared = Signal()
    """its bars as they were heard"""
    sight_changed = Signal(object)
    """Sight: another part is seen, or in another width"""

    accessible_role = QAccessible.Role.Slider

    def __init__(self, theme: Theme) -> None:
        super().__init__(accessibleName=tr("Waveform"))
        accessible.install()
        self._theme = theme
        self._tape: Tape | None = None
        self._source: Source | None = None
        self._bpm: float | None = None
        self._downbeat_s, self._beats_per_bar = 0.0, BEATS_PER_BAR
        self._bar_typed: bool | None = None
        self._title = ""
        self._sight = Sight()
        self._waves = WaveImage()
        self._playhead, self._playing, self._told_s = 0, False, 0.0
        self._selection: Loop | None = None
        self._loop: Loop | None = None
        self._looping = False
        self._seams, self._faults = SeamMarks(), tuple[str, ...]()
        self._hover_x: int | None = None
        self._bar = QScrollBar(Qt.Orientation.Horizontal, self)
        self._bar.setAccessibleName(tr("Scroll the waveform"))
        self._bar.hide()
        self._bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._bar.valueChanged.connect(self._bar_moved)
        self._slices = QTimer(self, interval=0, singleShot=True)
        self._slices.timeout.connect(self.grew)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._restyle)

    # --- facts ------------------------------------------------------------------------------------------------------

    def set_tape(
        self,
        tape: Tape | None,
        bpm: float | None,
        title: str,
        downbeat_s: float = 0.0,
        beats_per_bar: int = BEATS_PER_BAR,
    ) -> None:
        """Show another take, or none; all of it is in sight. A growing one shows its whole length from the start.

        Bar 1 begins at `downbeat_s`. The tape that is open already only takes another title and tempo.
        """
        same = tape is not None and tape is self._tape
        self._tape, self._bpm, self._title = tape, bpm, title
        self._downbeat_s, self._beats_per_bar = downbeat_s, beats_per_bar
        if same:
            self.update()
            return
        self._source = None if tape is None else Source(tape.samples)
        self._waves = WaveImage()
        self._playhead, self._playing = 0, False
        self._loop = None
        self._seams, self._faults = SeamMarks(), ()
        self._set_selection(None)
        self._sight = Sight(self._length, max(self.width(), 1)).fitted()
        self._sync_bar()
        self.sight_changed.emit(self._sight)
        self.grew()
        self.update()
        accessible.tell_change(self)

    def grew(self) -> None:
        """Take in what has come to the tape since the last call."""
        if self._tape is None or self._source is None:
            return
        before = self._sight
        if self._length != before.length:
            self._look(before.of_length(self._length))
            self.update()
        known = self._source.frames
        ready = self._tape.ready
        more = self._source.take_in(ready)
        if self._source.frames != known:
            self.update(self._areas().header)
            self.update(self._between(known - 2 * self._sight.step, self._source.frames + 2 * self._sight.step))
        if more:
            self._slices.start()

    def set_grid(self, bpm: float | None, downbeat_s: float = 0.0, beats_per_bar: int = BEATS_PER_BAR) -> None:
        """Show bars and beats of another tempo, or none; bar 1 begins at `downbeat_s`."""
        if (bpm, downbeat_s, beats_per_bar) != (self._bpm, self._downbeat_s, self._beats_per_bar):
            self._bpm, self._downbeat_s, self._beats_per_bar = bpm, downbeat_s, beats_per_bar
            self.update()

    def set_bar_typed(self, typed: bool | None) -> None:
        """Know whether the bars were set by hand; None: they cannot be now."""
        self._bar_typed = typed

    def set_seams(self, seams: Sequence[Seam]) -> None:
        """Show where the take was put together."""
        self._seams = SeamMarks(seams)
        self.update()

    def set_faults(self, faults: Sequence[str]) -> None:
        """Say beside the title what is wrong with the take; nothing if nothing is."""
        if tuple(faults) != self._faults:
            self._faults = tuple(faults)
            self.update()
            accessible.tell_change(self)

    def set_playhead(self, frame: int, playing: bool) -> None:
        """Put the playhead to a frame; while it plays, the view turns the page where it leaves the sight."""
        if self._tape is None:
            return
        started = playing and not self._playing
        was_seen = self._sight.sees(self._playhead)
        moved = frame != self._playhead
        before_x, after_x = self._x_of(self._playhead), self._x_of(frame)
        self._playhead, self._playing = frame, playing
        if moved and before_x != after_x:
            self.update(self._playhead_strip(before_x))
            self.update(self._playhead_strip(after_x))
        if not self._sight.sees(frame) and (started or (moved and (was_seen or not playing))):
            self._look(self._sight.at(frame - PAGE_EDGE * self._sight.width_px * self._sight.step))
        if moved and (not playing or abs(frame / self._tape.sample_rate - self._told_s) >= _TOLD_EVERY_S):
            self._told_s = frame / self._tape.sample_rate
            accessible.tell_change(self)

    def set_loop(self, loop: Loop | None, looping: bool) -> None:
        """Show the loop region, and whether it is gone round in."""
        if (loop, looping) != (self._loop, self._looping):
            self._loop, self._looping = loop, looping
            self.update()

    # --- what the user can do ---------------------------------------------------------------------------------------

    @property
    def selection(self) -> Loop | None:
        """What is selected."""
        return self._selection

    @property
    def sight(self) -> Sight:
        """What is seen."""
        return self._sight

    @property
    def seams(self) -> SeamMarks:
        """Where the take was put together."""
        return self._seams

    @property
    def faults(self) -> tuple[str, ...]:
        """What is wrong with the take, in words."""
        return self._faults

    def select(self, selection: Loop | None) -> None:
        """Select frames of the take, or nothing."""
        self._set_selection(None if selection is None else span_of(selection.begin, selection.end, self._length))

    def select_all(self) -> None:
        """Select all there is."""
        self.select(Loop(0, self._length))

    def zoom_in(self) -> None:
        """Zoom in at the playhead, or at the middle when that is out of sight."""
        self._zoom(ZOOM_STEP, self._focal_x())

    def zoom_out(self) -> None:
        """Zoom out at the playhead, or at the middle when that is out of sight."""
        self._zoom(1 / ZOOM_STEP, self._focal_x())

    def zoom_to_selection(self) -> None:
        """Show what is selected, as large as it goes."""
        if self._selection is not None:
            self._look(self._sight.over(self._selection.begin, self._selection.end))

    def zoom_at(self, factor: float, x_px: float) -> None:
        """Zoom in by a factor above 1, or out by one below, at a place."""
        self._zoom(factor, x_px)

    def scroll_by(self, frames: float) -> None:
        """Show what lies so many frames later."""
        self._look(self._sight.at(self._sight.begin + frames))

    def fit(self) -> None:
        """Show all of it."""
        self._look(self._sight.fitted())

    def accessible_text(self) -> str:
        """Return playhead, length, selection and loop in words."""
        if self._tape is None:
            return f"{tr('Empty.')} {tr(EMPTY_TEXT)}"
        rate = self._tape.sample_rate
        here_s, length_s = self._playhead / rate, self._length / rate
        words = [tr("playhead {here:.1f} s of {length:.1f} s", here=here_s, length=length_s)]
        if not self._tape.finished:
            words.append(tr("{seconds:.1f} s made", seconds=self._tape.ready_s))
        if self._selection is not None:
            words.append(
                tr(
                    "selection {begin:.1f} to {end:.1f} s",
                    begin=self._selection.begin / rate,
                    end=self._selection.end / rate,
                )
            )
        if self._loop is not None:
            begin, end = self._loop.begin / rate, self._loop.end / rate
            words.append(
                tr("loop {begin:.1f} to {end:.1f} s", begin=begin, end=end)
                if self._looping
                else tr("loop {begin:.1f} to {end:.1f} s (off)", begin=begin, end=end)
            )
        if self._seams.seams:
            count, bad = len(self._seams.seams), len(rough(self._seams.seams))
            words.append(
                trn("{n} seam, {bad} not good", "{n} seams, {bad} not good", count, bad=bad)
                if bad
                else trn("{n} seam", "{n} seams", count)
            )
        words += self._faults
        return ", ".join(words)

    def accessible_number(self) -> tuple[float, float, float, float]:
        """Return the playhead, 0, the length and the step of a key with Shift, in seconds."""
        if self._tape is None:
            return 0.0, 0.0, 0.0, 0.0
        rate = self._tape.sample_rate
        return self._playhead / rate, 0.0, self._length / rate, self._leap() / rate

    def set_accessible_number(self, value: float) -> None:
        """Ask for the playhead at `value` seconds."""
        if self._tape is not None:
            self._seek(value * self._tape.sample_rate)

    # --- Qt ---------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(self._theme.px(_USUAL[0]), self._theme.px(_USUAL[1]))

    def minimumSizeHint(self) -> QSize:
        """Return the least size in which it is of use."""
        return QSize(self._theme.px(_SMALLEST[0]), self._theme.px(_SMALLEST[1]))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is dirty, and no more."""
        with QPainter(self) as painter:
            if self._tape is None or self._source is None or not self._length:
                paint_empty(painter, self._theme, self.rect())
            else:
                scene = self._scene(self._tape)
                self._draw_waves(scene)
                for rect in event.region():  # type: ignore[attr-defined]  # its stubs forget that it can be gone through
                    painter.setClipRect(rect)
                    paint_scene(painter, scene, self._waves.image, rect)
                painter.setClipping(False)
            if self.hasFocus():
                paint_focus(painter, self._theme, self.rect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is seen, or all of it, in the new width."""
        height = self._theme.px(BAR_PX)
        self._bar.setGeometry(1, self.height() - height - 1, self.width() - 2, height)
        self._look(self._sight.resized(self.width()))
        super().resizeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the focus has gone."""
        self.update()
        super().focusOutEvent(event)

    # --- inside -----------------------------------------------------------------------------------------------------

    @property
    def _length(self) -> int:
        if self._tape is None:
            return 0
        return self._tape.ready if self._tape.finished else self._tape.capacity

    def _zoom(self, factor: float, x: float) -> None:
        self._look(self._sight.zoomed(factor, x))

    def _focal_x(self) -> float:
        return self._sight.x_of(self._playhead) if self._sight.sees(self._playhead) else self.width() / 2

    def _leap(self) -> float:
        if self._tape is None:
            return 0.0
        return self._tape.sample_rate * (1.0 if self._bpm is None else 60 / self._bpm)

    def _seek(self, frame: float) -> None:
        self.seek_requested.emit(min(max(round(frame), 0), self._length))

    def _areas(self) -> Areas:
        return Areas.of(self._theme, self.width(), self.height(), 1 if self._bpm is None else 2)

    def _scene(self, tape: Tape) -> Scene:
        return Scene(
            theme=self._theme,
            areas=self._areas(),
            sight=self._sight,
            sample_rate=tape.sample_rate,
            bpm=self._bpm,
            downbeat_s=self._downbeat_s,
            beats_per_bar=self._beats_per_bar,
            title=self._title,
            samples=tape.samples,
            ready=tape.ready,
            growing=not tape.finished,
            playhead=self._playhead,
            selection=self._selection,
            loop=self._loop,
            looping=self._looping,
            hover_x=self._hover_x,
            seams=self._seams,
            fault="; ".join(self._faults),
        )

    def _draw_waves(self, scene: Scene) -> None:
        if self._source is None or scene.draws_samples:
            return
        ratio = self.devicePixelRatioF()
        area, step = scene.areas.waves, self._sight.step / ratio
        size = max(round(area.width() * ratio), 1), max(round(area.height() * ratio), 1)
        tokens = self._theme.tokens
        body, between = mixed(tokens.wave_dim, tokens.wave, 0.15), mixed(tokens.wave_dim, tokens.wave, 0.6)
        paints = Paints(body=body, between=between, core=tokens.wave, clip=tokens.clip)
        self._waves.draw(self._source, round(self._sight.begin / step), step, size, paints, round(3 * ratio))
        self._waves.image.setDevicePixelRatio(ratio)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _look(self, sight: Sight) -> None:
        if sight != self._sight:
            self._sight = sight
            self._sync_bar()
            self.update()
            self.sight_changed.emit(sight)

    def _sync_bar(self) -> None:
        sight = self._sight
        part = min(sight.width_px * sight.step / max(sight.length, 1), 1.0)
        page = max(round(part * _BAR_UNITS), 1)
        self._bar.blockSignals(True)
        self._bar.setRange(0, _BAR_UNITS - page)
        self._bar.setPageStep(page)
        self._bar.setSingleStep(max(page // 10, 1))
        self._bar.setValue(round(sight.begin / max(sight.length, 1) * _BAR_UNITS))
        self._bar.blockSignals(False)
        self._bar.setVisible(self._tape is not None and not sight.is_fitted)

    def _bar_moved(self, value: int) -> None:
        self._look(self._sight.at(value / _BAR_UNITS * self._sight.length))

    def _x_of(self, frame: float) -> int:
        return round(self._sight.x_of(frame))

    def _set_selection(self, selection: Loop | None) -> None:
        if selection != self._selection:
            self._selection = selection
            self.update()
            self.selection_changed.emit(selection)
            accessible.tell_change(self)

    def _set_hover(self, x: int | None) -> None:
        if x == self._hover_x:
            return
        areas = self._areas()
        for place in (self._hover_x, x):
            if place is not None:
                self.update(QRect(place, areas.waves.top(), 1, areas.waves.height()))
        self._hover_x = x
        self.update(areas.header)

    def _between(self, begin: float, end: float) -> QRect:
        areas = self._areas()
        left, right = self._x_of(begin) - 2, self._x_of(end) + 2
        return QRect(left, areas.waves.top(), right - left, areas.waves.height()) & areas.waves

    def _playhead_strip(self, x: int) -> QRect:
        areas, reach = self._areas(), self._theme.px(6) + 1
        top = areas.ruler.bottom() - reach
        return QRect(x - reach, top, 2 * reach + 1, areas.waves.bottom() + 1 - top)
