"""The dialog of a cover: the picture, large, and the ways to another one."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from musicdesk.gui.melodyremarks import Sentence
from musicdesk.gui.progress import show_share
from musicdesk.gui.promptfields import EnterPresses
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import tr

_PICTURE_PX, _PROMPT_PX = 340, 58
_PROMPT_LIMIT = 1_000


class CoverDialog(QDialog):
    """Shows a take's cover, and emits what the user wants with it."""

    save_requested = Signal()
    choose_requested = Signal()
    draw_requested = Signal()
    """another drawing of the same take"""
    reset_requested = Signal()
    """back to the drawing that belongs to the take"""
    paint_requested = Signal(str)
    """a sentence"""
    stop_requested = Signal()

    def __init__(self, theme: Theme, title: str, painter: str, prompt: str, parent: QWidget | None = None) -> None:
        """`painter` is the title of the model that paints from `prompt`, "" where none is installed."""
        super().__init__(parent)
        self._theme, self._painter = theme, painter
        self._drawn, self._busy, self._painting = True, False, False
        self.setWindowTitle(tr("Cover"))
        self.setAccessibleName(tr("Cover of {title}", title=title))
        self.title, self.picture = QLabel(title), QLabel()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.picture.setAccessibleName(tr("Picture"))
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.save = self._button(tr("Save as PNG…"), self.save_requested.emit)
        self.choose = self._button(tr("Choose a picture…"), self.choose_requested.emit)
        self.draw = self._button(tr("Draw another"), self.draw_requested.emit)
        self.reset = self._button(tr("Back to the drawn one"), self.reset_requested.emit)
        self.prompt = QPlainTextEdit(prompt)
        self.prompt.setAccessibleName(tr("What to paint"))
        self.prompt.setTabChangesFocus(True)
        self.paint = self._button(tr("Paint with {painter}", painter=painter), self._paint)
        self.stop = self._button(tr("Cancel"), self.stop_requested.emit)
        self.shut = self._button(tr("Close"), self.reject)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Progress"))
        self.said = Sentence(theme)
        self._enter = EnterPresses(self)
        self._enter.watch(self.save, self.choose, self.draw, self.reset, self.paint, self.stop, self.shut)
        self._lay_out()
        self.prompt.textChanged.connect(self._enable)
        theme.follow(self._dress, self)
        self._enable()

    def show_picture(self, picture: QImage, *, drawn: bool) -> None:
        """Show a cover; `drawn` says that it is the drawing that belongs to the take."""
        self._drawn = drawn
        side = self._theme.px(_PICTURE_PX)
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap.fromImage(picture).scaled(
            QSize(round(side * ratio), round(side * ratio)),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        pixmap.setDevicePixelRatio(ratio)
        self.picture.setPixmap(pixmap)
        self.picture.setAccessibleDescription(tr("Drawn from its sound") if drawn else tr("Chosen or painted"))
        self._enable()

    def set_busy(self, busy: bool) -> None:
        """Say whether a cover is being read, drawn or kept."""
        self._busy = busy
        self._enable()

    def set_painting(self, words: str, share: float | None = None) -> None:
        """Say that a picture is being painted, and how far it is (None: nobody knows); "" when none is."""
        self._painting = bool(words)
        self.progress.setVisible(self._painting)
        show_share(self.progress, share)
        self.said.say("", words, role="dim")
        self._enable()
        self._fit()

    def say(self, text: str, *, trouble: bool = False) -> None:
        """Say how it went."""
        icon = "" if not text else "triangle-alert" if trouble else "check"
        self.said.say(icon, text, role="warn" if trouble else "dim")
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the room that is needed, now that the type is known."""
        super().showEvent(event)
        self._fit()

    def _paint(self) -> None:
        self.paint_requested.emit(" ".join(self.prompt.toPlainText().split())[:_PROMPT_LIMIT])

    def _button(self, text: str, act: object) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(text)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _enable(self) -> None:
        idle = not self._busy and not self._painting
        for button in (self.save, self.choose, self.draw):
            button.setEnabled(idle)
        self.reset.setEnabled(idle and not self._drawn)
        self.reset.setToolTip(tr("It is the drawn one.") if self._drawn else "")
        self.paint.setEnabled(idle and bool(self.prompt.toPlainText().strip()))
        self.prompt.setEnabled(not self._painting)
        self.stop.setVisible(self._painting)

    def _lay_out(self) -> None:
        self._grid, self._foot = QGridLayout(), QHBoxLayout()
        for at, button in enumerate((self.save, self.choose, self.draw, self.reset)):
            self._grid.addWidget(button, at // 2, at % 2)
        self._foot.addWidget(self.paint)
        self._foot.addWidget(self.stop)
        self._foot.addStretch(1)
        self._foot.addWidget(self.shut)
        self._rows = QVBoxLayout(self)
        self._rows.addWidget(self.title)
        self._rows.addWidget(self.picture)
        self._rows.addLayout(self._grid)
        self._rows.addWidget(self.prompt)
        self._rows.addWidget(self.progress)
        self._rows.addWidget(self.said)
        self._rows.addStretch(1)
        self._rows.addLayout(self._foot)
        self.progress.hide()
        for part in (self.prompt, self.paint):
            part.setVisible(bool(self._painter))

    def _fit(self) -> None:
        # a sentence that wraps is higher than a layout thinks at first
        if self.isVisible():
            self.resize(
                self.width(), max(self._rows.minimumSize().height(), self._rows.totalHeightForWidth(self.width()))
            )

    def _dress(self) -> None:
        px = self._theme.px
        self._rows.setContentsMargins(px(16), px(14), px(16), px(12))
        self._rows.setSpacing(px(10))
        self._grid.setSpacing(px(6))
        self._foot.setSpacing(px(6))
        self.title.setFont(self._theme.font(bold=True))
        side = px(_PICTURE_PX)
        self.picture.setFixedHeight(side)
        self.picture.setMinimumWidth(side)
        self.prompt.setFixedHeight(px(_PROMPT_PX))
        self._fit()
