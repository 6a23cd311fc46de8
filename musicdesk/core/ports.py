"""The seams: what each part of the house may expect of the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

from musicdesk.core.clip import Clip
from musicdesk.core.job import Cancel, Report
from musicdesk.core.music import Codes, Music
from musicdesk.core.note import Note
from musicdesk.core.recipe import Recipe

MelodySource = str | Path | Clip
"""A melody to follow: an audio file or a clip."""


class TakeStream(Protocol):
    """Blocks of finished sound of one take while it is being made."""

    def __iter__(self) -> Iterator[Clip]: ...

    def __next__(self) -> Clip: ...

    @property
    def codes(self) -> Codes:
        """The codes int64 (K, n) of the sound that was given out so far."""

    @property
    def music(self) -> Music:
        """The whole take, once the last block was given out."""


class TakeStreams(Protocol):
    """Blocks of finished sound of several takes, each with the number of its take, while they are made side by side."""

    def __iter__(self) -> Iterator[tuple[int, Clip]]: ...

    def __next__(self) -> tuple[int, Clip]: ...

    def codes(self, index: int) -> Codes:
        """Return the codes int64 (K, n) of the sound that was given out so far of one take."""

    @property
    def musics(self) -> tuple[Music, ...]:
        """The whole takes, once the last block was given out."""


class Engine(Protocol):
    """Makes music from recipes, and from the values of one. Source of the names: `musicdesk.load`."""

    @property
    def sample_rate(self) -> int:
        """Rate of the music in Hz."""

    @property
    def steps_per_second(self) -> int:
        """Codec steps per second."""

    @property
    def channels(self) -> int:
        """Channels of the music."""

    @property
    def codebooks(self) -> int:
        """Codebooks K of the codes."""

    def compose(
        self,
        recipe: Recipe,
        *,
        known: Codes | None = ...,
        sound: Clip | None = ...,
        melody: MelodySource | None = ...,
        hold: bool = ...,
        report: Report | None = ...,
        cancel: Cancel | None = ...,
    ) -> TakeStream:
        """Return a take, block by block; with `known` codes int64 (K, P) it goes on from them."""

    def ensemble(
        self,
        recipe: Recipe,
        count: int,
        *,
        known: Codes | None = ...,
        sound: Clip | None = ...,
        melody: MelodySource | None = ...,
        hold: bool = ...,
        report: Report | None = ...,
        cancel: Cancel | None = ...,
    ) -> TakeStreams:
        """Return `count` takes made as one batch, block by block, each with a seed of its own."""

    def remake(
        self,
        recipe: Recipe,
        known: Codes,
        begin: int,
        end: int,
        *,
        rest: str = ...,
        candidates: int = ...,
        sound: Clip | None = ...,
        melody: MelodySource | None = ...,
        hold: bool = ...,
        report: Report | None = ...,
        cancel: Cancel | None = ...,
    ) -> TakeStream:
        """Return the take with the codes `known` int64 (K, T) whose steps begin..end are made anew, block by block."""

    def encode(self, clip: Clip, *, report: Report | None = ..., cancel: Cancel | None = ...) -> Codes:
        """Return the codes int64 (K, T) of a clip of any rate."""

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
