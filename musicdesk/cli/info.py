"""`musicdesk info`: what a file says of itself besides its sound."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from musicdesk.cli.arguments import check_there
from musicdesk.cli.terminal import plain
from musicdesk.core.words import spoken_bpm
from musicdesk.formats.limits import spoken

if TYPE_CHECKING:
    from musicdesk.cli.terminal import Terminal


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="a recording: WAV, FLAC, OGG, Opus, MP3 or AIFF; or a MIDI file"
    )
    parser.add_argument("--json", action="store_true", help="print it as JSON")


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Print what the file says, and return 0."""
    from musicdesk.app.facts import facts_of_file

    check_there(args.file)
    values = facts_of_file(args.file)
    if args.json:
        terminal.emit_json(values)
        return 0
    for name, value in values.items():
        if value not in (None, "", []):
            for line in _lines(name, value, values):
                terminal.emit(line)
    return 0


def _lines(name: str, value: Any, values: dict[str, Any]) -> list[str]:
    match name:
        case "bpm":
            return _row("tempo", f"{spoken_bpm(value)} bpm")
        case "time_signature" if values["bpm"] is None:
            return []  # 4/4 is what stands there when nothing does
        case "time_signature":
            return _row("metre", value)
        case "sample_rate":
            return _row("sample rate", f"{value:,} Hz")
        case "seconds":
            return _row("length", spoken(round(value, 3)))
        case "loop":
            return _row("loop", f"frame {value[0]:,} up to {value[1]:,}")
        case "downbeat":
            return _row("first bar", f"at {value:.3f} s")
        case "created":
            return _row("created", f"{datetime.fromtimestamp(value, UTC):%Y-%m-%d %H:%M:%S} UTC")
        case "recipe":
            return _row("recipe", "the whole one: MusicDesk can make it again")
        case "tracks":
            return [line for track in value for line in _row("track", _track(track))]
    return _row(name.replace("_", " "), value)


def _track(track: dict[str, Any]) -> str:
    count = track["notes"]
    return f"{track['name'] or '(no name)'}: {count:,} {'note' if count == 1 else 'notes'}"


def _row(name: str, value: object) -> list[str]:
    return [f"{name:<14} {plain(value)}"]
