"""The prompt panel, as a musician uses it."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut, QWheelEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from musicdesk.app.models import ModelRow
from musicdesk.core.abilities import Abilities
from musicdesk.core.recipe import SEED_LIMIT, Melody, Recipe
from musicdesk.core.section import Section
from musicdesk.core.wish import Wish
from musicdesk.gui.prompt import PromptPanel
from musicdesk.gui.promptexamples import EXAMPLES
from musicdesk.gui.promptmodels import FOLDER, GET
from musicdesk.gui.promptvalues import PromptValues
from musicdesk.gui.theme import Theme

STARTER = ModelRow("starter", "Starter", "CC0-1.0", 18_600_000, True, False, Path("starter"))
PLAIN = ModelRow("plain", "Plain", "MIT", 1_000, False, False, Path("plain"))
ABSENT = ModelRow("absent", "Absent", "CC-BY-NC-4.0", 2_400_000_000, True, False, None)
DIFFUSION = ModelRow(
    "diffusion", "Diffusion", "MIT", 1_000, False, True, Path("diffusion"),
    abilities=Abilities(negative=True, guidance=7.0, steps=100, longest_s=47.0),
)  # fmt: skip
FIRST_SEED = 11
SECTIONED = Recipe("jazz", seconds=8.0, sections=(Section(0, 4, "intro"), Section(4, 8, "drums", 5.0)))
CONTROL = Qt.KeyboardModifier.ControlModifier
CHANGING = ("guidance", "steps", "temperature", "top_k", "top_p", "overlap_s", "negative", "lora")
"""The advanced fields that not every model has."""
READING_ORDER = (
    "Prompt", "Sections", "Advanced", "Style", "Style actions", "Length", "Make a loop", "Model",
    "Get models", "Melody", "Record", "New seed each time", "Seed", "Guidance", "Variations", "Temperature", "Top-k",
    "Top-p", "Overlap", "Retries", "Negative prompt", "LoRA folder", "Choose a LoRA…", "Generate", "Cancel",
)  # fmt: skip


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> Iterator[PromptPanel]:
    seeds = itertools.count(FIRST_SEED)
    panel = PromptPanel(theme, seed_source=lambda: next(seeds))
    qtbot.addWidget(panel)
    panel.set_models([STARTER, PLAIN, ABSENT])
    panel.resize(300, 560)
    panel.show()
    yield panel
    # qtbot only asks for them to be deleted
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def wished(panel: PromptPanel) -> Wish:
    """Generate, and return the wish that went out."""
    spy = QSignalSpy(panel.generate_requested)
    panel.generate()
    assert spy.count() == 1
    wish = spy.at(0)[0]
    assert isinstance(wish, Wish)
    return wish


def said(panel: PromptPanel, field: str) -> str:
    """Return what is to be read beside a field."""
    place = panel.beside[field]
    return place.text() if place.isVisible() else ""


def test_words_and_ctrl_enter_make_a_wish(panel: PromptPanel, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel.prompt, "warm lo-fi piano")
    with qtbot.waitSignal(panel.generate_requested) as asked:
        qtbot.keyClick(panel.prompt, Qt.Key.Key_Return, CONTROL)

    assert asked.args == [Wish(Recipe("warm lo-fi piano", seed=FIRST_SEED))]


def test_enter_makes_a_line_and_space_a_space(panel: PromptPanel, qtbot: QtBot) -> None:
    spy = QSignalSpy(panel.generate_requested)

    qtbot.keyClicks(panel.prompt, "a b")
    qtbot.keyClick(panel.prompt, Qt.Key.Key_Return)
    qtbot.keyClicks(panel.prompt, "c")

    assert panel.prompt.toPlainText() == "a b\nc"
    assert spy.count() == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_ctrl_enter_generates_from_any_field(panel: PromptPanel, qtbot: QtBot, key: Qt.Key) -> None:
    panel.prompt.setPlainText("jazz")
    panel.mode.setChecked(True)
    spy = QSignalSpy(panel.generate_requested)

    for field in (panel.length, panel.model, panel.advanced.negative, panel.advanced.guidance, panel.melody.button):
        qtbot.keyClick(field, key, CONTROL)

    assert spy.count() == 5


def test_enter_presses_generate_because_space_plays(panel: PromptPanel, qtbot: QtBot) -> None:
    panel.prompt.setPlainText("jazz")

    with qtbot.waitSignal(panel.generate_requested):
        qtbot.keyClick(panel.generate_button, Qt.Key.Key_Return)


def test_an_empty_prompt_waits_quietly(panel: PromptPanel, qtbot: QtBot) -> None:
    spy = QSignalSpy(panel.generate_requested)

    qtbot.keyClicks(panel.prompt, "  ")
    qtbot.keyClick(panel.prompt, Qt.Key.Key_Return, CONTROL)

    assert not panel.generate_button.isEnabled()
    assert panel.generate_button.toolTip() == "Say first what you want to hear."
    assert said(panel, "prompt") == ""
    assert spy.count() == 0


def test_a_prompt_that_is_too_long_is_said_beside_it(panel: PromptPanel) -> None:
    panel.prompt.setPlainText("x" * 2001)

    assert said(panel, "prompt") == "The prompt has 2,001 characters; the limit is 2,000."
    assert not panel.generate_button.isEnabled()


def test_an_example_is_taken_by_a_click_and_undone_by_ctrl_z(panel: PromptPanel, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel.prompt, "mine")

    qtbot.mouseClick(panel.examples.chips[1], Qt.MouseButton.LeftButton)
    taken = panel.prompt.toPlainText()
    panel.prompt.undo()

    assert taken == EXAMPLES[1][1]
    assert panel.generate_button.isEnabled()
    assert panel.prompt.toPlainText() == "mine"


def test_a_length_typed_wrong_is_said_and_mended(panel: PromptPanel, qtbot: QtBot) -> None:
    panel.prompt.setPlainText("jazz")

    panel.length.selectAll()
    qtbot.keyClicks(panel.length, "7201")
    wrong, blocked = said(panel, "seconds"), not panel.generate_button.isEnabled()
    panel.length.selectAll()
    qtbot.keyClicks(panel.length, "12,5")

    assert wrong == "A length of 7201 s is outside 0.02..7200 s."
    assert blocked
    assert said(panel, "seconds") == ""
    assert wished(panel).recipe.seconds == 12.5


def test_ctrl_enter_on_something_wrong_goes_there(panel: PromptPanel, qtbot: QtBot) -> None:
    panel.prompt.setPlainText("jazz")
    panel.mode.setChecked(True)
    panel.advanced.temperature.setValue(11)
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)

    qtbot.keyClick(panel.prompt, Qt.Key.Key_Return, CONTROL)

    assert panel.advanced.temperature.hasFocus()


def test_the_arrows_of_a_number_keep_within_its_limits(panel: PromptPanel) -> None:
    panel.length.setValue(7199)
    panel.length.stepBy(1)
    panel.advanced.variations.stepBy(-1)

    assert panel.length.value() == 7200
    assert panel.advanced.variations.value() == 1


def test_a_length_beyond_what_was_taught_is_a_quiet_remark(panel: PromptPanel) -> None:
    panel.set_models([ModelRow("starter", "Starter", "CC0-1.0", 1, True, False, Path("starter"), 10.0)])
    panel.prompt.setPlainText("jazz")

    panel.length.setValue(20)

    assert said(panel, "seconds") == "The Starter was taught 10 s: more is made piece by piece, and may wander."
    assert panel.beside["seconds"].property("role") == "dim"
    assert panel.generate_button.isEnabled()


def test_a_loop_is_as_long_as_its_bars_and_its_tempo_goes_into_the_prompt(panel: PromptPanel, qtbot: QtBot) -> None:
    panel.prompt.setPlainText("jazz")
    panel.length.setValue(25)

    panel.loop.on.setChecked(True)
    panel.loop.bars.setValue(8)
    panel.loop.tempo.setValue(100)
    shown, open_ = panel.length.text(), panel.length.isEnabled()
    recipe = wished(panel).recipe
    panel.loop.on.setChecked(False)

    assert (shown, open_) == ("19.2 s", False)
    assert (recipe.prompt, recipe.bars, recipe.bpm, recipe.seconds) == ("jazz, 100 bpm", 8, 100, pytest.approx(19.2))
    assert (panel.length.value(), panel.length.isEnabled()) == (25, True)
    assert wished(panel).recipe.bars is None


def test_the_tempo_of_a_loop_is_that_of_the_prompt_when_it_names_one(panel: PromptPanel) -> None:
    panel.loop.on.setChecked(True)
    panel.loop.tempo.setValue(100)

    panel.prompt.setPlainText("jazz, 84 bpm")
    named = panel.loop.tempo.value(), panel.loop.tempo.isEnabled()
    recipe = wished(panel).recipe
    panel.prompt.setPlainText("jazz")

    assert named == (84, False)
    assert (recipe.prompt, recipe.bpm) == ("jazz, 84 bpm", 84)
    assert (panel.loop.tempo.value(), panel.loop.tempo.isEnabled()) == (100, True)


def test_the_row_of_a_loop_is_seen_only_while_one_is_asked_for(panel: PromptPanel) -> None:
    before = panel.loop.isVisible()
    panel.loop.on.setChecked(True)

    assert (before, panel.loop.isVisible(), panel.loop.on.isVisible()) == (False, True, True)


def test_bars_typed_wrong_are_said_beside_them(panel: PromptPanel, qtbot: QtBot) -> None:
    panel.prompt.setPlainText("jazz")
    panel.loop.on.setChecked(True)

    panel.loop.bars.setValue(65)
    panel.loop.tempo.setValue(5)

    assert "65 is outside 1..64" in said(panel, "bars")
    assert said(panel, "bpm") == "A tempo of 5 is outside 10..400."
    assert not panel.generate_button.isEnabled()


def test_a_loop_comes_back_as_the_same_loop(panel: PromptPanel) -> None:
    recipe = Recipe("jazz, 96 bpm", seconds=10.0, seed=3, bars=4, bpm=96.0)

    panel.set_recipe(recipe)

    assert panel.loop.on.isChecked()
    assert wished(panel) == Wish(recipe)


def test_what_the_engine_says_of_a_tempo_goes_with_another_prompt(panel: PromptPanel) -> None:
    panel.prompt.setPlainText("jazz, 300 bpm")
    panel.loop.on.setChecked(True)

    panel.show_error("bpm", "That is too far.")
    shown = said(panel, "bpm")
    panel.prompt.setPlainText("jazz, 120 bpm")

    assert (shown, said(panel, "bpm")) == ("That is too far.", "")


def test_an_error_of_a_loop_that_is_not_asked_for_stands_above_the_buttons(panel: PromptPanel) -> None:
    panel.show_error("bpm", "That is too far.")

    assert said(panel, "") == "That is too far."


def test_sections_are_asked_for_while_they_are_shown(panel: PromptPanel) -> None:
    panel.set_recipe(SECTIONED)
    shown = wished(panel).recipe.sections

    panel.timeline.setChecked(False)
    hidden = wished(panel).recipe.sections
    panel.timeline.setChecked(True)

    assert (shown, hidden) == (SECTIONED.sections, ())
    assert wished(panel).recipe.sections == SECTIONED.sections


def test_a_section_is_added_and_written_by_keys_alone(panel: PromptPanel, qtbot: QtBot) -> None:
    panel.prompt.setPlainText("jazz, 120 bpm")
    panel.length.setValue(16)
    panel.timeline.setChecked(True)
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    panel.sections.lane.setFocus()

    qtbot.keyClick(panel.sections.lane, Qt.Key.Key_Insert)
    qtbot.keyClicks(QApplication.focusWidget(), "drums enter")
    with qtbot.waitSignal(panel.generate_requested) as asked:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, CONTROL)

    assert asked.args[0].recipe.sections == (Section(0, 8, "drums enter"),)


def test_sections_beyond_the_length_are_left_out_with_a_quiet_remark_and_fitted_by_a_button(
    panel: PromptPanel, qtbot: QtBot
) -> None:
    panel.set_recipe(SECTIONED)

    panel.length.setValue(6)
    remark, role = said(panel, "sections"), panel.beside["sections"].property("role")
    shortened = wished(panel).recipe.sections
    panel.length.setValue(8)
    longer = said(panel, "sections"), wished(panel).recipe.sections
    panel.length.setValue(6)
    qtbot.mouseClick(panel.sections.fit, Qt.MouseButton.LeftButton)
    panel.length.setValue(8)

    assert (remark, role) == ("The music ends before its sections: section 2 is cut off there.", "dim")
    assert shortened[-1] == Section(4, 6, "drums", 5.0)
    assert longer == ("", SECTIONED.sections)
    assert wished(panel).recipe.sections == shortened


def test_a_loop_that_is_shorter_than_its_sections_can_be_generated(panel: PromptPanel) -> None:
    panel.set_recipe(replace(SECTIONED, seconds=30.0, sections=(*SECTIONED.sections, Section(10, 30, "outro"))))

    panel.loop.on.setChecked(True)
    remark, alive, sections = said(panel, "sections"), panel.can_generate, wished(panel).recipe.sections
    panel.loop.on.setChecked(False)

    assert remark == "The loop ends before its sections: section 3 is left out."
    assert (alive, sections) == (True, SECTIONED.sections)
    assert len(wished(panel).recipe.sections) == 3


def test_the_button_to_add_stays_where_it_is_when_a_remark_comes_or_a_section_is_chosen(
    panel: PromptPanel, qtbot: QtBot
) -> None:
    panel.set_models([ModelRow("starter", "Starter", "CC0-1.0", 1, True, False, Path("starter"), 10.0)])
    panel.resize(300, 900)
    panel.set_recipe(SECTIONED)
    panel.mode.setChecked(False)
    places = []
    for seconds, number in ((8, 0), (20, 0), (20, 1)):
        panel.length.setValue(seconds)
        panel.sections.lane.set_accessible_number(number)
        qtbot.wait(1)
        places.append((panel.sections.add.mapTo(panel, QPoint()).y(), panel.sections.lane.height()))

    assert said(panel, "seconds") != ""
    assert len(set(places)) == 1


def test_sections_take_the_height_that_is_left(panel: PromptPanel, qtbot: QtBot) -> None:
    panel.set_recipe(SECTIONED)
    panel.mode.setChecked(False)
    panel.sections.lane.set_accessible_number(1)
    fields = panel.sections.lane, panel.sections.fields.words
    qtbot.wait(1)
    low = [field.height() for field in fields]
    panel.resize(300, 900)
    qtbot.wait(1)

    bottom = panel._melody_area.mapTo(panel, QPoint(0, panel._melody_area.height())).y()
    assert all(field.height() > before + 40 for field, before in zip(fields, low, strict=True))
    assert panel.generate_button.mapTo(panel, QPoint()).y() - bottom < 40


def test_the_overlap_says_that_a_model_taught_short_pieces_uses_less(panel: PromptPanel) -> None:
    assert "half of their length at most (the Starter 5 s)" in panel.advanced.overlap.toolTip()


def test_what_is_wrong_in_a_field_of_a_section_keeps_from_generating(panel: PromptPanel, qtbot: QtBot) -> None:
    panel.set_recipe(SECTIONED)
    panel.sections.lane.set_accessible_number(1)
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    panel.sections.fields.words.setPlainText("")
    blocked = not panel.generate_button.isEnabled()

    qtbot.keyClick(panel.prompt, Qt.Key.Key_Return, CONTROL)
    there = panel.sections.fields.words.hasFocus()
    panel.sections.fields.words.setPlainText("soft")

    assert (blocked, there) == (True, True)
    assert wished(panel).recipe.sections[0].prompt == "soft"


def test_an_error_of_the_sections_shows_them(panel: PromptPanel) -> None:
    panel.show_error("sections", "No room for these.")

    assert panel.timeline.isChecked()
    assert said(panel, "sections") == "No room for these."


def test_bars_of_the_lane_follow_the_tempo_of_prompt_and_loop(panel: PromptPanel) -> None:
    panel.set_recipe(SECTIONED)
    panel.sections.lane.set_accessible_number(2)
    texts = [panel.sections.fields.begin.text()]
    panel.prompt.setPlainText("jazz, 60 bpm")
    texts.append(panel.sections.fields.begin.text())
    panel.prompt.setPlainText("jazz")
    panel.loop.on.setChecked(True)
    texts.append(panel.sections.fields.begin.text())

    assert texts == ["4 s", "bar 2", "bar 3"]


def test_retries_and_overlap_go_into_the_wish(panel: PromptPanel) -> None:
    panel.prompt.setPlainText("jazz")
    panel.mode.setChecked(True)
    panel.advanced.retries.setValue(5)
    panel.advanced.overlap.setValue(6)

    wish = wished(panel)
    panel.mode.setChecked(False)

    assert (wish.retries, wish.recipe.overlap_s) == (5, 6)
    assert (wished(panel).retries, wished(panel).recipe.overlap_s) == (2, 12)


def test_the_length_to_continue_by_is_that_of_the_loop(panel: PromptPanel) -> None:
    panel.length.setValue(25)
    plain = panel.length_s()
    panel.loop.on.setChecked(True)
    panel.loop.bars.setValue(2)

    assert (plain, panel.length_s()) == (25, 4)


@pytest.mark.parametrize("percent", [100, 150])
def test_nothing_is_cut_where_the_panel_is_as_narrow_as_it_gets(panel: PromptPanel, theme: Theme, percent: int) -> None:
    theme.apply("light", percent)
    panel.set_recipe(SECTIONED)
    panel.loop.on.setChecked(True)
    panel.sections.lane.set_accessible_number(1)
    panel.resize(306 * percent // 100, 1_000 * percent // 100)  # the column of the window, without its frame
    for _ in range(3):
        QApplication.processEvents()

    assert panel._scroll.widget().width() == panel._scroll.viewport().width()
    cut = []
    for field in (*panel.sections.in_order, *panel.loop.in_order, *panel.advanced.in_order, panel.timeline, panel.mode):
        right = field.mapTo(panel, field.rect().topRight()).x()
        if field.isVisible() and (right >= panel.width() or field.width() < field.minimumSizeHint().width()):
            cut.append(field.accessibleName())
    assert cut == []


def test_the_box_lists_what_is_installed_then_better_models_and_folders(panel: PromptPanel) -> None:
    texts = [panel.model.itemText(at) for at in range(panel.model.count())]

    assert texts == ["Starter", "Plain", GET, FOLDER]


def test_better_models_are_asked_for_by_the_box_and_by_the_button_and_the_choice_is_kept(panel: PromptPanel) -> None:
    asked = QSignalSpy(panel.models_requested)

    panel.model.activated.emit(panel.model.findText(GET))
    panel.get_models.click()

    assert asked.count() == 2
    assert panel.model.currentText() == "Starter"


def test_a_wanted_model_that_is_not_installed_is_listed_cannot_be_chosen_and_says_why(panel: PromptPanel) -> None:
    panel.set_recipe(Recipe("jazz", model="absent"))
    items = panel.model.model()
    at = panel.model.findText("Absent (not installed)")

    assert not items.flags(items.index(at, 0)) & Qt.ItemFlag.ItemIsEnabled
    assert "2.4 GB, licence CC-BY-NC-4.0" in panel.model.itemData(at, Qt.ItemDataRole.ToolTipRole)
    panel.use_model("plain")
    assert panel.model.findText("Absent (not installed)") < 0


def test_arrow_keys_step_through_installed_models_only(panel: PromptPanel, qtbot: QtBot) -> None:
    spy = QSignalSpy(panel.folder_requested)

    for _ in range(4):
        qtbot.keyClick(panel.model, Qt.Key.Key_Down)

    assert panel.model.wanted == "plain"
    assert panel.model.currentText() == "Plain"
    assert spy.count() == 0


def test_the_last_entry_asks_for_a_folder_and_keeps_the_choice(panel: PromptPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.folder_requested):
        panel.model.activated.emit(panel.model.findText(FOLDER))

    assert panel.model.currentText() == "Starter"


def test_a_folder_becomes_a_model_of_its_own(panel: PromptPanel, tmp_path: Path) -> None:
    panel.prompt.setPlainText("jazz")

    panel.add_model(ModelRow(str(tmp_path), "mine", "", 0, False, False, tmp_path))

    assert panel.model.currentText() == "mine"
    assert wished(panel).recipe.model == str(tmp_path)


def test_a_model_in_a_folder_is_known_by_the_last_of_its_name(panel: PromptPanel) -> None:
    panel.set_models(
        [STARTER, *(ModelRow(each, each, "", 0, False, False, Path(each)) for each in ("/a/mine", "/a/two", "/b/two"))]
    )

    panel.set_recipe(Recipe("jazz", model="mine"))
    one = panel.model.wanted
    panel.set_recipe(Recipe("jazz", model="two"))

    assert one == "/a/mine"
    assert panel.model.wanted == "two"  # nobody knows which


def test_settings_of_a_model_that_is_gone_are_refused_beside_it(panel: PromptPanel) -> None:
    panel.set_recipe(Recipe("jazz", model="absent"))
    absent, blocked = said(panel, "model"), not panel.generate_button.isEnabled()
    panel.set_recipe(Recipe("jazz", model="/nowhere/at all"))

    assert absent == "Absent is not installed."
    assert blocked
    assert said(panel, "model") == "There is no model “at all” here."


def test_all_settings_of_a_take_come_back_as_the_same_wish(panel: PromptPanel) -> None:
    recipe = Recipe(
        "jazz", seconds=7.25, seed=SEED_LIMIT, guidance=4.5, temperature=0.9, top_k=80, top_p=0.85,
        negative="drums", model="plain", sections=(Section(0, 3, "intro"), Section(3, 7, "drums", 5.0)), overlap_s=4.5,
    )  # fmt: skip

    panel.set_recipe(recipe)

    assert panel.mode.isChecked()
    assert panel.timeline.isChecked()
    assert wished(panel) == Wish(recipe)


def test_values_come_back_after_a_restart(panel: PromptPanel, qtbot: QtBot, theme: Theme) -> None:
    panel.set_recipe(Recipe("jazz", seed=5, top_p=0.5, model="plain"))
    panel.advanced.variations.setValue(3)
    other = PromptPanel(theme)
    qtbot.addWidget(other)

    other.restore(panel.values())
    other.set_models([STARTER, PLAIN])

    assert other.values() == panel.values()
    assert wished(other) == wished(panel)


def test_damaged_values_are_left_at_their_defaults(panel: PromptPanel) -> None:
    panel.restore({"prompt": 7, "seconds": "long", "top_k": True, "model": None, "advanced": "yes", "stranger": 1})
    panel.restore({"seconds": math.nan, "guidance": math.inf, "top_k": 10**30, "last_seed": -(10**5000)})

    assert panel.values() == PromptValues().to_json()


def test_each_take_gets_a_new_seed_which_is_shown_and_can_be_recalled(panel: PromptPanel, qtbot: QtBot) -> None:
    panel.prompt.setPlainText("jazz")
    panel.mode.setChecked(True)
    first, second = wished(panel).recipe.seed, wished(panel).recipe.seed
    shown = panel.advanced.seed.text()
    panel.advanced.seed.clear()

    qtbot.mouseClick(panel.advanced.recall, Qt.MouseButton.LeftButton)

    assert (first, second, shown) == (FIRST_SEED, FIRST_SEED + 1, str(FIRST_SEED + 1))
    assert not panel.advanced.new_seed.isChecked()
    assert wished(panel).recipe.seed == second
    assert wished(panel).recipe.seed == second


def test_typing_a_seed_means_that_seed(panel: PromptPanel, qtbot: QtBot) -> None:
    panel.prompt.setPlainText("jazz")
    panel.mode.setChecked(True)

    qtbot.keyClicks(panel.advanced.seed, str(SEED_LIMIT))

    assert not panel.advanced.new_seed.isChecked()
    assert wished(panel).recipe.seed == SEED_LIMIT


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("seven", "A seed is a whole number."),
        ("-1", "A seed of -1 is outside 0..9223372036854775807."),
        (str(SEED_LIMIT + 1), "A seed of 9223372036854775808 is outside 0..9223372036854775807."),
    ],
)
def test_a_wrong_seed_is_said_beside_it(panel: PromptPanel, qtbot: QtBot, typed: str, sentence: str) -> None:
    panel.prompt.setPlainText("jazz")
    panel.mode.setChecked(True)

    qtbot.keyClicks(panel.advanced.seed, typed)

    assert said(panel, "seed") == sentence
    assert panel.advanced.seed.property("wrong") is True
    assert sentence in panel.advanced.seed.accessibleDescription()
    assert not panel.generate_button.isEnabled()


def test_an_empty_seed_is_wrong_only_where_one_is_asked_for(panel: PromptPanel) -> None:
    panel.prompt.setPlainText("jazz")
    panel.mode.setChecked(True)
    free = said(panel, "seed")

    panel.advanced.new_seed.setChecked(False)

    assert free == ""
    assert said(panel, "seed") == "A seed is a whole number."


def test_what_is_hidden_does_not_act(panel: PromptPanel) -> None:
    panel.set_recipe(Recipe("jazz", seed=5, guidance=9.0, negative="drums"))

    panel.mode.setChecked(False)
    simple = wished(panel)
    panel.mode.setChecked(True)

    assert simple == Wish(Recipe("jazz", seed=FIRST_SEED))
    assert panel.advanced.guidance.value() == 9.0
    assert panel.advanced.negative.text() == "drums"


def test_busy_leaves_generate_on_and_turns_cancel_on(panel: PromptPanel, qtbot: QtBot) -> None:
    panel.prompt.setPlainText("jazz")
    idle = panel.cancel_button.isEnabled()

    panel.set_busy(True)
    with qtbot.waitSignal(panel.cancel_requested):
        qtbot.mouseClick(panel.cancel_button, Qt.MouseButton.LeftButton)

    assert not idle
    assert panel.generate_button.isEnabled()


def test_an_error_from_outside_stands_beside_its_field_until_it_is_edited(panel: PromptPanel) -> None:
    panel.prompt.setPlainText("jazz")

    panel.show_error("guidance", "That was refused.")
    panel.show_error("nowhere", "The engine said no.")
    shown = said(panel, "guidance"), said(panel, "")
    panel.advanced.guidance.setValue(2)

    assert shown == ("That was refused.", "The engine said no.")
    assert (said(panel, "guidance"), said(panel, "")) == ("", "")
    assert panel.generate_button.isEnabled()


def test_takes_are_asked_for_on_the_device_that_was_set(panel: PromptPanel) -> None:
    panel.prompt.setPlainText("jazz")

    panel.set_engine("cpu", "int8")

    recipe = wished(panel).recipe
    assert (recipe.device, recipe.precision) == ("cpu", "int8")


def test_a_melody_that_is_gone_is_a_remark(panel: PromptPanel) -> None:
    panel.set_recipe(Recipe("jazz", melody=Melody("hum.wav")))

    assert said(panel, "melody") == "The take followed hum.wav, which is not here."
    assert wished(panel).melody is None


@pytest.mark.parametrize(("estimate", "high_px"), [("", 400), ("About 12 s on this machine.", 420)])
def test_the_simple_mode_needs_no_scroll_bar_at_300_px(panel: PromptPanel, estimate: str, high_px: int) -> None:
    panel.resize(300, high_px)
    panel.prompt.setPlainText("jazz")
    panel.estimate.say(estimate)
    QApplication.processEvents()

    assert panel._scroll.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize(("key", "letter"), [(Qt.Key.Key_Space, " "), (Qt.Key.Key_L, "l")])
def test_space_and_letters_are_shortcuts_in_numbers_and_letters_in_texts(
    panel: PromptPanel, qtbot: QtBot, key: Qt.Key, letter: str
) -> None:
    panel.mode.setChecked(True)
    shortcut = QShortcut(QKeySequence(key), panel)
    heard = QSignalSpy(shortcut.activated)
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)

    for field in (panel.length, panel.advanced.top_k, panel.advanced.seed, panel.generate_button):
        field.setFocus()
        qtbot.keyClick(field, key)
    in_numbers = heard.count()
    for text in (panel.prompt, panel.advanced.negative):
        text.setFocus()
        qtbot.keyClick(text, key)

    assert in_numbers == heard.count() == 4
    assert (panel.prompt.toPlainText(), panel.advanced.negative.text()) == (letter, letter)


def test_a_prompt_with_half_a_character_is_mended(panel: PromptPanel) -> None:
    panel.restore({"prompt": "half \ud83d"})

    assert wished(panel).recipe.prompt.startswith("half")


def test_the_wheel_does_not_change_what_it_passes_over(panel: PromptPanel) -> None:
    panel.prompt.setFocus()
    for field in (panel.length, panel.model, panel.advanced.top_k):
        wheel = QWheelEvent(
            QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(field, wheel)

    assert (panel.length.value(), panel.model.wanted, panel.advanced.top_k.value()) == (10.0, "starter", 250)


def test_the_fixed_names_are_told_to_a_screen_reader(panel: PromptPanel) -> None:
    panel.mode.setChecked(True)
    roles = {
        "Prompt": QAccessible.Role.EditableText, "Length": QAccessible.Role.SpinBox,
        "Model": QAccessible.Role.ComboBox, "Generate": QAccessible.Role.Button,
        "Cancel": QAccessible.Role.Button, "Seed": QAccessible.Role.EditableText, "Melody": QAccessible.Role.Button,
    }  # fmt: skip
    found = {widget.accessibleName(): widget for widget in panel.findChildren(QWidget)}

    for name, role in roles.items():
        interface = QAccessible.queryAccessibleInterface(found[name])
        assert interface is not None
        assert interface.text(QAccessible.Text.Name) == name
        assert interface.role() == role
    assert QAccessible.queryAccessibleInterface(panel.model).text(QAccessible.Text.Value) == "Starter"


def test_a_field_shares_its_name_with_nothing_else(panel: PromptPanel) -> None:
    panel.mode.setChecked(True)
    names = []
    for widget in panel.findChildren(QWidget):
        interface = QAccessible.queryAccessibleInterface(widget)
        names += [interface.text(QAccessible.Text.Name)] if interface is not None else []

    for name in ("Prompt", "Length", "Model", "Generate", "Cancel", "Seed", "Melody", "Make a loop", "Sections"):
        assert names.count(name) == 1, name
    assert not {"Loop", "Tempo"} & set(names)  # others in the window are called so


def test_everything_that_takes_the_focus_has_a_name(panel: PromptPanel) -> None:
    panel.mode.setChecked(True)
    takes_focus = [each for each in panel.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]

    lists = [box.view() for box in panel.findChildren(QComboBox)]
    nameless = [each for each in takes_focus if not each.accessibleName() and each not in lists]

    assert [each.objectName() for each in nameless if each.objectName() != "qt_spinbox_lineedit"] == []


def test_tab_follows_the_reading_order(panel: PromptPanel, qtbot: QtBot) -> None:
    panel.prompt.setPlainText("jazz")
    panel.mode.setChecked(True)
    panel.set_busy(True)
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    panel.prompt.setFocus()

    names = []
    for _ in range(len(READING_ORDER)):
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)

    assert names == list(READING_ORDER)


def test_tab_goes_through_loop_and_sections_where_they_are_shown(panel: PromptPanel, qtbot: QtBot) -> None:
    panel.set_recipe(SECTIONED)
    panel.mode.setChecked(False)
    panel.loop.on.setChecked(True)
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    panel.loop.on.setFocus()

    names = []
    for _ in range(15):
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)

    assert names == [
        "Make a loop", "Model", "Get models", "Loop bars", "Loop tempo", "Loop from an idea", "Add a section",
        "Section lane", "Section lane", "Section from", "Section to", "Section guidance", "Section prompt", "Melody",
        "Record",
    ]  # fmt: skip


def test_the_examples_are_words_the_starter_was_taught() -> None:
    from musicdesk.training.styles import DRUMS_WORDS, MOODS, STYLES

    taught = {word for mood in MOODS.values() for word in mood.words} | set(DRUMS_WORDS)
    taught |= {word for style in STYLES.values() for word in style.words}
    taught |= {
        word
        for style in STYLES.values()
        for role in (style.leads, style.chords, style.basses)
        for instrument in role
        for word in instrument.words
    }
    spare = {"with", "and", "slow", "bpm"}
    known = {part for word in taught for part in word.split()} | spare

    words = {word for _, prompt in EXAMPLES for word in prompt.replace(",", "").split()}

    assert {word for word in words if not word.isdigit()} <= known


@pytest.mark.parametrize("bpm", [110.0, 131.0])
def test_settings_counted_in_bars_are_asked_for_again_to_the_last_digit(panel: PromptPanel, bpm: float) -> None:
    bar_s = 4 * 60 / bpm
    sections = Section(0.0, bar_s, "pads"), Section(bar_s, 2 * bar_s, "drums enter")
    recipe = Recipe("piano", seconds=2 * bar_s, seed=7, sections=sections)
    spy = QSignalSpy(panel.generate_requested)
    panel.set_recipe(recipe)

    for chosen in (-1, 0, 1):
        panel.sections.lane.setFocus()
        panel.sections.lane.choose(chosen)
        panel.sections.lane.chosen.emit(chosen)
        panel.generate()

    assert [spy.at(at)[0].recipe for at in range(spy.count())] == [recipe] * 3


def test_length_and_tempo_that_a_loop_hides_come_back_after_it(panel: PromptPanel) -> None:
    panel.length.setValue(10.0)
    panel.loop.on.setChecked(True)
    panel.loop.tempo.setValue(90.0)
    panel.prompt.setPlainText("drums, 110 bpm")
    panel.generate()
    assert panel.values()["seconds"] == 10.0

    panel.prompt.setPlainText("drums")
    assert panel.loop.tempo.value() == 90.0
    panel.loop.on.setChecked(False)
    assert panel.length.value() == 10.0


def controls(panel: PromptPanel) -> set[str]:
    """Return the names of the controls that differ from model to model and are to be seen."""
    told = {
        "Melody": panel.melody, "Sections": panel.timeline, "Section lane": panel.sections,
        **{name: panel.advanced.fields[name] for name in CHANGING},
    }  # fmt: skip
    return {name for name, widget in told.items() if widget.isVisible()}


def test_what_a_model_does_not_have_is_not_shown_and_comes_back_with_its_values(panel: PromptPanel) -> None:
    panel.set_models([STARTER, PLAIN, DIFFUSION])
    panel.set_recipe(replace(SECTIONED, negative="drums", temperature=0.5, top_k=7, overlap_s=4.0))
    before, shown = panel.values(), controls(panel)

    panel.use_model("diffusion")
    there, wish = controls(panel), wished(panel)
    panel.use_model("starter")

    assert shown == {"Melody", "Sections", "Section lane", *CHANGING} - {"steps"}
    assert there == {"guidance", "steps", "negative"}
    assert wish.recipe == Recipe(
        "jazz", seconds=8.0, seed=0, guidance=7.0, negative="drums", model="diffusion", steps=None
    )
    assert panel.values() == before | {"last_seed": panel.values()["last_seed"]}
    assert controls(panel) == shown


def test_a_melody_that_waits_is_still_seen_at_a_model_that_follows_none(panel: PromptPanel, tmp_path: Path) -> None:
    panel.use_model("plain")
    empty = panel.melody.isVisible()

    panel.set_melody(tmp_path / "hum.wav", b"", "hum.wav, 6.2 s")

    assert not empty
    assert panel.melody.isVisible()
    assert panel.melody.instead.isVisible()
    panel.prompt.setPlainText("jazz")
    assert wished(panel).melody is None


def test_guidance_goes_to_what_is_usual_for_the_model_unless_it_was_typed(panel: PromptPanel) -> None:
    panel.set_models([STARTER, DIFFUSION])
    panel.mode.setChecked(True)

    panel.use_model("diffusion")
    usual = panel.advanced.guidance.value(), panel.advanced.guidance.toolTip()
    panel.advanced.guidance.setValue(4.5)
    panel.use_model("starter")

    assert usual == (7.0, "How closely to follow the prompt: 1 is loosely, 7 as usual.")
    assert panel.advanced.guidance.value() == 4.5


def test_in_the_simple_mode_guidance_is_what_is_usual_for_the_model(panel: PromptPanel) -> None:
    panel.set_models([STARTER, DIFFUSION])
    panel.prompt.setPlainText("jazz")
    panel.advanced.guidance.setValue(9.0)

    panel.use_model("diffusion")

    assert wished(panel).recipe.guidance == 7.0


def test_steps_show_what_is_usual_and_only_what_was_typed_is_asked_for(panel: PromptPanel) -> None:
    panel.set_models([STARTER, DIFFUSION])
    panel.prompt.setPlainText("jazz")
    panel.mode.setChecked(True)
    panel.use_model("diffusion")
    usual, unasked = panel.advanced.steps.value(), wished(panel).recipe.steps

    panel.advanced.steps.setValue(30)
    asked, kept = wished(panel).recipe.steps, panel.values()["steps"]
    panel.use_model("starter")
    without = wished(panel).recipe.steps
    panel.use_model("diffusion")
    panel.advanced.steps.setValue(501)

    assert (usual, unasked) == (100, None)
    assert (asked, kept, without) == (30, 30, None)
    assert said(panel, "steps").endswith("outside 1..500.")
    assert not panel.generate_button.isEnabled()


def test_a_length_beyond_what_the_model_makes_at_once_is_said_beside_it(panel: PromptPanel) -> None:
    panel.set_models([STARTER, DIFFUSION])
    panel.prompt.setPlainText("jazz")
    panel.length.setValue(60)
    panel.use_model("diffusion")
    told, blocked = said(panel, "seconds"), not panel.generate_button.isEnabled()

    panel.length.setValue(46)
    panel.length.stepBy(3)

    assert told == "Diffusion makes at most 47 s at once; 60 s were asked for."
    assert blocked
    assert panel.length.value() == 47
    assert panel.generate_button.isEnabled()


def test_a_lora_is_chosen_checked_and_removed(panel: PromptPanel, tmp_path: Path) -> None:
    panel.prompt.setPlainText("jazz")
    panel.mode.setChecked(True)
    panel.advanced.lora.put(str(tmp_path))
    missing, blocked = said(panel, "lora"), not panel.generate_button.isEnabled()
    (tmp_path / "adapter_config.json").write_text("{}")
    panel.advanced.lora.put(f"{tmp_path}/")

    asked = wished(panel).recipe.lora
    panel.advanced.lora.remove.click()

    assert missing == f"There is no LoRA in {tmp_path.name}: adapter_config.json is missing."
    assert blocked
    assert Path(asked) == tmp_path
    assert wished(panel).recipe.lora == ""


def test_a_lora_that_is_hidden_does_not_act(panel: PromptPanel) -> None:
    panel.prompt.setPlainText("jazz")
    panel.advanced.lora.put("/nowhere/at all")

    assert wished(panel).recipe.lora == ""


def test_the_draft_is_what_would_be_asked_for_whatever_the_prompt(panel: PromptPanel) -> None:
    empty = panel.draft()
    panel.length.setValue(20)
    changed = panel.draft()
    panel.length.setValue(0)

    assert empty is not None and changed is not None
    assert (empty.recipe.seconds, changed.recipe.seconds) == (10, 20)
    assert panel.draft() is None


def test_places_that_nobody_can_look_at_are_no_models_and_no_melodies(panel: PromptPanel) -> None:
    panel.restore({"prompt": "piano", "model": "m" * 3_000, "melody": "/" + "a" * 3_000})
    panel.set_recipe(Recipe("piano", model="/" + "m" * 300))

    assert panel.melody.path is None
    assert not panel.can_generate
    assert "There is no model" in panel.beside["model"].text()


def test_tips_name_only_what_the_model_has(panel: PromptPanel) -> None:
    panel.set_models([STARTER, DIFFUSION])
    starter = panel.length.toolTip(), panel.mode.toolTip()

    panel.use_model("diffusion")

    assert "2 hours at most" in starter[0]
    assert "sampling" in starter[1]
    assert panel.length.toolTip() == "How long the music is: 10 s, 7.5 or 0:20; 47 seconds at most."
    assert panel.mode.toolTip() == "Show seed, guidance, steps, variations, retries and what not to hear."


def test_several_lines_of_the_prompt_are_seen_however_little_room_there_is(panel: PromptPanel, theme: Theme) -> None:
    panel.mode.setChecked(True)
    panel.resize(300, 300)

    assert panel.prompt.height() >= theme.px(60)
