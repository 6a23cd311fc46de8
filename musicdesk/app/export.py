"""The verb export: a take or a recording becomes a file for another program, with its notes beside it when asked."""

from __future__ import annotations

import math
import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from musicdesk.app import naming
from musicdesk.app.covers import cover_png, is_drawn_cover
from musicdesk.app.desk import silent
from musicdesk.app.exportfiles import (
    art_of,
    beats_per_bar_of,
    facts_in,
    facts_of,
    key_of,
    notes_within,
    write_cover,
    write_notes,
    write_sound,
)
from musicdesk.app.exportform import FORMATS, WHOLE, ExportForm, ExportSpan
from musicdesk.app.exportnames import file_stem, free_number, numbered
from musicdesk.app.notes import notes_of, sheet_of
from musicdesk.core.errors import BadFile, BadValue, StorageError, Unavailable
from musicdesk.core.words import believable
from musicdesk.formats.names import shown

if TYPE_CHECKING:
    from musicdesk.app.desk import Desk
    from musicdesk.app.rendering import Rendered
    from musicdesk.core.filefacts import FileFacts
    from musicdesk.core.job import Cancel, Report
    from musicdesk.core.note import Note
    from musicdesk.core.take import Take
    from musicdesk.formats.coverart import CoverArt
    from musicdesk.library.library import Library

ON_THE_LINE_S = 0.02
"""How far after the line of a bar a part may begin and still be said to begin on it."""


def export_take(
    library: Library,
    take_id: str,
    target: Path,
    form: ExportForm,
    span: ExportSpan = WHOLE,
    *,
    midi: bool = False,
    bpm: float | None = None,
    say: Callable[[str], None] = silent,
) -> list[Path]:
    """Write a take as a file and return the paths of what was written, the sound first.

    A file that is there is replaced; in a folder the take is named after its title, tempo and key, and nothing
    replaced. Where the form says so it begins where a bar does. With `midi` its notes stand beside it, cut at the same
    frame, and with the form's `cover` its picture, which lies in the sound's file as well where that has a place for
    it. `bpm` is the tempo to go by instead of the take's. `say` is told what was done beyond what was asked for.

    Raises: BadFile if there is no such take or it is damaged; BadValue for a part that is not in it, or another
    ending than the format's; Unavailable if there are no notes; StorageError.
    """
    from musicdesk.app.licences import licence_of_take
    from musicdesk.app.rendering import rendered

    take = library.take(take_id)
    if bpm is not None:
        take = take.with_(bpm=bpm)
    path = _target(target, form, file_stem(take.title, take.bpm, key_of(take)))
    # The folders of takes are the library's own: a file that lands in one would take the place of somebody's music.
    if Path(os.path.realpath(path.parent)).parent in {Path(os.path.realpath(each)) for each in library.places}:
        raise BadValue(
            f"{shown(path)} would lie inside a take.", "Choose a folder outside the library.", field="output"
        )
    beats_per_bar = beats_per_bar_of(library, take_id)
    if form.align_to_bar:
        span = aligned(span, take.bpm, take.downbeat_s, beats_per_bar)
    notes = _notes(library, take) if midi else None
    made = rendered(library.clip(take_id), form, span, bpm=take.bpm, beats_per_bar=beats_per_bar)
    facts = facts_of(take, made, licence_of_take(library, take), beats_per_bar)
    bends = midi and sheet_of(library, take_id).hearing.bends
    cover = cover_png(library, take_id) if form.cover else None
    return _write(path, made, form, facts, notes, bends=bends, say=say, cover=cover)


