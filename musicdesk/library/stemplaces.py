"""Where the stems of takes lie in a library, and how they go with their takes."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Collection
from pathlib import Path

STEMS = "stems"
"""The folder in a library that holds the stems of its takes, each take a folder in it."""
BEFORE = "-before-"
"""What stands behind the id of a take in the name of a folder with stems that it had earlier."""


def move_stems(library: Path, take_ids: Collection[str], stage: Path) -> None:
    """Move the stems of takes, earlier ones as well, into an empty folder on the same disk; never raises.

    What cannot be moved stays: that the takes are gone must not hang on it.
    """
    with contextlib.suppress(OSError):
        for entry in list(os.scandir(library / STEMS)):
            if entry.name.partition(BEFORE)[0] in take_ids:
                with contextlib.suppress(OSError):
                    os.rename(entry.path, stage / entry.name)
