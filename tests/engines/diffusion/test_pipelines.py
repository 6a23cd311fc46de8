"""Pipelines are read from their folders whole, safe and of a known kind, or refused in a sentence."""

from __future__ import annotations

import json
import pickle
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import tiny_pipelines

from musicdesk.core.errors import BadValue, ModelError
from musicdesk.engines.diffusion.pipelines import read_pipeline


@pytest.fixture
def folder(tiny_folders: dict[str, Path], tmp_path: Path) -> Path:
    """Return a copy of the tiny Stable Audio that a test may spoil."""
    return Path(shutil.copytree(tiny_folders["stable-audio"], tmp_path / "model"))


def with_index(folder: Path, change: Callable[[dict[str, Any]], object]) -> None:
    path = folder / "model_index.json"
    values = json.loads(path.read_text("utf-8"))
    change(values)
    path.write_text(json.dumps(values), "utf-8")


def test_a_part_that_is_missing_is_named(folder: Path) -> None:
    shutil.rmtree(folder / "projection_model")

    with pytest.raises(ModelError, match='"projection_model"'):
        read_pipeline(folder)


def test_a_part_that_is_cut_off_is_refused(folder: Path) -> None:
    path = folder / "transformer" / "diffusion_pytorch_model.safetensors"
    path.write_bytes(path.read_bytes()[:-100])

    with pytest.raises(ModelError, match=r"diffusion_pytorch_model\.safetensors"):
        read_pipeline(folder)


@pytest.mark.parametrize("part", ["transformer", "text_encoder", "vae"])
def test_a_part_that_lacks_tensors_is_refused_and_not_filled_with_chance(folder: Path, part: str) -> None:
    from safetensors.torch import load_file, save_file

    (path,) = (folder / part).glob("*.safetensors")
    tensors = load_file(path)
    del tensors[sorted(tensors)[-1]]
    save_file(tensors, path, metadata={"format": "pt"})

    with pytest.raises(ModelError, match=f'"{part}".* lacks tensors'):
        read_pipeline(folder)


def test_tensors_of_another_shape_are_refused(folder: Path) -> None:
    from safetensors.torch import load_file, save_file

    path = folder / "transformer" / "diffusion_pytorch_model.safetensors"
    tensors = load_file(path)
    name = next(each for each in tensors if tensors[each].ndim == 2)
    save_file(tensors | {name: tensors[name][:-1].contiguous()}, path, metadata={"format": "pt"})

    with pytest.raises(ModelError, match='"transformer"'):
        read_pipeline(folder)


def test_parts_of_two_models_are_refused_when_they_do_not_fit(folder: Path, tmp_path: Path) -> None:
    from musicdesk.core.recipe import Recipe

    other = tiny_pipelines.save_stable_audio(tmp_path / "wider", width=12)
    shutil.rmtree(folder / "text_encoder")
    shutil.copytree(other / "text_encoder", folder / "text_encoder")
    pipeline = read_pipeline(folder)

    with pytest.raises(ModelError, match="do not fit one another"):
        pipeline.sound(Recipe("piano", steps=1), 8_000, lambda: None, lambda: None)


def test_a_pickle_under_the_name_of_safetensors_is_never_opened(folder: Path, tmp_path: Path) -> None:
    canary = tmp_path / "canary"

    class Harm:
        def __reduce__(self) -> Any:
            return (Path.touch, (canary,))

    (folder / "vae" / "diffusion_pytorch_model.safetensors").write_bytes(pickle.dumps(Harm()))

    with pytest.raises(ModelError):
        read_pipeline(folder)
    assert not canary.exists()


def test_a_folder_with_a_program_of_its_own_is_refused(folder: Path) -> None:
    (folder / "transformer" / "modeling.py").write_text("raise SystemExit(7)\n", "utf-8")

    with pytest.raises(ModelError, match=r"modeling\.py"):
        read_pipeline(folder)


@pytest.mark.parametrize(
    ("part", "row"),
    [
        ("transformer", ["diffusers", "UNet2DConditionModel"]),
        ("text_encoder", ["transformers", "AutoModel"]),
        ("tokenizer", ["transformers", "T5EncoderModel"]),
        ("tokenizer", ["transformers", "pipeline"]),
        ("scheduler", ["diffusers", "DiffusionPipeline"]),
        ("scheduler", ["diffusers", "no such thing"]),
    ],
)
def test_a_part_of_a_class_that_is_not_known_is_refused(folder: Path, part: str, row: list[str]) -> None:
    with_index(folder, lambda values: values.update({part: row}))

    with pytest.raises(ModelError, match=f'"{part}" .* does not know'):
        read_pipeline(folder)


@pytest.mark.parametrize("row", [None, [], ["diffusers"], ["diffusers", None], "transformer"])
def test_an_index_without_a_part_is_refused(folder: Path, row: Any) -> None:
    with_index(folder, lambda values: values.update({"transformer": row}))

    with pytest.raises(ModelError):
        read_pipeline(folder)


@pytest.mark.parametrize("name", ["FluxPipeline", "DiffusionPipeline", ["my_pipeline", "Mine"], None])
def test_a_pipeline_of_another_kind_is_refused(folder: Path, name: Any) -> None:
    with_index(folder, lambda values: values.update({"_class_name": name}))

    with pytest.raises(ModelError, match="no kind that makes music"):
        read_pipeline(folder)


def test_a_model_of_pictures_makes_no_music(tmp_path: Path) -> None:
    folder = tiny_pipelines.save_stable_diffusion(tmp_path / "paints")

    with pytest.raises(ModelError, match="no kind that makes music"):
        read_pipeline(folder)


def test_audioldm2_is_read_however_its_language_model_is_named(tmp_path: Path) -> None:
    folder = tiny_pipelines.save_audioldm2(tmp_path / "new", as_published=False)

    assert type(read_pipeline(folder).pipe.language_model).__name__ == "GPT2LMHeadModel"


def test_a_model_that_speaks_is_no_musician(tiny_folders: dict[str, Path], tmp_path: Path) -> None:
    folder = Path(shutil.copytree(tiny_folders["audioldm2"], tmp_path / "speaks"))
    with_index(folder, lambda values: values.update({"text_encoder_2": ["transformers", "VitsModel"]}))

    with pytest.raises(ModelError, match="VitsModel"):
        read_pipeline(folder)


def test_a_number_format_that_the_device_does_not_have_is_refused(folder: Path) -> None:
    with pytest.raises(BadValue, match="fp16"):
        read_pipeline(folder, "cpu", "fp16")


def test_weights_that_are_there_as_a_second_copy_alone_are_read(folder: Path) -> None:
    from musicdesk.core.recipe import Recipe

    whole = read_pipeline(folder)
    for path in folder.rglob("*.safetensors"):
        path.rename(path.with_name(f"{path.stem}.fp16.safetensors"))

    second = read_pipeline(folder)

    assert second.sha256 == whole.sha256
    assert second.sound(Recipe("piano", steps=1), 8_000, lambda: None, lambda: None).any()


def test_weights_saved_in_half_precision_run_on_the_processor(folder: Path) -> None:
    import torch
    from safetensors.torch import load_file, save_file

    from musicdesk.core.recipe import Recipe

    for path in folder.rglob("*.safetensors"):
        save_file({name: each.to(torch.bfloat16) for name, each in load_file(path).items()}, path, {"format": "pt"})

    samples = read_pipeline(folder).sound(Recipe("piano", steps=1), 8_000, lambda: None, lambda: None)

    assert samples.shape == (8_000, 2)
