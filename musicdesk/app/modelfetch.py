"""Model fetch: what can be done with the models of the catalogue: get, verify, mend, remove, take in from a folder."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from musicdesk.core.errors import BadValue, ModelError
from musicdesk.core.job import Cancel
from musicdesk.core.manifest import FetchProgress, Manifest, ModelFile

if TYPE_CHECKING:
    from musicdesk.app.settings import Settings
    from musicdesk.engines.catalog import ModelEntry
    from musicdesk.fetching.network import Network

Report = Callable[[FetchProgress], object]
WEIGHTS = ".safetensors"
SAYS_NOTHING = ("", "other", "unknown")
"""What the hub gives as a licence where the publisher wrote one of his own."""


def fetch_model(
    id: str,
    *,
    accepted: bool,
    settings: Settings,
    report: Report | None = None,
    cancel: Cancel | None = None,
) -> Path:
    """Fetch a model, or go on fetching it, and return its folder; one that is here is not looked up again.

    Raises: BadValue without `accepted` where its licence must be agreed to; ModelError, StorageError or Unavailable in
    words; Cancelled, which keeps what is there: calling again goes on.
    """
    from musicdesk.fetching.download import fetch_model as download
    from musicdesk.formats.modelstore import models_folder

    entry = _fetchable(id)
    if entry.folder is not None:
        return entry.folder
    if entry.restricted and not accepted:
        raise licence_not_agreed(entry.title, entry.licence, entry.licence_url)
    network = network_of(settings)
    manifest = _look_up(entry, network)
    if not any(each.name.endswith(WEIGHTS) for each in manifest.files):
        raise ModelError(
            f"{entry.title} holds no weights as safetensors at its publisher's now.",
            "Pickles, which can run any program, are not fetched; import it from a folder with safetensors.",
        )
    if not accepted and _non_commercial(manifest.licence):
        # The publisher has changed his mind since the catalogue was written.
        raise licence_not_agreed(entry.title, manifest.licence, entry.licence_url)
    return download(
        manifest,
        models_folder(),
        network,
        accepted=accepted or not entry.restricted,
        report=report or _say_nothing,
        cancel=cancel or _go_on,
    )


def verify_model(
    id: str, *, settings: Settings, report: Report | None = None, cancel: Cancel | None = None
) -> tuple[str, ...]:
    """Compare every file of an installed model with its checksum; return a sentence for each that is broken.

    Raises: ModelError if there is no such model here; Cancelled.
    """
    from musicdesk.fetching.verify import verify
    from musicdesk.formats.modelstore import models_folder

    entry = _fetchable(id)
    _check_here(entry)
    faults = verify(models_folder(), id, report or _say_nothing, cancel or _go_on)
    return tuple(f"{fault.file}: {fault.why}" for fault in faults)


def mend_model(id: str, *, settings: Settings, report: Report | None = None, cancel: Cancel | None = None) -> Path:
    """Fetch the broken files of a model anew, and only those; return its folder.

    Raises: as `fetch_model`.
    """
    from musicdesk.fetching.verify import mend
    from musicdesk.formats.modelstore import models_folder

    entry = _fetchable(id)
    _check_here(entry)
    return mend(models_folder(), id, network_of(settings), report or _say_nothing, cancel or _go_on)


def remove_model(id: str) -> int:
    """Remove a model, and what is there of a download of it; return how many bytes became free.

    Raises: ModelError if nothing of it is here; StorageError if it cannot be removed.
    """
    from musicdesk.fetching.verify import remove
    from musicdesk.formats.modelstore import models_folder

    entry = _fetchable(id)
    _check_here(entry)
    return remove(models_folder(), id)


def import_model(
    id: str,
    folder: str | Path,
    *,
    settings: Settings,
    accepted: bool = False,
    report: Report | None = None,
    cancel: Cancel | None = None,
) -> Path:
    """Take a model of the catalogue in from a folder, without the network; return its folder.

    `accepted` says that its licence was agreed to, which is written down with it.

    Raises: BadValue without `accepted` where its licence must be agreed to; ModelError if the folder does not hold that
    model, or what it holds is not safe; StorageError; Cancelled.
    """
    from musicdesk.engines.catalogfamilies import FAMILIES
    from musicdesk.fetching.importing import import_folder
    from musicdesk.formats.modelstore import models_folder

    check_import(id, folder)
    entry, place = _fetchable(id), _place(folder)
    if entry.restricted and not accepted:
        raise licence_not_agreed(entry.title, entry.licence, entry.licence_url)
    pipeline = FAMILIES[entry.family].pipeline
    transformers = "musicgen_melody" if entry.melody else entry.family
    return import_folder(
        models_folder(),
        id,
        place,
        _listed(entry, place),
        report or _say_nothing,
        cancel or _go_on,
        kinds=(pipeline or transformers,),
        accepted=accepted or not entry.restricted,
    )


def check_import(id: str, folder: str | Path) -> None:
    """Make sure that a model can be taken in from a folder, but for its licence. Raises: ModelError if it cannot be."""
    from musicdesk.fetching.importing import check_folder

    entry, place = _fetchable(id), _place(folder)
    if entry.folder is not None:
        raise ModelError(f"{entry.title} is here already.", f"To have it anew: musicdesk models remove {id}")
    check_folder(place)
    _check_same(entry, place)


def model_size(id: str, *, settings: Settings) -> int:
    """Return how many bytes a model takes: of one that is not here, what its publisher lists now.

    Raises: ModelError or Unavailable in words where the hub cannot be asked.
    """
    entry = _fetchable(id)
    if entry.folder is not None:
        return entry.size_bytes
    return _look_up(entry, network_of(settings)).size_bytes


def network_of(settings: Settings) -> Network:
    """Return the way to the network that the settings say.

    Raises: BadValue (with the setting's name) if it cannot be.
    """
    from musicdesk.engines.quiet import offline_wished
    from musicdesk.fetching.network import Network

    return Network(settings.mirror, settings.proxy, offline=offline_wished())


def licence_not_agreed(title: str, licence: str, url: str) -> BadValue:
    """Return what is said to somebody who has not agreed to a licence yet."""
    return BadValue(
        f"{title} is under {licence}, and not for every use.",
        f"Read {url} and agree to it first." if url else "Read it and agree to it first.",
        field="accepted",
    )


def _look_up(entry: ModelEntry, network: Network) -> Manifest:
    from musicdesk.engines.catalogtable import spelt
    from musicdesk.fetching.hub import look_up

    manifest = look_up(entry.id, entry.repo, entry.revision, network, wanted=entry.wants)
    if manifest.licence.lower() in SAYS_NOTHING:
        return replace(manifest, licence=entry.licence)
    return replace(manifest, licence=spelt(manifest.licence))


def _place(folder: str | Path) -> Path:
    return Path(os.path.expanduser(folder))  # which never raises, whosever home is meant


def _fetchable(model: str) -> ModelEntry:
    from musicdesk.engines.catalog import STARTER, entry_of

    if model == STARTER:
        raise ModelError("The Starter comes with MusicDesk.", '"musicdesk doctor" checks that it is whole.')
    return entry_of(model)


def _check_here(entry: ModelEntry) -> None:
    from musicdesk.formats.modelstore import folder_of, models_folder

    # A model of which a file has gone is not installed, but can be verified, mended and removed.
    if entry.folder is None and not entry.partial_bytes and not folder_of(models_folder(), entry.id).is_dir():
        raise ModelError(f"{entry.title} is not here.", f"Get it by: musicdesk models get {entry.id}")


def _check_same(entry: ModelEntry, folder: Path) -> None:
    """Make sure that a folder holds the model it is taken in as, as far as its configuration tells."""
    from musicdesk.engines.catalog import of_folder

    found = of_folder(folder)
    asked = (entry.family, entry.melody, entry.channels, entry.needs.flops_per_step)
    there = (found.family, found.melody, found.channels, found.needs.flops_per_step)
    # Only of a MusicGen the configuration says how large it is.
    compared = 4 if entry.family == "musicgen" else 1
    if asked[:compared] != there[:compared]:
        raise ModelError(
            f"The folder holds another model than {entry.title}.", "Give the folder of that one, or its right name."
        )


def _listed(entry: ModelEntry, folder: Path) -> Manifest:
    """Return the files of a folder that belong to a model; a clone of its repository holds others as well.

    Of a pipeline's weights a second copy in half precision does, where the first is not in the folder.
    """
    from musicdesk.engines.catalogfamilies import FAMILIES
    from musicdesk.engines.catalogneeds import VARIANT

    found = []
    for place in sorted(folder.rglob("*")):
        name = place.relative_to(folder).as_posix()
        first = name.replace(f".{VARIANT}", "", 1) if FAMILIES[entry.family].pipeline else name
        instead = first != name and entry.wants(first) and not (folder / first).exists()
        if (entry.wants(name) or instead) and place.is_file():
            found.append(ModelFile(name, place.stat().st_size))
    return Manifest(entry.id, entry.repo, entry.revision, tuple(found), entry.licence)


def _non_commercial(licence: str) -> bool:
    from musicdesk.app.licences import is_non_commercial

    return is_non_commercial(licence)


def _say_nothing(progress: FetchProgress) -> None:
    return None


def _go_on() -> bool:
    return False
