"""Files of a model that other programs fetched before, in the cache that they share."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from musicdesk.core.job import Cancel, Cancelled
from musicdesk.core.manifest import Manifest, ModelFile

_BLOCK_BYTES = 1 << 22


def cached_file(manifest: Manifest, file: ModelFile) -> Path | None:
    """Return where a file of exactly this revision lies in the cache of huggingface_hub, or None."""
    from huggingface_hub import try_to_load_from_cache

    try:
        found = try_to_load_from_cache(manifest.repo, file.name, revision=manifest.revision)
        if not isinstance(found, str):
            return None
        # What lies there under the name is a link to the bytes.
        path = Path(found).resolve(strict=True)
        return path if path.is_file() and path.stat().st_size == file.size else None
    except (OSError, ValueError):
        return None


def bring(source: Path, target: Path, cancel: Cancel) -> None:
    """Give a file a second place on the disk, without copying its bytes where the disk can.

    Raises: OSError; Cancelled.
    """
    target.unlink(missing_ok=True)
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        copy(source, target, cancel)


def copy(source: Path, target: Path, cancel: Cancel, copied: Callable[[int], object] = lambda _: None) -> None:
    """Copy a file's bytes, and make sure that they stay; `copied` is called with the number of bytes of each block.

    Raises: OSError; Cancelled. Then nothing is left.
    """
    try:
        with source.open("rb") as come, target.open("xb") as go:
            while block := come.read(_BLOCK_BYTES):
                if cancel():
                    raise Cancelled
                go.write(block)
                copied(len(block))
            go.flush()
            os.fsync(go.fileno())
    except BaseException:
        target.unlink(missing_ok=True)
        raise
