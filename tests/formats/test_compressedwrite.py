"""FLAC, MP3, Ogg Vorbis and Opus files, and their tags, read back by us and by others."""

from __future__ import annotations

import json
import os
import shutil
import struct
import subprocess
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
from formats.fullfacts import FULL, PLAIN, PROMPT, tones

from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadValue, StorageError
from musicdesk.core.filefacts import FileFacts
from musicdesk.formats import compressedwrite
from musicdesk.formats.audiofile import read_audio, read_form
from musicdesk.formats.compressedwrite import KINDS, write_compressed
from musicdesk.formats.filefacts import read_file_facts

SPOKEN = {"flac16": "FLAC, 16 bit", "flac24": "FLAC, 24 bit", "mp3": "MP3", "ogg": "Ogg Vorbis", "opus": "Opus"}
needs_ffmpeg = pytest.mark.skipif(shutil.which("ffprobe") is None, reason="an independent reader: install ffmpeg")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "facts", [FULL, PLAIN, replace(FULL, prompt="日本 " * 600), replace(PLAIN, title="a=b\x00c\nd")]
)
def test_all_that_is_said_comes_back_with_the_sound(tmp_path: Path, kind: str, facts: FileFacts) -> None:
    clip = tones(20_000)

    path = write_compressed(tmp_path / "a.bin", clip, kind, facts=facts)

    assert read_file_facts(path) == facts
    again = read_audio(path)
    assert (again.sample_rate, again.channels, read_form(path).coding) == (48_000, 2, SPOKEN[kind])
    assert abs(again.frames - clip.frames) <= 1_152
    inner = slice(3_000, 17_000)
    assert np.abs(again.samples[inner] - clip.samples[inner]).max() < 0.05


@pytest.mark.parametrize(("kind", "step"), [("flac16", 2.0**-15), ("flac24", 2.0**-23)])
def test_flac_gives_back_every_step(tmp_path: Path, kind: str, step: float) -> None:
    whole = np.random.default_rng(1).integers(-(1 / step), 1 / step, (70_000, 2)).astype(np.float64) * step
    clip = Clip(whole.astype(np.float32), 44_100)

    again = read_audio(write_compressed(tmp_path / "a.flac", clip, kind, facts=FULL, dither=True))

    assert np.array_equal(again.samples, clip.samples)


def test_a_flac_of_sixteen_bit_is_dithered_when_asked(tmp_path: Path) -> None:
    quiet = Clip(np.full((5_000, 1), 2.0**-17, np.float32), 48_000)

    plain = read_audio(write_compressed(tmp_path / "a.flac", quiet, "flac16")).samples
    dithered = read_audio(write_compressed(tmp_path / "b.flac", quiet, "flac16", dither=True)).samples

    assert not plain.any() and dithered.any()


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_sound_gives_the_same_bytes(tmp_path: Path, kind: str) -> None:
    one = write_compressed(tmp_path / "1", tones(), kind, facts=FULL, dither=True).read_bytes()
    two = write_compressed(tmp_path / "2", tones(), kind, facts=FULL, dither=True).read_bytes()

    assert one == two


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_too_loud_is_held_at_full_scale_and_does_not_turn_over(tmp_path: Path, kind: str) -> None:
    loud = Clip(4 * tones(30_000).samples, 48_000)

    again = read_audio(write_compressed(tmp_path / "a", loud, kind)).samples[5_000:25_000]

    wanted = np.clip(loud.samples, -1, 1)[5_000:25_000]
    # Those that lose something ring at the corners, and are scaled to fit when they are read.
    assert np.corrcoef(again[:, 0], wanted[:, 0])[0, 1] > 0.99


@pytest.mark.parametrize(
    ("kind", "rate", "channels", "field"),
    [
        ("opus", 44_100, 2, "sample_rate"),
        ("mp3", 96_000, 2, "sample_rate"),
        ("flac24", 384_000, 2, "sample_rate"),
        ("mp3", 48_000, 3, "channels"),
        ("flac16", 48_000, 9, "channels"),
        ("aac", 48_000, 2, "format"),
    ],
)
def test_what_a_kind_cannot_hold_is_a_bad_value_and_leaves_no_file(
    tmp_path: Path, kind: str, rate: int, channels: int, field: str
) -> None:
    with pytest.raises(BadValue) as refused:
        write_compressed(tmp_path / "a", tones(100, channels, rate), kind)

    assert refused.value.field == field and refused.value.hint
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("samples", [np.zeros((0, 2), np.float32), np.full((9, 1), np.inf, np.float32)])
def test_an_empty_or_endless_clip_is_refused(tmp_path: Path, samples: np.ndarray) -> None:
    with pytest.raises(BadValue):
        write_compressed(tmp_path / "a", Clip(samples, 48_000), "flac16")


