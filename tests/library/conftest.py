"""What tests of the library share: a disk that nobody waits for."""

from __future__ import annotations

import os

import pytest

from musicdesk.library import index


@pytest.fixture(autouse=True)
def quick_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Flush nothing: no test pulls the plug, and what each flush is for is shown by those that let it fail."""
    monkeypatch.setattr(os, "fsync", lambda _handle: None)
    monkeypatch.setattr(index, "FLUSHING", "OFF")
