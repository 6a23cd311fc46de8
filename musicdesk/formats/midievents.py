"""Notes as the timed messages of one MIDI channel, with their bends as moves of its pitch wheel."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from musicdesk.core.errors import BadValue
from musicdesk.core.note import Note, without_overlaps
from musicdesk.core.units import seconds_to_ticks

if TYPE_CHECKING:
    from mido import Message

OFF, WHEEL, ON = 0, 1, 2
"""Kinds of events, in the order they have at one tick: a note ends, the wheel moves, the next note begins."""
Event = tuple[int, int, int, int]
"""Tick, kind, then pitch and velocity of a note, or the place of the wheel (-8192..8191) and 0."""
LAST_TICK = 0x0FFF_FFFF
"""The most that a file can count."""

_WHEEL_RANGES = (2, 12, 24)
_WHEEL_LOW, _WHEEL_HIGH = -8192, 8191
_LEGATO_S = 0.03
_RPN_HIGH, _RPN_LOW, _DATA_HIGH, _DATA_LOW = 101, 100, 6, 38
_RPN_NONE = 127


def channel_messages(
    notes: Sequence[Note], bpm: float, ticks_per_beat: int, channel: int, *, bends: bool
) -> list[Message]:
    """Return the messages of mido that play notes on a channel 0..15, each with its ticks after the one before.

    `bends` lets the wheel follow the bends of notes that sound alone; how far it reaches is said in front.

    Raises: BadValue if they last longer than a file can count.
    Source: MIDI 1.0, registered parameter 0 (pitch bend sensitivity).
    """
    from mido import Message

    events = note_events(notes, bpm, ticks_per_beat)
    messages: list[Message] = []
    semitones = wheel_range(notes)
    moves = wheel_events(notes, bpm, ticks_per_beat, semitones) if bends else []
    if moves:
        controls = (
            (_RPN_HIGH, 0), (_RPN_LOW, 0), (_DATA_HIGH, semitones), (_DATA_LOW, 0),
            (_RPN_HIGH, _RPN_NONE), (_RPN_LOW, _RPN_NONE),
        )  # fmt: skip
        messages += [
            Message("control_change", control=control, value=value, channel=channel) for control, value in controls
        ]
        events = sorted(events + moves)
    if events and events[-1][0] > LAST_TICK:
        raise BadValue(
            f"A MIDI file of {ticks_per_beat} ticks per beat cannot hold {events[-1][0]:,} ticks.", field="notes"
        )
    now = 0
    for tick, kind, value, velocity in events:
        if kind == WHEEL:
            messages.append(Message("pitchwheel", pitch=value, channel=channel, time=tick - now))
        else:
            # A note-on of velocity 0 is a note-off: equal status bytes, smaller file.
            struck = velocity if kind == ON else 0
            messages.append(Message("note_on", note=value, velocity=struck, channel=channel, time=tick - now))
        now = tick
    return messages


def note_events(notes: Iterable[Note], bpm: float, ticks_per_beat: int) -> list[Event]:
    """Return when notes begin and end, in order; of one pitch each ends where the next begins."""
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    for note in without_overlaps(notes):
        start = seconds_to_ticks(note.onset_s, bpm, ticks_per_beat)
        end = max(start + 1, seconds_to_ticks(note.end_s, bpm, ticks_per_beat))
        # Two onsets may fall on one tick; the longer note stays.
        spans[note.pitch, start] = max(spans.get((note.pitch, start), (0, 0)), (end, note.velocity))
    starts: dict[int, list[int]] = {}
    for pitch, start in sorted(spans):
        starts.setdefault(pitch, []).append(start)
    events: list[Event] = []
    for (pitch, start), (end, velocity) in spans.items():
        following = bisect.bisect_right(starts[pitch], start)
        stop = min(end, starts[pitch][following]) if following < len(starts[pitch]) else end
        events += [(start, ON, pitch, velocity), (stop, OFF, pitch, 0)]
    return sorted(events)


def wheel_range(notes: Iterable[Note]) -> int:
    """Return how many semitones the wheel must reach: 2, 12 or 24.

    Two is what an instrument takes where nothing is said, and many do not listen to what is said.
    """
    widest = max((abs(by) for note in notes for _, by in note.bend), default=0.0)
    return next((each for each in _WHEEL_RANGES if widest <= each), _WHEEL_RANGES[-1])


def wheel_events(notes: Iterable[Note], bpm: float, ticks_per_beat: int, semitones: int) -> list[Event]:
    """Return the moves of a wheel that reaches `semitones`, in order.

    The wheel bends everything on its channel, so that only a note that sounds alone (but for 30 ms of legato) is bent;
    the notes of a chord stay straight. Where the next note begins, the wheel is back in the middle.
    """
    line = without_overlaps(notes)
    moves: dict[int, int] = {}
    for number, note in enumerate(line):
        begin = seconds_to_ticks(note.onset_s, bpm, ticks_per_beat)
        moves[begin] = 0
        if not note.bend or not _alone(line, number):
            continue
        end_s = min(note.end_s, line[number + 1].onset_s) if number + 1 < len(line) else note.end_s
        for after_s, by in note.bend:
            tick = seconds_to_ticks(max(0.0, note.onset_s + after_s), bpm, ticks_per_beat)
            if tick >= begin and note.onset_s + after_s < end_s:
                place = round(by / semitones * -_WHEEL_LOW)
                moves[tick] = min(_WHEEL_HIGH, max(_WHEEL_LOW, place))
    if line:
        # Not before: a note that is let go still sounds. What is played on the channel later expects it in the middle.
        moves[seconds_to_ticks(max(note.end_s for note in line), bpm, ticks_per_beat)] = 0
    events: list[Event] = []
    before = 0
    for tick, place in sorted(moves.items()):
        if place != before:
            events.append((tick, WHEEL, place, 0))
            before = place
    return events


def _alone(line: Sequence[Note], number: int) -> bool:
    """Whether a note is the only one that sounds; the notes are in order."""
    note = line[number]
    # A longer note from before may reach over several that began since; few notes sound at once, so few are looked at.
    before = line[max(0, number - 32) : number]
    after = line[number + 1] if number + 1 < len(line) else None
    return all(each.end_s <= note.onset_s + _LEGATO_S for each in before) and (
        after is None or note.end_s <= after.onset_s + _LEGATO_S
    )
