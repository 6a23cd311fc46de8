"""What stands in the prompt panel, checked field by field, and the wish it makes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from musicdesk.core.abilities import MUSICGEN, Abilities, check_wish
from musicdesk.core.errors import BadValue
from musicdesk.core.recipe import SEED_LIMIT, Melody, Recipe
from musicdesk.core.section import SECTIONS_LIMIT, Section
from musicdesk.core.take import USUAL_BEATS
from musicdesk.core.wish import RETRIES, Wish
from musicdesk.core.words import spoken_bpm, tempo_in
from musicdesk.gui.sectionchange import fitted
from musicdesk.gui.tongue import tr

_PLAIN = Recipe("x")
_RECIPE_FIELDS = ("guidance", "temperature", "top_k", "top_p", "overlap_s")
_ADVANCED = (
    "seed", "new_seed", "guidance", "temperature", "top_k", "top_p", "negative", "variations", "overlap_s", "retries",
    "steps", "lora",
)  # fmt: skip
_SAMPLING = ("temperature", "top_k", "top_p")
USUAL_BARS, USUAL_BPM = 4, 120.0
"""The loop that is offered first."""
_WIDEST = 1_000_000
"""No field holds a larger number."""


@dataclass(frozen=True)
class PromptValues:
    """The fields as they stand, right or wrong.

    `seed` is text as typed, `new_seed` says whether each take gets a seed of its own, `last_seed` is the one used
    last. `melody` is the path of the file to follow. With `loop` the take is one of `bars` bars at `tempo`, or at
    that the prompt names. `sections` count while `timeline` says that they are shown, as far as the music is long.
    `style` is the name of a style, "" for none; `steps` None stands for what the model usually takes; `lora` is the
    folder of a LoRA, "" for none.
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
    loop: bool = False
    bars: int = USUAL_BARS
    tempo: float = USUAL_BPM
    timeline: bool = False
    sections: tuple[Section, ...] = ()
    overlap_s: float = _PLAIN.overlap_s
    retries: int = RETRIES
    style: str = ""
    steps: int | None = None
    lora: str = ""

    @property
    def in_force(self) -> PromptValues:
        """The values that act on a MusicGen."""
        return self.acting(MUSICGEN)

    def acting(self, abilities: Abilities) -> PromptValues:
        """Return the values that act on a model of such abilities.

        What is hidden, and what it cannot do, stands at its usual value; sections end with the music. What it can do
        with a melody is not looked at.
        """
        has = {
            "sections": abilities.sections, "overlap_s": abilities.overlap, "negative": abilities.negative,
            "steps": abilities.steps is not None, "lora": abilities.lora,
            **dict.fromkeys(_SAMPLING, abilities.sampling),
        }  # fmt: skip
        unseen = {name for name, there in has.items() if not there} | (set() if self.advanced else set(_ADVANCED))
        changes = {name: getattr(PromptValues(), name) for name in unseen}
        if not self.advanced or abilities.guidance is None:
            changes["guidance"] = _PLAIN.guidance if abilities.guidance is None else abilities.guidance
        sections = self.sections if self.timeline and abilities.sections else ()
        return replace(self, **changes | {"sections": fitted(sections, self.length_s)})

    @property
    def named_bpm(self) -> float | None:
        """The tempo that the prompt names, or None."""
        return tempo_in(self.prompt)

    @property
    def bpm(self) -> float | None:
        """The tempo that is asked for: the prompt's, or that of the loop; None where nobody has said one."""
        named = self.named_bpm
        return self.tempo if named is None and self.loop else named

    @property
    def length_s(self) -> float:
        """How long the take will be: with `loop` as long as the bars last."""
        bpm = self.bpm
        return self.bars * USUAL_BEATS * 60 / bpm if self.loop and bpm else self.seconds

    @property
    def number_of_seed(self) -> int:
        """The seed as a number.

        Raises: BadValue if it is none.
        """
        try:
            return int(self.seed.strip())
        except ValueError as exc:
            raise BadValue(
                tr("A seed is a whole number."), tr("Choose one from 0 to {limit}.", limit=SEED_LIMIT), field="seed"
            ) from exc

    def to_json(self) -> dict[str, Any]:
        """Return the values as plain JSON."""
        return asdict(self) | {"sections": [section.to_json() for section in self.sections]}

    @staticmethod
    def from_json(values: Mapping[str, Any]) -> PromptValues:
        """Return the values that `to_json` gave; what is missing, or cannot be, stands at its default."""
        plain = PromptValues()
        kept: dict[str, Any] = {}
        for each in fields(PromptValues):
            default = getattr(plain, each.name)
            value: Any = values.get(each.name)
            if each.name == "last_seed":
                fits = type(value) is int and 0 <= value <= SEED_LIMIT
            elif each.name in ("melody", "lora", "style"):
                fits = isinstance(value, str) and "\0" not in value
            elif each.name == "steps":
                fits = type(value) is int and abs(value) <= _WIDEST
            elif each.name == "sections":
                value, fits = _kept_sections(value), True
            elif isinstance(default, float):
                fits = type(value) in (int, float) and abs(value) <= _WIDEST  # false for NaN
            elif type(default) is int:
                fits = type(value) is int and abs(value) <= _WIDEST
            else:
                fits = type(value) is type(default)
            if fits and _can_be(each.name, value):
                kept[each.name] = value
        if "seed" not in kept:
            kept.pop("new_seed", None)  # a seed of one's own that is none would be missed
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
            loop=recipe.bars is not None,
            bars=USUAL_BARS if recipe.bars is None else recipe.bars,
            tempo=USUAL_BPM if recipe.bars is None or recipe.bpm is None else recipe.bpm,
            timeline=bool(recipe.sections),
            sections=recipe.sections,
            overlap_s=recipe.overlap_s,
            steps=recipe.steps,
            lora=recipe.lora,
        )


