"""Tiny pipelines, made once for all tests here."""

from __future__ import annotations

from pathlib import Path

import pytest
import tiny_pipelines

MAKERS = {
    "stable-audio": tiny_pipelines.save_stable_audio,
    "stable-audio-3": tiny_pipelines.save_stable_audio_3,
    "audioldm2": tiny_pipelines.save_audioldm2,
    "ace-step": tiny_pipelines.save_ace_step,
}


@pytest.fixture(scope="session")
def tiny_folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return a folder with a tiny pipeline of each family that makes music."""
    root = tmp_path_factory.mktemp("pipelines")
    return {family: make(root / family) for family, make in MAKERS.items()}
