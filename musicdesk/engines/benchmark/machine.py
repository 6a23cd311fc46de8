"""The machine under a benchmark: its name, its memory, how fast it is read, and a program that gets in the way."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import torch

from musicdesk.engines.benchmark.measured import Machine
from musicdesk.engines.freeing import memory_bytes

READ_BYTES = 1 << 28
"""How much is read to measure it: far more than any processor holds near itself."""
GIGABYTE = 1e9


class Reader:
    """Measures how fast this machine reads memory: a plain sum over a tensor that fits into no cache."""

    def __init__(self, device: str) -> None:
        self._device = torch.device(device)
        self._large = torch.zeros(READ_BYTES // 4, device=self._device)

    def gb_s(self) -> float:
        """Return the speed in gigabytes per second, the better of one thread and all."""
        threads, best = torch.get_num_threads(), 0.0
        for count in {1, threads}:
            torch.set_num_threads(count)
            for _ in range(2):
                began = time.perf_counter()
                self._large.sum().item()
                best = max(best, READ_BYTES / GIGABYTE / (time.perf_counter() - began))
        torch.set_num_threads(threads)
        return best


def machine(device: str) -> Machine:
    """Return what can be said of the machine and of what it runs."""
    import transformers

    name = torch.cuda.get_device_name(device) if device.startswith("cuda") else device
    return Machine(
        processor=_processor(),
        device=name if name == device else f"{device} ({name})",
        cores=len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1,
        memory_gb=round(_meminfo("MemTotal") / GIGABYTE, 1),
        torch=str(torch.__version__),
        transformers=str(transformers.__version__),
    )


def free_bytes() -> int | None:
    """Return how much memory is free for a program, None where nobody can tell."""
    return _meminfo("MemAvailable") or None


def peak_bytes() -> int:
    """Return the most memory this process held so far, or what it holds now where nobody kept count."""
    try:
        import resource
    except ImportError:  # there is none on Windows
        return memory_bytes()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return int(peak if sys.platform == "darwin" else peak * 1024)  # macOS counts bytes, others kilobytes


@contextmanager
def busy_core() -> Iterator[None]:
    """Keep one core busy with a program of its own, as a DAW or a browser would."""
    with subprocess.Popen([sys.executable, "-c", "while True: pass"]) as process:
        try:
            yield
        finally:
            process.kill()


def _processor() -> str:
    with_name = [line for line in _lines("/proc/cpuinfo") if line.startswith("model name")]
    return with_name[0].split(":", 1)[1].strip() if with_name else platform.processor() or platform.machine()


def _meminfo(name: str) -> int:
    for line in _lines("/proc/meminfo"):
        if line.startswith(f"{name}:"):
            return int(line.split()[1]) * 1024
    return 0


def _lines(path: str) -> list[str]:
    try:
        return Path(path).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
