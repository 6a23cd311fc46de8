"""Kill -9 in the midst of recording, and look at what is offered afterwards: microphone_kill.py [KILLS].

Each time a process records into a library, is killed at a random moment, and another one asks the library what was
left: it must be offered, sample for sample what was sung, and at most its last second may be missing. Starts a sound
server of its own, whose microphone hears what is played into it.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parent.parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(Path(__file__).parent)]

from common.figures import Figures, spread  # noqa: E402  # found only now
from common.takes import RATE_HZ, STEP, Sound, feed, noise, place_of, write_fed  # noqa: E402
from desk.stage import Stage, missing, stage_in  # noqa: E402

from musicdesk.app.recordings import keep_recovered, new_place, recordings, recovered  # noqa: E402
from musicdesk.audio.recorder import Recorder  # noqa: E402
from musicdesk.formats.audiofile import read_audio  # noqa: E402

SHORTEST_S, LONGEST_S = 0.1, 4.0
"""How long a recording lasts before it is killed, in seconds; a shorter one holds nothing to be offered."""
FED_S = 60.0


def record(library: Path) -> None:
    """Record for ever, and tell the moment at which Record was pressed, once the first sample is there."""
    recorder = Recorder()
    recorder.listen()
    while not len(recorder.pull()[0]):
        time.sleep(0.005)
    place = new_place(library, time.time())
    pressed_s = time.monotonic()
    recorder.record(place)
    while not recorder.facts().frames:
        time.sleep(0.001)
    os.write(1, f"{pressed_s}\n".encode())
    while True:
        recorder.facts()
        time.sleep(1 / 60)


def killed(stage: Stage, library: Path, after_s: float) -> float:
    """Let a process record, kill it so long after its first sample, and return for how long it had recorded."""
    words = [sys.executable, str(Path(__file__)), "--record", str(library)]
    with subprocess.Popen(words, env=stage.environment, stdout=subprocess.PIPE) as process:
        told = process.stdout.readline() if process.stdout is not None else b""
        if not told:
            raise SystemExit("A process did not begin to record.")
        time.sleep(after_s)
        process.kill()
        killed_s = time.monotonic()
    return killed_s - float(told)


def is_piece_of(piece: Sound, sound: Sound) -> bool:
    """Whether all that was recorded is what was sung, without a gap; silence around it is none."""
    sounding = np.flatnonzero(piece)
    if len(sounding) < RATE_HZ // 10:
        return True
    piece = piece[sounding[0] : sounding[-1] + 1]
    begin = place_of(piece[: RATE_HZ // 5], sound)
    there = sound[begin : begin + len(piece)]
    return len(there) == len(piece) and bool((np.abs(there - piece) <= 1.5 * STEP).all())


def main() -> int:
    """Print what came of 50 kills, or as many as are given, and return 1 when too much is lost or not offered."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    if reason := missing():
        raise SystemExit(f"This cannot run here: {reason}.")
    seed = random.randrange(10**6)
    chance = random.Random(seed)
    figures = Figures()
    lost_s: list[float] = []
    offered = whole = 0
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        library = place / "Müsic desk"
        sound = noise(FED_S, seed)
        source = write_fed(place / "fed.wav", sound)
        with stage_in(place / "desk") as stage:
            player = feed(stage.environment, source)
            for _ in range(kills):
                if player.poll() is not None:
                    player = feed(stage.environment, source)
                sung_s = killed(stage, library, chance.uniform(SHORTEST_S, LONGEST_S))
                found = recovered(library)
                offered += len(found) == 1
                lost_s.append(sung_s - found[0].seconds if found else sung_s)
                whole += bool(found) and is_piece_of(read_audio(found[0].path).samples[:, 0], sound)
                for each in found:
                    keep_recovered(each)
            player.kill()
            player.wait()
        kept = len(recordings(library))
    figures.note(f"{kills} kills (seed {seed}), seconds lost: {spread(lost_s)}")
    figures.at_least("recordings offered afterwards", offered, kills)
    figures.at_least("recordings that are sample for sample what was sung", whole, kills)
    figures.at_least("recordings kept in the library", kept, kills)
    figures.at_most("longest part lost", max(lost_s), 1.0, "s")
    return figures.exit_code


if __name__ == "__main__":
    if sys.argv[1:2] == ["--record"]:
        record(Path(sys.argv[2]))
    else:
        raise SystemExit(main())
