"""Presets: the styles that come with MusicDesk and those of the user, found, kept, and given to others."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from musicdesk.app import naming
from musicdesk.app.settings import config_folder
from musicdesk.core.abilities import Abilities
from musicdesk.core.errors import BadValue, StorageError, UserError
from musicdesk.core.preset import Preset
from musicdesk.core.recipe import STYLE_LIMIT, model_name
from musicdesk.formats.names import shown
from musicdesk.formats.presetfile import ENDING, ENDINGS, read_preset, write_preset

FAMILIES = ("Electronic", "Band", "Acoustic", "Orchestral", "Ambient", "Rap beats")
"""The families of the shipped styles, in the order they are shown in."""
OWN_FAMILY = "Yours"
"""Where styles of the user's stand that name no family."""
FILES_LIMIT = 1_000
"""So many files of the user's are read at most."""
NEAR_NAMES = 3


@dataclass(frozen=True)
class Shelf:
    """All styles in the order they are shown in, and sentences about files of the user's that are none."""

    presets: tuple[Preset, ...]
    remarks: tuple[str, ...] = ()


def styles_folder() -> Path:
    """Return the folder of the user's own styles; it need not exist."""
    return config_folder() / "styles"


def shelf() -> Shelf:
    """Return the shipped styles and the user's; a file that is no style is said and left out."""
    own, remarks = _own()
    mine = {_plain(each.name) for _, each in own}
    shipped = [each for each in _shipped() if _plain(each.name) not in mine]
    return Shelf(tuple(sorted([*shipped, *(each for _, each in own)], key=_place)), remarks)


def presets() -> tuple[Preset, ...]:
    """Return all styles, family by family; one of the user's takes the place of a shipped one of its name."""
    return shelf().presets


def find(name: str) -> Preset:
    """Return the style of a name, whether in capitals or not. Raises: BadValue, which names similar ones."""
    known = {_plain(each.name): each for each in presets()}
    found = known.get(_plain(name))
    if found is None:
        near = difflib.get_close_matches(_plain(name), known, NEAR_NAMES, 0.5)
        names = " or ".join(f'"{known[each].name}"' for each in near)
        hint = f"Did you mean {names}? " if near else ""
        raise BadValue(
            f'There is no style "{shown(name)}".', f'{hint}"musicdesk styles list" shows all of them.', field="style"
        )
    return found


def values_of(preset: Preset, words: str, bpm: float | None, abilities: Abilities) -> dict[str, Any]:
    """Return the values of a recipe that a style gives to some words, which may be none, for a model.

    What the model of such `abilities` does not look at is left out: nobody typed it.
    """
    values = {
        "guidance": preset.guidance if abilities.guidance is not None else None,
        "temperature": preset.temperature if abilities.sampling else None,
        "top_k": preset.top_k if abilities.sampling else None,
        "steps": preset.steps if abilities.steps is not None else None,
        "negative": (preset.negative or None) if abilities.negative else None,
        "lora": (preset.lora or None) if abilities.lora else None,
    }
    given = {name: value for name, value in values.items() if value is not None}
    return given | {"prompt": preset.prompt(words, bpm), "style": preset.name}


def save(preset: Preset) -> Path:
    """Keep a style as the user's own, in place of the user's one of that name; returns its file.

    Raises: StorageError.
    """
    folder = styles_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as exc:
        raise StorageError(
            f"The folder {shown(folder)} for your styles cannot be made.", "Allow writing to your folder of settings."
        ) from exc
    before = _file_of(preset.name)
    return write_preset(before or naming.free(folder / f"{naming.slug(preset.name)}{ENDING}"), preset)


def remove(name: str) -> None:
    """Remove a style of the user's; a shipped one of that name, if there is one, is back then.

    Raises: BadValue if there is none, or it came with MusicDesk; StorageError.
    """
    file = _file_of(name)
    if file is None:
        preset = find(name)
        raise BadValue(f"The style {preset.name} came with MusicDesk and stays.", "Only your own can be removed.")
    try:
        file.unlink()
    except OSError as exc:
        raise StorageError(f"{shown(file)} cannot be removed.", "See whether another program has it open.") from exc


