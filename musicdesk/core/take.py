"""Take: one result, made or imported; its parent makes the history a tree."""

from __future__ import annotations

import enum
import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from musicdesk.core.errors import BadValue
from musicdesk.core.recipe import Recipe
from musicdesk.core.remake import Remake
from musicdesk.core.scale import Scale
from musicdesk.core.seam import Seam, SelfCheck
from musicdesk.core.words import TEMPO_HIGH_BPM, TEMPO_LOW_BPM

TITLE_LIMIT = 200
"""The longest title, in characters."""
TITLE_WISH = 60
"""About the longest title that is made from a prompt, in characters."""
NOTE_LIMIT = 10_000
"""The longest note, in characters."""
STARS_LIMIT = 5
BEATS_LIMIT = 12
"""The most beats a bar has."""
USUAL_BEATS = 4
"""How many beats a bar has where nobody knows."""
TYPED = ("bpm", "key", "bar")
"""What the user can type over; "bar" is how many beats one has, and where the first one begins."""


class Origin(enum.Enum):
    """How a take came to be as it is."""

    COMPLETE = "complete"
    CUT_SHORT = "cut short"
    IMPORTED = "imported"


class Bond(enum.Enum):
    """What a take is to its parent."""

    VARIATION = "variation"
    CONTINUATION = "continuation"
    AGAIN = "made again"
    REMADE = "re-made"


