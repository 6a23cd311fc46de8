"""The beginning of a WAV file: what lies in it, and how."""

from __future__ import annotations

import struct

from musicdesk.core.clip import Clip
from musicdesk.formats.pcm import Coding
from musicdesk.formats.riff import chunk

_PLAIN_CHANNELS = 2
_GUID_TAIL = bytes.fromhex("0000 0000 1000 8000 00aa 0038 9b71")


def wav_form(clip: Clip, coding: Coding) -> bytes:
    """Return the chunks that tell how the samples of a clip are written: `fmt `, and `fact` for floats.

    Source: Multimedia Programming Interface and Data Specifications 1.0; RFC 2361.
    """
    frame_bytes = clip.channels * coding.width
    tag = 3 if coding is Coding.F32 else 1
    extensible = clip.channels > _PLAIN_CHANNELS
    fmt = struct.pack(
        "<HHIIHH",
        0xFFFE if extensible else tag,
        clip.channels,
        clip.sample_rate,
        clip.sample_rate * frame_bytes,
        frame_bytes,
        8 * coding.width,
    )
    if extensible:
        # No speaker is named: the mask 0 leaves the channels in their order.
        fmt += struct.pack("<HHIH", 22, 8 * coding.width, 0, tag) + _GUID_TAIL
    elif tag != 1:
        fmt += struct.pack("<H", 0)
    chunks = chunk(b"fmt ", fmt)
    return chunks + chunk(b"fact", struct.pack("<I", clip.frames)) if tag != 1 else chunks
