"""What lies in a project of Audacity: its tracks with their samples and notes, read from its own database."""

from __future__ import annotations

import re
import shutil
import sqlite3
import struct
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

_CHAR_SIZE, _START, _END, _STRING, _INT, _BOOL, _LONG, _LONG_LONG, _SIZE, _FLOAT, _DOUBLE, _DATA, _RAW, _PUSH, _POP, _NAME = range(16)  # fmt: skip  # noqa: E501
_NUMBERS = {_INT: "<i", _BOOL: "<?", _LONG: "<i", _LONG_LONG: "<q", _SIZE: "<I", _FLOAT: "<fi", _DOUBLE: "<di"}
"""How a value of each type is packed; a fraction is followed by how many digits are shown of it."""
_CODECS = {1: "latin-1", 2: "utf-16-le", 4: "utf-32-le"}
_INT16, _INT24, _FLOAT32 = 0x0002_0001, 0x0004_0001, 0x0004_000F


@dataclass
class Tag:
    """An element of the project's document."""

    name: str
    values: dict[str, Any] = field(default_factory=dict)
    children: list[Tag] = field(default_factory=list)

    def all(self, name: str) -> Iterator[Tag]:
        """Yield the elements of a name, within this one, at whatever depth."""
        for child in self.children:
            if child.name == name:
                yield child
            yield from child.all(name)


@dataclass(frozen=True)
class Channel:
    """One channel of a track of sound: `samples` is float32 (frames,), `offset_s` is when it begins."""

    name: str
    sample_rate: int
    samples: NDArray[np.float32]
    offset_s: float
    is_linked: bool


@dataclass(frozen=True)
class NoteTrack:
    """A track of notes: the file's name, the name in the file, tempi in order, and notes (begin_s, length_s, pitch)."""

    name: str
    title: str
    tempi_bpm: tuple[float, ...]
    notes: tuple[tuple[float, float, int], ...]


@dataclass(frozen=True)
class Project:
    """The tracks of a project."""

    channels: tuple[Channel, ...]
    note_tracks: tuple[NoteTrack, ...]

    def sounds(self) -> list[tuple[int, NDArray[np.float32]]]:
        """Return rate and samples, float32 (frames, channels), of each track of sound."""
        found: list[list[Channel]] = []
        waits = False
        for channel in self.channels:
            if waits:
                found[-1].append(channel)
            else:
                found.append([channel])
            waits = channel.is_linked and not waits
        return [(each[0].sample_rate, np.stack([channel.samples for channel in each], axis=1)) for each in found]


def read_project(files: Sequence[Path]) -> Project:
    """Read a project from its database, and the log beside it if there is one; they may be in use.

    Raises: sqlite3.Error or ValueError if they were just being written; look again then.
    """
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.aup3"
        for path in files:
            shutil.copyfile(path, f"{copy}-wal" if path.name.endswith("-wal") else copy)
        database = sqlite3.connect(copy)
        try:
            row = database.execute("SELECT dict, doc FROM autosave WHERE id = 1").fetchone()
            row = row or database.execute("SELECT dict, doc FROM project WHERE id = 1").fetchone()
            blocks = {
                number: _samples(kind, raw)
                for number, kind, raw in database.execute("SELECT blockid, sampleformat, samples FROM sampleblocks")
            }
        finally:
            database.close()
    if row is None:
        return Project((), ())
    document = parsed(bytes(row[0]) + bytes(row[1]))
    channels = tuple(_channel(tag, blocks) for tag in document.all("wavetrack"))
    return Project(channels, tuple(_note_track(tag) for tag in document.all("notetrack")))


def parsed(raw: bytes) -> Tag:
    """Return the document that a project is kept as: tagged values, whose names stand in a dictionary before it."""
    names: dict[int, str] = {}
    kept: list[dict[int, str]] = []
    root = Tag("")
    open_tags, at, codec = [root], 0, "latin-1"

    def pull(form: str) -> tuple[Any, ...]:
        nonlocal at
        try:
            values = struct.unpack_from(form, raw, at)
        except struct.error as exc:
            raise ValueError(f"the document ends at {at}") from exc
        at += struct.calcsize(form)
        return values

    def words(length: int) -> str:
        nonlocal at
        at += length
        return raw[at - length : at].decode(codec)

    while at < len(raw):
        (kind,) = pull("<B")
        if kind == _CHAR_SIZE:
            codec = _CODECS[pull("<B")[0]]
        elif kind == _NAME:
            number, length = pull("<HH")
            names[number] = words(length)
        elif kind == _PUSH:
            kept.append(names)
            names = {}
        elif kind == _POP:
            names = kept.pop()
        elif kind == _START:
            tag = Tag(names[pull("<H")[0]])
            open_tags[-1].children.append(tag)
            open_tags.append(tag)
        elif kind == _END:
            pull("<H")
            open_tags.pop()
        elif kind == _STRING:
            number, length = pull("<Hi")
            open_tags[-1].values[names[number]] = words(length)
        elif kind in _NUMBERS:
            (number,) = pull("<H")
            open_tags[-1].values[names[number]] = pull(_NUMBERS[kind])[0]
        elif kind in (_DATA, _RAW):
            words(*pull("<i"))
        else:
            raise ValueError(f"there is no type {kind}, at {at}")
    return root


def _channel(track: Tag, blocks: dict[int, NDArray[np.float32]]) -> Channel:
    clips = list(track.all("waveclip"))
    numbers = [int(block.values["blockid"]) for clip in clips for block in clip.all("waveblock")]
    # A number below zero is no block: it stands for so many samples of silence.
    pieces = [blocks[number] if number > 0 else np.zeros(-number, np.float32) for number in numbers]
    samples = np.concatenate(pieces) if pieces else np.zeros(0, np.float32)
    offset_s = clips[0].values["offset"] if clips else 0.0
    linked = bool(track.values.get("linked", 0))
    return Channel(track.values["name"], round(track.values["rate"]), samples, offset_s, linked)


def _note_track(track: Tag) -> NoteTrack:
    """Return a track that is kept as text: a line for each event, with T begin, P pitch, U length in seconds."""
    text = track.values["data"]
    title = re.search(r"^#track 0 ?(.*)$", text, re.MULTILINE)
    tempi = re.findall(r"-tempor:([\d.]+)", text)
    notes = re.findall(r"^T([\d.]+) V\S+ K\d+ P(\d+)\S* U([\d.]+)", text, re.MULTILINE)
    return NoteTrack(
        track.values["name"],
        title[1] if title else "",
        tuple(map(float, tempi)),
        tuple((float(begin), float(length), int(pitch)) for begin, pitch, length in notes),
    )


def _samples(kind: int, raw: bytes) -> NDArray[np.float32]:
    if kind == _FLOAT32:
        return np.frombuffer(raw, "<f4")
    if kind == _INT24:
        return (np.frombuffer(raw, "<i4") / 2.0**23).astype(np.float32)
    if kind == _INT16:
        return (np.frombuffer(raw, "<i2") / 2.0**15).astype(np.float32)
    raise ValueError(f"there is no form of samples {kind:#x}")
