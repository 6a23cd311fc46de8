"""A part of a take made anew: both sides stay, the best candidate is taken, and everything else is refused."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch

from musicdesk.core.errors import BadValue
from musicdesk.core.job import Cancelled, Progress
from musicdesk.core.music import Join
from musicdesk.core.recipe import Recipe
from musicdesk.core.section import Section
from musicdesk.engines.musicgen.delay import DelayPattern
from musicdesk.engines.musicgen.making import KeptPattern

PROMPT = "warm lo fi piano, 84 bpm"
GREEDY = Recipe(PROMPT, seconds=4.0, temperature=0.0, overlap_s=0.6)
OTHER = Recipe("dark techno, 84 bpm", seed=9, overlap_s=0.6)


@pytest.fixture(scope="module")
def engine(taught_engine: Any) -> Any:
    return taught_engine("base")


@pytest.fixture(scope="module")
def take(engine: Any) -> Any:
    return listened(engine.compose(GREEDY.with_(temperature=1.0, seed=2)))


def listened(stream: Any) -> Any:
    blocks = [block.samples for block in stream]
    if len(stream.music.samples):
        np.testing.assert_array_equal(np.concatenate(blocks), stream.music.samples)
    return stream.music


@pytest.mark.parametrize(
    ("kind", "begin", "end"),
    [
        ("base", 0, 20),
        ("base", 60, 61),
        ("base", 3, 197),
        ("base", 100, 199),
        ("melody stereo of three books", 90, 130),
    ],
)
def test_both_sides_of_the_part_are_kept_and_the_length_too(
    taught_engine: Any, kind: str, begin: int, end: int
) -> None:
    engine = taught_engine(kind)
    take = listened(engine.compose(GREEDY))

    music = listened(engine.remake(OTHER, take.codes, begin, end, candidates=2))

    np.testing.assert_array_equal(music.codes[:, :begin], take.codes[:, :begin])
    np.testing.assert_array_equal(music.codes[:, end:], take.codes[:, end:])
    assert (music.codes[:, begin:end] != take.codes[:, begin:end]).any()
    assert music.samples.shape == take.samples.shape
    # The codec looks 80 ms ahead.
    before = 640 * max(0, begin - 4)
    assert music.samples[:before].tobytes() == take.samples[:before].tobytes()
    assert music.samples.tobytes() == engine.decode(music.codes).tobytes()
    joins = [join for join in music.joins if join.kind == "remake"]
    assert joins == [Join(at, "remake") for at in (begin, end) if at]
    assert music.complete and music.recipe.seconds == (end - begin) / 50


def test_made_anew_to_the_end_it_is_a_continuation_of_what_is_before(engine: Any) -> None:
    take = listened(engine.compose(GREEDY))

    same = listened(engine.remake(GREEDY, take.codes, 90, 120, rest="anew"))
    other = listened(engine.remake(OTHER, take.codes, 90, 120, rest="anew"))

    np.testing.assert_array_equal(same.codes, take.codes)
    assert other.codes.shape == take.codes.shape
    assert (other.codes[:, 150:] != take.codes[:, 150:]).any()
    assert [join for join in other.joins if join.kind == "remake"] == [Join(90, "remake")]
    assert other.recipe.seconds == 2.2


def test_a_part_that_reaches_the_end_needs_no_choice(engine: Any, take: Any) -> None:
    one, four = (
        listened(engine.remake(OTHER, take.codes, 150, 200, rest="keep", candidates=count)) for count in (1, 4)
    )

    np.testing.assert_array_equal(one.codes, four.codes)


def test_the_candidate_is_taken_that_the_model_finds_what_follows_likeliest_after(engine: Any, take: Any) -> None:
    begin, end = 80, 110
    recipe = OTHER.with_(guidance=1.0, temperature=2.0)
    each = [
        listened(engine.remake(recipe.with_(seed=9 + number), take.codes, begin, end, candidates=1)).codes
        for number in range(4)
    ]

    best = listened(engine.remake(recipe, take.codes, begin, end, candidates=4))

    # The window that makes the part has the steps 45 to 145; `logits` knows no guidance, which is off here.
    scores = []
    for codes in each:
        columns, _ = DelayPattern(4, 1, 100, 64).delayed(codes[:, 45:145])
        chances = torch.from_numpy(engine.logits(recipe.prompt, columns)).log_softmax(-1).numpy()
        places = [(book, step) for book in range(4) for step in range(end - 45, 100)]
        scores.append(sum(float(chances[book, step + book, codes[book, 45 + step]]) for book, step in places))
    assert np.ptp(scores) > 0.1
    np.testing.assert_array_equal(best.codes, each[int(np.argmax(scores))])
    assert best.recipe.seed == 9 + int(np.argmax(scores))


def test_its_recipe_makes_it_again_as_the_only_candidate(engine: Any, take: Any) -> None:
    music = listened(engine.remake(OTHER, take.codes, 60, 140, candidates=4))

    again = listened(engine.remake(music.recipe, take.codes, 60, 140, candidates=1))

    np.testing.assert_array_equal(again.codes, music.codes)


def test_candidates_that_do_not_fit_into_memory_at_once_are_made_in_turn(
    engine: Any, take: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_once = listened(engine.remake(OTHER, take.codes, 80, 120, candidates=5))
    told: list[Progress] = []

    monkeypatch.setattr("musicdesk.engines.musicgen.remaking.MEMORY_LIMIT", 120_000)
    in_turn = listened(engine.remake(OTHER, take.codes, 80, 120, candidates=5, report=told.append))

    np.testing.assert_array_equal(in_turn.codes, at_once.codes)
    assert in_turn.recipe == at_once.recipe
    assert [each.done for each in told] == list(range(1, told[0].total + 1))
    # 40 steps and what is judged behind them, three columns more each: in turn, that is several times.
    assert told[0].total > 2 * (40 + 3)


def test_the_last_codebooks_of_the_part_are_made_in_view_of_what_follows() -> None:
    kept = np.arange(8).reshape(4, 2) + 10

    columns, open_ = KeptPattern(4, 1, 10, 64, kept, 5).delayed(np.ones((4, 3), np.int64))

    assert columns[0, 1:11].tolist() == [1, 1, 1, 64, 64, 10, 11, 64, 64, 64]
    assert open_[0].tolist() == [False] * 4 + [True] * 2 + [False] * 2 + [True] * 3 + [False] * 3
    assert columns[3, 4:].tolist() == [1, 1, 1, 64, 64, 16, 17, 64, 64, 64]
    assert open_[3, 4:].tolist() == [False] * 3 + [True] * 2 + [False] * 2 + [True] * 3


def test_sections_of_the_part_count_from_its_beginning(engine: Any, take: Any) -> None:
    plain, with_ = (
        listened(engine.remake(OTHER.with_(seconds=1.6, sections=sections), take.codes, 60, 140, candidates=1))
        for sections in ((), (Section(0.8, 1.6, PROMPT, 9.0),))
    )

    changed = np.flatnonzero((plain.codes != with_.codes).any(axis=0))
    assert 100 <= changed[0] < 140
    assert Join(100, "section") in with_.joins


def test_a_sound_that_is_given_is_kept_before_the_part_and_none_is_held_unless_it_is_wished(
    engine: Any, take: Any
) -> None:
    stream = engine.remake(OTHER, take.codes, 90, 120, candidates=1, sound=take.clip, hold=False)

    sound = np.concatenate([block.samples for block in stream])

    assert stream.music.samples.shape == (0, 1)
    assert sound.shape == take.samples.shape
    assert sound[: 640 * 85].tobytes() == take.samples[: 640 * 85].tobytes()


def test_stopped_at_any_step_there_is_nothing_new_or_the_part_is_whole(engine: Any, take: Any) -> None:
    whole = listened(engine.remake(OTHER, take.codes, 60, 100, candidates=2))
    kept = list[int]()

    for stop in range(0, 110, 9):
        looks = iter(range(1000))
        stream = engine.remake(
            OTHER, take.codes, 60, 100, candidates=2, cancel=lambda stop=stop, looks=looks: next(looks) >= stop
        )
        try:
            music = listened(stream)
        except Cancelled:
            kept.append(0)
            continue
        kept.append(music.codes.shape[1])
        assert music.complete == (kept[-1] == 200)
        np.testing.assert_array_equal(music.codes, whole.codes[:, : kept[-1]])
    assert kept[0] == 0 and kept[-1] == 200


def test_made_anew_to_the_end_and_stopped_it_keeps_what_is_new(engine: Any, take: Any) -> None:
    whole = listened(engine.remake(OTHER, take.codes, 60, 100, rest="anew"))
    looks = iter(range(1000))

    part = listened(
        engine.remake(OTHER, take.codes, 60, 100, rest="anew", cancel=lambda: next(looks) >= 60)
    )  # fmt: skip

    assert not part.complete and 60 < part.codes.shape[1] < 200
    np.testing.assert_array_equal(part.codes, whole.codes[:, : part.codes.shape[1]])


@pytest.mark.parametrize(
    ("begin", "end", "wishes", "field"),
    [
        (-1, 20, {}, "remake"),
        (20, 20, {}, "remake"),
        (30, 20, {}, "remake"),
        (0, 201, {}, "remake"),
        (200, 201, {}, "remake"),
        (0.5, 20, {}, "remake"),
        (True, 20, {}, "remake"),
        (0, 20, {"rest": "fade"}, "remake"),
        (0, 20, {"candidates": 0}, "remake"),
        (0, 20, {"candidates": 9}, "remake"),
        (0, 20, {"candidates": 1.5}, "remake"),
        (0, 20, {"recipe": OTHER.with_(sections=(Section(1.0, 2.0, "drums"),))}, "sections"),
    ],
    ids=str,
)
def test_a_part_that_cannot_be_made_anew_is_refused_in_a_sentence(
    engine: Any, take: Any, begin: Any, end: Any, wishes: dict[str, Any], field: str
) -> None:
    recipe = wishes.pop("recipe", OTHER)

    with pytest.raises(BadValue) as said:
        engine.remake(recipe, take.codes, begin, end, **wishes)

    assert said.value.field == field
