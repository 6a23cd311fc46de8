"""Preferences: the settings in use, and the dialogs that show and change them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QToolButton

import musicdesk
from musicdesk.app.models import model_of_folder
from musicdesk.app.settings import Settings, settings_path, write_settings
from musicdesk.core.errors import UserError
from musicdesk.engines.catalog import resources_folder
from musicdesk.formats.modelstore import models_folder
from musicdesk.gui import journal
from musicdesk.gui.furniture import Furniture
from musicdesk.gui.shortcuts import ShortcutTable
from musicdesk.gui.statusoffer import offer
from musicdesk.gui.tongue import tr
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
        self._spoken = furniture.controller.settings.language
        self._anew: QToolButton | None = None

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
            journal.device_chosen(settings.output)
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
        if settings.language != before.language:
            self._speak_later(settings.language)
        if settings.library != before.library:
            not_kept = tr("The other library is not kept in safe mode.")
            kept = tr("The other library opens with the next start of MusicDesk.")
            self._all.window.status.say(not_kept if self._all.safe else kept)
        if settings.models != before.models:
            not_kept = tr("The other models folder is not kept in safe mode.")
            kept = tr("The other models folder counts from the next start of MusicDesk on.")
            self._all.window.status.say(not_kept if self._all.safe else kept)

    def _speak_later(self, language: str) -> None:
        """Say that another language counts from the next start, and offer to start anew."""
        if self._anew is not None:
            self._anew.hide()
        if self._all.safe or language == self._spoken:
            return
        status = self._all.window.status
        status.say(tr("Another language counts from the next start."))
        tip = tr("Closes MusicDesk and starts it again")
        self._anew = offer(status, "anew-offer", tr("Start anew"), tip, lambda: self._start_anew(language))

    def _start_anew(self, language: str) -> None:
        self._all.anew = True
        if not self._all.window.close():  # what would be lost is to be kept
            self._all.anew = False
            self._speak_later(language)

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
        name = QFileDialog.getExistingDirectory(self._all.window, tr("Choose the folder of a MusicGen checkpoint"))
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
        from musicdesk.app.thirdparty import parts
        from musicdesk.gui.about import AboutDialog, read_licences

        resources = resources_folder()
        dialog = AboutDialog(self._all.window.theme, musicdesk.__version__, read_licences(resources), self._all.window)
        dialog.list_later(self._all.background.run, lambda: parts(resources))
        dialog.exec()
        dialog.deleteLater()
