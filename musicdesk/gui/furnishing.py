"""Furnishing: where the window's concrete parts meet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from musicdesk.app import modelplaces
from musicdesk.app.settings import Settings, config_folder, read_settings, settings_path
from musicdesk.app.speeds import speeds_path
from musicdesk.audio.player import Player
from musicdesk.core.errors import StorageError
from musicdesk.engines.catalog import resources_folder
from musicdesk.gui import journal
from musicdesk.gui.background import Background
from musicdesk.gui.conductor import Conductor
from musicdesk.gui.controller import Controller
from musicdesk.gui.enginethread import EngineThread
from musicdesk.gui.estimating import Estimating
from musicdesk.gui.failedstarts import MANY, FailedStarts
from musicdesk.gui.furniture import Furniture
from musicdesk.gui.languages import speak
from musicdesk.gui.logbook import open_logbook, state_folder
from musicdesk.gui.models import Models
from musicdesk.gui.notation import Notation
from musicdesk.gui.oneprogram import OneProgram, word_of
from musicdesk.gui.outgoing import Outgoing
from musicdesk.gui.playing import Playing
from musicdesk.gui.score import Score
from musicdesk.gui.shelf import Shelf
from musicdesk.gui.stems import Stems
from musicdesk.gui.studio import Studio, Surroundings
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import ENGLISH, told, tr
from musicdesk.gui.window import MainWindow
from musicdesk.gui.wiring import Wiring
from musicdesk.library import Library, default_folder
from musicdesk.workers.host import Host

__all__ = ["Furniture", "furnish_window"]

STATE_FILE = "window.ini"
SIGN = "musicdesk.svg"
"""The program's icon, for docks and lists of windows that do not find it by the menu's entry."""


def furnish_window(folder: Path | None, files: Sequence[Path], *, safe: bool) -> Furniture | int:
    """Put the window up with everything behind it, and return that; or hand the files to the program that is there.

    `folder` is the library, or None for the one of the settings. `safe` starts with default settings and an untouched
    window, and changes neither.

    Raises: StorageError if there is no way to a library.
    """
    reading = read_settings(settings_path())
    language = ENGLISH
    if (app := QApplication.instance()) is not None:  # in safe mode, too: it has to be read
        language = speak(app, reading.settings.language, resources_folder())
    place = _place(folder, reading.settings)
    starts = FailedStarts(_logs_of(place))
    # One that will only hand its files over is not asked.
    has_failed = starts.count >= MANY and OneProgram(place, state_folder()).is_free()
    asked_safe, safe = safe, safe or (has_failed and starts.wants_safe_mode())
    settings = Settings() if safe else reading.settings
    modelplaces.use(settings)
    place = _place(folder, settings)
    away = ""
    if (claim := _claimed(place, files, asked_safe)) is None:
        return 0
    # Only now: a program that hands its files over must not wipe off what the one that runs wrote down of a crash.
    log = open_logbook(_logs_of(place))
    journal.begun(language, safe=safe)
    try:
        library = _opened(claim, place)
    except StorageError as exc:
        if folder is not None or not settings.library:
            raise
        # Its disk may not be plugged in. Without a window nobody could choose another one.
        away = told(exc)
        if (claim := _claimed(default_folder(), files, asked_safe)) is None:
            return 0
        library = _opened(claim, default_folder())
    starts.begin()
    theme = Theme(resources_folder() / "icons")
    theme.apply(settings.theme, settings.scale_percent)
    kept = QSettings(str(config_folder() / STATE_FILE), QSettings.Format.IniFormat)
    if safe:
        kept = QSettings(str(state_folder() / "safe-mode.ini"), QSettings.Format.IniFormat)
        kept.clear()
    window = _built(theme, kept)
    window.setWindowIcon(QIcon(str(resources_folder() / "icons" / SIGN)))
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
    starts.over_when_it_stands(window)
    if away:
        until = tr("{reason} Until then this is the library in {folder}.", reason=away, folder=library.folder)
        window.show_banner("place", until)
    plain = tr(
        "Safe mode: settings are the defaults, and none are kept. The library is the one in {folder}.",
        folder=library.folder,
    )
    if safe:
        window.show_safe_mode()
    wiring.begin(settings, [plain if safe else reading.remark, *library.remarks], files)
    return furniture


def _place(folder: Path | None, settings: Settings) -> Path:
    return folder or (Path(settings.library) if settings.library else default_folder())


def _logs_of(place: Path) -> Path:
    """Return where logs are kept: programs on two libraries, which may run at once, must not write into the same."""
    usual = place.resolve() == default_folder().resolve()
    return state_folder() if usual else state_folder() / word_of(place)


def _claimed(place: Path, files: Sequence[Path], safe: bool) -> OneProgram | None:
    """Claim a library, or hand the files to the program that has it and return None; `safe` was asked for.

    Raises: StorageError if that one does not answer.
    """
    claim = OneProgram(place, state_folder())
    if claim.claim():
        return claim
    if claim.hand_over(files, safe=safe):
        return None
    if claim.claim():  # the other one was about to end
        return claim
    raise StorageError(
        tr("Another MusicDesk has the library in {folder} and does not answer.", folder=place),
        tr("Close it first, or start it anew."),
    )


def _opened(claim: OneProgram, place: Path) -> Library:
    """Open the library that was claimed. Raises: StorageError, and then the claim is given up."""
    try:
        return Library.open(place)
    except StorageError:
        claim.close()  # its door would take files in, while the reason is shown, for a window that does not come
        raise


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
