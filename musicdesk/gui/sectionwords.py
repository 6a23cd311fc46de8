"""Sections in words, and moments as they are typed: seconds, minutes, or bars."""

from __future__ import annotations

import math
import re

from musicdesk.core.section import Section
from musicdesk.gui.melodyrolltime import Grid
from musicdesk.gui.ruler import clock_text
from musicdesk.gui.sectionchange import Sections, fitted
from musicdesk.gui.tongue import mark, tr, trn

_MINUTE_S = 60
_NEAR_BEATS = 1e-3
"""A moment no farther than this from a beat is on it."""
_TIME = re.compile(
    r"(?:(?P<hours>\d{1,4}):(?=\d{1,2}:))?(?:(?P<minutes>\d{1,8}):(?=\d))?(?P<seconds>\d{1,8}(?:\.\d*)?|\.\d+)"
    r"\s*(?P<unit>s|sec|seconds?|m|min|minutes?)?",
    re.IGNORECASE,
)
_BAR = re.compile(r"(?P<bar>\d{1,6})(?:\.(?:(?P<beat>\d{1,3})(?:\.(?P<part>\d{1,6})?)?)?)?")
BAR_WORD = mark("bar {bar}")


def seconds_in(text: str) -> float | None:
    """Return the seconds that a text means: "90", "10 s", "1.5 min", "1:30", "1:02:03.5"; None if it means none.

    Point and comma both divide.
    """
    found = _TIME.fullmatch(text.strip().replace(",", "."))
    if found is None:
        return None
    clock, unit = bool(found["minutes"]), (found["unit"] or "s").lower()
    if clock and found["unit"] and unit[0] == "m":
        return None
    value = float(found["seconds"])
    if unit[0] == "m":
        return value * _MINUTE_S
    return value + _MINUTE_S * int(found["minutes"] or 0) + _MINUTE_S**2 * int(found["hours"] or 0)


def time_text(seconds: float) -> str:
    """Return a length or a moment as it is best read: "7.25 s" up to a minute, from there on "1:30"."""
    milliseconds = round(abs(seconds) * 1000)
    if seconds < 0 or milliseconds < _MINUTE_S * 1000:
        number = f"{seconds:.3f}".rstrip("0").rstrip(".")
        return f"{'0' if number == '-0' else number} s"
    rest = f".{milliseconds % 1000:03d}".rstrip("0").rstrip(".")
    return clock_text(milliseconds // 1000, 0) + rest


def moment_text(moment_s: float, grid: Grid | None) -> str:
    """Return a moment as "bar 9", "bar 9.3" on its third beat, "9.3.5" half a beat later; seconds without bars."""
    if grid is None or moment_s < grid.offset_s - _NEAR_BEATS * grid.beat_s:
        return time_text(moment_s)
    on_beat = _beat(moment_s, grid)
    hundredths = round((moment_s - grid.offset_s) / grid.beat_s * 100) if on_beat is None else on_beat * 100
    beats, part = divmod(hundredths, 100)
    bar, beat = divmod(beats, grid.beats_per_bar)
    if part:
        return f"{bar + 1}.{beat + 1}." + f"{part:02d}".rstrip("0")
    return tr(BAR_WORD, bar=f"{bar + 1}.{beat + 1}" if beat else bar + 1)


def moment_in(text: str, grid: Grid | None) -> float | None:
    """Return the moment that a text means, in seconds: with a tempo a mere number is a bar, "9.3" its third beat.

    "9.3.5" is half a beat later.
    """
    if grid is None:
        return seconds_in(text)
    found = _BAR.fullmatch(_without_bar_word(text).replace(",", "."))
    if found is None:
        return seconds_in(text)
    bar, beat = int(found["bar"]), int(found["beat"] or 1)
    if bar < 1 or not 1 <= beat <= grid.beats_per_bar:
        return None
    part = float(f"0.{found['part'] or 0}")
    return grid.offset_s + ((bar - 1) * grid.beats_per_bar + beat - 1 + part) * grid.beat_s


def _without_bar_word(text: str) -> str:
    """Return what was typed without the word for a bar, in English or in the language that is spoken."""
    rest = text.strip().casefold()
    for pattern in (BAR_WORD, tr(BAR_WORD)):
        before, _, after = pattern.casefold().partition("{bar}")
        for word in filter(None, (before.strip(), after.strip())):
            rest = rest.removeprefix(word).removesuffix(word).strip()
    return rest


def span_words(section: Section, offset_s: float, grid: Grid | None) -> str:
    """Return from where to where a section goes: "0:30 to 1:00", or "bar 9 to bar 17"."""
    ends = offset_s + section.begin_s, offset_s + section.end_s
    in_bars = all(_beat(each, grid) is not None for each in ends)
    begin, end = (moment_text(each, grid) if in_bars else _clock(each) for each in ends)
    return tr("{begin} to {end}", begin=begin, end=end)


def section_words(sections: tuple[Section, ...], index: int, offset_s: float, grid: Grid | None) -> str:
    """Return which section it is, where it lies and what it says: "Section 2 of 3, 0:30 to 1:00: drums enter"."""
    section = sections[index]
    number, span = index + 1, span_words(section, offset_s, grid)
    prompt = " ".join(section.prompt.split())
    if section.guidance is None:
        return tr(
            "Section {number} of {count}, {span}: {prompt}",
            number=number,
            count=len(sections),
            span=span,
            prompt=prompt,
        )
    return tr(
        "Section {number} of {count}, {span}, guidance {guidance:g}: {prompt}",
        number=number,
        count=len(sections),
        span=span,
        guidance=section.guidance,
        prompt=prompt,
    )


def beyond_words(sections: Sections, seconds: float, what: str) -> str:
    """Return what becomes of the sections that do not fit into so much music, or "": "Section 3 is left out: ..."."""
    kept = fitted(sections, seconds)
    cut = bool(kept) and kept[-1] != sections[len(kept) - 1]
    first, last = len(kept) + 1, len(sections)
    if first > last:
        said = tr("section {cut} is cut off there", cut=len(kept)) if cut else ""
    elif first == last:
        said = (
            tr("section {cut} is cut off there, and section {gone} is left out", cut=len(kept), gone=first)
            if cut
            else tr("section {gone} is left out", gone=first)
        )
    else:
        said = (
            tr(
                "section {cut} is cut off there, and sections {first} to {last} are left out",
                cut=len(kept),
                first=first,
                last=last,
            )
            if cut
            else tr("sections {first} to {last} are left out", first=first, last=last)
        )
    if not said:
        return ""
    if what == "loop":
        return tr("The loop ends before its sections: {what_happens}.", what_happens=said)
    return tr("The music ends before its sections: {what_happens}.", what_happens=said)


def lane_words(sections: tuple[Section, ...], index: int, offset_s: float, grid: Grid | None) -> str:
    """Return the chosen section in words, or how many there are."""
    if 0 <= index < len(sections):
        return section_words(sections, index, offset_s, grid)
    if not sections:
        return tr("No sections")
    return trn("{n} section", "{n} sections", len(sections))


def _beat(moment_s: float, grid: Grid | None) -> int | None:
    """Return which beat a moment is on, counted from 0; None if it is on none."""
    if grid is None:
        return None
    beats = (moment_s - grid.offset_s) / grid.beat_s
    beat = round(beats)
    return beat if beat >= 0 and abs(beats - beat) < _NEAR_BEATS else None


def _clock(moment_s: float) -> str:
    return clock_text(moment_s, 0 if math.isclose(moment_s, round(moment_s), abs_tol=5e-4) else 1)
