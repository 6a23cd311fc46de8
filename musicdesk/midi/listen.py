"""Hearing: basic-pitch's network on a clip, by its ONNX weights alone.

Only the weights of the package are used. Importing it would log warnings about every runtime that is missing, take
TensorFlow where there is one, and load five libraries that hearing does not need.
"""

from __future__ import annotations

import importlib.util
import io
import math
import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.clip import Clip, Samples
from musicdesk.core.errors import BadFile, Unavailable
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

ROWS_LIMIT = 4_000_000
"""The most rows that are read back: twelve hours."""

_STEP_FRAMES = WINDOW_FRAMES - OVERLAP_ROWS * HOP_FRAMES
_STEP_ROWS = ROWS_PER_WINDOW - OVERLAP_ROWS
_EDGE_ROWS = OVERLAP_ROWS // 2
_QUIET_POWER = 1e-6
_QUIET_FRAMES = LISTEN_RATE_HZ // 2
_WEIGHTS = Path("saved_models", "icassp_2022", "nmp.onnx")
_INPUT = "serving_default_input_2:0"
_OUTPUTS = tuple(f"StatefulPartitionedCall:{number}" for number in (1, 2, 0))
_PITCHES = 88
_PLANES = ("sounding", "onsets", "bends")
_BINS_PER_SEMITONE = 3
_BEND_REACH_BINS = 6
_BEND_SPREAD_BINS = 5.0
_BEND_LIMIT = 3.0

Rows = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Activations:
    """What was heard, float32 (rows, 88), column 0 being MIDI pitch 21.

    `sounding` and `onsets`, in 0..1, are how likely a pitch sounds and begins; `bends` is by how many semitones what
    sounds there is off the pitch, in -2..2, or None where nobody listened for it.
    """

    sounding: Rows
    onsets: Rows
    bends: Rows | None = None

    def times_s(self) -> NDArray[np.float64]:
        """Return the moment of each row in seconds, float64 (rows,).

        Windows follow one another by a little less than a whole number of rows.
        """
        window, row = np.divmod(np.arange(len(self.sounding)), _STEP_ROWS)
        return np.asarray((window * _STEP_FRAMES + row * HOP_FRAMES) / LISTEN_RATE_HZ)

    def to_bytes(self) -> bytes:
        """Return what was heard as the bytes of a file `.npy`, float16 (2 or 3, rows, 88), the same for the same."""
        planes = [self.sounding, self.onsets] + ([] if self.bends is None else [self.bends])
        whole = io.BytesIO()
        np.save(whole, np.stack(planes).astype("<f2"), allow_pickle=False)
        return whole.getvalue()

    @staticmethod
    def from_bytes(raw: bytes) -> Activations:
        """Return the activations of which `to_bytes` gave the bytes. Nothing in them is run.

        Raises: BadFile if they are none.
        """
        try:
            file = io.BytesIO(raw)
            version = np.lib.format.read_magic(file)
            if version != (1, 0):
                raise ValueError
            shape, in_columns, kind = np.lib.format.read_array_header_1_0(file)
            planes, rows, pitches = shape
            if in_columns or kind != np.dtype("<f2") or planes not in (2, 3) or pitches != _PITCHES:
                raise ValueError
            if not 0 <= rows <= ROWS_LIMIT or len(raw) - file.tell() != kind.itemsize * math.prod(shape):
                raise ValueError
            heard = np.frombuffer(raw, kind, offset=file.tell()).reshape(shape).astype(np.float32)
        except (ValueError, TypeError, OverflowError, SyntaxError, RecursionError, MemoryError) as exc:
            raise BadFile("What was heard of this take is damaged.", "Transcribe it again.") from exc
        likely, bends = heard[:2], heard[2:]
        sane = bool(((likely >= 0) & (likely <= 1)).all() and (abs(bends) <= _BEND_LIMIT).all())  # NaN is neither
        if not sane:
            raise BadFile("What was heard of this take is damaged.", "Transcribe it again.")
        return Activations(heard[0], heard[1], heard[2] if planes == len(_PLANES) else None)