def export_file(
    desk: Desk,
    source: Path,
    target: Path,
    form: ExportForm,
    span: ExportSpan = WHOLE,
    *,
    midi: bool = False,
    bpm: float | None = None,
    say: Callable[[str], None] = silent,
    report: Report | None = None,
    cancel: Cancel | None = None,
) -> list[Path]:
    """Write a recording as a file, as `export_take` does with a take, and return the paths of what was written.

    It gets no cover: that is a take's. What the recording says of itself goes along. A tempo that it does not say is
    listened for.

    Raises: BadFile if it is no sound; BadValue; Unavailable if notes are asked for and cannot be heard; StorageError;
    Cancelled.
    """
    from musicdesk.app.rendering import rendered
    from musicdesk.formats.filefacts import read_file_facts

    if midi:
        desk.check_transcriber()
    clip = desk.read_audio(source)
    facts = read_file_facts(source)
    facts = replace(facts, title=facts.title or source.stem, bpm=bpm or believable(facts.bpm), loop=None)
    if facts.bpm is None or (form.align_to_bar and facts.downbeat_s is None):
        from musicdesk.analysis.findings import findings_of

        found = findings_of(clip, facts.bpm, report, cancel)
        facts = replace(
            facts,
            bpm=facts.bpm or found.bpm,
            beats_per_bar=found.beats_per_bar,
            beat_unit=4,
            downbeat_s=found.downbeat_s,
            key=facts.key or found.key,
        )
    path = _target(target, form, file_stem(facts.title, facts.bpm, facts.key))
    if os.path.exists(path) and os.path.samefile(path, source):
        raise BadValue(f"{shown(path)} is the recording itself.", "Choose another name.", field="output")
    if form.align_to_bar:
        span = aligned(span, facts.bpm, facts.downbeat_s, facts.quarters_per_bar)
    made = rendered(clip, form, span, bpm=facts.bpm, beats_per_bar=facts.quarters_per_bar)
    notes = desk.transcribe(clip, report, cancel) if midi else None
    return _write(path, made, form, facts_in(facts, made), notes, bends=False, say=say)


def aligned(span: ExportSpan, bpm: float | None, downbeat_s: float | None, beats_per_bar: float = 4) -> ExportSpan:
    """Return a part begun at the first line of a bar, of so many quarter notes, from its beginning on.

    Raises: BadValue if it is not known where bars begin, or none does in the part.
    """
    if bpm is None or downbeat_s is None:
        raise BadValue(
            "Where the bars of this sound begin is not known.",
            "Let it be listened to first, or export it as it is.",
            field="align",
        )
    bar_s = beats_per_bar * 60.0 / bpm
    bars = max(0, math.ceil((span.begin_s - ON_THE_LINE_S - downbeat_s) / bar_s))
    return span.with_(begin_s=downbeat_s + bars * bar_s)


def _notes(library: Library, take: Take) -> Sequence[Note]:
    notes = notes_of(library, take)
    if notes is None:
        raise Unavailable("The notes of this take were not heard yet.", "Transcribe it first, or leave the MIDI out.")
    return notes


def _target(target: Path, form: ExportForm, stem: str) -> Path:
    if target.is_dir():
        return target / f"{numbered(stem, free_number(target, [stem]))}{form.ending}"
    return naming.with_ending(target, (form.ending,), FORMATS[form.format], "output")


def _write(
    path: Path,
    made: Rendered,
    form: ExportForm,
    facts: FileFacts,
    notes: Sequence[Note] | None,
    *,
    bends: bool,
    say: Callable[[str], None],
    cover: bytes | None = None,
) -> list[Path]:
    for remark in made.remarks:
        say(remark)
    art = _art(cover, say) if cover is not None and form.holds_cover else None
    paths = [write_sound(path, made.clip, form, facts, art)]
    if notes is not None:
        part = notes_within(notes, made.begin_s, made.clip.seconds)
        paths.append(write_notes(path.with_suffix(".mid"), part, facts, bends=bends, seconds=made.clip.seconds))
    if cover is not None:
        beside = path.with_suffix(".png")
        # The name of the sound was chosen by the user, that of the picture was not: theirs are never replaced.
        if os.path.lexists(beside) and not is_drawn_cover(beside):
            say(f"{shown(beside)} is there already, so the cover was not put beside the sound.")
        else:
            try:
                paths.append(write_cover(beside, cover))
            except StorageError as exc:  # the sound is there, and that is what was asked for
                say(f"The cover could not be put beside the sound: {exc}")
    return paths


def _art(cover: bytes, say: Callable[[str], None]) -> CoverArt | None:
    try:
        return art_of(cover)
    except BadFile as exc:  # somebody put another file in its place
        say(f"The cover is not in the file: {exc.message}")
        return None
