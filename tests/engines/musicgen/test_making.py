"""Takes of any length: windows, continuations and sections are one run, token for token, however they are begun."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

import musicdesk
from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadValue
from musicdesk.core.job import Cancelled, Progress
from musicdesk.core.music import Join
from musicdesk.core.recipe import Melody, Recipe
from musicdesk.core.section import Section

PROMPT = "warm lo fi piano, 84 bpm"
OTHER = "dark techno, 84 bpm"
GREEDY = Recipe(PROMPT, seconds=4.0, temperature=0.0, overlap_s=0.6)
DRAWN = GREEDY.with_(temperature=1.0, seed=3)
KINDS = ("base", "base stereo", "melody", "melody stereo of three books")


@pytest.fixture(scope="module")
def engine(taught_engine: Any) -> Any:
    return taught_engine("base")


@pytest.fixture(scope="module")
def follower(taught_engine: Any) -> Any:
    """An engine that listens to 1.4 s of a melody (eleven moments) at once: windows of 70 steps."""
    return taught_engine("melody")


@pytest.fixture(scope="module")
def whole(engine: Any) -> Any:
    return listened(engine.compose(GREEDY))


def listened(stream: Any) -> Any:
    blocks = [block.samples for block in stream]
    np.testing.assert_array_equal(np.concatenate(blocks), stream.music.samples)
    return stream.music


def on_from(engine: Any, codes: Any, steps: int, recipe: Recipe = GREEDY, **rest: Any) -> Any:
    """Return the stream that goes on from codes to so many steps."""
    return engine.compose(recipe.with_(seconds=(steps - codes.shape[1]) / 50), known=codes, **rest)


def sung(*notes: tuple[float, float], rate: int = 8_000) -> Clip:
    """Return tones of (Hz, seconds) in a row."""
    tones = [np.sin(2 * np.pi * hz * np.arange(round(seconds * rate)) / rate) for hz, seconds in notes]
    return Clip((0.5 * np.concatenate(tones)).astype(np.float32)[:, None], rate)


LINE = sung((294, 1.4), (392, 1.05), (330, 1.05))


@pytest.mark.parametrize("seconds", [0.02, 1.98, 2.0, 2.02, 3.1, 3.34])
def test_the_length_is_exact_to_the_step_whatever_the_windows(engine: Any, seconds: float) -> None:
    music = listened(engine.compose(DRAWN.with_(seconds=seconds)))

    assert music.codes.shape == (4, round(50 * seconds))
    assert music.samples.shape == (640 * round(50 * seconds), 1)
    assert music.complete and music.remarks == ()
    assert music.recipe.checkpoint and music.recipe.bpm == 84.0


@pytest.mark.parametrize("kind", KINDS)
def test_going_on_from_any_of_its_codes_is_the_one_long_run(taught_engine: Any, kind: str) -> None:
    engine, recipe = taught_engine(kind), GREEDY.with_(seconds=3.1)
    whole = listened(engine.compose(recipe))

    for known in (1, 40, 74, 75, 76, 119, 120, 151):
        again = listened(on_from(engine, whole.codes[:, :known], 155, recipe))

        np.testing.assert_array_equal(again.codes, whole.codes)
        assert again.samples.tobytes() == whole.samples.tobytes()


@pytest.mark.parametrize("case", range(12))
def test_so_it_is_for_any_length_and_overlap(engine: Any, case: int) -> None:
    chance = np.random.default_rng(case)
    steps, overlap_s = int(chance.integers(2, 220)), float(chance.uniform(0.5, 3.0))
    recipe = GREEDY.with_(seconds=steps / 50, overlap_s=overlap_s)
    whole = listened(engine.compose(recipe))

    again = listened(on_from(engine, whole.codes[:, : int(chance.integers(1, steps))], steps, recipe))

    np.testing.assert_array_equal(again.codes, whole.codes)


def test_what_is_known_may_come_from_anywhere_and_is_kept(engine: Any) -> None:
    known = np.random.default_rng(1).integers(0, 64, (4, 90))

    music = listened(on_from(engine, known, 200, DRAWN))

    np.testing.assert_array_equal(music.codes[:, :90], known)
    # The codec looks 80 ms ahead: until then the sound is what it would be without anything new.
    alone = engine.decode(known)
    assert music.samples[: 640 * 81].tobytes() == alone[: 640 * 81].tobytes(), "blocks that both have"
    np.testing.assert_allclose(music.samples[: 640 * 86], alone[: 640 * 86], atol=1e-6)
    assert np.abs(music.samples[640 * 86 : 640 * 90] - alone[640 * 86 :]).max() > 1e-3
    assert music.joins[0] == Join(90, "continuation")
    assert music.recipe.seconds == 2.2


@pytest.mark.parametrize("known", [7, 33, 90])
def test_a_sound_that_is_given_with_what_is_known_is_kept_to_the_bit(engine: Any, known: int) -> None:
    first = listened(engine.compose(DRAWN.with_(seconds=known / 50)))

    music = listened(on_from(engine, first.codes, 200, DRAWN, sound=first.clip))
    again = listened(on_from(engine, music.codes, 250, DRAWN, sound=music.clip))

    kept = 640 * (known - 5)
    assert music.samples[:kept].tobytes() == first.samples[:kept].tobytes()
    assert again.samples[: 640 * 195].tobytes() == music.samples[: 640 * 195].tobytes()
    plain = listened(on_from(engine, first.codes, 200, DRAWN))
    np.testing.assert_allclose(music.samples, plain.samples, atol=1e-6)


def test_a_sound_that_is_not_that_of_the_codes_is_not_taken(engine: Any) -> None:
    first = listened(engine.compose(DRAWN.with_(seconds=1.8)))
    plain = listened(on_from(engine, first.codes, 200, DRAWN))

    for sound in (
        Clip(0.5 * first.samples, 32_000),
        Clip(first.samples, 44_100),
        Clip(np.repeat(first.samples, 2, axis=1), 32_000),
        Clip(first.samples[:0], 32_000),
    ):
        music = listened(on_from(engine, first.codes, 200, DRAWN, sound=sound))
        assert music.samples.tobytes() == plain.samples.tobytes()


def test_the_first_window_is_a_take_as_it_always_was_and_the_next_goes_on_from_its_end(engine: Any, whole: Any) -> None:
    first = engine.generate(PROMPT, seconds=2.0, temperature=0.0)
    second = engine.generate(PROMPT, seconds=2.0, temperature=0.0, prefix=whole.codes[:, 45:75])

    np.testing.assert_array_equal(whole.codes[:, :75], first.codes[:, :75])
    # What a window makes of its last half second, half a second being what it does not trust here, is made anew.
    np.testing.assert_array_equal(whole.codes[:, 75:120], second.codes[:, 30:75])
    assert [join.step for join in whole.joins] == [75, 120, 165]


def test_windows_do_not_repeat_one_another(engine: Any) -> None:
    codes = listened(engine.compose(DRAWN)).codes

    assert (codes[:, 75:120] != codes[:, 120:165]).mean() > 0.5


def test_a_seed_says_all_windows_and_another_seed_others(engine: Any) -> None:
    one, again, other = (listened(engine.compose(DRAWN.with_(seed=seed))).codes for seed in (5, 5, 6))

    np.testing.assert_array_equal(one, again)
    assert (one[:, 75:120] != other[:, 75:120]).any() and (one[:, 120:165] != other[:, 120:165]).any()


@pytest.mark.parametrize("recipe", [GREEDY, DRAWN, DRAWN.with_(guidance=1.0)], ids=["greedy", "drawn", "unguided"])
@pytest.mark.parametrize("kind", ["base", "melody"])
def test_a_window_that_was_fed_beside_the_one_before_makes_the_same(
    taught_engine: Any, kind: str, recipe: Recipe, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = taught_engine(kind)
    melody = LINE if kind == "melody" else None
    sections = (Section(1.0, 2.0, OTHER), Section(2.0, 3.0, PROMPT, 1.0))
    recipes = (recipe, recipe.with_(sections=sections), recipe.with_(overlap_s=1.0))
    plain = [listened(engine.compose(each, melody=melody)).codes for each in recipes]
    fed = list[int]()
    step = engine._decoder.step

    def counted(memory: Any, column: Any, beside: Any = None) -> Any:
        fed.append(beside is not None)
        return step(memory, column, beside)

    monkeypatch.setattr(engine._decoder, "feeds_ahead", True)
    monkeypatch.setattr(engine._decoder, "step", counted)
    for each, codes in zip(recipes, plain, strict=True):
        np.testing.assert_array_equal(listened(engine.compose(each, melody=melody)).codes, codes)
    assert sum(fed) > 100


def test_progress_counts_over_all_windows(engine: Any) -> None:
    told: list[Progress] = []

    listened(engine.compose(DRAWN, report=told.append))

    # Four windows; each has three columns more than steps.
    assert [each.done for each in told] == list(range(1, 200 + 4 * 3 + 1))
    assert {each.total for each in told} == {200 + 4 * 3}
    assert [each.elapsed_s for each in told] == sorted(each.elapsed_s for each in told)


def test_stopped_at_any_step_it_keeps_what_there_is(engine: Any) -> None:
    recipe = DRAWN.with_(seconds=3.0)
    full = listened(engine.compose(recipe))
    kept = list[int]()

    for stop in (*range(0, 20, 4), *range(20, 156, 19), 77, 78, 79, 155, 158, 159):
        looks = iter(range(1000))
        stream = engine.compose(recipe, cancel=lambda stop=stop, looks=looks: next(looks) >= stop)
        try:
            part = listened(stream)
        except Cancelled:
            kept.append(0)
            continue
        steps = part.codes.shape[1]
        kept.append(steps)
        assert part.complete == (steps == 150)
        assert len(part.samples) == 640 * steps
        np.testing.assert_array_equal(part.codes, full.codes[:, :steps])
        np.testing.assert_allclose(part.samples, full.samples[: len(part.samples)], atol=1e-6)
        assert part.joins == tuple(join for join in full.joins if join.step < steps)
    assert 0 in kept and 150 in kept and len(set(kept)) > 10


@pytest.mark.parametrize("asked", [0, 1, 4, 8])
def test_a_continuation_stopped_before_anything_new_exists_is_no_take(engine: Any, whole: Any, asked: int) -> None:
    looks = iter(range(1000))

    with pytest.raises(Cancelled):
        list(on_from(engine, whole.codes[:, :80], 200, cancel=lambda: next(looks) >= asked))


def test_a_section_changes_what_is_heard_from_its_border_on_and_not_before(engine: Any) -> None:
    plain = listened(engine.compose(DRAWN))

    with_ = listened(engine.compose(DRAWN.with_(sections=(Section(2.0, 3.0, OTHER),))))
    louder = listened(engine.compose(DRAWN.with_(sections=(Section(2.0, 3.0, PROMPT, 9.0),))))

    for music in (with_, louder):
        changed = np.flatnonzero((music.codes != plain.codes).any(axis=0))
        assert 100 <= changed[0] < 110
        assert Join(100, "section") in music.joins and Join(150, "section") in music.joins
        assert music.recipe.sections
    assert (with_.codes != louder.codes).any()


def test_a_section_goes_on_from_what_is_before_it_as_a_continuation_would(engine: Any) -> None:
    long_ = listened(engine.compose(GREEDY.with_(sections=(Section(2.0, 4.0, OTHER),))))

    # Its window begins 0.6 s before the border, with what is known there.
    alone = engine.generate(OTHER, seconds=2.0, temperature=0.0, prefix=long_.codes[:, 70:100])

    np.testing.assert_array_equal(long_.codes[:, 100:145], alone.codes[:, 30:75])
    later = listened(
        on_from(engine, long_.codes[:, :100], 200, GREEDY.with_(seconds=2.0, sections=(Section(0.0, 2.0, OTHER),)))
    )
    np.testing.assert_array_equal(later.codes, long_.codes)


def test_the_text_of_a_section_that_names_no_tempo_has_that_of_the_take(engine: Any) -> None:
    named, silent = (
        listened(engine.compose(GREEDY.with_(sections=(Section(0.0, 4.0, prompt),))))
        for prompt in ("dark techno, 84 bpm", "dark techno")
    )

    np.testing.assert_array_equal(named.codes, silent.codes)


def test_without_hold_no_sound_is_kept_and_the_blocks_are_the_same(engine: Any) -> None:
    stream = engine.compose(DRAWN, hold=False)
    sounds, lengths = list[Any](), list[int]()
    for block in stream:
        sounds.append(block.samples)
        lengths.append(stream.codes.shape[1])

    held = listened(engine.compose(DRAWN))

    assert stream.music.samples.shape == (0, 1)
    assert np.concatenate(sounds).tobytes() == held.samples.tobytes()
    np.testing.assert_array_equal(stream.music.codes, held.codes)
    assert lengths == [sum(len(each) for each in sounds[: at + 1]) // 640 for at in range(len(sounds))]
    assert stream.music.joins == held.joins


def test_a_stream_says_the_codes_of_what_it_gave_out(engine: Any, whole: Any) -> None:
    stream = on_from(engine, whole.codes[:, :80], 200)

    assert stream.codes.shape == (4, 0)
    heard = 0
    for block in stream:
        heard += block.frames
        np.testing.assert_array_equal(stream.codes, whole.codes[:, : heard // 640])
    np.testing.assert_array_equal(stream.codes, stream.music.codes)


def test_a_codec_that_needs_the_whole_piece_gives_it_at_the_end(checkpoint_of: Any) -> None:
    engine = musicdesk.load(checkpoint_of(codec={"norm_type": "time_group_norm"}), device="cpu")
    parent = engine.generate(PROMPT, seconds=0.5, seed=1)

    music = listened(on_from(engine, parent.codes, 50))

    assert music.samples.shape == (32_000, 1)


def test_each_part_of_a_long_melody_drives_its_own_part_of_the_take(follower: Any) -> None:
    recipe = GREEDY.with_(seconds=3.5)
    other = sung((294, 1.4), (392, 1.05), (466, 1.05))

    one, two = (listened(follower.compose(recipe, melody=melody)) for melody in (LINE, other))

    # The other note is heard from 2.45 s on. The window that makes step 107 and what follows hears to step 142.
    changed = np.flatnonzero((one.codes != two.codes).any(axis=0))
    assert one.codes.shape == (4, 175)
    assert changed.size and changed[0] >= 100
    assert one.complete and one.remarks == ()


def test_each_window_hears_the_melody_where_it_is_by_then(follower: Any) -> None:
    music = listened(follower.compose(GREEDY.with_(seconds=3.5), melody=LINE))

    first = follower.generate(PROMPT, seconds=1.4, temperature=0.0, melody=LINE)
    np.testing.assert_array_equal(music.codes[:, :53], first.codes[:, :53])
    # Windows of 70 steps begin every 23: 53 are trusted, 30 of them are the next one's context.
    later = Clip(LINE.samples[round(0.46 * 8_000) :], 8_000)
    second = follower.generate(PROMPT, seconds=1.4, temperature=0.0, prefix=music.codes[:, 23:53], melody=later)
    # Their first moments differ: at a melody's beginning there is nothing before it to be heard.
    assert (music.codes[:, 53:76] == second.codes[:, 30:53]).mean() > 0.7


def test_a_continuation_follows_the_melody_from_where_it_is(follower: Any) -> None:
    recipe = GREEDY.with_(seconds=3.5)
    whole = listened(follower.compose(recipe, melody=LINE))

    again = listened(on_from(follower, whole.codes[:, :70], 175, recipe, melody=LINE))

    np.testing.assert_array_equal(again.codes, whole.codes)


def test_what_comes_after_the_melody_is_a_choice(follower: Any) -> None:
    short = Clip(LINE.samples[: round(1.2 * 8_000)], 8_000)
    recipe = GREEDY.with_(seconds=3.5)

    repeated, stopped = (
        listened(follower.compose(recipe.with_(melody=Melody("line", after=after)), melody=short))
        for after in ("repeat", "stop")
    )
    tiled = listened(follower.compose(recipe, melody=Clip(np.tile(short.samples, (4, 1)), 8_000)))

    np.testing.assert_array_equal(repeated.codes, tiled.codes)
    assert (repeated.codes != stopped.codes).any()
    assert (repeated.recipe.melody.after, stopped.recipe.melody.after) == ("repeat", "stop")


def test_behind_a_melody_that_stopped_nothing_is_followed(follower: Any) -> None:
    short = Clip(LINE.samples[: round(0.61 * 8_000)], 8_000)

    music = follower.generate(PROMPT, seconds=1.4, temperature=0.0, melody=short, after="stop", overlap_s=0.6)

    behind = follower.generate(PROMPT, seconds=1.38, temperature=0.0, prefix=music.codes[:, 1:31])
    np.testing.assert_array_equal(music.codes[:, 31:], behind.codes[:, 30:])
    assert music.recipe.melody.after == "stop" and music.complete


@pytest.mark.parametrize(
    ("codes", "seconds", "field"),
    [
        (np.zeros((4, 0), np.int64), 1.0, "codes"),
        (np.zeros((3, 10), np.int64), 1.0, "codes"),
        (np.full((4, 10), 64), 1.0, "codes"),
        (np.zeros((4, 10)), 1.0, "codes"),
        (np.zeros((4, 500), np.int64), 7195.0, "seconds"),
    ],
    ids=["none", "of another shape", "unknown", "not whole", "too long"],
)
def test_what_cannot_be_continued_is_said_at_once(engine: Any, codes: Any, seconds: float, field: str) -> None:
    with pytest.raises(BadValue) as said:
        engine.compose(Recipe(PROMPT, seconds=seconds), known=codes)

    assert said.value.field == field
