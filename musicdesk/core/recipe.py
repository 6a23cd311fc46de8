"""Recipe: all that is needed to make a take again; Melody: what a take should follow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from musicdesk.core.errors import BadValue
from musicdesk.core.section import Section, check_sections
from musicdesk.core.words import TEMPO_HIGH_BPM, TEMPO_LOW_BPM

PROMPT_LIMIT = 2_000
"""The longest prompt, in characters: text encoders read at most 512 tokens, and no musician types more."""
SECONDS_LIMIT = 7_200.0
"""The longest take, in seconds: two hours. Takes are made in windows, so that none of what makes them grows with it."""
OVERLAP_S = 12.0
"""How much of what is known a window begins with, in seconds. Source: the defaults of long MusicGen in audiocraft."""
OVERLAP_LIMITS_S = (0.5, 28.0)
BARS_LIMIT = 64
"""The most bars of a loop."""
STEPS_LIMIT = 500
"""The most denoising steps."""
STYLE_LIMIT = 80
"""The longest name of a style, in characters."""
SEED_LIMIT = 2**63 - 1
"""The largest seed."""
VARIATIONS_LIMIT = 8
"""The most takes made at once."""
PRECISIONS = ("auto", "fp32", "bf16", "fp16", "int8")
"""Number formats an engine can be asked for."""

_LONGEST_BITS = 128
_LATEST_S = 1e6
_NEAR_S = 1e-6
_SPOKEN_NAMES = {
    "seconds": "A length",
    "seed": "A seed",
    "guidance": "A guidance",
    "temperature": "A temperature",
    "top_k": "The top-k",
    "top_p": "The top-p",
    "bpm": "A tempo",
    "overlap_s": "An overlap",
    "bars": "A length in bars",
    "steps": "A number of steps",
}


MELODY_SOURCES = ("file", "microphone", "take", "midi", "keyboard")
"""Where a melody can come from."""
AFTER = ("repeat", "stop")
"""What can happen after a melody's end: it begins anew, or nothing is followed any more."""


@dataclass(frozen=True)
class Melody:
    """What to follow: the `name` the user knows it by and the SHA-256 of its samples, so that a recipe stays honest.

    `source` is one of `MELODY_SOURCES`; `begin_s` and `end_s` (None: its end) are what was chosen of it, in seconds;
    `repairs` say in words what was mended before the model listened; `after`, one of `AFTER`, is what happens when
    the melody ends before the take does.

    Raises: BadValue if one of them is something else.
    """

    name: str
    sha256: str = ""
    source: str = "file"
    begin_s: float = 0.0
    end_s: float | None = None
    repairs: tuple[str, ...] = ()
    after: str = "repeat"

    def __post_init__(self) -> None:
        for value, known in ((self.source, MELODY_SOURCES), (self.after, AFTER)):
            if value not in known:
                raise BadValue(f'"{value}" is none of {", ".join(known)}.', field="melody")

    @staticmethod
    def from_json(values: Mapping[str, Any]) -> Melody:
        """Return the melody that a recipe's `to_json` gave; unknown names are left out.

        Raises: BadValue if it is none.
        """
        try:
            end_s = values.get("end_s")
            repairs = values.get("repairs", ())
            if not isinstance(repairs, (list, tuple)):
                raise TypeError
            return Melody(
                name=_word(values["name"]),
                sha256=_word(values.get("sha256", "")),
                source=_word(values.get("source", "file")),
                begin_s=_moment(values.get("begin_s", 0.0)),
                end_s=None if end_s is None else _moment(end_s),
                repairs=tuple(_word(each) for each in repairs),
                after=_word(values.get("after", "repeat")),
            )
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as exc:
            raise BadValue("This is no melody of MusicDesk.", field="melody") from exc


