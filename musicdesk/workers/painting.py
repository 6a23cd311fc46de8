"""Painting: from a sentence to a picture, by a model that is in memory for as long as it paints."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from musicdesk.core.job import Cancel, Progress
from musicdesk.workers.messages import Fact, Paint, Painted, Painting

if TYPE_CHECKING:
    from musicdesk.core.ports import Painter

PAINTING_PER_SECOND = 10
"""The most `Painting` that come up in a second, but for the last."""
LoadPainter = Callable[[str], "Painter"]
"""Gives the painter of a model's name; slow. Raises: UserError."""


def load_own_painter(model: str) -> Painter:
    """Return the painter of a model of the catalogue. Raises: Unavailable if it is not installed; ModelError."""
    from musicdesk.engines.picture import load_painter

    return load_painter(model)


def painted(order: Paint, load: LoadPainter, say: Callable[[Fact], object], cancel: Cancel) -> Painted:
    """Return the picture of an order; the model is loaded for it, and let go afterwards.

    Raises: UserError if there is no such model, or it cannot be painted; Cancelled.
    """
    from musicdesk.formats.picturefile import png_bytes

    say(Painting(order.id, None))
    picture = load(order.model).paint(
        order.prompt, negative=order.negative, seed=order.seed, report=_Told(order.id, say), cancel=cancel
    )
    return Painted(order.id, png_bytes(picture))


class _Told:
    """Tells of steps, not too often, and of the last one always."""

    def __init__(self, id_: str, say: Callable[[Fact], object]) -> None:
        self._id, self._say = id_, say
        self._next_s = 0.0

    def __call__(self, progress: Progress) -> None:
        now_s = time.monotonic()
        if now_s < self._next_s and progress.done < progress.total:
            return
        self._next_s = now_s + 1 / PAINTING_PER_SECOND
        self._say(Painting(self._id, progress))
