"""Following: what stands in the melody slot, whatever it came from, and under which name a take remembers it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from musicdesk.app.melodies import FOLDER, draft_at, keep_prepared, melody_at
from musicdesk.core.chroma import Ear
from musicdesk.core.errors import BadFile, UserError
from musicdesk.core.recipe import Melody
from musicdesk.core.wish import Wish
from musicdesk.gui.background import Background
from musicdesk.gui.prompt import PromptPanel
from musicdesk.gui.tongue import told, tr

if TYPE_CHECKING:
    from musicdesk.app.melody import Draft
    from musicdesk.gui.mending import Ready


@dataclass(frozen=True, eq=False)
class _Placed:
    """A melody that has its place in the library: `path` of what the engine gets, and what the slot shows."""

    path: Path
    picture: bytes
    text: str
    melody: Melody | None
    draft: Draft | None = None
    ready: Ready | None = None


def slot_text(name: str, seconds: float, repairs: tuple[str, ...] = ()) -> str:
    """Return the line in the slot: "Humming 2, 6.2 s, mended"; what was mended stands on the melody page."""
    if repairs:
        return tr("{name}, {seconds:.1f} s, mended", name=name, seconds=seconds)
    return tr("{name}, {seconds:.1f} s", name=name, seconds=seconds)


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
        self._melody: Melody | None = None
        self.after = "repeat"
        """What happens after the end of a melody that was not looked at yet."""
        prompt.melody.remove.clicked.connect(self.forget)

    def follow_file(self, path: Path, *, name: str = "", source: str = "", look: bool = True) -> None:
        """Follow a file: a recording, notes, or a melody that was kept before. `look` shows it on the melody page."""
        library, ear, after = self._library(), self._ear(), self.after
        if path.parent == library / FOLDER and (known := melody_at(path)) is not None:
            self.follow_kept(path, known if not name else replace(known, name=name))
            return
        self._place(lambda: _read(library, path, name or path.name, source or source_of(path), after, ear), look=look)

    def follow_kept(self, path: Path, melody: Melody) -> None:
        """Follow a melody that was kept before, just as a take followed it."""
        self._place(lambda: _kept(path, melody), look=False)

    def forget(self) -> None:
        """Follow nothing, whatever is still being read."""
        self._asked += 1
        self._melody = None

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
        draft, known = draft_at(path), self._melody or melody_at(path)
        if draft is not None and draft.path.is_file():
            return draft if known is None else draft.with_(after=known.after)
        # Where it came from is gone: what was kept of it can still be looked at.
        return Draft(path.name if known is None else known.name, "file", path)

    def remembered(self, wish: Wish) -> Wish:
        """Return a wish whose recipe knows its melody by all that is known of it."""
        given = wish.recipe.melody
        if wish.melody is None or (given is not None and given.sha256):
            return wish  # a take made again: it knows its melody
        path = Path(wish.melody)
        mine = self._melody is not None and self._melody.sha256 == path.stem
        known = self._melody if mine else melody_at(path)
        return wish if known is None else replace(wish, recipe=wish.recipe.with_(melody=known))

    def _place(self, work: Callable[[], _Placed], *, look: bool) -> None:
        self._asked += 1
        mine = self._asked

        def show(placed: _Placed) -> None:
            if mine == self._asked:
                self._melody = placed.melody
                self._prompt.set_melody(placed.path, placed.picture, placed.text)
                if look and placed.draft is not None:
                    self.look_wanted.emit(placed.draft, placed.ready)

        def refuse(error: UserError) -> None:
            if mine == self._asked:
                self._prompt.show_error("melody", told(error))

        self._background.run(work, show, refuse)


def source_of(path: Path) -> str:
    """Return what kind of source a file is, one of `core.recipe.MELODY_SOURCES`."""
    return "midi" if path.suffix.lower() in (".mid", ".midi") else "file"


def _read(library: Path, path: Path, name: str, source: str, after: str, ear: Ear) -> _Placed:
    from musicdesk.app.melodyfile import file_draft
    from musicdesk.gui.mending import made_ready

    draft = file_draft(path, after=after)[0].with_(name=name, source=source)
    ready = made_ready(draft, ear)
    if any(remark.kind == "silent" for remark in ready.prepared.remarks):
        raise BadFile(
            tr("{name} is silent: there is nothing in it to follow.", name=path.name), tr("Choose another, or sing.")
        )
    return _made(library, draft, ready)


def _made(library: Path, draft: Draft, ready: Ready) -> _Placed:
    from musicdesk.analysis.peaks import overview
    from musicdesk.app.melody import melody_of

    prepared = ready.prepared
    path = keep_prepared(library, prepared)
    text = slot_text(draft.name, prepared.clip.seconds, draft.repairs.words)
    return _Placed(path, overview(prepared.clip), text, melody_of(prepared), draft, ready)


def _kept(path: Path, melody: Melody) -> _Placed:
    from musicdesk.analysis.peaks import overview
    from musicdesk.formats.audiofile import read_audio

    clip = read_audio(path)
    return _Placed(path, overview(clip), slot_text(melody.name, clip.seconds, melody.repairs), melody)
