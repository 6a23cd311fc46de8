"""The grid of windows: how a take of any length is cut into runs, with sections, and the seeds and joins of each."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from musicdesk.core.music import Join
from musicdesk.core.recipe import Recipe
from musicdesk.core.section import Section
from musicdesk.engines.musicgen.windows import Stretch, Window, joins, stretches, window_seed, windows

RATE = 50


def plain(total: int, span: int) -> list[Stretch]:
    return [Stretch(0, total, span, "piano", 3.0)]


def cut(found: tuple[Window, ...]) -> list[tuple[int, int, int, int]]:
    return [(each.begin, each.first, each.until, each.end) for each in found]


@pytest.mark.parametrize(
    ("total", "expected"),
    [
        (1, [(0, 0, 1, 1)]),
        (1500, [(0, 0, 1500, 1500)]),
        # One step more than the model was taught: the last second of the first window is made in the second.
        (1501, [(0, 0, 1450, 1500), (850, 1450, 1501, 1501)]),
        (2350, [(0, 0, 1450, 1500), (850, 1450, 2350, 2350)]),
        (2351, [(0, 0, 1450, 1500), (850, 1450, 2300, 2350), (1700, 2300, 2351, 2351)]),
    ],
)
def test_windows_of_thirty_seconds_share_twelve_and_do_not_trust_their_last_one(
    total: int, expected: list[tuple[int, int, int, int]]
) -> None:
    assert cut(windows(plain(total, 1500), total, overlap=600, untrusted=50)) == expected


def test_an_overlap_is_half_of_what_was_taught_at_most() -> None:
    found = windows(plain(1000, 500), 1000, overlap=600, untrusted=50)

    assert cut(found) == [(0, 0, 450, 500), (200, 450, 650, 700), (400, 650, 850, 900), (600, 850, 1000, 1000)]


@pytest.mark.parametrize("case", range(40))
def test_from_any_beginning_the_windows_are_those_of_the_one_long_run(case: int) -> None:
    chance = random.Random(case)
    span, overlap, total = chance.randint(2, 200), chance.randint(1, 300), chance.randint(1, 2000)
    borders = sorted({0, total, *(chance.randint(1, total) for _ in range(chance.randint(0, 4)))})
    parts = [Stretch(begin, end, span, str(begin), 3.0) for begin, end in pairwise(borders)]

    whole = windows(parts, total, overlap, 50)
    known = chance.randint(0, total - 1)
    later = windows(parts, total, overlap, 50, known)

    at = 0
    for number, each in enumerate(whole):
        assert each.number == number
        assert each.begin <= each.first == at < each.until <= each.end <= total
        assert each.end - each.begin <= span
        assert each.first - each.begin <= max(1, span // 2)
        at = each.until
    assert at == total
    assert later[0].first == known
    rest = [each for each in whole if each.until > known]
    assert [(each.number, each.begin, each.until, each.end, each.stretch) for each in later] == [
        (each.number, each.begin, each.until, each.end, each.stretch) for each in rest
    ]
    assert [each.first for each in later[1:]] == [each.first for each in rest[1:]]


def test_a_section_begins_a_window_of_its_own_with_what_is_known_before_it() -> None:
    recipe = Recipe("piano", seconds=60.0, sections=(Section(20.0, 40.0, "drums enter", 5.0),))

    parts = stretches(recipe, RATE, 0, 3000, 1500)
    found = windows(parts, 3000, overlap=600, untrusted=50)

    assert [(part.begin, part.end, part.prompt, part.guidance, part.kind) for part in parts] == [
        (0, 1000, "piano", 3.0, "section"),
        (1000, 2000, "drums enter", 5.0, "section"),
        (2000, 3000, "piano", 3.0, "section"),
    ]
    assert cut(found) == [
        (0, 0, 1000, 1500),
        (400, 1000, 1850, 1900),
        (1250, 1850, 2000, 2750),
        (1400, 2000, 2850, 2900),
        (2250, 2850, 3000, 3000),
    ]


def test_before_a_section_the_windows_are_what_they_would_be_without_it() -> None:
    without = windows(plain(3000, 1500), 3000, overlap=600, untrusted=50)
    recipe = Recipe("piano", seconds=60.0, sections=(Section(42.0, 60.0, "drums"),))

    with_ = windows(stretches(recipe, RATE, 0, 3000, 1500), 3000, overlap=600, untrusted=50)

    assert cut(with_)[:1] == cut(without)[:1]
    assert cut(with_)[1] == (850, 1450, 2100, 2350) and cut(without)[1] == (850, 1450, 2300, 2350)


def test_sections_that_say_the_same_are_one_stretch() -> None:
    sections = (Section(0.0, 2.0, "drums"), Section(2.0, 4.0, "drums"), Section(4.0, 6.0, "piano"))

    parts = stretches(Recipe("piano", seconds=10.0, sections=sections), RATE, 0, 500, 1500)

    assert [(part.begin, part.end, part.prompt) for part in parts] == [(0, 200, "drums"), (200, 500, "piano")]


def test_a_section_has_its_own_words_however_its_border_was_rounded() -> None:
    bar_s = 4 * 60 / 97
    border_s = 8 * bar_s
    late, early = border_s + 4e-7, border_s
    sections = (Section(0.0, late, "drums"), Section(early, 16 * bar_s, "bass", 5.0))

    parts = stretches(Recipe("piano", seconds=60.0, sections=sections), RATE, 0, 3000, 1500)

    assert [(part.prompt, part.guidance) for part in parts] == [("drums", 3.0), ("bass", 5.0), ("piano", 3.0)]


def test_sections_count_from_where_the_new_music_begins() -> None:
    recipe = Recipe("piano", seconds=10.0, sections=(Section(0.0, 2.0, "drums"),))

    parts = stretches(recipe, RATE, 300, 800, 1500)

    assert [(part.begin, part.end, part.prompt) for part in parts] == [
        (0, 300, "piano"),
        (300, 400, "drums"),
        (400, 800, "piano"),
    ]


def test_behind_a_melody_that_stopped_there_are_windows_of_their_own() -> None:
    parts = stretches(Recipe("piano", seconds=60.0), RATE, 0, 3000, taught=1500, followed=90, heard=70)

    found = windows(parts, 3000, overlap=600, untrusted=50)

    assert [(each.begin, each.first, each.until, each.stretch.follows) for each in found[:4]] == [
        (0, 0, 53, True),
        (18, 53, 71, True),
        (36, 71, 89, True),
        (54, 89, 90, True),
    ]
    assert [(each.begin, each.first, each.until, each.stretch.follows) for each in found[4:]] == [
        (0, 90, 1450, False),
        (850, 1450, 2300, False),
        (1700, 2300, 3000, False),
    ]
    assert joins(found, 0, "continuation")[3] == Join(90, "window")


def test_joins_say_why_they_are_there() -> None:
    recipe = Recipe("piano", seconds=60.0, sections=(Section(20.0, 40.0, "drums"),))
    found = windows(stretches(recipe, RATE, 500, 3500, 1500), 3500, overlap=600, untrusted=50, known=500)

    assert joins(found, 500, "continuation") == (
        Join(500, "continuation"),
        Join(1450, "window"),
        Join(1500, "section"),
        Join(2350, "window"),
        Join(2500, "section"),
        Join(3350, "window"),
    )
    assert joins(windows(plain(10, 1500), 10, 600, 50), 0, "continuation") == ()


def test_each_window_has_a_seed_of_its_own_and_the_first_that_of_the_take() -> None:
    seeds = [window_seed(seed, number) for seed in (0, 1, 7) for number in range(50)]

    assert len(set(seeds)) == len(seeds)
    assert [window_seed(7, 0), window_seed(7, 1)] == [7, window_seed(7, 1)]
    assert all(0 <= seed < 2**63 for seed in seeds)
