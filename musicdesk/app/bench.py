"""Bench: how fast music is made on this machine, alone and beside transformers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from musicdesk.app.desk import silent
from musicdesk.core.errors import BadValue
from musicdesk.core.recipe import PRECISIONS

if TYPE_CHECKING:
    from musicdesk.engines.benchmark.measured import Measured

SHAPES = ("starter", "small", "medium")
"""What can be measured: the Starter, and the shapes of musicgen-small and musicgen-melody with random weights."""
AGAINST = ("transformers",)
STEPS = {"starter": 500, "small": 60, "medium": 20}
"""Steps of a run where none are asked for: a take of ten seconds, or what the other side makes in reasonable time."""
STEPS_LIMITS = (8, 1500)
ROUNDS_LIMITS = (1, 100)
THREADS_LIMITS = (1, 256)


def bench(
    *,
    shape: str = "starter",
    against: str | None = None,
    precisions: Sequence[str] = ("auto",),
    steps: int | None = None,
    rounds: int = 3,
    threads: int | None = None,
    device: str = "auto",
    say: Callable[[str], None] = silent,
) -> Measured:
    """Measure a shape in each of `precisions`, in turn with `against`, `rounds` times; medians.

    A run is `steps` codec steps, 50 to a second of music; None is what suits the shape. `threads` None lets each side
    have what it takes by itself.

    Raises: UserError.
    """
    _check_choice("shape", shape, SHAPES)
    if against is not None:
        _check_choice("against", against, AGAINST)
    for precision in precisions:
        _check_choice("precision", precision, PRECISIONS)
    if not precisions:
        raise BadValue("There is no number format to measure.", "Name one, or leave it out.", field="precision")
    steps = STEPS[shape] if steps is None else steps
    _check_range("steps", steps, STEPS_LIMITS)
    _check_range("rounds", rounds, ROUNDS_LIMITS)
    if threads is not None:
        _check_range("threads", threads, THREADS_LIMITS)
    from musicdesk.engines.benchmark.measuring import measure

    return measure(
        shape,
        against=against is not None,
        precisions=tuple(dict.fromkeys(precisions)),
        steps=steps,
        rounds=rounds,
        threads=threads,
        device=device,
        say=say,
    )


def _check_choice(name: str, value: str, known: Sequence[str]) -> None:
    if value not in known:
        raise BadValue(f'There is no {name} "{value}".', f"Choose from {', '.join(known)}.", field=name)


def _check_range(name: str, value: int, limits: tuple[int, int]) -> None:
    low, high = limits
    if not low <= value <= high:
        raise BadValue(f"{name} of {value} is outside {low}..{high}.", "Choose a value between the two.", field=name)
