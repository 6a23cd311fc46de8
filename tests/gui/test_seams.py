"""Seams and sections of the open take in the real window: shown, gone to, and handed on to be made anew."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from musicdesk.core.recipe import Recipe
from musicdesk.core.remake import Remake
from musicdesk.core.seam import Seam, SelfCheck
from musicdesk.core.section import Section
from musicdesk.core.take import Bond, Take
from musicdesk.core.tape import Tape
from musicdesk.core.transport import Loop
from musicdesk.core.wish import Wish
from musicdesk.gui.furnishing import Furniture
from musicdesk.workers.messages import (
    Block,
    Failed,
    Make,
    Retrying,
    Studied,
    TakeBegun,
    TakeMade,
)
from tests.gui.openwindow import RATE_HZ, House

SECTIONS = (Section(0.0, 4.0, "intro, soft pads"), Section(4.0, 8.0, "drums enter"))
SEAMS = (Seam(2.0, "window", 0.4, 0.1, 0.2), Seam(4.0, "section", 1.8, 0.1, 0.2))


def opened(house: House, qtbot: QtBot, **changes: Any) -> Furniture:
    """Open the window, and in it a take of 8 s with sections, seams and a fault."""
    values: dict[str, Any] = {
        "recipe": Recipe("warm piano", seconds=8.0, sections=SECTIONS), "seams": SEAMS,
        "check": SelfCheck(faults=("quiet for 2.4 s",)),
    }  # fmt: skip
    take = house.put("Piano", 8.0, **(values | changes))
    furniture = house.open()
    furniture.controller.open(take.id)
    qtbot.waitUntil(lambda: furniture.outgoing.take is not None, timeout=5_000)
    return furniture


def wishes(house: House) -> list[Wish]:
    return [order.wish for order in house.engine.orders if isinstance(order, Make)]


def act(furniture: Furniture, text: str) -> None:
    """Choose an action of the window by its words."""
    next(action for action in furniture.window.actions() if action.text() == text).trigger()


def begin(furniture: Furniture, house: House, wish: Wish, recipe: Recipe) -> str:
    """Order a wish, let its first take begin and get a second of sound; returns the job."""
    furniture.controller.order(wish, "Making music ...")
    job = next(order.job for order in house.engine.orders if isinstance(order, Make))
    house.engine.told.emit(TakeBegun(job, 0, "t-1", recipe, RATE_HZ, 1, 8 * RATE_HZ))
    house.engine.told.emit(Block(job, 0, np.zeros((RATE_HZ, 1), np.float32)))
    return job


def frame_of(furniture: Furniture) -> int:
    return int(furniture.player.facts().heard_frame)


def can(furniture: Furniture, name: str) -> bool:
    """Whether an action can be chosen."""
    return any(action.isEnabled() for action in furniture.window.actions() if action.text() == name)


def test_a_take_that_is_opened_shows_its_seams_its_sections_and_what_is_wrong_with_it(
    house: House, qtbot: QtBot
) -> None:
    window = opened(house, qtbot).window

    assert window.waveform.seams.seams == SEAMS
    assert window.waveform.faults == ("quiet for 2.4 s", "seam at 0:04: a click")
    assert window.sections.isVisible()
    assert window.sections.y() < window.waveform.y()
    assert "2 sections" in window.sections.accessible_text()


def test_a_take_without_sections_has_no_lane(house: House, qtbot: QtBot) -> None:
    window = opened(house, qtbot, recipe=Recipe("warm piano")).window

    assert not window.sections.isVisible()


def test_a_section_that_is_clicked_selects_its_part_where_the_new_music_began(house: House, qtbot: QtBot) -> None:
    seams = (Seam(3.0, "continuation"),)
    recipe = Recipe("warm piano", seconds=5.0, sections=(Section(1.0, 4.0, "drums enter"),))
    furniture = opened(house, qtbot, recipe=recipe, seams=seams, parent="p", bond=Bond.CONTINUATION)
    lane, view = furniture.window.sections, furniture.window.waveform

    x = round(view.sight.x_of(5.0 * RATE_HZ))
    QTest.mouseClick(lane, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(x, lane.height() // 2))

    assert view.selection == Loop(4 * RATE_HZ, 7 * RATE_HZ)


def test_seams_are_gone_to_by_keys_and_said(house: House, qtbot: QtBot) -> None:
    furniture = opened(house, qtbot)
    window = furniture.window
    window.focus_waveform()

    places, said = [], []
    for name in ("To the next seam", "To the next seam", "To the next seam", "To the seam before"):
        act(furniture, name)
        places.append(frame_of(furniture) / RATE_HZ)
        said.append(window.status.line)

    assert places == [2.0, 4.0, 4.0, 2.0]
    assert said[0] == "Seam at 0:02: no click, 0.1 LU louder, no sudden change."
    assert said[2] == "There is no seam after this place."


def test_the_nearest_seam_is_rolled_again(house: House, qtbot: QtBot) -> None:
    furniture = opened(house, qtbot)
    furniture.playing.seek(round(3.8 * RATE_HZ))

    act(furniture, "Re-roll the nearest seam")

    (wish,) = wishes(house)
    assert wish.remake == Remake(3.0, 7.0, "keep", 8)
    assert wish.recipe.sections == (Section(0.0, 1.0, "intro, soft pads"), Section(1.0, 4.0, "drums enter"))


def test_what_is_selected_is_re_made_by_the_bar(house: House, qtbot: QtBot) -> None:
    furniture = opened(house, qtbot)
    furniture.window.waveform.select(Loop(5 * RATE_HZ, 7 * RATE_HZ))

    furniture.window.waveform.selection_bar.buttons["remake"].click()
    dialog = furniture.controller.reworking.dialog
    assert dialog is not None
    dialog.make.click()

    (wish,) = wishes(house)
    assert wish.remake == Remake(5.0, 7.0, "keep", 4)
    assert wish.recipe.prompt == "drums enter"


def test_from_the_end_of_the_selection_new_music_goes_on(house: House, qtbot: QtBot) -> None:
    furniture = opened(house, qtbot)
    furniture.window.waveform.select(Loop(1 * RATE_HZ, 3 * RATE_HZ))

    act(furniture, "Continue from here")

    (wish,) = wishes(house)
    assert (wish.bond, wish.from_s, wish.remake) == (Bond.CONTINUATION, 3.0, None)


def test_what_cannot_be_done_cannot_be_chosen(house: House, qtbot: QtBot) -> None:
    names = ("Re-make the selection…", "Continue from here", "Re-roll the nearest seam", "To the next seam")
    furniture = opened(house, qtbot)
    opened_now = [can(furniture, name) for name in names]
    furniture.window.waveform.select(Loop(RATE_HZ, 3 * RATE_HZ))
    selected = [can(furniture, name) for name in names]
    furniture.playing.open(None)

    assert opened_now == [False, True, True, True]
    assert selected == [True, True, True, True]
    assert [can(furniture, name) for name in names] == [False, False, False, False]


def test_a_take_that_grows_shows_its_sections_and_can_not_be_re_made_yet(house: House, qtbot: QtBot) -> None:
    furniture = house.open()
    window = furniture.window
    recipe = Recipe("warm piano", seconds=8.0, sections=SECTIONS)
    begin(furniture, house, Wish(recipe), recipe)

    window.waveform.select(Loop(0, RATE_HZ))

    assert window.sections.isVisible()
    assert not window.waveform.selection_bar.isVisible()


def test_a_take_that_is_made_again_is_said_and_opens_anew(house: House, qtbot: QtBot) -> None:
    furniture = house.open()
    recipe = Recipe("warm piano", seconds=8.0)
    job = begin(furniture, house, Wish(recipe), recipe)
    first = furniture.playing.now

    house.engine.told.emit(Retrying(job, 0, 1, ("quiet for 2.4 s",)))
    said = furniture.window.status.line
    house.engine.told.emit(TakeBegun(job, 0, "t-1", recipe, RATE_HZ, 1, 8 * RATE_HZ))

    assert said == "The take was not sound: Quiet for 2.4 s. Making it again ..."
    now = furniture.playing.now
    assert first is not None
    assert now is not None
    assert now.tape is not first.tape
    assert furniture.window.takes.shown_ids() == ()


def test_what_is_measured_of_the_open_take_later_is_shown(house: House, qtbot: QtBot) -> None:
    furniture = opened(house, qtbot, seams=(Seam(2.0, "window"),), check=None)
    view, take = furniture.window.waveform, furniture.outgoing.take
    assert take is not None
    grey = view.seams.seams
    rough = Seam(2.0, "window", 1.8, 0.1, 0.2)

    heard = take.with_(seams=(rough,), check=SelfCheck(faults=("quiet for 2.4 s",)))
    house.engine.told.emit(Studied(take.id, heard, None, False))

    assert grey == (Seam(2.0, "window"),)
    assert view.seams.seams == (rough,)
    assert view.faults == ("quiet for 2.4 s", "seam at 0:02: a click")


def test_what_is_measured_of_another_take_is_not_shown_in_the_open_one(house: House, qtbot: QtBot) -> None:
    other = house.put("Other", 8.0, seams=(Seam(2.0, "window", 1.8, 0.1, 0.2),))
    furniture = opened(house, qtbot)

    house.engine.told.emit(Studied(other.id, other, None, False))

    assert furniture.window.waveform.seams.seams == SEAMS


def made(house: House, furniture: Furniture, take: Take, begun: Recipe, seconds: float) -> Tape:
    """Let a take grow to so many seconds by the recipe it began with, and be done; returns the tape that grew."""
    furniture.controller.order(Wish(begun), "Making music ...")
    job = next(order.job for order in house.engine.orders if isinstance(order, Make))
    frames = round(seconds * RATE_HZ)
    house.engine.told.emit(TakeBegun(job, 0, take.id, begun, RATE_HZ, 1, frames))
    house.engine.told.emit(Block(job, 0, np.zeros((frames, 1), np.float32)))
    now = furniture.playing.now
    assert now is not None
    house.engine.told.emit(TakeMade(job, 0, take))
    return now.tape


def test_a_loop_that_was_cut_is_what_is_open_once_it_is_done(house: House, qtbot: QtBot) -> None:
    recipe = Recipe("warm piano", seconds=8.0, bars=2, bpm=120.0)
    cut = house.put("Cut", 4.0, recipe=recipe)
    furniture = house.open()

    grown = made(house, furniture, cut, recipe, 8.0)
    qtbot.waitUntil(lambda: furniture.playing.now is not None and furniture.playing.now.tape is not grown)

    now = furniture.playing.now
    assert now is not None
    assert (now.take_id, now.title, now.tape.ready_s) == (cut.id, "Cut", 4.0)
    assert furniture.playing.is_playing
    assert furniture.window.takes.selected_ids() == (cut.id,)
    assert furniture.window.waveform._tape is now.tape


def test_a_take_that_grew_as_it_is_kept_is_not_read_again(house: House, qtbot: QtBot) -> None:
    recipe = Recipe("warm piano", seconds=2.0, seed=5)
    take = house.put("Piano", 2.0, recipe=recipe)
    furniture = house.open()

    grown = made(house, furniture, take, recipe, 2.0)
    qtbot.wait(100)

    assert furniture.playing.now is not None
    assert furniture.playing.now.tape is grown


def test_cancel_that_is_switched_off_does_not_send_the_keyboard_to_a_button_that_changes_the_take(
    house: House, qtbot: QtBot
) -> None:
    furniture = opened(house, qtbot)
    prompt = furniture.window.prompt
    prompt.prompt.setPlainText("warm piano")
    recipe = Recipe("warm piano", seconds=8.0)
    job = begin(furniture, house, Wish(recipe), recipe)
    qtbot.waitUntil(prompt.cancel_button.isEnabled, timeout=5_000)
    prompt.cancel_button.setFocus()

    house.engine.told.emit(Failed(job, "Stopped.", "", ""))
    qtbot.waitUntil(lambda: not prompt.cancel_button.isEnabled(), timeout=5_000)

    assert furniture.window.focusWidget() is prompt.generate_button


def test_an_empty_list_says_that_the_first_take_is_being_made(house: House, qtbot: QtBot) -> None:
    furniture = house.open()
    listed = furniture.window.takes.list
    before = listed.empty_text

    recipe = Recipe("warm piano", seconds=8.0)
    begin(furniture, house, Wish(recipe), recipe)

    qtbot.waitUntil(lambda: listed.empty_text != before, timeout=5_000)
    assert listed.empty_text == "A take is being made. It will stand here when it is done."
