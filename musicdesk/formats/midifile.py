"""Standard MIDI Files: notes with their tempo, name and time signature, in one track."""

from __future__ import annotations

import bisect
import io
import os
from collections import deque
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from musicdesk.core.errors import BadFile, BadValue
from musicdesk.core.note import Note, in_order, without_overlaps
from musicdesk.core.units import seconds_to_ticks
from musicdesk.core.words import TEMPO_HIGH_BPM, TEMPO_LOW_BPM
from musicdesk.formats.atomic import staged
from musicdesk.formats.names import shown

if TYPE_CHECKING:
    from mido import MidiFile, MidiTrack

TICKS_PER_BEAT = 960
"""Resolution of what is written: half a millisecond at 125 bpm."""
DEFAULT_BPM = 120.0
"""The tempo of a file that names none. Source: Standard MIDI Files 1.0."""

_FILE_BYTES_LIMIT = 4 * 2**20
_NOTES_LIMIT = 200_000
_LAST_TICK = 0x0FFF_FFFF
_SECONDS_LIMIT = 24 * 3600.0
_MICROSECONDS_PER_MINUTE = 60_000_000


def write_midi(
    path: str | os.PathLike[str],
    notes: Iterable[Note],
    bpm: float,
    *,
    name: str = "MusicDesk",
    time_signature: tuple[int, int] = (4, 4),
) -> Path:
    """Write notes as a Standard MIDI File of format 0 and return its path.

    Tempo, name and time signature stand in the track of the notes: a DAW then takes them over and makes no empty track
    for them. Second 0 of the notes is tick 0. Notes of one pitch that overlap are ended where the next begins. The same
    notes give the same bytes.

    Raises: BadValue if the tempo or the time signature is outside its limits; StorageError if the place cannot be
    written.
    Source: Standard MIDI Files 1.0.
    """
    import mido

    if not TEMPO_LOW_BPM <= bpm <= TEMPO_HIGH_BPM:  # false for NaN as well
        raise BadValue(
            f"A tempo of {bpm} bpm is outside {TEMPO_LOW_BPM:g}..{TEMPO_HIGH_BPM:g}.",
            "Choose a value between the two.",
            field="bpm",
        )
    beats, unit = time_signature
    if not 1 <= beats <= 255 or unit not in (1, 2, 4, 8, 16, 32, 64):
        raise BadValue(f"There is no time signature {beats}/{unit}.", "Choose one such as 4/4.", field="time_signature")
    tempo = round(_MICROSECONDS_PER_MINUTE / bpm)
    file = mido.MidiFile(type=0, ticks_per_beat=TICKS_PER_BEAT, charset="utf-8")
    track = mido.MidiTrack()
    file.tracks.append(track)
    track.append(mido.MetaMessage("track_name", name=name.encode("utf-8", "replace").decode()))
    track.append(mido.MetaMessage("set_tempo", tempo=tempo))
    track.append(mido.MetaMessage("time_signature", numerator=beats, denominator=unit))
    # The file holds whole microseconds per beat: ticks are counted at that tempo, so that nothing drifts.
    now = 0
    for tick, velocity, pitch in _events(notes, _MICROSECONDS_PER_MINUTE / tempo):
        # A note-on of velocity 0 is a note-off: equal status bytes, smaller file.
        track.append(mido.Message("note_on", note=pitch, velocity=velocity, time=tick - now))
        now = tick
    if now > _LAST_TICK:
        raise BadValue(f"A MIDI file of {TICKS_PER_BEAT} ticks per beat cannot hold {now:,} ticks.", field="notes")
    track.append(mido.MetaMessage("end_of_track"))
    whole = io.BytesIO()
    file.save(file=whole)
    with staged(path, whole.tell()) as place:
        place.write_bytes(whole.getvalue())
    return Path(path)


def read_midi(path: str | os.PathLike[str]) -> tuple[tuple[Note, ...], float]:
    """Return the notes of a Standard MIDI File, in order, and its first tempo in beats per minute.

    All tracks and channels together, except channel 10, which holds drums. Later changes of tempo are followed.

    Raises: BadFile if the file is missing, no MIDI file, damaged, or outside the limits (4 MiB, 200,000 notes, a day).
    """
    import mido

    name = shown(path)
    try:
        if not os.path.isfile(path):
            raise BadFile(f"There is no file {name}.", "Check the name and the folder.")
        if os.path.getsize(path) > _FILE_BYTES_LIMIT:
            raise BadFile(f"{name} is larger than {_FILE_BYTES_LIMIT // 2**20} MiB.", "Choose a single song.")
        raw = Path(path).read_bytes()
    except (OSError, ValueError) as exc:
        raise BadFile(f"{name} cannot be opened.", "Check the name and the permissions.") from exc
    if raw[:4] != b"MThd":
        raise BadFile(f"{name} is not a MIDI file.", "Choose another one, or export it anew as a Standard MIDI File.")
    try:
        file = mido.MidiFile(file=io.BytesIO(raw), clip=True)
        return _notes(file, name)
    except BadFile:
        raise
    except Exception as exc:
        # mido answers damage with EOFError, OSError, IndexError, KeySignatureError, OverflowError and more.
        raise BadFile(f"{name} is a damaged MIDI file.", "Export it again from the program that made it.") from exc


