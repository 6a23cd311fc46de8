"""`musicdesk record`: a melody from the microphone, as WAV."""

from __future__ import annotations

import argparse
import math
import os
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

from musicdesk.cli.arguments import number, whole
from musicdesk.cli.terminal import clock
from musicdesk.core.errors import BadFile, BadValue, StorageError, Unavailable
from musicdesk.core.units import amplitude_to_db

if TYPE_CHECKING:
    from musicdesk.app.recording import Beat, Ended, Session, SessionFacts
    from musicdesk.audio.metronome import Metronome
    from musicdesk.audio.recorder import Recorder
    from musicdesk.cli.terminal import Terminal

USUAL_BPM = 120.0
LONGEST_S = 3600.0
ENDING_LIMIT_S = 10.0
"""A file that is not whole by then never will be: the device or the disk hangs."""
TURN_S = 0.02
_DRAWN_S = 0.08
_QUIETEST_DB, _BAR = -60.0, 24


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("-o", "--output", type=Path, metavar="OUT.wav", help="the file to write")
    parser.add_argument("--seconds", type=number, metavar="S", help="stop after so long (default: at Ctrl+C)")
    parser.add_argument("--device", metavar="NAME", help="the microphone (default: the system's own)")
    parser.add_argument(
        "--count-in", type=whole, default=0, metavar="BARS", help="bars of clicks before you begin (default: 0)"
    )
    parser.add_argument("--bpm", type=number, metavar="B", help="the tempo of the clicks (default: 120)")
    parser.add_argument("--metronome", action="store_true", help="go on clicking while you sing; use headphones")
    parser.add_argument("--replace", action="store_true", help="write over OUT.wav if it is there")
    parser.add_argument("--list-devices", action="store_true", help="list the microphones")
    parser.add_argument(
        "--measure-latency",
        action="store_true",
        help="play clicks through the speakers, hear them, and remember how late they come",
    )
    parser.add_argument("--json", action="store_true", help="print what was recorded as JSON")


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Record until Ctrl+C or the wished length, and return 0; 1 if the recording ended by itself. It is kept anyway."""
    if args.list_devices:
        return _list_devices(args, terminal)
    if args.measure_latency:
        return _measure(args, terminal)
    if args.output is None:
        raise BadValue("There is no name for the recording.", "Say it: musicdesk record -o hum.wav", field="output")
    if args.output.suffix.lower() != ".wav":
        raise BadValue(f'"{args.output}" does not end in .wav.', "Recordings are WAV files.", field="output")
    if args.seconds is not None and not 0 < args.seconds <= LONGEST_S:
        raise BadValue(
            f"A length of {args.seconds:g} s is outside 0..{LONGEST_S:g} s.", "Record up to an hour.", field="seconds"
        )
    beat = _beat(args)
    from musicdesk.app.recording import Session

    terminal.desk.check_writable(args.output, 0)
    if os.path.lexists(args.output) and not args.replace:
        raise StorageError(
            f'"{args.output}" is there already, and what was sung cannot be made again.',
            "Choose another name, or say --replace.",
        )
    # What stands there is replaced when the new one is whole; until then both can be found.
    place = _beside(args.output)
    with closing(open_recorder()) as recorder, closing(open_metronome()) as metronome, terminal.stoppable():
        recorder.set_device(args.device)
        terminal.draw("Opening the microphone ...")
        session = Session(place, recorder, metronome, beat, latency_of=latency_of)
        ended = _record(session, recorder, args.seconds, terminal)
    terminal.clear()
    if not ended.recorded.frames:
        raise Unavailable(
            ended.recorded.message or "The microphone gave nothing.", "See: musicdesk record --list-devices"
        )
    _mark(place, ended, terminal)
    _move(place, args.output)
    if ended.recorded.message:
        terminal.say(ended.recorded.message)
    terminal.say(_sentence(args.output, ended))
    if args.json:
        terminal.emit_json(_values(args.output, ended, beat))
    else:
        terminal.emit_path(args.output)
    return 0 if ended.recorded.ended == "stopped" else 1


def open_recorder() -> Recorder:
    """Return the recorder of this computer's microphones."""
    from musicdesk.audio.recorder import Recorder

    return Recorder()


def open_metronome() -> Metronome:
    """Return the metronome on this computer's sound card."""
    from musicdesk.audio.metronome import Metronome

    return Metronome()


def latency_of(output: str, input: str, sample_rate: int) -> float | None:
    """Return what was measured of a pair of devices."""
    from musicdesk.app.latencies import known_latency

    return known_latency(output, input, sample_rate)


def _beat(args: argparse.Namespace) -> Beat:
    from musicdesk.app.recording import Beat
    from musicdesk.audio.metronome import check_beat

    bpm = USUAL_BPM if args.bpm is None else args.bpm
    check_beat(bpm, args.count_in)
    return Beat(bpm, args.count_in, args.metronome)


