"""Painting the melody roll, 1000 x 400: a line that comes in while one sings, a playhead, a handle, all of it anew.

    python tests/benchmarks/melody_roll.py [--width 1000] [--height 400] [--scale 100]

Everything is painted without a screen, as it is behind one. The exit code is 1 if a goal was missed.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from common.figures import Figures, share, spread
from PySide6.QtWidgets import QApplication

from musicdesk.core.melody import PitchLine
from musicdesk.core.note import Note
from musicdesk.core.scale import Scale
from musicdesk.gui.melodyroll import MelodyRoll
from musicdesk.gui.theme import Theme

LIVE_MS, MOVING_MS, ANEW_MS = 4.0, 2.0, 1000 / 30
HOP_S, MOMENT_S = 0.01, 0.128
BLOCK = 2
"""Values that come with each of 60 frames a second, rounded up."""


def sung(seconds: float) -> tuple[PitchLine, list[Note]]:
    """Return a voice with vibrato and glides, three notes in two seconds, and its notes."""
    times_s = np.arange(round(seconds / HOP_S)) * HOP_S
    steps = np.array((57, 60, 64, 62, 59, 65, 69, 67))[(times_s / 0.66).astype(int) % 8].astype(np.float64)
    place_s = times_s % 0.66
    glide = -1.5 * np.exp(-place_s / 0.05) + 0.35 * np.sin(2 * np.pi * 5.6 * times_s) * (place_s > 0.2)
    hz = np.where(place_s < 0.6, 440 * 2 ** ((steps + glide - 69) / 12), 0).astype(np.float32)
    level_db = np.where(hz > 0, -14, -60).astype(np.float32)
    notes = [Note(at * 0.66, int(steps[int(at * 0.66 / HOP_S) + 1]), 0.6) for at in range(int(seconds / 0.66))]
    return PitchLine(0.0, HOP_S, hz, np.ones_like(hz), level_db), notes


def main() -> int:
    """Measure, print, and say whether a goal was missed."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--width", type=int, default=1000)
    words.add_argument("--height", type=int, default=400)
    words.add_argument("--scale", type=int, default=100)
    wishes = words.parse_args()
    app = QApplication(sys.argv[:1])
    theme = Theme(Path(__file__).parents[2] / "resources" / "icons")
    theme.apply("dark", wishes.scale)
    figures = Figures()

    def measured(name: str, act: Callable[[int], None], times: int, limit_ms: float) -> None:
        took_ms = []
        for index in range(times):
            # The thread's own time: what else the machine does meanwhile is no fault of the painting.
            began = time.thread_time()
            act(index)
            app.processEvents()
            took_ms.append((time.thread_time() - began) * 1e3)
        figures.at_most(f"{name}: median", share(took_ms, 50), limit_ms, "ms")
        figures.note(f"{spread(took_ms, 'ms')}, p99 {share(took_ms, 99):.2f} ms")

    roll = MelodyRoll(theme)
    roll.resize(wishes.width, wishes.height)
    roll.show()
    roll.set_grid(100.0, 2.4)
    roll.set_scale(Scale(9, "minor"))
    roll.set_live(True)
    line, notes = sung(20.0)

    def sing(index: int) -> None:
        piece = slice(index * BLOCK, (index + 1) * BLOCK)
        roll.add_line(
            PitchLine(index * BLOCK * HOP_S, HOP_S, line.hz[piece], line.clarity[piece], line.level_db[piece])
        )

    measured("live, a frame", sing, len(line.hz) // BLOCK, LIVE_MS)

    roll.set_live(False)
    roll.set_length(20.0)
    roll.set_line(line)
    roll.set_notes(notes)
    moments = round(20 / MOMENT_S)
    roll.set_heard(np.arange(moments).astype(np.uint8) % 12, np.arange(moments) % 7 > 0, MOMENT_S)
    roll.set_overview(bytes(range(256)))
    app.processEvents()
    measured("playing, a step of the playhead", lambda n: roll.set_playhead(n / 60), 600, MOVING_MS)
    measured("dragging a handle, a step", lambda n: roll.set_trim(n / 100, 19.0), 300, LIVE_MS)
    measured("all of it drawn anew", lambda n: roll.set_length(20.0 + n % 2), 100, ANEW_MS)
    return figures.exit_code


if __name__ == "__main__":
    sys.exit(main())