def import_files(paths: Iterable[Path]) -> Shelf:
    """Keep the styles in some files as the user's own; returns those, and sentences about what was not taken.

    A style whose name the user has already gets a number. Of somebody else's file no folder is looked at but one that
    lies beside it: a LoRA or a model elsewhere is left out.

    Raises: StorageError if they cannot be kept.
    """
    kept, remarks = list[Preset](), list[str]()
    for path in paths:
        try:
            preset = read_preset(path)
        except UserError as exc:
            remarks.append(str(exc))
            continue
        preset, said = _taken_in(preset, path)
        remarks += said
        preset = replace(preset, name=_free_name(preset))
        save(preset)
        kept.append(replace(preset, own=True))
    return Shelf(tuple(kept), tuple(remarks))


def stands_in(preset: Preset) -> bool:
    """Whether a style of the user's takes the place of one that came with MusicDesk."""
    return preset.own and _plain(preset.name) in {_plain(each.name) for each in _shipped()}


def export_file(name: str, target: Path) -> Path:
    """Write a style as a file for others and return its path: folders of this disk are named by their last name.

    Raises: BadValue; StorageError.
    """
    preset = find(name)
    place = naming.with_ending(target, ENDINGS, "a style", "output")
    model = None if preset.model is None else model_name(preset.model)
    return write_preset(place, replace(preset, model=model, lora=model_name(preset.lora)))


def _shipped() -> list[Preset]:
    from musicdesk.engines.catalog import resources_folder

    return [read_preset(path) for path in _files(resources_folder() / "presets")]


def _own() -> tuple[list[tuple[Path, Preset]], tuple[str, ...]]:
    """Return the user's styles with their files, and sentences about files that are none."""
    found, remarks, names = list[tuple[Path, Preset]](), list[str](), set[str]()
    files = _files(styles_folder())
    for path in files[:FILES_LIMIT]:
        try:
            preset = read_preset(path)
        except UserError as exc:
            remarks.append(str(exc))
            continue
        if _plain(preset.name) in names:
            remarks.append(f"{shown(path)} is left out: there is another style named {preset.name}.")
            continue
        names.add(_plain(preset.name))
        found.append((path, replace(preset, family=preset.family or OWN_FAMILY, own=True)))
    if len(files) > FILES_LIMIT:
        remarks.append(f"Only the first {FILES_LIMIT:,} of your {len(files):,} styles are shown.")
    return found, tuple(remarks)


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(each for each in folder.iterdir() if each.suffix.lower() in ENDINGS and each.is_file())
    except OSError:  # nobody has made one yet
        return []


def _file_of(name: str) -> Path | None:
    return next((path for path, preset in _own()[0] if _plain(preset.name) == _plain(name)), None)


def _free_name(preset: Preset) -> str:
    """Return the name of a style, with a number where another one of the user's has it already."""
    own = {_plain(each.name): each for _, each in _own()[0]}
    same = replace(preset, family=preset.family or OWN_FAMILY, own=True)
    name, number = preset.name, 1
    while _plain(name) in own and own[_plain(name)] != replace(same, name=own[_plain(name)].name):
        number += 1
        ending = f" {number}"
        name = preset.name[: STYLE_LIMIT - len(ending)] + ending
    return name


def _taken_in(preset: Preset, path: Path) -> tuple[Preset, list[str]]:
    """Return a style out of somebody else's file without what lies elsewhere, and what is said of that."""
    said = []
    if preset.lora:
        beside = path.resolve().parent / model_name(preset.lora)
        if preset.lora == beside.name and _is_name(preset.lora) and beside.is_dir():
            preset = replace(preset, lora=str(beside))
        else:
            said.append(f"{preset.name}: its LoRA {shown(preset.lora)} is not beside {shown(path)} and is left out.")
            preset = replace(preset, lora="")
    if preset.model is not None and not _is_name(preset.model):
        said.append(f"{preset.name}: its model {shown(preset.model)} is a folder of another disk and is left out.")
        preset = replace(preset, model=None)
    return preset, said


def _is_name(model: str) -> bool:
    """Whether a folder or a model is named by what it is called, and not by a way to somewhere."""
    return model == model_name(model) and not {".", ".."} & set(model.split("/"))


def _place(preset: Preset) -> tuple[int, str, str]:
    known = FAMILIES.index(preset.family) if preset.family in FAMILIES else len(FAMILIES)
    return known, preset.family.casefold(), preset.name.casefold()


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
