"""Takes the names of what is inside a library out of a bundle's libraries, which only debuggers read."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

LEAST_BYTES = 100_000
LEFT_ALONE = (".libs", "Qt")
"""Folders of libraries that were stripped, or moved by tools that other tools break."""


def strip(bundle: Path) -> int:
    """Strip the libraries of a bundle, and return how many bytes that saved."""
    saved = 0
    for path in sorted(bundle.rglob("*.so*")):
        if path.is_symlink() or path.stat().st_size < LEAST_BYTES:
            continue
        if any(part.endswith(LEFT_ALONE) for part in path.relative_to(bundle).parts[:-1]):
            continue
        before = path.stat().st_size
        # A file of its own: the one in the bundle may be a link to the one that was installed.
        copy = path.with_name(f".{path.name}")
        shutil.copy2(path, copy)
        subprocess.run(["strip", "--strip-unneeded", str(copy)], check=True)
        copy.replace(path)
        saved += before - path.stat().st_size
    return saved


if __name__ == "__main__":
    sys.stdout.write(f"{strip(Path(sys.argv[1])) / 1e6:.0f} MB of names taken out\n")
