"""Listening to a melody: as it is, or as the model hears it, at the same moment and equally loud."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from musicdesk.audio.player import Player
from musicdesk.core.clip import Clip
from musicdesk.core.tape import Tape
from musicdesk.core.transport import Motion

POLL_MS = 33


@dataclass(frozen=True, eq=False)
class Listenable:
    """A melody ready to be heard: `clip` as it is and `heard` as the model hears it, with their levels in LUFS.

    A level is None where there is nothing to be heard.
    """

    clip: Clip
    heard: Clip
    level_db: float | None = None
    heard_level_db: float | None = None


class MelodyPlaying(QObject):
    """Plays a melody on a player of its own, so that the open take stays where it is."""

    moved = Signal(object)
    """where the ear is, in seconds from the melody's beginning; None when it stands still"""
    playing_changed = Signal(bool)
    trouble = Signal(str)

    def __init__(self, player: Player, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._melody: Listenable | None = None
        self._as_heard = self._playing = False
        self._trouble = ""
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._poll)

    @property
    def is_playing(self) -> bool:
        """Whether it plays."""
        return self._playing

    def put(self, melody: Listenable | None) -> None:
        """Put another melody on; it does not begin by itself."""
        self.stop()
        self._melody = melody
        self._load()

    def set_as_heard(self, as_heard: bool) -> None:
        """Hear it as the model does, or as it is; while it plays it goes on from the same moment."""
        if as_heard == self._as_heard:
            return
        at_s, playing = self._position_s(), self._playing
        self._as_heard = as_heard
        self._load()
        if playing:
            self._seek(at_s)
            self._player.play()

    def toggle(self) -> None:
        """Play from the start, or stop."""
        if self._playing:
            self.stop()
        elif self._melody is not None:
            self._player.stop()
            self._player.play()
            self._say_playing(True)
            self._timer.start()

    def stop(self) -> None:
        """Stop."""
        self._player.stop()
        self._say_playing(False)

    def seek(self, seconds: float) -> None:
        """Go to a moment and play on from there."""
        if self._melody is None:
            return
        self._seek(seconds)
        if not self._playing:
            self._player.play()
            self._say_playing(True)
            self._timer.start()

    def close(self) -> None:
        """Let the device go."""
        self._timer.stop()
        self._player.close()

    def _load(self) -> None:
        melody = self._melody
        if melody is None:
            self._player.unload()
            return
        clip, mine = (melody.heard, melody.heard_level_db) if self._as_heard else (melody.clip, melody.level_db)
        self._player.load(Tape.of(clip))
        levels = [each for each in (melody.level_db, melody.heard_level_db) if each is not None]
        equal = mine is not None and len(levels) == 2
        self._player.set_gain(10 ** ((min(levels) - mine) / 20) if equal and mine is not None else 1.0)

    def _rate_hz(self) -> int:
        melody = self._melody
        if melody is None:
            return 1
        return (melody.heard if self._as_heard else melody.clip).sample_rate

    def _position_s(self) -> float:
        return self._player.facts().heard_frame / self._rate_hz()

    def _seek(self, seconds: float) -> None:
        self._player.seek(max(0, round(seconds * self._rate_hz())))

    def _say_playing(self, playing: bool) -> None:
        if playing != self._playing:
            self._playing = playing
            self.playing_changed.emit(playing)
        if not playing:
            self._timer.stop()
            self.moved.emit(None)

    def _poll(self) -> None:
        facts = self._player.facts()
        if (facts.trouble or "") != self._trouble:
            self._trouble = facts.trouble or ""
            self.trouble.emit(self._trouble)
        if facts.transport.motion is Motion.PLAYING:
            self.moved.emit(facts.heard_frame / self._rate_hz())
        else:
            self._say_playing(False)
