"""Bar one as a marker of a WAV file: written behind the sound, and read again from headers alone."""

from __future__ import annotations

import os
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadFile
from musicdesk.formats import wavcue as page
from musicdesk.formats.audiofile import read_audio, write_wav
from musicdesk.formats.wavcue import add_cue, cue_of
from musicdesk.formats.wavtape import WavTape, mended
from tests.audio.fake_microphone import sung

HEAD = b"fmt " + struct.pack("<IHHIIHH", 16, 1, 1, 48_000, 96_000, 2, 16)
DATA = b"data" + struct.pack("<I", 2_000) + bytes(2_000)
POINT = struct.pack("<II4sIII", 7, 0, b"data", 0, 0, 480)
CUE = b"cue " + struct.pack("<II", 28, 1) + POINT
NAME = b"labl" + struct.pack("<II", 10, 7) + b"Bar 1\0"
LIST = b"LIST" + struct.pack("<I", 4 + len(NAME)) + b"adtl" + NAME


def tape(path: Path, frames: int = 5_000, channels: int = 1) -> np.ndarray:
    samples = sung(frames, channels)
    made = WavTape(path, 48_000, channels)
    made.write(samples)
    made.close()
    return samples


def wav(path: Path, *chunks: bytes) -> Path:
    body = b"".join(chunks)
    path.write_bytes(b"RIFF" + struct.pack("<I", 4 + len(body)) + b"WAVE" + body)
    return path


@pytest.mark.parametrize("channels", [1, 2])
def test_a_marked_recording_says_where_bar_one_is_and_sounds_as_before(tmp_path: Path, channels: int) -> None:
    place = tmp_path / "voice.wav"
    samples = tape(place, channels=channels)

    add_cue(place, 1_200, "bar 1")

    assert cue_of(place) == 1_200 / 48_000
    assert np.array_equal(read_audio(place).samples, samples)
    raw = place.read_bytes()
    assert struct.unpack_from("<I", raw, 4)[0] == len(raw) - 8


def test_every_reader_of_wav_still_reads_it(tmp_path: Path) -> None:
    import soundfile

    place = tmp_path / "odd.wav"
    write_wav(place, Clip(sung(333), 8_000), "PCM_24")  # 999 bytes, so there is one of padding
    before = soundfile.read(place)[0]

    add_cue(place, 80)

    read, rate = soundfile.read(place)
    assert rate == 8_000 and np.array_equal(read, before)
    assert cue_of(place) == 0.01


def test_the_marker_is_what_the_format_says_it_is(tmp_path: Path) -> None:
    place = tmp_path / "voice.wav"
    tape(place)
    size = place.stat().st_size

    add_cue(place, 1_200, "bar 1")

    assert place.read_bytes()[size:] == (
        b"cue " + struct.pack("<III", 28, 1, 1) + struct.pack("<I4sIII", 1_200, b"data", 0, 0, 1_200)
        + b"LIST" + struct.pack("<I", 22) + b"adtl" + b"labl" + struct.pack("<II", 10, 1) + b"bar 1\0"
    )  # fmt: skip


def test_a_sound_without_its_padding_gets_it(tmp_path: Path) -> None:
    odd = b"data" + struct.pack("<I", 999) + bytes(999)
    place = wav(tmp_path / "odd.wav", b"fmt " + struct.pack("<IHHIIHH", 16, 1, 1, 8_000, 8_000, 1, 8), odd)

    add_cue(place, 80)

    assert cue_of(place) == 0.01


@pytest.mark.parametrize("fails_at", [1, 2, 3, 4])
def test_whatever_goes_wrong_the_file_is_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails_at: int
) -> None:
    place = tmp_path / "voice.wav"
    tape(place)
    before, steps = place.read_bytes(), iter(range(1, 100))

    def failing(real: Any) -> Any:
        def step(*args: Any) -> None:
            if next(steps) == fails_at:
                if real is write:
                    args[0].write(args[1][:3])
                raise OSError(28, "No space left on device")
            real(*args)

        return step

    write = page._write
    monkeypatch.setattr(page, "_write", failing(page._write))
    monkeypatch.setattr(os, "fsync", failing(os.fsync))

    with pytest.raises(OSError, match="No space"):
        add_cue(place, 1_200)

    assert place.read_bytes() == before
    assert cue_of(place) is None


@pytest.mark.parametrize("frame", [-1, 5_000, 2**40])
def test_a_frame_that_is_not_there_cannot_be_marked(tmp_path: Path, frame: int) -> None:
    place = tmp_path / "voice.wav"
    tape(place)
    before = place.read_bytes()

    with pytest.raises(BadFile):
        add_cue(place, frame)

    assert place.read_bytes() == before


