"""One at a time: a model is fetched, mended or removed by one program."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from musicdesk.core.errors import StorageError, Unavailable
from musicdesk.formats.filelock import Lock, lock_of
from musicdesk.formats.modelstore import ON_ITS_WAY, folder_name, make_room_for


@contextmanager
def held(models: Path, model_id: str) -> Iterator[None]:
    """Hold a model, so that nobody else fetches or removes it meanwhile; the system lets go if the program ends.

    Raises: Unavailable if another does, StorageError if the folder cannot be written to.
    """
    make_room_for(models / ON_ITS_WAY)
    try:
        handle = os.open(models / ON_ITS_WAY / f"{folder_name(model_id)}.lock", os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as exc:
        raise StorageError(
            f"The folder for models cannot be written to: {exc.strerror or type(exc).__name__}.",
            "Choose another folder for models in the settings.",
        ) from exc
    try:
        # Some network folders know no locks: there everybody is alone.
        if lock_of(handle) is Lock.HELD:
            raise Unavailable(
                f"{model_id} is being fetched or changed by another MusicDesk right now.", "Wait until that is done."
            )
        yield
    finally:
        os.close(handle)
