"""Where bar one lies in a recording, against what is said of it: one latency measurement, then takes with a count-in.

    python tests/benchmarks/alignment.py [--takes 50]

It makes a sound server of its own (a Linux with PulseAudio), on which what the loudspeaker plays comes back into the
microphone. For each take both devices are opened anew, the metronome counts in at one of four tempi, and the click of
bar one is looked for in the file. The exit code is 1 if a goal was missed.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from common.figures import Figures, spread
from common.screen import INSIDE, inside, screen, tell

from musicdesk.app.latencies import known_latency, measure_latency
from musicdesk.app.recording import Beat, Ended, Session
from musicdesk.audio.clicks import click
from musicdesk.audio.metronome import Metronome
from musicdesk.audio.recorder import Listening, Recorder
from musicdesk.core.errors import UserError
from musicdesk.formats.audiofile import read_audio

MEDIAN_GOAL_MS, WORST_GOAL_MS = 5.0, 10.0
LOOPED = "master=speakers.monitor source_name=looped source_properties=device.description=Looped"
AFTER_BAR_ONE_S = 0.4
SEARCH_S = 0.14
"""Less than half a beat at the fastest tempo, so that no other click is taken for the wanted one."""
WAKING_S = 3.0
"""A silent device that has just been made sleeps for a while."""
TURN_S = 0.02
LIMIT_S = 20.0
TEMPI_BPM = (90.0, 120.0, 140.0, 173.0)


def wait(is_so: Callable[[], bool], what: str) -> None:
    """Wait until something is so; ends the program, naming `what`, if it is not so in time."""
    end_s = time.monotonic() + LIMIT_S
    while not is_so():
        if time.monotonic() > end_s:
            raise SystemExit(f"waited {LIMIT_S:g} s for {what}")
        time.sleep(TURN_S)


def take(number: int, folder: Path, recorder: Recorder, metronome: Metronome) -> Ended:
    """Record a bar and a bit, counted in."""

    def latency_of(output: str, input_: str, rate: int) -> float | None:
        return known_latency(output, input_, rate, folder)

    beat = Beat(TEMPI_BPM[number % len(TEMPI_BPM)], count_in_bars=1, click=True)
    session = Session(folder / f"{number}.wav", recorder, metronome, beat, latency_of=latency_of)

    def sung() -> bool:
        facts = session.turn(recorder.facts())
        if facts.trouble:
            raise SystemExit(f"This cannot run here: {facts.trouble}")
        return facts.elapsed_s > AFTER_BAR_ONE_S and facts.stage == "recording"

    wait(sung, "bar one")
    session.finish()
    wait(lambda: session.take() is not None, "the recording to be whole")
    ended = session.take()
    assert ended is not None
    return ended


def error_s(ended: Ended) -> float:
    """Return by how much later the click of bar one is in the file than is said."""
    clip = read_audio(ended.recorded.path).mono()
    sound, samples = click(clip.sample_rate, accent=True), clip.samples[:, 0]
    begin = max(0, round((ended.offset_s - SEARCH_S) * clip.sample_rate))
    part = samples[begin : round((ended.offset_s + SEARCH_S) * clip.sample_rate) + len(sound)]
    alike = np.correlate(part, sound, "valid")
    place = int(np.abs(alike).argmax())
    loud = float(np.abs(part[place : place + len(sound)]).max())
    if loud < 0.05:
        raise SystemExit(
            f"take {ended.recorded.path.name} has no click within {SEARCH_S:g} s of {ended.offset_s:.3f} s"
        )
    return (begin + place) / clip.sample_rate - ended.offset_s


def measure(folder: Path, takes: int) -> None:
    """Be the program that records, and tell the figures."""
    recorder, metronome = Recorder(), Metronome()
    try:
        recorder.listen()
        wait(lambda: recorder.facts().state is Listening.LISTENING, "the microphone")
        found = measure_latency(recorder, folder=folder)
        errors_s = []
        for number in range(takes):
            recorder.rest()
            wait(lambda: recorder.facts().state is Listening.CLOSED, "the microphone to be let go")
            ended = take(number, folder, recorder, metronome)
            errors_s.append(error_s(ended))
    except UserError as exc:
        raise SystemExit(f"This cannot run here: {exc}") from exc
    finally:
        recorder.close()
        metronome.close()
    pair = f"{found.output} to {found.input}, {found.sample_rate} Hz"
    tell({"errors_s": errors_s, "latency_s": found.seconds, "spread_ms": found.spread_ms, "pair": pair})


def main() -> int:
    """Print the figures; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(INSIDE, type=Path, metavar="FOLDER", help=argparse.SUPPRESS)
    parser.add_argument("--takes", type=int, default=50)
    wishes = parser.parse_args()
    if wishes.inside is not None:
        measure(wishes.inside, wishes.takes)
        return 0
    figures = Figures()
    with screen("own") as shown:
        for words in (("load-module", "module-remap-source", *LOOPED.split()), ("set-default-source", "looped")):
            subprocess.run(["pactl", *words], env=dict(shown.environment), stdout=subprocess.DEVNULL, check=True)
        time.sleep(WAKING_S)
        told = inside(__file__, [shown.folder, "--takes", wishes.takes], shown, 60.0 + 10.0 * wishes.takes)
    errors_ms = [each_s * 1e3 for each_s in told["errors_s"]]
    figures.note(f"{told['pair']}: {told['latency_s'] * 1e3:.2f} ms, within {told['spread_ms']:.2f} ms")
    figures.note(f"bar one found later than said: {spread(errors_ms, 'ms')}")
    sizes_ms = [abs(each) for each in errors_ms]
    figures.at_most("error of the place of bar one, median", statistics.median(sizes_ms), MEDIAN_GOAL_MS, "ms")
    figures.at_most(f"error of the place of bar one, worst of {len(sizes_ms)}", max(sizes_ms), WORST_GOAL_MS, "ms")
    return figures.exit_code


if __name__ == "__main__":
    sys.exit(main())
