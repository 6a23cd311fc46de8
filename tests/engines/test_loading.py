"""A model's folder becomes the engine that can run it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import tiny_pipelines

from musicdesk.core.errors import ModelError
from musicdesk.engines.diffusion.engine import DiffusionEngine
from musicdesk.engines.loading import load_engine, load_musicgen
from musicdesk.engines.musicgen.engine import MusicGenEngine


@pytest.fixture(scope="module")
def diffusion(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_pipelines.save_stable_audio_3(tmp_path_factory.mktemp("models") / "sa3")


def test_the_folder_says_which_engine_it_is(checkpoint_of: Any, diffusion: Path) -> None:
    musicgen = load_engine(checkpoint_of(), "cpu", "fp32")

    other = load_engine(str(diffusion), "cpu", "auto")

    assert isinstance(musicgen, MusicGenEngine)
    assert isinstance(other, DiffusionEngine)
    assert other.model == str(diffusion)
    assert other.reasons[0] == "The processor was asked for."
    assert "full precision" in other.reasons[1]


def test_where_only_a_musicgen_will_do_another_is_refused(checkpoint_of: Any, diffusion: Path) -> None:
    assert isinstance(load_musicgen(checkpoint_of(), "cpu"), MusicGenEngine)

    with pytest.raises(ModelError, match="no MusicGen"):
        load_musicgen(diffusion, "cpu")


def test_a_model_that_makes_no_music_is_said_to_make_none(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text('{"model_type": "clap"}', "utf-8")

    with pytest.raises(ModelError, match="hears words for sound"):
        load_engine(tmp_path, "cpu")


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    (tmp_path / "model_index.json").write_text("{}", "utf-8")

    with pytest.raises(ModelError):
        load_engine(tmp_path, "cpu")
