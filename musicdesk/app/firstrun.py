"""The first run: what there is to make music with and to hear it, found out without loading any of it."""

from __future__ import annotations

import contextlib
import importlib.util
import math
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from musicdesk.core.clip import Clip
from musicdesk.engines.catalog import resources_folder

FIRST_PROMPT = "warm lo-fi piano with soft drums, 84 bpm"
"""What the first take is made from."""
CHIME_RATE_HZ = 48_000
_CHIME_NOTES_HZ = (523.25, 659.26, 783.99)
_CHIME_STEP_S, _CHIME_S, _CHIME_FALL_S = 0.16, 1.5, 0.32
_CHIME_PEAK = 0.16
_ASK_LIMIT_S = 5.0
_CARDS = Path("/sys/class/drm")
"""Where Linux names the graphics cards."""
_MAKERS = {"0x1002": "AMD", "0x8086": "Intel", "0x10de": "NVIDIA"}
_PROCESSOR = "The processor makes the music; a take of a few seconds needs about as long."


@dataclass(frozen=True)
class Graphics:
    """What music is made on: the `name` of the graphics card, "" for none, whether it is `used`, and a sentence."""

    name: str
    used: bool
    sentence: str


def chime() -> Clip:
    """Return three soft notes, to hear whether something is heard."""
    moments = np.arange(round(_CHIME_S * CHIME_RATE_HZ)) / CHIME_RATE_HZ
    sound = np.zeros_like(moments)
    for at, pitch_hz in enumerate(_CHIME_NOTES_HZ):
        since_s = moments - at * _CHIME_STEP_S
        swell = np.clip(since_s / 0.008, 0.0, 1.0) * np.exp(-np.maximum(since_s, 0.0) / _CHIME_FALL_S)
        tones = sum(np.sin(2 * math.pi * pitch_hz * n * since_s) / n**2.5 for n in (1, 2, 3))
        sound += swell * tones
    sound *= _CHIME_PEAK / np.abs(sound).max() * np.clip((_CHIME_S - moments) / 0.1, 0.0, 1.0)
    return Clip(np.repeat(sound.astype(np.float32)[:, None], 2, axis=1), CHIME_RATE_HZ)


def starter_is_there() -> bool:
    """Whether the model that comes with the program lies where it should."""
    return (resources_folder() / "starter" / "model.safetensors").is_file()


def graphics(
    ask: Callable[[], str] | None = None, has_cuda: Callable[[], bool] | None = None, cards: Path = _CARDS
) -> Graphics:
    """Return what music is made on; takes a part of a second, so never call it where a window waits.

    `ask` returns what NVIDIA's tool says of the cards, `has_cuda` whether this program can use them. `cards` is where
    the system names those of all makers.
    """
    if sys.platform == "darwin" and platform.machine() == "arm64":
        return Graphics("Apple", True, "The graphics of this Mac make the music.")
    name = (ask or _nvidia)()
    if not name:
        if maker := _maker(cards):
            return Graphics(maker, False, f"MusicDesk cannot use the graphics card by {maker}. {_PROCESSOR}")
        return Graphics("", False, f"There is no NVIDIA card, and none is needed. {_PROCESSOR}")
    if (has_cuda or _has_cuda)():
        return Graphics(name, True, f"{name} makes the music.")
    return Graphics(name, False, f"{name} is there, but this copy of MusicDesk cannot use it. {_PROCESSOR}")


def _maker(cards: Path) -> str:
    """Return who made the graphics cards that the system names, as "AMD" or "AMD and Intel"; "" if none is known."""
    found = set[str]()
    for vendor in cards.glob("card*/device/vendor"):
        with contextlib.suppress(OSError, ValueError):
            found.add(_MAKERS.get(vendor.read_text(encoding="ascii").strip(), ""))
    return " / ".join(sorted(found - {""}))


def _nvidia() -> str:
    """Return the first card, as "NVIDIA GeForce RTX 4070 (12 GB)", or ""."""
    tool = shutil.which("nvidia-smi")
    if tool is None:
        return ""
    try:
        done = subprocess.run(
            [tool, "--query-gpu=name,memory.total", "--format=csv,noheader,nounits"],
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=_ASK_LIMIT_S, check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired, ValueError):
        return ""
    return card_named(done.stdout) if done.returncode == 0 else ""


def card_named(answer: str) -> str:
    """Return the first card in an answer of NVIDIA's tool, as "NVIDIA GeForce RTX 4070 (12 GB)", or ""."""
    name, _, mebibytes = next(iter(answer.splitlines()), "").rpartition(",")
    if not name.strip() or not mebibytes.strip().isdigit():
        return ""
    return f"{name.strip()} ({round(int(mebibytes) / 1024)} GB)"


def _has_cuda() -> bool:
    """Whether the torch that is installed was built for NVIDIA's cards: importing it would take seconds."""
    found = importlib.util.find_spec("torch")
    folder = Path(found.origin).parent / "lib" if found is not None and found.origin else None
    return folder is not None and folder.is_dir() and any("torch_cuda" in name for name in os.listdir(folder))
