"""From the click on Generate to the first sound, with the Starter warm; then a whole take, heard while it is made.

    python tests/benchmarks/click_to_sound.py [--rounds 7] [--seconds 30]

The first sound is the moment at which the audio clock says that the ear hears the take. The last take is played to its
end: no gap may be heard, and what was streamed must be what lies in the library, sample by sample. It needs a sound
device, or PulseAudio for a silent one of its own. The exit code is 1 if a goal was missed.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from pathlib import Path
from typing import Any

from common.figures import Figures, spread
from common.screen import INSIDE, add_screen_option, inside, screen, tell

GOAL_S = 1.0
PROMPT = "warm lo-fi piano, 84 bpm"
FAST_ENOUGH = 1.0
"""Slower than this, sound cannot begin at once without a gap later on."""


def measure(place: Path, rounds: int, seconds: float) -> None:
    """Be the process with the window, and tell the figures."""
    import numpy as np
    from common.furnished import Plan, lead

    from musicdesk.core.job import JobState
    from musicdesk.core.tape import Tape
    from musicdesk.core.transport import Motion
    from musicdesk.gui.furniture import Furniture

    told: dict[str, Any] = {"firsts_s": [], "blocks_s": [], "trouble": "", "speeds": []}

    def plan(furniture: Furniture) -> Plan:
        window, conductor, playing = furniture.window, furniture.conductor, furniture.playing
        tapes, first_block, heard, ended = dict[str, Tape](), list[float](), list[float](), list[JobState]()
        loaded = list[object]()

        def grew(_take_id: str) -> None:
            if not first_block:
                first_block.append(time.monotonic())

        def moved(facts: Any) -> None:
            now = playing.now
            if not heard and now is not None and now.take_id in tapes and facts.heard_frame > 0:
                heard.append(time.monotonic() - facts.heard_frame / now.tape.sample_rate)

        def jobs_changed(jobs: Any) -> None:
            told["speeds"] += [job.speed for job in jobs if job.speed]

        def click() -> float:
            tapes.clear()
            for facts in (first_block, heard, ended):
                facts.clear()
            told["speeds"].clear()
            clicked_s = time.monotonic()
            window.prompt.generate_button.click()
            return clicked_s

        conductor.tape_begun.connect(lambda _job, take_id, tape, _recipe: tapes.__setitem__(take_id, tape))
        conductor.tape_grew.connect(grew)
        conductor.job_ended.connect(lambda job: ended.append(job.state))
        conductor.memory_changed.connect(loaded.append)
        conductor.jobs_changed.connect(jobs_changed)
        playing.moved.connect(moved)
        window.prompt.prompt.setPlainText(PROMPT)
        window.prompt.length.setValue(seconds)
        yield lambda: loaded
        for _ in range(rounds + 1):  # the first take of an engine is not counted: it is not warm before that
            clicked_s = click()
            yield lambda: heard or playing.facts.trouble or ended
            if playing.facts.trouble or not heard:
                told["trouble"] = playing.facts.trouble or "the take ended before it was heard"
                return
            told["firsts_s"].append(heard[0] - clicked_s)
            told["blocks_s"].append(first_block[0] - clicked_s)
            playing.stop()
            conductor.cancel()
            yield lambda: ended
        click()
        yield lambda: heard
        yield lambda: ended and playing.facts.transport.motion is not Motion.PLAYING
        (take_id,) = tapes
        tape, stored = tapes[take_id], furniture.library.clip(take_id)
        told["underruns"] = playing.facts.underruns
        told["frames"] = [tape.ready, stored.frames]
        told["alike"] = bool(np.array_equal(tape.clip().samples, stored.samples))

    lead(place, plan, 120.0 + 30.0 * rounds + 6.0 * seconds)
    tell(told)


def main() -> int:
    """Print the figures; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(INSIDE, type=Path, metavar="LIBRARY", help=argparse.SUPPRESS)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seconds", type=float, default=30.0, help="how long the takes are")
    add_screen_option(parser)
    wishes = parser.parse_args()
    if wishes.inside is not None:
        measure(wishes.inside, wishes.rounds, wishes.seconds)
        return 0
    figures = Figures()
    with screen(wishes.screen) as shown:
        figures.note(f"on {shown.name}, {os.cpu_count()} cores, takes of {wishes.seconds:g} s")
        library = shown.folder / "Müsic desk"
        words = [library, "--rounds", wishes.rounds, "--seconds", wishes.seconds]
        told = inside(__file__, words, shown, 200.0 + 30.0 * wishes.rounds + 6.0 * wishes.seconds)
    if told["trouble"]:
        print(f"This cannot run here: {told['trouble']}")
        return 0
    firsts, blocks = told["firsts_s"][1:], told["blocks_s"][1:]
    figures.note(f"click to first block  {spread(blocks)}")
    figures.note(f"click to first sound  {spread(firsts)} (the first of all, not counted: {told['firsts_s'][0]:.2f} s)")
    speed = told["speeds"][-1] if told["speeds"] else 0.0
    slow = "" if speed >= FAST_ENOUGH else ": too slow here to start at once and never run dry"
    figures.note(f"the engine made {speed:.2f} s of sound a second{slow}")
    figures.at_most("click on Generate to first sound, median", statistics.median(firsts), GOAL_S, "s")
    figures.at_most(f"under-runs in a take of {wishes.seconds:g} s heard while it was made", told["underruns"], 0)
    frames = told["frames"]
    figures.holds(f"streamed audio ({frames[0]} frames) equals the stored take ({frames[1]} frames)", told["alike"])
    return figures.exit_code


if __name__ == "__main__":
    sys.exit(main())
