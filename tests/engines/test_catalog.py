"""The table of models."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import musicdesk
from musicdesk.core.chroma import Ear
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


def test_how_a_model_listens_stands_in_its_files(
    melody_checkpoint: Path, base_checkpoint: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(melody_checkpoint, tmp_path / "copy"))
    plain, none = catalog.of_folder(melody_checkpoint), catalog.of_folder(base_checkpoint)
    (folder / "preprocessor_config.json").write_text(json.dumps({"n_fft": 8192, "hop_length": 2048, "chunk_length": 5}))

    other = catalog.of_folder(folder)

    assert plain.ear == Ear() and plain.listens_s == pytest.approx(11 * 4096 / 32000)
    assert other.ear == Ear(window=8192, hop=2048, seconds=5.0) and other.listens_s == pytest.approx(11 * 2048 / 32000)
    assert none.ear is None and none.listens_s is None


def test_what_the_catalogue_says_is_how_the_engine_listens(melody_checkpoint: Path) -> None:
    engine, entry = musicdesk.load(melody_checkpoint, device="cpu"), catalog.of_folder(melody_checkpoint)

    assert (entry.ear, entry.listens_s) == (engine.ear, engine.listens_s)


@pytest.mark.parametrize("values", [{"n_fft": "x"}, {"n_fft": 0}, {"chunk_length": None}])
def test_values_that_nothing_can_be_heard_with_leave_the_ear_open(
    melody_checkpoint: Path, tmp_path: Path, values: dict[str, object]
) -> None:
    folder = Path(shutil.copytree(melody_checkpoint, tmp_path / "copy"))
    (folder / "preprocessor_config.json").write_text(json.dumps(values))

    assert catalog.of_folder(folder).ear is None


def test_metas_melody_models_hear_thirty_seconds() -> None:
    rows = {entry.id: entry for entry in catalog.entries()}

    assert rows["facebook/musicgen-melody"].ear == Ear() and rows["facebook/musicgen-melody"].listens_s == 30.0
    assert rows["facebook/musicgen-small"].ear is None and rows["facebook/musicgen-small"].listens_s is None
