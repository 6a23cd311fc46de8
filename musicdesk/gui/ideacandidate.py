"""A candidate: a loop that was made of an idea, with what was asked for beside what is heard of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from musicdesk.core.scale import Scale
from musicdesk.core.words import spoken_bpm
from musicdesk.gui.melodyrollwords import scale_words
from musicdesk.gui.tongue import tr

TEMPO_NEAR_BPM = 1.0
"""Tempos that are nearer count as the same."""
_UNKNOWN = "…"


@dataclass(frozen=True)
class Candidate:
    """A loop: the tempo and key that were asked for, and those that were measured once it was `heard`.

    `likeness` says how well it fits its prompt, -1 to 1, None without a model that can tell.
    """

    take_id: str
    title: str
    number: int
    asked_bpm: float
    asked_key: Scale | None
    bpm: float | None = None
    key: Scale | None = None
    likeness: float | None = None
    heard: bool = False

    @property
    def keeps_tempo(self) -> bool:
        """Whether the tempo heard is the one asked for, or half or double of it."""
        bpm = self.bpm
        return bpm is not None and any(abs(bpm * fold - self.asked_bpm) <= TEMPO_NEAR_BPM for fold in (0.5, 1.0, 2.0))

    @property
    def keeps_key(self) -> bool:
        """Whether the key heard has the notes of the one asked for; any does where none was."""
        if self.asked_key is None:
            return True
        return self.key is not None and self.key.classes == self.asked_key.classes

    @property
    def tempo_words(self) -> str:
        """The tempo asked for and the one measured: "84 → 84.1"."""
        found = _none() if self.bpm is None else spoken_bpm(round(self.bpm, 1))
        return f"{spoken_bpm(self.asked_bpm)} → {found if self.heard else _UNKNOWN}"

    @property
    def key_words(self) -> str:
        """The key asked for and the one measured: "A minor → C major (relative)", which has the same notes."""
        asked = tr("any", about="key that was asked for") if self.asked_key is None else scale_words(self.asked_key)
        found = _none() if self.key is None else scale_words(self.key)
        if self._is_relative:
            found = tr("{key} (relative)", key=found)
        return f"{asked} → {found if self.heard else _UNKNOWN}"

    @property
    def _is_relative(self) -> bool:
        """Whether the key heard is another than the one asked for, with the same notes."""
        return self.asked_key is not None and self.key is not None and self.keeps_key and self.key != self.asked_key

    @property
    def likeness_words(self) -> str:
        """How well it fits its prompt: "0.42", "" where nobody knows."""
        return "" if self.likeness is None else f"{self.likeness:.2f}"

    @property
    def spoken(self) -> str:
        """The whole row, for those who do not see it."""
        parts = [
            tr("Loop {number}", number=self.number),
            tr("tempo asked {bpm} bpm", bpm=spoken_bpm(self.asked_bpm)),
        ]
        if not self.heard:
            return ", ".join([*parts, tr("being listened to")])
        parts.append(
            tr("no tempo heard") if self.bpm is None else tr("measured {bpm} bpm", bpm=spoken_bpm(round(self.bpm, 1)))
        )
        parts.append(
            tr("any key asked") if self.asked_key is None else tr("key asked {key}", key=scale_words(self.asked_key))
        )
        parts.append(tr("no key heard") if self.key is None else tr("measured {key}", key=scale_words(self.key)))
        parts += [tr("the relative key, of the same notes")] if self._is_relative else []
        parts += [tr("likeness {likeness}", likeness=self.likeness_words)] if self.likeness is not None else []
        return ", ".join(parts)


def _none() -> str:
    return tr("none", about="tempo or key that was heard")


def best_first(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return candidates in the order of how well they fit: by likeness, else by what they keep of what was asked.

    Those that were not heard yet come last; of equals the one that was made first comes first.
    """

    def place(each: Candidate) -> tuple[bool, float, int, int]:
        likeness = -1.0 if each.likeness is None else each.likeness
        return not each.heard, -likeness, -(each.keeps_tempo + each.keeps_key), each.number

    return sorted(candidates, key=place)
