"""Now playing: tells the desktop what is heard, and does what its media keys ask, until that has stopped."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Semaphore
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QObject, QTimer, Signal

from musicdesk.core.transport import Motion
from musicdesk.gui.furniture import Furniture
from musicdesk.gui.takesmodel import TakesModel

if TYPE_CHECKING:
    from musicdesk.core.errors import UserError
    from musicdesk.gui.mpris import Asked, Heard

LINGER_MS = 2_000
"""What has stopped leaves the bus so much later: on the way from one take to the next it is stopped for a moment."""
JUMP_US = 250_000
"""So far from where playing would have brought it, the playhead has jumped."""
SECOND_US = 1_000_000
ASKED_LIMIT = 32
"""So many wishes may wait for the window; what a key that is stuck or a program gone wild wants beyond them is lost."""
BUS = "DBUS_SESSION_BUS_ADDRESS"


class Seat(Protocol):
    """A seat on the bus, as `mediakeys.MediaKeys` is one."""

    position_us: int

    def tell(self, heard: Heard) -> None:
        """Say what is playing now."""

    def jumped(self) -> None:
        """Say that the playhead has jumped."""

    def leave(self) -> None:
        """Go off the bus."""

    def close(self) -> None:
        """Go off the bus, and wait for that."""


class NowPlaying(QObject):
    """Takes a seat on the bus when a take begins to play, and gives it up when that has stopped.

    Off the bus the keys are other programs', and nothing is spent on them.
    """

    raise_wanted = Signal()
    files_wanted = Signal(object)
    """list[Path]: somebody wants files to be opened"""
    _asked = Signal(object)

    def __init__(
        self,
        furniture: Furniture,
        seat: Callable[[Heard, Callable[[Asked], object]], Seat | None] | None = None,
    ) -> None:
        """Take the furniture, and what makes a seat; the usual one is on the session bus."""
        super().__init__(furniture.window)
        self._all, self._make_seat = furniture, seat or _on_bus
        self._seat: Seat | None = None
        self._heard: Heard | None = None
        self._art = ("", "")
        self._closed = False
        self._room = Semaphore(ASKED_LIMIT)
        self._paused_at = ""
        """The take that one went on to while paused: it is as if it was paused at its start."""
        self._from = (0, 0.0)
        self._leaving = QTimer(self, interval=LINGER_MS, singleShot=True)
        self._leaving.timeout.connect(self._leave)
        self._asked.connect(self._answer)
        furniture.playing.moved.connect(self._moved)
        furniture.playing.opened.connect(self._opened)

    def close(self) -> None:
        """Go off the bus for good."""
        self._closed = True
        seat, self._seat = self._seat, None
        if seat is not None:
            seat.close()

    def _opened(self) -> None:
        if self._seat is not None:
            self._look_for_cover()
            self._moved()

    def _moved(self) -> None:
        motion = self._all.playing.facts.transport.motion
        if motion is Motion.PLAYING:
            self._paused_at = ""
            if self._seat is None and not self._closed:
                self._begin()
        if self._seat is None:
            return
        if motion is not Motion.STOPPED or self._is_held:
            self._leaving.stop()
        elif not self._leaving.isActive():
            self._leaving.start()
        heard, before = self._now(), self._heard
        if heard != before:
            self._heard = heard
            self._seat.tell(heard)
        self._follow(before is None or heard.take_id != before.take_id, motion is Motion.PLAYING)

    @property
    def _is_held(self) -> bool:
        now = self._all.playing.now
        return now is not None and now.take_id == self._paused_at

    def _begin(self) -> None:
        heard = self._now()
        self._seat = self._make_seat(heard, self._wish)
        if self._seat is None:
            return
        self._heard = heard
        self._from = self._here_us(), time.monotonic()
        self._look_for_cover()

    def _leave(self) -> None:
        seat, self._seat = self._seat, None
        if seat is not None:
            seat.leave()

    def _now(self) -> Heard:
        from musicdesk.gui.mpris import Heard

        playing, now = self._all.playing, self._all.playing.now
        volume = self._all.window.transport.volume()
        if now is None:
            return Heard(volume=volume)
        motion = playing.facts.transport.motion
        frames = now.tape.ready if now.tape.finished else now.tape.capacity
        return Heard(
            {Motion.PLAYING: "Playing", Motion.PAUSED: "Paused"}.get(motion, "Paused" if self._is_held else "Stopped"),
            now.take_id,
            now.title,
            frames * SECOND_US // now.tape.sample_rate,
            self._art[1] if self._art[0] == now.take_id else "",
            now.bpm,
            volume,
            self._beside(1) is not None,
            True,  # to the start of this one, where there is none before
            playing.facts.transport.looping,
        )

    def _follow(self, is_another: bool, is_moving: bool) -> None:
        """Tell where the playhead is, and that it jumped where it did not get there by playing."""
        if self._seat is None:
            return
        now_s, here_us = time.monotonic(), self._here_us()
        begun_us, begun_s = self._from
        if is_another:  # the desktop takes it that one begins at its start
            begun_us, begun_s = 0, now_s
        self._seat.position_us = here_us
        expected_us = begun_us + (round((now_s - begun_s) * SECOND_US) if is_moving else 0)
        if abs(here_us - expected_us) > JUMP_US:
            self._seat.jumped()
            begun_us, begun_s = here_us, now_s
        self._from = (begun_us, begun_s) if is_moving else (here_us, now_s)

    def _here_us(self) -> int:
        playing, now = self._all.playing, self._all.playing.now
        return 0 if now is None else playing.facts.heard_frame * SECOND_US // now.tape.sample_rate

    def _beside(self, step: int) -> str | None:
        """Return the take below the open one in the list, or above it; None where there is none."""
        now = self._all.playing.now
        if now is None:
            return None
        view = self._all.window.takes.list
        model = cast(TakesModel, view.model())
        here = model.index_of(now.take_id)
        if not here.isValid():
            return None
        return model.id_of(view.indexBelow(here) if step > 0 else view.indexAbove(here))

    def _look_for_cover(self) -> None:
        now, library = self._all.playing.now, self._all.library
        if now is None or self._art[0] == now.take_id:
            return
        take_id = now.take_id

        def work() -> Path:
            from musicdesk.app.covers import cover_of

            return cover_of(library, take_id)

        def show(path: Path) -> None:
            self._art = take_id, path.absolute().as_uri()
            self._moved()

        def without(_error: UserError) -> None:
            """A take that is being made has none yet."""

        self._all.background.run(work, show, without)

    # What is asked for

    def _wish(self, asked: Asked) -> None:
        """Pass on what somebody on the bus wants; in the seat's thread."""
        if self._room.acquire(blocking=False):
            self._asked.emit(asked)

    def _answer(self, asked: Asked) -> None:
        self._room.release()
        self._do(asked)

    def _do(self, asked: Asked) -> None:
        if self._seat is None:
            return
        playing, controller = self._all.playing, self._all.controller
        match asked.what:
            case "Play" if not playing.is_playing:
                controller.toggle()
            case "Pause":
                playing.pause()
            case "PlayPause":
                controller.toggle()
            case "Stop":
                self._paused_at = ""
                playing.stop()
                self._moved()
            case "Next":
                self._go(1)
            case "Previous":
                self._go(-1)
            case "Seek":
                self._seek(self._here_us() + asked.values[0])
            case "SetPosition":
                self._set_position(*asked.values)
            case "LoopStatus":
                from musicdesk.gui.mpris import LOOPS

                playing.set_looping(LOOPS[asked.values[0]])
            case "Volume":
                volume = min(max(asked.values[0], 0.0), 1.0)
                self._all.window.transport.set_volume(volume)
                self._all.player.set_volume(volume)
                self._moved()
            case "Raise":
                self.raise_wanted.emit()
            case "Quit":
                self._all.window.close()
            case "OpenUri":
                from musicdesk.app.openwith import paths_of

                self.files_wanted.emit(paths_of(asked.values))

    def _go(self, step: int) -> None:
        """Go on to the take below or above; what was paused is paused there too, at the start."""
        take_id, plays = self._beside(step), self._all.playing.is_playing
        if take_id is not None:
            self._paused_at = take_id if self._heard is not None and self._heard.status == "Paused" else ""
            self._all.window.takes.select(take_id)
            self._all.controller.open(take_id, play=plays)
        elif step < 0:
            self._seek(0)

    def _set_position(self, track: str, position_us: int) -> None:
        """Go to a moment of the open take: what was asked for another one comes too late."""
        if self._heard is not None and track == self._heard.track and 0 <= position_us <= self._heard.length_us:
            self._seek(position_us)

    def _seek(self, position_us: int) -> None:
        playing, now = self._all.playing, self._all.playing.now
        if now is None or self._heard is None:
            return
        if position_us > self._heard.length_us and now.tape.finished:
            self._go(1)
        else:
            playing.seek(max(0, position_us) * now.tape.sample_rate // SECOND_US)


def _on_bus(heard: Heard, ask: Callable[[Asked], object]) -> Seat | None:
    """Return a seat on the session bus; None where there is none, as on other systems."""
    if not (sys.platform.startswith("linux") and os.environ.get(BUS)):
        return None
    from musicdesk.gui.mediakeys import MediaKeys

    return MediaKeys(heard, ask)
