"""Recordings in the library: begun, kept, recovered after a crash, thrown away and brought back."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from musicdesk.app.recordings import (
    CARD,
    FOLDER,
    Recording,
    discard,
    keep,
    keep_recovered,
    new_place,
    recordings,
    recovered,
    restore,
)
from musicdesk.audio.recorded import Recorded
from musicdesk.core.errors import StorageError
from musicdesk.formats.audiofile import read_audio
from musicdesk.formats.wavtape import WavTape
from tests.audio.fake_microphone import sung

ROOT = Path(__file__).parents[2]
DYING = """\
import os, sys
from pathlib import Path
from musicdesk.app.recordings import new_place
from musicdesk.formats.wavtape import WavTape
from tests.audio.fake_microphone import sung
place = new_place(Path(sys.argv[1]), 1_800_000_000.0, bpm=96.0, count_in_bars=2)
if int(sys.argv[2]):
    tape = WavTape(place, 44_100, 1)
    tape.write(sung(int(sys.argv[2])))
os.write(1, b"here")
if sys.argv[3] == "die":
    os.kill(os.getpid(), 9)
sys.stdin.read()
"""


def _sing(place: Path, frames: int = 4_800) -> Recorded:
    tape = WavTape(place, 48_000, 1)
    tape.write(sung(frames))
    tape.close()
    return Recorded(place, 48_000, 1, frames, "Paper", 12.5, (480,))


def _kept(library: Path, now_s: float) -> Recording:
    place = new_place(library, now_s)
    return keep(place, _sing(place))


def _left_by_a_crash(library: Path, frames: int = 4_410) -> None:
    words = [sys.executable, "-c", DYING, str(library), str(frames), "die"]
    subprocess.run(words, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, check=False)


def test_before_its_first_block_a_recording_is_known_as_open(tmp_path: Path) -> None:
    place = new_place(tmp_path, 1_800_000_000.0, bpm=96.0, count_in_bars=1)

    card = json.loads((place.parent / CARD).read_text(encoding="utf-8"))

    assert place == tmp_path / FOLDER / place.parent.name / "voice.wav"
    assert (card["open"], card["name"], card["bpm"], card["count_in_bars"]) == (True, "Humming 1", 96.0, 1)
    assert not place.exists()
    assert recordings(tmp_path) == []


def test_what_is_kept_comes_back_with_all_that_is_known_of_it(tmp_path: Path) -> None:
    place = new_place(tmp_path, 1_800_000_000.0)

    kept = keep(place, _sing(place, 144_000), offset_s=2.25, latency_s=0.031, bpm=96.0, count_in_bars=1)

    assert recordings(tmp_path) == [kept]
    assert (kept.name, kept.seconds, kept.sample_rate, kept.device) == ("Humming 1", 3.0, 48_000, "Paper")
    assert (kept.offset_s, kept.latency_s, kept.bpm, kept.count_in_bars) == (2.25, 0.031, 96.0, 1)
    assert (kept.overruns, kept.recovered, kept.created_s) == ((480,), False, 1_800_000_000.0)
    assert read_audio(kept.path).frames == 144_000


def test_recordings_are_listed_oldest_first_and_numbered(tmp_path: Path) -> None:
    for now_s in (1_800_000_020.0, 1_800_000_010.0, 1_800_000_030.0):
        _kept(tmp_path, now_s)

    assert [each.name for each in recordings(tmp_path)] == ["Humming 2", "Humming 1", "Humming 3"]


def test_a_recording_without_a_sample_is_not_kept_and_leaves_nothing(tmp_path: Path) -> None:
    place = new_place(tmp_path, 1_800_000_000.0)

    with pytest.raises(StorageError, match="No microphone was found"):
        keep(place, Recorded(place, 0, 0, 0, "", 0.0, (), "device lost", "No microphone was found."))

    assert recordings(tmp_path) == []
    assert not place.parent.exists()


def test_what_a_crash_left_is_mended_and_offered_until_it_is_kept(tmp_path: Path) -> None:
    _left_by_a_crash(tmp_path)

    (first,) = recovered(tmp_path)
    again = recovered(tmp_path)
    before = recordings(tmp_path)
    kept = keep_recovered(first)

    assert (first.recovered, first.ended, first.seconds, first.sample_rate) == (True, "crashed", 0.1, 44_100)
    assert (first.bpm, first.count_in_bars) == (96.0, 2)
    assert np.array_equal(read_audio(first.path).samples, sung(4_410))
    assert (again, before) == ([first], [])
    assert (recordings(tmp_path), recovered(tmp_path)) == ([kept], [])
    assert kept.recovered


def test_what_a_crash_left_can_be_thrown_away(tmp_path: Path) -> None:
    _left_by_a_crash(tmp_path)

    discard(recovered(tmp_path)[0])

    assert (recovered(tmp_path), recordings(tmp_path)) == ([], [])


@pytest.mark.parametrize("file", [b"", b"RIFF"])
def test_a_crash_before_the_first_sample_leaves_nothing_to_offer(tmp_path: Path, file: bytes) -> None:
    _left_by_a_crash(tmp_path, frames=0)
    folder = next((tmp_path / FOLDER).glob("2*"))
    if file:
        (folder / "voice.wav").write_bytes(file)

    assert recovered(tmp_path) == []


def test_what_is_being_recorded_is_nobodys_to_recover(tmp_path: Path) -> None:
    new_place(tmp_path, 1_800_000_000.0)
    words = [sys.executable, "-c", DYING, str(tmp_path), "4410", "live"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(words, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        other.stdout.read(4)
        while_it_lives = recovered(tmp_path)
        other.kill()

    assert while_it_lives == []
    assert [each.seconds for each in recovered(tmp_path)] == [0.1]


def test_a_process_of_the_same_number_does_not_shield_what_a_dead_one_left(tmp_path: Path) -> None:
    _left_by_a_crash(tmp_path)
    place = new_place(tmp_path, 1_800_000_000.0)
    mine = json.loads((place.parent / CARD).read_text(encoding="utf-8"))
    for path in (tmp_path / FOLDER).glob(f"*/{CARD}"):
        card = json.loads(path.read_text(encoding="utf-8"))
        path.write_text(json.dumps({**card, "owner": mine["owner"]}), encoding="utf-8")

    assert len(recovered(tmp_path)) == 1


def test_a_discarded_recording_can_be_brought_back_and_its_number_is_not_given_again(tmp_path: Path) -> None:
    kept = _kept(tmp_path, 1_800_000_000.0)

    discard(kept)
    without = recordings(tmp_path)
    following = _kept(tmp_path, 1_800_000_001.0)
    restore(kept)

    assert (without, following.name) == ([], "Humming 2")
    assert recordings(tmp_path) == [kept, following]


def test_what_a_newer_version_wrote_is_left_alone(tmp_path: Path) -> None:
    kept = _kept(tmp_path, 1_800_000_000.0)
    (kept.folder / CARD).write_text('{"musicdesk_recording": 2}', encoding="utf-8")

    assert (recordings(tmp_path), recovered(tmp_path)) == ([], [])
    assert (kept.folder / CARD).read_text(encoding="utf-8") == '{"musicdesk_recording": 2}'


def test_a_library_that_is_not_there_yet_is_made_or_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    assert new_place(tmp_path / "new", 1_800_000_000.0).parent.is_dir()
    assert (recordings(tmp_path / "none"), recovered(tmp_path / "none")) == ([], [])
    with pytest.raises(StorageError, match="cannot take a recording"):
        new_place(tmp_path / "file", 1_800_000_000.0)


def test_a_recording_that_is_gone_cannot_be_moved(tmp_path: Path) -> None:
    kept = _kept(tmp_path, 1_800_000_000.0)
    discard(kept)

    with pytest.raises(StorageError, match="could not be moved"):
        discard(kept)
