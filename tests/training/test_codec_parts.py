"""The codec's parts: the MDCT start, the quantiser, and their equality with transformers' EncodecModel."""

from __future__ import annotations

import math

import torch
from transformers import EncodecModel

from musicdesk.training.codec import CODEBOOKS, CODES, DIMENSIONS, codec_config, fill_codebooks
from musicdesk.training.losses import JOINT_WEIGHTS, SpectralLoss, weighted
from musicdesk.training.mdct import mdct_basis, start_from_mdct
from musicdesk.training.quantiser import Quantiser


def tones(rows: int, frames: int) -> torch.Tensor:
    at = torch.arange(frames) / 32_000
    pitches = [220.0 * 2 ** (row / 12) for row in range(rows)]
    return torch.stack(
        [0.3 * torch.sin(2 * math.pi * f * at) + 0.1 * torch.sin(4 * math.pi * f * at) for f in pitches]
    )[:, None]


def test_the_basis_rebuilds_a_signal_by_overlap_and_add() -> None:
    basis = mdct_basis(8)
    signal = torch.randn(1, 1, 160, generator=torch.Generator().manual_seed(0))

    coded = torch.nn.functional.conv1d(signal, basis[:, None], stride=8)
    rebuilt = torch.nn.functional.conv_transpose1d(coded, basis[:, None], stride=8)

    assert torch.allclose(rebuilt[..., 8:-8], signal[..., 8:-8], atol=1e-5)


def test_the_untrained_codec_already_passes_sound() -> None:
    torch.manual_seed(0)
    model = EncodecModel(codec_config()).eval()
    sound = tones(8, 32_000)

    start_from_mdct(model, sound, torch.Generator().manual_seed(0))
    with torch.inference_mode():
        passed = model.decoder(model.encoder(sound))[..., :32_000]

    error = (passed - sound)[..., 3200:-3200].pow(2).mean() / sound.pow(2).mean()
    assert error < 0.15


def test_the_learnt_codebooks_give_transformers_the_same_codes() -> None:
    torch.manual_seed(0)
    model = EncodecModel(codec_config()).eval()
    quantiser = Quantiser(CODEBOOKS, CODES, DIMENSIONS)
    quantiser.start(torch.randn(4_096, DIMENSIONS), rounds=2)
    latents = torch.randn(1, DIMENSIONS, 100)

    fill_codebooks(model, quantiser)
    shaped, _, codes = quantiser(latents, learn=False)

    assert torch.equal(model.quantizer.encode(latents)[:, 0], codes)
    assert torch.allclose(model.quantizer.decode(codes[:, None]), shaped, atol=1e-5)


def test_each_codebook_brings_the_sum_nearer() -> None:
    torch.manual_seed(0)
    quantiser = Quantiser(4, 64, 8)
    rows = torch.randn(2_000, 8)
    quantiser.start(rows)
    latents = rows.t()[None]

    errors = [float((quantiser(latents, learn=False, codebooks=n)[0] - latents).pow(2).mean()) for n in (1, 2, 3, 4)]

    assert errors == sorted(errors, reverse=True)


def test_the_loss_is_nothing_for_equal_sounds_and_grows_with_the_difference() -> None:
    loss = SpectralLoss()
    sound = tones(2, 16_000)

    none, little, much = (float(weighted(loss(sound * gain, sound), JOINT_WEIGHTS)) for gain in (1.0, 0.9, 0.3))

    assert none < 1e-2
    assert none < little < much
