"""LoRAs are laid over a MusicGen's weights as arithmetic says, and refused in a sentence where they do not fit."""

from __future__ import annotations

import json
import math
import pickle
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from musicdesk.core.errors import BadValue, ModelError
from musicdesk.engines.loading import load_engine
from musicdesk.engines.musicgen.lora import HIGHEST_RANK, read_lora
from musicdesk.engines.musicgen.weights import Weights

QUERY = "decoder.model.decoder.layers.0.self_attn.q_proj"
WIDEN = "decoder.model.decoder.layers.1.fc1"
RANK, ALPHA = 4, 8.0


def save_lora(
    folder: Path,
    base: Path,
    modules: tuple[str, ...] = (QUERY, WIDEN),
    *,
    before: str = "base_model.model.",
    rank: int = RANK,
    strength: float = 0.3,
    extra: dict[str, Any] | None = None,
    **config: Any,
) -> dict[str, tuple[Any, Any]]:
    """Write a LoRA as peft writes one, and return its matrices A and B by module."""
    import torch

    weights, chance = Weights(base), torch.Generator().manual_seed(1)
    pairs, tensors = {}, dict(extra or {})
    for module in modules:
        out, inside = weights.take(f"{module}.weight").shape
        a = torch.randn(rank, inside, generator=chance)
        b = strength * torch.randn(out, rank, generator=chance)
        pairs[module] = (a, b)
        name = before + module
        tensors |= {f"{name}.lora_A.weight": a, f"{name}.lora_B.weight": b}
    write_lora(folder, tensors, {"r": rank, "lora_alpha": ALPHA} | config)
    return pairs


def write_lora(folder: Path, tensors: dict[str, Any], config: dict[str, Any]) -> None:
    from safetensors.torch import save_file

    folder.mkdir(parents=True, exist_ok=True)
    save_file({name: each.contiguous() for name, each in tensors.items()}, folder / "adapter_model.safetensors")
    # The values that peft itself writes for a plain one.
    plain = {"peft_type": "LORA", "bias": "none", "use_dora": False, "init_lora_weights": True, "modules_to_save": None}
    (folder / "adapter_config.json").write_text(json.dumps(plain | config), "utf-8")


@pytest.fixture(scope="module")
def base(checkpoint_of: Any) -> Path:
    return Path(checkpoint_of())


def test_each_matrix_is_the_old_one_and_the_product_of_the_two(base: Path, tmp_path: Path) -> None:
    import torch

    pairs = save_lora(tmp_path, base)

    plain, laid = Weights(base), Weights(base, read_lora(tmp_path))

    for module, (a, b) in pairs.items():
        old, new = plain.take(f"{module}.weight"), laid.take(f"{module}.weight")
        by_hand = old.numpy() + (ALPHA / RANK) * (b.numpy() @ a.numpy())
        assert np.allclose(new.numpy(), by_hand, atol=1e-6)
        assert not np.allclose(new.numpy(), old.numpy(), atol=1e-3)
    other = "decoder.model.decoder.layers.0.self_attn.k_proj.weight"
    assert torch.equal(plain.take(other), laid.take(other))


def test_a_layer_answers_as_it_would_with_the_lora_beside_it(base: Path, tmp_path: Path) -> None:
    import torch

    a, b = save_lora(tmp_path, base)[QUERY]
    weight = Weights(base).take(f"{QUERY}.weight")
    x = torch.randn(5, weight.shape[1], generator=torch.Generator().manual_seed(2))

    beside = x @ weight.T + (ALPHA / RANK) * ((x @ a.T) @ b.T)
    laid = x @ Weights(base, read_lora(tmp_path)).take(f"{QUERY}.weight").T

    assert torch.allclose(laid, beside, atol=1e-4)


@pytest.mark.parametrize(
    ("config", "scale"),
    [
        ({}, ALPHA / RANK),
        ({"use_rslora": True}, ALPHA / math.sqrt(RANK)),
        ({"alpha_pattern": {"self_attn.q_proj": 2.0}}, 2.0 / RANK),
        ({"alpha_pattern": {"k_proj": 2.0}}, ALPHA / RANK),
        ({"r": 16}, ALPHA / RANK),
    ],
)
def test_the_scale_is_what_its_configuration_says(
    base: Path, tmp_path: Path, config: dict[str, Any], scale: float
) -> None:
    save_lora(tmp_path, base, **config)

    assert read_lora(tmp_path).pairs[QUERY].scale == pytest.approx(scale)


def test_one_that_was_made_of_the_decoder_alone_fits_as_well(base: Path, tmp_path: Path) -> None:
    save_lora(tmp_path, base, before="base_model.model.")
    save_lora(tmp_path / "alone", base)
    from safetensors.torch import load_file

    tensors = {
        name.replace("model.decoder.model", "model.model", 1): each
        for name, each in load_file(tmp_path / "adapter_model.safetensors").items()
    }
    write_lora(tmp_path / "alone", tensors, {"r": RANK, "lora_alpha": ALPHA})

    whole, alone = (Weights(base, read_lora(each)).take(f"{QUERY}.weight") for each in (tmp_path, tmp_path / "alone"))

    assert np.array_equal(whole.numpy(), alone.numpy())


def test_without_strength_every_bit_is_as_before(base: Path, tmp_path: Path) -> None:
    save_lora(tmp_path, base, strength=0.0)

    plain, laid = Weights(base), Weights(base, read_lora(tmp_path))

    assert np.array_equal(plain.take(f"{QUERY}.weight").numpy(), laid.take(f"{QUERY}.weight").numpy())


