"""The gate for sound, and WAV files that are written whole."""

from __future__ import annotations

import contextlib
import os
import random
import struct
import tracemalloc
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile

from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadFile, BadValue
from musicdesk.formats.audiofile import check_samples, read_audio, write_wav
from musicdesk.formats.compressed import BLOCK_FRAMES

READ = [
    *[("WAV", coding, 1e-4) for coding in ("PCM_16", "PCM_24", "PCM_32", "FLOAT", "DOUBLE")],
    *[("WAV", coding, 4e-2) for coding in ("PCM_U8", "ULAW", "ALAW")],
    *[("WAVEX", coding, 1e-4) for coding in ("PCM_16", "PCM_24", "FLOAT")],
    ("RF64", "PCM_16", 1e-4),
    *[("AIFF", coding, 1e-4) for coding in ("PCM_16", "PCM_24", "PCM_32", "FLOAT", "DOUBLE")],
    *[("AIFF", coding, 4e-2) for coding in ("PCM_S8", "PCM_U8", "ULAW", "ALAW")],
    *[("FLAC", coding, 1e-4) for coding in ("PCM_16", "PCM_24")],
    ("OGG", "VORBIS", 0.4),
    ("OGG", "OPUS", 0.4),
    ("MP3", "MPEG_LAYER_III", 0.4),
]
BANNED = ["IMA_ADPCM", "MS_ADPCM", "GSM610"]


def _sound(frames: int = 9_000, channels: int = 2, sample_rate: int = 48_000) -> Clip:
    time = np.arange(frames)[:, np.newaxis] / sample_rate
    return Clip((0.5 * np.sin(2 * np.pi * (300 + 110 * np.arange(channels)) * time)).astype(np.float32), sample_rate)


def _file(folder: Path, container: str, coding: str, clip: Clip | None = None) -> Path:
    clip = clip or _sound()
    path = folder / f"{container}-{coding}.bin"
    soundfile.write(path, clip.samples, clip.sample_rate, format=container, subtype=coding)
    return path


def _wav(fmt: bytes, data: bytes, *, data_bytes: int | None = None, riff_bytes: int | None = None) -> bytes:
    length = len(data) if data_bytes is None else data_bytes
    body = b"WAVE" + b"fmt " + struct.pack("<I", len(fmt)) + fmt + b"data" + struct.pack("<I", length) + data
    return b"RIFF" + struct.pack("<I", len(body) if riff_bytes is None else riff_bytes) + body


def _fmt(*, tag: int = 1, channels: int = 1, rate: int = 32_000, bits: int = 16) -> bytes:
    align = channels * bits // 8
    return struct.pack("<HHIIHH", tag, channels % 65_536, rate, rate * align % 2**32, align % 65_536, bits)


def _refused(path: Path | str) -> BadFile:
    with pytest.raises(BadFile) as refused:
        read_audio(path)
    assert refused.value.message.endswith(".")
    assert refused.value.message.count(". ") == 0, "one sentence"
    assert refused.value.hint
    return refused.value


@pytest.mark.parametrize(("container", "coding", "within"), READ)
def test_every_kind_on_the_list_is_read_as_libsndfile_reads_it(
    tmp_path: Path, container: str, coding: str, within: float
) -> None:
    path = _file(tmp_path, container, coding)

    clip = read_audio(path)

    theirs, sample_rate = soundfile.read(path, dtype="float32", always_2d=True)
    assert clip.sample_rate == sample_rate
    assert np.array_equal(clip.samples, theirs)
    assert np.abs(clip.samples[1_000:8_000] - _sound().samples[1_000:8_000]).max() < within


