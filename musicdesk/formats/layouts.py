"""Where the samples lie in a WAV, RF64 or AIFF file, and how they are written.

These headers are read here and not by libsndfile: its WAV reader decodes the first block of IMA ADPCM while it is still
opening the file, so a check of the subtype afterwards comes too late. Source: CVE-2026-37555.
"""

from __future__ import annotations

import math
import struct
from dataclasses import dataclass
from typing import BinaryIO

from musicdesk.core.errors import BadFile
from musicdesk.formats.limits import READABLE
from musicdesk.formats.pcm import WIDTH_TO_FLOAT, WIDTH_TO_PCM, Coding
from musicdesk.formats.riff import chunks, read_at

_UNKNOWN_LENGTH = 0xFFFF_FFFF
_WAV_PCM, _WAV_FLOAT, _WAV_ALAW, _WAV_ULAW, _WAV_EXTENSIBLE = 1, 3, 6, 7, 0xFFFE
_WAV_NAMES = {0x0002: "Microsoft ADPCM", 0x0011: "IMA ADPCM", 0x0031: "GSM 6.10", 0x0050: "MPEG", 0x0055: "MP3"}
_EXTENSIBLE_TAIL = bytes.fromhex("0000 0000 1000 8000 00aa 0038 9b71")
_AIFC_PCM = {b"NONE": True, b"twos": True, b"in24": True, b"in32": True, b"sowt": False, b"42ni": False, b"23ni": False}
_AIFC_OTHER = {
    b"raw ": Coding.U8,
    b"fl32": Coding.F32,
    b"FL32": Coding.F32,
    b"fl64": Coding.F64,
    b"FL64": Coding.F64,
    b"ulaw": Coding.ULAW,
    b"ULAW": Coding.ULAW,
    b"alaw": Coding.ALAW,
    b"ALAW": Coding.ALAW,
}


@dataclass(frozen=True)
class Layout:
    """Plain samples in a file: `frames` of `channels` interleaved samples from byte `offset` on, the rate in Hz."""

    coding: Coding
    big_endian: bool
    sample_rate: float
    channels: int
    frames: int
    offset: int

    @property
    def frame_bytes(self) -> int:
        """Bytes per frame."""
        return self.coding.width * self.channels


@dataclass(frozen=True)
class _Form:
    coding: Coding
    sample_rate: float
    channels: int
    big_endian: bool = False


def wav_layout(file: BinaryIO, size: int, name: str) -> Layout:
    """Return where the samples lie in a WAV or RF64 file of `size` bytes.

    A data chunk that was never closed (a recorder that was killed, a pipe) reaches to the end of the file.

    Raises: BadFile if there is no sound in it, or its coding is not on the list.
    Source: Multimedia Programming Interface and Data Specifications 1.0; EBU Tech 3306 (RF64).
    """
    riff_bytes = struct.unpack("<I", read_at(file, 4, 4))[0]
    long_data: int | None = None
    form: _Form | None = None
    for chunk, start, length in chunks(file, size):
        if chunk == b"ds64" and length >= 16:
            long_data = struct.unpack("<QQ", read_at(file, start, 16))[1]
        elif chunk == b"fmt " and form is None:
            form = _wav_form(read_at(file, start, min(length, 40)), name)
        elif chunk == b"data":
            if form is None:
                raise _damaged(name, "WAV")
            there = claimed = size - start
            if length == _UNKNOWN_LENGTH and long_data is not None:
                claimed = long_data
            elif length or riff_bytes + 8 >= size:
                claimed = length
            return _layout(form, min(claimed, there), start)
    raise _damaged(name, "WAV")


def aiff_layout(file: BinaryIO, size: int, name: str) -> Layout:
    """Return where the samples lie in an AIFF or AIFF-C file of `size` bytes.

    Raises: BadFile if there is no sound in it, or its coding is not on the list.
    Source: Audio Interchange File Format 1.3; AIFF-C draft of 26 August 1991.
    """
    form: _Form | None = None
    claimed = 0
    sound: tuple[int, int] | None = None
    for chunk, start, length in chunks(file, size, ">"):
        if chunk == b"COMM" and form is None:
            form, claimed = _aiff_form(read_at(file, start, min(length, 22)), name)
        elif chunk == b"SSND" and sound is None and length >= 8:
            begin = start + 8 + struct.unpack(">I", read_at(file, start, 4))[0]
            sound = begin, max(0, min(start + length, size) - begin)
        if form is not None and sound is not None:
            there = _layout(form, sound[1], sound[0])
            return there if there.frames <= claimed else _layout(form, claimed * there.frame_bytes, sound[0])
    if form is not None and claimed == 0:
        raise BadFile(f"{name} holds no sound: its length is zero.", "Choose a file that plays elsewhere.")
    raise _damaged(name, "AIFF")


def _wav_form(fmt: bytes, name: str) -> _Form:
    if len(fmt) < 16:
        raise _damaged(name, "WAV")
    tag, channels, rate, _, align, bits = struct.unpack("<HHIIHH", fmt[:16])
    if tag == _WAV_EXTENSIBLE and len(fmt) == 40 and fmt[26:] == _EXTENSIBLE_TAIL:
        tag = struct.unpack("<H", fmt[24:26])[0]
    width = align // channels if channels and align % channels == 0 else (bits + 7) // 8
    coding: Coding | None = None
    if tag == _WAV_PCM:
        coding = Coding.U8 if width == 1 else WIDTH_TO_PCM.get(width)
    elif tag == _WAV_FLOAT:
        coding = WIDTH_TO_FLOAT.get(width)
    elif tag in (_WAV_ALAW, _WAV_ULAW) and width == 1:
        coding = Coding.ALAW if tag == _WAV_ALAW else Coding.ULAW
    if coding is None:
        kind = _WAV_NAMES.get(tag, f"format 0x{tag:04X} with {bits} bits")
        raise _unknown_coding(name, kind)
    return _Form(coding, float(rate), channels)


def _aiff_form(comm: bytes, name: str) -> tuple[_Form, int]:
    if len(comm) < 18:
        raise _damaged(name, "AIFF")
    channels, frames, bits, exponent, mantissa = struct.unpack(">HIHHQ", comm[:18])
    kind = comm[18:22] if len(comm) == 22 else b"NONE"
    coding = _AIFC_OTHER.get(kind)
    if coding is None and kind in _AIFC_PCM:
        coding = WIDTH_TO_PCM.get((bits + 7) // 8)
    if coding is None:
        raise _unknown_coding(name, f"{kind.decode('ascii', 'replace')!r} with {bits} bits")
    # An 80-bit float; anything that is no 64-bit whole number of Hz is far outside the limits anyway.
    shift = (exponent & 0x7FFF) - 16_383 - 63
    rate = math.ldexp(float(mantissa), shift) if abs(shift) <= 64 else 0.0
    return _Form(coding, rate, channels, _AIFC_PCM.get(kind, True)), frames


def _layout(form: _Form, data_bytes: int, offset: int) -> Layout:
    # Channels are checked by the gate; zero must not divide here.
    frame_bytes = max(1, form.coding.width * form.channels)
    rate = round(form.sample_rate) if form.sample_rate >= 1 else form.sample_rate
    return Layout(form.coding, form.big_endian, rate, form.channels, data_bytes // frame_bytes, offset)


def _damaged(name: str, kind: str) -> BadFile:
    return BadFile(f"{name} begins like {kind}, but its header is damaged or cut off.", "Export it again.")


def _unknown_coding(name: str, kind: str) -> BadFile:
    return BadFile(f"{name} is coded as {kind}, which MusicDesk does not read.", f"Save it as {READABLE}.")
