"""Covers inside files of sound, read back by us and by others, and their words and sound as they were."""

from __future__ import annotations

import base64
import json
import shutil
import struct
import subprocess
from pathlib import Path

import numpy as np
import pytest
from formats.fullfacts import FULL, tones

from musicdesk.formats.audiofile import read_audio
from musicdesk.formats.compressedwrite import KINDS, write_compressed
from musicdesk.formats.coverart import EMBEDDED_PX, CoverArt, cover_art, flac_body, vorbis_text
from musicdesk.formats.filefacts import read_file_facts
from musicdesk.formats.picturefile import decoded

PICTURE = np.repeat(np.random.default_rng(4).integers(0, 256, (60, 8, 3)), 10, axis=1).astype(np.uint8)
ART = cover_art(PICTURE)
needs_ffmpeg = pytest.mark.skipif(shutil.which("ffprobe") is None, reason="an independent reader: install ffmpeg")


def test_a_cover_goes_in_as_a_square_jpeg_of_no_more_than_players_show() -> None:
    large = cover_art(np.zeros((1_400, 1_500, 3), np.uint8))

    assert (ART.width_px, ART.height_px) == (60, 60) == decoded(ART.raw).shape[:2]
    assert (large.width_px, large.height_px) == (EMBEDDED_PX, EMBEDDED_PX)


def test_a_block_of_flac_says_what_the_picture_is() -> None:
    kind, length = struct.unpack_from(">II", flac_body(ART))
    body = flac_body(ART)[8:]
    described, width, height, bits, colours, count = struct.unpack_from(">6I", body, length)

    assert (kind, body[:length], described, width, height, bits, colours) == (3, b"image/jpeg", 0, 60, 60, 24, 0)
    assert body[length + 24 :] == ART.raw and count == len(ART.raw)
    assert base64.b64decode(vorbis_text(ART)) == flac_body(ART)


@pytest.mark.parametrize("kind", KINDS)
def test_sound_and_words_are_the_same_with_a_cover(tmp_path: Path, kind: str) -> None:
    clip = tones(20_000)

    plain = write_compressed(tmp_path / "plain", clip, kind, facts=FULL)
    dressed = write_compressed(tmp_path / "dressed", clip, kind, facts=FULL, cover=ART)

    assert read_file_facts(dressed) == FULL
    assert np.array_equal(read_audio(dressed).samples, read_audio(plain).samples)
    assert len(dressed.read_bytes()) > len(plain.read_bytes()) + len(ART.raw) - 4_096
    assert dressed.read_bytes() == write_compressed(tmp_path / "2", clip, kind, facts=FULL, cover=ART).read_bytes()


@pytest.mark.parametrize("kind", ["ogg", "opus"])
def test_a_cover_that_would_push_the_words_out_of_sight_stays_out(tmp_path: Path, kind: str) -> None:
    huge = CoverArt(bytes(1 << 20), 1_000, 1_000)

    path = write_compressed(tmp_path / "a", tones(20_000), kind, facts=FULL, cover=huge)

    assert read_file_facts(path) == FULL and len(path.read_bytes()) < 1 << 19


@needs_ffmpeg
@pytest.mark.parametrize("kind", KINDS)
def test_another_program_finds_the_cover(tmp_path: Path, kind: str) -> None:
    path = write_compressed(tmp_path / "a", tones(20_000), kind, facts=FULL, cover=ART)

    told = subprocess.run(
        ["ffprobe", "-v", "error", "-show_streams", "-of", "json", path], capture_output=True, check=True
    )
    picture = [each for each in json.loads(told.stdout)["streams"] if each["codec_type"] == "video"]

    assert told.stderr == b""
    assert [(each["codec_name"], each["width"], each["height"]) for each in picture] == [("mjpeg", 60, 60)]
    assert picture[0]["disposition"]["attached_pic"] == 1