def test_a_take_is_another_one_with_it_and_the_recipe_says_so(base: Path, tmp_path: Path) -> None:
    save_lora(tmp_path, base, strength=1.0)
    plain = load_engine(base, "cpu", "fp32")
    laid = load_engine(base, "cpu", "fp32", lora=str(tmp_path))

    first, second = (each.generate("warm piano", seconds=0.5, seed=3) for each in (plain, laid))

    assert not np.array_equal(first.codes, second.codes)
    assert first.recipe.checkpoint != second.recipe.checkpoint
    assert laid.reasons[-1] == f"The LoRA {tmp_path.name} of rank 4 lies over 2 of its matrices."


def test_one_for_another_model_is_refused(base: Path, tmp_path: Path) -> None:
    import torch

    write_lora(
        tmp_path,
        {
            "base_model.model.lm.q.lora_A.weight": torch.ones(2, 3),
            "base_model.model.lm.q.lora_B.weight": torch.ones(3, 2),
        },
        {"r": 2, "lora_alpha": 2},
    )

    with pytest.raises(ModelError, match="another model"):
        Weights(base, read_lora(tmp_path))


def test_one_for_a_model_of_another_size_is_refused(base: Path, tmp_path: Path) -> None:
    import torch

    name = f"base_model.model.{QUERY}"
    write_lora(
        tmp_path,
        {f"{name}.lora_A.weight": torch.ones(2, 48), f"{name}.lora_B.weight": torch.ones(48, 2)},
        {"r": 2, "lora_alpha": 2},
    )

    with pytest.raises(ModelError, match="another size"):
        Weights(base, read_lora(tmp_path))


@pytest.mark.parametrize(
    "config",
    [
        {"peft_type": "LOHA"},
        {"use_dora": True},
        {"bias": "all"},
        {"modules_to_save": ["lm_heads"]},
        {"init_lora_weights": "pissa"},
        {"fan_in_fan_out": True},
        {"lora_alpha": "8"},
        {"lora_alpha": None},
        {"r": 0},
        {"alpha_pattern": {"q_proj": "x"}},
        {"alpha_pattern": {r"layers\.[0-3]\.self_attn\.q_proj": 2.0}},
        {"alpha_pattern": {"^model.decoder": 2.0}},
        {"alpha_pattern": [1]},
    ],
)
def test_what_is_more_than_a_plain_lora_is_refused(base: Path, tmp_path: Path, config: dict[str, Any]) -> None:
    save_lora(tmp_path, base, **config)

    with pytest.raises(ModelError):
        read_lora(tmp_path)


def test_tensors_that_a_plain_lora_does_not_have_are_refused(base: Path, tmp_path: Path) -> None:
    import torch

    extra = {f"base_model.model.{QUERY}.lora_magnitude_vector.weight": torch.ones(32)}
    save_lora(tmp_path / "extra", base, extra=extra)
    save_lora(tmp_path / "lone", base, extra={f"base_model.model.{QUERY}2.lora_B.weight": torch.ones(32, 4)})
    save_lora(tmp_path / "half", base, extra={f"base_model.model.{QUERY}2.lora_A.weight": torch.ones(4, 32)})

    for name in ("extra", "lone", "half"):
        with pytest.raises(ModelError, match="LoRA"):
            read_lora(tmp_path / name)


def test_too_high_a_rank_is_refused(base: Path, tmp_path: Path) -> None:
    save_lora(tmp_path, base, rank=HIGHEST_RANK + 1)

    with pytest.raises(ModelError, match=f"the limit is {HIGHEST_RANK}"):
        read_lora(tmp_path)


def test_numbers_that_are_none_are_refused(base: Path, tmp_path: Path) -> None:
    save_lora(tmp_path, base, strength=math.nan)

    with pytest.raises(ModelError, match="no number"):
        read_lora(tmp_path)


def test_an_empty_one_is_refused(tmp_path: Path) -> None:
    write_lora(tmp_path, {}, {"r": 2, "lora_alpha": 2})

    with pytest.raises(ModelError, match="empty"):
        read_lora(tmp_path)


def test_a_pickle_is_never_opened(base: Path, tmp_path: Path) -> None:
    canary = tmp_path / "canary"

    class Harm:
        def __reduce__(self) -> Any:
            return (Path.touch, (canary,))

    save_lora(tmp_path, base)
    (tmp_path / "adapter_model.safetensors").write_bytes(pickle.dumps(Harm()))
    with pytest.raises(ModelError):
        read_lora(tmp_path)

    (tmp_path / "adapter_model.safetensors").rename(tmp_path / "adapter_model.bin")
    with pytest.raises(ModelError, match="pickle"):
        read_lora(tmp_path)
    assert not canary.exists()


def test_a_damaged_configuration_and_an_empty_folder_are_refused(base: Path, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no LoRA"):
        read_lora(tmp_path)

    save_lora(tmp_path, base)
    for text in ("{", "[]", "null", '{"peft_type": "LORA", "alpha_pattern": 3}'):
        (tmp_path / "adapter_config.json").write_text(text, "utf-8")
        with pytest.raises(ModelError, match="damaged"):
            read_lora(tmp_path)


def test_a_lora_is_for_musicgen_alone(tmp_path: Path) -> None:
    (tmp_path / "model_index.json").write_text('{"_class_name": "StableAudioPipeline"}', "utf-8")

    with pytest.raises(BadValue, match="MusicGen models only") as caught:
        load_engine(tmp_path, "cpu", "auto", lora="/somewhere")
    assert caught.value.field == "lora"
