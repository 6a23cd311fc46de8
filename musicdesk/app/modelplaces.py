"""Model places: which folder models lie in, for this process and for those that it starts."""

from __future__ import annotations

import os
from collections.abc import MutableMapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from musicdesk.app.settings import Settings

VARIABLE = "MUSICDESK_MODELS"
"""Names the folder of the models, to `formats.modelstore` in every process."""
OURS = "MUSICDESK_MODELS_SET"
"""Holds the folder that was put there by the settings, so that one put there by the user is known from it."""


def use(settings: Settings, environment: MutableMapping[str, str] = os.environ) -> None:
    """Let models lie where the settings say, from now on; to be called before anything looks for one.

    The environment is how the engine process learns of it. A folder that the user has put there wins.
    """
    users = VARIABLE in environment and environment[VARIABLE] != environment.get(OURS)
    if users:
        return
    for name in (VARIABLE, OURS):
        if settings.models:
            environment[name] = settings.models
        else:
            environment.pop(name, None)
