"""What a microphone was fed, found again in what was recorded: noise that is like itself in one place only."""

from __future__ import annotations

import subprocess
import wave
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

RATE_HZ = 48_000
STEP = 1 / 32_768
_KEY_FRAMES = 9_600
_LOOK_FRAMES = 5 * RATE_HZ
_PAUSE_FRAMES = 16

Sound = NDArray[np.float32]


def noise(seconds: float, seed: int) -> Sound:
    """Return noise on the grid of 16 bits, float32 (frames,), which a device of 16 bits passes on unchanged."""
    values = np.random.default_rng(seed).integers(-12_000, 12_000, round(seconds * RATE_HZ), np.int16)
    return values.astype(np.float32) / np.float32(32_768)


def write_fed(path: Path, sound: Sound, *, lead_s: float = 0.3) -> Path:
    """Write what is to be fed as 16-bit WAV, with some silence before and after it: players swallow a little there."""
    quiet = np.zeros(round(lead_s * RATE_HZ), np.int16)
    whole = np.concatenate((quiet, np.rint(sound * 32_768).astype(np.int16), quiet))
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, RATE_HZ, 0, "NONE", ""))
        file.writeframes(whole.tobytes())
    return path


def feed(environment: Mapping[str, str], path: Path, *, latency_ms: int = 500) -> subprocess.Popen[bytes]:
    """Play a file into the microphone of a stage; so far ahead that a busy moment is no gap of the player's own."""
    return subprocess.Popen(["paplay", "--device=mouth", f"--latency-msec={latency_ms}", str(path)], env=environment)


def place_of(piece: Sound, sound: Sound) -> int:
    """Return where in a sound a piece of it begins."""
    size = 1 << (len(sound) + len(piece)).bit_length()
    product = np.fft.irfft(np.fft.rfft(sound, size) * np.conj(np.fft.rfft(piece, size)), size)
    return int(np.argmax(product[: max(1, len(sound) - len(piece) + 1)]))


@dataclass(frozen=True)
class Comparison:
    """How what was recorded agrees with what was fed.

    `lost` frames that were fed are missing or not what they were. `pauses` are runs of silence (frames) that are in
    between: there the player had nothing to play, and nothing was lost. `correlation` is without them.
    """

    correlation: float
    lost: int
    pauses: tuple[int, ...]


def compared(fed: Sound, recorded: Sound) -> Comparison:
    """Compare what was recorded with all that was fed, frame by frame."""
    heard, pauses = _without_pauses(recorded)
    begin = place_of(fed[:_KEY_FRAMES], heard[: _LOOK_FRAMES + _KEY_FRAMES])
    matched, lost = 0, 0
    product = power_heard = 0.0
    while matched < len(fed):
        there = heard[begin + matched : begin + len(fed)]
        wrong = np.flatnonzero(np.abs(there - fed[matched : matched + len(there)]) > 1.5 * STEP)
        right = int(wrong[0]) if len(wrong) else len(there)
        piece, original = there[:right], fed[matched : matched + right]
        product += float(piece @ original)
        power_heard += float(piece @ piece)
        matched += right
        if right == len(there):
            lost += len(fed) - matched
            break
        # Go on at the next place in what was fed that is found again.
        ahead = _found_again(fed, heard, matched, begin + matched)
        if ahead is None:
            lost += len(fed) - matched
            break
        following, place = ahead
        lost += following - matched
        matched, begin = following, place - following
    scale = float(np.sqrt(float(fed @ fed) * power_heard))
    return Comparison(product / scale if scale else 0.0, lost, pauses)


def _found_again(fed: Sound, heard: Sound, matched: int, place: int) -> tuple[int, int] | None:
    for skipped in (16, 480, 4_800, 48_000):
        key = fed[matched + skipped : matched + skipped + 480]
        look = heard[place : place + skipped + _LOOK_FRAMES]
        if len(key) == 480 and len(look) >= 480:
            at = place_of(key, look)
            if float(np.abs(look[at : at + 480] - key).max()) <= 1.5 * STEP:
                return matched + skipped, place + at
    return None


def _without_pauses(recorded: Sound) -> tuple[Sound, tuple[int, ...]]:
    """Return what was recorded without runs of silence, which noise does not have, and how long those inside were."""
    silent = np.concatenate(([False], recorded == 0, [False]))
    edges = np.flatnonzero(silent[1:] != silent[:-1]).reshape(-1, 2)
    runs = [(int(begin), int(end)) for begin, end in edges if end - begin >= _PAUSE_FRAMES]
    keep = np.ones(len(recorded), bool)
    for begin, end in runs:
        keep[begin:end] = False
    inside = tuple(end - begin for begin, end in runs if begin > 0 and end < len(recorded))
    return recorded[keep], inside
