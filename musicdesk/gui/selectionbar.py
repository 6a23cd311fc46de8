"""The bar at the top of what is selected in the waveform: what can be done with that part of the take."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from musicdesk.gui.promptfields import EnterPresses
from musicdesk.gui.shortcuts import ShortcutTable
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import mark, tr

_ICON_PX, _EDGE_PX = 14, 4
_BUTTONS = (
    (
        "remake", mark("Re-make"), "wand-sparkles",
        mark("New music for what is selected; what is before it stays as it is."),
    ),
    ("vary_selection", mark("Vary"), "git-branch", mark("Several takes, each with other music in what is selected.")),
    (
        "continue_here", mark("Continue from here"), "arrow-right-to-line",
        mark(
            "Keep everything up to the end of the selection, and let it go on from there for the length in the panel."
        ),
    ),
)  # fmt: skip


class SelectionBar(QFrame):
    """Three buttons that stay inside the waveform, wherever the selection lies."""

    pressed = Signal(str)
    """what is to be done: remake, vary_selection, continue_here"""
    left = Signal()
    """Esc was pressed: the keys are meant for the waveform again"""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "banner")
        self.setAccessibleName(tr("Selection"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._enter = EnterPresses(self)
        self.buttons: dict[str, QToolButton] = {}
        self._row = QHBoxLayout(self)
        for name, text, icon, tip in _BUTTONS:
            button = QToolButton(self)
            button.setText(f" {tr(text)}")  # or Qt sets the words right at the icon
            button.setAccessibleName(tr(text))
            button.setAccessibleDescription(tr(tip))
            button.setProperty("role", "flat")
            button.setProperty("icon_name", icon)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _checked=False, name=name: self.pressed.emit(name))
            self._enter.watch(button)
            self._row.addWidget(button)
            self.buttons[name] = button
        self.use(ShortcutTable())
        theme.follow(self._dress, self)
        self.hide()

    def use(self, table: ShortcutTable) -> None:
        """Say which keys do the same."""
        for name, _text, _icon, tip in _BUTTONS:
            keys = table.shown(name)
            self.buttons[name].setToolTip(f"{tr(tip)} ({keys})" if keys else tr(tip))

    def stand(self, lanes: QRect, begin_x: int, end_x: int) -> None:
        """Stand at the top of the lanes, in the middle of what is seen between two places; go where none of it is."""
        left, right = max(begin_x, lanes.left()), min(end_x, lanes.right() + 1)
        if left >= right:
            self.hide()
            return
        edge = self._theme.px(_EDGE_PX)
        size = self._fit(lanes.width() - 2 * edge)
        middle = (left + right - size.width()) // 2
        x = min(max(middle, lanes.left() + edge), max(lanes.right() + 1 - edge - size.width(), lanes.left()))
        self.setGeometry(QRect(x, lanes.top() + edge, size.width(), size.height()))
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the waveform by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _fit(self, room: int) -> QSize:
        """Say words where there is room for them, else show icons alone, and return the size."""
        styles = Qt.ToolButtonStyle
        for style in (styles.ToolButtonTextBesideIcon, styles.ToolButtonIconOnly):
            for button in self.buttons.values():
                button.setToolButtonStyle(style)
            self._row.invalidate()
            if self._row.sizeHint().width() <= room:
                break
        return self._row.sizeHint()

    def _dress(self) -> None:
        px = self._theme.px
        # Low, for what lies below it is to be seen.
        self.setStyleSheet(f"QToolButton {{ padding: {px(1)}px {px(5)}px; min-height: {px(16)}px; }}")
        self._row.setContentsMargins(px(2), px(2), px(2), px(2))
        self._row.setSpacing(px(1))
        for button in self.buttons.values():
            button.setIconSize(QSize(px(_ICON_PX), px(_ICON_PX)))
            button.setIcon(self._theme.icon(button.property("icon_name")))
