"""Needs: how much memory a model takes and how much work a step is, reckoned from how many parameters it has."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from musicdesk.engines.catalogtable import is_second_copy

HEADER_BYTES_LIMIT = 25 << 20
PROGRAM_BYTES = 420_000_000
"""Python with torch and transformers, as measured with the Starter in memory."""
BYTES_PER_WEIGHT = {"fp32": 4.0, "bf16": 2.0, "fp16": 2.0, "int8": 1.1}
"""With int8 the scales come along."""
TEXT_AND_CODEC = 169_000_000
"""T5 base's encoder (110 million parameters) and EnCodec of 32 kHz (59 million), which stay in fp32."""
CODES = 2048
CONTEXT_STEPS = 1500
VARIANT = "fp16"
"""The one kind of second copies that is read where there is no first, by the word in its files' names."""
WITH_AND_WITHOUT = 2
"""Guidance needs every step twice: with the prompt, and without."""
# Room for what is worked out on the way. Oobleck's decoder holds about five arrays of 128 channels at full rate, in
# fp32, of the 148 latents at 2048 frames that are decoded at once: 770 MB as measured. The others' are smaller.
_ON_THE_WAY = {"stable-audio": 800_000_000, "stable-audio-3": 800_000_000, "ace-step": 800_000_000}
_ON_THE_WAY_ELSE = 600_000_000
# Operations for a parameter and a position are two: a product and a sum. Positions: Stable Audio has 1024 and one for
# its whole length; ACE-Step 25 to a second, two in one; Stable Audio 3 44100 / 4096 to a second.
_POSITIONS, _POSITIONS_PER_S = {"stable-audio": 1025.0}, {"ace-step": 12.5, "stable-audio-3": 10.8}
# A UNet's layers work at several sizes: Stable Diffusion 1.5, of 860 million parameters, takes about 0.8e12 for one
# pass over 64 x 64 positions. AudioLDM 2 has 4096 positions to 10.24 s.
_UNET_FLOPS = 0.8e12 / 860e6 / 4096
"""Operations for a parameter and a position of a UNet."""
_UNET_POSITIONS, _UNET_POSITIONS_PER_S = {"stable-diffusion": 4096.0}, {"audioldm2": 400.0}


@dataclass(frozen=True)
class Work:
    """Operations of one pass of a denoiser: for a take of s seconds `flops` + s x `flops_per_s`."""

    flops: float = 0.0
    flops_per_s: float = 0.0


@dataclass(frozen=True)
class Needs:
    """What a model needs: memory by number format in bytes, bytes read in a step, and operations in a step.

    A step of a take of s seconds takes `flops_per_step` + s x `flops_per_step_s` operations, guidance included.
    """

    memory_bytes: Mapping[str, int] = field(default_factory=dict)
    bytes_per_step: Mapping[str, int] = field(default_factory=dict)
    flops_per_step: float = 0.0
    flops_per_step_s: float = 0.0


def needs_of_musicgen(
    layers: int, width: int, *, melody: bool, codebooks: int, feed_forward: int = 0, resting: int = TEXT_AND_CODEC
) -> Needs:
    """Return the needs of a MusicGen by the size of its decoder; `resting` counts the parameters of its other parts."""
    # The melody class reads the text before the codes, the base class by a second attention.
    per_layer = width * ((4 if melody else 8) * width + 2 * (feed_forward or 4 * width))
    embeddings = codebooks * CODES * width
    moving = layers * per_layer + embeddings
    # Keys and values of all steps for both rows of guidance, in fp32.
    past_bytes = 2 * WITH_AND_WITHOUT * layers * width * CONTEXT_STEPS * 4
    still_bytes = PROGRAM_BYTES + 4 * (resting + embeddings) + past_bytes
    read = {name: round(each * moving) for name, each in BYTES_PER_WEIGHT.items()}
    return Needs(
        {name: still_bytes + weights for name, weights in read.items()},
        read,
        flops_per_step=2.0 * WITH_AND_WITHOUT * moving,
    )


def needs_of_diffusion(
    family: str, moving: int, resting: int, *, guided: bool, work: Work | None = None, room: float = 1.0
) -> Needs:
    """Return the needs of a diffusion pipeline: parameters of the part that runs in every step, and of the others.

    `work` is that of one pass (None: as in the published shape), and `room` what is worked out on the way, as a share
    of what it is in the published shape.
    """
    if moving <= 0:
        return Needs()
    on_the_way = room * _ON_THE_WAY.get(family, _ON_THE_WAY_ELSE)
    read = {name: round(each * moving) for name, each in BYTES_PER_WEIGHT.items()}
    memory = {}
    for name, weights in read.items():
        # fp16 runs on a GPU alone, all of it; on a processor what is not the denoiser stays in fp32.
        rest = 2 if name == "fp16" else 4
        memory[name] = round(PROGRAM_BYTES + weights + rest * resting + on_the_way * rest / 4)
    # What is turned into int8 is read in fp32 first.
    memory["int8"] = max(memory["int8"], PROGRAM_BYTES + 4 * (moving + resting))
    twice = WITH_AND_WITHOUT if guided else 1
    done = work or _published_work(family, moving)
    return Needs(memory, read, flops_per_step=twice * done.flops, flops_per_step_s=twice * done.flops_per_s)


def _published_work(family: str, moving: int) -> Work:
    each = _UNET_FLOPS * moving
    return Work(
        2.0 * moving * _POSITIONS.get(family, 0.0) + each * _UNET_POSITIONS.get(family, 0.0),
        2.0 * moving * _POSITIONS_PER_S.get(family, 0.0) + each * _UNET_POSITIONS_PER_S.get(family, 0.0),
    )


def needs_of_listener(parameters: int) -> Needs:
    """Return the needs of a model that is run once over a recording, such as CLAP."""
    if parameters <= 0:
        return Needs()
    return Needs({"fp32": PROGRAM_BYTES + 4 * parameters + _ON_THE_WAY_ELSE // 2})


def parameters_below(folder: Path) -> int:
    """Return how many numbers the safetensors files of a folder hold, by their headers; 0 where none can be read."""
    return sum(math.prod(shape) for _, shape in shapes_below(folder))


def shapes_below(folder: Path) -> list[tuple[str, list[int]]]:
    """Return the weights in the safetensors files of a folder, with their shapes; none where none can be read."""
    return [each for path in weight_files(folder) for each in _shapes(path).items()]


def weight_files(folder: Path) -> list[Path]:
    """Return the safetensors files of a folder that a model is read from, by their names.

    Second copies in another number format count only where there is no first.
    """
    every = sorted(folder.glob("*.safetensors"))
    first = [each for each in every if not is_second_copy(each.name)]
    return first or [each for each in every if f".{VARIANT}" in each.name]


def variant_of(folder: Path) -> str:
    """Return the word in the names of a part's weights where they are there as a second copy alone, else ""."""
    return VARIANT if any(is_second_copy(each.name) for each in weight_files(folder)) else ""


def _shapes(path: Path) -> dict[str, list[int]]:
    # Source: the format's page: 8 bytes with the length of the header, little-endian, then the header as JSON.
    try:
        with open(path, "rb") as file:
            length = int.from_bytes(file.read(8), "little")
            if not 0 < length <= HEADER_BYTES_LIMIT:
                return {}
            header = json.loads(file.read(length))
        shapes = {str(name): row["shape"] for name, row in header.items() if name != "__metadata__"}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}
    whole = all(isinstance(each, list) and all(type(size) is int for size in each) for each in shapes.values())
    return shapes if whole else {}
