"""Pictures on disk: what is read, what is refused before it is decoded, and what comes back."""

from __future__ import annotations

import io
import os
import struct
import sys
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from musicdesk.core.errors import BadFile, BadValue, StorageError
from musicdesk.formats.picturefile import (
    BYTES_LIMIT,
    decoded,
    jpeg_bytes,
    png_bytes,
    png_word,
    read_picture,
    squared,
    write_png,
)

PICTURE = np.random.default_rng(2).integers(0, 256, (20, 30, 3)).astype(np.uint8)


def saved(image: Image.Image, kind: str, **more: object) -> bytes:
    raw = io.BytesIO()
    image.save(raw, kind, **more)
    return raw.getvalue()


def claimed(width: int, height: int) -> bytes:
    """Return a PNG of a few bytes that claims any size."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = chunk(b"IDAT", zlib.compress(bytes(100)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + pixels + chunk(b"IEND", b"")


def test_a_picture_comes_back_from_a_png_as_it_was(tmp_path: Path) -> None:
    path = write_png(tmp_path / "é 日.png", PICTURE)

    assert np.array_equal(read_picture(path), PICTURE)
    assert os.listdir(tmp_path) == [path.name]


def test_a_jpeg_is_nearly_what_it_was_and_known_by_its_content(tmp_path: Path) -> None:
    smooth = np.repeat(np.linspace(0, 255, 64).astype(np.uint8)[:, None], 64, axis=1)[:, :, None].repeat(3, axis=2)
    (tmp_path / "a.png").write_bytes(jpeg_bytes(smooth))

    assert np.abs(read_picture(tmp_path / "a.png").astype(int) - smooth).max() < 12


def test_the_same_picture_gives_the_same_bytes() -> None:
    assert png_bytes(PICTURE) == png_bytes(PICTURE.copy()) and jpeg_bytes(PICTURE) == jpeg_bytes(PICTURE.copy())


def test_what_is_clear_stands_on_white_and_a_photograph_stands_upright(tmp_path: Path) -> None:
    clear = Image.new("RGBA", (4, 4), (200, 0, 0, 0))
    turned = Image.new("RGB", (8, 4))
    exif = turned.getexif()
    exif[0x0112] = 6  # Source: EXIF 2.32, Orientation: the right side is up

    assert (decoded(saved(clear, "PNG")) == 255).all()
    assert decoded(saved(turned, "JPEG", exif=exif)).shape == (8, 4, 3)


@pytest.mark.parametrize("size", [(100_000, 100_000), (65_000, 2), (9_000, 9_000), (12_000, 12_000)])
def test_a_file_that_claims_too_many_pixels_is_refused_before_they_are_decoded(size: tuple[int, int]) -> None:
    with pytest.raises(BadFile, match="pixels") as refused:
        decoded(claimed(*size), "bomb.png")

    assert "bomb.png" in refused.value.message


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"GIF89a" + bytes(50),
        b"RIFF" + bytes(60),
        b"<svg/>",
        claimed(40, 40),
        png_bytes(PICTURE)[:200],
        b"\xff\xd8\xff",
    ],
    ids=["empty", "gif", "riff", "svg", "too short", "cut", "head only"],
)
def test_what_is_no_whole_png_or_jpeg_is_a_sentence(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "a.png").write_bytes(raw)

    with pytest.raises(BadFile) as refused:
        read_picture(tmp_path / "a.png")

    assert refused.value.message.startswith("a.png") and refused.value.hint


def test_what_is_missing_a_folder_or_too_large_is_a_sentence(tmp_path: Path) -> None:
    with open(tmp_path / "large.png", "wb") as file:
        file.truncate(BYTES_LIMIT + 1)

    for name, words in (("none.png", "no file"), (".", "not a file"), ("large.png", "bytes")):
        with pytest.raises(BadFile, match=words):
            read_picture(tmp_path / name)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes with names in folders")
def test_a_pipe_is_not_waited_on(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.png")

    with pytest.raises(BadFile):
        read_picture(tmp_path / "a.png")


def test_a_picture_is_cut_to_its_middle_and_brought_to_a_size() -> None:
    wide = np.zeros((10, 30, 3), np.uint8)
    wide[:, 10:20] = 255

    assert (squared(wide, 10) == 255).all() and squared(wide, 40).shape == (40, 40, 3)


def test_words_in_a_png_are_read_from_its_head(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(png_bytes(PICTURE, {"One": "1", "Two": "abc def"}))

    assert (png_word(path, "Two"), png_word(path, "Three"), png_word(tmp_path / "none", "Two")) == ("abc def", "", "")
    assert np.array_equal(read_picture(path), PICTURE)


@pytest.mark.parametrize("array", [PICTURE.astype(np.float32), PICTURE[:, :, 0], PICTURE[:0]])
def test_what_is_no_picture_is_a_bad_value(array: np.ndarray) -> None:
    with pytest.raises(BadValue):
        png_bytes(array)


def test_a_folder_that_is_missing_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        write_png(tmp_path / "none" / "a.png", PICTURE)
