"""What can be done with the takes that are selected: the list's menu, and when each part of it can be chosen."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from musicdesk.core.take import STARS_LIMIT, Origin
from musicdesk.gui.takessource import TakeRow
from musicdesk.gui.takeswords import stars_in_words
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import tr, trn


@dataclass(frozen=True)
class Powers:
    """What can be done at all: with the engine and model in use, and with the library."""

    can_continue: bool = False
    can_follow: bool = False
    can_change: bool = True


class TakesMenu(QMenu):
    """The menu of one moment, for the `count` takes selected then; `rows` are the first of them."""

    chosen = Signal(str)
    """the name of an action: play, rename, note, again, vary, continue, use_settings, use_as_melody, compare, reveal,
    copy, copy_midi, export, delete"""
    stars_chosen = Signal(int)

    def __init__(
        self, theme: Theme, rows: list[TakeRow], count: int, powers: Powers, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(tr("Takes menu"))
        one, some = count == 1 and len(rows) == 1, count > 0
        made = one and rows[0].origin is not Origin.IMPORTED
        change = powers.can_change
        self._add("play", tr("Play"), one, "play", "Return")
        self.addSeparator()
        self._add("rename", tr("Rename"), one and change, "pencil", "F2")
        self._add_stars(rows, enabled=some and change)
        self._add("note", tr("Note…"), one and change, "message-square")
        self.addSeparator()
        self._add("again", tr("Make again with new seed"), made, "dices")
        self._add("vary", tr("Vary…"), made and powers.can_continue, "git-branch")
        self._add("continue", tr("Continue"), one and powers.can_continue, "arrow-right-to-line")
        self._add("use_settings", tr("Use these settings"), made, "sliders-horizontal")
        self._add("use_as_melody", tr("Use as melody"), one and powers.can_follow, "audio-lines")
        self._add("compare", tr("Compare A/B"), count == 2, "git-compare")
        self.addSeparator()
        self._add(
            "copy",
            tr("Copy audio") if count < 2 else trn("Copy audio of {n:,} take", "Copy audio of {n:,} takes", count),
            some,
            "copy",
            "Ctrl+C",
        )
        self._add(
            "copy_midi",
            tr("Copy MIDI") if count < 2 else trn("Copy MIDI of {n:,} take", "Copy MIDI of {n:,} takes", count),
            some,
            "music",
        )
        self._add("reveal", tr("Reveal in folder"), one, "folder-open")
        self._add("export", tr("Export…"), one, "upload")
        self.addSeparator()
        deleted = tr("Delete") if count < 2 else trn("Delete {n:,} take", "Delete {n:,} takes", count)
        self._add("delete", deleted, some and change, "trash-2", "Del")

    def action(self, name: str) -> QAction:
        """Return an action by its name.

        Raises: KeyError if there is none of that name.
        """
        return {action.objectName(): action for action in self.actions()}[name]

    def _add(self, name: str, text: str, enabled: bool, icon: str, keys: str = "") -> None:
        action = self.addAction(self._theme.icon(icon), text)
        action.setObjectName(name)
        action.setEnabled(enabled)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda: self.chosen.emit(name))

    def _add_stars(self, rows: list[TakeRow], *, enabled: bool) -> None:
        menu = QMenu(tr("Stars"), self)
        menu.setIcon(self._theme.icon("star"))
        menu.setEnabled(enabled)
        menu.menuAction().setObjectName("stars")
        given = {row.stars for row in rows}
        for stars in range(STARS_LIMIT, -1, -1):
            action = menu.addAction(stars_in_words(stars) if stars else tr("No stars"))
            action.setObjectName(f"stars-{stars}")
            action.setShortcut(QKeySequence(str(stars)))
            action.setShortcutVisibleInContextMenu(True)
            action.setCheckable(True)
            action.setChecked(given == {stars})
            action.triggered.connect(lambda _checked=False, stars=stars: self.stars_chosen.emit(stars))
        self.addMenu(menu)
