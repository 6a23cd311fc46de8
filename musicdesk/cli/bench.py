"""`musicdesk bench`: our decode loop beside that of transformers, on this machine."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from musicdesk.cli.arguments import whole

if TYPE_CHECKING:
    from musicdesk.cli.terminal import Terminal


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    from musicdesk.app.bench import ROWS

    parser.add_argument(
        "--rows", nargs="+", default=list(ROWS), metavar="ROW", help=f"which of {', '.join(ROWS)} (default: all)"
    )
    parser.add_argument(
        "--steps", type=whole, default=100, metavar="N", help="codec steps of a run, 50 to a second (default: 100)"
    )
    parser.add_argument("--rounds", type=whole, default=3, metavar="N", help="runs of each, in turn (default: 3)")
    parser.add_argument("--device", default="auto", metavar="NAME", help="auto, cpu, cuda or mps (default: auto)")
    parser.add_argument("--json", action="store_true", help="print the rows as JSON")


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Measure, print a line for each row, and return 0."""
    from musicdesk.app.bench import bench

    rows = bench(rows=args.rows, steps=args.steps, rounds=args.rounds, device=args.device, say=terminal.say)
    if args.json:
        terminal.emit_json([row.to_json() for row in rows])
        return 0
    terminal.emit(f"{'row':<14}{'steps/s ours':>14}{'theirs':>10}{'ratio':>8}{'x real time ours':>19}{'theirs':>9}")
    for row in rows:
        ours, theirs = row.ours, row.theirs
        terminal.emit(
            f"{row.name:<14}{ours.steps_per_s:>14.2f}{theirs.steps_per_s:>10.2f}{row.ratio:>8.2f}"
            f"{ours.real_time:>19.2f}{theirs.real_time:>9.2f}"
        )
    return 0
