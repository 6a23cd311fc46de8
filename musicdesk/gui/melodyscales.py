"""Two short lists for a scale: on which note it stands, and of which kind it is. What was heard says so."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from musicdesk.core.scale import MODES, PITCH_CLASSES, Scale
from musicdesk.gui.melodyelided import ElidedBox
from musicdesk.gui.melodyrollwords import SCALE_KINDS
from musicdesk.gui.tongue import tr

_LETTERS = 12


class _RootBox(ElidedBox):
    """Notes by name, from C up."""

    def __init__(self) -> None:
        super().__init__(tr("Scale"), list(zip(PITCH_CLASSES, range(12), strict=True)), letters=1)
        self.setMaxVisibleItems(len(PITCH_CLASSES))

    def shown_text(self) -> str:
        """Return the bare note: that it was heard is told in the list, and there is no room for it here."""
        return PITCH_CLASSES[self.currentIndex()]


class ScaleBox(QWidget):
    """A scale: its root and its kind; those heard in the melody say so."""

    changed = Signal()
    """another scale was chosen"""

    def __init__(self) -> None:
        super().__init__()
        self._heard: Scale | None = None
        self.root, self.kind = (
            _RootBox(),
            ElidedBox(tr("Scale kind"), [(tr(SCALE_KINDS[mode]), mode) for mode in MODES], letters=_LETTERS),
        )
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.root)
        self._row.addWidget(self.kind, 1)
        for box in self.in_order:
            box.currentIndexChanged.connect(self._chosen)
        self._mark()

    @property
    def in_order(self) -> tuple[ElidedBox, ElidedBox]:
        """What takes the focus, in reading order."""
        return self.root, self.kind

    @property
    def heard(self) -> Scale | None:
        """The scale heard in the melody, if one was."""
        return self._heard

    @property
    def scale(self) -> Scale:
        """The scale chosen."""
        return Scale(self.root.currentIndex(), str(self.kind.currentData()))

    def show_value(self, scale: Scale) -> None:
        """Show a scale, and say nothing about it."""
        self.root.show_value(scale.tonic)
        self.kind.show_value(scale.mode)
        self._mark()

    def set_heard(self, scale: Scale | None, *, choose: bool) -> None:
        """Mark the scale that was heard; with `choose` it is chosen, else what was chosen stays."""
        self._heard = scale
        self.show_value(scale if choose and scale is not None else self.scale)

    def set_gap(self, gap_px: int) -> None:
        """Set the room between the two."""
        self._row.setSpacing(gap_px)
        for box in self.in_order:
            box.view().setMinimumWidth(box.view().sizeHintForColumn(0) + 6 * gap_px)

    def setToolTip(self, tip: str) -> None:
        """Say what it is for."""
        for box in self.in_order:
            box.setToolTip(tip)

    def _chosen(self) -> None:
        self._mark()
        self.changed.emit()

    def _mark(self) -> None:
        heard = self._heard
        for at, name in enumerate(PITCH_CLASSES):
            self.root.setItemText(at, _shown(name, heard=heard is not None and heard.tonic == at))
        # a kind is heard on one root only
        on_root = heard is not None and heard.tonic == self.root.currentIndex()
        for at, mode in enumerate(MODES):
            is_heard = heard is not None and on_root and heard.mode == mode
            self.kind.setItemText(at, _shown(tr(SCALE_KINDS[mode]), heard=is_heard))


def _shown(name: str, *, heard: bool) -> str:
    return tr("{scale} (heard)", scale=name) if heard else name
