"""Recordings: what was sung, each a folder in the library from before its first block on, so that none is ever lost."""

from __future__ import annotations

import json
import os
import secrets
import shutil
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from musicdesk.app.owner import Owner, lives, this_process
from musicdesk.core.errors import BadFile, StorageError
from musicdesk.formats.atomic import check_writable, staged
from musicdesk.formats.names import shown
from musicdesk.formats.wavtape import mended

if TYPE_CHECKING:
    from musicdesk.audio.recorded import Recorded

FOLDER, TRASH, OWNERS = "recordings", ".trash", ".owners"
VOICE, CARD = "voice.wav", "recording.json"
NAME = "Humming"
FORMAT = 1
"""The version of recording.json; a higher one was written by a newer MusicDesk."""
ROOM_BYTES = 64 << 20
"""So much room there must be before a recording begins: some minutes."""
_CARD_BYTES_LIMIT = 1 << 16
_CRASHED = "crashed"
_SAID = "The program ended while this was recorded; it is whole up to the last moment."


@dataclass(frozen=True)
class Recording:
    """What was recorded once. `path` is the sound; `created_s` counts from 1970 UTC.

    `offset_s` is where the first beat after the count-in lies in the file, the measured `latency_s` (None: unknown)
    already taken into account: the file itself is never cut. `overruns` are the frames before which sound was lost.
    `ended` and `message` are as in `Recorded`; `recovered` says that a crash had left it open.
    """

    id: str
    path: Path
    name: str
    seconds: float
    sample_rate: int
    device: str
    created_s: float
    ended: str = "stopped"
    message: str = ""
    overruns: tuple[int, ...] = ()
    offset_s: float = 0.0
    latency_s: float | None = None
    bpm: float | None = None
    count_in_bars: int = 0
    recovered: bool = False

    @property
    def folder(self) -> Path:
        """The folder of the recording."""
        return self.path.parent


def new_place(library: Path, now_s: float, *, bpm: float | None = None, count_in_bars: int = 0) -> Path:
    """Make a folder for a recording and return the file to record into; from here on it is found again after a crash.

    `now_s` is the moment in seconds since 1970 UTC.

    Raises: StorageError if the library cannot be written or its disk is nearly full.
    """
    home = library / FOLDER
    try:
        home.mkdir(parents=True, exist_ok=True)
        owner = this_process(home / OWNERS)
        recording_id = f"{time.strftime('%Y%m%d-%H%M%S', time.gmtime(now_s))}-{secrets.token_hex(3)}"
        folder = home / recording_id
        check_writable(home / recording_id, ROOM_BYTES)
        folder.mkdir()
    except OSError as exc:
        reason = exc.strerror or type(exc).__name__
        raise StorageError(
            f"{shown(library)} cannot take a recording: {reason}.", "Choose another folder for the library."
        ) from exc
    place = folder / VOICE
    begun = Recording(recording_id, place, f"{NAME} {_next_number(home)}", 0.0, 0, "", now_s, bpm=bpm)
    _write(replace(begun, count_in_bars=count_in_bars), owner=owner)
    return place


def keep(
    place: Path,
    recorded: Recorded,
    *,
    offset_s: float = 0.0,
    latency_s: float | None = None,
    bpm: float | None = None,
    count_in_bars: int = 0,
) -> Recording:
    """Close a recording that has ended and return it.

    Raises: StorageError if it cannot be written; also, with the reason, if nothing was recorded: its folder is removed.
    """
    if not recorded.frames:
        shutil.rmtree(place.parent, ignore_errors=True)
        raise StorageError(recorded.message or "Nothing was recorded.", "" if recorded.message else "Press Record.")
    recording = replace(
        _begun(place),
        seconds=recorded.frames / recorded.sample_rate,
        sample_rate=recorded.sample_rate,
        device=recorded.device,
        ended=recorded.ended,
        message=recorded.message,
        overruns=recorded.overruns,
        offset_s=offset_s,
        latency_s=latency_s,
        bpm=bpm,
        count_in_bars=count_in_bars,
    )
    _write(recording)
    return recording


def recordings(library: Path) -> list[Recording]:
    """Return the recordings that are kept, oldest first; a folder that is damaged is left out."""
    kept = [recording for recording, card in _all(library) if not _is_open(card) and not card.get("offered")]
    return sorted(kept, key=lambda recording: recording.created_s)


def recovered(library: Path) -> list[Recording]:
    """Return what a crash left open, mended, oldest first: to be offered until it is kept or discarded.

    Those that another process is recording right now are left alone; those without any sound are removed.
    """
    found = []
    for recording, card in _all(library):
        if card.get("offered"):
            found.append(recording)
        elif _is_open(card) and not lives(library / FOLDER / OWNERS, _owner(card)):
            mended_one = _mended(recording)
            if mended_one is not None:
                found.append(mended_one)
    return sorted(found, key=lambda recording: recording.created_s)


