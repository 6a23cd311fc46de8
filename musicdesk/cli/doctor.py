"""`musicdesk doctor`: what MusicDesk stands on, looked at part by part."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from musicdesk.cli.terminal import Terminal


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--json", action="store_true", help="print the findings as JSON")


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Print the findings and return 1 if something MusicDesk needs is not well."""
    from musicdesk.app.doctor import doctor
    from musicdesk.cli.terminal import plain

    findings = []
    terminal.draw("Looking ...")
    for finding in doctor(terminal.desk, Path()):
        findings.append(finding)
        if not args.json:
            terminal.emit(f"{finding.verdict:<4}  {finding.name}: {plain(finding.seen)}")
            if finding.remedy:
                terminal.emit(f"      {plain(finding.remedy)}")
        terminal.draw("Looking ...")
    terminal.clear()
    if args.json:
        terminal.emit_json([finding.to_json() for finding in findings])
    failed = [finding.name for finding in findings if finding.verdict == "fail"]
    terminal.say(f"Not well: {', '.join(failed)}." if failed else "MusicDesk has what it needs.")
    return 1 if failed else 0
