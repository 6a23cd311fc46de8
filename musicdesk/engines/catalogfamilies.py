"""Families of models that diffusers and transformers run: what each can be asked for, read from a folder's JSON."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from musicdesk.core.abilities import MUSICGEN, Abilities

Kind = Literal["music", "picture", "tags"]

JSON_BYTES_LIMIT = 4 << 20
"""More no configuration has; a larger file is not read."""


@dataclass(frozen=True)
class Family:
    """A kind of model: its `id`, what it makes (`kind`), and how its folder is known.

    `pipeline` is the class that model_index.json names, "" where the folder holds a transformers model instead.
    `denoiser` is the folder of the part that runs in every step, "" where it has none. `abilities`, `sample_rate` in
    Hz, `channels` and `span_s` are those of the published models; a folder may say otherwise.
    """

    id: str
    kind: Kind
    pipeline: str = ""
    denoiser: str = ""
    abilities: Abilities = MUSICGEN
    sample_rate: int = 32_000
    channels: int = 1
    span_s: float = 30.0


# Source: the usual steps and guidance are those of the pipelines' calls and pages in diffusers 0.42; Stable Audio Open,
# arXiv 2407.14358: up to 47 s at 44.1 kHz; ACE-Step 1.5: 10 s to 10 minutes at 48 kHz, the turbo kind in 8 steps.
FAMILIES = {
    each.id: each
    for each in (
        # Source of the 30 s: MusicGen, arXiv 2306.05284, section 3.1.
        Family("musicgen", "music"),
        Family(
            "stable-audio",
            "music",
            "StableAudioPipeline",
            "transformer",
            Abilities(negative=True, guidance=7.0, steps=100, longest_s=47.0),
            44_100,
            2,
            47.0,
        ),
        Family(
            "stable-audio-3",
            "music",
            "StableAudio3Pipeline",
            "transformer",
            Abilities(guidance=None, steps=8, longest_s=380.0),
            44_100,
            2,
            380.0,
        ),
        # It makes any length, and learnt from pieces of 10 s: what is much longer falls apart.
        Family(
            "audioldm2",
            "music",
            "AudioLDM2Pipeline",
            "unet",
            Abilities(negative=True, guidance=3.5, steps=200, longest_s=30.0),
            16_000,
            1,
            10.24,
        ),
        Family(
            "ace-step",
            "music",
            "AceStepPipeline",
            "transformer",
            Abilities(guidance=None, steps=8, longest_s=600.0),
            48_000,
            2,
            600.0,
        ),
        Family(
            "stable-diffusion",
            "picture",
            "StableDiffusionPipeline",
            "unet",
            Abilities(negative=True, guidance=7.5, steps=30, longest_s=0.0),
            0,
            0,
            0.0,
        ),
        Family("clap", "tags", abilities=Abilities(guidance=None, longest_s=0.0), sample_rate=48_000, span_s=10.0),
    )
}


def family_of(folder: Path) -> Family | None:
    """Return the family of the model in a folder, with what its own files say of it; None if it is of none.

    Nothing is loaded: only small JSON files are read.
    """
    index = read_json(folder / "model_index.json")
    if index:
        name = index.get("_class_name")
        found = next((each for each in FAMILIES.values() if each.pipeline and each.pipeline == name), None)
        return None if found is None else _as_told(found, folder)
    kind = read_json(folder / "config.json").get("model_type")
    if kind in ("musicgen", "musicgen_melody"):
        return _as_told(FAMILIES["musicgen"], folder)
    return FAMILIES["clap"] if kind == "clap" else None


def read_json(path: Path) -> dict[str, Any]:
    """Return the values of a small JSON file; nothing if it is missing, too large or none."""
    try:
        with open(path, "rb") as file:
            raw = file.read(JSON_BYTES_LIMIT + 1)
        values = json.loads(raw) if len(raw) <= JSON_BYTES_LIMIT else None
    except (OSError, ValueError, RecursionError):
        return {}
    return values if isinstance(values, dict) else {}


def _as_told(family: Family, folder: Path) -> Family:
    config = {name: read_json(folder / name / "config.json") for name in ("vae", "transformer", "vocoder")}
    rate = _whole(config["vae"].get("sampling_rate"), family.sample_rate)
    channels = _whole(config["vae"].get("audio_channels"), family.channels)
    abilities = family.abilities
    if family.id == "musicgen":
        values = read_json(folder / "config.json")
        decoder, codec = (_part(values, name) for name in ("decoder", "audio_encoder"))
        rate = _whole(codec.get("sampling_rate"), family.sample_rate)
        channels = 2 if decoder.get("audio_channels") == 2 else 1
        abilities = replace(abilities, melody=values.get("model_type") == "musicgen_melody")
        return replace(family, abilities=abilities, sample_rate=rate, channels=channels)
    if family.id == "stable-audio":
        ratios = config["vae"].get("downsampling_ratios")
        hop = math.prod(each for each in ratios if isinstance(each, int)) if isinstance(ratios, list) else 2048
        longest_s = _whole(config["transformer"].get("sample_size"), 1024) * hop / rate
        abilities = replace(abilities, longest_s=math.floor(longest_s) if longest_s >= 10 else longest_s)
    elif family.id == "stable-audio-3":
        most = read_json(folder / "duration_embedder" / "config.json").get("max_val")
        longest_s = float(most) if isinstance(most, (int, float)) and 0 < most < 7200 else abilities.longest_s
        # Guidance is in the weights of the distilled kind; the other one needs it, and more steps.
        distilled = read_json(folder / "scheduler" / "scheduler_config.json").get("stochastic_sampling") is True
        abilities = replace(abilities, longest_s=longest_s)
        if not distilled:
            abilities = replace(abilities, negative=True, guidance=7.0, steps=100)
    elif family.id == "audioldm2":
        rate = _whole(config["vocoder"].get("sampling_rate"), family.sample_rate)
        channels = 1
    elif family.id == "ace-step" and config["transformer"].get("is_turbo") is not True:
        abilities = replace(abilities, guidance=7.0, steps=50)
    span_s = min(family.span_s, abilities.longest_s)
    return replace(family, abilities=abilities, sample_rate=rate, channels=channels, span_s=span_s)


def _part(values: dict[str, Any], name: str) -> dict[str, Any]:
    part = values.get(name)
    return part if isinstance(part, dict) else {}


def _whole(value: object, default: int) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 2**31 else default
