"""What the files in a model's folder tell of it, without loading it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from musicdesk.core.chroma import Ear
from musicdesk.core.errors import ModelError
from musicdesk.engines.catalogfamilies import Family, family_of, read_json
from musicdesk.engines.catalogneeds import (
    TEXT_AND_CODEC,
    Needs,
    needs_of_listener,
    needs_of_musicgen,
    parameters_below,
)
from musicdesk.engines.catalogpipelines import needs_of_pipeline
from musicdesk.engines.musicgen.ear import PREPROCESSOR, PROCESSOR, ear_of, listens_s

_META_MOMENTS = 235
"""How many moments of a melody a configuration means that does not say so."""
_WIDEST = 1 << 20


@dataclass(frozen=True)
class Found:
    """A model in a folder: its `family` with what the files say of it, its size on the disk, and what it `needs`.

    The others are as in a `ModelEntry`.
    """

    family: Family
    size_bytes: int
    needs: Needs = field(default_factory=Needs)
    taught_seconds: float | None = None
    ear: Ear | None = None
    listens_s: float | None = None
    tempos_bpm: tuple[float, ...] = ()


def read_folder(folder: Path) -> Found | None:
    """Return the model in a folder, or None if there is none of a kind that can be run."""
    family = family_of(folder)
    if family is None:
        return None
    if family.id == "musicgen":
        return _musicgen(folder, family)
    size = sum(each.stat().st_size for each in folder.rglob("*.safetensors") if each.is_file())
    if family.id == "clap":
        return Found(family, size, needs_of_listener(parameters_below(folder)))
    return Found(family, size, needs_of_pipeline(folder, family))


def _musicgen(folder: Path, family: Family) -> Found:
    config, teaching = read_json(folder / "config.json"), read_json(folder / "musicdesk.json")
    melody = family.abilities.melody
    seconds, tempos = teaching.get("seconds"), teaching.get("tempos_bpm")
    return Found(
        family,
        sum(each.stat().st_size for each in folder.glob("*.safetensors") if each.is_file()),
        _musicgen_needs(folder, config, melody),
        float(seconds) if isinstance(seconds, (int, float)) and seconds > 0 else None,
        *(_hearing(folder, config) if melody else (None, None)),
        tempos_bpm=(
            tuple(sorted(float(each) for each in tempos if isinstance(each, (int, float)) and 0 < each < 1_000))
            if isinstance(tempos, list)
            else ()
        ),
    )


def _musicgen_needs(folder: Path, config: dict[str, Any], melody: bool) -> Needs:
    decoder = config.get("decoder")
    names = ("num_hidden_layers", "hidden_size", "num_codebooks", "ffn_dim")
    stated = [decoder.get(name) for name in names] if isinstance(decoder, dict) else []
    sizes = [each for each in stated if isinstance(each, int) and 0 < each < _WIDEST]
    if len(sizes) != len(names):
        return Needs()
    layers, width, codebooks, feed_forward = sizes
    rough = needs_of_musicgen(layers, width, melody=melody, codebooks=codebooks, feed_forward=feed_forward, resting=0)
    # Text encoders and codecs of other sizes: what the weights hold beside the decoder.
    moving = rough.bytes_per_step["fp32"] // 4
    all_of_it = parameters_below(folder)
    resting = max(0, all_of_it - moving) if all_of_it else TEXT_AND_CODEC
    return needs_of_musicgen(
        layers, width, melody=melody, codebooks=codebooks, feed_forward=feed_forward, resting=resting
    )


def _hearing(folder: Path, config: dict[str, Any]) -> tuple[Ear | None, float | None]:
    """Return the ear of a checkpoint of the melody class, and what it listens to in seconds, as far as files tell."""
    codec = config.get("audio_encoder")
    rate = codec.get("sampling_rate") if isinstance(codec, dict) else None
    bins, moments = config.get("num_chroma", Ear.bins), config.get("chroma_length", _META_MOMENTS)
    rate = Ear.sample_rate if rate is None else rate
    if not isinstance(rate, int) or not isinstance(bins, int) or not isinstance(moments, int):
        return None, None
    try:
        ear = ear_of(folder, read_json(folder / PROCESSOR), read_json(folder / PREPROCESSOR), rate, bins)
    except ModelError:  # said in words when the checkpoint is loaded
        return None, None
    return ear, listens_s(ear, moments)
