"""A take in blocks, while it is being made: from codes to sound, block by block, and the stream that hands them out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from musicdesk.core.clip import Clip
from musicdesk.core.errors import Bug
from musicdesk.core.music import Codes, Music
from musicdesk.engines.musicgen.codec import Codec

FIRST_BLOCK_STEPS = 10
"""The first block is short, so that something can be heard early."""
BLOCK_STEPS = 25
CodesBetween = Callable[[int, int], Codes]
"""Gives the codes int64 (K, end - begin) of the steps begin..end."""


class Blocks:
    """The sound of one take of `steps` T, made as its codes become known.

    There is one plan of blocks for every way of decoding, so that the same codes are the same bytes.
    """

    def __init__(self, codec: Codec, steps: int) -> None:
        self._flow = codec.open()
        self._sample_rate = codec.sample_rate
        self._steps = steps
        self._begin = 0
        self._end = min(FIRST_BLOCK_STEPS, steps)

    def ready(self, codes: CodesBetween, finished: int) -> Iterator[Clip]:
        """Yield the blocks that the first `finished` steps are enough for and that were not given out yet."""
        while self._begin < self._end <= finished:
            begin, end = self._begin, self._end
            self._begin, self._end = end, min(end + BLOCK_STEPS, self._steps)
            samples = self._flow.push(codes(begin, end), end == self._steps)
            if len(samples):
                yield Clip(samples, self._sample_rate)

    def cut(self, codes: CodesBetween, finished: int) -> Iterator[Clip]:
        """Yield what is left of a take that ends early, after `finished` steps."""
        yield from self.ready(codes, finished)
        samples = self._flow.cut(codes(self._begin, finished))
        if len(samples):
            yield Clip(samples, self._sample_rate)


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
