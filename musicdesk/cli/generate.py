"""`musicdesk generate`: music from a sentence, or from music that is there, as WAV and MIDI."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from musicdesk.cli.arguments import check_there
from musicdesk.cli.generateoptions import add_arguments, check_together
from musicdesk.cli.terminal import EXIT_CANCELLED, clock
from musicdesk.cli.typedrecipe import typed_recipe
from musicdesk.core.job import Progress
from musicdesk.core.recipe import Recipe
from musicdesk.core.remake import CANDIDATES
from musicdesk.core.take import is_take_id
from musicdesk.core.words import spoken_bpm

if TYPE_CHECKING:
    from musicdesk.app.generate import Generated, Order
    from musicdesk.cli.terminal import Terminal

__all__ = ["add_arguments", "run"]

DENOISED = "steps"
"""The unit in which a model that makes a take as a whole counts."""
GAPS_SAID = 5


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Make the takes, print their paths, and return 0, or 130 when stopped on the way, by Ctrl+C or by SIGTERM."""
    check_together(args)
    _check_files(args)
    order = _order(args, terminal)
    if args.prompt is None and args.section:
        _say_gaps(order.recipe, terminal)
    from musicdesk.app.generate import generate

    begin_s, end_s = order.new
    report = progress(terminal, "Making music", (end_s - begin_s) * order.variations)
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


def progress(terminal: Terminal, verb: str, audio_s: float) -> Callable[[Progress], None]:
    """Return a reporter that draws how far some music is: where a model denoises it as a whole, in steps."""
    usual = terminal.progress(verb, audio_s)

    def report(progress: Progress) -> None:
        if progress.unit != DENOISED:
            return usual(progress)
        left = "" if progress.left_s is None else f"   {clock(progress.left_s)} left"
        terminal.draw(f"{verb}, step {progress.done} of {progress.total}{left}")

    return report


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
        typed_recipe(args, terminal.desk, beginning, remake, new_s),
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
