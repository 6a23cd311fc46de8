"""Prints how far the Starter does what words ask for: tempos in steps of five, keys, and words that say the same.

    python tests/benchmarks/asked.py [--starter FOLDER] [--takes N]

Every tempo from 60 to 175 bpm is asked for in plain words, in two styles with drums, without a melody; it counts as
kept within 4 % of what was asked, octaves tolerated, found by an onset autocorrelation and once more by the program's
own analysis. Every key is asked for in two styles. Prompts that say the same in other words of the thesaurus, German or
Spanish some of them, are held against the plain ones by the mean spectrum of what is made; words that no caption had
are not asked for. The exit code is 1 if a goal was missed.
"""

from __future__ import annotations

import argparse
from itertools import pairwise
from pathlib import Path

import numpy as np
from common.figures import Figures
from numpy.typing import NDArray

import musicdesk
from musicdesk.core.chroma import META_EAR
from musicdesk.training.styles import SCALES

STARTER = Path(__file__).parents[2] / "resources" / "starter"
TEMPOS = range(60, 176, 5)
TIMED = ("groovy house with synth bass and drums, {bpm} bpm", "energetic rock with electric bass and drums, {bpm} bpm")
KEYED = ("calm ambient with warm pad and flute, {key}", "happy pop with piano and electric guitar, {key}")
TONICS = ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")
SAME = (
    ("calm ambient with warm pad", "tranquil soundscape, synth pads", "ruhige Schlafmusik mit Synthesizerflächen"),
    ("sad jazz with piano and saxophone", "melancholy lounge jazz, tenor sax, piano", "jazz triste con piano y saxo"),
    ("energetic rock with overdriven guitar", "furious heavy metal, power chords", "wilder Rock mit Rockgitarre"),
    ("happy folk with acoustic guitar", "merry campfire song, fingerpicked guitar", "fröhlicher Folk, Gitarre"),
    ("dark techno with saw lead and drums", "sinister warehouse rave, drum machine", "techno oscuro con batería"),
    ("epic orchestral with strings and trumpet", "a trailer, heroic symphony, horns", "epische Filmmusik"),
)
"""Of each row, the first is in the plainest words; the others say the same in words that captions seldom have."""


def loudness_of_bands(samples: NDArray[np.float32]) -> NDArray[np.float64]:
    """Return the mean spectrum in dB, in 48 bands from 40 Hz up: the colour of a sound."""
    frames = np.lib.stride_tricks.sliding_window_view(samples, 4096)[::2048] * np.hanning(4096)
    power = (np.abs(np.fft.rfft(frames, axis=1)) ** 2).mean(0)
    edges = np.geomspace(40, 12_000, 49) * 4096 / 32_000
    bands = [power[int(low) : max(int(high), int(low) + 1)].mean() for low, high in pairwise(edges)]
    return 10 * np.log10(np.array(bands) + 1e-6)


def main() -> int:
    """Print all figures; returns the exit code."""
    from musicdesk.analysis.findings import findings_of
    from musicdesk.core.clip import Clip
    from musicdesk.training.measures import same_tempo, tempo_bpm

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--starter", type=Path, default=STARTER, help="the checkpoint to ask")
    parser.add_argument("--takes", type=int, default=1, help="takes of each (default 1; of wordings 2 at least)")
    args = parser.parse_args()
    engine = musicdesk.load(args.starter, device="cpu", precision="fp32")
    figures = Figures()

    def made(prompt: str, seed: int) -> NDArray[np.float32]:
        return np.ascontiguousarray(engine.generate(prompt, seconds=10, seed=seed).samples[:, 0])

    kept, heard, lost = list[bool](), list[bool](), list[str]()
    for bpm in TEMPOS:
        for style, words in enumerate(TIMED):
            for seed in range(args.takes):
                sound = made(words.format(bpm=bpm), 100 * style + seed)
                found = tempo_bpm(sound)
                kept.append(same_tempo(found, bpm))
                findings = findings_of(Clip(sound[:, None], 32_000), float(bpm))
                told = findings.bpm if findings.tempo_sureness else None
                heard.append(told is not None and same_tempo(told, bpm))
                lost += [] if kept[-1] else [f"{bpm} ({found:.1f})"]
    figures.at_least("tempos asked in words, kept within 4 %", float(np.mean(kept)), 0.85)
    figures.note(f"as the program's analysis hears it: {np.mean(heard):.3f}; not kept: {', '.join(lost) or 'none'}")

    energy = list[float]()
    for mode, scale in SCALES.items():
        for tonic, name in enumerate(TONICS):
            for style, words in enumerate(KEYED):
                for seed in range(args.takes):
                    strength = META_EAR.energies(made(words.format(key=f"{name} {mode}"), 100 * style + seed)).sum(0)
                    energy.append(float(strength[[(tonic + step) % 12 for step in scale]].sum() / strength.sum()))
    figures.at_least("keys asked in words, chroma energy in the scale", float(np.mean(energy)), 0.68)

    colours = [
        [np.mean([loudness_of_bands(made(text, seed)) for seed in range(max(args.takes, 2))], 0) for text in row]
        for row in SAME
    ]
    nearest = [
        row == min(range(len(SAME)), key=lambda other: float(np.abs(colour - colours[other][0]).mean()))
        for row, texts in enumerate(colours)
        for colour in texts[1:]
    ]
    figures.at_least("other words, nearest to the plain ones of the same", float(np.mean(nearest)), 0.75)
    return figures.exit_code


if __name__ == "__main__":
    raise SystemExit(main())
