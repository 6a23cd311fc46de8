"""How a path is shown in a sentence."""

from __future__ import annotations

import os
from pathlib import Path

_LONGEST = 80


def shown(path: str | os.PathLike[str]) -> str:
    """Return the file's name for a message: without its folders, at most 80 characters, nothing that a terminal obeys.

    A name may hold line feeds, escape sequences and marks that turn the direction of text; these come out as escapes.
    """
    text = os.fspath(path)
    name = Path(text).name or text or "(no name)"
    plain = "".join(char if char.isprintable() else char.encode("unicode_escape", "replace").decode() for char in name)
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST // 2 - 1]}…{plain[-_LONGEST // 2 :]}"
