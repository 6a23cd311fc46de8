"""The picture of the waves: columns of a sound drawn by numpy into an image, and only those that are new."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

from musicdesk.analysis.energy import Energy
from musicdesk.analysis.peaks import FINEST, Peaks
from musicdesk.core.clip import Samples

SLICE_FRAMES = 400_000
"""Frames taken in at once, so that a long take never holds up the window."""
_BETWEEN = 1.6
"""How far out the tone between core and body reaches, in times the RMS."""
LANE_GAP = 0.04
"""The part of a lane's half that stays free above full scale."""
_Colours = NDArray[np.uint32]


class Source:
    """What the picture is drawn from: samples that may grow, their extremes and their effective level."""

    def __init__(self, samples: Samples) -> None:
        self.samples = samples
        self.channels = int(samples.shape[1])
        self._peaks, self._energy = Peaks(self.channels), Energy(self.channels)

    @property
    def frames(self) -> int:
        """Frames taken in so far."""
        return self._peaks.frames

    def take_in(self, ready: int) -> bool:
        """Take in a slice of what is new; returns whether there is more to take in."""
        until = min(ready, self.frames + SLICE_FRAMES)
        self._peaks.grow(self.samples, until)
        self._energy.grow(self.samples, until)
        return until < ready

    def columns(self, first: int, count: int, step: float) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Return extremes (count, channels, 2) and RMS (count, channels) of the columns from `first` on."""
        begin, end = first * step, (first + count) * step
        return (
            self._peaks.columns(self.samples, begin, end, count),
            self._energy.columns(self.samples, begin, end, count),
        )


@dataclass(frozen=True)
class Paints:
    """The colours of a wave: its body out to the peaks, its core (RMS), what lies between, and caps where it clips."""

    body: QColor
    between: QColor
    core: QColor
    clip: QColor


class WaveImage:
    """Columns of a source as an image with a clear ground, one column to a device pixel, a lane to each channel.

    Column c shows the frames c * step to (c + 1) * step, wherever the image begins: scrolling moves what is there.
    """

    def __init__(self) -> None:
        self._pixels: _Colours = np.zeros((0, 0), np.uint32)
        self._image = QImage()
        self._key: tuple[object, ...] = ()
        self._first = 0
        self._frames = 0

    @property
    def image(self) -> QImage:
        """The picture as it was last drawn, in device pixels."""
        return self._image

    def draw(
        self, source: Source, first: int, step: float, size: tuple[int, int], paints: Paints, cap: int
    ) -> tuple[int, int]:
        """Bring the picture up to date: `size` (width, height) from column `first` on, with caps of `cap` pixels.

        Returns which columns of the picture were drawn anew, from and to before.
        """
        width, height = size
        key = (source, step, size, cap, *(colour.rgba() for colour in vars(paints).values()))
        known, frames = self._frames, source.frames
        if key != self._key:
            self._make(width, height)
            stale = (0, width)
        else:
            stale = self._scroll(first - self._first, width)
            if frames != known:
                fresh = (max(int((known - FINEST) / step) - 2 - first, 0), min(int(frames / step) + 2 - first, width))
                if fresh[0] < fresh[1]:
                    stale = (min(stale[0], fresh[0]), max(stale[1], fresh[1])) if stale[0] < stale[1] else fresh
        self._key, self._first, self._frames = key, first, frames
        if stale[0] < stale[1]:
            self._draw_columns(source, stale[0], stale[1], step, paints, cap)
        return stale

    def _make(self, width: int, height: int) -> None:
        self._pixels = np.zeros((height, width), np.uint32)
        self._image = QImage(self._pixels.data, width, height, width * 4, QImage.Format.Format_ARGB32_Premultiplied)

    def _scroll(self, columns: int, width: int) -> tuple[int, int]:
        if columns == 0:
            return 0, 0
        if abs(columns) >= width:
            return 0, width
        pixels = self._pixels
        if columns > 0:
            pixels[:, :-columns] = pixels[:, columns:].copy()
            return width - columns, width
        pixels[:, -columns:] = pixels[:, :columns].copy()
        return 0, -columns

    def _draw_columns(self, source: Source, begin: int, end: int, step: float, paints: Paints, cap: int) -> None:
        target = self._pixels[:, begin:end]
        target[...] = 0
        # One more on the left: a column reaches to where its neighbour ended, so that steep waves have no gaps.
        extremes, levels = source.columns(self._first + begin - 1, end - begin + 1, step)
        here = (np.arange(self._first + begin, self._first + end) * step) < source.frames
        borders = np.linspace(0, len(target), source.channels + 1).round().astype(int)
        for channel in range(source.channels):
            lane = target[borders[channel] : borders[channel + 1]]
            low, high = np.nan_to_num(extremes[:, channel, 0]), np.nan_to_num(extremes[:, channel, 1])
            clipped = ((high >= 1) | (low <= -1))[1:] & here
            _draw_lane(
                lane,
                np.minimum(low[1:], high[:-1]),
                np.maximum(high[1:], low[:-1]),
                np.nan_to_num(levels[1:, channel]),
                here,
                paints,
            )
            _draw_caps(lane, clipped, paints.clip, cap)


def _draw_lane(
    lane: _Colours,
    low: NDArray[np.float32],
    high: NDArray[np.float32],
    level: NDArray[np.float32],
    here: NDArray[np.bool_],
    paints: Paints,
) -> None:
    height = len(lane)
    if height < 2:
        return
    middle, reach = height / 2, height / 2 * (1 - LANE_GAP)
    low, high = np.clip(low, -1, 1), np.clip(high, -1, 1)
    top, bottom = middle - high * reach, middle - low * reach
    # Silence is a line, not nothing.
    thin = np.maximum(1.0 - (bottom - top), 0) / 2
    top, bottom = top - thin, bottom + thin
    rows = np.arange(height, dtype=np.int16)[:, None]
    first, last = np.ceil(top).astype(np.int16), np.floor(bottom).astype(np.int16)
    inside = (rows >= first) & (rows < last) & here
    lane[inside] = _colour(paints.body)
    for colour, times in ((paints.between, _BETWEEN), (paints.core, 1.0)):
        upper = np.rint(middle - np.clip(level * times, low, high) * reach).astype(np.int16)
        lower = np.rint(middle - np.clip(level * -times, low, high) * reach).astype(np.int16)
        lane[(rows >= upper) & (rows < lower) & inside] = _colour(colour)
    columns = np.flatnonzero(here)
    _blend(lane, first[columns] - 1, columns, paints.body, (first - top)[columns])
    _blend(lane, last[columns], columns, paints.body, (bottom - last)[columns])


def _blend(
    lane: _Colours, rows: NDArray[np.int16], columns: NDArray[np.int64], colour: QColor, part: NDArray[np.floating[Any]]
) -> None:
    """Set one pixel in each column, as much of it as `part` of 0 to 1 says: soft edges."""
    inside = (rows >= 0) & (rows < len(lane)) & (part > 0)
    shades = np.array([_colour(colour, alpha / 15) for alpha in range(16)], np.uint32)
    lane[rows[inside], columns[inside]] = shades[np.clip(part[inside] * 15, 0, 15).astype(np.int64)]


def _draw_caps(lane: _Colours, clipped: NDArray[np.bool_], colour: QColor, cap: int) -> None:
    if not clipped.any():
        return
    wide = clipped.copy()
    wide[1:] |= clipped[:-1]
    wide[:-1] |= clipped[1:]
    lane[:cap, wide] = _colour(colour)
    lane[-cap:, wide] = _colour(colour)


def _colour(colour: QColor, alpha: float = 1.0) -> int:
    """Return a colour as premultiplied 0xAARRGGBB."""
    alpha *= colour.alphaF()
    red, green, blue = (round(part * alpha) for part in (colour.red(), colour.green(), colour.blue()))
    return round(alpha * 255) << 24 | red << 16 | green << 8 | blue
