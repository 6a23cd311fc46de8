"""The table of models: what can make music, how large it is, under which licence, and where it lies."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from musicdesk.core.chroma import Ear
from musicdesk.core.errors import ModelError
from musicdesk.engines.musicgen.ear import PREPROCESSOR, PROCESSOR, ear_of, listens_s
from musicdesk.formats.names import shown

GIGABYTE = 1_000_000_000
_META_MOMENTS = 235
"""How many moments of a melody a configuration means that does not say so."""


@dataclass(frozen=True)
class ModelEntry:
    """One model: `id` as the user types it, `folder` where it lies or None if it is not installed.

    `size_bytes` is its size on disk, about if it is not installed. `melody` says whether it follows a melody, `stereo`
    whether it makes two channels, `taught_seconds` how long the music was that it was taught, where that is known.
    `ear` is how it hears a melody, and `listens_s` how much of one it takes in at once; both None if it follows none.
    `tempos_bpm` are the tempos it was taught, where that is known; none where it keeps any.
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

    @property
    def installed(self) -> bool:
        """Whether it can be loaded now."""
        return self.folder is not None


# Meta's sizes follow from the parameter counts of the published shapes at four bytes each.
_META = (
    ("musicgen-small", "MusicGen small", 2.4, False, False),
    ("musicgen-medium", "MusicGen medium", 8.0, False, False),
    ("musicgen-large", "MusicGen large", 13.7, False, False),
    ("musicgen-melody", "MusicGen melody", 6.2, True, False),
    ("musicgen-melody-large", "MusicGen melody large", 10.4, True, False),
    ("musicgen-stereo-small", "MusicGen stereo small", 2.4, False, True),
    ("musicgen-stereo-medium", "MusicGen stereo medium", 8.1, False, True),
    ("musicgen-stereo-large", "MusicGen stereo large", 13.8, False, True),
    ("musicgen-stereo-melody", "MusicGen stereo melody", 6.3, True, True),
    ("musicgen-stereo-melody-large", "MusicGen stereo melody large", 10.5, True, True),
)


def resources_folder() -> Path:
    """Return where MusicDesk's own resources lie: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def entries() -> tuple[ModelEntry, ...]:
    """Return every model MusicDesk knows of, the Starter first."""
    return (_starter(), *(_meta(*row) for row in _META))


def find(name_or_folder: str | Path) -> Path:
    """Return the folder of a model, given its id or the folder itself.

    Raises: ModelError if there is no such model or folder, or if the model is known but not installed.
    """
    name = str(name_or_folder)
    for entry in entries():
        if name == entry.id:
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
        'Use "starter", or the folder of a MusicGen checkpoint; "musicdesk models list" shows what is known.',
    )


def _starter() -> ModelEntry:
    folder = resources_folder() / "starter"
    there = (folder / "config.json").is_file()
    size = sum(each.stat().st_size for each in folder.iterdir() if each.is_file()) if there else 0
    taught_s = _taught_seconds(folder) if there else None
    return ModelEntry(
        "starter",
        "Starter",
        folder if there else None,
        size,
        "CC0-1.0",
        melody=True,
        taught_seconds=taught_s,
        tempos_bpm=_tempos_bpm(folder) if there else (),
        **(_hearing(folder, _json(folder / "config.json")) if there else {}),
    )


def _meta(name: str, title: str, gigabytes: float, melody: bool, stereo: bool) -> ModelEntry:
    # Source of the 30 s: MusicGen, arXiv 2306.05284, section 3.1.
    size = round(gigabytes * GIGABYTE)
    ear = Ear() if melody else None
    heard_s = Ear.seconds if melody else None
    return ModelEntry(f"facebook/{name}", title, None, size, "CC-BY-NC-4.0", melody, stereo, 30.0, ear, heard_s)


def of_folder(folder: Path) -> ModelEntry:
    """Return the entry of a checkpoint in a folder of the user's, as far as its configuration tells.

    Raises: ModelError if there is no configuration of a MusicGen.
    """
    values = _json(folder / "config.json")
    kind = values.get("model_type")
    if kind not in ("musicgen", "musicgen_melody"):
        raise ModelError(
            f"There is no MusicGen checkpoint in {shown(folder)}.",
            "Choose the folder that holds config.json and the weights as .safetensors.",
        )
    decoder = values.get("decoder")
    stereo = isinstance(decoder, dict) and decoder.get("audio_channels") == 2
    size = sum(each.stat().st_size for each in folder.glob("*.safetensors"))
    melody = kind == "musicgen_melody"
    hearing = _hearing(folder, values) if melody else {}
    return ModelEntry(
        str(folder),
        folder.name,
        folder,
        size,
        "",
        melody,
        stereo,
        _taught_seconds(folder),
        **hearing,
        tempos_bpm=_tempos_bpm(folder),
    )


def _taught_seconds(folder: Path) -> float | None:
    seconds = _json(folder / "musicdesk.json").get("seconds")
    return float(seconds) if isinstance(seconds, (int, float)) and seconds > 0 else None


def _tempos_bpm(folder: Path) -> tuple[float, ...]:
    tempos = _json(folder / "musicdesk.json").get("tempos_bpm")
    if not isinstance(tempos, list):
        return ()
    return tuple(sorted(float(each) for each in tempos if isinstance(each, (int, float)) and 0 < each < 1_000))


def _hearing(folder: Path, config: dict[str, object]) -> dict[str, Any]:
    """Return `ear` and `listens_s` of a checkpoint of the melody class, as far as its files tell."""
    codec = config.get("audio_encoder")
    rate = codec.get("sampling_rate") if isinstance(codec, dict) else None
    bins, moments = config.get("num_chroma", Ear.bins), config.get("chroma_length", _META_MOMENTS)
    rate = Ear.sample_rate if rate is None else rate
    if not isinstance(rate, int) or not isinstance(bins, int) or not isinstance(moments, int):
        return {}
    try:
        ear = ear_of(folder, _json(folder / PROCESSOR), _json(folder / PREPROCESSOR), rate, bins)
    except ModelError:  # said in words when the checkpoint is loaded
        return {}
    return {"ear": ear, "listens_s": listens_s(ear, moments)}


def _json(path: Path) -> dict[str, object]:
    import json

    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return values if isinstance(values, dict) else {}


def _not_installed(entry: ModelEntry) -> ModelError:
    if entry.id == "starter":
        return ModelError("The Starter model is not in this copy of MusicDesk.", "Install MusicDesk again.")
    return ModelError(
        f"{entry.title} ({entry.size_bytes / GIGABYTE:.1f} GB, licence {entry.licence}) is not installed.",
        "Download it yourself into a folder and give the folder.",
    )
