"""Where the bundle begins: the same door as `python -m musicdesk`."""

from __future__ import annotations

import os
import sys

PATHS, BEFORE = "LD_LIBRARY_PATH", "LD_LIBRARY_PATH_ORIG"
ANEW = "PYINSTALLER_RESET_ENVIRONMENT"
"""Tells the loader that what is started from here begins by itself. Source: PyInstaller, "Independent subprocess"."""


def give_back_paths() -> None:
    """Take the bundle's libraries out of the way of other programs.

    The bundle's loader has put its folder first where libraries are looked for, and this process has read that: a file
    manager or sound server that is started from here must get the system's, and our own engine the bundle's: its loader
    must not take it that they are set already.
    """
    os.environ[ANEW] = "1"
    before = os.environ.pop(BEFORE, None)
    if before:
        os.environ[PATHS] = before
    else:
        os.environ.pop(PATHS, None)


if __name__ == "__main__":
    if sys.platform == "linux":
        give_back_paths()
    from musicdesk.__main__ import main

    sys.exit(main())
