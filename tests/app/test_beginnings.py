"""What new music begins with: takes of a library and sound files alike."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from fakes import FakeEngine, fake_desk, keep_music

from musicdesk.app.beginnings import Beginning, beginning_at, source_in
from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadFile, BadValue, StorageError
from musicdesk.core.filefacts import FileFacts
from musicdesk.core.recipe import Recipe
from musicdesk.core.remake import Remake
from musicdesk.core.take import Bond, Origin, Take
from musicdesk.formats.audiofile import read_audio, write_wav
from musicdesk.library.library import Library

ENGINE = FakeEngine(bpm=84.0)
DESK = fake_desk(ENGINE, read_audio=read_audio)
NOISE = Clip(np.random.default_rng(5).uniform(-0.5, 0.5, (64_000, 1)).astype(np.float32), 32_000)
RECIPE = Recipe("old piano", seconds=2.0, guidance=4.0, model="starter", bpm=90.0)


def kept(folder: Path) -> str:
    with Library.open(folder) as library:
        music = ENGINE.generate("warm piano, 84 bpm", seconds=2.0, seed=7, guidance=5.0)
        return keep_music(library, music, 1.7e9).id


def test_a_take_brings_its_recipe_its_tempo_and_its_codes(tmp_path: Path) -> None:
    take_id = kept(tmp_path / "library")

    beginning = beginning_at(DESK, take_id, tmp_path / "library")

    assert (beginning.name, beginning.seconds, beginning.bpm) == ('"warm piano, 84 bpm"', 2.0, 84.0)
    assert beginning.values()["prompt"] == "warm piano, 84 bpm" and beginning.values()["guidance"] == 5.0
    assert beginning.take is not None and beginning.take.id == take_id
    source = source_in(DESK, beginning, ENGINE)
    assert source.codes.shape == (4, 100) and source.recipe == beginning.recipe


def test_a_file_of_ours_brings_what_stands_in_it(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", NOISE, facts=FileFacts(bpm=90.0, beats_per_bar=3, recipe=RECIPE))

    beginning = beginning_at(DESK, str(path), None)

    assert (beginning.name, beginning.seconds, beginning.bpm, beginning.beats_per_bar) == ("a.wav", 2.0, 90.0, 3)
    assert beginning.values()["prompt"] == "old piano" and beginning.values()["guidance"] == 4.0
    assert "seed" not in beginning.values() and "sections" not in beginning.values()
    assert source_in(DESK, beginning, ENGINE).bpm == 90.0


def test_a_file_from_elsewhere_brings_its_sound(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", NOISE)

    beginning = beginning_at(DESK, str(path), None)

    assert beginning.values() == {} and beginning.recipe is None
    assert source_in(DESK, beginning, ENGINE).codes.shape == (4, 100)


def test_a_file_that_went_away_meanwhile_is_said_to_be_gone(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", NOISE)
    beginning = beginning_at(DESK, str(path), None)
    path.unlink()

    with pytest.raises(BadFile, match="no file"):
        source_in(DESK, beginning, ENGINE)


def test_a_file_wins_over_a_take_of_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    take_id = kept(tmp_path / "library")
    write_wav(tmp_path / take_id, Clip(NOISE.samples[:32_000], 32_000))

    assert beginning_at(DESK, take_id, tmp_path / "library").seconds == 1.0


def test_what_is_not_there_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    kept(tmp_path / "library")

    for word, folder, error in (
        ("nowhere.wav", None, BadFile),
        ("20260101-000000-000-0000", tmp_path / "library", BadFile),
        ("20260101-000000-000-0000", tmp_path / "no-library", StorageError),
        ("20260101-000000-000-0000", None, BadFile),
    ):
        with pytest.raises(error):
            beginning_at(DESK, word, folder)
    assert not (tmp_path / "no-library").exists()


TAKE = Beginning("a.wav", 10.0)
TAKE_OF_LIBRARY = Take("20260101-000000-000-0000", "Warm", 1.0, 2.0, 32_000, 1)


def test_a_part_ends_with_the_take_where_no_end_is_said() -> None:
    assert TAKE.part(4.0, None, "anew", 4) == Remake(4.0, 10.0, "anew", 4)
    assert TAKE.part(4.0, 10.004, "keep", 4) == Remake(4.0, 10.0, "keep", 4)


@pytest.mark.parametrize(("begin_s", "end_s"), [(10.0, 12.0), (10.0, None), (4.0, 11.0), (8.0, 4.0), (4.0, 4.0)])
def test_a_part_that_does_not_lie_within_the_music_is_refused(begin_s: float, end_s: float | None) -> None:
    with pytest.raises(BadValue) as said:
        TAKE.part(begin_s, end_s, "keep", 4)

    assert said.value.field == "remake"


def test_music_goes_on_for_two_hours_at_most() -> None:
    TAKE.check_room(7_190.0)
    with pytest.raises(BadValue, match="2:00:00"):
        TAKE.check_room(7_190.1)


@pytest.mark.parametrize(("model", "taken"), [("starter", True), ("/home/somebody/model", False), ("nobody", False)])
def test_a_file_names_a_model_only_where_that_is_one_of_the_catalogue(model: str, taken: bool) -> None:
    recipe = RECIPE.with_(model=model)
    imported = TAKE_OF_LIBRARY.with_(origin=Origin.IMPORTED)

    for beginning in (
        Beginning("a.wav", 2.0, recipe, path=Path("a.wav")),
        Beginning("a", 2.0, recipe, take=imported, folder=Path("library")),
    ):
        assert ("model" in beginning.values()) is taken
    assert Beginning("a", 2.0, recipe, take=TAKE_OF_LIBRARY, folder=Path("library")).values()["model"] == model


def test_a_take_with_a_part_made_anew_goes_on_as_what_made_its_end(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    first = kept(folder)
    with Library.open(folder) as library:
        music = ENGINE.generate("flute", seconds=2.0, seed=8)
        second = keep_music(library, music, 1.7e9 + 1, parent=first, bond=Bond.REMADE)
        library.rewrite(second.id, lambda take: take.with_(remake=Remake(0.5, 1.0)))

    beginning = beginning_at(DESK, second.id, folder)

    assert beginning.values()["prompt"] == "warm piano, 84 bpm" and beginning.values()["guidance"] == 5.0
    assert beginning.values(Remake(0.5, 1.0))["prompt"] == "flute"
    assert beginning.values(Remake(1.2, 1.8))["prompt"] == "warm piano, 84 bpm"
