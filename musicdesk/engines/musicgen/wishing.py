"""What Python can wish for in words, and the recipe that follows from it."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from typing import TypedDict

from numpy.typing import ArrayLike

from musicdesk.core.errors import BadValue
from musicdesk.core.job import Cancel, Report
from musicdesk.core.music import Codes
from musicdesk.core.recipe import Melody, Recipe
from musicdesk.core.section import Section
from musicdesk.core.units import seconds_to_steps
from musicdesk.engines.musicgen.melody import MelodyInput


class Wishes(TypedDict, total=False):
    """What can be wished for besides a prompt; what is left out is as in a `Recipe`.

    `seed` None takes a fresh one, kept in the recipe. `guidance` 1 is off, `temperature` 0 greedy, `top_k` 0 and
    `top_p` 0 no limit. `negative` says what to stay away from, `sections` have prompts of their own. The windows of a
    long take begin with `overlap_s` of what is known. `melody` is what to follow: an audio file, a clip or (samples,
    sample_rate), laid under the take second by second; `after` its end it begins anew ("repeat") or nothing is followed
    any more ("stop"). `prefix` int64 (K, P) are codes the take begins with; they count into its length. `report` gets
    a Progress after each step, and `cancel` is asked before each.
    """

    seconds: float
    seed: int | None
    guidance: float
    temperature: float
    top_k: int
    top_p: float
    negative: str | None
    sections: Sequence[Section]
    overlap_s: float
    melody: MelodyInput | None
    after: str
    prefix: ArrayLike | None
    report: Report | None
    cancel: Cancel | None


class Given(TypedDict):
    """What is given to an engine beside a recipe."""

    known: Codes | None
    melody: MelodyInput | None
    report: Report | None
    cancel: Cancel | None


_BESIDE = ("seed", "sections", "melody", "after", "prefix", "report", "cancel")


def wished(
    prompt: str, wishes: Wishes, checked: Callable[[ArrayLike, str], Codes], steps_per_second: int
) -> tuple[Recipe, Given]:
    """Return the recipe of a wish, and what is given beside it; `checked` makes sure that codes are codes.

    Raises: BadValue if a value is outside its limits; TypeError if there is no such wish.
    """
    for name in wishes:
        if name not in Wishes.__annotations__:
            raise TypeError(f"There is nothing to wish for that is called {name!r}.")
    seed, melody, prefix = wishes.get("seed"), wishes.get("melody"), wishes.get("prefix")
    values = {name: value for name, value in wishes.items() if name not in _BESIDE}
    recipe = Recipe(
        prompt,
        seed=secrets.randbits(31) if seed is None else seed,
        melody=None if melody is None else Melody("", after=wishes.get("after", "repeat")),
        **values,  # type: ignore[arg-type]
    )
    known = None if prefix is None else checked(prefix, "prefix")
    if known is not None and known.size:
        steps = seconds_to_steps(recipe.seconds, steps_per_second)
        if known.shape[1] >= steps:
            raise BadValue(
                f"The prefix has {known.shape[1]} steps, and the whole take only {steps}.",
                "Ask for more seconds or give fewer steps.",
                field="prefix",
            )
        recipe = recipe.with_(seconds=(steps - known.shape[1]) / steps_per_second)
    recipe = recipe.with_(sections=tuple(wishes.get("sections", ())))
    return recipe, Given(
        known=known if known is not None and known.size else None,
        melody=melody,
        report=wishes.get("report"),
        cancel=wishes.get("cancel"),
    )
