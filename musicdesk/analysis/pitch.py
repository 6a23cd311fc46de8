"""The pitch of one voice over time, while it sings and afterwards."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from musicdesk.analysis.frames import CHOICES, Frames, Heard
from musicdesk.core.clip import Clip, Samples
from musicdesk.core.melody import PitchLine

LOW_HZ = 75.0
"""The lowest pitch that is looked for: D2, where a bass ends."""
HIGH_HZ = 1_100.0
"""The highest pitch that is looked for: C#6, above a soprano's high C."""

_LAG = 2
_SURE = 0.55
_OCTAVE = 0.02
_LEAP = 0.35
_SWITCH = 0.14
_QUIETEST_DB = -62.0
_BELOW_TOP_DB = 36.0
_FORGET_DB = 0.02
_LOUD_SHARE = 97.0
_SHORTEST = 3
_CHUNK = 1 << 18

Curve = NDArray[np.float64]
Path = NDArray[np.int64]


class PitchTracker:
    """Hears the pitch of a voice while it sings, for any sample rate from 8 to 192 kHz.

    Raises: BadValue if nothing between the two pitches can be heard at this rate.
    """

    def __init__(self, sample_rate: int, low_hz: float = LOW_HZ, high_hz: float = HIGH_HZ) -> None:
        self._frames = Frames(sample_rate, low_hz, high_hz)
        self._given = 0
        self._top_db = _QUIETEST_DB + _BELOW_TOP_DB
        self._scores = np.zeros(CHOICES + 1)
        self._waiting: list[tuple[Heard, Path]] = []

    @property
    def delay_s(self) -> float:
        """How long after its moment a value comes at the latest, in seconds, when the sound is fed as it comes."""
        return self._frames.reach_s + (_LAG + 1) * self._frames.hop_s

    def feed(self, samples: Samples) -> PitchLine:
        """Take in `samples` float32 (frames,) and return the values that came new, none or many.

        The line's `begin_s` counts from the first sample ever fed.
        """
        heard = self._frames.feed(samples)
        chosen: list[tuple[float, float, float]] = []
        for index in range(len(heard.level_db)):
            one = Heard(*(values[index : index + 1] for values in (heard.hz, heard.clarity, heard.level_db)))
            self._top_db = max(self._top_db - _FORGET_DB, float(one.level_db[0]))
            strength = _strengths(one, self._top_db - _BELOW_TOP_DB)
            earlier = self._waiting[-1][0].hz[0] if self._waiting else np.zeros(CHOICES)
            self._scores, came_from = _stepped(self._scores, earlier, one.hz[0], strength[0])
            self._scores -= self._scores.max()
            self._waiting.append((one, came_from))
            if len(self._waiting) > _LAG:
                chosen.append(self._oldest())
        begin_s = self._given * self._frames.hop_s
        self._given += len(chosen)
        table = np.array(chosen, np.float32).reshape(-1, 3)
        return PitchLine(begin_s, self._frames.hop_s, table[:, 0].copy(), table[:, 1].copy(), table[:, 2].copy())

    def _oldest(self) -> tuple[float, float, float]:
        at = int(np.argmax(self._scores))
        for _, came_from in self._waiting[:0:-1]:
            at = int(came_from[at])
        one, _ = self._waiting.pop(0)
        hz, clarity = _taken(one, np.array([at]))
        return float(hz[0]), float(clarity[0]), float(one.level_db[0])


