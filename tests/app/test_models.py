"""Models as the user sees them."""

from __future__ import annotations

from pathlib import Path

import pytest

from musicdesk.app.models import check_follows, model_of_folder, models
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
