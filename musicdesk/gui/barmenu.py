"""The menu of the waveform's ruler: where bar 1 begins, and how many beats a bar has."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import tr, trn

USUAL, RARER = (3, 4), (2, 5, 6, 7)
"""The metres that stand in the menu, and those in the menu below it."""


class BarMenu(QMenu):
    """The menu of one moment, for bars of `beats_per_bar` beats.

    `typed` says whether they were set by hand, None that they cannot be set now. `has_beats` says whether there are
    any that a beginning could be put to; without, each is exact.
    """

    here_chosen = Signal(bool)
    """whether bar 1 begins exactly there, and not at the nearest beat"""
    metre_chosen = Signal(int)
    """beats a bar, another number than now"""
    heard_chosen = Signal()

    def __init__(
        self, theme: Theme, beats_per_bar: int, typed: bool | None, has_beats: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._now = beats_per_bar
        self.setAccessibleName(tr("Bar menu"))
        can = typed is not None
        here = self._add(self, "here", tr("Bar 1 begins here"), can)
        here.triggered.connect(lambda: self.here_chosen.emit(not has_beats))
        if has_beats:
            exactly = self._add(self, "exactly", tr("Bar 1 begins exactly here"), can)
            exactly.triggered.connect(lambda: self.here_chosen.emit(True))
        self.addSeparator()
        for beats in USUAL:
            self._add_metre(self, beats, can)
        others = QMenu(tr("Other metres"), self)
        others.setEnabled(can)
        others.menuAction().setObjectName("others")
        for beats in sorted({*RARER, beats_per_bar} - set(USUAL)):
            self._add_metre(others, beats, can)
        self.addMenu(others)
        self.addSeparator()
        heard = self._add(self, "heard", tr("As it was heard"), bool(typed))
        heard.setIcon(theme.icon("ear"))
        heard.triggered.connect(self.heard_chosen)

    def action(self, name: str) -> QAction:
        """Return an action by its name: here, exactly, metre-3 and so on, heard.

        Raises: KeyError if there is none of that name.
        """
        return {action.objectName(): action for action in self.findChildren(QAction)}[name]

    def _add_metre(self, menu: QMenu, beats: int, can: bool) -> None:
        action = self._add(menu, f"metre-{beats}", trn("{n} beat a bar", "{n} beats a bar", beats), can)
        action.setCheckable(True)
        action.setChecked(beats == self._now)
        action.triggered.connect(lambda: self._choose(beats))

    def _choose(self, beats: int) -> None:
        if beats != self._now:
            self.metre_chosen.emit(beats)

    @staticmethod
    def _add(menu: QMenu, name: str, text: str, enabled: bool) -> QAction:
        action = menu.addAction(text)
        action.setObjectName(name)
        action.setEnabled(enabled)
        return action
