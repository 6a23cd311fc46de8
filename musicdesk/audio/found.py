"""The devices that were found, and whether that is still true: several threads ask, and one looks."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from musicdesk.core.errors import Unavailable

Known = TypeVar("Known")


class Found(Generic[Known]):
    """What `query` has found. Any thread may ask; only who looks for devices waits for it."""

    def __init__(self, query: Callable[[], tuple[Known, ...]]) -> None:
        self._query = query
        self._looking = threading.Lock()  # two child processes at once would find nothing more
        self._lock = threading.Lock()  # held for microseconds
        self._devices: tuple[Known, ...] = ()
        self._stale = False

    def look(self) -> tuple[Known, ...]:
        """Return the devices there are now; what was known before is out of date if they differ.

        Raises: Unavailable if there is none.
        """
        with self._looking:
            return self._looked()

    def make_sure(self) -> None:
        """Look, unless what is known is true still.

        Raises: Unavailable if there is no device.
        """
        if self._is_true:
            return
        with self._looking:
            if not self._is_true:  # somebody else may just have looked
                self._looked()

    def forget(self) -> None:
        """Take note that what is known is out of date."""
        with self._lock:
            self._stale = True

    def take_stale(self) -> bool:
        """Return whether what is known was out of date, and take the note back: to one caller alone."""
        with self._lock:
            stale, self._stale = self._stale, False
            return stale

    @property
    def known(self) -> tuple[Known, ...]:
        """What was found last; nothing before anybody has looked."""
        with self._lock:
            return self._devices

    @property
    def _is_true(self) -> bool:
        with self._lock:
            return bool(self._devices) and not self._stale

    def _looked(self) -> tuple[Known, ...]:
        try:
            devices = self._query()
        except Unavailable:
            with self._lock:
                self._devices, self._stale = (), True
            raise
        with self._lock:
            self._stale = self._stale or (bool(self._devices) and devices != self._devices)
            self._devices = devices
        return devices
