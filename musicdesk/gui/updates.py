"""Newer versions: looked for once a day where the user wishes that, or by hand; nothing is fetched."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer, QUrl
from PySide6.QtGui import QDesktopServices

import musicdesk
from musicdesk.app.settings import Settings
from musicdesk.app.updates import NO_PLACE, is_due, look_for_newer, place_to_ask
from musicdesk.core.errors import UserError
from musicdesk.core.job import Cancel, Cancelled
from musicdesk.gui.background import Background
from musicdesk.gui.statusoffer import offer
from musicdesk.gui.tongue import told, tr
from musicdesk.gui.window import MainWindow

if TYPE_CHECKING:
    from musicdesk.fetching.updates import Newest

    Look = Callable[[Settings, Cancel], Newest | None]

LOOKED = "updates/looked_s"
ASK_AGAIN_MS = 3_600_000
"""How often it is asked whether a day has passed: a window may stand for weeks."""


class Updates(QObject):
    """Looks for a newer MusicDesk, and says so in the status line. `kept` holds when it was looked last."""

    def __init__(
        self,
        window: MainWindow,
        background: Background,
        settings: Callable[[], Settings],
        kept: QSettings,
        look: Look = look_for_newer,
        show_page: Callable[[QUrl], object] = QDesktopServices.openUrl,
    ) -> None:
        super().__init__(window)
        self._window, self._background, self._settings, self._kept = window, background, settings, kept
        self._look, self._show_page = look, show_page
        self._closing = False
        self.hourly = QTimer(self, interval=ASK_AGAIN_MS)
        self.hourly.timeout.connect(self.look_if_due)
        self.hourly.start()
        window.closing.connect(self._close)

    def look_if_due(self) -> None:
        """Look, if the user wishes that once a day and it was not done today."""
        try:
            looked_s = float(str(self._kept.value(LOOKED) or 0.0))
        except ValueError:
            looked_s = 0.0
        if self._settings().updates and place_to_ask() and is_due(looked_s, time.time()):
            # What goes wrong unasked is no news: it is looked again tomorrow.
            self._ask(lambda _error: None, nothing_new=lambda: None)

    def look(self) -> None:
        """Look now, because somebody wants to know."""
        status = self._window.status
        if not place_to_ask():
            status.say(told(NO_PLACE))
            return
        status.say(tr("Looking for a newer version …"))
        this = tr("MusicDesk {version} is the newest there is.", version=musicdesk.__version__)
        self._ask(lambda error: status.warn(told(error)), nothing_new=lambda: status.say(this))

    def _ask(self, failed: Callable[[UserError], None], nothing_new: Callable[[], None]) -> None:
        self._kept.setValue(LOOKED, time.time())
        settings = self._settings()

        def found(newest: Newest | None) -> None:
            if newest is None:
                nothing_new()
            else:
                self._offer(newest)

        def look() -> Newest | None:
            try:
                return self._look(settings, lambda: self._closing)
            except Cancelled:  # the window closes
                return None

        self._background.run(look, found, failed)

    def _offer(self, newest: Newest) -> None:
        url = QUrl(newest.page)
        text = tr("MusicDesk {version} is there", version=newest.version)
        tip = tr("Opens {site} in the browser; nothing is downloaded by itself", site=url.host())
        offer(self._window.status, "update-offer", text, tip, lambda: self._show_page(url))
        self._window.status.say(
            tr(
                "MusicDesk {version} is there; this is {this}.",
                version=newest.version,
                this=musicdesk.__version__,
            )
        )

    def _close(self) -> None:
        self._closing = True
