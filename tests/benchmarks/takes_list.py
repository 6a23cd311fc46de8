"""How long the list of 10,000 takes ever keeps the window waiting: `python tests/benchmarks/takes_list.py`."""

from __future__ import annotations

import argparse
import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from musicdesk.core.take import Bond, Origin
from musicdesk.engines.catalog import resources_folder
from musicdesk.gui.takes import TakesPanel
from musicdesk.gui.takessource import TakeSource
from musicdesk.gui.theme import Theme

LIMIT_MS = 50.0
MOODS = ("warm", "dreamy", "dark", "happy", "calm", "groovy", "lazy", "cold")
SOUNDS = ("piano", "flute", "vibraphone", "saxophone", "pads and drums", "cello", "synth bass", "guitar")


@dataclass(frozen=True)
class FakeRow:
    """What a library tells of a take."""

    id: str
    title: str
    prompt: str
    created_s: float
    parent: str | None
    bond: Bond | None
    overview: bytes
    stars: int = 0
    seconds: float = 10.0
    model: str = "starter"
    origin: Origin = Origin.COMPLETE
    bpm: float | None = None
    note: str = ""
    melody: str = ""


class FakeSource:
    """Takes in memory, a fifth of them made from another one."""

    def __init__(self, count: int) -> None:
        chance, now = random.Random(7), time.time()
        rows = []
        for number in range(count):
            prompt = f"{chance.choice(MOODS)} {chance.choice(SOUNDS)}, {chance.randrange(60, 180)} bpm"
            parent = f"take-{number - chance.randrange(1, 20)}" if number > 20 and chance.random() < 0.2 else None
            bond = None if parent is None else Bond.VARIATION
            made_s = now - (count - number) * 600.0
            picture = chance.randbytes(96)
            melody = f"Humming {number % 40}" if number % 3 == 0 else ""
            stars = chance.randrange(6)
            rows.append(FakeRow(f"take-{number}", prompt, prompt, made_s, parent, bond, picture, stars, melody=melody))
        self._rows = {row.id: row for row in reversed(rows)}
        self._words = [(row.id, row.stars, f"{row.prompt} {row.melody}".casefold()) for row in self._rows.values()]

    def find(self, text: str = "", stars: int = 0) -> list[str]:
        words = text.casefold().split()
        return [id_ for id_, given, said in self._words if given >= stars and all(word in said for word in words)]

    def tree(self, ids: Sequence[str]) -> list[tuple[str, str | None]]:
        return [(take_id, self._rows[take_id].parent) for take_id in ids]

    def rows(self, ids: Sequence[str]) -> list[FakeRow]:
        return [self._rows[take_id] for take_id in ids]

    def add(self, number: int) -> None:
        row = FakeRow(f"new-{number}", "new", "new", time.time(), None, None, bytes(96))
        self._rows = {row.id: row} | self._rows
        self._words.insert(0, (row.id, 0, "new"))


class Pulse:
    """Beats whenever the event loop is free, and notes the longest time without a beat."""

    def __init__(self) -> None:
        self._last_s = time.perf_counter()
        self.worst_ms = 0.0
        self._timer = QTimer(interval=0)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now_s = time.perf_counter()
        self.worst_ms = max(self.worst_ms, (now_s - self._last_s) * 1e3)
        self._last_s = now_s

    def block_ms(self, act: Callable[[], object], settle_ms: int = 30) -> float:
        """Do something in the event loop and return the longest block it brought about."""
        QTest.qWait(5)
        self.worst_ms = 0.0
        QTimer.singleShot(0, act)
        QTest.qWait(settle_ms)
        return self.worst_ms


def measure(panel: TakesPanel, source: TakeSource, repeats: int) -> dict[str, list[float]]:
    """Return the longest blocks by what was done."""
    pulse, bar = Pulse(), panel.list.verticalScrollBar()
    blocks: dict[str, list[float]] = {}
    blocks["show the library"] = [pulse.block_ms(lambda: panel.set_source(source), 150) for _ in range(repeats)]
    texts = ["p", "pi", "pia", "pian", "piano", "piano 12", "", "humming 7", "zzz", ""] * max(1, repeats // 3)
    blocks["search a letter"] = [pulse.block_ms(lambda text=text: panel.search.setText(text), 150) for text in texts]
    blocks["filter by stars"] = [
        pulse.block_ms(lambda stars=stars: panel.stars.setValue(stars), 150) for stars in [3, 0] * repeats
    ]
    steps = [bar.maximum() * step // 40 for step in range(41)] * max(1, repeats // 3)
    blocks["drag the scroll bar"] = [pulse.block_ms(lambda at=at: bar.setValue(at), 15) for at in steps]
    bar.setValue(0)
    blocks["turn the wheel"] = [pulse.block_ms(lambda: bar.setValue(bar.value() + 60), 10) for _ in range(50)]
    ids = panel.shown_ids()
    blocks["go to a take"] = [
        pulse.block_ms(lambda take=take: panel.select(take)) for take in random.Random(1).sample(ids, 10)
    ]
    blocks["read again, nothing new"] = [pulse.block_ms(panel.refresh, 100) for _ in range(repeats)]
    if isinstance(source, FakeSource):

        def arrive(number: int) -> None:
            source.add(number)
            panel.refresh()

        blocks["a take arrives"] = [
            pulse.block_ms(lambda number=number: arrive(number), 100) for number in range(repeats)
        ]
    blocks["select all"] = [pulse.block_ms(panel.list.selectAll, 150) for _ in range(repeats)]
    blocks["read again, all selected"] = [pulse.block_ms(panel.refresh, 150) for _ in range(repeats)]
    return blocks


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--takes", type=int, default=10_000)
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--library", type=Path, help="measure with a library instead of takes in memory")
    wishes = parser.parse_args()
    app = QApplication(sys.argv[:1])
    theme = Theme(resources_folder() / "icons")
    theme.apply("dark", 100)
    source: TakeSource = FakeSource(wishes.takes)
    if wishes.library is not None:
        from musicdesk.library import Library

        source = Library.open(wishes.library)
    panel = TakesPanel(theme)
    panel.resize(340, 700)
    panel.show()
    app.processEvents()
    blocks = measure(panel, source, wishes.repeats)
    print(f"{len(panel.shown_ids()):,} takes; longest block of the event loop in ms (limit {LIMIT_MS:.0f})")
    for name, each in blocks.items():
        mark = "" if max(each) <= LIMIT_MS else "  over the limit"
        print(f"  {name:<26} median {statistics.median(each):6.1f}   worst {max(each):6.1f}{mark}")
    return int(any(max(each) > LIMIT_MS for each in blocks.values()))


if __name__ == "__main__":
    raise SystemExit(main())
