"""From a wish to takes in the library: their sound told block by block, growing on the disk, kept when it is whole."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from musicdesk.core.abilities import check_wish
from musicdesk.core.clip import Clip, Samples
from musicdesk.core.job import Cancel, JobState, Progress
from musicdesk.core.music import Codes
from musicdesk.core.recipe import Recipe
from musicdesk.core.take import Bond, Origin, Take
from musicdesk.workers.composing import Composed, compose, source_of
from musicdesk.workers.inheriting import inherited
from musicdesk.workers.keeping import Keeper, Made, Say
from musicdesk.workers.messages import STEPPED_PER_SECOND, Block, Make, Retrying, Stepped, TakeBegun

if TYPE_CHECKING:
    from musicdesk.core.ports import Engine
    from musicdesk.library.unfinished import Unfinished


def known_take(order: Make, keeper: Keeper) -> Take | None:
    """Return the take that an order goes on from or re-makes a part of, None if it makes something new.

    Raises: BadFile if it is gone or damaged; StorageError.
    """
    wish = order.wish
    if wish.parent is None or wish.bond not in (Bond.CONTINUATION, Bond.REMADE):
        return None
    return keeper.library(order.library).take(wish.parent)


def make(order: Make, engine: Engine, known: Take | None, keeper: Keeper, say: Say, cancel: Cancel) -> JobState:
    """Make and keep the takes of an order, `known` the one it begins with; returns whether all were made.

    Raises: UserError if the wish cannot be met.
    """
    wish = order.wish
    check_wish(wish, engine.abilities, engine.title)  # before what is known is taken in: some models take in nothing
    source = None if known is None else source_of(known, keeper.library(order.library), engine, cancel)
    melody = None if wish.melody is None else Path(wish.melody)
    desk = _Desk(order, engine, known, keeper, say)
    return compose(engine, wish, source, melody, desk, desk.stepped, cancel)


@dataclass
class _Growing:
    """A take that grows: on the disk, or where that does not let it, in `blocks` in memory."""

    id_: str
    unfinished: Unfinished | None
    blocks: list[Samples] = field(default_factory=list)

    def append(self, samples: Samples, codes: Codes) -> None:
        if self.unfinished is None:
            self.blocks.append(samples)
        else:
            self.unfinished.append(samples, codes)

    @property
    def frames(self) -> int:
        return sum(len(each) for each in self.blocks) if self.unfinished is None else self.unfinished.frames

    def clip(self, sample_rate: int, channels: int) -> Clip:
        if self.unfinished is not None:
            return self.unfinished.clip()
        return Clip(np.concatenate([np.zeros((0, channels), np.float32), *self.blocks]), sample_rate)


class _Desk:
    """Where the takes of one order come to: it tells of them, lets them grow on the disk and keeps them."""

    def __init__(self, order: Make, engine: Engine, known: Take | None, keeper: Keeper, say: Say) -> None:
        self._order, self._known, self._keeper, self._say = order, known, keeper, say
        self._sample_rate, self._channels = engine.sample_rate, engine.channels
        self._ids: dict[int, str] = {}
        self._growing: dict[int, _Growing] = {}
        self._first: str | None = None
        self._latest = 0
        self._next_s = 0.0

    def begun(self, index: int, recipe: Recipe, frames: int) -> None:
        """Tell of a take, and let it begin on the disk."""
        order = self._order
        if index not in self._ids:  # one that is made again keeps its id, which others may have as their parent
            self._ids[index] = self._keeper.library(order.library).new_id(time.time())
        id_ = self._ids[index]
        parent, bond = self._parent_of(index, self._ids.get(0))
        unfinished = self._keeper.begin(
            order.library,
            id_,
            inherited(self._known, bond, recipe)["title"],
            recipe,
            self._sample_rate,
            self._channels,
            parent=parent,
            bond=bond,
            frames=frames,
        )
        self._growing[index], self._latest = _Growing(id_, unfinished), index
        self._say(TakeBegun(order.job, index, id_, recipe, self._sample_rate, self._channels, frames))

    def block(self, index: int, samples: Samples, codes: Codes) -> None:
        """Put a block on the disk, then tell of it: what is heard is there."""
        self._growing[index].append(samples, codes)
        self._say(Block(self._order.job, index, samples))

    def retrying(self, index: int, attempt: int, faults: tuple[str, ...]) -> None:
        """Let go of what was begun, and say why."""
        self.dropped(index)
        self._say(Retrying(self._order.job, index, attempt, faults))

    def dropped(self, index: int) -> None:
        """Let go of what was begun."""
        growing = self._growing.pop(index, None)
        if growing is not None and growing.unfinished is not None:
            growing.unfinished.discard()

    def sound(self, index: int) -> Clip:
        """Return the sound of a take as far as it has come."""
        return self._growing[index].clip(self._sample_rate, self._channels)

    def made(self, index: int, composed: Composed) -> None:
        """Keep a take."""
        growing = self._growing.pop(index, None) or _Growing(self._ids[index], None)
        clip, codes = composed.clip, composed.codes
        if clip is None and growing.unfinished is None:
            clip = growing.clip(self._sample_rate, self._channels)
        frames = growing.frames if clip is None else clip.frames
        take = self._take(index, growing.id_, composed, frames / self._sample_rate)
        self._first = self._first or growing.id_
        order = self._order
        made = Made(order.job, index, order.library, take, unfinished=growing.unfinished, clip=clip, codes=codes)
        self._keeper.keep(made)

    def stepped(self, progress: Progress) -> None:
        """Tell of steps, not too often, and of the last one always."""
        now_s = time.monotonic()
        if now_s < self._next_s and progress.done < progress.total:
            return
        self._next_s = now_s + 1 / STEPPED_PER_SECOND
        self._say(Stepped(self._order.job, self._latest, progress))

    def _parent_of(self, index: int, first: str | None) -> tuple[str | None, Bond | None]:
        wish = self._order.wish
        if wish.parent is not None or index == 0 or first is None:
            return wish.parent, wish.bond
        return first, Bond.VARIATION

    def _take(self, index: int, id_: str, composed: Composed, seconds: float) -> Take:
        recipe = composed.recipe
        parent, bond = self._parent_of(index, self._first)
        return Take(
            id=id_,
            created_s=time.time(),
            seconds=seconds,
            sample_rate=self._sample_rate,
            channels=self._channels,
            origin=Origin.COMPLETE if composed.complete else Origin.CUT_SHORT,
            recipe=recipe,
            parent=parent,
            bond=bond,
            remarks=composed.remarks,
            seams=composed.seams,
            check=composed.check,
            remake=self._order.wish.remake,
            from_s=self._order.wish.from_s,
            **inherited(self._known, bond, recipe),
        )
