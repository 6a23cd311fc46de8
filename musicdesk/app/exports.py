"""Exports: the files that takes are dragged as, complete on the disk beforehand and never touched again."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import threading
from collections.abc import Sequence
from dataclasses import asdict, astuple, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from musicdesk.app.covers import COVER as COVER_FILE
from musicdesk.app.covers import cover_png, is_drawn_cover
from musicdesk.app.exportfiles import (
    art_of,
    beats_per_bar_of,
    facts_of,
    key_of,
    notes_within,
    write_cover,
    write_notes,
    write_sound,
)
from musicdesk.app.exportform import WHOLE, ExportForm, ExportSpan
from musicdesk.app.exportnames import file_stem, free_number
from musicdesk.app.exportplaces import Part, Write, publish, ready_folder, taken
from musicdesk.app.exportrecords import (
    RECORDS_FILE,
    ExportedFile,
    ExportRecord,
    read_records,
    records_bytes,
    with_record,
)
from musicdesk.app.notes import HEARD, SHEET, notes_of, sheet_of
from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadFile, BadValue, Unavailable, UserError
from musicdesk.core.filefacts import FileFacts
from musicdesk.core.units import seconds_to_frames

if TYPE_CHECKING:
    from musicdesk.app.rendering import Rendered
    from musicdesk.app.settings import Settings
    from musicdesk.app.stemfolder import Stem
    from musicdesk.core.note import Note
    from musicdesk.core.take import Take
    from musicdesk.library.library import Library

AUDIO, MIDI, STEMS = "audio", "midi", "stems"
COVER = "cover"
"""The picture that is put beside the sound of a take; it is never dragged itself."""
FOLDER = "Exports"
"""The folder inside a library where files are put unless the user says otherwise."""


def exports_folder(settings: Settings, library_folder: Path) -> Path:
    """Return the folder of exports: the one that was chosen, or that inside the library."""
    return Path(settings.exports) if settings.exports else library_folder / FOLDER


def drag_form(settings: Settings) -> ExportForm:
    """Return as what takes are dragged."""
    return ExportForm(
        settings.drag_format,
        settings.drag_rate_hz or None,
        settings.drag_loudness,
        align_to_bar=settings.drag_align,
    )


class Exports:
    """The folder of exports, and what of each take lies in it. Its methods may be called from any thread.

    What lies there is never changed and never removed: projects of other programs may use it.
    """

    def __init__(self, folder: Path, library: Library) -> None:
        """Take the folder, which is made when it is first needed, and the library."""
        self.folder = folder
        self._library = library
        self._making = threading.Lock()
        # Covers that could not be put beside their sound are not tried again and again.
        self._tried: set[tuple[str, str]] = set()
        # Of takes whose library cannot be written: what was made is known for this time only.
        self._unkept: dict[str, tuple[ExportRecord, ...]] = {}

    def ready(self, take: Take, what: str, form: ExportForm) -> tuple[Path, ...] | None:
        """Return the files of a take that can be dragged now, or None if `make` has to be called.

        They are whole, unmoved and unchanged, and hold the take's sound, tempo, key and notes as they are now. `what`
        is "audio", "midi" or "stems". It looks at names and dates only, and never waits for `make`. Where the form
        wishes for a cover, that lies beside the sound then, or could not be put there.
        """
        try:
            if what == AUDIO and form.cover and not self._has_cover(take, form):
                return None
            return self._known(take, what, form)
        except (UserError, OSError):
            return None

    def make(self, take_id: str, what: str, form: ExportForm) -> tuple[Path, ...]:
        """Make the files of a take that are not there yet, and return all of them.

        What was moved, deleted or changed is made again, what has changed in the take makes new files.

        Raises: StorageError if the folder of exports is gone, read-only or full; Unavailable if there are no notes or
        stems; BadFile if there is no such take or it is damaged; BadValue if the format cannot hold it.
        """
        with self._making:
            take = self._library.take(take_id)
            there = self.ready(take, what, form)
            if there is not None:
                return there
            if what != AUDIO or not form.cover:
                return self._made(take, what, form, None)
            # First of all: what is drawn now is newer than anything that was looked at before.
            cover = cover_png(self._library, take_id)
            paths = self._made(take, what, form, cover)
            self._tried.add((take_id, self._look(take, COVER, form)))
            with contextlib.suppress(UserError, OSError):  # the sound is there, and that is what is dragged
                self._made(take, COVER, form, cover)
            return paths

    def _has_cover(self, take: Take, form: ExportForm) -> bool:
        tried = (take.id, self._look(take, COVER, form)) in self._tried
        return tried or self._known(take, COVER, form) is not None

    def _known(self, take: Take, what: str, form: ExportForm) -> tuple[Path, ...] | None:
        look = self._look(take, what, form)
        for record in self._records(take.id):
            if record.what == what and record.look == look:
                paths = record.intact(self.folder)
                if paths is not None:
                    return paths
        return None

    def _made(self, take: Take, what: str, form: ExportForm, cover: bytes | None) -> tuple[Path, ...]:
        there = self._known(take, what, form)
        if there is not None:
            return there
        look = self._look(take, what, form)
        ready_folder(self.folder)
        content, parts = self._parts(take, what, form, look, cover)
        records = self._records(take.id)
        same = next((each for each in records if each.what == what and each.content == content), None)
        number, paths = self._written(take, parts, records, same)
        files = tuple(ExportedFile.of(path) for path in paths)
        self._keep(take.id, ExportRecord(what, look, content, self._stem(take), number, files))
        return paths

    def _written(
        self, take: Take, parts: Sequence[Part], records: Sequence[ExportRecord], same: ExportRecord | None
    ) -> tuple[int, tuple[Path, ...]]:
        if same is not None:
            # Of what was made before only that is written which is gone: a project may be looking for it there.
            left = {each.name: each.is_in(self.folder) for each in same.files}
            names = [part.name(same.number) for part in parts]
            if set(names) == set(left) and all(left[name] or not taken(self.folder, name) for name in names):
                lost = [part for part, name in zip(parts, names, strict=True) if not left[name]]
                if publish(self.folder, lost, same.number):
                    return same.number, tuple(self.folder / name for name in names)
        stem = self._stem(take)
        shared = [each.number for each in records if each.stem == stem]
        while True:
            number = next(
                (each for each in shared if not any(taken(self.folder, part.name(each)) for part in parts)), None
            ) or free_number(self.folder, [stem, *(part.stem for part in parts)])
            if publish(self.folder, parts, number):
                return number, tuple(self.folder / part.name(number) for part in parts)
            shared = []

    def _parts(self, take: Take, what: str, form: ExportForm, look: str, cover: bytes | None) -> tuple[str, list[Part]]:
        """Return a fingerprint of what is to be written, and how each file is."""
        stem = self._stem(take)
        if what == COVER:
            png = cover or b""
            return hashlib.sha256(png).hexdigest(), [Part(stem, ".png", lambda place: write_cover(place, png))]
        beats_per_bar = beats_per_bar_of(self._library, take.id)
        from musicdesk.app.licences import licence_of_take
        from musicdesk.app.rendering import rendered

        span = _span(take, form, beats_per_bar)
        licence = licence_of_take(self._library, take)
        if what == MIDI:
            notes, bends = self._notes(take)
            seconds = take.seconds
            if span is not WHOLE:
                # Where the sound is cut, which is between no two of its frames.
                begin_s = seconds_to_frames(span.begin_s, take.sample_rate) / take.sample_rate
                seconds -= begin_s
                notes = notes_within(notes, begin_s, seconds)
            content = _fingerprint(
                self._facts(take), [astuple(note) for note in notes], bends, seconds, span.begin_s, licence.text
            )
            facts = FileFacts(
                title=take.title, bpm=take.bpm, key=key_of(take), beats_per_bar=beats_per_bar, licence=licence.text
            )

            def write(place: Path) -> Path:
                return write_notes(place, notes, facts, bends=bends, seconds=seconds)

            return content, [Part(stem, ".mid", write)]

        art = None
        if cover is not None and form.holds_cover:
            with contextlib.suppress(BadFile):  # somebody put another file in its place
                art = art_of(cover)

        def sound(made: Rendered, title: str) -> Write:
            facts = replace(facts_of(take, made, licence, beats_per_bar), title=title)
            return lambda place: write_sound(place, made.clip, form, facts, art)

        if what == AUDIO:
            made = rendered(self._library.clip(take.id), form, span)
            return look, [Part(stem, form.ending, sound(made, take.title))]
        stems = self._stem_sounds(take, form, span)
        return look, [
            Part(self._stem(take, name), form.ending, sound(made, f"{take.title} ({name})")) for name, made in stems
        ]

    def _notes(self, take: Take) -> tuple[tuple[Note, ...], bool]:
        notes = notes_of(self._library, take)
        if notes is None:
            raise Unavailable("The notes of this take were not heard yet.", "Press Transcribe, and drag them then.")
        if not notes:
            raise Unavailable(
                "No notes were found in this take.", "Lower the thresholds beside the piano roll, then drag again."
            )
        return notes, sheet_of(self._library, take.id).hearing.bends

    def _stem_sounds(self, take: Take, form: ExportForm, span: ExportSpan) -> list[tuple[str, Rendered]]:
        """Return the stems of a take by their names: as loud as they are in the mix, or all turned down alike."""
        from musicdesk.app.rendering import Rendered, part_of
        from musicdesk.formats.audiofile import read_audio

        stems = self._stems(take.id)
        if not stems:
            raise Unavailable("This take has no stems yet.", "Make or bring them with Take, Stems…")
        clips = [read_audio(stem.path) for stem in stems]
        if span is not WHOLE:
            # One that ends before the cut is silent after it, and must not keep the others back.
            clips = [_as_long(clip, take.seconds) for clip in clips]
        made = [part_of(clip, form, span) for clip in clips]
        peak = max(float(np.abs(clip.samples).max(initial=0.0)) for clip, _ in made)
        if peak > 1.0 and form.format != "wav32f":
            made = [(Clip(clip.samples / np.float32(peak), clip.sample_rate), begin_s) for clip, begin_s in made]
        return [(stem.name, Rendered(clip, None, begin_s)) for stem, (clip, begin_s) in zip(stems, made, strict=True)]

    def _look(self, take: Take, what: str, form: ExportForm) -> str:
        """Return a fingerprint of everything that files are made of, from names and dates where there is much of it."""
        if what == MIDI:
            raw = self._library.beside(take.id, SHEET) or b""
            heard = _stamp(self._library.folder_of(take.id) / HEARD)
            return _fingerprint(
                self._facts(take), hashlib.sha256(raw).hexdigest(), heard, take.seconds, form.align_to_bar
            )
        if what == COVER:
            return _fingerprint(self._facts(take), self._chosen_cover(take))
        stems = [_stamp(each.path) for each in self._stems(take.id)] if what == STEMS else []
        wish = asdict(form)
        has_cover = wish.pop("cover")  # which a WAV has beside it, not in it
        if what == AUDIO and has_cover and form.holds_cover:
            wish["cover"] = self._chosen_cover(take)
        return _fingerprint(self._facts(take), wish, stems, take.audio, take.seconds)

    def _chosen_cover(self, take: Take) -> list[object]:
        """Return the stamp of a cover that somebody chose; one that is drawn comes from the facts of the take."""
        place = self._library.folder_of(take.id) / COVER_FILE
        return [] if is_drawn_cover(place) else _stamp(place)

    def _facts(self, take: Take) -> list[object]:
        beats_per_bar = beats_per_bar_of(self._library, take.id)
        return [take.title, take.bpm, take.key, take.downbeat_s, beats_per_bar]

    def _stems(self, take_id: str) -> tuple[Stem, ...]:
        from musicdesk.app.stemfolder import holds_sound, read_stems
        from musicdesk.app.stems import stems_folder

        folder = stems_folder(self._library.folder, take_id)
        return read_stems(folder) if holds_sound(folder) else ()

    def _stem(self, take: Take, part: str = "") -> str:
        return file_stem(take.title, take.bpm, key_of(take), part)

    def _records(self, take_id: str) -> tuple[ExportRecord, ...]:
        if take_id in self._unkept:
            return self._unkept[take_id]
        try:
            return read_records(self._library.beside(take_id, RECORDS_FILE))
        except BadFile:  # damaged; what was made is made again
            return ()

    def _keep(self, take_id: str, record: ExportRecord) -> None:
        records = with_record(self._records(take_id), record)
        try:
            self._library.keep_beside(take_id, RECORDS_FILE, records_bytes(records))
            self._unkept.pop(take_id, None)
        except UserError:  # the files are there all the same
            self._unkept[take_id] = records


def _span(take: Take, form: ExportForm, beats_per_bar: int) -> ExportSpan:
    """Return which part of a take is dragged: all of it where nobody knows where its bars begin.

    A drag must land; what is exported by hand is refused then.
    """
    from musicdesk.app.export import aligned
    from musicdesk.app.rendering import SHORTEST_S

    if not form.align_to_bar:
        return WHOLE
    try:
        span = aligned(WHOLE, take.bpm, take.downbeat_s, beats_per_bar)
    except BadValue:
        return WHOLE
    return span if span.begin_s < take.seconds - 2 * SHORTEST_S else WHOLE


def _as_long(clip: Clip, seconds: float) -> Clip:
    missing = max(0, seconds_to_frames(seconds, clip.sample_rate) - clip.frames)
    return Clip(np.pad(clip.samples, ((0, missing), (0, 0))), clip.sample_rate) if missing else clip


def _stamp(path: Path) -> list[object]:
    try:
        found = os.stat(path)
    except OSError:
        return []
    return [path.name, found.st_size, found.st_mtime_ns]


def _fingerprint(*values: object) -> str:
    raw = json.dumps(values, sort_keys=True, default=list)
    return hashlib.sha256(raw.encode()).hexdigest()
