"""Names the largest parts of a bundle, beside what was installed to make it: `python sizes.py BUNDLE [VENV]`."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

SHOWN = 10
MEGABYTE = 1_000_000
LOADER = "what is Python alone, packed (sympy, networkx and others)"
_CODE = "musicdesk"


def parts(root: Path) -> Counter[str]:
    """Return the bytes of each part below a folder, files with one content of several names once."""
    sizes = Counter[str]()
    for path in root.rglob("*"):
        if path.is_symlink() or not path.is_file():
            continue
        sizes[_part(path.relative_to(root))] += path.stat().st_size
    return sizes


def _part(path: Path) -> str:
    """Return the part that a file belongs to: its package, or the file itself."""
    words = path.parts
    if words[0] in ("_internal", "lib") and len(words) > 1:
        words = words[1:]
    if words[0].startswith("python3") and "site-packages" in words and len(words) > 3:
        words = words[2:]
    if len(words) == 1 and words[0] == _CODE:
        return LOADER
    name = words[0].removesuffix(".libs")
    return "Python itself" if name.startswith(("libpython", "python3", "base_library")) else name


def table(before: Counter[str] | None, after: Counter[str]) -> str:
    """Return the largest parts as a table of Markdown, in MB."""
    lines = ["| part | installed by pip | in the bundle |", "|---|---:|---:|"]
    everything = (before or Counter()) | after
    for name, _ in everything.most_common(SHOWN):
        lines.append(f"| {name} | {_megabytes(before, name)} | {_megabytes(after, name)} |")
    lines.append(f"| all of it | {_whole(before)} | {_whole(after)} |")
    return "\n".join(lines)


def _megabytes(sizes: Counter[str] | None, name: str) -> str:
    return "" if sizes is None else f"{sizes[name] / MEGABYTE:.0f}"


def _whole(sizes: Counter[str] | None) -> str:
    return "" if sizes is None else f"{sum(sizes.values()) / MEGABYTE:.0f}"


if __name__ == "__main__":
    here = [parts(Path(each)) for each in sys.argv[1:3]]
    sys.stdout.write(table(here[1] if len(here) > 1 else None, here[0]) + "\n")
