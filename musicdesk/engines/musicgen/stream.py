"""A take in blocks, while it is being made."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from musicdesk.core.clip import Clip
from musicdesk.core.errors import Bug
from musicdesk.core.music import Music


class MusicStream(Iterator[Clip]):
    """Blocks of one take, finished as they come, the first a short one. After the last, `music` is the whole take.

    Raises, while it is iterated: Cancelled if it was cancelled before anything was finished.
    """

    def __init__(self, blocks: Callable[[MusicStream], Iterator[Clip]]) -> None:
        self._music: Music | None = None
        self._blocks = blocks(self)

    def __next__(self) -> Clip:
        return next(self._blocks)

    @property
    def music(self) -> Music:
        """The whole take.

        Raises: Bug if blocks are still to come.
        """
        if self._music is None:
            raise Bug("The music of a stream was asked for before its last block.")
        return self._music

    def finish(self, music: Music) -> None:
        """Set down the whole take; the engine does this after the last block."""
        self._music = music
