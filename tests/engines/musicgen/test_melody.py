"""What the model hears of a melody."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
import torch

from musicdesk.core.clip import Clip
from musicdesk.engines.musicgen.checkpoint import read_checkpoint
from musicdesk.engines.musicgen.melody import Chroma, fitted, no_melody

EAR = Chroma(32000)


def tone(hz: float, seconds: float = 2.0, rate: int = 32000) -> Clip:
    time = np.arange(round(seconds * rate)) / rate
    return Clip(np.sin(2 * np.pi * hz * time).astype(np.float32)[:, None], rate)


@pytest.mark.parametrize(("hz", "pitch_class"), [(261.63, 0), (440.0, 9), (987.77, 11), (110.0, 9)])
def test_a_tone_is_heard_as_its_pitch_class(hz: float, pitch_class: int) -> None:
    chroma = EAR.of_clip(tone(hz))

    assert chroma.shape == (16, 12)
    assert (chroma.argmax(1) == pitch_class).float().mean() > 0.9
    assert torch.equal(chroma.sum(1), torch.ones(16))


def test_the_rate_and_the_number_of_channels_do_not_matter() -> None:
    clip = tone(392.0, rate=44100)

    assert torch.equal(EAR.of_clip(Clip(clip.samples.repeat(2, axis=1), 44100)), EAR.of_clip(tone(392.0)))


def test_a_melody_shorter_than_the_window_is_heard_too() -> None:
    assert EAR.of_clip(tone(440.0, 0.1)).shape == (5, 12)
    assert EAR.of_clip(tone(440.0, 1 / 32000)).shape == (5, 12)


def test_no_more_than_thirty_seconds_are_heard() -> None:
    assert len(EAR.of_clip(tone(440.0, 40.0))) == len(EAR.of_clip(tone(440.0, 30.0))) == 235


def test_a_short_melody_is_repeated_and_a_long_one_cut() -> None:
    chroma = torch.eye(12)[:3]

    assert fitted(chroma, 7).argmax(1).tolist() == [0, 1, 2, 0, 1, 2, 0]
    assert fitted(chroma, 2).argmax(1).tolist() == [0, 1]
    assert no_melody(12).argmax(1).tolist() == [0]


def test_how_a_checkpoint_hears_is_read_from_either_file(melody_checkpoint: Path, tmp_path: Path) -> None:
    values = {"n_fft": 8192, "hop_length": 2048, "sampling_rate": 16000, "chunk_length": 5}
    ears = []
    for name, written in (
        ("preprocessor_config.json", values),
        ("processor_config.json", {"feature_extractor": values}),
    ):
        folder = Path(shutil.copytree(melody_checkpoint, tmp_path / name))
        (folder / name).write_text(json.dumps(written))
        ears.append(Chroma.of(read_checkpoint(folder)))

    assert ears[0] == ears[1] == Chroma(16000, 8192, 2048, 12, 5.0)
    assert Chroma.of(read_checkpoint(melody_checkpoint)) == EAR
