"""From the folder of a take that is being made to that of a take: in steps, of which each can be the last."""

from __future__ import annotations

import contextlib
import io
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadFile, BadValue
from musicdesk.core.music import Codes
from musicdesk.core.take import Origin, Take
from musicdesk.formats.audiofile import write_wav
from musicdesk.formats.wavtape import mapped_tape, mended
from musicdesk.library import takefolder
from musicdesk.library.codestape import read_pieces
from musicdesk.library.naming import audio_name
from musicdesk.library.takefolder import Entry

SOUND, CODES_TAPE, MAKING = "take in the making.wav", "codes.tape", "making.json"
"""What the folder of a take that is being made holds; the sound of a take never has a space in its name."""
MAKING_FORMAT = 1
SHORTEST_S = 0.5
"""What is shorter is not worth being found again, in seconds."""
TITLE = "Recovered take"
"""The title of what nothing is known of but its sound."""
ENDED_EARLY = "MusicDesk ended while this was being made; it holds all that had been made until then."
_NEW = ".new"

Pictured = Callable[[Clip], tuple[bytes, bytes]]
"""Gives the peaks and the overview of a sound, which may lie on the disk and be long."""


@dataclass(frozen=True, eq=False)
class Finish:
    """The folder of what was being made, closed; `clip`, if it is given, is to take the place of its sound."""

    folder: Path
    clip: Clip | None
    codes: Codes | None


def write_making(folder: Path, take: Take, *, known: bool = False) -> None:
    """Write what is known of a take that is being made; `known` says that it is all there will be. Raises: OSError."""
    values = {"musicdesk_making": MAKING_FORMAT, "known": known, "take": take.to_json()}
    _put(folder / MAKING, (json.dumps(values, ensure_ascii=False) + "\n").encode("utf-8", "replace"))


def finished(finish: Finish, take: Take, pictured: Pictured) -> Entry:
    """Make a folder what that of a take is, and return its entry; only its place is still another one.

    Wherever this ends, `left_in` goes on from there.

    Raises: OSError; StorageError or BadValue from the sound's file.
    """
    folder = finish.folder
    if (folder / takefolder.TAKE_FILE).exists():  # it was finished before, and only its new place was not to be had
        return _tidied(folder, takefolder.read_facts(folder))
    _forget_other_sounds(folder)
    sound = mapped_tape(folder / SOUND) if finish.clip is None else finish.clip
    if not sound.frames:
        raise BadValue("There is no sound to keep.", field="clip")
    kept = take.with_(seconds=sound.seconds, sample_rate=sound.sample_rate, channels=sound.channels)
    kept = kept.with_(audio=audio_name(kept))
    if finish.clip is not None:
        write_wav(folder / kept.audio, finish.clip, "FLOAT")
    _put_codes(folder, finish.codes)
    write_making(folder, kept, known=True)
    pictures = pictured(sound)
    del sound  # some systems do not rename what is being looked at
    return _furnished(folder, kept, pictures)


def left_in(folder: Path, pictured: Pictured) -> Entry | None:
    """Return the take that was left in a folder by a process that is gone; None if there is too little of it.

    Raises: BadFile if it is no such folder; OSError; StorageError.
    """
    if (folder / takefolder.TAKE_FILE).exists():
        return _tidied(folder, takefolder.read_facts(folder))
    take, known = _making(folder)
    if known and take is not None and (folder / take.audio).is_file():
        return _furnished(folder, take, pictured(takefolder.read_clip(folder, take)))
    if not (folder / SOUND).exists() or not os.path.getsize(folder / SOUND):
        return None
    _forget_other_sounds(folder)
    frames = mended(folder / SOUND)
    pieces = None
    with contextlib.suppress(OSError):
        pieces = read_pieces(folder / CODES_TAPE, frames)
    if pieces is not None:
        frames = mended(folder / SOUND, pieces.frames)
    sound = mapped_tape(folder / SOUND)
    if frames < SHORTEST_S * sound.sample_rate:
        return None
    whole = known and take is not None and take.seconds == sound.seconds
    kept = take if whole and take is not None else _cut_short(folder, take, sound)
    if not whole or not (folder / takefolder.CODES_FILE).exists():
        _put_codes(folder, pieces.codes if pieces is not None and pieces.codes.size else None)
    pictures = pictured(sound)
    del sound
    return _furnished(folder, kept, pictures)


