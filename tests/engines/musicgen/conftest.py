"""What the tests of long takes share: engines that were taught pieces of two seconds."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import musicdesk

KINDS: dict[str, dict[str, Any]] = {
    "base": {},
    "base stereo": {"side": "stereo", "heads": 4},
    "melody": {"melody": True, "text": "bert"},
    "melody stereo of three books": {"melody": True, "side": "stereo", "books": 3, "layers": 1},
}


@pytest.fixture(scope="session")
def taught_engine(checkpoint_of: Any, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Any]:
    """Return a function that gives one of `KINDS`: windows of 100 steps, 75 of them trusted."""
    loaded: dict[str, Any] = {}

    def load(kind: str) -> Any:
        if kind not in loaded:
            folder = checkpoint_of(**KINDS[kind])
            copy = Path(shutil.copytree(folder, tmp_path_factory.mktemp("taught") / "copy"))
            (copy / "musicdesk.json").write_text(json.dumps({"seconds": 2.0}))
            loaded[kind] = musicdesk.load(copy, device="cpu", precision="fp32")
        return loaded[kind]

    return load
