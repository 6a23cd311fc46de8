"""Following: what stands in the melody slot, whatever it came from, and under which name a take remembers it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from musicdesk.app.melodies import FOLDER, draft_at, keep_prepared, melody_at
from musicdesk.core.chroma import Ear
from musicdesk.core.errors import UserError
from musicdesk.core.wish import Wish
from musicdesk.gui.background import Background
from musicdesk.gui.prompt import PromptPanel

if TYPE_CHECKING:
    from musicdesk.app.melody import Draft
    from musicdesk.gui.mending import Ready


@dataclass(frozen=True, eq=False)
class _Placed:
    """A melody that has its place in the library: `path` of what the engine gets, and what the slot shows."""

    path: Path
    picture: bytes
    text: str
    draft: Draft | None = None
    ready: Ready | None = None


def slot_text(name: str, seconds: float, repairs: tuple[str, ...] = ()) -> str:
    """Return the line in the slot: "Humming 2, 6.2 s, mended"; what was mended stands on the melody page."""
    return f"{name}, {seconds:.1f} s{', mended' if repairs else ''}"


class Following(QObject):
    """Puts melodies into the slot. Of several that are being read it is the last one asked for."""

    look_wanted = Signal(object, object)
    """Draft, and what it became (Ready or None): to be shown on the melody page"""
    said = Signal(str)

    def __init__(
        self,
        prompt: PromptPanel,
        background: Background,
        library: Callable[[], Path],
        ear: Callable[[], Ear],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._prompt, self._background, self._library, self._ear = prompt, background, library, ear
        self._asked = 0

    def follow_file(self, path: Path, *, name: str = "", source: str = "", look: bool = True) -> None:
        """Follow a file: a recording, notes, or a melody that was kept before. `look` shows it on the melody page."""
        library, ear = self._library(), self._ear()
        if path.parent == library / FOLDER and melody_at(path) is not None:
            self._place(lambda: _kept(path, name), look=False)
            return
        source = source or ("midi" if path.suffix.lower() in (".mid", ".midi") else "file")
        self._place(lambda: _read(library, path, name or path.name, source, ear), look=look)

    def follow(self, ready: Ready) -> None:
        """Follow a melody that was looked at and mended."""
        library = self._library()
        self._place(lambda: _made(library, ready.prepared.draft, ready), look=False)

    def draft_of_slot(self) -> Draft | None:
        """Return the draft of what is in the slot, if there is one."""
        from musicdesk.app.melody import Draft

        path = self._prompt.melody.path
        if path is None:
            return None
        draft = draft_at(path)
        if draft is not None and draft.path.is_file():
            return draft
        known = melody_at(path)  # where it came from is gone: what was kept of it can still be looked at
        return Draft(path.name if known is None else known.name, "file", path)

    def remembered(self, wish: Wish) -> Wish:
        """Return a wish whose recipe knows its melody by all that is known of it."""
        known = None if wish.melody is None else melody_at(Path(wish.melody))
        return wish if known is None else replace(wish, recipe=wish.recipe.with_(melody=known))

    def _place(self, work: Callable[[], _Placed], *, look: bool) -> None:
        self._asked += 1
        mine = self._asked

        def show(placed: _Placed) -> None:
            if mine == self._asked:
                self._prompt.set_melody(placed.path, placed.picture, placed.text)
                if look and placed.draft is not None:
                    self.look_wanted.emit(placed.draft, placed.ready)

        def refuse(error: UserError) -> None:
            if mine == self._asked:
                self._prompt.show_error("melody", str(error))

        self._background.run(work, show, refuse)


def _read(library: Path, path: Path, name: str, source: str, ear: Ear) -> _Placed:
    from musicdesk.app.melody import Draft
    from musicdesk.gui.mending import made_ready

    draft = Draft(name, source, path)
    return _made(library, draft, made_ready(draft, ear))


def _made(library: Path, draft: Draft, ready: Ready) -> _Placed:
    from musicdesk.analysis.peaks import overview

    prepared = ready.prepared
    path = keep_prepared(library, prepared)
    text = slot_text(draft.name, prepared.clip.seconds, draft.repairs.words)
    return _Placed(path, overview(prepared.clip), text, draft, ready)


def _kept(path: Path, name: str) -> _Placed:
    from musicdesk.analysis.peaks import overview
    from musicdesk.formats.audiofile import read_audio

    clip, known = read_audio(path), melody_at(path)
    repairs = () if known is None else known.repairs
    return _Placed(path, overview(clip), slot_text(name or (known.name if known else path.name), clip.seconds, repairs))
