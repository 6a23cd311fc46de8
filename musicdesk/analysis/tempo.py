"""The tempo of a clip, with its beats."""

from __future__ import annotations

import math

from musicdesk.analysis.beats import Beats, beats_of
from musicdesk.analysis.counting import pulse_of
from musicdesk.analysis.onsets import ENVELOPE_RATE_HZ, OnsetEnvelope, onset_envelope
from musicdesk.analysis.resampling import resample
from musicdesk.analysis.rises import rises
from musicdesk.core.clip import Clip

_SURE_AGAINST_PRIOR, _CLEAR_AGAINST_PRIOR = 0.6, 0.25
_NEAR_OCTAVES = 0.07


def estimate_tempo(clip: Clip) -> float | None:
    """Return the tempo of a clip in beats per minute, 40 to 240, or None for silence, no pulse, or less than 2 s."""
    listened = resample(clip.mono(), ENVELOPE_RATE_HZ)
    beats = beats_in(listened, onset_envelope(listened))
    return None if beats is None else beats.bpm


def beats_in(clip: Clip, envelope: OnsetEnvelope, prior_bpm: float | None = None) -> Beats | None:
    """Return the beats of a clip whose onset envelope is known, or None where there is no pulse.

    `prior_bpm` is the tempo that was asked for: of the octaves of what is heard it is that one, and beats at another
    tempo must be heard surely.
    """
    pulse = pulse_of(envelope, prior_bpm)
    beats = None if pulse is None else beats_of(envelope, rises(clip), pulse, clip.seconds, prior_bpm)
    if pulse is None or beats is None or prior_bpm is None:
        return beats
    sure = beats.sureness >= _SURE_AGAINST_PRIOR and pulse.clarity >= _CLEAR_AGAINST_PRIOR
    return beats if sure or abs(math.log2(beats.bpm / prior_bpm)) < _NEAR_OCTAVES else None
