"""A model from a folder, without any network: checked by content, copied, and checked by its checksums where known."""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from musicdesk.core.errors import BadValue, ModelError, StorageError
from musicdesk.core.job import Cancel
from musicdesk.core.manifest import Manifest, ModelFile
from musicdesk.fetching.cache import copy
from musicdesk.fetching.checksums import digest, fault_of
from musicdesk.fetching.lock import held
from musicdesk.fetching.place import check_room, put_in_place, sweep
from musicdesk.fetching.progress import CHECKING, COPYING, Teller, Told
from musicdesk.formats.modelstore import RECORD, Record, folder_on_its_way, make_room_for
from musicdesk.formats.names import shown
from musicdesk.formats.safetensorsfile import NEVER_LOADED, check_model_folder, folder_kind

_FORMS = (".safetensors", ".json", ".txt", ".model", ".md", ".jinja")
"""What models have files of: weights, settings, words of the tokenizer; and the page that says the licence."""


def import_folder(
    models: Path,
    model_id: str,
    folder: Path,
    manifest: Manifest | None,
    report: Told,
    cancel: Cancel,
    *,
    kinds: Collection[str] = (),
    accepted: bool = True,
) -> Path:
    """Copy a model from a folder into `models` and return its folder there.

    With a `manifest` its files are taken, each with the bytes that it lists; without, every file of a model that is in
    the folder. `kinds` are the kinds of model (`folder_kind`) that it may be; any if empty. Nothing is fetched.

    Raises: ModelError if the folder is no such model, lacks files, or is not safe; StorageError; Cancelled, and then
    nothing is kept.
    """
    check_folder(folder)
    kind = folder_kind(folder)
    if not kind or (kinds and kind not in kinds):
        what = f'a model of the kind "{kind[:40]}"' if kind else "no model that MusicDesk knows"
        raise ModelError(f"{shown(folder)} holds {what}, not {model_id}.", "Choose the folder of that model.")
    listed = replace(manifest, id=model_id) if manifest else _listed(model_id, folder)
    with held(models, model_id):
        place = folder_on_its_way(models, model_id)
        files = place / "imported"
        make_room_for(files)
        sweep(files, (), "")
        check_room(model_id, listed.size_bytes, models)
        teller = Teller(report, listed.size_bytes)
        try:
            taken = tuple(_taken(each, folder, files / each.name, teller, cancel) for each in listed.files)
            teller.say(CHECKING, "")
            record = Record(replace(listed, files=taken), listed.licence, accepted, "import")
            return put_in_place(files, models, record, cancel)
        except OSError as exc:
            raise StorageError(
                f"{shown(folder)} could not be copied: {exc.strerror or type(exc).__name__}.",
                "Make room on the disk, or choose another folder.",
            ) from exc
        finally:
            shutil.rmtree(files, ignore_errors=True)


def check_folder(folder: Path) -> None:
    """Make sure that a folder of the user's holds a model that is safe to load. Raises: ModelError."""
    check_model_folder(folder, home=_home(folder))


def _home(folder: Path) -> Path:
    """Return how far links may lead: in huggingface_hub's cache a revision's files are links to blobs beside it."""
    return folder.parent.parent if folder.parent.name == "snapshots" else folder


def _listed(model_id: str, folder: Path) -> Manifest:
    files = []
    for where, _, names in os.walk(folder):
        for name in names:
            path = Path(where) / name
            known = path.suffix.lower() in _FORMS and not name.startswith(".") and name != RECORD
            if known and not name.endswith(tuple(f"{ending}.index.json" for ending in NEVER_LOADED)):
                files.append((path.relative_to(folder).as_posix(), path.stat().st_size))
    try:
        return Manifest(model_id, model_id, "", tuple(ModelFile(name, size) for name, size in sorted(files)))
    except BadValue as exc:
        raise ModelError(f"{shown(folder)} holds files with names that no model has.", exc.message) from exc


def _taken(file: ModelFile, folder: Path, path: Path, teller: Teller, cancel: Cancel) -> ModelFile:
    """Copy a file, and return it with the checksum of its bytes. Raises: ModelError if they are not those listed."""
    source = folder / file.name
    teller.say(COPYING, file.name)
    if not source.is_file():
        raise ModelError(f"{shown(folder)} lacks {file.name}.", "Choose a folder that holds the whole model.")
    path.parent.mkdir(parents=True, exist_ok=True)
    copy(source, path, cancel, teller.here)
    if why := fault_of(file, path, cancel):
        raise ModelError(f"{file.name} in {shown(folder)} {why}.", "Copy the model from its publisher again.")
    return file if file.sha256 else replace(file, sha256=digest(path, "sha256", b"", cancel))
