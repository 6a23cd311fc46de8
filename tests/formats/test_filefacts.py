"""What sound files of any kind say of themselves, damaged and foreign ones too."""

from __future__ import annotations

import os
import random
import shutil
import struct
import subprocess
import tracemalloc
from pathlib import Path

import numpy as np
import pytest
import soundfile
from formats.fullfacts import FULL, tones

from musicdesk.core.errors import BadFile
from musicdesk.core.filefacts import FileFacts
from musicdesk.core.scale import Scale
from musicdesk.formats.audiofile import write_wav
from musicdesk.formats.compressedwrite import KINDS, write_compressed
from musicdesk.formats.filefacts import read_file_facts
from musicdesk.formats.riff import chunk

needs_ffmpeg = pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="an independent writer: install ffmpeg")


def _id3(version: int, frames: bytes, flags: int = 0) -> bytes:
    size = bytes(len(frames) >> shift & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3" + bytes([version, 0, flags]) + size + frames


def _mp3(folder: Path, tag: bytes) -> Path:
    path = folder / "a.mp3"
    soundfile.write(path, np.zeros(4_000, np.float32), 44_100, format="MP3")
    path.write_bytes(tag + path.read_bytes())
    return path


@pytest.mark.parametrize("container", ["WAV", "RF64", "WAVEX", "AIFF", "FLAC", "OGG", "MP3"])
def test_a_file_that_says_nothing_is_read_as_that(tmp_path: Path, container: str) -> None:
    path = tmp_path / "a.bin"
    soundfile.write(path, tones().samples, 48_000, format=container)

    said = read_file_facts(path)

    assert said in (FileFacts(), FileFacts(software=said.software))


@needs_ffmpeg
@pytest.mark.parametrize("ending", ["wav", "flac", "ogg", "opus", "mp3", "aiff"])
def test_what_ffmpeg_wrote_is_understood(tmp_path: Path, ending: str) -> None:
    source, path = write_wav(tmp_path / "in.wav", tones(48_000)), tmp_path / f"a.{ending}"
    words = ["title=Für Elise 日本", "comment=for Therese", "copyright=free", "date=2026-03-01"]

    subprocess.run(
        ["ffmpeg", "-v", "error", "-i", source, *(part for word in words for part in ("-metadata", word)), path],
        check=True,
    )

    said = read_file_facts(path)
    assert (said.title, said.comment, said.licence) == ("Für Elise 日本", "for Therese", "free")
    # ID3v2.3 and AIFF know no whole date under that name.
    assert said.created_s in (1_772_323_200.0, None)


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        (_id3(2, b"TT2\x00\x00\x05\x00Take" + b"TBP\x00\x00\x04\x00128"), FileFacts(title="Take", bpm=128.0)),
        (_id3(3, b"TKEY\x00\x00\x00\x03\x00\x00\x00Am"), FileFacts(key=Scale(9, "minor"))),
        (_id3(3, b"TIT2\x00\x00\x00\x07\x00\x00\x01\xff\xfe\xe5\x65\x2c\x67"), FileFacts(title="日本")),
        (_id3(4, b"TIT2\x00\x00\x00\x06\x00\x00\x03F\xc3\xbcr!"), FileFacts(title="Für!")),
        (_id3(4, b"TDRC\x00\x00\x00\x0b\x00\x00\x031970-01-02"), FileFacts(created_s=86_400.0)),
        # A comment for people, and one in which a player hides its numbers.
        (
            _id3(3, b"COMM\x00\x00\x00\x0a\x00\x00\x00engiTu\x0012" + b"COMM\x00\x00\x00\x07\x00\x00\x00eng\x00hi"),
            FileFacts(comment="hi"),
        ),
        # An extended header of 6 bytes in front; a frame that is compressed; padding behind.
        (_id3(3, b"\x00\x00\x00\x06" + bytes(6) + b"TIT2\x00\x00\x00\x02\x00\x00\x00x", 0x40), FileFacts(title="x")),
        (_id3(3, b"TIT2\x00\x00\x00\x02\x00\x80\x00x" + bytes(50)), FileFacts()),
        # The byte 0 that keeps 0xFF from looking like sound.
        (_id3(3, b"TIT2\x00\x00\x00\x05\x00\x00\x01\xff\x00\xfe\xe5\x65", 0x80), FileFacts(title="日")),
        # Lengths that lie, codings that do not exist, versions to come.
        (_id3(3, b"TIT2\x7f\xff\xff\xff\x00\x00\x00x"), FileFacts(title="x")),
        (_id3(3, b"TIT2\x00\x00\x00\x02\x00\x00\x09x"), FileFacts()),
        (_id3(3, b"TIT2\x00\x00\x00\x00\x00\x00"), FileFacts()),
        (_id3(9, b"TIT2\x00\x00\x00\x02\x00\x00\x00x"), FileFacts()),
        (_id3(3, b"\xff\xff\xff\xff" * 9), FileFacts()),
    ],
)
def test_tags_of_every_version_are_read_and_damage_is_stepped_over(tmp_path: Path, tag: bytes, said: FileFacts) -> None:
    assert read_file_facts(_mp3(tmp_path, tag)) == said