@pytest.mark.parametrize("coding", BANNED)
def test_a_coding_that_is_not_on_the_list_is_refused_before_libsndfile_sees_it(
    tmp_path: Path, coding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _file(tmp_path, "WAV", coding, _sound(channels=1))
    monkeypatch.setattr(soundfile, "SoundFile", lambda *_: pytest.fail("libsndfile opened it"))

    refused = _refused(path)

    assert "which MusicDesk does not read" in refused.message


def _with_id3(raw: bytes, *, footer: bool) -> bytes:
    tag = b"ID3\x04\x00" + bytes([0x10 if footer else 0]) + bytes([0, 0, 1, 0]) + bytes(128)
    return tag + (b"3DI\x04\x00\x10\x00\x00\x01\x00" if footer else b"") + raw


@pytest.mark.parametrize("footer", [False, True])
def test_a_tag_in_front_is_stepped_over_but_hides_no_wav(tmp_path: Path, footer: bool) -> None:
    flac = _file(tmp_path, "FLAC", "PCM_16")
    plain = read_audio(flac)
    flac.write_bytes(_with_id3(flac.read_bytes(), footer=footer))
    adpcm = _file(tmp_path, "WAV", "IMA_ADPCM", _sound(channels=1))
    adpcm.write_bytes(_with_id3(adpcm.read_bytes(), footer=footer))

    assert np.array_equal(read_audio(flac).samples, plain.samples)
    _refused(adpcm)


@pytest.mark.parametrize(
    ("raw", "part"),
    [
        (b"", "is empty"),
        (b"hello, I am a text file\n" * 10, "is not a sound file"),
        ("für Elise".encode("utf-16"), "MP3"),
        (b"MThd\0\0\0\6\0\0\0\1\1\xe0", "is not a sound file"),
        (bytes(4_000), "is not a sound file"),
        (b"RIFF", "is not a sound file"),
        (b"RIFF\0\0\0\0WAVE", "damaged"),
        (b"FORM\0\0\0\0AIFF", "damaged"),
        (b"fLaC", "cannot be decoded"),
        (b"OggS" + bytes(100), "cannot be decoded"),
        (b"ID3\4\0\0\x7f\x7f\x7f\x7f", "is not a sound file"),
        (_wav(_fmt(), b""), "length is zero"),
        (_wav(_fmt(rate=1), bytes(40_000)), "1 Hz"),
        (_wav(_fmt(rate=0), bytes(40)), "0 Hz"),
        (_wav(_fmt(rate=3_999), bytes(40)), "3,999 Hz"),
        (_wav(_fmt(rate=384_001), bytes(40)), "384,001 Hz"),
        (_wav(_fmt(rate=2**32 - 1), bytes(40)), "4,294,967,295 Hz"),
        (_wav(_fmt(channels=1_024), bytes(2_048)), "1,024 channels"),
        (_wav(_fmt(channels=9), bytes(18)), "9 channels"),
        (_wav(_fmt(channels=0), bytes(18)), "0 channels"),
        (_wav(_fmt(tag=3, bits=32), struct.pack("<3f", 0, float("nan"), 0)), "NaN or infinity"),
        (_wav(_fmt(tag=3, bits=32), struct.pack("<3f", 0, float("-inf"), 0)), "NaN or infinity"),
        (_wav(_fmt(tag=3, bits=64), struct.pack("<2d", 0, 1e300)), "NaN or infinity"),
        (_wav(_fmt(tag=0x11, bits=4), bytes(400)), "IMA ADPCM"),
        (_wav(_fmt(tag=0x55, bits=0), bytes(400)), "MP3"),
        (_wav(_fmt(bits=64), bytes(400)), "64 bits"),
        (_wav(_fmt()[:8], bytes(400)), "damaged"),
        (b"RIFF" + struct.pack("<I", 40) + b"WAVE" + b"data" + struct.pack("<I", 40) + bytes(40), "damaged"),
        (b"RIFF" + bytes(4) + b"WAVE" + b"junk\0\0\0\0" * 50_000, "damaged"),
    ],
)
def test_what_is_no_sound_or_outside_the_limits_is_refused_in_a_sentence(tmp_path: Path, raw: bytes, part: str) -> None:
    path = tmp_path / "odd.wav"
    path.write_bytes(raw)

    assert part in _refused(path).message


def test_what_is_no_file_is_refused_without_waiting(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.wav"
    os.mkfifo(pipe)

    assert "There is no file missing.wav" in _refused(tmp_path / "missing.wav").message
    assert "is a folder" in _refused(tmp_path).message
    assert "a device or a pipe" in _refused(pipe).message
    assert "a device or a pipe" in _refused("/dev/zero").message
    _refused("")
    _refused("a\0b")
    _refused("x" * 5_000)
    _refused(tmp_path / "missing.wav" / "below.wav")


def _flac_bomb(frames: int, channels: int = 1, rate: int = 44_100) -> bytes:
    """Return 97 bytes that claim `frames` frames of 16 bit: a STREAMINFO block and a piece of a frame."""
    packed = rate << 44 | (channels - 1) << 41 | 15 << 36 | frames
    info = struct.pack(">HH", 4_096, 4_096) + bytes(6) + packed.to_bytes(8, "big") + bytes(16)
    return (b"fLaC\x80\x00\x00\x22" + info + b"\xff\xf8\x69\x08\x00").ljust(97, b"\0")


@pytest.mark.parametrize("frames", [2**36 - 1, 3_500 * 44_100, 44_100])
def test_a_small_flac_that_claims_hours_is_refused_without_memory(tmp_path: Path, frames: int) -> None:
    path = tmp_path / "bomb.flac"
    path.write_bytes(_flac_bomb(frames, channels=2))
    read_audio(_file(tmp_path, "FLAC", "PCM_16"))  # loads libsndfile
    tracemalloc.start()

    _refused(path)

    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2 * 2**20


def test_a_wav_that_claims_more_than_is_there_gives_what_is_there(tmp_path: Path) -> None:
    path = tmp_path / "cut.wav"
    path.write_bytes(_wav(_fmt(channels=2), bytes(4_001), data_bytes=2**32 - 16))

    assert read_audio(path).frames == 1_000


@pytest.mark.parametrize("data_bytes", [0, 2**32 - 1])
def test_a_recording_that_was_never_closed_is_read_to_its_end(tmp_path: Path, data_bytes: int) -> None:
    path = tmp_path / "killed.wav"
    path.write_bytes(_wav(_fmt(), bytes(2_000), data_bytes=data_bytes, riff_bytes=data_bytes))

    assert read_audio(path).frames == 1_000


def test_a_flac_that_breaks_off_is_refused(tmp_path: Path) -> None:
    noise = np.random.default_rng(1).uniform(-0.5, 0.5, (40_000, 1)).astype(np.float32)
    path = _file(tmp_path, "FLAC", "PCM_16", Clip(noise, 44_100))
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])

    _refused(path)


