"""Whether a folder that claims to be a model can be loaded without running anybody's code."""

from __future__ import annotations

import contextlib
import json
import os
import stat
from pathlib import Path
from typing import Any

from musicdesk.core.errors import ModelError
from musicdesk.formats.names import shown
from musicdesk.formats.tensorheads import AGAIN, SAFE, check_safetensors, is_pickle, pickled

__all__ = ["check_json", "check_model_folder", "check_safetensors", "folder_kind", "is_pickle", "shards_of"]

JSON_LIMIT_BYTES = 2**26
"""The largest JSON file: tokenizers have some of 30 MB."""
NEVER_LOADED = (
    ".bin", ".pt", ".pth", ".ckpt", ".pkl", ".pickle", ".msgpack", ".h5", ".onnx", ".ot", ".npz", ".gguf", ".tflite",
)  # fmt: skip
"""Endings of weights in other forms: never opened, and passed over where there are safetensors beside them."""

_CODE = (".py", ".pyc", ".pyd", ".so", ".dll", ".dylib", ".exe")
_CUSTOM = ("auto_map", "custom_pipelines", "custom_pipeline", "trust_remote_code")
_HOW = "_implementation"
"""What the keys end with that say how attention and the like are counted; transformers takes an address there, too."""
_ADAPTER = "adapter_config.json"
# Besides the two libraries, an index names the folders of diffusers' own pipelines that a part is of.
_LIBRARIES = (
    "diffusers", "transformers", "stable_diffusion", "stable_audio", "stable_audio_3", "audioldm2", "ace_step",
)  # fmt: skip
_INDEX = ".safetensors.index.json"
_FILES_LIMIT = 5_000
_DEPTH_LIMIT = 8


def check_model_folder(folder: Path, *, home: Path | None = None, title: str = "") -> None:
    """Make sure that a folder's weights are safetensors, whole, and that nothing in it asks for code of its own.

    Only the heads of weights are read. Links may lead anywhere within `home` (None: the folder itself). `title` is what
    people call the model, where the folder's own name says nothing.

    Raises: ModelError, one sentence that names the file.
    """
    files = _files(folder, home or folder)
    for path in files:
        name, ending = shown(path), path.suffix.lower()
        if ending in _CODE:
            raise ModelError(f"{name} is a program; a model that brings its own is not loaded.", SAFE)
        if ending == ".safetensors":
            check_safetensors(path)
        elif path.name.endswith(NEVER_LOADED) or path.name.endswith(".bin.index.json"):
            _check_passed_over(path)
        elif is_pickle(path):
            raise pickled(name)
        elif path.name.lower() == _ADAPTER:
            # Libraries then read another model, from wherever it says, and this one over it.
            raise ModelError(f"{name} makes this an addition to another model, not a model.", "Choose a whole model.")
        elif ending == ".json":
            check_json(path)
    if not any(path.suffix.lower() == ".safetensors" for path in files):
        raise ModelError(f"{title or f'The folder {shown(folder)}'} holds no weights as safetensors.", SAFE)


def folder_kind(folder: Path) -> str:
    """Return what a folder says it holds: its pipeline's class, its model type or "peft" for an adapter; "" if nothing.

    Raises: ModelError if what says it is not JSON.
    """
    for name, key in (("model_index.json", "_class_name"), ("config.json", "model_type")):
        if (folder / name).is_file():
            values = _json(folder / name)
            kind = values.get(key) if isinstance(values, dict) else None
            return kind if isinstance(kind, str) else ""
    return "peft" if (folder / _ADAPTER).is_file() else ""


