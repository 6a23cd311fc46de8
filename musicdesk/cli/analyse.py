"""`musicdesk analyse`: tempo, beats, key and loudness of a recording."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from musicdesk.cli.arguments import check_there, number
from musicdesk.cli.terminal import plain
from musicdesk.core.words import spoken_bpm

if TYPE_CHECKING:
    from musicdesk.app.analyse import Analysed
    from musicdesk.cli.terminal import Terminal

SURE = 0.6
"""From which sureness on what was heard is said without a doubt."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("audio", type=Path, metavar="FILE", help="a recording: WAV, FLAC, OGG, Opus, MP3 or AIFF")
    parser.add_argument(
        "--bpm",
        type=number,
        metavar="X",
        help="the tempo it was meant to have; it decides between a tempo and its double (default: what the file says)",
    )
    parser.add_argument("--json", action="store_true", help="print it as JSON, with every beat")


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Print what was heard, and return 0."""
    from musicdesk.app.analyse import analyse

    check_there(args.audio)
    terminal.draw("Listening ...")
    with terminal.stoppable():
        analysed = analyse(
            terminal.desk, args.audio, args.bpm, report=terminal.progress("Listening"), cancel=terminal.cancel
        )
        terminal.clear()
    if analysed.remark:
        terminal.say(analysed.remark)
    if args.json:
        terminal.emit_json(to_json(analysed))
        return 0
    for line in _lines(analysed):
        terminal.emit(line)
    return 0


def to_json(analysed: Analysed) -> dict[str, Any]:
    """Return what `musicdesk analyse --json` prints: the findings, with the file's path and length in seconds."""
    values = analysed.findings.to_json()
    del values["version"]
    del values["likeness"]  # a recording has no prompt that it could be like
    return {"path": str(analysed.path), "seconds": round(analysed.seconds, 6), **values}


def _lines(analysed: Analysed) -> list[str]:
    found = analysed.findings
    lines = [f"{plain(analysed.path.name)}: {analysed.seconds:.1f} s"]
    if found.bpm is None:
        lines.append("tempo     no beat was heard")
    elif not found.tempo_sureness:
        lines.append(f"tempo     {spoken_bpm(found.bpm)} bpm, as it was meant: no beat was heard")
    else:
        lines.append(f"tempo     {spoken_bpm(found.bpm)} bpm{_doubt(found.tempo_sureness)}")
        first = "" if found.downbeat_s is None else f", the first at {found.downbeat_s:.3f} s"
        lines.append(f"bars      {len(found.downbeats_s)} of {found.beats_per_bar} beats{first}")
    lines.append(
        "key       none was heard" if found.key is None else f"key       {found.key.name}{_doubt(found.key_sureness)}"
    )
    lines.append("loudness  too quiet or too short" if found.lufs is None else f"loudness  {found.lufs:.1f} LUFS")
    lines.append("peak      silence" if found.true_peak_db is None else f"peak      {found.true_peak_db:.1f} dBTP")
    if found.tags:
        lines.append(f"words     {', '.join(found.tags)}")
    return lines


def _doubt(sureness: float) -> str:
    return f" ({sureness:.0%} sure)" if sureness >= SURE else f" (not sure: {sureness:.0%})"
