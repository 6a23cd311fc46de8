"""Transcribe: from sound to a MIDI file, at the tempo that is known, heard, or neither."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from musicdesk.app import naming
from musicdesk.app.desk import Desk, silent
from musicdesk.core.errors import BadValue
from musicdesk.core.job import Cancel, Cancelled, Report
from musicdesk.core.words import TEMPO_HIGH_BPM, TEMPO_LOW_BPM, spoken_bpm

if TYPE_CHECKING:
    from musicdesk.core.clip import Clip

PLAIN_BPM = 120.0
"""The tempo of a MIDI file when nothing better is known. Source: Standard MIDI Files 1.0, the default of Set Tempo."""
MIDI_ENDINGS = (".mid", ".midi")
MIDI_ROOM_BYTES = 1 << 20


def transcribe(
    desk: Desk,
    audio: Path,
    midi: Path | None,
    *,
    bpm: float | None = None,
    say: Callable[[str], None] = silent,
    report: Report | None = None,
    cancel: Cancel | None = None,
) -> Path:
    """Hear the notes of an audio file and write them as MIDI; return the file's path.

    Without `midi` the file is named after the audio, in the current folder, and replaces nothing.
    `bpm` is the tempo in beats per minute when the user knows it.

    Raises: UserError; Cancelled.
    """
    if bpm is not None and not TEMPO_LOW_BPM <= bpm <= TEMPO_HIGH_BPM:
        raise BadValue(
            f"A tempo of {bpm} bpm is outside {TEMPO_LOW_BPM:g}..{TEMPO_HIGH_BPM:g}.",
            "Choose one between the two.",
            field="bpm",
        )
    target = naming.free(Path(f"{audio.stem}.mid")) if midi is None else midi_target(midi)
    desk.check_writable(target, MIDI_ROOM_BYTES)
    clip = desk.read_audio(audio)
    desk.check_transcriber()
    return write_notes(desk, clip, target, bpm, say=say, report=report, cancel=cancel)


def midi_target(path: Path) -> Path:
    """Return the path of a MIDI file to write, its ending added when it has none.

    Raises: BadValue if it ends in something else.
    """
    return naming.with_ending(path, MIDI_ENDINGS, "MIDI", "midi")


def write_notes(
    desk: Desk,
    clip: Clip,
    target: Path,
    bpm: float | None,
    *,
    known: str = "as asked",
    say: Callable[[str], None] = silent,
    report: Report | None = None,
    cancel: Cancel | None = None,
) -> Path:
    """Hear the notes of a clip and write them at `bpm`, or at the tempo heard, or at 120; `say` is told which.

    `known` says in words where `bpm` comes from.

    Raises: UserError; Cancelled.
    """
    notes = desk.transcribe(clip, report=report, cancel=cancel)
    if cancel is not None and cancel():
        raise Cancelled
    if bpm is not None:
        tempo, source = bpm, known
    elif (heard := desk.estimate_tempo(clip)) is not None:
        tempo, source = heard, "estimated from the sound"
    else:
        tempo, source = PLAIN_BPM, "no beat was heard"
    written = desk.write_midi(target, notes, tempo)
    say(f"{written.name}: {len(notes)} {'note' if len(notes) == 1 else 'notes'} at {spoken_bpm(tempo)} bpm ({source}).")
    return written
