"""The growing WAV: readable at every moment at which the program may end, and mended afterwards."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from musicdesk.core.errors import BadFile
from musicdesk.formats import wavtape
from musicdesk.formats.audiofile import read_audio
from musicdesk.formats.wavtape import WavTape, mapped_tape, mended
from tests.audio.fake_microphone import sung


def _torn(path: Path, settled: int, more: int, channels: int = 2) -> np.ndarray:
    """Leave a file as a kill does: so many frames in the header, more behind, and half a frame."""
    samples = sung(settled + more, channels)
    tape = WavTape(path, 44_100, channels)
    tape.write(samples[:settled])
    tape.settle()
    tape.write(samples[settled:])
    with open(path, "ab") as file:
        file.write(b"\x01\x02\x03")
    return samples


@pytest.mark.parametrize("channels", [1, 2])
def test_a_closed_tape_reads_back_bit_for_bit(tmp_path: Path, channels: int) -> None:
    samples = sung(5_000, channels)
    tape = WavTape(tmp_path / "voice.wav", 48_000, channels)
    for begin in range(0, 5_000, 700):
        tape.write(samples[begin : begin + 700])
    tape.close()

    clip = read_audio(tmp_path / "voice.wav")

    assert clip.sample_rate == 48_000
    assert np.array_equal(clip.samples, samples)


def test_libsndfile_reads_it_too(tmp_path: Path) -> None:
    import soundfile

    samples = sung(1_000)
    tape = WavTape(tmp_path / "voice.wav", 96_000, 1)
    tape.write(samples)
    tape.close()

    read, rate = soundfile.read(tmp_path / "voice.wav", dtype="float32", always_2d=True)

    assert rate == 96_000
    assert np.array_equal(read, samples)


def test_before_its_header_was_ever_corrected_all_of_it_is_read(tmp_path: Path) -> None:
    samples = sung(1_000)
    tape = WavTape(tmp_path / "voice.wav", 48_000, 1)

    tape.write(samples)

    assert np.array_equal(read_audio(tmp_path / "voice.wav").samples, samples)
    tape.close()


def test_what_lies_behind_the_header_of_a_torn_file_comes_back_by_mending(tmp_path: Path) -> None:
    samples = _torn(tmp_path / "voice.wav", 1_000, 700)

    frames = mended(tmp_path / "voice.wav")

    assert frames == 1_700
    assert np.array_equal(read_audio(tmp_path / "voice.wav").samples, samples)


def test_a_file_that_is_whole_is_mended_to_itself(tmp_path: Path) -> None:
    tape = WavTape(tmp_path / "voice.wav", 48_000, 1)
    tape.write(sung(100))
    tape.close()
    before = (tmp_path / "voice.wav").read_bytes()

    assert mended(tmp_path / "voice.wav") == 100
    assert (tmp_path / "voice.wav").read_bytes() == before


@pytest.mark.parametrize("raw", [b"", b"RIFF", b"RIFF\0\0\0\0WAVE" + bytes(80), bytes(500)])
def test_what_is_no_tape_is_left_as_it_is(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "voice.wav").write_bytes(raw)

    with pytest.raises(BadFile):
        mended(tmp_path / "voice.wav")

    assert (tmp_path / "voice.wav").read_bytes() == raw


def test_a_cut_tape_ends_there_and_can_go_on(tmp_path: Path) -> None:
    samples = sung(1_000)
    tape = WavTape(tmp_path / "voice.wav", 48_000, 1)
    tape.write(samples)

    tape.cut(300)
    tape.write(samples[300:400])
    tape.close()

    assert np.array_equal(read_audio(tmp_path / "voice.wav").samples, samples[:400])


def test_what_is_no_number_becomes_silence(tmp_path: Path) -> None:
    tape = WavTape(tmp_path / "voice.wav", 48_000, 1)
    tape.write(np.array([[0.5], [np.nan], [np.inf], [-0.5]], np.float32))
    tape.close()

    assert read_audio(tmp_path / "voice.wav").samples[:, 0].tolist() == [0.5, 0.0, 0.0, -0.5]


def test_a_file_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "voice.wav").write_bytes(b"mine")

    with pytest.raises(FileExistsError):
        WavTape(tmp_path / "voice.wav", 48_000, 1)

    assert (tmp_path / "voice.wav").read_bytes() == b"mine"


@pytest.mark.parametrize("channels", [1, 2])
def test_an_aligned_tape_is_read_as_it_lies_while_it_grows(tmp_path: Path, channels: int) -> None:
    samples = sung(3_000, channels)
    tape = WavTape(tmp_path / "take.wav", 32_000, channels, aligned=True)
    empty = tape.clip()
    tape.write(samples[:2_000])
    tape.tell()

    clip, file = tape.clip(), read_audio(tmp_path / "take.wav")
    tape.write(samples[2_000:])
    tape.close()

    assert (empty.frames, empty.channels) == (0, channels)
    assert np.array_equal(clip.samples, samples[:2_000])
    assert clip.samples.flags.aligned
    assert not clip.samples.flags.writeable
    assert np.array_equal(file.samples, samples[:2_000])
    assert np.array_equal(mapped_tape(tmp_path / "take.wav").samples, samples)


def test_libsndfile_reads_an_aligned_tape_too(tmp_path: Path) -> None:
    import soundfile

    samples = sung(1_000, 2)
    tape = WavTape(tmp_path / "take.wav", 32_000, 2, aligned=True)
    tape.write(samples)
    tape.close()

    assert np.array_equal(soundfile.read(tmp_path / "take.wav", dtype="float32")[0], samples)


@pytest.mark.parametrize("aligned", [False, True])
@pytest.mark.parametrize(("limit", "frames"), [(None, 1_000), (400, 400), (2_000, 1_000)])
def test_a_torn_tape_is_mended_and_cut(tmp_path: Path, aligned: bool, limit: int | None, frames: int) -> None:
    samples = sung(1_000)
    tape = WavTape(tmp_path / "take.wav", 32_000, 1, aligned=aligned)
    tape.write(samples)
    with open(tmp_path / "take.wav", "ab") as file:
        file.write(b"\x01\x02\x03")

    assert mended(tmp_path / "take.wav", limit) == frames

    assert np.array_equal(read_audio(tmp_path / "take.wav").samples, samples[:frames])


def test_a_tape_is_taken_up_again_after_its_last_whole_block(tmp_path: Path) -> None:
    samples = sung(1_000)
    tape = WavTape(tmp_path / "take.wav", 32_000, 1, aligned=True)
    tape.write(samples[:600])
    tape.close()
    with open(tmp_path / "take.wav", "ab") as file:
        file.write(b"\x01\x02\x03")

    tape.reopen()
    tape.write(samples[600:])
    tape.close()

    assert np.array_equal(read_audio(tmp_path / "take.wav").samples, samples)


def test_a_tape_of_which_a_part_is_gone_is_not_taken_up(tmp_path: Path) -> None:
    tape = WavTape(tmp_path / "take.wav", 32_000, 1)
    tape.write(sung(1_000))
    tape.close()
    os.truncate(tmp_path / "take.wav", 100)

    with pytest.raises(OSError, match="part of it is gone"):
        tape.reopen()


def test_a_wav_file_takes_in_no_more_than_it_can_say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wavtape, "BYTES_LIMIT", 4_000)
    tape = WavTape(tmp_path / "take.wav", 32_000, 1)
    tape.write(sung(1_000))

    with pytest.raises(OSError, match="holds no more"):
        tape.write(sung(1))

    tape.close()
    assert read_audio(tmp_path / "take.wav").frames == 1_000


def test_what_is_no_tape_is_not_read_as_one(tmp_path: Path) -> None:
    (tmp_path / "a.wav").write_bytes(b"RIFF" + bytes(200))

    with pytest.raises(BadFile, match="no recording"):
        mapped_tape(tmp_path / "a.wav")
