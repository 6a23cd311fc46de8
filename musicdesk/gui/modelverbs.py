"""What the Models page has done with a model: the verbs of the application, and what is said when each is done."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from musicdesk.app.settings import Settings
from musicdesk.core.job import Cancel
from musicdesk.gui.modelthread import Deed, Outcome, Report
from musicdesk.gui.modelwords import size_in_words


class Verbs(Protocol):
    """What can be done with a model of the catalogue; `app.modelfetch` does it."""

    def fetch_model(
        self, id: str, *, accepted: bool, settings: Settings, report: Report | None = ..., cancel: Cancel | None = ...
    ) -> Path:
        """Fetch it, or go on with that."""

    def verify_model(
        self, id: str, *, settings: Settings, report: Report | None = ..., cancel: Cancel | None = ...
    ) -> tuple[str, ...]:
        """Return a sentence for each file that is broken."""

    def mend_model(
        self, id: str, *, settings: Settings, report: Report | None = ..., cancel: Cancel | None = ...
    ) -> Path:
        """Fetch the broken files again."""

    def remove_model(self, id: str) -> int:
        """Remove it; return how many bytes became free."""

    def import_model(
        self,
        id: str,
        folder: str | Path,
        *,
        settings: Settings,
        accepted: bool = ...,
        report: Report | None = ...,
        cancel: Cancel | None = ...,
    ) -> Path:
        """Take it in from a folder; `accepted` says that its licence was agreed to."""


def done_in_words(outcome: Outcome, title: str) -> str:
    """Return how a deed went, for the page and the status line; of a paused download its progress tells that."""
    if outcome.error is not None:
        return str(outcome.error)
    if outcome.stopped:
        return {
            Deed.MEND: "Paused; what was fetched is kept.",
            Deed.VERIFY: "Not checked to the end.",
            Deed.IMPORT: "Not taken in.",
        }.get(outcome.deed, "")
    if outcome.deed is Deed.VERIFY:
        broken = outcome.result
        if not broken:
            return "Every file is as its publisher made it."
        more = f" And {len(broken) - 1} more." if len(broken) > 1 else ""
        return f"{broken[0].rstrip('.')}.{more} “Mend” fetches what is broken again."
    if outcome.deed is Deed.REMOVE:
        return f"{title} is removed: {size_in_words(outcome.result)} are free again."
    if outcome.deed is Deed.MEND:
        return f"{title} is whole again."
    return f"{title} is here, whole and checked."
