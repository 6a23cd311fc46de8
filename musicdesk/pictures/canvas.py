"""Canvas: a square of light, on which shapes with soft edges are laid one over the other."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.picture import Picture
from musicdesk.pictures.colours import Colour

Cover = NDArray[np.float32]
"""float32 (height, width): how much of a shape lies over each pixel, 0..1."""
_DITHER = np.array(((0, 8, 2, 10), (12, 4, 14, 6), (3, 11, 1, 9), (15, 7, 13, 5)), np.float32) / 16.0
"""Spreads what lies between two shades as a pattern, so that a slow gradient shows no steps; it packs well."""


class Canvas:
    """A square of `size_px` pixels a side, float32 (height, width, 3) in 0..1, that begins as a gradient."""

    def __init__(self, size_px: int, high: Colour, low: Colour) -> None:
        self.size_px = size_px
        down = np.linspace(0.0, 1.0, size_px, dtype=np.float32)[:, None]
        down = down * down * (3.0 - 2.0 * down)
        column = high.astype(np.float32) * (1.0 - down) + low.astype(np.float32) * down
        self.pixels = np.repeat(column[:, None, :], size_px, axis=1)

    def lay(self, cover: Cover, colour: Colour, top: int = 0) -> None:
        """Lay a colour over the rows from `top` on, as far as `cover` float32 (rows, width) says."""
        part = self.pixels[top : top + len(cover)]
        part += (colour.astype(np.float32) - part) * cover[: len(part), :, None]

    def lay_faded(self, cover: Cover, high: Colour, low: Colour, top: int = 0) -> None:
        """Lay a colour over as `lay` does, that goes from `high` in the first row to `low` in the last."""
        part = self.pixels[top : top + len(cover)]
        down = np.linspace(0.0, 1.0, len(part), dtype=np.float32)[:, None]
        rows = high.astype(np.float32) * (1.0 - down) + low.astype(np.float32) * down
        part += (rows[:, None, :] - part) * cover[: len(part), :, None]

    def shine(self, x: float, y: float, radius: float, colour: Colour, strength: float) -> None:
        """Let light fall around a place; `x`, `y` and `radius` are shares of a side."""
        place = (np.arange(self.size_px, dtype=np.float32) + 0.5) / self.size_px
        across, down = np.exp(-(((place - x) / radius) ** 2)), np.exp(-(((place - y) / radius) ** 2))
        self.lay((strength * down[:, None] * across[None, :]).astype(np.float32), colour)

    def disc(self, x: float, y: float, radius: float, high: Colour, low: Colour, strength: float) -> None:
        """Lay a disc; `x`, `y` and `radius` are shares of a side."""
        size = self.size_px
        top, bottom = max(0, int((y - radius) * size) - 2), min(size, int((y + radius) * size) + 2)
        place = (np.arange(size, dtype=np.float32) + 0.5) / size
        away = np.hypot(place[None, :] - np.float32(x), place[top:bottom, None] - np.float32(y))
        cover = strength * np.clip((radius - away) * size + 0.5, 0.0, 1.0)
        self.lay_faded(cover.astype(np.float32), high, low, top)

    def picture(self) -> Picture:
        """Return what it shows."""
        size = self.size_px
        pattern = np.tile(_DITHER, (-(-size // 4), -(-size // 4)))[:size, :size, None]
        shades = np.floor(np.clip(self.pixels, 0.0, 1.0) * 255.0 + pattern)
        made: Picture = np.clip(shades, 0, 255).astype(np.uint8)
        return made


def below(heights: NDArray[np.float64], size_px: int) -> tuple[Cover, int]:
    """Return what lies below a line, and its first row; `heights` float64 (width,) are rows, counted from above."""
    top = max(0, int(heights.min()) - 1)
    rows = np.arange(top, size_px, dtype=np.float32)[:, None]
    # An edge that climbs is crossed at a slant: it is spread over more rows, or it would show steps.
    slant = np.sqrt(1.0 + np.gradient(heights) ** 2).astype(np.float32)
    return np.clip((rows + 0.5 - heights.astype(np.float32)) / slant + 0.5, 0.0, 1.0), top


def thread(heights: NDArray[np.float64], thickness_px: float, size_px: int) -> tuple[Cover, int]:
    """Return a line of a thickness along `heights` float64 (width,), and its first row."""
    slant = np.sqrt(1.0 + np.gradient(heights) ** 2)
    reach = thickness_px * float(slant.max()) + 2.0
    top = int(np.clip(heights.min() - reach, 0, size_px - 1))
    bottom = int(np.clip(heights.max() + reach, top + 1, size_px))
    rows = np.arange(top, bottom, dtype=np.float32)[:, None]
    away = np.abs(rows + 0.5 - heights.astype(np.float32)) / slant.astype(np.float32)
    return np.clip(thickness_px / 2.0 + 0.5 - away, 0.0, min(1.0, thickness_px)), top
