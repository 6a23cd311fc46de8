"""Takes on their way to the ear whose sound is there all at once: cut into blocks, as other engines give them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from musicdesk.core.clip import Clip, Samples
from musicdesk.core.errors import Bug
from musicdesk.core.music import Codes, Music
from musicdesk.core.recipe import Recipe

STEPS_PER_SECOND = 50
"""The clock that takes without codes are counted by."""
BLOCK_STEPS = STEPS_PER_SECOND
"""A block has a second of sound."""


class SoundStreams(Iterator[tuple[int, Clip]]):
    """Blocks of several takes, each with the number of its take, one take after the other. There are no codes.

    `make` gives the sound float32 (frames, channels) of a recipe. After the last block, `musics` are the whole takes.

    Raises, while it is iterated: what `make` raises.
    """

    def __init__(
        self, recipes: tuple[Recipe, ...], steps: int, sample_rate: int, hold: bool, make: Callable[[Recipe], Samples]
    ) -> None:
        self._recipes, self._steps, self._sample_rate = recipes, steps, sample_rate
        self._hold, self._make = hold, make
        self._given = [0] * len(recipes)
        self._musics: tuple[Music, ...] | None = None
        self._blocks = self._made()

    def __next__(self) -> tuple[int, Clip]:
        return next(self._blocks)

    def codes(self, index: int) -> Codes:
        """Return the codes int64 (0, n) of the sound that was given out so far of one take."""
        return np.zeros((0, self._given[index]), np.int64)

    @property
    def musics(self) -> tuple[Music, ...]:
        """The whole takes.

        Raises: Bug if blocks are still to come.
        """
        if self._musics is None:
            raise Bug("The music of a stream was asked for before its last block.")
        return self._musics

    def _made(self) -> Iterator[tuple[int, Clip]]:
        musics = []
        for index, recipe in enumerate(self._recipes):
            samples = self._make(recipe)
            for begin in range(0, self._steps, BLOCK_STEPS):
                end = min(begin + BLOCK_STEPS, self._steps)
                self._given[index] = end
                yield index, Clip(samples[self._frames(begin) : self._frames(end)], self._sample_rate)
            held = samples if self._hold else samples[:0]
            musics.append(Music(held, self._sample_rate, self.codes(index), recipe))
        self._musics = tuple(musics)

    def _frames(self, steps: int) -> int:
        return steps * self._sample_rate // STEPS_PER_SECOND


class SoundStream(Iterator[Clip]):
    """Blocks of the only take of some streams. After the last, `music` is the whole take."""

    def __init__(self, streams: SoundStreams) -> None:
        self._streams = streams

    def __next__(self) -> Clip:
        return next(self._streams)[1]

    @property
    def codes(self) -> Codes:
        """The codes int64 (0, n) of the sound that was given out so far."""
        return self._streams.codes(0)

    @property
    def music(self) -> Music:
        """The whole take. Raises: Bug if blocks are still to come."""
        return self._streams.musics[0]
