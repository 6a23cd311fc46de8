"""Looping: a loop of whole bars at an exact tempo, cut out of a take that was made a little longer."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from musicdesk.analysis.bars import bars_of
from musicdesk.analysis.beats import Beats, beats_of
from musicdesk.analysis.chromagram import chromagram
from musicdesk.analysis.counting import pulse_of
from musicdesk.analysis.loopends import closed, continued
from musicdesk.analysis.onsets import ENVELOPE_RATE_HZ, OnsetEnvelope, onset_envelope
from musicdesk.analysis.resampling import resample
from musicdesk.analysis.rises import rises
from musicdesk.core.clip import Clip, Samples
from musicdesk.core.errors import BadValue
from musicdesk.core.job import Cancel, Cancelled
from musicdesk.core.recipe import BARS_LIMIT
from musicdesk.core.take import BEATS_LIMIT
from musicdesk.core.words import TEMPO_HIGH_BPM, TEMPO_LOW_BPM, spoken_bpm

TEMPO_TOLERANCE = 0.03
"""By how much, as a share, what is heard may be off the tempo that a take was made at."""
STRETCH_LIMIT = 0.12
"""The most that a loop is stretched or squeezed, as a share: beyond, drums smear."""
SPARE_S = 1.0
"""How much longer than its bars a take is made for a loop: what is before its first beat and after its last."""

_UNTOUCHED_S = 0.004
_EARLY_S = 0.002
_BEGUN_DB, _BEFORE_S = -45.0, 0.06
_SILENT = 1e-3
_SURE = 0.3
_CONTEXT_S, _GUESSED_S, _SHORT_S = 0.5, 0.02, 0.03
_SEED = 1
_LIKE_HOPS = 43

Curve = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class LoopCut:
    """A loop, or why there is none: then `clip` is None, and `why` says it in a sentence.

    `clip` lasts exactly as long as its bars, to one frame, and goes round. It was cut `begin_s` seconds into the take
    and made `stretch` times as long (more than 1: slower). `heard_bpm` is the tempo that was heard in the take, None
    where no beat was: then it is cut `by_the_clock`, from the first sound on.
    """

    clip: Clip | None
    heard_bpm: float | None
    stretch: float = 1.0
    begin_s: float = 0.0
    why: str = ""
    by_the_clock: bool = False


def needed_s(bars: int, bpm: float, beats_per_bar: int = 4) -> float:
    """Return how long a take at a tempo must be so that a loop can be cut out of it, in seconds.

    The first bar may begin up to a bar late, and the music may be as much too slow as is let pass. `bpm` is the tempo
    at which the take is made; where it is made at another than was asked for, it is that one.
    """
    _check(bars, bpm, beats_per_bar)
    bar_s = beats_per_bar * 60.0 / bpm
    return (bars * (1 + TEMPO_TOLERANCE) + 1) * bar_s + SPARE_S


def loop_of(
    clip: Clip,
    bars: int,
    bpm: float,
    *,
    made_bpm: float | None = None,
    beats_per_bar: int = 4,
    cancel: Cancel | None = None,
) -> LoopCut:
    """Return a loop of whole bars at exactly `bpm`, cut out of a take where a bar begins.

    `made_bpm` is the tempo the take was made at (None: the one asked for); what is heard may be 3 % off that. It is
    stretched by 12 % at most, its pitch kept, and not at all where its end would move by less than 4 ms. Where there
    is room for more than one place to begin, it is the one where the take goes on most as it began. What has no beat,
    as held tones have none, is taken to keep `made_bpm`, and begins with its first sound.

    Raises: BadValue (with the field's name) if no music has such bars or such a tempo; Cancelled.
    """
    _check(bars, bpm, beats_per_bar)
    made_bpm = bpm if made_bpm is None else made_bpm
    beat_count = bars * beats_per_bar
    if clip.seconds < beat_count * 60.0 / made_bpm * (1 - TEMPO_TOLERANCE):
        return LoopCut(None, None, why=f"{clip.seconds:.1f} s are too short for {_spoken_bars(bars)}.")
    listened = resample(clip.mono(), ENVELOPE_RATE_HZ)
    envelope = onset_envelope(listened, cancel)
    beats = _beats(listened, envelope, made_bpm)
    if beats is None:
        if float(np.abs(listened.samples).max(initial=0.0)) < _SILENT:
            return LoopCut(None, None, why="There is nothing to hear in it.")
        length_s = beat_count * 60.0 / made_bpm
        begin_s = max(0.0, min(_first_sound_s(listened) - _EARLY_S, clip.seconds - length_s))
        return _made(clip, (begin_s, begin_s + length_s), beat_count, bpm, None)
    heard_bpm, moments_s = beats.bpm, beats.moments_s[beats.moments_s >= _first_sound_s(listened) - _BEFORE_S]
    if abs(heard_bpm / made_bpm - 1) > TEMPO_TOLERANCE:
        why = f"{spoken_bpm(heard_bpm)} bpm are heard instead of {spoken_bpm(made_bpm)}."
        return LoopCut(None, heard_bpm, why=why)
    if cancel is not None and cancel():
        raise Cancelled
    heard = chromagram(listened, cancel)
    found = bars_of(moments_s, envelope, heard)
    first = found.first % beats_per_bar
    edges_s = [_edges_s(moments_s, each, beat_count, heard_bpm) for each in range(first, len(moments_s), beats_per_bar)]
    fits = [each for each in edges_s if each[1] <= clip.seconds + _SHORT_S]
    if not fits:
        return LoopCut(None, heard_bpm, why=f"There is no room for {_spoken_bars(bars)} from a first beat on.")
    return _made(clip, max(fits, key=lambda each: _alike(envelope, *each)), beat_count, bpm, heard_bpm)


def _made(clip: Clip, edges_s: tuple[float, float], beat_count: int, bpm: float, heard_bpm: float | None) -> LoopCut:
    """Return the loop of `beat_count` beats at `bpm` that lies between two moments of a take."""
    begin_s, end_s = edges_s
    frames = round(beat_count * 60.0 / bpm * clip.sample_rate)
    stretch = beat_count * 60.0 / bpm / (end_s - begin_s)
    if abs(stretch - 1) > STRETCH_LIMIT:
        played_bpm = beat_count * 60.0 / (end_s - begin_s) if heard_bpm is None else heard_bpm
        far = f"{spoken_bpm(played_bpm)} bpm are too far from {spoken_bpm(bpm)} to be stretched to it"
        return LoopCut(None, heard_bpm, why=f"{far}: that is more than {STRETCH_LIMIT:.0%}.")
    if abs(stretch - 1) * (end_s - begin_s) < _UNTOUCHED_S:
        stretch = 1.0
    made = _cut(clip, begin_s, frames, stretch)
    sound = Clip(made, clip.sample_rate)
    return LoopCut(sound, heard_bpm, round(stretch, 5), round(begin_s, 5), by_the_clock=heard_bpm is None)


def _check(bars: int, bpm: float, beats_per_bar: int) -> None:
    if isinstance(bars, bool) or not isinstance(bars, int) or not 1 <= bars <= BARS_LIMIT:
        raise BadValue(f"A loop of {bars} bars is outside 1..{BARS_LIMIT}.", "Choose 1, 2, 4 or 8.", field="bars")
    if not TEMPO_LOW_BPM <= bpm <= TEMPO_HIGH_BPM:  # false for NaN as well
        raise BadValue(
            f"A tempo of {bpm} bpm is outside {TEMPO_LOW_BPM:g}..{TEMPO_HIGH_BPM:g}.",
            "Choose one between the two.",
            field="bpm",
        )
    if not 1 <= beats_per_bar <= BEATS_LIMIT:
        raise BadValue(
            f"{beats_per_bar} beats a bar are outside 1..{BEATS_LIMIT}.", "Choose 3 or 4.", field="beats_per_bar"
        )


def _beats(listened: Clip, envelope: OnsetEnvelope, made_bpm: float) -> Beats | None:
    """Return the beats of a take as they are played, at the tempo it was made at or one that is no octave of it."""
    pulse = pulse_of(envelope, made_bpm)
    # The label of a tempo that was asked for is up to 2 % off what is played: a loop is cut by what is played.
    beats = None if pulse is None else beats_of(envelope, rises(listened), pulse, listened.seconds)
    return beats if beats is not None and beats.sureness >= _SURE else None


def _first_sound_s(clip: Clip) -> float:
    loud = np.abs(clip.samples[:, 0])
    return float(np.argmax(loud >= loud.max() * 10 ** (_BEGUN_DB / 20))) / clip.sample_rate


def _edges_s(moments_s: Curve, first: int, count: int, bpm: float) -> tuple[float, float]:
    """Return a hair before beat number `first`, and as much before the one `count` beats later, in seconds."""
    last = min(first + count, len(moments_s) - 1)
    begin_s, end_s = float(moments_s[first]), float(moments_s[last]) + (first + count - last) * 60.0 / bpm
    early_s = min(_EARLY_S, begin_s)
    return begin_s - early_s, end_s - early_s


def _alike(envelope: OnsetEnvelope, begin_s: float, end_s: float) -> float:
    """Return how much what comes after the end is like the beginning, and what is before that like the end, -1..1."""
    begin, end = (round(each * envelope.rate_hz) for each in (begin_s, end_s))
    groups = envelope.groups
    before = min(_LIKE_HOPS, begin)
    after = min(_LIKE_HOPS, len(groups) - end)
    if before + after < _LIKE_HOPS // 2:
        return -1.0
    old, new = (groups[at - before : at + max(0, after)].ravel() for at in (begin, end))
    old, new = old - old.mean(), new - new.mean()
    size = float(np.linalg.norm(old) * np.linalg.norm(new))
    return float(old @ new) / size if size > 0 else 0.0


def _cut(clip: Clip, begin_s: float, frames: int, stretch: float) -> Samples:
    """Return `frames` frames of a clip from a moment on, stretched and closed to a loop."""
    rate = clip.sample_rate
    begin, length = round(begin_s * rate), round(frames / stretch)
    context, guessed = round(_CONTEXT_S * rate), round(_GUESSED_S * rate)
    start, stop = max(0, begin - context), min(clip.frames, begin + length + context)
    piece = clip.samples[start:stop]
    before, after = begin - start >= guessed, stop - begin - length >= guessed
    # Beyond the ends of the sound we guess: a fade into silence would be heard each time round.
    if not before:
        piece = np.concatenate([continued(piece[::-1], guessed, rate)[::-1], piece])
        start -= guessed
    if not after:
        piece = np.concatenate([piece, continued(piece, begin + length + guessed - stop, rate)])
    at = begin - start
    if stretch != 1.0:
        piece = stretched(piece, rate, stretch)
        at = round(at * stretch)
    missing = at + frames + guessed // 2 - len(piece)
    if missing > 0:
        piece = np.concatenate([piece, continued(piece, missing, rate)])
    return closed(piece, at, frames, rate, before=before, after=after)


def stretched(samples: Samples, sample_rate: int, stretch: float) -> Samples:
    """Return some samples, float32 (frames, channels), `stretch` times as long, their pitch kept.

    The same samples always give the same. Source: Signalsmith Stretch, by way of python-stretch.
    """
    from python_stretch import Signalsmith

    stretcher = Signalsmith.Stretch(_SEED)
    stretcher.preset(samples.shape[1], sample_rate)
    stretcher.timeFactor = 1 / stretch
    made = np.asarray(stretcher.process(np.array(samples.T, np.float32, order="C")), np.float32)
    return np.ascontiguousarray(made.T)


def _spoken_bars(bars: int) -> str:
    return "one bar" if bars == 1 else f"{bars} bars"
