"""The level meter: peaks in dBFS that fall back slowly, hold their top for a moment, and remember clipping."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from musicdesk.core.units import amplitude_to_db
from musicdesk.gui import accessible
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import tr

FLOOR_DB = -60.0
FALL_DB_PER_S = 20.0
HOLD_S = 1.5
WARM_DB, HOT_DB = -12.0, -3.0
"""Above the first a level is loud, above the second there is hardly any room left."""
MARKS_DB = (0, -12, -24, -6, -36, -48, -60)
"""What the scale names; the first matter most, where there is no room for all."""
FRAME_MS = 33


class Fall:
    """The level of one channel as it is shown: up at once, down at 20 dB a second, its top held for 1.5 s."""

    def __init__(self) -> None:
        self.level_db = FLOOR_DB
        self.hold_db = FLOOR_DB
        self._at_s = 0.0
        self._held_at_s = 0.0

    @property
    def at_rest(self) -> bool:
        """Whether nothing is left to fall."""
        return self.level_db <= FLOOR_DB and self.hold_db <= FLOOR_DB

    def show(self, peak_db: float, now_s: float) -> None:
        """Take in a peak, and let what was shown before fall until now."""
        fallen = self.level_db - FALL_DB_PER_S * max(now_s - self._at_s, 0)
        self.level_db = max(fallen, peak_db, FLOOR_DB)
        self._at_s = now_s
        if self.level_db >= self.hold_db:
            self.hold_db, self._held_at_s = self.level_db, now_s
        elif now_s - self._held_at_s > HOLD_S:
            self.hold_db = max(self.level_db, self.hold_db - FALL_DB_PER_S * (now_s - self._held_at_s - HOLD_S))
            self._held_at_s = now_s - HOLD_S


class LevelMeter(QWidget):
    """Bars of one or two channels on a scale of -60 to 0 dBFS. Clipping stays lit until it is clicked away."""

    accessible_role = QAccessible.Role.ProgressBar

    def __init__(self, theme: Theme, now_s: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self.setAccessibleName(tr("Level"))
        accessible.install()
        self._theme, self._now_s = theme, now_s
        self._falls = [Fall(), Fall()]
        self._clipped = False
        self._timer = QTimer(self, interval=FRAME_MS)
        self._timer.timeout.connect(self._tick)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(tr("Level in dBFS. Click to reset the peak and the clip light."))
        theme.changed.connect(self._restyle)

    @property
    def clipped(self) -> bool:
        """Whether it has clipped since the last reset."""
        return self._clipped

    @property
    def levels_db(self) -> tuple[float, ...]:
        """What is shown of each channel, in dBFS."""
        return tuple(fall.level_db for fall in self._falls)

    @property
    def holds_db(self) -> tuple[float, ...]:
        """The peak held of each channel, in dBFS."""
        return tuple(fall.hold_db for fall in self._falls)

    def set_level(self, peaks: Sequence[float], clipped: bool) -> None:
        """Show peaks, linear, one of each channel; none are silence."""
        if peaks and len(peaks) != len(self._falls):
            self._falls = [Fall() for _ in peaks]
            self.update()
        if clipped and not self._clipped:
            self._clipped = True
            self.update()
            accessible.tell_change(self)
        self._show([amplitude_to_db(abs(peak)) if math.isfinite(peak) else FLOOR_DB for peak in peaks])

    def reset(self) -> None:
        """Forget the held peaks and the clipping."""
        self._clipped = False
        self._falls = [Fall() for _ in self._falls]
        self.update()
        accessible.tell_change(self)

    def accessible_text(self) -> str:
        """Return the peak in words."""
        top_db = max(self.holds_db)
        words = tr("silent") if top_db <= FLOOR_DB else tr("peak {level} dB", level=f"{top_db:.0f}")
        return f"{words}, {tr('clipped')}" if self._clipped else words

    def accessible_number(self) -> tuple[float, float, float, float]:
        """Return the level shown, the least, the greatest and no step, in dBFS."""
        return max(self.levels_db), FLOOR_DB, 0.0, 0.0

    def set_accessible_number(self, value: float) -> None:
        """Change nothing: a level is only shown."""

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(self._theme.px(170), self._theme.px(34))

    def minimumSizeHint(self) -> QSize:
        """Return the least size in which it is of use."""
        return QSize(self._theme.px(84), self._theme.px(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint bars, held peaks, the clip light and the scale."""
        with QPainter(self) as painter:
            px, tokens = self._theme.px, self._theme.tokens
            bars, light, scale = self._areas()
            gap, count = px(2), len(self._falls)
            height = (bars.height() - gap * (count - 1)) // count
            for index, fall in enumerate(self._falls):
                bar = QRect(bars.left(), bars.top() + index * (height + gap), bars.width(), height)
                painter.fillRect(bar, tokens.line)
                self._paint_bar(painter, bar, fall)
            painter.fillRect(light, tokens.clip if self._clipped else tokens.line)
            self._paint_scale(painter, scale)
            if self.hasFocus():
                painter.setPen(QPen(tokens.accent, 1))
                painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Reset."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.reset()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Reset with Enter, Delete or Backspace; Space is left to playing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.reset()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the focus has gone."""
        self.update()
        super().focusOutEvent(event)

    def _areas(self) -> tuple[QRect, QRect, QRect]:
        px = self._theme.px
        inside = self.rect().adjusted(px(3), px(4), -px(3), -px(2))
        scale_height = QFontMetrics(self._theme.font(small=True)).height()
        height = max(inside.height() - scale_height, px(8))
        light = QRect(inside.right() - px(5), inside.top(), px(6), height)
        bars = QRect(inside.left(), inside.top(), inside.width() - px(8), height)
        return bars, light, QRect(bars.left(), bars.bottom() + 1, bars.width(), scale_height)

    def _paint_bar(self, painter: QPainter, bar: QRect, fall: Fall) -> None:
        tokens = self._theme.tokens
        level_x = _place(fall.level_db, bar)
        for low_db, high_db, colour in (
            (FLOOR_DB, WARM_DB, tokens.wave),
            (WARM_DB, HOT_DB, _between(tokens.wave, tokens.warn)),
            (HOT_DB, 0.0, tokens.warn),
        ):
            begin, end = _place(low_db, bar), min(_place(high_db, bar), level_x)
            if end > begin:
                painter.fillRect(QRectF(begin, bar.top(), end - begin, bar.height()), colour)
        if fall.hold_db > FLOOR_DB:
            colour = tokens.clip if fall.hold_db >= 0 else tokens.warn if fall.hold_db > HOT_DB else tokens.text
            wide = self._theme.px(2)
            painter.fillRect(
                QRectF(max(_place(fall.hold_db, bar) - wide, bar.left()), bar.top(), wide, bar.height()), colour
            )

    def _paint_scale(self, painter: QPainter, scale: QRect) -> None:
        painter.setFont(self._theme.font(small=True))
        painter.setPen(self._theme.tokens.dim)
        metrics = painter.fontMetrics()
        gap = self._theme.px(6)
        taken = list[tuple[float, float]]()
        for mark in MARKS_DB:
            text = str(mark)
            width = metrics.horizontalAdvance(text)
            left = min(max(_place(mark, scale) - width / 2, scale.left()), scale.right() - width)
            if all(left + width + gap <= begin or left >= end + gap for begin, end in taken):
                painter.drawText(
                    QRectF(left, scale.top(), width + 1, scale.height()), Qt.AlignmentFlag.AlignCenter, text
                )
                taken.append((left, left + width))

    def _tick(self) -> None:
        self._show([FLOOR_DB] * len(self._falls))

    def _show(self, peaks_db: Sequence[float]) -> None:
        now_s, before = self._now_s(), (self.levels_db, self.holds_db)
        for index, fall in enumerate(self._falls):
            fall.show(peaks_db[index] if index < len(peaks_db) else FLOOR_DB, now_s)
        if before != (self.levels_db, self.holds_db):
            self.update()
        at_rest = all(fall.at_rest for fall in self._falls)
        if at_rest and self._timer.isActive():
            self._timer.stop()
            accessible.tell_change(self)
        elif not at_rest and not self._timer.isActive():
            self._timer.start()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


def _place(level_db: float, area: QRect) -> float:
    part = (min(max(level_db, FLOOR_DB), 0.0) - FLOOR_DB) / -FLOOR_DB
    return area.left() + part * area.width()


def _between(one: QColor, other: QColor) -> QColor:
    return QColor((one.red() + other.red()) // 2, (one.green() + other.green()) // 2, (one.blue() + other.blue()) // 2)
