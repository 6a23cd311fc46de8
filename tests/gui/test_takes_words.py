"""Takes in words, their families, and where the parts of a row lie."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from musicdesk.core.take import Bond, Origin
from musicdesk.gui.takesrow import WIDE_PX, fitted_line, row_shape
from musicdesk.gui.takestree import DEEPEST, families
from musicdesk.gui.takeswords import (
    age,
    badge,
    follows,
    length_in_signs,
    length_in_words,
    model_word,
    second_line,
    spoken,
    tempo_word,
    tip,
)

NOON = datetime(2026, 6, 17, 12, 0, 0)  # a Wednesday


@dataclass(frozen=True)
class Row:
    id: str = "take-1"
    title: str = "Warm lo-fi piano"
    seconds: float = 10.0
    prompt: str = "warm lo-fi piano"
    model: str = "starter"
    stars: int = 3
    created_s: float = NOON.timestamp()
    origin: Origin = Origin.COMPLETE
    parent: str | None = None
    bond: Bond | None = None
    bpm: float | None = None
    key: str | None = None
    overview: bytes = b""
    note: str = ""
    melody: str = ""


@pytest.mark.parametrize(
    ("past", "words"),
    [
        (timedelta(seconds=5), "just now"),
        (timedelta(seconds=-5), "just now"),
        (timedelta(minutes=1), "1 min ago"),
        (timedelta(minutes=2), "2 min ago"),
        (timedelta(minutes=59), "59 min ago"),
        (timedelta(hours=3), "3 h ago"),
        (timedelta(hours=20), "yesterday"),
        (timedelta(days=2), "Monday"),
        (timedelta(days=30), "18 May"),
        (timedelta(days=300), "21 Aug 2025"),
        (timedelta(days=-3), "20 Jun"),
    ],
)
def test_an_age_is_said_as_people_say_it(past: timedelta, words: str) -> None:
    assert age((NOON - past).timestamp(), NOON.timestamp()) == words


def test_a_moment_that_no_calendar_holds_has_no_age() -> None:
    assert age(1e300, NOON.timestamp()) == ""


@pytest.mark.parametrize(
    ("seconds", "signs", "words"),
    [
        (0.0, "0:00", "0 seconds"),
        (0.2, "0:01", "0.2 seconds"),
        (1.0, "0:01", "1 second"),
        (10.0, "0:10", "10 seconds"),
        (65.2, "1:05", "1 minute 5 seconds"),
        (3723.0, "1:02:03", "1 hour 2 minutes 3 seconds"),
    ],
)
def test_a_length_is_said_in_signs_and_in_words(seconds: float, signs: str, words: str) -> None:
    assert (length_in_signs(seconds), length_in_words(seconds)) == (signs, words)


def test_a_take_is_spoken_in_one_line() -> None:
    assert spoken(Row()) == "Warm lo-fi piano, 10 seconds, 3 stars, complete"


@pytest.mark.parametrize("bond", Bond)
def test_each_bond_has_a_word(bond: Bond) -> None:
    assert spoken(Row(bond=bond)).endswith(f", {bond.value}")


def test_a_take_with_a_past_and_a_note_says_so() -> None:
    row = Row(stars=1, origin=Origin.CUT_SHORT, bond=Bond.CONTINUATION, note="hook at 0:04")

    assert spoken(row) == "Warm lo-fi piano, 10 seconds, 1 star, cut short, continuation, has a note"


def test_the_second_line_is_the_prompt_unless_the_title_says_it_already() -> None:
    assert second_line(Row(), is_child=False) == "Starter"
    assert second_line(Row(title="Intro"), is_child=False) == "warm lo-fi piano"
    assert second_line(Row(title="Intro", bond=Bond.VARIATION), is_child=True) == "variation · warm lo-fi piano"
    assert second_line(Row(prompt="", model=""), is_child=False) == ""


def test_a_take_says_what_melody_it_follows() -> None:
    row = Row(melody="Humming\n2", note="hook at 0:04", bpm=93.75)

    assert follows(row) == "follows Humming 2"
    assert spoken(row) == "Warm lo-fi piano, 10 seconds, 93.75 bpm, 3 stars, complete, follows Humming 2, has a note"
    assert "10 seconds · 93.75 bpm · Starter · follows Humming 2 · 17 Jun" in tip(row)
    assert follows(Row()) == ""
    assert "follows" not in spoken(Row()) + tip(Row())


def test_tempo_and_key_stand_first_under_the_title() -> None:
    row = Row(title="Intro", bpm=84.0, key="A minor", bond=Bond.VARIATION)

    assert second_line(row, is_child=True) == "84 bpm · A minor · variation · warm lo-fi piano"
    assert second_line(Row(key="A minor"), is_child=False) == "A minor · Starter"
    assert spoken(row) == "Intro, 10 seconds, 84 bpm, A minor, 3 stars, complete, variation"
    assert "10 seconds · 84 bpm · A minor · Starter" in tip(row)


@pytest.mark.parametrize(
    ("bpm", "word"), [(84.0, "84 bpm"), (93.75, "93.75 bpm"), (120.004, "120 bpm"), (399.99, "399.99 bpm"), (None, "")]
)
def test_a_tempo_is_said_as_it_stands_everywhere(bpm: float | None, word: str) -> None:
    assert tempo_word(bpm) == word


@pytest.mark.parametrize(
    ("model", "word"),
    [
        ("starter", "Starter"),
        ("facebook/musicgen-small", "MusicGen small"),
        ("audioldm2-music", "AudioLDM 2 Music"),
        ("someone/musicgen-own", "musicgen-own"),
        ("/home/ann/models/mine/", "mine"),
        (r"C:\Models\mine", "mine"),
        ("", ""),
    ],
)
def test_a_model_is_said_by_its_title_or_its_last_word(model: str, word: str) -> None:
    assert model_word(model) == word


@pytest.fixture
def sizes(qapp: QApplication) -> QFontMetrics:
    return QFontMetrics(qapp.font())


def test_a_second_line_that_fits_is_written_whole(sizes: QFontMetrics) -> None:
    assert fitted_line("Starter", "follows Humming 2", 1_000, sizes) == "Starter · follows Humming 2"
    assert fitted_line("", "follows Humming 2", 1_000, sizes) == "follows Humming 2"
    assert fitted_line("warm piano", "", 1_000, sizes) == "warm piano"
    assert fitted_line("", "", 1_000, sizes) == ""


def test_a_long_prompt_gives_way_to_the_melody(sizes: QFontMetrics) -> None:
    width = sizes.horizontalAdvance("warm piano · follows Humming 12")

    line = fitted_line("warm piano and vibraphone in the rain, 100 bpm", "follows Humming 12", width, sizes)

    assert line.startswith("warm p")
    assert line.endswith("… · follows Humming 12")
    assert sizes.horizontalAdvance(line) <= width


def test_a_prompt_of_which_hardly_anything_would_be_left_is_left_out(sizes: QFontMetrics) -> None:
    width = sizes.horizontalAdvance("w… · follows Humming 12")

    assert fitted_line("warm piano", "follows Humming 12", width, sizes) == "follows Humming 12"


def test_a_melody_with_a_long_name_loses_its_middle(sizes: QFontMetrics) -> None:
    long = "follows Voice memo of Tuesday evening in the kitchen 12"
    width = sizes.horizontalAdvance("follows Voice memo of Tuesday")

    line = fitted_line("warm piano", long, width, sizes)

    assert line.startswith("follows Voice")
    assert "…" in line
    assert line.endswith("n 12")
    assert sizes.horizontalAdvance(line) <= width


def test_where_there_is_hardly_any_room_the_name_of_the_melody_stands_alone(sizes: QFontMetrics) -> None:
    width = sizes.horizontalAdvance("Humming 12") + 2  # widths are rounded

    assert fitted_line("warm piano", "follows Humming 12", width, sizes) == "Humming 12"


@pytest.mark.parametrize("width", range(0, 400, 7))
def test_a_second_line_never_grows_beyond_its_room(sizes: QFontMetrics, width: int) -> None:
    line = fitted_line("warm piano in the rain", "follows Humming 2", width, sizes)

    assert sizes.horizontalAdvance(line) <= max(width, sizes.horizontalAdvance("…"))


def test_only_what_is_not_complete_has_a_badge() -> None:
    assert [badge(Row(origin=origin)) for origin in Origin] == ["", "cut short", "imported"]


def test_the_tip_holds_all_and_the_note_last() -> None:
    lines = tip(Row(title="Intro", note="hook at 0:04", bpm=84.0)).split("\n")

    assert lines[:2] == ["Intro", "warm lo-fi piano"]
    assert "84 bpm" in lines[2]
    assert "17 Jun 2026, 12:00" in lines[2]
    assert lines[-1] == "hook at 0:04"


def test_a_take_stands_under_its_parent_when_that_is_there() -> None:
    made = families([("c", "b"), ("b", "a"), ("x", "gone"), ("a", None)])

    assert made.children == {None: ["a", "x"], "a": ["b"], "b": ["c"]}
    assert made.order == ["a", "b", "c", "x"]


def test_the_family_with_the_newest_member_comes_first_and_siblings_newest_first() -> None:
    made = families([("a3", "a"), ("z", None), ("a2", "a"), ("a", None)])

    assert made.order == ["a", "a3", "a2", "z"]


def test_a_long_lineage_goes_only_so_deep() -> None:
    names = [f"t{at}" for at in range(12)]
    links = [(name, names[at - 1] if at else None) for at, name in enumerate(names)][::-1]

    made = families(links)

    def depth(name: str) -> int:
        above = made.parent.get(name)
        return 0 if above is None else depth(above) + 1

    assert max(map(depth, names)) == DEEPEST
    assert sorted(made.order) == sorted(names)


def test_links_that_go_round_in_a_circle_lose_nothing() -> None:
    made = families([("a", "b"), ("b", "c"), ("c", "a"), ("own", "own")])

    assert sorted(made.order) == ["a", "b", "c", "own"]
    assert [made.order[made.position[each]] for each in made.order] == made.order


@pytest.mark.parametrize("width", [200, 320, WIDE_PX, 900])
@pytest.mark.parametrize("percent", [75, 100, 200])
def test_the_parts_of_a_row_do_not_overlap(width: int, percent: int) -> None:
    def px(size: float) -> int:
        return round(size * percent / 100)

    shape = row_shape(QRect(px(14), 80, px(width - 14), px(40)), px, 0, px(width))

    handles = [shape.audio, shape.midi]  # in a narrow row they take the place of the age
    parts = [
        shape.wave,
        shape.title,
        shape.stars,
        shape.length,
        *([shape.second, shape.age] if shape.wide else handles),
    ]
    overlaps = [(one, other) for at, one in enumerate(parts) for other in parts[at + 1 :] if one.intersects(other)]
    assert overlaps == []
    assert all(part.right() < px(width) for part in parts)
    assert shape.title.width() > 0
    assert shape.wide or not shape.second.intersects(shape.age)


def test_each_handle_is_found_where_it_is_painted() -> None:
    for width in (320, WIDE_PX):
        shape = row_shape(QRect(14, 40, width - 14, 40), round, 0, width)
        assert shape.handle_at(shape.audio.center()) == "audio"
        assert shape.handle_at(shape.midi.center()) == "midi"
        assert shape.handle_at(shape.title.center()) == ""


def test_each_star_is_found_where_it_is_painted() -> None:
    shape = row_shape(QRect(14, 0, 306, 40), round, 0, 320)
    step = shape.stars.width() // 5

    found = [
        shape.star_at(QPoint(shape.stars.left() + step * at + step // 2, shape.stars.center().y())) for at in range(5)
    ]

    assert found == [1, 2, 3, 4, 5]
    assert shape.star_at(shape.title.center()) == 0
    assert replace(shape, wide=True).star_at(QPoint(shape.stars.right(), shape.stars.center().y())) == 5
