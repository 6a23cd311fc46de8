"""Models that are here: whether their bytes are still those that were published; mended, and removed."""

from __future__ import annotations

import contextlib
import shutil
from dataclasses import dataclass
from pathlib import Path

from musicdesk.core.errors import ModelError, StorageError
from musicdesk.core.job import Cancel
from musicdesk.core.manifest import FetchProgress
from musicdesk.fetching.checksums import fault_of
from musicdesk.fetching.download import bring_model
from musicdesk.fetching.lock import held
from musicdesk.fetching.network import Network
from musicdesk.fetching.progress import CHECKING, Teller, Told
from musicdesk.formats.modelstore import (
    RECORD,
    Record,
    files_below,
    folder_of,
    folder_on_its_way,
    read_record,
)
from musicdesk.formats.safetensorsfile import check_model_folder


@dataclass(frozen=True)
class Fault:
    """A `file` of a model (its id: the whole of it) and, in words, `why` it is not as it must be."""

    file: str
    why: str


def verify(models: Path, model_id: str, report: Told, cancel: Cancel) -> tuple[Fault, ...]:
    """Read every file of a model and return what is wrong with it; nothing if all is well.

    Raises: ModelError if the model is not here; Cancelled.
    """
    record, folder = _record(models, model_id), folder_of(models, model_id)
    teller = Teller(report, record.manifest.size_bytes)
    faults = []
    for each in record.manifest.files:
        teller.say(CHECKING, each.name)
        before = teller.done_bytes
        if why := fault_of(each, folder / each.name, cancel, teller.here):
            faults.append(Fault(each.name, why))
        teller.here(before + each.size - teller.done_bytes)
    if not faults:
        try:
            check_model_folder(folder)
        except ModelError as exc:
            faults.append(Fault(model_id, exc.message))
    report(FetchProgress(record.manifest.size_bytes, record.manifest.size_bytes, 0.0, "", CHECKING))
    return tuple(faults)


def mend(models: Path, model_id: str, network: Network, report: Told, cancel: Cancel) -> Path:
    """Fetch again what is broken of a model, and only that; return its folder.

    Raises: ModelError if the model is not here, or was imported from a folder without knowing where from; the rest as
    `fetch_model` does.
    """
    record = _record(models, model_id)
    if not record.manifest.revision:
        raise ModelError(
            f"{model_id} came from a folder, and nobody wrote down where that came from.", "Import it again."
        )
    with held(models, model_id):
        return bring_model(record.manifest, models, network, accepted=record.accepted, report=report, cancel=cancel)


def remove(models: Path, model_id: str) -> int:
    """Remove a model and what of it is on its way; return how many bytes that frees.

    Raises: StorageError if it cannot be; Unavailable if another program is at it.
    """
    target, place = folder_of(models, model_id), folder_on_its_way(models, model_id)
    with held(models, model_id):
        freed = 0
        for folder in (target, place):
            if folder.is_symlink():
                folder.unlink()  # a link that somebody set here: what it leads to is not ours
                continue
            # A file that has another place on the disk as well, such as the shared cache, frees nothing.
            freed += sum(entry.st_size for entry in map(Path.stat, files_below(folder)) if entry.st_nlink == 1)
            with contextlib.suppress(OSError):
                (folder / RECORD).unlink(missing_ok=True)  # without it, it is no model from now on
            if folder.exists():
                _cleared(folder, model_id)
    return freed


def _cleared(folder: Path, model_id: str) -> None:
    try:
        shutil.rmtree(folder)
    except OSError as exc:
        raise StorageError(
            f"{model_id} could not be removed entirely: {exc.strerror or type(exc).__name__}.",
            "Close what uses it, and remove it again.",
        ) from exc


def _record(models: Path, model_id: str) -> Record:
    record = read_record(folder_of(models, model_id))
    if record is None or record.manifest.id != model_id:
        raise ModelError(f"{model_id} is not here.", f"Fetch it with `musicdesk models get {model_id}`.")
    return record
