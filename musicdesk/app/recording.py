"""Recording: one attempt at the microphone, counted in by the metronome, from the first bar to the kept file."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from musicdesk.audio.metronome import Metronome, check_beat
from musicdesk.audio.recorder import Listening, Recorded, RecorderFacts

if TYPE_CHECKING:
    from musicdesk.app.recordings import Recording
    from musicdesk.audio.latency import Listener

LatencyOf = Callable[[str, str, int], float | None]
"""Returns what was measured of (output device, input device, its rate in Hz); None if nobody did."""


@dataclass(frozen=True)
class Beat:
    """What is counted in and clicked. `output` is the name of an output device, None for the default."""

    bpm: float = 120.0
    count_in_bars: int = 0
    click: bool = False
    beats_per_bar: int = 4
    output: str | None = None
    volume: float = 0.7

    @property
    def heard(self) -> bool:
        """Whether there is anything to be heard."""
        return self.click or self.count_in_bars > 0


@dataclass(frozen=True)
class Ended:
    """A recording that has ended, and where its music begins.

    `offset_s` is the place in the file of the first beat after the count-in, 0 if there is none. `latency_s` is what
    was measured of the devices and is already in it; None if nobody measured.
    """

    recorded: Recorded
    offset_s: float
    latency_s: float | None


@dataclass(frozen=True)
class SessionFacts:
    """Where an attempt stands: `stage` is "opening", "count-in", "recording", "ending" or "ended".

    `elapsed_s` counts from the first beat after the count-in, or from the first sample where there is none; it is
    negative during the count-in. `bars` are those since then, None without a metronome. `beat` is the metronome's.
    `trouble` is one sentence with what to do next.
    """

    stage: str
    elapsed_s: float = 0.0
    bars: float | None = None
    beat: int = -1
    trouble: str | None = None


class Session:
    """One attempt. `turn` must be called some 30 times a second, from one thread, until it has ended.

    The recorder runs before the first click sounds, so the count-in is in the file too; nothing is ever cut off. The
    clicks are heard in it only if the microphone hears them: use headphones. Without count-in and clicks no output
    device is touched. A metronome that cannot be heard does not end the attempt.
    """

    def __init__(
        self,
        place: Path,
        recorder: Listener,
        metronome: Metronome,
        beat: Beat,
        *,
        residual_s: float | None = None,
        latency_of: LatencyOf | None = None,
    ) -> None:
        """Begin to record to `place`.

        What was measured of the devices is `residual_s`, or what `latency_of` says when their names are known.

        Raises: BadValue if the beat is outside what a metronome can do.
        """
        check_beat(beat.bpm, beat.count_in_bars, beat.beats_per_bar)
        self.place = place
        self.beat = beat
        self._recorder, self._metronome = recorder, metronome
        self._residual_s, self._latency_of = residual_s, latency_of
        self._clicking = self._finishing = False
        self._bar_one_s: float | None = None
        self._output = ""
        self._ended: Ended | None = None
        recorder.record(place)

    def turn(self, facts: RecorderFacts) -> SessionFacts:
        """Do what is due, and return where the attempt stands; `facts` are the recorder's, just asked for.

        They are given, not asked for here, because the recorder tells each peak of the level once.
        """
        self._collect()
        if self._ended is not None:
            return SessionFacts("ended", trouble=self._ended.recorded.message or facts.trouble)
        if self._finishing:
            return SessionFacts("ending", trouble=facts.trouble)
        if facts.state is not Listening.RECORDING or not facts.frames:
            return SessionFacts("opening", trouble=facts.trouble)
        if not self.beat.heard:
            return SessionFacts("recording", facts.frames / facts.sample_rate, trouble=facts.trouble)
        if not self._clicking:
            self._clicking = True
            beat = self.beat
            self._metronome.start(
                beat.bpm,
                count_in_bars=beat.count_in_bars,
                click=beat.click,
                beats_per_bar=beat.beats_per_bar,
                device=beat.output,
                volume=beat.volume,
            )
        return self._beating(facts)

    def finish(self) -> None:
        """End the attempt at this moment; it has ended when `take` says so."""
        if not self._finishing:
            self._finishing = True
            self._recorder.finish()
            self._silence()

    def take(self) -> Ended | None:
        """Return what it came to, once it has ended by whatever cause; None until then."""
        self._collect()
        return self._ended

    def _beating(self, facts: RecorderFacts) -> SessionFacts:
        clicks = self._metronome.facts()
        if clicks.bar_one_s is not None:
            self._bar_one_s, self._output = clicks.bar_one_s, clicks.device or ""
        trouble = facts.trouble or clicks.trouble
        if clicks.bar_one_s is None and clicks.trouble is None:
            return SessionFacts("opening", trouble=trouble)
        if clicks.bar_one_s is None:
            # Without a metronome there is no count-in to wait for.
            return SessionFacts("recording", facts.frames / facts.sample_rate, trouble=trouble)
        beat = self.beat
        counted = beat.count_in_bars * beat.beats_per_bar
        beats = clicks.beats - counted
        elapsed_s = beats * 60.0 / beat.bpm
        stage = "count-in" if clicks.beat < counted else "recording"
        return SessionFacts(stage, elapsed_s, beats / beat.beats_per_bar, clicks.beat, trouble)

    def _collect(self) -> None:
        if self._ended is not None:
            return
        recorded = self._recorder.take_recorded()
        if recorded is None or recorded.path != self.place:
            return
        if not self._finishing:
            self._silence()  # it ended by itself
        latency_s = self._residual_s
        if latency_s is None and self._latency_of is not None and self._bar_one_s is not None:
            latency_s = self._latency_of(self._output, recorded.device, recorded.sample_rate)
        self._ended = Ended(recorded, self._offset_s(recorded, latency_s or 0.0), latency_s)

    def _offset_s(self, recorded: Recorded, latency_s: float) -> float:
        if self._bar_one_s is None or not recorded.sample_rate:
            return 0.0
        offset_s = self._bar_one_s - recorded.began_s + latency_s
        # Who stopped during the count-in recorded no bar one.
        return offset_s if 0.0 <= offset_s <= recorded.frames / recorded.sample_rate else 0.0

    def _silence(self) -> None:
        if self._clicking:
            facts = self._metronome.facts()
            if facts.bar_one_s is not None:
                self._bar_one_s, self._output = facts.bar_one_s, facts.device or ""
            self._metronome.stop()


class LibrarySession(Session):
    """An attempt whose file is one of a library's recordings."""

    def take_recording(self) -> Recording | None:
        """Keep the recording once it has ended, and return it; None until then. Call it no more after that.

        Raises: StorageError if it cannot be kept; also, with the reason, if nothing was recorded.
        """
        ended = self.take()
        if ended is None:
            return None
        from musicdesk.app.recordings import keep

        return keep(
            self.place,
            ended.recorded,
            offset_s=ended.offset_s,
            latency_s=ended.latency_s,
            bpm=self.beat.bpm if self.beat.heard else None,
            count_in_bars=self.beat.count_in_bars,
        )


def begin(
    library: Path,
    recorder: Listener,
    metronome: Metronome,
    *,
    bpm: float,
    count_in_bars: int,
    click: bool,
    residual_s: float | None = None,
    latency_of: LatencyOf | None = None,
    output: str | None = None,
    now_s: float | None = None,
) -> LibrarySession:
    """Begin an attempt that is kept among the recordings of a library.

    Raises: StorageError if the library cannot be written; BadValue if no metronome can do this.
    """
    from musicdesk.app.recordings import new_place

    check_beat(bpm, count_in_bars)
    beat = Beat(bpm, count_in_bars, click, output=output)
    moment_s = time.time() if now_s is None else now_s
    place = new_place(library, moment_s, bpm=bpm if beat.heard else None, count_in_bars=count_in_bars)
    return LibrarySession(place, recorder, metronome, beat, residual_s=residual_s, latency_of=latency_of)
