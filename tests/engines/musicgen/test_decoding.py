"""The loops that make codes: a window prepared beside another, takes that begin differently, and bursts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

import musicdesk
from musicdesk.engines.musicgen.bursts import BURST_STEPS, BurstDecoding, decoding_for
from musicdesk.engines.musicgen.decoding import Ahead, Decoding
from musicdesk.engines.musicgen.delay import DelayPattern
from musicdesk.engines.musicgen.sampling import Sampler

PROMPT = "warm lo fi piano, 84 bpm"


@pytest.fixture(scope="module", params=["base", "melody"])
def engine(request: pytest.FixtureRequest, base_checkpoint: Path, melody_checkpoint: Path) -> Any:
    return musicdesk.load(base_checkpoint if request.param == "base" else melody_checkpoint, device="cpu")


def conditions(engine: Any) -> Any:
    reader = engine._conditioner
    return reader.conditions(reader.read(PROMPT), None, None, guided=True)


def decoding(engine: Any, kind: type[Decoding], steps: int, prefix: Any, seeds: list[int], **more: Any) -> Decoding:
    shape = engine.checkpoint.shape
    pattern = DelayPattern(shape.codebooks, shape.channels, steps, shape.start)
    sampler = Sampler(seeds, more.pop("temperature", 0.0), 20, 0.0)
    return kind(engine._decoder, conditions(engine), pattern, prefix, sampler, len(seeds), **more)


def run(made: Decoding, ahead: Ahead | None = None, cancel: Any = None) -> Any:
    seen = list(made.run(3.0, None, cancel, ahead))
    assert seen == sorted(seen)
    return made.codes(0, made.finished)


def nothing(engine: Any) -> Any:
    return np.zeros((engine.checkpoint.shape.codebooks, 0), np.int64)


def test_a_window_fed_beside_the_one_before_goes_on_as_one_that_is_taken_in_at_once(engine: Any) -> None:
    first = decoding(engine, Decoding, 40, nothing(engine), [1])
    ahead = Ahead(engine._decoder, conditions(engine), 15, 60, 25)
    known = run(first, ahead)[0]
    assert ahead.columns == 25

    beside = decoding(engine, Decoding, 50, known[:, 15:], [1], prepared=ahead)
    at_once = decoding(engine, Decoding, 50, known[:, 15:], [1])

    assert run(beside).tolist() == run(at_once).tolist()


def test_feeding_another_window_beside_it_changes_nothing_of_a_window(engine: Any) -> None:
    alone = decoding(engine, Decoding, 30, nothing(engine), [1])
    beside = decoding(engine, Decoding, 30, nothing(engine), [1])

    assert run(alone).tolist() == run(beside, Ahead(engine._decoder, conditions(engine), 5, 40, 25)).tolist()


def test_takes_may_begin_differently(engine: Any) -> None:
    shape = engine.checkpoint.shape
    prefix = np.random.default_rng(3).integers(0, shape.vocabulary, (3, shape.codebooks, 9))

    together = run(decoding(engine, Decoding, 20, prefix, [4, 5, 6], temperature=1.0))

    for number, seed in enumerate((4, 5, 6)):
        alone = run(decoding(engine, Decoding, 20, prefix[number], [seed], temperature=1.0))
        assert together[number].tolist() == alone[0].tolist()


@pytest.mark.parametrize("steps", [1, 5, BURST_STEPS, 2 * BURST_STEPS + 3])
def test_bursts_make_the_same_codes(engine: Any, steps: int) -> None:
    prefix = np.zeros((engine.checkpoint.shape.codebooks, 2), np.int64)

    for temperature in (0.0, 1.0):
        plain = run(decoding(engine, Decoding, 2 + steps, prefix, [7, 8], temperature=temperature))
        bursts = run(decoding(engine, BurstDecoding, 2 + steps, prefix, [7, 8], temperature=temperature))
        assert bursts.tolist() == plain.tolist()


def test_bursts_stop_soon_and_keep_what_is_finished(engine: Any) -> None:
    asked = 0

    def cancel() -> bool:
        nonlocal asked
        asked += 1
        return asked > 4

    whole = run(decoding(engine, BurstDecoding, 100, nothing(engine), [1]))
    stopped = decoding(engine, BurstDecoding, 100, nothing(engine), [1])
    codes = run(stopped, cancel=cancel)

    assert stopped.cancelled
    assert 0 < codes.shape[2] <= 4 * BURST_STEPS
    assert codes.tolist() == whole[:, :, : codes.shape[2]].tolist()


def test_a_processor_has_no_bursts(engine: Any) -> None:
    shape = engine.checkpoint.shape
    pattern = DelayPattern(shape.codebooks, shape.channels, 3, shape.start)

    made = decoding_for(
        engine._decoder, conditions(engine), pattern, nothing(engine), Sampler([1], 0.0, 0, 0.0), takes=1
    )

    assert type(made) is Decoding


@pytest.mark.parametrize("precision", ["fp32", "int8"])
def test_how_many_threads_a_step_has_changes_no_bit_of_it(base_checkpoint: Path, precision: str) -> None:
    engine = musicdesk.load(base_checkpoint, device="cpu", precision=precision)
    decoder, shape, before, found = engine._decoder, engine.checkpoint.shape, torch.get_num_threads(), list[bytes]()
    followed = conditions(engine)

    for count in (1, 2, 3):
        memory = decoder.open(followed, 1, 70)
        torch.set_num_threads(count)
        try:
            for at in range(70):
                column = torch.full((1, shape.codebooks), at % shape.vocabulary)
                logits = decoder.step(memory, column)
        finally:
            torch.set_num_threads(before)
        found.append(logits.numpy().tobytes())

    assert found[0] == found[1] == found[2]
