"""Going on where a take ended: its codes are kept, and new ones are made in windows as long as the model was taught."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from musicdesk.core.errors import BadValue
from musicdesk.core.job import Cancel, Report
from musicdesk.core.music import Codes
from musicdesk.core.recipe import SECONDS_LIMIT, Recipe
from musicdesk.core.units import seconds_to_steps
from musicdesk.engines.musicgen.melody import MelodyInput
from musicdesk.engines.musicgen.stream import MusicStream
from musicdesk.engines.musicgen.windows import Windowed

if TYPE_CHECKING:
    from musicdesk.engines.musicgen.engine import MusicGenEngine


def continued(
    engine: MusicGenEngine,
    codes: Codes,
    recipe: Recipe,
    *,
    melody: MelodyInput | None = None,
    after: str = "repeat",
    report: Report | None = None,
    cancel: Cancel | None = None,
) -> MusicStream:
    """Return the take with these codes int64 (K, P) and `recipe.seconds` more, as a stream from its beginning.

    The sound of what is known comes first. A melody lies under the whole take, from its very beginning; `after` its end
    it begins anew or nothing is followed any more. Cut short, the take ends with what is new by then.

    Raises: BadValue, BadFile or ModelError if the wish cannot be met; while it is iterated, Cancelled if it was
    cancelled before anything new was finished.
    """
    known = engine._planner.checked(codes, "codes")
    rate = engine.steps_per_second
    total = known.shape[1] + seconds_to_steps(recipe.seconds, rate)
    if not known.size:
        raise BadValue("There is nothing to continue.", "Choose a take with sound in it.", field="codes")
    if total > SECONDS_LIMIT * rate:
        raise BadValue(
            f"The whole take would last {total / rate:.0f} s; the limit is {SECONDS_LIMIT:.0f} s.",
            "Continue it by less.",
            field="seconds",
        )
    wish: dict[str, Any] = {
        name: getattr(recipe, name) for name in ("prompt", "guidance", "temperature", "top_k", "top_p", "negative")
    }
    wish["seconds"] = total / rate
    plan = engine._planner.plan(wish, recipe.seed, 1, melody, known, after=after, in_windows=True)
    asked = tuple(each.with_(seconds=recipe.seconds) for each in plan.recipes)
    return Windowed(engine, replace(plan, recipes=asked)).stream(report, cancel)
