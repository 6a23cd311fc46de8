"""Painting the waveform of a ten-minute stereo take, 1600 pixels wide: scrolling, zooming, growing, playing.

    python tests/benchmarks/waveform.py [--minutes 10] [--width 1600]

Everything is painted without a screen, as it is behind one. The exit code is 1 if a goal was missed.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtWidgets import QApplication

from musicdesk.analysis.peaks import Peaks
from musicdesk.core.clip import Clip
from musicdesk.core.tape import Tape
from musicdesk.gui.theme import Theme
from musicdesk.gui.waveform import WaveformView

RATE, FRAME_MS = 48_000, 1000 / 60
_GOALS: list[bool] = []


def measured(name: str, act: Callable[[int], None], times: int, limit_ms: float = FRAME_MS) -> None:
    """Print median and p99 of `times` calls; the median must be under `limit_ms`."""
    took_ms = []
    for index in range(times):
        began = time.perf_counter()
        act(index)
        took_ms.append((time.perf_counter() - began) * 1e3)
    took_ms.sort()
    median, p99 = statistics.median(took_ms), took_ms[min(int(0.99 * times), times - 1)]
    _GOALS.append(median <= limit_ms)
    print(f"{'ok  ' if median <= limit_ms else 'MISS'} {name}: median {median:.2f} ms, p99 {p99:.2f} ms", flush=True)


def main() -> int:
    """Measure, print, and say whether a goal was missed."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--minutes", type=float, default=10.0)
    words.add_argument("--width", type=int, default=1600)
    wishes = words.parse_args()
    app = QApplication(sys.argv[:1])
    theme = Theme(Path(__file__).parents[2] / "resources" / "icons")
    theme.apply("dark", 100)
    frames = round(wishes.minutes * 60 * RATE)
    block = np.random.default_rng(0).normal(0, 0.2, (RATE * 10, 2)).astype(np.float32)
    clip = Clip(np.tile(block, (frames // len(block) + 1, 1))[:frames], RATE)

    peaks = Peaks(2)
    measured("take in a second of sound", lambda n: peaks.grow(clip.samples, (n + 1) * RATE), 100)
    view = WaveformView(theme)
    view.resize(wishes.width, 360)
    view.show()
    view.set_tape(Tape.of(clip), 125.0, "ten minutes")
    began = time.perf_counter()
    while view._source is not None and view._source.frames < frames:
        app.processEvents()
    print(f"     the whole take is drawn after {time.perf_counter() - began:.2f} s, slice by slice")

    def shown(act: Callable[[int], None]) -> Callable[[int], None]:
        def painted(index: int) -> None:
            act(index)
            view.repaint()

        return painted

    measured("paint all of it again", shown(lambda n: None), 100)
    for name, seconds in (("a minute", 60.0), ("ten seconds", 10.0), ("a tenth of a second", 0.1)):
        view._look(view.sight.over(RATE * 100, RATE * (100 + seconds)))
        measured(f"scroll by 16 px, {name} in sight", shown(lambda n: view._look(view.sight.moved(16))), 240)
    view.fit()
    measured(
        "zoom by 5 % at the pointer",
        shown(lambda n: view._look(view.sight.zoomed(1.05 if n < 120 else 1 / 1.05, 700))),
        240,
    )
    view.fit()
    view._look(view.sight.over(0, RATE * 60))
    app.processEvents()

    def play(index: int) -> None:
        view.set_playhead(index * RATE // 20, True)
        app.processEvents()

    measured("move the playhead", play, 600, FRAME_MS / 4)
    tape = Tape(RATE * 60, 2, RATE)
    view.set_tape(tape, 125.0, "growing")

    def grow(index: int) -> None:
        tape.append(clip.samples[: RATE // 5])
        view.grew()
        app.processEvents()

    measured("grow by a fifth of a second", grow, 290, FRAME_MS / 2)
    return 0 if all(_GOALS) else 1


if __name__ == "__main__":
    sys.exit(main())
