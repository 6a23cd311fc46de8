"""How a bar shows how far something is."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar


def show_share(bar: QProgressBar, share: float | None) -> None:
    """Show a share of 0 to 1, or that nobody knows how far it is (None)."""
    bar.setRange(0, 0 if share is None else 100)
    if share is not None:
        bar.setValue(round(100 * min(max(share, 0.0), 1.0)))
