"""Words: the model that knows which words fit a sound, in memory from when it is needed until the memory is."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from musicdesk.core.errors import Unavailable, UserError
from musicdesk.workers.fitting import candidate
from musicdesk.workers.freememory import free_bytes

if TYPE_CHECKING:
    from musicdesk.core.ports import Tagger

MODEL = "clap"


def words_installed() -> bool:
    """Whether a model for words is installed; cheap."""
    from musicdesk.engines.clap import installed

    return installed()


def load_words() -> Tagger:
    """Return the model for words, on the processor: a GPU belongs to what makes music.

    Raises: ModelError if it is broken; Unavailable if there is no memory for it.
    """
    model, free = candidate(MODEL), free_bytes()
    if model is not None and free and model.needed_bytes("fp32") > free:
        raise Unavailable(
            "There is not enough free memory to listen for genre and mood.", "Free the model, or close other programs."
        )
    from musicdesk.engines.clap import load_tagger

    return load_tagger("cpu")


class Words:
    """Gives the model for words out when it is asked for. Any thread may call the methods.

    `there` and `load` stand in the place of the program's own ways.
    """

    def __init__(
        self, there: Callable[[], bool] = words_installed, load: Callable[[], Tagger | None] = load_words
    ) -> None:
        self._there, self._load = there, load
        self._lock = threading.Lock()
        self._tagger: Tagger | None = None
        self._broken = False

    @property
    def there(self) -> bool:
        """Whether it can be asked for."""
        return self._tagger is not None or (not self._broken and self._there())

    def tagger(self) -> Tagger | None:
        """Return it, loaded now if it was not; None where it is not installed, or could not be loaded before.

        Raises: UserError the first time that it cannot be loaded; MemoryError.
        """
        with self._lock:
            if self._tagger is None and self.there:
                try:
                    self._tagger = self._load()
                except UserError:
                    self._broken = True  # said once, and not beside every take
                    raise
            return self._tagger

    def drop(self) -> bool:
        """Let it go; returns whether it was in memory. It is loaded anew when it is asked for."""
        with self._lock:
            held, self._tagger, self._broken = self._tagger is not None, None, False
            return held
