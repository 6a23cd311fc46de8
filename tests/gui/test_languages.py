"""Which language the window speaks, and that Qt speaks it too."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTranslator
from PySide6.QtGui import QKeySequence, QUndoStack
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

from musicdesk.app.settings import LANGUAGES, Settings
from musicdesk.engines.catalog import resources_folder
from musicdesk.gui.languages import CHOSEN_BY_HAND, NAMES, PSEUDO, PseudoTranslator, pseudo, speak, spoken
from musicdesk.gui.settingsdialog import SettingsDialog
from musicdesk.gui.shortcuts import ACTIONS
from musicdesk.gui.theme import Theme
from musicdesk.gui.tongue import CONTEXT, language, tr


@pytest.fixture(autouse=True)
def nothing_by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(CHOSEN_BY_HAND, raising=False)


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """Return the application; what it was taught to speak is forgotten at the end."""
    before = set(qapp.findChildren(QTranslator))
    yield qapp
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_every_language_of_the_settings_has_a_name() -> None:
    assert tuple(NAMES) == LANGUAGES


@pytest.mark.parametrize(
    ("setting", "wished", "said"),
    [
        ("", ["de-AT", "en"], "de"),
        ("", ["fr-FR", "es_MX"], "es"),
        ("", ["fr"], "en"),
        ("", ["C"], "en"),
        ("ja", ["de"], "ja"),
        ("en", ["de"], "en"),
    ],
)
def test_the_settings_come_first_and_then_the_system(setting: str, wished: list[str], said: str) -> None:
    assert spoken(setting, wished) == said


def test_the_environment_comes_before_both(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CHOSEN_BY_HAND, "es")

    assert spoken("ja", ["de"]) == "es"


def test_a_language_that_is_not_there_by_hand_counts_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CHOSEN_BY_HAND, "tlh")

    assert spoken("ja", ["de"]) == "ja"


def test_a_pseudo_text_keeps_its_holes_and_is_marked_once(app: QApplication) -> None:
    translator = PseudoTranslator()

    once = translator.translate("MusicDesk", "&Take {n}")

    assert once == pseudo("&Take {n}") == "⟦&Take {n}~~~⟧"
    assert translator.translate("MusicDesk", once) == once
    assert translator.translate("MusicDesk", "{n} takes", "{n} take", 1) == pseudo("{n} take")


def test_the_pseudo_language_is_spoken_by_hand_only(app: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CHOSEN_BY_HAND, PSEUDO)

    assert speak(app, "de", resources_folder()) == language() == PSEUDO
    assert tr("{n} of 3", n=2) == "⟦2 of 3~~~⟧"


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code not in ("", "en")])
def test_a_language_is_spoken_by_us_and_by_qt(app: QApplication, code: str) -> None:
    said = speak(app, code, resources_folder())

    assert said == language() == code
    assert tr("Settings") != "Settings"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") != "Cancel"


def test_without_its_file_english_is_spoken(app: QApplication, tmp_path: Path) -> None:
    assert speak(app, "de", tmp_path) == language() == "en"


def test_the_language_is_chosen_in_the_settings_and_counts_from_the_next_start(qtbot: QtBot, theme: Theme) -> None:
    dialog = SettingsDialog(theme, Settings(language="es"), [])
    qtbot.addWidget(dialog)
    shown = [dialog.language_box.itemText(at) for at in range(dialog.language_box.count())]
    before = dialog.language_box.currentText()

    dialog.language_box.setCurrentIndex(dialog.language_box.findData("ja"))

    assert (shown, before) == (["As the system", "English", "Deutsch", "Español", "日本語"], "Español")
    assert dialog.settings().language == "ja"
    assert "Another language counts from the next start." in [label.text() for label in dialog.findChildren(QLabel)]


# --- Qt's own words ---------------------------------------------------------------------------------------------------


class Listening(QTranslator):
    """Remembers what Qt asks for, and translates nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[tuple[str, str]] = set()

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        if context and context != CONTEXT:
            self.asked.add((context, text))
        return text

    def isEmpty(self) -> bool:
        return False


NO_WORDS = {
    ("QGuiApplication", "QT_LAYOUT_DIRECTION"), ("QShortcut", "+"), ("QFileDialog", "Alt+Left"),
    ("QFileDialog", "Alt+Right"), ("QFileDialog", "Alt+Up"), ("QProgressBar", "%p%"),
}  # fmt: skip


def test_what_qt_says_in_dialogs_and_menus_of_its_own_is_ours_to_translate(qtbot: QtBot, app: QApplication) -> None:
    words = json.loads((Path(__file__).parents[2] / "packaging" / "languages" / "qt.json").read_text(encoding="utf-8"))
    ours = {(context, text) for context, texts in words.items() for text in texts}
    host, listening = QWidget(), Listening()
    qtbot.addWidget(host)
    app.installTranslator(listening)

    for field in (QLineEdit(host), QPlainTextEdit(host), QTextBrowser(host)):
        field.createStandardContextMenu().deleteLater()
    box = QMessageBox(host)
    for button in QMessageBox.StandardButton:
        box.addButton(button)
    box.setDetailedText("More")
    QUndoStack(host).createUndoAction(host)
    QKeySequenceEdit(host)
    for mode in (QFileDialog.FileMode.ExistingFile, QFileDialog.FileMode.Directory, QFileDialog.FileMode.AnyFile):
        files = QFileDialog(host)
        files.setOption(QFileDialog.Option.DontUseNativeDialog)
        files.setFileMode(mode)
        files.setViewMode(QFileDialog.ViewMode.Detail)
    for table in ACTIONS:
        for keys in table.keys:
            QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    app.removeTranslator(listening)

    assert len(listening.asked) > 60
    assert listening.asked - ours - NO_WORDS == set()