@dataclass(frozen=True)
class Recipe:
    """The wish for one take, checked: with the same checkpoint, machine and number format it makes the same take again.

    `prompt` is the text, `seconds` the length, `seed` starts the take's random generator. `guidance` is the
    classifier-free guidance scale (1 = off), `temperature` 0 means greedy, `top_k` 0 and `top_p` 0 mean no limit.
    `model` is a catalogue id or a folder; `checkpoint` is the SHA-256 of its weights, filled in by the engine,
    as are `device` and `precision` when they were "auto". `bpm` is the tempo the take is made at, when it is known.
    `sections` are stretches with a prompt of their own, in order. What is longer than the model was taught is made in
    windows, each beginning with `overlap_s` of what is known. With `bars` it is a loop of so many bars. `steps` is the
    number of denoising steps of a model that has them, None for its usual one. `style` names the style that `prompt`
    was written by, and `lora` is the folder of a LoRA that is laid over the model's weights; "" is none.

    Raises: BadValue (with the field's name) if a value is outside its limits.
    """

    prompt: str
    seconds: float = 10.0
    seed: int = 0
    guidance: float = 3.0
    temperature: float = 1.0
    top_k: int = 250
    top_p: float = 0.0
    negative: str | None = None
    melody: Melody | None = None
    model: str = "starter"
    checkpoint: str = ""
    device: str = "auto"
    precision: str = "auto"
    bpm: float | None = None
    sections: tuple[Section, ...] = ()
    overlap_s: float = OVERLAP_S
    bars: int | None = None
    steps: int | None = None
    style: str = ""
    lora: str = ""

    def __post_init__(self) -> None:
        _text("prompt", self.prompt)
        if not self.prompt.strip():
            raise BadValue(
                "The prompt is empty.",
                'Say what you want to hear, for example "warm lo-fi piano, 84 bpm".',
                field="prompt",
            )
        if self.negative is not None:
            _text("negative", self.negative)
        _number("seconds", self.seconds, low=0.02, high=SECONDS_LIMIT, unit=" s")
        _whole("seed", self.seed, low=0, high=SEED_LIMIT)
        _number("guidance", self.guidance, low=0.0, high=50.0)
        _number("temperature", self.temperature, low=0.0, high=10.0)
        _whole("top_k", self.top_k, low=0, high=1_000_000)
        _number("top_p", self.top_p, low=0.0, high=1.0)
        if self.precision not in PRECISIONS:
            raise BadValue(
                f'There is no number format "{self.precision}".',
                f"Choose one of {', '.join(PRECISIONS)}.",
                field="precision",
            )
        if self.bpm is not None:
            _number("bpm", self.bpm, low=TEMPO_LOW_BPM, high=TEMPO_HIGH_BPM)
        _number("overlap_s", self.overlap_s, low=OVERLAP_LIMITS_S[0], high=OVERLAP_LIMITS_S[1], unit=" s")
        for section in self.sections:
            _text("sections", section.prompt, "prompt of a section")
        check_sections(self.sections, self.seconds)
        if self.bars is not None:
            _whole("bars", self.bars, low=1, high=BARS_LIMIT)
        if self.steps is not None:
            _whole("steps", self.steps, low=1, high=STEPS_LIMIT)
        if len(self.style) > STYLE_LIMIT:
            raise BadValue(f"A style's name has at most {STYLE_LIMIT} characters.", "Shorten it.", field="style")

    def prompt_at(self, seconds: float) -> tuple[str, float]:
        """Return the prompt and the guidance that hold at a moment of the new music."""
        for section in self.sections:
            # Moments that were reckoned from bars and tempo are off by a hair.
            if section.begin_s - _NEAR_S <= seconds < section.end_s - _NEAR_S:
                return section.prompt, self.guidance if section.guidance is None else section.guidance
        return self.prompt, self.guidance

    def with_(self, **changes: Any) -> Recipe:
        """Return the recipe with some values changed, checked again."""
        return replace(self, **changes)

    def to_json(self) -> dict[str, Any]:
        """Return the recipe as plain JSON values."""
        return asdict(self) | {"sections": [each.to_json() for each in self.sections]}

    @staticmethod
    def from_json(values: Mapping[str, Any]) -> Recipe:
        """Return the recipe that `to_json` gave; unknown names are left out, so that newer files stay readable.

        Raises: BadValue if a value is outside its limits or of another type.
        """
        try:
            known = {name: values[name] for name in Recipe.__dataclass_fields__ if name in values}
            melody = known.get("melody")
            if melody is not None:
                known["melody"] = Melody.from_json(melody)
            known["sections"] = tuple(Section.from_json(each) for each in known.get("sections", ()))
            for name in ("model", "checkpoint", "device", "precision", "style", "lora"):
                _word(known.get(name, ""))
            return Recipe(**known)
        except (TypeError, KeyError, AttributeError, ValueError, OverflowError) as exc:
            raise BadValue(
                "These settings are not a recipe of MusicDesk.", "Choose a file that MusicDesk wrote."
            ) from exc


