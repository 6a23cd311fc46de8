"""Sight: which part of a sound is seen, how wide, and where a frame lies on the screen."""

from __future__ import annotations

from dataclasses import dataclass, replace

SMALLEST_STEP = 1 / 32
"""Frames to a pixel at the nearest zoom: samples lie 32 pixels apart."""


@dataclass(frozen=True)
class Sight:
    """A window of `width_px` pixels onto a sound of `length` frames, from frame `begin` on, `step` frames to a pixel.

    `begin` is kept on whole pixels, so that scrolling moves a picture and never changes it.
    """

    length: int = 0
    width_px: int = 1
    begin: float = 0.0
    step: float = 1.0

    @property
    def end(self) -> float:
        """The frame at the right edge."""
        return self.begin + self.width_px * self.step

    @property
    def widest_step(self) -> float:
        """The step at which everything is seen."""
        return max(self.length, 1) / self.width_px

    @property
    def is_fitted(self) -> bool:
        """Whether everything is seen."""
        return self.step >= self.widest_step * (1 - 1e-9)

    def x_of(self, frame: float) -> float:
        """Return where a frame lies, in pixels from the left edge."""
        return (frame - self.begin) / self.step

    def frame_at(self, x_px: float) -> float:
        """Return the frame at a place, kept within the sound."""
        return min(max(self.begin + x_px * self.step, 0.0), float(self.length))

    def sees(self, frame: float) -> bool:
        """Whether a frame is in sight."""
        return self.begin <= frame <= self.end

    def fitted(self) -> Sight:
        """Return a sight of everything."""
        return replace(self, begin=0.0, step=self.widest_step)

    def zoomed(self, factor: float, x_px: float) -> Sight:
        """Zoom in by a factor above 1 or out by one below, while what lies at `x_px` stays there."""
        step = min(max(self.step / factor, min(SMALLEST_STEP, self.widest_step)), self.widest_step)
        return self._kept(self.begin + x_px * (self.step - step), step)

    def moved(self, pixels: float) -> Sight:
        """Scroll; to the right where `pixels` is above 0."""
        return self._kept(self.begin + pixels * self.step, self.step)

    def at(self, begin: float) -> Sight:
        """Scroll to a frame."""
        return self._kept(begin, self.step)

    def over(self, begin: float, end: float) -> Sight:
        """Return a sight of the frames `begin` to `end` and no more, as far as the zoom goes."""
        step = min(max((end - begin) / self.width_px, SMALLEST_STEP), self.widest_step)
        return self._kept(begin, step)

    def resized(self, width_px: int) -> Sight:
        """Return the sight in another width: of everything if it was that, else with the same zoom."""
        new = replace(self, width_px=max(width_px, 1))
        return new.fitted() if self.is_fitted else new._kept(new.begin, min(new.step, new.widest_step))

    def of_length(self, length: int) -> Sight:
        """Return the sight of a sound of another length: of everything if it was that, else where it was."""
        new = replace(self, length=max(length, 0))
        return new.fitted() if self.is_fitted else new._kept(new.begin, min(new.step, new.widest_step))

    def _kept(self, begin: float, step: float) -> Sight:
        last_px = max(round(self.length / step) - self.width_px, 0)
        column = min(max(round(begin / step), 0), last_px)
        return replace(self, begin=column * step, step=step)
