"""Too little memory, of the machine or of its GPU, said in words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from musicdesk.core.errors import ModelError


@contextmanager
def shortage_said(doing: str, hint: str) -> Iterator[None]:
    """Say that there is not enough memory for `doing` ("to paint") where that is what went wrong in the block.

    Raises: ModelError with the hint; whatever else went wrong goes through.
    """
    import torch

    try:
        yield
    except (MemoryError, RuntimeError) as exc:
        # Processors say it in a sentence, GPUs by a kind of error of their own.
        if not (isinstance(exc, (MemoryError, torch.OutOfMemoryError)) or "not enough memory" in str(exc)):
            raise
        raise ModelError(f"There is not enough memory {doing}.", hint) from exc
