"""Findings: what was heard of a clip as a whole: tempo with its beats, key, loudness."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from musicdesk.core.errors import BadValue
from musicdesk.core.scale import Scale
from musicdesk.core.words import TEMPO_HIGH_BPM, TEMPO_LOW_BPM

FINDINGS_VERSION = 1
"""The version of the way of hearing; findings of an older one are heard anew."""
MOMENTS_LIMIT = 100_000
"""The most beats that are kept."""
BEATS_PER_BAR_LIMIT = 255
"""The most beats a bar can have. Source: Standard MIDI Files 1.0, Time Signature."""


@dataclass(frozen=True)
class Findings:
    """What was heard of a clip.

    `bpm` is the tempo as it is written everywhere (file name, MIDI, `acid`), None where no beat was heard, and
    `tempo_sureness` (0..1) how sure it is; `beats_s` and `downbeats_s` are the moments of beats and of first beats of
    a bar, in seconds, rising; `beats_per_bar` beats make a bar. `key` is a major or minor scale or None, sure to
    `key_sureness`. `lufs` is the integrated loudness, `true_peak_db` the true peak in dBTP; None for silence. `tags`
    are words for genre, mood and instruments, and `likeness` (-1..1) says how well it fits its prompt, None where there
    is none; both are heard where a model for them is installed, and `worded` says that it has listened.
    """

    bpm: float | None = None
    tempo_sureness: float = 0.0
    beats_s: tuple[float, ...] = ()
    downbeats_s: tuple[float, ...] = ()
    beats_per_bar: int = 4
    key: Scale | None = None
    key_sureness: float = 0.0
    lufs: float | None = None
    true_peak_db: float | None = None
    tags: tuple[str, ...] = ()
    likeness: float | None = None
    worded: bool = False

    @property
    def downbeat_s(self) -> float | None:
        """When the first bar begins, in seconds; None where no beat was heard."""
        return self.downbeats_s[0] if self.downbeats_s else None

    def to_json(self) -> dict[str, Any]:
        """Return the findings as plain JSON values."""
        return {
            "version": FINDINGS_VERSION,
            "bpm": self.bpm,
            "tempo_sureness": self.tempo_sureness,
            "beats": list(self.beats_s),
            "downbeats": list(self.downbeats_s),
            "beats_per_bar": self.beats_per_bar,
            "key": None if self.key is None else self.key.name,
            "key_sureness": self.key_sureness,
            "lufs": self.lufs,
            "true_peak_db": self.true_peak_db,
            "tags": list(self.tags),
            "likeness": self.likeness,
            "worded": self.worded,
        }

    @staticmethod
    def from_json(values: Mapping[str, Any]) -> Findings:
        """Return the findings that `to_json` gave. Raises: BadValue if they are none, or of another version."""
        try:
            if values["version"] != FINDINGS_VERSION:
                raise ValueError
            key = values["key"]
            return Findings(
                bpm=_number(values["bpm"], TEMPO_LOW_BPM, TEMPO_HIGH_BPM),
                tempo_sureness=float(values["tempo_sureness"]),
                beats_s=_moments(values["beats"]),
                downbeats_s=_moments(values["downbeats"]),
                beats_per_bar=_beats(values["beats_per_bar"]),
                key=None if key is None else Scale.named(key),
                key_sureness=float(values["key_sureness"]),
                lufs=_number(values["lufs"]),
                true_peak_db=_number(values["true_peak_db"]),
                tags=tuple(str(each) for each in values["tags"]),
                likeness=_number(values.get("likeness"), -1.0, 1.0),
                worded=values.get("worded") is True,
            )
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as exc:
            raise BadValue("These are no findings of MusicDesk.", field="findings") from exc


def _number(value: Any, low: float = -math.inf, high: float = math.inf) -> float | None:
    if value is None:
        return None
    number = float(value)
    if not (math.isfinite(number) and low <= number <= high):
        raise ValueError
    return number


def _beats(value: Any) -> int:
    beats = int(value)
    if not 1 <= beats <= BEATS_PER_BAR_LIMIT:
        raise ValueError
    return beats


def _moments(values: Any) -> tuple[float, ...]:
    if not isinstance(values, list) or len(values) > MOMENTS_LIMIT:
        raise TypeError
    moments_s = tuple(float(each) for each in values)
    if not all(0 <= each < math.inf for each in moments_s):  # false for NaN as well
        raise ValueError
    return moments_s
