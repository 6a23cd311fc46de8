"""Ideas: tempo and key of a short recording, whether somebody hums it or an instrument plays it."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from musicdesk.analysis.findings import findings_of
from musicdesk.analysis.judging import judge
from musicdesk.analysis.key import scale_of
from musicdesk.analysis.pitch import pitch_line
from musicdesk.analysis.pulse import tempo_of
from musicdesk.analysis.resampling import resample
from musicdesk.analysis.sung import notes_of
from musicdesk.core.clip import Clip
from musicdesk.core.job import Cancel, Cancelled
from musicdesk.core.note import Note
from musicdesk.core.scale import Scale

LISTENED_S = 60.0
"""So much of a recording is listened to for its pitch, in seconds."""

_RATES_HZ = (8_000, 192_000)
_RATE_HZ = 48_000
_FEWEST_NOTES = 4
_BASS_BELOW = 50
_SAME_TEMPO = 0.02
_WHOLE = 0.2
_OCTAVES = (0.5, 1.0, 2.0)
_CROWDED = ("silent", "voices", "drums")


@dataclass(frozen=True)
class IdeaGround:
    """Tempo and key of an idea, None where none was heard, and whether it is one voice with notes to follow."""

    bpm: float | None
    key: Scale | None
    melodic: bool


def idea_ground(clip: Clip, cancel: Cancel | None = None) -> IdeaGround:
    """Return what is heard of an idea of a few bars.

    A single voice shows its key by its notes, for it plays no chords, and its tempo by where they begin: where that
    speaks against the beats heard in the sound (three beats counted as two), it is believed.

    Raises: Cancelled.
    """
    found = findings_of(clip, None, None, cancel)
    listened = clip.mono() if _RATES_HZ[0] <= clip.sample_rate <= _RATES_HZ[1] else resample(clip.mono(), _RATE_HZ)
    listened = Clip(listened.samples[: round(LISTENED_S * listened.sample_rate)], listened.sample_rate)
    line = pitch_line(listened)
    if cancel is not None and cancel():
        raise Cancelled
    notes = notes_of(line)
    alone = not any(remark.kind in _CROWDED for remark in judge(listened, line, notes))
    if not alone or len(notes) < _FEWEST_NOTES:
        return IdeaGround(found.bpm, found.key, False)
    # A bass plays the roots of chords, which tell more as chords, and syncopates more than anybody sings.
    if statistics.median(note.pitch for note in notes) < _BASS_BELOW:
        return IdeaGround(found.bpm, found.key, True)
    sung = scale_of(notes)
    return IdeaGround(_tempo(found.bpm, notes), found.key if sung is None else sung[0], True)


def _tempo(heard_bpm: float | None, notes: Sequence[Note]) -> float | None:
    sung_bpm = tempo_of(notes)
    if heard_bpm is None or sung_bpm is None:
        return heard_bpm or (None if sung_bpm is None else round(sung_bpm))
    agree = any(abs(heard_bpm * octave / sung_bpm - 1) < _SAME_TEMPO for octave in _OCTAVES)
    return _counted(heard_bpm) if agree else round(sung_bpm)


def _counted(bpm: float) -> float:
    """Return a tempo as somebody counts it: nobody hums to a hundredth."""
    return float(round(bpm)) if abs(bpm - round(bpm)) < _WHOLE else bpm