def _cut_short(folder: Path, take: Take | None, sound: Clip) -> Take:
    """Return what is known of a take that was left, as one that was cut short."""
    if take is None:
        made_s = os.stat(folder / SOUND).st_mtime
        take = Take(folder.name, TITLE, made_s, sound.seconds, sound.sample_rate, sound.channels)
    take = take.with_(
        seconds=sound.seconds,
        sample_rate=sound.sample_rate,
        channels=sound.channels,
        origin=Origin.CUT_SHORT,
        remarks=tuple(dict.fromkeys((*take.remarks, ENDED_EARLY))),
        seams=tuple(seam for seam in take.seams if seam.at_s < sound.seconds),
        check=None,
    )
    return take.with_(audio=audio_name(take))


def _forget_other_sounds(folder: Path) -> None:
    """Remove what a try to finish it left, which came to nothing."""
    for other in folder.glob("*.wav"):
        if other.name != SOUND:
            other.unlink()


def _put_codes(folder: Path, codes: Codes | None) -> None:
    (folder / takefolder.CODES_FILE).unlink(missing_ok=True)
    if codes is not None:
        raw = io.BytesIO()
        np.save(raw, takefolder.small_codes(codes), allow_pickle=False)
        _put(folder / takefolder.CODES_FILE, raw.getvalue())


def _furnished(folder: Path, take: Take, pictures: tuple[bytes, bytes]) -> Entry:
    """Write what is still missing beside the sound and the codes; when the JSON file is there, so is everything."""
    _put(folder / takefolder.PEAKS_FILE, pictures[0])
    _put(folder / takefolder.OVERVIEW_FILE, pictures[1])
    _put(folder / takefolder.TAKE_FILE, takefolder.take_bytes(take))
    return _tidied(folder, take)


def _tidied(folder: Path, take: Take) -> Entry:
    """Give the sound its name and remove what a take has not."""
    sound = folder / SOUND
    if sound.exists() and not (folder / take.audio).exists():
        os.rename(sound, folder / take.audio)
    belonging = (takefolder.TAKE_FILE, takefolder.CODES_FILE, takefolder.PEAKS_FILE, takefolder.OVERVIEW_FILE)
    for path in list(folder.iterdir()):
        if path.name not in (*belonging, take.audio) and not path.is_dir():
            path.unlink()
    takefolder.flush_folder(folder)
    return takefolder.read_entry(folder, False)


def _making(folder: Path) -> tuple[Take | None, bool]:
    try:
        values: Any = json.loads(takefolder.read_bytes(folder, MAKING, takefolder.TAKE_BYTES_LIMIT))
        version, known = values["musicdesk_making"], values["known"] is True
        if version != MAKING_FORMAT:
            raise BadFile(f"The take {folder.name} was begun by a newer MusicDesk.", "Install the newer version.")
        return Take.from_json({**values["take"], "id": folder.name}), known
    except (BadFile, BadValue, ValueError, KeyError, TypeError, RecursionError) as exc:
        if isinstance(exc, BadFile) and "newer" in exc.message:
            raise
        return None, False


def _put(path: Path, raw: bytes) -> None:
    """Write a file, flushed, in the place of any there is: whole or not at all. Raises: OSError."""
    beside = path.with_name(path.name + _NEW)
    beside.unlink(missing_ok=True)
    takefolder.write_flushed(beside, raw)
    os.replace(beside, path)
