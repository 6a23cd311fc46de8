"""`musicdesk models list`: the models MusicDesk knows, and which of them are here."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from musicdesk.cli.terminal import Terminal


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("action", nargs="?", choices=["list"], default="list", help="list: print the catalogue")
    parser.add_argument("--json", action="store_true", help="print it as JSON")


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Print the catalogue and return 0."""
    from musicdesk.app.models import models

    rows = models()
    if args.json:
        terminal.emit_json([row.to_json() for row in rows])
        return 0
    width = max((len(row.id) for row in rows), default=0)
    for row in rows:
        size = f"{row.size_bytes / 1e9:.1f} GB" if row.size_bytes >= 1e9 else f"{row.size_bytes / 1e6:.0f} MB"
        traits = ", ".join(trait for trait, has in (("melody", row.melody), ("stereo", row.stereo)) if has)
        here = "installed" if row.folder is not None else "not installed"
        terminal.emit(f"{row.id:<{width}}  {here:<13}  {size:>7}  {row.licence:<12}  {traits}".rstrip())
    if any(row.folder is None for row in rows):
        terminal.say("Of a model that is not installed, download the folder yourself and give it: --model FOLDER")
    return 0
