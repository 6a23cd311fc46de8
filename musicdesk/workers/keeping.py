"""Putting finished takes into the library, and holding on to those that could not be saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from musicdesk.core.errors import BadValue
from musicdesk.core.music import Music
from musicdesk.core.take import Take
from musicdesk.workers.messages import Fact, Saving, TakeMade, Unsaved
from musicdesk.workers.sentences import trouble_of

if TYPE_CHECKING:
    from musicdesk.library.library import Library

Say = Callable[[Fact], object]
"""Sends a fact up."""


@dataclass(frozen=True)
class Made:
    """A take of a job that was made, with its music, for the library in `folder`."""

    job: str
    index: int
    folder: Path
    take: Take
    music: Music


def open_library(folder: Path) -> Library:
    """Return the library in a folder."""
    from musicdesk.library.library import Library

    return Library.open(folder)


class Keeper:
    """Keeps takes: in their library, or, when saving fails, in memory until `again` succeeds."""

    def __init__(self, say: Say, open_: Callable[[Path], Library] = open_library) -> None:
        self._say = say
        self._open = open_
        self._library: Library | None = None
        self._folder: Path | None = None
        self._unsaved: list[Made] = []
        self.saving = False
        """Whether a take is being written at this moment."""

    @property
    def unsaved(self) -> int:
        """How many takes are held in memory."""
        return len(self._unsaved)

    def library(self, folder: Path) -> Library:
        """Return the library in a folder, which stays open; one that was read-only is looked at anew.

        Raises: StorageError if there is none and none can be made.
        """
        known = self._library
        if known is not None and self._folder == folder and not known.read_only:
            return known
        self.close()
        self._library, self._folder = self._open(folder), folder
        return self._library

    def keep(self, made: Made) -> None:
        """Put a take into its library and tell of it; what cannot be saved is held on to."""
        self.saving = True
        self._say(Saving(made.job, made.index))
        try:
            take = self._add(made)
        except Exception as exc:  # whatever stands in the way of saving, the music must not be lost by it
            self.close()  # what failed may be the open library itself: it was moved, or its disk was taken out
            self._unsaved.append(made)
            trouble = trouble_of(exc)
            self._say(Unsaved(made.job, made.index, trouble.message, trouble.hint))
        else:
            self._say(TakeMade(made.job, made.index, take))
        finally:
            self.saving = False

    def again(self) -> None:
        """Try again to save what is held."""
        held, self._unsaved = self._unsaved, []
        for made in held:
            self.keep(made)

    def close(self) -> None:
        """Let the library go."""
        known, self._library = self._library, None
        if known is not None:
            known.close()

    def _add(self, made: Made) -> Take:
        from musicdesk.analysis.peaks import overview, peaks_of

        clip, library = made.music.clip, self.library(made.folder)
        peaks, small = peaks_of(clip).to_bytes(), overview(clip)
        try:
            return library.add(made.take, clip, codes=made.music.codes, peaks=peaks, overview=small)
        except BadValue as exc:
            if exc.field != "id":
                raise
            return library.take(made.take.id)  # it had come in after all when saving failed the last time
