"""Figures and their goals, printed as they come, and the exit code that follows from them."""

from __future__ import annotations

import statistics
from collections.abc import Sequence


class Figures:
    """Prints each figure with its goal, and remembers whether one was missed."""

    def __init__(self) -> None:
        self.missed: list[str] = []

    @property
    def exit_code(self) -> int:
        """0, or 1 when a goal was missed."""
        return int(bool(self.missed))

    def note(self, text: str) -> None:
        """Print a line that has no goal."""
        print(f"     {text}", flush=True)

    def at_most(self, name: str, value: float, limit: float, unit: str = "") -> None:
        """Print a figure that must not be above its limit."""
        self._goal(name, value, limit, unit, met=value <= limit, words="at most")

    def at_least(self, name: str, value: float, limit: float, unit: str = "") -> None:
        """Print a figure that must not be below its limit."""
        self._goal(name, value, limit, unit, met=value >= limit, words="at least")

    def holds(self, sentence: str, met: bool) -> None:
        """Print what must be so, and whether it is."""
        self._print(sentence, met)

    def _goal(self, name: str, value: float, limit: float, unit: str, *, met: bool, words: str) -> None:
        unit = f" {unit}" if unit else ""
        self._print(f"{name:<52} {_short(value):>8}{unit}   (goal: {words} {_short(limit)}{unit})", met)

    def _print(self, line: str, met: bool) -> None:
        if not met:
            self.missed.append(line)
        print(f"{'ok  ' if met else 'MISS'} {line}", flush=True)


def spread(values: Sequence[float], unit: str = "s") -> str:
    """Return best, median and worst of some figures in words."""
    middle = statistics.median(values)
    return f"median {_short(middle)}, best {_short(min(values))}, worst {_short(max(values))} {unit} of {len(values)}"


def share(values: Sequence[float], percent: float) -> float:
    """Return what so many percent of the values are not above; 0 of none."""
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * percent / 100), len(ordered) - 1)] if ordered else 0.0


def _short(value: float) -> str:
    return f"{value:.0f}" if abs(value) >= 1_000 or value == int(value) else f"{value:.4g}"
