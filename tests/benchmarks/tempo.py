"""Tempo, beats and first beats of bars, on clicks, drums and songs made of arithmetic, and on pieces of a soundfont.

    python tests/benchmarks/tempo.py [--pieces 40]

Clicks of every tempo from 60 to 200, plain and with every third or fourth one louder; drum loops, straight and with
swing, in four and in three; chords with a bass. The label's error is that of the tempo as it is written, in BPM, where
the octave is right. The pieces are those the Starter is taught with, of tempi and instruments of all styles; they are
left out where no soundfont is installed. The exit code is 1 if a goal was missed.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from analysis.bands import INSTRUMENTS, LOOPS, MAJOR, MINOR, RATE, Score, clicks, drum_loop, song  # noqa: E402
from common.figures import Figures  # noqa: E402

from musicdesk.analysis.findings import findings_of  # noqa: E402
from musicdesk.core.clip import Clip  # noqa: E402
from musicdesk.core.errors import Unavailable  # noqa: E402
from musicdesk.core.findings import Findings  # noqa: E402

LABEL_BPM = 0.05
OCTAVE = 0.04
Case = tuple[Clip, float, float, int]
"""A clip, its tempo, when its first bar begins, and how many beats a bar has; 0 where there are none to be heard."""


class Row:
    """What was found of one kind of sound."""

    def __init__(self) -> None:
        self.octaves: list[bool] = []
        self.labels: list[float] = []
        self.phases_ms: list[float] = []
        self.bars: list[bool] = []

    def add(self, found: Findings, bpm: float, first_s: float, beats_per_bar: int) -> None:
        """Note what was found of a clip."""
        right = found.bpm is not None and abs(found.bpm / bpm - 1) < OCTAVE
        self.octaves.append(right)
        if not right or found.bpm is None or found.downbeat_s is None:
            return
        self.labels.append(abs(found.bpm - bpm))
        beats = (np.array(found.beats_s) - first_s) * bpm / 60
        self.phases_ms.append(float(np.abs(beats - np.rint(beats)).max()) * 60_000 / bpm)
        if beats_per_bar:
            bars = (found.downbeat_s - first_s) * bpm / 60 / beats_per_bar
            on_first = abs(bars - round(bars)) * beats_per_bar < 0.1
            self.bars.append(found.beats_per_bar == beats_per_bar and on_first)


def accented(bpm: float, every: int) -> Clip:
    """Return clicks of which every third or fourth is louder."""
    score = Score(12.0, every)
    for beat in range(int(11.8 * bpm / 60)):
        score.put(0.1 + beat * 60 / bpm, (1.0 if beat % every else 2.0) * score.drum("click"))
    return score.clip(0.0003)


def click_tracks() -> Iterator[Case]:
    """Yield clicks of whole and of odd tempi."""
    for bpm in np.arange(60, 200.5, 2.5):
        yield clicks(float(bpm), seed=int(bpm)), float(bpm), 0.13, 0
        yield clicks(float(bpm) + 0.173, noise=0.002, seed=int(bpm)), float(bpm) + 0.173, 0.13, 0


def accented_tracks() -> Iterator[Case]:
    """Yield clicks with louder ones among them."""
    for index, bpm in enumerate(np.arange(60, 201, 5)):
        yield accented(float(bpm), 3 + index % 2), float(bpm), 0.1, 0


def loops(swing: float) -> Iterator[Case]:
    """Yield drum loops at tempi at which people count them so."""
    for loop, rows in LOOPS.items():
        for index, bpm in enumerate((78.0, 86.5, 94.0, 104.37, 112.0, 121.0, 128.0, 136.0)):
            first_s = (0.0, 0.31, 0.77)[index % 3]
            yield drum_loop(bpm, loop, first_s=first_s, swing=swing), bpm, first_s, len(rows["kick"]) // 4


def songs(beats_per_bar: int, drums: str) -> Iterator[Case]:
    """Yield chords on every beat, with a bass, eight bars long."""
    for index, progression in enumerate([*MAJOR.values(), *MINOR.values()]):
        bpm, first_s = 80 + 5.25 * index, (0.0, 0.31, 0.77)[index % 3]
        clip = song(
            index,
            progression,
            instrument=INSTRUMENTS[index % 4],
            bpm=bpm,
            beats_per_bar=beats_per_bar,
            drums=drums,
            first_s=first_s,
            seconds=first_s + 8 * beats_per_bar * 60 / bpm,
        )
        yield clip, bpm, first_s, beats_per_bar


def pieces(count: int) -> Iterator[Case]:
    """Yield pieces of all styles played by a soundfont. Raises: Unavailable if there is none."""
    from musicdesk.training.composer import compose
    from musicdesk.training.render import check_synthesiser, render

    check_synthesiser()
    for seed in range(count):
        piece = compose(910_000 + seed)
        yield Clip(np.ascontiguousarray(render(piece)[:, np.newaxis]), RATE), piece.bpm, 0.0, 4


def measured(cases: Iterator[Case], asked: bool = False) -> Row:
    """Return what is found of some clips, told their tempo beforehand or not."""
    row = Row()
    for clip, bpm, first_s, beats_per_bar in cases:
        row.add(findings_of(clip, bpm if asked else None), bpm, first_s, beats_per_bar)
    return row


def judge(figures: Figures, name: str, row: Row, octave: float, bars: float, label: float = LABEL_BPM) -> None:
    """Print what was found of one kind of sound."""
    figures.at_least(f"{name}: octave right", float(np.mean(row.octaves)), octave)
    figures.at_most(f"{name}: worst error of the label", max(row.labels), label, "BPM")
    figures.at_most(f"{name}: worst beat beside its stroke", max(row.phases_ms), 12.0, "ms")
    if row.bars:
        figures.at_least(f"{name}: bars and first beats right", float(np.mean(row.bars)), bars)


def main() -> int:
    """Measure, print, and return the exit code."""
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    words.add_argument("--pieces", type=int, default=40)
    args = words.parse_args()
    figures = Figures()
    judge(figures, "clicks", measured(click_tracks()), 0.95, 0.0)
    judge(figures, "clicks with accents", measured(accented_tracks()), 0.95, 0.0)
    judge(figures, "drum loops", measured(loops(0.0)), 0.95, 0.9)
    judge(figures, "drum loops with swing", measured(loops(1 / 6)), 0.95, 0.85)
    judge(figures, "chords in four", measured(songs(4, "")), 0.9, 0.9)
    judge(figures, "chords and drums in four", measured(songs(4, "pop")), 0.9, 0.9)
    judge(figures, "chords in three", measured(songs(3, "")), 0.8, 0.9)
    judge(figures, "chords and drums in three", measured(songs(3, "waltz")), 0.9, 0.9)
    try:
        heard, asked = measured(pieces(args.pieces)), measured(pieces(args.pieces), asked=True)
    except Unavailable as exc:
        figures.note(f"pieces are left out: {exc}")
    else:
        figures.at_least("pieces: octave right, tempo not asked for", float(np.mean(heard.octaves)), 0.7)
        figures.at_most("pieces: median error of the label", float(np.median(heard.labels)), LABEL_BPM, "BPM")
        figures.at_least("pieces: octave right, tempo asked for", float(np.mean(asked.octaves)), 0.95)
        figures.at_most("pieces: worst error of the label, asked for", max(asked.labels), LABEL_BPM, "BPM")
        figures.at_least("pieces: bars and first beats right, asked for", float(np.mean(asked.bars)), 0.8)
    half_minute = next(iter(songs(4, "pop")))[0]
    sound = np.tile(half_minute.samples, (2, 2))[: 30 * RATE]
    begun_s = time.process_time()
    findings_of(Clip(np.ascontiguousarray(sound), RATE))
    figures.at_most("all findings of 30 s in stereo, one core", time.process_time() - begun_s, 1.5, "s")
    return figures.exit_code


if __name__ == "__main__":
    sys.exit(main())
