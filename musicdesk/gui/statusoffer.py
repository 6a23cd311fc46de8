"""A word at the right of the status line that can be pressed, for what may be done now but need not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QStatusBar, QToolButton

from musicdesk.gui.promptfields import EnterPresses

_AFTER_SENTENCE = 1


def offer(status: QStatusBar, name: str, text: str, tip: str, act: Callable[[], object]) -> QToolButton:
    """Offer something, under an object name that only one offer has at a time; it goes when it was taken up."""
    before = status.findChild(QToolButton, name)
    if before is not None:
        before.setObjectName("")
        status.removeWidget(before)
        before.deleteLater()
    button = QToolButton(status)
    button.setObjectName(name)
    button.setProperty("role", "flat")
    button.setText(text)
    button.setAccessibleName(text)
    button.setToolTip(tip)
    EnterPresses(button).watch(button)

    def take_up() -> None:
        button.hide()
        act()

    button.clicked.connect(take_up)
    status.insertPermanentWidget(_AFTER_SENTENCE, button)
    button.show()
    return button
