"""Spans: stretches of frames, (begin, end), in the order in which they are heard."""

from __future__ import annotations

from musicdesk.core.clip import Samples

Spans = tuple[tuple[int, int], ...]


def total(spans: Spans) -> int:
    """Return how many frames they are."""
    return sum(end - begin for begin, end in spans)


def playable(spans: Spans, limit: int) -> int:
    """Return how many frames of them can be played in order when the first `limit` frames of the sound are there."""
    count = 0
    for begin, end in spans:
        count += max(0, min(end, limit) - begin)
        if end > limit:
            break
    return count


def copy(samples: Samples, spans: Spans, block: Samples) -> None:
    """Copy them one after another into a block, float32 (frames, channels) both."""
    done = 0
    for begin, end in spans:
        block[done : done + end - begin] = samples[begin:end]
        done += end - begin
