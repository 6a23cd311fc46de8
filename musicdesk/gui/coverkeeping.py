"""Covers in the window: drawn beside it for the open take, shown large, saved, chosen, painted."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from musicdesk.core.errors import UserError
from musicdesk.core.take import Take
from musicdesk.gui.background import Background
from musicdesk.gui.conductor import Conductor
from musicdesk.gui.latest import Latest
from musicdesk.gui.prompt import fresh_seed
from musicdesk.gui.tongue import told, tr
from musicdesk.gui.window import MainWindow
from musicdesk.library import Library
from musicdesk.workers.messages import Painted

if TYPE_CHECKING:
    from musicdesk.app.models import ModelRow
    from musicdesk.gui.coverdialog import CoverDialog

PAUSE_MS = 150
"""How long a take is open before its cover is drawn: who steps through many waits for none."""
_PICTURES = "*.png *.jpg *.jpeg"
_PNG = "PNG (*.png)"
Shown = tuple[str, QImage, bool]
"""take id, cover, and whether it is the drawn one"""


class CoverKeeping(QObject):
    """Keeps the picture in the bar of the open take, and does what is asked for in the dialog of a cover."""

    said = Signal(str)
    failed = Signal(object)
    """UserError"""

    def __init__(self, window: MainWindow, library: Library, conductor: Conductor, background: Background) -> None:
        super().__init__(window)
        self._window, self._library, self._conductor = window, library, conductor
        self._background = background
        self._latest = Latest(background, self._show, lambda _error: self._show(None), self)
        self._take: Take | None = None
        self._of: Take | None = None
        self._painting = ""
        self.dialog: CoverDialog | None = None
        """the dialog that is open"""
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._draw)
        window.takebar.cover_wanted.connect(self.open)
        window.takebar.cover.clicked.connect(self.show)
        conductor.painting.connect(self._paints)
        conductor.painted.connect(self._painted)

    def open(self, take: Take | None) -> None:
        """Show the cover of a take, drawn now if it has none; None for none."""
        other = take is None or self._take is None or take.id != self._take.id
        self._take = take
        if other:
            self._latest.forget()
            self._window.takebar.cover.show_picture(None)
        if take is None:
            self._pause.stop()
        else:
            self._pause.start()

    def show(self) -> None:
        """Put up the dialog of the open take's cover."""
        from musicdesk.app.covers import cover_prompt
        from musicdesk.gui.coverdialog import CoverDialog

        take = self._take
        if take is None or self.dialog is not None:
            return
        model = _painter()
        self._of = take
        title = "" if model is None else model.title
        self.dialog = dialog = CoverDialog(self._window.theme, take.title, title, cover_prompt(take), self._window)
        dialog.save_requested.connect(lambda: self._save(take))
        dialog.choose_requested.connect(lambda: self._choose(take))
        dialog.draw_requested.connect(lambda: self._change(take, partial(_draw_another, self._library, take)))
        dialog.reset_requested.connect(lambda: self._change(take, partial(_reset, self._library, take.id)))
        dialog.paint_requested.connect(lambda prompt: self._paint(prompt, "" if model is None else model.id))
        dialog.stop_requested.connect(self._stop)
        dialog.finished.connect(lambda _code: self._closed(dialog))
        self._change(take, lambda: None)
        dialog.open()

    def _draw(self) -> None:
        take = self._take
        if take is not None:
            self._latest.do(partial(_cover, self._library, take.id))

    def _show(self, shown: Shown | None) -> None:
        take = self._take
        if shown is not None and take is not None and shown[0] == take.id:
            self._window.takebar.cover.show_picture(shown[1])
        if shown is not None and self.dialog is not None and self._of is not None and shown[0] == self._of.id:
            self.dialog.show_picture(shown[1], drawn=shown[2])

    def _change(self, take: Take, act: Callable[[], object]) -> None:
        """Change a cover beside the window, and show what it is then."""

        def work() -> Shown:
            act()
            return _cover(self._library, take.id)

        self._do(work, self._show)

    def _save(self, take: Take) -> None:
        usual = Path.home() / f"{_file_name(take.title)}.png"
        name, _ = QFileDialog.getSaveFileName(self.dialog, tr("Save the cover"), str(usual), _PNG)
        if not name:
            return
        target = Path(name) if Path(name).suffix.lower() == ".png" else Path(f"{name}.png")

        def done(path: Path) -> None:
            said = tr("Saved: {name}, in {folder}.", name=path.name, folder=path.parent)
            if self.dialog is None or self._of is not take:
                self.said.emit(said)
            else:
                self.dialog.say(said)

        self._do(partial(_save, self._library, take.id, target), done)

    def _choose(self, take: Take) -> None:
        kinds = f"{tr('Pictures ({patterns})', patterns=_PICTURES)};;{tr('All files ({patterns})', patterns='*')}"
        name, _ = QFileDialog.getOpenFileName(self.dialog, tr("Choose a picture"), str(Path.home()), kinds)
        if name:
            self._change(take, partial(_set, self._library, take.id, Path(name)))

    def _paint(self, prompt: str, model: str) -> None:
        from musicdesk.app.covers import NEGATIVE

        self._painting = self._conductor.paint(prompt, negative=NEGATIVE, seed=fresh_seed(), model=model)
        if self.dialog is not None:
            self.dialog.set_painting(tr("Waiting for the engine …"))

    def _paints(self, id_: str, share: float) -> None:
        if id_ == self._painting and self.dialog is not None:
            self.dialog.set_painting(tr("Painting …") if share else tr("Loading the model …"), share or None)

    def _painted(self, message: Painted) -> None:
        if message.id != self._painting or self.dialog is None or self._of is None:
            return
        self._painting = ""
        self.dialog.set_painting("")
        if message.png is not None:
            self._change(self._of, partial(_keep_painted, self._library, self._of.id, message.png))
        elif message.message:
            self.dialog.say(told(UserError(message.message, message.hint)), trouble=True)
        else:
            self.dialog.say(tr("It was stopped."))

    def _stop(self) -> None:
        if self._painting:
            self._conductor.give_up(self._painting)

    def _do(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        """Do something beside the window for the dialog that is open; by its end that may be gone, or another one."""
        dialog = self.dialog

        def done(result: Any) -> None:
            if dialog is not None and dialog is self.dialog:
                dialog.set_busy(False)
            then(result)

        def refuse(error: UserError) -> None:
            if dialog is None or dialog is not self.dialog:
                self.failed.emit(error)
                return
            dialog.set_busy(False)
            dialog.say(told(error), trouble=True)

        if dialog is not None:
            dialog.set_busy(True)
            dialog.say("")
        self._background.run(work, done, refuse)

    def _closed(self, dialog: CoverDialog) -> None:
        self._stop()
        self._painting = ""
        self.dialog = self._of = None
        dialog.deleteLater()


def _painter() -> ModelRow | None:
    """Return the model that paints, None where none is installed."""
    from musicdesk.app.models import all_models

    return next((row for row in all_models() if row.kind == "picture" and row.folder is not None), None)


def _cover(library: Library, take_id: str) -> Shown:
    from musicdesk.app.covers import cover_png, is_drawn

    raw = cover_png(library, take_id)
    return take_id, QImage.fromData(raw), is_drawn(library, take_id)


def _draw_another(library: Library, take: Take) -> None:
    from musicdesk.app.covers import reset_cover

    reset_cover(library, take.id, fresh_seed())


def _reset(library: Library, take_id: str) -> None:
    from musicdesk.app.covers import reset_cover

    reset_cover(library, take_id)


def _set(library: Library, take_id: str, path: Path) -> None:
    from musicdesk.app.covers import set_cover

    set_cover(library, take_id, path)


def _keep_painted(library: Library, take_id: str, png: bytes) -> None:
    from musicdesk.app.covers import set_cover
    from musicdesk.formats.picturefile import decoded

    set_cover(library, take_id, decoded(png))


def _save(library: Library, take_id: str, target: Path) -> Path:
    from musicdesk.app.covers import cover_png
    from musicdesk.formats.atomic import staged

    raw = cover_png(library, take_id)
    with staged(target, len(raw)) as place:
        place.write_bytes(raw)
    return target


def _file_name(title: str) -> str:
    return "-".join(re.findall(r"[\w-]+", title.lower()))[:80] or "cover"
