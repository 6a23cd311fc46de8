"""The model's picture: which of the twelve pitch classes it hears in each moment, over what was sung."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from musicdesk.core.note import Note
from musicdesk.gui.melodyrollscene import Heard, Scene
from musicdesk.gui.tongue import mark, tr

CAPTION = mark("What the model hears")
SILENT, OTHER, AS_SUNG = 0, 1, 2
_KINDS = (mark("silence"), mark("another note"), mark("as sung"))
_NEAR_S = 0.2
"""A moment is heard through a window of half a second: a note that begins or ends so near is in it."""
_GAP_FROM_PX = 5
_ROOM_PX = 24


def kinds_of(heard: Heard, notes: Sequence[Note]) -> NDArray[np.int8]:
    """Return of each moment whether it is silence, a note that is sung around it, or another, int8 (moments,)."""
    count = len(heard.classes)
    kinds = np.where(heard.sounding, AS_SUNG, SILENT).astype(np.int8)
    if not notes:
        return kinds
    sung = np.zeros((count, 12), bool)
    for note in notes:
        first = max(int(np.ceil((note.onset_s - _NEAR_S) / heard.moment_s)), 0)
        last = int((note.end_s + _NEAR_S) / heard.moment_s)
        sung[first : last + 1, note.pitch % 12] = True
    matched = sung[np.arange(count), np.minimum(heard.classes, 11)]
    kinds[heard.sounding & sung.any(1) & ~matched] = OTHER
    return kinds


def paint_classes(painter: QPainter, scene: Scene) -> None:
    """Paint the picture and its caption: the notes folded into an octave, and on them what is heard."""
    heard, areas, shades = scene.told.heard, scene.areas, scene.shades
    if heard is None or areas.classes.height() <= 0 or not len(heard.classes):
        return
    kinds = kinds_of(heard, scene.told.notes)
    _paint_caption(painter, scene, kinds)
    painter.save()
    painter.setClipRect(areas.classes)
    for note in scene.told.notes:
        left, right = (scene.x_of(scene.told.origin_s + at_s) for at_s in (note.onset_s, note.end_s))
        painter.fillRect(QRectF(*scene.class_rect(note.pitch % 12, left, right)), shades.note)
    painter.setPen(Qt.PenStyle.NoPen)
    inset = 1 if areas.classes.height() >= 12 * 5 else 0
    for kind, colour in ((SILENT, shades.silent), (OTHER, shades.other), (AS_SUNG, shades.as_sung)):
        painter.setBrush(colour)
        painter.drawRects(list(_cells(scene, heard, kinds == kind, inset)))
    painter.restore()


def _cells(scene: Scene, heard: Heard, wanted: NDArray[np.bool_], inset: int) -> Iterator[QRectF]:
    width = heard.moment_s * scene.span.px_per_s
    gap = 1 if width >= _GAP_FROM_PX else 0
    begin_s = scene.told.origin_s
    edges = [
        round(scene.x_of(max(begin_s + (index - 0.5) * heard.moment_s, begin_s))) for index in range(len(wanted) + 1)
    ]
    row = scene.areas.classes.height() // 12
    at = 0
    for index in np.flatnonzero(wanted).tolist():
        if index < at:
            continue
        at = index + 1
        if not gap:
            # Moments that are too narrow to be told apart are drawn as one.
            while at < len(wanted) and wanted[at] and heard.classes[at] == heard.classes[index]:
                at += 1
        left, right = edges[index], max(edges[at], edges[index] + 1)
        top = scene.areas.classes.top() + (11 - min(int(heard.classes[index]), 11)) * row
        yield QRectF(left, top + inset, max(right - left - gap, 1), row - 1 - inset)


def _paint_caption(painter: QPainter, scene: Scene, kinds: NDArray[np.int8]) -> None:
    area, px, tokens, shades = scene.areas.caption, scene.theme.px, scene.theme.tokens, scene.shades
    painter.setFont(scene.theme.font(small=True))
    metrics = painter.fontMetrics()
    if area.height() < metrics.height():
        return
    middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    text = QRect(area.adjusted(px(4), 0, 0, 0))
    painter.setPen(tokens.dim)
    caption = tr(CAPTION)
    painter.drawText(text, middle, caption)
    left, right = text.left() + metrics.horizontalAdvance(caption) + px(_ROOM_PX), area.right() - px(8)
    colours: dict[int, QColor] = {SILENT: shades.silent, OTHER: shades.other, AS_SUNG: shades.as_sung}
    known = (SILENT, OTHER, AS_SUNG) if scene.told.notes else ()
    for kind in (each for each in known if bool((kinds == each).any())):
        name = tr(_KINDS[kind])
        wide = metrics.horizontalAdvance(name)
        if right - wide - px(13) < left:
            return
        painter.setPen(tokens.dim)
        painter.drawText(QRect(right - wide, area.top(), wide + 1, area.height()), middle, name)
        swatch = QRect(right - wide - px(13), area.center().y() - px(4) + 1, px(8), px(8))
        painter.fillRect(swatch, colours[kind])
        right = swatch.left() - px(14)