def keep_recovered(recording: Recording) -> Recording:
    """Take a recovered recording among the others. Raises: StorageError."""
    _write(recording)
    return recording


def renamed(recording: Recording, name: str) -> Recording:
    """Give a recording another name. Raises: StorageError."""
    changed = replace(recording, name=name)
    _write(changed)
    return changed


def discard(recording: Recording) -> None:
    """Move a recording to the trash; `restore` brings it back. Raises: StorageError."""
    trash = recording.folder.parent / TRASH
    _move(recording.folder, trash / recording.id, trash)


def restore(recording: Recording) -> None:
    """Bring a discarded recording back to where it was. Raises: StorageError."""
    _move(recording.folder.parent / TRASH / recording.id, recording.folder, recording.folder.parent)


def _move(source: Path, target: Path, area: Path) -> None:
    try:
        area.mkdir(exist_ok=True)
        os.rename(source, target)
    except OSError as exc:
        reason = exc.strerror or type(exc).__name__
        raise StorageError(
            f"The recording {source.name} could not be moved: {reason}.", "Close other programs that use it."
        ) from exc


def _mended(recording: Recording) -> Recording | None:
    try:
        frames = mended(recording.path)
        rate = _rate(recording.path)
    except FileNotFoundError:
        frames, rate = 0, 1
    except (OSError, BadFile):
        return None  # left as it is, for other programs
    if not frames:
        shutil.rmtree(recording.folder, ignore_errors=True)
        return None
    whole = replace(recording, seconds=frames / rate, sample_rate=rate, ended=_CRASHED, message=_SAID, recovered=True)
    _write(whole, offered=True)
    return whole


def _rate(path: Path) -> int:
    with open(path, "rb") as file:
        return max(1, int.from_bytes(file.read(28)[24:28], "little"))


def _all(library: Path) -> Iterator[tuple[Recording, Mapping[str, Any]]]:
    home = library / FOLDER
    try:
        names = sorted(entry.name for entry in os.scandir(home) if not entry.name.startswith("."))
    except OSError:
        return
    for name in names:
        try:
            card = _read(home / name)
            yield _recording(home / name, card), card
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            continue


def _begun(place: Path) -> Recording:
    try:
        return _recording(place.parent, _read(place.parent))
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return Recording(place.parent.name, place, NAME, 0.0, 0, "", time.time())


def _read(folder: Path) -> Mapping[str, Any]:
    with open(folder / CARD, "rb") as file:
        card: Any = json.loads(file.read(_CARD_BYTES_LIMIT))
    if not isinstance(card, dict) or card["musicdesk_recording"] != FORMAT:
        raise ValueError
    return card


def _recording(folder: Path, card: Mapping[str, Any]) -> Recording:
    known = {field.name: card[field.name] for field in fields(Recording) if field.name in card}
    known |= {"id": folder.name, "path": folder / VOICE, "overruns": tuple(map(int, card.get("overruns", ())))}
    recording = Recording(**known)
    numbers = (recording.seconds, recording.sample_rate, recording.created_s, recording.offset_s)
    if not all(isinstance(number, (int, float)) for number in numbers) or not isinstance(recording.name, str):
        raise ValueError
    return recording


def _is_open(card: Mapping[str, Any]) -> bool:
    return bool(card.get("open"))


def _owner(card: Mapping[str, Any]) -> Owner:
    return Owner(str(card.get("owner", "")), str(card.get("owner_word", "")))


def _write(recording: Recording, *, owner: Owner | None = None, offered: bool = False) -> None:
    values = {field.name: getattr(recording, field.name) for field in fields(Recording) if field.name != "path"}
    card: dict[str, Any] = {"musicdesk_recording": FORMAT, **values, "open": owner is not None, "offered": offered}
    if owner is not None:
        card |= {"owner": owner.name, "owner_word": owner.word}
    raw = json.dumps(card, ensure_ascii=False, indent=2).encode("utf-8", "replace") + b"\n"
    with staged(recording.folder / CARD, len(raw)) as place:
        place.write_bytes(raw)


def _next_number(home: Path) -> int:
    numbers = [0]
    for area in (home, home / TRASH):
        for card_path in area.glob(f"*/{CARD}"):
            try:
                words = str(_read(card_path.parent).get("name", "")).split()
            except (OSError, ValueError, TypeError, KeyError, RecursionError):
                continue
            if len(words) == 2 and words[0] == NAME and words[1].isascii() and words[1].isdigit():
                numbers.append(int(words[1]))
    return max(numbers) + 1
