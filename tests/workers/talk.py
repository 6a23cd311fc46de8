"""A conversation with a real engine process, as tests lead it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from musicdesk.core.recipe import Recipe
from musicdesk.core.wish import Wish
from musicdesk.workers.host import Host
from musicdesk.workers.messages import Awake, Block, Failed, Finished, Make, Order, TakeMade

PATIENCE_S = 60.0


class Talk:
    """A host, and the way to its answers."""

    def __init__(self, model: Path) -> None:
        self.host = Host()
        self.model = model
        self.pid = 0
        self._count = 0

    def order(self, library: Path, variations: int = 1, wish: dict[str, Any] | None = None, **recipe: Any) -> Make:
        """Return an order for a job of its own."""
        self._count += 1
        values: dict[str, Any] = {"prompt": "warm piano, 84 bpm", "seconds": 0.6, "seed": 1, "device": "cpu"}
        values |= {"model": str(self.model)} | recipe
        # A model that was taught nothing makes nothing sound, and would be made to try again.
        said = {"retries": 0} | (wish or {})
        return Make(f"job-{self._count}", Wish(Recipe(**values), variations, **said), library)

    def ask(
        self,
        order: Order,
        until: type | tuple[type, ...] = (Finished, Failed),
        on: Callable[[Any], object] = lambda _: None,
    ) -> list[Any]:
        """Send an order and return all facts up to one of the types `until`; `on` is told each as it comes."""
        self.host.send(order)
        return self.facts(until, on)

    def facts(
        self, until: type | tuple[type, ...] = (Finished, Failed), on: Callable[[Any], object] = lambda _: None
    ) -> list[Any]:
        """Return all facts up to one of the types `until`."""
        heard: list[Any] = []
        end_s = time.monotonic() + PATIENCE_S
        while not any(isinstance(fact, until) for fact in heard):
            assert time.monotonic() < end_s, f"nothing of {until} came, only {heard}"
            for fact in self.host.wait(1.0):
                heard.append(fact)
                self.pid = fact.pid if isinstance(fact, Awake) else self.pid
                on(fact)
        return heard


def of(kind: type, facts: list[Any]) -> list[Any]:
    """Return the facts of a type."""
    return [fact for fact in facts if isinstance(fact, kind)]


def takes(facts: list[Any]) -> list[Any]:
    """Return the takes that were made."""
    return [fact.take for fact in of(TakeMade, facts)]


def sound(facts: list[Any], index: int = 0) -> Any:
    """Return the sound of the blocks of a take, float32 (frames, channels)."""
    return np.concatenate([fact.samples for fact in of(Block, facts) if fact.index == index])
