"""Transport: stopped, playing or paused, where, and in which loop: a pure state machine, in frames."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace


class Motion(enum.Enum):
    """What the transport does."""

    STOPPED = "stopped"
    PLAYING = "playing"
    PAUSED = "paused"


@dataclass(frozen=True)
class Loop:
    """A region to go round in, frames `begin` to before `end`."""

    begin: int
    end: int

    @property
    def frames(self) -> int:
        """Length in frames."""
        return self.end - self.begin


@dataclass(frozen=True)
class Transport:
    """Where the music is. `frame` is the next frame to be played, 0 to `length`.

    Every method returns a new transport; nothing here knows about devices or clocks.
    """

    length: int = 0
    frame: int = 0
    motion: Motion = Motion.STOPPED
    loop: Loop | None = None
    looping: bool = False

    @property
    def active_loop(self) -> Loop | None:
        """The region that playing goes round in: the chosen one, or everything, when looping is on."""
        if not self.looping or not self.length:
            return None
        return self.loop or Loop(0, self.length)

    def play(self) -> Transport:
        """Start or go on; at the end it starts again from the loop's begin or from 0."""
        if not self.length:
            return self
        frame = self.frame
        if frame >= self.length:
            frame = self.active_loop.begin if self.active_loop else 0
        return replace(self, motion=Motion.PLAYING, frame=frame)

    def pause(self) -> Transport:
        """Stand still where it is."""
        return replace(self, motion=Motion.PAUSED) if self.motion is Motion.PLAYING else self

    def stop(self) -> Transport:
        """Stop and go back to the start: of the loop, when looping is on."""
        begin = self.active_loop.begin if self.active_loop else 0
        return replace(self, motion=Motion.STOPPED, frame=begin)

    def seek(self, frame: int) -> Transport:
        """Go to a frame, within the length."""
        return replace(self, frame=max(0, min(frame, self.length)))

    def with_length(self, length: int) -> Transport:
        """Take another length; position and loop are kept within it."""
        length = max(0, length)
        loop = self.loop
        if loop is not None:
            end = min(loop.end, length)
            loop = Loop(loop.begin, end) if loop.begin < end else None
        return replace(self, length=length, frame=min(self.frame, length), loop=loop)

    def with_loop(self, loop: Loop | None) -> Transport:
        """Choose a loop region, in any order of its ends; an empty one is none."""
        if loop is not None:
            begin, end = sorted((max(0, loop.begin), max(0, loop.end)))
            end = min(end, self.length)
            loop = Loop(begin, end) if begin < end else None
        return replace(self, loop=loop)

    def with_looping(self, looping: bool) -> Transport:
        """Switch looping on or off."""
        return replace(self, looping=looping)

    def advance(self, frames: int) -> tuple[tuple[tuple[int, int], ...], Transport]:
        """Play on for `frames`; returns the spans (begin, end) to be heard, in order, and the transport after them.

        Round the loop as often as need be; without one it stops at the end, with fewer frames than were asked for.
        """
        if self.motion is not Motion.PLAYING or frames <= 0:
            return (), self
        spans: list[tuple[int, int]] = []
        frame, left = self.frame, frames
        loop = self.active_loop
        while left > 0:
            # a position behind the region plays on to the end, as DAWs do
            end = loop.end if loop is not None and frame < loop.end else self.length
            count = min(left, end - frame)
            if count > 0:
                spans.append((frame, frame + count))
                frame, left = frame + count, left - count
            if frame < end:
                break
            if loop is None or end != loop.end:
                return tuple(spans), replace(self, frame=self.length, motion=Motion.STOPPED)
            frame = loop.begin
        return tuple(spans), replace(self, frame=frame)
