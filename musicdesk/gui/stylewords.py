"""A style in words: what it asks for, and what it sets."""

from __future__ import annotations

from collections.abc import Collection

from musicdesk.core.preset import PLACE, Preset
from musicdesk.core.recipe import model_name
from musicdesk.core.words import spoken_bpm


def settings_of(preset: Preset, typed: Collection[str] = ()) -> tuple[str, ...]:
    """Return what a style sets beside the prompt: "guidance 4", "without vocals"; what was `typed` is not its."""
    numbers = (
        ("guidance", preset.guidance),
        ("temperature", preset.temperature),
        ("top_k", preset.top_k),
        ("steps", preset.steps),
    )
    said = [f"{name.replace('_', '-')} {value:g}" for name, value in numbers if value is not None and name not in typed]
    said += [f"not: {preset.negative}"] if preset.negative else []
    said += [f"LoRA {model_name(preset.lora)}"] if preset.lora and "lora" not in typed else []
    return tuple(said)


def asks_for(preset: Preset, words: str, bpm: float | None = None, typed: Collection[str] = ()) -> str:
    """Return what a style makes of the user's words, as a line: "Asks for: dusty lo-fi piano, 84 bpm · guidance 4"."""
    return " · ".join((f"Asks for: {preset.prompt(words, bpm)}", *settings_of(preset, typed)))


def tip_of(preset: Preset) -> str:
    """Return a style as a tooltip: its template with a place for words, its tempo, and what it sets."""
    lines = [preset.template.replace(PLACE, "…")]
    facts = [] if preset.bpm is None else [f"{spoken_bpm(preset.bpm)} bpm"]
    facts += [] if preset.seconds is None else [f"{preset.seconds:g} s"]
    facts += settings_of(preset)
    facts += [] if preset.model is None else [f"written for {model_name(preset.model)}"]
    if facts:
        lines.append(" · ".join(facts))
    if preset.own:
        lines.append("A style of your own")
    return "\n".join(lines)
