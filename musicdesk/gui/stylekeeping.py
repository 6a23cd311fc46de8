"""Styles in the window: read beside it, saved from the prompt panel, brought in, given to others, and removed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox

from musicdesk.core.abilities import MUSICGEN, Abilities
from musicdesk.core.errors import BadValue, UserError
from musicdesk.core.preset import PLACE, Preset
from musicdesk.core.words import tempo_in
from musicdesk.gui.background import Background
from musicdesk.gui.promptvalues import PromptValues
from musicdesk.gui.stylewish import typed_names
from musicdesk.gui.tongue import tr, trn
from musicdesk.gui.window import MainWindow

if TYPE_CHECKING:
    from musicdesk.app.presets import Shelf
    from musicdesk.gui.styledialog import StyleDialog

_FILES = "*.mdstyle *.toml"
_TEMPO = re.compile(r"\s*\b\d{1,3}(?:[.,]\d{1,2})?\s*-?\s*(?:bpm|beats per minute)\b", re.IGNORECASE)


class StyleKeeping(QObject):
    """Does what is asked for in the style box of the prompt panel."""

    said = Signal(str)
    failed = Signal(object)
    """UserError"""

    def __init__(self, window: MainWindow, background: Background) -> None:
        super().__init__(window)
        self._window, self._background = window, background
        self.dialog: StyleDialog | None = None
        """the dialog that was opened last"""
        box = window.prompt.style_box
        box.save_requested.connect(self.save)
        box.import_requested.connect(self.bring)
        box.export_requested.connect(self.give)
        box.remove_requested.connect(self.remove)

    def read(self, choose: str = "") -> None:
        """Read the styles beside the window, and show them; `choose` is then chosen, if it names one."""
        self._background.run(_all_styles, partial(self._show, choose), self.failed.emit)

    def save(self) -> None:
        """Ask under which name the prompt is kept as a style."""
        from musicdesk.gui.styledialog import StyleDialog

        values, box = PromptValues.from_json(self._window.prompt.values()), self._window.prompt.style_box
        if not values.prompt.strip() and box.preset is None:
            self._window.prompt.focus_prompt()
            self.said.emit(tr("Say in the prompt first what the style sounds like."))
            return
        try:
            draft = draft_of(values, box.preset, self._window.prompt.abilities)
        except BadValue as error:
            self.failed.emit(error)
            return
        self.dialog = StyleDialog(self._window.theme, draft, box.presets, self._window)
        self.dialog.wanted.connect(self._keep)
        self.dialog.open()

    def bring(self) -> None:
        """Ask for files of styles, and keep what is in them."""
        names, _ = QFileDialog.getOpenFileNames(self._window, tr("Import styles"), str(Path.home()), _kinds())
        if names:
            self.take_in([Path(name) for name in names])

    def take_in(self, paths: Sequence[Path]) -> None:
        """Keep the styles in some files as the user's own."""
        from musicdesk.app.presets import import_files

        self._background.run(lambda: import_files(paths), self._brought, self.failed.emit)

    def give(self, name: str) -> None:
        """Ask where a style is written, for somebody else."""
        from musicdesk.app.presets import export_file
        from musicdesk.formats.presetfile import ENDING

        usual = Path.home() / f"{_file_name(name)}{ENDING}"
        target, _ = QFileDialog.getSaveFileName(self._window, tr("Export the style"), str(usual), _kinds())
        if target:
            self._background.run(
                lambda: export_file(name, Path(target)),
                lambda path: self.said.emit(tr("Exported: {name}, in {parent}.", name=path.name, parent=path.parent)),
                self.failed.emit,
            )

    def remove(self, name: str) -> None:
        """Remove a style of the user's, once that is meant."""
        from musicdesk.app.presets import remove

        answer = QMessageBox.question(
            self._window, tr("Remove the style"), tr("Remove your style “{name}”? This cannot be undone.", name=name)
        )
        if answer == QMessageBox.StandardButton.Yes:
            self._background.run(lambda: remove(name), lambda _none: self._removed(name), self.failed.emit)

    def _keep(self, preset: Preset) -> None:
        from musicdesk.app.presets import save

        self._background.run(lambda: save(preset), lambda _path: self._kept(preset.name), self.failed.emit)

    def _kept(self, name: str) -> None:
        self.said.emit(tr("Saved as the style “{name}”.", name=name))
        self.read()

    def _removed(self, name: str) -> None:
        self.said.emit(tr("Removed: the style “{name}”.", name=name))
        self.read()

    def _brought(self, brought: Shelf) -> None:
        from musicdesk.app.presets import stands_in

        names = [preset.name for preset in brought.presets]
        if brought.remarks:
            self.failed.emit(UserError(" ".join(brought.remarks)))
        if names:
            said = (
                tr("Brought in: the style “{name}”.", name=names[0])
                if len(names) == 1
                else trn("Brought in: {n} style.", "Brought in: {n} styles.", len(names))
            )
            covered = ", ".join(preset.name for preset in brought.presets if stands_in(preset))
            if covered:
                more = tr("In the place of what came with MusicDesk: {styles}; Remove brings it back.", styles=covered)
                said = f"{said} {more}"
            if not brought.remarks:
                self.said.emit(said)
            self.read(choose=names[0])

    def _show(self, choose: str, found: Shelf) -> None:
        box = self._window.prompt.style_box
        box.set_presets(found.presets)
        if choose:
            box.choose(choose)
        if found.remarks:
            self.failed.emit(UserError(" ".join(found.remarks)))


