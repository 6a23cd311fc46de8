"""What a hand makes of sections, without a hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musicdesk.core.section import SHORTEST_S, Section, check_sections
from musicdesk.gui.sectionchange import (
    BEGIN,
    END,
    Sections,
    added,
    cut_in_two,
    drawn,
    fitted,
    gap_after,
    gap_at,
    index_at,
    moved,
    reach,
    without,
)

LENGTH_S = 60.0
INTRO, DRUMS, OUTRO = Section(0, 10, "intro"), Section(10, 20, "drums"), Section(40, 50, "outro")
SECTIONS = (INTRO, DRUMS, OUTRO)


def ends(sections: Sections) -> list[tuple[float, float]]:
    """Return from where to where each goes."""
    return [(each.begin_s, each.end_s) for each in sections]


def test_a_moment_on_a_border_belongs_to_what_begins_there() -> None:
    assert [index_at(SECTIONS, at_s) for at_s in (0, 9.9, 10, 20, 49.9, 50)] == [0, 0, 1, -1, 2, -1]


def test_an_empty_place_reaches_from_neighbour_to_neighbour_or_end() -> None:
    assert gap_at(SECTIONS, 30, LENGTH_S) == (20, 40)
    assert gap_at(SECTIONS, 55, LENGTH_S) == (50, 60)
    assert gap_at((), 3, LENGTH_S) == (0, 60)


def test_where_a_section_is_or_too_little_room_nothing_can_be_put() -> None:
    assert gap_at(SECTIONS, 15, LENGTH_S) is None
    assert gap_at(SECTIONS, 50.1, 50.4) is None
    assert gap_at(SECTIONS, 60, LENGTH_S) is None


def test_the_next_empty_place_is_looked_for_after_the_chosen_one_first() -> None:
    assert gap_after(SECTIONS, 0, LENGTH_S) == (20, 40)
    assert gap_after(SECTIONS, 2, LENGTH_S) == (50, 60)
    assert gap_after(SECTIONS, 2, 50) == (20, 40)
    assert gap_after((Section(0, 60, "all"),), 0, LENGTH_S) is None


def test_one_more_section_stands_in_its_order() -> None:
    sections, at = added(SECTIONS, Section(25, 30, "break"))

    assert (at, ends(sections)) == (2, [(0, 10), (10, 20), (25, 30), (40, 50)])
    assert without(sections, at) == SECTIONS


@pytest.mark.parametrize(("by_s", "ends_s"), [(5, (45, 55)), (99, (50, 60)), (-5, (35, 45)), (-99, (20, 30))])
def test_a_section_moves_as_far_as_its_neighbours_let_it(by_s: float, ends_s: tuple[float, float]) -> None:
    assert ends(moved(SECTIONS, 2, by_s, LENGTH_S))[2] == ends_s


def test_a_section_beyond_the_end_does_not_move_and_does_not_break() -> None:
    assert moved((Section(10, 50, "long"),), 0, 3, 20.0) == (Section(10, 50, "long"),)


def test_a_border_takes_the_neighbour_along_that_touches_it() -> None:
    assert ends(drawn(SECTIONS, 0, END, 15, LENGTH_S)) == [(0, 15), (15, 20), (40, 50)]
    assert ends(drawn(SECTIONS, 1, BEGIN, 4, LENGTH_S)) == [(0, 4), (4, 20), (40, 50)]


def test_a_border_stops_at_a_neighbour_that_stands_apart() -> None:
    assert ends(drawn(SECTIONS, 1, END, 45, LENGTH_S)) == [(0, 10), (10, 40), (40, 50)]
    assert ends(drawn(SECTIONS, 2, BEGIN, 5, LENGTH_S)) == [(0, 10), (10, 20), (20, 50)]


def test_a_border_leaves_every_section_long_enough() -> None:
    assert ends(drawn(SECTIONS, 0, END, 99, LENGTH_S))[:2] == [(0, 20 - SHORTEST_S), (20 - SHORTEST_S, 20)]
    assert ends(drawn(SECTIONS, 0, END, -99, LENGTH_S))[:2] == [(0, SHORTEST_S), (SHORTEST_S, 20)]


def test_a_section_is_cut_in_two_that_say_the_same() -> None:
    sections, at = cut_in_two(SECTIONS, 1, 14)

    assert (at, ends(sections)[1:3]) == (2, [(10, 14), (14, 20)])
    assert {each.prompt for each in sections[1:3]} == {"drums"}


def test_what_is_too_short_is_not_cut() -> None:
    short = (Section(0, 0.8, "short"),)

    assert cut_in_two(short, 0, 0.4) == (short, 0)


def test_sections_are_fitted_to_a_shorter_length() -> None:
    assert ends(fitted(SECTIONS, 45)) == [(0, 10), (10, 20), (40, 45)]
    assert ends(fitted(SECTIONS, 40.2)) == [(0, 10), (10, 20)]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["move", BEGIN, END, "cut", "add", "remove"]),
            st.integers(0, 5),
            st.floats(-80, 80, allow_nan=False),
        ),
        max_size=30,
    )
)
def test_whatever_a_hand_does_the_sections_can_be_made(doings: list[tuple[str, int, float]]) -> None:
    sections: Sections = SECTIONS
    for what, index, to_s in doings:
        if what == "add":
            gap = gap_at(sections, to_s, LENGTH_S)
            sections = sections if gap is None else added(sections, Section(*gap, "more"))[0]
        elif not sections:
            continue
        elif what == "move":
            sections = moved(sections, index % len(sections), to_s, LENGTH_S)
        elif what == "cut":
            sections = cut_in_two(sections, index % len(sections), to_s)[0]
        elif what == "remove":
            sections = without(sections, index % len(sections))
        else:
            at = index % len(sections)
            low, high = reach(sections, at, what, LENGTH_S)
            sections = drawn(sections, at, what, to_s, LENGTH_S)
            assert low - 1e-9 <= getattr(sections[at], f"{what}_s") <= high + 1e-9
        check_sections(sections, LENGTH_S)
