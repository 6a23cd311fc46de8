"""Keeping takes: from the disk where they grew, from memory where the disk said no, and again until it is done."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from musicdesk.analysis.peaks import overview, peaks_of
from musicdesk.core.clip import Clip
from musicdesk.core.errors import StorageError
from musicdesk.core.recipe import Recipe
from musicdesk.core.take import Bond, Take
from musicdesk.library import Library
from musicdesk.library.unfinished import Unfinished
from musicdesk.workers import keeping
from musicdesk.workers.keeping import Keeper, Made, pictured
from musicdesk.workers.messages import Fact, Saving, TakeMade, Unsaved

RATE = 32_000
RECIPE = Recipe("warm piano", seconds=1.0)
NOISE = Clip(np.random.default_rng(2).uniform(-1, 1, (RATE, 1)).astype(np.float32), RATE)
CODES = np.arange(200, dtype=np.int64).reshape(4, 50)
ID = "20260101-120000-000-abcd"
TAKE = Take(ID, "Warm piano", 1.7e9, 1.0, RATE, 1, recipe=RECIPE)


@pytest.fixture
def said() -> list[Fact]:
    return []


@pytest.fixture
def keeper(said: list[Fact]) -> Iterator[Keeper]:
    made = Keeper(said.append)
    yield made
    made.close()


def grown(keeper: Keeper, folder: Path, **changes: Any) -> Unfinished:
    making = keeper.begin(folder, ID, "Warm piano", RECIPE, RATE, 1, **changes)
    assert making is not None
    making.append(NOISE.samples, CODES)
    return making


def kinds(said: list[Fact]) -> list[type]:
    return [type(fact) for fact in said]


def test_a_take_that_grew_on_the_disk_is_kept_from_there(keeper: Keeper, said: list[Fact], tmp_path: Path) -> None:
    making = grown(keeper, tmp_path, parent="20260101-110000-000-abcd", bond=Bond.VARIATION)

    keeper.keep(Made("job", 0, tmp_path, TAKE, unfinished=making))

    assert kinds(said) == [Saving, TakeMade]
    with Library.open(tmp_path) as library:
        codes = library.codes(ID)
        assert np.array_equal(library.clip(ID).samples, NOISE.samples)
        assert codes is not None and np.array_equal(codes, CODES)
        assert library.peaks(ID) == peaks_of(NOISE).to_bytes()


def test_a_loop_takes_the_place_of_what_grew(keeper: Keeper, said: list[Fact], tmp_path: Path) -> None:
    loop = Clip(NOISE.samples[:1_000], RATE)

    keeper.keep(Made("job", 0, tmp_path, TAKE, unfinished=grown(keeper, tmp_path), clip=loop))

    with Library.open(tmp_path) as library:
        assert np.array_equal(library.clip(ID).samples, loop.samples)
        assert library.codes(ID) is None


def test_what_the_disk_did_not_let_grow_is_kept_from_memory(keeper: Keeper, said: list[Fact], tmp_path: Path) -> None:
    keeper.keep(Made("job", 0, tmp_path, TAKE, clip=NOISE, codes=CODES))

    assert kinds(said) == [Saving, TakeMade]
    with Library.open(tmp_path) as library:
        codes = library.codes(ID)
        assert np.array_equal(library.clip(ID).samples, NOISE.samples)
        assert codes is not None
        assert np.array_equal(codes, CODES)


def test_where_nothing_can_be_written_nothing_is_begun(keeper: Keeper, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("this is no folder")

    assert keeper.begin(tmp_path / "file", ID, "Warm piano", RECIPE, RATE, 1) is None


def test_where_there_is_no_room_for_what_it_begins_with_nothing_is_begun(
    keeper: Keeper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: shutil._ntuple_diskusage(10**9, 10**9, 40_000_000))

    assert keeper.begin(tmp_path, ID, "Warm piano", RECIPE, RATE, 1, frames=3_000_000) is None
    assert keeper.begin(tmp_path, ID, "Warm piano", RECIPE, RATE, 1, frames=300_000) is not None


def test_what_cannot_be_finished_stays_on_the_disk_and_is_tried_again(
    keeper: Keeper, said: list[Fact], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    making = grown(keeper, tmp_path)

    def no_room(*_: Any, **__: Any) -> Take:
        raise StorageError("The disk has no room left.", "Make room on it.")

    with monkeypatch.context() as disk:
        disk.setattr(Library, "finish", no_room)
        keeper.keep(Made("job", 0, tmp_path, TAKE, unfinished=making))
    with Library.open(tmp_path) as library:
        recovered = library.recover(pictured)
    keeper.again()

    assert kinds(said) == [Saving, Unsaved, Saving, TakeMade]
    assert recovered == (), "its keeper lives"
    assert keeper.unsaved == 0
    with Library.open(tmp_path) as library:
        assert library.find() == [ID]


def test_a_take_without_any_sound_is_a_mistake_of_ours_and_told(
    keeper: Keeper, said: list[Fact], tmp_path: Path
) -> None:
    keeper.keep(Made("job", 0, tmp_path, TAKE))

    assert kinds(said) == [Saving, Unsaved]


@pytest.mark.parametrize("channels", [1, 2])
def test_the_picture_of_a_sound_is_the_same_in_pieces(monkeypatch: pytest.MonkeyPatch, channels: int) -> None:
    monkeypatch.setattr(keeping, "PIECE_FRAMES", 777)
    clip = Clip(NOISE.samples[: RATE // channels * channels].reshape(-1, channels), RATE)

    assert pictured(clip) == (peaks_of(clip).to_bytes(), overview(clip))


def test_a_take_begun_now_says_when_it_was_begun(keeper: Keeper, tmp_path: Path) -> None:
    making = grown(keeper, tmp_path)

    assert abs(making.take.created_s - time.time()) < 60
    making.discard()
