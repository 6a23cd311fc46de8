"""A file to follow as it stands: its draft, begun at bar one where a recording says where that is."""

from __future__ import annotations

from pathlib import Path

from musicdesk.app.melody import Draft
from musicdesk.app.melodysource import is_midi
from musicdesk.formats.wavcue import cue_of


def file_draft(
    path: Path, *, begin_s: float | None = None, end_s: float | None = None, after: str = "repeat"
) -> tuple[Draft, str]:
    """Return the draft of an audio or MIDI file, and how to say where it begins, "" if that is as everybody expects.

    `begin_s` None means bar one, if a marker says where it lies in the file, else the beginning of the file. The grid
    begins at bar one in any case.

    Raises: BadValue if an end is outside its limits.
    """
    bar_one_s = 0.0 if is_midi(path) else cue_of(path) or 0.0
    begins_there = begin_s is None and bar_one_s > 0
    draft = Draft(
        path.name,
        "midi" if is_midi(path) else "file",
        path,
        begin_s=bar_one_s if begin_s is None else begin_s,
        end_s=end_s,
        after=after,
        offset_s=bar_one_s,
    )
    return draft, f"begins at bar 1, {bar_one_s:.1f} s into the file" if begins_there else ""
