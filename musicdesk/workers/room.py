"""Room: memory for what is to be loaded, and what is done when there is not enough of it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

from musicdesk.core.wish import Wish
from musicdesk.engines.freeing import free_memory, memory_bytes
from musicdesk.engines.speed import gpu_bytes
from musicdesk.workers.fitting import candidate, check_room, less, name_that_fits
from musicdesk.workers.freememory import free_bytes
from musicdesk.workers.sentences import is_out_of_memory
from musicdesk.workers.words import Words


class Room:
    """The memory of the engine process. `words` are the first to go; `free` looks how much the machine has to give."""

    def __init__(self, words: Words, free: Callable[[], int] = free_bytes) -> None:
        self._words, self._free = words, free

    def for_engine(self, model: str, device: str, precision: str, wish: Wish | None) -> None:
        """Let go of the model for words where memory is short for an engine.

        Raises: Unavailable if there would surely not be enough even then; it names another model for `wish`.
        """
        if device != "cpu" and gpu_bytes():
            return  # its own memory is what counts, and a GPU that is full says so itself
        known = candidate(model)
        needed = 0 if known is None else known.needed_bytes(precision)
        if needed > self._ours() and self._words.drop():
            free_memory()
        check_room(model, precision, self._ours(), wish)

    def for_picture(self, model: str, let_go: Callable[[], None]) -> None:
        """Let go of what is in memory, the engine by `let_go`, where a model that paints does not fit beside it.

        Raises: Unavailable if there would surely not be enough even then.
        """
        known, free = candidate(model), self._free()
        if known is None or not free or known.needed_bytes() <= free:
            return
        self._words.drop()
        let_go()
        check_room(model, "auto", self._ours())

    def give_back(self, exc: BaseException) -> bool:
        """Give back what filled the memory, if that is what went wrong; returns whether it is."""
        if not is_out_of_memory(exc):
            return False
        self._words.drop()
        cause: BaseException | None = exc
        while cause is not None:  # their frames hold what filled the memory
            cause.__traceback__ = None
            cause = cause.__cause__ or cause.__context__
        free_memory()
        return True

    def advice(self, wish: Wish, device: str) -> str:
        """Return what to do when a wish found no memory on a device; it names a model that would fit."""
        with contextlib.suppress(Exception):  # a mistake in advice is no reason to say nothing
            on_gpu = gpu_bytes() if device != "cpu" else 0
            return less(name_that_fits(wish, on_gpu or self._ours()))
        return less()

    def _ours(self) -> int:
        """Return what an engine could have; what this process holds counts, as it does in what a model needs."""
        free = self._free()
        return free + memory_bytes() if free else 0
