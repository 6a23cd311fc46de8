"""The host, with a process that is a pipe end in the test's hand and a clock that stands still."""

from __future__ import annotations

import multiprocessing
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest

from musicdesk.core.errors import Bug
from musicdesk.core.job import JobState, Progress
from musicdesk.core.recipe import Recipe
from musicdesk.core.take import Take
from musicdesk.core.wish import Wish
from musicdesk.workers.host import Host
from musicdesk.workers.line import Line
from musicdesk.workers.messages import (
    Awake,
    Failed,
    Finished,
    HearIdea,
    IdeaHeard,
    Loaded,
    Loading,
    Make,
    Measure,
    Measured,
    Paint,
    Painted,
    Painting,
    Quit,
    SaveAgain,
    Saving,
    Stop,
    Studied,
    Study,
    Studying,
    TakeBegun,
    TakeMade,
    Unload,
    Unloaded,
    Unsaved,
    Warm,
)

LOADED = Loaded("starter", "cpu", "fp32", (), 32_000, 1, 50, True, 1_000)


class FakeChild:
    """A process that does what the test says; it is its own process object."""

    def __init__(self) -> None:
        self.ours, self.theirs = multiprocessing.Pipe()
        self.sentinel, self._life = multiprocessing.Pipe(duplex=False)
        self.exitcode: int | None = None
        self.killed = False

    def say(self, *facts: Any) -> None:
        for fact in facts:
            self.theirs.send(fact)

    def orders(self) -> list[Any]:
        heard = []
        while self.theirs.poll():
            heard.append(self.theirs.recv())
        return heard

    def die(self, code: int) -> None:
        self.exitcode = code
        self.theirs.close()
        self._life.close()

    def kill(self) -> None:
        self.killed = True
        self.die(-9)

    def join(self, timeout: float | None = None) -> None:
        pass


class Nursery:
    """Starts fake children, and is the clock."""

    def __init__(self) -> None:
        self.children: list[FakeChild] = []
        self.now_s = 100.0
        self.host = Host(self.start, lambda: self.now_s)

    def start(self) -> Line:
        child = FakeChild()
        self.children.append(child)
        return Line(child, child.ours)

    @property
    def child(self) -> FakeChild:
        return self.children[-1]

    def facts(self) -> list[Any]:
        return self.host.wait(0)


@pytest.fixture
def nursery() -> Nursery:
    return Nursery()


def make(job: str = "a", model: str = "starter") -> Make:
    return Make(job, Wish(Recipe("warm piano", model=model)), Path("library"))


def begun(job: str = "a") -> TakeBegun:
    return TakeBegun(job, 0, "t", Recipe("warm piano"), 32_000, 1, 320_000)


def made(job: str = "a") -> TakeMade:
    return TakeMade(job, 0, Take("t", "Warm piano", 0.0, 1.0, 32_000, 1))


def test_nothing_runs_before_something_is_asked_for(nursery: Nursery) -> None:
    for order in (SaveAgain(), Stop("a"), Quit()):
        nursery.host.send(order)

    assert nursery.facts() == []
    assert nursery.children == []
    assert not nursery.host.alive


def test_unloading_what_does_not_run_is_answered(nursery: Nursery) -> None:
    nursery.host.send(Unload())

    assert nursery.facts() == [Unloaded(0)]
    assert nursery.children == []


def test_the_first_order_starts_a_process_and_the_next_goes_to_the_same(nursery: Nursery) -> None:
    nursery.host.send(Warm())
    nursery.host.send(make())

    assert len(nursery.children) == 1
    assert nursery.child.orders() == [Warm(), make()]


def test_what_the_process_says_comes_up_in_order(nursery: Nursery) -> None:
    nursery.host.send(make())
    said = [Awake(7), Loading("a", "starter"), LOADED, begun(), made(), Finished("a", JobState.DONE)]

    nursery.child.say(*said)

    assert nursery.facts() == said


def test_a_second_job_at_once_is_our_mistake(nursery: Nursery) -> None:
    nursery.host.send(make("a"))

    with pytest.raises(Bug):
        nursery.host.send(make("b"))


def test_after_a_job_has_ended_the_next_one_may_come(nursery: Nursery) -> None:
    nursery.host.send(make("a"))
    nursery.child.say(LOADED, Finished("a", JobState.DONE))
    nursery.facts()

    nursery.host.send(make("b"))

    assert nursery.child.orders() == [make("a"), make("b")]


def test_stop_while_the_model_is_loaded_is_answered_at_once(nursery: Nursery) -> None:
    nursery.host.send(make("a"))
    nursery.child.say(Awake(7), Loading("a", "starter"))
    nursery.facts()

    nursery.host.send(Stop("a"))

    assert nursery.facts() == [Finished("a", JobState.CUT_SHORT)]
    assert nursery.child.orders() == [make("a"), Stop("a")]


