"""What is sung, drawn over the rows: notes as bars, the line of the voice, and the note of this moment."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF

from musicdesk.core.melody import PitchLine
from musicdesk.core.note import Note
from musicdesk.gui.melodyrollscene import Scene
from musicdesk.gui.melodyrollwords import cents_text, nearest_pitch, pitch_name

LEAP = 5.0
"""Semitones between two values that no voice glides over: there the line breaks off."""
_FINEST_PX = 0.8
"""Values that lie nearer together are drawn as their mean."""
_LOWEST_NOTE_PX = 9
_LEAST_PX_PER_S = 14
"""Where a second is narrower than this, a line over notes is only ink."""


def note_rect(scene: Scene, note: Note) -> QRectF:
    """Return where a note's bar lies."""
    left, right = (scene.x_of(scene.told.origin_s + at_s) for at_s in (note.onset_s, note.end_s))
    inset = min(max(scene.row_px * 0.06, 0.5), scene.theme.px(2))
    # Where rows are thin a bar is higher than its row: it is what one looks for.
    height = max(scene.row_px - 2 * inset, min(scene.theme.px(_LOWEST_NOTE_PX), 2 * scene.row_px))
    return QRectF(left, scene.y_of(note.pitch) - height / 2, max(right - left - 1, 2.0), height)


def paint_notes(painter: QPainter, scene: Scene) -> None:
    """Paint the notes as bars, and their names beside them where nothing is in the way."""
    if not scene.told.notes:
        return
    shades, px = scene.shades, scene.theme.px
    painter.save()
    painter.setClipRect(scene.areas.pitches)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    rects = [note_rect(scene, note) for note in scene.told.notes]
    painter.setPen(QPen(shades.note_edge, 1))
    painter.setBrush(shades.note)
    for rect in rects:
        radius = min(px(3), rect.height() / 2, rect.width() / 2)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    _name_notes(painter, scene, rects)
    painter.restore()


def paint_line(painter: QPainter, scene: Scene, line: PitchLine, origin_s: float) -> None:
    """Paint the line of a voice, unbroken where it sounds; without notes under it, it glows a little."""
    px, over_notes = scene.theme.px, bool(scene.told.notes)
    if over_notes and scene.span.px_per_s < px(_LEAST_PX_PER_S):
        return
    runs = _runs(scene, line, origin_s)
    colour = scene.shades.line_over_notes if over_notes else scene.shades.line
    soft = QColor(colour)
    soft.setAlphaF(0.16)
    strokes = ((colour, px(14) / 10),) if over_notes else ((soft, px(60) / 10), (colour, px(20) / 10))
    painter.save()
    painter.setClipRect(scene.areas.pitches, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for shade, wide in strokes:
        pen = QPen(shade, wide)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        for run in runs:
            painter.drawPolyline(run)
    painter.restore()


def paint_now(painter: QPainter, scene: Scene, moment_s: float, pitch: float) -> None:
    """Paint the pitch of this moment: its key, a dot where the line ends, and its name with the cents beside it."""
    px, tokens = scene.theme.px, scene.theme.tokens
    whole, cents = nearest_pitch(pitch)
    area = scene.areas.pitches
    x, y = scene.x_of(moment_s), min(max(scene.y_of(pitch), area.top()), area.bottom())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if scene.rows.low <= whole <= scene.rows.high:
        key = QRectF(0, scene.y_of(whole) - scene.row_px / 2, px(5), scene.row_px)
        painter.fillRect(key, tokens.accent)
    painter.setPen(QPen(scene.shades.row_in, px(2)))
    painter.setBrush(tokens.playhead)
    painter.drawEllipse(QPointF(x, y), px(5), px(5))
    name, beside = pitch_name(whole), cents_text(cents)
    bold, small = scene.theme.font(bold=True), scene.theme.font(small=True)
    wide, more = QFontMetrics(bold).horizontalAdvance(name), QFontMetrics(small).horizontalAdvance(beside)
    gap = px(4) if beside else 0
    height = px(20)
    top = min(max(y - height / 2, area.top() + 1), area.bottom() - height)
    label = QRectF(min(x + px(10), area.right() - wide - gap - more - px(12)), top, wide + gap + more + px(12), height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.accent)
    painter.drawRoundedRect(label, px(4), px(4))
    painter.setPen(tokens.accent_text)
    painter.setFont(bold)
    inside = label.adjusted(px(6), 0, 0, 0)
    painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
    painter.setFont(small)
    inside.adjust(wide + gap, 0, px(4), 0)
    painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, beside)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _name_notes(painter: QPainter, scene: Scene, rects: list[QRectF]) -> None:
    painter.setFont(scene.theme.font(small=True))
    metrics, area, notes = painter.fontMetrics(), scene.areas.pitches, scene.told.notes
    height = metrics.capHeight() + scene.theme.px(4)
    painter.setPen(scene.theme.tokens.text)
    taken: list[QRectF] = []
    for index, (note, rect) in enumerate(zip(notes, rects, strict=True)):
        name = pitch_name(note.pitch)
        wide = metrics.horizontalAdvance(name) + 2
        until = rects[index + 1].left() if index + 1 < len(rects) else float(area.right())
        if max(until, rect.right()) - rect.left() < wide:
            continue
        above, below = (QRectF(rect.left() + 1, top, wide, height) for top in (rect.top() - height, rect.bottom()))
        for place in (below, above) if _falls(scene, note, wide) else (above, below):
            inside = area.top() <= place.top() and place.bottom() <= area.bottom() and place.right() <= area.right()
            if inside and not any(place.intersects(other) for other in _near(rects, place) + taken[-3:]):
                taken.append(place)
                painter.drawText(place.adjusted(0, -3, 4, 3), Qt.AlignmentFlag.AlignCenter, name)
                break


