"""The controller: what is opened when, and what a wish is made from; panels, engine and sound card are stood in for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from musicdesk.app.queue import Job
from musicdesk.app.settings import Settings
from musicdesk.core.clip import Clip
from musicdesk.core.errors import UserError
from musicdesk.core.job import JobState, Progress
from musicdesk.core.recipe import Recipe
from musicdesk.core.remake import Remake
from musicdesk.core.take import Bond, Take
from musicdesk.core.tape import Tape
from musicdesk.core.transport import Loop, Motion, Transport
from musicdesk.core.wish import Wish
from musicdesk.formats.audiofile import write_wav
from musicdesk.gui.controller import Controller
from musicdesk.gui.playing import Open, Playing
from musicdesk.gui.shelf import Shelf
from musicdesk.library.library import Library
from tests.gui.later import Later

RATE_HZ = 1_000
RECIPE = Recipe("warm piano\nat night", seconds=10.0, seed=5)


class Sound:
    """A player without sound that plays what it is given for ever."""

    def __init__(self) -> None:
        self.transport = Transport()

    def load(self, tape: Tape) -> None:
        self.transport = Transport(tape.capacity)

    def unload(self) -> None:
        self.transport = Transport()

    def play(self) -> None:
        self.transport = self.transport.play()

    def pause(self) -> None:
        self.transport = self.transport.pause()

    def stop(self) -> None:
        self.transport = self.transport.stop()

    def seek(self, frame: int) -> None:
        self.transport = self.transport.seek(frame)

    def set_gain(self, gain: float) -> None:
        pass

    def facts(self) -> Any:
        return SimpleNamespace(transport=self.transport, heard_frame=self.transport.frame, peaks=(), trouble=None)

    def close(self) -> None:
        pass


class Panels(QObject):
    """Stands in for the window: it remembers what it was told."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.melodies: list[Path] = []
        nothing: Callable[..., None] = lambda *_args, **_named: None  # noqa: E731
        self.status = SimpleNamespace(say=self.said.append)
        self.takes = SimpleNamespace(
            set_source=nothing, refresh=nothing, select=nothing, set_open=nothing, selected_ids=tuple
        )
        self.selected: list[object] = []
        self.waveform = SimpleNamespace(set_tape=nothing, grew=nothing, select=self.selected.append)
        self.transport = SimpleNamespace(set_enabled_for=nothing)
        self.prompt = SimpleNamespace(
            melody=SimpleNamespace(remove=QPushButton()),
            length_s=lambda: 4.0,
            values=dict,
            style_box=SimpleNamespace(preset=None),
            model=SimpleNamespace(rows=tuple, row=lambda: None),
            set_melody=lambda path, _overview, _text: self.melodies.append(path),
            show_error=lambda field, _message: self.said.append(field),
        )
        self.show_title = nothing


class Orders:
    """Stands in for the conductor."""

    def __init__(self) -> None:
        self.jobs: tuple[Job, ...] = ()
        self.wishes: list[Wish] = []

    def generate(self, wish: Wish) -> str:
        self.wishes.append(wish)
        return f"job-{len(self.wishes)}"

    def dismiss(self, job: str) -> None:
        self.jobs = tuple(each for each in self.jobs if each.id != job)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as library:
        yield library


@pytest.fixture
def later() -> Later:
    return Later()


@pytest.fixture
def orders() -> Orders:
    return Orders()


@pytest.fixture
def panels(qtbot: QtBot) -> Iterator[Panels]:
    made = Panels()
    yield made
    made.deleteLater()  # and with it the timers of what hangs on it


@pytest.fixture
def controller(panels: Panels, library: Library, orders: Orders, later: Later) -> Iterator[Controller]:
    playing = Playing(Sound(), panels)  # type: ignore[arg-type]
    shelf = Shelf(library, panels)
    made = Controller(panels, orders, playing, shelf, later, Settings())  # type: ignore[arg-type]
    shelf.gone.connect(made.gone)
    yield made
    playing.close()


def put(library: Library, title: str, **more: Any) -> str:
    clip = Clip(np.zeros((320, 1), np.float32), 32_000)
    take = Take(library.new_id(1e9), title, 1e9, clip.seconds, clip.sample_rate, 1, recipe=RECIPE, **more)
    return library.add(take, clip, codes=None, peaks=b"", overview=b"").id


