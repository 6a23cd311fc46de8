"""Facts in which everything is said, and a short sound to go with them."""

from __future__ import annotations

import numpy as np

from musicdesk.core.clip import Clip
from musicdesk.core.filefacts import FileFacts
from musicdesk.core.recipe import Melody, Recipe
from musicdesk.core.scale import Scale

PROMPT = "warm lo-fi piano, 84.37 bpm, “日本” 🎵"
FULL = FileFacts(
    title="Für Elise 日本",
    engine="starter",
    prompt=PROMPT,
    seed=2**63 - 1,
    licence="Free: made by the Starter, yours to use",
    comment="second try",
    software="MusicDesk 9.8.7",
    bpm=84.37,
    beats=7,
    beats_per_bar=3,
    beat_unit=4,
    key=Scale(9, "minor"),
    loop=(100, 9_000),
    downbeat_s=0.125,
    created_s=1_763_744_000.25,
    recipe=Recipe(PROMPT, seed=7, bpm=84.37, melody=Melody("hum.wav", "00ff", repairs=("gate",))),
)
PLAIN = FileFacts(title="Take", software="MusicDesk 9.8.7")


def tones(frames: int = 9_001, channels: int = 2, sample_rate: int = 48_000) -> Clip:
    """Return a few tones, 0.5 of full scale."""
    time = np.arange(frames)[:, np.newaxis] / sample_rate
    return Clip((0.5 * np.sin(2 * np.pi * (300 + 110 * np.arange(channels)) * time)).astype(np.float32), sample_rate)
