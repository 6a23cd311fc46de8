"""Notes heard in melodies that a General MIDI soundfont plays: how many are right, when the first comes, how fast.

    python tests/benchmarks/notes.py [--melodies 5] [--seed 1]

Needs basic-pitch, tinysoundfont (pip install --no-deps tinysoundfont) and Debian's fluid-soundfont-gm, or another
soundfont in MUSICDESK_SOUNDFONT. Melodies in random keys, tempos (70 to 150 bpm) and manners of playing, quavers to
minims, 14 s each; a note is found when one of its pitch begins within 50 ms (mir_eval, ends are not looked at). The
goals for F1 are, to two decimals, those of basic-pitch's own way of finding notes at the better of two settings. The
sound begins where it first exceeds a fiftieth of its peak. The exit code is 1 if a goal was missed.
"""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from common.figures import Figures, share  # noqa: E402
from common.instruments import Band  # noqa: E402

from musicdesk.app.notes import notes_by  # noqa: E402
from musicdesk.core.clip import Clip  # noqa: E402
from musicdesk.core.note import Note  # noqa: E402
from musicdesk.core.notesheet import PRESETS, NoteSheet, Tidying  # noqa: E402
from musicdesk.midi.listen import Activations, listen  # noqa: E402
from musicdesk.midi.notes import notes_from  # noqa: E402

INSTRUMENTS = {
    # name: (General MIDI program, lowest and highest pitch, preset, goal)
    "piano": (0, 57, 84, "clean melody", 1.00),
    "guitar": (25, 45, 76, "clean melody", 0.98),
    "violin": (40, 57, 88, "clean melody", 0.88),
    "bass": (33, 28, 52, "bass", 0.83),
    "flute": (73, 62, 91, "clean melody", 0.80),
}
OTHERS = {
    "nylon guitar": (24, 45, 76, "clean melody"),
    "electric piano": (4, 48, 84, "clean melody"),
    "cello": (42, 38, 64, "clean melody"),
    "trumpet": (56, 55, 80, "clean melody"),
    "saxophone": (65, 52, 76, "clean melody"),
    "double bass": (32, 28, 52, "bass"),
    "choir": (52, 52, 76, "voice"),
}
STEPS = (-7, -4, -3, -2, -1, -1, 0, 1, 1, 2, 3, 4, 7)
LENGTHS = (0.5, 0.5, 1, 1, 1, 1.5, 2)
CHORDS = {"piano": 0, "electric piano": 4, "nylon guitar": 24, "organ": 16}
SECONDS = 14.0


def melody(low: int, high: int, chance: np.random.Generator) -> list[Note]:
    """Return a melody between two pitches, which turns round where it would leave them."""
    tonic, beat_s = int(chance.integers(12)), 60 / chance.uniform(70, 150)
    pool = [pitch for pitch in range(low, high + 1) if (pitch - tonic) % 12 in (0, 2, 4, 5, 7, 9, 11)]
    manner = float(chance.choice([0.7, 0.9, 0.97]))
    at_s, step, notes = float(chance.uniform(0.05, 0.5)), len(pool) // 2, list[Note]()
    while at_s < SECONDS:
        length_s = float(chance.choice(LENGTHS)) * beat_s
        notes.append(Note(at_s, pool[step], length_s * manner, int(chance.integers(60, 115))))
        at_s += length_s + beat_s / 2 * (chance.random() < 0.08)
        way = int(chance.choice(STEPS))
        step += way if 0 <= step + way < len(pool) else -way
    return notes


def harmony(chance: np.random.Generator) -> list[Note]:
    """Return chords of three or four notes, each a beat or two long."""
    tonic, beat_s = 48 + int(chance.integers(12)), 60 / chance.uniform(70, 120)
    at_s, notes = 0.2, list[Note]()
    while at_s < SECONDS:
        root = tonic + int(chance.choice([0, 5, 7, 9, 2]))
        minor = (root - tonic) in (9, 2)
        length_s = float(chance.choice([1, 2])) * beat_s
        for step in (0, 3 if minor else 4, 7, 12)[: int(chance.integers(3, 5))]:
            notes.append(Note(at_s, root + step, length_s * 0.9, int(chance.integers(65, 100))))
        at_s += length_s
    return sorted(notes)


