"""Finds texts of the window that no translation reaches, and texts that have too little room.

With the pseudo language every text that goes through translation is longer by a third and stands between ⟦marks⟧.
"""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterator
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence, QPainter, QStaticText, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QDoubleSpinBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QProgressBar,
    QScrollArea,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTextBrowser,
    QTextEdit,
    QToolButton,
    QWidget,
)

_MARKED = re.compile(r"⟦[^⟦⟧]*⟧")
_TAG = re.compile(r"</?[a-z]+[ >]")
_WORD = re.compile(r"[^\W\d_]{2,}")
_SAME_EVERYWHERE = re.compile(
    r"""
    \b(?:MusicDesk|MusicGen|Starter|CLAP|LoRA|demucs|WAV|FLAC|MP3|Ogg|Opus|Vorbis|AIFF|MIDI|DAW|PNG|JPEG|BPM
    |bpm|k?Hz|dBFS|dBTP|dB|LUFS|LU|ms|min|[kKMG]i?B|px|fp16|bf16|fp32|int8|kbit/s|BWF|CUDA|GPU|CPU
    |English|Deutsch|Español|日本語|OK)\b
    | \b[A-G](?:[#♯♭b]|[#♯♭b]?-?\d)(?!\w) # notes
    | \bF\d{1,2}\b                    # keys
    | (?:https?://|~?/)[\w.~/-]*      # addresses, files
    | [\w-]+\.(?:wav|mid|flac|mp3|json|toml|mdstyle|co|ini|svg|png)\b
    """,
    re.VERBOSE,
)
NATIVE = QKeySequence.SequenceFormat.NativeText
_ITEMS_LIMIT = 300
_SLACK_PX = 1


def untranslated(widget: QWidget, given: Collection[str] = ()) -> list[str]:
    """Return the texts of a widget and of all within it that did not go through translation, with where they stand.

    `given` are texts of the user's own: titles, prompts, names of devices and of folders.
    """
    found = dict.fromkeys(
        f"{_named(owner)}: {text!r}" for owner, text in _texts(widget) if _has_words_left(text, given)
    )
    return list(found)


def cut(widget: QWidget) -> list[str]:
    """Return the texts of a widget, and of all within it that is seen, whose room is too small for them."""
    parts = [widget, *widget.findChildren(QWidget)]
    found = [f"{_named(part)}: {what}" for part in parts if part.isVisible() for what in _too_narrow(part, widget)]
    return list(dict.fromkeys(found))


