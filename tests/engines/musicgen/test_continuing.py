"""Going on where a take ended: what is kept, the windows, one sound, stopping, and what is refused."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import musicdesk
from musicdesk.core.errors import BadValue
from musicdesk.core.job import Cancelled, CancelToken, Progress
from musicdesk.core.recipe import Recipe
from musicdesk.engines.musicgen.continuing import continued
from musicdesk.engines.musicgen.planning import windows

PROMPT = "warm lo fi piano, 84 bpm"


@pytest.fixture(scope="module")
def engine(melody_checkpoint: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """An engine that was taught pieces of 2 s."""
    folder = Path(shutil.copytree(melody_checkpoint, tmp_path_factory.mktemp("taught") / "copy"))
    (folder / "musicdesk.json").write_text(json.dumps({"seconds": 2.0}))
    return musicdesk.load(folder, device="cpu")


@pytest.fixture(scope="module")
def parent(engine: Any) -> Any:
    return engine.generate(PROMPT, seconds=1.6, seed=3)


def on(engine: Any, parent: Any, seconds: float, **wishes: Any) -> Any:
    melody, report, cancel = (wishes.pop(name, None) for name in ("melody", "report", "cancel"))
    recipe = Recipe(PROMPT, **({"seconds": seconds, "seed": 5} | wishes))
    return continued(engine, parent.codes, recipe, melody=melody, report=report, cancel=cancel)


def listened(stream: Any) -> Any:
    blocks = list(stream)
    np.testing.assert_array_equal(np.concatenate([block.samples for block in blocks]), stream.music.samples)
    return stream.music


@pytest.mark.parametrize(
    ("known", "total", "goes"),
    [
        (10, 20, [(0, 20)]),
        (50, 60, [(0, 60)]),
        (80, 130, [(30, 130)]),
        (80, 131, [(30, 130), (80, 131)]),
        (80, 250, [(30, 130), (80, 180), (130, 230), (180, 250)]),
        (5, 250, [(0, 100), (50, 150), (100, 200), (150, 250)]),
    ],
)
def test_windows_begin_with_half_a_window_of_what_is_known_at_most(
    known: int, total: int, goes: list[tuple[int, int]]
) -> None:
    assert windows(known, total, 100) == goes


@pytest.mark.parametrize("known", [1, 40, 99, 777])
def test_windows_are_never_longer_than_what_was_taught_and_leave_nothing_out(known: int) -> None:
    at = known
    for begin, end in windows(known, 2000, 100):
        assert 0 < end - begin <= 100
        assert at - begin <= 50 and begin < at < end
        at = end
    assert at == 2000


def test_the_codes_of_the_parent_are_kept_and_as_many_are_added_as_were_asked_for(engine: Any, parent: Any) -> None:
    music = listened(on(engine, parent, 3.3))

    assert music.codes.shape == (4, 80 + 165)
    np.testing.assert_array_equal(music.codes[:, :80], parent.codes)
    assert music.complete
    assert music.recipe.seconds == 3.3
    assert music.recipe.checkpoint == parent.recipe.checkpoint
    assert music.remarks == (), "no window is longer than what was taught"


def test_the_sound_is_that_of_all_codes_together(engine: Any, parent: Any) -> None:
    music = listened(on(engine, parent, 3.3))

    assert music.samples.tobytes() == engine.decode(music.codes).tobytes()


def test_each_window_goes_on_as_the_engine_does_from_its_prefix(engine: Any, parent: Any) -> None:
    music = listened(on(engine, parent, 2.0, temperature=0.0))

    first = engine.generate(PROMPT, seconds=2.0, temperature=0.0, prefix=parent.codes[:, 30:])
    second = engine.generate(PROMPT, seconds=2.0, temperature=0.0, prefix=music.codes[:, 80:130])

    np.testing.assert_array_equal(music.codes[:, 30:130], first.codes)
    np.testing.assert_array_equal(music.codes[:, 80:180], second.codes)


def test_the_same_seed_goes_on_the_same_way_and_another_in_another(engine: Any, parent: Any) -> None:
    one, again, other = (listened(on(engine, parent, 2.5, seed=seed)).codes for seed in (5, 5, 6))

    np.testing.assert_array_equal(one, again)
    assert (one != other).any()


def test_windows_do_not_repeat_one_another(engine: Any, parent: Any) -> None:
    codes = listened(on(engine, parent, 4.0)).codes

    assert (codes[:, 130:180] != codes[:, 180:230]).mean() > 0.5


def test_progress_counts_over_all_windows(engine: Any, parent: Any) -> None:
    told: list[Progress] = []

    listened(on(engine, parent, 3.3, report=told.append))

    # Every window has three columns more than steps.
    assert [each.done for each in told] == list(range(1, 165 + 4 * 3 + 1))
    assert {each.total for each in told} == {165 + 4 * 3}
    assert [each.elapsed_s for each in told] == sorted(each.elapsed_s for each in told)


@pytest.mark.parametrize("stop", [20, 60, 110])
def test_cut_short_it_keeps_what_is_new(engine: Any, parent: Any, stop: int) -> None:
    full = listened(on(engine, parent, 3.3))
    token = CancelToken()

    part = listened(on(engine, parent, 3.3, cancel=token, report=lambda p: p.done >= stop and token.cancel()))

    kept = part.codes.shape[1]
    assert not part.complete
    assert 80 < kept < full.codes.shape[1]
    assert len(part.samples) == 640 * kept
    np.testing.assert_array_equal(part.codes, full.codes[:, :kept])
    np.testing.assert_allclose(part.samples, full.samples[: len(part.samples)], atol=1e-6)


@pytest.mark.parametrize("asked", [0, 1, 4, 8])
def test_stopped_before_anything_new_exists_there_is_no_take(engine: Any, parent: Any, asked: int) -> None:
    looks = iter(range(1000))

    with pytest.raises(Cancelled):
        list(on(engine, parent, 3.3, cancel=lambda: next(looks) >= asked))


def test_a_melody_lies_under_the_whole_take_and_comes_round(engine: Any, parent: Any) -> None:
    tones = [np.sin(np.arange(8000) * 2 * np.pi * hz / 8000) for hz in (262, 330, 392, 523, 440)]
    clip = musicdesk.Clip((0.5 * np.concatenate(tones))[:, None].astype(np.float32), 8000)

    with_ = listened(on(engine, parent, 4.0, melody=clip))
    without = listened(on(engine, parent, 4.0))

    assert with_.recipe.melody is not None and len(with_.recipe.melody.sha256) == 64
    assert (with_.codes != without.codes).any()
    alone = engine.generate(PROMPT, seconds=0.2, melody=clip)
    assert with_.recipe.melody == alone.recipe.melody


def test_a_codec_that_needs_the_whole_piece_gives_it_at_the_end(checkpoint_of: Any) -> None:
    engine = musicdesk.load(checkpoint_of(codec={"norm_type": "time_group_norm"}), device="cpu")
    parent = engine.generate(PROMPT, seconds=0.5, seed=1)

    music = listened(on(engine, parent, 0.5))

    assert music.samples.shape == (32_000, 1)


def test_stereo_goes_on_in_stereo(checkpoint_of: Any) -> None:
    engine = musicdesk.load(checkpoint_of(side="stereo"), device="cpu")
    parent = engine.generate(PROMPT, seconds=0.5, seed=1)

    music = listened(on(engine, parent, 0.5))

    assert (music.samples.shape, music.codes.shape) == ((32_000, 2), (8, 50))


@pytest.mark.parametrize(
    ("codes", "seconds", "field"),
    [
        (np.zeros((4, 0), np.int64), 1.0, "codes"),
        (np.zeros((3, 10), np.int64), 1.0, "codes"),
        (np.full((4, 10), 64), 1.0, "codes"),
        (np.zeros((4, 10)), 1.0, "codes"),
        (np.zeros((4, 500), np.int64), 595.0, "seconds"),
    ],
    ids=["none", "of another shape", "unknown", "not whole", "too long"],
)
def test_what_cannot_be_continued_is_said_at_once(engine: Any, codes: Any, seconds: float, field: str) -> None:
    with pytest.raises(BadValue) as said:
        continued(engine, codes, Recipe(PROMPT, seconds=seconds))

    assert said.value.field == field