def faults(values: PromptValues, abilities: Abilities = MUSICGEN, model: str = "") -> dict[str, BadValue]:
    """Return what is wrong, by field; an empty prompt is not wrong, only not ready.

    `abilities` are those of the model that is asked, and `model` its name for people.
    """
    return {error.field: error for error in _faults(values.acting(abilities), abilities, model)}


def _faults(values: PromptValues, abilities: Abilities, model: str) -> Iterator[BadValue]:
    checks: list[dict[str, Any]] = [{name: getattr(values, name)} for name in _RECIPE_FIELDS]
    checks += [{"prompt": values.prompt}] if values.prompt.strip() else []
    checks += [{"negative": values.negative}, {"steps": values.steps}]
    checks += [{"bars": values.bars}, {"bpm": values.bpm}] if values.loop else [{"seconds": values.seconds}]
    right = True
    for check in checks:
        try:
            Recipe(**({"prompt": "x"} | check))
        except BadValue as error:
            right = right and error.field not in ("bars", "bpm", "seconds")
            yield error
    if right:  # else nobody knows how long the music is
        try:
            Recipe("x", seconds=values.length_s, sections=values.sections)
        except BadValue as error:
            yield BadValue(error.message, error.hint, field="sections")
        try:
            check_wish(Wish(Recipe("x", seconds=values.length_s)), abilities, model)
        except BadValue as error:
            yield error
    if not values.new_seed:
        try:
            number = values.number_of_seed
            Recipe("x", seed=number)
            if number + values.variations - 1 > SEED_LIMIT:
                yield BadValue(
                    tr("The last variation's seed is above {limit}.", limit=SEED_LIMIT),
                    tr("Choose a smaller."),
                    field="seed",
                )
        except BadValue as error:
            yield error
    try:
        Wish(Recipe("x"), values.variations)
    except BadValue as error:
        yield error
    try:
        Wish(Recipe("x"), retries=values.retries)
    except BadValue as error:
        yield error


def wish(
    values: PromptValues,
    seed: int,
    *,
    device: str = "auto",
    precision: str = "auto",
    abilities: Abilities = MUSICGEN,
) -> Wish:
    """Return the wish that the values make of a model of such abilities, with `seed` for its first take.

    Raises: BadValue (with the field's name) if a value is outside its limits.
    """
    acting = values.acting(abilities)
    melody = None if acting.melody is None else Path(acting.melody)
    prompt, bpm = acting.prompt.strip(), acting.bpm
    if acting.loop and acting.named_bpm is None and bpm is not None:
        # A model knows a tempo only by the words of its prompt.
        prompt = f"{prompt}, {spoken_bpm(bpm)} bpm"
    recipe = Recipe(
        prompt=prompt,
        seconds=acting.length_s,
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
        bpm=bpm if acting.loop else None,
        sections=acting.sections,
        overlap_s=acting.overlap_s,
        bars=acting.bars if acting.loop else None,
        steps=acting.steps,
        lora=acting.lora,
    )
    return Wish(recipe, acting.variations, melody, retries=acting.retries)


def _can_be(name: str, value: Any) -> bool:
    """Whether a field may hold a value. Words are the musician's, and come back whatever they are."""
    try:
        if name in (*_RECIPE_FIELDS, "seconds", "bars", "steps"):
            Recipe("x", **{name: value})
        elif name == "tempo":
            Recipe("x", bpm=value)
        elif name == "seed" and value.strip():
            Recipe("x", seed=int(value))
        elif name == "variations":
            Wish(Recipe("x"), value)
        elif name == "retries":
            Wish(Recipe("x"), retries=value)
    except (BadValue, ValueError):
        return False
    return True


def _kept_sections(values: object) -> tuple[Section, ...]:
    """Return the sections that were written down, none if they are damaged."""
    if not isinstance(values, list) or len(values) > SECTIONS_LIMIT:
        return ()
    try:
        sections = tuple(Section.from_json(each) for each in values)
    except BadValue:
        return ()
    in_order = all(one.end_s <= other.begin_s + 1e-6 for one, other in pairwise(sections))
    return sections if in_order else ()
