"""What libraries read at their import: quiet, and never on the network."""

from __future__ import annotations

import os

QUIET_AND_OFFLINE = {"TRANSFORMERS_VERBOSITY": "error", "HF_HUB_OFFLINE": "1", "HF_HUB_DISABLE_PROGRESS_BARS": "1"}
"""Their warnings are no news for a musician, and nothing is ever fetched."""


def be_quiet_and_offline() -> None:
    """Set what the libraries read, where the user has not set it; to be called before they are imported."""
    for name, value in QUIET_AND_OFFLINE.items():
        os.environ.setdefault(name, value)
