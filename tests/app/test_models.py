"""Models as the user sees them."""

from __future__ import annotations

from pathlib import Path

import pytest

from musicdesk.app.models import ModelRow, all_models, check_follows, model_of, model_of_folder, models
from musicdesk.core.chroma import Ear
from musicdesk.core.errors import ModelError


def test_a_model_says_how_it_hears(melody_checkpoint: Path, base_checkpoint: Path) -> None:
    follows, does_not = model_of_folder(melody_checkpoint), model_of_folder(base_checkpoint)

    assert follows.melody and follows.ear == Ear() and follows.listens_s == pytest.approx(1.408)
    assert not does_not.melody and does_not.ear is None and does_not.listens_s is None


def test_the_starter_listens_to_ten_seconds() -> None:
    starter = next(each for each in models() if each.id == "starter")

    assert starter.ear == Ear() and starter.listens_s == pytest.approx(10.112)


def test_a_model_that_follows_no_melody_is_named_beside_one_that_does(
    melody_checkpoint: Path, base_checkpoint: Path, tmp_path: Path
) -> None:
    check_follows(melody_checkpoint)
    check_follows(tmp_path)  # what is no model at all is said elsewhere

    with pytest.raises(ModelError) as said:
        check_follows(base_checkpoint)

    assert base_checkpoint.name in said.value.message and "Starter" in said.value.hint


@pytest.mark.parametrize(
    ("folder", "partial_bytes", "state"), [(None, 0, "absent"), (None, 5, "partial"), (Path("x"), 0, "installed")]
)
def test_a_model_is_installed_begun_or_absent(folder: Path | None, partial_bytes: int, state: str) -> None:
    assert ModelRow("a", "A", "", 0, False, False, folder, partial_bytes=partial_bytes).state == state


def test_models_are_those_that_make_music_and_all_models_the_others_as_well() -> None:
    music, everything = models(), all_models()

    assert {row.kind for row in music} == {"music"}
    assert [row.id for row in everything if row.kind == "music"] == [row.id for row in music]
    assert {row.id for row in everything if row.kind != "music"} == {"stable-diffusion", "clap"}


def test_a_row_carries_what_an_estimate_needs() -> None:
    row = model_of("stable-audio-open")

    assert row.memory_bytes["fp32"] > 5e9 and row.flops_per_step > 1e12 and row.abilities.steps == 100
    assert model_of("facebook/musicgen-small").bytes_per_step["int8"] > 4e8


def test_a_pipeline_in_a_folder_follows_no_melody(tmp_path: Path) -> None:
    (tmp_path / "model_index.json").write_text('{"_class_name": "StableAudioPipeline"}')

    with pytest.raises(ModelError, match="does not follow a melody"):
        check_follows(tmp_path)
