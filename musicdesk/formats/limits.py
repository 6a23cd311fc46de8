"""The limits of sound that may enter the program, each said in one sentence."""

from __future__ import annotations

import math
from dataclasses import dataclass

from musicdesk.core.errors import BadFile

RATE_LOW_HZ = 4_000
"""The lowest sample rate: below it a small file can claim hours, and there is no music left."""
RATE_HIGH_HZ = 384_000
"""The highest sample rate of any converter that is sold."""
CHANNELS_LIMIT = 8
"""The most channels: 7.1 sound."""
SECONDS_LIMIT = 7_200.0
"""The longest sound read by default, in seconds: as long as a take can be asked for."""
SAMPLES_LIMIT = 2**29
"""The most samples over all channels: 2 GiB as float32, two hours of stereo at 37 kHz."""
READABLE = "WAV (8 to 64 bit), AIFF, FLAC, Ogg, Opus or MP3"
"""What can be read, for hints."""

_SAVE_AGAIN = f"Save it as {READABLE}, at 44,100 or 48,000 Hz, mono or stereo."


@dataclass(frozen=True)
class SoundForm:
    """How sound is written: `frames` is None where only decoding would tell, `coding` is in words ("WAV, 24 bit")."""

    sample_rate: int
    channels: int
    frames: int | None
    coding: str


def check_form(name: str, sample_rate: float, channels: int, frames: int, max_seconds: float = SECONDS_LIMIT) -> None:
    """Refuse sound whose claimed form is outside the limits, before anything is allocated for it.

    `name` is what the sound is called in the message, `sample_rate` is in Hz, `frames` the claimed length.

    Raises: BadFile.
    """
    if not (math.isfinite(sample_rate) and RATE_LOW_HZ <= sample_rate <= RATE_HIGH_HZ):
        raise BadFile(
            f"{name} has a sample rate of {sample_rate:,} Hz; the limits are {RATE_LOW_HZ:,} to {RATE_HIGH_HZ:,} Hz.",
            _SAVE_AGAIN,
        )
    if not 1 <= channels <= CHANNELS_LIMIT:
        raise BadFile(f"{name} has {channels:,} channels; the limits are 1 to {CHANNELS_LIMIT}.", _SAVE_AGAIN)
    if frames <= 0:
        raise BadFile(f"{name} holds no sound: its length is zero.", "Choose a file that plays elsewhere.")
    if frames > max_seconds * sample_rate:
        raise BadFile(
            f"{name} lasts {spoken(frames / sample_rate)}; the limit is {spoken(max_seconds)}.",
            "Cut out the part you need.",
        )
    if frames * channels > SAMPLES_LIMIT:
        raise BadFile(
            f"{name} holds {frames * channels:,} samples; the limit is {SAMPLES_LIMIT:,}.",
            "Cut out the part you need, or save it at a lower sample rate.",
        )


def not_finite(name: str) -> BadFile:
    """Return the error for samples that are NaN or infinite."""
    return BadFile(
        f"{name} contains samples that are not numbers (NaN or infinity).",
        "Export it again from the program that made it.",
    )


def spoken(seconds: float) -> str:
    """Return a length as one reads it: "0.5 s", "3:20", "1:00:00", "18 days"."""
    if seconds < 60:
        return f"{seconds:g} s" if seconds == round(seconds, 3) else f"{seconds:.3f} s"
    if seconds >= 2 * 86_400:
        return f"{seconds / 86_400:,.0f} days"
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
