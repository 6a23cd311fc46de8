"""How fast a library of 10,000 takes opens, answers a search and fills a page; run it as a script."""

from __future__ import annotations

import argparse
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from musicdesk.core.clip import Clip
from musicdesk.core.recipe import Melody, Recipe
from musicdesk.core.take import Bond, Origin, Take
from musicdesk.formats.audiofile import write_wav
from musicdesk.library import Library
from musicdesk.library.takefolder import OVERVIEW_FILE, PEAKS_FILE, TAKE_FILE, take_bytes

MOODS = ("warm", "dreamy", "dark", "happy", "calm", "groovy", "épique", "lazy")
STYLES = ("lo-fi", "house", "ambient", "jazz", "waltz", "techno", "bossa nova", "folk")
SOUNDS = ("piano", "flute", "vibraphone", "saxophone", "pads and drums", "cello", "synth bass", "guitar")
LIMITS_MS = {"open again": 300.0, "find": 50.0, "rows of a page": 5.0}
PAGE = 50


def furnish(folder: Path, count: int, seed: int = 7) -> list[str]:
    """Fill a new library with takes that share one short sound, and return their ids, oldest first."""
    chance = random.Random(seed)
    Library.open(folder).close()
    sound = write_wav(folder / "sound.wav", Clip(np.full((320, 1), 0.1, np.float32), 32_000), "FLOAT")
    ids: list[str] = []
    for number in range(count):
        bpm = chance.randrange(60, 180)
        prompt = f"{chance.choice(MOODS)} {chance.choice(STYLES)} with {chance.choice(SOUNDS)}, {bpm} bpm"
        parent = chance.choice(ids[-20:]) if ids and chance.random() < 0.2 else None
        melody = Melody(f"Humming {number % 40}", source="microphone") if number % 3 == 0 else None
        take = Take(
            id=f"20260101-{number // 3600 % 24:02}{number // 60 % 60:02}{number % 60:02}-000-{number:04x}",
            title=f"{prompt.split(',', maxsplit=1)[0]} {number}",
            created_s=1.77e9 + number,
            seconds=0.01,
            sample_rate=32_000,
            channels=1,
            origin=Origin.CUT_SHORT if chance.random() < 0.05 else Origin.COMPLETE,
            recipe=Recipe(prompt, seed=number, bpm=float(bpm), melody=melody),
            bpm=float(bpm),
            stars=chance.choice((0, 0, 0, 0, 1, 2, 3, 4, 5)),
            note="the one for the bridge" if chance.random() < 0.1 else "",
            parent=parent,
            bond=Bond.VARIATION if parent else None,
            audio="take.wav",
        )
        home = folder / "takes" / take.id
        home.mkdir()
        os.link(sound, home / take.audio)
        (home / TAKE_FILE).write_bytes(take_bytes(take))
        (home / PEAKS_FILE).write_bytes(b"")
        (home / OVERVIEW_FILE).write_bytes(chance.randbytes(96))
        ids.append(take.id)
    return ids


def median_ms(work: Callable[[], object], rounds: int) -> tuple[float, float]:
    """Return the median and the longest of some rounds, in milliseconds."""
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        times.append((time.perf_counter() - began) * 1e3)
    return statistics.median(times), max(times)


def main() -> int:
    """Print a line for each figure and return 1 when a median is over its limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--takes", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=9)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "Müsic desk"
        began = time.perf_counter()
        furnish(folder, args.takes)
        print(f"{args.takes:,} takes made in {time.perf_counter() - began:.1f} s")
        figures = {"open without an index": median_ms(lambda: Library.open(folder).close(), 1)}
        figures["open again"] = median_ms(lambda: Library.open(folder).close(), args.rounds)
        with Library.open(folder) as library:
            newest = library.find()
            words = ["", "piano", "WARM epique", "waltz cello 120", "piano humming 7", "nothing like it", "b"]
            searches = [median_ms(lambda word=word: library.find(word), args.rounds) for word in words]  # type: ignore[misc]
            figures["find"] = max(searches)
            figures["find with 4 stars"] = median_ms(lambda: library.find("piano", 4), args.rounds)
            pages = [newest[at : at + PAGE] for at in range(0, len(newest), max(PAGE, len(newest) // 20))]
            figures["rows of a page"] = max(median_ms(lambda page=page: library.rows(page), 3) for page in pages)  # type: ignore[misc]
            figures["family"] = median_ms(lambda: library.family(newest[-1]), args.rounds)
            figures["version"] = median_ms(library.version, 100)
            figures["change"] = median_ms(lambda: library.change(newest[0], stars=3), args.rounds)
            figures["trash and restore"] = median_ms(
                lambda: (library.trash(newest[:1]), library.restore(newest[:1])), args.rounds
            )
            figures["rebuild"] = median_ms(library.rebuild, 1)
    failed = False
    for name, (median, longest) in figures.items():
        limit = LIMITS_MS.get(name)
        failed |= limit is not None and median > limit
        print(f"{name:<24}{median:>10.2f} ms{longest:>10.2f} ms longest{f'   (limit {limit:g})' if limit else ''}")
    return int(failed)


if __name__ == "__main__":
    raise SystemExit(main())
