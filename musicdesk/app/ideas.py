"""Ideas: what is found in a recording, or in notes, that a loop is to be made from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from musicdesk.core.errors import BadFile, BadValue

if TYPE_CHECKING:
    from musicdesk.app.desk import Desk
    from musicdesk.core.idea import Idea
    from musicdesk.core.job import Cancel


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
        return hear_with(desk.tagger, clip, path.name, stop)
    from musicdesk.app.melody import Draft
    from musicdesk.app.melodysource import read_notes

    source = read_notes(Draft(path.name, "midi", path))
    # What a tune is played with is nothing that its notes say, and plain tones are of no genre.
    idea = hear_idea(source.clip, path.name, None, stop)
    return replace(idea, bpm=source.bpm or idea.bpm, melodic=True)


def _never() -> bool:
    return False
