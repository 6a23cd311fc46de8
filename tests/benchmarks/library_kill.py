"""Kill -9 in the midst of adding, renaming and deleting takes and their notes: library_kill.py [KILLS].

Several processes work in one library at a time and tell of each step before and after it; then all are killed at a
random moment, the library is opened, and everything that was told is looked for.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadFile
from musicdesk.core.recipe import Recipe
from musicdesk.core.take import Take
from musicdesk.library import Library
from musicdesk.library.sidefiles import SIDE_FILES
from musicdesk.library.takefolder import CODES_FILE, OVERVIEW_FILE, PEAKS_FILE, TAKE_FILE

ROOT = Path(__file__).parent.parent.parent
FILES = {CODES_FILE, OVERVIEW_FILE, PEAKS_FILE, TAKE_FILE}
BESIDE, TIMES = "notes.json", 20_000
"""The side file that is kept, and how often the value that was told stands in it."""
LONGEST_S = 0.4
"""How long after all are at work they are killed, at most, in seconds."""


@dataclass
class Fate:
    """What was told of a take: titles it may have, places it may lie in (False is among the takes, True the trash).

    `besides` are what its side file may hold, "" if there may be none.
    """

    titles: set[str]
    besides: set[str] = field(default_factory=lambda: {""})
    places: set[bool] = field(default_factory=lambda: {False})
    may_be_gone: bool = False


@dataclass
class Figures:
    """What came of it; `troubles` are sentences, and there should be none."""

    kills: int = 0
    added: int = 0
    steps: int = 0
    opened_ms: list[float] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)


def work(folder: Path, seed: int) -> None:
    """Add, rename and delete takes for ever, and tell of each step: "begin STEP ID VALUE", "done STEP ID VALUE"."""
    chance = random.Random(seed)
    clip = Clip(np.full((1_600, 1), 0.25, np.float32), 32_000)
    codes = np.arange(40, dtype=np.int64).reshape(4, 10)
    mine: list[str] = []
    with Library.open(folder) as library:
        _tell("ready")
        for number in range(1_000_000):
            step = chance.choice(
                ("add", "add", "title", "title", "beside", "beside", "stars", "trash", "restore", "empty")
            )
            if step == "add" or not mine:
                take_id = library.new_id(time.time())
                take = Take(take_id, f"t{seed}", time.time(), 0.05, 32_000, 1, recipe=Recipe("warm piano", seed=number))
                _tell(f"begin add {take_id} t{seed}")
                library.add(take, clip, codes=codes, peaks=b"peaks", overview=bytes(96))
                mine.append(take_id)
                _tell(f"done add {take_id} t{seed}")
                continue
            take_id, value = chance.choice(mine), f"t{seed}-{number}"
            _tell(f"begin {step} {take_id} {value}")
            try:
                if step == "title":
                    library.change(take_id, title=value)
                elif step == "beside":
                    library.keep_beside(take_id, BESIDE, (value * TIMES).encode())
                elif step == "stars":
                    library.change(take_id, stars=number % 6)
                elif step == "trash":
                    library.trash([take_id])
                elif step == "restore":
                    library.restore([take_id])
                else:
                    library.empty_trash()
            except BadFile:
                mine.remove(take_id)  # somebody emptied the trash
            else:
                _tell(f"done {step} {take_id} {value}")


def torment(folder: Path, kills: int, *, processes: int = 2, seed: int = 1, longest_s: float = LONGEST_S) -> Figures:
    """Kill so many working processes, `processes` at a time, and return what was found afterwards."""
    chance = random.Random(seed)
    figures, fates = Figures(), dict[str, Fate]()
    while figures.kills < kills:
        crew = [_start(folder, chance.randrange(10**6)) for _ in range(min(processes, kills - figures.kills))]
        for process in crew:
            if process.stdout is not None and process.stdout.readline() != b"ready\n":
                figures.troubles.append("a process did not begin to work")
        time.sleep(chance.uniform(0.0, longest_s))
        for process in crew:
            process.kill()
        for process in crew:
            told, said = process.communicate()
            figures.troubles += [said[-500:].decode("utf-8", "replace")] if said else []
            _read(told.decode().splitlines(), fates, figures)
        figures.kills += len(crew)
        began = time.perf_counter()
        library = Library.open(folder)
        figures.opened_ms.append((time.perf_counter() - began) * 1e3)
        with library:
            figures.troubles += _looked_at(library, fates)
    return figures


def _start(folder: Path, seed: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, str(Path(__file__)), "--work", str(folder), str(seed)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,  # else what was read along with the first line would be lost
        env={**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"},
    )


def _read(told: Sequence[str], fates: dict[str, Fate], figures: Figures) -> None:
    """Follow what one process told of its own takes; what was begun and not done may or may not have come to be."""
    for line in told:
        when, step, take_id, value = line.split()
        done = when == "done"
        figures.steps += done
        if step == "add":
            fate = fates.setdefault(take_id, Fate({value}, may_be_gone=True))
            fate.may_be_gone = not done
            figures.added += done
        fate = fates[take_id]
        if step == "title":
            fate.titles = {value} if done else fate.titles | {value}
        elif step == "beside":
            fate.besides = {value} if done else fate.besides | {value}
        elif step in ("trash", "restore"):
            place = step == "trash"
            fate.places = {place} if done else fate.places | {place}
            # Whoever empties the trash removes what others put there.
            fate.may_be_gone = True in fate.places


def _looked_at(library: Library, fates: dict[str, Fate]) -> list[str]:
    troubles = list(library.remarks)
    listed = {take_id: trashed for trashed in (False, True) for take_id in library.find(trashed=trashed)}
    for take_id, fate in list(fates.items()):
        if take_id not in listed:
            if not fate.may_be_gone:
                troubles.append(f"{take_id} is lost")
            del fates[take_id]
            continue
        fate.may_be_gone = listed[take_id]
        if listed[take_id] not in fate.places:
            troubles.append(f"{take_id} lies elsewhere")
        title = library.take(take_id).title
        if title not in fate.titles:
            troubles.append(f"{take_id} is called {title!r}")
        (row,) = library.rows([take_id])
        if row.title != title:
            troubles.append(f"{take_id} has another title in the index")
        fate.places, fate.titles = {listed[take_id]}, {title}
        beside = (library.beside(take_id, BESIDE) or b"").decode()
        if not any(beside == each * TIMES for each in fate.besides):
            troubles.append(f"{take_id} has {beside[:20]!r} beside it")
        fate.besides = {beside[: len(beside) // TIMES]}
        names = {path.name for path in library.folder_of(take_id).iterdir()} - set(SIDE_FILES)
        codes = library.codes(take_id)
        whole = library.clip(take_id).frames == 1_600 and codes is not None and codes.shape == (4, 10)
        if not whole or names != FILES | {library.take(take_id).audio}:
            troubles.append(f"{take_id} is not whole")
    troubles += [f"{take_id} came from nowhere" for take_id in listed if take_id not in fates]
    left = [path.name for path in (library.folder / ".staging").iterdir()]
    return troubles + ([f"left in staging: {left}"] if left else [])


def _tell(line: str) -> None:
    os.write(1, f"{line}\n".encode())


def main() -> int:
    """Print what came of 50 kills, or as many as are given, and return 1 when anything is lost, half or left over."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    seed = random.randrange(10**6)
    with tempfile.TemporaryDirectory() as place:
        figures = torment(Path(place) / "Müsic desk", kills, seed=seed)
    print(f"{figures.kills} kills (seed {seed}): {figures.added} takes added, {figures.steps} steps done")
    print(f"opened again in {np.median(figures.opened_ms):.1f} ms (median), {max(figures.opened_ms):.1f} ms (longest)")
    print(f"{len(figures.troubles)} takes lost, half or left over")
    for trouble in figures.troubles:
        print(f"  {trouble}")
    return int(bool(figures.troubles))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--work"]:
        work(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        raise SystemExit(main())
