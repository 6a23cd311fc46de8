"""How the parts of the melody page stand: repairs beside the roll where there is room, else all one below the other."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from musicdesk.gui.melodyrecord import RecordPart
from musicdesk.gui.theme import Theme

WIDE_PX = 860
"""From this width on repairs stand beside the roll."""
_REPAIR_PX = 236
_ROLL_PX = (200, 164)
"""Below this there is nothing to be seen in the roll."""
_LEGIBLE_PX = 240
"""From this height on one can read it."""
_AROUND_PX = 16


class Stage(QWidget):
    """Holds the roll: it gets all the room that is left, and never less than what one can read."""

    def __init__(self, theme: Theme, roll: QWidget) -> None:
        super().__init__()
        self._theme, self._roll = theme, roll
        self._least_px = 0
        roll.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_least(self, least_px: int) -> None:
        """Say how high the roll is at least."""
        if least_px != self._least_px:
            self._least_px = least_px
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the least, so that the page scrolls no earlier than it must."""
        width, height = (self._theme.px(side) for side in _ROLL_PX)
        return QSize(width, max(height, self._least_px))

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
    """The page without its foot: it scrolls where the window is low or everything is large.

    While one sings, all that cannot be used then gives its room to the roll.
    """

    def __init__(
        self,
        theme: Theme,
        record: RecordPart,
        attempts: QWidget,
        roll: QWidget,
        remarks: QWidget,
        listen: QWidget,
        repair: QWidget,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._wide: bool | None = None
        self._singing = False
        self._record, self._attempts, self._remarks = record, attempts, remarks
        self._listen, self._repair = listen, repair
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
        record.busy_changed.connect(self.set_singing)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._bring_into_sight)
        theme.follow(self._dress, self)

    def set_singing(self, singing: bool) -> None:
        """Leave only what is of use while one sings, or show all of it again."""
        if singing == self._singing:
            return
        self._singing = singing
        away = (self._attempts, self._listen, self._line, self._repair)
        holder = self.window().focusWidget()
        if singing and holder is not None and any(part.isAncestorOf(holder) for part in away):
            # else Qt gives the focus to whatever comes next, and a key meant to stop does something else
            self._record.record.setFocus(Qt.FocusReason.OtherFocusReason)
        for part in away:
            part.setVisible(not singing)
        self._fit_roll()
        if singing:
            QTimer.singleShot(0, self, self._bring_roll_into_sight)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the width there is."""
        self._arrange()
        self._fit_roll()
        super().resizeEvent(event)

    def _fit_roll(self) -> None:
        # A roll that is higher than what one sees at once could not be read either; and what one sings is to be seen
        # without scrolling, however small it is.
        px = self._theme.px
        seen_px = self.viewport().height() - px(_AROUND_PX)
        self._stage.set_least(0 if self._singing else min(px(_LEGIBLE_PX), seen_px))

    def _bring_roll_into_sight(self) -> None:
        if self._singing:
            self.ensureWidgetVisible(self._stage, 0, self._theme.px(8))

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
        # an item that is merely taken lives on, and its widget tells it of changes in the place of the new one
        for part in (self._attempts, self._stage, self._remarks, self._listen, self._line, self._repair):
            grid.removeWidget(part)
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
        self._fit_roll()
        self._repair.setFixedWidth(px(_REPAIR_PX)) if self._wide else _free(self._repair)


def _free(widget: QWidget) -> None:
    widget.setMinimumWidth(0)
    widget.setMaximumWidth(16_777_215)


def _panel() -> QFrame:
    frame = QFrame()
    frame.setProperty("role", "panel")
    return frame
