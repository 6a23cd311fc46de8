"""`musicdesk loop`: loops of one instrument, from an idea that was recorded or from a few words."""

from __future__ import annotations

import argparse
import secrets
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from musicdesk.cli.arguments import check_there, number, scale, whole
from musicdesk.cli.generate import progress
from musicdesk.cli.terminal import EXIT_CANCELLED, plain
from musicdesk.cli.typedrecipe import FRESH_SEEDS
from musicdesk.core.errors import BadValue
from musicdesk.core.words import TEMPO_HIGH_BPM, spoken_bpm

if TYPE_CHECKING:
    from musicdesk.app.desk import Desk
    from musicdesk.app.loop import LoopOrder
    from musicdesk.app.looptakes import LoopTake
    from musicdesk.cli.terminal import Terminal
    from musicdesk.core.idea import Idea

FITS = {"same": "", "relative": ", the relative key", "other": ", which is another", "": ""}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "--from", dest="idea", type=Path, metavar="IDEA", help="a recording of a few bars, hummed or played, or MIDI"
    )
    parser.add_argument(
        "--instrument", required=True, metavar="NAME", help='what plays, such as "electric piano" or "drums"'
    )
    parser.add_argument("--bars", type=whole, default=4, metavar="N", help="how many bars of four beats (default: 4)")
    for word, what in (("genre", "lo-fi"), ("mood", "calm")):
        parser.add_argument(
            f"--{word}",
            metavar="WORD",
            help=f'such as "{what}"; "" for none (default: as heard in IDEA, where the model "clap" is installed)',
        )
    parser.add_argument("--key", type=scale, metavar="KEY", help='such as "A minor" (default: that of IDEA)')
    parser.add_argument("--bpm", type=number, metavar="B", help="the tempo (default: that of IDEA)")
    parser.add_argument("--no-follow", action="store_true", help="do not follow the notes of IDEA")
    parser.add_argument(
        "--model", default="starter", metavar="NAME", help='one that "musicdesk models list" shows (default: starter)'
    )
    parser.add_argument("--variations", type=whole, default=1, metavar="N", help="how many loops to make (default: 1)")
    parser.add_argument("--seed", type=whole, metavar="N", help="the same seed makes the same loops")
    parser.add_argument("-o", "--output", type=Path, metavar="OUT.wav", help="the file to write")
    parser.add_argument("--midi", type=Path, metavar="OUT.mid", help="write the notes heard in the loop, too")
    parser.add_argument("--library", action="store_true", help="keep the loops in your library")
    parser.add_argument("--library-folder", type=Path, metavar="F", help="keep the loops in this library")
    parser.add_argument("--json", action="store_true", help="print what was found and what was made as JSON")


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Make the loops, print their paths, the best first, and return 0, or 130 when stopped on the way."""
    from musicdesk.app.looptakes import LoopFiles, check, make_loops
    from musicdesk.workers.fitting import is_short_for
    from musicdesk.workers.words import Words

    words = Words(lambda: True, terminal.desk.tagger)  # idea and loops are heard by the same one, loaded once
    desk = replace(terminal.desk, tagger=words.tagger)
    files = LoopFiles(args.output, args.midi, library=_library(args))
    if args.idea is not None:
        check_there(args.idea)
        # Its tempo is not known yet: at the fastest nothing is too long that is not so at any.
        check(desk, _order(args, None, TEMPO_HIGH_BPM if args.bpm is None else args.bpm), files)
    with terminal.stoppable():
        idea = _heard(args, desk, terminal)
        order = _order(args, idea, args.bpm)
        if is_short_for(order.model):
            words.drop()
        terminal.say(f"Asked for: {order.words}.")
        report = progress(terminal, "Making loops", 0.0)
        terminal.draw(f"Loading {order.model} ...")
        loops = make_loops(desk, order, files, say=terminal.say, report=report, cancel=terminal.cancel)
        terminal.clear()
    for loop in loops:
        terminal.say(_sentence(loop, order))
    if args.json:
        found = None if idea is None else _idea_json(idea)
        terminal.emit_json({"idea": found, "prompt": order.words, "loops": [each.to_json() for each in loops]})
    else:
        for path in (path for loop in loops for path in loop.take.places):
            terminal.emit_path(path)
    return EXIT_CANCELLED if terminal.cancel() else 0


def _heard(args: argparse.Namespace, desk: Desk, terminal: Terminal) -> Idea | None:
    """Return what is found in the idea, and say it."""
    if args.idea is None:
        return None
    from musicdesk.app.ideas import idea_in

    terminal.draw("Listening ...")
    idea = idea_in(desk, args.idea, terminal.cancel)
    found = ["no tempo" if idea.bpm is None else f"{spoken_bpm(idea.bpm)} bpm"]
    found.append("no key" if idea.key is None else idea.key.name)
    kinds = (("genre", idea.tags.genres), ("mood", idea.tags.moods), ("instruments", idea.tags.instruments))
    words = [f"; {kind}: {', '.join(heard)}" for kind, heard in kinds if heard]
    terminal.say(f"{args.idea.name}: {idea.seconds:.1f} s, {', '.join(found)}{''.join(words)}.")
    for sentence in idea.said:
        terminal.say(sentence)
    return idea


def _order(args: argparse.Namespace, idea: Idea | None, bpm: float | None) -> LoopOrder:
    """Return the order. Raises: BadValue, which names the option where no tempo is known."""
    try:
        return _ordered(args, idea, bpm)
    except BadValue as exc:
        if exc.field == "bpm" and bpm is None and (idea is None or idea.bpm is None):
            raise BadValue(exc.message, "Give one, such as --bpm 84.", field=exc.field) from exc
        raise


def _ordered(args: argparse.Namespace, idea: Idea | None, bpm: float | None) -> LoopOrder:
    from musicdesk.app.loop import LoopOrder

    return LoopOrder(
        args.instrument,
        args.bars,
        idea,
        args.idea,
        genre=args.genre,
        mood=args.mood,
        key=args.key,
        bpm=bpm,
        model=args.model,
        variations=args.variations,
        follow=not args.no_follow,
        seed=secrets.randbelow(FRESH_SEEDS) if args.seed is None else args.seed,
    )


def _library(args: argparse.Namespace) -> Path | None:
    if args.library_folder is not None or not args.library:
        return Path(args.library_folder) if args.library_folder is not None else None
    from musicdesk.library.places import default_folder

    return default_folder()


def _sentence(loop: LoopTake, order: LoopOrder) -> str:
    take = loop.take
    if not take.loops:
        return f"{plain(take.path.name)}: cut short, and no loop."
    heard = "no beat heard" if loop.heard_bpm is None else f"{spoken_bpm(loop.heard_bpm)} bpm heard"
    parts = [f"{order.bars} {'bar' if order.bars == 1 else 'bars'} at {spoken_bpm(loop.asked_bpm)} bpm ({heard})"]
    if loop.asked_key is not None:
        key = "no key heard" if loop.heard_key is None else f"{loop.heard_key.name} heard{FITS[loop.key_fits]}"
        parts.append(f"{loop.asked_key.name} asked for ({key})")
    if loop.likeness is not None:
        parts.append(f"fits its words by {loop.likeness:.2f}")
    return f"{plain(take.path.name)}: {', '.join(parts)}, seed {take.recipe.seed}."


def _idea_json(idea: Idea) -> dict[str, Any]:
    return {
        "name": idea.name,
        "seconds": round(idea.seconds, 3),
        "bpm": idea.bpm,
        "key": None if idea.key is None else idea.key.name,
        "genres": list(idea.tags.genres),
        "moods": list(idea.tags.moods),
        "instruments": list(idea.tags.instruments),
        "melodic": idea.melodic,
        "said": list(idea.said),
    }