@pytest.mark.parametrize("kind", KINDS)
def test_a_disk_that_fills_up_is_a_sentence_and_leaves_nothing(
    tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    class Full:
        """A file on a disk that takes 20 bytes."""

        def __init__(self, path: Path, mode: str) -> None:
            self._file = open(path, mode)  # noqa: SIM115

        def __enter__(self) -> Full:
            return self

        def __exit__(self, *_: object) -> None:
            self._file.close()

        def __getattr__(self, name: str) -> object:
            return getattr(self._file, name)

        def write(self, raw: bytes) -> int:
            if self._file.tell() + len(raw) > 3_000:
                raise OSError(28, "No space left on device")
            return self._file.write(raw)

    monkeypatch.setattr(compressedwrite, "open", Full, raising=False)
    noise = np.random.default_rng(1).uniform(-0.5, 0.5, (70_000, 2)).astype(np.float32)

    with pytest.raises(StorageError, match="is full"):
        write_compressed(tmp_path / "a", Clip(noise, 48_000), kind, facts=FULL)

    assert os.listdir(tmp_path) == []
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("kind", ["ogg", "opus"])
@pytest.mark.parametrize("words", [0, 60, 70, 250, 60_000])
def test_ogg_pages_hold_comments_of_any_length(tmp_path: Path, kind: str, words: int) -> None:
    facts = replace(PLAIN, comment="x" * words)

    path = write_compressed(tmp_path / "a.ogg", tones(), kind, facts=facts)

    assert read_file_facts(path) == facts
    assert len(soundfile.read(path)[0]) == 9_001


def test_flac_begins_with_its_mark_stream_comments_and_padding(tmp_path: Path) -> None:
    raw = write_compressed(tmp_path / "a.flac", tones(), "flac16", facts=FULL).read_bytes()

    kinds, place = [], 4
    while True:
        kinds.append(raw[place] & 0x7F)
        last = raw[place] & 0x80
        place += 4 + int.from_bytes(raw[place + 1 : place + 4], "big")
        if last:
            break
    assert (raw[:4], kinds) == (b"fLaC", [0, 4, 1])
    assert raw[place] == 0xFF and raw[place + 1] & 0xFC == 0xF8, "then sound begins"


def test_an_mp3_begins_with_a_tag_that_everything_reads(tmp_path: Path) -> None:
    facts = replace(PLAIN, bpm=84.0, software="x")

    raw = write_compressed(tmp_path / "a.mp3", tones(), "mp3", facts=facts).read_bytes()

    assert raw[:10].startswith(b"ID3\x03\x00\x00")  # version 2.3, no flags
    assert raw[10:25] == bytes.fromhex(
        "54495432 00000005 0000"  # TIT2, 5 bytes, no flags
        "00 54616b65"  # Latin 1: Take
    )
    size = 10 + sum(byte << shift for byte, shift in zip(raw[6:10], (21, 14, 7, 0), strict=True))
    assert struct.unpack(">H", raw[size : size + 2])[0] & 0xFFE0 == 0xFFE0, "then sound begins"


@needs_ffmpeg
@pytest.mark.parametrize(
    ("kind", "codec"), [("flac16", "flac"), ("flac24", "flac"), ("mp3", "mp3"), ("ogg", "vorbis"), ("opus", "opus")]
)
def test_ffmpeg_reads_tags_and_sound_without_a_warning(tmp_path: Path, kind: str, codec: str) -> None:
    path = write_compressed(tmp_path / f"a.{kind.rstrip('0123456789')}", tones(96_000), kind, facts=FULL)

    seen = subprocess.run(
        ["ffprobe", "-v", "warning", "-of", "json", "-show_format", "-show_streams", path],
        capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    played = subprocess.run(
        ["ffmpeg", "-v", "warning", "-xerror", "-i", path, "-f", "f32le", "-"], capture_output=True, check=True
    )

    told = json.loads(seen.stdout)
    tags = {
        name.lower(): text
        for name, text in {**told["streams"][0].get("tags", {}), **told["format"].get("tags", {})}.items()
    }
    assert (seen.stderr, played.stderr, told["streams"][0]["codec_name"]) == ("", b"", codec)
    assert (tags["title"], tags.get("bpm", tags.get("tbpm")), tags["copyright"]) == (FULL.title, "84.37", FULL.licence)
    assert tags.get("initialkey", tags.get("tkey")) == "Am"
    assert PROMPT in tags["comment"]
    assert json.loads(tags["musicdesk"])["recipe"]["seed"] == 7
    assert abs(len(played.stdout) // 8 - 96_000) <= 1_152