def test_stop_is_answered_when_loading_turns_out_to_be_what_the_process_does(nursery: Nursery) -> None:
    nursery.host.send(Warm())
    nursery.child.say(LOADED)
    nursery.facts()
    nursery.host.send(make("a", "other"))
    nursery.host.send(Stop("a"))
    before = nursery.facts()

    nursery.child.say(Loading("a", "other"))

    assert before == []
    assert Finished("a", JobState.CUT_SHORT) in nursery.facts()


def test_what_is_still_said_of_a_job_that_was_given_up_is_not_handed_on(nursery: Nursery) -> None:
    nursery.host.send(make("a"))
    nursery.host.send(Stop("a"))
    nursery.facts()

    nursery.child.say(LOADED, begun("a"), made("a"), Finished("a", JobState.CUT_SHORT))

    assert nursery.facts() == [LOADED, made("a")], "only what lies in the library"


def test_a_load_that_nobody_waits_for_goes_on_for_three_seconds_and_is_ended(nursery: Nursery) -> None:
    nursery.host.send(make("a"))
    nursery.host.send(Stop("a"))
    nursery.facts()
    loading = nursery.child

    nursery.now_s += 2.9
    early = (nursery.facts(), loading.killed)
    nursery.now_s += 0.2
    late = nursery.facts()

    assert early == ([], False)
    assert loading.killed
    assert late == [Unloaded(0)]
    assert len(nursery.children) == 2, "replaced"


def test_a_load_that_is_asked_for_again_goes_on(nursery: Nursery) -> None:
    nursery.host.send(make("a"))
    nursery.host.send(Stop("a"))
    nursery.facts()

    nursery.host.send(make("b"))
    nursery.now_s += 60

    assert nursery.facts() == []
    assert not nursery.child.killed


def test_a_job_behind_a_load_that_nobody_wants_moves_to_the_new_process(nursery: Nursery) -> None:
    nursery.host.send(make("a", "huge"))
    nursery.host.send(Stop("a"))
    nursery.host.send(make("b", "starter"))
    nursery.facts()

    nursery.now_s += 3.1
    facts = nursery.facts()

    assert nursery.children[0].killed
    assert facts == [Unloaded(0)]
    assert nursery.child.orders() == [make("b", "starter")]


def test_a_process_that_does_not_stop_within_three_seconds_is_ended_and_its_job_fails_in_words(
    nursery: Nursery,
) -> None:
    nursery.host.send(make("a"))
    nursery.child.say(LOADED, begun("a"))
    nursery.facts()
    hung = nursery.child

    nursery.host.send(Stop("a"))
    nursery.now_s += 2.0
    nursery.host.send(Stop("a"))  # asking again does not give it more time
    early = nursery.facts()
    nursery.now_s += 1.1
    failed, unloaded = nursery.facts()

    assert early == []
    assert hung.killed
    assert isinstance(failed, Failed) and "3 s" in failed.message and failed.hint
    assert unloaded == Unloaded(0)
    nursery.host.send(make("b"))
    assert nursery.child.orders() == [make("b")]


def test_a_process_that_hangs_before_anything_was_begun_leaves_a_job_that_is_only_cut_short(nursery: Nursery) -> None:
    nursery.host.send(Warm())
    nursery.child.say(LOADED)
    nursery.facts()
    nursery.host.send(make("a"))
    nursery.host.send(Stop("a"))

    nursery.now_s += 3.1

    assert nursery.facts()[0] == Finished("a", JobState.CUT_SHORT)


@pytest.mark.parametrize("first", [True, False])
def test_a_process_that_is_writing_a_take_when_it_is_stopped_gets_more_time(nursery: Nursery, first: bool) -> None:
    nursery.host.send(make("a"))
    nursery.child.say(LOADED, begun("a"))
    if first:
        nursery.child.say(Saving("a", 0))
    nursery.facts()

    nursery.host.send(Stop("a"))
    if not first:
        nursery.child.say(Saving("a", 0))
    nursery.facts()
    nursery.now_s += 20
    nursery.child.say(made("a"), Finished("a", JobState.CUT_SHORT))

    assert nursery.facts() == [made("a"), Finished("a", JobState.CUT_SHORT)]
    assert not nursery.child.killed


