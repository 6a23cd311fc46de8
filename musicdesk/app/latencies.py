"""Latencies: what was measured of each pair of loudspeaker and microphone, kept beside the settings."""

from __future__ import annotations

import json
import math
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from musicdesk.app.settings import config_folder
from musicdesk.core.errors import StorageError
from musicdesk.formats.atomic import staged
from musicdesk.formats.names import shown

if TYPE_CHECKING:
    from musicdesk.audio.latency import Listener, RoundTrip
    from musicdesk.audio.stream import OpenStream
    from musicdesk.core.job import Cancel, Report

FORMAT = 1
"""The version of the file's shape; a higher one was written by a newer MusicDesk."""
NAME = "latencies.json"
MOST = 64
"""So many pairs are remembered, the last measured first."""
_MARK = "musicdesk_latencies"
_BYTES_LIMIT = 2**20
_LONGEST_S = 5.0


@dataclass(frozen=True)
class Latency:
    """How much later than the clocks say a sound of `output` is found in what `input` records at `sample_rate`, in Hz.

    The devices by their names in use. `spread_ms` is how far single clicks differed; `measured_s` when, in seconds
    since 1970.
    """

    output: str
    input: str
    sample_rate: int
    seconds: float
    spread_ms: float = 0.0
    measured_s: float = 0.0

    @property
    def pair(self) -> tuple[str, str, int]:
        """What it holds for."""
        return self.output, self.input, self.sample_rate


def latencies(folder: Path | None = None) -> list[Latency]:
    """Return what is kept in a folder (None: that of the settings), the last measured first; never raises."""
    path = _path(folder)
    try:
        with path.open("rb") as file:
            raw = file.read(_BYTES_LIMIT + 1)
        values: Any = json.loads(raw.decode("utf-8")) if len(raw) <= _BYTES_LIMIT else None
        rows = values["pairs"] if int(values[_MARK]) <= FORMAT else []
        return [found for found in map(_read, rows) if found is not None]
    except (OSError, ValueError, RecursionError, TypeError, KeyError):
        return []


def known_latency(output: str, input: str, sample_rate: int, folder: Path | None = None) -> float | None:
    """Return the seconds measured of a pair of devices, by their names in use; None if nobody measured it."""
    pair = (output, input, sample_rate)
    return next((each.seconds for each in latencies(folder) if each.pair == pair), None)


def keep_latency(found: RoundTrip, folder: Path | None = None, now_s: float | None = None) -> Latency:
    """Keep what was measured, in the place of what was known of the same pair.

    Raises: StorageError if the folder cannot be written.
    """
    latency = Latency(
        found.output,
        found.input,
        found.sample_rate,
        round(found.seconds, 6),
        round(found.spread_ms, 3),
        time.time() if now_s is None else now_s,
    )
    path = _path(folder)
    kept = [latency, *(each for each in latencies(folder) if each.pair != latency.pair)][:MOST]
    rows = [
        {
            "output": each.output,
            "input": each.input,
            "sample_rate": each.sample_rate,
            "seconds": each.seconds,
            "spread_ms": each.spread_ms,
            "measured_s": each.measured_s,
        }
        for each in kept
    ]
    raw = json.dumps({_MARK: FORMAT, "pairs": rows}, indent=2).encode("ascii") + b"\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as exc:
        raise StorageError(
            f"The folder {shown(path.parent)} for the settings cannot be made.",
            "Allow writing to it; until then latency has to be measured each time.",
        ) from exc
    with staged(path, len(raw)) as place:
        place.write_bytes(raw)
    return latency


def measure_latency(
    recorder: Listener,
    *,
    device: str | None = None,
    open_stream: OpenStream | None = None,
    folder: Path | None = None,
    report: Report | None = None,
    cancel: Cancel | None = None,
) -> Latency:
    """Play clicks on an output device (None: the default), hear them with the recorder, and keep what was found.

    Takes about ten seconds: for a thread of a worker.

    Raises: Unavailable if a device is not there, no click is heard or too many differ; StorageError; Cancelled.
    """
    from musicdesk.audio.latency import measure_round_trip
    from musicdesk.audio.soundcard import SoundCard

    opening = SoundCard().open if open_stream is None else open_stream
    return keep_latency(measure_round_trip(opening, recorder, device=device, report=report, cancel=cancel), folder)


def _path(folder: Path | None) -> Path:
    return (config_folder() if folder is None else folder) / NAME


def _read(row: Any) -> Latency | None:
    try:
        latency = Latency(
            str(row["output"]),
            str(row["input"]),
            int(row["sample_rate"]),
            float(row["seconds"]),
            float(row.get("spread_ms", 0.0)),
            float(row.get("measured_s", 0.0)),
        )
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError):
        return None
    return latency if math.isfinite(latency.seconds) and abs(latency.seconds) <= _LONGEST_S else None
