"""Library: what comes into it from recordings and from engines, and what leaves it as a file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from musicdesk.app import naming
from musicdesk.core.errors import BadValue, StorageError
from musicdesk.core.take import TITLE_LIMIT, Bond, Origin, Take
from musicdesk.formats.names import shown

if TYPE_CHECKING:
    from musicdesk.core.clip import Clip
    from musicdesk.core.music import Codes, Music
    from musicdesk.library.library import Library


def import_audio(library: Library, path: Path, now_s: float) -> Take:
    """Take a recording into the library, named after its file, and return the take.

    `now_s` is the moment in seconds since 1970 UTC.

    Raises: BadFile if it is no sound or outside the limits; StorageError if the library cannot be written.
    """
    from musicdesk.formats.audiofile import read_audio

    clip = read_audio(path)
    take = Take(
        id=library.new_id(now_s),
        title=_title(path.stem),
        created_s=now_s,
        seconds=clip.seconds,
        sample_rate=clip.sample_rate,
        channels=clip.channels,
        origin=Origin.IMPORTED,
    )
    return _add(library, take, clip, None)


def export_audio(library: Library, take_id: str, target: Path, subtype: str = "PCM_16") -> Path:
    """Write a take's sound as a WAV file of 16 or 24 bit or float ("PCM_16", "PCM_24", "FLOAT") and return its path.

    A file that is there is replaced; in a folder the take's own name is used, and nothing replaced.

    Raises: BadFile if there is no such take or it is damaged; BadValue for a subtype or an ending that is not written;
    StorageError.
    """
    from musicdesk.formats.audiofile import write_wav

    source = library.audio_path(take_id)
    if target.is_dir():
        target = naming.free(target / source.name)
    target = naming.with_ending(target, (".wav",), "WAV", "output")
    # The folders of takes are the library's own: a file that lands in one would take the place of somebody's music.
    if Path(os.path.realpath(target.parent)).parent in {Path(os.path.realpath(each)) for each in library.places}:
        raise BadValue(
            f"{shown(target)} would lie inside a take.", "Choose a folder outside the library.", field="output"
        )
    return write_wav(target, library.clip(take_id), subtype)


def keep_music(
    library: Library, music: Music, now_s: float, *, parent: str | None = None, bond: Bond | None = None
) -> Take:
    """Put what an engine made into the library, cut short or complete, and return the take.

    `now_s` is the moment in seconds since 1970 UTC; `parent` and `bond` say what it came from.

    Raises: StorageError if the library cannot be written; BadValue if there is no sound.
    """
    from musicdesk.workers.making import take_title

    clip = music.clip
    take = Take(
        id=library.new_id(now_s),
        title=take_title(music.recipe.prompt),
        created_s=now_s,
        seconds=clip.seconds,
        sample_rate=clip.sample_rate,
        channels=clip.channels,
        origin=Origin.COMPLETE if music.complete else Origin.CUT_SHORT,
        recipe=music.recipe,
        bpm=music.recipe.bpm,
        parent=parent,
        bond=bond,
        remarks=music.remarks,
    )
    return _add(library, take, clip, music.codes)


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


def _add(library: Library, take: Take, clip: Clip, codes: Codes | None) -> Take:
    from musicdesk.analysis.peaks import overview, peaks_of

    return library.add(take, clip, codes=codes, peaks=peaks_of(clip).to_bytes(), overview=overview(clip))


def _title(stem: str) -> str:
    words = "".join(sign if sign.isprintable() else " " for sign in stem).split()
    return " ".join(words)[:TITLE_LIMIT].strip() or "Recording"
