"""Finding the notes in what was heard: fast, pure, and done again whenever a slider moves."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadValue
from musicdesk.core.job import Cancel, Report
from musicdesk.core.note import Note, in_order, without_overlaps
from musicdesk.midi.listen import HOP_FRAMES, LISTEN_RATE_HZ, LOWEST_PITCH, Activations, listen

ONSET_THRESHOLD = 0.6
"""How sure an onset must be. With 0.4 for frames and without the melodia trick, note F1 is .80 to .98 on single
instruments, where basic-pitch's own 0.5, 0.3 and the trick give .41 to .75 on all but the piano."""
FRAME_THRESHOLD = 0.4
"""How sure a row must be for a note to go on."""
MIN_MS = 127.7
"""The shortest note, in milliseconds: 11 rows, as basic-pitch was measured with."""

_PATIENCE_ROWS = 11
_ONSET_REACH = 2

Rows = NDArray[np.float32]


def notes_from(
    activations: Activations,
    *,
    onset_threshold: float = ONSET_THRESHOLD,
    frame_threshold: float = FRAME_THRESHOLD,
    min_ms: float = MIN_MS,
    melodia_trick: bool = False,
) -> tuple[Note, ...]:
    """Return the notes in what was heard, in order, without two of one pitch overlapping; none for silence.

    From the last onset to the first, each note follows its pitch until it stays below `frame_threshold` for 11 rows,
    and takes the energy of its neighbours with it. `melodia_trick` then looks for notes without an onset in the rest.

    Raises: BadValue if a threshold is outside 0..1 or `min_ms` is negative.
    Source: Bittner et al. 2022, arXiv 2203.09893, section 2.3; Salamon and Gómez 2012 for the melodia trick.
    """
    for field, value in (("onset_threshold", onset_threshold), ("frame_threshold", frame_threshold)):
        if not 0 < value <= 1:
            raise BadValue(f"{field} of {value} is outside 0..1.", "Choose a value between the two.", field=field)
    if not 0 <= min_ms <= 10_000:
        raise BadValue(f"min_ms of {min_ms} is outside 0..10000 ms.", "Choose a value between the two.", field="min_ms")
    shortest = round(min_ms / 1000 * LISTEN_RATE_HZ / HOP_FRAMES)
    if len(activations.sounding) < 2 * _ONSET_REACH:
        return ()
    rest = activations.sounding.copy()
    spans = _with_onset(activations, rest, onset_threshold, frame_threshold, shortest)
    if melodia_trick:
        spans += _without_onset(rest, frame_threshold, shortest)
    times_s = activations.times_s()
    notes = [
        Note(
            onset_s=float(times_s[start]),
            pitch=LOWEST_PITCH + column,
            duration_s=float(times_s[end] - times_s[start]),
            velocity=_velocity(float(activations.sounding[start:end, column].mean())),
        )
        for start, end, column in spans
        if times_s[end] > times_s[start]
    ]
    return without_overlaps(in_order(notes))


def transcribe(clip: Clip, report: Report | None = None, cancel: Cancel | None = None) -> tuple[Note, ...]:
    """Return the notes heard in a clip, in order.

    Raises: Unavailable if basic-pitch or onnxruntime are not installed; Cancelled if `cancel` said so.
    """
    return notes_from(listen(clip, report, cancel))


def _velocity(amplitude: float) -> int:
    return min(127, max(1, round(127 * amplitude)))


def _with_onset(
    activations: Activations, rest: Rows, onset_threshold: float, frame_threshold: float, shortest: int
) -> list[tuple[int, int, int]]:
    """Return (first row, row after the last, column) of the notes that begin with an onset, taken out of `rest`."""
    onsets = _likely_onsets(activations.onsets, activations.sounding)
    peak = np.zeros(onsets.shape, bool)
    # ">=" on one side: scaled to the same largest value, onset and rise of a lone note often make two equal rows.
    # basic-pitch asks for ">" on both, and then hears nothing at all in a clip of one note.
    peak[1:-1] = (onsets[1:-1] > onsets[:-2]) & (onsets[1:-1] >= onsets[2:])
    # A take begins with its first note; basic-pitch looks for peaks between two rows only, and loses it.
    peak[0] = onsets[0] > onsets[1]
    spans = []
    for start, column in np.argwhere(peak & (onsets >= onset_threshold))[::-1].tolist():
        end = _follow(rest[start + 1 : -1, column], frame_threshold) + start + 1
        if end - start > shortest:
            _take(rest, start, end, column)
            spans.append((start, end, column))
    return spans


def _likely_onsets(onsets: Rows, sounding: Rows) -> NDArray[np.float64]:
    """Return the onsets heard, or where it is larger the rise of a pitch within two rows, on the same scale."""
    rise = np.maximum(np.minimum(_rise(sounding, 1), _rise(sounding, 2)), 0)
    rise[:_ONSET_REACH] = 0
    highest = rise.max()
    heard = onsets.astype(np.float64)
    return heard if highest <= 0 else np.maximum(heard, heard.max() * rise / highest)


def _rise(sounding: Rows, reach: int) -> NDArray[np.float64]:
    level = sounding.astype(np.float64)
    return level - np.pad(level, ((reach, 0), (0, 0)))[:-reach]


def _follow(level: Rows, threshold: float) -> int:
    """Return how many rows a note lasts: to where it stays below the threshold for 11 rows, or to the end."""
    low = level < threshold
    if not len(low):
        return 0
    quiet = _PATIENCE_ROWS
    if len(low) >= quiet:
        runs = np.convolve(low, np.ones(quiet, int), mode="valid") == quiet
        if runs.any():
            return int(np.argmax(runs))
    loud = np.flatnonzero(~low)
    return int(loud[-1]) + 1 if len(loud) else 0


def _take(rest: Rows, start: int, end: int, column: int) -> None:
    rest[start:end, max(0, column - 1) : column + 2] = 0


def _without_onset(rest: Rows, threshold: float, shortest: int) -> list[tuple[int, int, int]]:
    """Return (first row, row after the last, column) of the notes in `rest`, the strongest first, taken out of it."""
    spans = []
    last = len(rest) - 1
    strong = np.flatnonzero(rest > threshold)
    strong = strong[np.argsort(-rest.ravel()[strong], kind="stable")]
    for middle, column in zip(*(index.tolist() for index in np.unravel_index(strong, rest.shape)), strict=True):
        if rest[middle, column] <= threshold:
            continue  # an earlier, stronger note took it
        rest[middle, column] = 0
        end = middle + _follow(rest[middle + 1 : last, column], threshold)
        start = middle - _follow(rest[1:middle, column][::-1], threshold)
        # The quiet rows that ended it belong to it as well.
        _take(rest, middle + 1, min(last, end + 1 + _PATIENCE_ROWS), column)
        _take(rest, max(1, start - _PATIENCE_ROWS), middle, column)
        if end - start > shortest:
            spans.append((start, end, column))
    return spans
