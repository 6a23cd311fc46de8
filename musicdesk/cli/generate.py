"""`musicdesk generate`: music from a sentence, or from music that is there, as WAV and MIDI."""

from __future__ import annotations

import argparse
import secrets
from typing import TYPE_CHECKING, Any

from musicdesk.cli.arguments import check_there
from musicdesk.cli.generateoptions import add_arguments, check_together
from musicdesk.cli.terminal import EXIT_CANCELLED, clock
from musicdesk.core.errors import BadValue
from musicdesk.core.recipe import Melody, Recipe
from musicdesk.core.remake import CANDIDATES, Remake
from musicdesk.core.take import is_take_id
from musicdesk.core.words import spoken_bpm

if TYPE_CHECKING:
    from musicdesk.app.beginnings import Beginning
    from musicdesk.app.generate import Generated, Order
    from musicdesk.cli.terminal import Terminal

__all__ = ["add_arguments", "run"]

FRESH_SEEDS = 2**31
"""A seed nobody asked for stays short enough to be typed again."""
GAPS_SAID = 5
USUAL_S = 10.0
USUAL_MODEL = "starter"


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Make the takes, print their paths, and return 0, or 130 when stopped on the way, by Ctrl+C or by SIGTERM."""
    check_together(args)
    _check_files(args)
    order = _order(args, terminal)
    if args.prompt is None and args.section:
        _say_gaps(order.recipe, terminal)
    from musicdesk.app.generate import generate

    begin_s, end_s = order.new
    report = terminal.progress("Making music", (end_s - begin_s) * order.variations)
    terminal.draw(f"Loading {order.recipe.model} ...")
    with terminal.stoppable():
        takes = generate(terminal.desk, order, say=terminal.say, report=report, cancel=terminal.cancel)
        terminal.clear()
    for take in takes:
        terminal.say(_sentence(take))
    if args.json:
        terminal.emit_json([take.to_json() for take in takes])
    else:
        for path in (path for take in takes for path in take.places):
            terminal.emit_path(path)
    whole_takes = [take for take in takes if take.complete and (take.midi is not None or order.midi is None)]
    return 0 if len(whole_takes) == order.variations else EXIT_CANCELLED


def _check_files(args: argparse.Namespace) -> None:
    word = args.of if args.continue_from is None else args.continue_from
    if word is not None and not is_take_id(word):
        check_there(word)
    if args.melody is not None:
        check_there(args.melody)


def _say_gaps(recipe: Recipe, terminal: Terminal) -> None:
    """Say what is heard where no section is; nobody said that."""
    from musicdesk.app.generated import moment
    from musicdesk.app.timing import gaps_in

    gaps = gaps_in(recipe.sections, recipe.seconds)
    if gaps:
        places = ", ".join(f"{moment(begin_s)}-{moment(end_s)}" for begin_s, end_s in gaps[:GAPS_SAID])
        places += "" if len(gaps) <= GAPS_SAID else f" and {len(gaps) - GAPS_SAID} more"
        terminal.say(f'Where there is no section ({places}), "{recipe.prompt}" holds; give a PROMPT to change that.')


def _order(args: argparse.Namespace, terminal: Terminal) -> Order:
    from musicdesk.app.beginnings import beginning_at
    from musicdesk.app.generate import Order

    word = args.of if args.continue_from is None else args.continue_from
    beginning = None if word is None else beginning_at(terminal.desk, word, args.library_folder)
    remake = None
    if args.remake is not None and beginning is not None:
        candidates = CANDIDATES if args.candidates is None else args.candidates
        remake = beginning.part(args.remake.begin, args.remake.end, args.rest or "keep", candidates)
    library = args.library_folder
    if args.library and library is None:
        from musicdesk.library.places import default_folder

        library = default_folder()
    new_s = None
    if remake is not None and beginning is not None:
        new_s = (remake.end_s if remake.rest == "keep" else beginning.seconds) - remake.begin_s
    return Order(
        _recipe(args, terminal, beginning, remake, new_s),
        melody=args.melody,
        variations=args.variations,
        audio=args.output,
        midi=args.midi,
        library=library,
        repair=args.repair,
        after=args.melody_after,
        begin_s=args.melody_begin,
        end_s=args.melody_end,
        beginning=beginning,
        remake=remake,
        retries=args.retries,
    )


def _recipe(
    args: argparse.Namespace,
    terminal: Terminal,
    beginning: Beginning | None,
    remake: Remake | None,
    new_s: float | None,
) -> Recipe:
    """Return the recipe: what was typed, else that of the music before, else what is usual; `new_s` long if given."""
    from musicdesk.app.timing import Timing, ends_of, sections_of

    values: dict[str, Any] = {"prompt": args.section[0].prompt if args.section else "", "model": USUAL_MODEL}
    values |= {} if beginning is None else beginning.values(remake)
    inherited = values.pop("sections", ()) if args.prompt is None else ()
    typed = {
        "prompt": args.prompt,
        "guidance": args.guidance,
        "temperature": args.temperature,
        "top_k": args.top_k,
        "top_p": args.top_p,
        "negative": args.negative,
        "model": args.model,
        "overlap_s": args.overlap,
    }
    values |= {name: value for name, value in typed.items() if value is not None}
    if beginning is not None and args.prompt is None and not values["prompt"]:
        raise BadValue(
            f"{beginning.name} does not say what was asked for when it was made.",
            "Say what to hear from there on: a PROMPT, in quotes.",
            field="prompt",
        )
    timing = Timing.of(terminal.desk, values["prompt"], args.bpm, values["model"], beginning, exact=args.loop)
    seconds = new_s if args.seconds is None else args.seconds
    if args.bars is not None:
        seconds = timing.seconds_of(args.bars)
    if seconds is None:
        seconds = max(ends_of(args.section, timing), default=USUAL_S)
    values |= {"prompt": timing.prompt, "sections": sections_of(args.section, timing, seconds) or inherited}
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


def _sentence(take: Generated) -> str:
    bpm = take.found.bpm if take.loops else take.recipe.bpm
    tempo = "" if bpm is None else f" at {spoken_bpm(bpm)} bpm"
    end = "" if take.complete else ", cut short"
    end += "" if take.kept is None else f", in the library as {take.kept.id}"
    length = _spoken_length(take.seconds)
    music = f"a loop of {length}" if take.loops else f"{length} of music"
    made = f"made in {_spoken_span(take.elapsed_s)} ({take.speed:.2f}x real time), seed {take.recipe.seed}"
    return f"{take.path.name}: {music}{tempo}{end}, {made}."


def _spoken_length(seconds: float) -> str:
    return f"{seconds:.4g} s" if seconds < 600 else clock(seconds)


def _spoken_span(seconds: float) -> str:
    return f"{seconds:.1f} s" if seconds < 60 else clock(seconds)
