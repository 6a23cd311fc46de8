"""Melody: from a recording, or from notes, to what a model is given to follow, with what is to be said about it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from musicdesk.analysis.hearing import heard, sounding
from musicdesk.analysis.key import scale_of
from musicdesk.analysis.tones import class_tones, tones
from musicdesk.app.melodyrests import rests_filled
from musicdesk.app.melodysource import Separate, Source, go_on, is_midi, read_notes, read_sound
from musicdesk.core.chroma import META_EAR, Classes, Ear
from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadValue
from musicdesk.core.fingerprint import fingerprint
from musicdesk.core.job import Cancel
from musicdesk.core.melody import PitchLine, Remark, Repairs
from musicdesk.core.note import Note
from musicdesk.core.passes import snapped_to_beat, snapped_to_scale
from musicdesk.core.recipe import AFTER, MELODY_SOURCES, Melody
from musicdesk.core.scale import Scale
from musicdesk.formats.midifile import write_midi

__all__ = ["Draft", "Prepared", "Separate", "as_heard", "keyboard_draft", "melody_of", "prepare", "repaired"]

SAFE_REPAIRS = Repairs(high_pass_hz=80.0, gate_db=-50.0, steady=True)
"""What is mended without being looked at, but for the scale."""
SURE = 0.5
"""How surely a scale must be heard for notes to be moved into it unseen."""
BEATS_PER_BAR = 4
"""What is counted in and clicked."""
LATE_PART = 1 / 32
"""A last note that goes so far into another bar, as a part of it, makes no bar of its own."""
LATEST_S = 1e6
"""No moment of a melody is later, nor earlier than as much before it: eleven days."""


@dataclass(frozen=True)
class Draft:
    """A melody as the user wants it: where it comes from, what of it is chosen, how it is mended.

    `path` is an audio or MIDI file, `begin_s` and `end_s` (None: its end) cut it, in seconds. `after` says what happens
    after its end. `offset_s` is where the grid's first beat lies in the file.

    Raises: BadValue (with the field's name) if a value is outside its limits.
    """

    name: str
    source: str
    path: Path
    begin_s: float = 0.0
    end_s: float | None = None
    repairs: Repairs = field(default_factory=Repairs)
    after: str = "repeat"
    offset_s: float = 0.0

    def __post_init__(self) -> None:
        for name, known in (("source", MELODY_SOURCES), ("after", AFTER)):
            if getattr(self, name) not in known:
                raise BadValue(f'"{getattr(self, name)}" is none of {", ".join(known)}.', field=name)
        ends = (self.begin_s, self.offset_s, 0.0 if self.end_s is None else self.end_s)
        if not all(_is_moment(each) for each in ends) or self.begin_s < 0:
            raise BadValue("A melody begins and ends at a number of seconds from 0 on.", field="begin_s")
        if self.end_s is not None and self.end_s <= self.begin_s:
            raise BadValue(
                f"The melody would end at {self.end_s:g} s, before it begins at {self.begin_s:g} s.",
                "Move its end behind its beginning.",
                field="end_s",
            )

    def with_(self, **changes: Any) -> Draft:
        """Return the draft with some values changed, checked again."""
        return replace(self, **changes)

    def to_json(self) -> dict[str, Any]:
        """Return the draft as plain JSON values."""
        values: dict[str, Any] = {name: getattr(self, name) for name in self.__dataclass_fields__}
        return values | {"path": str(self.path), "repairs": self.repairs.to_json()}

    @staticmethod
    def from_json(values: Mapping[str, Any]) -> Draft:
        """Return the draft that `to_json` gave; unknown names are left out.

        Raises: BadValue if it is none.
        """
        try:
            known = {name: values[name] for name in Draft.__dataclass_fields__ if name in values}
            if not all(isinstance(known[name], str) for name in ("name", "source", "path")):
                raise TypeError
            known["path"] = Path(known["path"])
            known["repairs"] = Repairs.from_json(known.get("repairs") or {})
            return Draft(**known)
        except (TypeError, KeyError, AttributeError, ValueError, OverflowError) as exc:
            raise BadValue("This is no melody of MusicDesk.") from exc


@dataclass(frozen=True, eq=False)
class Prepared:
    """A draft carried out. All times count from the beginning of what was chosen, `draft.begin_s` of the file.

    `original` is what was chosen, unmended; `clip` is what the engine gets. `line` and `notes` are what is sung in it,
    the notes mended; `scale` and its `sureness` (0..1) were heard in the unmended notes, and `bpm` is a guess.
    `classes` uint8 (moments,), one every `moment_s` seconds, are exactly what the model hears; `sounding` bool
    (moments,) says where there is anything to hear.
    """

    draft: Draft
    original: Clip
    clip: Clip
    line: PitchLine
    notes: tuple[Note, ...]
    scale: Scale | None
    sureness: float
    bpm: float | None
    classes: Classes
    sounding: NDArray[np.bool_]
    moment_s: float
    remarks: tuple[Remark, ...]

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return self.clip.seconds


def prepare(
    draft: Draft, ear: Ear = META_EAR, *, separate: Separate | None = None, cancel: Cancel | None = None
) -> Prepared:
    """Carry a draft out: cut it, mend its sound, hear its notes, mend those; slow.

    `separate` takes the voice out of a mix; without it the user's own demucs does.

    Raises: BadFile if the file cannot be read; BadValue if nothing is left of it; Unavailable if the voice cannot be
    taken out; Cancelled.
    """
    return _finished(_source(draft, separate, cancel), draft, ear)


def repaired(
    draft: Draft, ear: Ear = META_EAR, *, separate: Separate | None = None, cancel: Cancel | None = None
) -> Prepared:
    """Carry a draft out with all repairs that are safe to make unseen, in place of its own.

    Rumble and what is very quiet are taken out, and each note gets one pitch of the scale that was heard, if one was
    heard surely.

    Raises: as `prepare`.
    """
    # Notes have no rumble, and no noise.
    repairs = Repairs(steady=True) if is_midi(draft.path) else SAFE_REPAIRS
    draft = draft.with_(repairs=repairs)
    source = _source(draft, separate, cancel)
    found = scale_of(source.notes)
    if found is not None and found[1] >= SURE:
        draft = draft.with_(repairs=repairs.with_(scale=found[0]))
    return _finished(source, draft, ear)


def _source(draft: Draft, separate: Separate | None, cancel: Cancel | None) -> Source:
    source = read_notes(draft) if is_midi(draft.path) else read_sound(draft, separate, cancel)
    go_on(cancel)
    return source


def _finished(source: Source, draft: Draft, ear: Ear) -> Prepared:
    found = scale_of(source.notes)
    scale, sureness = (None, 0.0) if found is None else found
    notes = _mended(source.notes, draft)
    # Where nothing was sung there are no tones to take the sound's place.
    changed = draft.repairs.changes_notes and bool(notes)
    clip = tones(notes, _length_s(notes, draft, source.clip.seconds)) if changed else source.clip
    clip = rests_filled(clip, notes, ear)
    return Prepared(
        draft=draft,
        original=source.original,
        clip=clip,
        line=source.line,
        notes=notes,
        scale=scale,
        sureness=sureness,
        bpm=source.bpm,
        classes=heard(clip, ear, draft.after),
        sounding=sounding(clip, ear),
        moment_s=ear.moment_s,
        remarks=source.remarks,
    )


def as_heard(prepared: Prepared) -> Clip:
    """Return what the model hears as plain tones, silent where there is nothing to hear."""
    return class_tones(prepared.classes, prepared.moment_s, prepared.clip.seconds, sounding=prepared.sounding)


def melody_of(prepared: Prepared) -> Melody:
    """Return what a recipe remembers of it."""
    draft = prepared.draft
    return Melody(
        name=draft.name,
        sha256=fingerprint(prepared.clip),
        source=draft.source,
        begin_s=draft.begin_s,
        end_s=draft.end_s,
        repairs=draft.repairs.words,
        after=draft.after,
    )


def keyboard_draft(notes: Sequence[Note], path: Path, name: str, bpm: float = 120.0) -> Draft:
    """Write notes that were played on a keyboard as a MIDI file, and return the draft of it.

    Raises: BadValue if there are none; StorageError if the file cannot be written.
    """
    if not notes:
        raise BadValue("No note was played.", "Play something on the keyboard first.", field="melody")
    return Draft(name, "keyboard", write_midi(path, notes, bpm, name=name))


def _is_moment(value: object) -> bool:
    """Whether a value is a number of seconds; not a number lies between no two."""
    return isinstance(value, (int, float)) and not isinstance(value, bool) and -LATEST_S <= value <= LATEST_S


def _length_s(notes: Sequence[Note], draft: Draft, seconds: float) -> float:
    """Return how long the tones last: snapped to the beat and begun anew, whole bars, so that each round lies on it.

    An end that the user chose counts; else the last note's, for nobody stops a recording on the beat.
    """
    bpm = draft.repairs.beat_bpm
    if bpm is None or draft.after != "repeat":
        return seconds
    bar_s = BEATS_PER_BAR * 60.0 / bpm
    if draft.end_s is not None:
        return max(1, round(seconds / bar_s)) * bar_s
    return max(1, math.ceil(max(note.end_s for note in notes) / bar_s - LATE_PART)) * bar_s


def _mended(notes: tuple[Note, ...], draft: Draft) -> tuple[Note, ...]:
    repairs = draft.repairs
    if repairs.scale is not None:
        notes = snapped_to_scale(notes, repairs.scale)
    if repairs.beat_bpm is not None:
        notes = snapped_to_beat(notes, repairs.beat_bpm, repairs.division, draft.offset_s - draft.begin_s)
    return notes
