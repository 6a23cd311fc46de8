"""Fingerprint: by what a sound is known again, whatever its file is called."""

from __future__ import annotations

import hashlib

import numpy as np

from musicdesk.core.clip import Clip


def fingerprint(clip: Clip) -> str:
    """Return the SHA-256 of a clip's form and samples, as 64 hexadecimal digits."""
    digest = hashlib.sha256(f"{clip.sample_rate} {clip.channels}\n".encode())
    digest.update(np.ascontiguousarray(clip.samples).tobytes())
    return digest.hexdigest()
