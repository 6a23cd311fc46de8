"""What the Models page remembers from start to start: licences that were agreed to, and sizes that were listed."""

from __future__ import annotations

import json
from typing import TypeVar

from PySide6.QtCore import QSettings

AGREED, LISTED = "licences_agreed", "models_listed_bytes"
_Kept = TypeVar("_Kept", str, int)


class ModelMemory:
    """Keeps both with the window's state, by the ids of models."""

    def __init__(self, kept: QSettings) -> None:
        self._kept = kept
        self._agreed: dict[str, str] = _kept_of(kept, AGREED, str)
        self._listed: dict[str, int] = _kept_of(kept, LISTED, int)

    def has_agreed(self, model: str, licence: str) -> bool:
        """Whether this licence of a model, and not another one, was agreed to."""
        return self._agreed.get(model) == licence

    def agree(self, model: str, licence: str, agreed: bool) -> None:
        """Remember that a licence was agreed to, or is not any more."""
        if agreed:
            self._agreed[model] = licence
        else:
            self._agreed.pop(model, None)
        self._kept.setValue(AGREED, json.dumps(self._agreed))

    def listed_bytes(self, model: str) -> int:
        """Return how large a model was listed by its publisher when its download was begun; 0 if it never was."""
        return self._listed.get(model, 0)

    def note_listed(self, model: str, size_bytes: int) -> None:
        """Remember how large a model is listed: of one that is not here the catalogue knows only about that."""
        if self._listed.get(model) != size_bytes:
            self._listed[model] = size_bytes
            self._kept.setValue(LISTED, json.dumps(self._listed))


def _kept_of(kept: QSettings, name: str, kind: type[_Kept]) -> dict[str, _Kept]:
    """Return what is kept under a name; what is damaged is left out."""
    try:
        values = json.loads(str(kept.value(name) or "{}"))
    except (ValueError, RecursionError):
        return {}
    return {id: each for id, each in values.items() if type(each) is kind} if isinstance(values, dict) else {}
