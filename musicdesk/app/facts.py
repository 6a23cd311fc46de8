"""Facts: everything a file of sound or notes says of itself, in one table for people and programs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from musicdesk.formats.audiofile import read_form
from musicdesk.formats.factsjson import facts_values
from musicdesk.formats.filefacts import read_file_facts
from musicdesk.formats.midifile import is_midi, read_midi_facts

_NAMES = (
    "title",
    "engine",
    "prompt",
    "seed",
    "licence",
    "comment",
    "software",
    "bpm",
    "beats",
    "time_signature",
    "key",
    "loop",
    "downbeat",
    "created",
    "recipe",
)


def facts_of_file(path: Path) -> dict[str, Any]:
    """Return what a file says, as plain JSON values.

    `loop` are frames (first, one after the last), `downbeat` and `seconds` are seconds, `created` seconds since 1970
    UTC; what a file does not say is "" or None. Sound has sample_rate, channels, seconds and format besides, notes
    have ticks_per_beat and tracks, each with its name and how many notes are in it.

    Raises: BadFile if the file is missing or neither sound nor MIDI.
    """
    if is_midi(path):
        return _midi_facts(path)
    form = read_form(path)
    values = facts_values(read_file_facts(path))
    return {
        **{name: values[name] for name in _NAMES},
        "sample_rate": form.sample_rate,
        "channels": form.channels,
        "seconds": None if form.frames is None else form.frames / form.sample_rate,
        "format": form.coding,
    }


def _midi_facts(path: Path) -> dict[str, Any]:
    facts = read_midi_facts(path)
    metre = facts.time_signature
    return {
        "title": next((name for name, _ in facts.tracks if name), ""),
        "bpm": None if facts.bpm is None else round(facts.bpm, 4),
        "time_signature": "" if metre is None else f"{metre[0]}/{metre[1]}",
        "key": facts.key,
        "seconds": facts.seconds,
        "format": f"MIDI, format {facts.kind}",
        "ticks_per_beat": facts.ticks_per_beat,
        "tracks": [{"name": name, "notes": count} for name, count in facts.tracks],
    }
