"""Drags out of MusicDesk into a DAW, judged by the DAW's own project; how soon they begin; what 200 wild ones break.

    python tests/benchmarks/drag.py [--count 20] [--quick 40] [--wild 200]

`--count` drags each of one WAV, of three, and of sound and notes together go into Audacity: all must arrive, sample for
sample. `--quick` drags are timed from the press to where another window hears of them. `--wild` drags are drawn by any
handle to anywhere with any keys, given up, refused, or let go at home. The exit code is 1 if one was lost, late or left
something behind.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parent.parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(Path(__file__).parent)]

from common.figures import Figures, spread  # noqa: E402  # found only now
from desk.daw import DROP, Audacity, audacity, file_samples, missing_daw  # noqa: E402
from desk.hand import Hand, Point, hand_on  # noqa: E402
from desk.handles import AUDIO, MIDI, handle, row_handle, stand_left  # noqa: E402
from desk.neighbours import Neighbour, neighbour  # noqa: E402
from desk.program import Program, running  # noqa: E402
from desk.project import Project  # noqa: E402
from desk.recordings import library_of_hums  # noqa: E402
from desk.stage import Stage, missing, stage_in, wait_for  # noqa: E402

TITLES = ("Alpha", "Bravo", "Charlie")
TAKER, REFUSER = (1050, 820, 240, 120), (1320, 820, 240, 120)
"""Where the neighbour's windows stand: of one that takes files and one that takes none."""
BARE = (60, 820, 200, 120)
"""Where the window of a bare program stands, whose drags show what the desk itself needs."""
START_LIMIT_MS = 30.0
SEEN_S = 3.0
"""How long a drag may need to be seen by another window at all."""
KEYS = ((), (), ("Shift_L",), ("Control_L",))


@dataclass(frozen=True)
class Desk:
    """Everything that takes part."""

    stage: Stage
    program: Program
    hand: Hand
    daw: Audacity


def open_take(program: Program, title: str) -> tuple[Path, Path]:
    """Open a take, and return its sound and notes as files once they are ready."""
    program.stage.click_row(title)
    name = title.lower()
    wav, mid = program.wait_for_exports(f"{name}_*bpm_*.wav", f"{name}_*bpm_*.mid")
    return wav, mid


def arrives(desk: Desk, begin: Point, wavs: list[Path], note_tracks: int, keys: tuple[str, ...] = ()) -> str:
    """Drag something into the empty DAW, and return what is wrong with what arrives, "" if nothing is."""
    desk.daw.clear()

    def is_all(project: Project) -> bool:
        return (len(project.sounds()), len(project.note_tracks)) == (len(wavs), note_tracks)

    desk.hand.drag(begin, DROP, keys=keys)
    try:
        project = desk.daw.wait_for(is_all, "all of it", 10)
    except TimeoutError as exc:
        return str(exc)
    wanted = [file_samples(path) for path in wavs]
    found = [samples for _, samples in project.sounds()]
    if not all(any(np.array_equal(one, each) for one in found) for each in wanted):
        return f"other samples than in {', '.join(path.name for path in wavs)}"
    return "" if all(track.notes for track in project.note_tracks) else "no notes"


def into_the_daw(desk: Desk, figures: Figures, count: int) -> None:
    """Print how many drags of each kind arrive."""
    stage, program = desk.stage, desk.program
    files = {title: open_take(program, title) for title in TITLES}
    wavs = [files[title][0] for title in TITLES]

    def one(turn: int) -> str:
        title = TITLES[turn % len(TITLES)]
        stage.click_row(title)
        wait_for(lambda: window_title(stage).endswith(title), "the take to be open")
        return arrives(desk, handle(stage, AUDIO), [files[title][0]], 0)

    def both(turn: int) -> str:
        title = TITLES[turn % len(TITLES)]
        stage.click_row(title)
        wait_for(lambda: window_title(stage).endswith(title), "the take to be open")
        name = (AUDIO, MIDI)[turn % 2]
        return arrives(desk, handle(stage, name), [files[title][0]], 1, ("Shift_L",))

    def three(turn: int) -> str:
        stage.click_row("Alpha")
        stage.keys("ctrl+a")
        wait_for(lambda: all("selected" in stage.row(title)["states"] for title in TITLES), "all to be selected")
        return arrives(desk, row_handle(stage, TITLES[turn % len(TITLES)]), wavs, 0)

    kinds: list[tuple[str, Callable[[int], str]]] = [
        ("a WAV into Audacity", one), ("three WAVs into Audacity", three), ("sound and notes into Audacity", both)
    ]  # fmt: skip
    for name, drag in kinds:
        wrong = [each for each in (drag(turn) for turn in range(count)) if each]
        for each in wrong:
            figures.note(each)
        figures.at_least(f"arrived: {name}, of {count}", count - len(wrong), count)
    desk.daw.clear()


def window_title(stage: Stage) -> str:
    """Return the title of the window that has the keys."""
    return stage.answer("xdotool", "getactivewindow", "getwindowname").strip()


def start_ms(hand: Hand, begin: Point, taker: Neighbour) -> float:
    """Press, draw the pointer away at once, and return how long it takes until another window hears of the drag."""
    hand.move(begin)
    time.sleep(0.25)
    before = len(taker.told("enter"))
    pressed_s = hand.press()
    hand.move(taker.middle)
    try:
        return 1e3 * (taker.wait_for("enter", before + 1, SEEN_S)["at_s"] - pressed_s)
    except TimeoutError:
        return 1e3 * SEEN_S
    finally:
        hand.key("Escape")
        hand.let_go()
        time.sleep(0.15)


