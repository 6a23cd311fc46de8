"""Estimates: by what was seen of a model on this machine, else by the machine's own speed, said in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from musicdesk.app.estimates import estimate, sentence
from musicdesk.app.models import ModelRow
from musicdesk.app.speeds import Run, Speeds
from musicdesk.core.abilities import Abilities
from musicdesk.core.estimate import Estimate
from musicdesk.core.recipe import Recipe
from musicdesk.core.remake import Remake
from musicdesk.core.take import Bond
from musicdesk.core.wish import Wish
from musicdesk.engines.speed import DeviceSpeed
from musicdesk.workers.messages import Loaded

GB = 1_000_000_000
HERE = Path("models")
SMALL = ModelRow(
    "small",
    "MusicGen small",
    "",
    2 * GB,
    False,
    False,
    HERE,
    memory_bytes={"fp32": 2 * GB, "int8": 1 * GB},
    bytes_per_step={"fp32": GB, "int8": GB // 4},
)
LARGE = ModelRow(
    "large",
    "MusicGen large",
    "",
    13 * GB,
    False,
    False,
    None,
    memory_bytes={"fp32": 12 * GB, "int8": 9 * GB},
    bytes_per_step={"fp32": 12 * GB, "int8": 3 * GB},
)
DIFFUSER = ModelRow(
    "diffuser",
    "Diffuser",
    "",
    5 * GB,
    False,
    True,
    HERE,
    abilities=Abilities(negative=True, guidance=7.0, steps=100, longest_s=47.0),
    memory_bytes={"fp32": 5 * GB},
    flops_per_step=1e12,
)
CPU = DeviceSpeed("cpu", {"fp32": 20 * GB, "int8": 10 * GB}, {"fp32": 1e11})
GPU = DeviceSpeed("cuda", {"fp16": 1e12}, {"fp16": 1e14}, 8 * GB, 7 * GB)
LOADED = Loaded("small", "cpu", "int8", (), 32_000, 1, 50, False, GB)
FREE = 16 * GB


def wish(seconds: float = 10.0, variations: int = 1, **recipe: object) -> Wish:
    return Wish(Recipe("warm piano", seconds=seconds, **recipe), variations)  # type: ignore[arg-type]


def test_without_anything_known_the_memory_alone_is_told() -> None:
    told = estimate(SMALL, wish(), Speeds(), free_bytes=FREE)

    assert (told.seconds, told.memory_bytes, told.measured, told.fits) == (None, GB, False, True)
    assert sentence(told) == "It needs about 1 GB of memory."


def test_before_the_first_take_it_is_reckoned_by_how_fast_weights_are_read() -> None:
    speeds = Speeds((CPU,))

    short, long, exact = (
        estimate(SMALL, each, speeds, loaded=LOADED, free_bytes=FREE)
        for each in (wish(), wish(30.0), wish(precision="fp32"))
    )

    # 500 steps, each reads a quarter of a gigabyte as int8, at 10 GB a second.
    assert short.seconds == pytest.approx(500 * (0.025 + 0.004)) and short.loading_s == 0
    assert long.seconds is not None and long.seconds == pytest.approx(3 * short.seconds)
    assert exact.seconds is not None and exact.seconds > short.seconds and exact.loading_s > 0
    assert not short.measured and short.memory_bytes == GB and exact.memory_bytes == 2 * GB


def test_what_was_seen_goes_before_what_is_reckoned_and_one_odd_job_does_not_count() -> None:
    speeds = Speeds((CPU,)).with_loading("small", "cpu", "int8", 4.0, GB)
    for took_s in (5.0, 5.2, 60.0):
        speeds = speeds.with_run("small", "cpu", "int8", Run(10.0, took_s))

    cold = estimate(SMALL, wish(20.0), speeds, free_bytes=FREE)
    warm = estimate(SMALL, wish(20.0), speeds, loaded=LOADED, free_bytes=FREE)

    assert cold.measured and cold.seconds == pytest.approx(10.4 + 4.0) and cold.loading_s == 4.0
    assert warm.seconds == pytest.approx(10.4)


def test_takes_made_at_once_take_less_than_one_after_the_other_and_are_remembered_apart() -> None:
    speeds = Speeds((CPU,)).with_run("small", "cpu", "int8", Run(10.0, 10.0))

    guessed = estimate(SMALL, wish(variations=4), speeds, loaded=LOADED, free_bytes=FREE)
    seen = speeds.with_run("small", "cpu", "int8", Run(10.0, 30.0, 4))
    known = estimate(SMALL, wish(variations=4), seen, loaded=LOADED, free_bytes=FREE)

    assert guessed.seconds is not None and 10.0 < guessed.seconds < 40.0
    assert known.seconds == pytest.approx(30.0)


def test_denoising_is_reckoned_by_its_steps_and_seen_the_same_way() -> None:
    speeds = Speeds((CPU,))

    reckoned = estimate(DIFFUSER, wish(), speeds, free_bytes=FREE)
    half = estimate(DIFFUSER, wish(steps=50), speeds, free_bytes=FREE)
    seen = speeds.with_run("diffuser", "cpu", "fp32", Run(10.0, 400.0, 1, 100))
    known = estimate(DIFFUSER, wish(40.0, 2, steps=50), seen, free_bytes=FREE)

    making = [each.seconds - each.loading_s for each in (reckoned, half, known) if each.seconds is not None]
    # 100 steps of 10^12 operations, half of 10^11 of them a second, and 0.02 s for each step beside them.
    assert making == [pytest.approx(2002.0), pytest.approx(1001.0), pytest.approx(400.0)]


def test_a_part_is_reckoned_by_its_length_and_its_candidates() -> None:
    part = Wish(
        Recipe("x", seconds=60.0), 2, parent="t", bond=Bond.REMADE, remake=Remake(0.0, 5.0, "keep", candidates=3)
    )
    speeds = Speeds((CPU,)).with_run("small", "cpu", "int8", Run(5.0, 7.0, 3))

    told = estimate(SMALL, part, speeds, loaded=LOADED, free_bytes=FREE)

    assert told.seconds == pytest.approx(14.0)


def test_a_loop_takes_as_long_as_the_take_that_it_is_cut_from() -> None:
    speeds = Speeds((CPU,)).with_run("small", "cpu", "int8", Run(10.0, 10.0))

    told = estimate(SMALL, wish(10.0, bars=8, bpm=120.0), speeds, loaded=LOADED, free_bytes=FREE)

    assert told.seconds is not None and 18.0 < told.seconds < 21.0


def test_what_does_not_fit_proposes_a_model_that_is_here_and_does() -> None:
    told = estimate(LARGE, wish(), Speeds((CPU,)), others=(SMALL, LARGE, DIFFUSER), free_bytes=round(3.1 * GB))

    assert (told.fits, told.instead) == (False, "small")
    words = sentence(told, (SMALL, LARGE))
    assert words == "It needs 9 GB of memory, 3.1 GB are free: MusicGen small fits."


def test_without_any_that_fits_it_is_said_what_can_be_done() -> None:
    told = estimate(LARGE, wish(), Speeds(), others=(LARGE,), free_bytes=GB)

    assert (told.fits, told.instead) == (False, "")
    assert sentence(told) == (
        "It needs 9 GB of memory, 1 GB are free. Close other programs, or choose a smaller model."
    )


def test_the_place_of_the_model_in_memory_is_free_for_another_and_it_fits_itself() -> None:
    other = estimate(DIFFUSER, wish(), Speeds(), loaded=LOADED, free_bytes=round(4.5 * GB))
    itself = estimate(SMALL, wish(), Speeds(), loaded=LOADED, free_bytes=1)

    assert other.fits and other.free_bytes == round(5.5 * GB)
    assert itself.fits


def test_on_a_gpu_its_own_memory_counts() -> None:
    speeds = Speeds((GPU, CPU))

    told = estimate(LARGE, wish(precision="int8"), speeds, others=(SMALL,), free_bytes=100 * GB)

    assert (told.device, told.fits, told.free_bytes) == ("cuda", False, 7 * GB)
    assert sentence(told, (SMALL,)) == "It needs 9 GB of memory, 7 GB are free on the GPU: MusicGen small fits."


def test_the_format_is_the_one_the_engine_would_choose() -> None:
    small = estimate(SMALL, wish(), Speeds((CPU,)), free_bytes=FREE)
    slow_int8 = DeviceSpeed("cpu", {"fp32": 20 * GB, "int8": GB}, {})
    plain = estimate(SMALL, wish(), Speeds((slow_int8,)), free_bytes=FREE)

    assert (small.memory_bytes, plain.memory_bytes) == (GB, 2 * GB)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.2, "1 s"), (12.4, "12 s"), (89.0, "89 s"), (100.0, "2 min"), (5_000, "83 min"), (9_000, "2 h 30 min")],
)
def test_times_are_said_as_people_say_them(seconds: float, words: str) -> None:
    told = Estimate(seconds, round(1.1 * GB), FREE, "cpu")

    assert sentence(told) == f"About {words} on this machine, 1.1 GB of memory."


def test_where_nothing_is_known_nothing_is_said() -> None:
    assert sentence(Estimate(None, 0, 0, "cpu")) == ""
    assert sentence(Estimate(12.0, 0, 0, "cpu")) == "About 12 s on this machine."


def test_where_nobody_knows_what_is_free_everything_may_fit() -> None:
    assert estimate(LARGE, wish(), Speeds((CPU,)), free_bytes=0).fits
