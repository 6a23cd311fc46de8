"""Recordings whose cards are damaged, lost, or cannot be written are offered; none vanishes."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from musicdesk.app import recordings as recordings_module
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
SINGING = """\
import os, sys
from pathlib import Path
from musicdesk.app.recordings import new_place
from musicdesk.formats.wavtape import WavTape
from tests.audio.fake_microphone import sung
for number in range(int(sys.argv[2])):
    tape = WavTape(new_place(Path(sys.argv[1]), 1_800_000_000.0 + number), 44_100, 1)
    tape.write(sung(4_410))
os.write(1, b"here")
if sys.argv[3] == "die":
    os.kill(os.getpid(), 9)
sys.stdin.read()
"""
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


def _kept(library: Path, frames: int = 4_800, overruns: tuple[int, ...] = ()) -> Recording:
    place = new_place(library, 1_800_000_000.0)
    tape = WavTape(place, 48_000, 1)
    tape.write(sung(frames))
    tape.close()
    return keep(place, Recorded(place, 48_000, 1, frames, "Paper", 12.5, overruns))


def _left_by_a_crash(library: Path, count: int = 1) -> None:
    words = [sys.executable, "-c", SINGING, str(library), str(count), "die"]
    subprocess.run(words, env=ENVIRONMENT, capture_output=True, check=False)


def _fill_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(total=1 << 30, used=1 << 30, free=0))


def test_a_recording_of_very_many_gaps_stays_one(tmp_path: Path) -> None:
    kept = _kept(tmp_path, overruns=tuple(range(100_000)))

    card = (kept.folder / CARD).read_bytes()

    assert recordings(tmp_path) == [kept]
    assert (kept.overruns, kept.overruns_total) == (tuple(range(1_000)), 100_000)
    assert card.count(b"\n") == 1 and len(card) < 10_000


def test_a_long_card_of_an_older_version_is_read(tmp_path: Path) -> None:
    kept = _kept(tmp_path)
    card = json.loads((kept.folder / CARD).read_text(encoding="utf-8")) | {"overruns": list(range(20_000))}
    del card["overruns_total"]
    (kept.folder / CARD).write_text(json.dumps(card, indent=2), encoding="utf-8")

    (found,) = recordings(tmp_path)

    assert (found.overruns, found.overruns_total) == (tuple(range(1_000)), 20_000)


DAMAGED = [
    b"",
    b"[]",
    b"{}",
    b"\x00",
    b"\xff",
    b"[" * 100_000,
    b'{"musicdesk_recording": 1}',
    b'{"musicdesk_recording": true}',
    b"x" * 2_000_000,
]


@pytest.mark.parametrize("card", DAMAGED, ids=lambda card: repr(card[:30]))
def test_sound_beside_a_damaged_card_is_offered_by_what_its_file_tells(tmp_path: Path, card: bytes) -> None:
    kept = _kept(tmp_path)
    os.utime(kept.path, (1_700_000_000, 1_700_000_000))
    (kept.folder / CARD).write_bytes(card)

    before, (found,), again = recordings(tmp_path), recovered(tmp_path), recovered(tmp_path)
    taken = keep_recovered(found)

    assert (before, again) == ([], [found])
    assert (found.seconds, found.sample_rate, found.created_s) == (0.1, 48_000, 1_700_000_000.0)
    assert (found.name, found.recovered) == ("Humming 1", True)
    assert "damaged" in found.message
    assert (recordings(tmp_path), recovered(tmp_path)) == ([taken], [])


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes among files there")
@pytest.mark.parametrize("kind", ["missing", "folder", "pipe", "loop"])
def test_sound_whose_card_cannot_be_read_is_offered(tmp_path: Path, kind: str) -> None:
    kept = _kept(tmp_path)
    card = kept.folder / CARD
    card.unlink()
    if kind == "folder":
        card.mkdir()
    elif kind == "pipe":
        os.mkfifo(card)
    elif kind == "loop":
        card.symlink_to(card)

    assert [each.seconds for each in recovered(tmp_path)] == [0.1]
    assert card.is_symlink() == (kind == "loop")


def test_a_folder_without_sound_and_card_is_left_to_who_is_making_it(tmp_path: Path) -> None:
    (tmp_path / FOLDER / "20270115-080000-abcdef").mkdir(parents=True)

    assert recovered(tmp_path) == []
    assert (tmp_path / FOLDER / "20270115-080000-abcdef").is_dir()


def test_what_is_being_recorded_is_not_offered_when_its_card_is_damaged(tmp_path: Path) -> None:
    words = [sys.executable, "-c", SINGING, str(tmp_path), "1", "live"]
    with subprocess.Popen(words, env=ENVIRONMENT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        other.stdout.read(4)
        (folder,) = (tmp_path / FOLDER).glob("2*")
        (folder / CARD).write_text("{")
        while_it_lives = recovered(tmp_path)
        other.kill()

    assert while_it_lives == []
    assert [each.seconds for each in recovered(tmp_path)] == [0.1]


INSANE = [
    {"seconds": float("nan")},
    {"seconds": float("inf")},
    {"seconds": 10**400},
    {"seconds": -1.0},
    {"seconds": True},
    {"seconds": "3"},
    {"sample_rate": 48_000.5},
    {"sample_rate": 10**400},
    {"created_s": float("nan")},
    {"created_s": 10**400},
    {"created_s": 1e300},
    {"open": 7},
    {"offered": "yes"},
]
STRANGE: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({"offset_s": -3}, {"offset_s": 0.0}),
    ({"offset_s": 5.0}, {"offset_s": 0.0}),
    ({"offset_s": float("nan")}, {"offset_s": 0.0}),
    ({"offset_s": 10**400}, {"offset_s": 0.0}),
    ({"offset_s": True}, {"offset_s": 0.0}),
    ({"latency_s": float("inf")}, {"latency_s": None}),
    ({"latency_s": 10**400}, {"latency_s": None}),
    ({"bpm": False}, {"bpm": None}),
    ({"bpm": 10**400}, {"bpm": None}),
    ({"count_in_bars": True}, {"count_in_bars": 0}),
    ({"count_in_bars": 1.5}, {"count_in_bars": 0}),
    ({"ended": 7}, {"ended": "stopped"}),
    ({"message": ["x"]}, {"message": ""}),
    ({"device": 7}, {"device": ""}),
    ({"device": None}, {"device": ""}),
    ({"name": None}, {"name": "Humming"}),
    ({"name": "a\x1b[2Jb\ud800"}, {"name": "a[2Jb"}),
    ({"overruns": 7}, {"overruns": ()}),
    ({"overruns": [1, True, -1, 2.5, None, 10**400, 9]}, {"overruns": (1, 9)}),
    ({"overruns_total": -4}, {"overruns_total": 0}),
    ({"recovered": "no"}, {"recovered": False}),
    ({"owner": ["x"], "owner_word": 7}, {}),
]


@pytest.mark.parametrize("values", INSANE, ids=lambda values: repr(values)[:40])
def test_a_value_that_nothing_can_be_made_of_is_a_damaged_card(tmp_path: Path, values: dict[str, Any]) -> None:
    kept = _kept(tmp_path)
    card = json.loads((kept.folder / CARD).read_text(encoding="utf-8"))
    (kept.folder / CARD).write_text(json.dumps(card | values), encoding="utf-8")

    assert recordings(tmp_path) == []
    (found,) = recovered(tmp_path)
    assert (found.seconds, found.sample_rate, found.name, found.device) == (0.1, 48_000, "Humming 1", "Paper")
    assert 1_000_000_000 < found.created_s < 10_000_000_000


@pytest.mark.parametrize(("values", "expected"), STRANGE, ids=lambda values: repr(values)[:40])
def test_a_strange_value_is_as_if_nothing_had_been_said(
    tmp_path: Path, values: dict[str, Any], expected: dict[str, Any]
) -> None:
    kept = _kept(tmp_path)
    card = json.loads((kept.folder / CARD).read_text(encoding="utf-8"))
    (kept.folder / CARD).write_text(json.dumps(card | values), encoding="utf-8")

    (found,) = recordings(tmp_path)

    told = {name: getattr(found, name) for name in expected}
    assert told == expected
    assert [type(each) for each in told.values()] == [type(each) for each in expected.values()]


@pytest.mark.parametrize("owner", ["a\0b", "\ud800", "../..", "x" * 5_000])
def test_an_owner_that_cannot_be_hides_nothing(tmp_path: Path, owner: str) -> None:
    _left_by_a_crash(tmp_path)
    (path,) = (tmp_path / FOLDER).glob(f"2*/{CARD}")
    path.write_text(json.dumps(json.loads(path.read_text()) | {"owner": owner}))

    assert [each.seconds for each in recovered(tmp_path)] == [0.1]


def test_an_offered_recording_that_was_discarded_is_kept_when_it_is_brought_back(tmp_path: Path) -> None:
    _left_by_a_crash(tmp_path)
    (found,) = recovered(tmp_path)

    discard(found)
    restore(found)

    assert (recordings(tmp_path), recovered(tmp_path)) == ([found], [])


def test_with_a_full_disk_everything_is_offered_and_kept_once_there_is_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _left_by_a_crash(tmp_path, 2)

    with monkeypatch.context() as full:
        _fill_disk(full)
        found = recovered(tmp_path)
        again = recovered(tmp_path)
        with pytest.raises(StorageError):
            keep_recovered(found[0])
    kept = [keep_recovered(each) for each in found]

    assert [each.seconds for each in found] == [0.1, 0.1]
    assert again == found
    assert (recordings(tmp_path), recovered(tmp_path)) == (kept, [])


def test_what_was_discarded_on_a_full_disk_comes_back_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _left_by_a_crash(tmp_path)
    with monkeypatch.context() as full:
        _fill_disk(full)
        (found,) = recovered(tmp_path)
        discard(found)

    restore(found)

    assert (recordings(tmp_path), recovered(tmp_path)) == ([found], [])


@pytest.mark.skipif(sys.platform == "win32", reason="there nothing can be made read-only this way")
def test_one_card_that_cannot_be_written_hides_no_other(tmp_path: Path) -> None:
    _left_by_a_crash(tmp_path, 3)
    protected = sorted((tmp_path / FOLDER).glob("2*"))[0]
    protected.chmod(0o555)

    found = recovered(tmp_path)
    protected.chmod(0o755)

    assert len(found) == 3
    assert recovered(tmp_path) == found


def test_what_cannot_be_mended_is_offered_and_mended_when_it_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _left_by_a_crash(tmp_path)

    def refused(path: Path) -> int:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(path))

    with monkeypatch.context() as read_only:
        read_only.setattr(recordings_module, "mended", refused)
        (found,) = recovered(tmp_path)
    header_before = found.path.read_bytes()[54:58]
    keep_recovered(found)

    assert found.seconds == 0.1
    assert header_before == bytes(4)
    assert found.path.read_bytes()[54:58] == (4 * 4_410).to_bytes(4, "little")
    assert np.array_equal(read_audio(found.path).samples, sung(4_410))


def test_a_place_that_cannot_get_its_card_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: Any, **__: Any) -> None:
        raise StorageError("The disk is full.")

    monkeypatch.setattr(recordings_module, "write_card", refused)

    with pytest.raises(StorageError):
        new_place(tmp_path, 1_800_000_000.0)

    assert list((tmp_path / FOLDER).glob("2*")) == []
