"""What every test may use: tiny checkpoints, each written once per run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tiny import save_checkpoint

NO_WINDOW = ""
"""Why Qt cannot be used here, or ""."""
try:
    import PySide6.QtWidgets  # noqa: F401
except ImportError as exc:  # a system without the libraries that every desktop has
    NO_WINDOW = f"the window is not tested, because Qt cannot be used: {exc}"
    collect_ignore = ["gui"]
else:
    pytest_plugins = ["pytestqt.plugin"]


def pytest_report_header() -> str:
    """Say at the top what is not tested."""
    return NO_WINDOW


CheckpointMaker = Callable[..., Path]


@pytest.fixture(scope="session")
def checkpoint_of(tmp_path_factory: pytest.TempPathFactory) -> CheckpointMaker:
    """Return a function that writes a tiny checkpoint, once for each set of arguments of `tiny.save_checkpoint`."""
    written: dict[str, Path] = {}

    def make(**wishes: Any) -> Path:
        key = repr(sorted(wishes.items()))
        if key not in written:
            written[key] = save_checkpoint(tmp_path_factory.mktemp("checkpoint"), **wishes)
        return written[key]

    return make


@pytest.fixture(scope="session")
def base_checkpoint(checkpoint_of: CheckpointMaker) -> Path:
    """Return a tiny checkpoint of the base class, mono."""
    return checkpoint_of()


@pytest.fixture(scope="session")
def melody_checkpoint(checkpoint_of: CheckpointMaker) -> Path:
    """Return a tiny checkpoint of the melody class, mono, with a BERT text encoder."""
    return checkpoint_of(melody=True, text="bert")
