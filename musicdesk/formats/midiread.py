"""Standard MIDI Files taken apart byte by byte, so that whatever is in them ends in notes or in one sentence."""

from __future__ import annotations

import bisect
import struct
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from musicdesk.core.errors import BadFile
from musicdesk.core.note import Note

DEFAULT_BPM = 120.0
"""The tempo of a file that names none. Source: Standard MIDI Files 1.0."""
MAJOR_KEYS = ("Cb", "Gb", "Db", "Ab", "Eb", "Bb", "F", "C", "G", "D", "A", "E", "B", "F#", "C#")
"""Tonics of the major keys of seven flats to seven sharps."""
MINOR_KEYS = ("Ab", "Eb", "Bb", "F", "C", "G", "D", "A", "E", "B", "F#", "C#", "G#", "D#", "A#")
"""Tonics of the minor keys of seven flats to seven sharps."""
MICROSECONDS_PER_MINUTE = 60_000_000
DRUMS_CHANNEL = 9
"""Channel 10, as musicians count. Source: General MIDI 1."""

_NOTES_LIMIT = 200_000
_EVENTS_LIMIT = 500_000
_TRACKS_LIMIT = 1_000
_SECONDS_LIMIT = 24 * 3600.0
_NAME_BYTES_LIMIT = 1_000
_VARIABLE_BYTES_LIMIT = 4
_OFF, _ON = 0x8, 0x9
# Upper halves of the status of messages with one byte of data; data bytes of system messages; what names its length.
_SHORT = (0xC, 0xD)
_SYSTEM_BYTES = {0xF1: 1, 0xF2: 2, 0xF3: 1}
_META = 0xFF
_SIZED = (0xF0, 0xF7, _META)
_META_NAME, _META_END, _META_TEMPO, _META_METRE, _META_KEY = 0x03, 0x2F, 0x51, 0x58, 0x59


@dataclass(frozen=True, slots=True)
class Span:
    """One note in ticks, from `start` to `end`, on a channel 0..15."""

    pitch: int
    velocity: int
    start: int
    end: int
    channel: int


@dataclass
class ScoreTrack:
    """One track: its name and the notes in it, in the order they end."""

    name: str = ""
    spans: list[Span] = field(default_factory=list)


@dataclass
class Score:
    """A whole file: `kind` is its format, `division` the ticks per quarter note.

    `tempos` are microseconds per quarter note by tick; `time_signature` and `key` ("A minor") are the first ones.
    """

    kind: int
    division: int
    tracks: list[ScoreTrack] = field(default_factory=list)
    tempos: dict[int, int] = field(default_factory=dict)
    time_signature: tuple[int, int] | None = None
    key: str | None = None

    @property
    def bpm(self) -> float | None:
        """The first tempo, None if the file names none."""
        return MICROSECONDS_PER_MINUTE / self.tempos[min(self.tempos)] if self.tempos else None


@dataclass
class _Room:
    """How many events and notes a file may still have."""

    events: int = _EVENTS_LIMIT
    notes: int = _NOTES_LIMIT


def score_in(raw: bytes, name: str) -> Score:
    """Return what stands in the bytes of a file, called `name` in messages.

    Raises: BadFile if it is no MIDI file, damaged, or beyond the limits.
    Source: Standard MIDI Files 1.0.
    """
    if raw[:4] != b"MThd":
        raise BadFile(f"{name} is not a MIDI file.", "Choose another one, or export it anew as a Standard MIDI File.")
    damaged = BadFile(f"{name} is a damaged MIDI file.", "Export it again from the program that made it.")
    if len(raw) < 14:
        raise damaged
    length, kind, _, division = struct.unpack(">IHHh", raw[4:14])
    if length < 6:
        raise damaged
    if kind not in (0, 1):
        raise BadFile(f"{name} is of MIDI format {kind}; 0 and 1 can be read.", "Export it as format 1.")
    if division <= 0:
        raise BadFile(f"{name} counts time in film frames or not at all.", "Export it with ticks per quarter note.")
    score = Score(kind, division)
    room = _Room()
    try:
        for body in _tracks(raw, 8 + length):
            _read_track(body, score, room)
            if min(room.events, room.notes) < 0 or len(score.tracks) > _TRACKS_LIMIT:
                raise BadFile(
                    f"{name} has more than {_NOTES_LIMIT:,} notes or {_EVENTS_LIMIT:,} events.", "Choose a single song."
                )
    except (IndexError, ValueError) as exc:
        raise damaged from exc
    if not score.tracks:
        raise damaged
    return score


def notes_in(score: Score, name: str) -> Iterator[Note]:
    """Return the notes of all tracks and channels, except channel 10, which holds drums; a file is called `name`.

    Raises: BadFile if one lies beyond a day.
    """
    clock = Clock(score)
    for track in score.tracks:
        for span in track.spans:
            if span.channel == DRUMS_CHANNEL:
                continue
            onset_s, stop_s = clock.seconds(span.start), clock.seconds(span.end)
            if not stop_s <= _SECONDS_LIMIT:
                raise BadFile(f"{name} lasts longer than a day.", "Choose a single song.")
            if stop_s > onset_s:
                yield Note(onset_s, span.pitch, stop_s - onset_s, span.velocity)


