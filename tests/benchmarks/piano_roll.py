"""Painting the piano roll, 1600 x 300, with 2,000 notes: scrolling, zooming, playing, dragging, choosing by a band.

    python tests/benchmarks/piano_roll.py [--notes 2000] [--width 1600] [--height 300] [--scale 100]

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
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from musicdesk.core.note import Note
from musicdesk.core.scale import Scale
from musicdesk.gui.pianoroll import PianoRoll
from musicdesk.gui.theme import Theme
from musicdesk.gui.waveformsight import Sight

RATE, SECONDS = 32_000, 180.0
FRAME_MS, PLAYHEAD_MS = 1000 / 60, 1000 / 60 / 4


def played(count: int) -> tuple[Note, ...]:
    """Return chords and runs over three minutes, four octaves wide."""
    rng = np.random.default_rng(0)
    onsets_s = np.sort(rng.uniform(0, SECONDS - 1, count))
    lengths_s, pitches = rng.uniform(0.08, 0.9, count), rng.integers(40, 89, count)
    velocities = rng.integers(30, 128, count)
    rows = zip(onsets_s.tolist(), pitches.tolist(), lengths_s.tolist(), velocities.tolist(), strict=True)
    return tuple(Note(*row) for row in rows)


def main() -> int:
    """Measure, print, and say whether a goal was missed."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--notes", type=int, default=2_000)
    words.add_argument("--width", type=int, default=1600)
    words.add_argument("--height", type=int, default=300)
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
        figures.note(f"{spread(took_ms, 'ms')}, p95 {share(took_ms, 95):.2f} ms")

    roll = PianoRoll(theme)
    roll.resize(wishes.width, wishes.height)
    roll.show()
    all_of_it = Sight(round(RATE * SECONDS), wishes.width).fitted()
    near = all_of_it.over(RATE * 60, RATE * 70)
    notes = played(wishes.notes)
    roll.set_sight(all_of_it, RATE)
    roll.set_grid(96.0, 0.37)
    roll.set_scale(Scale(9, "minor"))
    roll.set_notes(notes)
    app.processEvents()

    plain, free = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier

    def mouse(kind: QEvent.Type, x: float, y: float, keys: Qt.KeyboardModifier = plain) -> None:
        button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
        held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
        spot = QPointF(x, y)
        app.sendEvent(roll, QMouseEvent(kind, spot, roll.mapToGlobal(spot), button, held, keys))

    zooms = [all_of_it.zoomed(1.02**step, wishes.width / 2) for step in range(60)]
    measured("all notes in sight, zooming", lambda n: roll.set_sight(zooms[n % 60], RATE), 180, FRAME_MS)
    measured("ten seconds in sight, scrolling", lambda n: roll.set_sight(near.moved(16 * n), RATE), 180, FRAME_MS)
    roll.set_sight(near, RATE)
    measured("ten seconds, playing", lambda n: roll.set_playhead(RATE * 60 + n * 533, True), 600, PLAYHEAD_MS)
    roll.set_sight(all_of_it, RATE)
    # Each step is a pixel, so that each is painted.
    measured("all in sight, playing", lambda n: roll.set_playhead(round(n * all_of_it.step), True), 600, PLAYHEAD_MS)
    measured("a slider moves: other notes", lambda n: roll.set_notes(notes[n % 50 :]), 100, FRAME_MS)
    roll.set_notes(notes)
    app.processEvents()

    right, low = wishes.width - 40.0, wishes.height - 10.0
    left, high = theme.px(60.0), theme.px(24.0)
    mouse(QEvent.Type.MouseButtonPress, left, high)
    measured(
        "a band over all notes",
        lambda n: mouse(QEvent.Type.MouseMove, left + (right - left) * n / 180, high + (low - high) * n / 180),
        180,
        FRAME_MS,
    )
    mouse(QEvent.Type.MouseButtonRelease, right, low)
    figures.holds(f"the band has chosen most notes ({len(roll._chosen)})", len(roll._chosen) > wishes.notes / 3)
    held = roll._scene().rect_of(min(roll._chosen)).center()
    mouse(QEvent.Type.MouseButtonPress, held.x(), held.y())
    # Held by no lines, so that each step makes other notes.
    measured(
        "dragging them all",
        lambda n: mouse(QEvent.Type.MouseMove, held.x() + 8 + n, held.y() - n / 20, free),
        180,
        FRAME_MS,
    )
    mouse(QEvent.Type.MouseButtonRelease, held.x(), held.y())
    return figures.exit_code


if __name__ == "__main__":
    sys.exit(main())
