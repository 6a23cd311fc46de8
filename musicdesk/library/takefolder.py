"""The folder of one take: written file by file and flushed, read with every doubt."""

from __future__ import annotations

import json
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadFile, BadValue
from musicdesk.core.music import Codes
from musicdesk.core.take import Take
from musicdesk.formats.audiofile import read_audio, write_wav
from musicdesk.formats.limits import SECONDS_LIMIT

TAKE_FORMAT = 1
"""The version of take.json; a higher one was written by a newer MusicDesk."""
TAKE_FILE, CODES_FILE, PEAKS_FILE, OVERVIEW_FILE = "take.json", "codes.npy", "peaks", "overview"
TAKE_BYTES_LIMIT = 1 << 20
OVERVIEW_BYTES_LIMIT = 1 << 12
PEAKS_BYTES_LIMIT = 1 << 29
LONGEST_S = 2 * SECONDS_LIMIT
"""The longest take read, in seconds: continued takes may outgrow what is let in from elsewhere."""
_SAMPLE_BYTES = 4
_HINT = "Its folder was left as it is."


@dataclass(frozen=True)
class Entry:
    """What the index keeps of a take: the take, its picture in little, where it lies, and the stamp of its folder."""

    take: Take
    overview: bytes
    trashed: bool
    stamp: str


def write_take(folder: Path, take: Take, clip: Clip, codes: Codes | None, peaks: bytes, overview: bytes) -> None:
    """Fill a new, empty folder with everything a take is made of, flushed to the disk.

    Raises: OSError; StorageError or BadValue from the sound's file.
    """
    write_wav(folder / take.audio, clip, "FLOAT")
    if codes is not None:
        with open(folder / CODES_FILE, "xb") as file:
            np.save(file, small_codes(codes), allow_pickle=False)
            _flush(file.fileno(), file.flush)
    for name, raw in ((PEAKS_FILE, peaks), (OVERVIEW_FILE, overview), (TAKE_FILE, take_bytes(take))):
        write_flushed(folder / name, raw)
    flush_folder(folder)


def small_codes(codes: Codes) -> NDArray[Any]:
    """Return codes in as few bytes as they need."""
    small = np.abs(codes).max(initial=0) <= np.iinfo(np.int16).max
    return codes.astype(np.int16 if small else np.int32)


def needed_bytes(clip: Clip, codes: Codes | None, peaks: bytes, overview: bytes) -> int:
    """Return about how much room a take needs on the disk."""
    others = len(peaks) + len(overview) + (0 if codes is None else 2 * codes.size)
    return _SAMPLE_BYTES * clip.samples.size + others + TAKE_BYTES_LIMIT // 16


