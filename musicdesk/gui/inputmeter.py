"""The meter of what comes in: as the meter of what is heard, with a mark above the range to sing in."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from musicdesk.gui.melodychoices import mixed
from musicdesk.gui.meter import FLOOR_DB, Fall, LevelMeter
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import mark, tr

GOOD_DB = (-24.0, -6.0)
"""Peaks of a voice that lie here are neither lost in noise nor near clipping."""
_TIP = mark(
    "How loud you are, in dBFS. The green line is the good range, {low:.0f} to {high:.0f} dB: let your peaks end below "
    "it. Further right the sound is cut off. Click to reset the peak and the clip light."
)
_GOOD = mark("{level}, good")
_QUIET = mark("{level}, too quiet; {low:.0f} to {high:.0f} dB is good")
_LOUD = mark("{level}, rather loud; {low:.0f} to {high:.0f} dB is good")
_OTHER = mark("{level}; {low:.0f} to {high:.0f} dB is good")
"""Said of the level where none was heard yet, or it was cut off."""


class InputMeter(LevelMeter):
    """Bars of one or two channels, with peak hold and a clip light, and a mark above the good range."""

    def __init__(self, theme: Theme, now_s: Callable[[], float] = time.monotonic) -> None:
        super().__init__(theme, now_s)
        self.setAccessibleName(tr("Input level"))
        self.setToolTip(f"<p>{tr(_TIP, low=GOOD_DB[0], high=GOOD_DB[1])}</p>")
        # most microphones have one channel
        self._falls = [Fall()]

    def accessible_text(self) -> str:
        """Return the peak in words, and whether that is good; if not, what would be."""
        top_db, (low_db, high_db) = max(self.holds_db), GOOD_DB
        if self.clipped or top_db <= FLOOR_DB:
            said = _OTHER
        elif top_db < low_db:
            said = _QUIET
        else:
            said = _GOOD if top_db <= high_db else _LOUD
        return tr(said, level=super().accessible_text(), low=low_db, high=high_db)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint bars, held peaks, the clip light, the scale and the mark."""
        px, tokens = self._theme.px, self._theme.tokens
        bars, light, scale = self._areas()
        # lines are white where contrast is high, and an empty meter must not look full
        empty = mixed(tokens.panel, tokens.line)
        gap, count = px(2), len(self._falls)
        height = (bars.height() - gap * (count - 1)) // count
        left, right = (bars.left() + (1 - level_db / FLOOR_DB) * bars.width() for level_db in GOOD_DB)
        with QPainter(self) as painter:
            for at, fall in enumerate(self._falls):
                bar = QRect(bars.left(), bars.top() + at * (height + gap), bars.width(), height)
                painter.fillRect(bar, empty)
                self._paint_bar(painter, bar, fall)
            painter.fillRect(light, tokens.clip if self.clipped else empty)
            painter.fillRect(QRectF(left, bars.top() - px(3), right - left, px(2)), tokens.good)
            self._paint_scale(painter, scale)
            if self.hasFocus():
                painter.setPen(QPen(tokens.accent, 1))
                painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
