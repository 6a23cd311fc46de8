"""The melody as an engine takes it in, and as it lies under a take."""

from __future__ import annotations

import json
import shutil
import tracemalloc
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import musicdesk
from musicdesk.core.chroma import Ear
from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadValue, ModelError
from musicdesk.engines.musicgen.ear import ear_of
from musicdesk.engines.musicgen.melody import Followed, Tune, resampled, take_in

EAR = Ear()
PROMPT = "warm lo fi piano, 84 bpm"
RATE = 8_000


def sung(*notes: tuple[float, float], rate: int = RATE) -> Clip:
    """Return tones of (Hz, seconds) in a row; 0 Hz is a rest."""
    tones = [np.sin(2 * np.pi * hz * np.arange(round(seconds * rate)) / rate) for hz, seconds in notes]
    return Clip((0.5 * np.concatenate(tones)).astype(np.float32)[:, None], rate)


def followed(clip: Clip, seconds: float, after: str = "repeat") -> Followed:
    return Followed(Tune(take_in(clip, after).melody, clip), EAR, seconds)


def test_a_melody_that_is_too_short_begins_anew_at_its_own_length() -> None:
    # 1.3 s are ten moments and a fifth: repeated by moments, the third round would be early by 0.2 s.
    melody = sung((261.63, 0.65), (392.0, 0.65))

    classes = followed(melody, 12.0).classes(0.0, 94)

    times_s = EAR.moment_s * np.arange(94)
    place = times_s % 1.3
    clear = np.minimum(np.abs(place - 0.65), np.minimum(place, 1.3 - place)) > 0.2
    np.testing.assert_array_equal(classes[clear], np.where(place < 0.65, 0, 7)[clear])


def test_a_melody_that_stops_does_not_lead_into_a_c() -> None:
    melody = sung((330.0, 0.6), (392.0, 0.7))

    classes = followed(melody, 12.0, "stop").classes(0.0, 94)

    assert (classes[1:4] == 4).all() and (classes[6:] == 7).all()


def test_a_window_hears_the_melody_where_it_is_by_then() -> None:
    melody = sung((261.63, 10.0), (392.0, 10.0), (440.0, 5.0))
    laid = followed(melody, 30.0)

    first, second, third = (laid.classes(begin_s, 30) for begin_s in (5.0, 12.3, 20.6))

    assert (first == 0).all() and (second == 7).all() and (third == 9).all()


def test_moments_of_a_later_window_are_those_of_the_whole_when_they_fall_on_them() -> None:
    melody = sung(*((220.0 * 2 ** (n / 12), 0.35) for n in range(40)))
    laid = followed(melody, 14.0)

    whole, later = laid.classes(0.0, 100), laid.classes(40 * EAR.moment_s, 60)

    np.testing.assert_array_equal(later, whole[40:])


def test_what_comes_after_is_checked() -> None:
    with pytest.raises(BadValue, match="repeat or stop"):
        take_in(sung((440.0, 1.0)), "fade")


def test_how_a_checkpoint_hears_is_read_from_either_file(melody_checkpoint: Path, tmp_path: Path) -> None:
    values = {"n_fft": 8192, "hop_length": 2048, "sampling_rate": 16000, "chunk_length": 5}
    ears = []
    for name, written in (
        ("preprocessor_config.json", values),
        ("processor_config.json", {"feature_extractor": values}),
    ):
        folder = Path(shutil.copytree(melody_checkpoint, tmp_path / name))
        (folder / name).write_text(json.dumps(written))
        ears.append(musicdesk.load(folder, device="cpu").ear)

    assert ears[0] == ears[1] == Ear(16000, 8192, 2048, 12, 5.0)
    assert musicdesk.load(melody_checkpoint, device="cpu").ear == EAR


@pytest.mark.parametrize("values", [{"n_fft": "x"}, {"hop_length": 0}, {"sampling_rate": 1}, {"chunk_length": 1e9}])
def test_an_ear_that_cannot_be_is_refused(values: dict[str, Any]) -> None:
    with pytest.raises(ModelError):
        ear_of(Path("folder"), {}, values, 32_000, 12)


@pytest.mark.parametrize("rate", [8_000, 44_100, 48_000, 32_000, 11_025])
@pytest.mark.parametrize("after", ["repeat", "stop"])
def test_a_piece_of_a_melody_sounds_as_it_does_in_the_whole(rate: int, after: str) -> None:
    melody = sung(*((220.0 * 2 ** (n / 12), 0.35) for n in range(20)), rate=rate)
    laid = Clip(np.tile(melody.samples, (5, 1)) if after == "repeat" else melody.samples, rate)
    whole = EAR.classes(resampled(laid, EAR.sample_rate).samples[:, 0])

    later = followed(melody, 30.0, after).classes(30 * EAR.moment_s, 20)

    np.testing.assert_array_equal(later, whole[30:50])


def test_a_melody_under_hours_of_music_is_not_laid_out_whole() -> None:
    melody = sung((261.63, 1.0), (392.0, 1.0))
    tracemalloc.start()

    classes = followed(melody, 7_200.0).classes(7_100.0, 235)

    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert set(classes.tolist()) == {0, 7}
    assert peak < 100e6, "two hours at the ear's rate are a gigabyte"
