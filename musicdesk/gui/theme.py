"""The looks of the window: colours, two sizes of type, icons and scale, switched live."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from musicdesk.gui.stylesheet import style_sheet
from musicdesk.gui.tongue import language

DARK, LIGHT, SYSTEM = "dark", "light", "system"
SCHEMES = (DARK, LIGHT, SYSTEM)
SCALES = (75, 100, 125, 150, 175, 200)
"""Sizes of everything, in percent."""
BODY_PX, SMALL_PX = 13, 11
ICON_PX = 16
JAPANESE = ("Noto Sans CJK JP", "Noto Sans JP", "Hiragino Sans", "Yu Gothic UI", "Meiryo", "IPAPGothic", "IPAGothic")
"""What Japanese is written in where the usual letters lack it: left to itself Qt may take bold ones, or Chinese."""


@dataclass(frozen=True)
class Tokens:
    """Every colour there is, by what it is for."""

    window: QColor
    panel: QColor
    raised: QColor
    line: QColor
    text: QColor
    dim: QColor
    accent: QColor
    accent_text: QColor
    good: QColor
    warn: QColor
    bad: QColor
    wave: QColor
    wave_dim: QColor
    clip: QColor
    playhead: QColor
    selection: QColor


def _tokens(**names: str) -> Tokens:
    return Tokens(**{name: QColor(value) for name, value in names.items()})


DARK_TOKENS = _tokens(
    window="#14171b", panel="#1b1f25", raised="#262c34", line="#333b45", text="#e6eaef", dim="#95a1af",
    accent="#4fd1b5", accent_text="#06231d", good="#6fcf8e", warn="#f0b65a", bad="#ff7b72",
    wave="#4fd1b5", wave_dim="#2d6f63", clip="#ff5c5c", playhead="#ffffff", selection="#2b4a58",
)  # fmt: skip
LIGHT_TOKENS = _tokens(
    window="#e9ecef", panel="#f7f8fa", raised="#ffffff", line="#c3cad2", text="#1a2129", dim="#56626f",
    accent="#0a7d66", accent_text="#ffffff", good="#1a7f45", warn="#8a5a00", bad="#c02f2a",
    wave="#0f8b72", wave_dim="#9fd3c7", clip="#d62020", playhead="#11161c", selection="#bfe3ee",
)  # fmt: skip


class Theme(QObject):
    """The looks in use. Widgets that paint take one, ask it while painting, and repaint on `changed`."""

    changed = Signal()

    def __init__(self, icons: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._scheme = DARK
        self._percent = 100
        self.tokens = DARK_TOKENS
        hints = QApplication.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)

    @property
    def scheme(self) -> str:
        """The scheme chosen: dark, light or system."""
        return self._scheme

    @property
    def percent(self) -> int:
        """The size of everything, in percent."""
        return self._percent

    @property
    def is_dark(self) -> bool:
        """Whether light text stands on dark ground."""
        return self.tokens is DARK_TOKENS

    def px(self, size: float) -> int:
        """Return a size in pixels at 100 % as pixels at the scale in use, at least 1 for anything above 0."""
        return max(1, round(size * self._percent / 100)) if size > 0 else 0

    def font(self, *, small: bool = False, bold: bool = False) -> QFont:
        """Return the type of the window, in one of its two sizes."""
        font = QFont(_family())
        if language() == "ja":
            font.setFamilies([_family(), *JAPANESE])
        font.setPixelSize(self.px(SMALL_PX if small else BODY_PX))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def icon(self, name: str, colour: QColor | None = None) -> QIcon:
        """Return the icon `name` of the family, in the colour of text unless another is given."""
        text = colour or self.tokens.text
        size = self.px(ICON_PX)
        icon = QIcon(drawn(self._icons / f"{name}.svg", text, size))
        icon.addPixmap(drawn(self._icons / f"{name}.svg", self.tokens.line, size), QIcon.Mode.Disabled)
        return icon

    def apply(self, scheme: str, percent: int) -> None:
        """Put another scheme and scale on, at once."""
        self._scheme = scheme if scheme in SCHEMES else DARK
        self._percent = min(max(percent, min(SCALES)), max(SCALES))
        self._put_on()

    def follow(self, act: Callable[[], None], _owner: QObject) -> None:
        """Call `act`, a method of `_owner`, now and at each change of looks; Qt forgets it with its owner."""
        act()
        self.changed.connect(act)

    def _system_changed(self) -> None:
        if self._scheme == SYSTEM:
            self._put_on()

    def _put_on(self) -> None:
        dark = self._scheme == DARK
        if self._scheme == SYSTEM:
            dark = QApplication.styleHints().colorScheme() is not Qt.ColorScheme.Light
        self.tokens = DARK_TOKENS if dark else LIGHT_TOKENS
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setStyle("Fusion")
            app.setPalette(palette(self.tokens))
            app.setFont(self.font())
            app.setStyleSheet(style_sheet({n: c.name() for n, c in vars(self.tokens).items()}, self.px, self._icons))
        self.changed.emit()


@lru_cache(maxsize=1)
def _family() -> str:
    """Return the family of type: the system's own, except where that has no letters worth the name."""
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


def palette(tokens: Tokens) -> QPalette:
    """Return what Qt's own widgets are painted with."""
    roles = QPalette.ColorRole
    made = QPalette()
    for role, colour in {
        roles.Window: tokens.window, roles.WindowText: tokens.text, roles.Base: tokens.panel,
        roles.AlternateBase: tokens.raised, roles.Text: tokens.text, roles.Button: tokens.raised,
        roles.ButtonText: tokens.text, roles.BrightText: tokens.bad, roles.Highlight: tokens.accent,
        roles.HighlightedText: tokens.accent_text, roles.ToolTipBase: tokens.raised, roles.ToolTipText: tokens.text,
        roles.PlaceholderText: tokens.dim, roles.Link: tokens.accent, roles.Mid: tokens.line, roles.Dark: tokens.window,
        roles.Light: tokens.raised, roles.Shadow: tokens.window,
    }.items():  # fmt: skip
        made.setColor(role, colour)
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(
            QPalette.ColorGroup.Disabled, role, tokens.line.lighter(150) if tokens is DARK_TOKENS else tokens.line
        )
    return made


def drawn(path: Path, colour: QColor, size_px: int) -> QPixmap:
    """Return an SVG of the family as a pixmap in one colour; an empty one if the file is not there."""
    from PySide6.QtSvg import QSvgRenderer

    pixmap = QPixmap(size_px * 2, size_px * 2)
    pixmap.setDevicePixelRatio(2.0)
    pixmap.fill(Qt.GlobalColor.transparent)
    if path.is_file():
        text = path.read_text(encoding="utf-8").replace("currentColor", colour.name())
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, size_px, size_px))
        painter.end()
    return pixmap