def test_a_longer_file_than_asked_for_is_refused(tmp_path: Path) -> None:
    for container, coding in (("WAV", "PCM_16"), ("FLAC", "PCM_16"), ("OGG", "VORBIS"), ("MP3", "MPEG_LAYER_III")):
        path = _file(tmp_path, container, coding, _sound(50_000))
        with pytest.raises(BadFile, match=r"the limit is 1 s"):
            read_audio(path, max_seconds=1.0)
        assert read_audio(path, max_seconds=1.2).frames >= 50_000


def test_a_float_file_above_full_scale_is_scaled_down_not_clipped(tmp_path: Path) -> None:
    path = _file(tmp_path, "WAV", "FLOAT", Clip(_sound().samples * 8, 48_000))

    clip = read_audio(path)

    assert np.abs(clip.samples).max() == 1.0
    assert np.allclose(clip.samples, _sound().samples / np.abs(_sound().samples).max(), atol=1e-6)


@pytest.mark.parametrize(
    ("container", "coding"), [("OGG", "VORBIS"), ("OGG", "OPUS"), ("MP3", "MPEG_LAYER_III"), ("AIFF", "FLOAT")]
)
def test_no_kind_of_file_gives_more_than_full_scale(tmp_path: Path, container: str, coding: str) -> None:
    square = Clip(1.2 * np.sign(_sound(48_000).samples + 1e-9), 48_000)

    clip = read_audio(_file(tmp_path, container, coding, square))

    assert np.abs(clip.samples).max() == 1.0


