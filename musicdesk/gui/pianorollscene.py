"""The scene of the piano roll: everything it shows at one moment, in which shades, and where on the screen it lies."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor

from musicdesk.core.note import Note
from musicdesk.core.scale import Scale
from musicdesk.core.transport import Loop
from musicdesk.gui.pianorollrows import Rows
from musicdesk.gui.pianorolltime import Axis
from musicdesk.gui.theme import Theme, Tokens
from musicdesk.gui.waveformscene import mixed

RULER_PX, KEYS_PX = 18, 30
LEAST_NOTE_PX = 2
LEVELS = 8
"""Shades that velocities are drawn in."""

Whole = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Marks:
    """Notes as rows of numbers, so that thousands are sorted out at once: seconds, pitches, and levels of velocity."""

    onsets_s: NDArray[np.float64]
    ends_s: NDArray[np.float64]
    pitches: Whole
    levels: Whole

    @staticmethod
    def of(notes: tuple[Note, ...]) -> Marks:
        """Return notes as numbers, in the same order."""
        onsets_s = np.array([note.onset_s for note in notes], np.float64)
        pitches = np.array([note.pitch for note in notes], np.int64)
        velocities = np.array([note.velocity for note in notes], np.int64)
        lengths_s = np.array([note.duration_s for note in notes], np.float64)
        return Marks(onsets_s, onsets_s + lengths_s, pitches, np.minimum(velocities * LEVELS // 128, LEVELS - 1))

    def sounding(self, moment_s: float) -> Whole:
        """Return which notes sound at a moment, as indices."""
        return np.flatnonzero((self.onsets_s <= moment_s) & (moment_s < self.ends_s))

    def sounding_between(self, begin_s: float, end_s: float) -> list[int]:
        """Return which notes have a part between two moments, as indices."""
        return [int(index) for index in np.flatnonzero((self.onsets_s <= end_s) & (begin_s < self.ends_s))]


@dataclass(frozen=True)
class Shades:
    """The colours of the roll, mixed from the theme's, so that they fit whichever theme is on."""

    row_in: QColor
    row_out: QColor
    tonic: QColor
    octave: QColor
    row_line: QColor
    white_key: QColor
    black_key: QColor
    notes: tuple[QColor, ...]
    """by level of velocity, soft to hard"""
    chosen: QColor
    on_note: tuple[QColor, ...]
    on_chosen: QColor
    lit: QColor
    grid: tuple[QColor, QColor, QColor]

    @staticmethod
    def of(tokens: Tokens) -> Shades:
        """Return the shades of a theme, told apart by its lightness alone: high contrast is a theme as well."""
        dark = tokens.panel.lightness() < 128
        ground = mixed(tokens.window, tokens.panel, 0.35) if dark else tokens.raised
        row_in = mixed(ground, tokens.text, 0.06 if dark else 0.0)
        row_out = mixed(ground, tokens.text, 0.0 if dark else 0.065)
        parts = [0.34 + 0.66 * level / (LEVELS - 1) for level in range(LEVELS)]
        notes = tuple(mixed(row_out, tokens.accent, part) for part in parts)
        chosen = mixed(tokens.accent, tokens.text, 0.82)
        grid = []
        for part in (0.36, 0.18, 0.09):
            shade = QColor(tokens.dim)
            shade.setAlphaF(part * (1.0 if dark else 1.2))
            grid.append(shade)
        return Shades(
            row_in=row_in,
            row_out=row_out,
            tonic=mixed(row_in, tokens.accent, 0.13),
            octave=mixed(ground, tokens.dim, 0.38),
            row_line=mixed(row_out, tokens.dim, 0.1),
            white_key=mixed(row_in, tokens.text, 0.2) if dark else tokens.raised,
            black_key=mixed(tokens.window, QColor("black"), 0.3) if dark else mixed(tokens.dim, tokens.raised, 0.35),
            notes=notes,
            chosen=chosen,
            on_note=tuple(_readable(shade) for shade in notes),
            on_chosen=_readable(chosen),
            lit=mixed(tokens.accent, QColor("white"), 0.45) if dark else mixed(tokens.accent, QColor("#35e0b8"), 0.7),
            grid=(grid[0], grid[1], grid[2]),
        )


@dataclass(frozen=True, eq=False)
class Scene:
    """Everything that is shown, and where. Only what lies inside of `body` has a pitch."""

    theme: Theme
    shades: Shades
    ruler: QRect
    body: QRect
    axis: Axis
    rows: Rows
    scale: Scale | None
    notes: tuple[Note, ...]
    marks: Marks
    chosen: frozenset[int]
    playhead: int
    """frame"""
    playing: bool
    selection: Loop | None
    loop: Loop | None
    looping: bool
    band: QRect | None
    pointer: QPoint | None
    text: str

    @property
    def playhead_s(self) -> float:
        """Where the playhead is, in seconds."""
        return self.playhead / self.axis.sample_rate

    @property
    def keys(self) -> QRect:
        """Where the piano keys lie, under the first moments that are seen."""
        return QRect(self.body.left(), self.body.top(), self.theme.px(KEYS_PX), self.body.height())

    def row_of(self, pitch: int) -> QRect:
        """Return the row of a pitch."""
        return QRect(self.body.left(), self.body.top() + self.rows.y_of(pitch), self.body.width(), self.rows.row_px)

    def pitch_at(self, y_px: float) -> int:
        """Return the pitch at a height."""
        return self.rows.pitch_at(y_px - self.body.top())

    @cached_property
    def boxes(self) -> Whole:
        """Left, top, width and height of the notes, int64 (notes, 4), in pixels."""
        marks, sight, rate, row_px = self.marks, self.axis.sight, self.axis.sample_rate, self.rows.row_px
        lefts = np.rint((marks.onsets_s * rate - sight.begin) / sight.step).astype(np.int64)
        rights = np.rint((marks.ends_s * rate - sight.begin) / sight.step).astype(np.int64)
        tops = self.body.top() + (self.rows.top - 1 - marks.pitches) * row_px
        # One pixel is left to the right, so that a note that is struck again is seen as two.
        widths = np.maximum(rights - lefts - 1, LEAST_NOTE_PX)
        return np.stack((lefts, tops, widths, np.full_like(lefts, max(row_px - 1, 1))), axis=1)

    def inside(self, area: QRect) -> Whole:
        """Return which notes have a part in an area, as indices."""
        left, top, width, height = self.boxes.T
        across = (left <= area.right()) & (left + width > area.left())
        return np.flatnonzero(across & (top <= area.bottom()) & (top + height > area.top()))

    def around(self, indices: Collection[int]) -> QRect:
        """Return the rectangle around some notes."""
        if not indices:
            return QRect()
        boxes = self.boxes[np.fromiter(indices, np.int64)]
        left, top = (int(value) for value in boxes[:, :2].min(axis=0))
        right, bottom = (int(value) for value in (boxes[:, :2] + boxes[:, 2:]).max(axis=0))
        return QRect(left, top, right - left, bottom - top)

    def rect_of(self, index: int) -> QRect:
        """Return where a note lies."""
        return QRect(*self.boxes[index].tolist())


def _readable(ground: QColor) -> QColor:
    grey = 0.3 * ground.red() + 0.59 * ground.green() + 0.11 * ground.blue()
    return QColor("#0b1512") if grey > 125 else QColor("#ffffff")
