"""`python -m musicdesk` and the `musicdesk` command: with arguments the command line, without any the window."""

from __future__ import annotations

import sys

WINDOW = "window"
"""The command that opens the window with files to take in."""
WINDOW_OPTIONS = ("--library", "--safe-mode")
"""Options of the window alone, which need not be told that they are for it."""
PROBE = ["-m", "musicdesk.audio.probe"]
"""The one module a frozen program runs by its name, as a Python would: it may die of what it looks at."""


def main() -> int:
    """Run the command line, or open the window when there are no arguments or the first is "window" or a file."""
    words = sys.argv[1:]
    if getattr(sys, "frozen", False):
        # A process that multiprocessing starts is this program once more, and goes no further than this line.
        from multiprocessing import freeze_support

        freeze_support()
        if words[:2] == PROBE:
            from musicdesk.audio.probe import main as probe

            return probe(words[2:])
    if not words or words[0] in (WINDOW, *WINDOW_OPTIONS) or _names_file(words[0]):
        from musicdesk.gui.start import start

        return start(words[1:] if words[:1] == [WINDOW] else words)
    from musicdesk.cli.main import main as command_line

    return command_line(words)


def _names_file(word: str) -> bool:
    from musicdesk.app.openwith import names_file

    return names_file(word)


if __name__ == "__main__":
    sys.exit(main())
