"""A take in blocks, while it is being made: from codes to sound, block by block, and the stream that hands them out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from musicdesk.core.clip import Clip, Samples
from musicdesk.core.errors import Bug
from musicdesk.core.job import Cancel, Cancelled
from musicdesk.core.music import Codes, Music
from musicdesk.engines.musicgen.codec import Codec
from musicdesk.engines.musicgen.heard import ALIKE_S, Heard, Hearing

FIRST_BLOCK_STEPS = 10
"""The first block is short, so that something can be heard early."""
BLOCK_STEPS = 25
CodesBetween = Callable[[int, int], Codes]
"""Gives the codes int64 (K, end - begin) of the steps begin..end."""


class Blocks:
    """The sound of one take of `steps` T, made as its codes become known.

    There is one plan of blocks for every way of decoding, so that the same codes are the same bytes. It may begin at
    the end of a block, as if there were nothing before.
    """

    def __init__(self, codec: Codec, steps: int, begin: int = 0) -> None:
        self._flow = codec.open()
        self._sample_rate = codec.sample_rate
        self._steps = steps
        self._begin = begin
        self._end = min(begin + (BLOCK_STEPS if begin else FIRST_BLOCK_STEPS), steps)

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


class Track:
    """One take of `steps` T on its way to the ear: its blocks, and how much of it was given out.

    `between` gives its codes, of which the first `known` steps were there before, and those from `again` on too.
    """

    def __init__(
        self, codec: Codec, steps: int, between: CodesBetween, hearing: Hearing, known: int, again: int | None = None
    ) -> None:
        self._blocks = Blocks(codec, steps)
        self._codec = codec
        self._between = between
        self._hold = hearing.hold
        self._known = known
        self._steps = steps
        self._heard: Heard | None = None
        if hearing.before is not None and hearing.before.shape[1] == codec.channels:
            again = steps if again is None else again
            frames_per_step, rate = codec.frames_per_step, codec.sample_rate
            self._heard = Heard(hearing.before, known, again, steps, frames_per_step, rate, hearing.foreign)
        self._made = list[Samples]()
        self._frames = 0
        self._alike_s = 0.0

    @property
    def steps(self) -> int:
        """How many steps were given out: blocks end with a whole one."""
        return self._frames // self._codec.frames_per_step

    @property
    def codes(self) -> Codes:
        """The codes int64 (K, n) of what was given out."""
        return self._between(0, self.steps)

    @property
    def samples(self) -> Samples:
        """What was given out, float32 (frames, channels); nothing if it was not to be held."""
        if not self._made:
            return np.zeros((0, self._codec.channels), np.float32)
        return np.concatenate(self._made)

    def before(self, cancel: Cancel | None) -> Iterator[Clip]:
        """Yield the sound of what is known, as far as it does not depend on what comes. To be asked for first.

        Raises: Cancelled if `cancel` says so, which is asked after each block, given out or not.
        """
        if self._heard is not None:
            for block in self._spared(self._heard, cancel):
                yield block
                _go_on(cancel)
        for block in self.ready(self._known):
            yield block
            _go_on(cancel)

    def ready(self, finished: int) -> Iterator[Clip]:
        """Yield the blocks that the first `finished` steps are enough for and that were not given out yet."""
        for block in self._blocks.ready(self._between, finished):
            yield self._given(block)
            if self._heard is not None and self._alike_s >= ALIKE_S:
                yield from self._again(self._heard, self._heard.total)
                return

    def cut(self, finished: int) -> Iterator[Clip]:
        """Yield what is left of a take that ends early, after `finished` steps."""
        for block in self._blocks.cut(self._between, finished):
            yield self._given(block)

    def _spared(self, heard: Heard, cancel: Cancel | None) -> Iterator[Clip]:
        """Yield what was heard before, if the codec says the same once it has forgotten where it began."""
        frames_per_step = self._codec.frames_per_step
        step = heard.warm_step(range(FIRST_BLOCK_STEPS, self._known, BLOCK_STEPS), frames_per_step)
        if not step:
            return
        blocks, begin = Blocks(self._codec, self._steps, step), step * frames_per_step
        sounds = [np.zeros((0, self._codec.channels), np.float32)]
        for block in blocks.ready(self._between, self._known):
            sounds.append(block.samples)
            _go_on(cancel)  # a large codec needs seconds for them all, and nothing is given out meanwhile
        sound = np.concatenate(sounds)
        if not heard.ends_like(begin, sound):
            return
        self._blocks, until = blocks, min(heard.kept, begin + len(sound))
        yield from self._again(heard, until)
        if until < begin + len(sound):
            yield self._counted(Clip(sound[until - begin :], self._codec.sample_rate))

    def _again(self, heard: Heard, until: int) -> Iterator[Clip]:
        """Yield what was heard before up to a frame."""
        size = BLOCK_STEPS * self._codec.frames_per_step
        while self._frames < until:
            yield self._counted(heard.piece(self._frames, min(self._frames + size, until)))

    def _given(self, block: Clip) -> Clip:
        if self._heard is None:
            return self._counted(block)
        block, settled = self._heard.instead(self._frames, block)
        self._alike_s = self._alike_s + block.seconds if settled else 0.0
        return self._counted(block)

    def _counted(self, block: Clip) -> Clip:
        self._frames += block.frames
        if self._hold:
            self._made.append(block.samples)
        return block


class MusicStream(Iterator[Clip]):
    """Blocks of one take, finished as they come, the first a short one. After the last, `music` is the whole take.

    Raises, while it is iterated: Cancelled if it was cancelled before anything new was finished.
    """

    def __init__(self, track: Track, blocks: Callable[[MusicStream], Iterator[Clip]]) -> None:
        self._track = track
        self._music: Music | None = None
        self._blocks = blocks(self)

    def __next__(self) -> Clip:
        return next(self._blocks)

    @property
    def codes(self) -> Codes:
        """The codes int64 (K, n) of the sound that was given out so far."""
        return self._track.codes

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


def _go_on(cancel: Cancel | None) -> None:
    if cancel is not None and cancel():
        raise Cancelled("Cancelled before anything new was finished.")