def _record(session: Session, recorder: Recorder, seconds: float | None, terminal: Terminal) -> Ended:
    drawn_s, said, finished_s = -math.inf, "", math.inf
    peak, clipped = 0.0, False
    while (ended := session.take()) is None:
        now_s = monotonic()
        heard = recorder.facts()
        facts = session.turn(heard)
        if finished_s == math.inf and (
            terminal.cancel.cancelled
            or (seconds is not None and facts.stage == "recording" and facts.elapsed_s >= seconds)
        ):
            session.finish()
            finished_s = now_s
        if now_s - finished_s > ENDING_LIMIT_S:
            raise StorageError(
                f'The recording cannot be finished; what is there lies in "{session.place.name}".',
                "Look whether the microphone and the disk still answer.",
            )
        told = facts.trouble or heard.hint
        if told is not None and told != said:
            said = told
            terminal.say(said)
        # Each peak is told once, and there are more turns than drawings.
        peak, clipped = max(peak, *heard.peaks, 0.0), clipped or heard.clipped
        if terminal.live and now_s - drawn_s > _DRAWN_S:
            terminal.draw(_line(facts, peak, clipped))
            drawn_s, peak, clipped = now_s, 0.0, False
        sleep(TURN_S)
    return ended


def _line(facts: SessionFacts, peak: float, clipped: bool) -> str:
    if facts.stage == "opening":
        return "Opening the microphone ..."
    level_db = max(_QUIETEST_DB, amplitude_to_db(peak)) if peak > 0 else _QUIETEST_DB
    lit = round(_BAR * (1 - level_db / _QUIETEST_DB))
    bar = "#" * min(lit, _BAR) + "-" * (_BAR - lit)
    level = "CLIPPED" if clipped else "silent" if level_db <= _QUIETEST_DB else f"{level_db:.0f} dBFS"
    if facts.stage == "count-in":
        return f"Count-in {'.' * (facts.beat + 1):<8} [{bar}] {level}"
    seconds = max(0.0, facts.elapsed_s)
    return f"Recording {int(seconds) // 60}:{seconds % 60:04.1f} [{bar}] {level:<8} Ctrl+C stops"


def _beside(output: Path) -> Path:
    for number_ in range(1, 1000):
        mark = "" if number_ == 1 else f" {number_}"
        place = output.with_name(f"{output.stem} (recording{mark}).wav")
        if not os.path.lexists(place):
            return place
    raise StorageError(f'There are too many unfinished recordings beside "{output}".', "Clear them away.")


def _mark(place: Path, ended: Ended, terminal: Terminal) -> None:
    """Write down in the file itself where bar one lies."""
    from musicdesk.formats.wavcue import add_cue

    frame = round(ended.offset_s * ended.recorded.sample_rate)
    if not 0 < frame < ended.recorded.frames:
        return
    try:
        add_cue(place, frame)
    except (OSError, BadFile) as exc:
        reason = exc.strerror if isinstance(exc, OSError) else exc.message.rstrip(".")
        terminal.say(
            f"The file does not say where bar one is ({reason}): "
            f"say it when you use it, --melody-begin {ended.offset_s:.3f}."
        )


def _move(place: Path, output: Path) -> None:
    try:
        os.replace(place, output)
    except OSError as exc:
        raise StorageError(
            f'"{output}" could not be written ({exc.strerror}); the recording lies in "{place}".', "Rename it."
        ) from exc


def _sentence(path: Path, ended: Ended) -> str:
    recorded = ended.recorded
    begin = f", bar one at {ended.offset_s:.3f} s" if ended.offset_s else ""
    lost = len(recorded.overruns)
    gaps = f", sound was lost in {lost} place{'s' if lost > 1 else ''}" if lost else ""
    seconds = recorded.frames / recorded.sample_rate
    length = f"{seconds:.1f} s" if seconds < 60 else clock(seconds)
    return f"{path.name}: {length} from {recorded.device}, {recorded.sample_rate} Hz{begin}{gaps}."


def _values(path: Path, ended: Ended, beat: Beat) -> dict[str, Any]:
    recorded = ended.recorded
    return {
        "path": str(path),
        "seconds": recorded.frames / recorded.sample_rate,
        "sample_rate": recorded.sample_rate,
        "channels": recorded.channels,
        "device": recorded.device,
        "offset_s": ended.offset_s,
        "latency_s": ended.latency_s,
        "bpm": beat.bpm if beat.heard else None,
        "count_in_bars": beat.count_in_bars,
        "ended": recorded.ended,
        "message": recorded.message,
        "overruns": list(recorded.overruns),
    }


def _list_devices(args: argparse.Namespace, terminal: Terminal) -> int:
    from musicdesk.audio.inputs import query_inputs

    found = query_inputs()
    if args.json:
        terminal.emit_json(
            [
                {
                    "name": each.name,
                    "channels": each.channels,
                    "sample_rate": each.sample_rate,
                    "default": each.default,
                }
                for each in found
            ]
        )
        return 0
    for each in found:
        terminal.emit(f"{'*' if each.default else ' '} {each.name} ({each.channels} ch, {each.sample_rate} Hz)")
    return 0


def _measure(args: argparse.Namespace, terminal: Terminal) -> int:
    from musicdesk.app.latencies import measure_latency

    terminal.say("You will hear clicks for some ten seconds; turn the speakers up, and take headphones off.")
    with closing(open_recorder()) as recorder, terminal.stoppable():
        recorder.set_device(args.device)
        found = measure_latency(recorder, report=terminal.progress("Measuring"), cancel=terminal.cancel)
    terminal.clear()
    terminal.say(
        f"From {found.output} to {found.input} sound comes {abs(found.seconds) * 1e3:.1f} ms "
        f"{'earlier' if found.seconds < 0 else 'later'} than the devices say (within {found.spread_ms:.1f} ms); "
        "recordings take it into account from now on."
    )
    if args.json:
        terminal.emit_json(asdict(found))
    return 0
