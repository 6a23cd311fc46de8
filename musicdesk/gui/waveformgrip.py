"""Grips: what a press in the waveform takes hold of, what a drag makes of it, and where it snaps to."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from musicdesk.core.transport import Loop
from musicdesk.gui.ruler import beat_unit
from musicdesk.gui.waveformsight import Sight

FINEST_SNAP_PX = 24
"""Snapping takes the smallest part of a beat, at most a beat, whose marks lie so far apart."""
FREE_PX = 400
"""Marks farther apart than this no longer hold the pointer: one has zoomed in to be exact."""


class Zone(enum.Enum):
    """What a drag shapes."""

    SELECTION = "selection"
    LOOP = "loop"


@dataclass(frozen=True)
class Grip:
    """A press that may become a drag: from `anchor` (a frame) to wherever it is let go.

    `moved` says that it is a drag already; until then it is a click.
    """

    zone: Zone
    anchor: float
    press_x: float
    moved: bool = False


def span_of(one: float, other: float, length: int) -> Loop | None:
    """Return the frames between two places in any order, within the sound; None where there are none."""
    begin, end = sorted((round(min(max(one, 0), length)), round(min(max(other, 0), length))))
    return Loop(begin, end) if begin < end else None


def near_edge(span: Loop | None, sight: Sight, x_px: float, reach_px: float) -> float | None:
    """Return the far edge of a span if one of its edges lies within reach, for that is what stays."""
    if span is None:
        return None
    begin, end = abs(sight.x_of(span.begin) - x_px), abs(sight.x_of(span.end) - x_px)
    if min(begin, end) > reach_px:
        return None
    return float(span.end if begin < end else span.begin)


def snapped(
    frame: float, sight: Sight, sample_rate: int, bpm: float | None, px: float = 1.0, downbeat_s: float = 0.0
) -> float:
    """Return the mark nearest to a frame, or an end of the sound if that is nearer; without a tempo the frame itself.

    `px` is how many pixels a pixel at 100 % takes; a bar begins at `downbeat_s`.
    """
    if bpm is None:
        return frame
    px_per_s = sample_rate / sight.step
    unit = min(beat_unit(px_per_s, bpm, FINEST_SNAP_PX * px), 1)
    mark_frames = unit * 60 / bpm * sample_rate
    if mark_frames / sight.step > FREE_PX * px:
        return frame
    bar_one = downbeat_s * sample_rate
    mark = bar_one + round((frame - bar_one) / mark_frames) * mark_frames
    if mark < 0 or frame < abs(mark - frame):
        return 0.0
    if mark > sight.length or abs(sight.length - frame) < abs(mark - frame):
        return float(sight.length)
    return mark
