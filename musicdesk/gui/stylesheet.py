"""The style sheet of Qt's own widgets, made of the theme's colours and scale."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from string import Template

SHEET = Template(
    """
* { outline: none; }
QWidget { color: $text; font-size: ${body}px; }
QMainWindow, QDialog { background: $window; }
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: ${p4}px ${p6}px; }
QFrame[role="panel"] { background: $panel; border: 1px solid $line; border-radius: ${p6}px; }
QFrame[role="panel"]:focus { border: 1px solid $accent; }
QLabel { background: transparent; }
QLabel[role="title"] { color: $dim; font-size: ${small}px; font-weight: 600; }
QLabel[role="dim"] { color: $dim; font-size: ${small}px; }
QLabel[role="error"] { color: $bad; font-size: ${small}px; }
QLabel[role="warn"] { color: $warn; font-size: ${small}px; }
QFrame[role="banner"] { background: $raised; border: 1px solid $accent; border-radius: ${p4}px; }
QLabel[role="banner"] { background: $raised; color: $warn; border: 1px solid $line; border-radius: ${p4}px;
    padding: ${p6}px ${p8}px; }
QLineEdit, QPlainTextEdit, QTextEdit, QTextBrowser, QSpinBox, QDoubleSpinBox, QComboBox {
    background: $raised; color: $text; border: 1px solid $line; border-radius: ${p4}px; padding: ${p4}px ${p6}px;
    selection-background-color: $accent; selection-color: $accent_text; min-height: ${p18}px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QTextBrowser:focus, QSpinBox:focus, QDoubleSpinBox:focus,
QComboBox:focus { border: 1px solid $accent; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QSpinBox[wrong="true"], QDoubleSpinBox[wrong="true"] {
    border: 1px solid $bad; }
QLineEdit:disabled, QPlainTextEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QComboBox:disabled {
    color: $dim; background: $panel; }
QSpinBox, QDoubleSpinBox { padding: ${p3}px ${p6}px; }
QSpinBox::up-button, QDoubleSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::down-button {
    subcontrol-origin: border; width: ${p16}px; border: none; background: transparent; }
QSpinBox::up-button, QDoubleSpinBox::up-button { subcontrol-position: top right; }
QSpinBox::down-button, QDoubleSpinBox::down-button { subcontrol-position: bottom right; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url("$arrow_up"); width: ${p8}px; height: ${p8}px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow, QComboBox::down-arrow {
    image: url("$arrow_down"); width: ${p8}px; height: ${p8}px; }
QComboBox::drop-down { subcontrol-origin: padding; subcontrol-position: center right; width: ${p18}px; border: none; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $line; selection-background-color: $accent;
    selection-color: $accent_text; padding: ${p4}px; }
QPushButton, QToolButton { background: $raised; color: $text; border: 1px solid $line; border-radius: ${p4}px;
    padding: ${p4}px ${p10}px; min-height: ${p18}px; }
QToolButton { padding: ${p4}px; min-width: ${p18}px; }
QToolButton[popupMode="1"], QToolButton[popupMode="2"] { padding-right: ${p18}px; }
QToolButton::menu-indicator { image: none; }
QPushButton:hover, QToolButton:hover { border-color: $dim; }
QPushButton:pressed, QToolButton:pressed { background: $line; }
QPushButton:focus, QToolButton:focus { border: 1px solid $accent; }
QPushButton:disabled, QToolButton:disabled { color: $disabled; background: $panel; }
QPushButton:checked, QToolButton:checked { color: $accent; border-color: $accent; }
QPushButton[role="accent"] { background: $accent; color: $accent_text; border: 1px solid $accent; font-weight: 600;
    padding: ${p6}px ${p14}px; }
QPushButton[role="accent"]:hover { border-color: $text; }
QPushButton[role="accent"]:focus { border: 2px solid $text; }
QPushButton[role="accent"]:disabled { background: $raised; color: $disabled; border-color: $line; }
QPushButton[role="flat"], QToolButton[role="flat"] { background: transparent; border: 1px solid transparent; }
QPushButton[role="flat"]:hover, QToolButton[role="flat"]:hover { background: $raised; }
QPushButton[role="flat"]:focus, QToolButton[role="flat"]:focus { border: 1px solid $accent; }
QToolButton[role="flat"]:checked { color: $accent; border: 1px solid $line; background: $raised; }
QPushButton[role="chip"] { background: transparent; color: $dim; border: 1px solid $line; border-radius: ${p10}px;
    padding: ${p2}px ${p8}px; font-size: ${small}px; }
QPushButton[role="chip"]:hover { color: $text; border-color: $dim; }
QPushButton[role="chip"]:focus { color: $text; border-color: $accent; }
QCheckBox, QRadioButton { spacing: ${p6}px; background: transparent; border: 1px solid transparent;
    border-radius: ${p4}px; padding: ${p2}px; }
QCheckBox:focus, QRadioButton:focus { border: 1px solid $accent; }
QCheckBox::indicator { width: ${p14}px; height: ${p14}px; border: 1px solid $dim; border-radius: ${p3}px;
    background: $raised; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$tick"); }
QSlider:focus { border: 1px solid $accent; border-radius: ${p4}px; }
QSlider { border: 1px solid transparent; background: transparent; min-height: ${p18}px; }
QSlider::groove:horizontal { height: ${p4}px; background: $line; border-radius: ${p2}px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: ${p2}px; }
QSlider::handle:horizontal { width: ${p12}px; margin: -${p4}px 0; border-radius: ${p6}px; background: $text; }
QTreeView, QListView, QTableView, QTreeWidget, QListWidget { background: $panel; border: 1px solid $line;
    border-radius: ${p4}px; alternate-background-color: $panel; selection-background-color: $selection;
    selection-color: $text; }
QTreeView:focus, QListView:focus, QTableView:focus { border: 1px solid $accent; }
QTreeView[role="flush"] { border: 1px solid transparent; background: transparent; }
QTreeView[role="flush"]:focus { border: 1px solid $accent; }
QLineEdit QToolButton { border: none; background: transparent; padding: 0; margin: 0; min-width: 0; min-height: 0; }
QLineEdit[role="inline"] { padding: 0 ${p4}px; min-height: 0; border: 1px solid $accent; }
QHeaderView::section { background: $panel; color: $dim; border: none; border-bottom: 1px solid $line;
    padding: ${p4}px; font-size: ${small}px; }
QMenuBar { background: $window; padding: ${p2}px; }
QMenuBar::item { background: transparent; padding: ${p4}px ${p8}px; border-radius: ${p4}px; }
QMenuBar::item:selected { background: $raised; }
QMenu { background: $raised; border: 1px solid $line; padding: ${p4}px; }
QMenu::item { padding: ${p5}px ${p24}px ${p5}px ${p24}px; border-radius: ${p3}px; }
QMenu::item:selected { background: $accent; color: $accent_text; }
QMenu::item:disabled { color: $disabled; }
QMenu::icon, QMenu::indicator { left: ${p6}px; }
QMenu::separator { height: 1px; background: $line; margin: ${p4}px ${p6}px; }
QStatusBar { background: $window; color: $dim; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $dim; font-size: ${small}px; padding: 0 ${p6}px; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $line; }
QScrollBar:vertical { width: ${p10}px; background: transparent; margin: 0; }
QScrollBar:horizontal { height: ${p10}px; background: transparent; margin: 0; }
QScrollBar::handle { background: $line; border-radius: ${p4}px; min-height: ${p24}px; min-width: ${p24}px;
    margin: ${p2}px; }
QScrollBar::handle:hover { background: $dim; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTabWidget::pane { border: 1px solid $line; border-radius: ${p4}px; background: $panel; }
QTabBar::tab { background: transparent; color: $dim; padding: ${p5}px ${p12}px; border: 1px solid transparent;
    border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { border: 1px solid $accent; }
QProgressBar { background: $raised; border: none; border-radius: ${p2}px; max-height: ${p4}px; min-height: ${p4}px; }
QProgressBar::chunk { background: $accent; border-radius: ${p2}px; }
QScrollArea { border: none; background: transparent; }
QScrollArea > QWidget > QWidget { background: transparent; }
"""
)
_SIZES = (2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 18, 24)


def style_sheet(colours: Mapping[str, str], px: Callable[[float], int], icons: Path) -> str:
    """Return the sheet for colours by name, `px` giving sizes at the scale in use; arrows and ticks lie in `icons`."""
    tone = "dark" if colours["window"] < "#888888" else "light"
    values = dict(colours) | {
        "disabled": "#5f6b78" if tone == "dark" else "#a3acb6",
        "body": str(px(13)),
        "small": str(px(11)),
        "arrow_up": (icons / f"arrow-up-{tone}.svg").as_posix(),
        "arrow_down": (icons / f"arrow-down-{tone}.svg").as_posix(),
        "tick": (icons / f"tick-{tone}.svg").as_posix(),
    }
    return SHEET.substitute(values | {f"p{size}": str(px(size)) for size in _SIZES})
