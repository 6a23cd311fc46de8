"""Files of a small model for the tests of fetching, and how they are fetched there."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path

from fetching.server import COMMIT, REPO, Hub, git_sha1

from musicdesk.core.manifest import FetchProgress, Manifest, ModelFile
from musicdesk.fetching.download import fetch_model
from musicdesk.fetching.network import Network


def safetensors_bytes(count: int = 1_000, seed: int = 1) -> bytes:
    """Return a whole safetensors file with one tensor of random bytes."""
    header = json.dumps({"weight": {"dtype": "U8", "shape": [count], "data_offsets": [0, count]}}).encode()
    return len(header).to_bytes(8, "little") + header + random.Random(seed).randbytes(count)


def model_files(count: int = 40_000) -> dict[str, bytes]:
    """Return the files of a model, small ones and one of `count` bytes of weights."""
    return {
        "config.json": json.dumps({"model_type": "musicgen", "architectures": ["Musicgen"]}).encode(),
        "text/vocab.txt": b"piano\ndrums\n",
        "model.safetensors": safetensors_bytes(count),
    }


def manifest_of(hub: Hub, model_id: str = "tiny") -> Manifest:
    """Return what the hub has, without asking it."""
    import hashlib

    files = tuple(
        ModelFile(name, len(content), hashlib.sha256(content).hexdigest())
        if name.endswith(".safetensors")
        else ModelFile(name, len(content), "", git_sha1(content))
        for name, content in hub.files.items()
    )
    return Manifest(model_id, REPO, COMMIT, files, "cc-by-nc-4.0")


def network_to(hub: Hub, **wishes: float) -> Network:
    """Return the way to a hub, with little patience."""
    return Network(**{"mirror": hub.url, "patience_s": 2.0, "silent_s": 1.0, **wishes})  # type: ignore[arg-type]


def never() -> bool:
    """Do not cancel."""
    return False


def fetch(
    hub: Hub,
    models: Path,
    *,
    manifest: Manifest | None = None,
    network: Network | None = None,
    told: Callable[[FetchProgress], object] = lambda _: None,
    cancel: Callable[[], bool] = never,
) -> Path:
    """Fetch the hub's model."""
    return fetch_model(
        manifest or manifest_of(hub), models, network or network_to(hub), accepted=True, report=told, cancel=cancel
    )
