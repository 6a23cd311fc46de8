"""The shapes that are built: refused in a sentence where there is no room for them."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from musicdesk.core.errors import Unavailable
from musicdesk.engines.benchmark import shapes


def ignore(_sentence: str) -> None:
    """Say nothing."""


def test_too_little_memory_is_said_before_anything_is_built(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shapes, "free_bytes", lambda: 4_000_000_000)

    with pytest.raises(Unavailable, match=r"needs about 14 GB of memory to be measured, and 4\.0 GB are free"):
        shapes.checkpoint("medium", against=True, say=ignore).__enter__()


def test_too_small_a_disk_is_said_before_anything_is_built(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shapes.shutil, "disk_usage", lambda _folder: SimpleNamespace(free=10))

    with pytest.raises(Unavailable, match="no room for a model of 4 GB"):
        shapes.checkpoint("medium", against=False, say=ignore).__enter__()


def test_what_was_built_is_gone_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    def build(folder: Path) -> None:
        (folder / "config.json").write_text("{}", encoding="utf-8")

    monkeypatch.setitem(shapes.BUILT, "small", shapes.BuiltShape("a shape", build, 0.0, 0.0, 0.0))

    with shapes.checkpoint("small", against=False, say=ignore) as folder:
        assert (folder / "config.json").is_file()
    assert not folder.exists()
