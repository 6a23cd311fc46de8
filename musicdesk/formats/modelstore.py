"""Where fetched models live: one folder each, whole, with a record of what it is; no record, no model."""

from __future__ import annotations

import contextlib
import json
import os
import stat
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from musicdesk.core.errors import BadValue, StorageError, UserError
from musicdesk.core.manifest import Manifest
from musicdesk.formats.atomic import staged
from musicdesk.formats.names import shown

RECORD = "musicdesk-model.json"
"""The name of the record in a model's folder; it is written last."""
ORIGINS = ("download", "cache", "import")
"""Where a model's files can come from."""
ON_ITS_WAY = ".fetching"
"""The folder beside the models for what is not whole yet."""

_RECORD_LIMIT_BYTES = 2**22


@dataclass(frozen=True)
class Record:
    """What an installed model is: its `manifest`, and the `licence` it was `accepted` under.

    `origin` is one of `ORIGINS`, `fetched_s` when it came, in seconds since 1970.

    Raises: BadValue if the origin is another.
    """

    manifest: Manifest
    licence: str = ""
    accepted: bool = False
    origin: str = "download"
    fetched_s: float = field(default_factory=time.time)

    def __post_init__(self) -> None:
        if self.origin not in ORIGINS:
            raise BadValue(f'"{self.origin}" is none of {", ".join(ORIGINS)}.', field="origin")

    def to_json(self) -> dict[str, Any]:
        """Return the record as plain JSON values."""
        return {
            "manifest": self.manifest.to_json(),
            "licence": self.licence,
            "accepted": self.accepted,
            "origin": self.origin,
            "fetched_s": self.fetched_s,
        }

    @staticmethod
    def from_json(values: Mapping[str, Any]) -> Record:
        """Return the record that `to_json` gave. Raises: BadValue if it is none."""
        try:
            return Record(
                Manifest.from_json(values["manifest"]),
                str(values.get("licence", "")),
                values.get("accepted") is True,
                str(values.get("origin", "download")),
                float(values.get("fetched_s", 0.0)),
            )
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as exc:
            raise BadValue("This is no record of a model.", field="manifest") from exc


def models_folder() -> Path:
    """Return the folder that holds the models: $MUSICDESK_MODELS, or the usual place for a program's own files."""
    if chosen := os.environ.get("MUSICDESK_MODELS", ""):
        return Path(os.path.expanduser(chosen))  # which leaves "~" of somebody unknown as it is, and never raises
    try:
        home = Path.home()
    except RuntimeError:
        # Nobody's home is known, as in some containers: models then lie below the folder of the moment.
        home = Path.cwd()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "MusicDesk" / "Models"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "MusicDesk" / "Models"
    # Source: XDG Base Directory Specification: a relative path there is to be ignored.
    shared = os.environ.get("XDG_DATA_HOME", "")
    return (Path(shared) if os.path.isabs(shared) else home / ".local" / "share") / "musicdesk" / "models"


def folder_name(model_id: str) -> str:
    """Return the name of a model's folder: its id with "--" for "/".

    Raises: BadValue if the id could name anything but a folder of its own.
    """
    name = model_id.replace("/", "--")
    plain = name.replace("-", "").replace("_", "").replace(".", "")
    if not plain.isascii() or not plain.isalnum() or not name[0].isalnum() or len(name) > 200 or name.endswith("."):
        raise BadValue(f"{model_id[:60]!r} is not the name of a model.", field="model")
    return name


def folder_of(models: Path, model_id: str) -> Path:
    """Return the folder of a model, whether it is there or not."""
    return models / folder_name(model_id)


def folder_on_its_way(models: Path, model_id: str) -> Path:
    """Return the folder for what of a model is not whole yet."""
    return models / ON_ITS_WAY / folder_name(model_id)


def read_record(folder: Path) -> Record | None:
    """Return the record of a model's folder, or None if there is none that can be read."""
    path = folder / RECORD
    try:
        if path.stat().st_size > _RECORD_LIMIT_BYTES:
            return None
        return Record.from_json(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, RecursionError, UserError):
        return None


def write_record(folder: Path, record: Record) -> None:
    """Write the record of a model's folder, whole or not at all. Raises: StorageError if it cannot be."""
    with staged(folder / RECORD) as place:
        place.write_text(json.dumps(record.to_json(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def installed(models: Path, model_id: str) -> Path | None:
    """Return the folder of a model that is here: with its record and every file of it at its size, or None."""
    folder = folder_of(models, model_id)
    record = read_record(folder)
    if record is None or record.manifest.id != model_id:
        return None
    try:
        home = folder.resolve(strict=True)
        for each in record.manifest.files:
            place = folder / each.name
            entry = place.stat()
            if not stat.S_ISREG(entry.st_mode) or entry.st_size != each.size:
                return None
            if not place.resolve(strict=True).is_relative_to(home):
                return None
    except OSError:
        return None
    return folder


def partial_bytes(models: Path, model_id: str) -> int:
    """Return how many bytes of a model that is on its way are here; 0 if none are."""
    found = 0
    for each in files_below(folder_on_its_way(models, model_id) / "files"):
        # A download goes on meanwhile, and gives a file that is whole its own name.
        with contextlib.suppress(OSError):
            found += each.stat().st_size
    return found


def files_below(folder: Path) -> Iterator[Path]:
    """Yield every regular file below a folder, links left out; nothing of a folder that is not there."""
    for where, _, names in os.walk(folder):
        for name in names:
            place = Path(where) / name
            with contextlib.suppress(OSError):
                if stat.S_ISREG(place.lstat().st_mode):
                    yield place


def make_room_for(folder: Path) -> None:
    """Make a folder and those above it. Raises: StorageError if it cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as exc:
        raise StorageError(
            f"The folder {shown(folder)} for models cannot be made: {exc.strerror or 'it is no folder'}.",
            "Choose another folder for models in the settings.",
        ) from exc
