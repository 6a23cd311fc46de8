"""The main window: where the panels stand, what is dropped on it, and how it was left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from musicdesk.gui.dragging import is_our_own
from musicdesk.gui.jobspanel import JobsPanel
from musicdesk.gui.prompt import PromptPanel
from musicdesk.gui.recoveredbar import RecoveredBar
from musicdesk.gui.sectionlane import SectionLane
from musicdesk.gui.statusline import StatusLine
from musicdesk.gui.takebar import TakeBar
from musicdesk.gui.takes import TakesPanel
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import told, tr
from musicdesk.gui.transportbar import TransportBar
from musicdesk.gui.waveform import WaveformView

SMALLEST_PX = (1000, 640)
FIRST_PX = (1280, 800)
PROMPT_PX = 320
LEAST_PROMPT_PX = 308
"""Below this the fields of the prompt would be cut."""
_FRAME_PX = 1
_TITLE_BAR_PX = 48
"""So high are the title bar and edges that the system puts around a window, at most."""
GAP_PX = 8
WITH_NOTES = 0.76
"""The part of the height that waveform and notes have together."""


@dataclass(frozen=True)
class _Grown:
    """The window had to grow for larger type: at which percent it stood where, and which size it has since."""

    percent: int
    before: QRect
    size: QSize


class MainWindow(QMainWindow):
    """The window: prompt and jobs on the left, the sound on the right above the takes."""

    files_dropped = Signal(object)
    """list[Path]"""
    closing = Signal()

    def __init__(self, theme: Theme, kept: QSettings) -> None:
        super().__init__()
        self.theme, self._kept = theme, kept
        self.prompt, self.jobs = PromptPanel(theme), JobsPanel(theme)
        self.waveform, self.transport = WaveformView(theme), TransportBar(theme)
        self.takebar, self.sections = TakeBar(theme), SectionLane(theme)
        self.sections.hide()
        self.takes, self.status = TakesPanel(theme), StatusLine(theme)
        self.recovered = RecoveredBar()
        self.banner = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.banner.hide()
        self._banners: dict[str, str] = {}
        self._safe = False
        self.banner.setProperty("role", "banner")
        self.may_close: Callable[[], bool] = lambda: True
        """Asked before the window closes."""
        key = Qt.FocusReason.ShortcutFocusReason
        self._panes: tuple[tuple[QWidget, Callable[[], None]], ...] = (
            (self.prompt, self.prompt.focus_prompt),
            (self.takebar, self.takebar.take_focus),
            (self.sections, lambda: self.sections.setFocus(key)),
            (self.waveform, self.focus_waveform),
            (self.transport, self.transport.focus_play),
            (self.takes, lambda: self.takes.list.setFocus(key)),
            (self.jobs, lambda: self.jobs.setFocus(key)),
        )
        self._percent = theme.percent
        self._grown: _Grown | None = None
        self._notes: QWidget | None = None
        self._without_notes = (1, 1)
        self._stand()
        self.setAcceptDrops(True)
        theme.follow(self._fit, self)
        self.show_title("")
        self._as_it_was()

    def show_title(self, take: str) -> None:
        """Name the open take in the window's title."""
        if self._safe:
            title = tr("MusicDesk (safe mode) — {take}", take=take) if take else tr("MusicDesk (safe mode)")
        else:
            title = tr("MusicDesk — {take}", take=take) if take else "MusicDesk"
        self.setWindowTitle(title)

    def show_safe_mode(self) -> None:
        """Say in the title, and above all, that this is safe mode, as long as the window stands."""
        self._safe = True
        self.show_title("")
        self.show_banner("safe", tr("Safe mode: settings are the defaults, and none are kept."))

    def show_banner(self, about: str, text: str) -> None:
        """Say something about a matter ("library", "sound") that stays until it is over; "" takes it away."""
        self._banners[about] = told(text)
        said = "\n".join(filter(None, self._banners.values()))
        self.banner.setText(said)
        self.banner.setVisible(bool(said))

    def show_notes(self, notes: QWidget | None) -> None:
        """Show something below the waveform, which takes its room from the takes, or only the waveform again."""
        above, below = self._rows.sizes()
        whole = above + below
        if notes is not None:
            if self._notes is not notes:
                self._notes = notes
                self._sound.addWidget(notes)
            self._without_notes = above, below
            notes.show()
            self._sound.setSizes([2, 3])
            self._rows.setSizes([max(above, round(WITH_NOTES * whole)), min(below, round((1 - WITH_NOTES) * whole))])
        elif self._notes is not None:
            self._notes.hide()
            self._rows.setSizes(list(self._without_notes))

    def show_page(self, page: QWidget | None) -> None:
        """Show a page in the place of sound and takes, or those again."""
        before = self.page
        if page is not None:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page or self._rows)
        if before is not None and before is not page:
            # A page that is not seen is not in the window at all, or screen readers would find its buttons.
            self._pages.removeWidget(before)
            before.setParent(None)

    @property
    def page(self) -> QWidget | None:
        """The page that stands in the place of sound and takes, if one does."""
        shown = self._pages.currentWidget()
        return None if shown is self._rows else shown

    def next_pane(self) -> None:
        """Move the focus to the part of the window after the one that has it."""
        page, notes, key = self.page, self._notes, Qt.FocusReason.ShortcutFocusReason
        panes = tuple(pane for pane in self._panes if pane[0] is not self.sections or not self.sections.isHidden())
        if page is not None:  # the panes behind it cannot be reached
            panes = (panes[0], (page, lambda: page.setFocus(key)), panes[-1])
        elif notes is not None and not notes.isHidden():
            at = [pane for pane, _ in panes].index(self.waveform) + 1
            panes = (*panes[:at], (notes, lambda: notes.setFocus(key)), *panes[at:])
        holder = self.focusWidget() or self
        at = next((at for at, (pane, _) in enumerate(panes) if pane is holder or pane.isAncestorOf(holder)), -1)
        panes[(at + 1) % len(panes)][1]()

    def focus_waveform(self) -> None:
        """Let the keys act on the sound."""
        self.waveform.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if event.mimeData().hasUrls() and not is_our_own(event):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take files in, after the program they come from was let go; what comes out of this window stays in it."""
        if is_our_own(event):
            event.ignore()
            return
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.files_dropped.emit(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how the window was left."""
        if not self.may_close():
            event.ignore()
            return
        self._kept.setValue("geometry", self.saveGeometry())
        self._kept.setValue("columns", self._columns.saveState())
        if self._notes is None or self._notes.isHidden():
            self._kept.setValue("rows", self._rows.saveState())
        self.closing.emit()
        event.accept()

    def _stand(self) -> None:
        sound = QWidget()
        self._sound_rows = QVBoxLayout(sound)
        self._sound_rows.setContentsMargins(0, 0, 0, 0)
        self._sound = _splitter(Qt.Orientation.Vertical, _panel(self.takebar, self.sections, self.waveform))
        self._sound_rows.addWidget(self._sound, 1)
        self._sound_rows.addWidget(_panel(self.transport))
        left = self._left = QWidget()
        self._left_rows = QVBoxLayout(left)
        self._left_rows.setContentsMargins(0, 0, 0, 0)
        self._left_rows.addWidget(_panel(self.prompt), 1)
        self._left_rows.addWidget(self.jobs)
        self._rows = _splitter(Qt.Orientation.Vertical, sound, self.takes)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._rows)
        self._columns = _splitter(Qt.Orientation.Horizontal, left, self._pages)
        self._rows.setStretchFactor(0, 1)
        self._rows.setStretchFactor(1, 1)
        self._columns.setStretchFactor(1, 1)
        middle = QWidget()
        self._outside = QVBoxLayout(middle)
        self._outside.addWidget(self.banner)
        self._outside.addWidget(self.recovered)
        self._outside.addWidget(self._columns, 1)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status)

    def showEvent(self, event: QShowEvent) -> None:
        """Give the prompt panel the room it needs, now that the type is known."""
        super().showEvent(event)
        self._give_prompt_room()

    def _give_prompt_room(self) -> None:
        self._left.setMinimumWidth(max(self.theme.px(LEAST_PROMPT_PX), self.prompt.least_width() + 2 * _FRAME_PX))

    def _fit(self) -> None:
        px = self.theme.px
        gap = px(GAP_PX)
        self._outside.setContentsMargins(gap, gap // 2, gap, 0)
        self._sound_rows.setSpacing(gap)
        self._left_rows.setSpacing(gap)
        for splitter in (self._rows, self._columns, self._sound):
            splitter.setHandleWidth(gap)
        self._give_prompt_room()
        before = self._percent
        if self.theme.percent != self._percent:
            left, right = self._columns.sizes()
            grown = round(left * self.theme.percent / self._percent)
            self._percent = self.theme.percent
            self._columns.setSizes([grown, max(left + right - grown, 0)])
        available = self.screen().availableSize()
        # At 200 % the smallest window must still fit on the screen.
        least = QSize(min(px(SMALLEST_PX[0]), available.width()), min(px(SMALLEST_PX[1]), available.height()))
        self._keep_place(before, least)

    def _keep_place(self, before_percent: int, least: QSize) -> None:
        """Be no smaller than need be, and go back to the old size and place when what made the window grow is over."""
        size, grown = self.size(), self._grown
        if grown is not None and grown.size != size:  # the musician has given it another size
            grown = None
        if grown is None and size.expandedTo(least) != size:
            grown = _Grown(before_percent, self.geometry(), size)
        self.setMinimumSize(least)
        if grown is not None and grown.percent == self.theme.percent:
            self.setGeometry(grown.before)
            grown = None
        self._grown = None if grown is None else replace(grown, size=self.size())

    def _stand_where_it_can_be_moved(self) -> None:
        """Lie in the middle of the screen, title bar and all.

        Left to itself Qt asks for the screen's corner, with the title bar above its edge.
        """
        px, available = self.theme.px, self.screen().availableGeometry()
        width = min(px(FIRST_PX[0]), available.width())
        height = min(px(FIRST_PX[1]), available.height() - _TITLE_BAR_PX)
        self.resize(width, height)
        size = self.size().expandedTo(self.minimumSize())
        beside, above = available.width() - size.width(), available.height() - size.height() - _TITLE_BAR_PX
        self.move(available.left() + max(beside, 0) // 2, available.top() + max(above, 0) // 2)

    def _as_it_was(self) -> None:
        px = self.theme.px
        self._stand_where_it_can_be_moved()
        self._columns.setSizes([px(PROMPT_PX), px(FIRST_PX[0] - PROMPT_PX)])
        self._rows.setSizes([px(360), px(360)])
        restores: dict[str, Callable[[QByteArray], bool]] = {
            "geometry": self.restoreGeometry,
            "columns": self._columns.restoreState,
            "rows": self._rows.restoreState,
        }
        for name, restore in restores.items():
            state = self._kept.value(name)
            if isinstance(state, QByteArray):
                restore(state)


def _panel(*widgets: QWidget) -> QFrame:
    """Return a panel of widgets, one above the other; the last takes the room that is left."""
    frame = QFrame()
    frame.setProperty("role", "panel")
    rows = QVBoxLayout(frame)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    for widget in widgets:
        rows.addWidget(widget)
    rows.setStretchFactor(widgets[-1], 1)
    return frame


def _splitter(orientation: Qt.Orientation, *widgets: QWidget) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setChildrenCollapsible(False)
    for widget in widgets:
        splitter.addWidget(widget)
    return splitter
