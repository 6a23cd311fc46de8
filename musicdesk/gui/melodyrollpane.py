"""The pane of the roll: it shows a melody as it is sung and as it was understood, and says in words what it shows."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from musicdesk.core.melody import PitchLine
from musicdesk.core.note import Note
from musicdesk.core.scale import Scale
from musicdesk.gui import accessible
from musicdesk.gui.melodyrollchroma import paint_classes
from musicdesk.gui.melodyrollgrid import paint_rows, paint_ruler, paint_times
from musicdesk.gui.melodyrolllive import LivePicture
from musicdesk.gui.melodyrollmarks import paint_line, paint_notes, paint_now
from musicdesk.gui.melodyrollscene import LEAD_PX, Areas, Heard, Scene, Shades, Told
from musicdesk.gui.melodyrollstrip import (
    Part,
    paint_empty,
    paint_overview,
    paint_playhead,
    paint_pointer,
    paint_trim,
)
from musicdesk.gui.melodyrolltime import LIVE_S, Grid, Span
from musicdesk.gui.melodyrolltrace import Rows, Trace, rows_for
from musicdesk.gui.melodyrollwords import melody_words, sung_words
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import tr
from musicdesk.gui.waveformframe import paint_focus

_SMALLEST, _USUAL = (320, 150), (900, 340)
_TOLD_EVERY_S = 1.0
KEY_S = 0.05
"""What an arrow key moves by."""


class RollPane(QWidget):
    """A melody over time, told facts. Seconds count from the start of the recording or file, unless `set_origin` says
    from where line, notes and what is heard count."""

    trim_changed = Signal(float, object)
    """begin_s, and end_s or None for the end of the sound"""
    seek_requested = Signal(float)
    """seconds"""

    accessible_role = QAccessible.Role.Slider

    def __init__(self, theme: Theme, now_s: Callable[[], float] = time.monotonic) -> None:
        super().__init__(accessibleName=tr("Melody line"))
        accessible.install()
        self._theme, self._now_s = theme, now_s
        self._shades = Shades.of(theme.tokens)
        self._told = Told()
        self._trace = Trace()
        self._rows = Rows()
        self._picture = LivePicture()
        self._playhead_s: float | None = None
        self._chosen = Part.PLAYHEAD
        self._pointer: QPoint | None = None
        self._still: QPixmap | None = None
        self._ground: tuple[tuple[object, ...], QPixmap] | None = None
        self._spoken_at_s, self._spoken = -_TOLD_EVERY_S, ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._restyle)

    # --- facts ------------------------------------------------------------------------------------------------------

    def set_live(self, live: bool) -> None:
        """Follow the newest moment of the line that comes in, or show all there is."""
        if live == self._told.live:
            return
        # What was sung stays in sight until it has been understood.
        line = self._told.line if live or self._trace.empty else self._trace.since(self._trace.begin_s)
        self._pointer = None
        self._change(live=live, line=line)

    def clear(self) -> None:
        """Forget line, notes, what is heard, trim, length and picture; tempo, scale and words stay."""
        self._trace = Trace()
        self._playhead_s = None
        self._chosen = Part.PLAYHEAD
        told = self._told
        self._told = Told(live=told.live, grid=told.grid, scale=told.scale, waiting=told.waiting)
        self._change(line=None)

    def add_line(self, line: PitchLine) -> None:
        """Take in the newest piece of the line, while live."""
        self._trace.add(line)
        if self._told.live:
            self.update()
            self._speak(sung_words(self._trace.now()))

    def set_line(self, line: PitchLine | None) -> None:
        """Show a whole line, or none."""
        self._change(line=line)

    def set_notes(self, notes: Sequence[Note]) -> None:
        """Show notes; none of an empty sequence."""
        self._change(notes=tuple(notes))

    def set_heard(self, classes: NDArray[np.uint8] | None, sounding: NDArray[np.bool_] | None, moment_s: float) -> None:
        """Show the pitch class that the model hears in each moment, uint8 (moments,), dimmed where not `sounding`."""
        if classes is None or not len(classes) or moment_s <= 0:
            self._change(heard=None)
            return
        sounds = np.ones(len(classes), bool) if sounding is None else np.zeros(len(classes), bool)
        if sounding is not None:
            sounds[: len(sounding)] = sounding[: len(classes)]
        self._change(heard=Heard(np.asarray(classes, np.uint8), sounds, moment_s))

    def set_origin(self, begin_s: float) -> None:
        """Say where moment 0 of line, notes and what is heard lies: the begin of the cut they were taken from."""
        self._change(origin_s=max(begin_s, 0.0))

    def set_length(self, seconds: float) -> None:
        """Show so much time, in seconds."""
        self._change(length_s=max(seconds, 0.0))

    def set_grid(self, bpm: float | None, offset_s: float, beats_per_bar: int = 4) -> None:
        """Show bars and beats, beat 1 at `offset_s`; seconds alone without a tempo."""
        self._change(grid=None if bpm is None or bpm <= 0 else Grid(bpm, offset_s, max(beats_per_bar, 1)))

    def set_scale(self, scale: Scale | None) -> None:
        """Show the rows that belong to a scale a shade lighter, and its tonic tinted."""
        self._change(scale=scale)

    def set_trim(self, begin_s: float, end_s: float | None) -> None:
        """Show what is kept, from and to; None is the end of the sound."""
        self._set_trim(begin_s, end_s)

    def set_playhead(self, seconds: float | None) -> None:
        """Put the playhead to a moment, or take it away."""
        if seconds == self._playhead_s:
            return
        before, self._playhead_s = self._playhead_s, seconds
        if self._told.live:
            return
        for moment_s in (before, seconds):
            if moment_s is not None:
                self.update(self._playhead_strip(moment_s))

    def set_overview(self, overview: bytes | None) -> None:
        """Show a picture of the sound behind the trim handles: uint8, the loudest sample of each column."""
        self._change(overview=overview or b"")

    def set_waiting(self, text: str) -> None:
        """Set what stands there as long as there is no melody."""
        self._change(waiting=text)

    # --- words ------------------------------------------------------------------------------------------------------

    def accessible_text(self) -> str:
        """Return what is sung or was understood, and what the arrow keys move, in words."""
        told = self._told
        if told.live:
            return told.waiting if self._trace.empty and told.waiting else sung_words(self._trace.now())
        if not told.has_melody and told.seconds <= 0:
            return f"{tr('Empty.')} {told.waiting}".strip()
        words = [melody_words(told.notes, told.seconds, told.scale)]
        begin_s, end_s = told.trim_s
        if begin_s > 0 or end_s < told.seconds:
            words.append(tr("trimmed to {begin} to {end} s", begin=f"{begin_s:.2f}", end=f"{end_s:.2f}"))
        if self._chosen is not Part.PLAYHEAD or self._playhead_s is not None:
            words.append(f"{tr(self._chosen.value)} {self._place(self._chosen):.2f} s")
        return ", ".join(words)

    def accessible_number(self) -> tuple[float, float, float, float]:
        """Return where that lies which the arrow keys move, 0, the length and the step of a key, in seconds."""
        if self._told.live:
            return 0.0, 0.0, 0.0, 0.0
        return self._place(self._chosen), 0.0, self._told.seconds, KEY_S

    def set_accessible_number(self, value: float) -> None:
        """Move what the arrow keys move to `value` seconds."""
        if not self._told.live and self._told.seconds > 0:
            self._move(self._chosen, value)

    # --- Qt ---------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(self._theme.px(_USUAL[0]), self._theme.px(_USUAL[1]))

    def minimumSizeHint(self) -> QSize:
        """Return the least size in which it is of use."""
        return QSize(self._theme.px(_SMALLEST[0]), self._theme.px(_SMALLEST[1]))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is live anew each time; else a picture that is kept, and on it what moves."""
        with QPainter(self) as painter:
            scene = self._scene()
            if self._told.live:
                self._paint_live(painter, scene)
            else:
                painter.drawPixmap(0, 0, self._still_of(scene))
                self._paint_moving(painter, scene)
            if self.hasFocus():
                paint_focus(painter, self._theme, self.rect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew."""
        self._still = None
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

    def _change(self, **changes: Any) -> None:
        self._told = replace(self._told, **changes)
        if "line" in changes or "notes" in changes:
            self._rows = rows_for(self._told.line, self._told.notes)
        self._still = None
        self.update()
        self._speak(self.accessible_text())

    def _set_trim(self, begin_s: float, end_s: float | None) -> None:
        told = self._told
        if (begin_s, end_s) != (told.trim_begin_s, told.trim_end_s):
            # Handles are painted over the picture that is kept: it need not be drawn anew.
            self._told = replace(told, trim_begin_s=begin_s, trim_end_s=end_s)
            self.update()
            self._speak(self.accessible_text())

    def _place(self, part: Part) -> float:
        if part is Part.PLAYHEAD:
            return self._playhead_s or 0.0
        return self._told.trim_s[part is Part.END]

    def _move(self, part: Part, moment_s: float) -> None:
        self.seek_requested.emit(min(max(moment_s, 0.0), self._told.seconds))

    def _scene(self) -> Scene:
        told = self._told
        heard = told.heard is not None and not told.live
        areas = Areas.of(self._theme, self.width(), self.height(), bars=told.grid is not None, heard=heard)
        left, width = areas.pitches.left(), areas.pitches.width()
        if told.live:
            lead = min(self._theme.px(LEAD_PX), width // 3)
            span = Span.following(self._trace.begin_s, self._trace.newest_s, left, width, lead)
            return Scene(self._theme, self._shades, areas, span, self._trace.rows, told)
        span = Span.of_all(told.seconds or LIVE_S, left, width)
        return Scene(self._theme, self._shades, areas, span, self._rows, told)

    def _ground_of(self, scene: Scene) -> QPixmap:
        """Return rows and keys, drawn once for as long as they stay the same."""
        ratio = self.devicePixelRatioF()
        key = (ratio, self.size(), scene.areas, scene.rows, scene.told.scale, self._shades, self._theme.percent)
        if self._ground is None or self._ground[0] != key:
            pixmap = _blank(self.size(), ratio)
            with QPainter(pixmap) as painter:
                paint_rows(painter, scene)
            self._ground = key, pixmap
        return self._ground[1]

    def _still_of(self, scene: Scene) -> QPixmap:
        """Return all that stands still."""
        ratio = self.devicePixelRatioF()
        if self._still is None or self._still.devicePixelRatio() != ratio:
            told = scene.told
            self._still = _blank(self.size(), ratio)
            with QPainter(self._still) as painter:
                painter.drawPixmap(0, 0, self._ground_of(scene))
                paint_times(painter, scene)
                paint_notes(painter, scene)
                if told.line is not None:
                    paint_line(painter, scene, told.line, told.origin_s)
                paint_classes(painter, scene)
                paint_overview(painter, scene, told.line, told.origin_s)
                paint_ruler(painter, scene)
                if not told.has_melody:
                    paint_empty(painter, scene, told.waiting)
        return self._still

    def _paint_live(self, painter: QPainter, scene: Scene) -> None:
        painter.drawPixmap(0, 0, self._ground_of(scene))
        picture = self._picture.draw(scene, self._trace, self.height(), self.devicePixelRatioF())
        painter.drawPixmap(scene.areas.pitches.left(), 0, picture)
        if self._trace.empty:
            paint_empty(painter, scene, scene.told.waiting)
            return
        pitch = self._trace.now()
        if pitch is not None:
            paint_now(painter, scene, self._trace.newest_s, pitch)

    def _paint_moving(self, painter: QPainter, scene: Scene) -> None:
        if scene.told.seconds <= 0:
            return
        paint_trim(painter, scene, self._chosen if self.hasFocus() else None)
        if self._playhead_s is not None:
            paint_playhead(painter, scene, self._playhead_s)
        if self._pointer is not None:
            paint_pointer(painter, scene, self._pointer)

    def _playhead_strip(self, moment_s: float) -> QRect:
        scene = self._scene()
        wide = self._theme.px(6) + 2
        return QRect(round(scene.x_of(moment_s)) - wide, 0, 2 * wide + 1, self.height())

    def _speak(self, words: str, *, at_once: bool = False) -> None:
        """Tell a screen reader, but not with every note of a run: nobody could listen to that."""
        now_s = self._now_s()
        if words != self._spoken and (at_once or now_s - self._spoken_at_s >= _TOLD_EVERY_S):
            self._spoken, self._spoken_at_s = words, now_s
            accessible.tell_change(self)

    def _restyle(self) -> None:
        self._shades = Shades.of(self._theme.tokens)
        self._still = self._ground = None
        self.updateGeometry()
        self.update()


def _blank(size: QSize, ratio: float) -> QPixmap:
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
