"""Melodies for the tests of the melody page, as the application would hand them over."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from musicdesk.app.melody import Draft, Prepared
from musicdesk.core.clip import Clip
from musicdesk.core.melody import PitchLine, Remark
from musicdesk.core.note import Note
from musicdesk.core.scale import Scale

DRAFT = Draft("Humming 2", "microphone", Path("two/voice.wav"))
ATTEMPTS = (("one", "Humming 1", 6.0, ""), ("two", "Humming 2", 6.2, ""), ("three", "Humming 3", 42.0, "recovered"))
NOISY = Remark("noisy", "There is a lot of noise beside the voice.", "Go nearer to the microphone.")
SILENT = Remark("silent", "There is nothing to hear.", "Choose another microphone.")


def sung(seconds: float = 6.2) -> PitchLine:
    """Return a line that stays on A3."""
    values = np.full(round(seconds / 0.01), 220, np.float32)
    return PitchLine(0.0, 0.01, values, np.ones_like(values), np.full_like(values, -20))


def prepared(draft: Draft = DRAFT, seconds: float = 6.2, **changes: Any) -> Prepared:
    """Return what would be understood of a hummed A, in A minor at 92 bpm."""
    clip = Clip(np.full((round(seconds * 1000), 1), 0.25, np.float32), 1000)
    moments = round(seconds / 0.128)
    values: dict[str, Any] = {
        "draft": draft, "original": clip, "clip": clip, "line": sung(seconds), "notes": (Note(0.0, 57, seconds),),
        "scale": Scale(9, "minor"), "sureness": 0.8, "bpm": 92.0, "classes": np.full(moments, 9, np.uint8),
        "sounding": np.ones(moments, bool), "moment_s": 0.128, "remarks": (),
    }  # fmt: skip
    return Prepared(**values | changes)
