"""Kill -9 of the window while it makes takes, and while takes are renamed and deleted; then a look at what is left.

    python tests/benchmarks/window_kill.py [--count 50]

So many kills of each kind, at random moments, all on one library. After each the library is opened: every take that the
window had shown as finished must be there, every take whole, every change done or not done. The next window then starts
on the same library. The exit code is 1 if anything was lost, half or left over.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import IO

import numpy as np
from common.figures import Figures, spread
from common.screen import INSIDE, Screen, add_screen_option, screen

from musicdesk.analysis.peaks import Peaks, overview, peaks_of
from musicdesk.core.clip import Clip
from musicdesk.core.errors import UserError
from musicdesk.core.recipe import Recipe
from musicdesk.core.take import Take
from musicdesk.library import Library

READY_S, ENDED_S = 180.0, 60.0
LONGEST_S = {"make": 5.0, "change": 1.5}
"""How long after it is at work the window is killed, at most, in seconds."""
TAKES, FEWEST = 30, 10
STEPS_KEPT = 400


@dataclass(frozen=True)
class Change:
    """One step on a take: its "title" or whether it is "trashed" ("yes" or "no"), before and after."""

    take_id: str
    what: str
    before: str
    after: str


@dataclass
class Fate:
    """What a take may be called, and whether it may be in the trash, by what was told."""

    titles: set[str]
    trashed: set[bool] = field(default_factory=lambda: {False})


@dataclass
class Toll:
    """What came of it; `troubles` are sentences, and there should be none."""

    made: int = 0
    begun: int = 0
    steps: int = 0
    gone_s: list[float] = field(default_factory=list)
    opened_ms: list[float] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)


# In the process that is killed.


def work(library: Path, kind: str, seed: int) -> None:
    """Be the window, at work until it is killed."""
    from common.furnished import Plan, lead

    from musicdesk.gui.furniture import Furniture

    chance = random.Random(seed)

    def make(furniture: Furniture) -> Plan:
        conductor, panel = furniture.conductor, furniture.window.prompt
        conductor.tape_begun.connect(lambda _job, take_id, *_: _say("begun", take_id))
        conductor.take_made.connect(lambda _job, take: _say("made", take.id))
        conductor.job_ended.connect(lambda job: _say("trouble", job.message) if job.message else None)
        panel.prompt.setPlainText("warm lo-fi piano, 84 bpm")
        while True:
            panel.length.setValue(chance.choice((1.0, 1.0, 2.0, 3.0)))
            panel.generate_button.click()
            yield lambda: sum(not job.ended for job in conductor.jobs) < 3

    def change(furniture: Furniture) -> Plan:
        shelf, library = furniture.shelf, furniture.library
        shelf.failed.connect(lambda error: _say("trouble", str(error)))
        titles = {take_id: library.take(take_id).title for take_id in library.find()}
        gone, done, undone = set[str](), list[Change](), list[Change]()
        _say("begun", "-")
        for number in range(10**6):
            roll = chance.random()
            alive = sorted(set(titles) - gone)
            if done and (roll < 0.3 or len(done) >= STEPS_KEPT or len(alive) <= FEWEST):
                step = done.pop()
                undone.append(step)
                take_id, what, value, act = step.take_id, step.what, step.before, shelf.stack.undo
            elif undone and roll < 0.4:
                step = undone.pop()
                done.append(step)
                take_id, what, value, act = step.take_id, step.what, step.after, shelf.stack.redo
            else:
                undone.clear()
                take_id, what = chance.choice(alive), chance.choice(("title", "trashed"))
                value = f"title {seed} {number}" if what == "title" else "yes"
                done.append(Change(take_id, what, titles[take_id] if what == "title" else "no", value))
                act = partial(shelf.rename, take_id, value) if what == "title" else partial(shelf.delete, [take_id])
            _say("begin", take_id, what, value)
            act()
            _say("done", take_id, what, value)
            if what == "title":
                titles[take_id] = value
            else:
                (gone.add if value == "yes" else gone.discard)(take_id)
            yield lambda: True

    lead(library, make if kind == "make" else change, 600.0)


def _say(*words: str) -> None:
    os.write(1, ("\t".join(words) + "\n").encode())


# In the process that kills.


def torment(shown: Screen, library: Path, kind: str, kills: int, seed: int) -> Toll:
    """Kill so many windows at work on one library, one after the other, and return what was found after each."""
    chance, toll, fates = random.Random(seed), Toll(), dict[str, Fate]()
    with Library.open(library) as opened:
        for _ in range(TAKES if kind == "change" else 0):
            take_id = _add(opened)
            fates[take_id] = Fate({opened.take(take_id).title})
    for _ in range(kills):
        lines, error, gone_s = _killed(shown, library, kind, chance)
        toll.gone_s.append(gone_s)
        toll.troubles += [error[-500:]] if error and "ALSA" not in error else []
        made = _read(lines, fates, toll)
        began = time.perf_counter()
        opened = Library.open(library)
        toll.opened_ms.append((time.perf_counter() - began) * 1e3)
        with opened:
            toll.troubles += _looked_at(opened, fates, made)
            opened.restore(opened.find(trashed=True))
            for fate in fates.values():
                fate.trashed = {False}
    return toll


def _killed(shown: Screen, library: Path, kind: str, chance: random.Random) -> tuple[list[str], str, float]:
    """Start a window and kill it at work; returns what it said, and how long its engine lived on."""
    process = subprocess.Popen(
        [sys.executable, __file__, INSIDE, library, "--kind", kind, "--seed", str(chance.randrange(10**6))],
        env=dict(shown.environment),
        cwd=shown.folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    lines: list[str] = []
    errors: list[str] = []
    at_work, ended = threading.Event(), threading.Event()

    def listen(pipe: IO[str]) -> None:
        for line in pipe:
            lines.append(line.rstrip("\n"))
            at_work.set()
        ended.set()  # the engine holds the pipe as well: it has gone too
        at_work.set()

    def listen_to_errors(pipe: IO[str]) -> None:
        errors.append(pipe.read())

    if process.stdout is None or process.stderr is None:
        raise SystemExit("There is no pipe to the window.")
    threads = [
        threading.Thread(target=listen, args=(process.stdout,), daemon=True),
        threading.Thread(target=listen_to_errors, args=(process.stderr,), daemon=True),
    ]
    for thread in threads:
        thread.start()
    if not at_work.wait(READY_S) or process.poll() is not None:
        process.kill()
        threads[1].join(ENDED_S)
        raise SystemExit(f"The window did not come to work.\n{''.join(errors)[-2_000:]}")
    time.sleep(chance.uniform(0.0, LONGEST_S[kind]))
    process.kill()
    killed_s = time.monotonic()
    process.wait()
    if not ended.wait(ENDED_S):
        lines.append("trouble\tits engine lives on")
    threads[1].join(1.0)
    return lines, "".join(errors), time.monotonic() - killed_s


def _read(lines: Sequence[str], fates: dict[str, Fate], toll: Toll) -> list[str]:
    """Follow what was told; returns the takes that were shown as finished."""
    made = []
    for line in lines:
        kind, *words = line.split("\t")
        if kind == "trouble":
            toll.troubles.append(" ".join(words))
        elif kind == "made":
            made.append(words[0])
        elif kind == "begun":
            toll.begun += 1
        elif kind in ("begin", "done"):
            take_id, what, value = words
            toll.steps += kind == "done"
            fate = fates[take_id]
            if what == "title":
                fate.titles = {value} if kind == "done" else fate.titles | {value}
            else:
                fate.trashed = {value == "yes"} if kind == "done" else fate.trashed | {value == "yes"}
    toll.made += len(made)
    return made


def _looked_at(library: Library, fates: dict[str, Fate], made: Sequence[str]) -> list[str]:
    troubles = list(library.remarks)
    listed = {take_id: trashed for trashed in (False, True) for take_id in library.find(trashed=trashed)}
    folders = {path.name for place in ("takes", "trash") for path in (library.folder / place).iterdir()}
    troubles += [f"{name} is a folder and not in the list" for name in folders - set(listed)]
    troubles += [f"{take_id} was finished and is lost" for take_id in made if take_id not in listed]
    troubles += [f"{take_id} is lost" for take_id in fates if take_id not in listed]
    for take_id, trashed in listed.items():
        fate, take = fates.get(take_id), library.take(take_id)
        if fate is not None and trashed not in fate.trashed:
            troubles.append(f"{take_id} lies elsewhere")
        if fate is not None and take.title not in fate.titles:
            troubles.append(f"{take_id} is called {take.title!r}")
        if fate is not None:
            fate.titles, fate.trashed = {take.title}, {trashed}
        try:
            whole = _is_whole(library, take)
        except UserError as exc:
            troubles.append(f"{take_id}: {exc}")
        else:
            troubles += [] if whole else [f"{take_id} is not whole"]
    left = [path.name for path in (library.folder / ".staging").iterdir()]
    return troubles + ([f"left in staging: {left}"] if left else [])


def _is_whole(library: Library, take: Take) -> bool:
    """Whether a take's files belong together, and the list says the same of it. Raises: UserError."""
    (row,) = library.rows([take.id])
    clip, codes = library.clip(take.id), library.codes(take.id)
    peaks = Peaks.from_bytes(library.peaks(take.id), clip.frames, clip.channels)
    as_long = clip.frames == peaks.frames == round(take.seconds * take.sample_rate) > 0
    return bool(as_long and codes is not None and codes.size and row.overview and row.title == take.title)


