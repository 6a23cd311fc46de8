"""Where the engine process writes down how it crashed, so that the window finds it afterwards."""

from __future__ import annotations

import faulthandler
import os

VARIABLE = "MUSICDESK_ENGINE_CRASHES"
"""Names the file to the engine process; the window puts it there."""


def note_crashes() -> None:
    """Let a crash of this process be written to the file that is named, if one is."""
    path = os.environ.get(VARIABLE, "")
    if not path:
        return
    try:
        # Added to what is there: an engine that is started anew must not wipe off why the one before it ended.
        faulthandler.enable(open(path, "a", encoding="utf-8"))  # noqa: SIM115 - open as long as the process lives
    except OSError:
        return
