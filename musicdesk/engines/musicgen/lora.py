"""LoRA: small matrices that someone trained to be laid over the weights of a MusicGen, in the format of peft."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from torch import Tensor

from musicdesk.core.errors import ModelError
from musicdesk.formats.names import shown
from musicdesk.formats.safetensorsfile import check_safetensors

CONFIG, TENSORS = "adapter_config.json", "adapter_model.safetensors"
HIGHEST_RANK = 512
CONFIG_BYTES_LIMIT = 1 << 20
_OTHER = "Use a plain LoRA, saved by peft as safetensors."
_BEFORE = ("base_model.model.", "base_model.", "")
"""What peft puts before the names of the model's own matrices."""
_WITHIN = ("", "decoder.")
"""A LoRA of the whole model, or of its decoder alone."""
# What would need more than W + s x B A, by the names that peft's configuration has for it.
_BEYOND = (
    "fan_in_fan_out", "use_dora", "use_qalora", "use_bdlora", "lora_bias", "modules_to_save", "layer_replication",
    "trainable_token_indices", "target_parameters", "alora_invocation_tokens", "corda_config", "arrow_config",
    "monteclora_config", "kasa_config",
)  # fmt: skip
_NAME = re.compile(r"[\w.]+")
"""A name, or the end of one, and no pattern beyond that."""
# Ways to begin a training that leave the base as it is; others take something out of it.
_BEGINNINGS = (None, True, False, "gaussian", "eva", "orthogonal")


@dataclass(frozen=True)
class Pair:
    """What is laid over one matrix: `scale` x B A, with A (r, in) and B (out, r) float32."""

    scale: float
    a: Tensor
    b: Tensor

    @property
    def shape(self) -> tuple[int, int]:
        """The shape (out, in) of the matrix it belongs to."""
        return int(self.b.shape[0]), int(self.a.shape[1])

    def onto(self, weight: Tensor) -> Tensor:
        """Return a weight float32 (out, in) with it laid over. Source: LoRA, arXiv 2106.09685, section 4.1."""
        return weight + self.scale * (self.b @ self.a)


@dataclass(frozen=True)
class Lora:
    """A LoRA in memory: its `pairs` by the names of the matrices they belong to, as its file has them."""

    folder: Path
    pairs: Mapping[str, Pair]

    @property
    def files(self) -> tuple[Path, ...]:
        """What it was read from."""
        return self.folder / CONFIG, self.folder / TENSORS

    @property
    def said(self) -> str:
        """What there is to say about it."""
        ranks = {pair.a.shape[0] for pair in self.pairs.values()}
        return f"The LoRA {shown(self.folder.name)} of rank {max(ranks)} lies over {len(self.pairs)} of its matrices."

    def fitted(self, shapes: Mapping[str, tuple[int, ...]]) -> dict[str, Pair]:
        """Return the pairs by the names of a model's own weights, whose `shapes` are given.

        Raises: ModelError if one of them belongs to no weight of the model, or to one of another shape.
        """
        found: dict[str, Pair] = {}
        for module, pair in self.pairs.items():
            names = [f"{within}{module}.weight" for within in _WITHIN]
            name = next((each for each in names if each in shapes), None)
            if name is None:
                raise ModelError(
                    f'The LoRA {shown(self.folder.name)} was made for another model: this one has no "{module[:80]}".',
                    "Choose the model that it was made for.",
                )
            if shapes[name] != pair.shape:
                raise ModelError(
                    f"The LoRA {shown(self.folder.name)} was made for a model of another size: "
                    f'"{module[:80]}" is {pair.shape} in it and {shapes[name]} here.',
                    "Choose the model that it was made for.",
                )
            found[name] = pair
        return found