class Painted:
    """Remembers every text that code in Python paints, from now on until it is stopped."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._before = {name: getattr(QPainter, name) for name in ("drawText", "drawStaticText")}
        for name in self._before:
            setattr(QPainter, name, self._listening(name))

    def stop(self) -> None:
        """Let painting be as it was."""
        for name, before in self._before.items():
            setattr(QPainter, name, before)

    def untranslated(self, given: Collection[str] = ()) -> list[str]:
        """Return what was painted and did not go through translation."""
        return sorted({text for text in self.texts if _has_words_left(text, given)})

    def _listening(self, name: str) -> Any:
        before, texts = self._before[name], self.texts

        def draw(painter: QPainter, *words: Any) -> Any:
            texts.extend(word for word in words if isinstance(word, str))
            texts.extend(word.text() for word in words if isinstance(word, QStaticText))
            return before(painter, *words)

        return draw


def _has_words_left(text: str, given: Collection[str]) -> bool:
    for own in sorted(given, key=len, reverse=True):
        text = text.replace(own, " ")
    before = ""
    while before != text:
        before, text = text, _MARKED.sub(" ", text)
    text = re.sub(r"⟦[^⟦]*…|…[^⟧]*⟧", " ", text)  # elided
    return bool(_WORD.search(_SAME_EVERYWHERE.sub(" ", text)))


def _texts(widget: QWidget) -> Iterator[tuple[QObject, str]]:
    """Yield every text that can be seen or heard of a widget and of all within it, also of what is hidden now."""
    for part in (widget, *widget.findChildren(QWidget)):
        if part.objectName().startswith("qt_") and not isinstance(part, (QLineEdit, QLabel)):
            continue  # Qt's own parts of a part
        for text in (*_spoken(part), *_shown(part)):
            if text:
                yield part, _plain(text)
    for action in widget.findChildren(QAction):
        if not action.isSeparator():
            for text in (action.text().replace("&", ""), action.toolTip(), action.shortcut().toString(NATIVE)):
                yield action, _plain(text)


def _spoken(part: QWidget) -> Iterator[str]:
    yield part.toolTip()
    yield part.statusTip()
    yield part.whatsThis()
    yield part.accessibleName()
    yield part.accessibleDescription()
    if part.isWindow():
        yield part.windowTitle()
    words = getattr(part, "accessible_text", None)
    if callable(words):
        yield words()


def _shown(part: QWidget) -> Iterator[str]:
    if isinstance(part, (QLabel, QAbstractButton)):
        yield part.text().replace("&", "")
    elif isinstance(part, (QGroupBox, QMenu)):
        yield part.title()
    elif isinstance(part, (QLineEdit, QPlainTextEdit, QTextEdit)):
        yield part.placeholderText()
        if isinstance(part, QTextBrowser):
            yield part.toPlainText()
    elif isinstance(part, (QSpinBox, QDoubleSpinBox)):
        yield from (part.prefix(), part.suffix(), part.specialValueText())
    elif isinstance(part, QProgressBar):
        yield part.text() if part.isTextVisible() else ""
    elif isinstance(part, QTabBar):
        for at in range(part.count()):
            yield from (part.tabText(at), part.tabToolTip(at))
    elif isinstance(part, QComboBox):
        yield from _in_model(part.model(), QModelIndex())
    elif isinstance(part, QHeaderView):
        if part.isVisible():
            yield from _heads(part)
    elif isinstance(part, QAbstractItemView) and part.model() is not None:
        yield from _in_model(part.model(), part.rootIndex())


def _heads(header: QHeaderView) -> Iterator[str]:
    for at in range(header.count()):
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            yield str(header.model().headerData(at, header.orientation(), role) or "")


def _in_model(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    roles = (
        Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.AccessibleDescriptionRole,
    )  # fmt: skip
    for row in range(min(model.rowCount(parent), _ITEMS_LIMIT)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)):
            index = model.index(row, column, parent)
            for role in roles:
                said = index.data(role)
                if isinstance(said, str):
                    yield said
            if column == 0:
                yield from _in_model(model, index)


def _too_narrow(part: QWidget, whole: QWidget) -> Iterator[str]:
    if isinstance(part, QLabel):
        yield from _narrow_label(part)
    elif isinstance(part, QAbstractButton) and part.text() and not _elides(part):
        only_picture = isinstance(part, QToolButton) and part.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
        if not (only_picture and not part.icon().isNull()):
            yield from _narrow(part.text(), part.sizeHint().width(), part.width())
    elif isinstance(part, QGroupBox):
        yield from _narrow(part.title(), part.fontMetrics().horizontalAdvance(part.title()), part.width())
    elif isinstance(part, QTabBar):
        yield from _narrow("the tabs", part.sizeHint().width(), part.width())
    elif isinstance(part, QMenuBar):
        yield from _narrow("the menus", part.sizeHint().width(), part.width())
    elif isinstance(part, QComboBox) and not _elides(part):
        option = QStyleOptionComboBox()
        part.initStyleOption(option)
        room = part.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, part
        )
        yield from _narrow(part.currentText(), part.fontMetrics().horizontalAdvance(part.currentText()), room.width())
    elif isinstance(part, (QSpinBox, QDoubleSpinBox)) and part.lineEdit() is not None:
        text = part.text()
        yield from _narrow(text, part.fontMetrics().horizontalAdvance(text), part.lineEdit().width())
    elif isinstance(part, QHeaderView) and part.orientation() == Qt.Orientation.Horizontal:
        for at in range(part.count()):
            text = str(part.model().headerData(at, part.orientation()) or "")
            if not part.isSectionHidden(at):
                yield from _narrow(text, part.fontMetrics().horizontalAdvance(text), part.sectionSize(at))
    if isinstance(part, (QLabel, QAbstractButton, QComboBox, QAbstractSpinBox)):
        yield from _outside(part, whole)


def _narrow_label(label: QLabel) -> Iterator[str]:
    if not label.text() or _elides(label):
        return
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        if needed > label.height() + _SLACK_PX:
            yield f"{label.text()!r} needs a height of {needed} px and has {label.height()}"
        return
    yield from _narrow(label.text(), label.sizeHint().width(), label.width())


def _narrow(text: str, needed_px: int, room_px: int) -> Iterator[str]:
    if text and needed_px > room_px + _SLACK_PX:
        yield f"{text!r} needs {needed_px} px and has {room_px}"


def _outside(part: QWidget, whole: QWidget) -> Iterator[str]:
    """Yield that a part reaches beyond what it is seen through, where one cannot move it into sight."""
    inside = part
    while inside is not whole and inside.parentWidget() is not None:
        inside = inside.parentWidget()
        around = inside.parentWidget()
        if isinstance(around, QScrollArea) and _scrolls_sideways(around):
            return
        right = part.mapTo(inside, QPoint(part.width(), 0)).x()
        if right > inside.width() + _SLACK_PX:
            yield f"reaches {right - inside.width()} px beyond {_named(inside)}"
            return


def _scrolls_sideways(area: QAbstractScrollArea) -> bool:
    return area.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def _elides(part: QWidget) -> bool:
    """Whether a widget paints itself, and so cuts its text with an ellipsis where there is no room."""
    return any("paintEvent" in vars(kind) for kind in type(part).__mro__ if kind.__module__.startswith("musicdesk"))


def _plain(text: str) -> str:
    if _TAG.search(text):
        document = QTextDocument()
        document.setHtml(text)
        text = document.toPlainText()
    return html.unescape(text).replace("\N{ZERO WIDTH SPACE}", "").replace("\N{WORD JOINER}", "")


def _named(thing: QObject) -> str:
    parent = thing.parent()
    name = thing.objectName() or (thing.accessibleName() if isinstance(thing, QWidget) else "")
    inside = "" if parent is None else f"{type(parent).__name__} > "
    return f"{inside}{type(thing).__name__}{f' {name!r}' if name else ''}"
