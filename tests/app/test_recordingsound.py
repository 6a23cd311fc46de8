"""What can be told of a recording's sound without changing its file."""

from __future__ import annotations

import os
import struct
from pathlib import Path

import pytest

from musicdesk.app.recordingsound import sound_of
from musicdesk.core.clip import Clip
from musicdesk.formats.audiofile import write_wav
from musicdesk.formats.wavtape import WavTape
from tests.audio.fake_microphone import sung


def _tape(path: Path, *, closed: bool) -> Path:
    tape = WavTape(path, 44_100, 2)
    tape.write(sung(441, 2))
    if closed:
        tape.close()
    return path


def test_a_whole_recording_is_settled(tmp_path: Path) -> None:
    sound = sound_of(_tape(tmp_path / "a.wav", closed=True))

    assert sound is not None
    assert (sound.frames, sound.sample_rate, sound.settled, sound.is_growing) == (441, 44_100, True, False)


def test_one_that_was_cut_off_grows_until_it_is_old(tmp_path: Path) -> None:
    path = _tape(tmp_path / "a.wav", closed=False)
    fresh = sound_of(path)
    os.utime(path, (1_700_000_000, 1_700_000_000))
    old = sound_of(path)

    assert fresh is not None and (fresh.frames, fresh.settled, fresh.is_growing) == (441, False, True)
    assert old is not None and (old.changed_s, old.is_growing) == (1_700_000_000.0, False)


def test_what_lies_behind_the_sound_is_no_part_of_it(tmp_path: Path) -> None:
    path = _tape(tmp_path / "a.wav", closed=True)
    raw = path.read_bytes() + b"cue " + struct.pack("<I", 4) + bytes(4)
    path.write_bytes(raw[:4] + struct.pack("<I", len(raw) - 8) + raw[8:])

    sound = sound_of(path)

    assert sound is not None and (sound.frames, sound.settled) == (441, True)


@pytest.mark.parametrize("rate", [0, 1, 2**32 - 1])
def test_a_rate_that_cannot_be_is_no_recording(tmp_path: Path, rate: int) -> None:
    path = _tape(tmp_path / "a.wav", closed=True)
    raw = path.read_bytes()
    path.write_bytes(raw[:24] + struct.pack("<I", rate) + raw[28:])

    assert sound_of(path) is None


def test_another_programs_file_a_folder_and_nothing_are_no_recording(tmp_path: Path) -> None:
    other = write_wav(tmp_path / "other.wav", Clip(sung(100), 48_000))
    (tmp_path / "short.wav").write_bytes(b"RIFF")

    assert [sound_of(each) for each in (other, tmp_path / "short.wav", tmp_path, tmp_path / "none.wav")] == [None] * 4
