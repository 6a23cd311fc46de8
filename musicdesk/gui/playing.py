"""Playing: what is open, when it starts by itself, where the playhead is, and comparing two takes at equal loudness."""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from musicdesk.audio.player import Facts, Player, starts_in
from musicdesk.core.tape import Tape
from musicdesk.core.transport import Loop, Motion

POLL_MS, IDLE_POLL_MS = 16, 250
"""The playhead is asked for at the rate of the screen, never pushed by the sound; at rest, now and then."""


@dataclass(frozen=True)
class Open:
    """A take open for listening. `bpm` is its tempo, `loudness_db` its level in LUFS, where they are known.

    Bar 1 begins at `downbeat_s`, and a bar has `beats_per_bar` beats.
    """

    take_id: str
    title: str
    tape: Tape
    bpm: float | None = None
    loudness_db: float | None = None
    downbeat_s: float = 0.0
    beats_per_bar: int = 4


class Playing(QObject):
    """The open take and the player; everything the transport's buttons mean."""

    opened = Signal(object)
    """Open, or None: another take is open now"""
    moved = Signal(object)
    """Facts of the player, while something moves"""
    starts_in_changed = Signal(object)
    """seconds until a growing take can be played without a gap, 0.0 while it plays, None when nobody waits"""
    trouble = Signal(str)
    """why nothing is heard, "" when that is over"""
    compared = Signal(str)
    """"A", "B", or "" when two takes are no longer compared"""

    def __init__(self, player: Player, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._open: Open | None = None
        self._pair: tuple[Open, Open] | None = None
        self._heard: Tape | None = None
        self._wanted = self._at_once = False
        self._speed = 0.0
        self._trouble: str | None = None
        self._facts = player.facts()
        self._timer = QTimer(self, interval=POLL_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._poll)
        self._timer.start()

    @property
    def now(self) -> Open | None:
        """What is open."""
        return self._open

    @property
    def facts(self) -> Facts:
        """The player's facts at the last look."""
        return self._facts

    @property
    def is_comparing(self) -> bool:
        """Whether two takes are heard in turn."""
        return self._pair is not None

    @property
    def is_playing(self) -> bool:
        """Whether sound is going, or is waited for."""
        return self._wanted or self._facts.transport.motion is Motion.PLAYING

    def open(self, take: Open | None, *, play: bool = False) -> None:
        """Open a take, or none; with `play` it starts as soon as it can."""
        self._end_comparison()
        self._put_on(take)
        if play:
            self.play()

    def retitle(self, take_id: str, title: str) -> None:
        """Show another title for the take if it is open."""
        if self._pair is not None:
            first, second = (replace(each, title=title) if each.take_id == take_id else each for each in self._pair)
            self._pair = first, second
        if self._open is not None and self._open.take_id == take_id:
            self._open = replace(self._open, title=title)
            self.opened.emit(self._open)

    def set_grid(self, take_id: str, bpm: float | None, downbeat_s: float, beats_per_bar: int | None = None) -> None:
        """Count bars and beats otherwise from now on, if the take is open; None: as many beats a bar as before."""

        def counted(take: Open) -> Open:
            if take.take_id != take_id:
                return take
            beats = take.beats_per_bar if beats_per_bar is None else beats_per_bar
            return replace(take, bpm=bpm, downbeat_s=downbeat_s, beats_per_bar=beats)

        if self._pair is not None:
            first, second = self._pair
            self._pair = counted(first), counted(second)
        if self._open is not None and self._open.take_id == take_id:
            self._open = counted(self._open)
            self.moved.emit(self._facts)

    def renew(self, take: Open) -> None:
        """Put another sound of the open take on, at the same moment where it has that; it plays if it played."""
        was_playing, here = self.is_playing, self._player.facts()
        transport, end = here.transport, take.tape.ready
        self._put_on(take)
        if transport.loop is not None and transport.loop.end <= end:
            self._player.set_loop(transport.loop)
            self._player.set_looping(transport.looping)
        if here.heard_frame < end:
            self.seek(here.heard_frame)
        if was_playing:
            self.play()

    def hear(self, tape: Tape | None) -> None:
        """Hear another sound in the place of the open take's, at the same moment; None: its own again.

        It has to be as long as the take and at its rate.
        """
        now = self._open
        if now is None or tape is self._heard or self._pair is not None:
            return
        self._heard = tape
        was_playing, here = self.is_playing, self._player.facts()
        self._player.load(now.tape if tape is None else tape)
        self._player.set_loop(here.transport.loop)
        self._player.set_looping(here.transport.looping)
        self._player.seek(here.heard_frame)
        if was_playing:
            self._player.play()
        self._poll()

    def forget(self, take_ids: Collection[str]) -> None:
        """Close the open take, and end a comparison, if one of these takes is in it."""
        if self._open is not None and self._open.take_id in take_ids:
            self.open(None)
        elif self._pair is not None and any(each.take_id in take_ids for each in self._pair):
            self._end_comparison()

    def grew(self, speed: float | None) -> None:
        """The open take's tape has grown, at `speed` seconds of sound a second."""
        self._speed = speed or self._speed
        self._start_if_ready()

    def play(self) -> None:
        """Play as soon as it goes without a gap."""
        if self._open is None:
            return
        self._wanted = True
        self._start_if_ready()

    def toggle(self) -> None:
        """Play at once what is there, with gaps if it comes to that, or pause what plays.

        Before the first sound it is waited for, which a second press ends.
        """
        if self._facts.transport.motion is Motion.PLAYING or self._at_once:
            self.pause()
        else:
            self._at_once = True
            self.play()

    def pause(self) -> None:
        """Stand still, or stop waiting."""
        self._wait_no_more()
        self._player.pause()
        self._poll()

    def stop(self) -> None:
        """Stop and go to the start."""
        self._wait_no_more()
        self._player.stop()
        self._poll()

    def seek(self, frame: int) -> None:
        """Go to a frame of the take; of one that grows, as far as it is there."""
        if self._open is not None:
            self._player.seek(min(frame, self._open.tape.ready))
            self._poll()

    def to_start(self) -> None:
        """Go to the start, of the loop when looping is on."""
        loop = self._facts.transport.active_loop
        self.seek(loop.begin if loop is not None else 0)

    def to_end(self) -> None:
        """Go to the end of what is there."""
        if self._open is not None:
            self.seek(self._open.tape.ready)

    def set_loop(self, loop: Loop | None) -> None:
        """Choose the loop region; choosing one switches looping on."""
        self._player.set_loop(loop)
        self._player.set_looping(loop is not None)
        self._poll()

    def set_looping(self, looping: bool) -> None:
        """Switch looping on or off."""
        self._player.set_looping(looping)
        self._poll()

    def compare(self, first: Open, second: Open) -> None:
        """Listen to two takes in turn, both as loud as the quieter one."""
        self._end_comparison()
        self._pair = first, second
        self._put_on(first)
        self._equalise()
        self.compared.emit("A")
        self.play()

    def swap(self) -> None:
        """Hear the other one of two compared takes, at the same moment."""
        if self._pair is None or self._open is None:
            return
        first, second = self._pair
        other, letter = (second, "B") if self._open.take_id == first.take_id else (first, "A")
        was_playing, here = self.is_playing, self._player.facts()
        moment_s, loop = here.heard_frame / self._open.tape.sample_rate, here.transport.loop
        share = other.tape.sample_rate / self._open.tape.sample_rate
        self._put_on(other)
        self._equalise()
        if loop is not None:
            self._player.set_loop(Loop(round(loop.begin * share), round(loop.end * share)))
        self._player.seek(min(round(moment_s * other.tape.sample_rate), other.tape.ready))
        self.compared.emit(letter)
        if was_playing:
            self.play()

    def close(self) -> None:
        """Let the device go."""
        self._timer.stop()
        self._player.close()

    def _put_on(self, take: Open | None) -> None:
        self._wait_no_more()
        self._heard = None
        if take is None:
            self._player.unload()
        else:
            self._player.load(take.tape)
        self._open = take
        self._speed = 0.0
        self._player.set_gain(1.0)
        self.opened.emit(take)
        self._poll()
        self.moved.emit(self._facts)  # the same facts mean another moment in another take

    def _equalise(self) -> None:
        if self._pair is None or self._open is None:
            return
        levels = [each.loudness_db for each in self._pair]
        mine = self._open.loudness_db
        known = [level for level in levels if level is not None]
        if mine is not None and len(known) == len(levels):
            self._player.set_gain(float(10 ** ((min(known) - mine) / 20)))

    def _end_comparison(self) -> None:
        if self._pair is not None:
            self._pair = None
            self._player.set_gain(1.0)
            self.compared.emit("")

    def _start_if_ready(self) -> None:
        if not self._wanted or self._open is None:
            return
        tape = self._open.tape
        if tape.finished or self._at_once:
            wait_s = 0.0
        else:
            wait_s = starts_in(tape.ready_s, tape.capacity / tape.sample_rate, self._speed)
        if wait_s <= 0 and tape.ready:
            self._wanted = self._at_once = False
            self._player.play()
            self.starts_in_changed.emit(None)
            self._poll()
        elif not tape.finished and math.isfinite(wait_s):  # before the first sound nobody knows how long
            self.starts_in_changed.emit(wait_s)

    def _wait_no_more(self) -> None:
        self._at_once = False
        if self._wanted:
            self._wanted = False
            self.starts_in_changed.emit(None)

    def _poll(self) -> None:
        before, self._facts = self._facts, self._player.facts()
        if self._facts.trouble != self._trouble:
            self._trouble = self._facts.trouble
            self.trouble.emit(self._trouble or "")
        moving = self._facts.transport.motion is Motion.PLAYING or any(self._facts.peaks)
        if moving or before != self._facts:
            self.moved.emit(self._facts)
        pace_ms = POLL_MS if moving else IDLE_POLL_MS
        if self._timer.interval() != pace_ms:
            self._timer.setInterval(pace_ms)
