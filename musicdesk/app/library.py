"""Library: what comes into it from recordings, and what was left of takes that were being made."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from musicdesk.core.errors import BadFile, StorageError
from musicdesk.core.filefacts import FileFacts
from musicdesk.core.take import BEATS_LIMIT, TITLE_LIMIT, USUAL_BEATS, Origin, Take
from musicdesk.core.words import believable
from musicdesk.formats.names import shown

if TYPE_CHECKING:
    from musicdesk.core.clip import Clip
    from musicdesk.library.library import Library


@dataclass(frozen=True)
class Brought:
    """A take for a file: `known` says that the library had it before."""

    take: Take
    known: bool


def bring_in(library: Library, path: Path, now_s: float) -> Brought:
    """Take a recording into the library, or find the take that it became before, unless its sound is another now.

    Raises: BadFile if it is no sound or outside the limits; StorageError if the library cannot be written.
    """
    from musicdesk.formats.audiofile import read_audio

    clip, facts = read_audio(path), facts_brought(path)
    found = _found(library, _titled(path, facts), clip)
    return Brought(import_audio(library, path, now_s) if found is None else found, found is not None)


def import_audio(library: Library, path: Path, now_s: float) -> Take:
    """Take a recording into the library, named after its file, and return the take.

    What the file says of itself comes along: tempo, key, where the first bar begins, the licence, and, when MusicDesk
    wrote it, the recipe and the title. Tempo, key and bars that it names count as typed: no study puts others in their
    place. `now_s` is the moment in seconds since 1970 UTC.

    Raises: BadFile if it is no sound or outside the limits; StorageError if the library cannot be written.
    """
    from musicdesk.formats.audiofile import read_audio

    clip = read_audio(path)
    facts = facts_brought(path)
    bpm = believable(facts.bpm)
    key = None if facts.key is None else facts.key.name
    downbeat_s = facts.downbeat_s if facts.downbeat_s is not None and 0 <= facts.downbeat_s < clip.seconds else None
    in_quarters = facts.beat_unit == 4 and 1 <= facts.beats_per_bar <= BEATS_LIMIT
    known = {"bpm": bpm, "key": key, "bar": downbeat_s if in_quarters else None}
    take = Take(
        id=library.new_id(now_s),
        title=_titled(path, facts),
        created_s=now_s,
        seconds=clip.seconds,
        sample_rate=clip.sample_rate,
        channels=clip.channels,
        origin=Origin.IMPORTED,
        recipe=facts.recipe,
        bpm=bpm,
        key=key,
        downbeat_s=downbeat_s,
        typed=tuple(name for name, value in known.items() if value is not None),
        beats_per_bar=facts.beats_per_bar if in_quarters else USUAL_BEATS,
        licence=facts.licence or "",
    )
    return _add(library, take, clip)


def recover_unfinished(library: Library) -> tuple[Take, ...]:
    """Make takes of what was being made when a program ended, or its engine; return them, none as a rule.

    What is still being made elsewhere is left alone; `library.remarks` says what could not be taken in now.
    """
    from musicdesk.workers.keeping import pictured

    return library.recover(pictured)


def open_for_writing(folder: Path) -> Library:
    """Open a library that takes can be put into, and make it if there is none.

    Raises: StorageError if that cannot be.
    """
    from musicdesk.library.library import Library

    library = Library.open(folder)
    if library.read_only:
        library.close()
        raise StorageError(f"The library in {shown(folder)} is read-only.", "Choose a folder that you may write to.")
    return library


def _titled(path: Path, facts: FileFacts) -> str:
    return _title(facts.title if facts.recipe and facts.title else path.stem)


def _found(library: Library, title: str, clip: Clip) -> Take | None:
    """Return the take of a title that was taken in with just this sound, None if there is none."""
    import numpy as np

    for row in library.rows(library.find()):
        if row.title != title or abs(row.seconds - clip.seconds) > 1e-3:
            continue
        take = library.take(row.id)
        if take.origin is not Origin.IMPORTED or take.sample_rate != clip.sample_rate:
            continue
        with contextlib.suppress(BadFile):  # a take that is damaged is none to go back to
            kept = library.clip(row.id)
            if kept.samples.shape == clip.samples.shape and np.array_equal(kept.samples, clip.samples):
                return take
    return None


def _add(library: Library, take: Take, clip: Clip) -> Take:
    from musicdesk.workers.keeping import pictured

    peaks, small = pictured(clip)
    return library.add(take, clip, codes=None, peaks=peaks, overview=small)


def facts_brought(path: Path) -> FileFacts:
    """Return what a recording that was read says of itself; nothing where that cannot be read."""
    from musicdesk.formats.filefacts import read_file_facts

    try:
        return read_file_facts(path)
    except BadFile:  # its sound was read, and that is what counts
        return FileFacts()


def _title(stem: str) -> str:
    words = "".join(sign if sign.isprintable() else " " for sign in stem).split()
    return " ".join(words)[:TITLE_LIMIT].strip() or "Recording"