def begin(controller: Controller, job: str, take_id: str, sound_s: float = 0.0) -> Tape:
    """Let a take begin, with so much sound of it."""
    tape = Tape(10 * RATE_HZ, 1, RATE_HZ)
    controller.tape_begun(job, take_id, tape, RECIPE)
    tape.append(np.zeros((round(sound_s * RATE_HZ), 1), np.float32))
    return tape


def open_id(controller: Controller) -> str | None:
    now = controller.playing.now
    return None if now is None else now.take_id


def test_a_take_that_begins_is_opened_under_its_short_title(controller: Controller) -> None:
    controller.generate(Wish(RECIPE))

    begin(controller, "job-1", "take-1")

    assert controller.playing.now is not None
    assert controller.playing.now.title == "warm piano at night"


def test_a_take_that_waited_in_the_queue_does_not_cut_off_the_one_before_it(controller: Controller) -> None:
    controller.generate(Wish(RECIPE))
    controller.generate(Wish(RECIPE))
    tape = begin(controller, "job-1", "take-1", 5.0)
    tape.finish()
    controller.tape_ended("take-1")
    assert controller.playing.is_playing

    begin(controller, "job-2", "take-2")

    assert open_id(controller) == "take-1"


def test_a_take_ordered_while_another_one_plays_takes_its_place(controller: Controller) -> None:
    controller.generate(Wish(RECIPE))
    tape = begin(controller, "job-1", "take-1", 5.0)
    tape.finish()
    controller.tape_ended("take-1")
    controller.generate(Wish(RECIPE))

    begin(controller, "job-2", "take-2")

    assert open_id(controller) == "take-2"


def test_what_plays_goes_on_when_takes_are_not_to_play_by_themselves(controller: Controller) -> None:
    controller.change_settings(Settings(autoplay=False))
    controller.playing.open(Open("old", "Old", Tape.of(Clip(np.zeros((9, 1), np.float32), RATE_HZ))), play=True)
    controller.generate(Wish(RECIPE))

    begin(controller, "job-1", "take-1")

    assert open_id(controller) == "old"
    assert controller.playing.facts.transport.motion is Motion.PLAYING


def test_a_take_stopped_before_its_first_sound_is_closed(controller: Controller) -> None:
    controller.generate(Wish(RECIPE))
    begin(controller, "job-1", "take-1").finish()

    controller.tape_ended("take-1")

    assert open_id(controller) is None
    assert not controller.playing.is_playing


def test_a_take_cut_short_stays_open(controller: Controller) -> None:
    controller.generate(Wish(RECIPE))
    begin(controller, "job-1", "take-1", 1.0).finish()

    controller.tape_ended("take-1")

    assert open_id(controller) == "take-1"


def test_a_take_that_was_not_sound_is_closed_said_and_opened_again_when_it_begins_anew(
    controller: Controller, panels: Panels
) -> None:
    controller.generate(Wish(RECIPE))
    begin(controller, "job-1", "a", 1.0)

    controller.tape_ended("a")
    controller.tape_forgotten("a")
    closed = open_id(controller)
    controller.retrying("job-1", 1, ("quiet for 2.4 s", "clipped for 0.3 s."))
    said = panels.said[-1]
    tape = begin(controller, "job-1", "a", 1.0)

    assert closed is None
    assert said == "The take was not sound: Quiet for 2.4 s; clipped for 0.3 s. Making it again ..."
    assert controller.playing.now is not None
    assert controller.playing.now.tape is tape


def test_a_take_made_again_does_not_take_the_place_of_what_was_opened_since(
    controller: Controller, library: Library, later: Later
) -> None:
    other = put(library, "other")
    controller.generate(Wish(RECIPE))
    begin(controller, "job-1", "a", 1.0)
    controller.tape_ended("a")
    controller.tape_forgotten("a")

    controller.open(other)
    later.do()
    begin(controller, "job-1", "a", 1.0)

    assert open_id(controller) == other


def test_a_part_that_is_made_anew_is_selected_in_the_take_that_grows(
    controller: Controller, orders: Orders, panels: Panels
) -> None:
    wish = Wish(RECIPE, parent="p", bond=Bond.REMADE, remake=Remake(2.0, 4.0))
    orders.jobs = (Job("job-1", wish, "a"),)
    controller.generate(wish)

    begin(controller, "job-1", "a")

    assert panels.selected == [Loop(2 * RATE_HZ, 4 * RATE_HZ)]


