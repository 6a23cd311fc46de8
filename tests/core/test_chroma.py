"""What a model hears of a sound, held to what transformers' own preparation makes of it."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from musicdesk.core.chroma import Ear, laid_out
from musicdesk.core.clip import Clip

EAR = Ear()


def tone(hz: float, seconds: float = 2.0, rate: int = 32_000) -> np.ndarray:
    return np.sin(2 * np.pi * hz * np.arange(round(seconds * rate)) / rate).astype(np.float32)


def extracted(sound: np.ndarray, ear: Ear = EAR) -> np.ndarray:
    """Return the classes that transformers' MusicgenMelodyFeatureExtractor gives, whose class asks for torchaudio."""
    from transformers.audio_utils import chroma_filter_bank

    pad = max(0, ear.window - len(sound))
    waveform = torch.nn.functional.pad(torch.from_numpy(sound), (pad // 2, pad // 2 + pad % 2))
    window = torch.hann_window(ear.window)
    spectrum = torch.stft(waveform, ear.window, ear.hop, window=window, center=True, return_complex=True)
    bank = chroma_filter_bank(ear.window, ear.bins, ear.sample_rate, tuning=0)
    raw = torch.from_numpy(bank).float() @ spectrum.abs().pow(2)
    return torch.nn.functional.normalize(raw, p=float("inf"), dim=0, eps=1e-6).argmax(0).numpy()


@pytest.mark.parametrize("ear", [EAR, Ear(16_000, 8_192, 2_048), Ear(44_100, 4_096, 1_000)], ids=repr)
def test_the_filters_are_those_of_transformers(ear: Ear) -> None:
    from transformers.audio_utils import chroma_filter_bank

    theirs = chroma_filter_bank(ear.window, ear.bins, ear.sample_rate, tuning=0).astype(np.float32)

    np.testing.assert_allclose(ear.filters(), theirs, rtol=1e-6, atol=1e-9)


@pytest.mark.parametrize("frames", [1, 1_000, 16_383, 16_384, 16_385, 20_000, 100_000, 333_333])
@pytest.mark.parametrize("kind", ["noise", "scale"])
def test_the_classes_are_those_of_transformers(frames: int, kind: str) -> None:
    sounds = {
        "noise": np.random.default_rng(frames).normal(0, 0.1, frames).astype(np.float32),
        "scale": np.sin(np.cumsum(2 * np.pi * 110 * 2 ** (np.arange(frames) // 9_000 / 12) / 32_000)).astype(
            np.float32
        ),
    }

    np.testing.assert_array_equal(EAR.classes(sounds[kind]), extracted(sounds[kind]))


@pytest.mark.parametrize(("hz", "pitch_class"), [(261.63, 0), (440.0, 9), (987.77, 11), (110.0, 9)])
def test_a_tone_is_heard_as_its_pitch_class(hz: float, pitch_class: int) -> None:
    classes = EAR.classes(tone(hz))

    assert classes.shape == (16,) and classes.dtype == np.uint8
    assert (classes == pitch_class).mean() > 0.9


def test_silence_and_what_comes_after_the_end_are_class_0() -> None:
    assert not EAR.classes(np.zeros(40_000, np.float32)).any()

    classes = EAR.classes(tone(440.0), moments=30)

    assert (classes[:15] == 9).all() and not classes[16:].any()
    assert not EAR.classes(tone(440.0), begin=70_000, moments=5).any()


def test_moments_can_begin_anywhere() -> None:
    sound = np.concatenate([tone(440.0), tone(261.63)])

    np.testing.assert_array_equal(EAR.classes(sound, 10 * EAR.hop, 12), EAR.classes(sound)[10:22])
    assert EAR.classes(sound, 64_000 + 9_000, 1)[0] == 0
    assert EAR.classes(sound, 64_000 - 9_000, 1)[0] == 9


@pytest.mark.parametrize("frames", [1, 16_384, 20_479, 20_480, 99_999])
def test_as_many_moments_are_heard_as_are_said(frames: int) -> None:
    assert len(EAR.classes(np.zeros(frames, np.float32))) == EAR.moments(frames)


def test_loudness_is_measured_around_each_moment() -> None:
    sound = np.concatenate([np.zeros(10 * EAR.hop), np.full(10 * EAR.hop, 0.5)]).astype(np.float32)

    loud = EAR.loudness(sound, 25)

    assert not loud[:10].any()
    np.testing.assert_allclose(loud[11:20], 0.5)
    assert loud[10] == pytest.approx(0.5 / np.sqrt(2))
    assert not loud[21:].any()


def test_a_melody_is_repeated_at_its_own_length_or_ends() -> None:
    clip = Clip(np.arange(5, dtype=np.float32)[:, None] / 5, 10)

    repeated, stopped = laid_out(clip, 1.2), laid_out(clip, 1.2, "stop")

    np.testing.assert_array_equal(repeated.samples[:, 0] * 5, [0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1])
    np.testing.assert_array_equal(stopped.samples, clip.samples)
    assert laid_out(clip, 0.3).frames == laid_out(clip, 0.3, "stop").frames == 3
