"""A handle to drag a take out by: pressed and drawn it hands files over, clicked it copies them."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolButton, QToolTip, QWidget

from musicdesk.gui.dragging import BEING_MADE, WITH_KEYS, Dragging, copy_files
from musicdesk.gui.handing import AUDIO, MIDI, kinds_of
from musicdesk.gui.theme import ICON_PX, Theme
from musicdesk.gui.tongue import mark, told, tr

COPY_WAITS_S = 20.0
"""How long a click waits for its files: what comes later would take the clipboard by surprise."""

FilesOf = Callable[[Collection[str]], tuple[Path, ...] | None]
"""Complete files of some kinds ("audio", "midi", "stems"), or None while they are not there; cheap."""
OnTheWay = Callable[[Collection[str]], bool]
"""Whether files of some of these kinds are being made now."""

_NAMES = {AUDIO: mark("Drag audio"), MIDI: mark("Drag MIDI")}
_LABELS = {AUDIO: mark("Audio"), MIDI: mark("MIDI")}
_TIPS = {
    AUDIO: mark("Drag the sound into your DAW, or click to copy it."),
    MIDI: mark("Drag the notes into your DAW, or click to copy them."),
}


class DragHandle(QToolButton):
    """One of the two handles, for "audio" or "midi"."""

    hovered = Signal(str)
    """files of a kind may be wanted soon: audio, midi or stems"""
    said = Signal(str)
    """what to tell the user"""

    def __init__(self, theme: Theme, dragging: Dragging, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._dragging, self._what = theme, dragging, what
        self.files_of: FilesOf = lambda _kinds: None
        self.on_the_way: OnTheWay = lambda _kinds: False
        self._title, self._seconds = "", 0.0
        self._pressed_at: QPoint | None = None
        self._held = Qt.KeyboardModifier.NoModifier
        self._drawn = self._waits = False
        self._copy_until_s = 0.0
        self.setAccessibleName(tr(_NAMES[what]))
        self.setText(tr(_LABELS[what]))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_reason("")
        theme.follow(self._dress, self)

    def set_take(self, title: str, seconds: float) -> None:
        """Say what is written beside the pointer; whatever was waited for is forgotten."""
        self._title, self._seconds = title, seconds
        self._let_go()

    def set_reason(self, reason: str) -> None:
        """Say why there is nothing to drag; "" when there is."""
        self.setEnabled(not reason)
        tip = told(reason) if reason else f"{tr(_TIPS[self._what])}\n{tr(WITH_KEYS)}"
        self.setToolTip(tip)
        self.setAccessibleDescription(tip)
        self.setCursor(Qt.CursorShape.ArrowCursor if reason else Qt.CursorShape.OpenHandCursor)
        if reason:
            self._let_go()

    def files_ready(self) -> None:
        """Go on with what waited for files: a drag, while the button is still held, or a copy."""
        self._go_on()

    def files_missing(self, sentence: str) -> None:
        """Say why files that were waited for do not come; as long as others do, these are waited for."""
        kinds = kinds_of(self._what, self._held)
        if not (self._waits or self._copy_until_s > time.monotonic()) or self.on_the_way(kinds):
            return
        if len(kinds) == 1 or not self._go_on():
            self._waits, self._copy_until_s = False, 0.0
            self._say(told(sentence))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tell that files may be wanted soon."""
        super().enterEvent(event)
        if self.isEnabled():
            self.hovered.emit(self._what)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at, self._held = event.position().toPoint(), event.modifiers()
            self._drawn, self._waits, self._copy_until_s = False, False, 0.0
            for kind in kinds_of(self._what, self._held):
                self.hovered.emit(kind)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, as soon as the pointer is drawn away."""
        if self._pressed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        far = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if not self._drawn and far >= QApplication.startDragDistance():
            self._drawn = self._waits = True
            if not self._begin():
                self._say(tr(BEING_MADE))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Copy, if nothing was drawn."""
        if self._drawn:  # the end of a drag that was given up, or that never began
            self._let_go()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy by Enter as well: in MusicDesk Space mostly plays."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def nextCheckState(self) -> None:
        """Copy: this is what a click does, by whatever it was made."""
        self._held = QGuiApplication.keyboardModifiers()
        self._copy_until_s = time.monotonic() + COPY_WAITS_S
        if not self._copy():
            self._say(tr(BEING_MADE))

    def _go_on(self) -> bool:
        """Drag or copy what waits; return whether the files were there."""
        if self._waits and QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            return self._begin()
        return self._copy_until_s > time.monotonic() and self._copy()

    def _begin(self) -> bool:
        """Drag if the files are there; return whether they are."""
        files = self.files_of(kinds_of(self._what, self._held))
        if files is None:
            return False
        # The release of the button goes to where the files are dropped, not to here.
        self._waits = False
        self.setDown(False)
        self._dragging.drag(self, files, self._title, self._seconds)
        return True

    def _copy(self) -> bool:
        files = self.files_of(kinds_of(self._what, self._held))
        if files is None:
            return False
        self._copy_until_s = 0.0
        self._say(copy_files(files))
        return True

    def _let_go(self) -> None:
        self._pressed_at, self._drawn, self._waits, self._copy_until_s = None, False, False, 0.0
        self.setDown(False)

    def _say(self, sentence: str) -> None:
        if self.isVisible():
            QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), sentence, self)
        self.said.emit(sentence)

    def _dress(self) -> None:
        self.setIcon(self._theme.icon("grip-vertical", self._theme.tokens.accent))
        self.setIconSize(QSize(self._theme.px(ICON_PX), self._theme.px(ICON_PX)))
