"""From latents to sound in pieces, so that the memory for it does not grow with a take."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

PIECE = 128
"""So many latents are decoded at once: 5 to 12 s of sound, by model."""


def decoded(
    decode: Callable[[Tensor], Tensor], latents: Tensor, frames: int, hop: int, margin: int, asked: Callable[[], None]
) -> Tensor:
    """Return the first `frames` of the sound (channels, frames) of `latents` (1, C, n), `hop` frames each.

    Each piece is decoded with `margin` latents on either side, which is as far as a decoder looks: it comes out as it
    would with all of the others, to rounding. `asked` is called before each piece, and may raise to end it.
    """
    total = min(latents.shape[-1], -(-frames // hop))
    made = []
    for begin in range(0, total, PIECE):
        asked()
        end = min(begin + PIECE, total)
        first, last = max(0, begin - margin), min(latents.shape[-1], end + margin)
        sound = decode(latents[..., first:last])
        made.append(sound[0, :, (begin - first) * hop : (end - first) * hop].float().cpu())
    return torch.cat(made, dim=-1)[:, :frames]
