"""What is published: which files of a repository are wanted, and what has to be agreed to."""

from __future__ import annotations

import re

import pytest

from musicdesk.app.licences import is_non_commercial
from musicdesk.core.manifest import Manifest
from musicdesk.engines.catalogfamilies import FAMILIES
from musicdesk.engines.catalogtable import PUBLISHED, spelt

PIPELINE = (
    "model_index.json", "README.md", "LICENSE.md", "transformer/config.json", "scheduler/scheduler_config.json",
    "transformer/diffusion_pytorch_model.safetensors", "vae/diffusion_pytorch_model-00001-of-00002.safetensors",
    "vae/diffusion_pytorch_model.safetensors.index.json", "tokenizer/spiece.model", "tokenizer/merges.txt",
)  # fmt: skip
NOT_OF_A_PIPELINE = (
    "model.safetensors", "model.ckpt", "model_config.json", "v1-5-pruned-emaonly.safetensors", ".gitattributes",
    "unet/diffusion_pytorch_model.fp16.safetensors", "unet/diffusion_pytorch_model.non_ema.safetensors",
    "unet/diffusion_pytorch_model.bin", "safety_checker/pytorch_model.bin", "code/run.py", "silence_latent.pt",
)  # fmt: skip
CHECKPOINT = (
    "config.json", "generation_config.json", "model.safetensors", "model-00001-of-00002.safetensors",
    "model.safetensors.index.json", "preprocessor_config.json", "tokenizer.json", "spiece.model", "vocab.json",
    "merges.txt", "README.md",
)  # fmt: skip
NOT_OF_A_CHECKPOINT = (
    "state_dict.bin", "compression_state_dict.bin", "pytorch_model.bin", "pytorch_model.bin.index.json",
    "model.fp32.safetensors", "model.safetensors.index.fp32.json", "pytorch_model.bin.index.fp32.json", "handler.py",
    "onnx/model.safetensors",
)  # fmt: skip


@pytest.mark.parametrize("model", ["stable-audio-open", "stable-diffusion", "audioldm2-music", "ace-step"])
def test_of_a_pipeline_its_parts_are_fetched_and_no_whole_checkpoint_beside_them(model: str) -> None:
    assert all(PUBLISHED[model].wants(name) for name in PIPELINE)
    assert not any(PUBLISHED[model].wants(name) for name in NOT_OF_A_PIPELINE)


@pytest.mark.parametrize("model", ["facebook/musicgen-stereo-small", "facebook/musicgen-large", "clap"])
def test_of_a_checkpoint_one_copy_of_the_weights_is_fetched_and_never_a_pickle(model: str) -> None:
    assert all(PUBLISHED[model].wants(name) for name in CHECKPOINT)
    assert not any(PUBLISHED[model].wants(name) for name in NOT_OF_A_CHECKPOINT)


def test_every_row_can_be_fetched_and_says_what_it_is_good_for() -> None:
    for model, row in PUBLISHED.items():
        Manifest(row.id, row.repo, row.revision, ())
        assert row.id == model and row.family in FAMILIES
        assert row.good_for.endswith(".") and row.licence_url.startswith("https://")
        assert re.fullmatch(r"[0-9a-f]{40}|main|refs/pr/\d+", row.revision)


def test_every_licence_that_forbids_something_has_to_be_agreed_to() -> None:
    assert all(row.restricted for row in PUBLISHED.values() if is_non_commercial(row.licence))
    assert {row.id for row in PUBLISHED.values() if not row.restricted} == {"ace-step", "clap"}


@pytest.mark.parametrize(
    ("hubs", "ours"),
    [
        ("mit", "MIT"),
        ("cc-by-nc-sa-4.0", "CC-BY-NC-SA-4.0"),
        ("creativeml-openrail-m", "CreativeML Open RAIL-M"),
        ("stable-audio-community", "Stability AI Community"),
        ("gpl-3.0", "gpl-3.0"),
        ("", ""),
    ],
)
def test_a_licence_is_spelt_as_the_catalogue_does_where_it_is_the_same(hubs: str, ours: str) -> None:
    assert spelt(hubs) == ours
