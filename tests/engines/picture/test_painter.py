"""The painter on a tiny random Stable Diffusion: steps, seeds, stopping, and what is refused."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from tiny_pipelines import PICTURE_PX, save_stable_diffusion

from musicdesk.core.errors import BadValue, ModelError, Unavailable
from musicdesk.core.job import Cancelled, Progress
from musicdesk.core.manifest import Manifest, ModelFile
from musicdesk.engines import picture
from musicdesk.engines.picture.painter import DiffusionPainter
from musicdesk.formats.modelstore import Record, folder_of, write_record


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_stable_diffusion(tmp_path_factory.mktemp("painter"))


@pytest.fixture(scope="module")
def painter(folder: Path) -> DiffusionPainter:
    return picture.load_painter(folder, "cpu")


def test_a_picture_is_painted_step_by_step(painter: DiffusionPainter, capfd: pytest.CaptureFixture[str]) -> None:
    told: list[Progress] = []

    made = painter.paint("album cover, calm", seed=3, steps=4, report=told.append)

    assert made.shape == (PICTURE_PX, PICTURE_PX, 3) and made.dtype == np.uint8 and made.std() > 0
    assert [(each.done, each.total, each.unit) for each in told] == [(step, 4, "step") for step in (1, 2, 3, 4)]
    assert capfd.readouterr() == ("", "")


def test_the_same_seed_paints_the_same_and_seed_words_and_what_is_unwanted_count(painter: DiffusionPainter) -> None:
    first = painter.paint("calm", seed=3, steps=2)

    assert np.array_equal(first, painter.paint("calm", seed=3, steps=2))
    for other in (
        painter.paint("calm", seed=4, steps=2),
        painter.paint("dark", seed=3, steps=2),
        painter.paint("calm", seed=3, steps=2, negative="sunny"),
        painter.paint("calm", seed=3, steps=3),
    ):
        assert not np.array_equal(first, other)


def test_a_sentence_longer_than_the_model_reads_is_cut_in_silence(
    painter: DiffusionPainter, capfd: pytest.CaptureFixture[str]
) -> None:
    painter.paint("warm piano at dusk, " * 60, steps=1)

    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("patience", [0, 2])
def test_painting_stops_between_steps(painter: DiffusionPainter, patience: int) -> None:
    done: list[Progress] = []

    with pytest.raises(Cancelled):
        painter.paint("calm", steps=50, report=done.append, cancel=lambda: len(done) >= patience)

    assert len(done) == patience


@pytest.mark.parametrize(
    ("wish", "field"),
    [({"steps": 0}, "steps"), ({"steps": 501}, "steps"), ({"seed": -1}, "seed"), ({"seed": 2**63}, "seed")],
)
def test_what_is_outside_its_limits_is_a_bad_value(painter: DiffusionPainter, wish: dict[str, int], field: str) -> None:
    with pytest.raises(BadValue) as refused:
        painter.paint("calm", **wish)  # type: ignore[arg-type]

    assert refused.value.field == field


def given(painter: DiffusionPainter, **output: Any) -> DiffusionPainter:
    """Return a painter whose pipeline gives what it is told to."""
    pipeline = SimpleNamespace(unet=SimpleNamespace(config=SimpleNamespace(sample_size=4)), vae_scale_factor=2)
    made = DiffusionPainter(pipeline, "cpu")
    made._pipeline = lambda *_args, **_given: SimpleNamespace(**output)
    return made


def test_what_cannot_be_shown_is_a_sentence(painter: DiffusionPainter) -> None:
    kept_back = given(painter, images=[np.zeros((8, 8, 3))], nsfw_content_detected=[True])
    broken = given(painter, images=[np.full((8, 8, 3), np.nan)], nsfw_content_detected=None)

    for each, words in ((kept_back, "filter"), (broken, "nothing")):
        with pytest.raises(ModelError, match=words) as refused:
            each.paint("calm")
        assert refused.value.hint


def test_too_little_memory_is_a_sentence(painter: DiffusionPainter) -> None:
    def full(*_args: Any, **_given: Any) -> None:
        raise MemoryError

    short = given(painter)
    short._pipeline = full

    with pytest.raises(ModelError, match="not enough memory"):
        short.paint("calm")


def test_one_that_is_installed_is_found(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MUSICDESK_MODELS", str(tmp_path))
    assert not picture.installed()
    with pytest.raises(Unavailable, match="not installed"):
        picture.load_painter()

    place = shutil.copytree(folder, folder_of(tmp_path, "stable-diffusion"))
    files = tuple(
        ModelFile(each.relative_to(place).as_posix(), each.stat().st_size)
        for each in place.rglob("*")
        if each.is_file()
    )
    write_record(place, Record(Manifest("stable-diffusion", "tiny/painter", "main", files)))

    assert picture.installed()
    assert picture.load_painter(device="cpu").size_px == PICTURE_PX


def named(folder: Path, kind: Any) -> None:
    index = json.loads((folder / "model_index.json").read_text("utf-8"))
    (folder / "model_index.json").write_text(json.dumps({**index, "_class_name": kind}), "utf-8")


def rowed(folder: Path, **rows: Any) -> None:
    index = json.loads((folder / "model_index.json").read_text("utf-8"))
    (folder / "model_index.json").write_text(json.dumps({**index, **rows}), "utf-8")


def thinned(part: Path) -> None:
    """Take tensors out of a part's weights, which its library would fill with chance."""
    from safetensors.torch import load_file, save_file

    path = next(part.glob("*.safetensors"))
    left = {name: each for name, each in load_file(path).items() if "layers.0" not in name}
    save_file(left, path, {"format": "pt"})


