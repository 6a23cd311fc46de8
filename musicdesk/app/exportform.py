"""ExportForm and ExportSpan: as what a sound is written, and which part of it."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any

from musicdesk.core.errors import BadValue

FORMATS = {
    "wav16": "WAV, 16 bit",
    "wav24": "WAV, 24 bit",
    "wav32f": "WAV, 32-bit float",
    "flac": "FLAC, 24 bit",
    "mp3": "MP3",
    "ogg": "Ogg Vorbis",
    "opus": "Opus",
}
"""What can be written, and what people call it."""
RATES_HZ = (32_000, 44_100, 48_000, 96_000)
"""What a sound can be brought to."""
LOUDNESSES = {
    "as is": "As it is",
    "peak": "Peak at -1 dBTP",
    "lufs": "-14 LUFS, peaks at most -1 dBTP",
}
"""How loud a sound is made, and what people call it."""
LONGEST_FADE_S = 60.0
BARS_LIMIT = 1_000

_ENDINGS = {"wav16": ".wav", "wav24": ".wav", "wav32f": ".wav", "flac": ".flac", "opus": ".opus"}
_SUBTYPES = {"wav16": "PCM_16", "wav24": "PCM_24", "wav32f": "FLOAT"}
# Source: ISO/IEC 11172-3 and 13818-3 for layer III; RFC 6716, section 2 for Opus, all of which decode at 48 kHz.
_MP3_HZ = (8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000)
_OPUS_HZ = 48_000


@dataclass(frozen=True)
class ExportForm:
    """As what a sound is written.

    `format` is one of `FORMATS`; `sample_rate_hz` one of `RATES_HZ` or None for that of the sound; `loudness` one of
    `LOUDNESSES`. `fade_in_s` and `fade_out_s` are seconds. `dither` spreads the rounding to 16 bit as noise. With
    `align_to_bar` it begins where a bar does, its notes and stems as well. With `cover` the picture of a take stands
    beside it as PNG, and in it where the format has a place for one.

    Raises: BadValue (with the field's name) if a value is outside its limits.
    """

    format: str = "wav24"
    sample_rate_hz: int | None = None
    loudness: str = "as is"
    fade_in_s: float = 0.0
    fade_out_s: float = 0.0
    dither: bool = True
    align_to_bar: bool = False
    cover: bool = True

    def __post_init__(self) -> None:
        _one_of("format", self.format, tuple(FORMATS))
        _one_of("loudness", self.loudness, tuple(LOUDNESSES))
        if self.sample_rate_hz is not None and self.sample_rate_hz not in RATES_HZ:
            raise BadValue(
                f"A sound is not brought to {self.sample_rate_hz} Hz.",
                f"Choose one of {', '.join(str(each) for each in RATES_HZ)} Hz, or leave the rate as it is.",
                field="sample_rate_hz",
            )
        for name in ("fade_in_s", "fade_out_s"):
            value = getattr(self, name)
            if not 0.0 <= value <= LONGEST_FADE_S:  # false for NaN as well
                raise BadValue(
                    f"A fade of {value:g} s is outside 0..{LONGEST_FADE_S:g} s.", "Choose one between.", field=name
                )

    @property
    def ending(self) -> str:
        """What the name of the file ends in: ".wav"."""
        return _ENDINGS.get(self.format, f".{self.format}")

    @property
    def subtype(self) -> str | None:
        """How the samples of a WAV are written ("PCM_24"), or None if it is no WAV."""
        return _SUBTYPES.get(self.format)

    @property
    def holds_cover(self) -> bool:
        """Whether a cover has a place in the file."""
        return self.subtype is None

    @property
    def is_lossy(self) -> bool:
        """Whether the samples that are heard are others than those that were written."""
        return self.format in ("mp3", "ogg", "opus")

    def rate_for(self, own_hz: int) -> int:
        """Return the rate in Hz that a sound of `own_hz` is written at: not every format knows every rate."""
        wished = self.sample_rate_hz or own_hz
        if self.format == "opus":
            return _OPUS_HZ
        if self.format == "mp3":
            return next((each for each in _MP3_HZ if each >= wished), _MP3_HZ[-1])
        return wished


@dataclass(frozen=True)
class ExportSpan:
    """Which part of a sound: from `begin_s` to `end_s` (None: its end), in seconds.

    With `bars` it is exactly so many bars from `begin_s` on, whatever `end_s` says. `loop` makes the end go over into
    the beginning; `bars` do so anyway.

    Raises: BadValue (with the field's name) if a value is outside its limits.
    """

    begin_s: float = 0.0
    end_s: float | None = None
    bars: int | None = None
    loop: bool = False

    def __post_init__(self) -> None:
        if not math.isfinite(self.begin_s) or self.begin_s < 0:
            raise BadValue(f"A part cannot begin at {self.begin_s:g} s.", "Give 0 or more.", field="begin_s")
        if self.end_s is not None and not self.end_s > self.begin_s:  # false for NaN as well
            raise BadValue(
                f"A part from {self.begin_s:g} s to {self.end_s:g} s is empty.",
                "Let it end after its beginning.",
                field="end_s",
            )
        if self.bars is not None and not 1 <= self.bars <= BARS_LIMIT:
            raise BadValue(f"{self.bars} bars are outside 1..{BARS_LIMIT}.", "Choose a number between.", field="bars")

    @property
    def goes_round(self) -> bool:
        """Whether its end goes over into its beginning."""
        return self.loop or self.bars is not None

    def with_(self, **changes: Any) -> ExportSpan:
        """Return the span with some values changed, checked again."""
        return replace(self, **changes)


WHOLE = ExportSpan()
"""All of a sound."""


def _one_of(name: str, value: object, choices: tuple[str, ...]) -> None:
    if value not in choices:
        raise BadValue(f'There is no {name} "{value}".', f"Choose one of {', '.join(choices)}.", field=name)
