"""Hearing: basic-pitch's network on a clip, by its ONNX weights alone.

Only the weights of the package are used. Importing it would log warnings about every runtime that is missing, take
TensorFlow where there is one, and load five libraries that hearing does not need.
"""

from __future__ import annotations

import importlib.util
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.clip import Clip, Samples
from musicdesk.core.errors import Unavailable
from musicdesk.core.job import Cancel, Cancelled, Progress, Report

LISTEN_RATE_HZ = 22_050
"""The rate the network was made for."""
HOP_FRAMES = 256
"""Audio frames per row of activations."""
WINDOW_FRAMES = 2 * LISTEN_RATE_HZ - HOP_FRAMES
"""Audio frames that the network hears at once: 43,844."""
ROWS_PER_WINDOW = 172
"""Rows that come out of one window."""
OVERLAP_ROWS = 30
"""Rows by which neighbouring windows overlap; half of them are dropped on each side."""
LOWEST_PITCH = 21
"""MIDI pitch of the first column: A0."""
REMEDY = "Run: pip install onnxruntime && pip install --no-deps basic-pitch==0.4.0"
"""What to do when hearing is not possible."""

_STEP_FRAMES = WINDOW_FRAMES - OVERLAP_ROWS * HOP_FRAMES
_ROWS_PER_SECOND = LISTEN_RATE_HZ // HOP_FRAMES
_WEIGHTS = Path("saved_models", "icassp_2022", "nmp.onnx")
_INPUT = "serving_default_input_2:0"
_OUTPUTS = ("StatefulPartitionedCall:1", "StatefulPartitionedCall:2")
_PITCHES = 88

Rows = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Activations:
    """What was heard: `sounding` and `onsets` float32 (rows, 88), in 0..1, column 0 being MIDI pitch 21."""

    sounding: Rows
    onsets: Rows

    @property
    def row_hz(self) -> float:
        """Rows per second, nearly: `times_s` is exact."""
        return LISTEN_RATE_HZ / HOP_FRAMES

    def times_s(self) -> NDArray[np.float64]:
        """Return the moment of each row in seconds, float64 (rows,).

        A window is not a whole number of rows long, so each one begins a little early; the last term is measured.
        Source: basic_pitch.note_creation.model_frames_to_time.
        """
        row = np.arange(len(self.sounding))
        early_s = HOP_FRAMES / LISTEN_RATE_HZ * (ROWS_PER_WINDOW - WINDOW_FRAMES / HOP_FRAMES) + 0.0018
        return np.asarray(row * HOP_FRAMES / LISTEN_RATE_HZ - early_s * (row // ROWS_PER_WINDOW))


def listen(clip: Clip, report: Report | None = None, cancel: Cancel | None = None) -> Activations:
    """Return what basic-pitch hears in a clip: the slow half, a twentieth of the clip's length on one core.

    `report` is called after each window of 1.6 s, `cancel` is asked before.

    Raises: Unavailable if basic-pitch's weights or onnxruntime are not installed; Cancelled if `cancel` said so.
    Source: Bittner et al. 2022, arXiv 2203.09893; windows as in basic_pitch.inference 0.4.0.
    """
    network = _network()
    sound = _as_heard(clip)
    lead = np.zeros(OVERLAP_ROWS * HOP_FRAMES // 2, np.float32)
    led = np.concatenate([lead, sound])
    starts = range(0, len(led), _STEP_FRAMES)
    kept: tuple[list[Rows], list[Rows]] = ([], [])
    began = time.monotonic()
    for done, start in enumerate(starts):
        if cancel is not None and cancel():
            raise Cancelled
        window = led[start : start + WINDOW_FRAMES]
        window = np.pad(window, (0, WINDOW_FRAMES - len(window)))
        outputs = network.run(list(_OUTPUTS), {_INPUT: window[np.newaxis, :, np.newaxis]})
        for rows, heard in zip(kept, outputs, strict=True):
            rows.append(heard[0, OVERLAP_ROWS // 2 : -OVERLAP_ROWS // 2])
        if report is not None:
            report(Progress(done + 1, len(starts), time.monotonic() - began, "window"))
    count = int(len(sound) * (_ROWS_PER_SECOND / LISTEN_RATE_HZ))
    sounding, onsets = (np.concatenate(rows)[:count].reshape(-1, _PITCHES) for rows in kept)
    return Activations(sounding, onsets)


def _as_heard(clip: Clip) -> Samples:
    sound = clip.mono().samples[:, 0]
    if clip.sample_rate == LISTEN_RATE_HZ or not len(sound):
        return sound
    import soxr

    frames = -(-clip.frames * LISTEN_RATE_HZ // clip.sample_rate)
    heard = np.asarray(soxr.resample(sound, clip.sample_rate, LISTEN_RATE_HZ, quality="HQ"), np.float32)[:frames]
    return np.pad(heard, (0, frames - len(heard)))


def _weights() -> Path | None:
    # Finding a package does not run it.
    found = importlib.util.find_spec("basic_pitch")
    folders = found.submodule_search_locations if found is not None else None
    for folder in folders or ():
        path = Path(folder) / _WEIGHTS
        if path.is_file():
            return path
    return None


def check_installed() -> Path:
    """Return the network's weights when notes can be heard here. They are looked for, nothing is loaded.

    Raises: Unavailable if basic-pitch's weights or onnxruntime are not installed.
    """
    weights = _weights()
    if weights is None:
        raise Unavailable("Hearing notes needs basic-pitch, which is not installed.", REMEDY)
    if importlib.util.find_spec("onnxruntime") is None:
        raise Unavailable("Hearing notes needs onnxruntime, which is not installed.", REMEDY)
    return weights


def _network() -> Any:
    weights = check_installed()
    try:
        import onnxruntime
    except (ImportError, OSError) as exc:
        raise Unavailable("Hearing notes needs onnxruntime, which cannot be loaded.", REMEDY) from exc
    onnxruntime.disable_telemetry_events()  # on Windows it would tell the system's own collector
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3  # errors only: warnings about the hardware are no news for a musician
    try:
        return onnxruntime.InferenceSession(str(weights), options, providers=["CPUExecutionProvider"])
    except Exception as exc:  # onnxruntime's own errors share no base but Exception
        raise Unavailable("The weights of basic-pitch cannot be loaded; they seem to be damaged.", REMEDY) from exc
