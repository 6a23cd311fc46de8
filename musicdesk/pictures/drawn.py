"""The drawn cover: a picture of a take's sound, in the colours of its key and mood, that needs no model."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.picture import Picture
from musicdesk.core.scale import Scale
from musicdesk.pictures.canvas import Canvas
from musicdesk.pictures.colours import palette_of
from musicdesk.pictures.lettering import lettering
from musicdesk.pictures.motifs import MOTIFS, Shape

COVER_PX = 1400
"""How many pixels a side of a cover has: what shops of music ask for at least."""
SHAPE_POINTS = 512
"""How many values of loudness are worth giving."""
DRAWING = 1
"""The version of the way of drawing; a cover that an older one drew is drawn again."""
_QUIET = 1e-4
_MARGIN, _TITLE, _BELOW = 0.068, 0.034, 0.0225
"""The border, and how high the letters of title and of tempo and key are, as shares of a side."""


def draw_cover(
    overview: NDArray[np.float32],
    *,
    title: str = "",
    key: Scale | None = None,
    bpm: float | None = None,
    moods: Sequence[str] = (),
    seed: int = 0,
    size_px: int = COVER_PX,
) -> Picture:
    """Return a cover, uint8 (size_px, size_px, 3); the same values always give the same one.

    `overview` float32 (n,) is how loud the sound is from its beginning to its end, 0..1, the motif of the picture.
    `key` gives the hue, minor the darker one, and `moods` (words of `core.tags.MOODS`) its depth and strength. `title`,
    `bpm` and `key` stand on it in small type; `seed` chooses among motifs.
    """
    chance = np.random.default_rng(seed)
    motif = MOTIFS[int(chance.integers(len(MOTIFS)))]
    palette = palette_of(key, moods, float(chance.uniform()))
    canvas = Canvas(size_px, palette.high, palette.low)
    motif(canvas, _shape_of(overview), palette, chance)
    margin = round(_MARGIN * size_px)
    below = " · ".join(each for each in ("" if bpm is None else f"{round(bpm)} bpm", key.name if key else "") if each)
    words = lettering([(title, _TITLE * size_px), (below, _BELOW * size_px)], size_px - 2 * margin)
    if len(words):
        cover = np.pad(words, ((0, 0), (margin, margin)))
        # A shadow that nobody sees keeps them readable over anything.
        canvas.lay(_veil(size_px, len(words) + 2 * margin), palette.near, size_px - len(words) - 2 * margin)
        canvas.lay(0.94 * cover, palette.ink, size_px - margin - len(words))
    return canvas.picture()


def _shape_of(overview: NDArray[np.float32]) -> Shape:
    """Return a loudness that fills the picture whatever the level; silence is a calm line."""
    shape: Shape = np.nan_to_num(np.asarray(overview, np.float64)).reshape(-1)
    if len(shape) < 2 or shape.max(initial=0.0) < _QUIET:
        return np.full(SHAPE_POINTS, 0.15)
    shape = np.interp(np.linspace(0, len(shape) - 1, SHAPE_POINTS), np.arange(len(shape)), shape)
    # What is pressed flat by a limiter still has a shape: its quiet tenth is the ground, its loud tenth the sky.
    low, high = np.quantile(shape, (0.05, 0.97))
    low = min(low, 0.6 * high)
    filling: Shape = np.clip((shape - low) / max(high - low, _QUIET), 0.0, 1.0) ** 0.9
    return filling


def _veil(width: int, height: int) -> NDArray[np.float32]:
    down = np.linspace(0.0, 1.0, height, dtype=np.float32)[:, None]
    return np.broadcast_to(0.55 * down * down * (3.0 - 2.0 * down), (height, width))
