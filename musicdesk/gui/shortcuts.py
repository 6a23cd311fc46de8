"""Shortcuts: one table of all actions and their keys, for menus and for the sheet; any of them can be changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from musicdesk.core.errors import BadValue

WINDOW, TAKES = "window", "takes"


@dataclass(frozen=True)
class Action:
    """Something to be done by key: `id` for the program, `text` for people, the usual `keys` (the first is shown).

    `place` says where the keys act: in the whole window, or only in the list of takes.
    """

    id: str
    text: str
    keys: tuple[str, ...]
    group: str
    place: str = WINDOW


ACTIONS = (
    Action("generate", "Generate a take", ("Ctrl+Return", "Ctrl+Enter"), "Making"),
    Action("cancel", "Cancel the take being made", ("Shift+Esc",), "Making"),
    Action("focus_prompt", "Go to the prompt", ("Ctrl+L",), "Making"),
    Action("again", "Make again with a new seed", ("Ctrl+R",), "Making"),
    Action("continue", "Continue", ("Ctrl+T",), "Making"),
    Action("vary", "Vary the take…", ("Ctrl+B",), "Making"),
    Action("use_settings", "Use these settings", ("Ctrl+U",), "Making"),
    Action("use_as_melody", "Use as melody", ("Ctrl+M",), "Making"),
    Action("remake", "Re-make the selection…", ("Ctrl+G",), "Parts of the take"),
    Action("vary_selection", "Vary the selection…", ("Ctrl+Shift+B",), "Parts of the take"),
    Action("continue_here", "Continue from here", ("Ctrl+H",), "Parts of the take"),
    Action("reroll_seam", "Re-roll the nearest seam", ("Ctrl+Shift+N",), "Parts of the take"),
    Action("next_seam", "To the next seam", ("N",), "Parts of the take"),
    Action("previous_seam", "To the seam before", ("Shift+N",), "Parts of the take"),
    Action("record", "Record a melody, or end it", ("R", "F9"), "Melody"),
    Action("melody", "Show or leave the melody page", ("Ctrl+Shift+M",), "Melody"),
    Action("idea", "Loop from an idea…", ("Ctrl+I",), "Melody"),
    Action("play", "Play or pause", ("Space",), "Playing"),
    Action("stop", "Stop playing", ("Shift+Space",), "Playing"),
    Action("to_start", "To the start", ("Home",), "Playing"),
    Action("to_end", "To the end", ("End",), "Playing"),
    Action("loop", "Loop on or off", ("L",), "Playing"),
    Action("loop_selection", "Loop what is selected", ("Shift+L",), "Playing"),
    Action("compare", "Compare two takes (A/B)", ("B",), "Playing"),
    Action("zoom_in", "Zoom in", ("Ctrl+=", "Ctrl++"), "Waveform"),
    Action("zoom_out", "Zoom out", ("Ctrl+-",), "Waveform"),
    Action("zoom_fit", "Show all", ("Ctrl+0",), "Waveform"),
    Action("transcribe", "Transcribe: show the notes", ("Ctrl+Shift+T",), "Notes"),
    Action("piano_roll", "Piano roll", ("Ctrl+P",), "Notes"),
    Action("import", "Import sound…", ("Ctrl+Shift+I",), "Library"),
    Action("export", "Export…", ("Ctrl+Shift+E",), "Library"),
    Action("reveal", "Show in folder", ("Ctrl+Shift+R",), "Library"),
    Action("search", "Search the takes", ("Ctrl+F",), "Library"),
    Action("undo", "Undo", ("Ctrl+Z",), "Library"),
    Action("redo", "Redo", ("Ctrl+Shift+Z",), "Library"),
    Action("copy", "Copy audio file", ("Ctrl+C",), "Takes list", TAKES),
    Action("copy_midi", "Copy MIDI file", ("Ctrl+Shift+C",), "Takes list", TAKES),
    Action("rename", "Rename", ("F2",), "Takes list", TAKES),
    Action("delete", "Delete", ("Del",), "Takes list", TAKES),
    *(
        Action(f"stars_{stars}", "No stars" if not stars else f"{stars} star{'s' * (stars > 1)}", (str(stars),),
               "Takes list", TAKES)
        for stars in range(6)
    ),
    Action("next_pane", "Next part of the window", ("F6",), "Window"),
    Action("shortcuts", "Shortcuts", ("F1",), "Window"),
    Action("models", "Models…", ("Ctrl+Shift+D",), "Window"),
    Action("settings", "Settings…", ("Ctrl+,",), "Window"),
    Action("quit", "Quit", ("Ctrl+Q",), "Window"),
)  # fmt: skip
"""Everything that can be done by key, in the order of the sheet."""
GROUPS = tuple(dict.fromkeys(action.group for action in ACTIONS))
_BY_ID = {action.id: action for action in ACTIONS}


class ShortcutTable:
    """Which keys do what: the usual ones, with the user's changes. It is never changed; `change` returns another."""

    def __init__(self, changes: Mapping[str, str] | None = None) -> None:
        """Take what `Settings.shortcuts` holds; what is unknown, no key or in conflict is left at its usual keys."""
        self._changes = {
            action_id: _portable(keys)
            for action_id, keys in (changes or {}).items()
            if action_id in _BY_ID and (not keys or _is_one_key(keys))
        }
        # Two actions may have swapped their keys, so that only the whole can be judged.
        while bad := [name for name, keys in self._changes.items() if self._conflict(name, keys)]:
            del self._changes[bad[-1]]

    @property
    def changes(self) -> dict[str, str]:
        """What differs from the usual keys, for `Settings.shortcuts`."""
        return dict(self._changes)

    def keys(self, action_id: str) -> list[QKeySequence]:
        """Return the keys of an action, the one to be shown first; none if it has none."""
        changed = self._changes.get(action_id)
        if changed is not None:
            return [QKeySequence(changed)] if changed else []
        return [QKeySequence(keys) for keys in _BY_ID[action_id].keys]

    def shown(self, action_id: str) -> str:
        """Return the keys of an action as this system writes them, or ""."""
        keys = self.keys(action_id)
        return keys[0].toString(QKeySequence.SequenceFormat.NativeText) if keys else ""

    def is_changed(self, action_id: str) -> bool:
        """Whether an action has other keys than usual."""
        return action_id in self._changes

    def change(self, action_id: str, keys: str) -> ShortcutTable:
        """Return the table with `keys` ("Ctrl+G"; "" for none) for an action.

        Raises: BadValue if another action has these keys, or if they are no keys.
        """
        action = _BY_ID[action_id]
        if keys and not _is_one_key(keys):
            raise BadValue(f"“{keys}” is not one key.", "Press one key, with Ctrl, Shift or Alt.", field=action_id)
        other = self._conflict(action_id, keys)
        if other is not None:
            shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            raise BadValue(
                f"{shown} is taken by “{other.text}”.", "Choose another, or change that one first.", field=action_id
            )
        changes = {name: changed for name, changed in self._changes.items() if name != action_id}
        if not keys or [QKeySequence(keys)] != [QKeySequence(usual) for usual in action.keys[:1]]:
            changes[action_id] = _portable(keys)
        return ShortcutTable(changes)

    def reset(self, action_id: str) -> ShortcutTable:
        """Return the table with the usual keys for an action.

        Raises: BadValue if another action has them now.
        """
        for keys in _BY_ID[action_id].keys:
            self.change(action_id, keys)
        return ShortcutTable({name: keys for name, keys in self._changes.items() if name != action_id})

    def _conflict(self, action_id: str, keys: str) -> Action | None:
        if not keys:
            return None
        wanted, mine = QKeySequence(keys), _BY_ID[action_id]
        for other in ACTIONS:
            meet = WINDOW in (mine.place, other.place) or mine.place == other.place
            if other is not mine and meet and wanted in self.keys(other.id):
                return other
        return None


def _is_one_key(keys: str) -> bool:
    # an unknown name still gives a sequence of one key, which writes itself as nothing
    return QKeySequence(keys).count() == 1 and bool(_portable(keys))


def _portable(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)
