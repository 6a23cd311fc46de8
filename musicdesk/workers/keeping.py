"""Putting finished takes into the library, and holding on to those that could not be saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadValue, Bug, StorageError
from musicdesk.core.music import Codes
from musicdesk.core.recipe import Recipe
from musicdesk.core.take import Bond, Take
from musicdesk.workers.messages import Fact, Saving, TakeMade, Unsaved
from musicdesk.workers.sentences import trouble_of

if TYPE_CHECKING:
    from musicdesk.library.library import Library
    from musicdesk.library.unfinished import Unfinished

PIECE_FRAMES = 1 << 20
"""So many frames are looked at together when a picture of a sound is made."""
Say = Callable[[Fact], object]
"""Sends a fact up."""


@dataclass(frozen=True)
class Made:
    """A take of a job that was made, for the library in `folder`.

    Its sound is that of `unfinished`, where it grew on the disk. A `clip` takes its place, or is all there is where the
    disk did not let it grow. `codes` are those of the sound; without them, those that came while it grew, if any did.
    """

    job: str
    index: int
    folder: Path
    take: Take
    unfinished: Unfinished | None = None
    clip: Clip | None = None
    codes: Codes | None = None


def open_library(folder: Path) -> Library:
    """Return the library in a folder."""
    from musicdesk.library.library import Library

    return Library.open(folder)


def pictured(clip: Clip) -> tuple[bytes, bytes]:
    """Return the peaks and the overview of a sound, worked out piece by piece: a long one may lie on the disk."""
    from musicdesk.analysis.peaks import Peaks, overview

    peaks = Peaks(clip.channels)
    for begin in range(0, clip.frames, PIECE_FRAMES):
        peaks.grow(clip.samples, min(begin + PIECE_FRAMES, clip.frames))
    return peaks.to_bytes(), overview(clip)


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

    def begin(
        self,
        folder: Path,
        id_: str,
        title: str,
        recipe: Recipe,
        sample_rate: int,
        channels: int,
        *,
        parent: str | None = None,
        bond: Bond | None = None,
        frames: int | None = None,
    ) -> Unfinished | None:
        """Begin a take that grows on the disk, or return None where the disk does not let it: `keep` will say why.

        `frames` is how many it will have, what it begins with among them.
        """
        try:
            library = self.library(folder)
            return library.begin(id_, title, recipe, sample_rate, channels, parent=parent, bond=bond, frames=frames)
        except StorageError:
            self.close()
            return None

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
        library = self.library(made.folder)
        try:
            if made.unfinished is not None:
                return library.finish(made.unfinished, made.take, pictured, clip=made.clip, codes=made.codes)
            if made.clip is None:
                raise Bug("A take was made that has no sound.")
            peaks, small = pictured(made.clip)
            return library.add(made.take, made.clip, codes=made.codes, peaks=peaks, overview=small)
        except BadValue as exc:
            if exc.field != "id":
                raise
            return library.take(made.take.id)  # it had come in after all when saving failed the last time
