"""The scene: everything the waveform shows at one moment, and where on the screen it lies."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor

from musicdesk.core.clip import Samples
from musicdesk.core.transport import Loop
from musicdesk.gui.ruler import Tick, beat_ticks, second_ticks
from musicdesk.gui.seammarks import SeamMarks
from musicdesk.gui.theme import Theme
from musicdesk.gui.waveformsight import Sight

HEADER_PX, ROW_PX, BAR_PX = 24, 17, 10


@dataclass(frozen=True)
class Areas:
    """Where the parts of the view lie."""

    header: QRect
    ruler: QRect
    waves: QRect

    @staticmethod
    def of(theme: Theme, width: int, height: int, rows: int) -> Areas:
        """Return the parts of a view of this size; the ruler has one row, or two when the tempo is known."""
        header, ruler, bar = theme.px(HEADER_PX), theme.px(ROW_PX) * rows + theme.px(3), theme.px(BAR_PX)
        return Areas(
            QRect(0, 0, width, header),
            QRect(0, header, width, ruler),
            QRect(0, header + ruler, width, max(height - header - ruler - bar, 0)),
        )


@dataclass(frozen=True)
class Scene:
    """Everything that is shown, at one moment. Frames count from the start of the take."""

    theme: Theme
    areas: Areas
    sight: Sight
    sample_rate: int
    bpm: float | None
    downbeat_s: float
    beats_per_bar: int
    title: str
    samples: Samples
    ready: int
    """Frames that hold sound; the rest of the length is still being made."""
    growing: bool
    playhead: int
    selection: Loop | None
    loop: Loop | None
    looping: bool
    hover_x: int | None
    seams: SeamMarks
    fault: str
    """What is wrong with the take, in a few words; "" if nothing is."""

    @property
    def px_per_s(self) -> float:
        """Pixels to a second."""
        return self.sample_rate / self.sight.step

    @property
    def draws_samples(self) -> bool:
        """Whether single samples are seen."""
        return self.sight.step <= 1

    def x_of(self, frame: float) -> int:
        """Return where a frame lies, in whole pixels."""
        return round(self.sight.x_of(frame))

    def seconds_in(self, dirty: QRect) -> list[Tick]:
        """Return the marks in seconds that may show inside `dirty`."""
        return second_ticks(*self._moments(dirty), self.px_per_s, self.theme.px(84))

    def beats_in(self, dirty: QRect) -> list[Tick]:
        """Return the marks of bars and beats that may show inside `dirty`; none without a tempo."""
        if self.bpm is None:
            return []
        room_px = self.theme.px(40)
        return beat_ticks(*self._moments(dirty), self.px_per_s, room_px, self.bpm, self.downbeat_s, self.beats_per_bar)

    def _moments(self, dirty: QRect) -> tuple[float, float]:
        """Return the seconds whose marks may show inside `dirty`; text begins to the left of where it is seen."""
        begin = self.sight.begin + (dirty.left() - self.theme.px(90)) * self.sight.step
        end = min(self.sight.begin + (dirty.right() + 1) * self.sight.step, self.sight.length)
        return max(begin, 0) / self.sample_rate, end / self.sample_rate


def mixed(one: QColor, other: QColor, part: float) -> QColor:
    """Return the colour between two, 0 being the one and 1 the other."""
    pairs = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return QColor(*(round(a + (b - a) * part) for a, b in pairs))
