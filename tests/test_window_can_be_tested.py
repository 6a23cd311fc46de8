"""Says why the window was not tested, where it was not."""

from __future__ import annotations

import pytest


def test_the_window_can_be_tested() -> None:
    try:
        from PySide6.QtWidgets import QApplication
    except ImportError as exc:
        pytest.skip(f"the tests of the window are left out, because Qt cannot be used here: {exc}")

    assert QApplication.instance() is None or QApplication.platformName()