def take_bytes(take: Take) -> bytes:
    """Return a take as its JSON file, UTF-8; half a character, which has none, becomes a question mark."""
    values = {"musicdesk_take": TAKE_FORMAT, **take.to_json()}
    return (json.dumps(values, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode("utf-8", "replace")


def write_flushed(path: Path, raw: bytes) -> None:
    """Write a new file and flush it to the disk. Raises: OSError."""
    with open(path, "xb") as file:
        file.write(raw)
        _flush(file.fileno(), file.flush)


def flush_folder(folder: Path) -> None:
    """Flush what a folder lists to the disk, where the system has a way to ask for it. Raises: OSError."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def rename_for_good(source: Path, target: Path) -> None:
    """Give a folder its place, and back to where it was when the disk does not keep it. Raises: OSError."""
    os.rename(source, target)
    try:
        flush_folder(target.parent)
    except OSError:
        os.rename(target, source)
        raise


def read_take(folder: Path) -> Take:
    """Return the take of a folder; the folder's name is its id.

    Raises: BadFile if it is damaged, or a newer MusicDesk wrote it.
    """
    name = folder.name
    take = read_facts(folder)
    try:
        sound = os.stat(folder / take.audio)
    except (OSError, ValueError) as exc:
        raise BadFile(f"The take {name} is damaged: its sound is missing.", _HINT) from exc
    if not stat.S_ISREG(sound.st_mode) or not sound.st_size:
        raise BadFile(f"The take {name} is damaged: its sound is empty.", _HINT)
    return take


def read_facts(folder: Path) -> Take:
    """Return what the JSON file in a folder says of its take, whether or not its sound is there.

    Raises: BadFile if it is damaged, or a newer MusicDesk wrote it.
    """
    name = folder.name
    raw = read_bytes(folder, TAKE_FILE, TAKE_BYTES_LIMIT)
    try:
        values: Any = json.loads(raw, parse_constant=_no_number)
        version = values["musicdesk_take"]
        if isinstance(version, bool) or not isinstance(version, int):
            raise ValueError
    except (ValueError, KeyError, TypeError, RecursionError) as exc:
        raise BadFile(f"The take {name} is damaged: its {TAKE_FILE} is not readable.", _HINT) from exc
    if version > TAKE_FORMAT:
        raise BadFile(f"The take {name} was written by a newer MusicDesk.", "Install the newer version to see it.")
    try:
        return Take.from_json({**values, "id": name})
    except BadValue as exc:
        raise BadFile(f"The take {name} is damaged: {exc.message}", _HINT) from exc


def read_entry(folder: Path, trashed: bool) -> Entry:
    """Return what the index keeps of the take in a folder; a picture that is missing is left out.

    Raises: BadFile; OSError if the folder is gone.
    """
    stamp = stamp_of(folder)  # before reading: what changes meanwhile is read again next time
    take = read_take(folder)
    try:
        overview = read_bytes(folder, OVERVIEW_FILE, OVERVIEW_BYTES_LIMIT)
    except BadFile:
        overview = b""
    return Entry(take, overview, trashed, stamp)


def stamp_of(folder: str | os.PathLike[str]) -> str:
    """Return a word that changes when a take's JSON file or the list of its files does.

    The number of the file stands in it because two changes may fall on one tick of the disk's clock.

    Raises: OSError if there is none.
    """
    inside, around = os.stat(f"{os.fspath(folder)}{os.sep}{TAKE_FILE}"), os.stat(folder)
    return f"{inside.st_mtime_ns}.{inside.st_size}.{inside.st_ino}.{around.st_mtime_ns}"


def read_clip(folder: Path, take: Take) -> Clip:
    """Return the sound of a take as it was put in. Raises: BadFile."""
    return read_audio(folder / take.audio, max_seconds=LONGEST_S)


def read_peaks(folder: Path) -> bytes:
    """Return the peaks of a take. Raises: BadFile."""
    return read_bytes(folder, PEAKS_FILE, PEAKS_BYTES_LIMIT)


def read_codes(folder: Path) -> Codes | None:
    """Return the codes int64 (codebooks K, steps T), or None where a take has none. Raises: BadFile."""
    path = folder / CODES_FILE
    if not path.exists():
        return None
    try:
        # Mapped, because a header may claim any size: what is not in the file is then not allocated.
        codes: NDArray[Any] = np.load(path, mmap_mode="r", allow_pickle=False)
        if codes.ndim != 2 or codes.dtype.kind != "i":
            raise ValueError
        return np.array(codes, np.int64)
    except (OSError, ValueError, TypeError, SyntaxError, EOFError, AttributeError, OverflowError) as exc:
        raise BadFile(f"The codes of the take {folder.name} are damaged.", "Its sound can still be used.") from exc


def read_bytes(folder: Path, name: str, limit: int) -> bytes:
    """Return a small file of a take's folder. Raises: BadFile if it is missing, too large or not readable."""
    try:
        with open(folder / name, "rb") as file:
            raw = file.read(limit + 1)
    except FileNotFoundError as exc:
        raise BadFile(f"The take {folder.name} is damaged: {name} is missing.", _HINT) from exc
    except OSError as exc:
        reason = exc.strerror or type(exc).__name__
        raise BadFile(f"The {name} of the take {folder.name} cannot be read: {reason}.", _HINT) from exc
    if len(raw) > limit:
        raise BadFile(f"The take {folder.name} is damaged: {name} is too large.", _HINT)
    return raw


def _flush(handle: int, flush: Any) -> None:
    flush()
    os.fsync(handle)


def _no_number(word: str) -> float:
    raise ValueError(word)