def test_a_process_that_stops_in_time_lives_on(nursery: Nursery) -> None:
    nursery.host.send(make("a"))
    nursery.child.say(LOADED, begun("a"))
    nursery.facts()
    nursery.host.send(Stop("a"))

    nursery.child.say(made("a"), Finished("a", JobState.CUT_SHORT))
    facts = nursery.facts()
    nursery.now_s += 60

    assert facts == [made("a"), Finished("a", JobState.CUT_SHORT)]
    assert nursery.facts() == []
    assert not nursery.child.killed


@pytest.mark.parametrize(("code", "words"), [(-9, "memory"), (-11, "crashed"), (1, "crashed"), (0, "too early")])
def test_a_process_that_dies_fails_its_job_in_words_and_the_next_job_gets_a_new_one(
    nursery: Nursery, code: int, words: str
) -> None:
    nursery.host.send(make("a"))
    nursery.child.say(LOADED, begun("a"))

    nursery.child.die(code)
    *said, failed, unloaded = nursery.facts()
    nursery.host.send(make("b"))

    assert said == [LOADED, begun("a")], "what it said before is heard"
    assert isinstance(failed, Failed) and failed.job == "a"
    assert words in failed.message and failed.hint and str(code) in failed.details
    assert unloaded == Unloaded(0)
    assert len(nursery.children) == 2
    assert nursery.child.orders() == [make("b")]


def test_a_process_that_dies_without_a_job_is_told_without_alarm(nursery: Nursery) -> None:
    nursery.host.send(Warm())
    nursery.facts()

    nursery.child.die(-9)

    assert nursery.facts() == [Unloaded(0)]
    assert nursery.facts() == []
    assert not nursery.host.alive


def test_an_order_to_a_process_that_has_just_died_does_not_raise_and_fails_in_words(nursery: Nursery) -> None:
    nursery.host.send(Warm())
    nursery.facts()
    nursery.child.die(-9)

    nursery.host.send(make("a"))

    failed, _ = nursery.facts()
    assert isinstance(failed, Failed) and failed.job == "a"


def test_what_was_not_saved_when_the_process_died_is_told_as_lost(nursery: Nursery) -> None:
    nursery.host.send(make("a"))
    nursery.child.say(LOADED, begun("a"), Unsaved("a", 0, "Full.", "Make room."), Finished("a", JobState.DONE))
    nursery.facts()

    nursery.child.die(-9)
    lost, _ = nursery.facts()

    assert isinstance(lost, Failed) and lost.job == "a" and "could not be saved" in lost.message


def test_what_was_saved_in_the_end_is_not_lost(nursery: Nursery) -> None:
    nursery.host.send(make("a"))
    nursery.child.say(LOADED, Unsaved("a", 0, "Full.", ""), Finished("a", JobState.DONE), made("a"))
    nursery.facts()

    nursery.child.die(-9)

    assert nursery.facts() == [Unloaded(0)]


def test_a_process_that_cannot_be_started_is_said_in_words() -> None:
    def start() -> Line:
        raise OSError(12, "Cannot allocate memory")

    host = Host(start)

    host.send(make("a"))

    (failed,) = host.wait(0)
    assert isinstance(failed, Failed) and failed.job == "a" and "could not be started" in failed.message


def test_waiting_ends_when_a_waker_is_ready_and_when_the_host_is_closed() -> None:
    nursery = Nursery()
    waker, other = multiprocessing.Pipe(duplex=False)
    other.send("look")

    facts = nursery.host.wait(60, waker)
    nursery.host.close()

    assert facts == []
    assert nursery.host.wait(60) == []


def test_closing_asks_the_process_to_quit_and_ends_it_when_it_does_not() -> None:
    nursery = Nursery()
    nursery.host = Host(nursery.start, patience_s=0.05)
    nursery.host.send(Warm())
    orders: Connection = nursery.child.theirs

    nursery.host.close()
    nursery.host.close()
    nursery.host.send(make("a"))

    assert nursery.child.killed
    assert len(nursery.children) == 1
    assert orders.closed


def study(take_id: str = "t") -> Study:
    return Study(take_id, Path("library"))


def studied(take_id: str = "t") -> Studied:
    return Studied(take_id, None, None, True)


def test_a_study_starts_a_process_and_what_is_said_of_it_comes_up_whatever_is_made(nursery: Nursery) -> None:
    nursery.host.send(study())
    nursery.host.send(make())
    told = [Studying("t", "Listening", Progress(1, 2)), begun(), studied(), Finished("a", JobState.DONE)]

    nursery.child.say(*told)

    assert nursery.child.orders() == [study(), make()]
    assert nursery.facts() == told
    assert nursery.host.unanswered == ()


