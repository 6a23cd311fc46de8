"""Where a model's files are gathered, and how they become a model: checked, recorded, and moved as a whole."""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection
from pathlib import Path

from musicdesk.core.errors import ModelError, StorageError
from musicdesk.core.job import Cancel, Cancelled
from musicdesk.formats.modelstore import (
    Record,
    files_below,
    folder_of,
    folder_on_its_way,
    write_record,
)
from musicdesk.formats.safetensorsfile import check_model_folder

_SPARE = 1.05


def check_room(model_id: str, missing_bytes: int, models: Path) -> None:
    """Make sure that the disk has room for what is missing of a model, and a little more. Raises: StorageError."""
    needed = int(missing_bytes * _SPARE)
    room = shutil.disk_usage(models)
    # Some network folders say 0 of 0 bytes: they do not know.
    if room.total and room.free < needed:
        raise StorageError(
            f"{model_id} needs {needed / 1e9:.2f} GB more; the disk has {room.free / 1e9:.2f} GB.",
            "Make room on the disk, or choose another folder for models in the settings.",
        )


def sweep(files: Path, wanted: Collection[str], part: str) -> None:
    """Remove what is among a model's files and is none of the wanted ones, nor a part of one."""
    for path in list(files_below(files)):
        name = path.relative_to(files).as_posix()
        if name not in wanted and not (name.endswith(part) and name.removesuffix(part) in wanted):
            path.unlink(missing_ok=True)


def put_in_place(files: Path, models: Path, record: Record, cancel: Cancel) -> Path:
    """Check a folder of files, write the record, and make it the model of its id; an older one is replaced.

    Raises: ModelError if it is not safe, and then nothing of it is kept; StorageError; Cancelled.
    """
    model_id = record.manifest.id
    target, place = folder_of(models, model_id), folder_on_its_way(models, model_id)
    try:
        check_model_folder(files, title=model_id)
    except ModelError:
        shutil.rmtree(files, ignore_errors=True)
        raise
    if cancel():
        raise Cancelled
    write_record(files, record)
    try:
        old = place / "old"
        shutil.rmtree(old, ignore_errors=True)
        if target.is_symlink():
            target.unlink()
        elif target.exists():
            os.replace(target, old)
        try:
            os.replace(files, target)
        except OSError:
            if old.exists() and not target.exists():
                os.replace(old, target)  # what was here before stays until the new one is there
            raise
    except OSError as exc:
        raise StorageError(
            f"{model_id} is here, but could not be put in its place: {exc.strerror or type(exc).__name__}.",
            "Close what uses the model, and download it again: nothing is fetched twice.",
        ) from exc
    shutil.rmtree(place, ignore_errors=True)
    return target
