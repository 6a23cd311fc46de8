"""Furnishing: where the window's concrete parts meet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSettings

from musicdesk.app.settings import Settings, config_folder, read_settings, settings_path
from musicdesk.audio.player import Player
from musicdesk.core.errors import StorageError
from musicdesk.engines.catalog import resources_folder
from musicdesk.gui.background import Background
from musicdesk.gui.conductor import Conductor
from musicdesk.gui.controller import Controller
from musicdesk.gui.enginethread import EngineThread
from musicdesk.gui.furniture import Furniture
from musicdesk.gui.logbook import open_logbook, state_folder
from musicdesk.gui.oneprogram import OneProgram
from musicdesk.gui.playing import Playing
from musicdesk.gui.shelf import Shelf
from musicdesk.gui.theme import Theme
from musicdesk.gui.window import MainWindow
from musicdesk.gui.wiring import Wiring
from musicdesk.library import Library, default_folder
from musicdesk.workers.host import Host

__all__ = ["Furniture", "furnish_window"]

STATE_FILE = "window.ini"


def furnish_window(folder: Path | None, files: Sequence[Path], *, safe: bool) -> Furniture | int:
    """Put the window up with everything behind it, and return that; or hand the files to the program that is there.

    `folder` is the library, or None for the one of the settings. `safe` starts with default settings and an untouched
    window, and changes neither.

    Raises: StorageError if there is no way to a library.
    """
    log = open_logbook(state_folder())
    reading = read_settings(settings_path())
    settings = Settings() if safe else reading.settings
    place = folder or (Path(settings.library) if settings.library else default_folder())
    claim = OneProgram(place, state_folder())
    if not claim.claim():
        if claim.hand_over(files):
            return 0
        raise StorageError(
            f"Another MusicDesk has the library in {place} and does not answer.", "Close it first, or start it anew."
        )
    library = Library.open(place)
    theme = Theme(resources_folder() / "icons")
    theme.apply(settings.theme, settings.scale_percent)
    kept = QSettings(str(config_folder() / STATE_FILE), QSettings.Format.IniFormat)
    if safe:
        kept = QSettings(str(state_folder() / "safe-mode.ini"), QSettings.Format.IniFormat)
        kept.clear()
    window = MainWindow(theme, kept)
    background = Background(window)
    player = Player()
    conductor = Conductor(EngineThread(Host(), window), library.folder, window)
    playing, shelf = Playing(player, window), Shelf(library, window)
    controller = Controller(window, conductor, playing, shelf, background, settings)
    furniture = Furniture(
        window, controller, conductor, playing, player, shelf, background, library, claim, kept, log, safe
    )
    wiring = Wiring(furniture)
    wiring.join()
    window.show()
    wiring.begin(settings, [reading.remark, *library.remarks], files)
    return furniture
