"""What was measured of pairs of devices, kept beside the settings."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from musicdesk.app import latencies as page
from musicdesk.app.latencies import MOST, NAME, keep_latency, known_latency, latencies
from musicdesk.audio.latency import RoundTrip, measure_round_trip
from musicdesk.core.errors import StorageError
from tests.audio.fake_room import Room


def found(seconds: float = 0.0123, output: str = "Speakers", input_: str = "Mic", rate: int = 48_000) -> RoundTrip:
    return RoundTrip(seconds, 0.4, 18, output, input_, rate)


def test_what_was_measured_is_known_of_that_pair_alone(tmp_path: Path) -> None:
    keep_latency(found(), tmp_path, now_s=5.0)

    assert known_latency("Speakers", "Mic", 48_000, tmp_path) == 0.0123
    assert known_latency("Headphones", "Mic", 48_000, tmp_path) is None
    assert known_latency("Speakers", "Other", 48_000, tmp_path) is None
    assert known_latency("Speakers", "Mic", 44_100, tmp_path) is None


def test_a_second_measurement_takes_the_place_of_the_first(tmp_path: Path) -> None:
    keep_latency(found(0.01), tmp_path)
    keep_latency(found(0.5, "Radio"), tmp_path)
    keep_latency(found(0.02), tmp_path)

    assert [(each.output, each.seconds) for each in latencies(tmp_path)] == [("Speakers", 0.02), ("Radio", 0.5)]


def test_only_so_many_pairs_are_remembered(tmp_path: Path) -> None:
    for number in range(MOST + 3):
        keep_latency(found(output=f"Speakers {number}"), tmp_path)

    assert len(latencies(tmp_path)) == MOST
    assert latencies(tmp_path)[0].output == f"Speakers {MOST + 2}"


def test_the_folder_is_made_and_that_of_the_settings_by_default(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page, "config_folder", lambda: tmp_path / "new" / "musicdesk")

    keep_latency(found())

    assert known_latency("Speakers", "Mic", 48_000) == 0.0123
    assert (tmp_path / "new" / "musicdesk" / NAME).is_file()


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"musicdesk_latencies": 1}', '{"musicdesk_latencies": 2, "pairs": []}',
     '{"musicdesk_latencies": "x", "pairs": []}', '{"musicdesk_latencies": 1, "pairs": 7}', "\x00\xff", "[" * 10_000],
)  # fmt: skip
def test_a_damaged_file_knows_nothing_and_is_replaced(tmp_path: Path, text: str) -> None:
    (tmp_path / NAME).write_text(text, encoding="latin-1")
    before = latencies(tmp_path)

    keep_latency(found(), tmp_path)

    assert before == []
    assert known_latency("Speakers", "Mic", 48_000, tmp_path) == 0.0123


def test_rows_that_cannot_be_are_left_out(tmp_path: Path) -> None:
    good = {"output": "a", "input": "b", "sample_rate": 48_000, "seconds": 0.1}
    rows = [good, {**good, "seconds": 1e9}, {**good, "seconds": "x"}, {}, 7, {**good, "sample_rate": None}]
    (tmp_path / NAME).write_text(json.dumps({"musicdesk_latencies": 1, "pairs": rows}), encoding="utf-8")

    assert [each.pair for each in latencies(tmp_path)] == [("a", "b", 48_000)]


def test_a_folder_that_cannot_be_made_is_said_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(StorageError):
        keep_latency(found(), tmp_path / "file" / "folder")


def test_a_measurement_is_kept_under_the_names_in_use(tmp_path: Path) -> None:
    room = Room(0.0125)

    keep_latency(measure_round_trip(room.open, room.recorder, clock=room.clock, sleep=room.pass_time), tmp_path)

    assert known_latency("Paper", "Paper ear", 48_000, tmp_path) == pytest.approx(0.0125, abs=0.0001)
