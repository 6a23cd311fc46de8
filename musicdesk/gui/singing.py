"""Singing: the microphone behind the melody page, one attempt after another, and what is told of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from musicdesk.analysis.pitch import PitchTracker
from musicdesk.app.latencies import known_latency, latencies
from musicdesk.app.recording import Beat, LibrarySession, SessionFacts, begin
from musicdesk.app.recordings import Recording, discard
from musicdesk.audio.metronome import Metronome
from musicdesk.audio.monitor import Monitor
from musicdesk.audio.recorder import Recorder, RecorderFacts
from musicdesk.core.errors import UserError
from musicdesk.gui.background import Background
from musicdesk.gui.melodypage import MelodyPage
from musicdesk.gui.tongue import tr

SHORTEST_S = 0.3
"""What is shorter, its count-in left out, is a slip of the finger."""
POLL_MS = 33
"""Level and line are asked for 30 times a second."""


@dataclass
class SingingSettings:
    """What is set before one sings. `output` is the sound device of the clicks, None for the default."""

    bpm: float = 100.0
    count_in_bars: int = 1
    metronome: bool = False
    output: str | None = None


class Singing(QObject):
    """Owns recorder and metronome as long as the page is open, and the attempt that is being sung."""

    kept = Signal(object)
    """Recording: an attempt that has ended"""
    failed = Signal(object)
    """UserError"""
    said = Signal(str)

    def __init__(
        self,
        page: MelodyPage,
        recorder: Recorder,
        metronome: Metronome,
        monitor: Monitor,
        library: Callable[[], Path],
        background: Background,
        parent: QObject | None = None,
        default_output: Callable[[], str] = str,
    ) -> None:
        super().__init__(parent)
        self.settings = SingingSettings()
        self.default_output = default_output
        self.recorder, self._metronome, self._monitor = recorder, metronome, monitor
        self._page, self._library, self._background = page, library, background
        self._session: LibrarySession | None = None
        self._tracker: PitchTracker | None = None
        self._tracker_rate = 0
        self._finishing = self._again = False
        self._draws, self._monitored, self._knows_beat, self._rests = True, False, False, False
        self._chosen: str | None = None
        self._input: tuple[str, int] | None = None
        self._measuring = False
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._poll)

    @property
    def is_recording(self) -> bool:
        """Whether an attempt is under way, its count-in included."""
        return self._session is not None

    def listen(self) -> None:
        """Open the microphone for level and line."""
        self._rests = False
        self.recorder.listen()
        self._timer.start()
        self.look_for_devices()

    def rest(self) -> None:
        """Let the microphone go; an attempt that is under way ends and is kept."""
        self._rests = True
        self._again = False
        if self._session is not None:
            self._finishing = True
            self._session.finish()  # the timer goes on until it is kept
        else:
            self._rest()

    def _rest(self) -> None:
        self._timer.stop()
        self._page.set_state("closed")
        self._page.set_level((), False)
        self._page.set_monitor(False)
        self.set_monitor(False)
        self.recorder.rest()

    def look_for_devices(self) -> None:
        """Ask for the inputs there are, beside the window."""

        def show(names: Sequence[str]) -> None:
            self._page.set_devices(names, self._chosen)

        self._background.run(lambda: [each.name for each in self.recorder.inputs()], show, self.failed.emit)

    def choose_device(self, name: str | None) -> None:
        """Listen to another microphone."""
        self._chosen = name
        self.recorder.set_device(name)

    @property
    def chosen_device(self) -> str | None:
        """The microphone that was chosen, None for the system's own."""
        return self._chosen

    def toggle(self) -> None:
        """Begin an attempt, or end the one that is under way."""
        if self._measuring:
            self.said.emit(tr("The latency is being measured; wait until that is done."))
        elif self._session is None:
            self._begin()
        elif self._finishing:
            self._again = not self._again  # pressed while the last one is still being written
        else:
            self._finishing = True
            self._session.finish()

    def set_monitor(self, on: bool) -> None:
        """Let the musician hear the microphone, or not."""
        self._monitored = on
        self._monitor.set(on, self.settings.output)

    def set_output(self, name: str | None) -> None:
        """Use another sound device for clicks and monitor; None is the default."""
        self.settings.output = name
        if self._monitored:
            self._monitor.set(True, name)
        self.show_latency()

    def set_draws(self, draws: bool) -> None:
        """Say whether the line is drawn while nothing is recorded: not over a melody that is looked at."""
        self._draws = draws

    def set_measuring(self, measuring: bool) -> None:
        """Leave the recorder to the one who measures, or have it back."""
        self._measuring = measuring

    def close(self) -> None:
        """End what is being sung, and let all devices go."""
        self._timer.stop()
        session = self._session
        if session is not None:
            session.finish()
        self._metronome.close()
        self._monitor.close()
        self.recorder.close()
        if session is not None:
            self._keep(session)

    def _begin(self) -> None:
        wanted = self.settings
        self._rests = False
        self.recorder.listen()
        try:
            self._session = begin(
                self._library(),
                self.recorder,
                self._metronome,
                bpm=wanted.bpm,
                count_in_bars=wanted.count_in_bars,
                click=wanted.metronome,
                latency_of=known_latency,
                output=wanted.output,
            )
        except UserError as exc:
            self.failed.emit(exc)
            return
        self._tracker, self._knows_beat, self._finishing, self._again = None, False, False, False
        self._page.set_state("starting")
        self._page.set_elapsed(0.0, None)
        self._timer.start()

    def _poll(self) -> None:
        facts = self.recorder.facts()
        if self._measuring:
            self._page.set_level(facts.peaks, facts.clipped)
            return
        now = self._turn(facts)
        if not self._timer.isActive():  # the page was left meanwhile
            return
        self._page.set_level(facts.peaks, facts.clipped)
        # Silence is a fault where something should be heard: while one sings, or has nothing to look at yet.
        hint = facts.hint if now is not None or self._draws else None
        mine = self._monitor.facts().trouble if self._monitored else None
        self._page.set_trouble((now.trouble if now is not None else None) or facts.trouble or mine or hint or "")
        if now is None:
            self._page.set_state(str(facts.state))
        self._show_latency(facts)
        self._draw(now)

    def _turn(self, facts: RecorderFacts) -> SessionFacts | None:
        session = self._session
        if session is None:
            return None
        now = session.turn(facts)
        if now.stage == "ended":
            self._session = None
            self._page.set_state("listening")
            self._keep(session)
            if self._rests:
                self._rest()
            elif self._again:
                self._begin()
            return None
        if now.stage in ("opening", "count-in", "recording"):
            self._page.set_state("starting" if now.stage == "opening" else now.stage)
            self._page.set_elapsed(now.elapsed_s, _bars(now, session.beat))
        return now

    def _keep(self, session: LibrarySession) -> None:
        try:
            recording = session.take_recording()
        except UserError as exc:
            self.failed.emit(exc)
            return
        if recording is None:
            return
        if recording.message:
            self.said.emit(recording.message)
        elif recording.seconds - self._counted_s(recording) < SHORTEST_S:
            self._drop(recording)
            return
        self.kept.emit(recording)

    def _counted_s(self, recording: Recording) -> float:
        """Return how much of a recording is its count-in; all of it if it ended before bar one."""
        if recording.count_in_bars and not recording.offset_s:
            return recording.seconds
        return recording.offset_s

    def _drop(self, recording: Recording) -> None:
        """Throw away an attempt in which nothing can have been sung."""
        try:
            discard(recording)
        except UserError as exc:
            self.failed.emit(exc)
        else:
            self.said.emit(tr("Nothing was sung, so nothing was kept."))

    def _draw(self, now: SessionFacts | None) -> None:
        samples, rate = self.recorder.pull()
        if not len(samples) or not (now is not None or self._draws):
            return
        if self._tracker is None or rate != self._tracker_rate:
            self._tracker, self._tracker_rate = PitchTracker(rate), rate
        line = self._tracker.feed(samples)
        if not len(line.hz):
            return
        self._page.add_line(line)
        if now is not None and now.bars is not None and not self._knows_beat:
            self._knows_beat = True
            self._page.set_beat_one(float(line.times_s[-1]) - now.elapsed_s)

    def _plays_on(self, output: str) -> bool:
        """Whether clicks sound on this output."""
        chosen = self.settings.output or self._metronome.facts().device or self.default_output()
        return not chosen or chosen == output

    def _show_latency(self, facts: RecorderFacts) -> None:
        known = (facts.device or "", facts.sample_rate)
        if known != self._input:
            self._input = known
            self.show_latency()

    def show_latency(self) -> None:
        """Show what was measured of the microphone in use."""
        device, rate = self._input or ("", 0)
        seconds = [
            each.seconds
            for each in latencies()
            if (each.input, each.sample_rate) == (device, rate) and self._plays_on(each.output)
        ]
        self._page.set_latency(1000 * seconds[0] if seconds else None)


def _bars(now: SessionFacts, beat: Beat) -> str | None:
    """Return bar and beat as they are counted, "3.2" being the second beat of the third bar; None without a beat.

    The count-in counts its own bars.
    """
    if now.bars is None:
        return None
    bars = now.bars if now.bars >= 0 else max(0.0, now.bars + beat.count_in_bars)
    bar = int(bars)
    return f"{bar + 1}.{int((bars - bar) * beat.beats_per_bar) + 1}"
