"""What the tests of the window share: no screen, no sound card, and looks put on."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["MUSICDESK_LANGUAGE"] = "en"  # the tests read what the window says

from musicdesk.engines.catalog import resources_folder
from musicdesk.gui.theme import Theme

if TYPE_CHECKING:
    from tests.gui.openwindow import House


@pytest.fixture
def icons() -> Path:
    """Return the folder of the icons."""
    return resources_folder() / "icons"


@pytest.fixture
def theme(qapp: object, icons: Path) -> Theme:
    """Return the dark theme at 100 %, put on."""
    theme = Theme(icons)
    theme.apply("dark", 100)
    return theme


@pytest.fixture
def house(qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    """Yield a house whose window can be opened, without sound card, engine process and logbook."""
    from tests.gui.openwindow import houses

    yield from houses(tmp_path, monkeypatch)


@pytest.fixture(autouse=True)
def _nothing_left_behind() -> Iterator[None]:
    """Delete the widgets of a test at its end: those that only wait for it make each change of looks slower."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if isinstance(QCoreApplication.instance(), QGuiApplication):
        # Without a screen the clipboard outlives Python, and files on it that were made in Python crash its end.
        QGuiApplication.clipboard().clear()