def model_name(model: str) -> str:
    """Return what others may know of a model: its id, or the last name of its folder on a disk."""
    parts = [part for part in model.replace("\\", "/").split("/") if part]
    # "facebook/musicgen-small" is an id. Where a folder of the user's lies is nobody's business who gets a file of it,
    # and a file of somebody else's must not make us look at a place that it names.
    is_folder = model[:1] in ("/", "~", ".") or "\\" in model or model[1:2] == ":" or len(parts) > 2
    return parts[-1] if parts and is_folder else model


def for_others(recipe: Recipe) -> Recipe:
    """Return a recipe as it may stand in a file that others get: folders of this disk are named by their last name."""
    return recipe.with_(model=model_name(recipe.model), lora=model_name(recipe.lora))


def _word(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _moment(value: object) -> float:
    """Return a number of seconds from 0 on, such as a melody can have."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0.0 <= value <= _LATEST_S:
        raise TypeError
    return float(value)


def _text(field: str, value: object, name: str = "") -> None:
    name = name or field
    if not isinstance(value, str):
        raise BadValue(f"The {name} must be text, not {type(value).__name__}.", field=field)
    try:
        value.encode()
    except UnicodeEncodeError as exc:
        # Half an emoji, or what Python makes of bytes on a command line that are not UTF-8. No tokenizer takes it.
        raise BadValue(
            f"The {name} holds half a character.", "Type it again in UTF-8, or remove odd symbols.", field=field
        ) from exc
    if len(value) > PROMPT_LIMIT:
        raise BadValue(
            f"The {name} has {len(value):,} characters; the limit is {PROMPT_LIMIT:,}.",
            "Shorten it to a sentence or two.",
            field=field,
        )


def _number(field: str, value: object, *, low: float, high: float, unit: str = "") -> None:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise BadValue(f"{field} must be a number, not {value!r}.", field=field)
    if not low <= value <= high:  # false for NaN as well
        raise BadValue(
            f"{_SPOKEN_NAMES[field]} of {_spoken(value)}{unit} is outside {low:g}..{high:g}{unit}.",
            "Choose a value between the two.",
            field=field,
        )


def _whole(field: str, value: object, *, low: int, high: int) -> None:
    if isinstance(value, bool) or not isinstance(value, int):
        raise BadValue(f"{field} must be a whole number, not {value!r}.", field=field)
    if not low <= value <= high:
        raise BadValue(
            f"{_SPOKEN_NAMES[field]} of {_spoken(value)} is outside {low}..{high}.",
            "Choose a value between the two.",
            field=field,
        )


def _spoken(value: int | float) -> str:
    if not isinstance(value, int):
        return f"{value:.10g}"
    # Python refuses to write out a whole number of thousands of digits, and nobody would read it.
    if value.bit_length() > _LONGEST_BITS:
        return f"{'-' if value < 0 else ''}2^{value.bit_length()}"
    return str(value)
