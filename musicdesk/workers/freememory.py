"""Free memory: how much of the machine's memory a program could have now, as its system tells."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path
from typing import Any

MEMINFO = Path("/proc/meminfo")
_APPLE_COUNTS = ("vm.page_free_count", "vm.page_pageable_external_count", "vm.page_purgeable_count")
"""Pages nobody has, those of files that can be read again, and those their owners said they can do without."""


def free_bytes() -> int:
    """Return how many bytes a program could have without others being put out to the disk; 0 where nobody can tell."""
    try:
        if sys.platform == "win32":
            return _of_windows()
        if sys.platform == "darwin":
            return _of_apple()
        return available_in(MEMINFO.read_text("ascii"))
    except (OSError, ValueError, AttributeError):
        return 0


def available_in(meminfo: str) -> int:
    """Return the available bytes that a text of /proc/meminfo tells; 0 if it tells none. Source: proc_meminfo(5)."""
    for line in meminfo.splitlines():
        name, _, value = line.partition(":")
        if name == "MemAvailable":
            return int(value.split()[0]) * 1024
    return 0


def _of_windows() -> int:
    class Status(ctypes.Structure):
        """MEMORYSTATUSEX of sysinfoapi.h."""

        _fields_ = (
            ("length", ctypes.c_uint32),
            ("load", ctypes.c_uint32),
            *((name, ctypes.c_uint64) for name in ("total", "free", "a", "b", "c", "d", "e")),
        )

    status: Any = Status()
    status.length = ctypes.sizeof(Status)
    kernel: Any = getattr(ctypes, "windll").kernel32  # noqa: B009 - it exists on Windows alone
    return int(status.free) if kernel.GlobalMemoryStatusEx(ctypes.byref(status)) else 0


def _of_apple() -> int:
    system = ctypes.CDLL(None)

    def number(name: str) -> int:
        value, size = ctypes.c_uint64(0), ctypes.c_size_t(8)
        found = system.sysctlbyname(name.encode(), ctypes.byref(value), ctypes.byref(size), None, ctypes.c_size_t(0))
        return value.value if found == 0 else 0

    return sum(number(each) for each in _APPLE_COUNTS) * number("hw.pagesize")
