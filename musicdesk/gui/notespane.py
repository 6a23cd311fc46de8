"""The pane below the waveform: how notes are heard, and the notes themselves on the same time axis."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from musicdesk.gui.notepanel import NotePanel
from musicdesk.gui.pianoroll import PianoRoll
from musicdesk.gui.theme import Theme

_EDGES_PX = 2
_LEAST_ROLL_PX = 90
"""With less room than this for the roll, the panel is scrolled."""


class NotesPane(QWidget):
    """Piano roll and note panel, one above the other, the roll with its edges under those of the waveform.

    Where there is little room, the panel is scrolled: nothing in it is out of reach.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.panel, self.roll = NotePanel(theme), PianoRoll(theme)
        frame = QFrame()
        frame.setProperty("role", "panel")  # as the waveform's, so that both are equally wide inside
        inside = QHBoxLayout(frame)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.roll)
        self.scroller = QScrollArea()
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setWidgetResizable(True)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.setWidget(self.panel)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(frame, 1)
        rows.addWidget(self.scroller)
        self.setFocusProxy(self.roll)
        self.panel.installEventFilter(self)
        theme.follow(self._dress, self)

    def minimumSizeHint(self) -> QSize:
        """Return the least of the roll, with all lines of the panel."""
        roll = self.roll.minimumSizeHint()
        lines = self.panel.heightForWidth(max(self.width(), roll.width()))
        return QSize(roll.width(), roll.height() + lines + _EDGES_PX)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the panel when its lines become more or fewer."""
        if watched is self.panel and event.type() is QEvent.Type.LayoutRequest:
            self._share()
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new height."""
        super().resizeEvent(event)
        self._share()

    def _dress(self) -> None:
        self.roll.setMinimumHeight(self._theme.px(_LEAST_ROLL_PX))
        self._share()

    def _share(self) -> None:
        """Give the panel the height of its lines, as far as the roll keeps enough."""
        wanted, least = self.panel.heightForWidth(self.width()), self.panel.minimumSizeHint().height()
        room = self.height() - self.roll.minimumHeight() - _EDGES_PX
        self.scroller.setFixedHeight(max(min(wanted, room), least))
