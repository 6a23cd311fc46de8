"""What `musicdesk generate` takes: its options, and which of them make no sense together."""

from __future__ import annotations

import argparse
from pathlib import Path

from musicdesk.cli.arguments import length, number, section, span, whole
from musicdesk.core.errors import BadValue
from musicdesk.core.recipe import AFTER, OVERLAP_S, PRECISIONS
from musicdesk.core.remake import CANDIDATES, REST
from musicdesk.core.wish import RETRIES


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "prompt",
        nargs="?",
        metavar="PROMPT",
        help='what to hear, such as "warm lo-fi piano, 84 bpm"; a take that goes on has one',
    )
    _add_files(parser)
    _add_length(parser)
    _add_before(parser)
    _add_melody(parser)
    _add_making(parser)


def check_together(args: argparse.Namespace) -> None:
    """Refuse what makes no sense together. Raises: BadValue."""
    begins = args.continue_from is not None or args.remake is not None
    wrong = (
        (args.repair and args.melody is None, "There is no melody to repair.", "Give one with --melody FILE."),
        (
            args.melody is None and (args.melody_begin is not None or args.melody_end is not None),
            "There is no melody to begin or to end.",
            "Give one with --melody FILE.",
        ),
        (
            args.prompt is None and not begins and not args.section and args.style is None,
            "There is no PROMPT.",
            "Say what to hear, in quotes, or name a style with --style.",
        ),
        (
            args.remake is not None and args.of is None,
            "It is not said what is to be re-made.",
            "Name the take or the file with --of.",
        ),
        (
            args.remake is None and (args.of is not None or args.rest is not None or args.candidates is not None),
            "It is not said which part is to be re-made.",
            "Give it with --remake, such as --remake 4.0-8.0.",
        ),
        (
            args.rest == "anew" and args.candidates is not None,
            "Where all that follows is made anew, nothing has to fit in.",
            "Leave --candidates out, or keep the rest.",
        ),
        (
            args.remake is not None and (args.seconds is not None or args.bars is not None),
            "A part that is re-made is as long as it was.",
            "Leave --seconds and --bars out.",
        ),
        (
            args.remake is not None and bool(args.section),
            "A part that is re-made follows one prompt.",
            "Leave --section out, or re-make it part by part.",
        ),
        (args.seconds is not None and args.bars is not None, "A length is given twice.", "Give --seconds or --bars."),
        (args.loop and args.bars is None, "A loop needs a number of bars.", "Give it with --bars 4."),
        (
            args.loop and begins,
            "A loop begins with nothing but its prompt.",
            "Leave --loop out, or what it should begin with.",
        ),
    )
    for refused, sentence, hint in wrong:
        if refused:
            raise BadValue(sentence, hint)


def _add_files(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "-o", "--output", type=Path, metavar="OUT.wav", help="the file to write (default: a name made of PROMPT)"
    )
    parser.add_argument("--midi", type=Path, metavar="OUT.mid", help="write the notes heard in the take, too")
    parser.add_argument("--library", action="store_true", help="keep the takes in your library")
    parser.add_argument(
        "--library-folder",
        type=Path,
        metavar="F",
        help="keep the takes in this library, even without --library, and look for TAKE in it "
        "(default: the one in your Music folder, and only with --library)",
    )
    parser.add_argument("--json", action="store_true", help="print what was made as JSON")


def _add_length(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--seconds",
        type=length,
        metavar="S",
        help="how long, up to two hours: 90, 1:30 or 10:00 (default: 10, or as long as the sections are)",
    )
    parser.add_argument("--bpm", type=number, metavar="B", help="the tempo, where PROMPT names none")
    parser.add_argument("--bars", type=whole, metavar="N", help="so many bars of four beats, in place of --seconds")
    parser.add_argument(
        "--loop", action="store_true", help="with --bars: at exactly that tempo, its end going over into its beginning"
    )
    parser.add_argument(
        "--section",
        type=section,
        action="append",
        default=[],
        metavar='"A-B: TEXT"',
        help='another prompt from A to B: "0-30: intro, soft pads", "8-16 bars: drums enter"; "30-60 @4: ..." follows '
        "it with a guidance of 4; any number of times",
    )


def _add_before(parser: argparse.ArgumentParser) -> None:
    before = parser.add_mutually_exclusive_group()
    before.add_argument(
        "--continue-from",
        metavar="FILE|TAKE",
        help="go on from a recording, or from the take of that id; with PROMPT, or with its own",
    )
    before.add_argument(
        "--remake", type=span, metavar="A-B", help="make this part of a take anew, such as 4.0-8.0 or 0:30-end"
    )
    parser.add_argument("--of", metavar="FILE|TAKE", help="with --remake: the recording, or the id of the take")
    parser.add_argument(
        "--rest", choices=REST, help="with --remake: keep what follows (default), or make all of it anew"
    )
    parser.add_argument(
        "--candidates",
        type=whole,
        metavar="N",
        help=f"with --remake: choose the best of N that fit in (default: {CANDIDATES})",
    )


def _add_melody(parser: argparse.ArgumentParser) -> None:
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


def _add_making(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--style",
        metavar="NAME",
        help='write PROMPT, which may then be left out, in a style: "musicdesk styles list" shows them; what you type '
        "here goes before what the style says",
    )
    parser.add_argument(
        "--model",
        metavar="NAME",
        help='starter (default), another one that "musicdesk models list" shows, or the folder of a checkpoint',
    )
    parser.add_argument("--lora", metavar="FOLDER", help="lay the LoRA in this folder over the model's weights")
    parser.add_argument(
        "--seed", type=whole, metavar="N", help="the same seed makes the same take (default: a fresh one)"
    )
    parser.add_argument("--variations", type=whole, default=1, metavar="N", help="how many takes to make (default: 1)")
    parser.add_argument(
        "--retries",
        type=whole,
        default=RETRIES,
        metavar="N",
        help=f"make a take that is not sound again, at most N times (default: {RETRIES})",
    )
    parser.add_argument(
        "--guidance",
        type=number,
        metavar="X",
        help="how closely to follow PROMPT (default: as usual for the model; 3 for MusicGen)",
    )
    parser.add_argument(
        "--steps", type=whole, metavar="N", help="denoising steps of a model that has them (default: its usual number)"
    )
    parser.add_argument("--temperature", type=number, metavar="X", help="0 = always the likeliest (default: 1)")
    parser.add_argument("--top-k", type=whole, metavar="N", help="choose among the N likeliest (default: 250)")
    parser.add_argument("--top-p", type=number, metavar="X", help="or among those of total chance X (default: 0, off)")
    parser.add_argument("--negative", metavar="TEXT", help="what not to hear")
    parser.add_argument(
        "--overlap",
        type=number,
        metavar="S",
        help=f"long takes: how much of what is there each piece begins with (default: {OVERLAP_S:g})",
    )
    parser.add_argument("--device", default="auto", metavar="NAME", help="auto, cpu, cuda or mps (default: auto)")
    parser.add_argument("--precision", default="auto", metavar="NAME", help=f"{', '.join(PRECISIONS)} (default: auto)")
