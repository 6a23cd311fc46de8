"""Melodies kept in the library, with how they came about."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from app.hums import hum_file

from musicdesk.app.melodies import draft_at, find_melody, keep_melody, keep_prepared, melody_at
from musicdesk.app.melody import Draft, Prepared, melody_of, prepare
from musicdesk.core.melody import Repairs
from musicdesk.core.recipe import Melody
from musicdesk.engines.musicgen.melody import take_in


@pytest.fixture
def prepared(tmp_path: Path) -> Prepared:
    return prepare(Draft("Humming 2", "microphone", hum_file(tmp_path), 0.5, 3.0, Repairs(steady=True), "stop"))


def test_the_engine_knows_a_kept_melody_by_the_sum_it_is_named_by(tmp_path: Path, prepared: Prepared) -> None:
    kept = keep_prepared(tmp_path / "library", prepared)

    assert kept.parent == tmp_path / "library" / "melodies"
    assert kept.name == f"{take_in(kept).melody.sha256}.wav"
    assert take_in(kept).clip.samples.tobytes() == prepared.clip.samples.tobytes()


def test_all_that_is_known_of_it_lies_beside_it(tmp_path: Path, prepared: Prepared) -> None:
    kept = keep_prepared(tmp_path, prepared)

    assert melody_at(kept) == melody_of(prepared)
    assert draft_at(kept) == prepared.draft


def test_the_sidecar_is_never_taken_for_the_sound(tmp_path: Path, prepared: Prepared) -> None:
    kept = keep_prepared(tmp_path, prepared)

    assert find_melody(tmp_path, melody_of(prepared)) == kept
    assert melody_at(kept.with_suffix(".json")) is None
    kept.unlink()
    assert find_melody(tmp_path, melody_of(prepared)) is None


def test_kept_again_the_last_way_it_came_about_is_remembered(tmp_path: Path, prepared: Prepared) -> None:
    kept = keep_prepared(tmp_path, prepared)
    before = kept.stat().st_mtime_ns

    renamed = prepare(prepared.draft.with_(name="The chorus"))
    again = keep_prepared(tmp_path, renamed)

    assert again == kept and kept.stat().st_mtime_ns == before
    known = melody_at(kept)
    assert known is not None and known.name == "The chorus"


def test_a_file_that_was_followed_as_it_is_is_copied(tmp_path: Path) -> None:
    source = hum_file(tmp_path)
    melody = take_in(source).melody

    kept = keep_melody(tmp_path, melody, source)

    assert kept is not None and kept.read_bytes() == source.read_bytes()
    assert find_melody(tmp_path, melody) == kept
    assert melody_at(kept) is None and draft_at(kept) is None
    assert keep_melody(tmp_path, Melody("hum.wav"), source) is None


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{", "7", '{"melody": 7, "draft": 7}', '{"melody": {}, "draft": {}}', "[" * 10_000, "x" * 100_000],
)
def test_a_sidecar_that_was_damaged_is_no_news(tmp_path: Path, prepared: Prepared, content: str) -> None:
    kept = keep_prepared(tmp_path, prepared)
    kept.with_suffix(".json").write_text(content)

    assert melody_at(kept) is None and draft_at(kept) is None


def test_a_sidecar_of_another_melody_is_not_believed(tmp_path: Path, prepared: Prepared) -> None:
    kept = keep_prepared(tmp_path, prepared)
    sidecar = kept.with_suffix(".json")
    values = json.loads(sidecar.read_text())
    values["melody"]["sha256"] = "0" * 64
    sidecar.write_text(json.dumps(values))

    assert melody_at(kept) is None