def _re_rolled(controller: Controller, orders: Orders, begin_s: float) -> Tape:
    """Let a part be made anew of a take of 40 s, and the take begin."""
    wish = Wish(RECIPE, parent="p", bond=Bond.REMADE, remake=Remake(begin_s, begin_s + 4))
    orders.jobs = (Job("job-1", wish, "a", state=JobState.RUNNING, progress=Progress(150, 200, 1.0)),)
    controller.generate(wish)
    tape = Tape(40 * RATE_HZ, 1, RATE_HZ)
    controller.tape_begun("job-1", "a", tape, RECIPE)
    return tape


def test_new_music_far_into_a_take_is_heard_from_shortly_before_it_as_soon_as_it_is_there(
    controller: Controller, orders: Orders
) -> None:
    tape = _re_rolled(controller, orders, 20.0)
    heard = []
    for until_s in (20, 22):
        tape.append(np.zeros((until_s * RATE_HZ - tape.ready, 1), np.float32))
        controller.tape_grew("a")
        heard.append((controller.playing.facts.heard_frame / RATE_HZ, controller.playing.is_playing))

    assert heard == [(0.0, False), (17.0, True)]


def test_who_goes_elsewhere_meanwhile_is_left_there(controller: Controller, orders: Orders) -> None:
    tape = _re_rolled(controller, orders, 20.0)
    tape.append(np.zeros((10 * RATE_HZ, 1), np.float32))
    controller.tape_grew("a")
    controller.playing.seek(5 * RATE_HZ)

    tape.append(np.zeros((12 * RATE_HZ, 1), np.float32))
    controller.tape_grew("a")

    assert controller.playing.facts.heard_frame == 5 * RATE_HZ
    assert not controller.playing.is_playing


def test_of_a_batch_the_first_take_opens(controller: Controller) -> None:
    controller.generate(Wish(RECIPE, variations=3))

    for take_id in ("a", "b", "c"):
        begin(controller, "job-1", take_id, 1.0)

    assert open_id(controller) == "a"


def test_a_take_that_is_read_slowly_does_not_take_the_place_of_one_that_has_begun_since(
    controller: Controller, library: Library, later: Later
) -> None:
    controller.open(put(library, "slow"))
    controller.generate(Wish(RECIPE))
    begin(controller, "job-1", "take-1")

    later.do(0)

    assert open_id(controller) == "take-1"


def test_a_take_that_is_deleted_while_it_is_read_is_not_opened(
    controller: Controller, library: Library, later: Later
) -> None:
    take = put(library, "slow")
    controller.open(take)
    controller.delete([take])

    later.do(0)

    assert open_id(controller) is None


def test_a_take_that_cannot_be_read_does_not_keep_the_next_one_from_opening(
    controller: Controller, library: Library, later: Later
) -> None:
    controller.open("20200101-000000-000-0000")
    good = put(library, "good")
    controller.open(good)

    later.do(0)
    later.do(1)

    assert open_id(controller) == good


def test_turning_back_to_the_open_take_keeps_it_open(controller: Controller, library: Library, later: Later) -> None:
    first, other = put(library, "first"), put(library, "other")
    controller.open(first)
    later.do(0)
    controller.open(other)
    controller.open(first)

    later.do(1)

    assert open_id(controller) == first


def test_a_continuation_made_again_goes_on_from_the_same_take(
    controller: Controller, library: Library, orders: Orders
) -> None:
    parent = put(library, "parent")
    child = put(library, "child", parent=parent, bond=Bond.CONTINUATION)

    controller.again(child)

    wish = orders.wishes[0]
    assert (wish.parent, wish.bond) == (parent, Bond.CONTINUATION)
    assert wish.recipe.seed != RECIPE.seed


def test_a_take_is_continued_by_the_length_that_stands_there_and_never_twice_alike(
    controller: Controller, library: Library, orders: Orders
) -> None:
    take = put(library, "a")

    controller.continue_(take)
    controller.continue_(take)

    assert [wish.recipe.seconds for wish in orders.wishes] == [4.0, 4.0]
    assert len({RECIPE.seed, *(wish.recipe.seed for wish in orders.wishes)}) == 3


def test_a_take_saved_at_last_is_said(controller: Controller, library: Library, orders: Orders, panels: Panels) -> None:
    take = library.take(put(library, "Warm piano"))
    orders.jobs = (Job("job-1", Wish(RECIPE), "Warm piano", JobState.DONE, takes=(take.id,)),)

    controller.take_made("job-1", take)

    assert panels.said == ["Saved: Warm piano."]


