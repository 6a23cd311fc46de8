"""What the list of takes asks of a library: ids first, links of families next, and rows only of what is shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from musicdesk.core.take import Bond, Origin, Take


class TakeRow(Protocol):
    """What the list shows of one take. `overview` is uint8, the loudest sample of each column, 0..255."""

    @property
    def id(self) -> str:
        """The take's id."""

    @property
    def title(self) -> str:
        """Its name."""

    @property
    def seconds(self) -> float:
        """Its length in seconds."""

    @property
    def prompt(self) -> str:
        """What was asked for, or ""."""

    @property
    def model(self) -> str:
        """What made it, or ""."""

    @property
    def stars(self) -> int:
        """0 to 5."""

    @property
    def created_s(self) -> float:
        """When it was made, in seconds since 1970 UTC."""

    @property
    def origin(self) -> Origin:
        """How it came to be as it is."""

    @property
    def parent(self) -> str | None:
        """The id of the take it came from."""

    @property
    def bond(self) -> Bond | None:
        """What it is to that."""

    @property
    def bpm(self) -> float | None:
        """Its tempo, when that is known."""

    @property
    def key(self) -> str | None:
        """Its key, such as A minor, when that is known."""

    @property
    def overview(self) -> bytes:
        """A picture of the sound."""

    @property
    def note(self) -> str:
        """What the musician wrote on it."""

    @property
    def melody(self) -> str:
        """The name of the melody it follows, or ""."""


class TakeSource(Protocol):
    """A library, as far as the list needs it. Whatever fails raises UserError."""

    def find(self, text: str = "", stars: int = 0) -> Sequence[str]:
        """Return the ids of takes with every word of `text` and at least so many stars, newest first."""

    def tree(self, ids: Sequence[str]) -> Sequence[tuple[str, str | None]]:
        """Return each id with that of its parent, in the order of `ids`, as one quick question."""

    def rows(self, ids: Sequence[str]) -> Sequence[TakeRow]:
        """Return the rows of a page of ids; those that are gone are left out."""

    def take(self, take_id: str) -> Take:
        """Return all that is known of one take, read from its folder."""

    def beside(self, take_id: str, name: str) -> bytes | None:
        """Return what lies beside a take under a name, or None."""
