"""The engine process's loop, run in this process with an engine that hums: what goes wrong, and how it ends."""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from library.shelf import noise, put

from musicdesk.core.abilities import MUSICGEN, Abilities
from musicdesk.core.clip import Clip
from musicdesk.core.findings import Findings
from musicdesk.core.job import Cancelled, JobState, Progress
from musicdesk.core.music import Codes, Music
from musicdesk.core.recipe import Recipe
from musicdesk.core.tags import Tags
from musicdesk.core.take import Bond, Origin
from musicdesk.core.wish import Wish
from musicdesk.engines.speed import DeviceSpeed
from musicdesk.formats.audiofile import write_wav
from musicdesk.library.library import Library
from musicdesk.workers import fitting
from musicdesk.workers import room as room_module
from musicdesk.workers.child import EngineProcess
from musicdesk.workers.fitting import Candidate
from musicdesk.workers.keeping import Keeper
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
    Retrying,
    Stop,
    Studied,
    Study,
    TakeBegun,
    TakeMade,
    Unload,
    Unloaded,
    Warm,
)
from musicdesk.workers.study import Ears
from musicdesk.workers.words import Words

FINDINGS = Findings(bpm=84.0)
RATE, FRAMES_PER_STEP = 32_000, 640


class Hum:
    """Takes of zeros in blocks of a step, as the engine's batches are."""

    def __init__(self, recipes: list[Recipe], report: Any, cancel: Any, on_step: Callable[[int], None]) -> None:
        self._recipes, self._report, self._cancel, self._on_step = recipes, report, cancel, on_step
        self._done = 0

    def codes(self, _index: int) -> Codes:
        return np.zeros((4, self._done), np.int64)

    def __iter__(self) -> Iterator[tuple[int, Clip]]:
        total = round(self._recipes[0].seconds * 50)
        while self._done < total and not self._cancel():
            self._on_step(self._done)
            self._done += 1
            self._report(Progress(self._done, total, self._done / 100))
            for index in range(len(self._recipes)):
                yield index, Clip(np.zeros((FRAMES_PER_STEP, 1), np.float32), RATE)
        if not self._done:
            raise Cancelled
        none = np.zeros((0, 1), np.float32)
        self.musics = [Music(none, RATE, self.codes(0), recipe, self._done == total) for recipe in self._recipes]


class OneHum:
    """One take of zeros, as the engine's streams are."""

    def __init__(self, hum: Hum) -> None:
        self._hum = hum

    def __iter__(self) -> Iterator[Clip]:
        return (block for _, block in self._hum)

    @property
    def codes(self) -> Codes:
        return self._hum.codes(0)

    @property
    def music(self) -> Music:
        return self._hum.musics[0]


class Hummer:
    """An engine of the shape that the loop asks for. `on_step` is told each step."""

    def __init__(self, model: str, on_step: Callable[[int], None] = lambda _: None) -> None:
        self.model, self.device, self.precision = model, "cpu", "fp32"
        self.reasons = ("It hums.",)
        self.sample_rate, self.channels, self.steps_per_second, self.codebooks = RATE, 1, 50, 4
        self.follows_melody = False
        self.title, self.sha256, self.tempos_bpm, self.abilities = "Hummer", "0" * 64, (), MUSICGEN
        self.on_step = on_step

    def compose(self, recipe: Recipe, *, report: Any, cancel: Any, **_: Any) -> OneHum:
        return OneHum(Hum([recipe], report, cancel, self.on_step))

    def ensemble(self, recipe: Recipe, count: int, *, report: Any, cancel: Any, **_: Any) -> Hum:
        recipes = [recipe.with_(seed=recipe.seed + index) for index in range(count)]
        return Hum(recipes, report, cancel, self.on_step)


