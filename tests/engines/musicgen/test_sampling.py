"""Drawing codes: the limits hold, the frequencies are right, and takes do not disturb each other."""

from __future__ import annotations

import torch

from musicdesk.engines.musicgen.sampling import Sampler

LOGITS = torch.log(torch.tensor([0.5, 0.25, 0.15, 0.06, 0.04]))


def drawn(sampler: Sampler, steps: int, logits: torch.Tensor = LOGITS) -> torch.Tensor:
    return torch.stack([sampler.choose(logits.expand(1, 4, -1))[0] for _ in range(steps)])


def shares(codes: torch.Tensor) -> torch.Tensor:
    return torch.bincount(codes.flatten(), minlength=5) / codes.numel()


def test_the_frequencies_are_those_of_the_logits() -> None:
    assert torch.allclose(shares(drawn(Sampler([1], 1.0, 0, 0.0), 2000)), LOGITS.exp(), atol=0.02)
    assert torch.allclose(shares(drawn(Sampler([1], 1.0, 4, 0.0), 2000))[4], torch.tensor(0.0))


def test_temperature_flattens_and_sharpens() -> None:
    hot = shares(drawn(Sampler([1], 4.0, 0, 0.0), 1000))
    cold = shares(drawn(Sampler([1], 0.25, 0, 0.0), 1000))

    assert hot[0] < 0.35 < 0.9 < cold[0]


def test_top_k_and_top_p_leave_the_tail_out() -> None:
    assert set(drawn(Sampler([1], 1.0, 2, 0.0), 300).unique().tolist()) == {0, 1}
    assert set(drawn(Sampler([1], 1.0, 0, 0.7), 300).unique().tolist()) == {0, 1}
    assert set(drawn(Sampler([1], 1.0, 4, 0.85), 500).unique().tolist()) == {0, 1, 2}


def test_top_p_keeps_at_least_the_best() -> None:
    assert drawn(Sampler([1], 1.0, 0, 1e-9), 50).unique().tolist() == [0]


def test_a_take_draws_the_same_beside_others() -> None:
    batch, single = Sampler([5, 6, 7], 1.0, 3, 0.0), Sampler([6], 1.0, 3, 0.0)

    for _ in range(80):
        assert torch.equal(batch.choose(LOGITS.expand(3, 4, -1))[1], single.choose(LOGITS.expand(1, 4, -1))[0])


def test_temperature_zero_takes_the_best() -> None:
    assert drawn(Sampler([1], 0.0, 250, 0.0), 3).unique().tolist() == [0]
