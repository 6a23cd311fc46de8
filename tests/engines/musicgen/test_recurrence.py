"""The codec's LSTM: what torch's own makes, however it is cut."""

from __future__ import annotations

import pytest
import torch

from musicdesk.engines.musicgen.recurrence import NARROW, Network, reads_halves, recurring

pytestmark = pytest.mark.skipif(not reads_halves(), reason="this processor has no product by fp16 weights")


def network(width: int = NARROW, layers: int = 2) -> torch.nn.LSTM:
    with torch.random.fork_rng():
        torch.manual_seed(7)
        return torch.nn.LSTM(width, width, layers).requires_grad_(False)


def light(plain: torch.nn.LSTM) -> Network:
    made = recurring(plain.state_dict(), plain.num_layers)
    assert made is not None
    return made


@pytest.mark.parametrize("pieces", [1, 2])
def test_it_stays_within_66_db_of_torchs_own(pieces: int) -> None:
    plain = network()
    x = torch.randn(30, pieces, NARROW, generator=torch.Generator().manual_seed(8))

    with torch.inference_mode():
        whole, _ = plain(x)
        made, _ = light(plain)(x, None)

    assert (made - whole).square().mean() < 2.5e-7 * whole.square().mean()


def test_a_piece_in_blocks_is_the_whole_piece_to_the_last_bit() -> None:
    made = light(network())
    x = torch.randn(23, 1, NARROW, generator=torch.Generator().manual_seed(9))

    with torch.inference_mode():
        whole, _ = made(x, None)
        blocks, state = list[torch.Tensor](), None
        for block in x.split([1, 10, 5, 7]):
            y, state = made(block, state)
            blocks.append(y)

    assert torch.equal(torch.cat(blocks), whole)


def test_a_narrow_network_is_left_to_torch() -> None:
    assert recurring(network(width=64, layers=1).state_dict(), 1) is None
