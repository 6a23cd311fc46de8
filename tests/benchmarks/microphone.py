"""Recording, judged by what the microphone was fed: equality, lost samples, the time to the first one, and faults.

    python tests/benchmarks/microphone.py [--takes 20] [--seconds 10] [--minutes 10] [--no-faults]

Starts a sound server of its own, whose microphone hears what is played into it: nothing is heard, no other program is
disturbed. With `--minutes` one recording lasts so long while the engine makes music on all cores. The exit code is 1 if
a goal was missed.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parent.parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(Path(__file__).parent)]

from common.figures import Figures, spread  # noqa: E402  # found only now
from common.takes import RATE_HZ, Comparison, compared, feed, noise, write_fed  # noqa: E402
from desk.stage import Stage, missing, stage_in  # noqa: E402

from musicdesk.audio.recorder import Listening, Recorded, Recorder  # noqa: E402
from musicdesk.formats.audiofile import read_audio  # noqa: E402

MAKING = (
    "import musicdesk\nengine = musicdesk.load('starter')\nprint('made', flush=True)\n"
    "for seed in range(10**6):\n    engine.generate('warm lo-fi piano, 84 bpm', seconds=10, seed=seed)\n"
    "    print('made', flush=True)\n"
)
FOREIGN = 0.7
"""What another source plays, which the noise of ours never reaches."""


def wait_until(is_so: Callable[[], object], limit_s: float = 15.0) -> float:
    """Wait until something is so, and return the moment; the clock is `time.monotonic`."""
    end_s = time.monotonic() + limit_s
    while not is_so():
        if time.monotonic() > end_s:
            raise SystemExit("This took too long, and the benchmark gave up.")
        time.sleep(0.001)
    return time.monotonic()


def opened() -> Recorder:
    """Return a recorder that listens."""
    recorder = Recorder()
    recorder.listen()
    wait_until(lambda: recorder.facts().state is Listening.LISTENING or recorder.facts().trouble)
    if recorder.facts().trouble:
        raise SystemExit(f"The microphone could not be opened: {recorder.facts().trouble}")
    return recorder


def ended(recorder: Recorder, limit_s: float = 15.0) -> Recorded:
    """Return the recording that has ended."""
    found: list[Recorded] = []
    wait_until(lambda: found or found.extend(each for each in [recorder.take_recorded()] if each) or found, limit_s)
    return found[0]


def takes(stage: Stage, folder: Path, count: int, seconds: float, figures: Figures) -> None:
    """Record so many takes, one after the other."""
    recorder = opened()
    compares: list[Comparison] = []
    firsts_ms, overruns = [], 0
    for number in range(count):
        sound = noise(seconds, number)
        source = write_fed(folder / "fed.wav", sound)
        path = folder / f"take-{number}.wav"
        began_s = time.monotonic()
        recorder.record(path)
        firsts_ms.append(1e3 * (wait_until(lambda: recorder.facts().frames) - began_s))
        feed(stage.environment, source).wait()
        time.sleep(0.3)
        recorder.finish()
        recorded = ended(recorder)
        overruns += len(recorded.overruns)
        compares.append(compared(sound, read_audio(path).samples[:, 0]))
        path.unlink()
    recorder.close()
    whole = [each.lost for each in compares].count(0)
    figures.at_least(f"takes of {seconds:g} s that equal what was fed, of {count}", whole, count)
    figures.at_least("lowest correlation", min(each.correlation for each in compares), 0.99)
    figures.at_most("frames lost or changed in all takes", sum(each.lost for each in compares), 0)
    _note_pauses(figures, *compares)
    figures.at_most("over-run marks", overruns, 0)
    figures.note(f"from Record to the first sample: {spread(firsts_ms, 'ms')}")
    figures.at_most("longest time to the first sample", max(firsts_ms), 150, "ms")


@contextlib.contextmanager
def engine_at_work(stage: Stage) -> Iterator[list[bytes]]:
    """Let the engine make music on all cores in the block; gives a line for each take it has made, at the end."""
    environment = {name: value for name, value in stage.environment.items() if name != "OMP_NUM_THREADS"}
    said: list[bytes] = []
    with subprocess.Popen([sys.executable, "-c", MAKING], env=environment, stdout=subprocess.PIPE) as process:
        if process.stdout is None or not process.stdout.readline():
            raise SystemExit("The engine could not be started.")
        try:
            yield said
        finally:
            process.kill()
            said += process.stdout.read().splitlines()


def long_take(stage: Stage, folder: Path, minutes: float, figures: Figures) -> None:
    """Record for so many minutes while the engine makes music on all cores."""
    sound = noise(60 * minutes, 4711)
    source = write_fed(folder / "fed.wav", sound)
    path = folder / "long.wav"
    recorder = opened()
    with engine_at_work(stage) as made:
        recorder.record(path)
        wait_until(lambda: recorder.facts().frames)
        # The player may sleep through a busy second: that would be its loss and not the recorder's.
        player = feed(stage.environment, source, latency_ms=2_000)
        while player.poll() is None:
            recorder.facts()  # as a window does
            recorder.pull()
            time.sleep(1 / 60)
        time.sleep(0.5)
        recorder.finish()
        recorded = ended(recorder)
    recorder.close()
    result = compared(sound, read_audio(path).samples[:, 0])
    figures.note(f"while the engine made {len(made)} takes on {os.cpu_count()} cores, {recorded.seconds:.0f} s:")
    figures.at_least(f"correlation over {minutes:g} minutes", result.correlation, 0.99)
    figures.at_most("frames lost or changed", result.lost, 0)
    _note_pauses(figures, result)
    figures.at_most("over-run marks", len(recorded.overruns), 0)


def fault(
    stage: Stage, folder: Path, name: str, strike: Callable[[], object], endings: set[str], figures: Figures
) -> None:
    """Record, let something happen to the microphone, and look at what is kept."""
    sound = noise(6.0, 99)
    source = write_fed(folder / "fed.wav", sound)
    path = folder / f"{name.replace(' ', '-')}.wav"
    recorder = opened()
    recorder.record(path)
    wait_until(lambda: recorder.facts().frames)
    player = feed(stage.environment, source)
    time.sleep(2.0)
    strike()
    struck_s = time.monotonic()
    recorded = ended(recorder)
    noticed_s = time.monotonic() - struck_s
    time.sleep(0.5)
    closing_s = time.monotonic()
    recorder.close()
    closed_s = time.monotonic() - closing_s
    player.kill()
    player.wait()
    heard = read_audio(path).samples[:, 0]
    foreign = int((np.abs(heard) > FOREIGN - 0.1).sum())
    ours = heard[np.flatnonzero(heard)[0] :] if heard.any() else heard
    # The last block that the device gave may have been cut anywhere.
    changed = compared(sound[: len(ours) - RATE_HZ // 10], ours).lost
    figures.note(f"{name}: kept {recorded.seconds:.2f} s, {recorded.ended}: {recorded.message}")
    figures.at_most(f"{name}: noticed and closed after", noticed_s, 1.0, "s")
    figures.holds(f"{name}: the reason is said", recorded.ended in endings and bool(recorded.message))
    figures.at_most(f"{name}: foreign frames kept", foreign + changed, 0)
    figures.at_most(f"{name}: letting go took", closed_s, 2.0, "s")


def _note_pauses(figures: Figures, *compares: Comparison) -> None:
    pauses = [pause for each in compares for pause in each.pauses]
    if pauses:
        figures.note(
            f"{len(pauses)} times the player had nothing to play, for {sum(pauses)} frames: none of them is lost"
        )


def faults(stage: Stage, folder: Path, figures: Figures) -> None:
    """Unplug, replace and freeze the microphone, and end the sound server."""
    words = ("sink_name=elsewhere", f"rate={RATE_HZ}", "channels=1", "channel_map=mono")
    stage.output("pactl", "load-module", "module-null-sink", *words)
    other = "master=elsewhere.monitor source_name=another channels=1 channel_map=mono"
    stage.output("pactl", "load-module", "module-remap-source", *other.split())
    square = FOREIGN * np.sign(np.sin(2 * np.pi * 100 * np.arange(60 * RATE_HZ) / RATE_HZ)).astype(np.float32)
    foreign = subprocess.Popen(
        ["paplay", "--device=elsewhere", str(write_fed(folder / "foreign.wav", square))], env=stage.environment
    )
    choose = ("pactl", "set-default-source")
    stage.output(*choose, "microphone")
    try:
        changed = {"device changed"}
        fault(stage, folder, "another default", lambda: stage.output(*choose, "another"), changed, figures)
        stage.output(*choose, "microphone")
        fault(stage, folder, "unplugged", _unplug(stage), {"device lost"}, figures)
        stage.give_sound_back()
        stage.output(*choose, "microphone")
        frozen = {"frozen"}
        fault(stage, folder, "frozen device", lambda: stage.freeze_microphone(True), frozen, figures)
        stage.freeze_microphone(False)
        server = _server(stage)
        fault(stage, folder, "stopped server", lambda: os.kill(server, signal.SIGSTOP), frozen, figures)
        os.kill(server, signal.SIGCONT)
        time.sleep(1.0)
        killed = {"device lost", "frozen"}
        fault(stage, folder, "killed server", lambda: os.kill(server, signal.SIGKILL), killed, figures)
    finally:
        foreign.kill()
        foreign.wait()


def _unplug(stage: Stage) -> Callable[[], object]:
    for line in stage.output("pactl", "list", "short", "modules").splitlines():
        if "source_name=microphone" in line:
            number = line.split("\t")[0]
            return lambda: stage.output("pactl", "unload-module", number)
    raise SystemExit("The stage has no microphone.")


def _server(stage: Stage) -> int:
    mine = str(stage.home.parent).encode()
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):
            words = path.read_bytes()
            if words.startswith(b"pulseaudio") and mine in words:
                return int(path.parent.name)
    raise SystemExit("The sound server of the stage is not found.")


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--takes", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--minutes", type=float, default=0.0)
    parser.add_argument("--no-faults", action="store_true")
    args = parser.parse_args()
    if reason := missing():
        raise SystemExit(f"This cannot run here: {reason}.")
    figures = Figures()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        folder = Path(place)
        with stage_in(folder / "desk") as stage:
            os.environ.update(stage.environment)
            if args.takes:
                takes(stage, folder, args.takes, args.seconds, figures)
            if args.minutes:
                long_take(stage, folder, args.minutes, figures)
            if not args.no_faults:
                faults(stage, folder, figures)
    return figures.exit_code


if __name__ == "__main__":
    raise SystemExit(main())
