"""What a sound server of the PulseAudio family says of its microphones, asked by its own program `pactl`."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, replace

from musicdesk.core.errors import Unavailable

ANSWER_LIMIT_S = 2.0
"""A server that takes longer to answer is not asked further."""
PROGRAM = "pactl"
_FIELD = re.compile(r"\s*([^:=]+?)(?: = |:\s*)(.*)")
_FORM = re.compile(r"(\d+)ch (\d+)Hz")


@dataclass(frozen=True)
class Source:
    """A microphone of the server, or what an output plays (`monitor`): its names there and for people."""

    number: int
    name: str
    description: str
    channels: int
    sample_rate: int
    monitor: bool
    default: bool = False


def server_sources() -> tuple[Source, ...]:
    """Return the server's sources, microphones first; none where there is no such server.

    Raises: Unavailable if there is one that does not answer.
    """
    listed = asked("list", "sources")
    if not listed:
        return ()
    chosen = re.search(r"^Default Source: (.*)$", asked("info") or "", re.MULTILINE)
    return read_sources(listed, chosen.group(1).strip() if chosen else "")


def read_sources(listed: str, default: str) -> tuple[Source, ...]:
    """Return the sources that `pactl list sources` named, microphones first; those without a form are left out."""
    found = []
    for number, fields in _entries(listed, "Source"):
        form = _FORM.search(fields.get("Sample Specification", ""))
        name = fields.get("Name", "")
        if form is None or not name:
            continue
        monitor = fields.get("Monitor of Sink", "n/a") != "n/a"
        said = fields.get("Description", "").strip() or name
        if monitor and not said.startswith("Monitor of"):
            said = f"Monitor of {said}"
        found.append(Source(number, name, said, int(form[1]), int(form[2]), monitor, name == default))
    said_before = [source.description for source in found]
    found = [
        replace(each, description=f"{each.description} ({each.name})")
        if said_before.count(each.description) > 1
        else each
        for each in found
    ]
    return tuple(sorted(found, key=lambda source: source.monitor))


def source_numbers() -> set[int]:
    """Return the numbers of the sources there are."""
    try:
        listed = asked("list", "short", "sources") or ""
    except Unavailable:
        return set()
    return {int(line.split("\t")[0]) for line in listed.splitlines() if line.split("\t")[0].isdecimal()}


def own_outputs(process: int) -> dict[int, int] | None:
    """Return which source each stream of a process listens to, by their numbers; None if the server does not say."""
    try:
        listed = asked("list", "source-outputs")
    except Unavailable:
        return None
    return None if listed is None else read_outputs(listed, process)


def read_outputs(listed: str, process: int) -> dict[int, int]:
    """Return the streams of a process that `pactl list source-outputs` named, and the source of each."""
    return {
        number: int(fields["Source"])
        for number, fields in _entries(listed, "Source Output")
        if fields.get("application.process.id") == str(process) and fields.get("Source", "").isdecimal()
    }


def asked(*words: str) -> str | None:
    """Return what `pactl` answers, in English; None if it is not there or finds no server.

    Raises: Unavailable if the server takes too long.
    """
    program = shutil.which(PROGRAM)
    if program is None:
        return None
    try:
        done = subprocess.run(
            [program, *words],
            env={**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "C"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=ANSWER_LIMIT_S,
            check=False,
        )
    except subprocess.TimeoutExpired as exc:
        raise Unavailable(
            "The sound system does not answer.", "Wait a moment, or restart it, then record again."
        ) from exc
    except OSError:
        return None
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None


def _entries(listed: str, kind: str) -> Iterator[tuple[int, dict[str, str]]]:
    head = re.compile(rf"{kind} #(\d+)\s*")
    number, fields = -1, dict[str, str]()
    for line in [*listed.splitlines(), f"{kind} #0"]:
        begins = head.fullmatch(line)
        if begins is None:
            field = _FIELD.fullmatch(line)
            if field is not None:
                fields.setdefault(field[1], field[2].strip('"'))
            continue
        if number >= 0:
            yield number, fields
        number, fields = int(begins.group(1)), {}
