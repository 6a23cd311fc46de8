"""The pane of the piano roll: it shows the notes of a take under its waveform, and says in words what it shows."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from musicdesk.core.note import Note, in_order
from musicdesk.core.scale import Scale
from musicdesk.core.transport import Loop
from musicdesk.gui import accessible
from musicdesk.gui.melodyrolltime import Grid
from musicdesk.gui.pianorollground import paint_ground, paint_over, paint_ruler
from musicdesk.gui.pianorollnotes import paint_notes, paint_text
from musicdesk.gui.pianorollrows import Rows
from musicdesk.gui.pianorollscene import RULER_PX, Marks, Scene, Shades
from musicdesk.gui.pianorolltime import Axis
from musicdesk.gui.pianorollwords import roll_words
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import tr
from musicdesk.gui.waveformframe import paint_focus
from musicdesk.gui.waveformsight import Sight

LEAST_ROW_PX, MOST_ROW_PX, TALLEST_ROW_PX = 6, 18, 32
"""Rows that fit themselves stay between the first two; by hand they grow to the third."""
_SMALLEST, _USUAL = (320, 120), (700, 240)


class PianoRollPane(QWidget):
    """Notes over time, told facts. A moment lies at the same x as in the waveform whose sight it is told."""

    seek_requested = Signal(int)
    """frame"""
    selection_requested = Signal(object)
    """Loop, or None when nothing is to be selected"""
    edited = Signal(object, str)
    """the notes as the hand left them, by onset, and what was done: "delete 3 notes" """
    zoom_requested = Signal(float, float)
    """a factor above 1 to zoom in, and the x that stays"""
    scroll_requested = Signal(float)
    """frames, to the right where above 0"""
    note_heard = Signal(int, int)
    """MIDI pitch and velocity of a note to be played for a moment"""

    accessible_role = QAccessible.Role.Canvas

    def __init__(self, theme: Theme) -> None:
        super().__init__(accessibleName=tr("Piano roll"))
        accessible.install()
        self._theme = theme
        self._shades = Shades.of(theme.tokens)
        self._sight, self._rate = Sight(), 1
        self._notes: tuple[Note, ...] = ()
        self._marks = Marks.of(())
        self._chosen: frozenset[int] = frozenset()
        self._rows, self._rows_by_hand = Rows(), False
        self._playhead, self._playing = 0, False
        self._selection: Loop | None = None
        self._loop: Loop | None = None
        self._looping, self._playable = False, True
        self._grid: Grid | None = None
        self._scale: Scale | None = None
        self._band: QRect | None = None
        self._pointer: QPoint | None = None
        self._text = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._restyle)

    # --- facts ------------------------------------------------------------------------------------------------------

    def set_sight(self, sight: Sight, sample_rate: int) -> None:
        """Show the same part of the take as the waveform does; its length in frames comes with it."""
        if (sight, sample_rate) == (self._sight, self._rate):
            return
        if sight.length != self._sight.length:
            self._rows_by_hand = False
        self._sight, self._rate = sight, max(sample_rate, 1)
        self.update()

    def set_notes(self, notes: tuple[Note, ...]) -> None:
        """Show notes. What is chosen stays so as far as it is still there."""
        notes = in_order(notes)
        if notes == self._notes:
            return
        kept = {self._notes[index] for index in self._chosen}
        first = not self._notes
        self._put(notes, frozenset(index for index, note in enumerate(notes) if note in kept))
        if not notes:
            self._rows_by_hand = False
        elif not self._rows_by_hand and (first or not self._all_seen()):
            self._fit_rows()
        self.update()

    def set_playhead(self, frame: int, playing: bool) -> None:
        """Put the playhead to a frame; what sounds there is lit while it plays."""
        if (frame, playing) == (self._playhead, self._playing):
            return
        before, was_playing = self._playhead, self._playing
        self._playhead, self._playing = frame, playing
        places = {self._x_of(before), self._x_of(frame)}
        if len(places) > 1:
            for x in places:
                self.update(QRect(x, 0, 1, self.height()))
        if playing or was_playing:
            lit_before = set(self._marks.sounding(before / self._rate).tolist()) if was_playing else set()
            lit = set(self._marks.sounding(frame / self._rate).tolist()) if playing else set()
            if changed := lit_before ^ lit:
                scene = self._scene()
                for index in changed:
                    self.update(scene.rect_of(index))

    def set_selection(self, selection: Loop | None) -> None:
        """Show what is selected in the waveform."""
        if selection != self._selection:
            self._selection = selection
            self.update()

    def set_loop(self, loop: Loop | None, looping: bool) -> None:
        """Show the loop region, and whether it is gone round in."""
        if (loop, looping) != (self._loop, self._looping):
            self._loop, self._looping = loop, looping
            self.update()

    def set_grid(self, bpm: float | None, downbeat_s: float, beats_per_bar: int = 4) -> None:
        """Show bars and beats, the first bar at `downbeat_s`; seconds alone without a tempo."""
        grid = None if bpm is None or bpm <= 0 else Grid(bpm, downbeat_s, max(beats_per_bar, 1))
        if grid != self._grid:
            self._grid = grid
            self.update()

    def set_scale(self, scale: Scale | None) -> None:
        """Tint the rows of a scale; the black keys without one."""
        if scale != self._scale:
            self._scale = scale
            self.update()

    def set_playable(self, playable: bool) -> None:
        """Say whether there is a finished take: until then nothing can be taken hold of."""
        if playable != self._playable:
            self._playable = playable
            self.update()

    def set_text(self, text: str) -> None:
        """Say why there are no notes; it stands there as long as there are none."""
        if text != self._text:
            self._text = text
            self.update()
            accessible.tell_change(self)

    # --- words ------------------------------------------------------------------------------------------------------

    def accessible_text(self) -> str:
        """Return how many notes there are, how far they reach, and what is chosen, in words."""
        if not self._notes and self._text:
            return f"{tr('No notes.')} {self._text}"
        return roll_words(self._notes, self._chosen)

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
            if not self._sight.length:
                painter.fillRect(self.rect(), self._theme.tokens.panel)
                paint_text(painter, self._theme, self.rect(), self._text)
            else:
                scene = self._scene()
                # Notes that light up cut the dirty region to many pieces: going through all of them takes longer.
                painter.setClipRegion(event.region())
                dirty = event.region().boundingRect()
                paint_ground(painter, scene, dirty)
                paint_notes(painter, scene, dirty)
                if not scene.notes and scene.text:
                    paint_text(painter, self._theme, scene.body, scene.text)
                paint_ruler(painter, scene, dirty)
                paint_over(painter, scene, dirty)
                painter.setClipping(False)
            if self.hasFocus():
                paint_focus(painter, self._theme, self.rect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the rows fill the new height; until the waveform tells its own, the width is taken over at once."""
        self._sight = self._sight.resized(self.width())
        if self._rows_by_hand:
            self._rows = self._rows.resized(self._body().height())
        else:
            self._fit_rows()
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
    def _axis(self) -> Axis:
        return Axis(self._sight, self._rate, self._grid, self._theme.px(100) / 100)

    def _body(self) -> QRect:
        top = self._theme.px(RULER_PX)
        return QRect(0, top, self.width(), max(self.height() - top, 1))

    def _scene(self) -> Scene:
        return Scene(
            theme=self._theme,
            shades=self._shades,
            ruler=QRect(0, 0, self.width(), self._theme.px(RULER_PX)),
            body=self._body(),
            axis=self._axis,
            rows=self._rows,
            scale=self._scale,
            notes=self._notes,
            marks=self._marks,
            chosen=self._chosen,
            playhead=self._playhead,
            playing=self._playing,
            selection=self._selection,
            loop=self._loop,
            looping=self._looping,
            band=self._band,
            pointer=self._pointer,
            text=self._text,
        )

    def _x_of(self, frame: float) -> int:
        return round(self._sight.x_of(frame))

    def _put(self, notes: tuple[Note, ...], chosen: frozenset[int]) -> None:
        """Take over notes and what is chosen of them, paint only where something has changed, and tell it."""
        if self.isVisible():
            self._mark_changes(notes, chosen)
        if notes != self._notes:
            self._marks = Marks.of(notes)
        self._notes, self._chosen = notes, chosen
        accessible.tell_change(self)

    def _mark_changes(self, notes: tuple[Note, ...], chosen: frozenset[int]) -> None:
        if len(notes) != len(self._notes):
            self.update()
            return
        changed = {at for at, (one, other) in enumerate(zip(self._notes, notes, strict=True)) if one is not other}
        changed |= chosen ^ self._chosen
        if changed:
            before = self._scene()
            dirty = before.around(changed) | replace(before, marks=Marks.of(notes), notes=notes).around(changed)
            # A bend reaches beyond its row.
            reach = 2 * self._rows.row_px
            self.update(dirty.adjusted(-2, -reach, 2, reach))

    def _set_band(self, band: QRect | None) -> None:
        for each in (self._band, band):
            if each is not None:
                self.update(each.adjusted(-1, -1, 1, 1))
        self._band = band

    def _all_seen(self) -> bool:
        pitches = self._marks.pitches
        return bool(pitches.min() >= self._rows.low and pitches.max() <= self._rows.high)

    def _fit_rows(self) -> None:
        px = self._theme.px
        self._rows = Rows.fitted(self._notes, self._body().height(), px(LEAST_ROW_PX), px(MOST_ROW_PX))
        self.update()

    def _restyle(self) -> None:
        self._shades = Shades.of(self._theme.tokens)
        self._rows_by_hand = False
        self._fit_rows()
        self.updateGeometry()
        self.update()
