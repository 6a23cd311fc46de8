"""What a benchmark found: which figures have a goal, and whether it is met."""

from __future__ import annotations

from dataclasses import replace

import pytest
from engines.benchmark.found import MACHINE, MEASURED

from musicdesk.engines.benchmark.measured import Figure


@pytest.mark.parametrize(
    ("value", "at_least", "met"), [(9.0, True, True), (8.9, True, False), (9.0, False, True), (9.1, False, False)]
)
def test_a_goal_is_met_when_it_is_reached(value: float, at_least: bool, met: bool) -> None:
    assert Figure("speed", value, 9.0, at_least).met is met


def test_the_figures_of_the_small_shape_are_judged() -> None:
    judged = {figure.name: figure.met for figure in MEASURED.figures}

    assert judged["int8, times transformers fp32"] is True
    assert judged["int8, times transformers bf16"] is False
    assert judged["int8, step 1500 over step 100"] is True
    assert judged["int8, relative rms of logits"] is True
    assert judged["int8, speed kept beside a busy core"] is True


def test_on_a_gpu_the_best_of_either_side_are_compared() -> None:
    on_gpu = replace(MEASURED, machine=replace(MACHINE, device="cuda (A card)"))

    judged = {figure.name: figure.value for figure in on_gpu.figures}

    assert judged["best of ours, times the best of transformers"] == 2.5
    assert "int8, times transformers fp32" not in judged
    assert "int8, speed kept beside a busy core" not in judged


def test_the_starter_has_a_goal_of_its_own() -> None:
    starter = replace(MEASURED, shape="starter", theirs={})

    judged = {figure.name: figure.met for figure in starter.figures}

    assert judged["Starter end to end, times real time"] is False
    assert "codec, processor seconds per second" not in judged
