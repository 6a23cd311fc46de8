"""The melody slot: a place to sing, drop or choose what to follow, with a picture of it."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

from PySide6.QtCore import QMimeData, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from musicdesk.gui.promptfields import Beside, EnterPresses
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import mark, tr

EMPTY = mark("Sing, drop or choose a file")
_KINDS = "*.wav *.flac *.mp3 *.ogg *.opus *.aif *.aiff *.mid *.midi"


def ask_for_sound(parent: QWidget) -> Path | None:
    """Ask for a file by the system's dialog; None when nothing was chosen."""
    kinds = f"{tr('Sound and MIDI')} ({_KINDS});;{tr('All files')} (*)"
    name, _ = QFileDialog.getOpenFileName(parent, tr("Choose a melody to follow"), "", kinds)
    return Path(name) if name else None


class MelodyButton(QPushButton):
    """The slot itself: it takes drops, and shows name, length and shape of what is in it."""

    dropped = Signal(object)
    refused = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text, self._overview, self._over = "", b"", False
        self.setAccessibleName(tr("Melody"))
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return room for a line and a picture."""
        return QSize(self._theme.px(160), self._theme.px(46))

    def minimumSizeHint(self) -> QSize:
        """Return room for a line and a picture."""
        return QSize(self._theme.px(80), self._theme.px(46))

    def show_melody(self, text: str, overview: bytes | None, filled: bool) -> None:
        """Show a line of text and, if there is one, a picture (uint8, loudest sample of each column)."""
        self._text, self._overview = text, overview or b""
        empty = tr("A recording or MIDI file whose melody the take follows: drop one here, or choose.")
        look = tr("Press to see and hear what the model hears.")
        self.setToolTip(f"<p>{escape(text)}</p><p>{look}</p>" if filled else empty)
        self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if event.mimeData().hasUrls():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._hover(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        self._hover(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Offer the file once the drop is over: where it came from waits until then."""
        self._hover(False)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        path, reason = _only_file(event.mimeData())
        told = self.dropped if path is not None else self.refused
        QTimer.singleShot(0, self, lambda: told.emit(path if path is not None else reason))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame as every button's, then what is in the slot."""
        super().paintEvent(event)
        px, tokens = self._theme.px, self._theme.tokens
        with QPainter(self) as painter:
            area = self.rect().adjusted(px(8), px(5), -px(8), -px(5))
            icon = QRect(area.left(), area.center().y() - px(8), px(16), px(16))
            self._theme.icon("file-audio" if self._overview else "music", tokens.dim).paint(painter, icon)
            area.setLeft(icon.right() + px(8))
            line = QRect(area)
            if self._overview:
                line.setHeight(area.height() // 2)
                self._paint_picture(painter, QRectF(area.adjusted(0, area.height() // 2, 0, 0)))
            painter.setFont(self._theme.font(small=True))
            painter.setPen(tokens.text if self._overview and self.isEnabled() else tokens.dim)
            text = painter.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideMiddle, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
            if self._over:
                painter.setPen(QPen(tokens.accent, px(2), Qt.PenStyle.DashLine))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(4), px(4))

    def _paint_picture(self, painter: QPainter, area: QRectF) -> None:
        tokens = self._theme.tokens
        colour = tokens.wave if self.isEnabled() else tokens.line
        step = area.width() / len(self._overview)
        for column, loudest in enumerate(self._overview):
            height = max(1.0, loudest / 255 * area.height())
            top = area.center().y() - height / 2
            painter.fillRect(QRectF(area.left() + column * step, top, max(1.0, step * 0.7), height), colour)

    def _hover(self, over: bool) -> None:
        self._over = over
        self.update()


class MelodySlot(QWidget):
    """What to follow: sung, or offered by drop or choice, shown once it was read, and removed again."""

    offered = Signal(object)
    changed = Signal()
    record_requested = Signal()
    look_requested = Signal()
    """the melody in the slot is to be looked at and mended"""
    instead_requested = Signal()
    """a model that follows melodies is wanted in place of the one that is chosen"""

    def __init__(
        self, theme: Theme, choose: Callable[[QWidget], Path | None] = ask_for_sound, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._choose = theme, choose
        self._path: Path | None = None
        self._reading: Path | None = None
        self._overview: bytes | None = None
        self._text = ""
        self._refuser = ""
        self.button = MelodyButton(theme, self)
        self.remove = QPushButton(self)
        self.remove.setProperty("role", "flat")
        self.remove.setAccessibleName(tr("Remove the melody"))
        self.remove.setToolTip(tr("Remove the melody"))
        self.record = QPushButton(self)
        self.instead = QPushButton(tr("Use the Starter"), self)
        self.instead.setAccessibleName(tr("Use the Starter, which follows melodies"))
        self.beside = Beside(self.button, self)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        line.addWidget(self.button, 1)
        line.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.record)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addLayout(line)
        rows.addWidget(self.beside)
        rows.addWidget(self.instead, 0, Qt.AlignmentFlag.AlignLeft)
        self._enter = EnterPresses(self)
        self._enter.watch(self.button, self.remove, self.record, self.instead)
        self.set_page_open(False)
        self.record.clicked.connect(self.record_requested)
        self.instead.clicked.connect(self.instead_requested)
        self.button.clicked.connect(self._press)
        self.button.dropped.connect(self.offer)
        self.button.refused.connect(self.say)
        self.remove.clicked.connect(lambda: self.put(None, None, ""))
        self._dress()
        theme.changed.connect(self._dress)
        self._show()

    @property
    def path(self) -> Path | None:
        """The file in the slot, followed or not."""
        return self._path

    @property
    def followed(self) -> Path | None:
        """The file to follow: None as well when the model follows none."""
        return None if self._refuser else self._path

    @property
    def is_reading(self) -> bool:
        """Whether a file was offered and nothing is known about it yet."""
        return self._reading is not None

    def offer(self, path: Path) -> None:
        """Say that this file should be followed; `put` or `say` is the answer."""
        self._reading = path
        self.beside.say("")
        self._show()
        self.changed.emit()
        self.offered.emit(path)

    def put(self, path: Path | None, overview: bytes | None, text: str) -> None:
        """Put a file into the slot, or none."""
        self._path, self._overview = path, overview
        self._text = text or (path.name if path is not None else "")
        self._reading = None
        self.beside.say("")
        self._show()
        self.changed.emit()

    def say(self, message: str, *, role: str = "error") -> None:
        """Say why the file that was offered is not taken; what was in the slot stays."""
        self._reading = None
        self.beside.say(message, role=role)
        self._show()
        self.changed.emit()

    def set_refuser(self, title: str) -> None:
        """Say which model follows no melody, or "" when the one chosen does."""
        self._refuser = title
        self._show()

    def set_page_open(self, is_open: bool) -> None:
        """Say whether the page where one sings is open: it has a button of its own to record."""
        self.record.setVisible(not is_open)
        self.record.setAccessibleName(
            tr("Record", about="the deed") if not is_open else tr("Recording is on the melody page")
        )
        self.record.setToolTip(tr("Sing or play the melody (R)"))

    def choose(self) -> Path | None:
        """Ask for a file, and return it; None if none was chosen."""
        return self._choose(self)

    def ask(self) -> None:
        """Ask for a file to follow."""
        path = self.choose()
        if path is not None:
            self.offer(path)

    def _press(self) -> None:
        if self._path is None:
            self.ask()
        else:
            self.look_requested.emit()

    def _show(self) -> None:
        if self._refuser:
            text = tr("{model} follows no melody", model=self._refuser)
        elif self._reading is not None:
            text = tr("Reading {name} …", name=self._reading.name)
        else:
            text = self._text if self._path is not None else tr(EMPTY)
        picture = None if self._refuser or self._reading is not None else self._overview
        self.button.show_melody(text, picture, self._path is not None)
        self.button.setAccessibleDescription(f"{text}. {said}" if (said := self.beside.text()) else text)
        self.button.setEnabled(not self._refuser)
        self.remove.setVisible(self._path is not None and self._reading is None)
        self.instead.setVisible(bool(self._refuser))

    def _dress(self) -> None:
        self.remove.setIcon(self._theme.icon("x", self._theme.tokens.dim))
        self.remove.setIconSize(QSize(self._theme.px(16), self._theme.px(16)))
        self.remove.setFixedWidth(self._theme.px(28))
        self.record.setIcon(self._theme.icon("mic", self._theme.tokens.accent))
        self.record.setIconSize(QSize(self._theme.px(18), self._theme.px(18)))
        self.record.setFixedSize(self._theme.px(46), self._theme.px(46))


def _only_file(mime: QMimeData) -> tuple[Path | None, str]:
    urls = mime.urls()
    if len(urls) != 1:
        return None, tr("Drop one file: a take follows one melody.")
    if not urls[0].isLocalFile():
        return None, tr("That is not a file on this computer; save it first.")
    path = Path(urls[0].toLocalFile())
    return (None, tr("{name} is a folder, not a recording.", name=path.name)) if path.is_dir() else (path, "")
