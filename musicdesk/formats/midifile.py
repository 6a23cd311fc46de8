"""Standard MIDI Files: notes with their tempo, name, time signature and key, in one track or in several."""

from __future__ import annotations

import io
import math
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from musicdesk.core.errors import BadFile, BadValue
from musicdesk.core.note import Note, in_order
from musicdesk.core.scale import Scale
from musicdesk.core.units import seconds_to_ticks
from musicdesk.core.words import TEMPO_HIGH_BPM, TEMPO_LOW_BPM
from musicdesk.formats.atomic import staged
from musicdesk.formats.midievents import LAST_TICK, channel_messages
from musicdesk.formats.midiread import (
    DEFAULT_BPM,
    DRUMS_CHANNEL,
    MICROSECONDS_PER_MINUTE,
    Clock,
    Score,
    notes_in,
    score_in,
)
from musicdesk.formats.names import shown

TICKS_PER_BEAT = 960
"""Resolution of what is written: half a millisecond at 125 bpm."""
BEAT_UNITS = (1, 2, 4, 8, 16, 32, 64)
"""What a time signature can count in."""

_FILE_BYTES_LIMIT = 4 * 2**20
_TICKS_LIMIT = 0x7FFF
_MAJOR_NAMES = ("C", "Db", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")
_MINOR_NAMES = ("Cm", "C#m", "Dm", "Ebm", "Em", "Fm", "F#m", "Gm", "G#m", "Am", "Bbm", "Bm")


@dataclass(frozen=True)
class MidiTrack:
    """One track of a file: its name, its notes, its channel 0..15 and its sound of General MIDI (0..127) if any.

    `drums` puts it on channel 10; `bends` lets the pitch wheel follow the bends of notes that sound alone.

    Raises: BadValue if the channel or the program is outside its limits.
    """

    name: str
    notes: tuple[Note, ...]
    channel: int = 0
    program: int | None = None
    drums: bool = False
    bends: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.channel <= 15:
            raise BadValue(f"There is no MIDI channel {self.channel + 1}.", "Choose 1 to 16.", field="channel")
        if self.program is not None and not 0 <= self.program <= 127:
            raise BadValue(f"There is no MIDI program {self.program + 1}.", "Choose 1 to 128.", field="program")


@dataclass(frozen=True)
class MidiFacts:
    """What stands in a MIDI file: `tracks` are the names of tracks and how many notes are in each.

    `seconds` is when the last note ends; `bpm`, `time_signature` and `key` ("A minor") are the first ones, if any.
    """

    kind: int
    ticks_per_beat: int
    seconds: float
    bpm: float | None
    time_signature: tuple[int, int] | None
    key: str | None
    tracks: tuple[tuple[str, int], ...]


def write_midi(
    path: str | os.PathLike[str],
    notes: Iterable[Note],
    bpm: float,
    *,
    name: str = "MusicDesk",
    time_signature: tuple[int, int] = (4, 4),
    key: Scale | None = None,
    bends: bool = False,
    channel: int = 0,
    program: int | None = None,
    ticks_per_beat: int = TICKS_PER_BEAT,
    seconds: float | None = None,
    copyright: str = "",
) -> Path:
    """Write notes as a Standard MIDI File of format 0 and return its path.

    Tempo, name, time signature and key stand in the track of the notes: a DAW then takes them over and makes no empty
    track for them. Second 0 of the notes is tick 0. Notes of one pitch that overlap are ended where the next begins.
    `bends` lets the pitch wheel follow the bends of notes that sound alone; its range is said by RPN 0. The track ends
    where the sound does that the notes belong to, after `seconds`, but never before its last note; so both go round
    alike in a DAW. `copyright` says what may not be done with it. The same notes give the same bytes.

    Raises: BadValue if a value is outside its limits; StorageError if the place cannot be written.
    Source: Standard MIDI Files 1.0.
    """
    track = MidiTrack(name, tuple(notes), channel, program, bends=bends)
    return _write(path, 0, [track], bpm, time_signature, key, ticks_per_beat, seconds, copyright)


def write_midi_tracks(
    path: str | os.PathLike[str],
    tracks: Sequence[MidiTrack],
    bpm: float,
    *,
    time_signature: tuple[int, int] = (4, 4),
    key: Scale | None = None,
    seconds: float | None = None,
    copyright: str = "",
) -> Path:
    """Write several tracks as a Standard MIDI File of format 1 and return its path.

    Each keeps its name; tempo, time signature and key stand in the first, which holds notes. Tracks without notes are
    left out, as a DAW would show them as empty ones; where none has any, the first stays. `seconds` and `copyright`
    are as in `write_midi`; all tracks are as long as the sound.

    Raises: BadValue if there is no track or a value is outside its limits; StorageError if the place cannot be written.
    Source: Standard MIDI Files 1.0.
    """
    if not tracks:
        raise BadValue("There is no track to write.", "Give one at least.", field="tracks")
    sounding = [track for track in tracks if track.notes] or [tracks[0]]
    return _write(path, 1, sounding, bpm, time_signature, key, TICKS_PER_BEAT, seconds, copyright)


def read_midi(path: str | os.PathLike[str]) -> tuple[tuple[Note, ...], float]:
    """Return the notes of a Standard MIDI File, in order, and its first tempo in beats per minute.

    All tracks and channels together, except channel 10, which holds drums. Later changes of tempo are followed.

    Raises: BadFile if the file is missing, no MIDI file, damaged, or outside the limits (4 MiB, 200,000 notes, a day).
    """
    name, score = _score(path)
    return in_order(notes_in(score, name)), score.bpm or DEFAULT_BPM


def read_midi_facts(path: str | os.PathLike[str]) -> MidiFacts:
    """Return what stands in a Standard MIDI File, drums included.

    Raises: BadFile if the file is missing, no MIDI file or damaged.
    """
    _, score = _score(path)
    last = max((span.end for track in score.tracks for span in track.spans), default=0)
    return MidiFacts(
        kind=score.kind,
        ticks_per_beat=score.division,
        seconds=Clock(score).seconds(last),
        bpm=score.bpm,
        time_signature=score.time_signature,
        key=score.key,
        tracks=tuple((track.name, len(track.spans)) for track in score.tracks),
    )


def is_midi(path: str | os.PathLike[str]) -> bool:
    """Whether a file begins like a Standard MIDI File; False for what cannot be read."""
    try:
        if not os.path.isfile(path):  # opening a pipe might wait for ever
            return False
        with open(path, "rb") as file:
            return file.read(4) == b"MThd"
    except (OSError, ValueError):
        return False


def _score(path: str | os.PathLike[str]) -> tuple[str, Score]:
    name = shown(path)
    try:
        if not os.path.isfile(path):
            raise BadFile(f"There is no file {name}.", "Check the name and the folder.")
        if os.path.getsize(path) > _FILE_BYTES_LIMIT:
            raise BadFile(f"{name} is larger than {_FILE_BYTES_LIMIT // 2**20} MiB.", "Choose a single song.")
        raw = Path(path).read_bytes()
    except (OSError, ValueError) as exc:
        raise BadFile(f"{name} cannot be opened.", "Check the name and the permissions.") from exc
    return name, score_in(raw, name)


def _write(
    path: str | os.PathLike[str],
    kind: int,
    tracks: Sequence[MidiTrack],
    bpm: float,
    time_signature: tuple[int, int],
    key: Scale | None,
    ticks_per_beat: int,
    seconds: float | None,
    copyright: str,
) -> Path:
    import mido

    if not TEMPO_LOW_BPM <= bpm <= TEMPO_HIGH_BPM:  # false for NaN as well
        raise BadValue(
            f"A tempo of {bpm} bpm is outside {TEMPO_LOW_BPM:g}..{TEMPO_HIGH_BPM:g}.",
            "Choose a value between the two.",
            field="bpm",
        )
    beats, unit = time_signature
    if not 1 <= beats <= 255 or unit not in BEAT_UNITS:
        raise BadValue(f"There is no time signature {beats}/{unit}.", "Choose one such as 4/4.", field="time_signature")
    if not 1 <= ticks_per_beat <= _TICKS_LIMIT:
        raise BadValue(f"A beat cannot have {ticks_per_beat} ticks.", "Choose 480 or 960.", field="ticks_per_beat")
    if seconds is not None and not (math.isfinite(seconds) and seconds >= 0):
        raise BadValue(f"A sound cannot end after {seconds} s.", "Give 0 or more.", field="seconds")
    # At the tempo that was asked for, not at that of whole microseconds: so many bars are just as many here.
    end = 0 if seconds is None else seconds_to_ticks(seconds, bpm, ticks_per_beat)
    if end > LAST_TICK:
        raise BadValue(f"A MIDI file of {ticks_per_beat} ticks per beat cannot last {seconds:g} s.", field="seconds")
    tempo = round(MICROSECONDS_PER_MINUTE / bpm)
    file = mido.MidiFile(type=kind, ticks_per_beat=ticks_per_beat, charset="utf-8")
    for number, each in enumerate(tracks):
        track = mido.MidiTrack()
        file.tracks.append(track)
        if number == 0 and copyright:
            # Source: Standard MIDI Files 1.0, meta event 02: the first event of the first track.
            track.append(mido.MetaMessage("copyright", text=copyright.encode("utf-8", "replace").decode()))
        track.append(mido.MetaMessage("track_name", name=each.name.encode("utf-8", "replace").decode()))
        if number == 0:
            track.append(mido.MetaMessage("set_tempo", tempo=tempo))
            track.append(mido.MetaMessage("time_signature", numerator=beats, denominator=unit))
            if key is not None:
                track.append(mido.MetaMessage("key_signature", key=_key_name(key)))
        channel = DRUMS_CHANNEL if each.drums else each.channel
        if each.program is not None:
            track.append(mido.Message("program_change", program=each.program, channel=channel))
        # The file holds whole microseconds per beat: ticks are counted at that tempo, so that nothing drifts.
        exact_bpm = MICROSECONDS_PER_MINUTE / tempo
        messages = channel_messages(each.notes, exact_bpm, ticks_per_beat, channel, bends=each.bends and not each.drums)
        track += messages
        played = sum(message.time for message in messages)
        track.append(mido.MetaMessage("end_of_track", time=max(0, end - played)))
    whole = io.BytesIO()
    file.save(file=whole)
    with staged(path, whole.tell()) as place:
        place.write_bytes(whole.getvalue())
    return Path(path)


def _key_name(key: Scale) -> str:
    minor = key.short_name.endswith("min")
    return _MINOR_NAMES[key.tonic] if minor else _MAJOR_NAMES[key.tonic]
