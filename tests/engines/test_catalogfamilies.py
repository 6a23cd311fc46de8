"""What a folder's JSON files say of the model in it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from musicdesk.engines.catalogfamilies import FAMILIES, JSON_BYTES_LIMIT, family_of, read_json


def pipeline(folder: Path, name: str, **parts: dict[str, Any]) -> Path:
    """Write what is small of a pipeline: its index, and the configurations of its parts."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model_index.json").write_text(json.dumps({"_class_name": name}))
    for part, values in parts.items():
        (folder / part).mkdir()
        file = "scheduler_config.json" if part == "scheduler" else "config.json"
        (folder / part / file).write_text(json.dumps(values))
    return folder


def test_a_stable_audio_lasts_as_long_as_its_latents(tmp_path: Path) -> None:
    vae = {"sampling_rate": 44_100, "audio_channels": 2, "downsampling_ratios": [2, 4, 4, 8, 8]}

    found = family_of(pipeline(tmp_path, "StableAudioPipeline", vae=vae, transformer={"sample_size": 1024}))

    assert found is not None
    assert (found.id, found.sample_rate, found.channels) == ("stable-audio", 44_100, 2)
    assert found.abilities.longest_s == 47 and found.span_s == 47 and found.abilities.negative


@pytest.mark.parametrize(("distilled", "steps", "guidance"), [(True, 8, None), (False, 100, 7.0)])
def test_a_stable_audio_3_has_guidance_only_where_it_is_not_in_its_weights(
    tmp_path: Path, distilled: bool, steps: int, guidance: float | None
) -> None:
    found = family_of(
        pipeline(
            tmp_path,
            "StableAudio3Pipeline",
            duration_embedder={"max_val": 120.0},
            scheduler={"stochastic_sampling": distilled},
        )
    )

    assert found is not None and found.abilities.longest_s == 120.0
    assert (found.abilities.steps, found.abilities.guidance) == (steps, guidance)
    assert found.abilities.negative is not distilled


@pytest.mark.parametrize(("turbo", "guidance"), [(True, None), (False, 7.0)])
def test_the_turbo_kind_of_ace_step_has_no_guidance(tmp_path: Path, turbo: bool, guidance: float | None) -> None:
    found = family_of(pipeline(tmp_path, "AceStepPipeline", transformer={"is_turbo": turbo}))

    assert found is not None and found.abilities.guidance == guidance


def test_the_rate_of_audioldm2_is_that_of_its_vocoder(tmp_path: Path) -> None:
    found = family_of(pipeline(tmp_path, "AudioLDM2Pipeline", vocoder={"sampling_rate": 8_000}))

    assert found is not None and (found.sample_rate, found.channels) == (8_000, 1)


def test_a_musicgen_says_whether_it_follows_a_melody_and_how_many_channels_it_has(
    base_checkpoint: Path, melody_checkpoint: Path
) -> None:
    base, melody = family_of(base_checkpoint), family_of(melody_checkpoint)

    assert base is not None and melody is not None
    assert base.id == melody.id == "musicgen" and base.channels == 1
    assert not base.abilities.melody and melody.abilities.melody


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("model_index.json", '{"_class_name": "FluxPipeline"}'),
        ("model_index.json", "[]"),
        ("config.json", '{"model_type": "bert"}'),
        ("config.json", "no json"),
        ("config.json", "[" * 100_000),
    ],
)
def test_a_folder_of_anything_else_is_of_no_family(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content)

    assert family_of(tmp_path) is None


@pytest.mark.parametrize("value", ["x", -1, None, True, 2**40])
def test_values_that_cannot_be_leave_what_is_published(tmp_path: Path, value: object) -> None:
    found = family_of(
        pipeline(tmp_path, "StableAudioPipeline", vae={"sampling_rate": value}, transformer={"sample_size": value})
    )

    assert found == FAMILIES["stable-audio"]


def test_a_file_larger_than_any_configuration_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "large.json").write_text('{"a": "' + "x" * JSON_BYTES_LIMIT + '"}')

    assert read_json(tmp_path / "large.json") == {} == read_json(tmp_path / "missing.json")
