"""The scene of the roll: everything it shows at one moment, in which shades, and where on the screen it lies."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor

from musicdesk.core.melody import PitchLine
from musicdesk.core.note import Note
from musicdesk.core.scale import Scale
from musicdesk.gui.melodyrolltime import Grid, Span
from musicdesk.gui.melodyrolltrace import Rows
from musicdesk.gui.theme import Theme, Tokens
from musicdesk.gui.waveformscene import mixed

GUTTER_PX, ROW_PX, STRIP_PX, CAPTION_PX = 46, 17, 26, 20
LEAD_PX = 76
"""What stays free to the right of the voice while it sings: there its note is named."""
_TALL_PX, _LOW_PX = 270, 200
"""From the one height on there is room for two rulers, from the other on for words above the model's picture."""
_HEARD_PART = 0.36
_CLASS_PX = 13
_JUST_SHORT = 1e-6
"""What lies on the border of two pixels is counted to the right one, whatever rounding makes of it."""


@dataclass(frozen=True)
class Heard:
    """What the model hears: `classes` uint8 (moments,), `sounding` bool (moments,), a moment every `moment_s`.

    A moment's value is of the sound around it: moment i lies at i x `moment_s`.
    """

    classes: NDArray[np.uint8]
    sounding: NDArray[np.bool_]
    moment_s: float


@dataclass(frozen=True, eq=False)
class Told:
    """All that the roll was told. Line, notes and what is heard count from `origin_s`, everything else from 0."""

    live: bool = False
    line: PitchLine | None = None
    notes: tuple[Note, ...] = ()
    heard: Heard | None = None
    origin_s: float = 0.0
    length_s: float = 0.0
    grid: Grid | None = None
    scale: Scale | None = None
    trim_begin_s: float = 0.0
    trim_end_s: float | None = None
    overview: bytes = b""
    waiting: str = ""

    @property
    def seconds(self) -> float:
        """How much there is to see, in seconds; 0 of nothing."""
        ends = [self.length_s]
        if self.line is not None and len(self.line.hz):
            ends.append(self.origin_s + self.line.begin_s + self.line.hop_s * len(self.line.hz))
        ends += [self.origin_s + note.end_s for note in self.notes]
        return max(ends)

    @property
    def trim_s(self) -> tuple[float, float]:
        """Where the part that is kept begins and ends, in seconds."""
        end_s = self.seconds if self.trim_end_s is None else min(self.trim_end_s, self.seconds)
        return min(max(self.trim_begin_s, 0.0), end_s), end_s

    @property
    def has_melody(self) -> bool:
        """Whether a pitch or a note is known."""
        return bool(self.notes) or (self.line is not None and bool((self.line.hz > 0).any()))


@dataclass(frozen=True)
class Areas:
    """Where the parts lie: ruler on top, then pitches, the model's picture with its caption, and the strip to trim."""

    ruler: QRect
    pitches: QRect
    caption: QRect
    classes: QRect
    strip: QRect
    gutter: int

    @staticmethod
    def of(theme: Theme, width: int, height: int, *, bars: bool, heard: bool) -> Areas:
        """Return the parts of a roll of this size. Where it is low, words go first, then rows get thinner."""
        px = theme.px
        gutter = px(GUTTER_PX)
        inside = max(width - gutter, 1)
        ruler = px(ROW_PX) * (2 if bars and height >= px(_TALL_PX) else 1) + px(3)
        strip = px(STRIP_PX) if height >= px(_TALL_PX) else px(STRIP_PX * 0.72)
        caption = px(CAPTION_PX) if height >= px(_LOW_PX) else px(4)
        free = height - ruler - strip
        classes = 0
        if heard:
            # Whole pixels to a row, so that all twelve look alike.
            classes = 12 * min(max(int((free * _HEARD_PART) / 12), 3), px(_CLASS_PX))
        else:
            caption = 0
        pitches = max(free - caption - classes, 0)
        below = ruler + pitches
        return Areas(
            QRect(gutter, 0, inside, ruler),
            QRect(gutter, ruler, inside, pitches),
            QRect(gutter, below, inside, caption),
            QRect(gutter, below + caption, inside, classes),
            QRect(gutter, height - strip, inside, strip),
            gutter,
        )

    @property
    def bodies(self) -> tuple[QRect, ...]:
        """The parts over which time runs, without the ruler."""
        return tuple(each for each in (self.pitches, self.classes, self.strip) if each.height() > 0)


