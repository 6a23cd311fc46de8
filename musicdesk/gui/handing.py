"""Handing: the files of takes for other programs, complete on the disk before a hand reaches for them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from musicdesk.core.errors import Unavailable, UserError
from musicdesk.gui.background import Background

if TYPE_CHECKING:
    from musicdesk.app.exportform import ExportForm
    from musicdesk.app.exports import Exports
    from musicdesk.library.library import Library

AUDIO, MIDI, STEMS = "audio", "midi", "stems"
KINDS = (AUDIO, MIDI, STEMS)


def kinds_of(what: str, held: Qt.KeyboardModifier) -> tuple[str, ...]:
    """Return what a handle gives with these keys held: with Shift audio and notes, with Ctrl or Alt the stems."""
    if held & Qt.KeyboardModifier.ShiftModifier:
        return AUDIO, MIDI
    if held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
        return (STEMS,)
    return (what,)


class Handing(QObject):
    """Keeps the files of takes ready. Whoever shows a handle says `prepare`, and asks `files_of` when it is pulled."""

    ready = Signal(str, str)
    """take id and kind: its files are there"""
    missing = Signal(str, str, object)
    """take id, kind and the UserError that stands in the way"""

    def __init__(
        self,
        library: Library,
        background: Background,
        exports: Callable[[], Exports],
        form: Callable[[], ExportForm],
        parent: QObject | None = None,
    ) -> None:
        """Take the library, and where to ask for the exports' folder and form of the moment."""
        super().__init__(parent)
        self._library, self._background = library, background
        self._exports, self._form = exports, form
        self._making = set[tuple[str, str]]()
        self._again = set[tuple[str, str]]()
        self._why = dict[tuple[str, str], UserError]()

    def is_making(self, take_ids: Sequence[str], kinds: Collection[str]) -> bool:
        """Whether some of these files are being made now."""
        return any((take_id, kind) in self._making for take_id in take_ids for kind in kinds)

    def why_not(self, take_id: str, kind: str) -> UserError | None:
        """Return what stood in the way the last time, or None."""
        return self._why.get((take_id, kind))

    def files_of(self, take_ids: Sequence[str], kinds: Collection[str]) -> tuple[Path, ...] | None:
        """Return the files of takes in their order, or None if one is not there; it is then being made.

        What a take does not have at all, such as the notes of a drum loop, is left out as long as something is left;
        `why_not` says why. What could not be written is not: half of what is dragged would be lost.
        """
        wanted = [(take_id, kind) for take_id in take_ids for kind in kinds]
        found: list[Path] = []
        lacking: list[tuple[str, str]] = []
        for key in wanted:
            files = self._files(*key)
            if files is not None:
                self._why.pop(key, None)
                found += files
            elif len(wanted) == 1 or not isinstance(self._why.get(key), Unavailable):
                lacking.append(key)
        if found and not lacking:
            return tuple(found)
        for take_id, kind in lacking or wanted:
            self.prepare((take_id,), kind)
        return None

    def prepare(self, take_ids: Sequence[str], kind: str) -> None:
        """Have the files of takes made beside the window, where they are not there yet."""
        for take_id in take_ids:
            key = take_id, kind
            if key in self._making:
                continue
            if self._files(take_id, kind) is not None:
                self._why.pop(key, None)
                self.ready.emit(take_id, kind)
                continue
            self._making.add(key)
            work = partial(self._exports().make, take_id, kind, self._form())
            self._background.run(work, partial(self._there, key), partial(self._made, key))

    def stale(self, take_id: str) -> None:
        """Forget what stood in the way: a take has other values or notes now. What is under way is done anew."""
        for kind in KINDS:
            self._why.pop((take_id, kind), None)
            if (take_id, kind) in self._making:
                self._again.add((take_id, kind))

    def _files(self, take_id: str, kind: str) -> tuple[Path, ...] | None:
        try:
            return self._exports().ready(self._library.take(take_id), kind, self._form())
        except UserError:
            return None  # the take is gone, which is said when its files are made

    def _there(self, key: tuple[str, str], _paths: tuple[Path, ...]) -> None:
        self._made(key, None)

    def _made(self, key: tuple[str, str], error: UserError | None) -> None:
        self._making.discard(key)
        if key in self._again:
            self._again.discard(key)
            self.prepare((key[0],), key[1])
        elif error is None:
            self._why.pop(key, None)
            self.ready.emit(*key)
        else:
            self._why[key] = error
            self.missing.emit(*key, error)
