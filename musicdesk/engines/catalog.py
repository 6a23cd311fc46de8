"""The table of models: what makes music, pictures and tags, under which licence, what it needs, and where it lies."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass, field, replace
from pathlib import Path

from musicdesk.core.abilities import MUSICGEN, Abilities
from musicdesk.core.chroma import Ear
from musicdesk.core.errors import ModelError
from musicdesk.engines.catalogfamilies import FAMILIES, Kind, family_of
from musicdesk.engines.catalogfolder import read_folder
from musicdesk.engines.catalogneeds import Needs, needs_of_diffusion, needs_of_listener, needs_of_musicgen
from musicdesk.engines.catalogtable import GIGABYTE, PUBLISHED, Published, spelt
from musicdesk.formats.modelstore import installed, models_folder, partial_bytes, read_record
from musicdesk.formats.names import shown

STARTER = "starter"
FOLDERS = "MusicGen checkpoint or of a pipeline of diffusers"
DOES_INSTEAD = {"picture": "it paints pictures from words", "tags": "it hears words for sound"}
"""What models do that make no music, by their kind."""


@dataclass(frozen=True)
class ModelEntry:
    """One model: `id` as the user types it, `folder` where it lies or None if it is not installed.

    `size_bytes` is its size on disk, about if it is not installed and 0 if nobody knows. `melody` says whether it
    follows a melody, `stereo` whether it makes two channels, `taught_seconds` how long the music was that it was
    taught, where that is known. `ear` is how it hears a melody, and `listens_s` how much of one it takes in at once;
    both None if it follows none. `tempos_bpm` are the tempos it was taught; none where it keeps any.

    `kind` is what it makes and `family` which engine runs it. `abilities` are what it can be asked for. It is published
    as `repo` at `revision`, "" where it cannot be fetched; `restricted` says that its licence has to be agreed to
    first, `gated` that its publisher has to be asked. `span_s` is the length of what it makes in one piece, at
    `sample_rate` Hz with `channels`. `needs` are its memory and the work of a step, reckoned. `partial_bytes` of a
    download are here.
    """

    id: str
    title: str
    folder: Path | None
    size_bytes: int
    licence: str
    melody: bool = False
    stereo: bool = False
    taught_seconds: float | None = None
    ear: Ear | None = None
    listens_s: float | None = None
    tempos_bpm: tuple[float, ...] = ()
    kind: Kind = "music"
    family: str = "musicgen"
    repo: str = ""
    revision: str = "main"
    abilities: Abilities = MUSICGEN
    restricted: bool = False
    gated: bool = False
    licence_url: str = ""
    good_for: str = ""
    span_s: float = 30.0
    sample_rate: int = 32_000
    channels: int = 1
    partial_bytes: int = 0
    needs: Needs = field(default_factory=Needs)

    @property
    def installed(self) -> bool:
        """Whether it can be loaded now."""
        return self.folder is not None

    def wants(self, name: str) -> bool:
        """Return whether a file of its repository, with "/" between folders, belongs to it."""
        return self.id in PUBLISHED and PUBLISHED[self.id].wants(name)


def resources_folder() -> Path:
    """Return where MusicDesk's own resources lie: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def entries() -> tuple[ModelEntry, ...]:
    """Return every model MusicDesk knows of: the Starter, others that make music, then those for covers and tags."""
    models = models_folder()
    return (_starter(), *(_published(row, models) for row in PUBLISHED.values()))


def entry_of(model: str) -> ModelEntry:
    """Return the entry of a model by its id. Raises: ModelError if there is none."""
    if model == STARTER:
        return _starter()
    if model in PUBLISHED:
        return _published(PUBLISHED[model], models_folder())
    from difflib import get_close_matches

    close = get_close_matches(model[:60], [STARTER, *PUBLISHED], n=1, cutoff=0.5)
    hint = f'Did you mean "{close[0]}"?' if close else '"musicdesk models list" shows what is known.'
    raise ModelError(f'There is no model "{shown(model)}" in the catalogue.', hint)


def find(name_or_folder: str | Path) -> Path:
    """Return the folder of a model, given its id or the folder itself.

    Raises: ModelError if there is no such model or folder, or if the model is known but not installed.
    """
    name = str(name_or_folder)
    if name == STARTER or name in PUBLISHED:
        entry = entry_of(name)
        if entry.folder is not None:
            return entry.folder
        if not os.path.isdir(name):
            raise _not_installed(entry)
    # os.path and not pathlib: these answer for names that are too long, forbidden or of nobody's home, and never raise.
    folder = os.path.expanduser(name)
    if os.path.isdir(folder):
        return Path(folder)
    if os.path.isfile(folder):
        raise ModelError(
            f"{shown(folder)} is a file, not the folder of a checkpoint.", "Give the folder that the file lies in."
        )
    raise ModelError(
        f'There is no model and no folder named "{shown(name)}".',
        f'Use "{STARTER}", or the folder of a {FOLDERS}; "musicdesk models list" shows what is known.',
    )