class Home:
    """The loop in a thread, with the other end of its pipe."""

    def __init__(
        self,
        on_step: Callable[[int], None] = lambda _: None,
        load: Any = None,
        ears: Ears | None = None,
        **others: Any,
    ) -> None:
        self.loads: list[str] = []
        self.loras: list[str] = []
        self.left: list[int] = []
        self._on_step = on_step
        self._load = load
        self.pipe, theirs = multiprocessing.Pipe()
        process: Any = EngineProcess
        self._process = process(theirs, self._loaded, self.left.append, ears, **others)
        self._thread = threading.Thread(target=self._process.run)

    def _loaded(self, model: str, _device: str, _precision: str, lora: str) -> Hummer:
        self.loads.append(model)
        self.loras.append(lora)
        if self._load is not None:
            self._load(model)
        return Hummer(model, self._on_step)

    def start(self, *orders: Any) -> list[Any]:
        """Give the orders, start, and return the facts up to the last answer."""
        for order in orders:
            self.pipe.send(order)
        self._thread.start()
        return self.facts()

    def ask(self, *orders: Any) -> list[Any]:
        for order in orders:
            self.pipe.send(order)
        return self.facts()

    def facts(self, until: tuple[type, ...] = (Finished, Failed, Unloaded)) -> list[Any]:
        heard: list[Any] = []
        while not (heard and isinstance(heard[-1], until)):
            assert self.pipe.poll(10), heard
            heard.append(self.pipe.recv())
        return heard

    def join(self) -> None:
        self._thread.join(10)
        assert not self._thread.is_alive()


class SlowEars:
    """Hear until they are told to stop, or `go` is set."""

    def __init__(self) -> None:
        self.begun, self.go = threading.Semaphore(0), threading.Event()
        self.ears = Ears(self._whole, lambda *_: b"heard", lambda raw: raw == b"heard")

    def _whole(self, _clip: Clip, _prior: float | None, _report: Any, cancel: Callable[[], bool]) -> Findings:
        self.begun.release()
        while not self.go.wait(0.005):
            if cancel():
                raise Cancelled
        return FINDINGS


class OutOfMemoryError(RuntimeError):
    """Named as the GPU library's own."""


def make(folder: Path, job: str = "a", variations: int = 1, **recipe: Any) -> Make:
    asked = Recipe("warm piano", **({"seconds": 0.5, "device": "cpu"} | recipe))
    return Make(job, Wish(asked, variations, retries=0), folder)  # zeros are not sound, however often they are made


@pytest.mark.parametrize(
    "mishap",
    [
        MemoryError(),
        OutOfMemoryError("CUDA out of memory. Tried to allocate 20.00 GiB"),
        RuntimeError("[enforce fail at alloc_cpu.cpp:117] DefaultCPUAllocator: can't allocate memory"),
    ],
    ids=["MemoryError", "GPU", "allocator"],
)
def test_no_memory_left_is_said_with_advice_and_the_next_job_works(tmp_path: Path, mishap: Exception) -> None:
    mishaps = [mishap]

    def fail_once(step: int) -> None:
        if step == 5 and mishaps:
            raise mishaps.pop()

    home = Home(fail_once)

    failed = home.start(make(tmp_path / "library"))[-1]
    after = home.ask(make(tmp_path / "library", "b"))
    home.pipe.send(Quit())
    home.join()

    assert isinstance(failed, Failed)
    assert "memory" in failed.message
    for advice in ("fewer seconds", "variations", "smaller model"):
        assert advice in failed.hint
    assert "Traceback" in failed.details
    assert after[-1] == Finished("b", JobState.DONE)


def test_a_mistake_of_ours_is_said_as_such_with_details_for_a_report(tmp_path: Path) -> None:
    def stumble(step: int) -> None:
        raise ZeroDivisionError("a very foreign thing")

    home = Home(stumble)

    failed = home.start(make(tmp_path / "library"))[-1]
    home.pipe.send(Quit())
    home.join()

    assert isinstance(failed, Failed)
    assert "very foreign" not in failed.message + failed.hint
    assert "ZeroDivisionError: a very foreign thing" in failed.details


def test_an_engine_that_cannot_be_loaded_is_tried_again_with_the_next_job(tmp_path: Path) -> None:
    troubles = [MemoryError()]

    def load(_model: str) -> None:
        if troubles:
            raise troubles.pop()

    home = Home(load=load)

    failed = home.start(Warm("big", "cpu"))[-1]
    done = home.ask(make(tmp_path / "library", model="big"))
    home.pipe.send(Quit())
    home.join()

    assert isinstance(failed, Failed) and failed.job is None and "memory" in failed.message
    assert [type(fact) for fact in done[:2]] == [Loading, Loaded]
    assert home.loads == ["big", "big"]


