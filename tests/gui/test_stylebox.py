"""The box of styles, the line below it, and what a style does to the prompt panel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from musicdesk.core.abilities import MUSICGEN, Abilities
from musicdesk.core.preset import Preset
from musicdesk.core.recipe import Recipe
from musicdesk.core.wish import Wish
from musicdesk.gui.prompt import PromptPanel
from musicdesk.gui.promptvalues import PromptValues
from musicdesk.gui.stylebox import NO_STYLE, StyleBox
from musicdesk.gui.styleline import TwoLines
from musicdesk.gui.stylewish import in_style, with_settings
from musicdesk.gui.stylewords import asks_for, tip_of
from musicdesk.gui.theme import Theme

LOFI = Preset("Lo-fi", "{prompt}, dusty lo-fi hip hop", "Electronic", bpm=84.0, guidance=4.0)
HOUSE = Preset("House", "groovy house, {prompt}", "Electronic", seconds=20.0)
TRAP = Preset("My trap", "{prompt}, dark trap beat", "Rap beats", negative="vocals", own=True)
PRESETS = (LOFI, HOUSE, TRAP)


@pytest.fixture
def box(qtbot: QtBot, theme: Theme) -> StyleBox:
    box = StyleBox(theme)
    qtbot.addWidget(box)
    box.resize(300, 80)
    box.show()
    box.set_presets(PRESETS)
    return box


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> PromptPanel:
    panel = PromptPanel(theme, seed_source=lambda: 7)
    qtbot.addWidget(panel)
    panel.resize(320, 700)
    panel.show()
    panel.style_box.set_presets(PRESETS)
    return panel


def wish_of(panel: PromptPanel) -> Wish:
    spy = QSignalSpy(panel.generate_requested)
    panel.generate()
    assert spy.count() == 1
    wish = spy.at(0)[0]
    assert isinstance(wish, Wish)
    return wish


def test_styles_stand_below_their_families_which_cannot_be_chosen(box: StyleBox) -> None:
    texts = [box.box.itemText(at) for at in range(box.box.count())]
    model = box.box.model()
    heads = [model.index(at, 0).data() for at in range(box.box.count()) if not model.flags(model.index(at, 0))]

    assert texts == [NO_STYLE, "Electronic", "Lo-fi", "House", "Rap beats", "My trap"]
    assert heads == ["Electronic", "Rap beats"]


def test_the_arrows_step_over_the_families(box: StyleBox) -> None:
    box.box.setFocus()
    for _ in range(3):
        QTest.keyClick(box.box, Qt.Key.Key_Down)

    assert box.value == "My trap"


def test_a_choice_is_told_and_its_effect_shown(box: StyleBox) -> None:
    chosen = QSignalSpy(box.chosen)
    box.box.setCurrentIndex(2)
    box.show_prompt("warm piano")

    assert (chosen.count(), box.value, box.preset) == (1, "Lo-fi", LOFI)
    assert box.effect.whole == "Asks for: warm piano, dusty lo-fi hip hop, 84 bpm · guidance 4"
    assert box.effect.isVisible()


def test_without_a_style_there_is_no_line(box: StyleBox) -> None:
    box.show_prompt("warm piano")

    assert not box.effect.isVisible()


def test_a_style_that_was_asked_for_before_the_styles_were_read_is_chosen_then(qtbot: QtBot, theme: Theme) -> None:
    box = StyleBox(theme)
    qtbot.addWidget(box)
    box.set_value("House")
    chosen, changed = QSignalSpy(box.chosen), QSignalSpy(box.changed)
    assert (box.value, box.preset) == ("House", None)

    box.set_presets(PRESETS)

    assert (box.preset, chosen.count(), changed.count()) == (HOUSE, 0, 1)


def test_a_style_that_is_gone_is_no_style(box: StyleBox) -> None:
    box.choose("My trap")
    box.set_presets((LOFI,))

    assert (box.value, box.box.currentText()) == ("", NO_STYLE)
    box.set_value("nobody knows it")
    assert box.value == ""


def test_only_a_style_of_ones_own_can_be_removed(box: StyleBox) -> None:
    can = []
    for name in ("", "Lo-fi", "My trap"):
        box.set_value(name)
        can.append((box.give.isEnabled(), box.remove.isEnabled()))
    removed = QSignalSpy(box.remove_requested)
    box.remove.trigger()

    assert can == [(False, False), (True, False), (True, True)]
    assert removed.at(0)[0] == "My trap"


def test_it_says_its_name_and_its_choice_to_a_screen_reader(box: StyleBox) -> None:
    box.set_value("Lo-fi")
    told = QAccessible.queryAccessibleInterface(box.box)

    assert told.text(QAccessible.Text.Name) == "Style"
    assert told.text(QAccessible.Text.Value) == "Lo-fi"
    assert box.more.accessibleName() == "Style actions"


def test_a_long_line_ends_in_dots_after_two(qtbot: QtBot, theme: Theme) -> None:
    line = TwoLines()
    qtbot.addWidget(line)
    line.resize(200, 40)
    text = "Asks for: " + ", ".join(f"word number {at}" for at in range(30))
    line.show_text(text)
    line.show()

    shown = line.text().split("\n")
    assert len(shown) == 2
    assert shown[1].endswith("…")
    assert max(line.fontMetrics().horizontalAdvance(each) for each in shown) <= 200
    assert "word number 29" in line.toolTip()


def test_a_style_in_words_names_all_it_sets() -> None:
    preset = LOFI.__class__(
        "x", "{prompt}", temperature=0.9, top_k=100, steps=50, negative="vocals", lora="/a/b", seconds=12.0, model="m/n"
    )

    assert asks_for(preset, "piano") == (
        "Asks for: piano · temperature 0.9 · top-k 100 · steps 50 · not: vocals · LoRA b"
    )
    assert "12 s" in tip_of(preset)
    assert "written for m/n" in tip_of(preset)


# --- in the prompt panel ----------------------------------------------------------------------------------------------


def test_a_take_is_asked_for_in_the_style(panel: PromptPanel) -> None:
    panel.prompt.replace_all("warm piano")
    panel.style_box.choose("Lo-fi")
    recipe = wish_of(panel).recipe

    assert recipe.prompt == "warm piano, dusty lo-fi hip hop, 84 bpm"
    assert (recipe.style, recipe.guidance) == ("Lo-fi", 4.0)


def test_what_is_typed_goes_before_what_the_style_sets_and_is_not_said_to_be_the_styles(panel: PromptPanel) -> None:
    panel.prompt.replace_all("warm piano")
    panel.style_box.choose("Lo-fi")
    before = panel.style_box.effect.text()
    panel.mode.setChecked(True)
    panel.advanced.guidance.setValue(6.0)
    typed = wish_of(panel).recipe.guidance
    after = panel.style_box.effect.text()
    panel.mode.setChecked(False)

    assert typed == 6.0
    assert "guidance 4" in before
    assert "guidance" not in after
    assert wish_of(panel).recipe.guidance == 4.0


def test_with_a_style_no_words_are_needed(panel: PromptPanel) -> None:
    assert not panel.can_generate
    panel.style_box.choose("Lo-fi")

    assert panel.can_generate
    assert wish_of(panel).recipe.prompt == "dusty lo-fi hip hop, 84 bpm"


def test_the_length_of_a_style_comes_into_its_field_and_can_be_changed_there(panel: PromptPanel) -> None:
    panel.prompt.replace_all("saxophone")
    panel.style_box.choose("House")
    assert panel.length.value() == 20.0
    panel.length.setValue(12.0)

    assert wish_of(panel).recipe.seconds == 12.0


def test_a_loop_takes_the_tempo_of_the_style_until_another_is_typed(panel: PromptPanel) -> None:
    panel.prompt.replace_all("warm piano")
    panel.loop.on.setChecked(True)
    panel.style_box.choose("Lo-fi")
    assert panel.loop.tempo.isEnabled()
    first = wish_of(panel).recipe
    panel.loop.tempo.setValue(90.0)
    second = wish_of(panel).recipe

    assert (first.bpm, first.prompt[-6:]) == (84.0, "84 bpm")
    assert (second.bpm, second.prompt[-6:]) == (90.0, "90 bpm")
    assert second.seconds == pytest.approx(4 * 4 * 60 / 90)


def test_a_tempo_in_the_words_goes_before_that_of_the_style(panel: PromptPanel) -> None:
    panel.prompt.replace_all("warm piano, 100 bpm")
    panel.style_box.choose("Lo-fi")

    assert wish_of(panel).recipe.prompt == "warm piano, 100 bpm, dusty lo-fi hip hop"


def test_the_style_is_kept_from_start_to_start(panel: PromptPanel, qtbot: QtBot, theme: Theme) -> None:
    panel.prompt.replace_all("piano")
    panel.style_box.choose("My trap")
    again = PromptPanel(theme)
    qtbot.addWidget(again)
    again.restore(panel.values())
    again.style_box.set_presets(PRESETS)

    assert again.style_box.preset == TRAP


def test_the_settings_of_a_take_show_its_whole_prompt_and_no_style(panel: PromptPanel) -> None:
    panel.style_box.choose("Lo-fi")
    panel.set_recipe(Recipe("warm piano, dusty lo-fi hip hop, 84 bpm", style="Lo-fi"))

    assert panel.style_box.value == ""
    assert panel.prompt.toPlainText() == "warm piano, dusty lo-fi hip hop, 84 bpm"


def test_a_prompt_that_is_too_long_with_its_style_is_said(panel: PromptPanel) -> None:
    panel.prompt.replace_all("a" * 1_990)
    assert panel.can_generate
    panel.style_box.choose("Lo-fi")

    assert not panel.can_generate
    assert "2,000" in panel.beside["prompt"].text()


def test_what_a_model_cannot_do_is_left_out_of_a_style() -> None:
    preset = Preset("All", "{prompt}, all", negative="vocals", guidance=4.0, top_k=10, steps=60, lora="/x")
    values = in_style(PromptValues(prompt="piano"), preset)
    plain = Wish(Recipe(values.prompt))

    musicgen = with_settings(plain, preset, MUSICGEN).recipe
    diffusion = with_settings(plain, preset, Abilities(negative=True, steps=100, guidance=7.0)).recipe
    bare = with_settings(plain, preset, Abilities(guidance=None)).recipe

    assert (musicgen.steps, musicgen.top_k, musicgen.lora, musicgen.negative) == (None, 10, "/x", "vocals")
    assert (diffusion.steps, diffusion.top_k, diffusion.lora, diffusion.guidance) == (60, 250, "", 4.0)
    assert (bare.negative, bare.guidance, bare.style) == (None, 3.0, "All")
