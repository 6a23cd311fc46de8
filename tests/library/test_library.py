"""The library: what goes in comes out, is found, changed, thrown away and brought back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from library.shelf import CODES, OVERVIEW, PEAKS, assert_whole, noise, put, tree

from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadFile, BadValue, StorageError
from musicdesk.core.recipe import Recipe
from musicdesk.core.take import Bond, Origin, Take
from musicdesk.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


def test_a_take_comes_back_bit_for_bit_and_with_all_that_is_known_of_it(library: Library) -> None:
    clip = noise(4_000, 2)

    take = put(library, "warm piano, 84 bpm", clip, bpm=83.5, origin=Origin.CUT_SHORT, remarks=("Slow.",))

    with Library.open(library.folder) as again:
        assert again.take(take.id) == take
        assert again.clip(take.id).samples.tobytes() == clip.samples.tobytes()
        assert again.peaks(take.id) == PEAKS
        codes = again.codes(take.id)
    assert codes is not None
    assert codes.dtype == np.int64
    assert np.array_equal(codes, CODES)
    assert (take.seconds, take.sample_rate, take.channels) == (0.125, 32_000, 2)
    assert library.audio_path(take.id) == library.folder / "takes" / take.id / "warm-piano-84bpm.wav"
    assert_whole(library.folder)


def test_codes_are_optional_and_large_ones_are_not_cut_off(library: Library) -> None:
    large = np.array([[40_000, 5]], np.int64)
    takes = [Take(library.new_id(0.0), "t", 0.0, 1.0, 1, 1) for _ in range(2)]

    library.add(takes[0], noise(), codes=None, peaks=b"", overview=b"")
    library.add(takes[1], noise(), codes=large, peaks=b"", overview=b"")

    assert library.codes(takes[0].id) is None
    assert np.array_equal(library.codes(takes[1].id), large)  # type: ignore[arg-type]


def test_ids_sort_by_their_moment_and_are_never_given_twice(library: Library) -> None:
    ids = [library.new_id(moment / 1000) for moment in range(0, 5_000, 250) for _ in range(20)]

    assert len(set(ids)) == len(ids)
    assert [each[:19] for each in ids] == sorted(each[:19] for each in ids)
    assert ids[0].startswith("19700101-000000-000-")


@pytest.mark.parametrize("trashed", [False, True])
def test_an_id_that_is_there_is_refused_and_its_take_stays(library: Library, trashed: bool) -> None:
    take = put(library)
    if trashed:
        library.trash([take.id])
    before = tree(library.folder)

    with pytest.raises(BadValue) as refused:
        library.add(take.with_(title="other"), noise(seed=9), codes=None, peaks=b"", overview=b"")

    assert refused.value.field == "id"
    assert tree(library.folder) == before


@pytest.mark.parametrize("samples", [np.zeros((0, 1)), np.full((5, 1), np.nan)], ids=["empty", "not a number"])
def test_sound_that_is_none_is_refused_and_leaves_nothing(library: Library, samples: Any) -> None:
    with pytest.raises(BadValue):
        put(library, clip=Clip(samples.astype(np.float32), 32_000))

    assert library.find() == []
    assert_whole(library.folder)


def test_takes_are_listed_newest_first_and_rows_come_as_they_are_asked_for(library: Library) -> None:
    takes = [put(library, title=f"take {number}") for number in range(5)]
    ids = [take.id for take in takes]

    rows = library.rows([ids[3], "nobody", ids[0]])

    assert library.find() == ids[::-1]
    assert [row.title for row in rows] == ["take 3", "take 0"]
    assert library.rows([]) == []


def test_a_row_says_what_the_take_says(library: Library) -> None:
    parent = put(library)
    take = put(library, "dark cello", bpm=90.0, stars=3, note="for the end", parent=parent.id, bond=Bond.AGAIN)

    (row,) = library.rows([take.id])

    names = (
        "id",
        "title",
        "seconds",
        "prompt",
        "model",
        "stars",
        "created_s",
        "origin",
        "parent",
        "bond",
        "bpm",
        "note",
    )
    assert [getattr(row, name) for name in names] == [getattr(take, name) for name in names]
    assert row.overview == OVERVIEW


def test_a_take_is_found_by_the_melody_it_follows_and_its_row_names_it(library: Library) -> None:
    humming, other = put(library, melody="Humming 2é"), put(library, melody="Tune.mid")
    plain, imported = put(library), put(library, None)

    assert library.find("humming") == [humming.id]
    assert library.find("HUMMING 2e piano") == [humming.id]
    rows = library.rows([humming.id, other.id, plain.id, imported.id])
    assert [row.melody for row in rows] == ["Humming 2é", "Tune.mid", "", ""]
    library.change(humming.id, stars=4)
    assert library.find("humming", 4) == [humming.id]


def test_a_melody_with_half_a_character_in_its_name_is_kept(library: Library) -> None:
    take = put(library, melody="Humming \ud83d")

    assert [row.melody for row in library.rows([take.id])] == ["Humming ?"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", "cba"),
        ("PIANO", "ba"),
        ("piano warm", "a"),
        ("wärm piáno", "a"),
        ("epique", "b"),
        ("ÉPIQUE", "b"),
        ("smørrebrød", "b"),
        ("smorrebrod", "b"),
        ("strasse", "c"),
        ("hall piano", "a"),
        ("lab/model", "c"),
        ("iano", "ba"),
        ("piano flute", ""),
        ("100%", "c"),
        ("10%0", ""),
        ("_", ""),
        ("'; DROP TABLE takes", ""),
        ("\0 \ud800 piano", "ba"),
        (" ".join(f"word{number}" for number in range(3_000)), ""),
    ],
)
def test_every_word_must_occur_somewhere_whatever_its_case_and_accents(library: Library, text: str, found: str) -> None:
    put(library, "Warm Piano", title="a", note="in the hall")
    put(library, "épique piano", title="b", note="Smørrebrød")
    put(library, "100% Flöte", title="c", note="Straße", model="/my lab/model")

    assert "".join(row.title for row in library.rows(library.find(text))) == found


def test_stars_are_a_least_number(library: Library) -> None:
    for stars in range(6):
        put(library, title=str(stars), stars=stars)

    assert [row.stars for row in library.rows(library.find(stars=3))] == [5, 4, 3]
    assert [row.stars for row in library.rows(library.find("5", stars=3))] == [5]


def test_a_family_is_told_oldest_first_and_without_the_trash(library: Library) -> None:
    parent = put(library)
    children = [put(library, parent=parent.id, bond=Bond.VARIATION).id for _ in range(3)]

    library.trash([children[1]])

    assert library.family(parent.id) == [children[0], children[2]]
    assert library.family(children[0]) == []
    assert library.tree([children[0], parent.id, "nobody"]) == [
        (children[0], parent.id),
        (parent.id, None),
        ("nobody", None),
    ]


def test_what_is_changed_is_changed_in_the_folder_and_in_the_list(library: Library) -> None:
    take = put(library)

    changed = library.change(take.id, title="Intro", stars=4, note="louder")

    assert changed == take.with_(title="Intro", stars=4, note="louder")
    assert library.change(take.id, stars=0) == changed.with_(stars=0)
    with Library.open(library.folder) as again:
        assert again.take(take.id) == changed.with_(stars=0)
        assert [(row.title, row.note) for row in again.rows(again.find("louder"))] == [("Intro", "louder")]
    assert_whole(library.folder)


@pytest.mark.parametrize("change", [{"title": " "}, {"title": "x" * 201}, {"stars": 6}, {"note": "x" * 10_001}])
def test_a_change_to_what_cannot_be_is_refused_and_changes_nothing(library: Library, change: dict[str, Any]) -> None:
    take = put(library)

    with pytest.raises(BadValue):
        library.change(take.id, **change)

    assert library.take(take.id) == take
    assert_whole(library.folder)


def test_half_a_character_in_a_title_does_no_harm(library: Library) -> None:
    take = put(library, title="\ud83c intro")

    assert take.title == "? intro"
    assert library.change(take.id, note="\udc00").note == "?"
    assert_whole(library.folder)


def test_the_sounds_file_keeps_its_name_when_the_title_changes(library: Library) -> None:
    take = put(library)
    path = library.audio_path(take.id)

    library.change(take.id, title="something else")

    assert library.audio_path(take.id) == path


def test_what_is_thrown_away_can_be_brought_back(library: Library) -> None:
    ids = [put(library).id for _ in range(3)]

    library.trash(ids[:2])
    library.trash(ids[:1])

    assert library.find() == [ids[2]]
    assert library.find(trashed=True) == [ids[1], ids[0]]
    assert library.clip(ids[0]).frames == 320
    library.restore(ids)
    assert library.find() == ids[::-1]
    assert_whole(library.folder)


def test_the_trash_is_emptied_for_ever(library: Library) -> None:
    ids = [put(library).id for _ in range(3)]
    library.trash(ids[:2])

    assert [library.empty_trash(), library.empty_trash()] == [2, 0]

    assert library.find(trashed=True) == []
    with pytest.raises(BadFile):
        library.restore([ids[0]])
    assert_whole(library.folder)


def test_of_several_takes_those_that_exist_are_moved_and_the_other_is_named(library: Library) -> None:
    ids = [put(library).id for _ in range(2)]

    with pytest.raises(BadFile, match="nobody"):
        library.trash([ids[0], "nobody", ids[1]])

    assert library.find() == []


@pytest.mark.parametrize("take_id", ["nobody", "", "..", "../takes", "a/b", "a\0b", "\ud800", "x" * 300])
def test_what_is_no_take_is_said_to_be_none(library: Library, take_id: str) -> None:
    put(library)

    for ask in (library.take, library.clip, library.codes, library.peaks, library.audio_path, library.change):
        with pytest.raises(BadFile, match="no take"):
            ask(take_id)
    for move in (library.trash, library.restore):
        with pytest.raises(BadFile, match="no take"):
            move([take_id])


def test_the_version_changes_with_every_change_of_this_and_of_other_windows_and_only_then(library: Library) -> None:
    seen = [library.version()]

    def changes() -> bool:
        seen.append(library.version())
        return seen[-1] not in seen[:-1]

    with Library.open(library.folder) as other:
        assert not changes()
        take = put(library)
        assert changes()
        other.change(take.id, stars=2)
        assert changes()
        other.trash([take.id])
        assert changes()
        library.restore([take.id])
        assert changes()
        library.find("piano")
        other.rows([take.id])
        assert not changes()


@pytest.mark.parametrize("name", ["Müsic 音楽 desk", "a b#c?d%20&e=f", "'quoted\" $HOME", "x" * 200])
def test_a_library_may_lie_anywhere(tmp_path: Path, name: str) -> None:
    with Library.open(tmp_path / "missing too" / name) as library:
        take = put(library)
        library.trash([take.id])
        library.restore([take.id])

    assert_whole(tmp_path / "missing too" / name)


def test_a_closed_library_says_so(library: Library) -> None:
    take = put(library)
    library.close()
    library.close()

    for ask in (library.find, library.version, library.empty_trash, lambda: library.change(take.id, stars=1)):
        with pytest.raises(StorageError, match="closed"):
            ask()
    with pytest.raises(StorageError, match="closed"):
        put(library)


@pytest.mark.parametrize(
    ("prompt", "title", "bpm", "name"),
    [
        ("Warm lo-fi piano, 84 bpm", "x", 83.6, "warm-lo-fi-piano-84bpm.wav"),
        ("84 BPM warm piano", "x", 84.0, "warm-piano-84bpm.wav"),
        ("Épique Straße & Smørrebrød #1", "x", None, "epique-strasse-smorrebrod-1.wav"),
        ("פסנתר חם", "x", 90.0, "take-90bpm.wav"),
        ("../../etc/passwd", "x", None, "etc-passwd.wav"),
        (None, "My hum (2)", None, "my-hum-2.wav"),
        ("CON", "x", None, "con-take.wav"),
        ("lpt1", "x", 90.0, "lpt1-90bpm.wav"),
        ("a very long wish " * 20, "x", 120.0, "a-very-long-wish-a-very-long-wish-a-very-long-wish-a-very-120bpm.wav"),
    ],
)
def test_the_file_of_the_sound_has_a_name_that_every_program_takes(
    library: Library, prompt: str | None, title: str, bpm: float | None, name: str
) -> None:
    take = put(library, prompt, title=title, bpm=bpm)

    assert take.audio == name
    assert library.audio_path(take.id).is_file()


def test_a_recipe_is_kept_whole(library: Library) -> None:
    recipe = Recipe("piano", seconds=3.0, seed=2**62, negative="drums", checkpoint="ab" * 32, device="cpu")

    take = put(library, recipe=recipe)

    assert library.take(take.id).recipe == recipe
