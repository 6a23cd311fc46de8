"""Output devices: asked for in a child process, because a broken sound configuration ends the process that asks."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from musicdesk.core.errors import Unavailable

PROBE_LIMIT_S = 5.0
"""A sound system that takes longer to answer is taken for broken."""
NO_DEVICE = "No sound device was found; you can still make and keep takes."
NO_DEVICE_HINT = "Plug one in or choose one, then press play."
WASAPI = "Windows WASAPI"

Found = TypeVar("Found")


@dataclass(frozen=True)
class Device:
    """An output device: the `name` it is chosen by, its most `channels`, its own `sample_rate` in Hz."""

    name: str
    channels: int
    sample_rate: int
    default: bool = False


@dataclass(frozen=True)
class Words:
    """What is said when there is no library, no device, or the sound system is broken: sentences with their hints."""

    missing: tuple[str, str]
    none: tuple[str, str]
    broken: tuple[str, str]


OUTPUT_WORDS = Words(
    missing=(
        "The sound library PortAudio is missing, so nothing can be heard.",
        "Install it (its package is often called libportaudio2), then press play.",
    ),
    none=(NO_DEVICE, NO_DEVICE_HINT),
    broken=(
        "The sound system of this computer cannot be used; you can still make and keep takes.",
        "Check its sound settings, then press play.",
    ),
)


def query_devices() -> tuple[Device, ...]:
    """Return the output devices there are now, at least one; may take seconds, so never call it where a window waits.

    Raises: Unavailable if there is none, or the sound system or its library is broken or missing.
    """
    return asked_for(Device, OUTPUT_WORDS)


def asked_for(kind: Callable[..., Found], words: Words, *which: str) -> tuple[Found, ...]:
    """Return the devices that a child process finds, at least one.

    Raises: Unavailable, in these `words`.
    """
    try:
        exit_code, answer = asked_of_child(*which)
    except (OSError, subprocess.TimeoutExpired) as exc:
        raise Unavailable(*words.broken) from exc
    return read_answer(exit_code, answer, kind, words)


def read_answer(exit_code: int, answer: bytes, kind: Callable[..., Found], words: Words) -> tuple[Found, ...]:
    """Return the devices that the child process named in its answer, JSON as `musicdesk.audio.probe` writes it.

    Raises: Unavailable as `asked_for` does; also if the child died, or said nothing that can be read.
    """
    try:
        values: Any = json.loads(answer)
        missing = bool(values["library_missing"])
        devices = tuple(kind(**row) for row in values["devices"])
    except (ValueError, KeyError, TypeError) as exc:
        raise Unavailable(*words.broken) from exc
    if missing:
        raise Unavailable(*words.missing)
    if exit_code != 0:
        raise Unavailable(*words.broken)
    if not devices:
        raise Unavailable(*words.none)
    return devices


def listed(sound: Any) -> list[tuple[int, Device]]:
    """Return the output devices and their numbers as the module `sounddevice` knows them."""
    return [(row.index, Device(row.name, row.channels, row.sample_rate, row.default)) for row in rows(sound, "output")]


@dataclass(frozen=True)
class Row:
    """A device of one direction as PortAudio lists it, with the `system` of sound it belongs to."""

    index: int
    name: str
    channels: int
    sample_rate: int
    default: bool
    system: str


def rows(sound: Any, direction: str) -> list[Row]:
    """Return the devices of a direction, "output" or "input", each under a name of its own."""
    systems: list[Mapping[str, Any]] = list(sound.query_hostapis())
    given = [(index, row) for index, row in enumerate(sound.query_devices()) if row[f"max_{direction}_channels"] > 0]
    # Windows lists each device once for each of its sound systems, in the oldest of them with its name cut off.
    given = [(index, row) for index, row in given if systems[row["hostapi"]]["name"] == WASAPI] or given
    first = given[0][1]["hostapi"] if given else 0
    defaults = {system[f"default_{direction}_device"] for system in systems[first : first + 1]}
    names = [row["name"] for _, row in given]
    found = []
    for index, row in given:
        name, system = row["name"], systems[row["hostapi"]]["name"]
        if names.count(name) > 1:
            name = f"{name} ({system}, {index})"
        rate = round(row["default_samplerate"])
        found.append(Row(index, name, row[f"max_{direction}_channels"], rate, index in defaults, system))
    return found


def asked_of_child(*words: str) -> tuple[int, bytes]:
    """Return the exit code and the answer of a child process that looks for devices: `musicdesk.audio.probe`.

    Raises: OSError; subprocess.TimeoutExpired if the sound system does not answer.
    """
    done = subprocess.run(
        [*_probe_command(), *words],
        env=_environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=PROBE_LIMIT_S,
        check=False,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    return done.returncode, done.stdout


def _probe_command() -> list[str]:
    # In a frozen program this is the program itself, which must know the option -m for this one module.
    return [sys.executable, "-m", "musicdesk.audio.probe"]


def _environment() -> dict[str, str]:
    root = str(Path(__file__).parents[2])
    known = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join([root, known] if known else [root])}
