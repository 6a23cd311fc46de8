"""Ideas: what is found in a recording, or in notes, that a loop is to be made from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from musicdesk.core.errors import BadFile, BadValue

if TYPE_CHECKING:
    from musicdesk.app.desk import Desk
    from musicdesk.core.clip import Clip
    from musicdesk.core.idea import Idea
    from musicdesk.core.job import Cancel

KEY_NOTES = 3
"""So many different notes tell a key, ..."""
KEY_S = 2.0
"""... or so much sound, in seconds."""
_BLOCK_S = 0.05
_RATE_HZ = 48_000


def idea_in(desk: Desk, path: Path, cancel: Cancel | None = None) -> Idea:
    """Return what is found in a file: its tempo and key, and its genre and mood when a model for them is installed.

    A MIDI file says its tempo itself.

    Raises: BadFile if it cannot be read, or there is nothing in it; Cancelled.
    """
    try:
        return _idea(desk, path, cancel or _never)
    except BadValue as exc:  # nobody typed a value: it is the file
        raise BadFile(exc.message, exc.hint) from exc


def _idea(desk: Desk, path: Path, stop: Cancel) -> Idea:
    from musicdesk.app.melodysource import is_midi
    from musicdesk.workers.ideas import hear_idea, hear_with

    if not is_midi(path):
        clip = desk.read_audio(path)
        return _with_a_sure_key(hear_with(desk.tagger, clip, path.name, stop), clip)
    from musicdesk.app.melody import Draft
    from musicdesk.app.melodysource import read_notes

    source = read_notes(Draft(path.name, "midi", path))
    # What a tune is played with is nothing that its notes say, and plain tones are of no genre.
    idea = _with_a_sure_key(hear_idea(source.clip, path.name, None, stop), source.clip)
    return replace(idea, bpm=source.bpm or idea.bpm, melodic=True)


def _with_a_sure_key(idea: Idea, clip: Clip) -> Idea:
    """Return an idea without a key that a tone or two have been taken for."""
    from musicdesk.workers.ideas import NO_KEY

    if idea.key is None or _sounding_s(clip) >= KEY_S or _different_notes(clip) >= KEY_NOTES:
        return idea
    return replace(idea, key=None, said=(NO_KEY, *idea.said))


def _sounding_s(clip: Clip) -> float:
    """Return for how long something sounds in a clip, pauses left out."""
    import numpy as np

    from musicdesk.workers.ideas import SILENT

    block = max(1, round(_BLOCK_S * clip.sample_rate))
    peaks = np.abs(clip.samples).max(axis=1, initial=0.0)
    blocks = np.maximum.reduceat(peaks, np.arange(0, len(peaks), block)) if len(peaks) else peaks
    return float(np.count_nonzero(blocks > SILENT)) * _BLOCK_S


def _different_notes(clip: Clip) -> int:
    from musicdesk.analysis.pitch import pitch_line
    from musicdesk.analysis.resampling import resample
    from musicdesk.analysis.sung import notes_of

    return len({note.pitch % 12 for note in notes_of(pitch_line(resample(clip.mono(), _RATE_HZ)))})


def _never() -> bool:
    return False
