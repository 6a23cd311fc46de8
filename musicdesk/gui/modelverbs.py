"""What the Models page has done with a model: the verbs of the application, and what is said when each is done."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from musicdesk.app.settings import Settings
from musicdesk.core.job import Cancel
from musicdesk.gui.modelthread import Deed, Outcome, Report
from musicdesk.gui.modelwords import size_in_words
from musicdesk.gui.tongue import told, tr, trn


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
        return told(outcome.error)
    if outcome.stopped:
        return {
            Deed.MEND: tr("Paused; what was fetched is kept."),
            Deed.VERIFY: tr("Not checked to the end."),
            Deed.IMPORT: tr("Not taken in."),
        }.get(outcome.deed, "")
    if outcome.deed is Deed.VERIFY:
        broken = outcome.result
        if not broken:
            return tr("Every file is as its publisher made it.")
        more = len(broken) - 1
        said = [_ended(broken[0]), trn("And {n} more.", "And {n} more.", more) if more else ""]
        said.append(tr("“{mend}” fetches what is broken again.", mend=tr("Mend")))
        return " ".join(part for part in said if part)
    if outcome.deed is Deed.REMOVE:
        return tr("{title} is removed: {size} are free again.", title=title, size=size_in_words(outcome.result))
    if outcome.deed is Deed.MEND:
        return tr("{title} is whole again.", title=title)
    return tr("{title} is here, whole and checked.", title=title)


def _ended(fault: str) -> str:
    """Return what is wrong with a file ("name: why") as a sentence that ends."""
    file, colon, why = fault.rstrip(".").partition(": ")
    return f"{file}{colon}{told(why)}."