def listen(clip: Clip, report: Report | None = None, cancel: Cancel | None = None) -> Activations:
    """Return what basic-pitch hears in a clip: the slow half, a twentieth of the clip's length on one core.

    `report` is called after each window of 1.6 s, `cancel` is asked before. What comes back is as exact as it is kept
    in a file, so that the same notes are found in it before and after.

    Raises: Unavailable if basic-pitch's weights or onnxruntime are not installed; Cancelled if `cancel` said so.
    Source: Bittner et al. 2022, arXiv 2203.09893; windows as in basic_pitch.inference 0.4.0.
    """
    network = _network()
    sound = _as_heard(clip)
    lead = np.zeros(_EDGE_ROWS * HOP_FRAMES, np.float32)
    led = np.concatenate([lead, sound])
    starts = range(0, max(1, len(sound)), _STEP_FRAMES)
    kept: tuple[list[Rows], ...] = tuple([] for _ in _PLANES)
    began = time.monotonic()
    for done, start in enumerate(starts):
        if cancel is not None and cancel():
            raise Cancelled
        # The network hears each window as if it were as loud as any: one with only the end of the last tone in it
        # would be full of notes. So the last one begins earlier, by whole rows.
        silent_rows = (start + WINDOW_FRAMES - len(led)) // HOP_FRAMES
        earlier = min(max(0, silent_rows - _EDGE_ROWS), start // HOP_FRAMES)
        window = led[start - earlier * HOP_FRAMES :][:WINDOW_FRAMES]
        window = np.pad(window, (0, WINDOW_FRAMES - len(window)))
        outputs = network.run(list(_OUTPUTS), {_INPUT: window[np.newaxis, :, np.newaxis]})
        sounding, onsets, contours = (heard[0, _EDGE_ROWS + earlier : -_EDGE_ROWS] for heard in outputs)
        for rows, heard in zip(kept, (sounding, onsets, _bends(contours)), strict=True):
            rows.append(heard.astype(np.float16))
        if report is not None:
            report(Progress(done + 1, len(starts), time.monotonic() - began, "window"))
    # basic-pitch counts 86 rows to a second and so loses the last 0.7 % of every recording.
    full, rest = divmod(len(sound), _STEP_FRAMES)
    count = full * _STEP_ROWS + min(_STEP_ROWS, rest // HOP_FRAMES)
    heard = Activations(*(np.concatenate(rows)[:count].astype(np.float32) for rows in kept))
    return _where_loud(heard, sound)


def _where_loud(heard: Activations, sound: Samples) -> Activations:
    """Return what was heard, without what was heard in pauses: windows of noise are as full of notes as others.

    A pause is where the sound stays 60 dB below its loudest second for half a second both ways: pitches of the bass
    are heard a while before they begin, and that must not end in a step.
    """
    if not len(heard.sounding):
        return heard
    power = np.concatenate([[0.0], np.cumsum(sound.astype(np.float64) ** 2)])
    at = (heard.times_s() * LISTEN_RATE_HZ).astype(int)
    first, last = np.maximum(at - _QUIET_FRAMES, 0), np.minimum(at + _QUIET_FRAMES, len(sound))
    level = (power[last] - power[first]) / np.maximum(last - first, 1)
    quiet = level <= level.max() * _QUIET_POWER
    heard.sounding[quiet] = 0
    heard.onsets[quiet] = 0
    return heard


def _bends(contours: Rows) -> NDArray[np.float32]:
    """Return by how many semitones the strongest contour near each pitch is off it, float32 (rows, 88).

    `contours` float32 (rows, 264), three to a semitone; the nearer of two counts more.
    Source: basic_pitch.note_creation.get_pitch_bends; between bins, the centre of gravity around the strongest.
    """
    reach = _BEND_REACH_BINS
    around = np.lib.stride_tricks.sliding_window_view(np.pad(contours, ((0, 0), (reach, reach))), 2 * reach + 1, axis=1)
    near = around[:, 1::_BINS_PER_SEMITONE]  # (rows, 88, bins): measured, the middle of three bins is in tune
    bins = np.arange(-reach, reach + 1)
    strongest = np.argmax(near * np.exp(-0.5 * (bins / _BEND_SPREAD_BINS) ** 2), axis=2)[..., np.newaxis]
    three = np.clip(strongest + np.arange(-1, 2), 0, 2 * reach)
    weights = np.take_along_axis(near, three, axis=2) + 1e-9
    return np.asarray((weights * bins[three]).sum(axis=2) / weights.sum(axis=2) / _BINS_PER_SEMITONE, np.float32)


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
    # Version 1.31 collects facts about this machine below the user's cache, to send them to its makers; once it is
    # imported it is too late to tell it not to.
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    try:
        import onnxruntime
    except (ImportError, OSError) as exc:
        raise Unavailable("Hearing notes needs onnxruntime, which cannot be loaded.", REMEDY) from exc
    onnxruntime.disable_telemetry_events()  # of older ones, which tell the collector of Windows
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3  # errors only: warnings about the hardware are no news for a musician
    try:
        return onnxruntime.InferenceSession(str(weights), options, providers=["CPUExecutionProvider"])
    except Exception as exc:  # onnxruntime's own errors share no base but Exception
        raise Unavailable("The weights of basic-pitch cannot be loaded; they seem to be damaged.", REMEDY) from exc
