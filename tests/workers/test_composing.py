"""Composing: takes, batches, continuations, re-made parts and loops, with their seams, checks and further tries."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from workers.composers import CODEBOOKS, FRAMES, RATE, CodelessEngine, FakeEngine, FakeSink, hum

from musicdesk.core.clip import Clip, Samples
from musicdesk.core.errors import BadValue, ModelError, StorageError, Unavailable
from musicdesk.core.job import Cancelled, JobState, Progress
from musicdesk.core.recipe import SEED_LIMIT, Recipe
from musicdesk.core.remake import Remake
from musicdesk.core.seam import Seam
from musicdesk.core.section import Section
from musicdesk.core.take import Bond
from musicdesk.core.wish import Wish
from musicdesk.engines.diffusion.streams import SoundStreams
from musicdesk.workers.composing import Source, compose

SILENT = "there is nothing to hear in it"


def wish(variations: int = 1, retries: int = 2, **values: Any) -> Wish:
    return Wish(Recipe(**({"prompt": "hum", "seconds": 2.0, "seed": 1} | values)), variations, retries=retries)


def remade(begin_s: float, end_s: float, rest: str = "keep", variations: int = 1, **values: Any) -> Wish:
    recipe = Recipe(**({"prompt": "hum", "seconds": 10.0, "seed": 1} | values))
    part = Remake(begin_s, end_s, rest, candidates=3)
    return Wish(recipe, variations, parent="a", bond=Bond.REMADE, remake=part)


def known(steps: int = 100, *seams: Seam) -> Source:
    return Source(np.full((CODEBOOKS, steps), 7, np.int64), None, seams, ("It was taken in.",))


def silent_for(*seeds: int) -> Any:
    def voice(recipe: Recipe, frames: int) -> Samples:
        return np.zeros((frames, 1), np.float32) if recipe.seed in seeds else hum(recipe, frames)

    return voice


def drums(bpm: dict[int, float]) -> Any:
    """Drum at the tempo of each seed, the others not at all."""

    def voice(recipe: Recipe, frames: int) -> Samples:
        sound = np.zeros(frames, np.float32)
        if recipe.seed in bpm:
            beat = round(RATE * 60 / bpm[recipe.seed])
            noise = np.random.default_rng(1).normal(0, 1, 400) * np.exp(-np.arange(400) / 60)
            for count, at in enumerate(range(100, frames - 400, beat)):
                sound[at : at + 400] += noise * (0.3 if count % 4 == 0 else 0.12)
        return sound[:, None]

    return voice


class Watch:
    """Says stop from the moment on that a test chooses, and remembers the progress."""

    def __init__(self, stop_when: Any = lambda: False) -> None:
        self.shares: list[float] = []
        self.last: Progress | None = None
        self.stop_when = stop_when

    def report(self, progress: Progress) -> None:
        self.last = progress
        self.shares.append(progress.share)

    def cancel(self) -> bool:
        return bool(self.stop_when())


def run(
    engine: FakeEngine, wish: Wish, source: Source | None = None, watch: Watch | None = None
) -> tuple[JobState, FakeSink]:
    sink, watch = FakeSink(), watch or Watch()
    return compose(engine, wish, source, None, sink, watch.report, watch.cancel), sink  # type: ignore[arg-type]


def test_a_take_is_poured_block_by_block_with_the_codes_of_each() -> None:
    watch = Watch()

    state, sink = run(FakeEngine(), wish(), watch=watch)

    take = sink.takes[0]
    assert state is JobState.DONE
    assert sink.told == [("begun", 0, 1, 100 * FRAMES), ("made", 0)]
    np.testing.assert_array_equal(sink.heard[0], take.codes)
    np.testing.assert_array_equal(sink.sounds[0], hum(take.recipe, 100 * FRAMES))
    assert (take.complete, take.remarks, take.seams, take.clip) == (True, (), (), None)
    assert take.check is not None and take.check.sound
    assert watch.shares == [0.25, 0.5, 0.75, 1.0]


def test_what_is_told_before_the_first_sound_has_the_tempo_that_was_taught_and_the_checkpoint() -> None:
    engine = FakeEngine(tempos_bpm=(75.0, 100.0, 125.0))

    _, sink = run(engine, wish(prompt="hum, 120 bpm"))

    told = sink.recipes[0]
    assert (told.bpm, told.checkpoint, told.device, told.precision) == (125.0, "a" * 64, "cpu", "fp32")


def test_variations_are_one_batch_and_come_in_their_order() -> None:
    engine = FakeEngine()

    state, sink = run(engine, wish(4, seed=5))

    assert state is JobState.DONE
    assert [each[0] for each in engine.asked] == ["ensemble"]
    assert [each[2] for each in sink.told if each[0] == "begun"] == [5, 6, 7, 8]
    assert [each[1] for each in sink.told if each[0] == "made"] == [0, 1, 2, 3]
    for index in range(4):
        np.testing.assert_array_equal(sink.heard[index], np.full((CODEBOOKS, 100), 5 + index))


def test_a_take_that_is_not_sound_is_made_again_with_another_seed_and_says_so() -> None:
    watch = Watch()

    state, sink = run(FakeEngine(silent_for(1, 9)), wish(), watch=watch)

    frames = 100 * FRAMES
    assert state is JobState.DONE
    assert sink.told == [
        ("begun", 0, 1, frames),
        ("retrying", 0, 1, (SILENT,)),
        ("begun", 0, 9, frames),
        ("retrying", 0, 2, (SILENT,)),
        ("begun", 0, 17, frames),
        ("made", 0),
    ]
    take = sink.takes[0]
    assert take.recipe.seed == 17 and take.clip is None and take.check is not None and take.check.sound
    assert take.remarks == (f"Made again twice, for this was wrong before: {SILENT}.",)
    assert watch.shares[:5] == [0.25, 0.5, 0.75, 1.0, 0.625], "it goes back only when it is made again"
    assert watch.last is not None and (watch.last.share, watch.last.elapsed_s) == (1.0, 3.0)


def test_when_no_try_is_sound_the_best_is_kept_with_its_faults() -> None:
    def worse_each_time(recipe: Recipe, frames: int) -> Samples:
        sound = hum(recipe, frames)
        sound[: frames // 2] = 0
        return sound if recipe.seed == 1 else sound * 0

    state, sink = run(FakeEngine(worse_each_time), wish(retries=1, seconds=6.0))

    take = sink.takes[0]
    assert state is JobState.DONE
    assert take.recipe.seed == 1 and take.check is not None and take.check.faults
    assert take.clip is not None, "its sound is not the one that came last"
    np.testing.assert_array_equal(take.clip.samples, worse_each_time(take.recipe, 300 * FRAMES))
    np.testing.assert_array_equal(take.codes, np.full((CODEBOOKS, 300), 1))
    assert take.remarks == ("None of 2 tries was quite sound; this is the best of them.",)


def test_the_seed_of_another_try_stays_within_the_seeds() -> None:
    _, sink = run(FakeEngine(silent_for(SEED_LIMIT)), wish(seed=SEED_LIMIT))

    assert sink.takes[0].recipe.seed == 7


def test_only_the_variation_that_is_not_sound_is_made_again() -> None:
    engine = FakeEngine(silent_for(2))

    _, sink = run(engine, wish(3))

    assert [each[1].seed for each in engine.asked] == [1, 10]
    assert [each[:2] for each in sink.told if each[0] in ("retrying", "made")] == [
        ("made", 0),
        ("retrying", 1),
        ("made", 1),
        ("made", 2),
    ]


@pytest.mark.parametrize(
    ("asked", "source"),
    [
        (wish(retries=0), None),
        (wish(seconds=60.5), None),
        (Wish(Recipe("hum", seconds=2.0, seed=1), parent="a", bond=Bond.CONTINUATION), known()),
    ],
    ids=["no retries", "long", "continuation"],
)
def test_what_is_long_or_goes_on_is_not_made_again_but_says_what_is_wrong(asked: Wish, source: Source | None) -> None:
    _, sink = run(FakeEngine(silent_for(1)), asked, source)

    take = sink.takes[0]
    assert [each[0] for each in sink.told] == ["begun", "made"]
    assert take.check is not None and take.check.faults


def test_stopping_while_a_take_is_made_again_keeps_the_try_before() -> None:
    sink_told: list[Any] = []
    watch = Watch(lambda: len(watch.shares) >= 5)

    state, sink = run(FakeEngine(silent_for(1)), wish(), watch=watch)

    take = sink.takes[0]
    sink_told += [each[0] for each in sink.told]
    assert state is JobState.CUT_SHORT
    assert sink_told == ["begun", "retrying", "begun", "made"]
    assert (take.recipe.seed, take.complete) == (1, True)
    assert take.clip is not None and not take.clip.samples.any()


def test_stopping_keeps_what_there_is_of_all_takes_of_a_batch() -> None:
    watch = Watch(lambda: len(watch.shares) >= 2)

    state, sink = run(FakeEngine(), wish(2), watch=watch)

    assert state is JobState.CUT_SHORT
    assert [(take.complete, take.codes.shape) for take in sink.takes.values()] == [(False, (4, 50))] * 2


def test_stopping_before_there_is_anything_leaves_nothing() -> None:
    never, at_once = run(FakeEngine(), wish(), watch=Watch(lambda: True)), Watch()
    asked = iter([False, True])
    at_once.stop_when = lambda: next(asked)

    state, sink = run(FakeEngine(), wish(2), watch=at_once)

    assert (never[0], never[1].told) == (JobState.CUT_SHORT, [])
    assert state is JobState.CUT_SHORT
    assert [each[0] for each in sink.told] == ["begun", "begun", "dropped", "dropped"]
    assert not sink.takes


def test_what_there_is_when_an_error_comes_is_kept_before_it_goes_on_its_way() -> None:
    engine = FakeEngine()
    engine.breaks_at = (60, Unavailable("The device went away."))
    sink, watch = FakeSink(), Watch()

    with pytest.raises(Unavailable):
        compose(engine, wish(2), None, None, sink, watch.report, watch.cancel)  # type: ignore[arg-type]

    assert [(take.complete, take.recipe.seed, take.codes.shape) for take in sink.takes.values()] == [
        (False, 1, (4, 50)),
        (False, 2, (4, 50)),
    ]


@pytest.mark.parametrize("asked", ["continuation", "part"])
def test_an_error_before_anything_new_came_leaves_no_copy_of_what_was_known(asked: str) -> None:
    engine, sink, watch = FakeEngine(), FakeSink(), Watch()
    # Blocks are of 25 steps: those of the 100 that are known come, and none of the new ones.
    engine.breaks_at = (100, Unavailable("The device went away."))
    goes_on = Wish(Recipe("hum", seconds=8.0, seed=1), parent="a", bond=Bond.CONTINUATION)
    order, source = (goes_on, known(100)) if asked == "continuation" else (remade(2.0, 4.0), known(500))

    with pytest.raises(Unavailable):
        compose(engine, order, source, None, sink, watch.report, watch.cancel)  # type: ignore[arg-type]

    assert not sink.takes
    assert sink.told[-1] == ("dropped", 0)


def test_what_an_error_leaves_has_the_codes_of_what_was_taken_in_and_keeps_no_other_take_from_it() -> None:
    class Full(FakeSink):
        def block(self, index: int, samples: Samples, codes: Any) -> None:
            if index == 1 and self.heard[1].shape[1] == 50:
                raise StorageError("The disk is full.")
            super().block(index, samples, codes)

        def sound(self, index: int) -> Any:
            if index == 0:
                raise StorageError("The disk is gone.")
            return super().sound(index)

    sink, watch = Full(), Watch()

    with pytest.raises(StorageError, match="full"):
        compose(FakeEngine(), wish(3), None, None, sink, watch.report, watch.cancel)  # type: ignore[arg-type]

    assert {index: take.codes.shape[1] for index, take in sink.takes.items()} == {1: 50, 2: 50}
    assert [each[1] for each in sink.told if each[0] == "dropped"] == []


def test_an_error_while_a_take_is_made_again_keeps_the_try_before() -> None:
    def voice(recipe: Recipe, frames: int) -> Samples:
        engine.breaks_at = (0, Unavailable("The device went away.")) if recipe.seed == 9 else None
        return silent_for(1)(recipe, frames)

    engine, sink, watch = FakeEngine(voice), FakeSink(), Watch()

    with pytest.raises(Unavailable):
        compose(engine, wish(), None, None, sink, watch.report, watch.cancel)  # type: ignore[arg-type]

    take = sink.takes[0]
    assert take.recipe.seed == 1 and take.clip is not None


def test_a_continuation_begins_with_what_is_known_and_has_its_seams_and_a_new_one_measured() -> None:
    old = Seam(0.5, "section", 0.1, 0.2, 0.3)
    asked = Wish(Recipe("hum", seconds=8.0, seed=1), parent="a", bond=Bond.CONTINUATION)

    state, sink = run(FakeEngine(), asked, known(300, old))

    take = sink.takes[0]
    assert state is JobState.DONE
    assert sink.told[0] == ("begun", 0, 1, 700 * FRAMES)
    assert take.codes is not None and take.codes.shape == (4, 700) and take.recipe.seconds == 8.0
    assert take.seams[0] == old
    assert [(each.at_s, each.kind, each.measured) for each in take.seams[1:]] == [(6.0, "continuation", True)]
    assert take.remarks == ("It was taken in.",)


def test_a_loop_that_goes_on_is_no_loop() -> None:
    engine = FakeEngine()
    asked = Wish(Recipe("hum", seconds=2.0, seed=1, bars=4), parent="a", bond=Bond.CONTINUATION)

    _, sink = run(engine, asked, known())

    assert engine.asked[0][1].bars is None
    assert sink.takes[0].codes is not None


def test_a_part_is_re_made_in_its_own_length_with_what_lies_within_of_the_sections() -> None:
    engine = FakeEngine()
    sections = (Section(0.0, 1.0, "soft"), Section(1.0, 6.0, "loud"), Section(6.0, 9.0, "gone"))
    seams = (Seam(1.0, "window"), Seam(3.0, "window"), Seam(9.5, "window", 0.1, 0.2, 0.3))

    _, sink = run(engine, remade(2.0, 4.0, sections=sections), known(500, *seams))

    ((verb, recipe, given),) = engine.asked
    assert (verb, given["begin"], given["end"], given["rest"], given["candidates"]) == ("remake", 100, 200, "keep", 3)
    assert recipe.seconds == 2.0
    assert recipe.sections == (Section(0.0, 1.0, "soft"), Section(1.0, 2.0, "loud"))
    assert [(each.at_s, each.kind) for each in sink.takes[0].seams] == [
        (1.0, "window"),
        (2.0, "remake"),
        (4.0, "remake"),
        (9.5, "window"),
    ]
    assert all(each.measured for each in sink.takes[0].seams)


@pytest.mark.parametrize("rest", ["keep", "anew"])
def test_what_is_made_of_a_foreign_sound_has_no_codes_and_a_loop_stays_as_long_as_it_was(rest: str) -> None:
    engine, frames = FakeEngine(), 500 * FRAMES - 3
    sound = Clip(np.zeros((frames, 1), np.float32), RATE)
    source = Source(np.full((CODEBOOKS, 500), 7, np.int64), sound=sound, foreign=True)

    _, sink = run(engine, remade(2.0, 4.0, rest), source)

    take, given = sink.takes[0], engine.asked[0][2]
    assert (take.codes, take.clip, len(sink.heard[0])) == (None, None, 0)
    assert len(sink.sounds[0]) == sink.told[0][3] == (frames if rest == "keep" else 500 * FRAMES)
    assert (given["foreign"], given["sound"], take.complete) == (True, sound, True)


def test_a_part_is_re_made_to_the_end_and_several_times_with_seeds_for_all_candidates() -> None:
    engine, anew = FakeEngine(), FakeEngine()
    watch = Watch()

    state, sink = run(engine, remade(2.0, 4.0, variations=3), known(500), watch)
    run(anew, remade(2.0, 4.0, "anew"), known(500))

    assert state is JobState.DONE and sorted(sink.takes) == [0, 1, 2]
    assert [each[1].seed for each in engine.asked] == [1, 4, 7]
    assert watch.shares == sorted(watch.shares) and watch.shares[-1] == 1.0
    assert (anew.asked[0][2]["end"], anew.asked[0][1].seconds) == (500, 8.0)


def clicking_at(at_s: float, *seeds: int) -> Any:
    def voice(recipe: Recipe, frames: int) -> Samples:
        sound = hum(recipe, frames)
        if recipe.seed in seeds:
            sound[round(at_s * RATE)] += 0.9
        return sound

    return voice


def test_music_that_goes_on_is_told_the_tempo_before_it_and_keeps_its_own_words() -> None:
    engine = FakeEngine(tempos_bpm=(75.0, 93.75))

    _, sink = run(engine, wish(prompt="soft pads"), replace(known(), bpm=93.8))

    assert engine.asked[0][1].prompt == "soft pads, 93.75 bpm"
    assert (sink.recipes[0].prompt, sink.recipes[0].bpm) == ("soft pads", 93.75)
    assert sink.takes[0].recipe.prompt == "soft pads"


def test_a_part_whose_joins_are_worse_than_before_is_tried_once_more() -> None:
    _, sink = run(FakeEngine(clicking_at(2.0, 1)), remade(2.0, 4.0), known(500))

    (again,) = [each for each in sink.told if each[0] == "retrying"]
    take = sink.takes[0]
    assert again[3] == ("the join at 0:02 is not good (a click, a sudden change of sound)",)
    assert take.recipe.seed == 25 and take.clip is None
    assert take.remarks == ("It was taken in.", "The best of 6 tries was that with seed 25.")
    assert all(each.good for each in take.seams)


def test_the_candidates_of_another_try_have_seeds_that_there_are() -> None:
    engine = FakeEngine(lambda recipe, frames: clicking_at(2.0, 0)(recipe.with_(seed=0), frames))

    run(engine, remade(2.0, 4.0, seed=SEED_LIMIT - 24), known(500))

    assert [each[1].seed for each in engine.asked] == [SEED_LIMIT - 24, 1]


def test_when_no_join_is_better_the_best_is_kept_and_that_is_said() -> None:
    def voice(recipe: Recipe, frames: int) -> Samples:
        sound = clicking_at(2.0, 1, 25)(recipe, frames)
        return clicking_at(4.0, 25)(recipe, frames) + (sound - hum(recipe, frames))

    _, sink = run(FakeEngine(voice), remade(2.0, 4.0), known(500))

    take = sink.takes[0]
    assert take.recipe.seed == 1 and take.clip is not None and take.clip.frames == 10 * RATE
    np.testing.assert_array_equal(take.clip.samples, clicking_at(2.0, 1)(take.recipe, 10 * RATE))
    assert take.remarks[1:] == ("No better join was found at 0:02; try again, or select another part.",)


@pytest.mark.parametrize(
    ("asked", "source"),
    [
        (replace(remade(2.0, 4.0), retries=0), known(500)),
        (remade(2.0, 4.0), known(500, Seam(3.0, "window", 9.0, 9.0, 0.0))),
        (remade(2.0, 4.0, "anew"), known(500)),
    ],
)
def test_a_part_is_not_tried_again_when_that_is_not_wished_or_its_seams_are_no_worse(
    asked: Wish, source: Source
) -> None:
    engine = FakeEngine(clicking_at(2.0, 1))

    run(engine, asked, source)

    assert len(engine.asked) == 1


def test_a_part_that_is_tried_again_and_stopped_is_kept_as_it_was_before() -> None:
    watch = Watch()
    sink = FakeSink()
    watch.stop_when = lambda: any(each[0] == "retrying" for each in sink.told)

    state = compose(
        FakeEngine(clicking_at(2.0, 1)),  # type: ignore[arg-type]
        remade(2.0, 4.0), known(500), None, sink, watch.report, watch.cancel,
    )  # fmt: skip

    assert state is JobState.CUT_SHORT
    assert sink.takes[0].complete and sink.takes[0].clip is not None


def test_a_part_that_was_stopped_has_no_seam_behind_its_end() -> None:
    watch = Watch(lambda: len(watch.shares) >= 12)
    old = (Seam(1.0, "window", 0.1, 0.2, 0.3), Seam(9.0, "window", 0.1, 0.2, 0.3))

    state, sink = run(FakeEngine(), remade(2.0, 4.0), known(500, *old), watch)

    take = sink.takes[0]
    assert state is JobState.CUT_SHORT and take.codes is not None and take.codes.shape[1] == 300
    assert [each.at_s for each in take.seams] == [1.0, 2.0, 4.0]


def test_stopping_between_parts_keeps_those_that_are_made() -> None:
    watch = Watch(lambda: watch.last is not None and watch.last.share >= 0.5)

    state, sink = run(FakeEngine(), remade(2.0, 4.0, variations=2), known(500), watch)

    assert state is JobState.CUT_SHORT
    assert [take.complete for take in sink.takes.values()] == [True]


def test_a_part_behind_the_end_is_refused() -> None:
    with pytest.raises(BadValue, match="ends at 2 s") as refused:
        run(FakeEngine(), remade(2.0, 4.0), known(100))

    assert refused.value.field == "remake"


def test_a_loop_lasts_exactly_its_bars_and_has_no_codes() -> None:
    engine = FakeEngine(drums({1: 125.0}), tempos_bpm=(100.0, 125.0))

    state, sink = run(engine, wish(prompt="drums", bpm=120.0, bars=2, seconds=4.0))

    take, asked = sink.takes[0], engine.asked[0][1]
    assert state is JobState.DONE
    assert (asked.prompt, asked.bars) == ("drums, 125 bpm", None) and asked.seconds > 4.0
    assert take.clip is not None and take.clip.frames == 4 * RATE and take.codes is None
    assert (take.recipe.prompt, take.recipe.bars, take.recipe.bpm, take.recipe.seconds) == ("drums", 2, 120.0, 4.0)
    assert take.remarks == ("The Starter was not taught 120 bpm: played at 125, stretched by 4 %.",)


def test_a_loop_at_another_tempo_than_it_was_made_for_is_tried_again_more_often() -> None:
    engine = FakeEngine(drums({1: 100.0, 9: 110.0, 17: 120.0}))

    state, sink = run(engine, wish(prompt="drums, 120 bpm", bars=2, seconds=4.0, retries=0))

    faults = [each[3][0] for each in sink.told if each[0] == "retrying"]
    assert state is JobState.DONE and len(faults) == 2
    assert all("instead of 120" in each or "bpm" in each for each in faults)
    take = sink.takes[0]
    assert take.recipe.seed == 17 and take.clip is not None and take.clip.frames == 4 * RATE
    assert take.remarks[-1].startswith("Made again twice, for this was wrong before: ")


def test_a_loop_that_never_comes_is_said_and_those_beside_it_are_kept() -> None:
    engine, sink, watch = FakeEngine(drums({2: 120.0})), FakeSink(), Watch()
    asked = wish(2, retries=0, prompt="drums, 120 bpm", bars=2, seconds=4.0)

    with pytest.raises(ModelError, match="No loop of 2 bars at 120 bpm came of 3 tries"):
        compose(engine, asked, None, None, sink, watch.report, watch.cancel)  # type: ignore[arg-type]

    assert sink.told[-2:] == [("dropped", 0), ("made", 1)]
    assert sink.takes[1].clip is not None


def test_a_loop_that_is_stopped_is_kept_as_far_as_it_came() -> None:
    watch = Watch(lambda: len(watch.shares) >= 3)

    state, sink = run(FakeEngine(drums({1: 120.0})), wish(prompt="drums, 120 bpm", bars=2, seconds=4.0), watch=watch)

    take = sink.takes[0]
    assert state is JobState.CUT_SHORT
    assert not take.complete and take.clip is None and take.codes is not None and take.codes.shape == (4, 75)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"prompt": "drums"}, "needs a tempo"),
        ({"prompt": "drums", "bpm": 160.0}, "too far from 160 bpm"),
        ({"prompt": "drums, 90 bpm", "bpm": 120.0}, "makes this at 100 bpm"),
    ],
    ids=["no tempo", "not taught", "another in the prompt"],
)
def test_a_loop_whose_tempo_cannot_be_is_refused_before_anything_is_made(values: dict[str, Any], words: str) -> None:
    engine = FakeEngine(tempos_bpm=(100.0, 125.0))

    with pytest.raises(BadValue, match=words) as refused:
        run(engine, wish(bars=4, **values))

    assert refused.value.field == "bpm" and refused.value.hint
    assert engine.asked == []


@pytest.mark.parametrize("prompt", ["drums, 66 bpm", "drums"])
def test_a_slow_loop_is_made_at_twice_its_tempo_where_that_was_taught(prompt: str) -> None:
    engine = FakeEngine(drums({1: 125.0}), tempos_bpm=(75.0, 100.0, 125.0))

    state, sink = run(engine, wish(prompt=prompt, bars=2, bpm=66.0, retries=0))

    take = sink.takes[0]
    assert state is JobState.DONE and take.clip is not None
    assert take.clip.frames == round(2 * 4 * 60 / 66 * RATE)
    assert engine.asked[0][1].prompt == "drums, 125 bpm"
    assert (take.recipe.prompt, take.recipe.bpm, take.recipe.bars) == (prompt, 66.0, 2)
    assert take.remarks == (
        "The Starter was not taught 66 bpm: played at 125 with two beats in the place of each, stretched by 5 %.",
    )


def test_a_fast_loop_is_made_at_half_its_tempo_where_its_bars_can_be_halved() -> None:
    engine = FakeEngine(drums({1: 100.0}), tempos_bpm=(75.0, 100.0, 125.0))

    _, sink = run(engine, wish(prompt="drums", bars=2, bpm=200.0, retries=0))

    take = sink.takes[0]
    assert take.clip is not None and take.clip.frames == round(2 * 4 * 60 / 200 * RATE)
    assert take.remarks == (
        "The Starter was not taught 200 bpm: played at 100 with one beat in the place of two, stretched by 0 %.",
    )
    with pytest.raises(BadValue, match="too far from 200 bpm"):
        run(engine, wish(prompt="drums", bars=1, bpm=200.0))


def test_what_is_said_to_be_near_enough_to_be_stretched_is() -> None:
    with pytest.raises(BadValue) as refused:
        run(FakeEngine(tempos_bpm=(100.0,)), wish(prompt="drums", bars=2, bpm=88.0))
    assert refused.value.hint == "Choose a tempo from 90 to 113 bpm."

    for bpm in (90.0, 113.0):
        _, sink = run(FakeEngine(drums({1: 100.0}), (100.0,)), wish(prompt="drums", bars=2, bpm=bpm, retries=0))
        assert sink.takes[0].clip is not None


def test_a_loop_without_a_beat_is_cut_by_the_clock_at_the_first_try_and_says_so() -> None:
    engine = FakeEngine()

    state, sink = run(engine, wish(prompt="pads", bars=2, bpm=120.0))

    take = sink.takes[0]
    assert (state, [each[0] for each in sink.told]) == (JobState.DONE, ["begun", "made"])
    assert take.clip is not None and take.clip.frames == 4 * RATE
    assert take.remarks == ("No beat is heard in it, so it was cut by the clock, from its first sound on.",)


def test_what_the_engine_says_of_the_tempo_it_made_is_not_said_of_a_loop() -> None:
    engine = FakeEngine(drums({1: 125.0}), tempos_bpm=(125.0,))
    engine.remarks = ("The Starter was not taught 120 bpm; this take is made at 125 bpm.", "It may wander.")

    _, sink = run(engine, wish(prompt="drums, 120 bpm", bars=2, seconds=4.0))

    assert sink.takes[0].remarks == (
        "It may wander.",
        "The Starter was not taught 120 bpm: played at 125, stretched by 4 %.",
    )


def test_a_take_that_cannot_be_looked_at_is_kept_all_the_same_with_those_beside_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def stumble(*_: Any, **__: Any) -> None:
        raise MemoryError

    monkeypatch.setattr("musicdesk.analysis.selfcheck.self_check", stumble)
    sink, watch = FakeSink(), Watch()

    with pytest.raises(MemoryError):
        compose(FakeEngine(), wish(3), None, None, sink, watch.report, watch.cancel)  # type: ignore[arg-type]

    assert [(take.complete, take.check) for take in sink.takes.values()] == [(True, None)] * 3


def test_a_take_that_cannot_be_looked_at_keeps_its_seams_and_what_was_said_of_its_beginning(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def stumble(*_: Any, **__: Any) -> None:
        raise MemoryError

    monkeypatch.setattr("musicdesk.analysis.selfcheck.self_check", stumble)
    asked = Wish(Recipe("hum", seconds=8.0, seed=1), parent="a", bond=Bond.CONTINUATION)
    sink, watch = FakeSink(), Watch()

    with pytest.raises(MemoryError):
        compose(FakeEngine(), asked, known(300), None, sink, watch.report, watch.cancel)  # type: ignore[arg-type]

    assert [(each.at_s, each.kind) for each in sink.takes[0].seams] == [(6.0, "continuation")]
    assert sink.takes[0].remarks == ("It was taken in.",)


def test_who_stops_while_seams_are_measured_waits_for_no_more_than_one_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[float] = []

    def slowly(_: Any, seams: Any) -> tuple[Seam, ...]:
        looked_at.extend(each.at_s for each in seams)
        return tuple(seams)

    monkeypatch.setattr("musicdesk.analysis.seams.measured", slowly)
    asked = Wish(Recipe("hum", seconds=8.0, seed=1), parent="a", bond=Bond.CONTINUATION)
    old = tuple(Seam(float(each), "window") for each in range(1, 6))

    state, sink = run(FakeEngine(), asked, known(300, *old), Watch(lambda: bool(looked_at)))

    take = sink.takes[0]
    assert looked_at == [1.0]
    assert (state, take.complete, len(take.seams), take.check) == (JobState.DONE, True, 6, None)


def test_an_engine_without_codes_makes_takes_that_have_none_and_no_seams() -> None:
    engine: Any = CodelessEngine()
    sink, progress = FakeSink(), list[Progress]()

    state = compose(engine, wish(3), None, None, sink, progress.append, lambda: False)

    takes = [sink.takes[index] for index in range(3)]
    assert state is JobState.DONE
    assert [(take.codes, take.seams, take.complete) for take in takes] == [(None, (), True)] * 3
    assert [len(sink.sounds[index]) for index in range(3)] == [2 * RATE] * 3
    assert [take.recipe.seed for take in takes] == [1, 2, 3]
    assert [sink.recipes[index].steps for index in range(3)] == [100] * 3, "its usual number, told from the beginning"
    assert (progress[-1].done, progress[-1].total) == (100, 100)


def test_a_take_without_codes_that_is_not_sound_is_made_again() -> None:
    engine: Any = CodelessEngine(silent_for(1))
    sink = FakeSink()

    compose(engine, wish(), None, None, sink, lambda _: None, lambda: False)

    (take,) = sink.takes.values()
    assert [each[0] for each in sink.told] == ["begun", "retrying", "begun", "made"]
    assert take.codes is None and take.recipe.seed != 1 and take.check is not None and not take.check.faults


def test_what_an_engine_without_codes_had_made_when_it_broke_down_is_kept_without_codes() -> None:
    engine: Any = CodelessEngine()
    engine.breaks_at = (60, RuntimeError("a foreign thing"))
    sink = FakeSink()

    with pytest.raises(RuntimeError):
        compose(engine, wish(), None, None, sink, lambda _: None, lambda: False)

    assert [(take.codes, take.complete) for take in sink.takes.values()] == [(None, False)]


class OneByOne(CodelessEngine):
    """Makes one take after the other, and is stopped or breaks down in the last of three by `ending`."""

    def __init__(self, ending: Exception) -> None:
        super().__init__()
        self.ending = ending

    def ensemble(self, recipe: Recipe, count: int, **given: Any) -> Any:
        def make(each: Recipe) -> Samples:
            if each.seed == recipe.seed + 2:
                raise self.ending
            return hum(each, 2 * RATE)

        made = recipe.with_(checkpoint=self.sha256)
        recipes = tuple(made.with_(seed=recipe.seed + index) for index in range(count))
        return SoundStreams(recipes, 100, RATE, given["hold"], make)


def test_variations_that_were_finished_when_it_was_stopped_are_whole_takes() -> None:
    engine: Any = OneByOne(Cancelled())
    sink, asked = FakeSink(), wish(3, style="Drone")

    state = compose(engine, asked, None, None, sink, lambda _: None, lambda: bool(sink.sounds))

    assert state is JobState.CUT_SHORT
    assert [(index, take.complete, take.codes) for index, take in sink.takes.items()] == [
        (0, True, None),
        (1, True, None),
    ]
    assert [take.recipe for take in sink.takes.values()] == [
        asked.recipe.with_(seed=seed, steps=100, checkpoint="c" * 64, device="cpu", precision="fp32") for seed in (1, 2)
    ]
    assert [len(sink.sounds[index]) for index in (0, 1)] == [2 * RATE] * 2
    assert sink.told[-3:] == [("dropped", 2), ("made", 0), ("made", 1)]


def test_variations_that_were_finished_when_it_broke_down_are_whole_takes() -> None:
    engine: Any = OneByOne(RuntimeError("a foreign thing"))
    sink = FakeSink()

    with pytest.raises(RuntimeError):
        compose(engine, wish(3), None, None, sink, lambda _: None, lambda: False)

    assert [(index, take.complete) for index, take in sink.takes.items()] == [(0, True), (1, True)]


def test_a_loop_of_an_engine_without_codes_has_its_bars_to_a_sample() -> None:
    engine: Any = CodelessEngine(drums({1: 120.0}))
    sink = FakeSink()

    compose(engine, wish(prompt="drums", bars=2, bpm=120.0), None, None, sink, lambda _: None, lambda: False)

    (take,) = sink.takes.values()
    assert take.clip is not None and take.clip.frames == 4 * RATE
    assert (take.recipe.bars, take.recipe.bpm, take.codes) == (2, 120.0, None)


def test_a_loop_longer_than_a_model_makes_at_once_is_refused_with_the_bars_it_can_make() -> None:
    engine: Any = CodelessEngine()

    with pytest.raises(BadValue) as refused:
        compose(engine, wish(prompt="drums", bars=32, bpm=120.0), None, None, FakeSink(), lambda _: None, lambda: False)

    assert refused.value.field == "bars"
    assert "at most 47 s" in refused.value.message and "32 bars" in refused.value.message
    assert "at most 21 bars" in refused.value.hint
    assert engine.asked == []


@pytest.mark.parametrize(
    ("asked", "field", "words"),
    [
        (remade(2.0, 4.0), "remake", "cannot re-make a part"),
        (Wish(Recipe("hum"), parent="a", bond=Bond.CONTINUATION), "continue", "cannot go on from music"),
        (Wish(Recipe("hum", seconds=20.0, sections=(Section(0.0, 9.0, "calm"),))), "sections", "one prompt"),
        (Wish(Recipe("hum", seconds=60.0)), "seconds", "at most 47 s"),
        (Wish(Recipe("hum", lora="/a/folder")), "lora", "takes no LoRA"),
    ],
    ids=["remake", "continuation", "sections", "too long", "lora"],
)
def test_what_an_engine_without_codes_cannot_do_is_refused_in_words(asked: Wish, field: str, words: str) -> None:
    engine: Any = CodelessEngine()

    with pytest.raises(BadValue) as refused:
        compose(engine, asked, known(500), None, FakeSink(), lambda _: None, lambda: False)

    assert (refused.value.field, engine.asked) == (field, [])
    assert refused.value.message.startswith("Diffuser ") and words in refused.value.message
    assert refused.value.hint


def test_steps_are_refused_by_an_engine_that_has_none() -> None:
    engine: Any = FakeEngine()

    with pytest.raises(BadValue, match="no denoising steps"):
        compose(engine, wish(steps=50), None, None, FakeSink(), lambda _: None, lambda: False)
