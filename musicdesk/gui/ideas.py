"""The door to loops from ideas; what is behind it is built when it is first opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal

from musicdesk.gui.background import Background
from musicdesk.gui.controller import Controller
from musicdesk.gui.studio import Studio
from musicdesk.gui.window import MainWindow
from musicdesk.library import Library

if TYPE_CHECKING:
    from musicdesk.gui.idearoom import IdeaRoom


class Ideas(QObject):
    """Opens and closes the idea page. It is light: page and all behind it come in with the first use."""

    failed = Signal(object)
    """UserError"""

    def __init__(
        self,
        window: MainWindow,
        controller: Controller,
        background: Background,
        library: Library,
        studio: Studio,
        kept: QSettings,
    ) -> None:
        super().__init__(window)
        self._window, self._controller, self._background = window, controller, background
        self._library, self._studio, self._kept = library, studio, kept
        self._room: IdeaRoom | None = None
        window.prompt.idea_requested.connect(self.open)

    @property
    def is_open(self) -> bool:
        """Whether the page stands."""
        return self._room is not None and self._room.is_open

    @property
    def room(self) -> IdeaRoom:
        """What is behind the door."""
        if self._room is None:
            from musicdesk.gui.idearoom import IdeaRoom

            self._room = IdeaRoom(self._window, self._controller, self._background, self._library, self._kept)
            self._room.failed.connect(self.failed)
            self._room.record_requested.connect(self._studio.record)
        return self._room

    def open(self) -> None:
        """Put the page up, in the place of the melody page if that stands."""
        self._studio.close()
        self.room.open()

    def toggle(self) -> None:
        """Put the page up, or go back to the takes."""
        if self.is_open:
            self.room.close()
        else:
            self.open()

    def make(self) -> bool:
        """Have loops made, if the keys go to the page; returns whether they do."""
        holder = self._window.focusWidget()
        if self._room is None or not self.is_open or holder is None or not self._room.page.isAncestorOf(holder):
            return False
        self._room.page.make()
        return True

    def put_away(self) -> None:
        """Keep how the page was left; the window is being closed."""
        if self._room is not None:
            self._room.put_away()
