"""The card of a recording: all that is known of it, beside its sound, written whole and read with every doubt."""

from __future__ import annotations

import json
import os
import stat
import threading
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from musicdesk.app.owner import Owner
from musicdesk.core.words import TEMPO_HIGH_BPM, TEMPO_LOW_BPM
from musicdesk.formats.atomic import staged

VOICE, CARD = "voice.wav", "recording.json"
NAME = "Humming"
FORMAT = 1
"""The version of recording.json; a higher one was written by a newer MusicDesk."""
OVERRUNS_LIMIT = 1_000
"""So many overruns are kept by their place; the rest are counted."""
CARD_BYTES_LIMIT = 1 << 20
REMEMBERED_LIMIT = 4_096
"""So many cards are remembered, so that they are read again only when their files change."""
NOBODY = Owner("", "")
_LONGEST_S = 1e6
"""Far more than fits into a file."""
_RATE_HIGH_HZ = 1_000_000
_FRAMES_LIMIT = 1 << 40
_LATEST_S = 253_402_300_799.0
"""The last moment of the year 9999, since 1970: no calendar goes on."""
_LATENCY_LIMIT_S = 10.0
_BARS_LIMIT = 64
_TEXT_LIMIT = 1_000


@dataclass(frozen=True)
class Recording:
    """What was recorded once. `path` is the sound; `created_s` counts from 1970 UTC.

    `offset_s` is where the first beat after the count-in lies in the file, the measured `latency_s` (None: unknown)
    already taken into account: the file itself is never cut. `overruns` are the frames before which sound was lost,
    the first 1,000 of `overruns_total`. `ended` and `message` are as in `Recorded`; `recovered` says that a crash had
    left it open.
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
    overruns_total: int = 0

    @property
    def folder(self) -> Path:
        """The folder of the recording."""
        return self.path.parent


@dataclass(frozen=True)
class Card:
    """What a card says: the `recording`, whether it is still `open` for its `owner`, or `offered` after a crash.

    One that is `damaged` has a recording of which only some is known; one that is not `readable` may be whole
    nevertheless. One that is `newer` was written by a newer MusicDesk, and nothing is known.
    """

    recording: Recording
    open: bool = False
    offered: bool = False
    owner: Owner = NOBODY
    damaged: bool = False
    readable: bool = True
    newer: bool = False

    @property
    def kept(self) -> bool:
        """Whether the recording is one among the others."""
        return not (self.open or self.offered or self.damaged or self.newer)


class Cards:
    """Reads cards, and remembers so many as long as their files stay as they are. For any thread."""

    def __init__(self, limit: int = REMEMBERED_LIMIT) -> None:
        self._limit = limit
        self._known: dict[str, tuple[tuple[int, ...], Card]] = {}
        self._lock = threading.Lock()

    def read(self, folder: str) -> Card:
        """Return the card of a folder; never raises."""
        path = os.path.join(folder, CARD)
        try:
            entry = os.stat(path)
            if not stat.S_ISREG(entry.st_mode):  # opening a pipe might wait for ever
                return _nothing_known(folder)
            # A card is replaced, not changed: another one of the same size and moment is another file.
            stamp = (entry.st_mtime_ns, entry.st_size, entry.st_ino)
            with self._lock:
                known = self._known.get(path)
            if known is not None and known[0] == stamp:
                return known[1]
            with open(path, "rb") as file:
                card = _parsed(folder, file.read(CARD_BYTES_LIMIT))
        except (FileNotFoundError, NotADirectoryError, ValueError):
            return _nothing_known(folder)
        except OSError:
            return _nothing_known(folder, readable=False)
        with self._lock:
            if len(self._known) >= self._limit:
                self._known.popitem()  # the newest: those that stay are met again when all are gone through in order
            self._known[path] = (stamp, card)
        return card

    def forget(self, folder: Path) -> None:
        """Read the card of a folder anew next time."""
        with self._lock:
            self._known.pop(os.path.join(folder, CARD), None)


CARDS = Cards()
"""All that are remembered in this process."""


def write_card(recording: Recording, *, owner: Owner | None = None, offered: bool = False) -> Recording:
    """Write the card of a recording, open for an owner if there is one, and return what will be read of it.

    Raises: StorageError.
    """
    recording = cleaned(recording)
    card: dict[str, Any] = {"musicdesk_recording": FORMAT, **_values(recording), "open": owner is not None}
    card["offered"] = offered
    if owner is not None:
        card |= {"owner": owner.name, "owner_word": owner.word}
    raw = json.dumps(card, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode("utf-8") + b"\n"
    try:
        with staged(recording.folder / CARD, len(raw)) as place:
            place.write_bytes(raw)
    finally:
        CARDS.forget(recording.folder)
    return recording


def cleaned(recording: Recording) -> Recording:
    """Return a recording with all values within their limits."""
    return _recording(os.fspath(recording.folder), _values(recording))


def _values(recording: Recording) -> dict[str, Any]:
    return {field.name: getattr(recording, field.name) for field in fields(Recording) if field.name != "path"}


def _nothing_known(folder: str, *, readable: bool = True) -> Card:
    return Card(_recording(folder, {}), damaged=True, readable=readable)


def _parsed(folder: str, raw: bytes) -> Card:
    try:
        values: Any = json.loads(raw)
        version = values["musicdesk_recording"]
    except (ValueError, TypeError, KeyError, RecursionError):
        return _nothing_known(folder)
    if _whole(version, 1, _FRAMES_LIMIT) is None:
        return _nothing_known(folder)
    if version > FORMAT:
        return Card(_recording(folder, {}), newer=True)
    recording = _recording(folder, values)
    is_open, offered = values.get("open", False), values.get("offered", False)
    damaged = not (
        isinstance(is_open, bool)
        and isinstance(offered, bool)
        and _number(values.get("created_s"), 0.0, _LATEST_S) is not None
        and (is_open or (recording.seconds > 0 and recording.sample_rate > 0))
    )
    owner = Owner(_text(values.get("owner")), _text(values.get("owner_word")))
    return Card(recording, is_open is True, offered is True, owner, damaged)


def _recording(folder: str, values: Mapping[str, Any]) -> Recording:
    """Return what can be believed; what cannot is as if nothing had been said."""
    seconds = _number(values.get("seconds"), 0.0, _LONGEST_S) or 0.0
    overruns = _overruns(values.get("overruns"))
    return Recording(
        id=os.path.basename(folder),
        path=Path(folder, VOICE),
        name=_text(values.get("name")) or NAME,
        seconds=seconds,
        sample_rate=_whole(values.get("sample_rate"), 0, _RATE_HIGH_HZ) or 0,
        device=_text(values.get("device")),
        created_s=_number(values.get("created_s"), 0.0, _LATEST_S) or 0.0,
        ended=_text(values.get("ended")) or "stopped",
        message=_text(values.get("message")),
        overruns=overruns[:OVERRUNS_LIMIT],
        # Of an unknown length all may be true.
        offset_s=_number(values.get("offset_s"), 0.0, seconds or _LONGEST_S) or 0.0,
        latency_s=_number(values.get("latency_s"), -_LATENCY_LIMIT_S, _LATENCY_LIMIT_S),
        bpm=_number(values.get("bpm"), TEMPO_LOW_BPM, TEMPO_HIGH_BPM),
        count_in_bars=_whole(values.get("count_in_bars"), 0, _BARS_LIMIT) or 0,
        recovered=values.get("recovered") is True,
        overruns_total=max(_whole(values.get("overruns_total"), 0, _FRAMES_LIMIT) or 0, len(overruns)),
    )


def _overruns(value: object) -> tuple[int, ...]:
    if not isinstance(value, (list, tuple)):
        return ()
    return tuple(frame for each in value if (frame := _whole(each, 0, _FRAMES_LIMIT)) is not None)


def _number(value: object, low: float, high: float) -> float | None:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not low <= value <= high:
        return None  # not a number is not between any two
    return float(value)


def _whole(value: object, low: int, high: int) -> int | None:
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        return None
    return value


def _text(value: object) -> str:
    """Return text without control characters and half characters."""
    if not isinstance(value, str):
        return ""
    text = value[:_TEXT_LIMIT]
    if text.isprintable():
        return text
    return "".join(sign for sign in text if unicodedata.category(sign) not in ("Cc", "Cs"))
