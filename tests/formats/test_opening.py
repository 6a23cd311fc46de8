"""Opening files: lies about chunks and tags, and how sound is written without decoding it."""

from __future__ import annotations

import struct
import tracemalloc
from pathlib import Path

import numpy as np
import pytest
import soundfile
from formats.fullfacts import tones

from musicdesk.core.errors import BadFile
from musicdesk.formats.audiofile import read_audio, read_form
from musicdesk.formats.limits import SoundForm


@pytest.mark.parametrize(
    ("container", "coding", "spoken"),
    [
        ("WAV", "PCM_16", "WAV, 16 bit"),
        ("WAV", "PCM_U8", "WAV, 8 bit"),
        ("WAV", "DOUBLE", "WAV, 64-bit float"),
        ("WAV", "ULAW", "WAV, mu-law"),
        ("RF64", "PCM_24", "WAV, 24 bit"),
        ("AIFF", "FLOAT", "AIFF, 32-bit float"),
        ("FLAC", "PCM_24", "FLAC, 24 bit"),
        ("FLAC", "PCM_S8", "FLAC, 8 bit"),
        ("OGG", "VORBIS", "Ogg Vorbis"),
        ("OGG", "OPUS", "Opus"),
        ("MP3", "MPEG_LAYER_III", "MP3"),
    ],
)
def test_how_a_file_is_written_is_told_without_decoding_it(
    tmp_path: Path, container: str, coding: str, spoken: str
) -> None:
    path = tmp_path / "a.bin"
    soundfile.write(path, tones().samples, 48_000, format=container, subtype=coding)

    assert read_form(path) == SoundForm(48_000, 2, 9_001, spoken)


def _riff(*chunks: bytes) -> bytes:
    body = b"WAVE" + b"".join(chunks)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _chunk(name: bytes, body: bytes, length: int | None = None) -> bytes:
    return name + struct.pack("<I", len(body) if length is None else length) + body


FMT = struct.pack("<HHIIHH", 1, 1, 32_000, 64_000, 2, 16)


@pytest.mark.parametrize(
    "raw",
    [
        _riff(_chunk(b"data", bytes(400)), _chunk(b"fmt ", FMT)),  # sound before its form
        _riff(_chunk(b"fmt ", FMT, 2**32 - 1), _chunk(b"data", bytes(400))),  # a form of 4 GiB
        _riff(_chunk(b"fmt ", FMT[:14]), _chunk(b"data", bytes(400))),
        _riff(_chunk(b"fmt ", FMT, 18), _chunk(b"data", bytes(400))),  # longer than it is: the next is cut in half
        _riff(_chunk(b"fmt ", FMT), _chunk(b"LIST", b"INFO", 2**31), _chunk(b"data", bytes(400))),
        _riff(*[_chunk(b"fmt ", FMT[:4])] * 20_000),
        b"RF64" + _riff(_chunk(b"ds64", bytes(28)), _chunk(b"fmt ", FMT), _chunk(b"data", b"", 2**32 - 1))[4:],
        b"FORM" + struct.pack(">I", 30) + b"AIFF" + b"COMM" + struct.pack(">I", 2**32 - 1) + bytes(18),
        b"FORM" + struct.pack(">I", 60) + b"AIFF" + b"SSND" + struct.pack(">I", 2**31) + bytes(40),
    ],
)
def test_a_file_whose_chunks_lie_is_refused_without_memory(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "odd.wav"
    path.write_bytes(raw)
    tracemalloc.start()

    for read in (read_audio, read_form):
        with pytest.raises(BadFile) as refused:
            read(path)
        assert refused.value.message.startswith("odd.wav")

    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2**20


def test_the_form_of_what_cannot_be_read_is_refused_alike(tmp_path: Path) -> None:
    slow, many = tmp_path / "slow.wav", tmp_path / "many.wav"
    slow.write_bytes(_riff(_chunk(b"fmt ", struct.pack("<HHIIHH", 1, 1, 1, 2, 2, 16)), _chunk(b"data", bytes(400))))
    form = struct.pack("<HHIIHH", 1, 1_024, 32_000, 2**16, 2_048, 16)
    many.write_bytes(_riff(_chunk(b"fmt ", form), _chunk(b"data", bytes(4_096))))
    adpcm = tmp_path / "adpcm.wav"
    soundfile.write(adpcm, np.zeros(4_000, np.float32), 44_100, format="WAV", subtype="IMA_ADPCM")

    for path, part in ((slow, "1 Hz"), (many, "1,024 channels"), (adpcm, "IMA ADPCM")):
        with pytest.raises(BadFile, match=part):
            read_form(path)


def test_a_long_recording_tells_its_form_though_it_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "night.wav"
    with open(path, "wb") as file:
        file.write(_riff(_chunk(b"fmt ", FMT), _chunk(b"data", b"", 2 * 32_000 * 10_800)))
        file.truncate(44 + 2 * 32_000 * 10_800)  # three hours, without a block on the disk

    assert read_form(path).frames == 32_000 * 10_800
    with pytest.raises(BadFile, match=r"lasts 3:00:00; the limit is 2:00:00"):
        read_audio(path)


def test_a_file_of_nothing_but_tags_is_given_up(tmp_path: Path) -> None:
    path = tmp_path / "a.mp3"
    path.write_bytes((b"ID3\x04\x00\x00" + bytes(4)) * 100_000)

    with pytest.raises(BadFile, match="is not a sound file"):
        read_audio(path)
