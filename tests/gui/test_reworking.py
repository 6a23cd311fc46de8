"""New takes out of one that is there: which wish is made of what is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from musicdesk.app.models import ModelRow
from musicdesk.app.settings import Settings
from musicdesk.core.abilities import MUSICGEN, Abilities
from musicdesk.core.clip import Clip
from musicdesk.core.errors import UserError
from musicdesk.core.preset import Preset
from musicdesk.core.recipe import Melody, Recipe
from musicdesk.core.remake import Remake
from musicdesk.core.seam import Seam
from musicdesk.core.section import Section
from musicdesk.core.take import Bond, Take
from musicdesk.core.wish import Wish
from musicdesk.gui.promptmodels import ModelBox
from musicdesk.gui.remakedialog import RemakeChoice
from musicdesk.gui.reworking import SAY_FIRST, Reworking
from musicdesk.gui.theme import Theme
from musicdesk.library.library import Library

RECIPE = Recipe("warm piano", seconds=20.0, seed=5, checkpoint="abc", device="cuda", precision="fp16", bpm=90.0)
LENGTH_S = 12.0
HERE = Path("/models")
STARTER = ModelRow("starter", "Starter", "", 0, True, False, HERE, abilities=replace(MUSICGEN, melody=True))
LARGE = ModelRow("facebook/musicgen-large", "MusicGen Large", "", 0, False, False, HERE)
AUDIOLDM = ModelRow(
    "audioldm2-music", "AudioLDM 2", "", 0, False, False, HERE, family="audioldm2",
    abilities=Abilities(negative=True, guidance=3.5, steps=200),
)  # fmt: skip
BY_STEPS = RECIPE.with_(model="audioldm2-music", steps=200, guidance=3.5, negative="hiss")


class Desk(QObject):
    """What reworking is joined to: a prompt panel, settings, a library; it remembers what came out."""

    def __init__(self, theme: Theme, library: Library) -> None:
        super().__init__()
        self.panel: dict[str, Any] = {}
        self.wishes: list[Wish] = []
        self.said: list[str] = []
        self.failed: list[UserError] = []
        self.library = library
        self.window = QWidget()
        self.style = SimpleNamespace(preset=None)
        self.model = ModelBox(self.window)
        prompt = SimpleNamespace(
            values=lambda: self.panel,
            length_s=lambda: LENGTH_S,
            focus_prompt=lambda: None,
            style_box=self.style,
            model=self.model,
        )
        self.window.prompt, self.window.theme = prompt, theme  # type: ignore[attr-defined]
        settings = Settings(device="cpu", precision="int8")
        self.reworking = Reworking(self.window, library, lambda: settings, self)  # type: ignore[arg-type]
        self.reworking.ordered.connect(self._order)
        self.reworking.said.connect(self.said.append)
        self.reworking.failed.connect(self.failed.append)

    def _order(self, wish: Wish, said: str) -> None:
        self.wishes.append(wish)
        self.said.append(said)

    def put(self, seconds: float = 20.0, **changes: Any) -> Take:
        clip = Clip(np.zeros((round(seconds * 1_000), 1), np.float32), 1_000)
        values: dict[str, Any] = {"recipe": RECIPE} | changes
        take = Take(self.library.new_id(1e9), "Piano", 1e9, seconds, 1_000, 1, **values)
        return self.library.add(take, clip, codes=None, peaks=b"", overview=b"")

    def choose(self, choice: RemakeChoice) -> None:
        """Choose in the dialog that is open."""
        dialog = self.reworking.dialog
        assert dialog is not None
        dialog.wanted.emit(choice)
        dialog.reject()


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Desk]:
    with Library.open(tmp_path / "library") as library:
        desk = Desk(theme, library)
        qtbot.addWidget(desk.window)
        yield desk


def test_a_take_is_varied_several_times_at_once_with_its_own_settings(desk: Desk) -> None:
    take = desk.put()

    desk.reworking.vary(take)
    desk.choose(RemakeChoice(variations=5))

    (wish,) = desk.wishes
    assert (wish.variations, wish.parent, wish.bond, wish.remake) == (5, take.id, Bond.VARIATION, None)
    assert wish.recipe.seed != RECIPE.seed
    assert wish.recipe.with_(seed=5, device="", precision="fp16") == RECIPE.with_(
        checkpoint="", device="", bpm=None, seed=5
    )
    assert (wish.recipe.device, wish.recipe.precision) == ("cpu", "int8")
    assert desk.said == ["Making 5 variations of “Piano” ..."]


def test_a_variation_can_follow_the_prompt_in_the_panel(desk: Desk) -> None:
    desk.panel = {"prompt": "drums enter", "negative": "hiss", "advanced": True, "retries": 4}

    desk.reworking.vary(desk.put())
    desk.choose(RemakeChoice(from_panel=True, variations=2))

    (wish,) = desk.wishes
    assert (wish.recipe.prompt, wish.recipe.negative, wish.recipe.seconds) == ("drums enter", "hiss", 20.0)
    assert wish.retries == 4


def test_what_the_panel_says_is_said_in_its_style(desk: Desk) -> None:
    desk.panel, desk.style.preset = {"prompt": "drums enter"}, Preset("Dub", "dub, {prompt}, deep")

    desk.reworking.vary(desk.put())
    desk.choose(RemakeChoice(from_panel=True))

    assert desk.wishes[0].recipe.prompt == "dub, drums enter, deep"


def test_a_loop_stays_one_when_it_is_made_again_and_no_longer_when_it_is_continued(desk: Desk) -> None:
    take = desk.put(recipe=RECIPE.with_(bars=8))

    desk.reworking.again(take)
    desk.reworking.continue_(take)

    again, onwards = (wish.recipe for wish in desk.wishes)
    assert (again.bars, again.bpm) == (8, 90.0)
    assert (onwards.bars, onwards.bpm) == (None, None)


def test_a_continuation_made_again_goes_on_from_the_same_take_and_a_re_made_part_is_re_made_there(desk: Desk) -> None:
    onwards = desk.put(bond=Bond.CONTINUATION, parent="p", from_s=7.0)
    part = desk.put(bond=Bond.REMADE, parent="p", remake=Remake(4.0, 8.0), recipe=RECIPE.with_(seconds=4.0))

    for take in (onwards, part):
        desk.reworking.again(take)

    asked = [(wish.parent, wish.bond, wish.remake, wish.from_s) for wish in desk.wishes]
    assert asked == [("p", Bond.CONTINUATION, None, 7.0), ("p", Bond.REMADE, Remake(4.0, 8.0), None)]


def test_a_take_goes_on_as_it_ended_for_the_length_in_the_panel(desk: Desk) -> None:
    sections = Section(0.0, 10.0, "intro"), Section(10.0, 20.0, "drums enter", 5.0)
    take = desk.put(recipe=RECIPE.with_(sections=sections))

    desk.reworking.continue_(take)

    (wish,) = desk.wishes
    assert (wish.parent, wish.bond, wish.recipe.seconds) == (take.id, Bond.CONTINUATION, LENGTH_S)
    assert (wish.recipe.prompt, wish.recipe.guidance, wish.recipe.sections) == ("drums enter", 5.0, ())


def test_a_take_goes_on_with_the_prompt_in_the_panel_only_if_that_was_changed_since(desk: Desk) -> None:
    take = desk.put()
    desk.panel = {"prompt": "old words"}
    desk.reworking.see_prompt()

    desk.reworking.continue_(take)
    desk.panel = {"prompt": "  strings take over "}
    desk.reworking.continue_(take)
    desk.panel = {"prompt": "warm piano"}
    desk.reworking.continue_(take)

    assert [wish.recipe.prompt for wish in desk.wishes] == ["warm piano", "strings take over", "warm piano"]
    assert desk.said[1] == "Continuing “Piano” with “strings take over” ..."


def test_a_style_that_is_only_read_after_the_start_is_nothing_that_was_typed_since(desk: Desk) -> None:
    take = desk.put()
    desk.panel = {"prompt": "old words", "style": "Dub"}
    desk.reworking.see_prompt()
    desk.style.preset = Preset("Dub", "dub, {prompt}, deep")

    desk.reworking.continue_(take)
    desk.panel = {"prompt": "old words, louder", "style": "Dub"}
    desk.reworking.continue_(take)

    assert [wish.recipe.prompt for wish in desk.wishes] == ["warm piano", "dub, old words, louder, deep"]


def test_a_take_goes_on_through_the_sections_that_were_set_since_which_end_with_the_music(desk: Desk) -> None:
    section = {"begin_s": 4.0, "end_s": 12.0, "prompt": "drums enter"}
    desk.panel = {"prompt": "warm piano", "seconds": 12.0, "timeline": True, "sections": [section]}

    desk.reworking.continue_(desk.put())
    desk.panel |= {"sections": [section | {"end_s": 30.0}]}
    desk.reworking.continue_(desk.put())

    assert [wish.recipe.sections for wish in desk.wishes] == [(Section(4.0, 12.0, "drums enter"),)] * 2


def test_imported_sound_goes_on_with_all_that_the_panel_says(desk: Desk) -> None:
    take = desk.put(recipe=None)
    desk.reworking.continue_(take)
    silent = list(desk.wishes), desk.said[-1]
    desk.panel = {"prompt": "strings", "guidance": 5.0, "advanced": True, "loop": True, "melody": "/gone.wav"}

    desk.reworking.continue_(take)

    (wish,) = desk.wishes
    assert silent == ([], SAY_FIRST)
    assert (wish.recipe.prompt, wish.recipe.guidance, wish.recipe.seconds) == ("strings", 5.0, LENGTH_S)
    assert (wish.recipe.melody, wish.recipe.bars) == (None, None)


def test_imported_sound_has_nothing_to_be_varied(desk: Desk) -> None:
    take = desk.put(recipe=None)

    desk.reworking.vary(take)
    desk.reworking.again(take)

    assert desk.wishes == []
    assert desk.said == ["“Piano” was imported: there are no settings that made it."] * 2


def test_a_part_is_re_made_with_what_was_chosen(desk: Desk) -> None:
    take = desk.put()

    desk.reworking.rework(take, 4.0, 8.0, several=False)
    desk.choose(RemakeChoice("keep", 6))
    desk.reworking.rework(take, 4.0, 8.0, several=True)
    desk.choose(RemakeChoice("anew", 6, variations=3))

    asked = [(wish.remake, wish.variations, wish.bond, wish.recipe.seconds) for wish in desk.wishes]
    assert asked == [
        (Remake(4.0, 8.0, "keep", 6), 1, Bond.REMADE, 4.0),
        (Remake(4.0, 20.0, "anew", 6), 3, Bond.REMADE, 16.0),
    ]
    assert desk.said[0] == "Re-making 0:04 to 0:08 of “Piano” ..."


def test_a_part_follows_the_section_that_it_lies_in_counted_from_where_the_music_begins(desk: Desk) -> None:
    sections = Section(0.0, 10.0, "intro"), Section(10.0, 20.0, "drums enter")
    seams = (Seam(30.0, "continuation"),)
    take = desk.put(50.0, recipe=RECIPE.with_(sections=sections), bond=Bond.CONTINUATION, parent="p", seams=seams)

    desk.reworking.rework(take, 42.0, 46.0, several=False)
    desk.choose(RemakeChoice())

    assert desk.wishes[0].recipe.prompt == "drums enter"
    assert desk.wishes[0].recipe.sections == ()


def test_a_part_that_ends_with_the_take_is_made_anew_to_the_end(desk: Desk) -> None:
    take = desk.put()

    desk.reworking.rework(take, 15.0, 19.95, several=False)
    dialog = desk.reworking.dialog
    assert dialog is not None
    follows = dialog.keep.isVisible()
    desk.choose(dialog.choice)

    assert not follows
    assert desk.wishes[0].remake == Remake(15.0, 20.0, "anew")


def test_all_of_a_take_is_no_part_but_a_take_made_anew(desk: Desk) -> None:
    take = desk.put()

    desk.reworking.rework(take, 0.0, 20.0, several=True)
    desk.choose(RemakeChoice(variations=2))

    assert (desk.wishes[0].bond, desk.wishes[0].remake, desk.wishes[0].variations) == (Bond.VARIATION, None, 2)


def test_a_part_that_is_too_short_is_refused_in_a_sentence(desk: Desk) -> None:
    desk.reworking.rework(desk.put(), 4.0, 4.1, several=False)

    assert desk.reworking.dialog is None
    assert desk.said == ["Select a part of 0.2 s at least."]


def test_what_was_chosen_is_offered_again(desk: Desk) -> None:
    take = desk.put()
    desk.reworking.rework(take, 4.0, 8.0, several=False)
    desk.choose(RemakeChoice("anew", 7))

    desk.reworking.rework(take, 4.0, 8.0, several=False)

    dialog = desk.reworking.dialog
    assert dialog is not None
    assert (dialog.choice.rest, dialog.choice.candidates) == ("anew", 7)


def test_a_take_goes_on_from_a_place_in_it_or_from_its_end(desk: Desk) -> None:
    take = desk.put()

    for at_s in (8.0, 19.99, 0.0):
        desk.reworking.continue_at(take, at_s)

    asked = [(wish.bond, wish.from_s, wish.recipe.seconds) for wish in desk.wishes]
    assert asked == [(Bond.CONTINUATION, 8.0, LENGTH_S), (Bond.CONTINUATION, None, LENGTH_S)]
    assert desk.said[0] == "Continuing “Piano” from 0:08 on ..."
    assert desk.said[-1].startswith("There is nothing before that place")


def test_a_seam_is_rolled_again_with_the_best_join_of_eight(desk: Desk) -> None:
    take = desk.put()

    desk.reworking.reroll(take, Seam(10.0, "window"))

    assert desk.wishes[0].remake == Remake(9.0, 13.0, "keep", 8)
    assert desk.said == ["Rolling the seam at 0:10 again ..."]


def test_a_melody_that_is_gone_is_said_and_nothing_ordered(desk: Desk) -> None:
    desk.reworking.again(desk.put(recipe=RECIPE.with_(melody=Melody("hum.wav", sha256="0" * 64))))

    assert desk.wishes == []
    assert "hum.wav" in str(desk.failed[0])


def test_a_seam_far_from_a_part_that_was_re_made_is_rolled_again_under_the_prompt_that_made_it(desk: Desk) -> None:
    first = desk.put()
    recipe = RECIPE.with_(prompt="flute", seconds=4.0)
    take = desk.put(recipe=recipe, parent=first.id, bond=Bond.REMADE, remake=Remake(2.0, 6.0))

    desk.reworking.reroll(take, Seam(12.0, "window"))
    desk.reworking.continue_(take)
    desk.reworking.reroll(take, Seam(2.0, "remake"))

    assert [wish.recipe.prompt for wish in desk.wishes] == ["warm piano", "warm piano", "flute"]
    assert {wish.parent for wish in desk.wishes} == {take.id}


def test_where_a_takes_model_cannot_go_on_the_one_in_the_panel_does(desk: Desk) -> None:
    desk.model.set_rows([STARTER, LARGE, AUDIOLDM])
    desk.model.choose(LARGE.id)
    take = desk.put(recipe=BY_STEPS)

    desk.reworking.continue_(take)

    (wish,) = desk.wishes
    assert (wish.recipe.model, wish.recipe.steps, wish.recipe.guidance) == (LARGE.id, None, MUSICGEN.guidance)
    assert (wish.recipe.negative, wish.bond) == ("hiss", Bond.CONTINUATION)
    assert desk.said[-1] == "AudioLDM 2 cannot go on from music; MusicGen Large does."


def test_where_neither_can_the_starter_does_also_what_is_re_made_in_part(desk: Desk) -> None:
    desk.model.set_rows([STARTER, LARGE, AUDIOLDM])
    desk.model.choose(AUDIOLDM.id)
    take = desk.put(recipe=BY_STEPS)

    desk.reworking.continue_(take)
    desk.reworking.reroll(take, Seam(10.0, "window"))
    desk.panel = {"prompt": "strings", "model": AUDIOLDM.id}
    desk.reworking.continue_(desk.put(recipe=None))

    assert [wish.recipe.model for wish in desk.wishes] == ["starter"] * 3
    assert desk.wishes[1].recipe.steps is None
    assert desk.said[1::2] == [
        "AudioLDM 2 cannot go on from music; the Starter does.",
        "AudioLDM 2 cannot re-make a part of a take; the Starter does.",
        "AudioLDM 2 cannot go on from music; the Starter does.",
    ]


@pytest.mark.parametrize(
    ("model", "said"),
    [
        ("someone/else", "someone/else is not here; the Starter does it instead."),
        (LARGE.id, "MusicGen Large is not here; the Starter does it instead."),
    ],
)
def test_a_model_that_has_gone_is_stood_in_for_without_its_lora(desk: Desk, model: str, said: str) -> None:
    desk.model.set_rows([STARTER, replace(LARGE, folder=None)])

    desk.reworking.continue_(desk.put(recipe=RECIPE.with_(model=model, lora="/loras/mine", guidance=5.0)))

    (wish,) = desk.wishes
    assert (wish.recipe.model, wish.recipe.lora, wish.recipe.guidance) == ("starter", "", 5.0)
    assert desk.said[-1] == said


def test_what_a_takes_model_can_it_does_itself(desk: Desk) -> None:
    desk.model.set_rows([STARTER, LARGE, AUDIOLDM])
    desk.model.choose(LARGE.id)

    desk.reworking.continue_(desk.put())
    desk.reworking.again(desk.put(recipe=BY_STEPS))

    assert [wish.recipe.model for wish in desk.wishes] == ["starter", AUDIOLDM.id]
    assert desk.wishes[1].recipe.steps == 200
    assert not any("cannot" in said for said in desk.said)
