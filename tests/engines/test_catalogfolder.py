"""A model in a folder: its size, and what it needs."""

from __future__ import annotations

import json
from pathlib import Path

from fetching.models import safetensors_bytes

from musicdesk.engines.catalogfolder import read_folder
from musicdesk.engines.catalogneeds import needs_of_diffusion


def test_the_needs_of_a_pipeline_are_those_of_its_denoiser_and_of_the_rest(tmp_path: Path) -> None:
    (tmp_path / "model_index.json").write_text(json.dumps({"_class_name": "StableDiffusionPipeline"}))
    for part, count in (("unet", 500), ("vae", 70), ("text_encoder", 30)):
        (tmp_path / part).mkdir()
        (tmp_path / part / "model.safetensors").write_bytes(safetensors_bytes(count))

    found = read_folder(tmp_path)

    assert found is not None and found.family.kind == "picture"
    assert found.needs == needs_of_diffusion("stable-diffusion", 500, 100, guided=True)
    assert found.size_bytes == sum(each.stat().st_size for each in tmp_path.rglob("*.safetensors"))


def test_a_small_musicgen_needs_little(base_checkpoint: Path) -> None:
    found = read_folder(base_checkpoint)

    assert found is not None
    assert 0 < found.needs.bytes_per_step["fp32"] < 4_000_000
    assert found.needs.memory_bytes["fp32"] < 600_000_000


def test_a_musicgen_without_sizes_is_a_musicgen_of_unknown_needs(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text('{"model_type": "musicgen", "decoder": {"hidden_size": "wide"}}')

    found = read_folder(tmp_path)

    assert found is not None and not found.needs.memory_bytes


def test_an_empty_folder_holds_no_model(tmp_path: Path) -> None:
    assert read_folder(tmp_path) is None
