"""Transcribe: from sound to MIDI, at the tempo that was typed, that the file names, that is heard, or at 120."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from musicdesk.app import naming
from musicdesk.app.desk import Desk, silent
from musicdesk.app.licences import notice_of
from musicdesk.core.errors import BadFile, BadValue
from musicdesk.core.filefacts import FileFacts
from musicdesk.core.job import Cancel, Cancelled, Report
from musicdesk.core.notesheet import PRESETS, USUAL_PRESET, Hearing, Tidying
from musicdesk.core.scale import Scale
from musicdesk.core.tidying import tidied
from musicdesk.core.words import TEMPO_HIGH_BPM, TEMPO_LOW_BPM, believable, spoken_bpm

if TYPE_CHECKING:
    from musicdesk.core.clip import Clip
    from musicdesk.core.findings import Findings
    from musicdesk.core.note import Note

PLAIN_BPM = 120.0
"""The tempo of a MIDI file when nothing better is known. Source: Standard MIDI Files 1.0, the default of Set Tempo."""
MIDI_ENDINGS = (".mid", ".midi")
MIDI_ROOM_BYTES = 1 << 20
TYPED, FROM_FILE, HEARD, PLAIN = "as asked", "as the file says", "estimated from the sound", "no beat was heard"
OF_TAKE = "the take's tempo"
"""Where a tempo comes from, in words."""

Hear = Callable[["Clip", Hearing, Report | None, Cancel | None], "Sequence[Note]"]
"""Hears the notes of a clip in a certain way."""


@dataclass(frozen=True)
class Ground:
    """What notes stand on: the tempo and where it comes from, the key, beats and their unit, when a bar begins."""

    bpm: float = PLAIN_BPM
    source: str = PLAIN
    key: Scale | None = None
    time_signature: tuple[int, int] = (4, 4)
    downbeat_s: float = 0.0


@dataclass(frozen=True)
class Transcribed:
    """What was written: the files, the one with everything first, how many notes, and what they stand on."""

    paths: tuple[Path, ...]
    notes: int
    ground: Ground


def transcribe(
    desk: Desk,
    audio: Path,
    midi: Path | None,
    *,
    bpm: float | None = None,
    hearing: Hearing = PRESETS[USUAL_PRESET],
    tidying: Tidying | None = None,
    stems: Path | None = None,
    hear: Hear | None = None,
    say: Callable[[str], None] = silent,
    report: Report | None = None,
    cancel: Cancel | None = None,
) -> Transcribed:
    """Hear the notes of an audio file and write them as MIDI.

    Without `midi` the file is named after the audio, in the current folder, and replaces nothing; in a folder that
    `midi` names likewise. `bpm` is the tempo in beats per minute when the user knows it; else the one that stands in
    the file counts, else the one that is heard. `stems` is a folder with the parts of the mix, or a place for them:
    then there is a file for each of them as well. `hear` takes the place of the network.

    Raises: UserError; Cancelled.
    """
    from musicdesk.app.stems import transcribe_stems, what_would_help

    _check_tempo(bpm)
    passes = tidying or Tidying()
    if midi is None or midi.is_dir():
        target = _free(midi or Path(), audio.stem, with_parts=stems is not None)
    else:
        target = midi_target(midi)
    desk.check_writable(target, MIDI_ROOM_BYTES)
    clip = desk.read_audio(audio)
    if stems is None:
        desk.check_transcriber()
    facts = _facts(audio)
    ground, copyright = _ground(desk, clip, facts, bpm, cancel), notice_of(facts.licence)
    if passes.scale:
        ground = replace(ground, key=Scale.named(passes.scale))
    if stems is not None:
        written = transcribe_stems(
            desk,
            stems,
            target,
            ground.bpm,
            ground.key,
            mix=audio,
            downbeat_s=ground.downbeat_s,
            tidying=passes,
            time_signature=ground.time_signature,
            seconds=clip.seconds,
            copyright=copyright,
            say=say,
            report=report,
            cancel=cancel,
            hear=hear,
        )
        count = _count_in(target)
        say(_sentence(target, count, ground))
        return Transcribed(tuple(written), count, ground)
    if hear is not None:
        heard = hear(clip, hearing, report, cancel)
    elif hearing == PRESETS[USUAL_PRESET]:
        heard = desk.transcribe(clip, report=report, cancel=cancel)
    else:
        heard = _hear(clip, hearing, report, cancel)
    if cancel is not None and cancel():
        raise Cancelled
    notes = tidied(heard, passes, ground.bpm, ground.downbeat_s)
    path = desk.write_midi(
        target,
        notes,
        ground.bpm,
        name=audio.stem,
        time_signature=ground.time_signature,
        key=ground.key,
        bends=hearing.bends,
        seconds=clip.seconds,
        copyright=copyright,
    )
    say(_sentence(path, len(notes), ground))
    say(what_would_help())
    return Transcribed((path,), len(notes), ground)


def midi_target(path: Path) -> Path:
    """Return the path of a MIDI file to write, its ending added when it has none.

    Raises: BadValue if it ends in something else.
    """
    return naming.with_ending(path, MIDI_ENDINGS, "MIDI", "midi")


def _free(folder: Path, stem: str, *, with_parts: bool) -> Path:
    """Return a MIDI file in a folder that is not there, nor, `with_parts`, one that is named after it."""
    path = naming.free(folder / f"{stem}.mid")
    if with_parts:
        there = [each for each in os.listdir(folder) if each.lower().endswith(MIDI_ENDINGS)]
        number = 2
        while path.exists() or any(each.startswith(f"{path.stem}-") for each in there):
            path = folder / f"{stem}-{number}.mid"
            number += 1
    return path


def preset_named(word: str) -> tuple[str, Hearing]:
    """Return the preset that a user means, and how it hears: "clean-melody" and "melody" mean the same.

    Raises: BadValue if there is none.
    """
    plain = " ".join(word.replace("-", " ").lower().split())
    fitting = [name for name in PRESETS if plain and plain in (name, name.split()[-1])]
    if not fitting:
        raise BadValue(f'There is no preset "{word[:40]}".', f"Choose one of {', '.join(PRESETS)}.", field="preset")
    return fitting[0], PRESETS[fitting[0]]


def write_notes(
    desk: Desk,
    clip: Clip,
    target: Path,
    ground: Ground,
    *,
    name: str,
    licence: str = "",
    say: Callable[[str], None] = silent,
    cancel: Cancel | None = None,
) -> Path:
    """Hear the notes of a clip and write them on a ground that is known; `name` is that of their track.

    `licence` is the sentence on what may be done with the sound.

    Raises: UserError; Cancelled.
    """
    notes = desk.transcribe(clip, cancel=cancel)
    if cancel is not None and cancel():
        raise Cancelled
    written = desk.write_midi(
        target,
        notes,
        ground.bpm,
        name=name,
        time_signature=ground.time_signature,
        key=ground.key,
        seconds=clip.seconds,
        copyright=notice_of(licence),
    )
    say(_sentence(written, len(notes), ground))
    return written


def ground_of(found: Findings, asked_bpm: float | None) -> Ground:
    """Return what the notes of a take stand on that should have a tempo (None: nobody knows)."""
    if found.bpm is None:
        return Ground(key=found.key)
    source = HEARD if found.tempo_sureness > 0 or asked_bpm is None else OF_TAKE
    return Ground(found.bpm, source, found.key, (found.beats_per_bar, 4), found.downbeat_s or 0.0)


def _ground(desk: Desk, clip: Clip, facts: FileFacts, bpm: float | None, cancel: Cancel | None) -> Ground:
    """Return what the notes of a file stand on; what was typed goes first, then what its file says, then the sound."""
    said = believable(facts.bpm)
    known = bpm if bpm is not None else said
    source = TYPED if bpm is not None else FROM_FILE
    signature = facts.beats_per_bar, facts.beat_unit
    if known is not None and facts.key is not None and facts.downbeat_s is not None:
        return Ground(known, source, facts.key, signature, facts.downbeat_s)
    found = desk.findings(clip, known, cancel)
    if known is None:
        known, source = (PLAIN_BPM, PLAIN) if found.bpm is None else (found.bpm, HEARD)
    if said is None:
        signature = found.beats_per_bar, 4
    downbeat_s = found.downbeat_s if facts.downbeat_s is None else facts.downbeat_s
    return Ground(known, source, facts.key or found.key, signature, downbeat_s or 0.0)


def _facts(audio: Path) -> FileFacts:
    from musicdesk.formats.filefacts import read_file_facts

    try:
        return read_file_facts(audio)
    except BadFile:  # its sound was read all the same
        return FileFacts()


def _hear(clip: Clip, hearing: Hearing, report: Report | None, cancel: Cancel | None) -> Sequence[Note]:
    from musicdesk.midi.listen import listen
    from musicdesk.midi.notes import notes_from

    return notes_from(listen(clip, report, cancel), hearing)


def _count_in(path: Path) -> int:
    from musicdesk.formats.midifile import read_midi_facts

    return sum(count for _, count in read_midi_facts(path).tracks)


def _sentence(path: Path, count: int, ground: Ground) -> str:
    key = "" if ground.key is None else f", {ground.key.name}"
    notes = "1 note" if count == 1 else f"{count} notes"
    return f"{path.name}: {notes} at {spoken_bpm(ground.bpm)} bpm ({ground.source}){key}."


def _check_tempo(bpm: float | None) -> None:
    if bpm is not None and not TEMPO_LOW_BPM <= bpm <= TEMPO_HIGH_BPM:
        raise BadValue(
            f"A tempo of {bpm} bpm is outside {TEMPO_LOW_BPM:g}..{TEMPO_HIGH_BPM:g}.",
            "Choose one between the two.",
            field="bpm",
        )
