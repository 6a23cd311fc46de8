"""Measuring: how well the seams of a take hold, and whether it is sound, in one go."""

from __future__ import annotations

from musicdesk.core.clip import Clip
from musicdesk.core.job import Cancel, Cancelled
from musicdesk.core.seam import Seam, SelfCheck


def measured(sound: Clip, seams: tuple[Seam, ...], cancel: Cancel | None = None) -> tuple[Seam, ...]:
    """Return the seams of a sound, those measured that were not yet; `cancel` is asked before each of them.

    Raises: Cancelled.
    """
    from musicdesk.analysis import seams as analysis

    found = list[Seam]()
    for each in seams:
        if each.measured:
            found.append(each)
            continue
        if cancel is not None and cancel():  # half an hour has a hundred of them
            raise Cancelled
        found += analysis.measured(sound, [each])
    return tuple(found)


def checked(
    sound: Clip,
    seams: tuple[Seam, ...] = (),
    *,
    wished_s: float | None = None,
    bpm: float | None = None,
    cancel: Cancel | None = None,
) -> SelfCheck:
    """Return what a take with such seams was found to be; see `analysis.selfcheck.self_check`.

    Raises: Cancelled.
    """
    from musicdesk.analysis.selfcheck import self_check

    # Where other words begin to hold, the music may well change.
    borders_s = [each.at_s for each in seams if each.kind != "window"]
    return self_check(sound, wished_s=wished_s, bpm=bpm, borders_s=borders_s, cancel=cancel)
