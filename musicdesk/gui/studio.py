"""The studio's door: where one sings and mends a melody; what is behind it is built when it is first opened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QUndoStack

from musicdesk.audio.soundcard import SoundCard
from musicdesk.gui.background import Background
from musicdesk.gui.controller import Controller
from musicdesk.gui.window import MainWindow

if TYPE_CHECKING:
    from musicdesk.app.melody import Draft
    from musicdesk.app.recordings import Recording
    from musicdesk.gui.mending import Ready
    from musicdesk.gui.studioroom import StudioRoom


@dataclass(frozen=True)
class Surroundings:
    """What the studio stands among: `stack` takes its steps back, `kept` is its state from start to start."""

    window: MainWindow
    controller: Controller
    background: Background
    stack: QUndoStack
    kept: QSettings
    library: Path
    card: SoundCard


class Studio(QObject):
    """Opens and closes the melody page. It is light: page, recorder and analysis come in with the first use."""

    failed = Signal(object)
    """UserError"""
    said = Signal(str)

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.window)
        self._around = around
        self._room: StudioRoom | None = None
        self._output: str | None = None
        self._keys: Mapping[str, str] = {}
        self._found: list[Recording] = []
        around.controller.following.look_wanted.connect(self.look_at)
        slot, bar = around.window.prompt.melody, around.window.recovered
        slot.record_requested.connect(self.record)
        slot.look_requested.connect(self.look_at_slot)
        bar.look_requested.connect(self._look_at_recovered)
        bar.discard_requested.connect(self._discard_recovered)

    @property
    def is_open(self) -> bool:
        """Whether the page stands."""
        return self._room is not None and self._room.is_open

    @property
    def is_recording(self) -> bool:
        """Whether something is being sung."""
        return self._room is not None and self._room.is_recording

    @property
    def room(self) -> StudioRoom:
        """What is behind the door."""
        if self._room is None:
            from musicdesk.gui.studioroom import StudioRoom

            self._room = StudioRoom(self._around)
            self._room.failed.connect(self.failed)
            self._room.said.connect(self.said)
            self._room.set_output(self._output)
            self._room.set_shortcuts(self._keys)
        return self._room

    def open(self) -> None:
        """Put the page up, and listen."""
        self.room.open()

    def close(self) -> None:
        """Go back to the takes; what is being sung ends and is kept."""
        if self._room is not None:
            self._room.close()

    def record(self) -> None:
        """Begin to record, or end it; the page comes up for it."""
        self.room.record()

    def toggle(self) -> None:
        """Play the melody, or stop."""
        self.room.toggle()

    def stop(self) -> None:
        """Stop recording and playing."""
        self.room.stop()

    def look_at(self, draft: Draft, ready: Ready | None = None) -> None:
        """Show a melody on the page."""
        self.room.look_at(draft, ready)

    def look_at_slot(self) -> None:
        """Show what is in the slot; with nothing in it, the page alone."""
        self.room.look_at_slot()

    def set_output(self, name: str | None) -> None:
        """Use another sound device for clicks and for listening; None is the default."""
        self._output = name
        if self._room is not None:
            self._room.set_output(name)

    def set_shortcuts(self, shown: Mapping[str, str]) -> None:
        """Say which keys do what, as people read them."""
        self._keys = shown
        if self._room is not None:
            self._room.set_shortcuts(shown)

    def offer_recovered(self) -> None:
        """Look, beside the window, for what was being sung when MusicDesk ended without being closed."""

        def look() -> list[Recording]:
            from musicdesk.app.recordings import recovered

            return recovered(self._around.library)

        def offer(found: list[Recording]) -> None:
            self._found = found
            self._around.window.recovered.offer([each.seconds for each in found])

        self._around.background.run(look, offer, self.failed.emit)

    def put_away(self) -> None:
        """Keep what is being sung, and let all devices go; the window is being closed."""
        if self._room is not None:
            self._room.put_away()

    def _look_at_recovered(self) -> None:
        if found := self._taken():
            self.room.show_recovered(found)

    def _discard_recovered(self) -> None:
        if found := self._taken():
            self.room.discard(found)

    def _taken(self) -> list[Recording]:
        found, self._found = self._found, []
        self._around.window.recovered.offer([])
        return found
