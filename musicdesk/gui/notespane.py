"""The pane below the waveform: how notes are heard, and the notes themselves on the same time axis."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from musicdesk.gui.notepanel import NotePanel
from musicdesk.gui.pianoroll import PianoRoll
from musicdesk.gui.theme import Theme


class NotesPane(QWidget):
    """Piano roll and note panel, one above the other, the roll with its edges under those of the waveform."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.panel, self.roll = NotePanel(theme), PianoRoll(theme)
        frame = QFrame()
        frame.setProperty("role", "panel")  # as the waveform's, so that both are equally wide inside
        inside = QHBoxLayout(frame)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.roll)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(frame, 1)
        rows.addWidget(self.panel)
