"""Finding the notes in what was heard: fast, pure, and done again whenever a slider moves."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.clip import Clip
from musicdesk.core.job import Cancel, Report
from musicdesk.core.note import Note, in_order, without_overlaps
from musicdesk.core.notesheet import PRESETS, USUAL_PRESET, Hearing
from musicdesk.midi.bends import bent
from musicdesk.midi.listen import HOP_FRAMES, LISTEN_RATE_HZ, LOWEST_PITCH, Activations, listen
from musicdesk.midi.onsets import onset_s
from musicdesk.midi.voices import Candidate, Span, one_voice

_PATIENCE_ROWS = 11
_PATIENCE = bytes([1]) * _PATIENCE_ROWS
_LOOK_ROWS = 128
_ONSET_REACH = 2
_ONSET_ROWS = 12
_DIP_SHARE = 0.75
_HIGH_SHARE = 0.9

Rows = NDArray[np.float32]


def notes_from(activations: Activations, hearing: Hearing = PRESETS[USUAL_PRESET]) -> tuple[Note, ...]:
    """Return the notes in what was heard, in order, without two of one pitch overlapping; none for silence.

    From the last onset to the first, each note follows its pitch until it stays below the frame threshold for 11 rows,
    and takes the energy of its neighbours with it. The melodia trick then looks for notes without an onset in the rest.

    Source: Bittner et al. 2022, arXiv 2203.09893, section 2.3; Salamon and Gómez 2012 for the melodia trick.
    """
    shortest = round(hearing.min_ms / 1000 * LISTEN_RATE_HZ / HOP_FRAMES)
    lowest = max(0, hearing.low_pitch - LOWEST_PITCH)
    columns = slice(lowest, max(lowest, hearing.high_pitch - LOWEST_PITCH + 1))
    sounding, onsets = activations.sounding[:, columns], activations.onsets[:, columns]
    if len(sounding) < 2 * _ONSET_REACH or not sounding.size:
        return ()
    rest = sounding.copy()
    likely = _likely_onsets(onsets, sounding)
    spans = _with_onset(likely, rest, hearing.onset_threshold, hearing.frame_threshold, shortest)
    if hearing.melodia_trick:
        spans += _without_onset(rest, hearing.frame_threshold, shortest)
    if hearing.one_voice:
        spans = one_voice([_candidate(span, likely, sounding) for span in spans], shortest)
    times_s, lines = activations.times_s(), np.ascontiguousarray(sounding.T)
    notes = []
    for start, end, column in spans:
        pitch, end_s = LOWEST_PITCH + lowest + column, float(times_s[end])
        begin_s = onset_s(start, end, pitch, lines[column], times_s)
        if end_s > begin_s:
            velocity = _velocity(float(np.add.reduce(lines[column, start:end])) / (end - start))
            notes.append(Note(begin_s, pitch, end_s - begin_s, velocity))
    found = _one_after_another(notes) if hearing.one_voice else without_overlaps(notes)
    return bent(found, activations) if hearing.bends else found


def _candidate(span: Span, likely: Rows, sounding: Rows) -> Candidate:
    start, end, column = span
    onset = float(likely[max(0, start - 1) : start + 2, column].max())
    return Candidate(start, end, column, onset, float(sounding[start:end, column].mean()))


def _one_after_another(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Return the notes in order, each ended where the next begins."""
    line = in_order(notes)
    ends = [*(note.onset_s for note in line[1:]), math.inf]
    return tuple(
        replace(note, duration_s=min(note.end_s, end_s) - note.onset_s)
        for note, end_s in zip(line, ends, strict=False)
        if end_s > note.onset_s
    )


def transcribe(clip: Clip, report: Report | None = None, cancel: Cancel | None = None) -> tuple[Note, ...]:
    """Return the notes heard in a clip, in order.

    Raises: Unavailable if basic-pitch or onnxruntime are not installed; Cancelled if `cancel` said so.
    """
    return notes_from(listen(clip, report, cancel))


def _velocity(amplitude: float) -> int:
    return min(127, max(1, round(127 * amplitude)))


def _with_onset(onsets: Rows, rest: Rows, onset_threshold: float, frame_threshold: float, shortest: int) -> list[Span]:
    """Return (first row, row after the last, column) of the notes that begin with an onset, taken out of `rest`."""
    peak = np.zeros(onsets.shape, bool)
    # ">=" on one side: scaled to the same largest value, onset and rise of a lone note often make two equal rows.
    # basic-pitch asks for ">" on both, and then hears nothing at all in a clip of one note.
    peak[1:-1] = (onsets[1:-1] > onsets[:-2]) & (onsets[1:-1] >= onsets[2:])
    # A take begins with its first note; basic-pitch looks for peaks between two rows only, and loses it.
    peak[0] = onsets[0] > onsets[1]
    spans = []
    for start, column in _first_peaks(onsets, np.argwhere(peak & (onsets >= onset_threshold)))[::-1]:
        end = _follow(rest[start + 1 : -1, column], frame_threshold) + start + 1
        if end - start > shortest:
            _take(rest, start, end, column)
            spans.append((start, end, column))
    return spans


def _first_peaks(onsets: Rows, peaks: NDArray[np.intp]) -> list[tuple[int, int]]:
    """Return (row, column) of one peak for each onset: of those between which it did not die down, the first high one.

    Slow attacks have several; basic-pitch takes the last, so that what is blown or bowed comes up to 90 ms late.
    """
    lines = np.ascontiguousarray(onsets.T)
    onset: dict[int, list[int]] = {}
    chosen = []
    for row, column in peaks.tolist():
        rows = onset.get(column)
        if rows is not None and row - rows[-1] <= _ONSET_ROWS:
            between = lines[column, rows[-1] : row + 1].tolist()
            if min(between) >= _DIP_SHARE * min(between[0], between[-1]):
                rows.append(row)
                continue
        onset[column] = rows = [row]
        chosen.append((column, rows))
    first = []
    for column, rows in chosen:
        level = lines[column, rows]
        first.append((rows[int(np.argmax(level >= _HIGH_SHARE * level.max()))] if len(rows) > 1 else rows[0], column))
    return sorted(first)


def _likely_onsets(onsets: Rows, sounding: Rows) -> Rows:
    """Return the onsets heard, or where it is larger the rise of a pitch within two rows, on the same scale."""
    rise = np.maximum(np.minimum(_rise(sounding, 1), _rise(sounding, 2)), 0)
    rise[:_ONSET_REACH] = 0
    highest = rise.max()
    return onsets if highest <= 0 else np.maximum(onsets, rise * (onsets.max() / highest))


def _rise(sounding: Rows, reach: int) -> Rows:
    rise = sounding.copy()
    rise[reach:] -= sounding[:-reach]
    return rise


def _follow(level: Rows, threshold: float) -> int:
    """Return how many rows a note lasts: to where it stays below the threshold for 11 rows, or to the end."""
    for reach in (_LOOK_ROWS, len(level)):
        low = (level[:reach] < threshold).tobytes()
        end = low.find(_PATIENCE)
        if end >= 0:
            return end
    return low.rfind(b"\0") + 1


def _take(rest: Rows, start: int, end: int, column: int) -> None:
    # Not what is stronger than the note itself: that is another one.
    own = rest[start:end, column].copy()
    for near in (column - 1, column, column + 1):
        if 0 <= near < rest.shape[1]:
            level = rest[start:end, near]
            level[level <= own] = 0


def _without_onset(rest: Rows, threshold: float, shortest: int) -> list[Span]:
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
