"""Bench: how fast our decode loop is beside that of transformers, on this machine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from musicdesk.app.desk import silent
from musicdesk.core.errors import BadValue

if TYPE_CHECKING:
    from musicdesk.engines.benchmark import Row

ROWS = ("starter-fp32", "starter-bf16", "small-fp32", "small-bf16")
"""What can be measured: a model and a number format. `small` has the shape of musicgen-small and random weights."""
STEPS_LIMITS = (8, 1500)
ROUNDS_LIMITS = (1, 100)


def bench(
    *,
    rows: Sequence[str] = ROWS,
    steps: int = 100,
    rounds: int = 3,
    device: str = "auto",
    say: Callable[[str], None] = silent,
) -> list[Row]:
    """Measure each row: ours and theirs in turn, `rounds` times, `steps` codec steps each; return medians.

    Raises: UserError.
    """
    for name, value, (low, high) in (("steps", steps, STEPS_LIMITS), ("rounds", rounds, ROUNDS_LIMITS)):
        if not low <= value <= high:
            raise BadValue(
                f"{name} of {value} is outside {low}..{high}.", "Choose a value between the two.", field=name
            )
    for row in rows:
        if row not in ROWS:
            raise BadValue(f'There is no row "{row}".', f"Choose from {', '.join(ROWS)}.", field="rows")
    from musicdesk.engines.benchmark import measure

    return measure(tuple(rows), steps=steps, rounds=rounds, device=device, say=say)
