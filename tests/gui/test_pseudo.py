"""In a language that nobody speaks: every text of the window goes through translation, and nothing of it is cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from gui.fake_melodies import ATTEMPTS, DRAFT, prepared
from gui.test_ideapage import IDEA, MODELS
from PySide6.QtCore import QCoreApplication, QPoint, QSettings
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from musicdesk.app.licences import META
from musicdesk.app.models import ModelRow
from musicdesk.app.presets import presets
from musicdesk.app.queue import Job
from musicdesk.core.job import JobState, Progress
from musicdesk.core.preset import Preset
from musicdesk.core.recipe import Recipe
from musicdesk.core.scale import Scale
from musicdesk.core.section import Section
from musicdesk.core.tags import GENRES, INSTRUMENTS, MOODS
from musicdesk.core.wish import Wish
from musicdesk.gui.about import AboutDialog, Licence
from musicdesk.gui.coverdialog import CoverDialog
from musicdesk.gui.diagnosticsdialog import DiagnosticsDialog
from musicdesk.gui.exportchoices import ExportSubject
from musicdesk.gui.exportdialog import ExportDialog
from musicdesk.gui.firstrun import FirstRunPage
from musicdesk.gui.furnishing import Furniture
from musicdesk.gui.ideapage import IdeaPage
from musicdesk.gui.jobspanel import JobsPanel
from musicdesk.gui.languages import NAMES, PseudoTranslator
from musicdesk.gui.latencydialog import LatencyDialog
from musicdesk.gui.melodypage import MelodyPage
from musicdesk.gui.modelsdialog import ModelsDialog
from musicdesk.gui.modelstate import ModelState
from musicdesk.gui.modelthread import Deed
from musicdesk.gui.remakedialog import RemakeChoice, RemakeDialog, RemakeSubject
from musicdesk.gui.settingsdialog import SettingsDialog
from musicdesk.gui.shortcuts import ShortcutTable
from musicdesk.gui.shortcutsheet import ShortcutsSheet
from musicdesk.gui.stemsdialog import StemsDialog
from musicdesk.gui.styledialog import StyleDialog
from musicdesk.gui.takesnote import NoteDialog
from musicdesk.gui.theme import Theme
from tests.gui.openwindow import House
from tests.gui.pseudo import Painted, cut, untranslated

TITLE, PROMPT, FAR = "zzqx piano", "qqzz lo-fi", "qzzq brass"
MODEL = ModelRow("qz/model", "Qzmodel", "MIT", 1_000_000, False, False, Path("/qz"))
ABSENT = ModelRow("qz/far", "Qzfar", "CC-BY-NC-4.0", 2_400_000_000, False, False, None, restricted=True, gated=True)
GIVEN = (
    TITLE, PROMPT, FAR, "Paper", "Qzmodel", "Qzfar", "CC-BY-NC-4.0", "MIT", "qz/model", "qz/far", "Qzstyle", "Humming",
    "Keystation 49", "recovered",
)  # fmt: skip
"""What the user named, and machines and models are called."""
FOR_MODELS = (*GENRES, *MOODS, *INSTRUMENTS)
"""Words that a prompt is composed of: models read English."""
SIZE, PAGE_SIZE = (1_280, 720), (900, 600)


@pytest.fixture(autouse=True)
def pseudo(qapp: QApplication) -> Iterator[None]:
    """Speak the language that nobody speaks."""
    translator = PseudoTranslator(qapp)
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def _settle() -> None:
    for _ in range(4):
        QCoreApplication.processEvents()


def _faults(widget: QWidget, *own: str) -> str:
    """Return what is wrong with a widget and all within it, a line each."""
    _settle()
    return "\n".join(untranslated(widget, (*GIVEN, *own)) + cut(widget))


# --- the finder itself ------------------------------------------------------------------------------------------------


def test_the_finder_sees_a_text_that_nobody_translates_and_one_that_is_cut(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    plain, narrow = QLabel("Loud and clear", host), QPushButton("⟦A button with many words~~~⟧", host)
    plain.resize(400, 40)
    narrow.resize(40, 30)
    host.show()

    assert untranslated(host) == ["QWidget > QLabel: 'Loud and clear'"]
    assert untranslated(host, ["Loud and clear"]) == []
    assert [line.split(" needs")[0] for line in cut(host)] == ["QWidget > QPushButton: '⟦A button with many words~~~⟧'"]


@pytest.mark.parametrize("text", ["84 bpm", "C#4", "⟦Take~⟧ 3", "⟦of ⟦Wave~⟧ and more~~~⟧", "48 kHz", "first.wav"])
def test_numbers_units_notes_and_files_are_the_same_in_every_language(qtbot: QtBot, text: str) -> None:
    label = QLabel(text)
    qtbot.addWidget(label)

    assert untranslated(label) == []


# --- the window -------------------------------------------------------------------------------------------------------


@pytest.fixture
def furniture(house: House, qtbot: QtBot) -> Furniture:
    """Return the open window at its usual size, with a take in it that was listened to."""
    take = house.put(TITLE, 2.0)
    house.hear(take)
    house.put(FAR)
    furniture = house.open()
    furniture.window.resize(*SIZE)
    furniture.window.takes.opened.emit(take.id)
    qtbot.waitUntil(lambda: furniture.outgoing.take is not None, timeout=20_000)
    return furniture


def test_the_window_with_an_open_take_its_notes_sections_and_menus(
    furniture: Furniture, house: House, qtbot: QtBot
) -> None:
    window, here = furniture.window, str(house.folder)
    styles = [words for style in presets() for words in (style.name, *style.template.split("{prompt}")) if words]
    painted = Painted()
    try:
        window.prompt.prompt.replace_all(PROMPT)
        window.takebar.piano_roll.click()
        qtbot.waitUntil(lambda: furniture.notation.is_shown, timeout=20_000)
        window.prompt.mode.setChecked(True)
        window.prompt.timeline.setChecked(True)
        window.prompt.sections.put((Section(0.0, 10.0, PROMPT), Section(10.0, 30.0, PROMPT)))
        _settle()
        window.grab()
    finally:
        painted.stop()
    menus = [_of_takes(furniture), _of_waveform(furniture)]
    in_menus = [fault for menu in menus for fault in untranslated(menu, GIVEN)]
    for menu in menus:
        menu.close()

    assert _faults(window, here, *styles) == ""
    assert "\n".join(painted.untranslated((*GIVEN, here))) == ""
    assert "\n".join(in_menus) == ""
    assert len(window.menuBar().findChildren(QMenu)) > 6


def _of_takes(furniture: Furniture) -> QMenu:
    """Open the menu of two takes."""
    furniture.window.takes.list.selectAll()
    furniture.window.takes.list.menu_wanted.emit(QPoint())
    return _popped_up()


def _of_waveform(furniture: Furniture) -> QMenu:
    """Open the menu of the waveform with that of the bars in it."""
    by_key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(9, 9), QPoint(9, 9))
    QApplication.sendEvent(furniture.window.waveform, by_key)
    return _popped_up()


def _popped_up() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_the_melody_page(qtbot: QtBot, theme: Theme) -> None:
    page = MelodyPage(theme)
    qtbot.addWidget(page)
    page.resize(*PAGE_SIZE)
    page.set_keyboards(["Keystation 49"])
    page.set_latency(123.4)
    page.set_attempts(ATTEMPTS, "two")
    page.set_draft(DRAFT)
    page.set_prepared(prepared())
    page.show()

    assert _faults(page) == ""


def test_the_page_of_ideas(qtbot: QtBot, theme: Theme) -> None:
    page = IdeaPage(theme, choose=lambda _parent: None)
    qtbot.addWidget(page)
    page.resize(*PAGE_SIZE)
    page.set_models(MODELS, "starter")
    page.set_idea(Path("hum.wav"), IDEA.name)
    page.set_found(IDEA)
    page.show()

    assert _faults(page, "Humming 3", "Plain", *FOR_MODELS) == ""


def test_the_jobs_in_every_state(qtbot: QtBot, theme: Theme) -> None:
    panel = JobsPanel(theme)
    qtbot.addWidget(panel)
    panel.resize(320, 500)
    wish = Wish(Recipe(PROMPT), 3)
    progress = Progress(100, 500, 4.0)
    trouble = {"message": "The engine crashed.", "hint": "Make it again.", "details": "Qzmodel"}
    panel.set_jobs(
        [
            Job("one", wish, TITLE, state=JobState.RUNNING, progress=progress),
            Job("two", wish, TITLE, state=JobState.FAILED, **trouble),
            Job("three", wish, TITLE, state=JobState.CUT_SHORT),
            Job("four", wish, TITLE),
        ]
    )
    panel.show()

    assert _faults(panel) == ""


# --- the dialogs ------------------------------------------------------------------------------------------------------


def _export(theme: Theme, folder: Path) -> QDialog:
    kept = QSettings(str(folder / "kept.ini"), QSettings.Format.IniFormat)
    key = Scale.named("A minor")
    return ExportDialog(theme, ExportSubject(TITLE, 30.0, 32_000, folder, META, 120.0, key, 0.5, has_notes=True), kept)


def _models(theme: Theme, _folder: Path) -> QDialog:
    dialog = ModelsDialog(theme)
    dialog.show_states({MODEL.id: ModelState(MODEL), ABSENT.id: ModelState(ABSENT, Deed.DOWNLOAD)})
    dialog.choose(ABSENT.id)
    return dialog


def _latency(theme: Theme, _folder: Path) -> QDialog:
    dialog = LatencyDialog(theme)
    dialog.set_result(43.2, 6.0)
    return dialog


def _remake(theme: Theme, *, several: bool, part: bool) -> QDialog:
    span = (4.0, 8.0) if part else (None, None)
    subject = RemakeSubject(TITLE, PROMPT, PROMPT, *span, has_rest=part)
    return RemakeDialog(theme, subject, RemakeChoice(), several=several)


DIALOGS: dict[str, Callable[[Theme, Path], QDialog]] = {
    "about": lambda theme, _: AboutDialog(theme, "1.2.3", [Licence("Qzmodel: MIT", "Qzmodel")]),
    "cover": lambda theme, _: CoverDialog(theme, TITLE, "Qzmodel", PROMPT),
    "cover without a painter": lambda theme, _: CoverDialog(theme, TITLE, "", PROMPT),
    "diagnostics": lambda theme, _: DiagnosticsDialog(theme),
    "export": _export,
    "first run": lambda theme, _: FirstRunPage(theme, tuple(NAMES.items()), ""),
    "latency": _latency,
    "models": _models,
    "note": lambda theme, _: NoteDialog(theme, TITLE, ""),
    "re-make": lambda theme, _: _remake(theme, several=False, part=True),
    "settings": lambda theme, _: SettingsDialog(theme, _settings(), ["Paper"]),
    "shortcuts": lambda theme, _: ShortcutsSheet(theme, ShortcutTable()),
    "stems": lambda theme, _: StemsDialog(theme, TITLE, "Needs demucs, which you can install yourself.", ""),
    "style": lambda theme, _: StyleDialog(theme, Preset("Qzstyle", "{prompt}, " + PROMPT, "Yours"), []),
    "vary": lambda theme, _: _remake(theme, several=True, part=False),
}


def _settings() -> object:
    from musicdesk.app.settings import Settings

    return Settings(output="Paper")


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog(qtbot: QtBot, theme: Theme, tmp_path: Path, name: str) -> None:
    dialog = DIALOGS[name](theme, tmp_path)
    qtbot.addWidget(dialog)
    dialog.show()

    assert _faults(dialog, str(tmp_path), "{prompt}") == ""
