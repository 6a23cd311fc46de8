"""What can be done with the open take in its waveform: menus, the bar of the selection, and what tooltips say."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip

from musicdesk.core.seam import Seam
from musicdesk.gui.barmenu import BarMenu
from musicdesk.gui.ruler import BEATS_PER_BAR, near_beat_s
from musicdesk.gui.seamwords import in_a_sentence, seam_tip
from musicdesk.gui.selectionbar import SelectionBar
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import tr
from musicdesk.gui.waveformgrip import snapped
from musicdesk.gui.waveformmenu import WaveMenu
from musicdesk.gui.waveformpane import WavePane

GRIP_PX = 5
"""How near to an edge or a seam the pointer has to be."""
_DIGITS = 6


class WaveDoing(WavePane):
    """The pane with what can be asked for in it."""

    rework_requested = Signal(str)
    """remake or vary_selection: for what is selected"""
    continue_requested = Signal(float)
    """seconds: new music from there on"""
    reroll_requested = Signal(object)
    """Seam"""
    loop_selection_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._can_rework = False
        self.menu: BarMenu | None = None
        """the menu of the bars that was opened last"""
        self.wave_menu: WaveMenu | None = None
        """the menu of the waves that was opened last"""
        self.selection_bar = SelectionBar(theme, self)
        self.selection_bar.pressed.connect(self._do)
        self.selection_bar.left.connect(lambda: self.setFocus(Qt.FocusReason.OtherFocusReason))
        self.selection_changed.connect(lambda _selection: self._place_bar())
        self.sight_changed.connect(lambda _sight: self._place_bar())
        theme.changed.connect(self._place_bar)

    @property
    def is_selecting(self) -> bool:
        """Whether a selection is being drawn."""
        return False

    @property
    def here_s(self) -> float:
        """From where on new music goes, in seconds: the end of what is selected, or else the playhead."""
        if self._tape is None:
            return 0.0
        return (self._playhead if self._selection is None else self._selection.end) / self._tape.sample_rate

    def set_can_rework(self, can: bool) -> None:
        """Say whether new takes can be made out of the one that is shown."""
        if can != self._can_rework:
            self._can_rework = can
            self._place_bar()

    def set_grid(self, bpm: float | None, downbeat_s: float = 0.0, beats_per_bar: int = BEATS_PER_BAR) -> None:
        """Show bars and beats, as `WavePane` does; the ruler may be higher then."""
        super().set_grid(bpm, downbeat_s, beats_per_bar)
        self._place_bar()

    def event(self, event: QEvent) -> bool:
        """Say what is pointed at."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tell_tip(event)
            return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to set the bars on the ruler, or what can be done on the waves; by keyboard both, at the playhead."""
        areas = self._areas()
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        on_ruler, on_waves = areas.ruler.contains(event.pos()), areas.waves.contains(event.pos())
        if self._tape is None or not (by_key or on_ruler or on_waves):
            event.ignore()
            return
        rate, free = self._tape.sample_rate, _is_free(event.modifiers())
        if by_key:
            x = min(max(self._x_of(self._playhead), 0), self.width() - 1)
            self.menu = self._bar_menu(self._playhead / rate, free)
            seam = self._seams.nearest(self._playhead / rate)
            menu = self._wave_menu(self.here_s, seam)
            menu.addSeparator()
            menu.addMenu(self.menu)
            menu.aboutToHide.connect(self.menu.deleteLater)
            menu.popup(self.mapToGlobal(QPoint(x, areas.ruler.bottom())))
        elif on_ruler:
            self.menu = self._bar_menu(self._sight.frame_at(event.pos().x()) / rate, free)
            self.menu.aboutToHide.connect(self.menu.deleteLater)
            self.menu.popup(event.globalPos())
        else:
            pointed = self._seam_at(event.pos())
            at_s = self._snapped(event.pos().x(), event) / rate if pointed is None else pointed.at_s
            self._wave_menu(at_s, pointed).popup(event.globalPos())
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is seen, and the bar of the selection inside."""
        super().resizeEvent(event)
        self._place_bar()

    def _bar_menu(self, moment_s: float, free: bool) -> BarMenu:
        menu = BarMenu(self._theme, self._beats_per_bar, self._bar_typed, self._bpm is not None and not free, self)
        menu.setTitle(tr("Bars"))
        menu.here_chosen.connect(lambda exactly: self._ask_for_bar(moment_s, exactly))
        menu.metre_chosen.connect(lambda beats: self.bar_requested.emit(beats, self._downbeat_s))
        menu.heard_chosen.connect(self.bar_cleared)
        return menu

    def _wave_menu(self, at_s: float, seam: Seam | None) -> WaveMenu:
        selected = self._selection is not None
        menu = WaveMenu(self._theme, at_s, seam, can_rework=self._can_rework, has_selection=selected, parent=self)
        menu.chosen.connect(lambda name: self._do(name, at_s, seam))
        menu.aboutToHide.connect(menu.deleteLater)
        self.wave_menu = menu
        return menu

    def _do(self, name: str, at_s: float = 0.0, seam: Seam | None = None) -> None:
        """Ask for what was chosen in the menu of the waves, or pressed in the bar of the selection."""
        if name == "continue_here":
            self.continue_requested.emit(at_s if self._selection is None else self.here_s)
        elif name == "reroll_seam":
            self.reroll_requested.emit(seam)
        elif name == "loop_selection":
            self.loop_selection_requested.emit()
        else:
            self.rework_requested.emit(name)

    def _place_bar(self) -> None:
        """Let the bar of the selection stand where that is seen, but not while it is being drawn."""
        if self._selection is None or not self._can_rework or self.is_selecting:
            if self.selection_bar.isAncestorOf(self.focusWidget() or self):
                self.setFocus(Qt.FocusReason.OtherFocusReason)  # or it would go to whatever comes next
            self.selection_bar.hide()
        else:
            begin, end = self._x_of(self._selection.begin), self._x_of(self._selection.end)
            self.selection_bar.stand(self._areas().waves, begin, end)

    def _seam_at(self, spot: QPoint) -> Seam | None:
        if self._tape is None or not self._areas().waves.contains(spot):
            return None
        return self._seams.near(self._sight, self._tape.sample_rate, spot.x(), self._theme.px(GRIP_PX))

    def _tell_tip(self, event: QHelpEvent) -> None:
        seam = self._seam_at(event.pos())
        if seam is not None:
            QToolTip.showText(event.globalPos(), seam_tip(seam), self)
        elif self.faults and self._areas().header.contains(event.pos()):
            QToolTip.showText(event.globalPos(), in_a_sentence(self.faults), self, self._areas().header)
        else:
            QToolTip.hideText()
            event.ignore()

    def _ask_for_bar(self, moment_s: float, exactly: bool) -> None:
        if self._tape is None:
            return
        length_s = self._length / self._tape.sample_rate
        begin_s = min(max(moment_s, 0.0), length_s)
        if self._bpm is not None and not exactly:
            begin_s = near_beat_s(moment_s, length_s, self._bpm, self._downbeat_s)
        self.bar_requested.emit(self._beats_per_bar, round(begin_s, _DIGITS))

    def _snapped(self, x: float, event: QMouseEvent | QContextMenuEvent) -> float:
        frame = self._sight.frame_at(x)
        if _is_free(event.modifiers()) or self._tape is None:
            return frame
        px = self._theme.px(100) / 100
        return snapped(frame, self._sight, self._tape.sample_rate, self._bpm, px, self._downbeat_s)


def _is_free(keys: Qt.KeyboardModifier) -> bool:
    """Whether a place is meant exactly, and not the beat that is near."""
    return bool(keys & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier))
