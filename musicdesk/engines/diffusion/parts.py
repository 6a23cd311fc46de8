"""The parts of a diffusers pipeline, read one by one from its folder: of known classes, as safetensors, and whole."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from musicdesk.core.errors import ModelError
from musicdesk.engines.catalogfamilies import read_json
from musicdesk.engines.catalogneeds import variant_of
from musicdesk.engines.diffusion.hushing import hushed
from musicdesk.engines.shortage import is_shortage
from musicdesk.formats.names import shown

AGAIN = "Download or copy the model again."
_DIFFUSERS, _TRANSFORMERS = "diffusers", "transformers"


@dataclass(frozen=True)
class Part:
    """One part of a pipeline: the `classes` it may have, and the library that has them.

    One of another name is read as the class of that name where `read_as` says so. `kind` is "model", "words" (a
    tokenizer), "ears" (a feature extractor), "eyes" (what prepares pictures) or "schedule"; of words, ears and
    schedules any class of the library does.
    `may_lack` are tensors that a file need not have.
    """

    library: str
    classes: tuple[str, ...] = ()
    kind: str = "model"
    read_as: str = ""
    may_lack: tuple[str, ...] = ()


WORDS = Part(_TRANSFORMERS, kind="words")
EARS = Part(_TRANSFORMERS, kind="ears")
SCHEDULE = Part(_DIFFUSERS, kind="schedule")
# A class of words, ears or schedules is known by what it descends from, for publishers name many of them.
_ANCESTORS = {
    "words": ("transformers", "PreTrainedTokenizerBase"),
    "ears": ("transformers", "FeatureExtractionMixin"),
    "schedule": ("diffusers", "SchedulerMixin"),
}


def weights(name: str) -> Part:
    """Return a part with weights, of a class of diffusers."""
    return Part(_DIFFUSERS, (name,))


def reader(*names: str, read_as: str = "", may_lack: tuple[str, ...] = ()) -> Part:
    """Return a part with weights, of one of some classes of transformers."""
    return Part(_TRANSFORMERS, names, read_as=read_as, may_lack=may_lack)


def read_parts(folder: Path, parts: Mapping[str, Part], dtype: Any) -> dict[str, Any]:
    """Return the parts of the pipeline in a folder by their names, models with weights of the torch type `dtype`.

    Raises: ModelError if one is missing, of a class that is not known, damaged or incomplete; MemoryError.
    """
    index = read_json(folder / "model_index.json")
    read: dict[str, Any] = {}
    with hushed():
        for name, part in parts.items():
            read[name] = _read(folder, name, part, _class_name(folder, name, index.get(name)), dtype)
    return read


def _class_name(folder: Path, name: str, row: object) -> str:
    if not isinstance(row, list) or len(row) != 2 or not all(isinstance(each, str) for each in row):
        raise ModelError(f'{shown(folder / "model_index.json")} names no part "{name}".', AGAIN)
    return str(row[1])


def _read(folder: Path, name: str, part: Part, class_name: str, dtype: Any) -> Any:
    place = folder / name
    kind = _class(part, class_name)
    if kind is None:
        raise ModelError(
            f'The part "{name}" of {shown(folder)} is a "{class_name[:60]}", which MusicDesk does not know.',
            "Use a model of a kind that is known: musicdesk models list",
        )
    if not place.is_dir():
        raise ModelError(f'The part "{name}" of {shown(folder)} is missing.', AGAIN)
    try:
        if part.kind != "model":
            return kind.from_pretrained(place, local_files_only=True)
        asked = {"torch_dtype" if part.library == _DIFFUSERS else "dtype": dtype}
        found, told = kind.from_pretrained(
            place,
            local_files_only=True,
            use_safetensors=True,
            output_loading_info=True,
            variant=variant_of(place) or None,
            **asked,
        )
    except Exception as exc:  # the libraries raise many kinds for files that are damaged or do not fit one another
        if is_shortage(exc):
            raise MemoryError(f"There is not enough memory for the model in {shown(folder)}.") from exc
        raise ModelError(f'The part "{name}" of {shown(folder)} cannot be read.', AGAIN) from exc
    # What a file lacks, the libraries fill with chance: it would make noise, and nobody would know why.
    lacking = [each for each in told.get("missing_keys", ()) if each not in part.may_lack]
    if lacking or told.get("mismatched_keys") or told.get("error_msgs"):
        what = f', such as "{min(lacking)[:80]}"' if lacking else ""
        raise ModelError(f'The part "{name}" of {shown(folder)} is incomplete: it lacks tensors{what}.', AGAIN)
    return found.eval()


def _class(part: Part, name: str) -> Any:
    """Return the class to read a part by, or None if it is none that may be read."""
    if part.kind in _ANCESTORS:
        library, ancestor = _ANCESTORS[part.kind]
        home = importlib.import_module(library)
        found = getattr(home, name, None) if name.isidentifier() else None
        return found if isinstance(found, type) and issubclass(found, getattr(home, ancestor)) else None
    if name not in part.classes:
        return None
    return getattr(importlib.import_module(part.library), part.read_as or name)
