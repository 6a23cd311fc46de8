"""Which words fit a sound, from how near it is to each: what stands out from the rest of its kind, and nothing else."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.tags import GENRES, INSTRUMENTS, MOODS, Tags

KINDS = ("genres", "moods", "instruments")
WORDS = {"genres": GENRES, "moods": MOODS, "instruments": INSTRUMENTS}
"""The words of each kind, in the order in which their vectors stand."""
SENTENCES = {"genres": "{} music", "moods": "{} music, {} mood", "instruments": "music played on {}"}
"""How a word is said to the model, which was taught sentences."""
MOST = {"genres": 2, "moods": 3, "instruments": 3}
"""How many words of each kind are kept."""
STANDS_OUT = 1.1
"""How many standard deviations of its kind a word must be above their mean."""
NEAR_THE_BEST = 0.6
"""How much of the lead of the first word the others must have."""
FLAT = 1e-3
"""Below this spread of the nearness no word is nearer than another: the sound says nothing."""

Vectors = NDArray[np.float32]
"""float32 (n, width), each row of length 1."""


def sentences(kind: str) -> list[str]:
    """Return what is said to the model of a kind, a sentence for each word."""
    return [SENTENCES[kind].replace("{}", word) for word in WORDS[kind]]


def apart(words: Vectors) -> Vectors:
    """Return the vectors of a kind's words without what all have in common, which is near to every sound."""
    return unit(words - words.mean(axis=0, keepdims=True))


def unit(vectors: NDArray[np.floating]) -> Vectors:
    """Return vectors float (n, width) at length 1; one of no length stays 0."""
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return np.asarray(vectors / np.where(lengths > 0, lengths, 1.0), np.float32)


def chosen(sound: Vectors, words: dict[str, Vectors]) -> Tags:
    """Return the words that fit a sound, a vector float32 (1, width); `words` are those of `apart` for each kind."""
    return Tags(**{kind: _standing_out(kind, (words[kind] @ sound[0]).astype(np.float64)) for kind in KINDS})


def _standing_out(kind: str, nearness: NDArray[np.float64]) -> tuple[str, ...]:
    spread = float(nearness.std())
    if not spread > FLAT:  # true for NaN as well
        return ()
    lead = (nearness - nearness.mean()) / spread
    best = np.argsort(-lead, kind="stable")[: MOST[kind]]
    least = max(STANDS_OUT, NEAR_THE_BEST * float(lead[best[0]]))
    return tuple(WORDS[kind][index] for index in best if lead[index] >= least)
