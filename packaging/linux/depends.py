"""Says what of the system a bundle needs: `python depends.py FOLDER` prints what belongs into Depends."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

LOADED_LATER = ("libportaudio2", "libxcb-cursor0", "libgl1", "libegl1")
"""What no file names: sounddevice looks for PortAudio by its name, Qt for a graphics driver."""
PARTLY = ("libqgtk3.so", "libqeglfs")
"""Plugins that load where the desktop has what they need and are left alone where not."""
DRIVER = ("libcuda.so", "libnvidia-")
"""What a build for NVIDIA's cards names and a driver brings, where there is one."""
_NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")
_GLIBC = re.compile(r"\bGLIBC_([0-9]+(?:\.[0-9]+)+)\b")
# From Debian 13 and Ubuntu 24.04 on, some libraries have another name, for times after 2038.
RENAMED = {"libglib2.0-0": "libglib2.0-0 | libglib2.0-0t64", "libasound2": "libasound2 | libasound2t64"}


def needs(bundle: Path) -> list[str]:
    """Return the packages of the system that libraries in a bundle need, with the least version of the C library."""
    missing, libc = _missing(bundle)
    packages = {_package(name) for name in missing} | set(LOADED_LATER)
    packages.discard("libc6")
    return [f"libc6 (>= {'.'.join(map(str, libc))})", *(RENAMED.get(name, name) for name in sorted(packages))]


def _missing(bundle: Path) -> tuple[set[str], tuple[int, ...]]:
    """Return the libraries that are named but not in the bundle, and the newest C library that is asked for."""
    here, named = set[str](), set[str]()
    libc: tuple[int, ...] = (0,)
    for path in sorted(bundle.rglob("*")):
        if not path.is_file() or not _is_program(path):
            continue
        here.add(path.name)
        if path.name.startswith(PARTLY):
            continue
        told = subprocess.run(
            ["readelf", "--wide", "--dynamic", "--version-info", str(path)],
            env={**os.environ, "LC_ALL": "C"}, capture_output=True, text=True, check=True,
        ).stdout  # fmt: skip
        named.update(_NEEDED.findall(told))
        libc = max([libc, *(tuple(map(int, each.split("."))) for each in _GLIBC.findall(told))])
    return {name for name in named - here if not name.startswith(DRIVER)}, libc


def _is_program(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _package(library: str) -> str:
    """Return the package of this machine that brings a library."""
    for folder in ("/lib", "/usr/lib"):
        for match in sorted(Path(folder).glob(f"*-linux-gnu*/{library}")):
            found = subprocess.run(["dpkg", "-S", str(match)], capture_output=True, text=True, check=False)
            if found.returncode == 0:
                return found.stdout.split(":")[0]
    raise SystemExit(f"No package of this machine brings {library}, which the bundle needs.")


if __name__ == "__main__":
    sys.stdout.write(", ".join(needs(Path(sys.argv[1]))) + "\n")
