"""Pictures on disk: PNG and JPEG, told by content, measured before they are decoded."""

from __future__ import annotations

import io
import os
import stat
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from musicdesk.core.errors import BadFile, BadValue
from musicdesk.core.picture import Picture
from musicdesk.formats.atomic import staged
from musicdesk.formats.names import shown

BYTES_LIMIT = 64 * 2**20
"""The largest file that is read."""
PIXELS_LIMIT = 64_000_000
"""The most pixels that are decoded: 8,000 by 8,000. A file of a few bytes may claim any number."""
SIDE_LIMIT_PX = 20_000
_PACKING = 3
_QUALITY = 90
_WORD_BYTES_LIMIT = 1 << 12
_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_HINT = "Choose a picture as PNG or JPEG."


def png_bytes(picture: Picture, words: Mapping[str, str] | None = None) -> bytes:
    """Return a picture as the bytes of a PNG file; `words` stand in it as text, by their names, in ASCII.

    Raises: BadValue if it is no picture.
    """
    from PIL.PngImagePlugin import PngInfo

    told = PngInfo()
    for name, text in (words or {}).items():
        told.add_text(name, text)
    raw = io.BytesIO()
    _image(picture).save(raw, "PNG", pnginfo=told, compress_level=_PACKING)
    return raw.getvalue()


def jpeg_bytes(picture: Picture) -> bytes:
    """Return a picture as the bytes of a JPEG file, which every player shows. Raises: BadValue if it is no picture."""
    raw = io.BytesIO()
    _image(picture).save(raw, "JPEG", quality=_QUALITY, optimize=True)
    return raw.getvalue()


def write_png(path: str | os.PathLike[str], picture: Picture) -> Path:
    """Write a picture as a PNG file, whole or not at all, and return its path. Raises: StorageError; BadValue."""
    raw = png_bytes(picture)
    with staged(path, len(raw)) as place:
        place.write_bytes(raw)
    return Path(path)


def read_picture(path: str | os.PathLike[str]) -> Picture:
    """Return the picture of a PNG or JPEG file, whatever its name; it stands as its camera said, on white.

    Raises: BadFile if it is missing, damaged, too large or of another kind.
    """
    name = shown(path)
    try:
        found = os.stat(path)
        # What is no file is not opened at all: a pipe would be waited on for ever.
        if not stat.S_ISREG(found.st_mode):
            raise BadFile(f"{name} is not a file.", _HINT)
        if found.st_size > BYTES_LIMIT:
            raise BadFile(
                f"{name} has {found.st_size:,} bytes; a picture may have {BYTES_LIMIT:,}.", "Choose a smaller one."
            )
        with open(path, "rb") as file:
            raw = file.read(BYTES_LIMIT)
    except FileNotFoundError as exc:
        raise BadFile(f"There is no file {name}.", "Check the name and the folder.") from exc
    except (OSError, ValueError) as exc:
        reason = getattr(exc, "strerror", None) or type(exc).__name__
        raise BadFile(f"{name} cannot be read: {reason}.", _HINT) from exc
    return decoded(raw, name)


def decoded(raw: bytes, name: str = "The picture") -> Picture:
    """Return the picture that the bytes of a PNG or JPEG file are; `name` is what a sentence calls it.

    Raises: BadFile.
    """
    kind = "PNG" if raw.startswith(_PNG) else "JPEG" if raw.startswith(_JPEG) else ""
    if not kind:
        raise BadFile(f"{name} is neither a PNG nor a JPEG.", _HINT)
    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            opened = Image.open(io.BytesIO(raw), formats=(kind,))
        with opened as image:
            width, height = image.size
            if max(width, height) > SIDE_LIMIT_PX or width * height > PIXELS_LIMIT:
                raise _too_many(name, f"{width:,} by {height:,}")
            upright: Any = ImageOps.exif_transpose(image)
            whole = upright.convert("RGBA")
        ground = Image.new("RGBA", whole.size, (255, 255, 255, 255))
        made: Picture = np.array(Image.alpha_composite(ground, whole).convert("RGB"), np.uint8)
        return made
    except BadFile:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as exc:
        raise _too_many(name, f"more than {PIXELS_LIMIT:,}") from exc
    # Pillow lets out whatever a damaged file trips over, its own guard against bombs included.
    except Exception as exc:
        raise BadFile(f"{name} is damaged.", "Save it anew, or choose another.") from exc


def squared(picture: Picture, size_px: int) -> Picture:
    """Return the middle of a picture as a square, uint8 (`size_px`, `size_px`, 3). Raises: BadValue if it is none."""
    from PIL import Image

    image = _image(picture)
    width, height = image.size
    side = min(width, height)
    left, top = (width - side) // 2, (height - side) // 2
    box = (left, top, left + side, top + side)
    if (width, height) == (size_px, size_px):
        return picture
    made: Picture = np.array(image.resize((size_px, size_px), Image.Resampling.LANCZOS, box=box), np.uint8)
    return made


def png_word(path: str | os.PathLike[str], name: str) -> str:
    """Return a text that stands at the beginning of a PNG file by its name, "" if there is none; nothing is decoded.

    Source: PNG (Third Edition), 5.3 and 11.3.3.2: chunks of length, type, content and check; tEXt is name, 0, text.
    """
    try:
        with open(path, "rb") as file:
            head = file.read(_WORD_BYTES_LIMIT)
    except (OSError, ValueError):
        return ""
    place = len(_PNG)
    while head.startswith(_PNG) and place + 8 <= len(head):
        length, kind = int.from_bytes(head[place : place + 4], "big"), head[place + 4 : place + 8]
        if kind == b"tEXt":
            called, _, text = head[place + 8 : place + 8 + length].partition(b"\0")
            if called == name.encode("latin-1", "replace"):
                return text.decode("latin-1")
        if kind == b"IDAT":
            break
        place += 12 + length
    return ""


def _too_many(name: str, pixels: str) -> BadFile:
    return BadFile(
        f"{name} has {pixels} pixels; {PIXELS_LIMIT:,} in all are the most that is read.", "Make it smaller."
    )


def _image(picture: Picture) -> Any:
    if picture.dtype != np.uint8 or picture.ndim != 3 or picture.shape[2] != 3 or not picture.size:
        raise BadValue(f"A picture is uint8 (height, width, 3), not {picture.dtype} of shape {picture.shape}.")
    from PIL import Image

    return Image.fromarray(np.ascontiguousarray(picture))
