"""Loudness, true peak and the limiter, against what is known, and against readers that are not ours.

    python tests/benchmarks/loudness.py

Loudness against tones whose loudness is known and, for comparison, against pyloudnorm, whose filters are a little
beside those of the standard; where ffmpeg is installed, loudness and true peak against its meter too. True peak against
sixteen values to a sample over the whole length at once. The exit code is 1 if a goal was missed.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import pyloudnorm
from numpy.typing import NDArray
from scipy import signal

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from analysis.bands import MAJOR, MINOR, RATE, clicks, drum_loop, song  # noqa: E402
from common.figures import Figures  # noqa: E402

from musicdesk.analysis.limiting import at_loudness, at_peak  # noqa: E402
from musicdesk.analysis.loudness import integrated_lufs  # noqa: E402
from musicdesk.analysis.truepeak import true_peak_db  # noqa: E402
from musicdesk.core.clip import Clip  # noqa: E402
from musicdesk.formats.audiofile import write_wav  # noqa: E402

SECONDS = 6.0


def clip_of(sound: NDArray[np.float64], rate: int = RATE) -> Clip:
    """Return a sound, (frames,) or (frames, channels), as a clip."""
    return Clip(np.ascontiguousarray(sound, np.float32).reshape(len(sound), -1), rate)


def signals() -> dict[str, Clip]:
    """Return odd sounds that can be as loud as asked for."""
    times_s = np.arange(round(SECONDS * RATE)) / RATE
    chance = np.random.default_rng(5)
    white = chance.normal(size=(len(times_s), 2))
    tone = np.sin(2 * np.pi * 440 * times_s)
    return {
        "white noise, full": clip_of(white),
        "white noise, -60 dB": clip_of(1e-3 * white),
        "brown noise": clip_of(0.01 * signal.lfilter([1], [1, -0.995], white, axis=0)),
        "left alone": clip_of(np.stack([0.3 * white[:, 0], 0 * times_s], axis=1)),
        "bass": clip_of(0.9 * np.sin(2 * np.pi * 45 * times_s)),
        "overdriven bass": clip_of(4.0 * np.sin(2 * np.pi * 60 * times_s)),
        "high tone": clip_of(0.9 * np.sin(2 * np.pi * 11_987 * times_s + 0.4)),
        "square": clip_of(np.sign(np.sin(2 * np.pi * 110 * times_s))),
        "bursts": clip_of(0.3 * tone * (times_s % 1 < 0.15)),
        "swell": clip_of(tone * times_s / SECONDS),
        "one loud second": clip_of(np.where((times_s > 2) & (times_s < 3), 1.0, 0.01) * tone),
        "opposed channels": clip_of(np.stack([0.4 * tone, -0.4 * tone], axis=1)),
        "rock": drum_loop(100, "rock", SECONDS),
        "hip hop": drum_loop(84, "hip hop", SECONDS),
        "house": drum_loop(124, "house", SECONDS),
        "waltz": drum_loop(140, "waltz", SECONDS),
        "quick clicks over noise": clip_of(clicks(200, SECONDS).samples[:, 0] + 0.01 * white[:, 0]),
        "song": song(0, MAJOR["I V vi IV"], bpm=110, seconds=SECONDS, drums="rock"),
        "strings": song(4, MINOR["i VI III VII"], instrument="strings", bpm=80, seconds=SECONDS),
        "plucked": song(7, MINOR["i iv V i"], instrument="plucked", bpm=130, seconds=SECONDS),
    }


def true_peak(clip: Clip) -> float:
    """Return the true peak in dBTP by 16 values to a sample, over the whole length at once."""
    padded = np.pad(clip.samples.astype(np.float64), ((2_048, 2_048), (0, 0)))
    spectrum = np.fft.rfft(padded, axis=0)
    return float(20 * np.log10(16 * np.abs(np.fft.irfft(spectrum, 16 * len(padded), axis=0)).max()))


def by_ffmpeg(clip: Clip) -> tuple[float, float] | None:
    """Return integrated loudness and true peak by ffmpeg's meter, or None where it is not installed."""
    ffmpeg = shutil.which("ffmpeg")
    if ffmpeg is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        path = write_wav(Path(folder) / "sound.wav", clip, "FLOAT")
        words = [ffmpeg, "-hide_banner", "-nostats", "-i", str(path), "-af", "ebur128=peak=true", "-f", "null", "-"]
        told = subprocess.run(words, capture_output=True, text=True, check=True).stderr
    summary = told[told.rindex("Summary:") :]
    loudness, peak = re.search(r"I:\s+(\S+) LUFS", summary), re.search(r"Peak:\s+(\S+) dBFS", summary)
    if loudness is None or peak is None:
        raise SystemExit("ffmpeg speaks another language by now.")
    return float(loudness[1]), float(peak[1])


def main() -> int:
    """Measure, print, and return the exit code."""
    figures = Figures()
    errors = []
    for rate in (32_000, 44_100, 48_000, 96_000):
        for level_db in (0.0, -18.0, -33.0):
            sine = 10 ** (level_db / 20) * np.sin(2 * np.pi * 997 * np.arange(5 * rate) / rate)
            errors.append(abs((integrated_lufs(clip_of(sine, rate)) or 0.0) - level_db + 3.01))
    figures.at_most("tones of 997 Hz: worst error of loudness", max(errors), 0.1, "LU")
    given = signals()
    apart = [
        abs((integrated_lufs(clip) or 0.0) - pyloudnorm.Meter(RATE).integrated_loudness(clip.samples))
        for clip in given.values()
    ]
    figures.at_most("20 signals: farthest from pyloudnorm", max(apart), 0.3, "LU")
    peaks = [true_peak(clip) - (true_peak_db(clip) or 0.0) for clip in given.values()]
    figures.at_most("20 signals: true peak read too low by at most", max(peaks), 0.5, "dB")
    figures.at_most("20 signals: true peak read too high by at most", -min(peaks), 0.1, "dB")
    theirs = by_ffmpeg(given["song"])
    if theirs is None:
        figures.note("ffmpeg is not installed: nothing is compared with it")
    else:
        figures.at_most(
            "a song: from ffmpeg's loudness", abs((integrated_lufs(given["song"]) or 0.0) - theirs[0]), 0.11
        )
    loud_errors, tops, top_errors, slowest_s = [], [], [], 0.0
    for name, clip in given.items():
        begun_s = time.process_time()
        made = at_loudness(clip, -14.0, -1.0)
        slowest_s = max(slowest_s, time.process_time() - begun_s)
        reached, top = integrated_lufs(made), true_peak(made)
        loud_errors.append(abs((reached or 0.0) + 14))
        tops.append(top)
        if (told := by_ffmpeg(made)) is not None:
            tops.append(told[1])
            loud_errors.append(abs(told[0] + 14))
        if loud_errors[-1] > 0.5 or top > -1:
            figures.note(f"{name}: {reached:.2f} LUFS, {top:.2f} dBTP")
        top_errors.append(true_peak(at_peak(clip, -1.0)))
    figures.at_most("20 signals at -14 LUFS: worst error", max(loud_errors), 0.5, "LU")
    figures.at_most("20 signals at -14 LUFS: highest true peak", max(tops), -1.0, "dBTP")
    figures.at_most("20 signals at a peak of -1 dBTP: highest", max(top_errors), -0.8, "dBTP")
    figures.note(f"the slowest of them took {slowest_s:.2f} s for {SECONDS:g} s")
    return figures.exit_code


if __name__ == "__main__":
    sys.exit(main())