def test_the_engine_stays_while_the_choice_stays_and_goes_with_another(tmp_path: Path) -> None:
    home = Home()

    home.start(Warm("one", "cpu"), make(tmp_path, "a", model="one"))
    home.ask(make(tmp_path, "b", model="two"))
    home.ask(make(tmp_path, "c", model="two", precision="fp32"))
    home.ask(make(tmp_path, "d", model="two", precision="bf16"))
    home.ask(Unload())
    home.ask(make(tmp_path, "e", model="two", precision="bf16"))
    home.pipe.send(Quit())
    home.join()

    assert home.loads == ["one", "two", "two", "two"]


def test_a_job_that_was_stopped_before_its_turn_is_not_begun(tmp_path: Path) -> None:
    home = Home()

    facts = home.start(Stop("a"), make(tmp_path / "library", "a"))
    home.pipe.send(Quit())
    home.join()

    assert [type(fact) for fact in facts] == [Awake, Finished]
    assert facts[-1].state is JobState.CUT_SHORT
    assert not (tmp_path / "library").exists()


@pytest.mark.parametrize("by_quit", [True, False], ids=["quit", "parent gone"])
def test_when_it_must_end_it_cuts_the_take_short_keeps_it_and_leaves(tmp_path: Path, by_quit: bool) -> None:
    home: Home

    def step(number: int) -> None:
        if number == 10:
            home.pipe.send(Quit()) if by_quit else home.pipe.close()
            assert home._process._ending.wait(10)

    home = Home(step)
    home.pipe.send(make(tmp_path / "library", variations=3, seconds=60))
    home._thread.start()
    home.join()

    with Library.open(tmp_path / "library") as library:
        takes = [library.take(id_) for id_ in library.find()]
    assert [take.origin for take in takes] == [Origin.CUT_SHORT] * 3, "they are made at once"
    assert [take.seconds for take in takes] == [pytest.approx(11 / 50)] * 3


def test_what_could_not_be_saved_is_tried_once_more_before_it_leaves(tmp_path: Path) -> None:
    folder, away = tmp_path / "library", tmp_path / "library" / "away"

    def step(number: int) -> None:
        if number == 3:
            (folder / "takes").rename(away)
            (folder / "takes").write_text("in the way")

    home = Home(step)
    home.start(make(folder))
    (folder / "takes").unlink()
    away.rename(folder / "takes")

    home.pipe.send(Quit())
    home.join()

    with Library.open(folder) as library:
        assert len(library.find()) == 1


def test_takes_of_a_batch_begin_together_and_the_first_is_saved_first(tmp_path: Path) -> None:
    home = Home()

    facts = home.start(make(tmp_path / "library", variations=2))
    home.pipe.send(Quit())
    home.join()

    told = [(type(fact), fact.index) for fact in facts if isinstance(fact, (TakeBegun, TakeMade))]
    assert told == [(TakeBegun, 0), (TakeBegun, 1), (TakeMade, 0), (TakeMade, 1)]


def test_a_take_that_is_never_sound_is_made_again_and_that_is_told_before_it_begins_again(tmp_path: Path) -> None:
    home = Home()
    order = Make("a", Wish(Recipe("warm piano", seconds=0.5, device="cpu"), retries=1), tmp_path / "library")

    facts = home.start(order)
    home.pipe.send(Quit())
    home.join()

    told = [fact for fact in facts if isinstance(fact, (TakeBegun, Retrying, TakeMade))]
    assert [type(fact) for fact in told] == [TakeBegun, Retrying, TakeBegun, TakeMade]
    assert told[0].take_id == told[2].take_id == told[3].take.id
    assert told[1].attempt == 1 and told[1].faults
    assert told[3].take.check.faults == told[1].faults
    with Library.open(tmp_path / "library") as library:
        assert library.find() == [told[0].take_id]
        clip = library.clip(told[0].take_id)
    assert clip.frames == 25 * FRAMES_PER_STEP


