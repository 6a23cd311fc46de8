"""How a download looks on a terminal: how much is here, how fast it comes, and how long the rest takes."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from musicdesk.cli.terminal import REDRAW_S, clock

if TYPE_CHECKING:
    from musicdesk.app.models import ModelRow
    from musicdesk.cli.terminal import Terminal
    from musicdesk.core.manifest import FetchProgress


def amount(size_bytes: float) -> str:
    """Return a number of bytes as a person reads it: "2.4 GB", "19 MB", "512 bytes"."""
    if size_bytes >= 1e9:
        return f"{size_bytes / 1e9:.1f} GB"
    if size_bytes >= 1e6:
        return f"{size_bytes / 1e6:.0f} MB"
    return f"{size_bytes / 1e3:.0f} kB" if size_bytes >= 1e3 else f"{size_bytes:.0f} bytes"


def progress_line(progress: FetchProgress) -> str:
    """Return "Downloading  34%   1.2 of 3.4 GB   12 MB/s   2:05 left"; what nobody knows is left out."""
    done, total = progress.done_bytes, progress.total_bytes
    parts = [progress.doing]
    if total > 0:
        parts = [f"{progress.doing} {min(1.0, done / total):4.0%}", f"{amount(done)} of {amount(total)}"]
    if progress.bytes_per_s > 0:
        parts.append(f"{amount(progress.bytes_per_s)}/s")
        if progress.left_s is not None:
            parts.append(f"{clock(progress.left_s)} left")
    return "   ".join(parts)


def on_the_way(terminal: Terminal, now: Callable[[], float] = time.monotonic) -> Callable[[FetchProgress], None]:
    """Return a reporter that draws how far a download has come, on a terminal only."""
    last_s = float("-inf")

    def report(progress: FetchProgress) -> None:
        nonlocal last_s
        moment_s = now()
        if moment_s - last_s >= REDRAW_S or progress.done_bytes >= progress.total_bytes:
            last_s = moment_s
            terminal.draw(progress_line(progress))

    return report


def taking(row: ModelRow) -> str:
    """Return what fetching a model takes, in a sentence."""
    size = f"about {amount(row.size_bytes)}" if row.size_bytes else "as much as the hub lists"
    return f"It takes {size} on the disk. {row.good_for}"


def listed(row: ModelRow, size_bytes: int) -> str:
    """Return what a model takes by the hub's list of its files, and what is here of it, in a sentence."""
    rest = f", of which {amount(row.partial_bytes)} are here" if row.partial_bytes else ""
    return f"{row.title} takes {amount(size_bytes)} on the disk{rest}."
