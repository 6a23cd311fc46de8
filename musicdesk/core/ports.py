"""The seams: what each part of the house may expect of the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

from musicdesk.core.abilities import Abilities
from musicdesk.core.clip import Clip
from musicdesk.core.job import Cancel, Report
from musicdesk.core.music import Codes, Music
from musicdesk.core.note import Note
from musicdesk.core.picture import Picture
from musicdesk.core.recipe import Recipe
from musicdesk.core.tags import Tags

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
    """Makes music from recipes. Its codes are int64 (K, T); one that has no codes has K = 0 and counts time in T.

    An engine that does not stream gives out its sound when all of it is there; what its `abilities` say that it cannot
    do raises ModelError.
    """

    model: str
    """The catalogue id or the folder it was loaded by."""
    device: str
    precision: str
    reasons: tuple[str, ...]
    """Why it runs where and how it does, in words."""

    @property
    def title(self) -> str:
        """Its name for people."""

    @property
    def abilities(self) -> Abilities:
        """What it can be asked for."""

    @property
    def sha256(self) -> str:
        """SHA-256 of the weights' bytes; slow the first time."""

    @property
    def tempos_bpm(self) -> tuple[float, ...]:
        """The tempos it was taught; none where it keeps any."""

    @property
    def follows_melody(self) -> bool:
        """Whether a melody can be given."""

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
        foreign: bool = ...,
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
        foreign: bool = ...,
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
        foreign: bool = ...,
        melody: MelodySource | None = ...,
        hold: bool = ...,
        report: Report | None = ...,
        cancel: Cancel | None = ...,
    ) -> TakeStream:
        """Return the take with the codes `known` int64 (K, T) whose steps begin..end are made anew, block by block."""

    def encode(self, clip: Clip, *, report: Report | None = ..., cancel: Cancel | None = ...) -> Codes:
        """Return the codes int64 (K, T) of a clip of any rate."""


class Transcriber(Protocol):
    """Hears notes in a clip."""

    def __call__(self, clip: Clip, report: Report | None = None, cancel: Cancel | None = None) -> Sequence[Note]:
        """Return the notes heard, in order."""


class Tagger(Protocol):
    """Hears which words fit a clip."""

    def tags(self, clip: Clip, cancel: Cancel | None = None) -> Tags:
        """Return the words for genre, mood and instrument that fit. Raises: Cancelled."""

    def likeness(self, clips: Sequence[Clip], text: str, cancel: Cancel | None = None) -> list[float]:
        """Return how well each clip fits a text, -1 to 1. Raises: Cancelled."""


class Painter(Protocol):
    """Paints a picture from a sentence."""

    def paint(
        self,
        prompt: str,
        *,
        negative: str = ...,
        seed: int = ...,
        steps: int | None = ...,
        report: Report | None = ...,
        cancel: Cancel | None = ...,
    ) -> Picture:
        """Return a square picture, uint8 (height, width, 3). Raises: UserError; Cancelled."""
