"""Takes with a melody that last longer than the model listens: every window follows the melody where it is by then."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

import musicdesk
from musicdesk.core.clip import Clip
from musicdesk.core.job import Cancelled, CancelToken, Progress
from musicdesk.core.recipe import AFTER, Recipe
from musicdesk.engines.musicgen.continuing import continued

PROMPT = "warm lo fi piano, 84 bpm"
RATE = 8_000
SECONDS = 3.5
GREEDY = {"seconds": SECONDS, "temperature": 0.0}


@pytest.fixture(scope="module")
def engine(melody_checkpoint: Path) -> Any:
    """An engine that listens to 1.4 s (eleven moments) at once: windows of 70 steps."""
    return musicdesk.load(melody_checkpoint, device="cpu")


def sung(*notes: tuple[float, float]) -> Clip:
    """Return tones of (Hz, seconds) in a row."""
    tones = [np.sin(2 * np.pi * hz * np.arange(round(seconds * RATE)) / RATE) for hz, seconds in notes]
    return Clip((0.5 * np.concatenate(tones)).astype(np.float32)[:, None], RATE)


LINE = sung((294, 1.4), (392, 1.05), (330, 1.05))
OTHER_END = sung((294, 1.4), (392, 1.05), (466, 1.05))


def test_each_part_of_a_long_melody_drives_its_own_part_of_the_take(engine: Any) -> None:
    one, other = (engine.generate(PROMPT, melody=melody, **GREEDY) for melody in (LINE, OTHER_END))

    # The last new notes are heard from 2.1 s on (a window's half before the change), and nothing before knows of them.
    changed = np.flatnonzero((one.codes != other.codes).any(axis=0))
    assert one.codes.shape == (4, 175)
    assert changed.size and changed[0] >= 70
    assert one.complete and one.remarks == ()


def test_each_window_equals_what_the_engine_makes_of_that_place(engine: Any) -> None:
    music = engine.generate(PROMPT, melody=LINE, **GREEDY)

    known = music.codes[:, 35:70]
    later = Clip(LINE.samples[round(0.7 * RATE) :], RATE)
    second = engine.generate(PROMPT, seconds=1.4, temperature=0.0, melody=LINE)

    np.testing.assert_array_equal(music.codes[:, :70], second.codes)
    beyond = engine.generate(PROMPT, seconds=1.4, temperature=0.0, prefix=known, melody=later)
    # Their first moment differs: at a melody's beginning there is nothing before it to be heard.
    assert (music.codes[:, 70:105] == beyond.codes[:, 35:]).mean() > 0.8


def test_the_sound_is_that_of_all_codes_together_and_streams(engine: Any) -> None:
    music = engine.generate(PROMPT, seconds=SECONDS, seed=3, melody=LINE)
    stream = engine.stream(PROMPT, seconds=SECONDS, seed=3, melody=LINE)
    blocks = list(stream)

    assert music.samples.tobytes() == engine.decode(music.codes).tobytes()
    assert np.concatenate([block.samples for block in blocks]).tobytes() == music.samples.tobytes()
    assert stream.music.recipe == music.recipe
    assert music.recipe.seconds == SECONDS and music.recipe.melody.after == "repeat"


def test_a_take_as_short_as_the_model_listens_is_made_in_one_go(engine: Any) -> None:
    told: list[Progress] = []

    engine.generate(PROMPT, seconds=1.4, seed=3, melody=LINE, report=told.append)
    assert {each.total for each in told} == {70 + 3}

    told.clear()
    engine.generate(PROMPT, seconds=SECONDS, seed=3, report=told.append)
    assert {each.total for each in told} == {175 + 3}, "without a melody nothing changes"


def test_progress_counts_over_all_windows(engine: Any) -> None:
    told: list[Progress] = []

    engine.generate(PROMPT, seconds=SECONDS, seed=3, melody=LINE, report=told.append)

    # 70 steps, then three times 35; every window has three columns more than steps.
    assert [each.done for each in told] == list(range(1, 175 + 4 * 3 + 1))
    assert {each.total for each in told} == {175 + 4 * 3}


def test_what_comes_after_the_melody_is_a_choice(engine: Any) -> None:
    short = Clip(LINE.samples[: round(1.2 * RATE)], RATE)

    repeated, stopped = (engine.generate(PROMPT, melody=short, after=after, **GREEDY) for after in ("repeat", "stop"))
    tiled = engine.generate(PROMPT, melody=Clip(np.tile(short.samples, (4, 1)), RATE), **GREEDY)

    np.testing.assert_array_equal(repeated.codes, tiled.codes)
    assert (repeated.codes != stopped.codes).any()
    assert (repeated.recipe.melody.after, stopped.recipe.melody.after) == ("repeat", "stop")


def test_behind_a_melody_that_stopped_nothing_is_followed(engine: Any) -> None:
    short = Clip(LINE.samples[: round(0.61 * RATE)], RATE)

    music = engine.generate(PROMPT, seconds=1.4, temperature=0.0, melody=short, after="stop")

    before = engine.generate(PROMPT, seconds=0.62, temperature=0.0, melody=short, after="stop")
    behind = engine.generate(PROMPT, seconds=1.4, temperature=0.0, prefix=before.codes)
    np.testing.assert_array_equal(music.codes, behind.codes)
    assert music.recipe.melody.after == "stop" and music.complete


def test_in_a_long_take_the_melody_is_followed_to_its_end_and_no_further(engine: Any) -> None:
    short = Clip(LINE.samples[: round(1.8 * RATE)], RATE)
    plan = engine._planner.plan({"prompt": PROMPT, "seconds": 60.0}, 1, 1, short, None, after="stop")

    follows = [(go.begin, go.end) for go in plan.goes if go.follows]
    nothing = [(go.begin, go.end) for go in plan.goes if not go.follows]

    assert follows == [(0, 70), (35, 90)]
    # As long as the pieces it was taught, without a melody to listen to.
    assert nothing == [(0, 1500), (750, 2250), (1500, 3000)]


def test_a_melody_that_stops_behind_the_end_of_the_take_changes_nothing(engine: Any) -> None:
    both = [engine._planner.plan({"prompt": PROMPT, "seconds": 1.4}, 1, 1, LINE, None, after=each) for each in AFTER]

    assert both[0].goes == both[1].goes and len(both[0].goes) == 1
    assert (both[0].conditions(both[0].goes[0]).lead == both[1].conditions(both[1].goes[0]).lead).all()


def test_variations_are_the_takes_that_generate_makes(engine: Any) -> None:
    told: list[Progress] = []

    takes = engine.variations(PROMPT, count=2, seconds=2.0, seed=7, melody=LINE, report=told.append)

    for take in takes:
        single = engine.generate(PROMPT, seconds=2.0, seed=take.recipe.seed, melody=LINE)
        assert take.samples.tobytes() == single.samples.tobytes()
    assert [take.recipe.seed for take in takes] == [7, 8]
    assert told[-1].done == told[-1].total
    assert [each.share for each in told] == sorted(each.share for each in told)


def test_variations_stopped_on_the_way_are_those_that_exist(engine: Any) -> None:
    token = CancelToken()

    takes = engine.variations(
        PROMPT,
        count=3,
        seconds=2.0,
        seed=7,
        melody=LINE,
        cancel=token,
        report=lambda p: p.share > 0.55 and token.cancel(),
    )

    assert [take.complete for take in takes] == [True, False]


@pytest.mark.parametrize("stop", [30, 90, 140])
def test_cut_short_it_equals_the_start_of_the_full_take(engine: Any, stop: int) -> None:
    full = engine.generate(PROMPT, seconds=SECONDS, seed=4, melody=LINE)
    token = CancelToken()

    part = engine.generate(
        PROMPT, seconds=SECONDS, seed=4, melody=LINE, cancel=token, report=lambda p: p.done >= stop and token.cancel()
    )

    kept = part.codes.shape[1]
    assert not part.complete
    assert 0 < kept < 175 and len(part.samples) == 640 * kept
    np.testing.assert_array_equal(part.codes, full.codes[:, :kept])


def test_stopped_before_anything_exists_there_is_no_take(engine: Any) -> None:
    for make in (engine.generate, engine.variations):
        with pytest.raises(Cancelled):
            make(PROMPT, seconds=SECONDS, melody=LINE, cancel=lambda: True)


def test_a_prefix_is_kept_under_a_long_melody(engine: Any) -> None:
    prefix = engine.generate(PROMPT, seconds=1.0, seed=1).codes

    music = engine.generate(PROMPT, seconds=SECONDS, seed=1, melody=LINE, prefix=prefix)

    np.testing.assert_array_equal(music.codes[:, :50], prefix)
    assert music.codes.shape == (4, 175)


def test_a_continuation_follows_the_melody_from_where_it_is(engine: Any) -> None:
    parent = engine.generate(PROMPT, seconds=1.4, temperature=0.0, melody=LINE)
    recipe = Recipe(PROMPT, seconds=2.1, seed=5, temperature=0.0)

    stream = continued(engine, parent.codes, recipe, melody=LINE)
    for _ in stream:
        pass

    whole = engine.generate(PROMPT, melody=LINE, **GREEDY)
    np.testing.assert_array_equal(stream.music.codes, whole.codes)
