"""How a model stands in the window: installed or not, what is being done with it, and what there is to say."""

from __future__ import annotations

from dataclasses import dataclass

from musicdesk.app.models import ModelRow
from musicdesk.core.manifest import FetchProgress
from musicdesk.gui.modelthread import Deed

STARTER = "starter"
"""It is a part of MusicDesk: it is neither fetched nor removed."""


@dataclass(frozen=True)
class ModelState:
    """A model's `row` in the catalogue, and what is done with it now, if anything.

    `waiting` says that the deed has not begun yet, `stopping` that it was stopped and has not ended yet. `said` is how
    the last one went, or what went wrong (`trouble`). `broken` says that files of it are missing or were found broken,
    `agreed` that its licence was agreed to, `asked` what was said when its publisher turned out to want that, `takes_s`
    how long ten seconds of its music would take here (None: unknown), `needs_bytes` how much memory it needs (0:
    unknown), and `fits` whether that is there. `listed_bytes` is its size as its publisher listed it when its download
    was begun (0: unknown), `in_use` says that the next takes are made with it.
    """

    row: ModelRow
    deed: Deed | None = None
    waiting: bool = False
    stopping: bool = False
    progress: FetchProgress | None = None
    said: str = ""
    trouble: bool = False
    broken: bool = False
    agreed: bool = False
    asked: str = ""
    takes_s: float | None = None
    needs_bytes: int = 0
    fits: bool = True
    listed_bytes: int = 0
    in_use: bool = False

    @property
    def is_own(self) -> bool:
        """Whether it is a folder of the user's, which MusicDesk only reads."""
        return self.row.folder is not None and str(self.row.folder) == self.row.id

    @property
    def is_here(self) -> bool:
        """Whether it was fetched, or lies in a folder of the user's, whole or not."""
        return self.row.folder is not None or self.broken

    @property
    def wants_licence(self) -> bool:
        """Whether its licence must be agreed to before it is fetched."""
        return self.row.restricted or bool(self.asked)

    @property
    def licence(self) -> str:
        """What is agreed to with its licence: another one is another agreement."""
        return self.asked or self.row.licence

    @property
    def size_bytes(self) -> int:
        """How large it is, as nearly as that is known; 0 if it is not."""
        return self.row.size_bytes if self.row.folder is not None else self.listed_bytes or self.row.size_bytes

    @property
    def has_begun(self) -> bool:
        """Whether a part of it is here."""
        return self.row.state == "partial" and not self.is_here

    @property
    def can_fetch(self) -> bool:
        """Whether it can be downloaded, go on being, or be taken in from a folder, now."""
        agreed = self.agreed or not self.wants_licence
        return self.deed is None and not self.is_here and self.row.id != STARTER and agreed

    @property
    def can_pause(self) -> bool:
        """Whether something is under way that can be stopped."""
        return self.deed not in (None, Deed.REMOVE) and not self.stopping

    @property
    def can_verify(self) -> bool:
        """Whether its files can be compared with their checksums."""
        return self.deed is None and self.is_here and self.row.id != STARTER and not self.is_own

    @property
    def can_remove(self) -> bool:
        """Whether there is something of it that MusicDesk fetched."""
        return self.can_verify or (self.deed is None and self.has_begun)
