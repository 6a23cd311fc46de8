"""Furniture: everything behind the window, and in which order it is put away."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings

from musicdesk.audio.player import Player
from musicdesk.gui.background import Background
from musicdesk.gui.conductor import Conductor
from musicdesk.gui.controller import Controller
from musicdesk.gui.models import Models
from musicdesk.gui.notation import Notation
from musicdesk.gui.oneprogram import OneProgram
from musicdesk.gui.outgoing import Outgoing
from musicdesk.gui.playing import Playing
from musicdesk.gui.shelf import Shelf
from musicdesk.gui.stems import Stems
from musicdesk.gui.studio import Studio
from musicdesk.gui.window import MainWindow
from musicdesk.library import Library


@dataclass
class Furniture:
    """The parts of an open window. `kept` is its state from start to start, `log` the logbook's file.

    With `safe` the settings are the defaults and none are written.
    """

    window: MainWindow
    controller: Controller
    conductor: Conductor
    playing: Playing
    player: Player
    shelf: Shelf
    background: Background
    library: Library
    claim: OneProgram
    studio: Studio
    outgoing: Outgoing
    stems: Stems
    notation: Notation
    models: Models
    kept: QSettings
    log: Path | None = None
    safe: bool = False
    anew: bool = False
    """Whether the program is to be started once more when this has been closed."""

    def close(self) -> None:
        """Close all of it; the take that is being made is cut short and kept."""
        self.studio.put_away()
        self.notation.close()
        self.stems.close()
        self.models.close()
        self.playing.close()
        self.conductor.close()
        self.background.close()
        self.outgoing.close()
        self.library.close()
        self.claim.close()
