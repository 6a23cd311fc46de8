"""`musicdesk export`: a take or a recording as a file for another program."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from musicdesk.app.exportform import FORMATS, RATES_HZ, ExportForm, ExportSpan
from musicdesk.cli.arguments import check_there, number, place_for, whole
from musicdesk.core.errors import BadFile, BadValue, StorageError
from musicdesk.core.take import is_take_id
from musicdesk.formats.names import shown

if TYPE_CHECKING:
    from musicdesk.cli.terminal import Terminal

LOUDNESSES = {"as-is": "as is", "peak": "peak", "lufs": "lufs"}
"""What `--loudness` may say."""
ENDINGS = {".flac": "flac", ".mp3": "mp3", ".ogg": "ogg", ".opus": "opus"}
"""What the name of the file says of its format; all else is WAV of 24 bit."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "source", metavar="TAKE|FILE", help="the id of a take, as library list prints it, or a recording"
    )
    parser.add_argument(
        "-o", "--output", required=True, metavar="OUT", help="the file, or the folder (DIR/), to write to"
    )
    parser.add_argument(
        "--format", choices=tuple(FORMATS), help="what is written (default: by the ending of OUT, else wav24)"
    )
    parser.add_argument(
        "--rate", type=whole, choices=RATES_HZ, metavar="HZ", help="32000, 44100, 48000 or 96000 (default: as it is)"
    )
    parser.add_argument(
        "--loudness",
        choices=tuple(LOUDNESSES),
        default="as-is",
        help="as-is, peak (-1 dBTP), or lufs (-14 LUFS, peaks at most -1 dBTP)",
    )
    parser.add_argument("--begin", type=number, default=0.0, metavar="S", help="begin there, in seconds (default: 0)")
    until = parser.add_mutually_exclusive_group()
    until.add_argument("--end", type=number, metavar="S", help="end there (default: at the end)")
    until.add_argument("--bars", type=whole, metavar="N", help="exactly N bars, whose end goes over into the beginning")
    parser.add_argument("--fade-in", type=number, default=0.0, metavar="S", help="fade in for so many seconds")
    parser.add_argument("--fade-out", type=number, default=0.0, metavar="S", help="fade out for so many seconds")
    parser.add_argument("--no-dither", action="store_true", help="round to 16 bit without noise")
    parser.add_argument("--align", action="store_true", help="begin where the first bar does")
    parser.add_argument("--bpm", type=number, metavar="B", help="the tempo (default: the one that is known or heard)")
    parser.add_argument("--no-cover", action="store_true", help="write no picture of the take")
    parser.add_argument("--midi", action="store_true", help="write the notes beside it, cut at the same moment")
    parser.add_argument(
        "--folder", type=Path, metavar="LIBRARY", help="the library (default: MusicDesk in your Music folder)"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Write the files, print their paths, and return 0."""
    form = ExportForm(
        args.format or ENDINGS.get(os.path.splitext(args.output)[1].lower(), "wav24"),
        args.rate,
        LOUDNESSES[args.loudness],
        args.fade_in,
        args.fade_out,
        not args.no_dither,
        args.align,
        not args.no_cover,
    )
    span = ExportSpan(args.begin, args.end, args.bars)
    if args.bpm is not None:
        _check_tempo(args.bpm)
    if not is_take_id(args.source):
        check_there(args.source)
    terminal.draw("Exporting ...")
    with terminal.stoppable(), place_for(args.output) as output:
        paths = _export(args, output, form, span, terminal)
        terminal.clear()
    if args.json:
        terminal.emit_json({"paths": [str(path) for path in paths]})
    else:
        for path in paths:
            terminal.emit_path(path)
    return 0


def _export(
    args: argparse.Namespace, output: Path, form: ExportForm, span: ExportSpan, terminal: Terminal
) -> list[Path]:
    from musicdesk.app.export import export_file, export_take

    # A file wins over a take of its name: an id has no dot and no slash, so the two are seldom mixed up.
    if os.path.lexists(args.source) or not is_take_id(args.source):
        return export_file(
            terminal.desk,
            Path(args.source),
            output,
            form,
            span,
            midi=args.midi,
            bpm=args.bpm,
            say=terminal.say,
            report=terminal.progress("Listening"),
            cancel=terminal.cancel,
        )
    from musicdesk.library.library import Library
    from musicdesk.library.places import default_folder, is_library

    folder = default_folder() if args.folder is None else args.folder
    if not is_library(folder):
        if args.folder is None:
            raise BadFile(f"There is no file and no take {shown(args.source)}.", "Check the name and the folder.")
        raise StorageError(f"There is no library in {shown(folder)}.", "Check the name of the folder.")
    with Library.open(folder) as library:
        return export_take(
            library,
            args.source,
            output,
            form,
            span,
            midi=args.midi,
            bpm=args.bpm,
            say=terminal.say,
        )


def _check_tempo(bpm: float) -> None:
    from musicdesk.core.words import TEMPO_HIGH_BPM, TEMPO_LOW_BPM

    if not TEMPO_LOW_BPM <= bpm <= TEMPO_HIGH_BPM:  # false for NaN as well
        raise BadValue(
            f"A tempo of {bpm:g} bpm is outside {TEMPO_LOW_BPM:g}..{TEMPO_HIGH_BPM:g}.",
            "Choose one between the two.",
            field="bpm",
        )
