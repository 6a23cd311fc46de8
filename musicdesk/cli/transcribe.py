"""`musicdesk transcribe`: the notes of a recording, as MIDI."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from musicdesk.cli.arguments import number

if TYPE_CHECKING:
    from musicdesk.cli.terminal import Terminal


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("audio", type=Path, metavar="IN.wav", help="a recording: WAV, FLAC, OGG, Opus, MP3 or AIFF")
    parser.add_argument(
        "-o", "--output", type=Path, metavar="OUT.mid", help="the file to write (default: IN.mid, here)"
    )
    parser.add_argument("--bpm", type=number, metavar="X", help="its tempo, if you know it (default: estimated)")


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Write the notes, print the path, and return 0."""
    from musicdesk.app.transcribe import transcribe

    with terminal.stoppable():
        written = transcribe(
            terminal.desk,
            args.audio,
            args.output,
            bpm=args.bpm,
            say=terminal.say,
            report=terminal.progress("Listening"),
            cancel=terminal.cancel,
        )
    terminal.emit_path(written)
    return 0
