"""The meter of what comes in: as the meter of what is heard, with a mark above the range to sing in."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from musicdesk.gui.melodychoices import mixed
from musicdesk.gui.meter import FLOOR_DB, Fall, LevelMeter
from musicdesk.gui.theme import Theme

GOOD_DB = (-24.0, -6.0)
"""Peaks of a voice that lie here are neither lost in noise nor near clipping."""
_GOOD_WORDS = f"{GOOD_DB[0]:.0f} to {GOOD_DB[1]:.0f} dB"
_TIP = (
    f"<p>How loud you are, in dBFS. The green line is the good range, {_GOOD_WORDS}: let your peaks end below it. "
    "Further right the sound is cut off. Click to reset the peak and the clip light.</p>"
)


class InputMeter(LevelMeter):
    """Bars of one or two channels, with peak hold and a clip light, and a mark above the good range."""

    def __init__(self, theme: Theme, now_s: Callable[[], float] = time.monotonic) -> None:
        super().__init__(theme, now_s)
        self.setAccessibleName("Input level")
        self.setToolTip(_TIP)
        # most microphones have one channel
        self._falls = [Fall()]

    def accessible_text(self) -> str:
        """Return the peak in words, and whether that is good; if not, what would be."""
        words, top_db = super().accessible_text(), max(self.holds_db)
        low_db, high_db = GOOD_DB
        if low_db <= top_db <= high_db and not self.clipped:
            return f"{words}, good"
        if not self.clipped and top_db > FLOOR_DB:
            words = f"{words}, {'too quiet' if top_db < low_db else 'rather loud'}"
        return f"{words}; {_GOOD_WORDS} is good"

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
