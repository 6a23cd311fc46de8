"""Rests in a melody: what a model hears in them, which would be a C in perfect silence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from musicdesk.analysis.tones import tones
from musicdesk.core.chroma import Ear
from musicdesk.core.clip import Clip
from musicdesk.core.note import Note

FAINT = 1e-3
"""How loud a note goes on in a rest, as a share of the loudest: 60 dB below, where nobody hears it and a model does."""
NOTHING = 1e-6
"""A sound that nowhere goes beyond this amplitude is perfect silence: of a gate, a muted microphone, a synthesiser."""


def rests_filled(clip: Clip, notes: Sequence[Note], ear: Ear) -> Clip:
    """Return the melody with its notes going on, faintly, where there is nothing at all for as long as an ear's window.

    In silence the class is 0, which is a C as well, and between notes the Starter plays one there (in all of the
    moments, where it plays one in a fifth of them without a melody). The first note begins early in the same way. A
    melody without such rests, or without notes, comes back as it is.
    """
    if not notes or not _has_rests(clip, ear):
        return clip
    firsts = sorted(notes)
    ends_s = [*(note.onset_s for note in firsts[1:]), clip.seconds]
    starts_s = [0.0, *(note.onset_s for note in firsts[1:])]
    held = [
        replace(note, onset_s=start_s, duration_s=max(note.end_s, end_s) - start_s)
        for note, start_s, end_s in zip(firsts, starts_s, ends_s, strict=True)
        if max(note.end_s, end_s) > start_s
    ]
    under = tones(held, clip.seconds, clip.sample_rate).samples
    peak = float(np.abs(clip.samples).max()) / max(float(np.abs(under).max()), NOTHING)
    faint = np.zeros((clip.frames, 1), np.float32)
    faint[: len(under)] = under[: clip.frames]
    return Clip(np.clip(clip.samples + np.float32(FAINT * peak) * faint, -1.0, 1.0), clip.sample_rate)


def _has_rests(clip: Clip, ear: Ear) -> bool:
    """Whether an ear's window somewhere holds nothing at all."""
    block = max(1, round(ear.moment_s * clip.sample_rate))
    loudest = np.abs(clip.samples).max(axis=1)
    padded = np.pad(loudest, (0, -len(loudest) % block)).reshape(-1, block).max(axis=1) <= NOTHING
    # At the beginning and the end the sound is mirrored, so that half a window is enough.
    half = max(1, ear.window // ear.hop // 2)
    run = 0
    for at, silent in enumerate(padded):
        run = run + 1 if silent else 0
        edge = run == at + 1 or at == len(padded) - 1
        if run >= (half if edge else 2 * half):
            return True
    return False
