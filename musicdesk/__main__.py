"""`python -m musicdesk` and the `musicdesk` command: with arguments the command line, without any the window."""

from __future__ import annotations

import sys

WINDOW = "window"
"""The command that opens the window with files to take in."""


def main() -> int:
    """Run the command line, or open the window when there are no arguments or the first is "window"."""
    words = sys.argv[1:]
    if not words or words[0] == WINDOW:
        from musicdesk.gui.start import start

        return start(words[1:])
    from musicdesk.cli.main import main as command_line

    return command_line(words)


if __name__ == "__main__":
    sys.exit(main())