def test_where_the_disk_takes_nothing_a_take_is_made_in_memory_and_kept_once_it_can_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Keeper, "begin", lambda *_, **__: None)
    home = Home()

    facts = home.start(make(tmp_path / "library"))
    home.pipe.send(Quit())
    home.join()

    (made,) = [fact for fact in facts if isinstance(fact, TakeMade)]
    with Library.open(tmp_path / "library") as library:
        codes = library.codes(made.take.id)
        assert library.clip(made.take.id).frames == 25 * FRAMES_PER_STEP
    assert codes is not None and codes.shape == (4, 25)


@pytest.fixture
def heard(tmp_path: Path) -> str:
    """Return the id of a take of the library."""
    with Library.open(tmp_path) as library:
        return put(library).id


def test_a_take_is_made_while_another_is_heard_which_goes_on_afterwards(tmp_path: Path, heard: str) -> None:
    slow = SlowEars()
    home = Home(ears=slow.ears)
    home.pipe.send(Study(heard, tmp_path))
    home._thread.start()
    assert slow.begun.acquire(timeout=10)

    made = home.ask(make(tmp_path))
    assert slow.begun.acquire(timeout=10), "it is begun again"
    slow.go.set()
    (studied,) = home.facts((Studied,))
    home.pipe.send(Quit())
    home.join()

    assert [type(fact) for fact in made if isinstance(fact, (Studied, TakeBegun, TakeMade))] == [TakeBegun, TakeMade]
    assert (studied.take_id, studied.findings, studied.heard, studied.message) == (heard, FINDINGS, True, "")
    with Library.open(tmp_path) as library:
        assert library.take(heard).bpm == 84.0


def test_nothing_is_heard_while_something_is_made(tmp_path: Path, heard: str) -> None:
    slow, said = SlowEars(), list[bool]()
    home: Home

    def step(number: int) -> None:
        if number == 3:
            home.pipe.send(Study(heard, tmp_path))
            said.append(slow.begun.acquire(timeout=0.3))

    home = Home(step, ears=slow.ears)
    slow.go.set()
    home.start(make(tmp_path))
    home.facts((Studied,))
    home.pipe.send(Quit())
    home.join()

    assert said == [False]


def test_when_the_memory_is_given_back_what_is_heard_is_given_up_and_said(tmp_path: Path, heard: str) -> None:
    slow = SlowEars()
    home = Home(ears=slow.ears)
    home.pipe.send(Study(heard, tmp_path))
    home._thread.start()
    assert slow.begun.acquire(timeout=10)

    facts = home.ask(Unload())
    home.pipe.send(Quit())
    home.join()

    assert [type(fact) for fact in facts] == [Awake, Studied, Unloaded]
    assert (facts[1].take_id, facts[1].heard, bool(facts[1].message)) == (heard, False, True)


def test_it_leaves_at_once_while_it_hears_a_take(tmp_path: Path, heard: str) -> None:
    slow = SlowEars()
    home = Home(ears=slow.ears)
    home.pipe.send(Study(heard, tmp_path))
    home._thread.start()
    assert slow.begun.acquire(timeout=10)

    home.pipe.send(Quit())
    home.join()

    with Library.open(tmp_path) as library:
        assert library.beside(heard, "analysis.json") is None


class Easel:
    """Paints in `steps` steps, the first of them after `go`; remembers what was asked of it."""

    def __init__(self, steps: int = 3) -> None:
        self.steps, self.begun, self.go = steps, threading.Semaphore(0), threading.Event()
        self.asked: list[tuple[str, str, int]] = []
        self.models: list[str] = []
        self.trouble: Exception | None = None

    def __call__(self, model: str) -> Any:
        self.models.append(model)
        return self

    def paint(self, prompt: str, *, negative: str, seed: int, report: Any, cancel: Any) -> Any:
        self.asked.append((prompt, negative, seed))
        self.begun.release()
        while not self.go.wait(0.005):
            if cancel():
                raise Cancelled
        if self.trouble is not None:
            raise self.trouble
        for step in range(1, self.steps + 1):
            report(Progress(step, self.steps, step * 0.1))
        return np.full((8, 8, 3), 200, np.uint8)