@pytest.mark.parametrize(
    "harm",
    [
        lambda folder: (folder / "model_index.json").unlink(),
        lambda folder: named(folder, "StableAudioPipeline"),
        lambda folder: named(folder, ["a"]),
        lambda folder: shutil.rmtree(folder / "unet"),
        lambda folder: (folder / "unet" / "config.json").write_text("{}"),
        lambda folder: next((folder / "vae").glob("*.safetensors")).write_bytes(b"\x80\x04pickle"),
        lambda folder: thinned(folder / "text_encoder"),
        lambda folder: rowed(folder, unet=["diffusers", "OnnxRuntimeModel"]),
        lambda folder: rowed(folder, text_encoder=["transformers", "RagRetriever"]),
    ],
    ids=[
        "no index",
        "another kind",
        "no kind",
        "a part is gone",
        "an empty part",
        "a pickle",
        "tensors are gone",
        "a part of another form",
        "a part that reads pickles",
    ],
)
def test_a_damaged_or_unsafe_folder_is_a_sentence(folder: Path, tmp_path: Path, harm: Any) -> None:
    copy = shutil.copytree(folder, tmp_path / "painter")
    harm(copy)

    with pytest.raises(ModelError) as refused:
        picture.load_painter(copy, "cpu")

    assert refused.value.message.endswith(".") and refused.value.hint


def test_a_schedule_that_takes_one_step_more_tells_no_more_than_all(folder: Path, tmp_path: Path) -> None:
    from diffusers import PNDMScheduler

    copy = shutil.copytree(folder, tmp_path / "painter")
    PNDMScheduler(skip_prk_steps=True, steps_offset=1).save_pretrained(copy / "scheduler")
    rowed(copy, scheduler=["diffusers", "PNDMScheduler"])
    told: list[Progress] = []

    picture.load_painter(copy, "cpu").paint("calm", steps=4, report=told.append)

    assert [(each.done, each.total) for each in told] == [(1, 4), (2, 4), (3, 4), (4, 4), (4, 4)]


def test_a_filter_that_comes_along_looks_at_every_picture(folder: Path, tmp_path: Path) -> None:
    import torch
    from diffusers.pipelines.stable_diffusion import StableDiffusionSafetyChecker
    from transformers import CLIPConfig, CLIPImageProcessor

    copy = shutil.copytree(folder, tmp_path / "painter")
    small = {"hidden_size": 8, "intermediate_size": 8, "num_hidden_layers": 1, "num_attention_heads": 1}
    checker = StableDiffusionSafetyChecker(
        CLIPConfig(vision_config={**small, "image_size": 8, "patch_size": 4}, text_config=small, projection_dim=4)
    )
    with torch.no_grad():
        for name in ("concept_embeds", "special_care_embeds"):
            getattr(checker, name).fill_(1.0)
        for name in ("concept_embeds_weights", "special_care_embeds_weights"):
            getattr(checker, name).fill_(-9.0)
    checker.save_pretrained(copy / "safety_checker")
    CLIPImageProcessor(size={"shortest_edge": 8}, crop_size=8).save_pretrained(copy / "feature_extractor")
    rowed(
        copy,
        safety_checker=["stable_diffusion", "StableDiffusionSafetyChecker"],
        feature_extractor=["transformers", "CLIPFeatureExtractor"],
    )

    with pytest.raises(ModelError, match="filter"):
        picture.load_painter(copy, "cpu").paint("calm", steps=1)


def test_too_little_memory_for_a_part_is_not_taken_for_a_damaged_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from diffusers import AutoencoderKL

    def full(*_args: Any, **_given: Any) -> None:
        raise RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried to allocate 9 bytes.")

    monkeypatch.setattr(AutoencoderKL, "from_pretrained", full)

    with pytest.raises(ModelError, match="not enough memory"):
        picture.load_painter(folder, "cpu")


def test_weights_published_in_half_precision_only_are_read_as_well(folder: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(folder, tmp_path / "painter")
    for part in copy.rglob("*.safetensors"):
        part.rename(part.with_name(f"{part.stem}.fp16.safetensors"))

    assert picture.load_painter(copy, "cpu").paint("calm", steps=1).any()