def _add(library: Library) -> str:
    clip = Clip(np.full((3_200, 1), 0.25, np.float32), 32_000)
    take = Take(library.new_id(time.time()), "new", time.time(), clip.seconds, 32_000, 1, recipe=Recipe("warm piano"))
    codes = np.zeros((4, 5), np.int64)
    library.add(take, clip, codes=codes, peaks=peaks_of(clip).to_bytes(), overview=overview(clip))
    return take.id


def main() -> int:
    """Print what came of it; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(INSIDE, type=Path, metavar="LIBRARY", help=argparse.SUPPRESS)
    parser.add_argument("--kind", choices=("make", "change"), help="only these kills")
    parser.add_argument("--count", type=int, default=50, help="kills of each kind")
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    add_screen_option(parser)
    parser.set_defaults(screen="offscreen")
    wishes = parser.parse_args()
    if wishes.inside is not None:
        work(wishes.inside, wishes.kind, wishes.seed)
        return 0
    figures = Figures()
    with screen(wishes.screen) as shown:
        for kind, words in (("make", "while generating"), ("change", "while renaming and deleting")):
            if wishes.kind in (None, kind):
                toll = torment(shown, shown.folder / f"Müsic desk {kind}", kind, wishes.count, wishes.seed)
                made = f"{toll.begun} takes begun, {toll.made} finished"
                done = made if kind == "make" else f"{toll.steps} steps done"
                figures.note(f"{wishes.count} kills {words} (seed {wishes.seed}): {done}")
                figures.note(f"the last process had gone after  {spread(toll.gone_s)}")
                figures.note(f"the library opened in  {spread(toll.opened_ms, 'ms')}")
                figures.at_most(f"takes lost, half or left over, {words}", len(toll.troubles), 0)
                for trouble in toll.troubles[:20]:
                    figures.note(trouble)
    return figures.exit_code


if __name__ == "__main__":
    sys.exit(main())