def _all_styles() -> Shelf:
    from musicdesk.app.presets import shelf

    return shelf()


def draft_of(values: PromptValues, preset: Preset | None, abilities: Abilities = MUSICGEN) -> Preset:
    """Return a style made of what stands in the prompt panel, in the style `preset` or none; it has no name yet.

    Its tempo is that of the words, or the one the loop is asked for at. What stands at the usual value of the chosen
    model, which has such `abilities`, is left open.

    Raises: BadValue if it is too long.
    """
    acting = values.acting(abilities)
    words = _without_tempo(acting.prompt)
    bpm = tempo_in(acting.prompt) or (acting.tempo if acting.loop else None)
    if preset is None:
        template = f"{PLACE}, {words}" if words else PLACE
    else:
        template = preset.template.replace(PLACE, f"{PLACE}, {words}" if words else PLACE)
        bpm = bpm or preset.bpm
    set_by_hand = {name: getattr(acting, name) for name in typed_names(acting, abilities)}
    before = {} if preset is None else {name: getattr(preset, name) for name in _SETTINGS}
    negative = ", ".join(each for each in (acting.negative.strip(), str(before.pop("negative", "") or "")) if each)
    lora = acting.lora or str(before.pop("lora", "") or "")
    return Preset(
        name=" ".join(words.split()[:3]).strip(" ,.;:") or (preset.name if preset is not None else tr("My style")),
        family="" if preset is None else preset.family,
        template=template,
        bpm=bpm,
        negative=negative,
        lora=lora,
        own=True,
        **{name: value for name, value in (before | set_by_hand).items() if name not in ("negative", "lora")},
    )


_SETTINGS = ("negative", "lora", "guidance", "temperature", "top_k", "steps", "seconds", "model")


def _without_tempo(prompt: str) -> str:
    parts = (part.strip() for part in _TEMPO.sub("", " ".join(prompt.split())).split(","))
    return ", ".join(part for part in parts if part)


def _file_name(name: str) -> str:
    return "-".join(re.findall(r"[\w-]+", name.lower())) or "style"


def _kinds() -> str:
    """Return what the dialogs for files list."""
    return f"{tr('Styles')} ({_FILES});;{tr('All files')} (*)"
