"""The list of scales: the one that was heard first, then major and minor, then the rest."""

from __future__ import annotations

from musicdesk.core.scale import MODES, PITCH_CLASSES, Scale
from musicdesk.gui.melodychoices import ChoiceBox

_LETTERS = 13
_ROWS = 18


class ScaleBox(ChoiceBox):
    """Scales by name; the one heard in the melody stands first and says so."""

    def __init__(self) -> None:
        super().__init__("Scale", letters=_LETTERS)
        self._heard: Scale | None = None
        self.setMaxVisibleItems(_ROWS)
        self._fill(Scale(0))

    @property
    def heard(self) -> Scale | None:
        """The scale heard in the melody, if one was."""
        return self._heard

    @property
    def scale(self) -> Scale:
        """The scale chosen."""
        chosen = self.currentData()
        return chosen if isinstance(chosen, Scale) else Scale(0)

    def set_heard(self, scale: Scale | None, *, choose: bool) -> None:
        """Put the scale that was heard first; with `choose` it is chosen, else what was chosen stays."""
        if scale == self._heard and not choose:
            return
        self._heard = scale
        self._fill(scale if choose and scale is not None else self.scale)

    def _fill(self, chosen: Scale) -> None:
        self.blockSignals(True)
        self.clear()
        if self._heard is not None:
            self.addItem(f"{self._heard.name} (heard)", self._heard)
            self.insertSeparator(self.count())
        for modes in (tuple(MODES)[:2], tuple(MODES)[2:]):
            for mode in modes:
                for tonic in range(len(PITCH_CLASSES)):
                    scale = Scale(tonic, mode)
                    self.addItem(scale.name, scale)
                self.insertSeparator(self.count())
        self.removeItem(self.count() - 1)
        self.blockSignals(False)
        self.show_value(chosen)
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 24)
