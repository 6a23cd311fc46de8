"""From an idea to a loop: what is found of rendered ideas at eight tempos in eight keys, and the loops made of them.

    python tests/benchmarks/ideas.py [--loops 8] [--without]

Traditional tunes are hummed and played on an electric piano, each at another tempo and in another key; the tempo counts
as found within 1 BPM of it, its double or its half, the key where it is the right one or its relative. The loops are
the Starter's: as long as their bars to one sample, and their tempo and key are measured as they go round. `--without`
makes them a second time without following the idea, and prints in how many the key came then. The exit code is 1 if a
goal was missed.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from dataclasses import replace
from pathlib import Path

from common.figures import Figures
from common.tunes import RATE, hummed, tune_in
from common.tunes import TUNES as ALL_TUNES

from musicdesk.app.ideas import idea_in
from musicdesk.app.loop import LoopOrder
from musicdesk.app.looptakes import LoopFiles, LoopTake, make_loops
from musicdesk.app.wiring import furnish
from musicdesk.core.clip import Clip
from musicdesk.core.errors import ModelError
from musicdesk.core.scale import Scale
from musicdesk.formats.audiofile import write_wav
from musicdesk.midi.synth import played

TUNES = [name for name in ALL_TUNES if name != "sakura"]
"""Tunes in major and minor; the other one is in a scale of five notes that is neither."""
TEMPOS_BPM = (66.0, 72.0, 84.0, 92.0, 104.0, 118.0, 126.0, 148.0)
TONICS = (0, 7, 2, 9, 4, 10, 5, 3)
ASKED = (
    ("vibraphone", "lo-fi", ""),
    ("electric piano", "lo-fi", "calm"),
    ("electric piano", "lo-fi", "calm"),
    ("piano", "hip hop", ""),
    ("synth lead", "synthwave", "dreamy"),
    ("saxophone", "house", ""),
    ("piano", "house", "happy"),
    ("square lead", "techno", ""),
)
"""What is asked for of each tempo: instrument, genre, mood."""
FOUND_GOAL, CAME_GOAL = 7 / 8, 7 / 8
NEAR_BPM, NEAR_SHARE = 1.0, 0.005
BARS = 2


def rendered(kind: str, tempo: int, tonic: int) -> tuple[Clip, Scale]:
    """Return an idea, hummed or played, and its key."""
    notes, seconds, key = tune_in(TUNES[(tempo * len(TONICS) + tonic) % len(TUNES)], TEMPOS_BPM[tempo], TONICS[tonic])
    return hummed(notes, seconds, seed=tempo) if kind == "hummed" else played(notes, seconds, RATE), key


def main() -> int:
    """Measure, print, and return 1 if a goal was missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--loops", type=int, default=len(TEMPOS_BPM), metavar="N", help="how many loops to make")
    parser.add_argument("--without", action="store_true", help="make them without following the idea, too")
    args = parser.parse_args()
    figures = Figures()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for kind in ("hummed", "played"):
            _heard(figures, kind, folder)
        _looped(figures, folder, args.loops, follow=True)
        if args.without:
            _looped(figures, folder, args.loops, follow=False)
    return figures.exit_code


def _heard(figures: Figures, kind: str, folder: Path) -> None:
    desk, tempos, keys = furnish(), list[bool](), list[bool]()
    for tempo, bpm in enumerate(TEMPOS_BPM):
        for tonic in range(len(TONICS)):
            clip, key = rendered(kind, tempo, tonic)
            idea = idea_in(desk, write_wav(folder / "idea.wav", clip))
            tempos.append(idea.bpm is not None and min(abs(idea.bpm * n - bpm) for n in (0.5, 1, 2)) <= NEAR_BPM)
            keys.append(idea.key is not None and idea.key.classes == key.classes)
    figures.at_least(f"tempo of {len(tempos)} {kind} ideas found", sum(tempos) / len(tempos), FOUND_GOAL)
    figures.at_least(f"key of {len(keys)} {kind} ideas found, or its relative", sum(keys) / len(keys), FOUND_GOAL)


def _looped(figures: Figures, folder: Path, count: int, *, follow: bool) -> None:
    desk, made, wrong = furnish(), list[LoopTake](), 0
    for number in range(min(count, len(TEMPOS_BPM))):
        clip, _ = rendered("hummed", number, number)
        path = write_wav(folder / "idea.wav", clip)
        idea = replace(idea_in(desk, path), name=f"idea {number + 1}")
        instrument, genre, mood = ASKED[number]
        order = LoopOrder(instrument, BARS, idea, path, genre, mood, follow=follow, seed=10 * number)
        files = LoopFiles(audio=folder / f"loop-{number}-{follow}.wav")
        try:
            (loop,) = make_loops(desk, order, files)
        except ModelError as exc:
            figures.note(f"{order.words}: none. {exc}")
            continue
        sound = desk.read_audio(loop.take.path)
        wrong += sound.frames != round(BARS * 240 / order.asked_bpm * sound.sample_rate)
        made.append(loop)
        heard = "no key" if loop.heard_key is None else loop.heard_key.name
        figures.note(f"{order.words}: {loop.heard_bpm or 0:g} bpm and {heard} heard")
    how = "following the idea" if follow else "by words alone"
    off = [abs((each.heard_bpm or each.asked_bpm) / each.asked_bpm - 1) for each in made]
    keys = sum(each.key_fits in ("same", "relative") for each in made) / max(1, len(made))
    if not follow:
        figures.note(f"key or its relative in {keys:.2f} of {len(made)} loops made {how}")
        return
    figures.at_least(f"loops that came of {count}, {how}", len(made) / count, CAME_GOAL)
    figures.holds(f"{len(made)} loops are as long as their bars, to the sample", bool(made) and wrong == 0)
    figures.at_most("tempo of a loop off by (worst)", max(off, default=1.0), NEAR_SHARE)
    figures.note(f"key or its relative in {keys:.2f} of {len(made)} loops made {how}")


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    raise SystemExit(main())
