"""Latents become sound in pieces, and nobody can hear where."""

from __future__ import annotations

import math
from typing import Any

import pytest

from musicdesk.core.job import Cancelled
from musicdesk.engines.diffusion import decoding
from musicdesk.engines.diffusion.decoding import decoded
from musicdesk.engines.diffusion.kinds import oobleck_looks


def go_on() -> None:
    """Never stop."""


def oobleck() -> Any:
    """Return a narrow decoder of Stable Audio Open's kind."""
    import torch
    from diffusers import AutoencoderOobleck
    from tiny_pipelines import enliven

    torch.manual_seed(0)
    codec = AutoencoderOobleck(
        encoder_hidden_size=2,
        decoder_channels=2,
        decoder_input_channels=4,
        downsampling_ratios=[2, 4, 8],
        channel_multiples=[1, 1, 1],
    )
    enliven(codec)
    return codec.eval()


def same() -> Any:
    """Return a narrow decoder of Stable Audio 3 with four layers."""
    import torch
    from diffusers.models.autoencoders.autoencoder_same import AutoencoderSAME
    from tiny_pipelines import enliven

    torch.manual_seed(0)
    codec = AutoencoderSAME(
        patch_size=8, encoder_channels=4, dim_heads=8, encoder_transformer_depths=(4,), latent_dim=4
    )
    enliven(codec)
    return codec.eval()


@pytest.mark.parametrize(("make", "margin", "hop"), [(oobleck, oobleck_looks([2, 4, 8]), 64), (same, 5, 128)])
def test_pieces_are_what_the_whole_would_have_been(
    monkeypatch: pytest.MonkeyPatch, make: Any, margin: int, hop: int
) -> None:
    import torch

    monkeypatch.setattr(decoding, "PIECE", 20)
    codec, latents = make(), torch.randn(1, 4, 70, generator=torch.Generator().manual_seed(1))

    with torch.inference_mode():
        whole = codec.decode(latents).sample[0]
        pieces = decoded(lambda each: codec.decode(each).sample, latents, 70 * hop, hop, margin, go_on)

    assert pieces.shape == whole.shape
    assert float((pieces - whole).abs().max()) < 1e-4 * float(whole.abs().max())


@pytest.mark.parametrize("ratios", [[2, 4, 4, 8, 8], [8, 4, 2], [4, 8, 10]])
def test_the_margin_is_as_far_as_the_decoder_looks(ratios: list[int]) -> None:
    import torch
    from diffusers import AutoencoderOobleck
    from tiny_pipelines import enliven

    torch.manual_seed(0)
    codec = AutoencoderOobleck(
        encoder_hidden_size=2,
        decoder_channels=2,
        decoder_input_channels=4,
        downsampling_ratios=ratios,
        channel_multiples=[1] * len(ratios),
    ).eval()
    enliven(codec)
    looks, hop = oobleck_looks(ratios), math.prod(ratios)
    latents = torch.zeros(1, 4, 2 * looks + 21)
    bumped = latents.clone()
    bumped[..., looks + 10] = 1.0

    with torch.inference_mode():
        change = (codec.decode(bumped).sample - codec.decode(latents).sample).abs().amax(dim=(0, 1))

    heard = change.view(-1, hop).amax(dim=1) > 0
    assert not heard[:10].any()
    assert not heard[2 * looks + 11 :].any()


def test_only_what_was_asked_for_is_decoded() -> None:
    import torch

    seen: list[int] = []

    def decode(piece: Any) -> Any:
        seen.append(piece.shape[-1])
        return piece.repeat_interleave(10, dim=-1)

    sound = decoded(decode, torch.arange(100.0).view(1, 1, 100), 95, 10, 4, go_on)

    assert seen == [14]
    assert sound.shape == (1, 95)
    assert float(sound[0, 94]) == 9.0


def test_it_is_asked_before_each_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    import torch

    monkeypatch.setattr(decoding, "PIECE", 10)
    asked: list[int] = []

    def stop_at_third() -> None:
        asked.append(1)
        if len(asked) == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        decoded(lambda each: each, torch.zeros(1, 1, 100), 100, 1, 2, stop_at_third)
    assert len(asked) == 3
