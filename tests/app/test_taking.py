"""Taking in what is composed, as files and into a library."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from fakes import FakeEngine, fake_desk

from musicdesk.app.librarytaking import LibraryTaking
from musicdesk.app.order import Order, targets
from musicdesk.app.taking import FileTaking
from musicdesk.core.clip import Clip
from musicdesk.core.errors import StorageError
from musicdesk.core.recipe import Recipe
from musicdesk.core.seam import Seam, SelfCheck
from musicdesk.core.take import Bond, Origin
from musicdesk.formats.audiofile import read_audio, write_wav
from musicdesk.formats.filefacts import read_file_facts
from musicdesk.library.library import Library
from musicdesk.workers.composing import Composed

RATE = 8_000
FORM = SimpleNamespace(sample_rate=RATE, channels=1, steps_per_second=50)
RECIPE = Recipe("warm piano", seconds=1.0, seed=7)
BLOCK = (np.sin(np.arange(RATE) / 20) * 0.3).astype(np.float32)[:, None]
CODES = np.arange(200, dtype=np.int64).reshape(4, 50)
DESK = fake_desk(FakeEngine(), write_wav=write_wav, read_audio=read_audio)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


def files(order: Order, told: list[str] | None = None, **changes: Any) -> FileTaking:
    desk = fake_desk(FakeEngine(), **({"write_wav": write_wav, "read_audio": read_audio} | changes))
    return FileTaking(desk, order, FORM, targets(DESK, order)[0], ([] if told is None else told).append)


def into(library: Library, order: Order, told: list[str] | None = None) -> LibraryTaking:
    return LibraryTaking(library, DESK, order, FORM, targets(DESK, order)[0], ([] if told is None else told).append)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != "library")


def grow(taking: FileTaking | LibraryTaking, index: int = 0, recipe: Recipe = RECIPE, blocks: int = 1) -> None:
    taking.begun(index, recipe, RATE)
    for _ in range(blocks):
        taking.block(index, BLOCK, CODES)


def test_a_take_grows_beside_its_file_and_becomes_it(tmp_path: Path) -> None:
    taking = files(Order(RECIPE, audio=tmp_path / "a.wav"))
    grow(taking, blocks=2)
    while_made = names(tmp_path)
    assert np.array_equal(taking.sound(0).samples, np.concatenate([BLOCK, BLOCK]))

    taking.made(0, Composed(RECIPE, CODES, seams=(Seam(0.5, "window"),), check=SelfCheck()))
    heard = taking.heard(0).frames
    taking.close()

    (take,) = taking.takes
    assert while_made == ["a (in the making).wav"]
    assert names(tmp_path) == ["a.wav"]
    assert (take.path, take.seconds, heard) == (tmp_path / "a.wav", 2.0, 2 * RATE)
    assert (take.seams, take.check) == ((Seam(0.5, "window"),), SelfCheck())
    assert read_file_facts(take.path).prompt == "warm piano"


def test_a_take_that_was_cut_short_is_called_that(tmp_path: Path) -> None:
    taking = files(Order(RECIPE, audio=tmp_path / "a.wav"))
    grow(taking)

    taking.made(0, Composed(RECIPE, CODES, complete=False))
    taking.close()

    assert names(tmp_path) == ["a (cut short).wav"]


def test_a_take_that_nobody_named_is_called_by_the_seed_that_it_came_to_have(tmp_path: Path) -> None:
    told: list[str] = []
    taking = files(Order(RECIPE, folder=tmp_path), told)
    grow(taking)
    taking.retrying(0, 1, ("silent for 3.0 s",))
    grow(taking, recipe=RECIPE.with_(seed=15))

    taking.made(0, Composed(RECIPE.with_(seed=15), CODES))
    taking.close()

    assert names(tmp_path) == ["warm-piano-15.wav"]
    assert told == ["The take is not as it should be: silent for 3.0 s. Making it again with another seed."]


def test_of_several_takes_the_one_that_is_made_again_is_named(tmp_path: Path) -> None:
    told: list[str] = []
    taking = files(Order(RECIPE, variations=2, folder=tmp_path), told)

    taking.retrying(1, 1, ("it ends early",))

    assert told[0].startswith("Take 2 is not")


def test_an_earlier_try_is_kept_when_the_next_one_came_to_nothing(tmp_path: Path) -> None:
    taking = files(Order(RECIPE, audio=tmp_path / "a.wav"))
    grow(taking)
    taking.retrying(0, 1, ("silent",))

    taking.made(0, Composed(RECIPE, CODES, clip=Clip(BLOCK, RATE)))
    taking.close()

    assert names(tmp_path) == ["a.wav"]
    assert read_audio(tmp_path / "a.wav").frames == RATE


def test_a_loop_is_written_as_one_with_its_tempo_to_the_hundredth(tmp_path: Path) -> None:
    recipe = RECIPE.with_(bars=2, bpm=120.0)
    taking = files(Order(recipe, audio=tmp_path / "loop.wav"))
    grow(taking, blocks=6)

    taking.made(0, Composed(recipe, None, clip=Clip(np.tile(BLOCK, (4, 1)), RATE)))
    taking.close()

    facts = read_file_facts(tmp_path / "loop.wav")
    assert (facts.loop, facts.bpm, facts.beats, facts.downbeat_s) == ((0, 4 * RATE), 120.0, 8, 0.0)
    assert taking.takes[0].loops


def test_a_take_without_a_sound_is_none(tmp_path: Path) -> None:
    taking = files(Order(RECIPE, audio=tmp_path / "a.wav"))
    grow(taking, blocks=0)

    taking.made(0, Composed(RECIPE, CODES, complete=False))
    taking.close()

    assert taking.takes == [] and names(tmp_path) == []


def test_where_there_is_no_room_for_the_file_what_has_grown_is_kept_in_its_place(tmp_path: Path) -> None:
    def full(*_: Any, **_said: Any) -> Any:
        raise StorageError("The disk is full.")

    taking = files(Order(RECIPE, audio=tmp_path / "a.wav"), write_wav=full)
    grow(taking)

    taking.made(0, Composed(RECIPE, CODES))
    taking.close()

    assert isinstance(taking.trouble, StorageError)
    assert names(tmp_path) == ["a.wav"] and taking.takes[0].path == tmp_path / "a.wav"
    assert np.array_equal(read_audio(tmp_path / "a.wav").samples, BLOCK)
    assert taking.heard(0).frames == RATE


def test_a_loop_that_there_is_no_room_for_is_rescued_as_what_it_was_cut_from(tmp_path: Path) -> None:
    def full(*_: Any, **_said: Any) -> Any:
        raise StorageError("The disk is full.")

    recipe = RECIPE.with_(bars=1)
    taking = files(Order(recipe, audio=tmp_path / "a.wav"), write_wav=full)
    grow(taking, blocks=3)

    taking.made(0, Composed(recipe, None, clip=Clip(np.tile(BLOCK, (2, 1)), RATE)))

    assert names(tmp_path) == ["a (cut short).wav"]


def test_what_still_grows_when_something_goes_wrong_is_kept_and_named(tmp_path: Path) -> None:
    told: list[str] = []
    taking = files(Order(RECIPE, variations=2, folder=tmp_path), told)
    grow(taking)
    grow(taking, 1, blocks=0)

    taking.rescue()
    taking.close()

    assert names(tmp_path) == ["warm-piano-7-1 (cut short).wav"]
    assert told == ["What was made by then is kept: warm-piano-7-1 (cut short).wav."]


def test_what_is_given_up_leaves_no_trace(tmp_path: Path) -> None:
    taking = files(Order(RECIPE, variations=2, folder=tmp_path))
    grow(taking)
    grow(taking, 1)

    taking.dropped(0)
    taking.dropped(0)
    taking.close()

    assert names(tmp_path) == []


def test_a_disk_that_fills_up_is_said_by_the_block_that_it_does_not_take(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taking = files(Order(RECIPE, audio=tmp_path / "a.wav"))
    grow(taking)

    def full(_tape: object, _samples: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("musicdesk.formats.wavtape.WavTape.write", full)
    with pytest.raises(StorageError, match="No space"):
        taking.block(0, BLOCK, CODES)

    assert taking.sound(0).frames == RATE
    taking.close()


def test_names_that_were_taken_meanwhile_are_stepped_over(tmp_path: Path) -> None:
    taking = files(Order(RECIPE, variations=2, folder=tmp_path))
    (tmp_path / "warm-piano-7-1.wav").write_bytes(b"newcomer")
    for index in (0, 1):
        grow(taking, index)
    for index in (0, 1):
        taking.made(index, Composed(RECIPE.with_(seed=7 + index), CODES))
    taking.close()

    assert [take.path.name for take in taking.takes] == ["warm-piano-7-2-1.wav", "warm-piano-7-2-2.wav"]
    assert (tmp_path / "warm-piano-7-1.wav").read_bytes() == b"newcomer"


def test_a_take_grows_in_the_library_with_its_codes_and_is_kept(tmp_path: Path, library: Library) -> None:
    taking = into(library, Order(RECIPE, library=library.folder, folder=tmp_path))
    grow(taking, blocks=2)
    assert taking.sound(0).frames == 2 * RATE

    taking.made(0, Composed(RECIPE, np.tile(CODES, 2), seams=(Seam(1.0, "window"),), check=SelfCheck()))
    taking.close()

    (take,) = taking.takes
    assert take.kept is not None and library.take(take.kept.id) == take.kept
    assert (take.kept.seams, take.kept.check, take.kept.origin) == (
        (Seam(1.0, "window"),),
        SelfCheck(),
        Origin.COMPLETE,
    )
    assert np.array_equal(library.codes(take.kept.id), np.tile(CODES, 2))  # type: ignore[arg-type]
    assert np.array_equal(taking.heard(0).samples, np.concatenate([BLOCK, BLOCK]))
    assert take.path == library.audio_path(take.kept.id) and names(tmp_path) == []


def test_variations_are_the_family_of_the_first_and_of_what_they_begin_with(tmp_path: Path, library: Library) -> None:
    from musicdesk.app.beginnings import Beginning

    order = Order(RECIPE, variations=2, library=library.folder, folder=tmp_path)
    taking = into(library, order)
    for index in (0, 1):
        grow(taking, index)
    for index in (0, 1):
        taking.made(index, Composed(RECIPE, CODES))
    first, second = (take.kept for take in taking.takes)
    assert first is not None and second is not None
    assert (first.parent, second.parent, second.bond) == (None, first.id, Bond.VARIATION)

    beginning = Beginning('"Warm"', 1.0, take=first, folder=library.folder)
    going_on = into(library, Order(RECIPE, library=library.folder, folder=tmp_path, beginning=beginning))
    grow(going_on)
    going_on.made(0, Composed(RECIPE, CODES))

    third = going_on.takes[0].kept
    assert third is not None and (third.parent, third.bond) == (first.id, Bond.CONTINUATION)


def test_what_goes_on_in_the_library_has_the_name_the_tempo_and_the_bars_of_before(
    tmp_path: Path, library: Library
) -> None:
    from musicdesk.app.beginnings import Beginning

    first = into(library, Order(RECIPE, library=library.folder, folder=tmp_path))
    grow(first)
    first.made(0, Composed(RECIPE, CODES))
    (made,) = first.takes
    assert made.kept is not None
    parent = library.rewrite(made.kept.id, lambda take: take.with_(title="Mine", bpm=93.75, downbeat_s=0.2))
    beginning = Beginning('"Mine"', 1.0, bpm=93.75, take=parent, folder=library.folder)
    pads = RECIPE.with_(prompt="soft pads")

    taking = into(library, Order(pads, library=library.folder, folder=tmp_path, beginning=beginning))
    grow(taking)
    taking.made(0, Composed(pads, CODES))

    kept = taking.takes[0].kept
    assert kept is not None and (kept.title, kept.bpm, kept.downbeat_s) == ("Mine", 93.75, 0.2)


def test_a_file_that_was_asked_for_is_written_beside_the_library(tmp_path: Path, library: Library) -> None:
    taking = into(library, Order(RECIPE, library=library.folder, audio=tmp_path / "a.wav"))
    grow(taking)

    taking.made(0, Composed(RECIPE, CODES))
    taking.close()

    assert names(tmp_path) == ["a.wav"]
    assert taking.takes[0].path == tmp_path / "a.wav" and taking.takes[0].kept is not None


def test_a_take_that_nobody_wants_leaves_nothing_in_the_library(tmp_path: Path, library: Library) -> None:
    taking = into(library, Order(RECIPE, library=library.folder, folder=tmp_path))
    grow(taking)

    taking.dropped(0)
    grow(taking)
    taking.close()

    assert library.find() == [] and library.recover(lambda _clip: (b"", b"")) == ()


def test_a_loop_in_the_library_has_its_tempo_and_begins_with_its_first_bar(tmp_path: Path, library: Library) -> None:
    recipe = RECIPE.with_(bars=1, bpm=120.0)
    taking = into(library, Order(recipe, library=library.folder, folder=tmp_path))
    grow(taking, blocks=4)

    taking.made(0, Composed(recipe, None, clip=Clip(np.tile(BLOCK, (2, 1)), RATE)))

    kept = taking.takes[0].kept
    assert kept is not None and (kept.seconds, kept.bpm, kept.downbeat_s) == (2.0, 120.0, 0.0)
    assert library.codes(kept.id) is None


def test_what_still_grows_in_the_library_when_something_goes_wrong_is_left_to_it(
    tmp_path: Path, library: Library
) -> None:
    told: list[str] = []
    taking = into(library, Order(RECIPE, library=library.folder, folder=tmp_path), told)
    taking.rescue()
    assert told == []
    grow(taking)

    taking.rescue()
    taking.close()

    assert told == ["What was made by then is taken into the library when it is opened next."]
