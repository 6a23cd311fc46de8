"""A hub on this machine that has a small model under an id of the catalogue, and settings that lead to it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fetching.models import safetensors_bytes
from fetching.server import REPO, Hub, serving

from musicdesk.app.settings import Settings
from musicdesk.engines.catalogtable import PUBLISHED

SMALL = "facebook/musicgen-small"
CONFIG = {"model_type": "musicgen", "decoder": {"num_hidden_layers": 24, "hidden_size": 1024, "num_codebooks": 4}}


def small_files(**changes: Any) -> dict[str, bytes]:
    """Return what a repository of MusicGen small holds: the model, a second copy of it, and a pickle."""
    config = CONFIG | {"decoder": CONFIG["decoder"] | {"ffn_dim": 4096} | changes}  # type: ignore[operator]
    return {
        "config.json": json.dumps(config).encode(),
        "tokenizer.json": b"{}",
        "README.md": b"---\nlicense: cc-by-nc-4.0\n---\n# A model",
        "model.safetensors": safetensors_bytes(40_000),
        "model.fp32.safetensors": safetensors_bytes(80_000),
        "pytorch_model.bin": b"\x80\x02.",
        "other/notes.txt": b"nothing",
    }


def write_files(folder: Path, files: dict[str, bytes]) -> Path:
    """Write files, with the folders they lie in, and return the folder."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


@contextmanager
def small_hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """Run a hub for MusicGen small; models lie below `tmp_path`, and nobody's login, cache or proxy is looked at."""
    from huggingface_hub import constants

    for name in ("HF_TOKEN", "HUGGING_FACE_HUB_TOKEN", "HF_HUB_OFFLINE"):
        monkeypatch.delenv(name, raising=False)
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path / "shared-cache"))
    monkeypatch.setattr(constants, "HF_TOKEN_PATH", str(tmp_path / "no-token"))
    monkeypatch.setattr(constants, "HF_STORED_TOKENS_PATH", str(tmp_path / "no-tokens"))
    monkeypatch.setenv("MUSICDESK_MODELS", str(tmp_path / "models"))
    monkeypatch.setitem(PUBLISHED, SMALL, replace(PUBLISHED[SMALL], repo=REPO, revision="main"))
    with serving(small_files()) as hub:
        yield hub


def settings_to(hub: Hub) -> Settings:
    """Return settings whose mirror is the hub."""
    return Settings(mirror=hub.url)