def test_a_thousand_damaged_files_give_a_clip_or_one_error(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    chance = random.Random(7)
    path = tmp_path / "damaged"
    small = _sound(700)
    whole = [_file(tmp_path, *kind, small).read_bytes() for kind in [row[:2] for row in READ]]
    outcomes = {"clip": 0, "error": 0}
    for turn in range(1_000):
        raw = bytearray(whole[turn % len(whole)])
        for _ in range(chance.randint(1, 6)):
            raw[chance.randrange(min(len(raw), 120))] = chance.choice([0, 1, 0x7F, 0x80, 0xFF, chance.randrange(256)])
        if chance.random() < 0.2:
            raw = raw[: chance.randrange(1, len(raw))]
        path.write_bytes(raw)
        try:
            clip = read_audio(path)
        except BadFile:
            outcomes["error"] += 1
        else:
            outcomes["clip"] += 1
            assert clip.frames > 0
            assert np.isfinite(clip.samples).all()
            assert np.abs(clip.samples).max() <= 1.0
    assert min(outcomes.values()) > 100
    assert "Traceback" not in capfd.readouterr().err


@pytest.mark.parametrize(
    ("samples", "sample_rate", "part"),
    [
        (np.zeros((0,)), 32_000, "length is zero"),
        (np.zeros((0, 2)), 32_000, "length is zero"),
        (np.zeros((10, 0)), 32_000, "0 channels"),
        (np.zeros(10), 1, "1 Hz"),
        (np.zeros(10), -32_000, "-32,000 Hz"),
        (np.zeros(10), 44_100.5, "whole number"),
        (np.zeros(10), float("nan"), "whole number"),
        (np.zeros(10), 10**400, "sample rate"),
        (np.zeros(10), None, "sample rate"),
        (np.zeros((2_000, 1_024)), 32_000, "1,024 channels"),
        (np.zeros((2, 32_000)), 32_000, "swapped"),
        (np.array([0.0, np.nan]), 32_000, "NaN or infinity"),
        (np.array([0.0, np.inf]), 32_000, "NaN or infinity"),
        (np.zeros((2, 2, 2)), 32_000, "shape"),
        (np.float32(0.5), 32_000, "shape"),
        (np.zeros(4, complex), 32_000, "complex"),
        (np.zeros(4, bool), 32_000, "bool"),
        (["a", "b"], 32_000, "array of"),
        ([[1.0], [1.0, 2.0]], 32_000, "no array"),
        ("hum.wav", 32_000, "array of"),
    ],
)
def test_an_array_outside_the_limits_is_refused_in_a_sentence(samples: Any, sample_rate: Any, part: str) -> None:
    with pytest.raises(BadFile) as refused:
        check_samples(samples, sample_rate)

    assert part in refused.value.message
    assert refused.value.hint


@pytest.mark.parametrize(
    ("given", "level"),
    [
        (np.array([0, 16_384, -32_768], np.int16), [0, 0.5, -1]),
        (np.array([128, 192, 0], np.uint8), [0, 0.5, -1]),
        (np.array([0, 2**30, -(2**31)], np.int32), [0, 0.5, -1]),
        (np.array([0, 0.5, -1], np.float64), [0, 0.5, -1]),
        (np.array([0, 2.0, -4.0], np.float16), [0, 0.5, -1]),
        (np.array([0, 1e308, -1e308]), [0, 1, -1]),
        ([0, 0.5, -1], [0, 0.5, -1]),
    ],
)
def test_an_array_of_any_real_type_becomes_a_clip(given: Any, level: list[float]) -> None:
    clip = check_samples(given, np.int64(32_000))

    assert clip.samples.tolist() == [[value] for value in level]
    assert (clip.samples.dtype, clip.sample_rate, type(clip.sample_rate)) == (np.float32, 32_000, int)


def test_the_given_array_is_not_shared_or_changed() -> None:
    given = np.full((4, 1), 2.0, np.float32)
    quiet = np.zeros((4, 1), np.float32)

    check_samples(given, 8_000)
    check_samples(quiet, 8_000).samples[0] = 1

    assert (given == 2.0).all()
    assert (quiet == 0.0).all()


@pytest.mark.parametrize(("coding", "step"), [("PCM_16", 2**-15), ("PCM_24", 2**-23), ("FLOAT", 0.0)])
@pytest.mark.parametrize("channels", [1, 2, 5])
def test_a_wav_comes_back_within_half_a_step_also_by_libsndfile(
    tmp_path: Path, coding: str, step: float, channels: int
) -> None:
    clip = _sound(70_001, channels, 32_000)

    path = write_wav(tmp_path / "take.wav", clip, coding)

    theirs, sample_rate = soundfile.read(path, dtype="float32", always_2d=True)
    assert (sample_rate, soundfile.info(path).subtype) == (32_000, coding)
    assert np.abs(theirs - clip.samples).max() <= step / 2 + 1e-8
    assert np.array_equal(read_audio(path).samples, theirs)


def test_sixteen_bit_sound_goes_in_and_out_unchanged(tmp_path: Path) -> None:
    whole = np.random.default_rng(3).integers(-(2**15), 2**15, (5_000, 2), np.int16)

    again = read_audio(write_wav(tmp_path / "a.wav", check_samples(whole, 44_100)))

    assert np.array_equal(np.rint(again.samples * 2**15), whole)


def test_what_is_too_loud_is_held_at_full_scale(tmp_path: Path) -> None:
    loud = Clip(np.array([[2.0], [-2.0], [1.0], [-1.0], [1e30]], np.float32), 32_000)

    raw, _ = soundfile.read(write_wav(tmp_path / "a.wav", loud), dtype="int16")

    assert raw.tolist() == [32_767, -32_768, 32_767, -32_768, 32_767]


def test_the_same_samples_give_the_same_bytes(tmp_path: Path) -> None:
    for coding in ("PCM_16", "PCM_24", "FLOAT"):
        one = write_wav(tmp_path / "1.wav", _sound(), coding).read_bytes()
        two = write_wav(tmp_path / "2.wav", _sound(), coding).read_bytes()
        assert one == two


def test_the_bytes_of_a_small_wav_are_known(tmp_path: Path) -> None:
    clip = Clip(np.array([[0.0], [0.5], [-1.0]], np.float32), 32_000)

    raw = write_wav(tmp_path / "a.wav", clip).read_bytes()

    assert raw == bytes.fromhex(
        "52494646 2a000000 57415645"  # RIFF, 42 bytes follow, WAVE
        "666d7420 10000000 0100 0100 007d0000 00fa0000 0200 1000"  # fmt: PCM, mono, 32000 Hz, 64000 bytes/s, 2, 16 bit
        "64617461 06000000 0000 0040 0080"  # data: 0, 16384, -32768
    )


@pytest.mark.parametrize(
    ("clip", "coding"),
    [
        (Clip(np.zeros((0, 1), np.float32), 32_000), "PCM_16"),
        (Clip(np.full((3, 1), np.nan, np.float32), 32_000), "PCM_16"),
        (Clip(np.zeros((3, 1), np.float32), 32_000), "PCM_8"),
    ],
)
def test_what_cannot_be_written_is_a_bad_value_and_leaves_no_file(tmp_path: Path, clip: Clip, coding: str) -> None:
    with pytest.raises(BadValue):
        write_wav(tmp_path / "a.wav", clip, coding)

    assert list(tmp_path.iterdir()) == []


def test_an_mp3_of_noise_is_no_reason_to_print(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "noise.mp3"
    path.write_bytes(b"\xff\xfb\x90\x00" + random.Random(2).randbytes(5_000))
    with contextlib.suppress(BadFile):
        read_audio(path)

    assert capfd.readouterr().out == ""


def test_an_mp3_has_no_click_where_the_blocks_it_is_decoded_in_meet(tmp_path: Path) -> None:
    hum = 0.3 * np.sin(2 * np.pi * 196 * np.arange(3 * BLOCK_FRAMES + 999) / 44_100)
    path = _file(tmp_path, "MP3", "MPEG_LAYER_III", Clip(hum.astype(np.float32)[:, np.newaxis], 44_100))

    clip = read_audio(path)

    assert np.abs(np.diff(clip.samples[:, 0])[2_000:-2_000]).max() < 0.3 * 2 * np.pi * 196 / 44_100 * 1.2
