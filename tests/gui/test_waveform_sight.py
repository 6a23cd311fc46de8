"""What of a sound is seen: zooming at the pointer, scrolling on whole pixels, snapping, and the marks of the ruler."""

from __future__ import annotations

import itertools

import pytest

from musicdesk.core.transport import Loop
from musicdesk.gui.ruler import bars_text, beat_ticks, clock_text, near_beat_s, second_ticks
from musicdesk.gui.waveformgrip import near_edge, snapped, span_of
from musicdesk.gui.waveformsight import SMALLEST_STEP, Sight


def _fitted(length: int = 320_000, width_px: int = 1_000) -> Sight:
    return Sight(length, width_px).fitted()


def test_everything_is_in_sight_when_fitted() -> None:
    sight = _fitted()

    assert (sight.x_of(0), sight.x_of(320_000)) == (0, 1_000)
    assert sight.is_fitted


@pytest.mark.parametrize("x", [0, 137, 500, 999])
@pytest.mark.parametrize("factor", [1.1, 1.5, 4.0])
def test_the_frame_under_the_pointer_stays_there_while_zooming(x: int, factor: float) -> None:
    sight = _fitted().zoomed(8, 400)
    frame = sight.frame_at(x)

    zoomed = sight.zoomed(factor, x)

    assert zoomed.step == pytest.approx(sight.step / factor)
    assert zoomed.x_of(frame) == pytest.approx(x, abs=0.51)


def test_one_can_zoom_in_to_single_samples_and_out_to_everything() -> None:
    sight = _fitted()
    for _ in range(80):
        sight = sight.zoomed(1.5, 300)
    assert sight.step == SMALLEST_STEP

    for _ in range(80):
        sight = sight.zoomed(1 / 1.5, 700)
    assert sight == _fitted()


@pytest.mark.parametrize("pixels", [-1e9, -100, 0, 1, 250.4, 1e9])
def test_scrolling_stays_within_the_sound_and_on_whole_pixels(pixels: float) -> None:
    sight = _fitted().zoomed(7.3, 500)

    moved = sight.moved(pixels)

    assert 0 <= moved.begin <= moved.end <= 320_000 + moved.step
    assert moved.begin / moved.step == pytest.approx(round(moved.begin / moved.step))


def test_a_fitted_sight_stays_fitted_when_the_window_or_the_sound_changes() -> None:
    assert _fitted().resized(640) == _fitted(width_px=640)
    assert _fitted().of_length(100_000) == _fitted(length=100_000)


def test_a_zoomed_sight_stays_where_it_is_when_the_sound_gets_shorter_behind_it() -> None:
    sight = _fitted().zoomed(10, 0)

    assert sight.of_length(200_000).begin == sight.begin
    assert sight.of_length(200_000).step == sight.step


def test_a_sound_of_no_length_or_a_window_of_no_width_does_no_harm() -> None:
    assert Sight(0, 1_000).fitted().zoomed(2, 5).frame_at(500) == 0
    assert Sight(100, 1).fitted().resized(0).width_px == 1


@pytest.mark.parametrize(
    ("seconds", "decimals", "text"),
    [
        (0, 3, "0:00.000"),
        (3.2144, 3, "0:03.214"),
        (59.9996, 3, "1:00.000"),
        (61.25, 1, "1:01.2"),
        (3_725, 0, "1:02:05"),
        (-1, 3, "0:00.000"),
    ],
)
def test_a_moment_is_written_in_minutes_and_seconds(seconds: float, decimals: int, text: str) -> None:
    assert clock_text(seconds, decimals) == text


def test_a_moment_is_written_in_bars_and_beats_of_four() -> None:
    beat_s = 60 / 125

    assert [bars_text(beat * beat_s, 125) for beat in (0, 1, 3, 4, 7.99, 400)] == [
        "1.1", "1.2", "1.4", "2.1", "2.4", "101.1",
    ]  # fmt: skip


@pytest.mark.parametrize("px_per_s", [0.05, 0.7, 3, 66, 100, 470, 3_000, 50_000, 1e6])
def test_written_marks_never_crowd_and_are_never_missing(px_per_s: float) -> None:
    begin_s, end_s = 1.0, 1.0 + 1_000 / px_per_s

    written = [tick.at_s * px_per_s for tick in second_ticks(begin_s, end_s, px_per_s, 84) if tick.text]

    gaps = [after - before for before, after in itertools.pairwise(written)]
    assert len(written) >= 3
    assert min(gaps) >= 83.9
    assert max(gaps) <= 84 * 5.1


