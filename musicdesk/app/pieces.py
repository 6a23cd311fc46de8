"""Hearing long takes in bounded memory: notes piece by piece, tempo and key from a beginning."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from musicdesk.core.clip import Clip
from musicdesk.core.job import Cancel, Cancelled, Progress, Report

if TYPE_CHECKING:
    from musicdesk.core.note import Note
    from musicdesk.core.ports import Transcriber

LISTENED_S = 600.0
"""How much of a take is listened to for tempo, key and bars, in seconds: more says no more, and costs memory."""
PIECE_S = 300.0
"""Notes of longer takes are heard in pieces of so many seconds."""
LEAD_S, TAIL_S = 1.0, 10.0
"""How much is heard before a piece, and after it so that its last notes can ring, in seconds."""


def listened(clip: Clip) -> Clip:
    """Return what of a clip is listened to for its tempo and key."""
    frames = round(LISTENED_S * clip.sample_rate)
    if clip.frames <= frames and not isinstance(clip.samples, np.memmap):
        return clip
    return Clip(np.array(clip.samples[:frames]), clip.sample_rate)


class InPieces:
    """A transcriber that hears a long clip piece by piece with another one.

    A note belongs to the piece that it begins in, so each is there once; one that rings for more than `TAIL_S` beyond
    its piece ends there.
    """

    def __init__(self, transcribe: Transcriber) -> None:
        self._transcribe = transcribe

    def __call__(self, clip: Clip, report: Report | None = None, cancel: Cancel | None = None) -> Sequence[Note]:
        """Return the notes heard, in order. Raises: Unavailable, Cancelled."""
        rate, began_s = clip.sample_rate, time.monotonic()
        piece, lead, tail = (round(seconds * rate) for seconds in (PIECE_S, LEAD_S, TAIL_S))
        begins = range(0, clip.frames, piece)
        if len(begins) < 2:
            return self._transcribe(_held(clip, 0, clip.frames), report=report, cancel=cancel)
        heard: list[Note] = []
        for number, begin in enumerate(begins):
            if cancel is not None and cancel():
                raise Cancelled
            first, end = max(0, begin - lead), min(begin + piece, clip.frames)
            notes = self._transcribe(_held(clip, first, min(end + tail, clip.frames)), cancel=cancel)
            shifted = (replace(note, onset_s=note.onset_s + first / rate) for note in notes)
            heard += (note for note in shifted if begin <= note.onset_s * rate < end)
            if report is not None:
                report(Progress(number + 1, len(begins), time.monotonic() - began_s, "piece"))
        return sorted(heard)


def _held(clip: Clip, begin: int, end: int) -> Clip:
    """Return a part of a clip in memory: networks want it there, and not in a file."""
    if begin == 0 and end == clip.frames and not isinstance(clip.samples, np.memmap):
        return clip
    return Clip(np.array(clip.samples[begin:end]), clip.sample_rate)
