"""Seams and self-checks in words: what stands in a tooltip, a line of the status, and what a screen reader is told."""

from __future__ import annotations

from collections.abc import Sequence

from musicdesk.core.seam import CLICK_LIMIT, FLUX_LIMIT, Seam
from musicdesk.core.take import Take
from musicdesk.gui.tongue import mark, told, tr

MOST_NAMED = 2
"""Of how many seams that are not good the place is said; more are counted."""
_AS_LOUD_LU = 0.05
_KINDS = {
    "window": mark("Here the music goes on from what was made before."),
    "section": mark("Here a section begins."),
    "continuation": mark("Here the take was continued."),
    "remake": mark("Here a part was re-made."),
}


def moment_in_words(seconds: float) -> str:
    """Return a moment as 0:29, or 1:02:03 from an hour on."""
    whole = int(max(seconds, 0.0) + 1e-6)
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def measures_in_words(seam: Seam) -> str:
    """Return what was measured of a seam: "no click, 0.3 LU louder, no sudden change"."""
    if not seam.measured:
        return tr("not measured")
    parts = []
    if seam.click is not None:
        parts.append(tr("a click") if seam.click > CLICK_LIMIT else tr("no click"))
    if seam.level_lu is not None:
        parts.append(_step_in_words(seam.level_lu))
    if seam.flux_z is not None:
        parts.append(tr("a sudden change") if seam.flux_z > FLUX_LIMIT else tr("no sudden change"))
    return ", ".join(parts)


def _step_in_words(level_lu: float) -> str:
    step = abs(level_lu)
    if step < _AS_LOUD_LU:
        return tr("as loud")
    return tr("{step:.1f} LU louder", step=step) if level_lu > 0 else tr("{step:.1f} LU quieter", step=step)


def seam_in_words(seam: Seam) -> str:
    """Return a seam as a line: "Seam at 0:29: no click, 0.3 LU louder, no sudden change"."""
    return tr("Seam at {moment}: {measures}", moment=moment_in_words(seam.at_s), measures=measures_in_words(seam))


def seam_tip(seam: Seam) -> str:
    """Return what is said of the seam under the pointer: its measures, why it is there, and what can be done."""
    lines = [seam_in_words(seam), tr(_KINDS[seam.kind])]
    if seam.faults:
        lines.append(tr("Right-click to re-roll it."))
    return "\n".join(lines)


def rough(seams: Sequence[Seam]) -> tuple[Seam, ...]:
    """Return the seams that were measured and are not good."""
    return tuple(seam for seam in seams if seam.faults)


def faults_of(take: Take) -> tuple[str, ...]:
    """Return what is wrong with a take, in words: what its self-check found, and its seams that are not good."""
    said = [told(fault) for fault in (() if take.check is None else take.check.faults)]
    bad = rough(take.seams)
    if len(bad) > MOST_NAMED:
        said.append(tr("{bad} of {all} seams are not good", bad=len(bad), all=len(take.seams)))
    else:
        said += [
            tr(
                "seam at {moment}: {faults}",
                moment=moment_in_words(seam.at_s),
                faults=", ".join(map(told, seam.faults)),
            )
            for seam in bad
        ]
    return tuple(said)


def in_a_sentence(faults: Sequence[str]) -> str:
    """Return faults as a sentence, or ""."""
    said = "; ".join(fault.rstrip(".。") for fault in faults)
    return as_sentence(f"{said[0].upper()}{said[1:]}") if said else ""


def as_sentence(words: str) -> str:
    """Return words with the sign that ends a sentence in the language that is spoken."""
    return tr("{words}.", words=words)
