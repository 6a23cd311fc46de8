"""The machine under a benchmark: what is measured and said of it."""

from __future__ import annotations

import torch

from musicdesk.engines.benchmark import machine as page


def test_reading_is_measured_and_threads_are_left_as_they_were() -> None:
    threads = torch.get_num_threads()

    speed = page.Reader("cpu").gb_s()

    assert speed > 0.1
    assert torch.get_num_threads() == threads


def test_the_machine_has_a_name_and_its_peak_is_not_below_what_it_holds() -> None:
    found = page.machine("cpu")

    assert found.processor
    assert found.cores >= 1
    assert found.torch == torch.__version__
    assert page.peak_bytes() > 50_000_000
