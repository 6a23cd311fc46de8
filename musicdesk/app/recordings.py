"""Recordings: what was sung, each a folder in the library from before its first block on, so that none is ever lost."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import shutil
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from musicdesk.app.owner import any_lives, lives, this_process
from musicdesk.app.recordingcard import CARD, CARDS, NAME, VOICE, Card, Recording, cleaned, write_card
from musicdesk.app.recordingsound import sound_of
from musicdesk.core.errors import BadFile, StorageError
from musicdesk.formats.atomic import check_writable
from musicdesk.formats.names import shown
from musicdesk.formats.wavtape import mended

if TYPE_CHECKING:
    from musicdesk.audio.recorded import Recorded

__all__ = [
    "CARD",
    "FOLDER",
    "Recording",
    "discard",
    "keep",
    "keep_recovered",
    "new_place",
    "recordings",
    "recovered",
    "restore",
]

FOLDER, TRASH, OWNERS = "recordings", ".trash", ".owners"
ROOM_BYTES = 64 << 20
"""So much room there must be before a recording begins: some minutes."""
_CRASHED = "crashed"
_SAID = "The program ended while this was recorded; it is whole up to the last moment."
_SAID_DAMAGED = "What was known of this recording is damaged; its sound is whole."
_NUMBERED = re.compile(rf"{NAME} ([0-9]{{1,9}})")


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
    try:
        write_card(replace(begun, count_in_bars=count_in_bars), owner=owner)
    except StorageError:
        with contextlib.suppress(OSError):
            folder.rmdir()
        raise
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
    begun = CARDS.read(os.fspath(place.parent)).recording
    return write_card(
        replace(
            begun,
            seconds=recorded.frames / recorded.sample_rate,
            sample_rate=recorded.sample_rate,
            device=recorded.device,
            created_s=begun.created_s or time.time(),
            ended=recorded.ended,
            message=recorded.message,
            overruns=recorded.overruns,
            overruns_total=len(recorded.overruns),
            offset_s=offset_s,
            latency_s=latency_s,
            bpm=bpm,
            count_in_bars=count_in_bars,
        )
    )


def recordings(library: Path) -> list[Recording]:
    """Return the recordings that are kept, oldest first; a folder that is damaged is left out."""
    kept = [card.recording for card in _cards(library / FOLDER) if card.kept]
    return sorted(kept, key=lambda recording: recording.created_s)


def recovered(library: Path) -> list[Recording]:
    """Return what a crash left open, mended, oldest first: to be offered until it is kept or discarded.

    So is sound whose card is damaged. What another process is recording right now is left alone; a recording without
    any sound is removed. What cannot be written now is offered all the same.
    """
    home, found = library / FOLDER, list[Recording]()
    for card in _cards(home):
        if card.kept or card.newer:
            continue
        if card.offered and not card.damaged:
            found.append(card.recording)
        elif not lives(home / OWNERS, card.owner):
            mended_one = _mended(card, home)
            if mended_one is not None:
                found.append(mended_one)
    return sorted(found, key=lambda recording: recording.created_s)


def keep_recovered(recording: Recording) -> Recording:
    """Take a recovered recording among the others. Raises: StorageError."""
    sound = sound_of(recording.path)
    if sound is not None and not sound.settled:  # it could not be mended when it was found
        with contextlib.suppress(OSError, BadFile):
            mended(recording.path)
    return write_card(recording)


def discard(recording: Recording) -> None:
    """Move a recording to the trash; `restore` brings it back. Raises: StorageError."""
    trash = recording.folder.parent / TRASH
    _move(recording.folder, trash / recording.id, trash)


def restore(recording: Recording) -> None:
    """Bring a discarded recording back to where it was, among those that are kept. Raises: StorageError."""
    _move(recording.folder.parent / TRASH / recording.id, recording.folder, recording.folder.parent)
    card = CARDS.read(os.fspath(recording.folder))
    if not card.kept and not card.newer:
        keep_recovered(recording)


def _move(source: Path, target: Path, area: Path) -> None:
    try:
        area.mkdir(exist_ok=True)
        os.rename(source, target)
    except OSError as exc:
        reason = exc.strerror or type(exc).__name__
        raise StorageError(
            f"The recording {source.name} could not be moved: {reason}.", "Close other programs that use it."
        ) from exc
    finally:
        CARDS.forget(source)
        CARDS.forget(target)


def _mended(card: Card, home: Path) -> Recording | None:
    recording = card.recording
    sound = sound_of(recording.path)
    if sound is None or not sound.frames:
        # A card that cannot be believed may be one that is just being made.
        if not card.damaged and (sound is not None or not os.path.lexists(recording.path)):
            shutil.rmtree(recording.folder, ignore_errors=True)
        return None
    if card.damaged and sound.is_growing and any_lives(home / OWNERS):
        return None
    frames = sound.frames
    if not sound.settled:
        with contextlib.suppress(OSError, BadFile):  # then its header is corrected when it is kept
            frames = mended(recording.path)
    whole = replace(
        recording,
        seconds=frames / sound.sample_rate,
        sample_rate=sound.sample_rate,
        created_s=recording.created_s or sound.changed_s,
        ended=_CRASHED,
        message=_SAID_DAMAGED if card.damaged else _SAID,
        recovered=True,
    )
    if recording.name == NAME:
        whole = replace(whole, name=f"{NAME} {_next_number(home)}")
    if card.readable:
        with contextlib.suppress(OSError, StorageError):  # then it is written when it is kept
            return write_card(whole, offered=True)
    return cleaned(whole)


def _cards(home: Path) -> Iterator[Card]:
    try:
        with os.scandir(home) as entries:
            folders = sorted(entry.path for entry in entries if not entry.name.startswith(".") and entry.is_dir())
    except OSError:
        return
    for folder in folders:
        yield CARDS.read(folder)


def _next_number(home: Path) -> int:
    names = (card.recording.name for area in (home, home / TRASH) for card in _cards(area))
    return 1 + max((int(found[1]) for name in names if (found := _NUMBERED.fullmatch(name))), default=0)
