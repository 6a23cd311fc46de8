"""Memory: how much this process holds, and giving back what an engine held."""

from __future__ import annotations

import ctypes
import gc
import os
import sys
from pathlib import Path
from typing import Any

_STATM = Path("/proc/self/statm")


def free_memory() -> None:
    """Give back what is no longer referred to: to the system, and to the GPU if one was used."""
    gc.collect()
    torch = sys.modules.get("torch")  # where torch was never imported there is nothing of it to free
    if torch is not None:
        if torch.cuda.is_available() and torch.cuda.is_initialized():
            torch.cuda.empty_cache()
        if torch.backends.mps.is_available():
            torch.mps.empty_cache()
    trim = _trim()
    if trim is not None:
        trim(0)


def memory_bytes() -> int:
    """Return how many bytes this process holds, of the machine's memory and the GPU's; 0 where nobody can tell."""
    total = _resident_bytes()
    torch = sys.modules.get("torch")
    if torch is not None and torch.cuda.is_available() and torch.cuda.is_initialized():
        total += sum(int(torch.cuda.memory_reserved(index)) for index in range(torch.cuda.device_count()))
    return total


def _resident_bytes() -> int:
    try:
        if _STATM.exists():
            return int(_STATM.read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
        if sys.platform == "win32":
            return _windows_bytes()
        import resource

        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return int(peak if sys.platform == "darwin" else peak * 1024)  # macOS counts bytes, others kilobytes
    except (OSError, ValueError, IndexError, ImportError, AttributeError):
        return 0


def _windows_bytes() -> int:
    class Counters(ctypes.Structure):
        """PROCESS_MEMORY_COUNTERS of psapi.h."""

        _fields_ = (
            ("cb", ctypes.c_uint32),
            ("page_faults", ctypes.c_uint32),
            *((name, ctypes.c_size_t) for name in ("peak", "working_set", "a", "b", "c", "d", "pagefile", "e")),
        )

    counters: Any = Counters()
    counters.cb = ctypes.sizeof(Counters)
    kernel: Any = getattr(ctypes, "windll").kernel32  # noqa: B009 - it exists on Windows alone
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    handle = ctypes.c_void_p(kernel.GetCurrentProcess())
    if not kernel.K32GetProcessMemoryInfo(handle, ctypes.byref(counters), ctypes.c_uint32(counters.cb)):
        return 0
    return int(counters.working_set)


def _trim() -> Any:
    """Return glibc's malloc_trim, which hands freed pages back to the system, or None elsewhere."""
    if not sys.platform.startswith("linux"):
        return None
    try:
        return getattr(ctypes.CDLL(None), "malloc_trim", None)
    except OSError:
        return None
