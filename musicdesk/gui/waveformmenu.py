"""The menu of the waveform: what can be done with what is selected, from a place on, and with a seam."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from musicdesk.core.seam import Seam
from musicdesk.gui.seamwords import measures_in_words, moment_in_words
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import tr


class WaveMenu(QMenu):
    """The menu of one moment, `at_s` seconds into the take; `seam` is one that lies there.

    `can_rework` says whether new takes can be made out of this one, `has_selection` whether some of it is selected.
    """

    chosen = Signal(str)
    """remake, vary_selection, continue_here, reroll_seam, loop_selection"""

    def __init__(
        self,
        theme: Theme,
        at_s: float,
        seam: Seam | None,
        *,
        can_rework: bool,
        has_selection: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(tr("Waveform menu"))
        part = can_rework and has_selection
        self._add("remake", tr("Re-make the selection…"), "wand-sparkles", part)
        self._add("vary_selection", tr("Vary the selection…"), "git-branch", part)
        here = (
            tr("Continue from the end of the selection")
            if has_selection
            else tr("Continue from {moment}", moment=moment_in_words(at_s))
        )
        self._add("continue_here", here, "arrow-right-to-line", can_rework)
        self.addSeparator()
        if seam is not None:
            text = tr(
                "Re-roll this seam ({moment}: {measures})",
                moment=moment_in_words(seam.at_s),
                measures=measures_in_words(seam),
            )
            self._add("reroll_seam", text, "dices", can_rework)
            self.addSeparator()
        self._add("loop_selection", tr("Loop the selection"), "repeat", has_selection)

    def action(self, name: str) -> QAction:
        """Return an action by its name.

        Raises: KeyError if there is none of that name.
        """
        return {action.objectName(): action for action in self.actions()}[name]

    def _add(self, name: str, text: str, icon: str, enabled: bool) -> None:
        action = self.addAction(self._theme.icon(icon), text)
        action.setObjectName(name)
        action.setEnabled(enabled)
        action.triggered.connect(lambda: self.chosen.emit(name))
