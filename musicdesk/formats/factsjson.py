"""FileFacts as JSON, which every file of ours carries beside what other programs read of it."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from typing import Any

from musicdesk.core.errors import BadValue
from musicdesk.core.filefacts import FileFacts
from musicdesk.core.recipe import SEED_LIMIT, Recipe, for_others
from musicdesk.core.scale import Scale
from musicdesk.core.words import TEMPO_HIGH_BPM, TEMPO_LOW_BPM

BYTES_LIMIT = 2**20
"""The longest text that is read of a file."""
METRE_UNITS = (1, 2, 4, 8, 16, 32, 64)
"""What a time signature can count in."""
_MARK = "musicdesk_facts"
_VERSION = 1
_BEATS_LIMIT = 1_000_000
_METRE_LIMIT = 255
_FRAMES_LIMIT = 2**40
_LATEST_S = 1e6
_YEAR_10000_S = 253_402_300_800.0
_TEXTS = ("title", "engine", "prompt", "licence", "comment", "software")


def facts_values(facts: FileFacts) -> dict[str, Any]:
    """Return facts as plain JSON values."""
    return {
        **{name: getattr(facts, name) for name in _TEXTS},
        "seed": facts.seed,
        "bpm": facts.bpm,
        "beats": facts.beats,
        "time_signature": f"{facts.beats_per_bar}/{facts.beat_unit}",
        "key": None if facts.key is None else facts.key.name,
        "loop": None if facts.loop is None else list(facts.loop),
        "downbeat": facts.downbeat_s,
        "created": facts.created_s,
        "recipe": None if facts.recipe is None else facts.recipe.to_json(),
    }


def facts_bytes(facts: FileFacts, frames: int) -> bytes:
    """Return facts of a file of `frames` frames as JSON in UTF-8."""
    values = {_MARK: _VERSION, "frames": frames, **facts_values(facts)}
    # A lone surrogate (half an emoji, pasted) has no UTF-8; "?" stands in for it.
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def facts_from(raw: bytes | str, frames: int | None = None) -> FileFacts | None:
    """Return the facts in what `facts_bytes` gave, None if it is something else; what is not sane is left out.

    `frames` is how long the file is now, where that is known: of a file that another program cut, beats, loop and
    downbeat are no longer true.
    """
    try:
        values = json.loads(raw.decode("utf-8") if isinstance(raw, bytes) else raw)
    except (ValueError, RecursionError):
        return None
    if not isinstance(values, dict) or values.get(_MARK) != _VERSION:
        return None
    beats_per_bar, beat_unit = _metre(values.get("time_signature"))
    facts = FileFacts(
        **{name: _text(values.get(name)) for name in _TEXTS},
        seed=_whole(values.get("seed"), 0, SEED_LIMIT),
        bpm=_number(values.get("bpm"), TEMPO_LOW_BPM, TEMPO_HIGH_BPM),
        beats=_whole(values.get("beats"), 1, _BEATS_LIMIT),
        beats_per_bar=beats_per_bar,
        beat_unit=beat_unit,
        key=_scale(values.get("key")),
        loop=_loop(values.get("loop")),
        downbeat_s=_number(values.get("downbeat"), 0.0, _LATEST_S),
        created_s=_number(values.get("created"), 0.0, _YEAR_10000_S - 1),
        recipe=_recipe(values.get("recipe")),
    )
    if frames is not None and values.get("frames") != frames:
        facts = replace(facts, beats=None, loop=None, downbeat_s=None)
    return facts


def sane_metre(beats: int, unit: int) -> bool:
    """Whether there is such a time signature."""
    return 1 <= beats <= _METRE_LIMIT and unit in METRE_UNITS


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _number(value: object, low: float, high: float) -> float | None:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return float(value) if low <= value <= high and math.isfinite(value) else None


def _whole(value: object, low: int, high: int) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high else None


def _metre(value: object) -> tuple[int, int]:
    beats, _, unit = _text(value).partition("/")
    if beats.isdecimal() and unit.isdecimal() and len(beats) < 4 and len(unit) < 4:
        metre = int(beats), int(unit)
        if sane_metre(*metre):
            return metre
    return 4, 4


def _scale(value: object) -> Scale | None:
    try:
        return Scale.named(value) if isinstance(value, str) else None
    except BadValue:
        return None


def _loop(value: object) -> tuple[int, int] | None:
    if not isinstance(value, list) or len(value) != 2:
        return None
    first, end = (_whole(each, 0, _FRAMES_LIMIT) for each in value)
    return None if first is None or end is None or first >= end else (first, end)


def _recipe(value: object) -> Recipe | None:
    try:
        recipe = Recipe.from_json(value) if isinstance(value, dict) else None
    except BadValue:
        return None
    return None if recipe is None else for_others(recipe)
