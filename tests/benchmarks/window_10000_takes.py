"""The window on a library of 10,000 takes: how much later it is up, how fast a search answers, how smoothly it scrolls.

    python tests/benchmarks/window_10000_takes.py [--takes 10000]

The exit code is 1 if a goal was missed.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from common.figures import Figures, spread
from common.screen import INSIDE, add_screen_option, inside, screen, tell
from common.starts import start_in_turn

LATER_S, SEARCH_MS, BLOCK_MS = 2.0, 50.0, 50.0
SEARCHES = ("p", "pi", "pia", "pian", "piano", "piano 12", "warm épique", "waltz cello 120", "zzz", "", "b", "")


def measure(library: Path) -> None:
    """Be the process with the window, and tell the figures in ms."""
    from common.furnished import Heartbeat, Plan, lead, rested
    from PySide6.QtCore import QPoint, QPointF, Qt
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    from musicdesk.gui.furniture import Furniture
    from musicdesk.gui.takes import SEARCH_MS as PAUSE_MS

    told: dict[str, Any] = {"answers": [], "search_blocks": [], "blocks": {}, "takes": 0}

    def plan(furniture: Furniture) -> Plan:
        panel = furniture.window.takes
        heartbeat, answered = Heartbeat(furniture.window), list[float]()
        panel.search_changed.connect(lambda *_: answered.append(time.perf_counter()))
        yield rested(1.0)
        told["takes"] = len(panel.shown_ids())
        for text in SEARCHES:
            answered.clear()
            heartbeat.begin()
            typed_s = time.perf_counter()
            panel.search.setText(text)
            yield lambda: answered
            told["answers"].append((answered[0] - typed_s) * 1e3 - PAUSE_MS)
            yield rested(0.1)
            told["search_blocks"].append(max(heartbeat.delays_ms))
        bar, view = panel.list.verticalScrollBar(), panel.list.viewport()
        chance = random.Random(5)
        ids = panel.shown_ids()

        def wheel() -> None:
            middle = view.rect().center()
            event = QWheelEvent(
                QPointF(middle), view.mapToGlobal(QPointF(middle)), QPoint(), QPoint(0, -120),
                Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
            )  # fmt: skip
            QApplication.sendEvent(view, event)

        ways: dict[str, Callable[[], object]] = {
            "the wheel": wheel,
            "the bar dragged": lambda: bar.setValue(chance.randrange(bar.maximum() + 1)),
            "a take brought into view": lambda: panel.select(chance.choice(ids)),
        }
        for name, act in ways.items():
            bar.setValue(0)
            blocks: list[float] = []
            for _ in range(60):
                heartbeat.begin()
                act()
                yield rested(0.03)
                blocks.append(max(heartbeat.delays_ms))
            told["blocks"][name] = blocks

    lead(library, plan, 120.0)
    tell(told)


def main() -> int:
    """Print the figures; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(INSIDE, type=Path, metavar="LIBRARY", help=argparse.SUPPRESS)
    parser.add_argument("--takes", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    add_screen_option(parser)
    wishes = parser.parse_args()
    if wishes.inside is not None:
        measure(wishes.inside)
        return 0
    from library_10000 import furnish

    figures = Figures()
    with screen(wishes.screen) as shown:
        library = shown.folder / "Müsic desk"
        furnish(library, wishes.takes)
        figures.note(f"on {shown.name}, {wishes.takes:,} takes")
        starts = start_in_turn(shown, library, wishes.rounds)
        told = inside(__file__, [library], shown, 200.0)
    figures.note(f"MusicDesk    {spread(starts.desk_s)}")
    figures.note(f"bare window  {spread(starts.bare_s)}")
    later_s = statistics.median(starts.desk_s) - statistics.median(starts.bare_s)
    figures.holds(f"the list shows {told['takes']:,} takes", told["takes"] == wishes.takes)
    figures.at_most("window up after a bare one, medians", later_s, LATER_S, "s")
    figures.note(f"search  {spread(told['answers'], 'ms')}, after the pause for the next letter")
    figures.at_most("search answers, worst", max(told["answers"]), SEARCH_MS, "ms")
    figures.at_most("event loop held up by a search, worst", max(told["search_blocks"]), BLOCK_MS, "ms")
    for name, blocks in told["blocks"].items():
        figures.note(f"{name}: {spread(blocks, 'ms')}")
        figures.at_most(f"scrolling, {name}, worst", max(blocks), BLOCK_MS, "ms")
    return figures.exit_code


if __name__ == "__main__":
    sys.exit(main())
