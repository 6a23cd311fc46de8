"""Colours of a cover: a hue from the key, its depth from the mode, its strength from the mood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from musicdesk.core.scale import MODES, Scale

Colour = NDArray[np.float64]
"""float64 (3,): red, green, blue as a screen takes them, 0..1."""

_FIFTH = 7
_HUE_OF_C = 75.0
"""C major is the yellow of a morning; each fifth up turns by 30 degrees, through green and blue to red."""
_MOODS = {
    # word: (lightness, strength of colour, degrees towards warm)
    "aggressive": (-0.05, 0.035, 12.0),
    "atmospheric": (0.0, -0.02, -8.0),
    "bright": (0.10, 0.02, 0.0),
    "calm": (0.03, -0.025, 0.0),
    "dark": (-0.14, -0.01, 0.0),
    "dramatic": (-0.06, 0.02, 0.0),
    "dreamy": (0.05, -0.01, -6.0),
    "energetic": (0.04, 0.04, 8.0),
    "epic": (-0.03, 0.02, 0.0),
    "gloomy": (-0.12, -0.035, -8.0),
    "groovy": (0.0, 0.03, 6.0),
    "happy": (0.09, 0.03, 8.0),
    "hypnotic": (-0.04, 0.02, 0.0),
    "melancholic": (-0.06, -0.03, -10.0),
    "mysterious": (-0.10, 0.0, -6.0),
    "nostalgic": (0.02, -0.02, 12.0),
    "peaceful": (0.06, -0.03, 0.0),
    "playful": (0.08, 0.03, 6.0),
    "psychedelic": (0.0, 0.05, 0.0),
    "romantic": (0.0, 0.01, 10.0),
    "sad": (-0.08, -0.035, -10.0),
    "tense": (-0.08, 0.01, 4.0),
    "uplifting": (0.08, 0.02, 4.0),
    "warm": (0.02, 0.01, 16.0),
}
_NEUTRAL = (0.0, 0.0, 0.0)
_WARM_HUE, _MUD_HUE = 55.0, 98.0


@dataclass(frozen=True)
class Palette:
    """The colours of a cover: `high` and `low` end of its ground, the motif `far` and `near`, its `glow`, its `ink`."""

    high: Colour
    low: Colour
    far: Colour
    near: Colour
    glow: Colour
    ink: Colour


def palette_of(key: Scale | None, moods: Sequence[str], chance: float) -> Palette:
    """Return the colours of a key and moods; `chance` (0..1) turns them a little, and chooses where no key is known."""
    hue = chance * 360.0 if key is None else _HUE_OF_C + 30.0 * (key.tonic * _FIFTH % 12) + 14.0 * (chance - 0.5)
    minor = key is not None and 3 in MODES[key.mode] and 4 not in MODES[key.mode]
    light, strong, warm = (
        sum(each) for each in zip((0.0,) * 3, *(_MOODS.get(mood, _NEUTRAL) for mood in moods[:3]), strict=True)
    )
    hue += max(-25.0, min(25.0, warm * _towards(hue, _WARM_HUE)))
    # Dark yellow is mud: there the ground is lighter, and its other end the red of an evening.
    mud = float(np.exp(-(((hue % 360.0 - _MUD_HUE) / 32.0) ** 2)))
    base = float(np.clip((0.30 if minor else 0.42) + light, 0.17, 0.52)) + 0.09 * mud
    strength = float(np.clip(0.085 + strong, 0.035, 0.15))
    turn = -58.0 if mud > 0.25 else 38.0 if chance < 0.5 else -38.0
    other = hue + turn
    return Palette(
        high=colour(base * 0.78, strength * 0.85, other),
        low=colour(base + 0.17, strength, hue),
        far=colour(base + 0.24, strength * 0.95, (hue + other) / 2.0),
        near=colour(base * 0.52, strength * 0.65, other),
        glow=colour(0.90, 0.075, hue + 0.35 * (other - hue)),
        ink=colour(0.96, 0.015, hue),
    )


def colour(lightness: float, chroma: float, hue: float) -> Colour:
    """Return a colour that looks as light (0..1) and strong (0..0.3) as said at every hue, in degrees.

    What a screen cannot show is made paler until it can.

    Source: Oklab, https://bottosson.github.io/posts/oklab/.
    """
    turn = np.deg2rad(hue)
    for strength in chroma * np.linspace(1.0, 0.0, 12):
        linear = _linear(lightness, strength * np.cos(turn), strength * np.sin(turn))
        if linear.min() >= -1e-4 and linear.max() <= 1.0 + 1e-4:
            break
    linear = np.clip(linear, 0.0, 1.0)
    shown: Colour = np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
    return shown


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """Return a colour between two: `one` at 0, `other` at 1."""
    between: Colour = one + (other - one) * share
    return between


def _linear(lightness: float, a: float, b: float) -> Colour:
    long, middle, short = (
        (lightness + along_a * a + along_b * b) ** 3
        for along_a, along_b in (
            (0.3963377774, 0.2158037573),
            (-0.1055613458, -0.0638541728),
            (-0.0894841775, -1.2914855480),
        )
    )
    return np.array(
        (
            4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
            -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
            -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
        )
    )


def _towards(hue: float, goal: float) -> float:
    """Return which way round is shorter from one hue to another: 1, -1."""
    return 1.0 if (goal - hue) % 360.0 < 180.0 else -1.0
