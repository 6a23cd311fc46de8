"""Filing: the files that come into the window and those that leave it."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from musicdesk.app.openwith import SOUND_ENDINGS, by_kind
from musicdesk.core.errors import BadFile, StorageError, UserError
from musicdesk.core.recipe import Recipe
from musicdesk.core.transport import Loop
from musicdesk.gui import journal, takefiles
from musicdesk.gui.dragging import BEING_MADE, copy_files
from musicdesk.gui.exportchoices import ExportChoices, ExportSubject, listed
from musicdesk.gui.furniture import Furniture
from musicdesk.gui.handing import AUDIO, Handing
from musicdesk.gui.menus import RECENT_LIMIT
from musicdesk.gui.settingsdrop import SettingsDrop
from musicdesk.gui.takespull import FilesOf
from musicdesk.gui.tongue import told, tr

SOUND_FILES = " ".join(f"*{ending}" for ending in SOUND_ENDINGS)
COPY_WAITS_S = 20.0
"""How long the clipboard waits for files that are being made: later they would take it by surprise."""


class Filing(QObject):
    """What the menus and panels want done with files."""

    recent_changed = Signal(object)
    """list[Path]"""
    recipe_found = Signal(object)
    """Recipe: a file's, for the prompt panel"""
    notes_found = Signal(object)
    """Path: a file of notes, for the next take to follow"""
    styles_found = Signal(object)
    """tuple[Path, ...]: files of styles, to be kept"""
    failed = Signal(object)
    """UserError"""

    def __init__(
        self, furniture: Furniture, handing: Handing, files_of: FilesOf, exports_folder: Callable[[], Path]
    ) -> None:
        """Take the furniture, who keeps files ready, and where to ask for files and for the folder of exports."""
        super().__init__(furniture.window)
        self._all, self._handing, self._exports_folder = furniture, handing, exports_folder
        self._files_of = files_of
        self._to_copy: tuple[tuple[str, ...], tuple[str, ...]] | None = None
        self._copy_until_s = 0.0
        handing.ready.connect(self._copy_now)
        handing.missing.connect(self._not_copied)
        prompt = furniture.window.prompt
        SettingsDrop(self, (prompt, prompt.prompt, prompt.prompt.viewport())).dropped.connect(self.take_up)

    def take_in(self, paths: Sequence[Path], *, aloud: bool = False) -> None:
        """Take files in: sound as new takes, notes as the melody of the next one, styles among one's own.

        `aloud` is for files that came from outside the window: sound that is refused is said in its banner.
        """
        if not paths:  # a link out of a browser, say
            self.failed.emit(BadFile(tr("That is no file on this computer."), tr("Save it first, then drop the file.")))
            return
        found = by_kind(paths)
        if found.styles:
            self.styles_found.emit(found.styles)
            for style in filter(os.path.isfile, found.styles):
                self.remember(style)
        if found.notes:
            self._follow(found.notes)
        if found.sounds:
            self._take_in(found.sounds, aloud)

    def open_recent(self, path: Path) -> None:
        """Take in a file of the list of recent ones; what has vanished is said, and leaves the list."""
        if os.path.isfile(path):
            self.take_in([path])
            return
        self._keep_recent([each for each in self.recent_files() if each != path])
        self.failed.emit(
            BadFile(
                tr("{name} is not in {folder} any more.", name=path.name, folder=path.parent),
                tr("It was taken off the list of recent files."),
            )
        )

    def forget_recent(self) -> None:
        """Clear the list of recent files; the files stay where they are."""
        self._keep_recent([])

    def _follow(self, notes: Sequence[Path]) -> None:
        """Let the next take follow notes: those of one file, for it can follow no more."""
        name = notes[0].name
        if len(notes) > 1:
            said = tr("The next take follows the notes of {name}: it can follow only one file.", name=name)
        else:
            said = tr("The next take follows the notes of {name}.", name=name)
        self._all.window.status.say(said)
        self.notes_found.emit(notes[0])
        if os.path.isfile(notes[0]):
            self.remember(notes[0])

    def _take_in(self, paths: Sequence[Path], aloud: bool) -> None:
        if self._all.library.read_only:
            self.failed.emit(
                StorageError(
                    tr("The library is read-only: nothing can be taken in."), tr("Choose another in Settings.")
                )
            )
            return
        self._all.controller.import_files(paths, aloud=aloud)

    def remember(self, path: Path) -> None:
        """Put a file that was taken in at the top of the recent ones."""
        self._keep_recent(list(dict.fromkeys([path, *self.recent_files()]))[:RECENT_LIMIT])

    def import_files(self) -> None:
        """Ask for files, and take them in."""
        names, _ = QFileDialog.getOpenFileNames(self._all.window, tr("Import sound"), self._last_folder(), _kinds())
        if names:
            self._all.kept.setValue("folder", os.path.dirname(names[0]))
            self.take_in([Path(name) for name in names])

    def restore_settings(self) -> None:
        """Ask for a file that MusicDesk made, and put what made it into the prompt panel."""
        name, _ = QFileDialog.getOpenFileName(
            self._all.window, tr("Restore settings from a file"), self._last_folder(), _kinds()
        )
        if name:
            self._all.kept.setValue("folder", os.path.dirname(name))
            self.restore(Path(name))

    def restore(self, path: Path) -> None:
        """Put into the prompt panel what made a file, as the file itself says it."""
        self._all.background.run(lambda: _recipe_in(path), partial(self._restored, path), self.failed.emit)

    def take_up(self, path: Path) -> None:
        """Use the settings of a file that was dropped on the prompt; of any other file make a take."""
        self._all.background.run(
            lambda: _recipe_in(path),
            lambda recipe: self._restored(path, recipe) if recipe is not None else self.take_in([path]),
            lambda _error: self.take_in([path]),
        )

    def export(self, take_id: str) -> None:
        """Ask how a take is exported, and write it."""
        library, folder = self._all.library, self._exports_folder()
        self._all.background.run(
            lambda: takefiles.subject_of(library, take_id, folder), partial(self._ask, take_id), self.failed.emit
        )

    def write(self, take_id: str, choices: ExportChoices) -> None:
        """Write a take as it was chosen, beside the window."""
        library, remarks = self._all.library, list[str]()
        form = replace(choices.form, align_to_bar=choices.align_to_bar)

        def work() -> list[Path]:
            from musicdesk.app.export import export_take
            from musicdesk.app.exportplaces import ready_folder

            ready_folder(choices.folder)
            return export_take(
                library, take_id, choices.folder, form, choices.span, midi=choices.midi, say=remarks.append
            )

        self._all.window.status.say(tr("Exporting ..."))
        self._all.background.run(work, lambda paths: self._written(paths, remarks), self.failed.emit)

    def reveal(self, take_id: str) -> None:
        """Show the file that a take is dragged as in the file manager; where there is none yet, the take's own."""
        try:
            files = self._files_of((take_id,), (AUDIO,))
            self.show_in_folder(files[0] if files else self._all.library.audio_path(take_id))
        except UserError as exc:
            self.failed.emit(exc)

    def show_in_folder(self, path: Path) -> None:
        """Show a file in the file manager, or say where it lies if there is none to show it."""
        if not takefiles.reveal(path):
            self._all.window.status.say(tr("No file manager could be opened. It lies here: {path}", path=path))

    def copy_files(self, take_ids: Sequence[str], kinds: Collection[str] = (AUDIO,)) -> None:
        """Put the files that takes are dragged as on the clipboard, for a DAW or a folder to paste."""
        if take_ids:
            self._to_copy, self._copy_until_s = (tuple(take_ids), tuple(kinds)), time.monotonic() + COPY_WAITS_S
            self._copy_now()
            if self._to_copy is not None:
                self._all.window.status.say(tr(BEING_MADE))

    def recent_files(self) -> list[Path]:
        """Return the files that were taken in last, the last one first."""
        try:
            names = json.loads(str(self._all.kept.value("recent") or "[]"))
        except ValueError:
            return []
        return [Path(name) for name in names if isinstance(name, str)] if isinstance(names, list) else []

    def _keep_recent(self, paths: list[Path]) -> None:
        self._all.kept.setValue("recent", json.dumps([str(each) for each in paths]))
        self.recent_changed.emit(paths)

    def _copy_now(self) -> None:
        wanted = self._to_copy
        if wanted is None or time.monotonic() > self._copy_until_s:
            return
        self._to_copy = None  # asking for files may tell of others that are ready
        files = self._files_of(*wanted)
        if files is None:
            self._to_copy = wanted
        else:
            self._all.window.status.say(copy_files(files))

    def _not_copied(self, take_id: str, kind: str, error: UserError) -> None:
        wanted = self._to_copy
        if wanted is None or take_id not in wanted[0] or kind not in wanted[1] or self._handing.is_making(*wanted):
            return
        if len(wanted[0]) * len(wanted[1]) > 1:
            self._copy_now()  # without what a take does not have
        if self._to_copy is not None:
            self._to_copy = None
            self.failed.emit(error)

    def _ask(self, take_id: str, subject: ExportSubject) -> None:
        from musicdesk.gui.exportdialog import ExportDialog

        window, now = self._all.window, self._all.playing.now
        if now is not None and now.take_id == take_id:
            rate, loop = now.tape.sample_rate, self._all.playing.facts.transport.loop
            subject = replace(subject, selection=_span(window.waveform.selection, rate), loop=_span(loop, rate))
        dialog = ExportDialog(window.theme, subject, self._all.kept, window)
        dialog.export_requested.connect(partial(self.write, take_id))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _written(self, paths: Sequence[Path], remarks: Sequence[str]) -> None:
        files = listed([path.name for path in paths])
        said = tr("Exported: {files}, in {folder}.", files=files, folder=paths[0].parent)
        self._all.window.status.say(" ".join([said, *map(told, remarks)]))
        journal.exported(paths)

    def _restored(self, path: Path, recipe: Recipe | None) -> None:
        if recipe is None:
            self.failed.emit(
                BadFile(
                    tr("{name} does not say what made it.", name=path.name),
                    tr("Choose a file that MusicDesk has exported."),
                )
            )
            return
        self.recipe_found.emit(recipe)
        self._all.window.status.say(tr("The settings of {name} are set.", name=path.name))

    def _last_folder(self) -> str:
        return str(self._all.kept.value("folder") or Path.home())


def _kinds() -> str:
    """Return what the dialogs of files offer."""
    return f"{tr('Sound ({patterns})', patterns=SOUND_FILES)};;{tr('All files ({patterns})', patterns='*')}"


def _recipe_in(path: Path) -> Recipe | None:
    from musicdesk.formats.filefacts import read_file_facts

    return read_file_facts(path).recipe


def _span(loop: Loop | None, sample_rate: int) -> tuple[float, float] | None:
    return None if loop is None else (loop.begin / sample_rate, loop.end / sample_rate)
