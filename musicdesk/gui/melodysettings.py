"""What is set before one sings: count-in, tempo, metronome, monitor, and the latency of the devices."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QSizePolicy, QWidget

from musicdesk.core.words import TEMPO_HIGH_BPM, TEMPO_LOW_BPM, spoken_bpm
from musicdesk.gui.melodychoices import ChoiceBox, Line, Titled
from musicdesk.gui.melodynumber import GoodNumber
from musicdesk.gui.promptfields import EnterPresses
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import tr, trn

_COUNT_IN_BARS = (0, 1, 2)
USUAL_BPM = 120.0


class SingingSettings(QWidget):
    """One line of settings, or as many as there is room for."""

    count_in_changed = Signal(int)
    tempo_changed = Signal(float)
    metronome_toggled = Signal(bool)
    monitor_toggled = Signal(bool)
    latency_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.count_in = ChoiceBox(tr("Count-in"), [(_bars_text(bars), bars) for bars in _COUNT_IN_BARS])
        self.count_in.setToolTip(tr("How many bars are clicked before you sing."))
        self.tempo = GoodNumber(tr("Tempo"), (TEMPO_LOW_BPM, TEMPO_HIGH_BPM), 1, "bpm", USUAL_BPM)
        self.tempo.setToolTip(tr("The tempo of the clicks and of the beat grid."))
        self.metronome = QCheckBox(tr("Metronome"))
        self.metronome.setToolTip(tr("Click on while you sing. With headphones the clicks are not in the recording."))
        self.monitor = QCheckBox(tr("Monitor"))
        self.monitor.setToolTip(tr("Hear yourself while you sing. Wear headphones, or it howls."))
        self.latency = QPushButton()
        self.latency.setProperty("role", "flat")
        self.latency.setAccessibleName(tr("Measure latency"))
        for box in (self.metronome, self.monitor):
            box.setAccessibleName(box.text())
        self._titled = [Titled(tr("Count-in"), self.count_in), Titled(tr("Tempo"), self.tempo)]
        self._flow = Line(self)
        for part in (*self._titled, self.metronome, self.monitor, self.latency):
            self._flow.addWidget(part)
        self._flow.addWidget(self.tempo.said)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._enter = EnterPresses(self)
        self._enter.watch(*self.in_order)
        self._connect()
        self.set_latency(None)
        theme.follow(self._dress, self)

    @property
    def in_order(self) -> list[QWidget]:
        """Everything that takes the focus, in reading order."""
        return [self.count_in, self.tempo, self.metronome, self.monitor, self.latency]

    @property
    def bpm(self) -> float:
        """The last tempo that can be."""
        return self.tempo.good

    @property
    def count_in_bars(self) -> int:
        """How many bars are counted in."""
        return int(self.count_in.currentData())

    def set_count_in(self, bars: int) -> None:
        """Show how many bars are counted in."""
        self.count_in.show_value(bars)

    def set_tempo(self, bpm: float) -> None:
        """Show a tempo."""
        self.tempo.put(float(spoken_bpm(bpm)))

    def set_metronome(self, on: bool) -> None:
        """Show whether it clicks on."""
        _show(self.metronome, on)

    def set_monitor(self, on: bool) -> None:
        """Show whether one hears oneself."""
        _show(self.monitor, on)

    def set_latency(self, milliseconds: float | None) -> None:
        """Show the latency that was measured, None when none was."""
        known = milliseconds is not None
        self.latency.setText(tr("Latency {ms} ms…", ms=f"{milliseconds:.0f}") if known else tr("Latency…"))
        self.latency.setAccessibleDescription(f"{milliseconds:.0f} ms" if known else tr("not measured yet"))
        self.latency.setToolTip(
            tr("Measure how late your devices are, so that what you sing to the clicks lies on the beat.")
        )

    def set_locked(self, locked: bool) -> None:
        """Hold on to what must not change while something is recorded."""
        for field in (self.count_in, self.tempo, self.latency):
            field.setEnabled(not locked)
        # it stands last, and where lines wrap the roll needs its room more
        self.latency.setVisible(not locked)
        self._flow.invalidate()

    def _connect(self) -> None:
        self.count_in.currentIndexChanged.connect(lambda _index: self.count_in_changed.emit(self.count_in_bars))
        self.tempo.good_changed.connect(self.tempo_changed)
        self.metronome.toggled.connect(self.metronome_toggled)
        self.monitor.toggled.connect(self.monitor_toggled)
        self.latency.clicked.connect(self.latency_requested.emit)

    def _dress(self) -> None:
        px = self._theme.px
        self._flow.setSpacing(px(10))
        for part in self._titled:
            part.set_gap(px(6))
        self.tempo.setMinimumWidth(px(112))
        self._flow.invalidate()


def _bars_text(bars: int) -> str:
    return trn("{n} bar", "{n} bars", bars) if bars else tr("None", about="no bars are counted in")


def _show(box: QCheckBox, on: bool) -> None:
    box.blockSignals(True)
    box.setChecked(on)
    box.blockSignals(False)
