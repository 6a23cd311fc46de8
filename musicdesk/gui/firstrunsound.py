"""The two tests of the first-run page: a chime to hear, and a microphone that is open only while it is tested."""

from __future__ import annotations

import threading

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from musicdesk.app.firstrun import chime
from musicdesk.audio.inputstream import InputRequest, InputStream, OpenInput
from musicdesk.audio.player import Player
from musicdesk.core.clip import Samples
from musicdesk.core.errors import UserError
from musicdesk.core.tape import Tape
from musicdesk.core.transport import Motion
from musicdesk.gui.background import Background
from musicdesk.gui.tongue import told

POLL_MS = 50


class SoundTest(QObject):
    """Plays a chime through a player of its own, so that the open take stays where it is."""

    heard = Signal(str)
    """the name of the device that it sounds on"""
    failed = Signal(str)

    def __init__(self, player: Player, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._tape = Tape.of(chime())
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._look)

    def play(self, device: str | None, volume: float) -> None:
        """Play the chime, from its beginning."""
        self._player.set_device(device)
        self._player.set_volume(volume)
        self._player.load(self._tape)
        self._player.play()
        self._poll.start()

    def close(self) -> None:
        """Let the device go."""
        self._poll.stop()
        self._player.close()

    def _look(self) -> None:
        facts = self._player.facts()
        if facts.trouble:
            self._poll.stop()
            self.failed.emit(told(facts.trouble))
        elif facts.transport.motion is not Motion.PLAYING:
            self._poll.stop()
        elif facts.heard_frame > 0:
            self.heard.emit(facts.device or "")


class MicrophoneTest(QObject):
    """Opens the microphone when it is told to, and says how loud it is until it is told to stop."""

    opened = Signal(str)
    """the name of the microphone"""
    level = Signal(object, bool)
    """the peak of each channel since the last time, and whether it clipped"""
    failed = Signal(str)

    def __init__(self, open_input: OpenInput, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_input, self._background = open_input, background
        self._stream: InputStream | None = None
        self._wanted = False
        self._lock = threading.Lock()
        self._peaks: tuple[float, ...] = ()
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._tell)

    @property
    def is_on(self) -> bool:
        """Whether the microphone is open, or about to be."""
        return self._wanted

    def start(self) -> None:
        """Open the system's own microphone."""
        if not self._wanted:
            self._wanted = True
            self._background.run(self._opened, self._begin, self._refused)

    def stop(self) -> None:
        """Let it go."""
        self._wanted = False
        self._poll.stop()
        stream, self._stream = self._stream, None
        if stream is not None:
            self._background.run(stream.close, lambda _nothing: None, lambda _error: None)

    def _opened(self) -> InputStream:
        stream = self._open_input(InputRequest(None), self._keep)
        try:
            stream.start()
        except UserError:
            stream.close()
            raise
        return stream

    def _begin(self, stream: InputStream) -> None:
        if self._stream is not None:  # stopped and started again meanwhile: one is enough
            self._background.run(stream.close, lambda _nothing: None, lambda _error: None)
            return
        self._stream = stream
        if not self._wanted:
            self.stop()
            return
        self.opened.emit(stream.name)
        self._poll.start()

    def _refused(self, error: UserError) -> None:
        self._wanted = False
        self.failed.emit(told(error))

    def _keep(self, block: Samples, _came_s: float, _lost: bool) -> None:
        if len(block):
            loudest = tuple(float(peak) for peak in np.abs(np.nan_to_num(block)).max(axis=0))
            with self._lock:
                before = self._peaks or loudest
                self._peaks = tuple(map(max, before, loudest))

    def _tell(self) -> None:
        with self._lock:
            peaks, self._peaks = self._peaks, ()
        self.level.emit(peaks, any(peak >= 1.0 for peak in peaks))