def test_a_study_is_no_job_and_hinders_none(nursery: Nursery) -> None:
    nursery.host.send(study())
    nursery.child.say(LOADED)
    nursery.facts()

    nursery.host.send(make())
    nursery.host.send(Stop("a"))
    nursery.child.say(Finished("a", JobState.CUT_SHORT))

    assert nursery.facts() == [Finished("a", JobState.CUT_SHORT)]
    nursery.now_s += 1_000
    assert nursery.facts() == [], "a study may take as long as it takes"
    assert not nursery.child.killed
    assert [fact.take_id for fact in nursery.host.unanswered] == ["t"]


def test_when_the_process_dies_each_take_that_was_not_heard_is_told(nursery: Nursery) -> None:
    for take_id in ("one", "two", "one"):
        nursery.host.send(study(take_id))
    nursery.child.say(studied("two"))
    nursery.facts()

    nursery.child.die(-9)
    facts = nursery.facts()
    nursery.host.send(study("one"))

    said = [fact for fact in facts if isinstance(fact, Studied)]
    assert [(fact.take_id, fact.heard) for fact in said] == [("one", False)]
    assert said[0].message and said[0].hint
    assert len(nursery.children) == 2 and nursery.child.orders() == [study("one")]


def test_why_a_job_failed_is_told_after_what_was_not_heard_for_it(nursery: Nursery) -> None:
    nursery.host.send(study("one"))
    nursery.host.send(make())
    nursery.child.say(LOADED, begun())
    nursery.facts()

    nursery.child.die(-9)

    assert [type(fact) for fact in nursery.facts()] == [Studied, Failed, Unloaded]


def test_takes_are_heard_in_a_new_process_when_the_old_one_hung_at_something_else(nursery: Nursery) -> None:
    nursery.host.send(study())
    nursery.host.send(make())
    nursery.child.say(LOADED, begun())
    nursery.facts()
    nursery.host.send(Stop("a"))

    nursery.now_s += 3.5
    facts = nursery.facts()
    nursery.child.say(studied())

    assert [type(fact) for fact in facts] == [Failed, Unloaded]
    assert len(nursery.children) == 2 and nursery.child.orders() == [study()]
    assert nursery.facts() == [studied()]


def test_when_no_process_can_be_started_the_take_is_told_as_not_heard() -> None:
    def fails() -> Line:
        raise OSError(11, "Resource temporarily unavailable")

    host = Host(fails)

    host.send(study())

    said = [fact for fact in host.wait(0) if isinstance(fact, Studied)]
    assert [(fact.take_id, bool(fact.message)) for fact in said] == [("t", True)]
    assert host.unanswered == ()


IDEA, PICTURE = HearIdea("idea-1", Path("hum.wav")), Paint("picture-1", "a calm sea")


def test_ideas_and_pictures_come_up_once_whatever_is_made(nursery: Nursery) -> None:
    nursery.host.send(IDEA)
    nursery.host.send(PICTURE)
    nursery.host.send(Measure())
    told = [Painting("picture-1", None), Painted("picture-1", b"png"), IdeaHeard("idea-1", None, "why"), Measured(())]
    nursery.child.say(*told, *told[:3])

    assert nursery.child.orders() == [IDEA, PICTURE, Measure()]
    assert nursery.facts() == told
    assert nursery.host.unanswered == ()


def test_what_is_stopped_is_answered_at_once_and_nothing_more_is_heard_of_it(nursery: Nursery) -> None:
    nursery.host.send(IDEA)
    nursery.host.send(PICTURE)

    nursery.host.send(Stop("idea-1"))
    nursery.host.send(Stop("picture-1"))
    nursery.child.say(Painting("picture-1", None), Painted("picture-1", b"png"))

    assert nursery.child.orders()[2:] == [Stop("idea-1"), Stop("picture-1")], "so that it does not go on with it"
    assert nursery.facts() == [IdeaHeard("idea-1", None), Painted("picture-1", None)]
    assert not nursery.child.killed


def test_when_the_process_dies_ideas_and_pictures_are_told_as_not_finished(nursery: Nursery) -> None:
    nursery.host.send(IDEA)
    nursery.host.send(PICTURE)

    nursery.child.die(1)

    said = [fact for fact in nursery.facts() if isinstance(fact, (IdeaHeard, Painted))]
    assert [(fact.id, bool(fact.message), bool(fact.hint)) for fact in said] == [
        ("idea-1", True, True),
        ("picture-1", True, True),
    ]


def test_the_process_that_takes_the_place_of_one_that_hung_is_asked_again(nursery: Nursery) -> None:
    nursery.host.send(PICTURE)
    nursery.host.send(make())
    nursery.child.say(LOADED, begun())
    nursery.facts()

    nursery.host.send(Stop("a"))
    nursery.now_s += 10
    nursery.facts()

    assert nursery.children[0].killed
    assert nursery.child.orders() == [PICTURE]
