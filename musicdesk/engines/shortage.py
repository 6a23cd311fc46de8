"""Too little memory, of the machine or of its GPU: how it is known, and said in words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from musicdesk.core.errors import ModelError

_KINDS = {"MemoryError", "OutOfMemoryError"}
# What torch's allocators say, each system in words of its own.
_WORDS = ("out of memory", "allocate memory", "can't allocate", "not enough memory")


def is_shortage(exc: BaseException) -> bool:
    """Return whether an error of torch, or of a library over it, says that memory ran out."""
    if _KINDS & {each.__name__ for each in type(exc).__mro__}:
        return True
    return any(words in str(exc).lower() for words in _WORDS)


@contextmanager
def shortage_said(doing: str, hint: str) -> Iterator[None]:
    """Say that there is not enough memory for `doing` ("to paint") where that is what went wrong in the block.

    Raises: ModelError with the hint; whatever else went wrong goes through.
    """
    try:
        yield
    except (MemoryError, RuntimeError) as exc:
        if not is_shortage(exc):
            raise
        raise ModelError(f"There is not enough memory {doing}.", hint) from exc
