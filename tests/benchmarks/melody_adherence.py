"""Prints how well the Starter follows twenty hummed tunes that it was never taught, with three prompts each.

The figure is the share of moments, of those in which the tune sounds, in which its pitch class is among the three
strongest of the music that was made, against the same share for other tunes.

Run: python tests/benchmarks/melody_adherence.py [--microphone] [--write FOLDER] [--recorded FOLDER] [--tunes N]

`--microphone` sings the tunes into the microphone of a sound server of its own (a Linux with PulseAudio), records them
as the program does, lets the engine follow what was recorded, too, and prints what the way cost.

`--write` only writes the tunes as WAV, to be played into a microphone. `--recorded` gives the engine the files of the
same names in a folder, which came from elsewhere, and judges them in the same way.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
from pathlib import Path

import numpy as np
from common.figures import Figures
from common.tunes import BPM, SECONDS, TUNES, hummed, key, tune

from musicdesk.analysis.hearing import heard, sounding
from musicdesk.core.chroma import META_EAR
from musicdesk.core.clip import Clip
from musicdesk.formats.audiofile import read_audio, write_wav

PROMPTS = (
    "calm lo-fi with flute, electric piano, electric bass, drums, {bpm} bpm, {key}",
    "dark synthwave with saw lead, warm pad, synth bass, drums, {bpm} bpm, {key}",
    "groovy house with saxophone, piano, synth bass, drums, {bpm} bpm, {key}",
)
"""They name everything, a lead too, as those do with which the Starter's own evaluation asks."""
OTHERS = (1, 3, 5)
"""Which of the other tunes a take is held against."""
STRONGEST = 3
OWN_GOAL = 0.988
"""What the Starter's own evaluation gives with melodies that were composed like those it was taught."""
APART_GOAL = 0.750
LOSS_GOAL = 0.03


class Tune:
    """A tune as the model hears it, and when it sounds."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.clip = hummed(tune(name))
        self.classes, self.sounding = heard(self.clip), sounding(self.clip)

    def found_in(self, made: Clip) -> float:
        """Return the share of sounding moments in which the tune's class is among the strongest of what was made."""
        energies = META_EAR.energies(np.ascontiguousarray(made.mono().samples[:, 0]))
        count = min(len(energies), len(self.classes))
        strongest = np.argsort(energies[:count], axis=1)[:, -STRONGEST:]
        found = (strongest == self.classes[:count, None]).any(axis=1)
        return float(found[self.sounding[:count]].mean())


def file_of(folder: Path, name: str) -> Path:
    """Return where a tune lies in a folder."""
    return folder / f"{name.replace(' ', '-')}.wav"


def judged(tunes: list[Tune], recorded: Path | None) -> tuple[float, float]:
    """Make all takes; returns the mean share of the own tune, and that of other tunes."""
    import musicdesk

    engine = musicdesk.load("starter", device="cpu", precision="fp32")
    own, others = list[float](), list[float]()
    for number, each in enumerate(tunes):
        given = each.clip if recorded is None else read_audio(file_of(recorded, each.name))
        shares = list[float]()
        for index, prompt in enumerate(PROMPTS):
            asked = prompt.format(bpm=round(BPM), key=key(each.name))
            made = engine.generate(asked, seconds=SECONDS, seed=100 * index + number, melody=given).clip
            shares.append(each.found_in(made))
            others.append(statistics.mean(tunes[(number + k) % len(tunes)].found_in(made) for k in OTHERS))
        own += shares
        print(f"  {each.name:24s} {'  '.join(f'{share:.3f}' for share in shares)}", flush=True)
    return statistics.mean(own), statistics.mean(others)


def main() -> int:
    """Measure, print, and return 1 if a goal was missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--microphone", action="store_true")
    parser.add_argument("--write", type=Path, metavar="FOLDER")
    parser.add_argument("--recorded", type=Path, metavar="FOLDER")
    parser.add_argument("--tunes", type=int, default=len(TUNES), metavar="N")
    args = parser.parse_args()
    tunes = [Tune(name) for name in list(TUNES)[: args.tunes]]
    if args.write is not None:
        args.write.mkdir(parents=True, exist_ok=True)
        for each in tunes:
            print(write_wav(file_of(args.write, each.name), each.clip))
        return 0
    own, others = judged(tunes, None)
    alike = statistics.mean(
        np.mean((each.classes == tunes[(n + k) % len(tunes)].classes)[each.sounding])
        for n, each in enumerate(tunes)
        for k in OTHERS
    )
    figures = Figures()
    figures.at_least(f"own tune among the {STRONGEST} strongest", own, OWN_GOAL)
    figures.at_least("own tune, minus another's", own - others, APART_GOAL)
    figures.note(f"the tunes themselves share {alike:.3f} of their moments")
    with tempfile.TemporaryDirectory() as place:
        recorded = Path(place) if args.microphone else args.recorded
        if args.microphone:
            from common.sung import sung_into_a_microphone

            sung_into_a_microphone({file_of(Path(place), each.name): each.clip for each in tunes})
        if recorded is None:
            return figures.exit_code
        through, _ = judged(tunes, recorded)
        figures.note(f"own tune, through the microphone: {through:.3f}")
        figures.at_most("lost on the way through the microphone", own - through, LOSS_GOAL)
    return figures.exit_code


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    sys.exit(main())
