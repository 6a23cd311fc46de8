"""The thread that hears takes: one by one, the newest wish first, and never in the way of what is being made."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from musicdesk.core.errors import BadFile
from musicdesk.core.job import Cancelled
from musicdesk.workers import studies as module
from musicdesk.workers.child import GRACE_S
from musicdesk.workers.host import PATIENCE_S
from musicdesk.workers.messages import HearIdea, IdeaHeard, Studied, Study
from musicdesk.workers.studies import Studies

WAIT_S = 10.0


class Room:
    """Studies whose hearing waits for a word of the test: a result, an error, or to be broken off."""

    def __init__(self) -> None:
        self.said: queue.SimpleQueue[Studied] = queue.SimpleQueue()
        self.begun: queue.SimpleQueue[tuple[str, bool]] = queue.SimpleQueue()
        self.words: queue.SimpleQueue[Exception | None] = queue.SimpleQueue()
        self.broken_off: queue.SimpleQueue[str] = queue.SimpleQueue()
        self.opened: list[Path] = []
        self.closed: list[Path] = []
        self.closing_s = 0.0
        hear: Any = self._hear
        open_: Any = self._open
        hear_idea: Any = self._hear_idea
        self.studies = Studies(self.said.put, hear, open_, hear_idea=hear_idea)

    def ask(self, *take_ids: str, notes: bool = True) -> None:
        for take_id in take_ids:
            self.studies.ask(Study(take_id, Path("library"), notes))

    def next_begun(self) -> tuple[str, bool]:
        return self.begun.get(timeout=WAIT_S)

    def next_said(self) -> Studied:
        return self.said.get(timeout=WAIT_S)

    def _open(self, folder: Path) -> Any:
        self.opened.append(folder)
        room = self

        class Open:
            read_only = False

            def close(self) -> None:
                time.sleep(room.closing_s)
                room.closed.append(folder)

        return Open()

    def _hear(self, _library: Any, take_id: str, notes: bool, *, tell: Any, cancel: Callable[[], bool]) -> Studied:
        self.begun.put((take_id, notes))
        while True:
            if cancel():
                self.broken_off.put(take_id)
                raise Cancelled
            try:
                word = self.words.get(timeout=0.005)
            except queue.Empty:
                continue
            if word is not None:
                raise word
            return Studied(take_id, None, None, notes)

    def _hear_idea(self, order: HearIdea, _words: Any, cancel: Callable[[], bool]) -> IdeaHeard:
        self._hear(None, order.id, False, tell=None, cancel=cancel)
        return IdeaHeard(order.id, None)


@pytest.fixture
def room(monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    monkeypatch.setattr(module, "SETTLE_S", 0.01)
    room = Room()
    yield room
    room.studies.close()


def test_takes_are_heard_one_by_one_the_last_wish_first(room: Room) -> None:
    room.ask("a")
    first = room.next_begun()
    room.ask("b", "c")
    heard = []
    for _ in range(3):
        room.words.put(None)
        heard.append(room.next_said().take_id)

    assert first == ("a", True)
    assert heard == ["a", "c", "b"]
    assert room.opened == [Path("library")]


def test_a_take_that_is_asked_for_twice_is_heard_once(room: Room) -> None:
    room.studies.hold()
    room.ask("a", "b", "a", "a")
    room.studies.release()

    assert room.next_begun()[0] == "a"
    room.ask("a")
    room.words.put(None)
    assert room.next_said().take_id == "a"
    assert room.next_begun()[0] == "b"
    room.words.put(None)
    assert room.next_said().take_id == "b"
    assert not room.studies.busy
    assert room.begun.empty() and room.said.empty()


def test_a_take_that_is_asked_for_again_while_the_answer_is_on_its_way_is_answered_again(room: Room) -> None:
    answers = list[Studied]()

    def say(fact: Any) -> None:
        answers.append(fact)
        if len(answers) == 1:
            room.ask("a")
        room.said.put(fact)

    room.studies._say = say
    room.words.put(None)
    room.words.put(None)
    room.ask("a")

    assert [room.next_said().take_id for _ in range(2)] == ["a", "a"]


def test_who_wants_notes_as_well_gets_them_and_one_answer_is_for_all(room: Room) -> None:
    room.ask("a", notes=False)
    assert room.next_begun() == ("a", False)

    room.ask("a", notes=True)
    room.words.put(None)
    assert room.next_begun() == ("a", True)
    room.words.put(None)

    assert room.next_said().heard
    assert room.said.empty()


def test_what_waits_is_heard_with_notes_when_any_wish_wanted_them(room: Room) -> None:
    room.studies.hold()
    room.ask("a", notes=True)
    room.ask("a", notes=False)
    room.studies.release()

    assert room.next_begun() == ("a", True)
    room.words.put(None)
    assert room.next_said().heard


def test_what_is_being_made_breaks_a_study_off_and_it_is_begun_again_afterwards(room: Room) -> None:
    room.ask("a")
    room.next_begun()

    room.studies.hold()
    room.studies.hold()
    assert room.broken_off.get(timeout=WAIT_S) == "a"
    room.ask("b")
    room.studies.release()
    assert room.begun.empty(), "another job still waits"
    room.studies.release()
    begun = [room.next_begun()[0]]
    room.words.put(None)
    said = [room.next_said().take_id]
    begun.append(room.next_begun()[0])
    room.words.put(None)
    said.append(room.next_said().take_id)

    assert sorted(begun) == sorted(said) == ["a", "b"]


def test_what_is_given_up_is_said_take_by_take_and_a_new_wish_is_heard(room: Room) -> None:
    room.ask("a")
    room.next_begun()
    room.ask("b")

    room.studies.drop()

    given_up = [room.next_said() for _ in range(2)]
    assert sorted(each.take_id for each in given_up) == ["a", "b"]
    assert all(each.message and not each.heard for each in given_up)
    assert not room.studies.busy
    room.ask("a")
    assert room.next_begun()[0] == "a"
    room.words.put(None)
    assert room.next_said().message == ""


@pytest.mark.parametrize(
    ("mishap", "words", "details"),
    [
        (BadFile("The take a is damaged.", "Oh."), "The take a is damaged.", "BadFile"),
        (MemoryError(), "memory", "MemoryError"),
        (ZeroDivisionError("a very foreign thing"), "mistake of its own", "very foreign"),
    ],
)
def test_whatever_goes_wrong_is_said_and_the_next_take_is_heard(
    room: Room, mishap: Exception, words: str, details: str
) -> None:
    room.ask("a")
    room.words.put(mishap)
    said = room.next_said()
    room.ask("b")
    room.words.put(None)

    assert words in said.message and details in said.details
    assert (said.take_id, said.heard, said.findings) == ("a", False, None)
    assert room.next_said() == Studied("b", None, None, True)
    assert room.opened == [Path("library")] * 2, "what failed may have been the library itself"
    assert room.closed[:1] == [Path("library")]


def test_at_the_end_nothing_more_is_said_and_the_thread_is_gone(room: Room) -> None:
    room.ask("a", "b")
    room.next_begun()

    room.studies.close()
    room.ask("c")

    assert room.closed == [Path("library")]
    assert "studies" not in [thread.name for thread in threading.enumerate()]
    assert room.said.empty() and room.begun.empty()


@pytest.mark.parametrize("is_hearing", [True, False])
def test_the_library_has_been_let_go_when_it_is_closed_for_the_process_may_end_then(
    room: Room, is_hearing: bool
) -> None:
    room.closing_s = 0.2
    room.ask("a")
    room.next_begun()
    if not is_hearing:
        room.words.put(None)
        room.next_said()

    room.studies.close()

    assert room.closed == [Path("library")]


def test_a_library_that_is_not_let_go_does_not_hold_up_the_end(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LET_GO_S", 0.05)
    room.closing_s = 1.0
    room.ask("a")
    room.next_begun()
    began_s = time.monotonic()

    room.studies.close()

    assert (time.monotonic() - began_s < 0.8, room.closed) == (True, [])


def test_the_whole_end_fits_into_what_the_process_is_given() -> None:
    assert module.DROP_S + module.LET_GO_S < GRACE_S < PATIENCE_S


def test_it_can_be_closed_in_its_own_thread(room: Room) -> None:
    def hear(*_: Any, **__: Any) -> Studied:
        room.studies._now = None  # as if nothing was being heard
        room.studies.close()
        room.said.put(Studied("a", None, None, False))
        raise Cancelled

    room.studies._hear = hear
    room.ask("a")

    assert room.next_said().take_id == "a"


def test_an_idea_goes_before_the_takes_that_wait(room: Room) -> None:
    room.ask("now")
    room.next_begun()
    room.ask("later")
    room.studies.ask(HearIdea("idea", Path("hum.wav")))
    room.ask("last")
    for _ in range(4):
        room.words.put(None)
    said = [room.next_said() for _ in range(4)]

    assert [getattr(fact, "id", getattr(fact, "take_id", "")) for fact in said] == ["now", "idea", "last", "later"]


def test_an_idea_that_is_stopped_is_not_answered_and_the_next_is_heard(room: Room) -> None:
    room.studies.ask(HearIdea("idea", Path("hum.wav")))
    room.studies.ask(HearIdea("waiting", Path("hum.wav")))
    first = room.next_begun()[0]
    room.ask("take")

    room.studies.stop("idea")
    room.studies.stop("waiting")
    assert room.broken_off.get(timeout=WAIT_S) == first
    room.words.put(None)

    assert room.next_said().take_id == "take"


def test_an_idea_is_broken_off_for_what_is_made_and_begun_again(room: Room) -> None:
    room.studies.ask(HearIdea("idea", Path("hum.wav")))
    room.next_begun()

    room.studies.hold(WAIT_S)
    broken_off = room.broken_off.get(timeout=WAIT_S)
    room.studies.release()
    again = room.next_begun()
    room.words.put(None)

    assert (broken_off, again[0]) == ("idea", "idea")
    said: Any = room.next_said()
    assert said == IdeaHeard("idea", None)


def test_when_all_is_dropped_ideas_are_told_as_not_heard(room: Room) -> None:
    room.studies.ask(HearIdea("idea", Path("hum.wav")))
    room.next_begun()

    room.studies.drop()

    said: Any = room.next_said()
    assert said.id == "idea" and said.idea is None and said.message


def test_what_stands_in_the_way_of_an_idea_is_said(room: Room) -> None:
    room.studies.ask(HearIdea("idea", Path("hum.wav")))
    room.words.put(BadFile("That is no sound.", "Choose another."))

    said: Any = room.next_said()
    assert (said.idea, said.message, said.hint) == (None, "That is no sound.", "Choose another.")
