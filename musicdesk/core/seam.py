"""Seam and self-check: how well what was made in pieces holds together, and whether a take is sound."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from musicdesk.core.errors import BadValue

SEAM_KINDS = ("window", "section", "continuation", "remake")
"""Why there is a seam: the model's span ended there, another prompt begins, a take goes on, or a part was re-made."""
CLICK_LIMIT = 1.0
LEVEL_STEP_LIMIT_LU = 1.5
FLUX_LIMIT = 3.0


@dataclass(frozen=True)
class Seam:
    """A place where one piece of making ends and the next begins, `at_s` seconds into a take.

    `kind` is one of `SEAM_KINDS`. The three measures are None until it was measured: `click` is the largest second
    difference of the sound within 1 ms over the 99.9th percentile of that within 500 ms, `level_lu` the step of
    short-term loudness across it, with its sign, `flux_z` how far the spectral flux at the seam lies above that
    around it, in standard deviations.

    Raises: BadValue if it is no seam.
    """

    at_s: float
    kind: str
    click: float | None = None
    level_lu: float | None = None
    flux_z: float | None = None

    def __post_init__(self) -> None:
        if self.kind not in SEAM_KINDS:
            raise BadValue(f'"{self.kind}" is none of {", ".join(SEAM_KINDS)}.', field="seams")
        if not 0.0 <= self.at_s <= 1e6:
            raise BadValue(f"A seam cannot be at {self.at_s} s.", field="seams")

    @property
    def measured(self) -> bool:
        """Whether it was measured."""
        return self.click is not None

    @property
    def faults(self) -> tuple[str, ...]:
        """What is wrong with it, in words; none if nothing is, or if it was not measured.

        Where another prompt begins, level and sound are meant to change.
        """
        said = []
        if self.click is not None and self.click > CLICK_LIMIT:
            said.append("a click")
        if self.kind == "section":
            return tuple(said)
        if self.level_lu is not None and abs(self.level_lu) > LEVEL_STEP_LIMIT_LU:
            step = abs(self.level_lu)
            said.append(f"louder by {step:.1f} LU" if self.level_lu > 0 else f"quieter by {step:.1f} LU")
        if self.flux_z is not None and self.flux_z > FLUX_LIMIT:
            said.append("a sudden change of sound")
        return tuple(said)

    @property
    def good(self) -> bool:
        """Whether it was measured and nothing is wrong with it."""
        return self.measured and not self.faults

    def to_json(self) -> dict[str, Any]:
        """Return the seam as plain JSON values."""
        return asdict(self)

    @staticmethod
    def from_json(values: Mapping[str, Any]) -> Seam:
        """Return the seam that `to_json` gave; unknown names are left out.

        Raises: BadValue if it is none.
        """
        try:
            measures = {
                name: None if values.get(name) is None else float(values[name])
                for name in ("click", "level_lu", "flux_z")
            }
            return Seam(float(values["at_s"]), str(values["kind"]), **measures)
        except (KeyError, TypeError, ValueError, AttributeError) as exc:
            raise BadValue("This is no seam of MusicDesk.", field="seams") from exc


@dataclass(frozen=True)
class SelfCheck:
    """What a take was found to be; None where it could not be measured.

    `silence_s` is the longest stretch of silence, `clipped_s` how much of it is clipped, `drift_lu` how far its
    loudness moves from its loudest to its quietest part, `tempo_drift` by which share its tempo moves, `ends_early_s`
    how much of its end is missing or silent. `faults` say in words what is wrong with it; none if it is sound.
    """

    silence_s: float = 0.0
    clipped_s: float = 0.0
    drift_lu: float | None = None
    tempo_drift: float | None = None
    ends_early_s: float = 0.0
    faults: tuple[str, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong with it."""
        return not self.faults

    def to_json(self) -> dict[str, Any]:
        """Return the check as plain JSON values."""
        return asdict(self) | {"faults": list(self.faults)}

    @staticmethod
    def from_json(values: Mapping[str, Any]) -> SelfCheck:
        """Return the check that `to_json` gave; unknown names are left out.

        Raises: BadValue if it is none.
        """
        try:
            drift_lu, tempo_drift = values.get("drift_lu"), values.get("tempo_drift")
            return SelfCheck(
                silence_s=float(values.get("silence_s", 0.0)),
                clipped_s=float(values.get("clipped_s", 0.0)),
                drift_lu=None if drift_lu is None else float(drift_lu),
                tempo_drift=None if tempo_drift is None else float(tempo_drift),
                ends_early_s=float(values.get("ends_early_s", 0.0)),
                faults=tuple(str(each) for each in values.get("faults", ())),
            )
        except (TypeError, ValueError, AttributeError) as exc:
            raise BadValue("This is no self-check of MusicDesk.", field="check") from exc
