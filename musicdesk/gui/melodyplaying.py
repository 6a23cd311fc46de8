"""Listening to a melody: mended, as it was sung, or as the model hears it, at the same moment and equally loud."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal

from musicdesk.audio.player import Player
from musicdesk.core.clip import Clip
from musicdesk.core.tape import Tape
from musicdesk.core.transport import Motion

POLL_MS = 33


class Voice(StrEnum):
    """What is heard of a melody."""

    MENDED = "mended"
    HEARD = "as the model hears it"
    ORIGINAL = "original"


@dataclass(frozen=True, eq=False)
class Listenable:
    """A melody ready to be heard: `clip` is what is followed, `heard` how the model hears it, `original` unmended.

    Levels are in LUFS; one is None where there is nothing to be heard.
    """

    clip: Clip
    heard: Clip
    original: Clip
    level_db: float | None = None
    heard_level_db: float | None = None
    original_level_db: float | None = None

    def of(self, voice: Voice) -> tuple[Clip, float | None]:
        """Return what is to be heard, and its level."""
        if voice is Voice.HEARD:
            return self.heard, self.heard_level_db
        if voice is Voice.ORIGINAL:
            return self.original, self.original_level_db
        return self.clip, self.level_db

    @property
    def quietest_db(self) -> float | None:
        """The level that all can be brought to; None if one of them is not known."""
        levels = (self.level_db, self.heard_level_db, self.original_level_db)
        known = [each for each in levels if each is not None]
        return min(known) if len(known) == len(levels) else None


class MelodyPlaying(QObject):
    """Plays a melody on a player of its own, so that the open take stays where it is."""

    moved = Signal(object)
    """where the ear is, in seconds from the melody's beginning; None when there is nothing on"""
    playing_changed = Signal(bool)
    trouble = Signal(str)

    def __init__(self, player: Player, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._melody: Listenable | None = None
        self._voice = Voice.MENDED
        self._playing = False
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

    def set_voice(self, voice: Voice) -> None:
        """Choose what is heard of it; while it plays it goes on from the same moment."""
        if voice is self._voice:
            return
        at_s, playing = self._position_s(), self._playing
        self._voice = voice
        self._load()
        self._seek(at_s)
        if playing:
            self._player.play()

    def toggle(self) -> None:
        """Play, or pause."""
        if self._playing:
            self._player.pause()
            self._say_playing(False)
        elif self._melody is not None:
            self._player.play()
            self._say_playing(True)
            self._timer.start()

    def stop(self) -> None:
        """Stop, and go to the start."""
        self._player.stop()
        self._say_playing(False)
        self.moved.emit(None)

    def seek(self, seconds: float) -> None:
        """Go to a moment."""
        if self._melody is not None:
            self._seek(seconds)
            self.moved.emit(max(0.0, seconds))

    def close(self) -> None:
        """Let the device go."""
        self._timer.stop()
        self._player.close()

    def _load(self) -> None:
        melody = self._melody
        if melody is None:
            self._player.unload()
            return
        clip, level_db = melody.of(self._voice)
        self._player.load(Tape.of(clip))
        quietest_db = melody.quietest_db
        equal = level_db is not None and quietest_db is not None
        self._player.set_gain(float(10 ** ((quietest_db - level_db) / 20)) if equal else 1.0)  # type: ignore[operator]

    def _rate_hz(self) -> int:
        return 1 if self._melody is None else self._melody.of(self._voice)[0].sample_rate

    def _position_s(self) -> float:
        return self._player.facts().heard_frame / self._rate_hz()

    def _seek(self, seconds: float) -> None:
        self._player.seek(max(0, round(seconds * self._rate_hz())))

    def _say_playing(self, playing: bool) -> None:
        if not playing:
            self._timer.stop()
        if playing != self._playing:
            self._playing = playing
            self.playing_changed.emit(playing)

    def _poll(self) -> None:
        facts = self._player.facts()
        if (facts.trouble or "") != self._trouble:
            self._trouble = facts.trouble or ""
            self.trouble.emit(self._trouble)
        if facts.transport.motion is Motion.PLAYING:
            self.moved.emit(facts.heard_frame / self._rate_hz())
        else:  # its end
            self._say_playing(False)
            self.moved.emit(None)
