"""Conversions between the units of time and level MusicDesk speaks: seconds, frames, codec steps, beats, ticks, dB."""

from __future__ import annotations

import math

from musicdesk.core.errors import BadValue

CODEC_STEPS_PER_SECOND = 50
"""Steps per second of every MusicGen codec. Source: MusicGen, arXiv 2306.05284, section 3.1 (32 kHz, 50 Hz)."""


def seconds_to_frames(seconds: float, sample_rate: int) -> int:
    """Return the frame nearest to a moment.

    `seconds` counts from the start of the clip, `sample_rate` is in Hz. Halves round to even,
    so that two edges cut at the same moment always meet.

    Raises: BadValue if `seconds` is negative or not finite.
    """
    return round(_moment(seconds) * sample_rate)


def frames_to_seconds(frames: int, sample_rate: int) -> float:
    """Return the moment of a frame, in seconds from the start."""
    return frames / sample_rate


def seconds_to_steps(seconds: float, steps_per_second: int = CODEC_STEPS_PER_SECOND) -> int:
    """Return the number of codec steps that last `seconds`: round(50 * seconds), halves to even.

    Raises: BadValue if `seconds` is negative or not finite.
    """
    return round(_moment(seconds) * steps_per_second)


def steps_to_seconds(steps: int, steps_per_second: int = CODEC_STEPS_PER_SECOND) -> float:
    """Return how long `steps` codec steps last, in seconds."""
    return steps / steps_per_second


def seconds_to_beats(seconds: float, bpm: float) -> float:
    """Return how many beats of `bpm` beats per minute pass in `seconds`."""
    return seconds * bpm / 60.0


def beats_to_seconds(beats: float, bpm: float) -> float:
    """Return how long `beats` last at `bpm` beats per minute, in seconds."""
    return beats * 60.0 / bpm


def seconds_to_ticks(seconds: float, bpm: float, ticks_per_beat: int) -> int:
    """Return the MIDI tick nearest to a moment at a constant tempo."""
    return round(seconds_to_beats(_moment(seconds), bpm) * ticks_per_beat)


def amplitude_to_db(amplitude: float) -> float:
    """Return a linear amplitude in dB relative to full scale; -inf for silence."""
    return 20.0 * math.log10(amplitude) if amplitude > 0 else -math.inf


def db_to_amplitude(level_db: float) -> float:
    """Return the linear amplitude of a level in dB relative to full scale."""
    return float(10.0 ** (level_db / 20.0))


def _moment(seconds: float) -> float:
    if not math.isfinite(seconds) or seconds < 0:
        raise BadValue(f"A moment of {seconds} seconds does not exist.", "Give a time of 0 seconds or later.")
    return seconds
