"""Time in the roll: bars after a count-in, spans that fit or follow, and what handles snap to."""

from __future__ import annotations

import pytest

from musicdesk.gui.melodyrolltime import LIVE_S, Grid, Span


def test_bars_count_from_the_first_beat_after_the_count_in() -> None:
    grid = Grid(120.0, offset_s=2.0)

    ticks = grid.ticks(0.0, 5.0, px_per_s=100, room_px=40)

    assert [(tick.at_s, tick.text) for tick in ticks if tick.text][:5] == [
        (2.0, "1"), (2.5, "1.2"), (3.0, "1.3"), (3.5, "1.4"), (4.0, "2"),
    ]  # fmt: skip
    assert [tick.at_s for tick in ticks if tick.at_s < 2 and tick.rank == 1] == [0.5, 1.0, 1.5]
    assert [tick.at_s for tick in ticks if tick.rank == 0] == [0.0, 2.0, 4.0]


def test_a_waltz_has_bars_of_three() -> None:
    ticks = Grid(60.0, beats_per_bar=3).ticks(0.0, 12.0, px_per_s=10, room_px=40)

    assert [(tick.at_s, tick.text) for tick in ticks if tick.text] == [(0.0, "1"), (6.0, "3"), (12.0, "5")]


def test_where_there_is_little_room_only_round_numbers_of_bars_are_written() -> None:
    ticks = Grid(120.0).ticks(0.0, 64.0, px_per_s=5, room_px=40)

    assert [tick.text for tick in ticks if tick.text] == ["1", "5", "9", "13", "17", "21", "25", "29", "33"]


@pytest.mark.parametrize(("moment_s", "text"), [(0.0, "count-in"), (2.0, "1.1"), (3.99, "1.4"), (4.0, "2.1")])
def test_a_moment_is_said_in_bars_and_beats(moment_s: float, text: str) -> None:
    assert Grid(120.0, offset_s=2.0).text(moment_s) == text


def test_a_span_of_everything_reaches_from_edge_to_edge() -> None:
    span = Span.of_all(10.0, 40, 1_000)

    assert (span.x_of(0.0), span.x_of(10.0)) == (40, 1_040)
    assert span.moment_at(540) == pytest.approx(5.0)
    assert span.moment_at(0) == 0.0


def test_a_span_that_follows_begins_with_what_was_sung_first() -> None:
    span = Span.following(0.0, 3.0, 40, 900, 100)

    assert span.x_of(0.0) == 40
    assert span.x_of(3.0) == pytest.approx(340)


def test_a_span_that_follows_keeps_the_newest_moment_in_its_place() -> None:
    places = [Span.following(0.0, LIVE_S + n * 0.0167, 40, 900, 100).x_of(LIVE_S + n * 0.0167) for n in range(200)]

    assert min(places) > 838
    assert max(places) <= 840


def test_a_span_that_follows_moves_by_whole_pixels() -> None:
    begins = [Span.following(0.0, 9 + n * 0.0167, 40, 877, 76) for n in range(50)]

    assert all(span.begin_s * span.px_per_s == pytest.approx(round(span.begin_s * span.px_per_s)) for span in begins)


def test_a_handle_snaps_to_a_beat_within_reach_and_else_stays() -> None:
    span, grid = Span.of_all(10.0, 0, 1_000), Grid(60.0, offset_s=0.25)

    assert span.snapped(3.2, grid, 10.0, reach_px=7) == pytest.approx(3.25)
    assert span.snapped(3.1, grid, 10.0, reach_px=7) == 3.1
    assert span.snapped(9.95, None, 10.0, reach_px=7) == 10.0
    assert span.snapped(0.03, None, 10.0, reach_px=7) == 0.0


def test_a_beat_outside_the_sound_holds_nothing() -> None:
    span = Span.of_all(10.0, 0, 1_000)

    assert span.snapped(0.06, Grid(60.0, offset_s=-0.01), 10.0, reach_px=7) == 0.0
    assert span.snapped(9.9, Grid(60.0, offset_s=0.05), 9.95, reach_px=4) == 9.9