def find_music(name_or_folder: str | Path) -> Path:
    """Return the folder of a model that makes music, given its id or the folder itself.

    Raises: ModelError as `find`, and if it is a model of another kind.
    """
    name = str(name_or_folder)
    published = PUBLISHED.get(name)
    if published is not None and not os.path.isdir(name):
        # Said before it is said how to fetch it: that would help nobody.
        _check_music(published.title, FAMILIES[published.family].kind)
    folder = find(name)
    family = family_of(folder)
    if family is not None:
        _check_music(folder.name if published is None else published.title, family.kind)
    return folder


def of_folder(folder: Path) -> ModelEntry:
    """Return the entry of a model in a folder of the user's, as far as its files tell.

    Raises: ModelError if there is no model in it of a kind that can be run.
    """
    found = read_folder(folder)
    if found is None:
        raise ModelError(
            f"There is no model in {shown(folder)} that MusicDesk can run.",
            f"Choose the folder of a {FOLDERS}, with the weights as .safetensors.",
        )
    family = found.family
    return ModelEntry(
        str(folder),
        folder.name,
        folder,
        found.size_bytes,
        "",
        family.abilities.melody,
        family.channels == 2,
        found.taught_seconds,
        found.ear,
        found.listens_s,
        found.tempos_bpm,
        family.kind,
        family.id,
        abilities=family.abilities,
        span_s=found.taught_seconds or family.span_s,
        sample_rate=family.sample_rate,
        channels=family.channels,
        needs=found.needs,
    )


def _check_music(title: str, kind: Kind) -> None:
    if kind != "music":
        raise ModelError(
            f"{shown(title)} does not make music: {DOES_INSTEAD[kind]}.",
            'Choose a model that does, such as the Starter ("starter"); "musicdesk models list" shows them.',
        )


def _starter() -> ModelEntry:
    folder = resources_folder() / STARTER
    there = (folder / "config.json").is_file()
    shell = ModelEntry(STARTER, "Starter", None, 0, "CC0-1.0", melody=True, abilities=replace(MUSICGEN, melody=True))
    with contextlib.suppress(ModelError):  # said in words when it is loaded
        shell = of_folder(folder)
    return replace(
        shell,
        id=STARTER,
        title="Starter",
        folder=folder if there else None,
        size_bytes=sum(each.stat().st_size for each in folder.iterdir() if each.is_file()) if there else 0,
        licence="CC0-1.0",
        licence_url="https://creativecommons.org/publicdomain/zero/1.0/",
        good_for="Simple pieces in the styles it was taught, at once and on any machine; yours to use for anything.",
        melody=True,
        abilities=replace(shell.abilities, melody=True),
    )


def _published(row: Published, models: Path) -> ModelEntry:
    family = FAMILIES[row.family]
    folder = installed(models, row.id)
    abilities = replace(family.abilities, melody=row.melody)
    layers, width = row.shape
    if row.family == "musicgen":
        needs = needs_of_musicgen(layers, width, melody=row.melody, codebooks=8 if row.stereo else 4)
    elif row.family == "clap":
        needs = needs_of_listener(row.resting)
    else:
        needs = needs_of_diffusion(row.family, row.moving, row.resting, guided=abilities.guidance is not None)
    entry = ModelEntry(
        row.id,
        row.title,
        folder,
        row.size_bytes,
        row.licence,
        row.melody,
        row.stereo or family.channels == 2,
        30.0 if row.family == "musicgen" else None,
        Ear() if row.melody else None,
        Ear.seconds if row.melody else None,
        kind=family.kind,
        family=row.family,
        repo=row.repo,
        revision=row.revision,
        abilities=abilities,
        restricted=row.restricted,
        gated=row.gated,
        licence_url=row.licence_url,
        good_for=row.good_for,
        span_s=family.span_s,
        sample_rate=family.sample_rate,
        channels=2 if row.stereo else family.channels,
        partial_bytes=0 if folder is not None else partial_bytes(models, row.id),
        needs=needs,
    )
    return entry if folder is None else _as_it_lies(entry, folder)


def _as_it_lies(entry: ModelEntry, folder: Path) -> ModelEntry:
    """Return the entry of an installed model with what its own files say."""
    record, found = read_record(folder), read_folder(folder)
    if record is not None:
        entry = replace(entry, size_bytes=record.manifest.size_bytes, licence=spelt(record.licence) or entry.licence)
    if found is None or found.family.id != entry.family:
        return entry
    return replace(
        entry,
        abilities=found.family.abilities,
        sample_rate=found.family.sample_rate,
        channels=found.family.channels,
        melody=found.family.abilities.melody,
        ear=found.ear,
        listens_s=found.listens_s,
        needs=found.needs if found.needs.memory_bytes else entry.needs,
    )


def _not_installed(entry: ModelEntry) -> ModelError:
    if entry.id == STARTER:
        return ModelError("The Starter model is not in this copy of MusicDesk.", "Install MusicDesk again.")
    size = f"{entry.size_bytes / GIGABYTE:.1f} GB, " if entry.size_bytes else ""
    begun = entry.partial_bytes > 0
    return ModelError(
        f"{entry.title} ({size}licence {entry.licence}) is {'not here as a whole' if begun else 'not installed'}.",
        f"{'Go on with' if begun else 'Get it by'}: musicdesk models get {entry.id}",
    )
