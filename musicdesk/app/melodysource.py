"""Where a melody comes from: a recording or a file of notes, cut, cleaned, and heard as notes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from musicdesk.analysis.cleaning import gated, high_passed
from musicdesk.analysis.judging import judge
from musicdesk.analysis.pitch import pitch_line
from musicdesk.analysis.pulse import tempo_of
from musicdesk.analysis.resampling import resample
from musicdesk.analysis.sung import notes_of
from musicdesk.analysis.tempo import estimate_tempo
from musicdesk.analysis.tones import tones
from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadFile, BadValue
from musicdesk.core.job import Cancel, Cancelled
from musicdesk.core.melody import PitchLine, Remark
from musicdesk.core.note import Note
from musicdesk.core.recipe import SECONDS_LIMIT
from musicdesk.formats.audiofile import read_audio
from musicdesk.formats.midifile import read_midi
from musicdesk.formats.names import shown

if TYPE_CHECKING:
    from musicdesk.app.melody import Draft

Separate = Callable[[Clip, Cancel | None], Clip]
"""Takes the voice out of a mix."""
MIDI_ENDINGS = (".mid", ".midi")
RATE_LOW_HZ, RATE_HIGH_HZ = 8_000, 192_000
"""Between these rates pitch is listened for as it is."""
RATE_HZ = 48_000
SHORTEST_NOTE_S = 0.02
"""What is left of a note at a cut, and is shorter, is left out."""
LINE_HOP_S = 0.01
TOUCH_S = 0.06
"""Notes that overlap by less are one voice, played legato."""


@dataclass(frozen=True, eq=False)
class Source:
    """What a file gives: the cut as it is, the sound mended, the line and the notes in it, and what is to be said."""

    original: Clip
    clip: Clip
    line: PitchLine
    notes: tuple[Note, ...]
    bpm: float | None
    remarks: tuple[Remark, ...]


def is_midi(path: Path) -> bool:
    """Whether a file holds notes instead of sound, by its name."""
    return path.suffix.lower() in MIDI_ENDINGS


def read_sound(draft: Draft, separate: Separate | None, cancel: Cancel | None) -> Source:
    """Return what is sung in an audio file; times count from the cut's beginning.

    Raises: BadFile, BadValue, Unavailable, Cancelled.
    """
    original, remarks = _cut(read_audio(draft.path), draft)
    clip, repairs = original, draft.repairs
    if repairs.voice_only:
        from musicdesk.app import separation

        go_on(cancel)
        clip = (separate or separation.separate)(clip, cancel)
    if repairs.high_pass_hz is not None:
        clip = high_passed(clip, repairs.high_pass_hz)
    if repairs.gate_db is not None:
        clip = gated(clip, repairs.gate_db)
    go_on(cancel)
    listened = clip.mono()
    if not RATE_LOW_HZ <= listened.sample_rate <= RATE_HIGH_HZ:
        listened = resample(listened, RATE_HZ)
    line = pitch_line(listened)
    go_on(cancel)
    notes = notes_of(line)
    remarks += judge(listened, line, notes)
    return Source(original, clip, line, notes, tempo_of(notes) or estimate_tempo(listened), remarks)


def read_notes(draft: Draft) -> Source:
    """Return the notes of a MIDI file as plain tones; times count from the cut's beginning.

    Raises: BadFile, BadValue.
    """
    all_notes, bpm = read_midi(draft.path)
    last_s = max((note.end_s for note in all_notes), default=0.0)
    if not all_notes:
        raise BadFile(f"There are no notes in {shown(draft.path)}.", "Choose a MIDI file with a melody in it.")
    begin_s, end_s = _ends(draft, last_s)
    notes = tuple(
        replace(note, onset_s=max(0.0, note.onset_s - begin_s), duration_s=end - max(note.onset_s, begin_s))
        for note in all_notes
        if (end := min(note.end_s, end_s)) - max(note.onset_s, begin_s) > SHORTEST_NOTE_S
    )
    clip = tones(notes, end_s - begin_s)
    remarks = _left_out(draft, last_s)
    if not notes:
        remarks += (Remark("silent", "There are no notes in this part of the file.", "Choose another part of it."),)
    elif len(_without_chords(notes)) < len(notes):
        remarks += (
            Remark(
                "voices",
                "More than one note sounds at once.",
                "The model follows the strongest of them: leave the melody's own track in the file alone.",
            ),
        )
    known = tempo_of(notes) if draft.source == "keyboard" else bpm
    return Source(clip, clip, _line_of(notes, clip.seconds), notes, known, remarks)


def _cut(clip: Clip, draft: Draft) -> tuple[Clip, tuple[Remark, ...]]:
    begin_s, end_s = _ends(draft, clip.seconds)
    begin, end = (round(each_s * clip.sample_rate) for each_s in (begin_s, end_s))
    if (begin, end) != (0, clip.frames):
        clip_of_it = Clip(np.ascontiguousarray(clip.samples[begin : max(end, begin + 1)]), clip.sample_rate)
        return clip_of_it, _left_out(draft, clip.seconds)
    return clip, ()


def _ends(draft: Draft, length_s: float) -> tuple[float, float]:
    """Return where the melody begins and ends in a file of so many seconds."""
    if draft.begin_s >= length_s:
        raise BadValue(
            f"The melody would begin at {draft.begin_s:g} s, but {shown(draft.path)} lasts {length_s:.1f} s.",
            "Choose an earlier beginning.",
            field="begin_s",
        )
    end_s = length_s if draft.end_s is None else min(draft.end_s, length_s)
    return draft.begin_s, min(end_s, draft.begin_s + SECONDS_LIMIT)


def _left_out(draft: Draft, length_s: float) -> tuple[Remark, ...]:
    end_s = length_s if draft.end_s is None else min(draft.end_s, length_s)
    if end_s - draft.begin_s <= SECONDS_LIMIT:
        return ()
    minutes = SECONDS_LIMIT / 60
    return (
        Remark(
            "left out",
            f"The melody lasts {(end_s - draft.begin_s) / 60:.0f} minutes; its first {minutes:.0f} are followed.",
            "No take is longer than that.",
        ),
    )


def _line_of(notes: Sequence[Note], seconds: float) -> PitchLine:
    """Return the line that the highest of the notes draw."""
    count = 1 + int(seconds / LINE_HOP_S)
    pitches, levels = np.zeros(count), np.full(count, -100.0)
    for note in notes:
        span = slice(round(note.onset_s / LINE_HOP_S), round(note.end_s / LINE_HOP_S))
        levels[span] = np.where(note.pitch >= pitches[span], 20 * np.log10(note.velocity / 127), levels[span])
        pitches[span] = np.maximum(pitches[span], note.pitch)
    hz = np.where(pitches > 0, 440.0 * 2 ** ((pitches - 69) / 12), 0.0)
    clarity = (hz > 0).astype(np.float32)
    return PitchLine(0.0, LINE_HOP_S, hz.astype(np.float32), clarity, levels.astype(np.float32))


def _without_chords(notes: Sequence[Note]) -> list[Note]:
    """Return the notes that begin when no other sounds, give or take a moment of legato."""
    alone, end_s = list[Note](), 0.0
    for note in notes:
        if note.onset_s >= end_s - TOUCH_S:
            alone.append(note)
        end_s = max(end_s, note.end_s)
    return alone


def go_on(cancel: Cancel | None) -> None:
    """Go on, unless it is to stop. Raises: Cancelled."""
    if cancel is not None and cancel():
        raise Cancelled
