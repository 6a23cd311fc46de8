"""Melody lines: what is known of a voice over time, how it is repaired, and what is to be said about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.errors import BadValue
from musicdesk.core.scale import Scale
from musicdesk.core.words import TEMPO_HIGH_BPM, TEMPO_LOW_BPM, spoken_bpm

HIGH_PASS_LIMITS_HZ = (30.0, 500.0)
GATE_LIMITS_DB = (-80.0, -10.0)
DIVISIONS = (1, 2, 3, 4)
"""Into how many steps a beat can be divided for snapping: 3 are triplets."""
GRIDS = {1: "1/4", 2: "1/8", 3: "1/8 triplets", 4: "1/16"}
"""What a musician calls these steps."""


@dataclass(frozen=True, eq=False)
class PitchLine:
    """The pitch of one voice: one value every `hop_s` seconds, value i of the moment `begin_s` + i x `hop_s`.

    `hz` float32 (n,) is 0 where no pitch is heard; `clarity` float32 (n,) in 0..1 says how sure that is; `level_db`
    float32 (n,) is the level (RMS) in dBFS.
    """

    begin_s: float
    hop_s: float
    hz: NDArray[np.float32]
    clarity: NDArray[np.float32]
    level_db: NDArray[np.float32]

    @property
    def times_s(self) -> NDArray[np.float64]:
        """The moment of each value, in seconds, float64 (n,)."""
        return np.asarray(self.begin_s + self.hop_s * np.arange(len(self.hz)), np.float64)

    @property
    def pitches(self) -> NDArray[np.float64]:
        """The line as fractional MIDI pitches, float64 (n,), NaN where no pitch is heard."""
        with np.errstate(divide="ignore"):
            pitches = 69 + 12 * np.log2(self.hz.astype(np.float64) / 440.0)
        return np.where(self.hz > 0, pitches, np.nan)


@dataclass(frozen=True)
class Remark:
    """Something to be said about a melody: `kind` is a word for tests and icons, `message` and `remedy` are for people.

    Kinds: "silent", "quiet", "clipped", "short", "noisy", "drums", "voices", "gaps", "left out".
    """

    kind: str
    message: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}".strip()


@dataclass(frozen=True)
class Repairs:
    """What is mended before the model listens; nothing by default.

    `high_pass_hz` and `gate_db` clean the sound. `voice_only` takes the voice out of a mix. `steady` (each note one
    pitch), `scale` (each note in the scale) and `beat_bpm` (each note begins and ends on the grid of `division` steps a
    beat) mend the notes: with any of them the melody is given to the model as plain tones.

    Raises: BadValue (with the field's name) if a value is outside its limits.
    """

    high_pass_hz: float | None = None
    gate_db: float | None = None
    voice_only: bool = False
    steady: bool = False
    scale: Scale | None = None
    beat_bpm: float | None = None
    division: int = 4

    def __post_init__(self) -> None:
        _within("high_pass_hz", "A high-pass of", self.high_pass_hz, *HIGH_PASS_LIMITS_HZ, " Hz")
        _within("gate_db", "A gate of", self.gate_db, *GATE_LIMITS_DB, " dBFS")
        _within("beat_bpm", "A tempo of", self.beat_bpm, TEMPO_LOW_BPM, TEMPO_HIGH_BPM, " bpm")
        if self.division not in DIVISIONS:
            raise BadValue(f"A beat cannot be divided into {self.division!r}.", "Choose 1 to 4.", field="division")

    @property
    def changes_notes(self) -> bool:
        """Whether notes are mended, so that plain tones take the place of the sound."""
        return self.steady or self.scale is not None or self.beat_bpm is not None

    @property
    def any(self) -> bool:
        """Whether anything is mended at all."""
        return self.changes_notes or self.voice_only or self.high_pass_hz is not None or self.gate_db is not None

    @property
    def words(self) -> tuple[str, ...]:
        """What is mended, in words, in the order in which it happens."""
        said: list[str] = []
        if self.voice_only:
            said.append("voice only")
        if self.high_pass_hz is not None:
            said.append(f"high-pass {self.high_pass_hz:g} Hz")
        if self.gate_db is not None:
            said.append(f"gate {self.gate_db:g} dBFS")
        if self.steady:
            said.append("steady pitch")
        if self.scale is not None:
            said.append(f"snapped to {self.scale.name}")
        if self.beat_bpm is not None:
            said.append(f"snapped to the beat ({spoken_bpm(self.beat_bpm)} bpm, {GRIDS[self.division]})")
        return tuple(said)

    def with_(self, **changes: Any) -> Repairs:
        """Return the repairs with some values changed, checked again."""
        return replace(self, **changes)

    def to_json(self) -> dict[str, Any]:
        """Return the repairs as plain JSON values."""
        values: dict[str, Any] = {name: getattr(self, name) for name in self.__dataclass_fields__}
        values["scale"] = None if self.scale is None else self.scale.name
        return values

    @staticmethod
    def from_json(values: Mapping[str, Any]) -> Repairs:
        """Return the repairs that `to_json` gave; unknown names are left out.

        Raises: BadValue if a value is outside its limits or of another type.
        """
        known = {name: values[name] for name in Repairs.__dataclass_fields__ if name in values}
        try:
            if known.get("scale") is not None:
                known["scale"] = Scale.named(str(known["scale"]))
            return Repairs(**known)
        except TypeError as exc:
            raise BadValue("These are no repairs of MusicDesk.") from exc


def _within(field: str, what: str, value: object, low: float, high: float, unit: str) -> None:
    if value is None:
        return
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not low <= value <= high:
        raise BadValue(
            f"{what} {value}{unit} is outside {low:g}..{high:g}{unit}.", "Choose a value between the two.", field=field
        )
