"""What a model will hear, found out without it, held to what the engine really takes in."""

from __future__ import annotations

import numpy as np
import pytest

from musicdesk.analysis.hearing import heard, moments_of, sounding
from musicdesk.core.chroma import Ear
from musicdesk.core.clip import Clip
from musicdesk.engines.musicgen.melody import Followed, take_in

EAR = Ear()


def tune(rate: int, seconds: float, channels: int = 1) -> Clip:
    """Return a wandering tone with some noise in it."""
    count = round(seconds * rate)
    rng = np.random.default_rng(rate)
    hz = 220 * 2 ** (rng.integers(0, 24, 64)[np.arange(count) * 3 // rate % 64] / 12)
    tone = 0.4 * np.sin(2 * np.pi * np.cumsum(hz) / rate)[:, None]
    return Clip((tone + rng.normal(0, 0.05, (count, channels))).clip(-1, 1).astype(np.float32), rate)


@pytest.mark.parametrize("after", ["repeat", "stop"])
@pytest.mark.parametrize(
    ("rate", "seconds", "channels"),
    [(44_100, 6.2, 1), (48_000, 3.3, 2), (22_050, 31.0, 1), (32_000, 10.0, 1), (8_000, 0.4, 1), (96_000, 1.0, 2)],
)
def test_it_is_what_the_engine_takes_in(rate: int, seconds: float, channels: int, after: str) -> None:
    clip = tune(rate, seconds, channels)

    classes = heard(clip, EAR, after)
    # As under a take that lasts longer than the melody.
    engines = Followed(take_in(clip, after), EAR, 60.0).classes(0.0, len(classes))

    np.testing.assert_array_equal(classes, engines)


def test_it_goes_as_far_as_the_melody() -> None:
    clip = tune(44_100, 6.2)

    assert len(heard(clip)) == len(sounding(clip)) == moments_of(clip, EAR) == 1 + int(6.2 / EAR.moment_s)


def test_other_ears_hear_otherwise() -> None:
    ear = Ear(16_000, 8_192, 2_000)

    assert len(heard(tune(44_100, 2.0), ear)) == 17


def test_breaths_and_gaps_are_marked_as_silent() -> None:
    rate = 44_100
    time_s = np.arange(4 * rate) / rate
    tone = np.where(time_s % 2 < 1, 0.3, 0.001) * np.sin(2 * np.pi * 330 * time_s)
    clip = Clip(tone.astype(np.float32)[:, None], rate)

    there = sounding(clip)

    middles = EAR.moment_s * np.arange(len(there)) % 2
    assert there[(middles > 0.1) & (middles < 0.9)].all()
    assert not there[(middles > 1.1) & (middles < 1.9)].any()


def test_silence_never_sounds() -> None:
    clip = Clip(np.zeros((44_100, 1), np.float32), 44_100)

    assert not sounding(clip).any() and not heard(clip).any()