PICTURE = Paint("picture-1", "a calm sea, no text", "people", 7)


def test_a_picture_is_painted_and_its_progress_told(tmp_path: Path) -> None:
    easel = Easel()
    easel.go.set()
    home = Home(aside={"paints": easel})

    home.pipe.send(PICTURE)
    home._thread.start()
    facts = home.facts((Painted,))
    home.pipe.send(Quit())
    home.join()

    assert easel.asked == [("a calm sea, no text", "people", 7)] and easel.models == ["stable-diffusion"]
    told = [fact.progress for fact in facts if isinstance(fact, Painting)]
    assert told[0] is None and told[-1] is not None and told[-1].done == told[-1].total
    assert facts[-1].id == "picture-1" and facts[-1].png.startswith(b"\x89PNG") and not facts[-1].message


def test_a_take_goes_before_a_picture_which_is_begun_again_afterwards(tmp_path: Path) -> None:
    easel = Easel()
    home = Home(aside={"paints": easel})
    home.pipe.send(PICTURE)
    home._thread.start()
    assert easel.begun.acquire(timeout=10)

    made = home.ask(make(tmp_path / "library"))
    assert easel.begun.acquire(timeout=10), "it is begun again"
    easel.go.set()
    painted = home.facts((Painted,))
    home.pipe.send(Quit())
    home.join()

    assert not any(isinstance(fact, Painted) for fact in made) and made[-1].state is JobState.DONE
    assert painted[-1].png is not None
    assert len(easel.asked) == 2


def test_a_picture_that_is_stopped_is_not_painted_and_what_follows_is_made(tmp_path: Path) -> None:
    easel = Easel()
    home = Home(aside={"paints": easel})
    home.pipe.send(PICTURE)
    home._thread.start()
    assert easel.begun.acquire(timeout=10)

    facts = home.ask(Stop("picture-1"), make(tmp_path / "library"))
    home.pipe.send(Quit())
    home.join()

    assert facts[-1] == Finished("a", JobState.DONE)
    assert not any(isinstance(fact, Painted) for fact in facts), "who stopped it was told so at once"
    assert len(easel.asked) == 1


def test_what_stands_in_the_way_of_a_picture_is_said_and_the_process_goes_on(tmp_path: Path) -> None:
    easel = Easel()
    easel.trouble = MemoryError()
    easel.go.set()
    home = Home(aside={"paints": easel})

    home.pipe.send(PICTURE)
    home._thread.start()
    said = home.facts((Painted,))[-1]
    after = home.ask(make(tmp_path / "library"))
    home.pipe.send(Quit())
    home.join()

    assert said.png is None and "memory" in said.message and said.hint and "MemoryError" in said.details
    assert after[-1] == Finished("a", JobState.DONE)


def test_the_machine_is_measured_once_nothing_is_made(tmp_path: Path) -> None:
    speed, asked = DeviceSpeed("cpu", {"fp32": 1e10}, {"fp32": 1e11}), list[str]()

    def measures(cancel: Callable[[], bool]) -> tuple[DeviceSpeed, ...]:
        asked.append("measured")
        if cancel():
            raise Cancelled
        return (speed,)

    home = Home(aside={"measures": measures})

    facts = home.start(make(tmp_path / "library"), Measure())
    facts += home.facts((Measured,))
    home.pipe.send(Quit())
    home.join()

    assert facts[-1] == Measured((speed,)) and asked[-1] == "measured"
    assert [type(fact) for fact in facts if isinstance(fact, (Finished, Measured))] == [Finished, Measured]


class FakeTagger:
    """Knows a word for everything."""

    def tags(self, _clip: Clip, _cancel: Any = None) -> Tags:
        return Tags(("ambient",), ("calm",))

    def likeness(self, clips: Any, _text: str, _cancel: Any = None) -> list[float]:
        return [0.5] * len(clips)


