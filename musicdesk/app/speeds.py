"""Speeds: what this machine was measured and seen to do with each model, remembered in a small file."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from musicdesk.app.settings import config_folder
from musicdesk.core.errors import BadValue, StorageError
from musicdesk.engines.speed import DeviceSpeed
from musicdesk.formats.atomic import staged

FORMAT = 1
"""The version of the file's shape; what another one holds is measured anew."""
RUNS_KEPT = 8
"""So many jobs of each model are remembered; the speed is the middle one of theirs."""
MODELS_KEPT = 100
_BYTES_LIMIT = 1 << 20
_LONGEST_S = 1e7


@dataclass(frozen=True)
class Run:
    """One job as it went: `count` takes at once of `seconds` each took `took_s`, without getting the model into memory.

    `steps` is the number of denoising steps, None where the model has none.

    Raises: BadValue if a number cannot be.
    """

    seconds: float
    took_s: float
    count: int = 1
    steps: int | None = None

    def __post_init__(self) -> None:
        sane = 0 < self.seconds < _LONGEST_S and 0 < self.took_s < _LONGEST_S and 1 <= self.count <= 1_000
        if not sane or not (self.steps is None or 1 <= self.steps <= 100_000):
            raise BadValue("This is no job that was seen.", field="speeds")


@dataclass(frozen=True)
class Seen:
    """What was seen of a `model` on a `device` in a number format: its last jobs, and what loading it took and needs.

    `loading_s` and `memory_bytes` are 0 where they are not known.
    """

    model: str
    device: str
    precision: str
    runs: tuple[Run, ...] = ()
    loading_s: float = 0.0
    memory_bytes: int = 0


@dataclass(frozen=True)
class Speeds:
    """What is known of this machine: of its `devices`, what "auto" takes first, and of `models`, the last one first."""

    devices: tuple[DeviceSpeed, ...] = ()
    models: tuple[Seen, ...] = ()

    def device(self, name: str) -> DeviceSpeed | None:
        """Return what was measured of a device, None if nothing was."""
        return next((each for each in self.devices if each.device == name.partition(":")[0]), None)

    def seen(self, model: str, device: str = "auto", precision: str = "auto") -> Seen | None:
        """Return what was seen of a model last, on any device or in any number format where they are "auto"."""
        for each in self.models:
            if each.model == model and device in ("auto", each.device) and precision in ("auto", each.precision):
                return each
        return None

    def with_devices(self, devices: tuple[DeviceSpeed, ...]) -> Speeds:
        """Return them with what was measured."""
        return replace(self, devices=devices)

    def with_loading(self, model: str, device: str, precision: str, took_s: float, memory_bytes: int) -> Speeds:
        """Return them with how long a model took to load, and how much the engine held then."""
        known = self._known(model, device, precision)
        return self._with(replace(known, loading_s=took_s, memory_bytes=max(0, memory_bytes)))

    def with_run(self, model: str, device: str, precision: str, run: Run) -> Speeds:
        """Return them with a job that was seen."""
        known = self._known(model, device, precision)
        return self._with(replace(known, runs=(*known.runs, run)[-RUNS_KEPT:]))

    def to_json(self) -> dict[str, Any]:
        """Return them as plain JSON values."""
        return {
            "musicdesk_speeds": FORMAT,
            "devices": [each.to_json() for each in self.devices],
            "models": [asdict(each) for each in self.models],
        }

    @staticmethod
    def from_json(values: Mapping[str, Any]) -> Speeds:
        """Return what `to_json` gave. Raises: BadValue if it is none, or of another version."""
        try:
            if values["musicdesk_speeds"] != FORMAT:
                raise ValueError
            models = tuple(_seen(each) for each in values["models"][:MODELS_KEPT])
            return Speeds(tuple(DeviceSpeed.from_json(each) for each in values["devices"]), models)
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as exc:
            raise BadValue("These are no speeds of MusicDesk.", field="speeds") from exc

    def _known(self, model: str, device: str, precision: str) -> Seen:
        return self.seen(model, device, precision) or Seen(model, device, precision)

    def _with(self, seen: Seen) -> Speeds:
        what = (seen.model, seen.device, seen.precision)
        others = tuple(each for each in self.models if (each.model, each.device, each.precision) != what)
        return replace(self, models=(seen, *others)[:MODELS_KEPT])


def speeds_path() -> Path:
    """Return the file of speeds on this system."""
    return config_folder() / "speeds.json"


def read_speeds(path: Path) -> Speeds:
    """Return the speeds in a file. Never raises: what is missing or damaged is seen and measured anew."""
    try:
        with open(path, "rb") as file:
            raw = file.read(_BYTES_LIMIT + 1)
        return Speeds.from_json(json.loads(raw)) if len(raw) <= _BYTES_LIMIT else Speeds()
    except (OSError, ValueError, RecursionError, BadValue):
        return Speeds()


def write_speeds(path: Path, speeds: Speeds) -> None:
    """Write speeds, whole or not at all; folders are made. Raises: StorageError."""
    raw = (json.dumps(speeds.to_json(), ensure_ascii=False) + "\n").encode("utf-8", "surrogatepass")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as exc:
        raise StorageError("The folder for the settings cannot be made.", "Allow writing to it.") from exc
    with staged(path, len(raw)) as place:
        place.write_bytes(raw)


def _seen(values: Mapping[str, Any]) -> Seen:
    loading_s, memory = float(values["loading_s"]), int(values["memory_bytes"])
    if not 0 <= loading_s < _LONGEST_S or memory < 0 or not math.isfinite(loading_s):
        raise ValueError
    return Seen(
        str(values["model"]),
        str(values["device"]),
        str(values["precision"]),
        tuple(_run(each) for each in values["runs"][-RUNS_KEPT:]),
        loading_s,
        memory,
    )


def _run(values: Mapping[str, Any]) -> Run:
    steps = values["steps"]
    return Run(
        float(values["seconds"]), float(values["took_s"]), int(values["count"]), None if steps is None else int(steps)
    )
