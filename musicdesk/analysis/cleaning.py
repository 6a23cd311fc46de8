"""A recording made cleaner: rumble taken out, and what is quieter than a threshold."""

from __future__ import annotations

import math

import numpy as np

from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadValue
from musicdesk.core.units import db_to_amplitude

_BLOCK_S = 0.005
_LOUDNESS_BLOCKS = 4
_HYSTERESIS_DB = 6.0
_HOLD_S = 0.12
_FADE_S = 0.03
_ORDER = 2


def high_passed(clip: Clip, hz: float) -> Clip:
    """Return the clip without what lies below `hz`: 6 dB less at `hz`, 24 dB less an octave below.

    It is filtered forwards and backwards, so that nothing moves in time; frames stay frames.

    Raises: BadValue if `hz` is not between 0 and half the sample rate.
    Source: Butterworth's filter, in second-order sections.
    """
    if not 0 < hz < clip.sample_rate / 2:
        raise BadValue(
            f"A high-pass of {hz:g} Hz is outside 0..{clip.sample_rate / 2:g} Hz.",
            "Choose a lower value.",
            field="high_pass_hz",
        )
    if not clip.frames:
        return clip
    from scipy import signal

    sections = signal.butter(_ORDER, hz, "highpass", fs=clip.sample_rate, output="sos")
    # Room for the filter to settle in; a mirrored edge keeps a sound that begins at once from becoming a click.
    room = min(clip.frames - 1, math.ceil(3 * clip.sample_rate / hz))
    kept = signal.sosfiltfilt(sections, clip.samples.astype(np.float64), axis=0, padlen=room)
    return Clip(np.clip(kept, -1.0, 1.0).astype(np.float32), clip.sample_rate)


def gated(clip: Clip, db: float) -> Clip:
    """Return the clip silent where it is quieter than `db` dBFS (RMS of 20 ms); frames stay frames.

    The gate opens 30 ms before a sound and closes 120 ms after it, each by a soft fade, for all channels at once; what
    has opened it keeps it open down to 6 dB below.

    Raises: BadValue if `db` is no number.
    """
    if not math.isfinite(db):
        raise BadValue(f"A gate of {db} dBFS is no level.", field="gate_db")
    if not clip.frames:
        return clip
    from scipy import ndimage

    block = max(1, round(_BLOCK_S * clip.sample_rate))
    blocks = -(-clip.frames // block)
    powers = np.zeros(blocks * block)
    powers[: clip.frames] = np.square(clip.samples, dtype=np.float64).max(axis=1)
    power = ndimage.uniform_filter1d(powers.reshape(blocks, block).mean(axis=1), _LOUDNESS_BLOCKS, mode="nearest")
    kept_open = power >= db_to_amplitude(db - _HYSTERESIS_DB) ** 2
    runs, count = ndimage.label(kept_open)
    opened = np.zeros(count + 1, bool)
    opened[runs[power >= db_to_amplitude(db) ** 2]] = True
    opened[0] = False
    hold, fade = round(_HOLD_S / _BLOCK_S), round(_FADE_S / _BLOCK_S)
    is_open = np.pad(opened[runs], (hold + 2 * fade, hold + 2 * fade))
    # A block is open when one was up to `hold` blocks before it, or comes within a fade.
    sums = np.concatenate([[0], np.cumsum(is_open)])
    at = np.arange(len(is_open))
    near = sums[np.minimum(at + fade + 1, len(is_open))] > sums[np.maximum(at - hold - fade, 0)]
    bell = np.hanning(2 * fade + 3)[1:-1]
    gain = np.convolve(near, bell / bell.sum(), mode="same")[hold + 2 * fade : -(hold + 2 * fade)]
    middles = (np.arange(blocks) + 0.5) * block
    curve = np.interp(np.arange(clip.frames), middles, np.clip(gain, 0.0, 1.0))
    return Clip((clip.samples * curve[:, np.newaxis]).astype(np.float32), clip.sample_rate)