def test_an_idea_is_heard_with_words_when_there_is_a_model_for_them(tmp_path: Path) -> None:
    taggers = list[FakeTagger]()

    def load() -> Any:
        taggers.append(FakeTagger())
        return taggers[-1]

    file = write_wav(tmp_path / "hum.wav", noise(32_000))
    home = Home(words=Words(lambda: True, load))

    home.pipe.send(HearIdea("idea-1", file, "My hum"))
    home._thread.start()
    first = home.facts((IdeaHeard,))[-1]
    home.pipe.send(HearIdea("idea-2", file))
    second = home.facts((IdeaHeard,))[-1]
    home.ask(Unload())
    home.pipe.send(HearIdea("idea-3", file))
    home.facts((IdeaHeard,))
    home.pipe.send(Quit())
    home.join()

    assert (first.id, first.idea.name, first.idea.tags.words, first.message) == (
        "idea-1",
        "My hum",
        ("ambient", "calm"),
        "",
    )
    assert second.idea.name == "hum"
    assert len(taggers) == 2, "loaded once, and anew after its memory was given back"


def test_an_idea_that_is_no_sound_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "idea.wav").write_bytes(b"no sound at all")
    home = Home(words=Words(lambda: False))

    home.pipe.send(HearIdea("idea-1", tmp_path / "idea.wav"))
    home._thread.start()
    said = home.facts((IdeaHeard,))[-1]
    home.pipe.send(Quit())
    home.join()

    assert said.idea is None and said.message and "Traceback" not in said.message


def test_a_lora_makes_it_another_engine_and_what_an_engine_can_is_told(tmp_path: Path) -> None:
    home = Home()

    first = home.start(make(tmp_path, "a", model="one"))
    second = home.ask(make(tmp_path, "b", model="one", lora=str(tmp_path)))
    home.ask(make(tmp_path, "c", model="one", lora=str(tmp_path)))
    home.pipe.send(Quit())
    home.join()

    told = [fact for fact in first + second if isinstance(fact, Loaded)]
    assert home.loras == ["", str(tmp_path)]
    assert [(fact.abilities, fact.lora) for fact in told] == [(MUSICGEN, ""), (MUSICGEN, str(tmp_path))]


def test_what_a_model_cannot_do_is_said_before_it_is_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    diffuser = Candidate("diffuser", "Diffuser", Abilities(steps=100, longest_s=47.0), {})
    monkeypatch.setattr(fitting, "candidate", lambda _model: diffuser)
    home = Home()
    order = Make("a", Wish(Recipe("x", model="diffuser", device="cpu"), parent="t", bond=Bond.CONTINUATION), tmp_path)

    facts = home.start(order)
    home.pipe.send(Quit())
    home.join()

    assert isinstance(facts[-1], Failed) and "Diffuser cannot go on from music" in facts[-1].message
    assert home.loads == []


def test_without_memory_the_advice_names_a_model_that_fits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small = Candidate("starter", "Starter", MUSICGEN, {"fp32": 500_000_000})
    large = Candidate("big", "Big", MUSICGEN, {"fp32": 900_000_000})
    monkeypatch.setattr(fitting, "candidate", lambda _model: large)
    monkeypatch.setattr(fitting, "installed_music", lambda: (small, large))

    def full(_step: int) -> None:
        raise MemoryError

    home = Home(full)

    failed = home.start(make(tmp_path / "library", model="big"))[-1]
    home.pipe.send(Quit())
    home.join()

    assert failed.message == "There is not enough free memory for that."
    assert "choose Starter, which fits" in failed.hint


def test_a_model_for_which_there_is_surely_no_memory_is_not_even_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = Candidate("starter", "Starter", MUSICGEN, {"fp32": 1_000_000})
    huge = Candidate("huge", "Huge", MUSICGEN, {"fp32": 10**15})
    for module in (fitting, room_module):
        monkeypatch.setattr(module, "candidate", lambda model: huge if model == "huge" else small)
    monkeypatch.setattr(fitting, "installed_music", lambda: (small, huge))
    home = Home()

    failed = home.start(make(tmp_path / "library", "a", model="huge"))[-1]
    done = home.ask(make(tmp_path / "library", "b"))
    home.pipe.send(Quit())
    home.join()

    assert "Huge needs 1000000.0 GB of memory" in failed.message and "choose Starter, which fits" in failed.hint
    assert home.loads == ["starter"]
    assert done[-1] == Finished("b", JobState.DONE)
