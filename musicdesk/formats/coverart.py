"""The cover inside a sound file: as ID3 holds it, and as FLAC and Ogg do."""

from __future__ import annotations

import base64
import struct
from dataclasses import dataclass

from musicdesk.core.picture import Picture

FRONT_COVER = 3
"""What kind of picture it is. Source: ID3v2.3.0, section 4.15; FLAC and Ogg took its table over."""
EMBEDDED_PX = 1000
"""The most pixels a side has inside a file of sound; players show less, and every file carries it."""
_MIME = "image/jpeg"
_COLOUR_BITS = 24


@dataclass(frozen=True)
class CoverArt:
    """A cover as it stands in files: the bytes of a JPEG, and its size in pixels."""

    raw: bytes
    width_px: int
    height_px: int


def cover_art(picture: Picture) -> CoverArt:
    """Return a picture as it goes into files of sound: square, and as JPEG, which every player shows."""
    from musicdesk.formats.picturefile import jpeg_bytes, squared

    small = squared(picture, min(EMBEDDED_PX, *picture.shape[:2]))
    return CoverArt(jpeg_bytes(small), small.shape[1], small.shape[0])


def id3_body(art: CoverArt) -> bytes:
    """Return the body of an APIC frame. Source: ID3v2.3.0, section 4.15."""
    return b"\x00" + _MIME.encode("ascii") + b"\x00" + bytes([FRONT_COVER]) + b"\x00" + art.raw


def flac_body(art: CoverArt) -> bytes:
    """Return the body of a FLAC block of kind 6. Source: RFC 9639, section 8.8."""
    mime = _MIME.encode("ascii")
    return b"".join(
        (
            struct.pack(">II", FRONT_COVER, len(mime)),
            mime,
            struct.pack(">I", 0),  # no description
            struct.pack(">IIIII", art.width_px, art.height_px, _COLOUR_BITS, 0, len(art.raw)),
            art.raw,
        )
    )


def vorbis_text(art: CoverArt) -> str:
    """Return the text of a METADATA_BLOCK_PICTURE comment. Source: RFC 7845, section 5.2.1 and the Xiph wiki."""
    return base64.b64encode(flac_body(art)).decode("ascii")
