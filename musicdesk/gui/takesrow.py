"""Where the parts of a row of the list of takes lie, for a narrow and for a wide list, and how its words fit in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics

from musicdesk.core.take import STARS_LIMIT
from musicdesk.gui.handing import AUDIO, MIDI
from musicdesk.gui.takeswords import FOLLOWS
from musicdesk.gui.tongue import tr

ROW_PX = 40
WIDE_PX = 540
"""From this width on, handles, length, age and stars stand in columns of their own."""
WAVE_PX, SMALL_WAVE_PX = 56, 44
"""Width of the small waveform in a wide and in a narrow list."""
STAR_PX = 12
HANDLE_PX = 24
"""Width of each of the two handles that a take is dragged out by."""

_FEWEST_SIGNS, _FEWEST_SIGNS_OF_NAME = 6, 10


@dataclass(frozen=True)
class RowShape:
    """Rectangles in pixels. `title` is as wide as it can be beside the stars; `free_title` goes on over their place.

    In a narrow list the handles, `audio` and `midi`, lie where the age stands.
    """

    wave: QRect
    title: QRect
    free_title: QRect
    stars: QRect
    length: QRect
    second: QRect
    age: QRect
    audio: QRect
    midi: QRect
    wide: bool

    def star_at(self, point: QPoint) -> int:
        """Return which star lies at a point, 1 to 5; 0 for none."""
        if not self.stars.contains(point):
            return 0
        width = max(1, self.stars.width() // STARS_LIMIT)
        return min(STARS_LIMIT, (point.x() - self.stars.left()) // width + 1)

    def handle_at(self, point: QPoint) -> str:
        """Return which handle lies at a point, "audio" or "midi"; "" for none."""
        return AUDIO if self.audio.contains(point) else MIDI if self.midi.contains(point) else ""


def row_shape(item: QRect, px: Callable[[float], int], row_left: int, row_width: int, age_px: int = 0) -> RowShape:
    """Return where things lie in the place of an item, which is what the tree's indentation leaves of the row.

    The age has `age_px` at least, for what a language may need.
    """
    gap, right = px(8), row_left + row_width - px(6)
    middle = item.top() + item.height() // 2
    upper, line = item.top() + px(3), middle - item.top() - px(3)
    wide = row_width >= px(WIDE_PX)
    wave_width = px(WAVE_PX if wide else SMALL_WAVE_PX)
    wave = QRect(item.left() + px(2), item.top() + px(7), wave_width, item.height() - px(14))
    left = wave.right() + 1 + gap
    stars_width, handle = px(STAR_PX) * STARS_LIMIT, px(HANDLE_PX)
    if wide:
        stars = QRect(right - stars_width, item.top(), stars_width, item.height())
        age_width = max(px(72), age_px)
        age = QRect(stars.left() - gap - age_width, item.top(), age_width, item.height())
        length = QRect(age.left() - gap - px(44), item.top(), px(44), item.height())
        midi = QRect(length.left() - gap - handle, item.top() + px(6), handle, item.height() - px(12))
        audio = midi.translated(-handle - px(2), 0)
        title = QRect(left, upper, audio.left() - gap - left, line)
        second = QRect(left, middle, title.width(), line)
        return RowShape(wave, title, title, stars, length, second, age, audio, midi, wide=True)
    stars = QRect(right - stars_width, upper, stars_width, line)
    title = QRect(left, upper, stars.left() - gap - left, line)
    free_title = QRect(left, upper, right - left, line)
    age_width = max(px(66), age_px)
    age = QRect(right - age_width, middle, age_width, line)
    length = QRect(left, middle, px(32), line)
    second = QRect(length.right() + 1 + px(4), middle, age.left() - px(4) - length.right() - 1, line)
    midi = QRect(right - handle, middle, handle, line)
    audio = midi.translated(-handle - px(2), 0)
    return RowShape(wave, title, free_title, stars, length, second, age, audio, midi, wide=False)


def fitted_line(said: str, follows: str, width_px: int, sizes: QFontMetrics) -> str:
    """Return a row's second line cut to fit: of what is `said` the end goes first, of what it `follows` the middle.

    Many takes are alike but for the melody, and melodies but for the number at their end: so that stays the longest.
    """
    if not follows:
        return sizes.elidedText(said, Qt.TextElideMode.ElideRight, width_px)
    if said:
        tail = f" · {follows}"
        head = sizes.elidedText(said, Qt.TextElideMode.ElideRight, width_px - sizes.horizontalAdvance(tail))
        if len(head) >= min(len(said), _FEWEST_SIGNS):
            return head + tail
    if sizes.horizontalAdvance(follows) <= width_px:
        return follows
    before, _, after = tr(FOLLOWS).partition("{name}")
    name = follows.removeprefix(before).removesuffix(after)
    cut = sizes.elidedText(name, Qt.TextElideMode.ElideMiddle, width_px - sizes.horizontalAdvance(before + after))
    if len(cut) >= _FEWEST_SIGNS_OF_NAME:
        return before + cut + after
    return sizes.elidedText(name, Qt.TextElideMode.ElideMiddle, width_px)