def how_soon(desk: Desk, figures: Figures, count: int) -> None:
    """Print how long after the press a drag begins."""
    stage = desk.stage
    wav, _ = open_take(desk.program, "Alpha")
    with neighbour(stage, "take", TAKER) as taker:
        with neighbour(stage, "give", BARE, wav) as giver:
            bare_ms = [start_ms(desk.hand, giver.middle, taker) for _ in range(max(5, count // 4))]
        places = [
            handle(stage, AUDIO),
            handle(stage, MIDI),
            row_handle(stage, "Alpha"),
            row_handle(stage, "Alpha", "midi"),
        ]
        all_ms = [start_ms(desk.hand, places[turn % len(places)], taker) for turn in range(count)]
    figures.note(f"a bare Qt program, press to drag: {spread(bare_ms, 'ms')}")
    figures.note(f"press to drag: {spread(all_ms, 'ms')}")
    figures.at_most(f"press to drag start, worst of {count}", max(all_ms), START_LIMIT_MS, "ms")


def wildly(desk: Desk, figures: Figures, count: int, seed: int) -> None:
    """Print what so many random, cancelled and refused drags break."""
    stage, program, hand, chance = desk.stage, desk.program, desk.hand, random.Random(seed)
    takes = program.takes()
    left, top, width, height = next(each for each in stage.widgets() if each["role"] == "frame")["place"]
    with neighbour(stage, "take", TAKER) as taker, neighbour(stage, "refuse", REFUSER) as refuser:
        begins = [handle(stage, AUDIO), handle(stage, MIDI)]
        begins += [row_handle(stage, title, what) for title in TITLES for what in ("audio", "midi")]
        for _ in range(count):
            if program.process.poll() is not None:
                break
            home = (left + chance.randrange(width), top + chance.randrange(height))
            nowhere = (chance.randrange(1600), chance.randrange(780, 1000))
            end = chance.choice([home, home, nowhere, taker.middle, refuser.middle])
            wild_drag(hand, chance, chance.choice(begins), end)
        for name in ("Shift_L", "Control_L"):
            hand.key(name, down=False)
        hand.key("Escape")
        stage.click_row("Alpha")
        before = len(taker.told("drop"))
        hand.drag(handle(stage, AUDIO), taker.middle)
        goes = arrived(taker, before)
    alpha = str(program.exports("alpha_*bpm_*.wav")[-1])
    figures.at_most(f"crashes in {count} wild drags (seed {seed})", int(program.process.poll() is not None), 0)
    figures.at_most("lines of mistakes in the logbook", len(program.mistakes()), 0)
    figures.holds(
        "the takes are what they were", [facts(each) for each in program.takes()] == [facts(each) for each in takes]
    )
    figures.holds("the next drag goes", goes == [alpha])


def arrived(taker: Neighbour, before: int) -> list[str]:
    """Return the files that come with the next drop after so many, none if there is no other."""
    try:
        return list(taker.wait_for("drop", before + 1, SEEN_S)["files"])
    except TimeoutError:
        return []


def facts(take: dict[str, object]) -> tuple[object, ...]:
    """Return what a drag must not change; tempo and key come when a take is heard, which a hand near it may ask for."""
    return take["id"], take["title"], take["stars"], take["audio"]


def wild_drag(hand: Hand, chance: random.Random, begin: Point, end: Point) -> None:
    """Drag in a way that nobody would, and leave no button and no key down."""
    keys = chance.choice(KEYS)
    hand.move(begin)
    time.sleep(chance.choice((0.0, 0.05, 0.2)))
    for name in keys:
        hand.key(name, down=True)
    hand.press()
    time.sleep(chance.choice((0.0, 0.03)))
    hand.draw(begin, end, chance.choice((1, 2, 5, 12)))
    way = chance.randrange(6)
    if way == 0:
        hand.key("Escape")
        hand.draw(end, begin, 3)
    elif way == 1:
        hand.press(3)
        hand.let_go(3)
    elif way == 2:
        hand.draw(end, begin, 4)
    hand.let_go()
    if way == 3:  # let go and taken again at once
        hand.press()
        hand.let_go()
    for name in keys:
        hand.key(name, down=False)
    time.sleep(chance.choice((0.0, 0.05, 0.15)))
    hand.key("Escape")  # closes a menu that a right click at home has opened


def main() -> int:
    """Print the figures and return 1 when a goal was missed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--count", type=int, default=20, help="drags of each kind into the DAW")
    parser.add_argument("--quick", type=int, default=40, help="drags whose start is timed")
    parser.add_argument("--wild", type=int, default=200, help="random, cancelled and refused drags")
    parser.add_argument("--seed", type=int, default=random.randrange(10**6), help="of the wild ones")
    chosen = parser.parse_args()
    if reason := missing() or missing_daw():
        raise SystemExit(f"This cannot run here: {reason}.")
    figures = Figures()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        library = place / "a b #1 100% é 日本" / "Library"
        library.parent.mkdir()
        library_of_hums(library, *TITLES)
        with (
            stage_in(place / "desk") as stage,
            audacity(stage, place / "daw") as daw,
            running(stage, library=library) as program,
            hand_on(stage) as hand,
        ):
            stand_left(program)
            desk = Desk(stage, program, hand, daw)
            into_the_daw(desk, figures, chosen.count)
            how_soon(desk, figures, chosen.quick)
            wildly(desk, figures, chosen.wild, chosen.seed)
    return figures.exit_code


if __name__ == "__main__":
    raise SystemExit(main())
