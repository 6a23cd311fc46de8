"""The pitch of sung notes, 80 to 1000 Hz, by singers made of arithmetic: errors, delay, and the notes cut from it.

    python tests/benchmarks/pitch.py [--songs 6] [--seed 1]

Seven mouths sing with formants, vibrato, glides, consonants, breath and drift, 20 dB above white noise, at three
sample rates. The live line is fed in blocks of 10 ms. A moment at which somebody sings (above a quarter of the full
envelope) is a gross error when no pitch is given or one more than 50 cents off the true one of that very moment. A note
is found when one of its pitch begins within 50 ms. The exit code is 1 if a goal was missed.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from analysis.singers import VOWELS, Singer, Song, added, chords, drum_loop, room, sing, tune  # noqa: E402
from common.figures import Figures  # noqa: E402

from musicdesk.analysis.judging import judge  # noqa: E402
from musicdesk.analysis.pitch import PitchTracker, pitch_line  # noqa: E402
from musicdesk.analysis.sung import notes_of  # noqa: E402
from musicdesk.core.clip import Clip  # noqa: E402
from musicdesk.core.melody import PitchLine  # noqa: E402
from musicdesk.core.note import Note  # noqa: E402

BLOCK_S = 0.01
ROWS = (40, 46, 52, 58, 64, 71)
"""The lowest notes of the songs: with what lies above them, 82 to 988 Hz."""
MANNERS = {
    "plain": Singer(snr_db=20),
    "vibrato of 60 cents": Singer(snr_db=20, vibrato_cents=60),
    "vibrato of a semitone": Singer(snr_db=20, vibrato_cents=100),
    "glides of 120 ms, vibrato": Singer(snr_db=20, vibrato_cents=40, glide_ms=120),
    "glides of 200 ms, vibrato": Singer(snr_db=20, vibrato_cents=40, glide_ms=200),
    "scoops and breath": Singer(snr_db=20, scoop_cents=250, breath_db=-26),
    '"da da"': Singer(snr_db=20, consonant="d"),
    '"ta ta"': Singer(snr_db=20, consonant="t"),
    '"sa sa"': Singer(snr_db=20, consonant="s"),
    '"la la"': Singer(snr_db=20, consonant="l"),
    '"na na"': Singer(snr_db=20, consonant="n"),
    "drifting by 30 cents": Singer(snr_db=20, drift_cents=30, vibrato_cents=30),
    "40 cents flat": Singer(snr_db=20, detune_cents=-40, vibrato_cents=30),
    "soft onsets": Singer(snr_db=20, onset_ms=120, release_ms=150),
}


def live_line(clip: Clip) -> tuple[PitchLine, float]:
    """Return the line of a tracker fed in blocks, and how long after its moment the latest value came."""
    tracker = PitchTracker(clip.sample_rate)
    block = round(BLOCK_S * clip.sample_rate)
    parts, late_s = [], 0.0
    for at in range(0, clip.frames, block):
        part = tracker.feed(clip.samples[at : at + block, 0])
        if len(part.hz):
            late_s = max(late_s, min(at + block, clip.frames) / clip.sample_rate - part.begin_s)
        parts.append(part)
    values = (np.concatenate([getattr(part, name) for part in parts]) for name in ("hz", "clarity", "level_db"))
    return PitchLine(0.0, parts[0].hop_s, *values), late_s


def gross(song: Song, line: PitchLine) -> tuple[int, int]:
    """Return at how many moments somebody sings, and at how many of them the line is wrong or says nothing."""
    at = np.minimum((line.times_s * song.clip.sample_rate).astype(int), song.clip.frames - 1)
    sung = song.envelope[at] > 0.25
    cents = 1200 * np.abs(np.log2(np.maximum(line.hz[sung], 1) / song.hz[at][sung]))
    return int(sung.sum()), int((cents > 50).sum())


def leap_s(sample_rate: int) -> float:
    """Return how long after a leap of a voice a tracker fed in blocks shows the new note."""
    song = sing(tune((57, 64), beat_s=1.0), Singer(snr_db=20, glide_ms=1), sample_rate=sample_rate)
    tracker = PitchTracker(sample_rate)
    block = round(BLOCK_S * sample_rate)
    for at in range(0, song.clip.frames, block):
        line = tracker.feed(song.clip.samples[at : at + block, 0])
        if (np.abs(line.pitches - 64) < 0.5).any():
            return (at + block) / sample_rate - song.notes[1].onset_s
    return float("inf")


def found(truth: tuple[Note, ...], notes: tuple[Note, ...]) -> int:
    """Return how many of the true notes are among those found."""
    left, hits = list(notes), 0
    for note in truth:
        near = [each for each in left if each.pitch == note.pitch and abs(each.onset_s - note.onset_s) <= 0.05]
        if near:
            hits += 1
            left.remove(min(near, key=lambda each: abs(each.onset_s - note.onset_s)))
    return hits


def song_of(manner: Singer, number: int, seed: int) -> Song:
    """Return a song of nine notes, each unlike the one before unless a consonant parts them."""
    chance = np.random.default_rng((seed, number))
    lowest = ROWS[number % len(ROWS)]
    steps = [int(chance.integers(0, 13))]
    while len(steps) < 9:
        step = int(chance.integers(0, 13))
        if step != steps[-1] or manner.consonant:
            steps.append(step)
    legato = 0.75 if number % 3 == 2 else 1.0
    beat_s = float(chance.choice([0.25, 0.35, 0.5, 0.7]))
    singer = Singer(**{**vars(manner), "vowel": list(VOWELS)[number % len(VOWELS)]})
    rate = (16_000, 44_100, 48_000)[number % 3]
    pitches = [lowest + step for step in steps]
    return sing(tune(pitches, beat_s=beat_s, legato=legato), singer, sample_rate=rate, seed=seed + number)


def remarks(clip: Clip) -> set[str]:
    """Return the kinds of what is said about a clip."""
    line = pitch_line(clip)
    return {remark.kind for remark in judge(clip, line, notes_of(line))}


def main() -> int:
    """Measure, print, and say whether a goal was missed."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--songs", type=int, default=6, help="songs in each manner")
    words.add_argument("--seed", type=int, default=1)
    wishes = words.parse_args()
    figures = Figures()
    totals = np.zeros(6, int)  # moments, live errors, offline errors, notes, found, heard
    late_s, spent_live_s, spent_line_s, sound_s, alarms, songs = 0.0, 0.0, 0.0, 0.0, 0, 0
    for name, manner in MANNERS.items():
        sums = np.zeros(6, int)
        for number in range(wishes.songs):
            song = song_of(manner, number, wishes.seed)
            began = time.perf_counter()
            live, late = live_line(song.clip)
            between = time.perf_counter()
            line = pitch_line(song.clip)
            spent_live_s, spent_line_s = spent_live_s + between - began, spent_line_s + time.perf_counter() - between
            notes = notes_of(line)
            moments, wrong = gross(song, live)
            sums += (moments, wrong, gross(song, line)[1], len(song.notes), found(song.notes, notes), len(notes))
            late_s, sound_s, songs = max(late_s, late), sound_s + song.clip.seconds, songs + 1
            alarms += bool(judge(song.clip, line, notes))
        score = 2 * sums[4] / (sums[3] + sums[5])
        figures.note(f"{name:<28} live {sums[1] / sums[0]:6.2%} off, note F1 {score:.3f}")
        totals += sums
    figures.at_most("gross error of the live line", 100 * totals[1] / totals[0], 2.0, "%")
    figures.at_most("gross error of the line afterwards", 100 * totals[2] / totals[0], 2.0, "%")
    figures.at_most("latest value after its moment, blocks of 10 ms", 1000 * late_s, 100.0, "ms")
    leaps_s = [leap_s(rate) for rate in (8_000, 16_000, 44_100, 48_000, 96_000, 192_000)]
    figures.at_most("a leap is shown after, worst of six sample rates", 1000 * max(leaps_s), 100.0, "ms")
    figures.at_least("note F1, onset within 50 ms", 2 * totals[4] / (totals[3] + totals[5]), 0.95)
    figures.at_most("processor's time for a second of sound, live", 1000 * spent_live_s / sound_s, 100.0, "ms")
    figures.at_most("processor's time for a second of sound, afterwards", 1000 * spent_line_s / sound_s, 50.0, "ms")
    figures.at_most(f"false alarms of {songs} clean songs", alarms, 0)
    for name, clip, kind in (
        ("chords", chords(), "voices"),
        ("a drum loop", drum_loop(), "drums"),
        ("a voice over drums", added(song_of(Singer(), 4, 0).clip, drum_loop(7.0, sample_rate=44_100)), "drums"),
        ("noise", room(5.0, -25), "noisy"),
        ("a room", room(5.0, -60), "quiet"),
        ("a voice 5 dB above noise", song_of(Singer(snr_db=5), 3, 0).clip, "noisy"),
        ("nothing", Clip(np.zeros((48_000, 1), np.float32), 48_000), "silent"),
    ):
        figures.holds(f'{name}: "{kind}" is said', kind in remarks(clip))
    return figures.exit_code


if __name__ == "__main__":
    sys.exit(main())
