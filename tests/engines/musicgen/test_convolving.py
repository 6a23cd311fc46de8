"""Convolutions in their fast forms: each is the plain one."""

from __future__ import annotations

import pytest
import torch
from torch.nn import functional

from musicdesk.engines.musicgen import convolving


def weights(*shape: int) -> tuple[torch.Tensor, torch.Tensor]:
    generator = torch.Generator().manual_seed(3)
    return torch.randn(shape, generator=generator) / shape[1], torch.randn(shape[0], generator=generator)


@pytest.mark.parametrize(
    ("shape", "stride", "dilation"),
    [((1, 64, 7), 1, 1), ((2, 16, 3), 1, 2), ((48, 16, 3), 1, 2), ((1024, 128, 7), 1, 1), ((1024, 256, 8), 4, 1)],
    ids=["few channels out", "few, with gaps", "plain", "large", "large, with strides"],
)
def test_every_form_is_the_plain_convolution(shape: tuple[int, int, int], stride: int, dilation: int) -> None:
    weight, bias = weights(*shape)
    x = torch.randn(2, shape[1], 29, generator=torch.Generator().manual_seed(4))

    y = convolving.convolving(weight, bias, stride=stride, dilation=dilation)(x)

    torch.testing.assert_close(y, functional.conv1d(x, weight, bias, stride, dilation=dilation), atol=1e-5, rtol=1e-5)


@pytest.mark.parametrize(("into", "out", "stride"), [(24, 12, 5), (512, 256, 4)], ids=["small", "large"])
def test_pairs_of_frames_make_what_the_transposed_convolution_makes(into: int, out: int, stride: int) -> None:
    generator = torch.Generator().manual_seed(5)
    weight = torch.randn(into, out, 2 * stride, generator=generator) / into
    bias, x = torch.randn(out, generator=generator), torch.randn(2, into, 9, generator=generator)

    y = convolving.upsampling(weight, bias, stride)(functional.pad(x, (1, 1)))

    torch.testing.assert_close(y, functional.conv_transpose1d(x, weight, bias, stride), atol=1e-5, rtol=1e-5)


def test_a_row_of_a_large_convolution_does_not_depend_on_how_many_there_are() -> None:
    if not convolving.packs():
        pytest.skip("this processor has no product by rows")
    product = convolving.convolving(*weights(1024, 128, 7))
    x = torch.randn(1, 128, 40, generator=torch.Generator().manual_seed(6))

    whole = product(x)

    for count in (1, 3, 10):
        assert torch.equal(product(x[..., : count + 6]), whole[..., :count])
