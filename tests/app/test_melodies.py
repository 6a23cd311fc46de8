"""Melodies kept in the library, with how they came about."""

from __future__ import annotations

import json
import os
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from typing import Any

import pytest
from app.hums import hum_file

from musicdesk.app.melodies import draft_at, find_melody, keep_melody, keep_prepared, may_be_probed, melody_at
from musicdesk.app.melody import Draft, Prepared, melody_of, prepare
from musicdesk.core.errors import StorageError
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


HOSTILE: list[tuple[str, dict[str, Any]]] = [
    ("melody", {"begin_s": 10**400}),
    ("melody", {"end_s": 10**400}),
    ("melody", {"name": None}),
    ("melody", {"begin_s": float("nan")}),
    ("melody", {"repairs": 7}),
    ("draft", {"begin_s": 10**400}),
    ("draft", {"end_s": 10**400}),
    ("draft", {"offset_s": 10**400}),
    ("draft", {"name": None}),
    ("draft", {"begin_s": True}),
    ("draft", {"path": None}),
    ("draft", {"path": "hum.wav"}),
    ("draft", {"path": "/tmp/a\nb.wav"}),
    ("draft", {"path": "/tmp/a\0b.wav"}),
    ("draft", {"path": "\\\\server\\share\\hum.wav"}),
]


@pytest.mark.parametrize(("part", "values"), HOSTILE, ids=lambda each: repr(each)[:40])
def test_a_hostile_value_in_a_sidecar_is_no_news(
    tmp_path: Path, prepared: Prepared, part: str, values: dict[str, Any]
) -> None:
    kept = keep_prepared(tmp_path, prepared)
    sidecar = kept.with_suffix(".json")
    known = json.loads(sidecar.read_text())
    sidecar.write_text(json.dumps(known | {part: known[part] | values}))

    assert (melody_at if part == "melody" else draft_at)(kept) is None
    assert (draft_at if part == "melody" else melody_at)(kept) is not None


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (PurePosixPath("/home/ann/hum.wav"), True),
        (PurePosixPath("hum.wav"), False),
        (PurePosixPath("/home/\x1b[2J"), False),
        (PureWindowsPath("C:\\Users\\Ann\\hum.wav"), True),
        (PureWindowsPath("\\\\server\\share\\hum.wav"), False),
        (PureWindowsPath("//server/share/hum.wav"), False),
        (PureWindowsPath("\\\\?\\UNC\\server\\share\\hum.wav"), False),
        (PureWindowsPath("\\\\.\\pipe\\hum.wav"), False),
        (PureWindowsPath("\\hum.wav"), False),
    ],
    ids=str,
)
def test_only_plain_places_of_this_machine_are_looked_for(path: PurePath, expected: bool) -> None:
    assert may_be_probed(path) is expected


def test_a_draft_of_a_file_in_the_working_folder_is_found_from_everywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = hum_file(tmp_path)
    monkeypatch.chdir(tmp_path)
    kept = keep_prepared(tmp_path / "library", prepare(Draft("hum", "file", Path(source.name))))

    draft = draft_at(kept)

    assert draft is not None and draft.path == source


def test_a_library_that_takes_no_folder_is_said_in_a_sentence(
    tmp_path: Path, prepared: Prepared, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = hum_file(tmp_path)
    melody = take_in(source).melody

    def refused(path: Any, *_: Any, **__: Any) -> None:
        raise PermissionError(13, "Permission denied", os.fspath(path))

    monkeypatch.setattr(os, "mkdir", refused)

    for keep in (
        lambda: keep_prepared(tmp_path / "new", prepared),
        lambda: keep_melody(tmp_path / "n", melody, source),
    ):
        with pytest.raises(StorageError, match="cannot take a melody: Permission denied") as said:
            keep()
        assert said.value.hint
