"""Peaks: the extremes of a sound at every zoom, kept in a pyramid that grows with the sound."""

from __future__ import annotations

import struct
import zlib

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.clip import Clip, Samples
from musicdesk.core.errors import BadFile, BadValue

FINEST = 64
"""Frames in a bin of the lowest level."""
STEP = 4
"""Bins that one bin of the next level covers."""
_HAIR = 1e-6
"""Frames: an edge that rounding put a hair below a frame is at that frame, wherever the columns begin."""
_HEADER = struct.Struct("<4sHHQI")
_MAGIC, _VERSION = b"MDPK", 1

Extremes = NDArray[np.float32]
"""float32 (2, channels, bins): the minima, then the maxima."""
Places = NDArray[np.int64]
"""int64: frames, or numbers of bins."""


class Peaks:
    """Minimum and maximum of every 64 * 4^k frames of a sound that may still grow.

    The last bin of a level covers what there is of it, so that every bin is true of the frames taken in so far.
    One thread grows it; any thread may ask for columns of what was there before.
    """

    def __init__(self, channels: int) -> None:
        if channels < 1:
            raise BadValue(f"Sound of {channels} channels has no peaks.")
        self.channels = channels
        self.frames = 0
        """Frames taken in so far."""
        self._levels: list[Extremes] = [np.zeros((2, channels, 0), np.float32)]

    def grow(self, samples: Samples, ready: int) -> None:
        """Take in what is new of `samples[:ready]`, float32 (frames, channels); less than before changes nothing.

        Raises: BadValue if the samples have other channels or fewer frames than `ready`.
        """
        if samples.ndim != 2 or samples.shape[1] != self.channels or len(samples) < ready:
            raise BadValue(f"Samples of shape {samples.shape} do not hold {ready} frames of {self.channels} channels.")
        if ready <= self.frames:
            return
        first = self.frames // FINEST
        fresh = _reduced(samples[first * FINEST : ready].T, FINEST)
        self._levels[0] = _put(self._levels[0], first, fresh, -(-self.frames // FINEST))
        self._raise_levels(self.frames, ready)
        self.frames = ready

    def columns(self, samples: Samples, begin: float, end: float, width: int) -> NDArray[np.float32]:
        """Return the extremes of `width` columns that share the frames `begin` to `end` evenly.

        float32 (width, channels, 2): minimum and maximum of the frames floor(begin + i * step) to before
        floor(begin + (i + 1) * step), exact where a column is a frame or wider. A column narrower than a frame shows
        the frame it begins in; one outside the sound is 0, 0. `samples` are those that were taken in.
        """
        picture = np.zeros((2, self.channels, max(width, 0)), np.float32)
        if width > 0 and end > begin and self.frames:
            edges = column_edges(begin, end, width)
            first, last = edges[:-1], np.maximum(edges[1:], edges[:-1] + 1)
            inside = np.flatnonzero((first < self.frames) & (last > 0))
            if len(inside):
                low = np.clip(first[inside], 0, self.frames)
                high = np.clip(last[inside], 0, self.frames)
                picture[:, :, inside] = self._extremes(samples, low, high, (end - begin) / width)
        return picture.transpose(2, 1, 0)

    def loudest(self, count: int) -> NDArray[np.float32]:
        """Return how loud each of at most `count` parts is, float32 (parts,), to a bin; no sample is looked at."""
        levels = range(len(self._levels))
        level = max((each for each in levels if self._used(each).shape[2] >= count), default=0)
        loud: NDArray[np.float32] = np.abs(self._used(level)).max(axis=(0, 1), initial=0.0)
        parts = min(count, len(loud))
        edges = np.arange(parts) * len(loud) // max(parts, 1)
        found: NDArray[np.float32] = np.maximum.reduceat(loud, edges) if parts else loud
        return found

    def to_bytes(self) -> bytes:
        """Return the finest level with a header; the others are made again from it."""
        body = np.ascontiguousarray(self._used(0), "<f4").tobytes()
        return _HEADER.pack(_MAGIC, _VERSION, self.channels, self.frames, zlib.crc32(body)) + body

    @staticmethod
    def from_bytes(data: bytes, frames: int, channels: int) -> Peaks:
        """Return the peaks that `to_bytes` gave for a sound of `frames` and `channels`.

        Raises: BadFile if the bytes are damaged, of another version, or of another sound.
        """
        bins = -(-frames // FINEST)
        damaged = BadFile("The stored picture of this take is damaged.", "It will be drawn again from the sound.")
        if len(data) != _HEADER.size + bins * channels * 2 * 4:
            raise damaged
        magic, version, stored_channels, stored_frames, check = _HEADER.unpack_from(data)
        told = (magic, version, stored_channels, stored_frames)
        if told != (_MAGIC, _VERSION, channels, frames) or check != zlib.crc32(memoryview(data)[_HEADER.size :]):
            raise damaged
        peaks = Peaks(channels)
        finest = np.frombuffer(data, "<f4", offset=_HEADER.size).reshape(2, channels, bins)
        peaks._levels[0] = finest.astype(np.float32)
        peaks._raise_levels(0, frames)
        peaks.frames = frames
        return peaks

    def _used(self, level: int) -> Extremes:
        return self._levels[level][:, :, : -(-self.frames // (FINEST * STEP**level))]

    def _raise_levels(self, before: int, ready: int) -> None:
        size, level = FINEST, 0
        while -(-ready // size) > 1:
            below = self._levels[level]
            first = before // (size * STEP)
            fresh = _reduced_pair(below[:, :, first * STEP : -(-ready // size)], STEP)
            size, level = size * STEP, level + 1
            if level == len(self._levels):
                self._levels.append(np.zeros((2, self.channels, 0), np.float32))
                # The first bin of a new level covers all that came before, however that was cut.
                first, fresh = 0, _reduced_pair(below[:, :, : -(-ready // (size // STEP))], STEP)
            self._levels[level] = _put(self._levels[level], first, fresh, -(-before // size))

    def _extremes(self, samples: Samples, low: Places, high: Places, step: float) -> Extremes:
        """Return (2, channels, columns) of the frames low[i] to before high[i]; none of these spans is empty."""
        if step < 2 * FINEST:
            return _spans(samples, low, high)
        level = 0
        while FINEST * STEP ** (level + 1) < step and level + 1 < len(self._levels):
            level += 1
        size = FINEST * STEP**level
        found = np.empty((2, self.channels, len(low)), np.float32)
        # A span as wide as a bin has a border of bins in it; only those cut by the ends of the sound may be narrower.
        wide = high - low >= size
        for narrow in np.flatnonzero(~wide):
            found[:, :, narrow] = _span(samples, int(low[narrow]), int(high[narrow]))
        low, high = low[wide], high[wide]
        if len(low):
            right = self._beside(samples, low, level, after=True)
            left = self._beside(samples, high, level, after=False)
            found[:, :, wide] = _both(_both(left, right), self._bins(level, -(-low // size), high // size))
        return found

    def _beside(self, samples: Samples, edges: Places, level: int, *, after: bool) -> Extremes:
        """Return the extremes of the frames from each edge to the next border of a bin of `level`, on one side."""
        found = self._within(samples, edges, after=after)
        for finer in range(level):
            size = FINEST * STEP**finer
            if after:
                begin = -(-edges // size)
                found = _both(found, self._bins(finer, begin, -(-begin // STEP) * STEP))
            else:
                end = edges // size
                found = _both(found, self._bins(finer, end // STEP * STEP, end))
        return found

    def _within(self, samples: Samples, edges: Places, *, after: bool) -> Extremes:
        """Return the extremes between each edge and the border of its finest bin; empty spans give inf, -inf."""
        bins, whole, offset = edges // FINEST, self.frames // FINEST, np.arange(FINEST)
        blocks = np.zeros((len(edges), FINEST, self.channels), np.float32)
        full = bins < whole
        # Whole blocks are copied in one piece each, which single frames would not be.
        blocks[full] = samples[: whole * FINEST].reshape(whole, FINEST, self.channels)[bins[full]]
        blocks[~full, : self.frames % FINEST] = samples[whole * FINEST : self.frames]
        cut = (edges % FINEST)[:, None]
        outside = (offset < cut) | (cut == 0) if after else offset >= cut
        outside |= ~full[:, None] & (offset >= self.frames % FINEST)
        rows = np.ascontiguousarray(blocks.transpose(2, 0, 1))
        mask = outside[None]
        lows, highs = rows.copy(), rows
        np.copyto(lows, np.float32(np.inf), where=mask)
        np.copyto(highs, np.float32(-np.inf), where=mask)
        return np.stack((lows.min(axis=2), highs.max(axis=2)))

    def _bins(self, level: int, begin: Places, end: Places) -> Extremes:
        """Return the extremes of the bins begin[i] to before end[i] of a level; empty spans give inf, -inf."""
        # All of the level, room for growth included: taking from a part of it would copy that part first.
        bins, count = self._levels[level], -(-self.frames // (FINEST * STEP**level))
        end = np.minimum(end, count)
        lows = np.full((self.channels, len(begin)), np.inf, np.float32)
        highs = np.full((self.channels, len(begin)), -np.inf, np.float32)
        for step in range(max(int((end - begin).max()), 0)):
            # An empty span takes the bin before it, and is emptied again below; all others repeat their last.
            place = np.clip(np.minimum(begin + step, end - 1), 0, count - 1)
            np.minimum(lows, bins[0].take(place, axis=1), out=lows)
            np.maximum(highs, bins[1].take(place, axis=1), out=highs)
        empty = begin >= end
        lows[:, empty], highs[:, empty] = np.inf, -np.inf
        return np.stack((lows, highs))


def overview(clip: Clip, columns: int = 96) -> bytes:
    """Return the loudest sample of each of `columns` equal parts of a clip, one byte each, 0 to 255."""
    if not clip.frames or columns < 1:
        return bytes(max(columns, 0))
    edges = np.arange(columns + 1) * clip.frames // columns
    begin = np.minimum(edges[:-1], clip.frames - 1)
    # Channels lie side by side, so one pass over the flat array sees them all.
    flat = np.ascontiguousarray(clip.samples).reshape(-1)
    loudest = np.maximum(
        np.maximum.reduceat(flat, begin * clip.channels), -np.minimum.reduceat(flat, begin * clip.channels)
    )
    shades: NDArray[np.uint8] = np.rint(np.clip(np.nan_to_num(loudest), 0.0, 1.0) * 255).astype(np.uint8)
    return bytes(shades)


def peaks_of(clip: Clip) -> Peaks:
    """Return the peaks of a clip."""
    peaks = Peaks(clip.channels)
    peaks.grow(clip.samples, clip.frames)
    return peaks


def column_edges(begin: float, end: float, width: int) -> Places:
    """Return the frames at which `width` columns begin, and the one at which the last ends."""
    edges: Places = np.floor(begin + np.arange(width + 1) * ((end - begin) / width) + _HAIR).astype(np.int64)
    return edges


def _spans(samples: Samples, low: Places, high: Places) -> Extremes:
    first, last = int(low[0]), int(high[-1])
    near = np.ascontiguousarray(samples[first:last].T)
    starts = low - first
    return np.stack((np.minimum.reduceat(near, starts, axis=1), np.maximum.reduceat(near, starts, axis=1)))


def _span(samples: Samples, low: int, high: int) -> Extremes:
    near = samples[low:high]
    return np.stack((near.min(axis=0), near.max(axis=0)))


def _reduced(rows: NDArray[np.float32], size: int) -> Extremes:
    """Return (2, channels, bins) of float32 (channels, frames)."""
    rows = np.ascontiguousarray(rows)
    return _reduced_pair(np.broadcast_to(rows, (2, *rows.shape)), size)


def _reduced_pair(pair: Extremes, size: int) -> Extremes:
    channels, count = pair.shape[1], pair.shape[2]
    whole = count // size
    made = np.empty((2, channels, -(-count // size)), np.float32)
    for side, reduce in enumerate((np.minimum.reduce, np.maximum.reduce)):
        row = pair[side]
        made[side, :, :whole] = reduce(row[:, : whole * size].reshape(channels, whole, size), axis=2)
        if whole * size < count:
            made[side, :, whole] = reduce(row[:, whole * size :], axis=1)
    return made


def _put(level: Extremes, first: int, fresh: Extremes, used: int) -> Extremes:
    """Return the level with `fresh` from bin `first` on; room is doubled, so that growing stays cheap."""
    end = first + fresh.shape[2]
    if end > level.shape[2]:
        roomy = np.zeros((2, level.shape[1], max(end, 2 * level.shape[2])), np.float32)
        roomy[:, :, : min(used, first)] = level[:, :, : min(used, first)]
        level = roomy
    level[:, :, first:end] = fresh
    return level


def _both(one: Extremes, other: Extremes) -> Extremes:
    return np.stack((np.minimum(one[0], other[0]), np.maximum(one[1], other[1])))
