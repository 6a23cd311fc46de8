"""How a sound file is opened: what is no file is refused, its first bytes say its kind, and all fails in one way."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from musicdesk.core.errors import BadFile
from musicdesk.formats.id3 import HEAD_BYTES, tag_bytes
from musicdesk.formats.limits import READABLE
from musicdesk.formats.names import shown

_TAGS_LIMIT = 16


@contextmanager
def opened(path: str | os.PathLike[str]) -> Iterator[tuple[BinaryIO, int, str]]:
    """Give the open file, its size in bytes and its name for messages.

    Raises: BadFile, and nothing else, if the file is missing, no regular file or empty, or if the block ends in an
    error of the system, of a value or of memory.
    """
    name = shown(path)
    try:
        entry = os.stat(path)
        if stat.S_ISDIR(entry.st_mode):
            raise BadFile(f"{name} is a folder, not a sound file.", "Choose a file inside it.")
        if not stat.S_ISREG(entry.st_mode):
            raise BadFile(f"{name} is a device or a pipe, not a file.", "Save the sound as a file first.")
        if entry.st_size == 0:
            raise BadFile(f"{name} is empty: it has 0 bytes.", "Export it again, or choose another file.")
        with open(path, "rb") as file:
            yield file, entry.st_size, name
    except FileNotFoundError as exc:
        raise BadFile(f"There is no file {name}.", "Check the name and the folder.") from exc
    except PermissionError as exc:
        raise BadFile(f"{name} may not be read.", "Check the permissions of the file and its folder.") from exc
    except (OSError, ValueError) as exc:
        reason = getattr(exc, "strerror", None) or "the name is not valid"
        raise BadFile(f"{name} cannot be opened: {reason}.", "Check the name, or copy the file elsewhere.") from exc
    except MemoryError as exc:
        raise BadFile(f"{name} needs more memory than there is.", "Cut out the part you need.") from exc


def sound_kind(file: BinaryIO, name: str) -> tuple[str, int]:
    """Return "WAV", "AIFF", "FLAC", "OGG" or "MP3", and the byte where it begins, behind tags.

    Raises: BadFile if it is none of them.
    """
    file.seek(0)
    head = file.read(64)
    if head[:4] in (b"RIFF", b"RF64", b"BW64") and head[8:12] == b"WAVE":
        return "WAV", 0
    if head[:4] == b"FORM" and head[8:12] in (b"AIFF", b"AIFC"):
        return "AIFF", 0
    start = 0
    for _ in range(_TAGS_LIMIT):  # a file may be nothing but tags
        length = tag_bytes(head[:HEAD_BYTES])
        if not length:
            break
        start += length
        file.seek(start)
        head = file.read(64)
    if head[:4] == b"fLaC":
        return "FLAC", start
    if head[:4] == b"OggS" and not start:
        return "OGG", start
    # Eleven bits set, then a layer that is not the reserved 0. Source: ISO/IEC 11172-3, 2.4.1.3.
    if len(head) > 1 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0 and head[1] & 0x06:
        return "MP3", start
    raise BadFile(f"{name} is not a sound file that MusicDesk knows.", f"Choose a file of {READABLE}.")