def score(truth: list[Note], found: tuple[Note, ...]) -> float:
    """Return the F1 of onsets within 50 ms at the right pitch."""
    from mir_eval.transcription import precision_recall_f1_overlap

    if not found:
        return 0.0
    arrays = []
    for notes in (truth, found):
        arrays += [np.array([(note.onset_s, note.end_s) for note in notes])]
        arrays += [440 * 2 ** ((np.array([note.pitch for note in notes]) - 69) / 12)]
    return float(precision_recall_f1_overlap(*arrays, onset_tolerance=0.05, offset_ratio=None)[2])


def begins_s(clip: Clip) -> float:
    """Return when a clip is first to be heard, in seconds."""
    level = np.abs(clip.samples[: 2 * clip.sample_rate, 0])
    return float(np.flatnonzero(level > level.max() / 50)[0] / clip.sample_rate)


def slider_ms(heard: Activations) -> list[float]:
    """Return how long each of many positions of the sliders took, in milliseconds."""
    took = []
    for number in range(30):
        hearing = PRESETS[list(PRESETS)[number % len(PRESETS)]]
        hearing = replace(hearing, onset_threshold=0.2 + 0.02 * number, melodia_trick=bool(number % 2), bends=True)
        sheet = NoteSheet("", hearing, Tidying("1/16", 0.8, "C major", 40.0, "soft"))
        began = [time.perf_counter()]
        for _ in range(4):  # the best of four: other programs run as well
            notes_by(heard, sheet, 120.0)
            began.append(time.perf_counter())
        took.append(1000 * min(after - before for before, after in pairwise(began)))
    return took


def thirty_seconds(clips: list[Clip]) -> Clip:
    """Return clips laid over one another and repeated until they last 30 s."""
    count = min(clip.frames for clip in clips)
    mixed = np.sum([clip.samples[:count] / np.abs(clip.samples).max() for clip in clips], axis=0) / len(clips)
    frames = 30 * clips[0].sample_rate
    return Clip(np.tile(mixed, (-(-frames // count), 1))[:frames].astype(np.float32), clips[0].sample_rate)


def main() -> int:
    """Measure, print, and say whether a goal was missed."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--melodies", type=int, default=5, help="melodies for each instrument")
    words.add_argument("--seed", type=int, default=1)
    wishes = words.parse_args()
    figures, band = Figures(), Band()
    late_ms, first_ms, clips, spent_s, sound_s = list[float](), list[float](), list[Clip](), 0.0, 0.0
    for name, (program, low, high, preset, *goal) in (INSTRUMENTS | OTHERS).items():
        scores = []
        for number in range(wishes.melodies):
            truth = melody(low, high, np.random.default_rng((wishes.seed, program, number)))
            clip = band.play(truth, program)
            began = time.perf_counter()
            heard = listen(clip)
            spent_s, sound_s = spent_s + time.perf_counter() - began, sound_s + clip.seconds
            found = notes_from(heard, PRESETS[preset])
            scores.append(score(truth, found))
            if not goal:
                continue
            clips += [clip] if not number else []
            first_ms.append(1000 * (found[0].onset_s - begins_s(clip)) if found else np.inf)
            for note in truth:
                near = [n.onset_s - note.onset_s for n in found if n.pitch == note.pitch]
                late_ms += [1000 * each for each in near if abs(each) <= 0.05]
        if goal:
            figures.at_least(f'{name}, "{preset}": F1', round(float(np.mean(scores)), 2), goal[0])
        else:
            figures.note(f'{name}, "{preset}": F1 {np.mean(scores):.3f}')
    for name, program in CHORDS.items():
        scores = []
        for number in range(wishes.melodies):
            truth = harmony(np.random.default_rng((wishes.seed, program, number)))
            scores.append(score(truth, notes_from(listen(band.play(truth, program)))))
        figures.note(f'chords on the {name}, "chords": F1 {np.mean(scores):.3f}')
    figures.note(f"onsets are late by {np.mean(late_ms):.1f} ms on average, give or take {np.std(late_ms):.1f} ms")
    apart = [abs(each) for each in first_ms]
    figures.note(f"first notes: {', '.join(f'{each:.0f}' for each in first_ms)} ms after the sound begins")
    figures.at_most("first note and the sound's begin, worst", max(apart), 20.0, "ms")
    took = slider_ms(listen(thirty_seconds(clips)))
    figures.at_most("notes of 30 s while a slider moves, 95 of 100", share(took, 95), 50.0, "ms")
    figures.note(f"a second of sound is listened to in {1000 * spent_s / sound_s:.0f} ms")
    return figures.exit_code


if __name__ == "__main__":
    sys.exit(main())