def pitch_line(clip: Clip, low_hz: float = LOW_HZ, high_hz: float = HIGH_HZ) -> PitchLine:
    """Return the pitch of the voice in a clip, from its start to its end.

    Unlike the tracker it knows what comes: the line is the best of all through the whole clip, what is more than 36 dB
    quieter than its loud parts is no pitch, and neither is what lasts less than 30 ms.

    Raises: BadValue if nothing between the two pitches can be heard at the clip's rate.
    """
    frames = Frames(clip.sample_rate, low_hz, high_hz)
    sound = clip.mono().samples[:, 0]
    # Silence behind the end completes the last frames.
    tail = np.zeros(round((frames.reach_s + frames.hop_s) * clip.sample_rate) + 1, np.float32)
    pieces = [frames.feed(sound[at : at + _CHUNK]) for at in range(0, len(sound), _CHUNK)]
    pieces.append(frames.feed(tail))
    count = min(sum(len(each.level_db) for each in pieces), int(clip.seconds / frames.hop_s) + 1)
    heard = Heard(
        np.concatenate([each.hz for each in pieces])[:count],
        np.concatenate([each.clarity for each in pieces])[:count],
        np.concatenate([each.level_db for each in pieces])[:count],
    )
    top_db = float(np.percentile(heard.level_db, _LOUD_SHARE)) if count else 0.0
    hz, clarity = _taken(heard, _best_path(heard, top_db - _BELOW_TOP_DB))
    hz = np.where(_lasting(hz > 0), hz, 0.0)
    return PitchLine(
        0.0,
        frames.hop_s,
        hz.astype(np.float32),
        clarity.astype(np.float32),
        heard.level_db.astype(np.float32),
    )


def _strengths(heard: Heard, gate_db: float) -> Curve:
    """Return how much speaks for each choice, (n, CHOICES + 1): the last one is that there is no pitch."""
    octaves = np.log2(np.maximum(heard.hz, 1.0) / HIGH_HZ)
    voiced = np.where(heard.hz > 0, heard.clarity + _OCTAVE * octaves, -2.0)
    quiet = heard.level_db < max(gate_db, _QUIETEST_DB)
    silent = np.where(quiet, 2.0, _SURE)[:, np.newaxis]
    return np.concatenate([voiced, silent], axis=1)


def _stepped(scores: Curve, earlier_hz: Curve, hz: Curve, strength: Curve) -> tuple[Curve, Path]:
    """Return the score of each choice after one more frame, and from which choice before it came."""
    cost = np.full((CHOICES + 1, CHOICES + 1), _SWITCH)
    octaves = np.log2(np.maximum(hz, 1.0))[np.newaxis] - np.log2(np.maximum(earlier_hz, 1.0))[:, np.newaxis]
    cost[:-1, :-1] = _LEAP * np.abs(octaves)
    cost[-1, -1] = 0.0
    ways = scores[:, np.newaxis] - cost
    came_from = ways.argmax(axis=0)
    return ways[came_from, np.arange(CHOICES + 1)] + strength, came_from


def _best_path(heard: Heard, gate_db: float) -> Path:
    """Return the number of the choice in each frame, int (n,), that together make the best line.

    Source: Boersma 1993, section 4 (the path finder), with a gate in place of the silence threshold.
    """
    strength = _strengths(heard, gate_db)
    count = len(strength)
    scores = np.zeros(CHOICES + 1)
    came_from = np.zeros((count, CHOICES + 1), np.int64)
    for index in range(count):
        earlier = heard.hz[index - 1] if index else np.zeros(CHOICES)
        scores, came_from[index] = _stepped(scores, earlier, heard.hz[index], strength[index])
    path = np.zeros(count, np.int64)
    at = int(np.argmax(scores))
    for index in range(count - 1, -1, -1):
        path[index] = at
        at = int(came_from[index, at])
    return path


def _taken(heard: Heard, path: Path) -> tuple[Curve, Curve]:
    """Return pitch and clarity along a path; without a pitch the clarity is that of the surest choice."""
    row = np.arange(len(path))
    voiced = path < CHOICES
    column = np.minimum(path, CHOICES - 1)
    hz = np.where(voiced, heard.hz[row, column], 0.0)
    return hz, np.where(voiced, heard.clarity[row, column], heard.clarity.max(axis=1, initial=0.0))


def _lasting(there: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return where runs of True are long enough to be sung."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], there, [False]]).astype(np.int8)))
    kept = np.zeros(len(there), bool)
    for begin, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        kept[begin:end] = end - begin >= _SHORTEST
    return kept
