"""Samples as they lie in a file (PCM, float, A-law, mu-law) to float32 and back."""

from __future__ import annotations

import enum
from functools import cache

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.clip import Samples


class Coding(enum.Enum):
    """How one sample is written; the value is its width in bytes and a letter for its kind."""

    U8 = (1, "u")
    S8 = (1, "s")
    S16 = (2, "s")
    S24 = (3, "s")
    S32 = (4, "s")
    F32 = (4, "f")
    F64 = (8, "f")
    ULAW = (1, "m")
    ALAW = (1, "a")

    @property
    def width(self) -> int:
        """Bytes per sample."""
        return self.value[0]

    @property
    def spoken(self) -> str:
        """What a musician calls it: "24 bit", "32-bit float"."""
        match self:
            case Coding.F32 | Coding.F64:
                return f"{8 * self.width}-bit float"
            case Coding.ULAW | Coding.ALAW:
                return "mu-law" if self is Coding.ULAW else "A-law"
            case _:
                return f"{8 * self.width} bit"


WIDTH_TO_PCM = {1: Coding.S8, 2: Coding.S16, 3: Coding.S24, 4: Coding.S32}
"""Signed PCM by bytes per sample."""
WIDTH_TO_FLOAT = {4: Coding.F32, 8: Coding.F64}
"""Floating point by bytes per sample."""


def decode(raw: bytes, coding: Coding, *, big_endian: bool = False) -> Samples:
    """Return whole samples as float32 (samples,), full scale being 1; float samples keep their level."""
    order = ">" if big_endian else "<"
    match coding:
        case Coding.U8:
            return (np.frombuffer(raw, np.uint8).astype(np.float32) - np.float32(128)) / np.float32(128)
        case Coding.S8:
            return np.frombuffer(raw, np.int8).astype(np.float32) / np.float32(128)
        case Coding.S16:
            return np.frombuffer(raw, f"{order}i2").astype(np.float32) / np.float32(2**15)
        case Coding.S24:
            wide = np.zeros((len(raw) // 3, 4), np.uint8)
            wide[:, slice(0, 3) if big_endian else slice(1, 4)] = np.frombuffer(raw, np.uint8).reshape(-1, 3)
            return wide.view(f"{order}i4")[:, 0].astype(np.float32) / np.float32(2**31)
        case Coding.S32:
            return np.frombuffer(raw, f"{order}i4").astype(np.float32) / np.float32(2**31)
        case Coding.F32:
            return np.frombuffer(raw, f"{order}f4").astype(np.float32)
        case Coding.F64:
            with np.errstate(over="ignore"):  # what does not fit becomes infinite and is refused by the gate
                return np.frombuffer(raw, f"{order}f8").astype(np.float32)
        case Coding.ULAW:
            return _ulaw_table()[np.frombuffer(raw, np.uint8)]
        case Coding.ALAW:
            return _alaw_table()[np.frombuffer(raw, np.uint8)]


def encode(samples: Samples, coding: Coding, noise: Samples | None = None) -> bytes:
    """Return float32 samples, in the order they lie in memory, as little-endian S16, S24 or F32.

    Integers are those of `whole_steps`.
    """
    if coding is Coding.F32:
        return np.asarray(samples, np.dtype("<f4")).tobytes()
    whole = whole_steps(samples, coding, noise).astype("<i4")
    if coding is Coding.S16:
        return np.asarray(whole, np.dtype("<i2")).tobytes()
    four: NDArray[np.uint8] = np.ascontiguousarray(whole).view(np.uint8).reshape(-1, 4)
    return four[:, :3].tobytes()


def whole_steps(samples: Samples, coding: Coding, noise: Samples | None = None) -> NDArray[np.int32]:
    """Return float32 samples as whole steps of S16 or S24.

    They are rounded to the nearest step (halves to even) and held within the range. Without `noise`, of the same shape
    and counted in steps, what a 16-bit file gave comes back bit for bit; the noise of any codec lies far above the last
    bit.
    """
    full = 2 ** (8 * coding.width - 1)
    steps = samples.astype(np.float64) * full
    if noise is not None:
        steps += noise
    whole: NDArray[np.int32] = np.clip(np.rint(steps), -full, full - 1).astype(np.int32)
    return whole


@cache
def _ulaw_table() -> Samples:
    # Source: ITU-T G.711, table 2a: sign, 3 bits of exponent, 4 of mantissa, all inverted, biased by 33 (here times 4).
    code = ~np.arange(256, dtype=np.int64) & 0xFF
    size = ((((code & 0x0F) << 3) + 0x84) << ((code >> 4) & 7)) - 0x84
    return _signed(size, negative=(code & 0x80) != 0)


@cache
def _alaw_table() -> Samples:
    # Source: ITU-T G.711, table 1a: every second bit inverted; a set sign bit means positive.
    code = np.arange(256, dtype=np.int64) ^ 0x55
    exponent = (code >> 4) & 7
    mantissa = (code & 0x0F) << 4
    size = np.where(exponent == 0, mantissa + 8, (mantissa + 0x108) << np.maximum(exponent - 1, 0))
    return _signed(size, negative=(code & 0x80) == 0)


def _signed(size: NDArray[np.int64], *, negative: NDArray[np.bool_]) -> Samples:
    return (np.where(negative, -size, size) / 2**15).astype(np.float32)
