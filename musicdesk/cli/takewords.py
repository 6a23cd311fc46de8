"""A take in words: what `musicdesk library show` prints where JSON has numbers and lists of objects."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from musicdesk.core.seam import Seam
from musicdesk.core.section import Section

if TYPE_CHECKING:
    from musicdesk.core.take import Take


def words_of(take: Take) -> dict[str, str]:
    """Return what is said in words of a take, by its names in JSON; what there is none of is left out."""
    words = {"created": _date(take.created_s)}
    if take.recipe is not None:
        if take.recipe.melody is not None:
            words["melody"] = ", ".join((take.recipe.melody.name, *take.recipe.melody.repairs))
        if take.recipe.sections:
            words["sections"] = "; ".join(map(_section, take.recipe.sections))
    if take.seams:
        words["seams"] = "; ".join(map(_seam, take.seams))
    if take.check is not None:
        words["check"] = ", ".join(take.check.faults) or "sound"
    if take.remake is not None:
        part, kept = take.remake, take.remake.rest == "keep"
        rest = f"the best of {part.candidates}, the rest kept" if kept else "and all that follows"
        words["remake"] = f"{_moment(part.begin_s)}-{_moment(part.end_s)}, {rest}"
    return words


def _seam(seam: Seam) -> str:
    """Return "0:13 quieter by 2.2 LU"."""
    said = ", ".join(seam.faults) or ("good" if seam.measured else "not measured")
    return f"{_moment(round(seam.at_s))} {said}"


def _section(section: Section) -> str:
    """Return "0:00-0:30 intro, soft pads"."""
    guidance = "" if section.guidance is None else f" (guidance {section.guidance:g})"
    return f"{_moment(section.begin_s)}-{_moment(section.end_s)} {section.prompt}{guidance}"


def _moment(seconds: float) -> str:
    tenths = round(seconds * 10)
    rest = f".{tenths % 10}" if tenths % 10 else ""
    return f"{tenths // 600}:{tenths % 600 // 10:02d}{rest}"


def _date(moment_s: float) -> str:
    try:
        return time.strftime("%Y-%m-%d %H:%M", time.localtime(moment_s))
    except (OverflowError, OSError, ValueError):  # no year that this system knows
        return str(moment_s)
