"""Motifs of covers: the shape of a sound as hills, as the water under a sun, as rings, and as threads."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from musicdesk.pictures.canvas import Canvas, below, thread
from musicdesk.pictures.colours import Palette, mixed

Shape = NDArray[np.float64]
"""float64 (n,): how loud a sound is from its beginning to its end, 0..1."""
_WIDEST = 0.40
"""The widest ring, as a share of a side."""
Motif = Callable[[Canvas, Shape, Palette, np.random.Generator], None]
"""Draws a shape on a canvas."""


def hills(canvas: Canvas, shape: Shape, palette: Palette, chance: np.random.Generator) -> None:
    """Draw the sound as ranges of hills, the far ones soft and light, the near ones as it is."""
    size = canvas.size_px
    x, y = chance.uniform(0.26, 0.74), chance.uniform(0.24, 0.34)
    canvas.shine(x, y, 0.42, palette.glow, 0.45)
    radius = chance.uniform(0.085, 0.13)
    canvas.disc(x, y, radius, palette.ink, palette.glow, 0.92)
    ranges, along = 7, np.linspace(0.0, 2.0, size)
    for number in range(ranges):
        near = number / (ranges - 1)
        seen = smoothed(np.roll(shape, int(chance.integers(len(shape)))), 0.060 - 0.052 * near)
        # A sound that is equally loud all the way would be a plain: the land rises and falls a little anyway.
        land = sum(np.sin(along * turns + chance.uniform(0.0, 6.3)) / turns for turns in (3.0, 5.0, 8.0))
        seen = 0.72 * stretched(seen, size, chance.uniform(0.0, 1.0)) + 0.55 * land + 0.14
        height = (0.10 + 0.13 * near) * chance.uniform(0.85, 1.15)
        line = (0.43 + 0.40 * near**1.15 - height * (seen - 0.3)) * size
        cover, top = below(line, size)
        tint = mixed(palette.far, palette.near, near**0.8)
        canvas.lay_faded(cover, tint, mixed(tint, palette.glow, 0.16 * (1.0 - near)), top)


def water(canvas: Canvas, shape: Shape, palette: Palette, chance: np.random.Generator) -> None:
    """Draw the sound as a row of lights over water, and what the water gives back."""
    size = canvas.size_px
    horizon = 0.56
    canvas.shine(0.5, horizon, 0.34, palette.glow, 0.5)
    radius = chance.uniform(0.17, 0.22)
    canvas.disc(0.5, horizon - 0.09, radius, palette.glow, mixed(palette.far, palette.glow, 0.35), 0.85)
    count = 61
    bars = stretched(smoothed(shape, 0.006), count, 0.0)
    edges = np.linspace(0.11, 0.89, count + 1)
    half = 0.30 * (edges[1] - edges[0])
    place = (np.arange(size, dtype=np.float32) + 0.5) / size
    for number, loud in enumerate(bars):
        middle = (edges[number] + edges[number + 1]) / 2
        columns = slice(int((middle - half) * size) - 1, int((middle + half) * size) + 2)
        across = np.abs(place[columns] - middle)
        for height, strength, sign in ((0.05 + 0.30 * loud, 0.96, -1.0), (0.04 + 0.20 * loud, 0.34, 1.0)):
            down = (place - horizon) * sign - 0.004
            # The ends are round: beyond them the distance is that to a point.
            beyond = np.maximum(np.maximum(down - (height - half), half - down), 0.0)
            away = np.hypot(across[None, :], beyond[:, None])
            fade = np.clip(1.0 - 0.75 * down / height, 0.0, 1.0) if sign > 0 else np.float32(1.0)
            cover = strength * np.clip((half - away) * size + 0.5, 0.0, 1.0) * np.reshape(fade, (-1, 1))
            part = canvas.pixels[:, columns]
            part += (palette.ink.astype(np.float32) - part) * cover[:, :, None]
    line = np.full(size, horizon * size)
    cover, top = thread(line, 0.0016 * size, size)
    canvas.lay(cover * 0.5, palette.ink, top)


def rings(canvas: Canvas, shape: Shape, palette: Palette, chance: np.random.Generator) -> None:
    """Draw the sound as rings around a centre, as the grooves of a record that breathe with it."""
    size = canvas.size_px
    x, y = 0.5, 0.455
    canvas.shine(x, y, 0.36, palette.glow, 0.42)
    place = (np.arange(size, dtype=np.float32) + 0.5) / size
    columns, rows = _around(x, _WIDEST, size), _around(y, _WIDEST, size)
    across, down = place[None, columns] - np.float32(x), place[rows, None] - np.float32(y)
    away = np.hypot(across, down)
    # It comes round: what is heard at the end goes over into the beginning.
    steps, count = 2_048, 15
    shape_around = closed(stretched(smoothed(shape, 0.012), steps, 0.0))
    turn = np.arctan2(across, -down) / (2 * np.pi) + chance.uniform(0.0, 1.0)
    step = (turn % 1.0 * steps).astype(np.int16) % steps
    for ring in range(count):
        share = ring / (count - 1)
        soft = np.roll(smoothed(shape_around, 0.004 + 0.03 * (1.0 - share), around=True), ring * 29)
        line = 0.115 + 0.195 * share + (0.016 + 0.085 * share**1.5) * (soft - 0.25)
        thickness = 0.0013 + 0.0024 * (1.0 - share)
        # Only the square that the ring lies in is looked at.
        inside = _around(0.5 * len(away) / size, float(line.max()) + thickness, size)
        gap = np.abs(away[inside, inside] - line.astype(np.float32)[step[inside, inside]])
        cover = np.clip((thickness - gap) * size + 0.5, 0.0, 1.0) * (0.92 - 0.45 * share)
        part = canvas.pixels[rows, columns][inside, inside]
        part += (mixed(palette.ink, palette.glow, share).astype(np.float32) - part) * cover[:, :, None]
    canvas.disc(x, y, 0.062, palette.ink, palette.glow, 0.95)


def threads(canvas: Canvas, shape: Shape, palette: Palette, chance: np.random.Generator) -> None:
    """Draw the sound as threads of a cloth that swings as loud as it is."""
    size = canvas.size_px
    canvas.shine(chance.uniform(0.3, 0.7), 0.45, 0.34, palette.glow, 0.36)
    loud = stretched(smoothed(shape, 0.035), size, 0.0)
    along = np.linspace(0.0, 1.0, size)
    count = 46
    turns, drift = chance.uniform(0.7, 1.3), chance.uniform(0.0, 2 * np.pi)
    slope = chance.uniform(-0.10, 0.10)
    for number in range(count):
        share = number / (count - 1)
        swing = np.sin(2 * np.pi * turns * along + drift + 2.6 * share)
        slow = np.sin(2 * np.pi * 0.5 * along + drift * 0.7 + 1.1 * share)
        line = 0.47 + slope * (along - 0.5) + (0.05 + 0.24 * loud) * (0.62 * swing + 0.38 * slow)
        line += (share - 0.5) * 0.10
        cover, top = thread(line * size, 0.0017 * size, size)
        strength = 0.28 + 0.62 * np.sin(np.pi * share)
        canvas.lay(cover * np.float32(strength), mixed(palette.glow, palette.ink, share), top)


MOTIFS: tuple[Motif, ...] = (hills, water, rings, threads)
"""What there is; which one a cover has is drawn by chance."""


def _around(middle: float, reach: float, size_px: int) -> slice:
    """Return the pixels within a reach of a place, both shares of a side, and two more."""
    return slice(max(0, int((middle - reach) * size_px) - 2), int((middle + reach) * size_px) + 2)


def smoothed(shape: Shape, reach: float, *, around: bool = False) -> Shape:
    """Return a shape without what is narrower than a share `reach` of it; `around` joins its end to its beginning."""
    half = max(1, round(reach * len(shape) * 1.5))
    window = np.hanning(2 * half + 3)
    padded = np.pad(shape, half + 1, mode="wrap" if around else "reflect")
    soft: Shape = np.convolve(padded, window / window.sum(), mode="valid")
    return soft


def stretched(shape: Shape, count: int, begin: float) -> Shape:
    """Return a shape as `count` values, beginning at a share of it and mirrored where it ends."""
    both = np.concatenate((shape, shape[::-1]))
    place = (np.linspace(0.0, 0.5, count) + begin) % 1.0 * (len(both) - 1)
    drawn: Shape = np.interp(place, np.arange(len(both)), both)
    return drawn


def closed(shape: Shape) -> Shape:
    """Return a shape whose end goes over into its beginning."""
    blend = len(shape) // 8
    share = np.linspace(0.0, 1.0, blend)
    made = shape.copy()
    made[-blend:] = shape[-blend:] * (1.0 - share) + shape[:blend][::-1] * share
    return made
