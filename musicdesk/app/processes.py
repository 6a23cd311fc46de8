"""When a process of this machine began, as its system tells: a number that is given anew is not the old process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_STATE, _BEGAN = 0, 19
"""Places in /proc/PID/stat behind the name. Source: proc(5)."""
_DEAD = ("Z", "X", "x")
_PATIENCE_S = 5.0
_NUMBERS = 1 << 31


def begun(pid: int) -> str:
    """Return a word of ASCII letters and digits for when a running process began; "" if none runs, or nobody can tell.

    No other process that ever has this number has this word. One that has ended but was not waited for does not run.
    """
    if not 0 < pid < _NUMBERS:
        return ""
    try:
        if sys.platform == "linux":
            return _by_proc(pid)
        elif sys.platform == "win32":
            return _by_kernel(pid)
        else:
            return by_ps(pid)
    except (OSError, ValueError, IndexError, subprocess.SubprocessError):
        return ""


def _by_proc(pid: int) -> str:
    told = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
    if told[_STATE] in _DEAD:
        return ""
    boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip().replace("-", "")
    return f"{boot}t{int(told[_BEGAN])}"


def by_ps(pid: int) -> str:
    """Return `begun` of any POSIX system, by its `ps`. Raises: OSError or SubprocessError if there is none."""
    words = ["ps", "-o", "stat=", "-o", "lstart=", "-p", str(pid)]
    plain = {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C", "TZ": "UTC0"}
    ended = subprocess.run(words, env=plain, capture_output=True, text=True, timeout=_PATIENCE_S, check=False)
    state, _, began = ended.stdout.strip().partition(" ")
    return "" if state[:1] in _DEAD else "".join(sign for sign in began if sign.isascii() and sign.isalnum())


if sys.platform == "win32":
    _QUERY, _STILL_RUNS = 0x1000, 259

    def _by_kernel(pid: int) -> str:
        import ctypes
        from ctypes import wintypes

        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.OpenProcess.restype = wintypes.HANDLE
        kernel.OpenProcess.argtypes = (wintypes.DWORD, wintypes.BOOL, wintypes.DWORD)
        kernel.GetExitCodeProcess.argtypes = (wintypes.HANDLE, ctypes.POINTER(wintypes.DWORD))
        kernel.GetProcessTimes.argtypes = (wintypes.HANDLE, *[ctypes.POINTER(wintypes.FILETIME)] * 4)
        kernel.CloseHandle.argtypes = (wintypes.HANDLE,)
        process = kernel.OpenProcess(_QUERY, False, pid)
        if not process:
            return ""
        try:
            code, times = wintypes.DWORD(), [wintypes.FILETIME() for _ in range(4)]
            running = kernel.GetExitCodeProcess(process, ctypes.byref(code)) and code.value == _STILL_RUNS
            if not running or not kernel.GetProcessTimes(process, *[ctypes.byref(each) for each in times]):
                return ""
            return f"{times[0].dwHighDateTime:08x}{times[0].dwLowDateTime:08x}"
        finally:
            kernel.CloseHandle(process)
