"""The table of models."""

from __future__ import annotations

from pathlib import Path

import pytest

from musicdesk.core.errors import ModelError
from musicdesk.engines import catalog


def test_metas_models_are_listed_with_their_licence_and_not_installed() -> None:
    rows = {entry.id: entry for entry in catalog.entries()}

    assert rows["facebook/musicgen-melody"].melody
    assert rows["facebook/musicgen-stereo-small"].stereo
    assert rows["facebook/musicgen-small"].licence == "CC-BY-NC-4.0"
    assert not rows["facebook/musicgen-small"].installed


def test_the_starter_lies_in_the_resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "starter"
    folder.mkdir()
    (folder / "config.json").write_text("{}")
    monkeypatch.setattr(catalog, "resources_folder", lambda: tmp_path)

    assert catalog.find("starter") == folder
    assert catalog.entries()[0].size_bytes == 2


def test_a_starter_that_is_missing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalog, "resources_folder", lambda: tmp_path)
    monkeypatch.chdir(tmp_path)

    with pytest.raises(ModelError, match="Starter"):
        catalog.find("starter")


@pytest.mark.parametrize("name", ["nobody", "x" * 300, "x" * 100_000, "a\0b", "~nobody-of-that-name/x", "facebook/x"])
def test_whatever_is_no_model_is_refused_in_a_short_sentence(name: str) -> None:
    with pytest.raises(ModelError) as refused:
        catalog.find(name)

    assert len(str(refused.value)) < 300


def test_a_folder_stands_for_itself(tmp_path: Path) -> None:
    assert catalog.find(str(tmp_path)) == tmp_path
    assert catalog.find(tmp_path) == tmp_path
