"""Orders: what is wished, and what they will write."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import FakeEngine, fake_desk

from musicdesk.app.beginnings import Beginning
from musicdesk.app.order import Order, targets
from musicdesk.core.errors import BadValue
from musicdesk.core.recipe import SEED_LIMIT, Recipe
from musicdesk.core.remake import Remake
from musicdesk.core.take import Bond, Take

RECIPE = Recipe("warm piano", seconds=4.0, seed=7)
TAKE = Take("20260101-000000-000-0000", "Warm", 1.0, 10.0, 32_000, 1)
FROM_FILE = Beginning("a.wav", 10.0, path=Path("a.wav"))
FROM_TAKE = Beginning('"Warm"', 10.0, take=TAKE, folder=Path("library"))


def test_music_from_nothing_has_no_bond() -> None:
    wish = Order(RECIPE, variations=3, retries=1).wish(RECIPE)

    assert (wish.parent, wish.bond, wish.remake, wish.variations, wish.retries) == (None, None, None, 3, 1)


@pytest.mark.parametrize(("beginning", "parent"), [(FROM_TAKE, TAKE.id), (FROM_FILE, None)])
def test_music_that_goes_on_is_bound_to_what_it_begins_with(beginning: Beginning, parent: str | None) -> None:
    order = Order(RECIPE, beginning=beginning)

    assert (order.parent, order.bond, order.wish(RECIPE).bond) == (parent, Bond.CONTINUATION, Bond.CONTINUATION)
    assert (order.seconds, order.new) == (14.0, (10.0, 14.0))


@pytest.mark.parametrize(("rest", "end_s"), [("keep", 8.0), ("anew", 10.0)])
def test_a_part_that_is_made_anew_leaves_the_length_as_it_is(rest: str, end_s: float) -> None:
    part = Remake(4.0, 8.0, rest)
    order = Order(RECIPE, beginning=FROM_TAKE, remake=part)

    wish = order.wish(RECIPE)

    assert (wish.parent, wish.bond, wish.remake) == (TAKE.id, Bond.REMADE, part)
    assert (order.seconds, order.new) == (10.0, (4.0, end_s))


@pytest.mark.parametrize("retries", [-1, 6, 1000])
def test_too_few_or_too_many_retries_are_refused(retries: int) -> None:
    with pytest.raises(BadValue, match="retries"):
        Order(RECIPE, retries=retries)


def test_a_part_of_nothing_is_refused() -> None:
    with pytest.raises(BadValue, match="nothing to be re-made"):
        Order(RECIPE, remake=Remake(0.0, 1.0))


def test_more_than_two_hours_with_what_was_before_are_refused() -> None:
    with pytest.raises(BadValue, match="2:00:00"):
        Order(RECIPE.with_(seconds=7_195.0), beginning=FROM_FILE)


def test_the_file_that_music_begins_with_is_not_written_over(tmp_path: Path) -> None:
    source = tmp_path / "a.wav"
    source.write_bytes(b"a sound")
    order = Order(RECIPE, beginning=Beginning("a.wav", 10.0, path=source), audio=source)

    with pytest.raises(BadValue, match="would be lost"):
        targets(fake_desk(FakeEngine()), order)


def test_room_is_asked_for_what_was_before_as_well(tmp_path: Path) -> None:
    asked: list[int] = []
    desk = fake_desk(FakeEngine(), check_writable=lambda _path, size_bytes: asked.append(size_bytes))

    targets(desk, Order(RECIPE, beginning=FROM_FILE, audio=tmp_path / "b.wav"))

    assert min(asked) >= 14 * 32_000 * 2 * (4 + 2)


@pytest.mark.parametrize(
    ("variations", "part", "count"),
    [(2, None, 2), (1, Remake(4.0, 8.0, candidates=4), 4), (2, Remake(4.0, 8.0, candidates=4), 8)],
)
def test_a_seed_with_too_few_after_it_is_refused_by_the_name_it_was_typed_by(
    variations: int, part: Remake | None, count: int
) -> None:
    beginning, last = (None if part is None else FROM_FILE), SEED_LIMIT + 1 - count

    def order(seed: int) -> Order:
        return Order(RECIPE.with_(seed=seed), variations=variations, beginning=beginning, remake=part)

    assert order(last).recipe.seed == last
    with pytest.raises(BadValue, match=f"A seed of {last + 1} .* {count} "):
        order(last + 1)


def test_the_last_seed_is_enough_for_one_take_and_for_a_part_made_anew_to_the_end() -> None:
    last = RECIPE.with_(seed=SEED_LIMIT)

    assert Order(last).recipe == Order(last, beginning=FROM_FILE, remake=Remake(4.0, 8.0, "anew")).recipe
