"""The piano roll below the waveform in the real window: one axis, one playhead, one Undo, and what is heard."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from musicdesk.app.notes import keep_sheet, sheet_of
from musicdesk.core.errors import StorageError, Unavailable
from musicdesk.core.note import Note
from musicdesk.core.notesheet import NoteSheet
from musicdesk.core.take import Take
from musicdesk.core.tape import Tape
from musicdesk.core.transport import Loop
from musicdesk.gui.furnishing import Furniture
from musicdesk.gui.notation import COMPARING, GROWING, NO_TAKE, NOTHING
from musicdesk.gui.notespane import NotesPane
from musicdesk.gui.playing import Open
from musicdesk.gui.score import AUDIO, BOTH, NOTES
from musicdesk.library.library import Library
from tests.gui.openwindow import House, ears


def wait_for(qtbot: QtBot, is_so: Callable[[], bool]) -> None:
    qtbot.waitUntil(is_so, timeout=20_000)


def open_take(qtbot: QtBot, furniture: Furniture, take: Take) -> None:
    furniture.window.takes.opened.emit(take.id)
    wait_for(qtbot, lambda: furniture.outgoing.take is not None and furniture.outgoing.take.id == take.id)


def pane_of(furniture: Furniture) -> NotesPane:
    pane = furniture.window.findChild(NotesPane)
    assert pane is not None
    return pane


def pitches(furniture: Furniture) -> list[int]:
    return [note.pitch for note in pane_of(furniture).roll._notes]


@pytest.fixture
def take(house: House) -> Take:
    """Return a take that was heard: one A4."""
    take = house.put("tune")
    house.hear(take)
    return take


@pytest.fixture
def furniture(house: House, take: Take, qtbot: QtBot) -> Furniture:
    """Return an open window with the take and its notes in it."""
    furniture = house.open()
    open_take(qtbot, furniture, take)
    furniture.window.takebar.piano_roll.click()
    wait_for(qtbot, lambda: pitches(furniture) == [69])
    return furniture


def test_the_roll_is_built_when_it_is_first_wanted_and_put_away_by_the_same_button(
    house: House, take: Take, qtbot: QtBot
) -> None:
    furniture = house.open()
    open_take(qtbot, furniture, take)
    button = furniture.window.takebar.piano_roll
    assert furniture.window.findChild(NotesPane) is None

    button.click()
    assert furniture.notation.is_shown and button.isChecked()
    button.click()

    assert not furniture.notation.is_shown and not button.isChecked()


def test_roll_and_waveform_show_the_same_part_whoever_is_zoomed(furniture: Furniture) -> None:
    roll, view = pane_of(furniture).roll, furniture.window.waveform

    roll.zoom_requested.emit(2.0, 50.0)
    assert roll._sight == view.sight
    assert view.sight.step * view.width() < view.sight.length
    roll.scroll_requested.emit(500.0)
    assert roll._sight.begin == view.sight.begin > 0
    view.fit()

    assert roll._sight == view.sight


def test_roll_and_waveform_have_one_playhead_and_one_selection(furniture: Furniture, qtbot: QtBot) -> None:
    roll, view = pane_of(furniture).roll, furniture.window.waveform

    roll.selection_requested.emit(Loop(1_000, 9_000))
    roll.seek_requested.emit(5_000)

    assert view.selection == roll._selection == Loop(1_000, 9_000)
    wait_for(qtbot, lambda: roll._playhead == 5_000)
    assert furniture.playing.facts.transport.frame == 5_000


def test_a_tempo_that_is_typed_moves_the_lines_of_the_roll(furniture: Furniture, qtbot: QtBot) -> None:
    furniture.window.takebar.tempo_typed.emit(100.0)
    roll = pane_of(furniture).roll

    assert roll._grid is not None
    assert (roll._grid.bpm, roll._grid.offset_s) == (100.0, 0.25)


def test_notes_that_a_hand_changed_come_back_by_undo_though_another_take_is_open(
    furniture: Furniture, house: House, take: Take, qtbot: QtBot
) -> None:
    pane_of(furniture).roll.edited.emit((Note(0.5, 60, 0.25),), "move note")
    wait_for(qtbot, lambda: pitches(furniture) == [60])
    other = furniture.library.take(take.id)
    clip = furniture.library.clip(take.id)
    second = furniture.library.add(
        Take(furniture.library.new_id(2e9), "other", 2e9, clip.seconds, clip.sample_rate, 1),
        clip, codes=None, peaks=b"", overview=b"",
    )  # fmt: skip
    open_take(qtbot, furniture, second)
    assert pitches(furniture) == []

    furniture.shelf.stack.undo()

    assert sheet_of(furniture.library, other.id).edited is None
    assert sheet_of(furniture.library, second.id) == NoteSheet()
    open_take(qtbot, furniture, take)
    wait_for(qtbot, lambda: pitches(furniture) == [69])


def test_notes_that_cannot_be_kept_are_seen_as_they_are_on_the_disk(
    furniture: Furniture, take: Take, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object) -> None:
        raise StorageError("The disk is full.", "Make room.")

    monkeypatch.setattr(Library, "keep_beside", full)
    pane = pane_of(furniture)
    moved = (Note(0.5, 60, 0.25),)
    pane.roll._put(moved, frozenset())  # as a hand has left it
    pane.roll.edited.emit(moved, "move note")
    pane.panel.quantise.setCurrentIndex(3)
    pane.panel.quantise.activated.emit(3)

    wait_for(qtbot, lambda: pitches(furniture) == [69])
    assert pane.panel.sheet == furniture.outgoing.score.sheet == NoteSheet()
    assert "full" in furniture.window.status.line
    assert not furniture.shelf.stack.canUndo()


def test_hearing_the_notes_goes_on_at_the_same_moment_in_the_same_loop(furniture: Furniture, qtbot: QtBot) -> None:
    playing, deck = furniture.playing, furniture.player._deck
    playing.set_loop(Loop(2_000, 20_000))
    playing.seek(5_000)
    own = deck.tape

    for mode in (NOTES, BOTH):
        before = deck.tape
        pane_of(furniture).panel.hearing_chosen.emit(mode)
        wait_for(qtbot, lambda before=before: deck.tape is not before)  # type: ignore[misc]
        heard = deck.tape
        assert heard is not None and own is not None
        assert (heard.ready, heard.sample_rate) == (own.ready, own.sample_rate)
        assert not np.array_equal(heard.samples, own.samples)
        assert (playing.facts.heard_frame, playing.facts.transport.loop) == (5_000, Loop(2_000, 20_000))

    furniture.window.takebar.piano_roll.click()
    assert deck.tape is own
    assert playing.facts.heard_frame == 5_000


def test_takes_that_are_compared_are_heard_as_they_are(furniture: Furniture, house: House, qtbot: QtBot) -> None:
    panel, now = pane_of(furniture).panel, furniture.playing.now
    assert now is not None
    panel.hearing_chosen.emit(NOTES)
    wait_for(qtbot, lambda: furniture.player._deck.tape is not now.tape)
    other = Open("20250101-000000-000-abcd", "other", now.tape)

    furniture.playing.compare(now, other)
    assert furniture.outgoing.score.mode == AUDIO
    panel.hearing_chosen.emit(BOTH)

    assert furniture.outgoing.score.mode == AUDIO
    assert furniture.window.status.line == COMPARING
    assert furniture.player._deck.tape is now.tape


def test_it_says_why_there_are_no_notes(house: House, qtbot: QtBot) -> None:
    def missing() -> bytes:
        raise Unavailable("Notes need basic-pitch.", "Install it.")

    plain, edited = house.put("plain"), house.put("edited")
    with Library.open(house.folder) as library:
        keep_sheet(library, edited.id, NoteSheet(edited=()))
    furniture = house.open()
    furniture.notation.show(True)
    roll = pane_of(furniture).roll
    assert roll._text == NO_TAKE

    furniture.playing.open(Open("20250101-000000-000-abcd", "growing", Tape(1_000, 1, 22_050)))
    assert roll._text == GROWING
    open_take(qtbot, furniture, plain)
    assert roll._text == "Listening …"
    house.engine.hear(furniture.library, plain.id, ears(notes=missing))
    assert roll._text == "Notes need basic-pitch. Install it."
    open_take(qtbot, furniture, edited)
    house.engine.hear(furniture.library, edited.id, ears())
    wait_for(qtbot, lambda: roll._text == NOTHING)


def test_a_single_note_is_sounded_by_a_player_that_is_let_go_with_the_window(
    furniture: Furniture, house: House
) -> None:
    pane_of(furniture).roll.note_heard.emit(69, 90)
    blip = furniture.notation._blip
    assert blip is not None and blip.facts().transport.frame == 0

    house.close()

    assert blip._closing


@pytest.mark.parametrize(("percent", "more"), [(100, False), (100, True), (150, True)])
def test_nothing_of_the_note_panel_is_out_of_reach_in_the_smallest_window(
    furniture: Furniture, qtbot: QtBot, percent: int, more: bool
) -> None:
    window, pane = furniture.window, pane_of(furniture)
    window.theme.apply("dark", percent)
    window.resize(window.minimumSize())
    pane.panel.more.setChecked(more)

    def is_whole() -> bool:
        bar = pane.scroller.verticalScrollBar()
        return (
            pane.panel.height() >= pane.panel.heightForWidth(pane.panel.width())
            and bar.maximum() == max(pane.panel.height() - pane.scroller.viewport().height(), 0)
            and pane.scroller.geometry().bottom() < pane.height()
        )

    wait_for(qtbot, is_whole)
    assert pane.roll.height() > 60
