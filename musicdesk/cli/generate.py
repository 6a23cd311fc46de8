"""`musicdesk generate`: music from a sentence, as WAV and MIDI."""

from __future__ import annotations

import argparse
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from musicdesk.cli.arguments import number, whole
from musicdesk.cli.terminal import EXIT_CANCELLED
from musicdesk.core.errors import BadValue
from musicdesk.core.recipe import AFTER, PRECISIONS, Melody, Recipe
from musicdesk.core.words import spoken_bpm

if TYPE_CHECKING:
    from musicdesk.app.generate import Order, Take
    from musicdesk.cli.terminal import Terminal

FRESH_SEEDS = 2**31
"""A seed nobody asked for stays short enough to be typed again."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("prompt", metavar="PROMPT", help='what to hear, such as "warm lo-fi piano, 84 bpm"')
    parser.add_argument(
        "-o", "--output", type=Path, metavar="OUT.wav", help="the file to write (default: a name made of PROMPT)"
    )
    parser.add_argument("--midi", type=Path, metavar="OUT.mid", help="write the notes heard in the take, too")
    parser.add_argument("--library", action="store_true", help="keep the takes in your library")
    parser.add_argument(
        "--library-folder", type=Path, metavar="F", help="the library to keep them in (default: in your Music folder)"
    )
    parser.add_argument("--seconds", type=number, default=10.0, metavar="S", help="how long (default: 10)")
    parser.add_argument("--model", default="starter", metavar="NAME", help="starter, or the folder of a checkpoint")
    parser.add_argument("--melody", type=Path, metavar="FILE", help="a recording, or MIDI, to follow")
    parser.add_argument(
        "--repair", action="store_true", help="mend the melody first: clean it, steady its notes, into its scale"
    )
    parser.add_argument(
        "--melody-begin",
        type=number,
        metavar="S",
        help="follow it from there on, in seconds (default: from bar 1 of what musicdesk record counted in)",
    )
    parser.add_argument("--melody-end", type=number, metavar="S", help="follow it up to there (default: its end)")
    parser.add_argument(
        "--melody-after", choices=AFTER, default="repeat", help="when the melody ends: repeat it (default), or stop"
    )
    parser.add_argument(
        "--seed", type=whole, metavar="N", help="the same seed makes the same take (default: a fresh one)"
    )
    parser.add_argument("--variations", type=whole, default=1, metavar="N", help="how many takes to make (default: 1)")
    parser.add_argument(
        "--guidance", type=number, default=3.0, metavar="X", help="how closely to follow PROMPT (default: 3)"
    )
    parser.add_argument(
        "--temperature", type=number, default=1.0, metavar="X", help="0 = always the likeliest (default: 1)"
    )
    parser.add_argument(
        "--top-k", type=whole, default=250, metavar="N", help="choose among the N likeliest (default: 250)"
    )
    parser.add_argument(
        "--top-p", type=number, default=0.0, metavar="X", help="or among those of total chance X (default: 0, off)"
    )
    parser.add_argument("--negative", metavar="TEXT", help="what not to hear")
    parser.add_argument("--device", default="auto", metavar="NAME", help="auto, cpu, cuda or mps (default: auto)")
    parser.add_argument("--precision", default="auto", metavar="NAME", help=f"{', '.join(PRECISIONS)} (default: auto)")
    parser.add_argument("--json", action="store_true", help="print what was made as JSON")


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Make the takes, print their paths, and return 0, or 130 when stopped on the way."""
    if args.repair and args.melody is None:
        raise BadValue("There is no melody to repair.", "Give one with --melody FILE.", field="repair")
    if args.melody is None and (args.melody_begin is not None or args.melody_end is not None):
        raise BadValue("There is no melody to begin or to end.", "Give one with --melody FILE.", field="melody")
    order = _order(args)
    from musicdesk.app.generate import generate

    report = terminal.progress("Making music", order.recipe.seconds * order.variations)
    terminal.draw(f"Loading {order.recipe.model} ...")
    with terminal.stoppable():
        takes = generate(terminal.desk, order, say=terminal.say, report=report, cancel=terminal.cancel)
        terminal.clear()
    for take in takes:
        terminal.say(_sentence(take))
    if args.json:
        terminal.emit_json([take.to_json() for take in takes])
    else:
        for path in (path for take in takes for path in take.places if path is not None):
            terminal.emit_path(path)
    whole_takes = [take for take in takes if take.music.complete and (take.midi is not None or order.midi is None)]
    return 0 if len(whole_takes) == order.variations else EXIT_CANCELLED


def _order(args: argparse.Namespace) -> Order:
    seed = secrets.randbelow(FRESH_SEEDS) if args.seed is None else args.seed
    recipe = Recipe(
        prompt=args.prompt,
        seconds=args.seconds,
        seed=seed,
        guidance=args.guidance,
        temperature=args.temperature,
        top_k=args.top_k,
        top_p=args.top_p,
        negative=args.negative,
        melody=None if args.melody is None else Melody(args.melody.name, after=args.melody_after),
        model=args.model,
        device=args.device,
        precision=args.precision,
    )
    from musicdesk.app.generate import Order

    library = args.library_folder
    if args.library and library is None:
        from musicdesk.library.places import default_folder

        library = default_folder()
    return Order(
        recipe,
        melody=args.melody,
        variations=args.variations,
        audio=args.output,
        midi=args.midi,
        library=library,
        repair=args.repair,
        after=args.melody_after,
        begin_s=args.melody_begin,
        end_s=args.melody_end,
    )


def _sentence(take: Take) -> str:
    bpm = take.music.recipe.bpm
    tempo = "" if bpm is None else f" at {spoken_bpm(bpm)} bpm"
    end = "" if take.music.complete else ", cut short"
    end += "" if take.kept is None else f", in the library as {take.kept.id}"
    return (
        f"{take.path.name}: {take.music.seconds:.4g} s of music{tempo}{end}, made in {take.elapsed_s:.1f} s "
        f"({take.speed:.2f}x real time), seed {take.music.recipe.seed}."
    )
