"""`musicdesk cover`: the picture of a take or a recording, drawn from its sound or painted by a model."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from musicdesk.cli.arguments import check_there, place_for, whole
from musicdesk.core.errors import BadFile, BadValue, StorageError
from musicdesk.core.recipe import PROMPT_LIMIT, SEED_LIMIT
from musicdesk.core.take import is_take_id
from musicdesk.formats.names import shown

if TYPE_CHECKING:
    from musicdesk.cli.terminal import Terminal
    from musicdesk.core.picture import Picture
    from musicdesk.library.library import Library

DRAWN, PAINTED = "drawn", "stable-diffusion"
"""What `--model` may say."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "source", metavar="TAKE|FILE", help="the id of a take, as library list prints it, or a recording"
    )
    parser.add_argument(
        "-o", "--output", required=True, metavar="OUT", help="the PNG, or the folder (DIR/), to write to"
    )
    parser.add_argument(
        "--model",
        choices=(DRAWN, PAINTED),
        default=DRAWN,
        help="drawn from the sound (default), or painted by an installed model",
    )
    parser.add_argument("--prompt", metavar="WORDS", help="what is painted (default: by the prompt of the take)")
    parser.add_argument("--seed", type=whole, metavar="N", help="another picture of the same (default: its own)")
    parser.add_argument("--size", type=whole, metavar="PX", help="pixels a side (default: 1400; painted: the model's)")
    parser.add_argument("--keep", action="store_true", help="make it the cover of the take as well")
    parser.add_argument(
        "--library-folder", type=Path, metavar="LIBRARY", help="the library (default: MusicDesk in your Music folder)"
    )
    parser.add_argument("--json", action="store_true", help="print JSON: path, model, prompt, seed, size")


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Write the picture, print its path, and return 0."""
    _check(args)
    from musicdesk.app.naming import with_ending
    from musicdesk.formats.picturefile import write_png

    is_file = os.path.lexists(args.source) or not is_take_id(args.source)
    if is_file:
        if args.keep:
            raise BadValue("A recording that is not in the library keeps no cover.", "Leave out --keep.", field="keep")
        check_there(args.source)
    with terminal.stoppable(), place_for(args.output) as output:
        path = _named(args, output, is_file) if output.is_dir() else with_ending(output, (".png",), "PNG", "output")
        terminal.desk.check_writable(path, 0)
        picture, prompt = _of_file(args, terminal) if is_file else _of_take(args, terminal)
        write_png(path, picture)
        terminal.clear()
    if args.json:
        told = {"path": str(path), "model": args.model, "prompt": prompt, "seed": args.seed, "size": len(picture)}
        terminal.emit_json(told)
    else:
        terminal.emit_path(path)
    return 0


def _check(args: argparse.Namespace) -> None:
    from musicdesk.app.covers import check_size

    if args.seed is not None and not 0 <= args.seed <= SEED_LIMIT:
        raise BadValue(f"A seed of {args.seed} is outside 0..{SEED_LIMIT}.", "Choose one between.", field="seed")
    if args.size is not None:
        check_size(args.size)
    if args.prompt is not None:
        if args.model == DRAWN:
            raise BadValue("A drawn cover has no prompt.", f"Add --model {PAINTED}, or leave it out.", field="prompt")
        if not args.prompt.strip() or len(args.prompt) > PROMPT_LIMIT:
            raise BadValue(f"A prompt has 1 to {PROMPT_LIMIT:,} characters.", "Write it anew.", field="prompt")


def _named(args: argparse.Namespace, folder: Path, is_file: bool) -> Path:
    """Return a free name in a folder: that of the recording, or the one that an exported take has."""
    from musicdesk.app import naming
    from musicdesk.app.exportfiles import key_of
    from musicdesk.app.exportnames import file_stem, free_number, numbered
    from musicdesk.library.library import Library

    if is_file:
        return naming.free(folder / f"{Path(args.source).stem}.png")
    with _library(args, Library.open) as library:
        take = library.take(args.source)
    stem = file_stem(take.title, take.bpm, key_of(take))
    return folder / f"{numbered(stem, free_number(folder, [stem]))}.png"


def _of_take(args: argparse.Namespace, terminal: Terminal) -> tuple[Picture, str]:
    from musicdesk.app.covers import cover_prompt, drawn_cover, set_cover
    from musicdesk.library.library import Library

    with _library(args, Library.open) as library:
        take = library.take(args.source)
        if args.model == DRAWN:
            picture, prompt = drawn_cover(library, take, seed=args.seed, size_px=args.size), ""
        else:
            prompt = args.prompt or cover_prompt(take)
            picture = _painted(args, terminal, prompt)
        if args.keep:
            set_cover(library, take.id, picture)
    return picture, prompt


def _of_file(args: argparse.Namespace, terminal: Terminal) -> tuple[Picture, str]:
    from dataclasses import replace

    from musicdesk.app.covers import drawn_cover_of_clip, prompt_for
    from musicdesk.app.library import facts_brought

    path = Path(args.source)
    facts = facts_brought(path)
    facts = replace(facts, title=facts.title or path.stem)
    if args.model == DRAWN:
        clip = terminal.desk.read_audio(path)
        return drawn_cover_of_clip(clip, facts, seed=args.seed, size_px=args.size), ""
    prompt = args.prompt or prompt_for(facts.prompt or facts.title)
    return _painted(args, terminal, prompt), prompt


def _painted(args: argparse.Namespace, terminal: Terminal, prompt: str) -> Picture:
    from musicdesk.app.covers import paint_cover

    terminal.draw("Loading the model ...")
    return paint_cover(
        terminal.desk,
        prompt,
        seed=args.seed or 0,
        size_px=args.size,
        report=terminal.progress("Painting"),
        cancel=terminal.cancel,
    )


def _library(args: argparse.Namespace, open_: Callable[[Path], Library]) -> Library:
    from musicdesk.library.places import default_folder, is_library

    folder = default_folder() if args.library_folder is None else args.library_folder
    if not is_library(folder):
        if args.library_folder is None:
            raise BadFile(f"There is no file and no take {shown(args.source)}.", "Check the name and the folder.")
        raise StorageError(f"There is no library in {shown(folder)}.", "Check the name of the folder.")
    return open_(folder)
