"""`musicdesk transcribe`: the notes of a recording, as MIDI."""

from __future__ import annotations

import argparse
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from musicdesk.cli.arguments import check_there, number, place_for
from musicdesk.core.errors import BadValue
from musicdesk.core.notesheet import GRIDS, PRESETS, USUAL_PRESET, Tidying

if TYPE_CHECKING:
    from musicdesk.app.transcribe import Transcribed
    from musicdesk.cli.terminal import Terminal


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("audio", type=Path, metavar="IN.wav", help="a recording: WAV, FLAC, OGG, Opus, MP3 or AIFF")
    parser.add_argument(
        "-o", "--output", metavar="OUT.mid", help="the file, or the folder (DIR/), to write to (default: IN.mid, here)"
    )
    parser.add_argument(
        "--preset",
        metavar="NAME",
        help=f"what is played: {', '.join(PRESETS)} (default: {USUAL_PRESET})",
    )
    parser.add_argument(
        "--bpm", type=number, metavar="X", help="its tempo, if you know it (default: as the file says, or estimated)"
    )
    grids = ", ".join(name for name in GRIDS if name != "off")
    parser.add_argument(
        "--quantise", default="off", metavar="GRID", help=f"move notes onto a grid: {grids}; T means triplets"
    )
    parser.add_argument(
        "--strength", type=number, default=100.0, metavar="PERCENT", help="how far they move: 0 to 100 (default: 100)"
    )
    parser.add_argument("--scale", default="", metavar="NAME", help='move notes into a scale, such as "A minor"')
    parser.add_argument("--bends", action="store_true", help="write how the pitch moves inside of notes")
    parser.add_argument(
        "--stems",
        type=Path,
        metavar="DIR",
        help="a folder with the stems of the recording (bass, drums, vocals, other), or a place for them when demucs "
        "is installed: OUT.mid then holds them all, and OUT-bass.mid and so on one each",
    )
    parser.add_argument("--json", action="store_true", help="say as JSON what was written")


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Write the notes, print the paths, and return 0."""
    from musicdesk.app.transcribe import preset_named, transcribe

    preset, hearing = preset_named(USUAL_PRESET if args.preset is None else args.preset)
    tidying = _tidying(args)
    if args.stems is not None and (args.preset is not None or args.bends):
        terminal.say("Each stem is heard in its own way: --preset and --bends change nothing with --stems.")
    check_there(args.audio)
    with terminal.stoppable(), _output(args.output) as output:
        written = transcribe(
            terminal.desk,
            args.audio,
            output,
            bpm=args.bpm,
            hearing=replace(hearing, bends=True) if args.bends else hearing,
            tidying=tidying,
            stems=args.stems,
            say=terminal.say,
            report=terminal.progress("Listening"),
            cancel=terminal.cancel,
        )
    if args.json:
        terminal.emit_json(_values(written, preset))
    else:
        for path in written.paths:
            terminal.emit_path(path)
    return 0


def _output(text: str | None) -> AbstractContextManager[Path | None]:
    return nullcontext() if text is None else place_for(text)


def _tidying(args: argparse.Namespace) -> Tidying:
    if not 0 <= args.strength <= 100:  # false for NaN as well
        raise BadValue(f"A strength of {args.strength:g} is outside 0..100.", "Choose 0 to 100.", field="strength")
    return Tidying(grid=args.quantise.strip().replace("t", "T"), strength=args.strength / 100, scale=args.scale.strip())


def _values(written: Transcribed, preset: str) -> dict[str, object]:
    ground = written.ground
    return {
        "files": [str(path) for path in written.paths],
        "notes": written.notes,
        "preset": preset,
        "bpm": ground.bpm,
        "bpm_source": ground.source,
        "key": None if ground.key is None else ground.key.name,
        "time_signature": f"{ground.time_signature[0]}/{ground.time_signature[1]}",
        "downbeat": ground.downbeat_s,
    }
