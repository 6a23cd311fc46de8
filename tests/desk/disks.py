"""Disks of a test's own: small ones, and folders that nothing can be written to for a while."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

MEBIBYTE = 1 << 20


@contextlib.contextmanager
def mounted(place: Path, *words: str) -> Iterator[None]:
    """Mount something on a folder for a while, or skip the test where that is not allowed."""
    if os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("only root can mount a disk")
    done = subprocess.run(["mount", *words, str(place)], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        pytest.skip(f"nothing can be mounted here: {done.stderr.strip()}")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


@contextlib.contextmanager
def protected(folder: Path) -> Iterator[None]:
    """Let nothing be written to a folder for a while: by the mount where root can, else by its permissions."""
    if os.geteuid() == 0:
        with mounted(folder, "--bind", str(folder)):
            subprocess.run(["mount", "-o", "remount,bind,ro", str(folder)], check=True)
            yield
        return
    everything = [folder, *folder.rglob("*")]
    modes = [path.stat().st_mode for path in everything]
    for path in everything:
        path.chmod(path.stat().st_mode & ~0o222)
    yield
    for path, mode in zip(everything, modes, strict=True):
        path.chmod(mode)


def disk_room(folder: Path) -> int:
    """Return the free room of a disk in bytes."""
    facts = os.statvfs(folder)
    return facts.f_bavail * facts.f_frsize
