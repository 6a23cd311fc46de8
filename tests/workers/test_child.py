"""The engine process itself: takes are made, heard block by block, kept, stopped and continued; it dies and returns."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tiny_pipelines import save_stable_audio, save_stable_diffusion
from workers.talk import Talk, of, sound, takes

from musicdesk.core.clip import Clip
from musicdesk.core.fingerprint import fingerprint
from musicdesk.core.job import JobState
from musicdesk.core.recipe import Melody
from musicdesk.core.remake import Remake
from musicdesk.core.take import Bond, Origin, Take
from musicdesk.formats.audiofile import read_audio, write_wav
from musicdesk.library.library import Library
from musicdesk.workers.keeping import pictured
from musicdesk.workers.messages import (
    Awake,
    Block,
    Failed,
    Finished,
    Loaded,
    Loading,
    Paint,
    Painted,
    Painting,
    SaveAgain,
    Stepped,
    Stop,
    Studied,
    Study,
    TakeBegun,
    TakeMade,
    Unload,
    Unloaded,
    Unsaved,
    Warm,
)

LONG_S = 120.0


@pytest.fixture(scope="module")
def talk(melody_checkpoint: Path) -> Iterator[Talk]:
    """One engine process for all tests of this page: each start imports torch."""
    talk = Talk(melody_checkpoint)
    talk.ask(Warm(str(melody_checkpoint), "cpu"), until=Loaded)
    yield talk
    talk.host.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Müsic desk"


@pytest.fixture
def long_take(folder: Path) -> Take:
    """Return a take that no ear is done with in a moment."""
    samples = np.random.default_rng(1).normal(0, 0.05, (10 * 44_100, 2)).astype(np.float32)
    with Library.open(folder) as library:
        take = Take(library.new_id(1.7e9), "long", 1.7e9, 10.0, 44_100, 2)
        return library.add(take, Clip(samples, 44_100), codes=None, peaks=b"", overview=b"")


def stopping(talk: Talk, order: Any, after: type = Block) -> tuple[list[Any], float]:
    """Make until the first fact of a type has come, stop, and return the facts and how long stopping took."""
    told_s: list[float] = []

    def stop(fact: Any) -> None:
        if isinstance(fact, after) and not told_s:
            told_s.append(time.monotonic())
            talk.host.send(Stop(order.job))

    facts = talk.ask(order, on=stop)
    return facts, time.monotonic() - told_s[0]


def test_a_take_is_told_block_by_block_and_lies_in_the_library(talk: Talk, folder: Path) -> None:
    facts = talk.ask(talk.order(folder, seconds=1.2))

    (begun,), (take,) = of(TakeBegun, facts), takes(facts)
    kinds = [type(fact) for fact in facts]
    with Library.open(folder) as library:
        clip, codes = library.clip(take.id), library.codes(take.id)
    assert Loading not in kinds, "it is loaded, so it starts at once"
    assert kinds.index(TakeBegun) < kinds.index(Block) < kinds.index(TakeMade)
    assert facts[-1] == Finished(begun.job, JobState.DONE)
    assert len(of(Block, facts)) > 1
    assert (begun.take_id, begun.frames, begun.recipe.bpm) == (take.id, 38_400, 84.0)
    assert sound(facts).tobytes() == clip.samples.tobytes()
    assert len(clip.samples) == begun.frames
    assert codes is not None and codes.shape == (4, 60)
    assert (take.title, take.origin, take.bpm, take.parent) == ("warm piano, 84 bpm", Origin.COMPLETE, 84.0, None)
    assert len(take.recipe.checkpoint) == 64


def test_steps_come_at_most_twenty_times_a_second_and_the_last_one_always(talk: Talk, folder: Path) -> None:
    facts = talk.ask(talk.order(folder, seconds=4))

    steps = of(Stepped, facts)
    last = steps[-1].progress
    assert last.done == last.total
    assert len(steps) <= 20 * last.elapsed_s + 2
    assert [step.progress.done for step in steps] == sorted(step.progress.done for step in steps)


def test_variations_grow_side_by_side_with_their_seeds_and_the_first_as_parent(talk: Talk, folder: Path) -> None:
    facts = talk.ask(talk.order(folder, 3, seed=7))

    made = takes(facts)
    first = made[0].id
    assert [take.recipe.seed for take in made] == [7, 8, 9]
    assert [(take.parent, take.bond) for take in made] == [(None, None), *[(first, Bond.VARIATION)] * 2]
    assert [fact.index for fact in of(TakeBegun, facts)] == [0, 1, 2]
    assert len({sound(facts, index).tobytes() for index in range(3)}) == 3
    assert [fact.index for fact in of(Block, facts)][:4] == [0, 1, 2, 0]
    assert made[0].id < made[1].id < made[2].id


def test_a_wish_with_a_parent_keeps_it_for_all_its_takes(talk: Talk, folder: Path) -> None:
    (parent,) = takes(talk.ask(talk.order(folder)))

    made = takes(talk.ask(talk.order(folder, 2, wish={"parent": parent.id, "bond": Bond.AGAIN}, seed=5)))

    assert [(take.parent, take.bond) for take in made] == [(parent.id, Bond.AGAIN)] * 2


def test_stopping_is_answered_within_half_a_second_and_keeps_what_exists(talk: Talk, folder: Path) -> None:
    facts, took_s = stopping(talk, talk.order(folder, 3, seconds=LONG_S))

    made = takes(facts)
    assert took_s < 0.5
    assert facts[-1].state is JobState.CUT_SHORT
    assert len(made) == 3, "they are made at once, so each of them is there"
    for index, take in enumerate(made):
        with Library.open(folder) as library:
            kept, codes = library.clip(take.id), library.codes(take.id)
        assert take.origin is Origin.CUT_SHORT
        assert 0 < take.seconds < LONG_S
        assert sound(facts, index).tobytes() == kept.samples.tobytes()
        assert codes is not None and 640 * codes.shape[1] == len(kept.samples)


def test_stopping_before_anything_exists_leaves_no_take(talk: Talk, folder: Path) -> None:
    order = talk.order(folder, seconds=LONG_S)
    talk.host.send(order)
    facts = talk.ask(Stop(order.job))

    assert facts[-1] == Finished(order.job, JobState.CUT_SHORT)
    with Library.open(folder) as library:
        assert len(library.find()) == len(takes(facts)) <= 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl+C to a console, not to a process")
def test_ctrl_c_in_a_terminal_does_not_reach_the_making(talk: Talk, folder: Path) -> None:
    def interrupt(fact: Any) -> None:
        if isinstance(fact, TakeBegun):
            os.kill(talk.pid, signal.SIGINT)

    facts = talk.ask(talk.order(folder, seconds=2), on=interrupt)

    assert facts[-1].state is JobState.DONE


def test_a_continuation_begins_with_its_parent_and_is_as_long_as_both(talk: Talk, folder: Path) -> None:
    (parent,) = takes(talk.ask(talk.order(folder, seconds=1)))

    facts = talk.ask(talk.order(folder, seconds=1.5, wish={"parent": parent.id, "bond": Bond.CONTINUATION}))

    (take,) = takes(facts)
    with Library.open(folder) as library:
        before, after = library.codes(parent.id), library.codes(take.id)
        old, new = library.clip(parent.id).samples, library.clip(take.id).samples
    assert before is not None and after is not None
    assert after.shape == (4, 125)
    np.testing.assert_array_equal(after[:, :50], before)
    assert len(new) == 640 * 125 == of(TakeBegun, facts)[0].frames
    # The last steps of the old take had no right-hand context; what lies before them is the same sound.
    np.testing.assert_allclose(new[: 640 * 43], old[: 640 * 43], atol=1e-6)
    assert sound(facts).tobytes() == new.tobytes()
    assert (take.parent, take.bond, take.seconds, take.recipe.seconds) == (parent.id, Bond.CONTINUATION, 2.5, 1.5)


def test_a_continuation_that_is_stopped_keeps_what_is_new_by_then(talk: Talk, folder: Path) -> None:
    (parent,) = takes(talk.ask(talk.order(folder, seconds=1)))
    order = talk.order(folder, seconds=LONG_S, wish={"parent": parent.id, "bond": Bond.CONTINUATION})
    told = []

    def stop(fact: Any) -> None:
        if isinstance(fact, Stepped) and fact.progress.done > 60 and not told:
            told.append(fact)
            talk.host.send(Stop(order.job))

    facts = talk.ask(order, on=stop)

    (take,) = takes(facts)
    assert take.origin is Origin.CUT_SHORT
    assert 1 < take.seconds < LONG_S
    assert facts[-1].state is JobState.CUT_SHORT


def test_what_was_imported_is_taken_in_and_goes_on(talk: Talk, folder: Path) -> None:
    noise = np.random.default_rng(1).normal(0, 0.1, (22_050, 2)).astype(np.float32)
    with Library.open(folder) as library:
        take = Take(library.new_id(0.0), "A hum", 0.0, 0.5, 44_100, 2, origin=Origin.IMPORTED)
        take = take.with_(bpm=84.2, downbeat_s=0.1, typed=("bpm",))
        library.add(take, Clip(noise, 44_100), codes=None, peaks=b"", overview=b"")

    facts = talk.ask(talk.order(folder, wish={"parent": take.id, "bond": Bond.CONTINUATION}))

    (made,) = takes(facts)
    with Library.open(folder) as library:
        codes = library.codes(made.id)
    assert codes is not None and codes.shape == (4, 25 + 30)
    assert (made.seconds, made.parent) == (1.1, take.id)
    assert (made.title, made.bpm, made.downbeat_s, made.typed) == ("A hum", 84.2, 0.1, ("bpm",))
    assert [(each.at_s, each.kind) for each in made.seams] == [(0.5, "continuation")]


def test_a_part_is_made_anew_and_what_lies_around_it_stays(talk: Talk, folder: Path) -> None:
    (parent,) = takes(talk.ask(talk.order(folder, seconds=3)))
    wish = {"parent": parent.id, "bond": Bond.REMADE, "remake": Remake(1.0, 1.5, candidates=2)}

    facts = talk.ask(talk.order(folder, 2, seconds=3, seed=20, wish=wish))

    made = takes(facts)
    with Library.open(folder) as library:
        before = library.codes(parent.id)
        after = [library.codes(take.id) for take in made]
    seeds = [take.recipe.seed for take in made]
    assert before is not None and seeds[0] in (20, 21) and seeds[1] in (22, 23), "each has two candidates"
    for take, codes in zip(made, after, strict=True):
        assert codes is not None
        np.testing.assert_array_equal(codes[:, :50], before[:, :50])
        np.testing.assert_array_equal(codes[:, 75:], before[:, 75:])
        assert (codes[:, 50:75] != before[:, 50:75]).any()
        assert (take.parent, take.bond, take.seconds, take.recipe.seconds) == (parent.id, Bond.REMADE, 3.0, 0.5)
        assert [(each.at_s, each.kind) for each in take.seams] == [(1.0, "remake"), (1.5, "remake")]
        assert all(each.measured for each in take.seams)
    for take, asked in zip(made, (20, 22), strict=True):
        said = [each for each in take.remarks if each.startswith("The best of 2 tries")]
        assert said == ([] if take.recipe.seed == asked else [f"The best of 2 tries was that with seed {asked + 1}."])
    shares = [fact.progress.share for fact in of(Stepped, facts)]
    assert shares == sorted(shares) and shares[-1] == 1.0


def test_a_take_remembers_all_that_is_known_of_its_melody(talk: Talk, folder: Path) -> None:
    kept = write_wav(folder.parent / "kept.wav", Clip(np.full((8_000, 1), 0.1, np.float32), 8_000), "FLOAT")
    known = Melody("Humming 2", fingerprint(read_audio(kept)), "microphone", 0.5, 1.5, ("steady pitch",), "stop")

    (take,) = takes(talk.ask(talk.order(folder, wish={"melody": kept}, melody=known)))
    other = known.__class__("Another", "0" * 64, after="stop")
    (unlike,) = takes(talk.ask(talk.order(folder, wish={"melody": kept}, melody=other)))

    assert take.recipe.melody == known
    assert (unlike.recipe.melody.name, unlike.recipe.melody.after) == ("kept.wav", "stop")


def test_what_another_model_made_is_taken_in_by_its_sound_and_that_is_said(talk: Talk, folder: Path) -> None:
    (parent,) = takes(talk.ask(talk.order(folder)))
    with Library.open(folder) as library:
        recipe = parent.recipe.with_(checkpoint="0" * 64, model="somebody's")
        other = parent.with_(id=library.new_id(0.0), recipe=recipe)
        library.add(other, library.clip(parent.id), codes=library.codes(parent.id), peaks=b"", overview=b"")

    facts = talk.ask(talk.order(folder, wish={"parent": other.id, "bond": Bond.CONTINUATION}))

    (take,) = takes(facts)
    assert take.seconds == 1.2
    assert take.remarks[0] == 'Another model made "warm piano, 84 bpm", so this one took its sound in anew.'


def test_what_cannot_be_met_fails_with_a_hint_and_details_and_the_next_job_works(talk: Talk, folder: Path) -> None:
    text = folder.parent / "not sound.wav"
    text.write_text("once upon a time")

    melody = talk.ask(talk.order(folder, wish={"melody": text}))[-1]
    model = talk.ask(talk.order(folder, model=str(folder / "nothing")))[-1]
    gone = talk.ask(talk.order(folder, wish={"parent": "gone", "bond": Bond.CONTINUATION}))[-1]
    after = talk.ask(talk.order(folder))

    for failed in (melody, model, gone):
        assert isinstance(failed, Failed)
        assert failed.message.endswith(".") and failed.hint and "Traceback" in failed.details
    assert "not sound.wav" in melody.message
    assert after[-1].state is JobState.DONE


def test_what_cannot_be_saved_is_kept_until_it_can_be(talk: Talk, folder: Path) -> None:
    talk.ask(talk.order(folder))
    takes_folder, aside = folder / "takes", folder / "aside"

    def take_away(fact: Any) -> None:
        if isinstance(fact, TakeBegun):
            takes_folder.rename(aside)
            takes_folder.write_text("in the way")

    facts = talk.ask(talk.order(folder, seed=3), on=take_away)
    still = talk.ask(SaveAgain(), until=Unsaved)
    takes_folder.unlink()
    aside.rename(takes_folder)
    saved = talk.ask(SaveAgain(), until=TakeMade)

    (unsaved,) = of(Unsaved, facts)
    assert unsaved.message.endswith(".")
    assert facts[-1].state is JobState.DONE
    assert of(Unsaved, still)[0].job == unsaved.job
    with Library.open(folder) as library:
        assert sound(facts).tobytes() == library.clip(saved[-1].take.id).samples.tobytes()
        assert len(library.find()) == 2


def test_unloading_lets_the_engine_go_and_the_next_job_loads_it_again(talk: Talk, folder: Path) -> None:
    (unloaded,) = talk.ask(Unload(), until=Unloaded)
    facts = talk.ask(talk.order(folder))

    assert unloaded.memory_bytes > 0
    assert [type(fact) for fact in facts[:2]] == [Loading, Loaded]
    loaded = facts[1]
    assert (loaded.model, loaded.device, loaded.precision) == (str(talk.model), "cpu", "fp32")
    assert (loaded.sample_rate, loaded.channels, loaded.steps_per_second) == (32_000, 1, 50)
    assert loaded.follows_melody and loaded.reasons and loaded.memory_bytes > 0


def test_what_was_chosen_for_auto_does_not_load_anew_when_it_is_asked_for_by_name(talk: Talk, folder: Path) -> None:
    talk.ask(talk.order(folder, device="auto", precision="auto"))
    facts = talk.ask(talk.order(folder, device="cpu", precision="fp32"))

    assert of(Loading, facts) == []


def test_a_model_that_is_not_there_is_said_when_it_is_warmed(talk: Talk, folder: Path) -> None:
    facts = talk.ask(Warm(str(folder / "nothing")), until=Failed)

    assert facts[-1].job is None and "no model" in facts[-1].message


# From here on the process of this page is killed: these stand last.


def test_a_take_is_heard_and_what_was_heard_lies_beside_it(talk: Talk, folder: Path) -> None:
    (take,) = takes(talk.ask(talk.order(folder, seconds=2)))

    (first,) = of(Studied, talk.ask(Study(take.id, folder), until=Studied))
    (again,) = of(Studied, talk.ask(Study(take.id, folder), until=Studied))

    with Library.open(folder) as library:
        assert first.take == library.take(take.id)
        assert library.beside(take.id, "analysis.json") is not None
        assert (library.beside(take.id, "heard.npy") is not None) == first.heard
    assert first.findings is not None and first.findings.bpm == first.take.bpm
    assert first.heard or "basic-pitch" in first.message + first.hint or "onnxruntime" in first.message
    assert again == first


def test_what_is_made_breaks_a_study_off_at_once_and_the_take_is_heard_afterwards(
    talk: Talk, folder: Path, long_take: Take
) -> None:
    talk.host.send(Study(long_take.id, folder, notes=False))

    facts = talk.ask(talk.order(folder))
    facts += [] if of(Studied, facts) else talk.facts(until=Studied)

    kinds = [type(fact) for fact in facts]
    assert kinds.index(Finished) < kinds.index(Studied)
    (studied,) = of(Studied, facts)
    assert studied.take_id == long_take.id and studied.findings is not None


@pytest.mark.skipif(sys.platform == "win32", reason="there are no signals")
def test_a_process_that_is_killed_while_it_hears_loses_nothing_and_the_take_is_heard_in_the_next_one(
    talk: Talk, folder: Path, long_take: Take
) -> None:
    talk.host.send(Study(long_take.id, folder, notes=False))
    os.kill(talk.pid, signal.SIGKILL)

    (lost,) = of(Studied, talk.facts(until=Studied))
    with Library.open(folder) as library:
        assert library.take(long_take.id) == long_take
        assert library.clip(long_take.id).frames == 10 * 44_100
        assert library.remarks == ()
    (after,) = of(Studied, talk.ask(Study(long_take.id, folder, notes=False), until=Studied))

    assert (lost.take_id, lost.heard, bool(lost.message)) == (long_take.id, False, True)
    assert after.findings is not None


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs kill -9")
def test_a_take_in_the_making_lies_on_the_disk_and_is_there_when_its_process_is_gone(talk: Talk, folder: Path) -> None:
    def kill(fact: Any) -> None:
        if isinstance(fact, Block):
            heard.append(fact.samples)
            if len(heard) == 8:
                os.kill(talk.pid, signal.SIGKILL)

    heard: list[Any] = []
    talk.ask(talk.order(folder, seconds=LONG_S), on=kill)

    with Library.open(folder) as library:
        (take,) = library.recover(pictured)
        clip, codes = library.clip(take.id), library.codes(take.id)
    told = np.concatenate(heard[:8])
    assert take.origin is Origin.CUT_SHORT and take.recipe is not None and take.recipe.seconds == LONG_S
    np.testing.assert_array_equal(clip.samples[: len(told)], told)
    assert codes is not None and 640 * codes.shape[1] == clip.frames


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs kill -9")
def test_an_engine_that_is_killed_fails_its_job_in_words_and_the_next_one_works(talk: Talk, folder: Path) -> None:
    def kill(fact: Any) -> None:
        if isinstance(fact, Block):
            os.kill(talk.pid, signal.SIGKILL)

    finished = takes(talk.ask(talk.order(folder)))

    (failed,) = of(Failed, talk.ask(talk.order(folder, seconds=LONG_S), on=kill))
    began_s = time.monotonic()
    facts = talk.ask(talk.order(folder))

    assert "ended from outside" in failed.message and failed.hint and "SIGKILL" in failed.details
    assert of(Awake, facts) and facts[-1].state is JobState.DONE
    assert time.monotonic() - began_s < 30
    with Library.open(folder) as library:
        assert library.remarks == ()
        assert sorted(library.find()) == sorted(take.id for take in [*finished, *takes(facts)])


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="needs a signal that freezes a process")
def test_an_engine_that_hangs_is_ended_three_seconds_after_stop_and_replaced(talk: Talk, folder: Path) -> None:
    def freeze(fact: Any) -> None:
        if isinstance(fact, Block) and not frozen:
            frozen.append(talk.pid)
            os.kill(talk.pid, signal.SIGSTOP)
            talk.host.send(Stop(order.job))

    frozen: list[int] = []
    order = talk.order(folder, seconds=LONG_S)
    began_s = time.monotonic()
    (failed,) = of(Failed, talk.ask(order, on=freeze))
    took_s = time.monotonic() - began_s
    after = talk.ask(talk.order(folder))

    assert 3 <= took_s < 6
    assert "did not stop" in failed.message and failed.hint
    assert not alive(frozen[0])
    assert after[-1].state is JobState.DONE


PARENT = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[3])
from workers.talk import Talk
from musicdesk.workers.messages import Awake, Block
if __name__ == "__main__":
    talk = Talk(Path(sys.argv[1]))
    facts = talk.ask(talk.order(Path(sys.argv[2]), seconds=600), until=Block)
    print([fact.pid for fact in facts if isinstance(fact, Awake)][0], flush=True)
    talk.facts(until=int)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs kill -9")
def test_when_the_window_is_killed_the_engine_cuts_the_take_short_keeps_it_and_goes(
    melody_checkpoint: Path, folder: Path, tmp_path: Path
) -> None:
    page = tmp_path / "parent.py"
    page.write_text(PARENT)
    tests = Path(__file__).parent.parent
    words = [sys.executable, str(page), str(melody_checkpoint), str(folder), str(tests)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, cwd=tests.parent) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        parent.kill()
        began_s = time.monotonic()
    while alive(child) and time.monotonic() - began_s < 10:
        time.sleep(0.02)

    assert time.monotonic() - began_s < 3
    with Library.open(folder) as library:
        (id_,) = library.find()
        take = library.take(id_)
        assert take.origin is Origin.CUT_SHORT
        assert len(library.clip(id_).samples) > 0


def alive(pid: int) -> bool:
    """Whether a process runs; one that has ended and was not yet asked after (a zombie) does not."""
    try:
        os.kill(pid, 0)
        stat = Path(f"/proc/{pid}/stat")
        return not stat.exists() or stat.read_text().rpartition(")")[2].split()[0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False


def test_the_engine_process_imports_neither_the_window_nor_the_command_line_nor_torch_by_itself() -> None:
    page = (
        "import sys, musicdesk.workers.host, musicdesk.workers.child; "
        "heavy = ('PySide6', 'torch', 'transformers', 'musicdesk.gui', 'musicdesk.cli', 'sounddevice'); "
        "print([name for name in sys.modules if name.startswith(heavy)])"
    )

    done = subprocess.run([sys.executable, "-c", page], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_a_take_of_a_model_without_codes_is_kept_without_any_and_a_musicgen_goes_on_from_it(
    talk: Talk, folder: Path, tmp_path: Path
) -> None:
    diffuser = save_stable_audio(tmp_path / "diffuser")

    facts = talk.ask(talk.order(folder, 2, model=str(diffuser), seconds=1.0, steps=3))
    (loaded,), made = of(Loaded, facts), takes(facts)
    went_on = talk.ask(
        talk.order(folder, seconds=1.0, wish={"parent": made[0].id, "bond": Bond.CONTINUATION}),
        until=(Finished, Failed),
    )
    refused = talk.ask(talk.order(folder, model=str(diffuser), wish={"parent": made[0].id, "bond": Bond.CONTINUATION}))

    (longer,) = takes(went_on)
    assert loaded.abilities.steps == 100 and not loaded.abilities.continues
    assert [(take.recipe.seed, take.recipe.steps, take.seconds, take.seams) for take in made] == [
        (1, 3, 1.0, ()),
        (2, 3, 1.0, ()),
    ]
    with Library.open(folder) as library:
        assert [library.codes(take.id) for take in made] == [None, None]
        assert library.clip(made[0].id).frames == loaded.sample_rate
    assert of(Stepped, facts)[-1].progress.done == of(Stepped, facts)[-1].progress.total
    assert longer.seconds == 2.0 and "took its sound in anew" in " ".join(longer.remarks)
    assert isinstance(refused[-1], Failed) and "cannot go on from music" in refused[-1].message
    assert not of(Loading, refused), "it is said before anything is loaded"


def test_a_picture_is_painted_by_a_model_in_a_folder(talk: Talk, tmp_path: Path) -> None:
    painter = save_stable_diffusion(tmp_path / "painter")

    facts = talk.ask(Paint("picture-1", "a calm sea", seed=3, model=str(painter)), until=Painted)

    assert facts[-1].message == ""
    assert facts[-1].png is not None and facts[-1].png.startswith(b"\x89PNG")
    assert of(Painting, facts)


# The last one: it closes the process of all of them.
def test_closing_while_a_take_is_made_keeps_it(talk: Talk, folder: Path) -> None:
    talk.ask(talk.order(folder, seconds=LONG_S), until=Block)

    began_s = time.monotonic()
    talk.host.close()

    assert time.monotonic() - began_s < 3
    with Library.open(folder) as library:
        (id_,) = library.find()
        assert library.take(id_).origin is Origin.CUT_SHORT
