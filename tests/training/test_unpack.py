"""A packed Starter can be trained on: unpacked and packed again it is the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from musicdesk.core.errors import BadFile, StorageError
from musicdesk.training.pack import pack
from musicdesk.training.unpack import unpack

STARTER = Path(__file__).parent.parent.parent / "resources" / "starter"


def test_unpacked_and_packed_again_the_starter_is_the_same(tmp_path: Path) -> None:
    from safetensors.torch import load_file

    work = unpack(STARTER, tmp_path / "work", minutes=60)

    again = load_file(pack(work, tmp_path / "again") / "model.safetensors")
    before = load_file(STARTER / "model.safetensors")
    assert again.keys() == before.keys()
    # the heads are multiplied and divided by the sharpness: one rounding of half precision
    assert max(float((again[name].float() - before[name].float()).abs().max()) for name in before) < 2e-3


def test_a_work_folder_in_use_is_not_unpacked_into(tmp_path: Path) -> None:
    unpack(STARTER, tmp_path, minutes=60)

    with pytest.raises(StorageError, match="already"):
        unpack(STARTER, tmp_path, minutes=60)


def test_what_is_no_starter_is_refused(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("{}")

    with pytest.raises(BadFile, match="packed Starter"):
        unpack(tmp_path, tmp_path / "work", minutes=60)
