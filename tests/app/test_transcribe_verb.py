"""The verb `transcribe`, at a desk of stand-ins."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from fakes import FakeDisk, FakeEngine, fake_desk, write_wav

from musicdesk.app.transcribe import transcribe
from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadFile, BadValue, StorageError
from musicdesk.core.job import Cancelled, CancelToken


@pytest.fixture
def hum(tmp_path: Path) -> Path:
    return write_wav(tmp_path / "hum.wav", Clip(np.zeros((8_000, 1), np.float32), 8_000))


def test_the_notes_are_written_at_the_tempo_given(hum: Path) -> None:
    disk = FakeDisk()

    written = transcribe(fake_desk(FakeEngine(), disk), hum, hum.with_name("notes"), bpm=90.0)

    assert written == hum.with_name("notes.mid")
    assert disk.tempos == {"notes.mid": 90.0}


def test_without_a_name_the_midi_is_called_by_the_recording_and_replaces_nothing(
    hum: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    desk = fake_desk(FakeEngine())

    names = [transcribe(desk, hum, None).name for _ in range(2)]

    assert names == ["hum.mid", "hum-2.mid"]


@pytest.mark.parametrize("bpm", [0.0, -1.0, math.nan, math.inf, 1000.0])
def test_a_tempo_that_cannot_be_is_refused(hum: Path, bpm: float) -> None:
    with pytest.raises(BadValue, match="tempo"):
        transcribe(fake_desk(FakeEngine()), hum, hum.with_suffix(".mid"), bpm=bpm)


def test_a_folder_that_is_missing_and_a_file_that_is_no_sound_are_refused(hum: Path) -> None:
    desk = fake_desk(FakeEngine())

    with pytest.raises(StorageError):
        transcribe(desk, hum, hum.parent / "missing" / "a.mid")
    with pytest.raises(BadFile):
        transcribe(desk, hum.with_name("nowhere.wav"), hum.with_suffix(".mid"))
    assert list(hum.parent.iterdir()) == [hum]


def test_a_stop_leaves_no_midi(hum: Path) -> None:
    cancel = CancelToken()
    cancel.cancel()

    with pytest.raises(Cancelled):
        transcribe(fake_desk(FakeEngine()), hum, hum.with_suffix(".mid"), cancel=cancel)

    assert list(hum.parent.iterdir()) == [hum]