@dataclass(frozen=True)
class Take:
    """One take of the library, without its sound.

    `id` is also the name of its folder, and sorts by the moment it was made. `created_s` is that moment in seconds
    since 1970 UTC. `recipe` is None for what was imported, or the recipe that its file brought along. `bpm` is the
    tempo and `key` the scale ("A minor"), when they are known, `downbeat_s` when the first bar begins, in seconds, and
    `beats_per_bar` how many beats each has; `typed` names those of `TYPED` that the user typed, which no analysis
    changes. `parent` is the id of the take it came from, and `bond` what it is to it; the parent may be gone. `audio`
    is the name of the sound's file. `seams` are where it was put together, in order, and `check` is what was found of
    it as a whole, None if nobody looked. `remake` is which part of its parent was made anew, and `from_s` the moment of
    its parent from which it goes on (None: from its end). `licence` is a sentence on what may be done with what it
    holds from a file, "" if that said nothing.

    Raises: BadValue (with the field's name) if a value is outside its limits.
    """

    id: str
    title: str
    created_s: float
    seconds: float
    sample_rate: int
    channels: int
    origin: Origin = Origin.COMPLETE
    recipe: Recipe | None = None
    bpm: float | None = None
    stars: int = 0
    note: str = ""
    parent: str | None = None
    bond: Bond | None = None
    remarks: tuple[str, ...] = ()
    audio: str = "take.wav"
    key: str | None = None
    downbeat_s: float | None = None
    typed: tuple[str, ...] = ()
    beats_per_bar: int = USUAL_BEATS
    seams: tuple[Seam, ...] = ()
    check: SelfCheck | None = None
    remake: Remake | None = None
    from_s: float | None = None
    licence: str = ""

    def __post_init__(self) -> None:
        if not is_take_id(self.id):
            raise BadValue(f"{self.id[:40]!r} is not the id of a take.", field="id")
        if not self.title.strip():
            raise BadValue("The title is empty.", "Give the take a name.", field="title")
        if len(self.title) > TITLE_LIMIT:
            raise BadValue(
                f"The title has {len(self.title):,} characters; the limit is {TITLE_LIMIT}.",
                "Shorten it.",
                field="title",
            )
        if len(self.note) > NOTE_LIMIT:
            raise BadValue(
                f"The note has {len(self.note):,} characters; the limit is {NOTE_LIMIT:,}.",
                "Shorten it.",
                field="note",
            )
        if isinstance(self.stars, bool) or not 0 <= self.stars <= STARS_LIMIT:
            raise BadValue(f"{self.stars} stars are outside 0..{STARS_LIMIT}.", "Give 0 to 5.", field="stars")
        if not (math.isfinite(self.created_s) and math.isfinite(self.seconds) and self.seconds >= 0):
            raise BadValue("A take needs a moment and a length.", field="seconds")
        if self.sample_rate <= 0 or self.channels <= 0:
            raise BadValue(f"Sound of {self.channels} channels at {self.sample_rate} Hz does not exist.", field="audio")
        if self.bpm is not None and not TEMPO_LOW_BPM <= self.bpm <= TEMPO_HIGH_BPM:  # false for NaN as well
            raise BadValue(
                f"A tempo of {self.bpm} bpm is outside {TEMPO_LOW_BPM:g}..{TEMPO_HIGH_BPM:g}.",
                "Choose one between the two.",
                field="bpm",
            )
        if self.key is not None:
            Scale.named(self.key)
        if self.downbeat_s is not None and not (math.isfinite(self.downbeat_s) and self.downbeat_s >= 0):
            raise BadValue(f"A bar cannot begin at {self.downbeat_s} s.", field="downbeat_s")
        beats = self.beats_per_bar
        if isinstance(beats, bool) or not isinstance(beats, int) or not 1 <= beats <= BEATS_LIMIT:
            raise BadValue(
                f"{beats} beats a bar are outside 1..{BEATS_LIMIT}.", "Choose 3 or 4.", field="beats_per_bar"
            )
        if self.audio in ("", ".", "..") or any(sign in self.audio for sign in "/\\\0"):
            raise BadValue(f"{self.audio[:40]!r} is not the name of a file.", field="audio")

    @property
    def prompt(self) -> str:
        """What was asked for, or "" for what was imported."""
        return "" if self.recipe is None else self.recipe.prompt

    @property
    def model(self) -> str:
        """What made it, or "" for what was imported."""
        return "" if self.recipe is None else self.recipe.model

    def with_(self, **changes: Any) -> Take:
        """Return the take with some values changed, checked again."""
        return replace(self, **changes)

    def to_json(self) -> dict[str, Any]:
        """Return the take as plain JSON values."""
        return {
            "id": self.id,
            "title": self.title,
            "created": self.created_s,
            "seconds": self.seconds,
            "sample_rate": self.sample_rate,
            "channels": self.channels,
            "origin": self.origin.value,
            "recipe": None if self.recipe is None else self.recipe.to_json(),
            "bpm": self.bpm,
            "stars": self.stars,
            "note": self.note,
            "parent": self.parent,
            "bond": None if self.bond is None else self.bond.value,
            "remarks": list(self.remarks),
            "audio": self.audio,
            "key": self.key,
            "downbeat": self.downbeat_s,
            "typed": list(self.typed),
            "beats_per_bar": self.beats_per_bar,
            "seams": [each.to_json() for each in self.seams],
            "check": None if self.check is None else self.check.to_json(),
            "remake": None if self.remake is None else self.remake.to_json(),
            "from": self.from_s,
            "licence": self.licence,
        }

    @staticmethod
    def from_json(values: Mapping[str, Any]) -> Take:
        """Return the take that `to_json` gave; unknown names are left out.

        Raises: BadValue if something is missing, of another type or outside its limits.
        """
        try:
            recipe, bond, parent, bpm = (values.get(name) for name in ("recipe", "bond", "parent", "bpm"))
            key, downbeat_s, check = values.get("key"), values.get("downbeat"), values.get("check")
            remake, from_s = values.get("remake"), values.get("from")
            return Take(
                id=str(values["id"]),
                title=str(values["title"]),
                created_s=float(values["created"]),
                seconds=float(values["seconds"]),
                sample_rate=int(values["sample_rate"]),
                channels=int(values["channels"]),
                origin=Origin(values.get("origin", "complete")),
                recipe=None if recipe is None else Recipe.from_json(recipe),
                bpm=None if bpm is None else float(bpm),
                stars=int(values.get("stars", 0)),
                note=str(values.get("note", "")),
                parent=None if parent is None else str(parent),
                bond=None if bond is None else Bond(bond),
                remarks=tuple(str(each) for each in values.get("remarks", ())),
                audio=str(values.get("audio", "take.wav")),
                key=None if key is None else str(key),
                downbeat_s=None if downbeat_s is None else float(downbeat_s),
                typed=tuple(str(each) for each in values.get("typed", ()) if each in TYPED),
                beats_per_bar=int(values.get("beats_per_bar", USUAL_BEATS)),
                seams=tuple(Seam.from_json(each) for each in values.get("seams", ())),
                check=None if check is None else SelfCheck.from_json(check),
                remake=None if remake is None else Remake.from_json(remake),
                from_s=None if from_s is None else float(from_s),
                licence=str(values.get("licence", "")),
            )
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as exc:
            raise BadValue("This is not a take of MusicDesk.", "Choose one that MusicDesk wrote.") from exc


def is_take_id(word: str) -> bool:
    """Whether a word may be the id of a take: 1 to 64 ASCII letters, digits and dashes, not beginning with a dash."""
    return (
        0 < len(word) <= 64
        and word.isascii()
        and not word.startswith("-")
        and all(sign.isalnum() or sign == "-" for sign in word)
    )


def take_title(prompt: str) -> str:
    """Return a title for what is made from a prompt: its first words, about `TITLE_WISH` characters at most."""
    words = "".join(sign if sign.isprintable() else " " for sign in prompt).split()
    title = " ".join(words)
    if len(title) > TITLE_WISH:
        cut = title[: TITLE_WISH + 1].rfind(" ")
        # A word that is longer than a title is cut in the middle.
        title = title[: cut if cut > 0 else TITLE_WISH]
    return title.rstrip(" ,;:-") or title.strip() or "Take"
