"""How the parts of the melody page stand: repairs beside the roll where there is room, else all one below the other."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from musicdesk.gui.theme import Theme

WIDE_PX = 860
"""From this width on repairs stand beside the roll."""
_REPAIR_PX = 236
_ROLL_PX = (200, 164)


class Stage(QWidget):
    """Holds the roll: it gets all the room that is left, and never less than what one can read."""

    def __init__(self, theme: Theme, roll: QWidget) -> None:
        super().__init__()
        self._theme, self._roll = theme, roll
        roll.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Return the least, so that the page scrolls no earlier than it must."""
        return QSize(*(self._theme.px(side) for side in _ROLL_PX))

    def minimumSizeHint(self) -> QSize:
        """Return the least."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the roll all of it."""
        self._roll.setGeometry(self.rect())


class _Inside(QWidget):
    """What is scrolled. Its least height is the one it needs at its width, and not at its least width."""

    def minimumSizeHint(self) -> QSize:
        """Return nothing: height for width says what is needed."""
        return QSize(0, 0)


class MelodyScroll(QScrollArea):
    """The page without its foot: it scrolls where the window is low or everything is large."""

    def __init__(
        self,
        theme: Theme,
        record: QWidget,
        attempts: QWidget,
        roll: QWidget,
        remarks: QWidget,
        listen: QWidget,
        repair: QWidget,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._wide: bool | None = None
        self._attempts, self._remarks, self._listen, self._repair = attempts, remarks, listen, repair
        self._stage = Stage(theme, roll)
        self._line = QWidget(autoFillBackground=True)
        inside = _Inside()
        self._melody = _panel()
        self._grid = QGridLayout(self._melody)
        head = _panel()
        head_rows = QVBoxLayout(head)
        head_rows.setContentsMargins(0, 0, 0, 0)
        head_rows.addWidget(record)
        self._rows = QVBoxLayout(inside)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(head)
        self._rows.addWidget(self._melody, 1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        for ground in (self.viewport(), inside):
            ground.setAutoFillBackground(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._arrange()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._bring_into_sight)
        theme.follow(self._dress, self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the width there is."""
        self._arrange()
        super().resizeEvent(event)

    def _bring_into_sight(self, _before: QWidget | None, holder: QWidget | None) -> None:
        # Qt does so by itself only for a Tab that is pressed inside
        inside = self.widget()
        if holder is not None and inside is not None and inside.isAncestorOf(holder):
            self.ensureWidgetVisible(holder, 0, self._theme.px(8))

    def _arrange(self) -> None:
        wide = self.width() >= self._theme.px(WIDE_PX)
        if wide == self._wide:
            return
        self._wide = wide
        grid = self._grid
        while grid.count():
            grid.takeAt(0)
        grid.addWidget(self._attempts, 0, 0, 1, 3)
        grid.addWidget(self._stage, 1, 0)
        grid.addWidget(self._remarks, 2, 0)
        grid.addWidget(self._listen, 3, 0)
        if wide:
            grid.addWidget(self._line, 1, 1, 3, 1)
            grid.addWidget(self._repair, 1, 2, 3, 1)
        else:
            grid.addWidget(self._line, 4, 0)
            grid.addWidget(self._repair, 5, 0)
        grid.setRowStretch(1, 1)
        grid.setColumnStretch(0, 1)
        self._dress()

    def _dress(self) -> None:
        px = self._theme.px
        self._rows.setSpacing(px(8))
        self._grid.setContentsMargins(px(10), px(8), px(10), px(8))
        self._grid.setVerticalSpacing(px(8))
        self._grid.setHorizontalSpacing(px(12) if self._wide else 0)
        palette = self._line.palette()
        palette.setColor(palette.ColorRole.Window, self._theme.tokens.line)
        self._line.setPalette(palette)
        largest = 16_777_215
        self._line.setMaximumSize(1 if self._wide else largest, largest if self._wide else 1)
        self._line.setMinimumSize(1, 1)
        self._repair.setFixedWidth(px(_REPAIR_PX)) if self._wide else _free(self._repair)


def _free(widget: QWidget) -> None:
    widget.setMinimumWidth(0)
    widget.setMaximumWidth(16_777_215)


def _panel() -> QFrame:
    frame = QFrame()
    frame.setProperty("role", "panel")
    return frame