def test_a_wav_with_an_id3_chunk_is_understood(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", tones())
    raw = path.read_bytes() + chunk(b"id3 ", _id3(3, b"TKEY\x00\x00\x00\x03\x00\x00\x00Cm"))
    path.write_bytes(raw[:4] + struct.pack("<I", len(raw) - 8) + raw[8:])

    assert read_file_facts(path).key == Scale(0, "minor")


def test_an_apple_loop_tells_its_tempo_metre_and_key(tmp_path: Path) -> None:
    path = tmp_path / "a.aif"
    soundfile.write(path, np.zeros(88_200, np.float32), 44_100, format="AIFF")
    # Version 1, 4 beats in 2 s, root A, minor, 3/4, looping.
    basc = b"basc" + struct.pack(">IIIHHHHH", 84, 1, 4, 57, 1, 3, 4, 1) + bytes(66)
    raw = path.read_bytes() + basc
    path.write_bytes(raw[:4] + struct.pack(">I", len(raw) - 8) + raw[8:])

    said = read_file_facts(path)

    assert (said.bpm, said.beats, said.beats_per_bar, said.beat_unit) == (120.0, 4, 3, 4)
    assert said.key == Scale(9, "minor")


def test_words_are_found_in_a_coding_that_we_do_not_play(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    soundfile.write(path, np.zeros(4_000, np.float32), 44_100, format="WAV", subtype="IMA_ADPCM")
    raw = path.read_bytes() + chunk(b"LIST", b"INFO" + chunk(b"INAM", b"Old\0"))
    path.write_bytes(raw)

    assert read_file_facts(path).title == "Old"


def test_what_is_no_sound_file_is_refused(tmp_path: Path) -> None:
    text, pipe = tmp_path / "a.wav", tmp_path / "pipe.wav"
    text.write_text("hello, I am a text file", encoding="utf-8")
    os.mkfifo(pipe)

    for path in (text, pipe, tmp_path, tmp_path / "missing.wav", "/dev/zero", "", "a\0b"):
        with pytest.raises(BadFile) as refused:
            read_file_facts(path)
        assert refused.value.message.endswith(".") and refused.value.hint


def test_a_chunk_or_tag_that_claims_gigabytes_costs_no_memory(tmp_path: Path) -> None:
    wav = tmp_path / "a.wav"
    wav.write_bytes(b"RIFF" + bytes(4) + b"WAVE" + b"mdsk" + struct.pack("<I", 2**32 - 16) + bytes(4_000))
    flac = tmp_path / "a.flac"
    flac.write_bytes(b"fLaC" + b"\x04\xff\xff\xff" + struct.pack("<II", 2**32 - 1, 2**32 - 1) + bytes(40))
    ogg = tmp_path / "a.ogg"
    page = struct.pack("<4sBBqIIIB", b"OggS", 0, 2, 0, 1, 0, 0, 1)
    packet = b"\x03vorbis" + struct.pack("<III", 0, 2**32 - 1, 2**32 - 1)
    ogg.write_bytes(page + b"\x07" + b"\x01vorbis" + page + bytes([len(packet)]) + packet)
    mp3 = _mp3(tmp_path, b"ID3\x03\x00\x00\x7f\x7f\x7f\x7f")
    tracemalloc.start()

    for path in (wav, flac, ogg):
        assert read_file_facts(path) == FileFacts()
    with pytest.raises(BadFile):
        read_file_facts(mp3)

    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2 * 2**20


def test_a_file_of_nothing_but_tags_is_given_up(tmp_path: Path) -> None:
    path = tmp_path / "a.mp3"
    path.write_bytes((b"ID3\x04\x00\x00" + bytes(4)) * 50_000 + b"fLaC")

    with pytest.raises(BadFile):
        read_file_facts(path)


def test_hundreds_of_damaged_files_give_facts_or_one_error(tmp_path: Path) -> None:
    whole = [write_wav(tmp_path / "a.wav", tones(400), facts=FULL).read_bytes()]
    whole += [write_compressed(tmp_path / "a", tones(400), kind, facts=FULL).read_bytes() for kind in KINDS]
    # Without our own words the others are read.
    whole.append(whole[0].replace(b"mdsk", b"mdsx").replace(b"iXML", b"iXMx"))
    chance = random.Random(11)
    path = tmp_path / "damaged"
    outcomes = {"same": 0, "other": 0, "error": 0}
    for turn in range(700):
        raw = bytearray(whole[turn % len(whole)])
        for _ in range(chance.randint(1, 8)):
            raw[chance.randrange(len(raw))] = chance.choice([0, 1, 0x7F, 0x80, 0xFF, chance.randrange(256)])
        if chance.random() < 0.3:
            raw = raw[: chance.randrange(1, len(raw))]
        path.write_bytes(raw)
        try:
            outcomes["same" if read_file_facts(path) == FULL else "other"] += 1
        except BadFile:
            outcomes["error"] += 1
    assert min(outcomes.values()) > 5