@pytest.mark.parametrize(
    "raw", [b"", b"RIFF", b"RIFF\0\0\0\0WAVE", b"OggS" + bytes(99), b"RIFF\0\0\0\0WAVE" + HEAD + DATA + b"behind"]
)
def test_what_cannot_be_marked_is_left_as_it_is(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "a.wav").write_bytes(raw)

    with pytest.raises(BadFile):
        add_cue(tmp_path / "a.wav", 0)

    assert (tmp_path / "a.wav").read_bytes() == raw


def test_a_file_is_marked_once(tmp_path: Path) -> None:
    place = tmp_path / "voice.wav"
    tape(place)
    add_cue(place, 1_200)
    before = place.read_bytes()

    with pytest.raises(BadFile, match="markers already"):
        add_cue(place, 2_400)

    assert place.read_bytes() == before


def test_mending_a_marked_recording_makes_no_sound_of_the_marker(tmp_path: Path) -> None:
    place = tmp_path / "voice.wav"
    tape(place)
    add_cue(place, 1_200)
    before = place.read_bytes()

    assert mended(place) == 5_000
    assert place.read_bytes() == before


@pytest.mark.parametrize("order", [(HEAD, DATA, CUE, LIST), (HEAD, LIST, CUE, DATA), (CUE, LIST, HEAD, DATA)])
def test_markers_of_other_programs_are_read_too(tmp_path: Path, order: tuple[bytes, ...]) -> None:
    assert cue_of(wav(tmp_path / "a.wav", *order)) == 0.01


def test_of_several_markers_the_first_of_the_name_counts(tmp_path: Path) -> None:
    points = b"".join(struct.pack("<II4sIII", n, 0, b"data", 0, 0, 100 * n) for n in (1, 2, 3))
    names = b"".join(
        b"labl" + struct.pack("<II", 4 + len(text), n) + text
        for n, text in ((1, b"verse\0"), (2, b"bar 1\0"), (3, b"bar 1\0"))
    )
    cues = b"cue " + struct.pack("<II", 4 + len(points), 3) + points
    named = b"LIST" + struct.pack("<I", 4 + len(names)) + b"adtl" + names

    assert cue_of(wav(tmp_path / "a.wav", HEAD, DATA, cues, named)) == 200 / 48_000


HUGE = struct.pack("<I", 0xFFFF_FFF0)


@pytest.mark.parametrize(
    "chunks",
    [
        (),
        (HEAD, DATA),
        (HEAD, DATA, CUE),
        (HEAD, DATA, LIST),
        (HEAD, CUE, LIST),
        (DATA, CUE, LIST),
        (b"fmt " + struct.pack("<IHHIIHH", 16, 1, 1, 0, 0, 0, 16), DATA, CUE, LIST),
        (b"fmt " + struct.pack("<IH", 2, 1), DATA, CUE, LIST),
        (HEAD, DATA, b"cue " + HUGE + POINT, LIST),
        (HEAD, DATA, b"cue " + struct.pack("<I", 28) + HUGE + b"short"),
        (HEAD, DATA, b"cue " + struct.pack("<I", 0), LIST),
        (HEAD, DATA, CUE, b"LIST" + HUGE + b"adtl" + NAME),
        (HEAD, DATA, CUE, b"LIST" + struct.pack("<I", 16) + b"adtl" + b"labl" + HUGE + b"\x07\0\0\0"),
        (HEAD, b"data" + HUGE + bytes(2_000), CUE, LIST),
        (HEAD, DATA, CUE.replace(struct.pack("<I", 480), struct.pack("<I", 1_000)), LIST),
        (HEAD, DATA, CUE.replace(b"data", b"slnt"), LIST),
        (HEAD, DATA, CUE, LIST.replace(b"Bar 1", b"Bar 2")),
        (HEAD, DATA, *[b"junk\0\0\0\0"] * 2_000, CUE, LIST),
    ],
)
def test_without_a_whole_marker_of_that_name_there_is_none(tmp_path: Path, chunks: tuple[bytes, ...]) -> None:
    assert cue_of(wav(tmp_path / "a.wav", *chunks)) is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_what_is_no_file_has_no_marker_and_nobody_waits_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.wav")

    assert [cue_of(each) for each in (tmp_path / "pipe.wav", tmp_path, tmp_path / "none.wav", "\0")] == [None] * 4


def test_however_long_the_sound_only_headers_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = wav(tmp_path / "a.wav", HEAD, b"data" + struct.pack("<I", 50_000_000))
    with open(place, "rb+") as file:
        file.seek(50_000_044)
        file.write(CUE + LIST)
    read = 0
    real = page._bar_one

    class Counting:
        def __init__(self, file: Any) -> None:
            self._file = file

        def seek(self, place: int) -> int:
            return int(self._file.seek(place))

        def read(self, count: int) -> bytes:
            nonlocal read
            read += count
            return bytes(self._file.read(count))

    monkeypatch.setattr(page, "_bar_one", lambda file, size: real(Counting(file), size))

    assert cue_of(place) == 0.01
    assert read < 500
