"""Drags out of the window: files on their way to a DAW, as a copy, with a picture of what is carried."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QDrag, QDropEvent, QFontMetrics, QGuiApplication, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from musicdesk.gui.takeswords import length_in_signs, one_line
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import mark, trn

BEING_MADE = mark("Being made, hold on.")
WITH_KEYS = mark("With Shift: sound and notes. With Ctrl or Alt: stems.")
PICTURE_PX = 260
"""The widest picture of a drag."""

Carry = Callable[[QDrag], None]
"""Carries a drag to where it is let go; it comes back when that is over."""


def carried(files: Sequence[Path]) -> QMimeData:
    """Return files as a drag and the clipboard carry them: as absolute addresses, and nothing else.

    A line of text beside them would make some programs take that instead.
    """
    load = QMimeData()
    load.setUrls([QUrl.fromLocalFile(str(path.absolute())) for path in files])
    return load


def copy_files(files: Sequence[Path]) -> str:
    """Put files on the clipboard, and return what can be said about it."""
    QGuiApplication.clipboard().setMimeData(carried(files))
    return trn(
        "Copied {n} file: paste in your DAW or a folder.",
        "Copied {n} files: paste in your DAW or a folder.",
        len(files),
    )


def is_our_own(event: QDropEvent) -> bool:
    """Whether what is dropped comes out of this window: then nothing is to be taken in."""
    return event.source() is not None


def _carry(drag: QDrag) -> None:
    # What comes back is not believed: many programs say that they refused what they took, and the other way round.
    drag.exec(Qt.DropAction.CopyAction, Qt.DropAction.CopyAction)


class Dragging(QObject):
    """Begins drags, one at a time."""

    def __init__(self, theme: Theme, parent: QObject | None = None, carry: Carry = _carry) -> None:
        super().__init__(parent)
        self._theme, self._carry = theme, carry
        self._under_way = False

    def drag(self, source: QWidget, files: Sequence[Path], title: str, seconds: float) -> bool:
        """Drag files that are complete on the disk, at once, until they are let go; return whether it began.

        To be called while the button is held, from where the pointer's move is told. `title` and `seconds` (0 where
        it has no length of its own) are shown beside the pointer.
        """
        if self._under_way or not files:
            return False
        drag = QDrag(source)
        drag.setMimeData(carried(files))
        drag.setPixmap(picture(self._theme, files, title, seconds))
        drag.setHotSpot(QPoint(-self._theme.px(12), -self._theme.px(10)))
        self._under_way = True
        try:
            self._carry(drag)
        finally:
            self._under_way = False
        return True


def picture(theme: Theme, files: Sequence[Path], title: str, seconds: float) -> QPixmap:
    """Return what is seen beside the pointer: the name, and below it the length or how many files there are."""
    px, tokens = theme.px, theme.tokens
    bold, small = QFontMetrics(theme.font(bold=True)), QFontMetrics(theme.font(small=True))
    below = _below(files, seconds)
    gap, side = px(8), px(16)
    room = px(PICTURE_PX) - side - 3 * gap
    name = bold.elidedText(one_line(title) or files[0].stem, Qt.TextElideMode.ElideRight, room)
    words = max(bold.horizontalAdvance(name), small.horizontalAdvance(below)) + 2
    width, height = words + side + 3 * gap, bold.height() + small.height() + gap
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    image = QPixmap(round(width * ratio), round(height * ratio))
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(tokens.raised)
        painter.setPen(QPen(tokens.accent, 1))
        painter.drawRoundedRect(QRect(0, 0, width - 1, height - 1), px(5), px(5))
        notes = all(path.suffix.lower() in (".mid", ".midi") for path in files)
        icon = theme.icon("music" if notes else "audio-waveform", tokens.accent)
        icon.paint(painter, QRect(gap, (height - side) // 2, side, side))
        left, top = gap + side + gap, gap // 2
        painter.setFont(theme.font(bold=True))
        painter.setPen(tokens.text)
        painter.drawText(QRect(left, top, words, bold.height()), int(Qt.AlignmentFlag.AlignVCenter), name)
        painter.setFont(theme.font(small=True))
        painter.setPen(tokens.dim)
        place = QRect(left, top + bold.height(), words, small.height())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), below)
    return image


def _below(files: Sequence[Path], seconds: float) -> str:
    endings = dict.fromkeys(path.suffix.lstrip(".").upper() for path in files)
    kinds = " + ".join(filter(None, endings))
    count = trn("{n} file", "{n} files", len(files)) if len(files) > 1 else ""
    parts = [kinds, count, length_in_signs(seconds) if seconds else ""]
    return " · ".join(part for part in parts if part)
