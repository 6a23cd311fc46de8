"""Loops from ideas: heard in the engine process, ordered as any job, gathered on the page; and the way to that page."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest
from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from musicdesk.app.models import ModelRow
from musicdesk.app.queue import Job
from musicdesk.app.settings import Settings
from musicdesk.core.chroma import Ear
from musicdesk.core.clip import Clip
from musicdesk.core.errors import UserError
from musicdesk.core.findings import Findings
from musicdesk.core.idea import Idea
from musicdesk.core.job import JobState, Progress
from musicdesk.core.note import Note
from musicdesk.core.scale import Scale
from musicdesk.core.take import Take
from musicdesk.core.wish import Wish
from musicdesk.formats.audiofile import write_wav
from musicdesk.formats.midifile import write_midi
from musicdesk.gui import idearoom
from musicdesk.gui.ideapage import IdeaPage
from musicdesk.gui.idearoom import IdeaRoom
from musicdesk.gui.menus import Menus
from musicdesk.gui.promptmodels import ModelBox
from musicdesk.gui.theme import Theme
from musicdesk.workers.messages import IdeaHeard, Studied
from tests.gui.later import Later
from tests.gui.openwindow import House

A_MINOR = Scale.named("A minor")
RATE_HZ = 22_050
STARTER = ModelRow("starter", "Starter", "", 0, True, False, Path("/starter"))


class Conductor(QObject):
    """Stands in for the one that talks with the engine process."""

    idea_heard, studied, jobs_changed = Signal(object), Signal(object), Signal(object)
    take_made = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[Path, str]] = []
        self.given_up: list[str] = []
        self.jobs: tuple[Job, ...] = ()

    def hear_idea(self, path: Path, name: str) -> str:
        self.heard.append((path, name))
        return f"idea-{len(self.heard)}"

    def give_up(self, id_: str) -> None:
        self.given_up.append(id_)


class Controller:
    """Stands in for the one that queues jobs and opens takes."""

    def __init__(self) -> None:
        self.conductor, self.settings = Conductor(), Settings(device="cpu", precision="fp32")
        self.playing = SimpleNamespace(now=None)
        self.following = SimpleNamespace(draft_of_slot=lambda: None)
        self.orders: list[tuple[Wish, str]] = []
        self.opened: list[str] = []

    def ear(self) -> Ear:
        return Ear()

    def order(self, wish: Wish, said: str) -> str:
        self.orders.append((wish, said))
        return "job-1"

    def open(self, take_id: str, *, play: bool) -> None:
        self.opened.append(take_id)


class Window(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme, self.page = theme, None
        self.model = ModelBox(self)
        self.model.set_rows([STARTER])
        self.prompt = SimpleNamespace(model=self.model, focus_prompt=lambda: None)
        self.selected: list[str] = []
        self.takes = SimpleNamespace(select=self.selected.append)

    def show_page(self, page: Any) -> None:
        self.page = page


class Room:
    def __init__(self, qtbot: QtBot, theme: Theme, folder: Path) -> None:
        times = np.arange(2 * RATE_HZ, dtype=np.float32) / RATE_HZ
        self.file = write_wav(folder / "riff.wav", Clip((0.4 * np.sin(1_400 * times))[:, np.newaxis], RATE_HZ))
        self.later, self.controller, self.window = Later(), Controller(), Window(theme)
        self.conductor = self.controller.conductor
        qtbot.addWidget(self.window)
        self.library = SimpleNamespace(folder=folder / "library", audio_path=lambda take_id: folder / f"{take_id}.wav")
        self.kept = QSettings(str(folder / "kept.ini"), QSettings.Format.IniFormat)
        self.ideas = self.room()
        self.ideas.open()
        self.page = self.ideas.page
        qtbot.addWidget(self.page)

    def room(self) -> IdeaRoom:
        return IdeaRoom(
            cast(Any, self.window),
            cast(Any, self.controller),
            cast(Any, self.later),
            cast(Any, self.library),
            self.kept,
        )

    def offer(self) -> str:
        """Offer the file, and return the id under which it is heard."""
        self.page.idea_offered.emit(self.file, "")
        self.later.do()
        return f"idea-{len(self.conductor.heard)}"

    def hear(self, **changes: Any) -> None:
        """Offer the file, and let something be found in it."""
        values: dict[str, Any] = {"bpm": 84.0, "key": A_MINOR} | changes
        self.conductor.idea_heard.emit(IdeaHeard(self.offer(), Idea("riff", 2.0, **values)))

    def make(self) -> Wish:
        """Press the button, and return the wish that is put in the queue."""
        self.page.order.make.click()
        self.later.do()
        return self.controller.orders[-1][0]

    def deliver(self, number: int, job: str = "job-1") -> Take:
        """Let a loop be made."""
        take = Take(f"take-{number}", f"loop {number}", 1e9, 11.4, 32_000, 1)
        self.conductor.take_made.emit(job, take)
        return take

    def study(self, take: Take, bpm: float, key: str, likeness: float | None = None) -> None:
        found = Findings(bpm=bpm, key=Scale.named(key), likeness=likeness)
        self.conductor.studied.emit(Studied(take.id, take, found, False))

    def tell(self, state: JobState, progress: Progress | None = None, **changes: Any) -> None:
        """Tell how the job goes."""
        self.conductor.jobs_changed.emit((Job("job-1", self.controller.orders[-1][0], "", state, progress, **changes),))

    @property
    def tempo(self) -> str:
        return str(self.page.found.words["Tempo"].text())

    @property
    def rows(self) -> list[list[str]]:
        table = self.page.candidates.table
        return [[table.topLevelItem(at).text(column) for column in range(4)] for at in range(table.topLevelItemCount())]


@pytest.fixture
def room(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Room:
    return Room(qtbot, theme, tmp_path)


def test_a_recording_is_heard_in_the_engine_process_and_what_was_found_is_shown(room: Room) -> None:
    heard = room.offer()
    assert room.conductor.heard == [(room.file, "riff")]
    assert (room.tempo, room.page.source.length.text()) == ("Listening …", "2.0 s")
    room.conductor.idea_heard.emit(IdeaHeard(heard, Idea("riff", 2.0, 84.0, A_MINOR)))

    assert room.tempo == "84 bpm"
    assert room.page.order.make.isEnabled()


def test_another_recording_gives_up_the_one_before(room: Room) -> None:
    first, second = room.offer(), room.offer()
    room.conductor.idea_heard.emit(IdeaHeard(first, Idea("first", 2.0, 60.0)))
    assert (room.conductor.given_up, room.tempo) == ([first], "Listening …")
    room.conductor.idea_heard.emit(IdeaHeard(second, Idea("second", 2.0, 90.0)))

    assert room.tempo == "90 bpm"


def test_of_two_that_are_read_only_the_last_is_heard(room: Room) -> None:
    room.page.idea_offered.emit(room.file, "first")
    room.page.idea_offered.emit(room.file, "second")
    for number in (1, 0):
        room.later.do(number)

    assert room.conductor.heard == [(room.file, "second")]


def test_what_is_no_sound_is_said_and_nobody_is_asked_to_hear_it(room: Room, tmp_path: Path) -> None:
    (tmp_path / "words.wav").write_text("no sound")
    room.page.idea_offered.emit(tmp_path / "words.wav", "")
    room.later.do()

    assert "words.wav" in room.page.source.said.text
    assert room.conductor.heard == []


def test_why_it_could_not_be_heard_is_said(room: Room) -> None:
    room.conductor.idea_heard.emit(IdeaHeard(room.offer(), None, "There is no sound in it.", "Sing again."))

    assert room.page.source.said.text == "There is no sound in it. Sing again."


def test_loops_are_ordered_as_exact_bars_at_the_tempo_that_was_found(room: Room) -> None:
    room.hear()
    room.page.order.bars.setValue(8)
    wish = room.make()

    assert (wish.recipe.bars, wish.recipe.bpm, wish.variations, wish.melody) == (8, 84.0, 4, None)
    assert wish.recipe.prompt == "electric piano loop, A minor, 84 bpm"
    assert (wish.recipe.device, wish.recipe.precision) == ("cpu", "fp32")
    assert room.controller.orders[0][1] == "Making 4 loops ..."


def test_each_order_has_a_seed_of_its_own(room: Room) -> None:
    room.hear()

    assert room.make().recipe.seed != room.make().recipe.seed


def test_what_stands_in_the_way_of_an_order_is_said_below_it(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> Wish:
        raise UserError("The recording is gone.", "Choose it again.")

    failed = QSignalSpy(room.ideas.failed)
    monkeypatch.setattr(idearoom, "wish_of", refuse)
    room.hear()
    room.page.order.make.click()
    room.later.do()

    assert room.page.order.beside[""].text() == "The recording is gone."
    assert room.page.order.make.isEnabled()
    assert (failed.count(), room.controller.orders) == (1, [])


def test_what_comes_of_it_stands_on_the_page_with_what_was_measured_the_best_first(room: Room) -> None:
    room.hear()
    room.make()
    takes = [room.deliver(1), room.deliver(2)]
    assert [row[1] for row in room.rows] == ["84 → …", "84 → …"]
    room.study(takes[0], 112.0, "D major", 0.2)
    room.study(takes[1], 84.1, "C major", 0.5)

    assert [row[1:] for row in room.rows] == [
        ["84 → 84.1", "A minor → C major (relative)", "0.50"],
        ["84 → 112", "A minor → D major", "0.20"],
    ]


def test_takes_of_other_jobs_do_not_stand_there(room: Room) -> None:
    room.hear()
    room.make()
    room.deliver(1, "job-of-somebody")

    assert room.rows == []


def test_a_loop_is_played_in_place_and_opened_among_the_takes(room: Room) -> None:
    room.page.candidates.play_requested.emit("take-1")
    assert (room.controller.opened, room.window.page) == (["take-1"], room.page)
    room.page.candidates.open_requested.emit("take-2")

    assert (room.controller.opened, room.window.page) == (["take-1", "take-2"], None)
    assert room.window.selected == ["take-2"]


def test_how_far_it_is_is_seen_until_it_has_ended(room: Room) -> None:
    room.hear()
    room.make()
    seen = []
    for state, changes in (
        (JobState.QUEUED, {}), (JobState.RUNNING, {"loading": True}),
        (JobState.RUNNING, {"progress": Progress(1, 4, 1.0, "steps")}), (JobState.DONE, {}),
    ):  # fmt: skip
        room.tell(state, **cast(Any, changes))
        seen.append(room.page.candidates.state.text())

    assert seen == ["Waiting in the queue …", "Loading the model …", "Making loops …", ""]
    assert room.page.candidates.progress.isHidden()


def test_a_job_that_failed_says_why_on_the_page(room: Room) -> None:
    room.hear()
    room.make()
    room.tell(JobState.FAILED, message="There is not enough memory.", hint="Choose the Starter.")

    assert room.page.order.beside[""].text() == "There is not enough memory."


def test_the_open_take_can_be_the_idea(room: Room, tmp_path: Path) -> None:
    tape = SimpleNamespace(finished=True)
    room.controller.playing.now = SimpleNamespace(tape=tape, take_id="riff", title="A riff")  # type: ignore[assignment]
    room.page.sources_wanted.emit()
    (action,) = room.page.source.menu.actions()
    action.trigger()
    room.later.do()

    assert action.text() == "The open take “A riff”"
    assert room.conductor.heard == [(tmp_path / "riff.wav", "A riff")]


def test_with_nothing_recorded_the_menu_says_so(room: Room) -> None:
    room.page.sources_wanted.emit()

    assert [action.text() for action in room.page.source.menu.actions()] == ["Nothing recorded yet"]


def test_how_the_page_was_left_is_there_the_next_time(room: Room, qtbot: QtBot) -> None:
    room.page.order.instrument.setCurrentText("marimba")
    room.ideas.put_away()
    again = room.room()
    qtbot.addWidget(again.page)

    assert again.page.order.instrument.currentText() == "marimba"


def test_the_page_comes_and_goes_by_its_key_and_the_button_of_the_loop(house: House) -> None:
    window = house.open().window
    menus = window.findChild(Menus)
    assert menus is not None
    shown: list[bool] = []
    for act in (menus.actions["idea"].trigger, menus.actions["idea"].trigger, window.prompt.idea.click):
        act()
        shown.append(isinstance(window.page, IdeaPage))

    assert shown == [True, False, True]
    assert menus.actions["idea"].shortcut().toString() == "Ctrl+I"


def test_the_key_for_generate_makes_loops_while_the_page_has_the_keys(house: House) -> None:
    window = house.open().window
    menus = window.findChild(Menus)
    assert menus is not None
    window.prompt.prompt.replace_all("warm piano")
    menus.actions["idea"].trigger()
    page = window.page
    assert isinstance(page, IdeaPage)
    page.set_idea(Path("/riff.wav"))
    page.set_found(Idea("riff", 8.0, bpm=84.0))
    loops, takes = QSignalSpy(page.make_requested), QSignalSpy(window.prompt.generate_requested)
    page.order.bars.setFocus()
    menus.actions["generate"].trigger()
    of_page = loops.count(), takes.count()
    window.prompt.focus_prompt()
    menus.actions["generate"].trigger()

    assert of_page == (1, 0)
    assert (loops.count(), takes.count()) == (1, 1)


def test_the_melody_page_gives_way_to_it_and_it_to_that(house: House) -> None:
    furniture = house.open()
    menus = furniture.window.findChild(Menus)
    assert menus is not None
    menus.actions["melody"].trigger()
    menus.actions["idea"].trigger()
    first = furniture.studio.is_open, isinstance(furniture.window.page, IdeaPage)
    menus.actions["melody"].trigger()

    assert first == (False, True)
    assert furniture.studio.is_open


def test_one_press_is_one_order_and_the_focus_stays_on_the_button(room: Room) -> None:
    room.hear()
    room.page.show()
    room.page.order.make.setFocus()
    errands = len(room.later.errands)

    for _ in range(2):
        room.page.order.make.click()

    assert len(room.later.errands) == errands + 1
    room.later.do()
    assert room.page.focusWidget() is room.page.order.make
    assert len(room.controller.orders) == 1


def test_a_file_that_is_no_sound_leaves_the_idea_that_was_there(room: Room, tmp_path: Path) -> None:
    room.hear()
    (tmp_path / "words.wav").write_text("no sound")

    room.page.idea_offered.emit(tmp_path / "words.wav", "")
    room.later.do()

    assert room.page.source.name.text() == "riff"
    assert room.tempo == "84 bpm"
    assert "words.wav" in room.page.source.said.text
    assert room.make().recipe.bpm == 84.0


def test_a_recording_in_which_nothing_is_heard_leaves_what_was_typed_over_the_idea(room: Room) -> None:
    room.hear()
    room.page.mode.setChecked(True)
    room.page.found.genre.setCurrentText("dub")
    room.page.idea_offered.emit(room.file, "Silence")
    room.later.do()

    room.conductor.idea_heard.emit(IdeaHeard("idea-2", None, "There is no sound in it.", "Sing again."))

    assert room.page.source.said.text == "Silence: There is no sound in it. Sing again."
    assert (room.page.source.name.text(), room.page.found.genre.currentText()) == ("riff", "dub")


def test_notes_are_an_idea_at_the_tempo_of_their_file(room: Room, tmp_path: Path) -> None:
    notes = [Note(at * 0.6, pitch, 0.5, 90) for at, pitch in enumerate((60, 64, 67, 64, 60, 64, 67, 64))]
    tune = write_midi(tmp_path / "tune.mid", notes, 100.0)

    room.page.idea_offered.emit(tune, "")
    room.later.do()

    assert room.tempo == "100 bpm"
    assert room.conductor.heard == []
    assert room.page.order.make.isEnabled()
