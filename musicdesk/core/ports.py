"""The seams: what each part of the house may expect of the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

from musicdesk.core.clip import Clip
from musicdesk.core.job import Cancel, Report
from musicdesk.core.music import Music
from musicdesk.core.note import Note

MelodySource = str | Path | Clip
"""A melody to follow: an audio file or a clip."""


class Engine(Protocol):
    """Makes music from a recipe's values. Source of the names: `musicdesk.load`."""

    def generate(
        self,
        prompt: str,
        *,
        seconds: float = ...,
        seed: int | None = ...,
        guidance: float = ...,
        temperature: float = ...,
        top_k: int = ...,
        top_p: float = ...,
        negative: str | None = ...,
        melody: MelodySource | None = ...,
        after: str = ...,
        report: Report | None = ...,
        cancel: Cancel | None = ...,
    ) -> Music:
        """Return one take; cut short, with `complete` false, if `cancel` said so."""

    def stream(self, prompt: str) -> Iterator[Clip]:
        """Yield the same take in blocks of finished audio while it is being made."""

    def variations(
        self,
        prompt: str,
        *,
        count: int = ...,
        seconds: float = ...,
        seed: int | None = ...,
        guidance: float = ...,
        temperature: float = ...,
        top_k: int = ...,
        top_p: float = ...,
        negative: str | None = ...,
        melody: MelodySource | None = ...,
        after: str = ...,
        report: Report | None = ...,
        cancel: Cancel | None = ...,
    ) -> list[Music]:
        """Return `count` takes made as one batch, each with a seed of its own; cut short together."""


class Transcriber(Protocol):
    """Hears notes in a clip."""

    def __call__(self, clip: Clip, report: Report | None = None, cancel: Cancel | None = None) -> Sequence[Note]:
        """Return the notes heard, in order."""
