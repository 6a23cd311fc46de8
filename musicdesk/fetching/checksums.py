"""Whether a file's bytes are those that were published."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from musicdesk.core.job import Cancel, Cancelled
from musicdesk.core.manifest import ModelFile

_BLOCK_BYTES = 1 << 20


def fault_of(file: ModelFile, path: Path, cancel: Cancel, read: Callable[[int], object] = lambda _: None) -> str:
    """Return in words what is wrong with a file's bytes, or "" if they are as published.

    Its size is compared, and its SHA-256, or git's SHA-1 of it where only that is known. `read` is called with the
    number of bytes of each block.

    Raises: Cancelled.
    """
    try:
        size = path.stat().st_size
        if size != file.size:
            return f"has {size:,} bytes in place of {file.size:,}"
        if file.sha256:
            return "" if digest(path, "sha256", b"", cancel, read) == file.sha256 else "has other bytes than published"
        if file.git_sha1:
            # Source: git's objects: the word "blob", the length and a zero byte come before the content.
            head = b"blob %d\0" % size
            right = digest(path, "sha1", head, cancel, read) == file.git_sha1
            return "" if right else "has other bytes than published"
    except FileNotFoundError:
        return "is missing"
    except OSError as exc:
        return f"cannot be read: {exc.strerror or type(exc).__name__}"
    return ""


def digest(path: Path, kind: str, head: bytes, cancel: Cancel, read: Callable[[int], object] = lambda _: None) -> str:
    """Return the checksum ("sha256" or "sha1") of `head` and a file's bytes, in lower-case hex. Raises: Cancelled."""
    found = hashlib.new(kind, head, usedforsecurity=False)
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK_BYTES):
            if cancel():
                raise Cancelled
            found.update(block)
            read(len(block))
    return found.hexdigest()
