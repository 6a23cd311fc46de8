"""A style in words: what it asks for, and what it sets."""

from __future__ import annotations

from collections.abc import Collection

from musicdesk.core.preset import PLACE, Preset
from musicdesk.core.recipe import model_name
from musicdesk.core.words import spoken_bpm
from musicdesk.gui.tongue import mark, tr


def settings_of(preset: Preset, typed: Collection[str] = ()) -> tuple[str, ...]:
    """Return what a style sets beside the prompt: "guidance 4", "without vocals"; what was `typed` is not its."""
    numbers = (
        ("guidance", mark("guidance {value:g}"), preset.guidance),
        ("temperature", mark("temperature {value:g}"), preset.temperature),
        ("top_k", mark("top-k {value:g}"), preset.top_k),
        ("steps", mark("steps {value:g}"), preset.steps),
    )
    said = [tr(text, value=value) for name, text, value in numbers if value is not None and name not in typed]
    said += [tr("not: {negative}", negative=preset.negative)] if preset.negative else []
    said += [f"LoRA {model_name(preset.lora)}"] if preset.lora and "lora" not in typed else []
    return tuple(said)


def asks_for(preset: Preset, words: str, bpm: float | None = None, typed: Collection[str] = ()) -> str:
    """Return what a style makes of the user's words, as a line: "Asks for: dusty lo-fi piano, 84 bpm · guidance 4"."""
    asked = tr("Asks for: {prompt}", prompt=preset.prompt(words, bpm))
    return " · ".join((asked, *settings_of(preset, typed)))


def tip_of(preset: Preset) -> str:
    """Return a style as a tooltip: its template with a place for words, its tempo, and what it sets."""
    lines = [preset.template.replace(PLACE, "…")]
    facts = [] if preset.bpm is None else [tr("{bpm} bpm", bpm=spoken_bpm(preset.bpm))]
    facts += [] if preset.seconds is None else [f"{preset.seconds:g} s"]
    facts += settings_of(preset)
    facts += [] if preset.model is None else [tr("written for {model}", model=model_name(preset.model))]
    if facts:
        lines.append(" · ".join(facts))
    if preset.own:
        lines.append(tr("A style of your own"))
    return "\n".join(lines)
