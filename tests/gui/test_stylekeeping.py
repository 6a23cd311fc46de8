"""Styles in the window: read, saved from the prompt, brought in, given to others, removed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from musicdesk.app.presets import find, presets, styles_folder
from musicdesk.core.abilities import Abilities
from musicdesk.core.errors import BadValue
from musicdesk.core.preset import Preset
from musicdesk.gui.languages import PseudoTranslator
from musicdesk.gui.prompt import PromptPanel
from musicdesk.gui.promptvalues import PromptValues
from musicdesk.gui.styledialog import StyleDialog
from musicdesk.gui.stylekeeping import StyleKeeping, draft_of
from musicdesk.gui.theme import Theme
from tests.gui.later import Later


class Window(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme, self.prompt = theme, PromptPanel(theme, self)

    @property
    def names(self) -> list[str]:
        return [each.name for each in self.prompt.style_box.presets]


class Room:
    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.later, self.window = Later(), Window(theme)
        qtbot.addWidget(self.window)
        self.keeping = StyleKeeping(cast(Any, self.window), cast(Any, self.later))
        self.said, self.failed = QSignalSpy(self.keeping.said), QSignalSpy(self.keeping.failed)
        self.read()

    def read(self) -> None:
        self.keeping.read()
        self.later.do()

    @property
    def box(self) -> Any:
        return self.window.prompt.style_box

    @property
    def last_said(self) -> str:
        return str(self.said.at(self.said.count() - 1)[0])

    def save_as(self, name: str) -> None:
        """Save what stands in the panel as a style of a name."""
        self.keeping.save()
        dialog = self.keeping.dialog
        assert dialog is not None
        dialog.name.setText(name)
        dialog.keep.click()
        self.later.do()  # the file is written
        self.later.do()  # and all of them are read again


@pytest.fixture
def room(qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return Room(qtbot, theme)


def test_all_styles_are_listed(room: Room) -> None:
    assert room.window.names == [each.name for each in presets()]
    assert len(room.window.names) >= 24


def test_a_file_that_is_no_style_is_said_and_the_others_are_there(room: Room) -> None:
    styles_folder().mkdir(parents=True)
    (styles_folder() / "broken.toml").write_text("this is not a style")
    room.read()

    assert "broken.toml" in str(room.failed.at(0)[0])
    assert len(room.window.names) >= 24


def test_what_stands_in_the_prompt_becomes_a_style(room: Room) -> None:
    room.window.prompt.prompt.replace_all("smoky jazz trio, brushes, 92 bpm")
    room.save_as("Smoky")

    kept = find("Smoky")
    assert (kept.template, kept.bpm, kept.own) == ("{prompt}, smoky jazz trio, brushes", 92.0, True)
    assert "Smoky" in room.window.names
    assert room.last_said == "Saved as the style “Smoky”."


def test_an_empty_prompt_is_no_style(room: Room) -> None:
    room.keeping.save()

    assert room.keeping.dialog is None
    assert "Say in the prompt" in room.last_said


def test_a_style_given_away_can_be_brought_in_again(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.window.prompt.prompt.replace_all("smoky jazz trio")
    room.save_as("Smoky")
    file = tmp_path / "smoky.toml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file)], ""))
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    room.box.set_value("Smoky")
    room.box.give.trigger()
    room.later.do()
    room.box.remove.trigger()
    room.later.do()
    room.later.do()
    assert "Smoky" not in room.window.names
    assert room.box.value == ""

    room.box.bring.trigger()
    room.later.do()
    room.later.do()

    assert file.is_file()
    assert room.box.value == "Smoky"


def test_a_style_is_removed_only_when_that_is_meant(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.window.prompt.prompt.replace_all("smoky jazz trio")
    room.save_as("Smoky")
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.No)
    room.box.set_value("Smoky")
    room.box.remove.trigger()

    assert find("Smoky").own


# --- the dialog -------------------------------------------------------------------------------------------------------


def opened(qtbot: QtBot, theme: Theme, draft: Preset) -> StyleDialog:
    there = [Preset("Lo-fi", "{prompt}, lo-fi", "Electronic"), Preset("Mine", "{prompt}, x", "Yours", own=True)]
    dialog = StyleDialog(theme, draft, there)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


DRAFT = Preset("Dusty piano", "{prompt}, dusty piano", bpm=84.0, guidance=4.0)


def test_the_dialog_tells_the_style_as_it_was_typed(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, theme, DRAFT)
    wanted = QSignalSpy(dialog.wanted)
    dialog.name.setText("  Dusty  ")
    dialog.family.setCurrentText("Electronic")
    dialog.template.setPlainText("dusty piano, {prompt}")
    dialog.keep.click()

    assert wanted.at(0)[0] == Preset("Dusty", "dusty piano, {prompt}", "Electronic", bpm=84.0, guidance=4.0, own=True)


def test_a_family_that_no_style_has_yet_is_kept_in_its_own_words(
    qtbot: QtBot, theme: Theme, qapp: QApplication, request: pytest.FixtureRequest
) -> None:
    spoken = PseudoTranslator()
    qapp.installTranslator(spoken)
    request.addfinalizer(lambda: qapp.removeTranslator(spoken))
    dialog = StyleDialog(theme, replace(DRAFT, family="Yours"), [])
    qtbot.addWidget(dialog)
    wanted = QSignalSpy(dialog.wanted)

    dialog.keep.click()

    assert wanted.at(0)[0].family == "Yours"


@pytest.mark.parametrize(
    ("name", "template", "beside", "words"),
    [
        ("Dusty", "no place for words", "template", "where your words go"),
        ("Dusty", "{prompt} and {prompt}", "template", "where your words go"),
        ("", "{prompt}, piano", "name", ""),
    ],
)
def test_what_is_no_style_cannot_be_saved(
    qtbot: QtBot, theme: Theme, name: str, template: str, beside: str, words: str
) -> None:
    dialog = opened(qtbot, theme, DRAFT)
    dialog.name.setText(name)
    dialog.template.setPlainText(template)

    assert not dialog.keep.isEnabled()
    assert words in dialog.beside[beside].text()


@pytest.mark.parametrize(("name", "words"), [("mine", "replaces your style"), ("LO-FI", "takes the place"), ("x", "")])
def test_a_name_that_is_taken_is_said(qtbot: QtBot, theme: Theme, name: str, words: str) -> None:
    dialog = opened(qtbot, theme, DRAFT)
    dialog.name.setText(name)

    assert words in dialog.beside["name"].text()
    assert dialog.keep.isEnabled()


# --- what the panel makes a style of ----------------------------------------------------------------------------------


def test_only_what_was_set_by_hand_goes_into_a_style() -> None:
    values = PromptValues(prompt="piano", advanced=True, guidance=5.0, negative="vocals")
    hidden = PromptValues(prompt="piano", guidance=5.0, negative="vocals")

    assert (draft_of(values, None).guidance, draft_of(values, None).negative) == (5.0, "vocals")
    assert (draft_of(hidden, None).guidance, draft_of(hidden, None).negative) == (None, "")


def test_a_style_of_another_engine_keeps_its_steps_and_not_the_usual_guidance_of_the_model() -> None:
    diffusion = Abilities(negative=True, steps=100, guidance=7.0)
    usual = draft_of(PromptValues(prompt="piano", guidance=7.0), None, diffusion)
    typed = draft_of(PromptValues(prompt="piano", advanced=True, guidance=3.0, steps=40), None, diffusion)

    assert (usual.guidance, usual.steps) == (None, None)
    assert (typed.guidance, typed.steps) == (3.0, 40)


def test_a_style_over_a_style_keeps_what_that_one_asks_for() -> None:
    lofi = Preset("Lo-fi", "{prompt}, dusty", "Electronic", bpm=84.0, top_k=100, negative="vocals", seconds=20.0)
    draft = draft_of(PromptValues(prompt="warm piano"), lofi)

    assert (draft.template, draft.bpm, draft.top_k) == ("{prompt}, warm piano, dusty", 84.0, 100)
    assert (draft.negative, draft.seconds, draft.family) == ("vocals", 20.0, "Electronic")


def test_the_tempo_of_a_loop_goes_along() -> None:
    draft = draft_of(PromptValues(prompt="warm piano", loop=True, tempo=96.0), None)

    assert (draft.bpm, draft.template) == (96.0, "{prompt}, warm piano")


def test_a_prompt_that_is_too_long_for_a_style_is_refused() -> None:
    with pytest.raises(BadValue):
        draft_of(PromptValues(prompt="a" * 1_500), None)
