"""The tensors of a checkpoint, read from safetensors and nothing else, each checked as it is taken."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor

from musicdesk.core.errors import ModelError
from musicdesk.formats.safetensorsfile import check_safetensors, shards_of

if TYPE_CHECKING:
    from musicdesk.engines.musicgen.lora import Lora

SINGLE = "model.safetensors"
INDEX = "model.safetensors.index.json"
UNSAFE = ("pytorch_model.bin", "pytorch_model.bin.index.json", "state_dict.bin", "model.pt", "model.ckpt")
AGAIN = "Download or copy the checkpoint again."


class Weights:
    """The tensors of one checkpoint folder, by the names transformers gives them; a `lora` is laid over them.

    Raises: ModelError if there are no safetensors files, one of them is not whole, or the LoRA does not fit them.
    """

    def __init__(self, folder: Path, lora: Lora | None = None) -> None:
        self.folder = folder
        self._files = [self._opened(path) for path in _paths(folder)]
        self._homes = {name: file for file in self._files for name in file.keys()}  # noqa: SIM118 - not a mapping
        self._lora = lora
        self._laid = {} if lora is None else lora.fitted({name: self._shape(name) for name in self._homes})

    def __contains__(self, name: str) -> bool:
        return name in self._homes

    def below(self, prefix: str) -> dict[str, Tensor]:
        """Return every float32 tensor whose name begins with `prefix`, by the rest of its name."""
        return {name[len(prefix) :]: self.take(name) for name in self._homes if name.startswith(prefix)}

    def take(self, name: str, *shape: int) -> Tensor:
        """Return one tensor as float32, of exactly `shape` if one is given.

        Raises: ModelError if it is missing, damaged or of another shape.
        """
        if name not in self._homes:
            raise ModelError(f'The checkpoint in {self.folder} is incomplete: it lacks the tensor "{name}".', AGAIN)
        try:
            tensor: Tensor = self._homes[name].get_tensor(name)
        except Exception as exc:  # safetensors raises several kinds, all meaning the same to the user
            raise ModelError(f'The checkpoint in {self.folder} is damaged at the tensor "{name}".', AGAIN) from exc
        if shape and tuple(tensor.shape) != shape:
            raise ModelError(
                f'The tensor "{name}" in {self.folder} has the shape {tuple(tensor.shape)}, '
                f"but config.json calls for {shape}.",
                "The configuration and the weights are not of one model: " + AGAIN.lower(),
            )
        tensor = tensor if tensor.dtype == torch.float32 else tensor.float()
        return self._laid[name].onto(tensor) if name in self._laid else tensor

    def stacked(self, names: Sequence[str], *shape: int) -> Tensor:
        """Return several tensors of one shape, joined along their first axis."""
        return torch.cat([self.take(name, *shape) for name in names])

    @cached_property
    def sha256(self) -> str:
        """SHA-256 of the weight files' bytes, in the order of their names, and those of the LoRA at last."""
        digest = hashlib.sha256()
        for path in [*_paths(self.folder), *(() if self._lora is None else self._lora.files)]:
            with path.open("rb") as stream:
                while block := stream.read(1 << 22):
                    digest.update(block)
        return digest.hexdigest()

    def _shape(self, name: str) -> tuple[int, ...]:
        return tuple(self._homes[name].get_slice(name).get_shape())

    def _opened(self, path: Path) -> Any:
        from safetensors import SafetensorError, safe_open

        check_safetensors(path)
        try:
            return safe_open(str(path), framework="pt")
        except (SafetensorError, OSError, ValueError) as exc:
            raise ModelError(f"{path} is not a whole safetensors file, or may not be read.", AGAIN) from exc


def _paths(folder: Path) -> list[Path]:
    """Return the weight files of a checkpoint: the single one, or the shards its index names."""
    if (folder / SINGLE).is_file():
        return [folder / SINGLE]
    if (folder / INDEX).is_file():
        return [folder / name for name in shards_of(folder / INDEX)]
    unsafe = next((name for name in UNSAFE if (folder / name).exists()), None)
    if unsafe:
        raise ModelError(
            f"The checkpoint in {folder} has its weights only in {unsafe}, a Python pickle that can run any program.",
            "Use a checkpoint saved as safetensors.",
        )
    raise ModelError(f"The folder {folder} holds no {SINGLE}.", "Give a checkpoint saved as safetensors.")
