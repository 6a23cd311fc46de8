"""The ruler above the waveform: where its ticks lie in seconds and in bars and beats, and how moments are written."""

from __future__ import annotations

import math
from dataclasses import dataclass

BEATS_PER_BAR = 4
"""How many beats a bar has where nobody knows: four, as loops are mostly made in."""
_ROUND_S = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600)
_PARTS = {1: 5, 2: 4, 5: 5, 10: 5, 15: 3, 30: 3, 60: 4, 120: 4, 300: 5, 600: 5, 900: 3, 1800: 3, 3600: 4}
_JUST_SHORT = 1e-6
"""A beat that rounding has put a hair too early is still that beat."""
_SOON_S = 0.01
"""Nobody sees that a beat is named so much too early, and a take that begins a hair before bar 1 begins with 1.1."""


@dataclass(frozen=True)
class Tick:
    """A mark at `at_s` seconds; `rank` 0 is the strongest, and a mark without `text` has none written beside it."""

    at_s: float
    rank: int
    text: str = ""


def clock_text(seconds: float, decimals: int = 3) -> str:
    """Return a moment as m:ss.mmm, or h:mm:ss.mmm from an hour on."""
    unit = 10**decimals
    whole = round(max(seconds, 0.0) * unit)
    rest, fraction = divmod(whole, unit)
    minutes, second = divmod(rest, 60)
    hours, minute = divmod(minutes, 60)
    text = f"{hours}:{minute:02d}:{second:02d}" if hours else f"{minute}:{second:02d}"
    return f"{text}.{fraction:0{decimals}d}" if decimals else text


def bars_text(seconds: float, bpm: float, downbeat_s: float = 0.0, beats_per_bar: int = BEATS_PER_BAR) -> str:
    """Return a moment as bar.beat, 1.1 being the moment `downbeat_s`; what stands before it is in bar 0."""
    beat = math.floor((max(seconds, 0.0) - downbeat_s + (_SOON_S if downbeat_s else 0.0)) * bpm / 60 + _JUST_SHORT)
    return f"{beat // beats_per_bar + 1}.{beat % beats_per_bar + 1}"


def near_beat_s(seconds: float, length_s: float, bpm: float, downbeat_s: float = 0.0) -> float:
    """Return the beat that is nearest to a moment and lies within the sound, or its start if none does."""
    beat_s = 60 / bpm
    beat = round((min(max(seconds, 0.0), length_s) - downbeat_s) / beat_s)
    at_s = downbeat_s + beat * beat_s
    if at_s > length_s:
        at_s -= beat_s
    if at_s < -_SOON_S:
        at_s += beat_s
    return max(at_s, 0.0) if at_s <= length_s else 0.0


def second_ticks(begin_s: float, end_s: float, px_per_s: float, room_px: float) -> list[Tick]:
    """Return the marks in seconds between two moments; written ones lie at least `room_px` apart."""
    step_s, parts, decimals = _second_step(room_px / px_per_s)
    if step_s * px_per_s / parts < room_px / 12:
        parts = 1
    ticks = []
    for index in _indices(begin_s, end_s, step_s / parts):
        strong = index % parts == 0
        at_s = index * step_s / parts
        ticks.append(Tick(at_s, 0 if strong else 1, clock_text(at_s, decimals) if strong else ""))
    return ticks


def beat_ticks(
    begin_s: float,
    end_s: float,
    px_per_s: float,
    room_px: float,
    bpm: float,
    downbeat_s: float = 0.0,
    beats_per_bar: int = BEATS_PER_BAR,
) -> list[Tick]:
    """Return the marks of bars (rank 0), beats (1) and parts (2) at `bpm`; written ones lie `room_px` apart.

    Bar 1 begins at `downbeat_s`; what lies before it has no name.
    """
    beat_s = 60 / bpm
    unit = beat_unit(px_per_s, bpm, room_px / 3, beats_per_bar)
    written = unit
    while written * beat_s * px_per_s < room_px:
        written = written * 2 if written < 1 or written >= beats_per_bar else float(beats_per_bar)
    written = max(written, 1)
    ticks = []
    first_s = -math.floor(downbeat_s / (unit * beat_s) + _JUST_SHORT) * unit * beat_s
    for index in _indices(begin_s - downbeat_s, end_s - downbeat_s, unit * beat_s, first_s):
        beat = index * unit
        rank = 0 if beat % beats_per_bar == 0 else 1 if beat % 1 == 0 else 2
        text = ""
        if beat % written == 0 and beat >= 0:
            bar = int(beat // beats_per_bar) + 1
            text = str(bar) if rank == 0 else f"{bar}.{int(beat % beats_per_bar) + 1}"
        ticks.append(Tick(max(downbeat_s + beat * beat_s, 0.0), rank, text))
    return ticks


def beat_unit(px_per_s: float, bpm: float, apart_px: float, beats_per_bar: int = BEATS_PER_BAR) -> float:
    """Return the smallest part of a beat (1/16 at least), beat, bar or power of two of bars that is `apart_px` wide."""
    unit = 1 / 16
    while unit * 60 / bpm * px_per_s < apart_px:
        unit = unit * 2 if unit < 1 or unit >= beats_per_bar else float(beats_per_bar)
    return unit


def _second_step(least_s: float) -> tuple[float, int, int]:
    """Return a round step of at least `least_s`, into how many parts it is cut, and the decimals it is written with."""
    if least_s > 1:
        step = next((each for each in _ROUND_S if each >= least_s), None)
        if step is None:
            hours = math.ceil(least_s / 3600)
            return hours * 3600.0, 4, 0
        return float(step), _PARTS[step], 0
    power = math.floor(math.log10(least_s))
    # A little room for rounding: 0.5 must pass for at least 0.5.
    digit = next((each for each in (1, 2, 5) if each * 10.0**power >= least_s * (1 - 1e-9)), 10)
    return digit * 10.0**power, _PARTS[digit], max(-power - (digit == 10), 0)


def _indices(begin_s: float, end_s: float, step_s: float, first_s: float = 0.0) -> range:
    first = round(first_s / step_s)
    return range(max(math.ceil(begin_s / step_s - _JUST_SHORT), first), math.floor(end_s / step_s + _JUST_SHORT) + 1)
