"""The key of cadences in all 24 keys, by all instruments, with drums and without, and of pieces of a soundfont.

    python tests/benchmarks/key.py [--pieces 40]

Judged by mir_eval's weighted score: 1 for the key, 0.5 for its fifth, 0.3 for its relative, 0.2 for its parallel. The
pieces are those the Starter is taught with: loops of four chords, a third of which may as well be in another key; they
are left out where no soundfont is installed. The exit code is 1 if a goal was missed.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np
from mir_eval.key import weighted_score

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from analysis.bands import INSTRUMENTS, MAJOR, MINOR, RATE, song  # noqa: E402
from common.figures import Figures  # noqa: E402

from musicdesk.analysis.chromagram import chromagram  # noqa: E402
from musicdesk.analysis.tonality import tonality_of  # noqa: E402
from musicdesk.core.clip import Clip  # noqa: E402
from musicdesk.core.errors import Unavailable  # noqa: E402
from musicdesk.core.scale import Scale  # noqa: E402

SPELLINGS = ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")
MANNERS = {
    "chords alone, once a bar": {"bass": False, "strokes": False},
    "chords and bass": {},
    "with a rock beat": {"drums": "rock"},
    "with a house beat, no bass": {"drums": "house", "bass": False},
}


def named(scale: Scale) -> str:
    """Return a key as mir_eval reads it."""
    return f"{SPELLINGS[scale.tonic]} {scale.mode}"


def worth(clip: Clip, true: Scale) -> tuple[float, float]:
    """Return what the key that is heard is worth, and how sure it is said to be."""
    found = tonality_of(chromagram(clip))
    return (0.0, 0.0) if found is None else (float(weighted_score(named(true), named(found[0]))), found[1])


def main() -> int:
    """Measure, print, and return the exit code."""
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    words.add_argument("--pieces", type=int, default=40)
    args = words.parse_args()
    figures = Figures()
    by_progression: dict[str, list[float]] = {}
    for manner, how in MANNERS.items():
        found = []
        for mode, table in (("major", MAJOR), ("minor", MINOR)):
            for tonic in range(12):
                for index, (name, progression) in enumerate(table.items()):
                    if (index + tonic) % 2:
                        continue
                    instrument = INSTRUMENTS[(index // 2 + tonic) % 4]
                    clip = song(tonic, progression, instrument=instrument, bpm=100 + 4 * tonic, seed=tonic, **how)
                    found.append(worth(clip, Scale(tonic, mode)))
                    by_progression.setdefault(f"{mode} {name}", []).append(found[-1][0])
        figures.at_least(f"cadences in 24 keys, {manner}", float(np.mean([each[0] for each in found])), 0.85)
        figures.note(f"sure to {np.mean([each[1] for each in found]):.2f} on average")
    for name, worths in by_progression.items():
        figures.note(f"{name:<24} {np.mean(worths):.2f}")
    try:
        from musicdesk.training.composer import compose
        from musicdesk.training.render import check_synthesiser, render

        check_synthesiser()
    except Unavailable as exc:
        figures.note(f"pieces are left out: {exc}")
        return figures.exit_code
    found = []
    for seed in range(args.pieces):
        piece = compose(910_000 + seed)
        clip = Clip(np.ascontiguousarray(render(piece)[:, np.newaxis]), RATE)
        found.append(worth(clip, Scale(piece.tonic, piece.mode)))
    figures.at_least("pieces of all styles", float(np.mean([each[0] for each in found])), 0.8)
    right = [sure for value, sure in found if value == 1]
    wrong = [sure for value, sure in found if value < 1]
    figures.note(f"sure to {np.mean(right):.2f} where right, {np.mean(wrong) if wrong else 0:.2f} where wrong")
    return figures.exit_code


if __name__ == "__main__":
    sys.exit(main())
