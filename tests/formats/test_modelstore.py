"""A model is what has a record and all of its files; everything else is not there."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from musicdesk.core.errors import BadValue
from musicdesk.core.manifest import Manifest, ModelFile
from musicdesk.formats import modelstore
from musicdesk.formats.modelstore import (
    RECORD,
    Record,
    folder_name,
    folder_of,
    folder_on_its_way,
    installed,
    models_folder,
    partial_bytes,
    read_record,
    write_record,
)

MANIFEST = Manifest(
    "facebook/tiny", "facebook/tiny", "a" * 40, (ModelFile("config.json", 2), ModelFile("vae/model.safetensors", 5))
)


@pytest.fixture
def model(tmp_path: Path) -> Path:
    folder = folder_of(tmp_path, "facebook/tiny")
    (folder / "vae").mkdir(parents=True)
    (folder / "config.json").write_bytes(b"{}")
    (folder / "vae" / "model.safetensors").write_bytes(b"12345")
    write_record(folder, Record(MANIFEST, "mit", True, "import", 12.5))
    return folder


def test_a_record_is_read_as_it_was_written(model: Path) -> None:
    assert read_record(model) == Record(MANIFEST, "mit", True, "import", 12.5)
    assert model.name == "facebook--tiny"


def test_a_model_with_all_of_its_files_is_installed(model: Path, tmp_path: Path) -> None:
    assert installed(tmp_path, "facebook/tiny") == model
    assert installed(tmp_path, "facebook/other") is None


def test_a_model_that_lacks_something_is_not_installed(model: Path, tmp_path: Path) -> None:
    (model / "vae" / "model.safetensors").write_bytes(b"1234")
    assert installed(tmp_path, "facebook/tiny") is None
    (model / "vae" / "model.safetensors").unlink()
    assert installed(tmp_path, "facebook/tiny") is None
    (model / "vae" / "model.safetensors").symlink_to(tmp_path / "outside")
    (tmp_path / "outside").write_bytes(b"12345")
    assert installed(tmp_path, "facebook/tiny") is None


@pytest.mark.parametrize("record", ["", "{", "[]", "null", '{"manifest": {}}', "[" * 100_000, '{"manifest": 3}'])
def test_a_broken_record_is_no_record(model: Path, tmp_path: Path, record: str) -> None:
    (model / RECORD).write_text(record)

    assert read_record(model) is None
    assert installed(tmp_path, "facebook/tiny") is None


def test_a_record_of_another_model_does_not_count(model: Path, tmp_path: Path) -> None:
    values = json.loads((model / RECORD).read_text())
    values["manifest"]["id"] = "facebook/other"
    (model / RECORD).write_text(json.dumps(values))

    assert installed(tmp_path, "facebook/tiny") is None


def test_an_origin_is_one_of_three() -> None:
    with pytest.raises(BadValue, match="none of download"):
        Record(MANIFEST, origin="heaven")


def test_what_is_on_its_way_is_counted(tmp_path: Path) -> None:
    files = folder_on_its_way(tmp_path, "a/b") / "files"
    (files / "vae").mkdir(parents=True)
    (files / "config.json").write_bytes(b"{}")
    (files / "vae" / "w.part").write_bytes(b"123")

    assert partial_bytes(tmp_path, "a/b") == 5
    assert partial_bytes(tmp_path, "c") == 0


def test_a_file_that_gets_its_name_while_it_is_counted_does_no_harm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = folder_on_its_way(tmp_path, "a/b") / "files"
    files.mkdir(parents=True)
    (files / "config.json").write_bytes(b"{}")
    monkeypatch.setattr(modelstore, "files_below", lambda _: [files / "w.part", files / "config.json"])

    assert partial_bytes(tmp_path, "a/b") == 2


def test_models_live_somewhere_where_nobody_has_a_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def nobodys() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(Path, "home", nobodys)
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA", "MUSICDESK_MODELS"):
        monkeypatch.delenv(name, raising=False)
    assert models_folder().is_relative_to(tmp_path)

    monkeypatch.setenv("MUSICDESK_MODELS", "~nobody-of-that-name/models")
    assert models_folder() == Path("~nobody-of-that-name/models")


@pytest.mark.parametrize(
    "name", ["", ".", "..", "../a", "/a", "a b", "a\\b", "a:b", "ä", "a.", ".hidden", "-", "a" * 300]
)
def test_an_id_names_a_folder_of_its_own_and_nothing_else(name: str) -> None:
    with pytest.raises(BadValue, match="not the name of a model"):
        folder_name(name)


def test_models_live_where_the_user_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("MUSICDESK_MODELS", str(tmp_path))

    assert models_folder() == tmp_path


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these have places of their own")
def test_models_live_among_the_users_own_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("MUSICDESK_MODELS", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert models_folder() == tmp_path / "musicdesk" / "models"

    monkeypatch.setenv("XDG_DATA_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert models_folder() == tmp_path / ".local" / "share" / "musicdesk" / "models"
