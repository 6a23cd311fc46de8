"""A model comes from a folder as safely as from the network, and without one."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection
from pathlib import Path

import pytest
from fetching.models import manifest_of, model_files, never, safetensors_bytes
from fetching.server import COMMIT, Hub

from musicdesk.core.errors import ModelError
from musicdesk.core.job import Cancelled
from musicdesk.core.manifest import Manifest
from musicdesk.fetching.importing import import_folder
from musicdesk.fetching.verify import verify
from musicdesk.formats.modelstore import installed, read_record


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, content in model_files().items():
        (tmp_path / "given" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "given" / name).write_bytes(content)
    return tmp_path / "given"


def _import(folder: Path, manifest: Manifest | None = None, kinds: Collection[str] = ()) -> Path:
    return import_folder(folder.parent / "models", "tiny", folder, manifest, lambda _: None, never, kinds=kinds)


def test_a_folder_becomes_a_model_with_checksums_of_its_own(folder: Path) -> None:
    model = _import(folder, kinds=("musicgen",))

    record = read_record(model)
    assert record is not None
    assert (record.origin, record.manifest.revision) == ("import", "")
    assert {each.name: each.sha256 for each in record.manifest.files} == {
        name: hashlib.sha256(content).hexdigest() for name, content in model_files().items()
    }
    assert verify(folder.parent / "models", "tiny", lambda _: None, never) == ()
    assert (folder / "config.json").exists()


def test_a_folder_with_a_known_list_must_be_exactly_that(folder: Path, hub: Hub) -> None:
    model = _import(folder, manifest_of(hub))
    record = read_record(model)
    (folder / "model.safetensors").write_bytes(safetensors_bytes(40_000, seed=3))

    with pytest.raises(ModelError, match="has other bytes than published"):
        _import(folder, manifest_of(hub))
    assert hub.asked == []
    assert record is not None and record.manifest.revision == COMMIT
    assert installed(folder.parent / "models", "tiny") == model


def test_a_folder_that_lacks_a_file_is_refused(folder: Path, hub: Hub) -> None:
    (folder / "text" / "vocab.txt").unlink()

    with pytest.raises(ModelError, match="lacks text/vocab"):
        _import(folder, manifest_of(hub))

    assert not list((folder.parent / "models" / ".fetching").glob("tiny/imported/*"))


@pytest.mark.parametrize(("config", "said"), [('{"model_type": "bert"}', 'kind "bert"'), ("{}", "no model")])
def test_another_kind_of_model_is_refused(folder: Path, config: str, said: str) -> None:
    (folder / "config.json").write_text(config)

    with pytest.raises(ModelError, match=said):
        _import(folder, kinds=("musicgen",))


def test_a_folder_with_a_program_in_it_is_refused(folder: Path) -> None:
    (folder / "modeling.py").write_text("raise SystemExit")

    with pytest.raises(ModelError, match="is a program"):
        _import(folder)


def test_weights_in_other_forms_beside_the_safetensors_stay_where_they_are(folder: Path) -> None:
    (folder / "pytorch_model.bin").write_bytes(b"\x80\x02.")

    model = _import(folder)

    assert not (model / "pytorch_model.bin").exists()


def test_a_revision_in_the_cache_of_other_programs_can_be_imported(folder: Path) -> None:
    home = folder.parent / "models--a--b"
    revision = home / "snapshots" / COMMIT
    folder.rename(home.parent / "blobs")
    home.mkdir()
    (home.parent / "blobs").rename(home / "blobs")
    for name in model_files():
        (revision / name).parent.mkdir(parents=True, exist_ok=True)
        (revision / name).symlink_to(os.path.relpath(home / "blobs" / name, (revision / name).parent))

    model = import_folder(folder.parent / "models", "tiny", revision, None, lambda _: None, never)

    assert {name: (model / name).read_bytes() for name in model_files()} == model_files()
    assert not any(path.is_symlink() for path in model.rglob("*"))


def test_an_import_that_is_cancelled_leaves_nothing(folder: Path) -> None:
    with pytest.raises(Cancelled):
        import_folder(folder.parent / "models", "tiny", folder, None, lambda _: None, lambda: True)

    assert installed(folder.parent / "models", "tiny") is None
    assert not [path for path in (folder.parent / "models").rglob("*.safetensors")]
