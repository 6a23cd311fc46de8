"""Furnishing: where the window's concrete parts meet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from musicdesk.app import modelplaces
from musicdesk.app.settings import Settings, config_folder, read_settings, settings_path
from musicdesk.app.speeds import speeds_path
from musicdesk.audio.player import Player
from musicdesk.core.errors import StorageError
from musicdesk.engines.catalog import resources_folder
from musicdesk.gui.background import Background
from musicdesk.gui.conductor import Conductor
from musicdesk.gui.controller import Controller
from musicdesk.gui.enginethread import EngineThread
from musicdesk.gui.estimating import Estimating
from musicdesk.gui.furniture import Furniture
from musicdesk.gui.logbook import open_logbook, state_folder
from musicdesk.gui.models import Models
from musicdesk.gui.notation import Notation
from musicdesk.gui.oneprogram import OneProgram
from musicdesk.gui.outgoing import Outgoing
from musicdesk.gui.playing import Playing
from musicdesk.gui.score import Score
from musicdesk.gui.shelf import Shelf
from musicdesk.gui.stems import Stems
from musicdesk.gui.studio import Studio, Surroundings
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
    modelplaces.use(settings)
    place = folder or (Path(settings.library) if settings.library else default_folder())
    away = ""
    if (claim := _claimed(place, files)) is None:
        return 0
    try:
        library = Library.open(place)
    except StorageError as exc:
        if folder is not None or not settings.library:
            raise
        # Its disk may not be plugged in. Without a window nobody could choose another one.
        claim.close()
        away = str(exc)
        if (claim := _claimed(default_folder(), files)) is None:
            return 0
        library = Library.open(default_folder())
    theme = Theme(resources_folder() / "icons")
    theme.apply(settings.theme, settings.scale_percent)
    kept = QSettings(str(config_folder() / STATE_FILE), QSettings.Format.IniFormat)
    if safe:
        kept = QSettings(str(state_folder() / "safe-mode.ini"), QSettings.Format.IniFormat)
        kept.clear()
    window = _built(theme, kept)
    background = Background(window)
    player = Player()
    conductor = Conductor(EngineThread(Host(), window), library.folder, window, None if safe else speeds_path())
    playing, shelf = Playing(player, window), Shelf(library, window)
    controller = Controller(window, conductor, playing, shelf, background, settings)
    studio = Studio(Surroundings(window, controller, background, shelf.stack, kept, library.folder, player.card))
    score = Score(shelf, background, window)
    notation = Notation(window, playing, score, player)
    outgoing = Outgoing(window, controller, conductor, playing, shelf, score, notation)
    # What takes minutes has a thread of its own.
    stems = Stems(window, library, Background(window, threads=1), lambda: outgoing.exports_folder)
    models = Models(window, conductor, lambda: controller.settings, kept)
    Estimating(window.prompt, conductor, window)
    furniture = Furniture(
        window, controller, conductor, playing, player, shelf, background, library, claim, studio, outgoing, stems,
        notation, models, kept, log, safe,
    )  # fmt: skip
    wiring = Wiring(furniture)
    wiring.join()
    window.show()
    if away:
        window.show_banner("place", f"{away} Until then this is the library in {library.folder}.")
    plain = f"Safe mode: settings are the defaults, and none are kept. The library is the one in {library.folder}."
    wiring.begin(settings, [plain if safe else reading.remark, *library.remarks], files)
    return furniture


def _claimed(place: Path, files: Sequence[Path]) -> OneProgram | None:
    """Claim a library, or hand the files to the program that has it and return None.

    Raises: StorageError if that one does not answer.
    """
    claim = OneProgram(place, state_folder())
    if claim.claim():
        return claim
    if claim.hand_over(files):
        return None
    raise StorageError(
        f"Another MusicDesk has the library in {place} and does not answer.", "Close it first, or start it anew."
    )


def _built(theme: Theme, kept: QSettings) -> MainWindow:
    """Build the window bare, then put its style sheet on.

    With the sheet on, Qt works out the looks of a widget and of all within it each time it is put into another one,
    which was a third of the time to build it.
    """
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return MainWindow(theme, kept)
    sheet = app.styleSheet()
    app.setStyleSheet("")
    window = MainWindow(theme, kept)
    app.setStyleSheet(sheet)
    return window
