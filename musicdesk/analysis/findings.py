"""Findings of a clip: its tempo, beats and bars, its key and its loudness, heard in one go."""

from __future__ import annotations

import math
import time

import numpy as np
from numpy.typing import NDArray

from musicdesk.analysis.bars import USUAL_BEATS, bars_of
from musicdesk.analysis.beats import Beats
from musicdesk.analysis.chromagram import Chromagram, chromagram
from musicdesk.analysis.loudness import integrated_lufs
from musicdesk.analysis.onsets import ENVELOPE_RATE_HZ, OnsetEnvelope, onset_envelope
from musicdesk.analysis.resampling import resample
from musicdesk.analysis.tempo import beats_in
from musicdesk.analysis.tonality import tonality_of
from musicdesk.analysis.truepeak import true_peak_db
from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadValue
from musicdesk.core.findings import MOMENTS_LIMIT, Findings
from musicdesk.core.job import Cancel, Cancelled, Progress, Report
from musicdesk.core.words import TEMPO_HIGH_BPM, TEMPO_LOW_BPM

_PARTS = 6
_BEGUN_DB = -45.0
_BEFORE_S = 0.06
_AT_ONCE_S = 0.012
_DIGITS = 5

Curve = NDArray[np.float64]


def findings_of(
    clip: Clip, prior_bpm: float | None = None, report: Report | None = None, cancel: Cancel | None = None
) -> Findings:
    """Return what is heard of a clip as a whole.

    `prior_bpm` is the tempo that was asked for. It decides between a tempo and its double, and is the tempo, with a
    sureness of 0 and bars from the first sound on, where no beat is heard. Beats before the first sound are left out.
    A first bar that begins within 12 ms of the clip begins with it, so that its grid is the one of whatever it is put
    into.

    Raises: BadValue if `prior_bpm` is outside 10..400; Cancelled.
    """
    if prior_bpm is not None and not TEMPO_LOW_BPM <= prior_bpm <= TEMPO_HIGH_BPM:
        raise BadValue(
            f"A tempo of {prior_bpm} bpm is outside {TEMPO_LOW_BPM:g}..{TEMPO_HIGH_BPM:g}.",
            "Choose one between the two.",
            field="bpm",
        )
    begun_s = time.monotonic()

    def told(part: int) -> None:
        if cancel is not None and cancel():
            raise Cancelled
        if report is not None:
            report(Progress(part, _PARTS, time.monotonic() - begun_s, "part"))

    told(0)
    listened = resample(clip.mono(), ENVELOPE_RATE_HZ)
    told(1)
    envelope = onset_envelope(listened, cancel)
    told(2)
    beats = beats_in(listened, envelope, prior_bpm)
    told(3)
    heard = chromagram(listened, cancel)
    key = tonality_of(heard)
    told(4)
    lufs = integrated_lufs(clip, cancel)
    told(5)
    peak_db = true_peak_db(clip, cancel)
    bpm, sureness, moments_s, downbeats_s, beats_per_bar = _counted(clip, beats, envelope, heard, prior_bpm)
    told(_PARTS)
    return Findings(
        bpm=bpm,
        tempo_sureness=sureness,
        beats_s=_moments(moments_s),
        downbeats_s=_moments(downbeats_s),
        beats_per_bar=beats_per_bar,
        key=None if key is None else key[0],
        key_sureness=0.0 if key is None else round(key[1], 3),
        lufs=None if lufs is None else round(lufs, 2),
        true_peak_db=None if peak_db is None else round(peak_db, 2),
    )


def _counted(
    clip: Clip, beats: Beats | None, envelope: OnsetEnvelope, heard: Chromagram, prior_bpm: float | None
) -> tuple[float | None, float, Curve, Curve, int]:
    """Return tempo, its sureness, beats, first beats of bars, and how many beats make a bar."""
    none = np.zeros(0)
    first_s = _first_sound_s(clip)
    if first_s is None:
        return None if prior_bpm is None else round(prior_bpm, 2), 0.0, none, none, USUAL_BEATS
    if beats is None:
        if prior_bpm is None:
            return None, 0.0, none, none, USUAL_BEATS
        bpm = round(prior_bpm, 2)
        moments_s = np.arange(0.0 if first_s <= _AT_ONCE_S else first_s, clip.seconds, 60.0 / bpm)
        return bpm, 0.0, moments_s, moments_s[::USUAL_BEATS], USUAL_BEATS
    moments_s = beats.moments_s[beats.moments_s >= first_s - _BEFORE_S]
    bars = bars_of(moments_s, envelope, heard)
    late_s = _late_s(beats, moments_s, bars.first)
    # A first beat that came out before the clip was put to its beginning already.
    moments_s = np.where(moments_s > 0, np.maximum(moments_s - late_s, 0.0), 0.0)
    downbeats_s = moments_s[bars.first :: bars.beats_per_bar]
    return beats.bpm, round(beats.sureness, 3), moments_s, downbeats_s, bars.beats_per_bar


def _late_s(beats: Beats, moments_s: Curve, first: int) -> float:
    """Return by how much the first bar begins beside the beginning of the clip, 0 where that is more than a hair."""
    if first >= len(moments_s):
        return 0.0
    late_s = float(moments_s[first])
    if late_s <= 0 and beats.steady and first + 1 < len(moments_s):
        # How much before the clip it came out, the next one knows.
        late_s = float(moments_s[first + 1]) - 60.0 / beats.bpm
    return late_s if abs(late_s) <= _AT_ONCE_S else 0.0


def _first_sound_s(clip: Clip) -> float | None:
    """Return when a clip begins to sound, or None where it never does."""
    loud = np.abs(clip.samples).max(axis=1, initial=0.0)
    top = float(loud.max(initial=0.0))
    if top <= 0:
        return None
    return float(np.argmax(loud >= top * 10 ** (_BEGUN_DB / 20))) / clip.sample_rate


def _moments(moments_s: Curve) -> tuple[float, ...]:
    return tuple(round(float(each), _DIGITS) for each in moments_s[:MOMENTS_LIMIT] if math.isfinite(each))
