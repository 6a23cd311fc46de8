"""The idea page: drop or choose a recording, see what was found in it, and have loops made of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from os.path import isdir
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from musicdesk.core.errors import BadValue
from musicdesk.core.idea import Idea
from musicdesk.gui.ideacandidates import CandidatesPart
from musicdesk.gui.ideafound import Found, FoundPart
from musicdesk.gui.ideaorder import LoopModel, OrderPart
from musicdesk.gui.ideasource import Shown, SourcePart, ask_for_idea
from musicdesk.gui.promptedit import is_generate
from musicdesk.gui.promptfields import EnterPresses
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import mark, told, tr

if TYPE_CHECKING:
    from musicdesk.app.loop import LoopOrder

_LEAST_PX = (300, 240)
_WAIT = mark("The recording is being listened to.")
_NO_TEMPO = mark("No tempo was found: type one above.")
_ONE = mark("Drop one file: a loop is made from one idea.")


@dataclass(frozen=True)
class _Before:
    """An idea that gave way to another, until that is found to be one."""

    path: Path
    idea: Idea
    typed: Found
    shown: Shown


class IdeaPage(QWidget):
    """All of the right side of the window while loops are made from an idea. It emits intents and is told facts."""

    idea_offered = Signal(object, str)
    """Path, and the name the user knows it by ("" for that of the file)"""
    record_requested = Signal()
    sources_wanted = Signal()
    make_requested = Signal(object)
    """LoopOrder"""
    play_requested = Signal(str)
    open_requested = Signal(str)
    close_requested = Signal()

    def __init__(self, theme: Theme, choose: Callable[[QWidget], Path | None] = ask_for_idea) -> None:
        super().__init__()
        self._theme, self._choose = theme, choose
        self._path: Path | None = None
        self._idea: Idea | None = None
        self._listening = False
        self._before: _Before | None = None
        self.setAccessibleName(tr("Loop from an idea"))
        self.setAcceptDrops(True)
        self.source, self.found = SourcePart(theme), FoundPart(theme)
        self.order, self.candidates = OrderPart(theme), CandidatesPart(theme)
        self.mode, self.shut = QToolButton(), QToolButton()
        self.mode.setText(f" {tr('Advanced')}")
        self.mode.setCheckable(True)
        self.mode.setAccessibleName(tr("Advanced loop"))
        self.mode.setToolTip(tr("Change what was found, and the prompt"))
        self.mode.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.shut.setAccessibleName(tr("Leave the idea page"))
        self.shut.setToolTip(tr("Back to the takes (Esc)"))
        for button in (self.mode, self.shut):
            button.setProperty("role", "flat")
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.source.file)
        theme.follow(self._dress, self)
        self._check()

    # --- facts ------------------------------------------------------------------------------------------------------

    def set_idea(self, path: Path | None, name: str = "") -> None:
        """Show which recording it is about, while it is listened to; None for none.

        The idea before it is kept until something was found in this one.
        """
        if path is None:
            self._before = None
        elif self._idea is not None and self._path is not None:
            self._before = _Before(self._path, self._idea, self.found.typed, self.source.shown)
        self._path, self._idea, self._listening = path, None, path is not None
        self.source.show_idea(name or ("" if path is None else path.name), None, b"")
        self.source.say("")
        if path is None:
            self.found.show_idea(None)
        else:
            self.found.set_listening()
        self._check()

    def set_picture(self, seconds: float, overview: bytes) -> None:
        """Show the length of the recording and its shape, uint8 by column."""
        self.source.show_idea(self.source.name.text(), seconds, overview)

    def set_found(self, idea: Idea) -> None:
        """Show what was found in the recording."""
        self._idea, self._listening, self._before = idea, False, None
        self.found.show_idea(idea)
        self._check()

    def set_trouble(self, message: str, hint: str = "") -> None:
        """Say why nothing was found in the recording. The idea that was there before it is back."""
        before, self._before, self._listening = self._before, None, False
        message = told(message)
        if before is None:
            self._path, self._idea = None, None
            self.source.show_idea("", None, b"")
            self.found.show_idea(None)
        else:
            name = self.source.shown[0]
            message = message if not name or name in message else f"{name}: {message}"
            self._path, self._idea = before.path, before.idea
            self.source.show_idea(*before.shown)
            self.found.show_idea(before.idea)
            self.found.put(before.typed)
        self.source.say(f"{message} {told(hint)}".strip(), trouble=True)
        self._check()

    def set_models(self, models: Sequence[LoopModel], chosen: str) -> None:
        """Offer models; the one that was chosen here stays, else it is `chosen`."""
        self.order.set_models(models, chosen)
        self._check()

    # --- kept from start to start -----------------------------------------------------------------------------------

    def values(self) -> dict[str, Any]:
        """Return what is kept from start to start, as plain JSON values."""
        order = self.order
        return {
            "advanced": self.mode.isChecked(),
            "instrument": order.instrument.word,
            "bars": order.bars.value(),
            "candidates": order.candidates.value(),
            "model": order.model_id,
            "follow": order.follow.isChecked(),
        }

    def restore(self, values: Mapping[str, Any]) -> None:
        """Show what `values` returned at another time; what makes no sense is left out."""
        order = self.order
        for box, name in ((order.bars, "bars"), (order.candidates, "candidates")):
            value = values.get(name)
            if type(value) is int and 1 <= value <= box.maximum():
                box.setValue(value)
        instrument, model = values.get("instrument"), values.get("model")
        if isinstance(instrument, str) and instrument.strip():
            order.instrument.put(instrument[:60])
        if isinstance(model, str):
            order.choose_model(model)
        order.follow.setChecked(values.get("follow") is not False)
        self.mode.setChecked(values.get("advanced") is True)
        self._check()

    # --- what is asked for ------------------------------------------------------------------------------------------

    def wanted(self) -> LoopOrder:
        """Return what is asked for now, with any seed.

        Raises: BadValue (with the field's name) if something cannot be.
        """
        from musicdesk.app.loop import LoopOrder

        found, order = self.found.found, self.order
        idea = self._idea
        if idea is not None:  # what was taken out by hand is not to be found again
            idea = replace(
                idea, key=None if found.key is None else idea.key, bpm=None if found.bpm is None else idea.bpm
            )
        return LoopOrder(
            order.instrument.word,
            bars=order.bars.value(),
            idea=idea,
            path=self._path,
            genre=found.genre,
            mood=found.mood,
            key=found.key,
            bpm=found.bpm,
            model=order.model_id or "starter",
            variations=order.candidates.value(),
            follow=order.follows,
            prompt=order.typed_prompt,
        )

    def make(self) -> None:
        """Ask for loops; if something is wrong it stands beside its field."""
        self.order.interpret()
        self._check()
        if self.order.make.isEnabled():
            self.make_requested.emit(self.wanted())

    # --- Qt's own ---------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make loops on Ctrl+Enter from any field."""
        if is_generate(event):
            self.make()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if event.mimeData().hasUrls():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.source.picture.set_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        self.source.picture.set_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Offer the file once the drop is over: the program it comes from waits until then."""
        self.source.picture.set_over(False)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        path = _only_file(event.mimeData())
        QTimer.singleShot(0, self, lambda: self._dropped(path))

    def showEvent(self, event: QShowEvent) -> None:
        """Link the keys anew: where Qt puts a page into the window, it tears their order apart."""
        super().showEvent(event)
        self._link_keys()

    def minimumSizeHint(self) -> QSize:
        """Return the least in which it can be used: it scrolls."""
        return QSize(*(self._theme.px(side) for side in _LEAST_PX))

    # --- inside -----------------------------------------------------------------------------------------------------

    def _dropped(self, path: Path | None) -> None:
        if path is None:
            self.source.say(tr(_ONE), trouble=True)
        else:
            self.idea_offered.emit(path, "")

    def _ask(self) -> None:
        path = self._choose(self)
        if path is not None:
            self.idea_offered.emit(path, "")

    def _switch(self) -> None:
        advanced = self.mode.isChecked()
        self.found.set_advanced(advanced)
        self.order.set_advanced(advanced)
        self._dress()
        self._check()

    def _check(self) -> None:
        """Show what follows from the fields: the prompt, and whether something is wrong."""
        self.order.set_melodic(self._idea is not None and self._idea.melodic)
        composed, wrong = "", None
        if self._idea is not None:
            try:
                order = self.wanted()
                composed = replace(order, prompt="").words
            except BadValue as error:
                wrong = error
        no_tempo = wrong is not None and self.found.found.bpm is None
        if wrong is None or no_tempo:
            self.order.show_wrong("", "", "")
        else:
            self.order.show_wrong(wrong.field, wrong.message, wrong.hint)
        self.order.show_prompt(composed)
        why = tr(_WAIT) if self._listening else tr(_NO_TEMPO) if no_tempo else ""
        if not why and wrong is not None:
            why = told(wrong.message)
        self.order.set_ready(self._idea is not None and wrong is None, why)

    def _connect(self) -> None:
        self.source.file_wanted.connect(self._ask)
        self.source.record_requested.connect(self.record_requested)
        self.source.sources_wanted.connect(self.sources_wanted)
        self.source.source_chosen.connect(self.idea_offered)
        self.found.changed.connect(self._check)
        self.found.refused.connect(lambda sentence: self.found.said.say("triangle-alert", told(sentence)))
        self.order.changed.connect(self._check)
        self.order.make_requested.connect(self.make)
        self.candidates.play_requested.connect(self.play_requested)
        self.candidates.open_requested.connect(self.open_requested)
        self.mode.toggled.connect(self._switch)
        self.shut.clicked.connect(self.close_requested)
        self._enter = EnterPresses(self)
        self._enter.watch(self.mode, self.shut)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.close_requested)

    def _lay_out(self) -> None:
        title = QLabel(tr("LOOP FROM AN IDEA"))
        title.setProperty("role", "title")
        self._head = QHBoxLayout()
        self._head.addWidget(title, 1)
        self._head.addWidget(self.mode)
        self._head.addWidget(self.shut)
        self._panels: list[QVBoxLayout] = []
        first, second, third = self._panel(), self._panel(), self._panel()
        rows = self._panels[0]
        rows.addLayout(self._head)
        rows.addWidget(self.source)
        rows.addWidget(self.found)
        self._panels[1].addWidget(self.order)
        self._panels[2].addWidget(self.candidates)
        inside = QWidget()
        self._rows = QVBoxLayout(inside)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(first)
        self._rows.addWidget(second)
        self._rows.addWidget(third, 1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        everything = QVBoxLayout(self)
        everything.setContentsMargins(0, 0, 0, 0)
        everything.addWidget(self._scroll)

    def _link_keys(self) -> None:
        """Let Tab go through the page as it is read, with what is about the page itself last."""
        order = (
            *self.source.in_order, *self.found.in_order, *self.order.in_order, *self.candidates.in_order, self.mode,
            self.shut,
        )  # fmt: skip
        for one, other in pairwise(order):
            QWidget.setTabOrder(one, other)

    def _panel(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "panel")
        self._panels.append(QVBoxLayout(frame))
        return frame

    def _dress(self) -> None:
        px, tokens = self._theme.px, self._theme.tokens
        self._rows.setSpacing(px(8))
        self._head.setSpacing(px(4))
        for rows in self._panels:
            rows.setContentsMargins(px(12), px(8), px(12), px(10))
            rows.setSpacing(px(10))
        for button, icon in ((self.mode, "sliders-horizontal"), (self.shut, "x")):
            button.setIconSize(QSize(px(16), px(16)))
            button.setIcon(self._theme.icon(icon, tokens.accent if button.isChecked() else tokens.dim))


def _only_file(mime: QMimeData) -> Path | None:
    urls = mime.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return None if isdir(path) else path