class Clock:
    """Ticks to seconds along the tempo map of a file."""

    def __init__(self, score: Score) -> None:
        changes = {0: round(MICROSECONDS_PER_MINUTE / DEFAULT_BPM), **score.tempos}
        self._ticks = sorted(changes)
        self._tick_s = [changes[tick] / 1e6 / score.division for tick in self._ticks]
        self._starts_s = [0.0]
        for at in range(1, len(self._ticks)):
            passed = (self._ticks[at] - self._ticks[at - 1]) * self._tick_s[at - 1]
            self._starts_s.append(self._starts_s[-1] + passed)

    def seconds(self, tick: int) -> float:
        """Return the moment of a tick, in seconds."""
        at = bisect.bisect_right(self._ticks, tick) - 1
        return self._starts_s[at] + (tick - self._ticks[at]) * self._tick_s[at]


def _tracks(raw: bytes, place: int) -> Iterator[bytes]:
    while place + 8 <= len(raw):
        chunk, length = struct.unpack(">4sI", raw[place : place + 8])
        body = raw[place + 8 : place + 8 + length]
        if chunk == b"MTrk":
            if len(body) < length:
                raise ValueError("cut off")
            yield body
        place += 8 + length  # chunks of other kinds are to be stepped over


def _read_track(raw: bytes, score: Score, room: _Room) -> None:
    """Read one track into the score, as far as there is room.

    Raises: IndexError or ValueError where the track is damaged.
    """
    track = ScoreTrack()
    score.tracks.append(track)
    sounding: dict[tuple[int, int], deque[tuple[int, int]]] = {}
    place = tick = status = 0
    events, notes = room.events, room.notes
    while place < len(raw) and events >= 0 and notes >= 0:
        events -= 1
        wait, place = _variable(raw, place)
        tick += wait
        first = raw[place]
        if first >= 0xF0:
            kind = raw[place + 1] if first == _META else -1
            place += 2 if first == _META else 1
            length, place = _variable(raw, place) if first in _SIZED else (_SYSTEM_BYTES.get(first, 0), place)
            body = raw[place : place + length]
            place += length
            if len(body) < length:
                raise ValueError("cut off")
            if kind == _META_END:
                break
            _read_meta(kind, body, tick, track, score)
            continue
        if first >= 0x80:
            status = first
            place += 1
        elif not status:
            raise ValueError("running status of nothing")
        upper = status >> 4
        pitch = min(raw[place], 127)
        velocity = min(raw[place + 1], 127) if upper not in _SHORT else 0
        place += 1 if upper in _SHORT else 2
        if upper == _ON and velocity:
            notes -= 1
            sounding.setdefault((status & 0x0F, pitch), deque()).append((tick, velocity))
        elif upper in (_ON, _OFF):
            waiting = sounding.get((status & 0x0F, pitch))
            if waiting:
                start, struck = waiting.popleft()
                track.spans.append(Span(pitch, struck, start, tick, status & 0x0F))
    room.events, room.notes = events, notes
    if min(events, notes) < 0:
        return  # it is refused, and so nothing more is made of it
    for (channel, pitch), left in sounding.items():
        track.spans += [Span(pitch, velocity, start, tick, channel) for start, velocity in left]


def _variable(raw: bytes, place: int) -> tuple[int, int]:
    """Return a number of variable length and the place behind it."""
    value = raw[place]
    if value < 0x80:
        return value, place + 1
    value &= 0x7F
    for at in range(place + 1, place + _VARIABLE_BYTES_LIMIT):
        value = value << 7 | raw[at] & 0x7F
        if raw[at] < 0x80:
            return value, at + 1
    raise ValueError("a number without end")


def _read_meta(kind: int, body: bytes, tick: int, track: ScoreTrack, score: Score) -> None:
    if kind == _META_NAME and not track.name:
        raw = body[:_NAME_BYTES_LIMIT]
        try:
            track.name = raw.decode("utf-8")
        except UnicodeDecodeError:
            track.name = raw.decode("latin-1")
    elif kind == _META_TEMPO and len(body) >= 3 and any(body[:3]):
        score.tempos[tick] = int.from_bytes(body[:3], "big")
    elif kind == _META_METRE and len(body) >= 2 and score.time_signature is None and body[0] and body[1] < 8:
        score.time_signature = body[0], 2 ** body[1]
    elif kind == _META_KEY:
        accidentals, minor = struct.unpack(">bB", body[:2].ljust(2, b"\x7f"))
        if abs(accidentals) > 7 or minor > 1:
            raise ValueError("a key that does not exist")
        if score.key is None:
            score.key = f"{MINOR_KEYS[accidentals + 7]} minor" if minor else f"{MAJOR_KEYS[accidentals + 7]} major"