def _falls(scene: Scene, note: Note, wide_px: float) -> bool:
    """Return whether the line comes down to a note, so that it would run through a name above it."""
    line = scene.told.line
    if line is None:
        return False
    first = max(int((note.onset_s - line.begin_s) / line.hop_s), 0)
    last = first + max(int(wide_px / scene.span.px_per_s / line.hop_s), 1)
    near = line.hz[first:last]
    return bool(len(near)) and float(near.max()) > 440 * 2 ** ((note.pitch + 0.6 - 69) / 12)


def _near(rects: list[QRectF], place: QRectF) -> list[QRectF]:
    return [rect for rect in rects if rect.left() < place.right() and rect.right() > place.left()]


def _runs(scene: Scene, line: PitchLine, origin_s: float) -> list[QPolygonF]:
    """Return the stretches of a line that sound, as points on the screen."""
    pitches, hop_s = line.pitches, line.hop_s
    together = max(int(_FINEST_PX / max(hop_s * scene.span.px_per_s, 1e-9)), 1)
    if together > 1:
        pitches, hop_s = _means(pitches, together), hop_s * together
    across = scene.x_of(origin_s + line.begin_s) + np.arange(len(pitches)) * hop_s * scene.span.px_per_s
    down = scene.areas.pitches.top() + (scene.rows.high + 0.5 - pitches) * scene.row_px
    heard = np.isfinite(pitches)
    breaks = ~heard
    with np.errstate(invalid="ignore"):
        leaps = np.abs(np.diff(pitches)) > LEAP
    runs = []
    for begin, end in _stretches(breaks, leaps):
        xs, ys = across[begin:end].tolist(), down[begin:end].tolist()
        if len(xs) == 1:
            xs, ys = [xs[0], xs[0] + 1.0], [ys[0], ys[0]]
        runs.append(QPolygonF([QPointF(x, y) for x, y in zip(xs, ys, strict=True)]))
    return runs


def _stretches(breaks: NDArray[np.bool_], leaps: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return from and to before of each stretch without breaks, cut where the line leaps to the next value."""
    if not len(breaks):
        return []
    group = np.zeros(len(breaks), np.int64)
    group[1:] = np.cumsum(leaps | (breaks[1:] != breaks[:-1]))
    edges = np.flatnonzero(np.diff(group)) + 1
    begins, ends = np.concatenate(([0], edges)), np.concatenate((edges, [len(breaks)]))
    return [(int(b), int(e)) for b, e in zip(begins, ends, strict=True) if not breaks[b]]


def _means(pitches: NDArray[np.float64], together: int) -> NDArray[np.float64]:
    """Return the means of so many values each; NaN where fewer than half of them are a pitch."""
    count = -(-len(pitches) // together)
    padded = np.full(count * together, np.nan)
    padded[: len(pitches)] = pitches
    table = padded.reshape(count, together)
    heard = np.isfinite(table)
    sums, numbers = np.where(heard, table, 0.0).sum(1), heard.sum(1)
    return np.where(numbers * 2 >= together, sums / np.maximum(numbers, 1), np.nan)


def tint(painter: QPainter, area: QRect, colour: QColor, part: float) -> None:
    """Lay a colour over an area, as much of it as `part` says."""
    shade = QColor(colour)
    shade.setAlphaF(part)
    painter.fillRect(area, shade)
