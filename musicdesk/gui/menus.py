"""The menus: every action of the table of shortcuts in its place, and a few that need no key."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QUndoStack
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from musicdesk.gui.shortcuts import ACTIONS, TAKES, ShortcutTable
from musicdesk.gui.theme import DARK, LIGHT, SCALES, SYSTEM
from musicdesk.gui.tongue import mark, tr

SEPARATOR = ""
RECENT_LIMIT = 10
_MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (mark("&File"),
     ("import", "recent", "export", "restore", SEPARATOR, "library", "bring_back", "empty_trash", SEPARATOR, "settings",
      SEPARATOR, "quit")),
    (mark("&Edit"), ("undo", "redo", SEPARATOR, "rename", "note", "copy", "copy_midi", "delete", SEPARATOR, "search")),
    (mark("&Take"),
     ("generate", "cancel", SEPARATOR, "again", "vary", "continue", "use_settings", "use_as_melody", SEPARATOR,
      "remake", "vary_selection", "continue_here", "reroll_seam", SEPARATOR, "record", "melody", "idea", SEPARATOR,
      "transcribe", "stems", SEPARATOR, "compare", "stars", SEPARATOR, "reveal")),
    (mark("Play&back"),
     ("play", "stop", SEPARATOR, "to_start", "to_end", "previous_seam", "next_seam", SEPARATOR, "loop",
      "loop_selection")),
    (mark("&View"),
     ("focus_prompt", "next_pane", SEPARATOR, "zoom_in", "zoom_out", "zoom_fit", SEPARATOR, "piano_roll", SEPARATOR,
      "theme", "size")),
    (mark("&Engine"), ("models", SEPARATOR, "unload")),
    (mark("&Help"), ("shortcuts", "welcome", SEPARATOR, "updates", "diagnostics", SEPARATOR, "about")),
)  # fmt: skip
_WITHOUT_KEYS = {
    "restore": mark("Restore settings from a file…"),
    "library": mark("Open the library's folder"),
    "bring_back": mark("Bring back what is in the trash"),
    "empty_trash": mark("Empty the trash…"),
    "note": mark("Note…"),
    "stems": mark("Stems…"),
    "unload": mark("Unload model"),
    "welcome": mark("Welcome…"),
    "updates": mark("Look for a newer version…"),
    "diagnostics": mark("Copy diagnostics…"),
    "about": mark("About MusicDesk"),
}
_THEMES = {DARK: mark("Dark"), LIGHT: mark("Light"), SYSTEM: mark("As the system")}


class Menus(QObject):
    """The window's menus and keys. `acts` says what each action does, by its id; "undo" and "redo" are the stack's."""

    theme_chosen = Signal(str)
    size_chosen = Signal(int)
    recent_chosen = Signal(object)
    """Path"""
    recent_cleared = Signal()

    def __init__(
        self,
        window: QMainWindow,
        takes_list: QWidget,
        stack: QUndoStack,
        table: ShortcutTable,
        acts: Mapping[str, Callable[[], object]],
    ) -> None:
        super().__init__(window)
        self._window = window
        self.actions: dict[str, QAction] = {}
        self._recent = QMenu(tr("Recent files"), window)
        self._recent.setEnabled(False)
        themes = {scheme: tr(text) for scheme, text in _THEMES.items()}
        self._submenus = {
            "recent": self._recent,
            "stars": QMenu(tr("Stars"), window),
            "theme": self._choices(tr("Theme"), themes, self.theme_chosen.emit),
            "size": self._choices(tr("Size"), {size: f"{size} %" for size in SCALES}, self.size_chosen.emit),
        }
        for row in ACTIONS:
            self._make(row.id, tr(row.text), acts.get(row.id), stack)
            if row.place == TAKES:
                self.actions[row.id].setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
                takes_list.addAction(self.actions[row.id])
            else:
                window.addAction(self.actions[row.id])
        for name, text in _WITHOUT_KEYS.items():
            self._make(name, tr(text), acts.get(name), stack)
        for stars in range(6):
            self._submenus["stars"].addAction(self.actions[f"stars_{stars}"])
        self._fill()
        self.use(table)

    def use(self, table: ShortcutTable) -> None:
        """Use other keys from now on."""
        for row in ACTIONS:
            self.actions[row.id].setShortcuts(table.keys(row.id))

    def check(self, scheme: str, percent: int) -> None:
        """Mark the looks that are on."""
        for menu, value in (("theme", scheme), ("size", percent)):
            for action in self._submenus[menu].actions():
                action.setChecked(action.data() == value)

    def set_recent(self, paths: Sequence[Path]) -> None:
        """List the files that were taken in last."""
        self._recent.clear()
        for path in paths[:RECENT_LIMIT]:
            action = self._recent.addAction(path.name.replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(lambda _checked=False, path=path: self.recent_chosen.emit(path))
        self._recent.addSeparator()
        self._recent.addAction(tr("Clear the list")).triggered.connect(
            lambda _checked=False: self.recent_cleared.emit()
        )
        self._recent.setEnabled(bool(paths))

    def enable(self, possible: Mapping[str, bool]) -> None:
        """Say which actions can be chosen now."""
        for name, can in possible.items():
            self.actions[name].setEnabled(can)

    def _make(self, name: str, text: str, act: Callable[[], object] | None, stack: QUndoStack) -> None:
        if name == "undo":
            action = stack.createUndoAction(self._window)
        elif name == "redo":
            action = stack.createRedoAction(self._window)
        else:
            action = QAction(text, self._window)
            if act is not None:
                # the signal's "checked" is nobody's business
                action.triggered.connect(lambda _checked=False: act())
        self.actions[name] = action

    def _fill(self) -> None:
        for title, names in _MENUS:
            menu = self._window.menuBar().addMenu(tr(title))
            for name in names:
                if name == SEPARATOR:
                    menu.addSeparator()
                elif name in self._submenus:
                    menu.addMenu(self._submenus[name])
                else:
                    menu.addAction(self.actions[name])

    def _choices(self, title: str, texts: Mapping[Any, str], chosen: Callable[..., None]) -> QMenu:
        menu = QMenu(title, self._window)
        group = QActionGroup(menu)
        for value, text in texts.items():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setData(value)
            group.addAction(action)
            action.triggered.connect(lambda _checked=False, value=value: chosen(value))
        return menu