@pytest.mark.parametrize("px_per_s", [0.05, 0.7, 3, 66, 100, 470])
def test_marks_of_bars_never_crowd(px_per_s: float) -> None:
    ticks = beat_ticks(0, 1_000 / px_per_s, px_per_s, 40, 125)
    written = [tick.at_s * px_per_s for tick in ticks if tick.text]

    assert len(written) >= 3
    assert all(after - before >= 39.9 for before, after in itertools.pairwise(written))


def test_bars_are_named_by_their_number_and_beats_by_both() -> None:
    ticks = beat_ticks(0, 4, 100, 40, 120)

    assert [tick.text for tick in ticks if tick.text] == ["1", "1.2", "1.3", "1.4", "2", "2.2", "2.3", "2.4", "3"]
    assert [tick.at_s for tick in ticks if tick.rank == 0] == [0.0, 2.0, 4.0]


def test_a_drag_snaps_to_the_nearest_beat_and_to_the_end() -> None:
    sight = _fitted()  # 10 s at 32 kHz; a beat of 125 bpm is 15 360 frames, 48 pixels

    assert snapped(15_000, sight, 32_000, 125) == 15_360
    assert snapped(319_000, sight, 32_000, 125) == 320_000
    assert snapped(15_000, sight, 32_000, None) == 15_000


def test_a_drag_is_free_once_one_has_zoomed_in_to_be_exact() -> None:
    sight = _fitted().zoomed(2_000, 100)

    assert snapped(15_001, sight, 32_000, 125) == 15_001


def test_a_span_runs_forwards_whichever_way_it_was_dragged() -> None:
    assert span_of(200.4, 100, 1_000) == Loop(100, 200)
    assert span_of(-50, 5_000, 1_000) == Loop(0, 1_000)
    assert span_of(100, 100.3, 1_000) is None


def test_near_an_edge_of_a_span_the_other_edge_stays() -> None:
    sight = Sight(1_000, 1_000).fitted()

    assert near_edge(Loop(100, 200), sight, 103, 5) == 200
    assert near_edge(Loop(100, 200), sight, 196, 5) == 100
    assert near_edge(Loop(100, 200), sight, 150, 5) is None
    assert near_edge(None, sight, 150, 5) is None


def test_bars_count_from_the_first_one_and_what_stands_before_has_no_name() -> None:
    ticks = beat_ticks(0, 3, 200, 40, 120, downbeat_s=0.75)

    bars = [(round(tick.at_s, 3), tick.text) for tick in ticks if tick.rank == 0]
    assert bars == [(0.75, "1"), (2.75, "2")]
    assert [(round(tick.at_s, 3), tick.text) for tick in ticks if tick.at_s < 0.75 and tick.rank == 1] == [(0.25, "")]
    assert bars_text(0.75, 120, 0.75) == "1.1"
    assert bars_text(0.3, 120, 0.75) == "0.4"


def test_a_pointer_snaps_to_the_bars_that_are_shown_and_to_the_beginning() -> None:
    sight = Sight(100_000, 1_000).fitted()

    assert snapped(30_500, sight, 10_000, 120, downbeat_s=1.0) == 30_000
    assert snapped(10_400, sight, 10_000, 120, downbeat_s=1.05) == 10_500
    assert snapped(200, sight, 10_000, 120, downbeat_s=1.25) == 0


def test_a_bar_of_three_beats_is_written_as_one() -> None:
    ticks = beat_ticks(0, 6.1, 30, 40, 120, beats_per_bar=3)

    assert [(tick.at_s, tick.text) for tick in ticks if tick.text] == [
        (0.0, "1"),
        (1.5, "2"),
        (3.0, "3"),
        (4.5, "4"),
        (6.0, "5"),
    ]
    assert bars_text(1.6, 120, beats_per_bar=3) == "2.1"


def test_the_beat_nearest_to_a_moment_lies_within_the_sound() -> None:
    assert near_beat_s(1.6, 10.0, 120, 0.25) == 1.75
    assert near_beat_s(0.02, 10.0, 120, 0.4) == 0.4
    assert near_beat_s(0.0, 10.0, 120, 0.499) == 0.0
    assert near_beat_s(9.99, 9.99, 120) == 9.5
    assert near_beat_s(0.1, 0.2, 120, 0.4) == 0.0
