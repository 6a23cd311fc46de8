"""Shortcuts: one table of all actions and their keys, for menus and for the sheet; any of them can be changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from musicdesk.core.errors import BadValue
from musicdesk.gui.tongue import mark, tr

WINDOW, TAKES = "window", "takes"


@dataclass(frozen=True)
class Action:
    """Something to be done by key: `id` for the program, `text` for people (who are shown `tr` of it, as of `group`).
    The first of the usual `keys` is shown.

    `place` says where the keys act: in the whole window, or only in the list of takes.
    """

    id: str
    text: str
    keys: tuple[str, ...]
    group: str
    place: str = WINDOW


_STARS = (
    mark("No stars"), mark("1 star"), mark("2 stars"), mark("3 stars"), mark("4 stars"), mark("5 stars"),
)  # fmt: skip
ACTIONS = (
    Action("generate", mark("Generate a take"), ("Ctrl+Return", "Ctrl+Enter"), mark("Making")),
    Action("cancel", mark("Cancel the take being made"), ("Shift+Esc",), mark("Making")),
    Action("focus_prompt", mark("Go to the prompt"), ("Ctrl+L",), mark("Making")),
    Action("again", mark("Make again with a new seed"), ("Ctrl+R",), mark("Making")),
    Action("continue", mark("Continue"), ("Ctrl+T",), mark("Making")),
    Action("vary", mark("Vary the take…"), ("Ctrl+B",), mark("Making")),
    Action("use_settings", mark("Use these settings"), ("Ctrl+U",), mark("Making")),
    Action("use_as_melody", mark("Use as melody"), ("Ctrl+M",), mark("Making")),
    Action("remake", mark("Re-make the selection…"), ("Ctrl+G",), mark("Parts of the take")),
    Action("vary_selection", mark("Vary the selection…"), ("Ctrl+Shift+B",), mark("Parts of the take")),
    Action("continue_here", mark("Continue from here"), ("Ctrl+H",), mark("Parts of the take")),
    Action("reroll_seam", mark("Re-roll the nearest seam"), ("Ctrl+Shift+N",), mark("Parts of the take")),
    Action("next_seam", mark("To the next seam"), ("N",), mark("Parts of the take")),
    Action("previous_seam", mark("To the seam before"), ("Shift+N",), mark("Parts of the take")),
    Action("record", mark("Record a melody, or end it"), ("R", "F9"), mark("Melody")),
    Action("melody", mark("Show or leave the melody page"), ("Ctrl+Shift+M",), mark("Melody")),
    Action("idea", mark("Loop from an idea…"), ("Ctrl+I",), mark("Melody")),
    Action("play", mark("Play or pause"), ("Space",), mark("Playing")),
    Action("stop", mark("Stop playing"), ("Shift+Space",), mark("Playing")),
    Action("to_start", mark("To the start"), ("Home",), mark("Playing")),
    Action("to_end", mark("To the end"), ("End",), mark("Playing")),
    Action("loop", mark("Loop on or off"), ("L",), mark("Playing")),
    Action("loop_selection", mark("Loop what is selected"), ("Shift+L",), mark("Playing")),
    Action("compare", mark("Compare two takes (A/B)"), ("B",), mark("Playing")),
    Action("zoom_in", mark("Zoom in"), ("Ctrl+=", "Ctrl++"), mark("Waveform")),
    Action("zoom_out", mark("Zoom out"), ("Ctrl+-",), mark("Waveform")),
    Action("zoom_fit", mark("Show all"), ("Ctrl+0",), mark("Waveform")),
    Action("transcribe", mark("Transcribe: show the notes"), ("Ctrl+Shift+T",), mark("Notes")),
    Action("piano_roll", mark("Piano roll"), ("Ctrl+P",), mark("Notes")),
    Action("import", mark("Import sound…"), ("Ctrl+Shift+I",), mark("Library")),
    Action("export", mark("Export…"), ("Ctrl+Shift+E",), mark("Library")),
    Action("reveal", mark("Show in folder"), ("Ctrl+Shift+R",), mark("Library")),
    Action("search", mark("Search the takes"), ("Ctrl+F",), mark("Library")),
    Action("undo", mark("Undo"), ("Ctrl+Z",), mark("Library")),
    Action("redo", mark("Redo"), ("Ctrl+Shift+Z",), mark("Library")),
    Action("copy", mark("Copy audio file"), ("Ctrl+C",), mark("Takes list"), TAKES),
    Action("copy_midi", mark("Copy MIDI file"), ("Ctrl+Shift+C",), mark("Takes list"), TAKES),
    Action("rename", mark("Rename"), ("F2",), mark("Takes list"), TAKES),
    Action("delete", mark("Delete"), ("Del",), mark("Takes list"), TAKES),
    *(Action(f"stars_{stars}", text, (str(stars),), mark("Takes list"), TAKES) for stars, text in enumerate(_STARS)),
    Action("next_pane", mark("Next part of the window"), ("F6",), mark("Window")),
    Action("shortcuts", mark("Shortcuts"), ("F1",), mark("Window")),
    Action("models", mark("Models…"), ("Ctrl+Shift+D",), mark("Window")),
    Action("settings", mark("Settings…"), ("Ctrl+,",), mark("Window")),
    Action("quit", mark("Quit"), ("Ctrl+Q",), mark("Window")),
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
            raise BadValue(
                tr("“{keys}” is not one key.", keys=keys),
                tr("Press one key, with Ctrl, Shift or Alt."),
                field=action_id,
            )
        other = self._conflict(action_id, keys)
        if other is not None:
            shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            raise BadValue(
                tr("{keys} is taken by “{action}”.", keys=shown, action=tr(other.text)),
                tr("Choose another, or change that one first."),
                field=action_id,
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
