"""Typed recipe: what was typed for `musicdesk generate`, and what a style, the music before and the model add."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from musicdesk.core.errors import BadValue
from musicdesk.core.recipe import Melody, Recipe
from musicdesk.core.words import tempo_in

if TYPE_CHECKING:
    import argparse

    from musicdesk.app.beginnings import Beginning
    from musicdesk.app.desk import Desk
    from musicdesk.cli.arguments import SectionWords
    from musicdesk.core.preset import Preset
    from musicdesk.core.remake import Remake

FRESH_SEEDS = 2**31
"""A seed nobody asked for stays short enough to be typed again."""
USUAL_S = 10.0
USUAL_MODEL = "starter"
TYPED = ("guidance", "temperature", "top_k", "top_p", "steps", "lora")
"""Options that are values of a recipe under the same name."""


def typed_recipe(
    args: argparse.Namespace, desk: Desk, beginning: Beginning | None, remake: Remake | None, new_s: float | None
) -> Recipe:
    """Return the recipe: what was typed, else what the style says, else that of the music before, else what is usual.

    It is `new_s` long if that is given. Raises: BadValue; ModelError if there is no such model here.
    """
    from musicdesk.app.presets import find
    from musicdesk.app.timing import Timing, ends_of, sections_of

    style = None if args.style is None else find(args.style)
    values, inherited = _before(args, beginning, remake)
    values |= _of_model(args, desk, style, values)
    _check_typed(args, desk, values["model"])
    asked_bpm = args.bpm or tempo_in(args.prompt or "") or (None if beginning is None else beginning.bpm)
    if style is not None:
        values |= _of_style(args, desk, style, values["model"], asked_bpm)
    elif args.prompt is not None:
        values |= {"prompt": args.prompt}
    values |= {name: getattr(args, name) for name in TYPED if getattr(args, name) is not None}
    if args.overlap is not None:
        values |= {"overlap_s": args.overlap}
    if args.negative is not None:
        unwanted = "" if style is None else style.negative
        values |= {"negative": ", ".join(each for each in (args.negative, unwanted) if each)}
    if beginning is not None and args.prompt is None and not values["prompt"]:
        raise BadValue(
            f"{beginning.name} does not say what was asked for when it was made.",
            "Say what to hear from there on: a PROMPT, in quotes.",
            field="prompt",
        )
    timing = Timing.of(desk, values["prompt"], args.bpm, values["model"], beginning, exact=args.loop)
    sections = _in_style(args.section, style, asked_bpm)
    seconds = new_s if args.seconds is None else args.seconds
    if args.bars is not None:
        seconds = timing.seconds_of(args.bars)
    if seconds is None:
        usual_s = USUAL_S if style is None or style.seconds is None else style.seconds
        seconds = max(ends_of(sections, timing), default=usual_s)
    values |= {"prompt": timing.prompt, "sections": sections_of(sections, timing, seconds) or inherited}
    return Recipe(
        **values,
        seconds=seconds,
        seed=secrets.randbelow(FRESH_SEEDS) if args.seed is None else args.seed,
        melody=None if args.melody is None else Melody(args.melody.name, after=args.melody_after),
        device=args.device,
        precision=args.precision,
        bpm=timing.asked_bpm if args.loop else None,
        bars=args.bars if args.loop else None,
    )


def _before(
    args: argparse.Namespace, beginning: Beginning | None, remake: Remake | None
) -> tuple[dict[str, Any], tuple[Any, ...]]:
    """Return the values that the music before gives, or the first section, and the sections that are taken over."""
    values: dict[str, Any] = {"prompt": args.section[0].prompt if args.section else "", "model": USUAL_MODEL}
    values |= {} if beginning is None else beginning.values(remake)
    inherited = values.pop("sections", ())
    return values, inherited if args.prompt is None and args.style is None else ()


def _of_model(args: argparse.Namespace, desk: Desk, style: Preset | None, values: dict[str, Any]) -> dict[str, Any]:
    """Return the model: the one typed, else that of the style, else that of before, with its usual guidance."""
    from musicdesk.app.order import abilities_of

    model = args.model or (None if style is None else style.model) or values["model"]
    guidance = abilities_of(desk, model).guidance
    return {"model": model} | ({} if guidance is None or "guidance" in values else {"guidance": guidance})


def _check_typed(args: argparse.Namespace, desk: Desk, model: str) -> None:
    """Refuse what was typed and would change nothing with this model. Raises: BadValue."""
    from musicdesk.app.order import model_row

    row = model_row(desk, model)
    if row is None:
        return
    has = row.abilities
    wrong = [
        name
        for name, can in (
            ("guidance", has.guidance is not None),
            ("temperature", has.sampling),
            ("top_k", has.sampling),
            ("top_p", has.sampling),
            ("overlap", has.overlap),
        )
        if not can and getattr(args, name) is not None
    ]
    if wrong:
        words = " and ".join(f"--{name.replace('_', '-')}" for name in wrong)
        raise BadValue(
            f"{row.title} has no use for {words}.",
            f"Leave {'it' if len(wrong) == 1 else 'them'} out, or choose a MusicGen model, such as the Starter.",
            field=wrong[0],
        )


def _of_style(
    args: argparse.Namespace, desk: Desk, style: Preset, model: str, asked_bpm: float | None
) -> dict[str, Any]:
    """Return what a style gives to the words that were typed, which may be none."""
    from musicdesk.app.order import abilities_of
    from musicdesk.app.presets import values_of

    return values_of(style, args.prompt or "", asked_bpm, abilities_of(desk, model))


def _in_style(sections: Sequence[SectionWords], style: Preset | None, bpm: float | None) -> list[SectionWords]:
    """Return sections as a style words them: where they are, nothing else of the prompt is heard."""
    if style is None:
        return list(sections)
    return [replace(each, prompt=style.prompt(each.prompt, bpm)) for each in sections]
