"""From the folder of an installed CLAP to a listener that is ready."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from musicdesk.core.errors import Unavailable

if TYPE_CHECKING:
    from musicdesk.engines.clap.listener import Clap

ID = "clap"
"""Its name in the catalogue."""


def installed() -> bool:
    """Whether a CLAP is installed; cheap, nothing of it is read."""
    return _folder() is not None


def load_tagger(device: str = "auto") -> Clap:
    """Return a listener with the installed CLAP in memory.

    Raises: Unavailable if none is installed; ModelError if it is incomplete, unsafe or no CLAP; BadValue or Unavailable
    if `device` is unknown or not there.
    """
    folder = _folder()
    if folder is None:
        raise Unavailable("The model that hears genre and mood is not installed.", "Run: musicdesk models get clap")
    from musicdesk.engines.clap.listener import read_clap
    from musicdesk.engines.device import choose_device

    return read_clap(folder, choose_device(device)[0])


def _folder() -> Path | None:
    from musicdesk.formats import modelstore

    return modelstore.installed(modelstore.models_folder(), ID)
