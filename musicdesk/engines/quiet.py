"""What libraries read at their import: quiet, and never on the network."""

from __future__ import annotations

import os
from collections.abc import Mapping

QUIET_AND_OFFLINE = {
    "TRANSFORMERS_VERBOSITY": "error",
    "HF_HUB_OFFLINE": "1",
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
}
"""Their warnings are no news for a musician, and nothing is ever fetched by them."""
_SET_BY_US = "MUSICDESK_SET_OFFLINE"
_YES = ("1", "ON", "YES", "TRUE")


def be_quiet_and_offline() -> None:
    """Set what the libraries read, where the user has not set it; to be called before they are imported."""
    if "HF_HUB_OFFLINE" not in os.environ:
        os.environ[_SET_BY_US] = "1"
    for name, value in QUIET_AND_OFFLINE.items():
        os.environ.setdefault(name, value)


def offline_wished(environment: Mapping[str, str] = os.environ) -> bool:
    """Return whether the user forbade the network, by the variable that those libraries read."""
    return environment.get("HF_HUB_OFFLINE", "").upper() in _YES and _SET_BY_US not in environment
