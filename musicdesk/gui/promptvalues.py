"""What stands in the prompt panel, checked field by field, and the wish it makes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from musicdesk.core.errors import BadValue
from musicdesk.core.recipe import SEED_LIMIT, Melody, Recipe
from musicdesk.core.wish import Wish

_PLAIN = Recipe("x")
_RECIPE_FIELDS = ("seconds", "guidance", "temperature", "top_k", "top_p")
_ADVANCED = ("seed", "new_seed", "guidance", "temperature", "top_k", "top_p", "negative", "variations")
_WIDEST = 1_000_000
"""No field holds a larger number."""
_NOT_A_SEED = BadValue("A seed is a whole number.", f"Choose one from 0 to {SEED_LIMIT}.", field="seed")


@dataclass(frozen=True)
class PromptValues:
    """The fields as they stand, right or wrong.

    `seed` is text as typed, `new_seed` says whether each take gets a seed of its own, `last_seed` is the one used
    last. `melody` is the path of the file to follow.
    """

    prompt: str = ""
    seconds: float = _PLAIN.seconds
    model: str = _PLAIN.model
    advanced: bool = False
    seed: str = ""
    new_seed: bool = True
    last_seed: int | None = None
    guidance: float = _PLAIN.guidance
    temperature: float = _PLAIN.temperature
    top_k: int = _PLAIN.top_k
    top_p: float = _PLAIN.top_p
    negative: str = ""
    variations: int = 1
    melody: str | None = None

    @property
    def in_force(self) -> PromptValues:
        """The values that act: in the simple mode those that are hidden stand at their defaults."""
        if self.advanced:
            return self
        return replace(self, **{name: getattr(PromptValues(), name) for name in _ADVANCED})

    @property
    def number_of_seed(self) -> int:
        """The seed as a number.

        Raises: BadValue if it is none.
        """
        try:
            return int(self.seed.strip())
        except ValueError as exc:
            raise _NOT_A_SEED from exc

    def to_json(self) -> dict[str, Any]:
        """Return the values as plain JSON."""
        return asdict(self)

    @staticmethod
    def from_json(values: Mapping[str, Any]) -> PromptValues:
        """Return the values that `to_json` gave; what is missing or of another type stands at its default."""
        plain = PromptValues()
        kept: dict[str, Any] = {}
        for each in fields(PromptValues):
            default = getattr(plain, each.name)
            value: Any = values.get(each.name)
            if each.name == "last_seed":
                fits = type(value) is int and 0 <= value <= SEED_LIMIT
            elif each.name == "melody":
                fits = isinstance(value, str) and "\0" not in value
            elif isinstance(default, float):
                fits = type(value) in (int, float) and abs(value) <= _WIDEST  # false for NaN
            elif type(default) is int:
                fits = type(value) is int and abs(value) <= _WIDEST
            else:
                fits = type(value) is type(default)
            if fits:
                kept[each.name] = value
        return PromptValues(**kept)

    @staticmethod
    def of(recipe: Recipe, melody: Path | None = None) -> PromptValues:
        """Return the values that ask for `recipe` again, in the advanced mode, where all of it is seen."""
        return PromptValues(
            prompt=recipe.prompt,
            seconds=recipe.seconds,
            model=recipe.model,
            advanced=True,
            seed=str(recipe.seed),
            new_seed=False,
            last_seed=recipe.seed,
            guidance=recipe.guidance,
            temperature=recipe.temperature,
            top_k=recipe.top_k,
            top_p=recipe.top_p,
            negative=recipe.negative or "",
            melody=None if melody is None else str(melody),
        )


def faults(values: PromptValues) -> dict[str, BadValue]:
    """Return what is wrong, by field; an empty prompt is not wrong, only not ready."""
    return {error.field: error for error in _faults(values.in_force)}


def _faults(values: PromptValues) -> Iterator[BadValue]:
    checks: list[dict[str, Any]] = [{name: getattr(values, name)} for name in _RECIPE_FIELDS]
    checks += [{"prompt": values.prompt}] if values.prompt.strip() else []
    checks += [{"negative": values.negative}]
    for check in checks:
        try:
            Recipe(**({"prompt": "x"} | check))
        except BadValue as error:
            yield error
    if not values.new_seed:
        try:
            number = values.number_of_seed
            Recipe("x", seed=number)
            if number + values.variations - 1 > SEED_LIMIT:
                yield BadValue(f"The last variation's seed is above {SEED_LIMIT}.", "Choose a smaller.", field="seed")
        except BadValue as error:
            yield error
    try:
        Wish(Recipe("x"), values.variations)
    except BadValue as error:
        yield error


def wish(values: PromptValues, seed: int, *, device: str = "auto", precision: str = "auto") -> Wish:
    """Return the wish that the values make, with `seed` for its first take.

    Raises: BadValue (with the field's name) if a value is outside its limits.
    """
    acting = values.in_force
    melody = None if acting.melody is None else Path(acting.melody)
    recipe = Recipe(
        prompt=acting.prompt.strip(),
        seconds=acting.seconds,
        seed=seed,
        guidance=acting.guidance,
        temperature=acting.temperature,
        top_k=acting.top_k,
        top_p=acting.top_p,
        negative=acting.negative.strip() or None,
        melody=None if melody is None else Melody(melody.name),
        model=acting.model,
        device=device,
        precision=precision,
    )
    return Wish(recipe, acting.variations, melody)
