"""Newer versions: where to ask for one, when, and whether what there is is newer than this."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import musicdesk
from musicdesk.core.errors import Unavailable
from musicdesk.core.job import Cancel
from musicdesk.engines.catalog import resources_folder

if TYPE_CHECKING:
    from musicdesk.app.settings import Settings
    from musicdesk.fetching.updates import Newest

HOME = "home.json"
BY_HAND = "MUSICDESK_UPDATES"
"""Names another place to ask, for a mirror of one's own."""
DAY_S = 24 * 3600.0
NO_PLACE = "This copy of MusicDesk names no place to ask for a newer version."


def place_to_ask(environment: Mapping[str, str] = os.environ, resources: Path | None = None) -> str:
    """Return the address to ask for a newer version, "" if this build names none."""
    if by_hand := environment.get(BY_HAND, ""):
        return by_hand
    try:
        values = json.loads(((resources or resources_folder()) / HOME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    address = values.get("updates") if isinstance(values, dict) else ""
    return address if isinstance(address, str) else ""


def is_due(looked_s: float, now_s: float) -> bool:
    """Whether a day has passed since it was looked last, by the clock; a clock that was put back counts as such."""
    return not 0 <= now_s - looked_s < DAY_S


def look_for_newer(settings: Settings, cancel: Cancel) -> Newest | None:
    """Return the newest MusicDesk there is, None if this is it; takes as long as the network does.

    Raises: Unavailable if it cannot be asked; BadValue if the proxy of the settings cannot be; Cancelled.
    """
    from musicdesk.app.modelfetch import network_of
    from musicdesk.fetching.updates import newest

    if not (address := place_to_ask()):
        raise Unavailable(NO_PLACE, "Look where you got it from.")
    found = newest(address, network_of(settings), cancel)
    return found if _numbers(found.version) > _numbers(musicdesk.__version__) else None


def _numbers(version: str) -> tuple[int, ...]:
    found = [int(number) for number in re.findall(r"\d+", version)[:4]]
    return tuple(found + [0] * (4 - len(found)))
