"""How much memory and work a model needs, from how many parameters it has."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from fetching.models import safetensors_bytes

from musicdesk.engines.catalogneeds import (
    Needs,
    needs_of_diffusion,
    needs_of_listener,
    needs_of_musicgen,
    parameters_below,
)


def test_a_decoder_of_the_small_shape_has_the_parameters_of_the_paper() -> None:
    needs = needs_of_musicgen(24, 1024, melody=False, codebooks=4)

    assert needs.bytes_per_step["fp32"] / 4 == pytest.approx(411e6, rel=0.01)  # table A.1 of the paper: 300 to 420 M
    assert needs.bytes_per_step["bf16"] == needs.bytes_per_step["fp32"] / 2
    # With guidance every parameter is used twice, each time for a product and a sum.
    assert needs.flops_per_step == needs.bytes_per_step["fp32"]


def test_coarser_formats_need_less_and_larger_models_more() -> None:
    small, large = (needs_of_musicgen(*shape, melody=False, codebooks=4) for shape in ((24, 1024), (48, 2048)))

    assert small.memory_bytes["int8"] < small.memory_bytes["bf16"] < small.memory_bytes["fp32"]
    assert all(small.memory_bytes[name] < large.memory_bytes[name] for name in small.memory_bytes)
    assert small.memory_bytes["fp32"] > small.bytes_per_step["fp32"]


def test_the_melody_class_has_one_attention_where_the_base_class_has_two() -> None:
    base, melody = (needs_of_musicgen(48, 1536, melody=each, codebooks=4) for each in (False, True))

    assert melody.bytes_per_step["fp32"] < base.bytes_per_step["fp32"]


def test_stable_audio_works_as_long_on_a_short_take_as_on_a_long_one() -> None:
    whole = needs_of_diffusion("stable-audio", 1_000_000_000, 200_000_000, guided=True)
    by_length = needs_of_diffusion("ace-step", 1_000_000_000, 200_000_000, guided=False)

    assert whole.flops_per_step == pytest.approx(2 * 2 * 1e9 * 1025) and whole.flops_per_step_s == 0
    assert by_length.flops_per_step == 0 and by_length.flops_per_step_s == pytest.approx(2 * 1e9 * 12.5)


def test_int8_needs_room_for_what_it_is_made_of() -> None:
    needs = needs_of_diffusion("audioldm2", 4_000_000_000, 100_000_000, guided=True)

    assert needs.memory_bytes["int8"] >= 4 * 4_100_000_000


def test_of_a_model_without_parameters_nothing_is_said() -> None:
    assert needs_of_diffusion("stable-audio", 0, 5, guided=True) == needs_of_listener(0) == Needs()


def test_parameters_are_counted_by_the_heads_of_files(tmp_path: Path) -> None:
    (tmp_path / "a.safetensors").write_bytes(safetensors_bytes(300))
    (tmp_path / "b.safetensors").write_bytes(safetensors_bytes(200))

    assert parameters_below(tmp_path) == 500
    assert parameters_below(tmp_path / "nowhere") == 0


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff" * 8,
        (2).to_bytes(8, "little") + b"[]",
        (3).to_bytes(8, "little") + b"nop",
        (20).to_bytes(8, "little") + json.dumps({"w": {"shape": "x"}}).encode().ljust(20),
    ],
)
def test_a_file_that_is_no_safetensors_counts_for_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.safetensors").write_bytes(content)

    assert parameters_below(tmp_path) == 0
