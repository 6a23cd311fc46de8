"""A recipe on disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from musicdesk.core.errors import BadFile
from musicdesk.core.recipe import Melody, Recipe
from musicdesk.formats.recipefile import read_recipe, write_recipe


def test_a_recipe_comes_back_as_it_was(tmp_path: Path) -> None:
    recipe = Recipe(
        "café, 84 bpm ♪", seconds=2.5, seed=2**63 - 1, negative="noise", melody=Melody("hum.wav", "ab" * 32), bpm=84.0
    )

    assert read_recipe(write_recipe(tmp_path / "a.json", recipe)) == recipe


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("", "not a recipe"),
        ("{", "not a recipe"),
        ("[]", "not a recipe"),
        ("{}", "not a recipe"),
        ("[" * 100_000, "not a recipe"),
        ('{"musicdesk_recipe": 1}', "not allowed"),
        ('{"musicdesk_recipe": "1", "prompt": "a"}', "not a recipe"),
        ('{"musicdesk_recipe": 99, "prompt": "a"}', "newer"),
        ('{"musicdesk_recipe": 1, "prompt": ""}', "prompt is empty"),
        ('{"musicdesk_recipe": 1, "prompt": "a", "seconds": NaN}', "length"),
        ('{"musicdesk_recipe": 1, "prompt": "a", "seed": "7"}', "seed"),
        ('{"musicdesk_recipe": 1, "prompt": "\\ud800"}', "half a character"),
        (" " * (2**20 + 1), "not a recipe"),
    ],
)
def test_what_is_no_recipe_is_refused_in_a_sentence(tmp_path: Path, text: str, part: str) -> None:
    path = tmp_path / "odd.json"
    path.write_text(text)

    with pytest.raises(BadFile, match=part):
        read_recipe(path)


def test_bytes_folders_and_missing_files_are_refused(tmp_path: Path) -> None:
    (tmp_path / "b.json").write_bytes(b"\xff\xfe\x00")
    for path in (tmp_path, tmp_path / "missing.json", tmp_path / "b.json", "a\0b"):
        with pytest.raises(BadFile):
            read_recipe(path)
