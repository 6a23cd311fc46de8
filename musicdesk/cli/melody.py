"""`musicdesk melody`: what is sung in a recording, and what is to be said about it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from musicdesk.cli.arguments import check_there, number
from musicdesk.core.scale import PITCH_CLASSES
from musicdesk.core.words import spoken_bpm

if TYPE_CHECKING:
    from musicdesk.app.melody import Prepared
    from musicdesk.cli.terminal import Terminal
    from musicdesk.core.note import Note


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("melody", type=Path, metavar="FILE", help="a recording of one voice, or a MIDI file")
    parser.add_argument(
        "--begin",
        type=number,
        metavar="S",
        help="listen from there on, in seconds (default: from bar 1 of what musicdesk record counted in)",
    )
    parser.add_argument("--end", type=number, metavar="S", help="listen up to there (default: its end)")
    parser.add_argument("--repair", action="store_true", help="mend it first, as generate --repair does")
    parser.add_argument("--json", action="store_true", help="print it as JSON")


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Print notes, key, tempo and remarks, and return 0."""
    from musicdesk.app.melody import prepare, repaired
    from musicdesk.app.melodyfile import file_draft

    check_there(args.melody)
    draft, begins = file_draft(args.melody, begin_s=args.begin, end_s=args.end)
    terminal.draw("Listening ...")
    with terminal.stoppable():
        prepared = (repaired if args.repair else prepare)(draft, cancel=terminal.cancel)
        terminal.clear()
    if args.json:
        terminal.emit_json(to_json(prepared))
        return 0
    for line in _lines(prepared, begins):
        terminal.emit(line)
    for remark in prepared.remarks:
        terminal.say(str(remark))
    return 0


def to_json(prepared: Prepared) -> dict[str, Any]:
    """Return what `musicdesk melody --json` prints; times count from where the melody begins."""
    scale = prepared.scale
    return {
        "name": prepared.draft.name,
        "source": prepared.draft.source,
        "begin": prepared.draft.begin_s,
        "seconds": round(prepared.seconds, 6),
        "notes": [
            {
                "name": note_name(note),
                "pitch": note.pitch,
                "onset": round(note.onset_s, 4),
                "duration": round(note.duration_s, 4),
                "velocity": note.velocity,
            }
            for note in prepared.notes
        ],
        "key": None if scale is None else {"name": scale.name, "sureness": round(prepared.sureness, 3)},
        "tempo": None if prepared.bpm is None else round(prepared.bpm, 2),
        "heard": {
            "moment": prepared.moment_s,
            "classes": prepared.classes.tolist(),
            "sounding": prepared.sounding.tolist(),
        },
        "repairs": list(prepared.draft.repairs.words),
        "warnings": [{"kind": each.kind, "message": each.message, "remedy": each.remedy} for each in prepared.remarks],
    }


def note_name(note: Note) -> str:
    """Return a note's name: "A4"; middle C is C4."""
    return f"{PITCH_CLASSES[note.pitch % 12]}{note.pitch // 12 - 1}"


def _lines(prepared: Prepared, begins: str) -> list[str]:
    count, scale = len(prepared.notes), prepared.scale
    facts = [f"{prepared.draft.name}: {prepared.seconds:.1f} s", f"{count} {'note' if count == 1 else 'notes'}"]
    if scale is not None:
        facts.append(f"key {scale.name}")
    if prepared.bpm is not None:
        facts.append(f"about {spoken_bpm(round(prepared.bpm))} bpm")
    lines = [", ".join(facts), *([f"It {begins}; times count from there."] if begins else [])]
    lines += [f"  {note.onset_s:7.2f} s  {note_name(note):<3}  {note.duration_s:5.2f} s" for note in prepared.notes]
    if prepared.draft.repairs.any:
        lines.append(f"Mended: {', '.join(prepared.draft.repairs.words)}")
    return lines
