"""How far a download has come, told often enough and not too often."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

from musicdesk.core.errors import Unavailable
from musicdesk.core.job import Cancel, Cancelled
from musicdesk.core.manifest import FetchProgress
from musicdesk.fetching.setbacks import KEPT, Setback

Told = Callable[[FetchProgress], object]
"""Called with how far it has come, some ten times a second at most."""

DOWNLOADING = "Downloading"
CHECKING = "Checking"
WAITING = "Waiting for the network"
COPYING = "Copying"
ANEW = "Beginning a file anew: it has changed at the hub"
WRONG = "Fetching a file again: its bytes were wrong"

_EVERY_S = 0.1
_SPEED_OVER_S = 5.0
_FIRST_WAIT_S = 0.1
_LONGEST_WAIT_S = 20.0


class Teller:
    """Counts bytes and tells them: `total_bytes` in all, those that are `done_bytes` already included."""

    def __init__(self, told: Told, total_bytes: int) -> None:
        self.done_bytes = 0
        self._told = told
        self._total_bytes = total_bytes
        self._file = ""
        self._doing = DOWNLOADING
        self._last_s = 0.0
        self._came: deque[tuple[float, int]] = deque()

    def say(self, doing: str, file: str | None = None) -> None:
        """Tell at once what is being done now, and to which file."""
        self._doing = doing
        self._file = self._file if file is None else file
        if doing != DOWNLOADING:
            self._came.clear()
        self._tell()

    def came(self, count: int) -> None:
        """Count bytes that came over the network, and tell now and then."""
        now_s = time.monotonic()
        self.done_bytes += count
        self._came.append((now_s, count))
        while now_s - self._came[0][0] > _SPEED_OVER_S:
            self._came.popleft()
        if now_s - self._last_s >= _EVERY_S:
            self._tell()

    def here(self, count: int) -> None:
        """Count bytes that are here already, or, below 0, that are not here any more."""
        self.done_bytes += count
        if time.monotonic() - self._last_s >= _EVERY_S:
            self._tell()

    def _tell(self) -> None:
        now_s = self._last_s = time.monotonic()
        took_s = now_s - self._came[0][0] if self._came else 0.0
        # Half a second at least: what the first block shows is the speed of a buffer.
        speed = sum(count for _, count in self._came) / took_s if took_s >= 0.5 else 0.0
        self._told(FetchProgress(self.done_bytes, self._total_bytes, speed, self._file, self._doing))


class Patience:
    """Waits out setbacks, longer each time, until nothing went forward for `patience_s` seconds."""

    def __init__(self, patience_s: float, teller: Teller, cancel: Cancel) -> None:
        self._patience_s = patience_s
        self._teller = teller
        self._cancel = cancel
        self._good_s = time.monotonic()
        self._wait_s = _FIRST_WAIT_S

    def went_forward(self) -> None:
        """Begin to be patient anew: bytes came as they should."""
        self._good_s = time.monotonic()
        self._wait_s = _FIRST_WAIT_S

    def wait(self, setback: Setback) -> None:
        """Wait a while. Raises: Unavailable if that was long enough; Cancelled."""
        left_s = self._good_s + self._patience_s - time.monotonic()
        wait_s = max(self._wait_s, setback.wait_s or 0.0)
        if left_s <= 0 or (setback.wait_s or 0.0) > left_s:
            raise Unavailable(setback.why, KEPT) from setback
        self._wait_s = min(_LONGEST_WAIT_S, 2 * self._wait_s)
        self._teller.say(WAITING)
        until_s = time.monotonic() + min(wait_s, left_s)
        while (rest_s := until_s - time.monotonic()) > 0:
            if self._cancel():
                raise Cancelled
            time.sleep(min(_EVERY_S, rest_s))
