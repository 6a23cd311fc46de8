"""What a pipeline in a folder needs, by its own weights and configurations."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import tiny_pipelines

from musicdesk.engines.catalogfolder import read_folder
from musicdesk.engines.catalogneeds import PROGRAM_BYTES, Needs, needs_of_diffusion, parameters_below


def needs_of(folder: Path) -> Needs:
    found = read_folder(folder)
    assert found is not None
    return found.needs


@pytest.mark.parametrize(
    ("save", "flops_per_10_s"),
    [
        (tiny_pipelines.save_audioldm2, 1e9),
        (tiny_pipelines.save_stable_audio, 1e8),
        (tiny_pipelines.save_ace_step, 1e8),
        (tiny_pipelines.save_stable_diffusion, 1e9),
    ],
)
def test_a_tiny_pipeline_needs_little_more_than_the_program(tmp_path: Path, save: Any, flops_per_10_s: float) -> None:
    needs = needs_of(save(tmp_path / "tiny"))

    assert PROGRAM_BYTES < needs.memory_bytes["fp32"] < 1.25 * PROGRAM_BYTES
    assert 0 < needs.flops_per_step + 10 * needs.flops_per_step_s < flops_per_10_s


def test_longer_latents_are_more_work(tmp_path: Path) -> None:
    folder = tiny_pipelines.save_stable_audio(tmp_path / "tiny")
    moving, before = parameters_below(folder / "transformer"), needs_of(folder)
    config = folder / "transformer" / "config.json"
    config.write_text(json.dumps(json.loads(config.read_text("utf-8")) | {"sample_size": 1024}), "utf-8")

    assert before.flops_per_step == 2 * 2 * moving * 201
    assert needs_of(folder).flops_per_step == needs_of_diffusion("stable-audio", moving, 0, guided=True).flops_per_step


def test_where_the_files_do_not_tell_the_published_shape_is_taken(tmp_path: Path) -> None:
    folder = tiny_pipelines.save_audioldm2(tmp_path / "tiny")
    (folder / "vocoder" / "config.json").unlink()
    moving = parameters_below(folder / "unet")

    needs = needs_of(folder)

    assert needs.flops_per_step_s == needs_of_diffusion("audioldm2", moving, 0, guided=True).flops_per_step_s > 0
