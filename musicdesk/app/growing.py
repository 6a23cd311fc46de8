"""A take that grows as a file beside its target: a whole WAV at every moment, whatever ends the program."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from musicdesk.app import naming
from musicdesk.core.clip import Clip, Samples
from musicdesk.core.errors import StorageError
from musicdesk.formats.names import shown
from musicdesk.formats.wavtape import WavTape

IN_THE_MAKING = " (in the making)"
TOLD_S = 1.0
"""So often the head of the file is told how long the sound has become, in seconds."""
STEM_LIMIT = 40
"""How much of the target's name the file carries, in characters: at four bytes each there is room on every disk."""


class GrowingFile:
    """A new file of 32-bit float beside `target`, where nothing is replaced. For one thread.

    Raises: StorageError if it cannot be made.
    """

    def __init__(
        self, target: Path, sample_rate: int, channels: int, now: Callable[[], float] = time.monotonic
    ) -> None:
        self.path = naming.free(_growing(target))
        self._now = now
        try:
            self._tape = WavTape(self.path, sample_rate, channels, aligned=True)
        except OSError as exc:
            raise self._said(exc, "") from exc
        self._told_s = now()

    def append(self, samples: Samples) -> None:
        """Take in float32 (frames, channels).

        Raises: StorageError if the disk takes no more; what it took stays.
        """
        try:
            self._tape.write(samples)
            if self._now() - self._told_s >= TOLD_S:
                self._told_s = self._now()
                self._tape.tell()
        except OSError as exc:
            raise self._said(exc, "What was made by then is kept.") from exc

    def clip(self) -> Clip:
        """Return what there is; the samples are read from the disk as they are looked at."""
        return self._tape.clip()

    def rescued(self, target: Path, *, whole: bool) -> Path | None:
        """Close the file as it is, under a free name made of that of `target`; None if nothing is in it.

        One that is not `whole` is called a take cut short.
        """
        frames = self._tape.frames
        self._close()
        if not frames:
            self.discard()
            return None
        place = naming.free(target) if whole else naming.cut_short(target)
        try:
            os.rename(self.path, place)
        except OSError:  # it is readable where it is
            return self.path
        return place

    def discard(self) -> None:
        """Remove the file; on some systems it goes once nobody looks at its sound any more."""
        self._close()
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)

    def _close(self) -> None:
        with contextlib.suppress(OSError):  # a full disk: its sound is there all the same
            self._tape.close()

    def _said(self, exc: OSError, hint: str) -> StorageError:
        reason = exc.strerror or type(exc).__name__
        return StorageError(
            f"{shown(self.path)} could not be written: {reason}.", hint or "Make room, or choose another folder."
        )


def left_beside(targets: Iterable[Path]) -> list[Path]:
    """Return the files that grew for these targets, and that a program which was killed has left there."""
    return [place for place in dict.fromkeys(map(_growing, targets)) if os.path.lexists(place)]


def _growing(target: Path) -> Path:
    return target.with_name(f"{target.stem[:STEM_LIMIT]}{IN_THE_MAKING}.wav")