def test_two_takes_read_to_be_compared_do_not_take_the_place_of_what_was_opened_since(
    controller: Controller, library: Library, later: Later
) -> None:
    first, second, third = (put(library, title) for title in "abc")
    controller.compare((first, second))
    controller.open(third)

    later.do(1)
    later.do(0)

    assert open_id(controller) == third
    assert not controller.playing.is_comparing


def test_a_take_deleted_while_it_is_read_to_be_compared_is_not_heard(
    controller: Controller, library: Library, later: Later
) -> None:
    pair = put(library, "a"), put(library, "b")
    controller.compare(pair)
    controller.delete(pair[1:])

    later.do(0)

    assert open_id(controller) is None


def test_two_takes_are_compared_once_though_asked_for_twice(
    controller: Controller, library: Library, later: Later
) -> None:
    pair = put(library, "a"), put(library, "b")
    controller.compare(pair)
    controller.compare(pair)
    later.do(0)
    controller.playing.swap()

    later.do(1)

    assert open_id(controller) == pair[1]


def sound(folder: Path, name: str) -> Path:
    return write_wav(folder / name, Clip(np.full((320, 1), 0.1, np.float32), 32_000))


def import_all(controller: Controller, later: Later, *paths: Path) -> None:
    begun = len(later.errands)
    controller.import_files(paths)
    for number in range(begun, begun + len(paths)):
        later.do(number)


def test_what_was_taken_in_is_opened_and_does_not_play(controller: Controller, later: Later, tmp_path: Path) -> None:
    import_all(controller, later, sound(tmp_path, "loop.wav"))
    later.do()

    assert controller.playing.now is not None
    assert controller.playing.now.title == "loop"
    assert not controller.playing.is_playing


def test_a_recording_that_the_library_has_is_opened_and_said_unless_its_sound_was_changed(
    controller: Controller, panels: Panels, library: Library, later: Later, tmp_path: Path
) -> None:
    path = sound(tmp_path, "loop.wav")
    import_all(controller, later, path)
    import_all(controller, later, path)
    known = panels.said[-1]
    write_wav(path, Clip(np.full((320, 1), 0.2, np.float32), 32_000))
    import_all(controller, later, path)

    assert known == "“loop” is in the library already."
    assert panels.said[-1] == "Taken in: loop."
    assert len(library.find()) == 2


def test_what_is_taken_in_leaves_what_plays_open(controller: Controller, later: Later, tmp_path: Path) -> None:
    controller.playing.open(Open("old", "Old", Tape.of(Clip(np.zeros((9, 1), np.float32), RATE_HZ))), play=True)
    import_all(controller, later, sound(tmp_path, "loop.wav"))

    assert len(later.errands) == 1
    assert open_id(controller) == "old"


def test_what_is_taken_in_does_not_keep_an_ordered_take_from_opening(
    controller: Controller, later: Later, tmp_path: Path
) -> None:
    controller.generate(Wish(RECIPE))
    import_all(controller, later, sound(tmp_path, "loop.wav"))
    later.do()

    begin(controller, "job-1", "take-1")

    assert open_id(controller) == "take-1"


def test_one_bad_file_among_good_ones_is_said_with_them(
    controller: Controller, panels: Panels, later: Later, tmp_path: Path
) -> None:
    said: list[UserError] = []
    controller.failed.connect(said.append)
    junk = tmp_path / "junk.wav"
    junk.write_bytes(b"no sound")

    import_all(controller, later, sound(tmp_path, "one.wav"), junk, sound(tmp_path, "two.wav"))

    assert [str(error).partition("junk.wav")[:2] for error in said] == [
        ("Taken in: 2 takes. Not taken in: ", "junk.wav")
    ]
    assert all(sentence.startswith("Taking in ") for sentence in panels.said)


def test_of_many_bad_files_some_are_named(controller: Controller, later: Later, tmp_path: Path) -> None:
    failed = QSignalSpy(controller.failed)
    paths = [tmp_path / f"{number}.wav" for number in range(5)]

    import_all(controller, later, *paths)

    sentence = str(failed.at(0)[0])
    assert failed.count() == 1
    assert sentence.startswith("Not taken in: ")
    assert sentence.endswith("; and 2 more.")


def test_several_good_files_are_counted(controller: Controller, panels: Panels, later: Later, tmp_path: Path) -> None:
    import_all(controller, later, sound(tmp_path, "one.wav"), sound(tmp_path, "two.wav"))

    assert panels.said[-1] == "Taken in: 2 takes."