def _events(notes: Iterable[Note], bpm: float) -> list[tuple[int, int, int]]:
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    for note in without_overlaps(notes):
        start = seconds_to_ticks(note.onset_s, bpm, TICKS_PER_BEAT)
        end = max(start + 1, seconds_to_ticks(note.end_s, bpm, TICKS_PER_BEAT))
        # Two onsets may fall on one tick; the longer note stays.
        spans[note.pitch, start] = max(spans.get((note.pitch, start), (0, 0)), (end, note.velocity))
    starts: dict[int, list[int]] = {}
    for pitch, start in sorted(spans):
        starts.setdefault(pitch, []).append(start)
    events: list[tuple[int, int, int]] = []
    for (pitch, start), (end, velocity) in spans.items():
        following = bisect.bisect_right(starts[pitch], start)
        stop = min(end, starts[pitch][following]) if following < len(starts[pitch]) else end
        events += [(start, velocity, pitch), (stop, 0, pitch)]
    # At one tick velocity 0 sorts first: the old note ends before the new one begins.
    return sorted(events)


def _notes(file: MidiFile, name: str) -> tuple[tuple[Note, ...], float]:
    if file.ticks_per_beat <= 0:
        raise BadFile(f"{name} counts time in film frames or not at all.", "Export it with ticks per quarter note.")
    if file.type not in (0, 1):
        raise BadFile(f"{name} is of MIDI format {file.type}; 0 and 1 can be read.", "Export it as format 1.")
    clock = _Clock(file)
    notes: list[Note] = []
    for track in file.tracks:
        for pitch, velocity, start, end in _spans(track):
            onset, stop = clock.seconds(start), clock.seconds(end)
            if not stop <= _SECONDS_LIMIT or len(notes) >= _NOTES_LIMIT:
                raise BadFile(
                    f"{name} has more than {_NOTES_LIMIT:,} notes or lasts longer than a day.", "Choose a single song."
                )
            if stop > onset:
                notes.append(Note(onset, pitch, stop - onset, velocity))
    return in_order(notes), clock.first_bpm


def _spans(track: MidiTrack) -> list[tuple[int, int, int, int]]:
    """Return (pitch, velocity, first tick, last tick) of each note; one never ended lasts to the end of its track."""
    sounding: dict[tuple[int, int], deque[tuple[int, int]]] = {}
    spans: list[tuple[int, int, int, int]] = []
    tick = 0
    for message in track:
        tick += message.time
        if message.type not in ("note_on", "note_off") or message.channel == 9:
            continue
        key = message.channel, message.note
        if message.type == "note_on" and message.velocity > 0:
            sounding.setdefault(key, deque()).append((tick, message.velocity))
        elif sounding.get(key):
            start, velocity = sounding[key].popleft()
            spans.append((message.note, velocity, start, tick))
    spans += [(key[1], velocity, start, tick) for key, waiting in sounding.items() for start, velocity in waiting]
    return spans


class _Clock:
    """Ticks to seconds along the tempo map of a file."""

    def __init__(self, file: MidiFile) -> None:
        changes: dict[int, int] = {}
        for track in file.tracks:
            tick = 0
            for message in track:
                tick += message.time
                if message.type == "set_tempo" and message.tempo > 0:
                    changes[tick] = message.tempo
        first = min(changes, default=0)
        self.first_bpm: float = _MICROSECONDS_PER_MINUTE / changes[first] if changes else DEFAULT_BPM
        changes.setdefault(0, round(_MICROSECONDS_PER_MINUTE / DEFAULT_BPM))
        self._ticks = sorted(changes)
        self._tick_s: list[float] = [changes[tick] / 1e6 / file.ticks_per_beat for tick in self._ticks]
        self._starts_s = [0.0]
        for at in range(1, len(self._ticks)):
            passed = (self._ticks[at] - self._ticks[at - 1]) * self._tick_s[at - 1]
            self._starts_s.append(self._starts_s[-1] + passed)

    def seconds(self, tick: int) -> float:
        at = bisect.bisect_right(self._ticks, tick) - 1
        return self._starts_s[at] + (tick - self._ticks[at]) * self._tick_s[at]
