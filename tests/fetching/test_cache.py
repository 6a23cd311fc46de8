"""What other programs fetched is used, and checked like everything else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from fetching.models import fetch, never, safetensors_bytes
from fetching.server import COMMIT, REPO, Hub

from musicdesk.core.job import Cancelled
from musicdesk.fetching.cache import bring, copy
from musicdesk.formats.modelstore import read_record

WEIGHTS = "model.safetensors"


def _shared_cache(hub: Hub, tmp_path: Path, files: dict[str, bytes], commit: str = COMMIT) -> Path:
    """Lay files into a cache as huggingface_hub does: blobs, and links to them by revision."""
    home = tmp_path / "shared-cache" / ("models--" + REPO.replace("/", "--"))
    for number, (name, content) in enumerate(files.items()):
        link, blob = home / "snapshots" / commit / name, home / "blobs" / str(number)
        link.parent.mkdir(parents=True, exist_ok=True)
        blob.parent.mkdir(exist_ok=True)
        blob.write_bytes(content)
        link.symlink_to(os.path.relpath(blob, link.parent))
    return home


def test_a_model_that_another_program_fetched_is_not_fetched_again(hub: Hub, tmp_path: Path) -> None:
    home = _shared_cache(hub, tmp_path, hub.files)

    model = fetch(hub, tmp_path / "models")

    record = read_record(model)
    assert hub.asked == []
    assert {name: (model / name).read_bytes() for name in hub.files} == hub.files
    assert not any(path.is_symlink() for path in model.rglob("*"))
    assert record is not None and record.origin == "cache"
    assert home.is_dir()


def test_what_the_cache_has_wrong_is_fetched(hub: Hub, tmp_path: Path) -> None:
    _shared_cache(hub, tmp_path, {**hub.files, WEIGHTS: safetensors_bytes(40_000, seed=4)})

    model = fetch(hub, tmp_path / "models")

    assert hub.fetched == [WEIGHTS]
    assert (model / WEIGHTS).read_bytes() == hub.files[WEIGHTS]


def test_another_revision_in_the_cache_is_left_alone(hub: Hub, tmp_path: Path) -> None:
    _shared_cache(hub, tmp_path, hub.files, commit="f" * 40)

    fetch(hub, tmp_path / "models")

    assert len(hub.fetched) == len(hub.files)


def test_where_a_disk_gives_no_second_place_the_bytes_are_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError("no links here")

    (tmp_path / "a").write_bytes(b"bytes")
    monkeypatch.setattr(os, "link", refuse)

    bring(tmp_path / "a", tmp_path / "b", never)

    assert (tmp_path / "b").read_bytes() == b"bytes"


def test_a_copy_that_is_cancelled_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"bytes")

    with pytest.raises(Cancelled):
        copy(tmp_path / "a", tmp_path / "b", lambda: True)

    assert not (tmp_path / "b").exists()
