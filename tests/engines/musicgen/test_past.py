"""What was said is heard again: the same as by plain attention, and nearly the same from 8 bits."""

from __future__ import annotations

import pytest
import torch

from musicdesk.engines.musicgen.past import (
    BLOCK,
    BagPast,
    PackedPast,
    Past,
    Places,
    PlainPast,
    Reading,
    Within,
    can_pack_past,
)

COUNT, SIZE, ROOM = 6, 16, 4 * BLOCK


def sounds(positions: int) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    made = torch.randn(3, COUNT, positions, SIZE, generator=torch.Generator().manual_seed(positions))
    return made[0] / SIZE**0.5, made[1], made[2]


def told(queries: torch.Tensor, keys: torch.Tensor, values: torch.Tensor) -> torch.Tensor:
    shares = torch.einsum("nd,ntd->nt", queries[:, -1], keys).softmax(-1)
    return torch.einsum("nt,ntd->nd", shares, values)


def plain() -> Past:
    return PlainPast(COUNT, ROOM, SIZE, torch.empty(0))


def bags() -> Past:
    return BagPast(COUNT, ROOM, SIZE, Places(COUNT, ROOM, SIZE))


def packed() -> Past:
    return PackedPast(COUNT, ROOM, SIZE, Places(COUNT, ROOM, SIZE))


@pytest.mark.parametrize(("make", "near"), [(plain, 1e-5), (bags, 1e-5), (packed, 0.02)])
@pytest.mark.parametrize("known", [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK + 5])
def test_one_step_after_another_hears_what_plain_attention_hears(make: object, near: float, known: int) -> None:
    past = make()  # type: ignore[operator]
    queries, keys, values = sounds(known + BLOCK + 3)
    past.fill(keys[:, :known], values[:, :known])

    for at in range(known, known + BLOCK + 3):
        heard = past.attend(queries[:, at], keys[:, at], values[:, at], at)
        wanted = told(queries[:, : at + 1], keys[:, : at + 1], values[:, : at + 1])
        assert float((heard - wanted).norm() / wanted.norm()) < near


@pytest.mark.parametrize("kind", [BagPast, PackedPast])
def test_what_one_head_hears_depends_on_no_other_to_the_last_bit(kind: type[BagPast] | type[PackedPast]) -> None:
    queries, keys, values = sounds(BLOCK + 7)
    whole = kind(COUNT, ROOM, SIZE, Places(COUNT, ROOM, SIZE))
    alone = kind(1, ROOM, SIZE, Places(1, ROOM, SIZE))

    for at in range(BLOCK + 7):
        heard = whole.attend(queries[:, at], keys[:, at], values[:, at], at)
        single = alone.attend(queries[2:3, at], keys[2:3, at], values[2:3, at], at)
        assert torch.equal(heard[2:3], single)


def test_a_position_that_only_the_device_knows_hears_the_same() -> None:
    by_number, by_place = plain(), plain()
    queries, keys, values = sounds(20)

    for at in range(20):
        bias = torch.zeros(32).masked_fill(torch.arange(32) > at, float("-inf"))
        within = Within(torch.tensor([at]), 32, bias)
        heard = by_place.attend_within(queries[:, at], keys[:, at], values[:, at], within)
        wanted = by_number.attend(queries[:, at], keys[:, at], values[:, at], at)
        assert torch.allclose(heard, wanted, atol=1e-6)


def test_masked_tokens_are_not_heard() -> None:
    queries, keys, values = sounds(9)
    mask = torch.tensor([[True] * 5 + [False] * 4, [True] * 9])[:, None, None]

    heard = Reading(keys.transpose(1, 2).contiguous(), values, mask).heard(queries[:, -1])

    assert torch.allclose(heard[:3], told(queries[:3], keys[:3, :5], values[:3, :5]), atol=1e-6)
    assert torch.allclose(heard[3:], told(queries[3:], keys[3:], values[3:]), atol=1e-6)


def test_this_torch_can_pack_the_past() -> None:
    assert can_pack_past(64)
    assert can_pack_past(12)
