"""Lettering: words on a cover, in the one typeface that is always here."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

_PLAIN = {"ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d",
          "♯": "#", "♭": "b", "\u2013": "-", "\u2014": "-", "\u2018": "'",
          "\u2019": "'"}  # fmt: skip
_LOST = 0.5
"""The share of letters without which words say nothing any more."""
_NO_LETTER = "\uffff"


def lettering(lines: list[tuple[str, float]], width_px: int, gap: float = 0.5) -> NDArray[np.float32]:
    """Return lines of text as what they cover, float32 (rows, `width_px`) in 0..1; no row where there is no text.

    Each line comes with its height in pixels. A text that is too wide is shortened, its letters that the typeface
    lacks become their plain forms or are left out, and a line of which little would be left is left out.
    """
    rows: list[NDArray[np.float32]] = []
    for text, height_px in lines:
        font = _font(height_px)
        words = "" if font is None else writable(text)
        if font is None or not words:
            continue
        rows.append(_row(font, _fitting(font, words, width_px), width_px, height_px))
        rows.append(np.zeros((round(gap * height_px), width_px), np.float32))
    return np.concatenate(rows[:-1]) if rows else np.zeros((0, width_px), np.float32)


def writable(text: str) -> str:
    """Return a text in the letters that the typeface has, "" if half of them or more are none."""
    kept: list[str] = []
    lost = letters = 0
    for sign in unicodedata.normalize("NFC", text):
        letters += sign.isalnum()
        found = _in_typeface(sign)
        lost += sign.isalnum() and not found
        kept.append(found or (" " if not sign.isalnum() and not unicodedata.combining(sign) else ""))
    return "" if not letters or lost >= _LOST * letters else " ".join("".join(kept).split())


@cache
def _in_typeface(sign: str) -> str:
    for form in (sign, _PLAIN.get(sign, ""), unicodedata.normalize("NFKD", sign)):
        plain = "".join(each for each in form if not unicodedata.combining(each))
        if plain and all(each.isprintable() and (each == " " or _mask(each) != _mask(_NO_LETTER)) for each in plain):
            return plain
    return ""


@cache
def _mask(sign: str) -> bytes:
    font = _font(32.0)
    return b"" if font is None else bytes(font.getmask(sign))


@cache
def _font(height_px: float) -> FreeTypeFont | None:
    from PIL import ImageFont

    # A Pillow without FreeType has letters of one size only, which would look like a mistake.
    font: Any = ImageFont.load_default(height_px)
    return font if isinstance(font, ImageFont.FreeTypeFont) else None


def _fitting(font: FreeTypeFont, words: str, width_px: int) -> str:
    if font.getlength(words) <= width_px:
        return words
    fits, beyond = 0, len(words)
    while beyond - fits > 1:
        middle = (fits + beyond) // 2
        fits, beyond = (middle, beyond) if font.getlength(words[:middle] + "...") <= width_px else (fits, middle)
    return words[:fits].rstrip(" ,;:-") + "..."


def _row(font: FreeTypeFont, words: str, width_px: int, height_px: float) -> NDArray[np.float32]:
    from PIL import Image, ImageDraw

    image = Image.new("L", (width_px, round(height_px * 1.3)), 0)
    ImageDraw.Draw(image).text((0, 0), words, fill=255, font=font)
    return np.asarray(image, np.float32) / 255.0
