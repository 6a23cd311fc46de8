"""Taking in what is composed for a library: each take grows in it from its first block on."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from musicdesk.app import naming
from musicdesk.app.desk import Desk
from musicdesk.app.generated import Generated
from musicdesk.app.order import Order
from musicdesk.app.taking import Form, Taking
from musicdesk.core.clip import Clip, Samples
from musicdesk.core.errors import StorageError
from musicdesk.core.music import Codes
from musicdesk.core.recipe import Recipe
from musicdesk.core.take import Bond, Origin, Take
from musicdesk.library.unfinished import Unfinished
from musicdesk.workers.composing import Composed
from musicdesk.workers.inheriting import inherited
from musicdesk.workers.keeping import pictured

if TYPE_CHECKING:
    from musicdesk.library.library import Library


class LibraryTaking(Taking[Unfinished]):
    """Takes in takes for a library, and writes those files that were asked for besides."""

    def __init__(
        self,
        library: Library,
        desk: Desk,
        order: Order,
        form: Form,
        audio: tuple[Path, ...],
        say: Callable[[str], None],
    ) -> None:
        super().__init__(desk, order, form, audio, say)
        self._library = library
        self._family: dict[int, tuple[str | None, Bond | None]] = {}
        self._first = ""

    def begun(self, index: int, recipe: Recipe, frames: int) -> None:
        """Make a place for a take. Raises: StorageError."""
        id_ = self._library.new_id(time.time())
        if index == 0:
            self._first = id_
        parent, bond = self._order.parent, self._order.bond
        if parent is None:
            parent, bond = (self._first, Bond.VARIATION) if index and self._first else (None, None)
        self._family[index] = parent, bond
        form, title = self._form, self._inherited(bond, recipe)["title"]
        self._growing[index] = self._library.begin(
            id_, title, recipe, form.sample_rate, form.channels, parent=parent, bond=bond, frames=frames
        )

    def block(self, index: int, samples: Samples, codes: Codes) -> None:
        """Take in the next sound of a take, float32 (frames, channels), and its codes int64 (K, n)."""
        self._growing[index].append(samples, codes)

    def made(self, index: int, composed: Composed) -> None:
        """Keep a take, whole or cut short; where the library has no room for it, it becomes a file."""
        if index not in self._growing:  # it was given up for another try, which came to nothing
            self.begun(index, composed.recipe, 0)
        growing = self._growing[index]
        sound = composed.clip or growing.clip()
        if not sound.frames:
            return self.dropped(index)
        take = self._described(index, sound, composed)
        try:
            if self._audio:
                take = replace(take, path=self._write(self._audio[index], take, sound, composed.codes))
        except StorageError as exc:
            self.trouble = exc
        try:
            kept = self._library.finish(
                growing, self._wished(growing.id, take, composed), pictured, clip=composed.clip, codes=composed.codes
            )
        except StorageError as exc:
            self.trouble = exc
            if not take.path.name:
                # Music that exists is not lost because a disk is full: what has no place yet gets one here.
                target = naming.free(self._order.base(take.recipe.seed))
                take = replace(take, path=self._write(target, take, sound, composed.codes))
                del sound  # some systems do not remove what is being looked at
            growing.discard()  # or the library would take the same music in again when it is opened next
        else:
            home = self._library.folder_of(kept.id)
            take = replace(take, kept=kept, home=home, path=take.path if take.path.name else home / kept.audio)
        del self._growing[index]
        self._made[index] = take

    def heard(self, index: int) -> Clip:
        """Return the sound of a take that was made. Raises: StorageError, BadFile."""
        take = self._made[index]
        return self._desk.read_audio(take.path) if take.kept is None else self._library.clip(take.kept.id)

    def rescue(self) -> None:
        """Leave what is still growing to the library, which takes it in when it is opened next, and say so."""
        if self._growing:
            self._growing.clear()
            self.say("What was made by then is taken into the library when it is opened next.")

    def close(self) -> None:
        """Give up what nobody wants of the takes that still grow."""
        for index in list(self._growing):
            self.dropped(index)

    def _file_licence(self) -> str:
        """Return what is said of the file that the takes begin with; a take is asked itself, as their parent."""
        beginning = self._order.beginning
        return "" if beginning is None or beginning.take is not None else beginning.licence

    def _inherited(self, bond: Bond | None, recipe: Recipe) -> dict[str, Any]:
        beginning = self._order.beginning
        return inherited(None if beginning is None else beginning.take, bond, recipe)

    def _wished(self, id_: str, take: Generated, composed: Composed) -> Take:
        parent, bond = self._family[take.index]
        named = self._inherited(bond, take.recipe)
        if take.loops:
            named |= {"bpm": take.found.bpm, "downbeat_s": 0.0}
        return Take(
            id=id_,
            created_s=time.time(),
            seconds=take.seconds,
            sample_rate=take.sample_rate,
            channels=self._form.channels,
            origin=Origin.COMPLETE if take.complete else Origin.CUT_SHORT,
            recipe=take.recipe,
            parent=parent,
            bond=bond,
            remarks=take.remarks,
            seams=take.seams,
            check=take.check,
            remake=self._order.remake,
            licence=self._file_licence(),
            **named,
        )
