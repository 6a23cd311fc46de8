"""Preferences: the settings in use, and the dialogs that show and change them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

import musicdesk
from musicdesk.app.models import model_of_folder
from musicdesk.app.settings import Settings, settings_path, write_settings
from musicdesk.core.errors import UserError
from musicdesk.engines.catalog import resources_folder
from musicdesk.formats.modelstore import models_folder
from musicdesk.gui.furniture import Furniture
from musicdesk.gui.logbook import diagnostics
from musicdesk.gui.shortcuts import ShortcutTable
from musicdesk.library import default_folder


class Preferences(QObject):
    """The settings of an open window."""

    keys_changed = Signal(object)
    """ShortcutTable"""
    looks_changed = Signal(str, int)
    """scheme, percent"""
    failed = Signal(object)
    """UserError"""

    def __init__(self, furniture: Furniture) -> None:
        super().__init__(furniture.window)
        self._all = furniture
        self._devices: list[str] = []
        self._output = ""

    def use(self, settings: Settings) -> None:
        """Use settings from now on, and write them down."""
        self.apply(settings)
        if not self._all.safe:
            try:
                write_settings(settings_path(), settings)
            except UserError as exc:
                self.failed.emit(exc)

    def apply(self, settings: Settings) -> None:
        """Use settings from now on."""
        before = self._all.controller.settings
        theme = self._all.window.theme
        if (theme.scheme, theme.percent) != (settings.theme, settings.scale_percent):
            theme.apply(settings.theme, settings.scale_percent)
        self._all.controller.change_settings(settings)
        self._all.window.prompt.set_engine(settings.device, settings.precision)
        if settings.output != self._output:  # the player may have left a device that was taken away
            self._output = settings.output
            self._all.player.set_device(settings.output or None)
            self._all.studio.set_output(settings.output or None)
        self.looks_changed.emit(settings.theme, settings.scale_percent)
        table = ShortcutTable(settings.shortcuts)
        self.keys_changed.emit(table)
        self._all.studio.set_shortcuts({name: table.shown(name) for name in ("record", "play")})
        self._all.window.transport.set_shortcut_texts(
            {name: table.shown(name) for name in ("play", "stop", "to_start", "to_end", "loop", "compare")}
        )
        self._all.models.settings_changed(before)
        if settings.library != before.library:
            when = "is not kept in safe mode" if self._all.safe else "opens with the next start of MusicDesk"
            self._all.window.status.say(f"The other library {when}.")
        if settings.models != before.models:
            when = "is not kept in safe mode" if self._all.safe else "counts from the next start of MusicDesk on"
            self._all.window.status.say(f"The other models folder {when}.")

    def choose_device(self, name: str | None) -> None:
        """Play on a sound device, None for the system's own."""
        self._output = "?"  # chosen by hand, it is tried again even if it was the one before
        self.use(self._all.controller.settings.with_(output=name or ""))

    def look_for_devices(self) -> None:
        """Ask which sound devices there are, beside the window."""
        player = self._all.player

        def show(names: list[str]) -> None:
            self._devices = names
            chosen = self._all.controller.settings.output
            self._all.window.transport.set_devices(names, chosen if chosen in names else None)

        self._all.background.run(lambda: [device.name for device in player.devices()], show, self.failed.emit)

    def choose_model_folder(self) -> None:
        """Ask for the folder of a checkpoint, and choose that model."""
        name = QFileDialog.getExistingDirectory(self._all.window, "Choose the folder of a MusicGen checkpoint")
        if not name:
            return
        try:
            self._all.window.prompt.add_model(model_of_folder(Path(name)))
        except UserError as exc:
            self._all.window.prompt.show_error("model", str(exc))

    def show_settings(self) -> None:
        """Show all settings."""
        from musicdesk.app.exports import exports_folder
        from musicdesk.gui.settingsdialog import SettingsDialog

        dialog = SettingsDialog(
            self._all.window.theme, self._all.controller.settings, self._devices, self._all.window,
            usual_library=str(default_folder()),
            usual_exports=str(exports_folder(Settings(), self._all.library.folder)),
            usual_models="" if self._all.controller.settings.models else str(models_folder()),
        )  # fmt: skip
        dialog.settings_changed.connect(self.use)
        dialog.exec()
        dialog.deleteLater()

    def show_shortcuts(self) -> None:
        """Show the sheet of shortcuts, where they can be changed."""
        from musicdesk.gui.shortcutsheet import ShortcutsSheet

        sheet = ShortcutsSheet(
            self._all.window.theme, ShortcutTable(self._all.controller.settings.shortcuts), self._all.window
        )
        sheet.table_changed.connect(
            lambda table: self.use(self._all.controller.settings.with_(shortcuts=table.changes))
        )
        sheet.exec()
        sheet.deleteLater()

    def show_about(self) -> None:
        """Show the version and the licences."""
        from musicdesk.gui.about import AboutDialog, read_licences

        licences = read_licences(resources_folder())
        dialog = AboutDialog(self._all.window.theme, musicdesk.__version__, licences, self._all.window)
        dialog.exec()
        dialog.deleteLater()

    def copy_diagnostics(self) -> None:
        """Put on the clipboard what a report of a mistake needs."""
        library = self._all.library
        try:
            count = f"{len(library.find())} takes{', read-only' if library.read_only else ''}"
        except UserError as exc:  # when something is wrong with it, they are asked for the most
            count = str(exc)
        facts = {
            "Library": count,
            "Sound devices": ", ".join(self._devices) or "none",
            "Screen": QGuiApplication.platformName(),
        }
        QGuiApplication.clipboard().setText(diagnostics(self._all.log, facts))
        self._all.window.status.say("The diagnostics are on the clipboard; no prompt is in them.")