def read_lora(folder: Path) -> Lora:
    """Return the LoRA in a folder, whose tensors are read.

    Raises: ModelError if there is none, it is damaged or unsafe, or of a kind that more is needed for than sums.
    """
    for name in (CONFIG, TENSORS):
        if not (folder / name).is_file():
            also = " (.bin files are Python pickles, which can run any program)" if name == TENSORS else ""
            raise ModelError(f"The folder {shown(folder)} holds no LoRA: there is no {name}{also}.", _OTHER)
    config = _config(folder / CONFIG)
    check_safetensors(folder / TENSORS)
    tensors = _tensors(folder / TENSORS)
    pairs: dict[str, Pair] = {}
    for name in tensors:
        stem, side = _split(name)
        if side == "A":
            other = name.replace(".lora_A.", ".lora_B.")
            pairs[_module(stem)] = _pair(folder, stem, config, tensors[name], tensors.get(other))
        elif side != "B" or name.replace(".lora_B.", ".lora_A.") not in tensors:
            raise ModelError(f'The LoRA {shown(folder)} holds "{name[:80]}", which is no part of a plain LoRA.', _OTHER)
    if not pairs:
        raise ModelError(f"The LoRA {shown(folder)} is empty.", _OTHER)
    return Lora(folder, pairs)


def _config(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > CONFIG_BYTES_LIMIT:
            raise ValueError
        config = json.loads(path.read_text("utf-8"))
        kind, rank, alpha = config.get("peft_type"), config.get("r"), config.get("lora_alpha")
        numbers = [rank, alpha, *_pattern(config, "alpha_pattern").values()]
    except (OSError, ValueError, AttributeError, RecursionError) as exc:
        raise ModelError(f"{shown(path)} is damaged.", "Copy the LoRA again.") from exc
    if kind != "LORA":
        raise ModelError(f'{shown(path)} is an adapter of the kind "{str(kind)[:40]}", not a LoRA.', _OTHER)
    beyond = next((name for name in _BEYOND if config.get(name)), None)
    if config.get("init_lora_weights") not in _BEGINNINGS:
        beyond = "init_lora_weights"
    if config.get("bias") not in (None, "none"):
        beyond = "bias"
    if beyond is not None:
        raise ModelError(f'{shown(path)} is of a kind that is not known here ("{beyond}").', _OTHER)
    if not all(_NAME.fullmatch(key) for key in _pattern(config, "alpha_pattern")):
        # peft takes them for patterns, and would lay the pairs that they fit over with another strength.
        raise ModelError(f'{shown(path)} is of a kind that is not known here ("alpha_pattern").', _OTHER)
    if not all(_is_number(number) for number in numbers) or rank <= 0:
        raise ModelError(f"{shown(path)} has a rank or a strength that cannot be.", "Copy the LoRA again.")
    return dict(config)


def _pattern(config: Mapping[str, Any], name: str) -> dict[str, Any]:
    pattern = config.get(name) or {}
    if not isinstance(pattern, dict):
        raise ValueError(name)
    return pattern


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def _tensors(path: Path) -> dict[str, Tensor]:
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    try:
        return {name: tensor.float() for name, tensor in load_file(path).items()}
    except (SafetensorError, OSError, ValueError, RuntimeError) as exc:
        raise ModelError(f"{shown(path)} is damaged.", "Copy the LoRA again.") from exc


def _split(name: str) -> tuple[str, str]:
    for side in ("A", "B"):
        for ending in (f".lora_{side}.weight", f".lora_{side}.default.weight"):
            if name.endswith(ending):
                return name.removesuffix(ending), side
    return name, ""


def _module(stem: str) -> str:
    return next(stem.removeprefix(each) for each in _BEFORE if stem.startswith(each))


def _pair(folder: Path, stem: str, config: Mapping[str, Any], a: Tensor, b: Tensor | None) -> Pair:
    if b is None or a.ndim != 2 or b.ndim != 2 or a.shape[0] != b.shape[1]:
        raise ModelError(
            f'The LoRA {shown(folder)} has no two matrices that fit one another for "{stem[:80]}".', _OTHER
        )
    rank = int(a.shape[0])
    if not 1 <= rank <= HIGHEST_RANK:
        raise ModelError(f"The LoRA {shown(folder)} has the rank {rank}; the limit is {HIGHEST_RANK}.", _OTHER)
    if not (bool(a.isfinite().all()) and bool(b.isfinite().all())):
        raise ModelError(f'The LoRA {shown(folder)} holds what is no number, in "{stem[:80]}".', _OTHER)
    module = _module(stem)
    patterns = _pattern(config, "alpha_pattern")
    alpha = next((each for key, each in patterns.items() if module == key or module.endswith(f".{key}")), None)
    alpha = config["lora_alpha"] if alpha is None else alpha
    return Pair(alpha / (math.sqrt(rank) if config.get("use_rslora") else rank), a, b)