def _files(folder: Path, home: Path) -> list[Path]:
    """Return every file below a folder; links are followed to files within `home` only."""
    if folder.is_file():
        raise ModelError(f"{shown(folder)} is a file, not a folder.", "Choose the folder of the model.")
    try:
        root, within = folder.resolve(strict=True), home.resolve(strict=True)
    except (OSError, RuntimeError) as exc:
        raise ModelError(f"The folder {shown(folder)} is not there.", "Choose another folder.") from exc
    found: list[Path] = []
    for where, folders, names in os.walk(root):
        place = Path(where)
        for name in [*names, *folders]:
            path = place / name
            if path.is_symlink() and not _leads_within(path, within):
                raise ModelError(f"{shown(path)} is a link that leads out of the model's folder.", AGAIN)
        for name in folders:
            if (place / name).is_symlink():
                raise ModelError(f"{shown(name)} is a link to a folder.", AGAIN)
        for name in names:
            if not stat.S_ISREG((place / name).stat().st_mode):
                raise ModelError(f"{shown(name)} is a device or a pipe, not a file.", AGAIN)
            found.append(place / name)
        if len(found) > _FILES_LIMIT or len(place.relative_to(root).parts) > _DEPTH_LIMIT:
            raise ModelError(f"The folder {shown(folder)} holds more files than a model has.", "Choose its own folder.")
    return sorted(found)


def _leads_within(path: Path, home: Path) -> bool:
    with contextlib.suppress(OSError, RuntimeError):
        return path.resolve(strict=True).is_relative_to(home)
    return False


def _check_passed_over(path: Path) -> None:
    if not any(each.suffix.lower() == ".safetensors" for each in path.parent.iterdir()):
        if is_pickle(path):
            raise pickled(shown(path))
        raise ModelError(f"{shown(path)} is in a form that can run any program, and there is no other beside it.", SAFE)


def check_json(path: Path) -> Any:
    """Make sure that a JSON file of a model asks for no code and leads nowhere else, and return its values.

    Raises: ModelError, one sentence that names the file.
    """
    values = _json(path)
    if (asked := _asks_for_code(values)) is not None:
        raise ModelError(f'{shown(path)} asks for a program of the model\'s own ("{asked}"); it is not run.', SAFE)
    if path.name == "model_index.json":
        _check_index_of_parts(path, values)
    elif path.name.endswith(_INDEX):
        _check_index_of_shards(path, values)
    return values


def shards_of(path: Path) -> list[str]:
    """Return the names of the weight files beside an index of them.

    Raises: ModelError if it is damaged, or names what is not there or lies elsewhere.
    """
    return sorted({str(each) for each in check_json(path)["weight_map"].values()})


def _json(path: Path) -> Any:
    try:
        if path.stat().st_size > JSON_LIMIT_BYTES:
            raise ModelError(f"{shown(path)} is larger than any model's settings are.", AGAIN)
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as exc:
        raise ModelError(f"{shown(path)} is damaged: it is not JSON.", AGAIN) from exc


def _asks_for_code(values: object) -> str | None:
    waiting = [values]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            for key in _CUSTOM:
                if value.get(key):
                    return key
            if (elsewhere := next((each for each in value if _asks_elsewhere(each, value[each])), None)) is not None:
                return str(elsewhere)
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
    return None


def _asks_elsewhere(key: object, value: object) -> bool:
    """Return whether it is said that something is counted by a program from the hub, "somebody/name"."""
    return isinstance(key, str) and key.endswith(_HOW) and "/" in json.dumps(value)


def _check_index_of_parts(path: Path, values: object) -> None:
    if not isinstance(values, dict) or not isinstance(values.get("_class_name"), str):
        raise ModelError(f"{shown(path)} does not name a pipeline that is known.", AGAIN)
    for part, row in values.items():
        if isinstance(row, list) and row and isinstance(row[0], str) and row[0] not in _LIBRARIES:
            raise ModelError(
                f'{shown(path)} takes the part "{part[:40]}" from a program of its own ("{row[0][:40]}"); '
                "it is not run.",
                SAFE,
            )


def _check_index_of_shards(path: Path, values: object) -> None:
    shards = values.get("weight_map") if isinstance(values, dict) else None
    if not isinstance(shards, dict) or not shards:
        raise ModelError(f"{shown(path)} is no index of weights.", AGAIN)
    for name in {str(each) for each in shards.values()}:
        # Both kinds of stroke: what is a name here may be a path on another system.
        if name != Path(name).name or "\\" in name or ":" in name or not name.endswith(".safetensors"):
            raise ModelError(f"{shown(path)} names weights outside its own folder.", AGAIN)
        if not (path.parent / name).is_file():
            raise ModelError(f"{shown(name)} is missing, which {shown(path)} names.", AGAIN)