@dataclass(frozen=True)
class Shades:
    """The colours of the roll, mixed from the theme's, so that they fit whichever theme is on."""

    dark: bool
    row_in: QColor
    row_out: QColor
    tonic: QColor
    octave: QColor
    white_key: QColor
    black_key: QColor
    key_line: QColor
    on_white: QColor
    on_black: QColor
    note: QColor
    note_edge: QColor
    line: QColor
    line_over_notes: QColor
    as_sung: QColor
    other: QColor
    silent: QColor
    grid: tuple[QColor, QColor, QColor]

    @staticmethod
    def of(tokens: Tokens) -> Shades:
        """Return the shades of a theme, told apart by its lightness alone: high contrast is a theme as well."""
        dark = tokens.panel.lightness() < 128
        ground = mixed(tokens.window, tokens.panel, 0.35) if dark else tokens.raised
        row_in = mixed(ground, tokens.text, 0.075 if dark else 0.0)
        row_out = mixed(ground, tokens.text, 0.02 if dark else 0.07)
        grid = []
        for part in (0.34, 0.17, 0.08):
            shade = QColor(tokens.dim)
            shade.setAlphaF(part)
            grid.append(shade)
        return Shades(
            dark=dark,
            row_in=row_in,
            row_out=row_out,
            tonic=mixed(row_in, tokens.accent, 0.16),
            octave=mixed(ground, tokens.dim, 0.38),
            white_key=mixed(tokens.raised, tokens.text, 0.16) if dark else tokens.raised,
            black_key=mixed(tokens.window, QColor("black"), 0.35) if dark else mixed(tokens.dim, tokens.text, 0.35),
            key_line=mixed(ground, tokens.window, 0.6) if dark else tokens.line,
            on_white=tokens.text if dark else tokens.dim,
            on_black=tokens.dim if dark else tokens.raised,
            note=mixed(row_in, tokens.accent, 0.46 if dark else 0.36),
            note_edge=mixed(row_in, tokens.accent, 0.8),
            line=tokens.accent,
            line_over_notes=mixed(tokens.accent, tokens.text, 0.85),
            as_sung=tokens.wave,
            other=tokens.warn,
            silent=mixed(row_in, tokens.dim, 0.3),
            grid=(grid[0], grid[1], grid[2]),
        )


@dataclass(frozen=True, eq=False)
class Scene:
    """Everything that is shown, and where."""

    theme: Theme
    shades: Shades
    areas: Areas
    span: Span
    rows: Rows
    told: Told

    @property
    def row_px(self) -> float:
        """How high a semitone is."""
        return self.areas.pitches.height() / self.rows.count

    def x_of(self, moment_s: float) -> float:
        """Return where a moment lies."""
        return self.span.x_of(moment_s)

    def column_of(self, moment_s: float) -> int:
        """Return the column of pixels of a moment; moved by whole pixels, all columns move by as many."""
        return math.floor(self.span.x_of(moment_s) + 0.5 + _JUST_SHORT)

    def y_of(self, pitch: float) -> float:
        """Return where a MIDI pitch lies, the middle of its row."""
        return self.areas.pitches.top() + (self.rows.high + 0.5 - pitch) * self.row_px

    def pitch_at(self, y_px: float) -> int:
        """Return the MIDI pitch whose row lies at a height."""
        pitch = self.rows.high - int((y_px - self.areas.pitches.top()) // max(self.row_px, 1e-6))
        return min(max(pitch, self.rows.low), self.rows.high)

    def class_at(self, y_px: float) -> int:
        """Return the pitch class whose row of the model's picture lies at a height."""
        return min(max(11 - int((y_px - self.areas.classes.top()) * 12 // max(self.areas.classes.height(), 1)), 0), 11)

    def class_rect(self, pitch_class: int, left: float, right: float) -> tuple[float, float, float, float]:
        """Return left, top, width and height of a stretch of a pitch class in the model's picture; C lies lowest."""
        height = self.areas.classes.height() / 12
        return left, self.areas.classes.top() + (11 - pitch_class) * height, right - left, height

    @cached_property
    def end_x(self) -> float:
        """Where the sound ends."""
        return min(self.x_of(self.told.seconds), float(self.areas.pitches.right() + 1))
