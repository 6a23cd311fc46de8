"""The measures by which sound is judged in training: log-mel, chroma, onsets, tempo, flatness; all at 32 kHz mono."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from musicdesk.training.render import SAMPLE_RATE

CHROMA_FFT, CHROMA_HOP = 16_384, 4_096
"""Window and hop of MusicGen's chroma. Source: MusicGen, arXiv 2306.05284, section 4.1."""
ONSET_HOP = 512


@cache
def _window(size: int) -> Tensor:
    return torch.hann_window(size)


@cache
def _mel_bank(bins: int, mels: int) -> Tensor:
    from transformers.audio_utils import mel_filter_bank

    bank = mel_filter_bank(bins, mels, 0, SAMPLE_RATE / 2, SAMPLE_RATE, norm="slaney")
    return torch.tensor(bank, dtype=torch.float32)


@cache
def _chroma_bank() -> Tensor:
    from transformers.audio_utils import chroma_filter_bank

    bank = chroma_filter_bank(sampling_rate=SAMPLE_RATE, num_frequency_bins=CHROMA_FFT, tuning=0, num_chroma=12)
    return torch.tensor(bank, dtype=torch.float32)


def magnitudes(sound: NDArray[np.float32], size: int = 2048, hop: int = ONSET_HOP) -> Tensor:
    """Return STFT magnitudes (bins, frames) of mono sound (frames,)."""
    return torch.stft(torch.from_numpy(sound), size, hop, window=_window(size), return_complex=True).abs()


def log_mel_db(sound: NDArray[np.float32]) -> Tensor:
    """Return the log-mel spectrogram (80, frames) in dB."""
    return 20 * torch.log10((_mel_bank(1025, 80).t() @ magnitudes(sound)).clamp(min=1e-3))


def chroma(sound: NDArray[np.float32]) -> Tensor:
    """Return chroma energies (frames, 12), one frame every 4096 samples."""
    power = magnitudes(sound, CHROMA_FFT, CHROMA_HOP) ** 2
    return (_chroma_bank() @ (power / _window(CHROMA_FFT).pow(2).sum())).t()


def pitch_classes(sound: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Return the strongest pitch class of each chroma frame, uint8 (frames,); silence is 0, as in transformers."""
    return np.asarray(chroma(sound).argmax(-1).numpy(), np.uint8)


def onset_envelope(sound: NDArray[np.float32]) -> NDArray[np.float64]:
    """Return the rise of the log-mel spectrogram, mean removed, 62.5 values a second."""
    mel = log_mel_db(sound)
    mel = mel.clamp(min=float(mel.max()) - 60)
    rise = torch.relu(mel[:, 1:] - mel[:, :-1]).mean(0).double()
    return np.asarray((rise - rise.mean()).numpy())


def autocorrelation(envelope: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the autocorrelation of an onset envelope, 1 at lag 0."""
    full = np.correlate(envelope, envelope, "full")[len(envelope) - 1 :]
    return np.asarray(full / max(full[0], 1e-9))


def at_lag(correlation: NDArray[np.float64], lag: float) -> float:
    """Return the correlation at a fractional lag, 0 beyond its end."""
    low = int(lag)
    if low + 1 >= len(correlation):
        return 0.0
    return float(correlation[low] * (1 - (lag - low)) + correlation[low + 1] * (lag - low))


def beat_strength(sound: NDArray[np.float32], bpm: float) -> float:
    """Return the onset autocorrelation at the beat of `bpm`."""
    return at_lag(autocorrelation(onset_envelope(sound)), 60 / bpm * SAMPLE_RATE / ONSET_HOP)


def tempo_bpm(sound: NDArray[np.float32], low: float = 58.0, high: float = 180.0) -> float:
    """Return the tempo whose beat, half bar and bar agree best with the onsets, weighted towards 105 bpm."""
    correlation = autocorrelation(onset_envelope(sound))
    rate = SAMPLE_RATE / ONSET_HOP

    def score(bpm: float) -> float:
        beat = 60 / bpm * rate
        sum_ = at_lag(correlation, beat) + 0.7 * (at_lag(correlation, 2 * beat) + at_lag(correlation, 4 * beat))
        return float(sum_ * np.exp(-0.5 * (np.log2(bpm / 105) / 0.7) ** 2))

    return max((float(bpm) for bpm in np.arange(low, high + 0.1, 0.5)), key=score)


def same_tempo(found: float, truth: float, tolerance: float = 0.04) -> bool:
    """Whether two tempos agree within `tolerance`, octaves (half, double) tolerated."""
    return any(abs(found / truth * ratio - 1) < tolerance for ratio in (0.5, 1.0, 2.0))


def flatness(sound: NDArray[np.float32]) -> float:
    """Return the mean spectral flatness of the frames that sound: near 0 for tones, towards 1 for noise."""
    power = magnitudes(sound)[4:600] ** 2 + 1e-9
    energy = power.sum(0)
    loud = energy > energy.max() * 1e-4
    return float((torch.exp(torch.log(power).mean(0)) / power.mean(0))[loud].mean())


def rms(sound: NDArray[np.float32]) -> float:
    """Return the root mean square."""
    return float(np.sqrt(np.mean(np.square(sound, dtype=np.float64))))


@dataclass(frozen=True)
class Likeness:
    """How close a decoded sound is to its source."""

    mel_db: float
    spectral_convergence: float
    chroma_agreement: float
    onset_correlation: float


def compare(decoded: NDArray[np.float32], source: NDArray[np.float32]) -> Likeness:
    """Return the likeness of two mono sounds of equal length."""
    x, y = magnitudes(decoded), magnitudes(source)
    return Likeness(
        mel_db=float((log_mel_db(decoded) - log_mel_db(source)).abs().mean()),
        spectral_convergence=float((x - y).norm() / y.norm()),
        chroma_agreement=float((chroma(decoded).argmax(1) == chroma(source).argmax(1)).float().mean()),
        onset_correlation=float(np.corrcoef(onset_envelope(decoded), onset_envelope(source))[0, 1]),
    )
