"""What was sung so far: attempts side by side, one of them chosen, and the other places a melody can come from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidgetItem, QPushButton, QWidget

from musicdesk.gui.melodyattemptlist import ID_ROLE, Attempt, AttemptList
from musicdesk.gui.promptfields import EnterPresses
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import mark, tr

_ROOMY_PX = 560
_NONE_YET = mark("Nothing sung yet. A file will do, too.")


class AttemptsPart(QWidget):
    """The attempts in a row, and the buttons for a file and for a MIDI keyboard."""

    attempt_chosen = Signal(str)
    delete_requested = Signal(str)
    file_requested = Signal()
    keyboard_requested = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._attempts: tuple[Attempt, ...] = ()
        self._current: str | None = None
        self._other = ""
        self.list = AttemptList(theme)
        self.delete = _button(tr("Delete attempt"), tr("Delete the attempt that is chosen  (Del)"), flat=True)
        self.file = _button(tr("File"), tr("Take a melody from a file: sound or MIDI"))
        self.keyboard = _button(tr("MIDI keyboard"), "")
        self.keyboard.setCheckable(True)
        self.keyboard.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        top = Qt.AlignmentFlag.AlignTop
        self.none_yet = QLabel(tr(_NONE_YET))
        self.none_yet.setProperty("role", "dim")
        self.none_yet.setWordWrap(True)
        self._row.addWidget(self.none_yet, 100)
        self._row.addWidget(self.list, 0, top)
        self._row.addWidget(self.delete, 0, top)
        self._row.addStretch(1)
        for button in (self.file, self.keyboard):
            self._row.addWidget(button, 0, top)
        self._enter = EnterPresses(self)
        self._enter.watch(self.delete, self.file, self.keyboard)
        self.list.currentItemChanged.connect(self._chosen)
        self.list.delete_pressed.connect(self._ask_delete)
        self.delete.clicked.connect(self._ask_delete)
        self.file.clicked.connect(self.file_requested.emit)
        self.keyboard.toggled.connect(self.keyboard_requested)
        self.set_attempts((), None)
        theme.follow(self._dress, self)

    @property
    def in_order(self) -> list[QWidget]:
        """Everything that takes the focus, in reading order."""
        return [self.list, self.delete, self.file, self.keyboard]

    def set_attempts(self, attempts: Sequence[Attempt], current: str | None) -> None:
        """Show attempts, oldest first, and which is chosen; nothing is said about it."""
        self.list.blockSignals(True)
        if tuple(attempts) != self._attempts:
            self._attempts = tuple(attempts)
            self.list.clear()
            for attempt in self._attempts:
                self.list.add(attempt)
        self._current = current
        row = next((row for row, attempt in enumerate(self._attempts) if attempt[0] == current), -1)
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)
        self.list.setVisible(bool(self._attempts))
        self.none_yet.setVisible(not self._attempts)
        self.delete.setVisible(bool(self._attempts))
        self.delete.setEnabled(row >= 0)
        self._fit()
        if row >= 0:
            self.list.scrollToItem(self.list.item(row))

    def set_other(self, name: str) -> None:
        """Say which melody is looked at that nobody sang here, "" for none: it is told where no attempts are."""
        if name != self._other:
            self._other = name
            self.none_yet.setText(tr("Shown: {name}", name=name) if name else tr(_NONE_YET))

    def set_keyboards(self, names: Sequence[str]) -> None:
        """Say which MIDI keyboards are there; without one there is no button."""
        self.keyboard.setVisible(bool(names))
        self.keyboard.setToolTip(
            tr("Play the melody on {keyboard}; press again when you are done", keyboard=names[0]) if names else ""
        )
        if not names:
            self.set_playing_keyboard(False)

    def set_playing_keyboard(self, on: bool) -> None:
        """Show whether notes of the keyboard are being recorded."""
        self.keyboard.blockSignals(True)
        self.keyboard.setChecked(on)
        self.keyboard.blockSignals(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out words where there is no room for them."""
        super().resizeEvent(event)
        self._word()

    def changeEvent(self, event: QEvent) -> None:
        """Be measured anew with another font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _chosen(self, item: QListWidgetItem | None, _before: object) -> None:
        self.delete.setEnabled(item is not None)
        if item is not None and item.data(ID_ROLE) != self._current:
            self._current = str(item.data(ID_ROLE))
            self.attempt_chosen.emit(self._current)

    def _ask_delete(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.delete_requested.emit(str(item.data(ID_ROLE)))

    def _word(self) -> None:
        roomy = self.width() >= self._theme.px(_ROOMY_PX)
        self.file.setText(tr("File…") if roomy else "")
        self.keyboard.setText(tr("MIDI keyboard") if roomy else "")

    def _fit(self) -> None:
        self.list.doItemsLayout()
        self.list.setMaximumWidth(self.list.contents_px() + 2)
        self.list.fit()
        self.list.updateGeometry()

    def _dress(self) -> None:
        px, theme = self._theme.px, self._theme
        self._row.setSpacing(px(6))
        self.list.setStyleSheet(
            "QListWidget { background: transparent; border: 1px solid transparent; }"
            f"QListWidget:focus {{ border-color: {theme.tokens.accent.name()}; }}"
        )
        for button, icon in ((self.delete, "trash-2"), (self.file, "folder-open"), (self.keyboard, "piano-keys")):
            button.setIcon(theme.icon(icon, theme.tokens.dim if button is self.delete else None))
            button.setIconSize(QSize(px(14), px(14)))
        self.delete.setStyleSheet(f"padding: {px(4)}px;")
        self._word()
        self._fit()


def _button(name: str, tip: str, *, flat: bool = False) -> QPushButton:
    button = QPushButton()
    button.setAccessibleName(name)
    button.setToolTip(tip)
    if flat:
        button.setProperty("role", "flat")
    return button
