"""Stems: the parts of a mix, each written down as notes of its own, and all of them together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from musicdesk.app.desk import Desk, silent
from musicdesk.app.stemfolder import NAMES_HINT, Stem, holds_sound, read_stems
from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadFile, Unavailable
from musicdesk.core.job import Cancel, Cancelled, Progress, Report
from musicdesk.core.note import Note
from musicdesk.core.notesheet import PRESETS, Hearing, Tidying
from musicdesk.core.scale import Scale
from musicdesk.core.tidying import tidied
from musicdesk.formats.midifile import MidiTrack, write_midi, write_midi_tracks
from musicdesk.formats.names import shown
from musicdesk.library.stemplaces import STEMS

if TYPE_CHECKING:
    from musicdesk.library.library import Library

DRUMS_CHANNEL = 9
"""Source: General MIDI 1: drums are on channel 10."""

Hear = Callable[[Clip, Hearing, Report | None, Cancel | None], Sequence[Note]]
"""Hears the notes of a clip in a certain way."""

_PRESETS = {"bass": "bass", "vocals": "voice", "other": "chords"}
_PROGRAMS = {
    **{"bass": 33, "vocals": 53, "guitar": 25, "organ": 16, "strings": 48, "violin": 40, "cello": 42, "flute": 73},
    **{"brass": 61, "horn": 60, "sax": 66, "synth": 81, "lead": 81, "pad": 88},
}
"""Sounds of General MIDI, from 0; a piano for all that is not named here."""
MIDI_ROOM_BYTES = 1 << 20
_PARTS = 1_000


def what_would_help() -> str:
    """Return what would give more than one MIDI file of a whole mix here, as a sentence for people."""
    from musicdesk.app.separation import why_not

    reason = why_not()
    if not reason:
        return "Taken apart into stems by your demucs, this gives a MIDI file for each instrument and for the drums."
    each = "Stems give a MIDI file for each instrument and for the drums"
    return f"{each}: bring a folder of them, or have them made here. {reason}"


def stems_folder(library: Path, take_id: str) -> Path:
    """Return where the stems of a take lie, in the folder of its library."""
    return library / STEMS / take_id


def split_take(library: Library, take_id: str, cancel: Cancel | None = None) -> tuple[Stem, ...]:
    """Return the stems of a take, taken apart by the user's demucs where that was not done yet; then it is slow.

    Raises: Unavailable if it cannot be taken apart here; BadFile if there is no such take; StorageError; Cancelled.
    """
    folder = stems_folder(library.folder, take_id)
    if not holds_sound(folder):
        from musicdesk.app.separation import split

        split(library.clip(take_id), folder, cancel)
    return read_stems(folder)


def transcribe_stems(
    desk: Desk,
    folder: Path,
    out: Path,
    bpm: float,
    key: Scale | None = None,
    *,
    mix: Path | None = None,
    downbeat_s: float = 0.0,
    tidying: Tidying | None = None,
    time_signature: tuple[int, int] = (4, 4),
    seconds: float | None = None,
    copyright: str = "",
    say: Callable[[str], None] = silent,
    report: Report | None = None,
    cancel: Cancel | None = None,
    hear: Hear | None = None,
) -> list[Path]:
    """Write down the stems in a folder as MIDI: all in `out`, each in a file of its own beside it, as OUT-bass.mid.

    Where the folder holds no sound yet, `mix` is taken apart into it. `bpm` (quarter notes per minute), `downbeat_s`,
    `key` and `time_signature` are those of the mix, as are `seconds`, its length (None: that of the longest stem), and
    `copyright`, what its licence does not allow. `hear` takes the place of the network. Returns the files, `out` first.
    `say` is told what was heard in each.

    Raises: UserError; Cancelled.
    """
    desk.check_writable(out, MIDI_ROOM_BYTES)
    if mix is not None and not holds_sound(folder):
        from musicdesk.app.separation import LICENCE, split, why_not

        if reason := why_not():
            raise Unavailable(
                f"There is no sound in the folder of stems {shown(folder)}.",
                f"{NAMES_HINT} Or have the recording taken apart into it. {reason}",
            )
        say(f"Taking {shown(mix)} apart into {shown(folder)} ({LICENCE})")
        split(desk.read_audio(mix), folder, cancel)
    stems = read_stems(folder)
    if any(stem.kind != "drums" for stem in stems):
        desk.check_transcriber()
    tracks: list[MidiTrack] = []
    plan, began_s, longest_s = tidying or Tidying(), desk.now(), 0.0
    for number, stem in enumerate(stems):
        share = _share_of(report, number, len(stems), lambda: desk.now() - began_s)
        clip = desk.read_audio(stem.path)
        longest_s = max(longest_s, clip.seconds)
        notes = _notes_of(stem, clip, hear or _hear, share, cancel)
        # A drum has its own key: another one would be another drum.
        passes = replace(plan, scale="", merge_ms=0.0) if stem.kind == "drums" else plan
        track = _track(stem, tidied(notes, passes, bpm, downbeat_s), len(tracks))
        say(f"{stem.name}: {_count(track.notes)}.")
        if track.notes:
            tracks.append(track)
    if not tracks:
        raise BadFile(f"No notes were heard in the stems of {shown(folder)}.", "Check that they play elsewhere.")
    return write_stem_midi(
        out, tracks, bpm, key, time_signature, seconds=longest_s if seconds is None else seconds, copyright=copyright
    )


def write_stem_midi(
    out: Path,
    tracks: Sequence[MidiTrack],
    bpm: float,
    key: Scale | None,
    time_signature: tuple[int, int],
    *,
    seconds: float | None = None,
    copyright: str = "",
) -> list[Path]:
    """Write tracks together into `out`, and each into a file of its own beside it; return the paths, `out` first.

    All last as long as the sound they belong to, `seconds`; `copyright` is what its licence does not allow.

    Raises: BadValue if a value is outside its limits; StorageError.
    """
    written = [
        write_midi_tracks(
            out, tracks, bpm, time_signature=time_signature, key=key, seconds=seconds, copyright=copyright
        )
    ]
    for track in tracks:
        written.append(
            write_midi(
                out.with_name(f"{out.stem}-{track.name}{out.suffix}"),
                track.notes,
                bpm,
                name=track.name,
                time_signature=time_signature,
                key=key,
                bends=track.bends,
                channel=DRUMS_CHANNEL if track.drums else track.channel,
                program=track.program,
                seconds=seconds,
                copyright=copyright,
            )
        )
    return written


def _notes_of(stem: Stem, clip: Clip, hear: Hear, report: Report | None, cancel: Cancel | None) -> Sequence[Note]:
    if cancel is not None and cancel():
        raise Cancelled
    if stem.kind == "drums":
        from musicdesk.analysis.drums import drum_hits

        return drum_hits(clip, report, cancel)
    return hear(clip, PRESETS[_PRESETS[stem.kind]], report, cancel)


def _hear(clip: Clip, hearing: Hearing, report: Report | None, cancel: Cancel | None) -> Sequence[Note]:
    from musicdesk.midi.listen import listen
    from musicdesk.midi.notes import notes_from

    return notes_from(listen(clip, report, cancel), hearing)


def _track(stem: Stem, notes: tuple[Note, ...], number: int) -> MidiTrack:
    if stem.kind == "drums":
        return MidiTrack(stem.name, notes, DRUMS_CHANNEL, drums=True)
    # Channel 10 is for drums; more than fifteen instruments share channels.
    channel = number % 15
    channel += channel >= DRUMS_CHANNEL
    program = _PROGRAMS.get(stem.name.partition("-")[0], 0)
    return MidiTrack(stem.name, notes, channel, program, bends=PRESETS[_PRESETS[stem.kind]].bends)


def _count(notes: Sequence[Note]) -> str:
    return "1 note" if len(notes) == 1 else f"{len(notes)} notes" if notes else "no notes were heard"


def _share_of(report: Report | None, number: int, count: int, elapsed_s: Callable[[], float]) -> Report | None:
    """Return what is told of one stem of several, as a part of all of them."""
    if report is None:
        return None

    def tell(progress: Progress) -> None:
        report(Progress(round(_PARTS * (number + progress.share)), _PARTS * count, elapsed_s(), "part"))

    return tell
