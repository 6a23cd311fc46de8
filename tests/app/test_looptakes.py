"""Loops from an order to files: exact bars, what is heard in them, and which comes first."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from analysis.bands import drum_loop
from app.hums import hum_file
from fakes import RATE, FakeEngine, fake_desk, read_audio

from musicdesk.app.generated import Generated
from musicdesk.app.loop import LoopOrder
from musicdesk.app.looptakes import LoopFiles, LoopTake, make_loops, measure, ranked
from musicdesk.app.models import models
from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadValue, ModelError
from musicdesk.core.idea import Idea
from musicdesk.core.job import Cancel
from musicdesk.core.recipe import Recipe
from musicdesk.core.scale import Scale
from musicdesk.core.tags import Tags
from musicdesk.formats.midifile import write_midi

STARTER = models()[0].folder or Path()
DRUMS = LoopOrder("drums", 1, bpm=120.0, seed=5)
C_MAJOR, A_MINOR, D_MINOR = (Scale.named(name) for name in ("C major", "A minor", "D minor"))


class Words:
    """A listener that likes the loops that come later better."""

    def tags(self, clip: Clip, cancel: Cancel | None = None) -> Tags:
        return Tags()

    def likeness(self, clips: Sequence[Clip], text: str, cancel: Cancel | None = None) -> list[float]:
        return [0.1 * index for index in range(len(clips))]


def played(recipe: Recipe, frames: int) -> Any:
    """Drums at the tempo asked for; the odd seeds come out silent."""
    sound = np.zeros((frames, 1), np.float32)
    if recipe.seed % 2:
        drums = drum_loop(120.0, "house", frames / RATE, seed=recipe.seed).samples[:frames]
        sound[: len(drums)] = drums[:, :1]
    return sound


def drummer() -> FakeEngine:
    engine = FakeEngine()
    engine.sound_of = lambda recipe, frames: played(recipe.with_(seed=1), frames)
    return engine


def desk_of(engine: FakeEngine, **changes: Any) -> Any:
    return fake_desk(engine, find_model=lambda _model: STARTER, write_midi=write_midi, **changes)


def test_a_loop_has_exact_bars_and_its_tempo_is_measured(tmp_path: Path) -> None:
    (loop,) = make_loops(desk_of(drummer()), DRUMS, LoopFiles(tmp_path / "a.wav"))

    assert read_audio(tmp_path / "a.wav").frames == 2 * RATE
    assert (loop.asked_bpm, loop.heard_bpm) == (120.0, pytest.approx(120.0, abs=0.1))
    assert (loop.take.recipe.bars, loop.likeness) == (1, None)


def test_candidates_are_ranked_by_a_listener_that_knows_words(tmp_path: Path) -> None:
    order = LoopOrder("drums", 1, bpm=120.0, variations=3, seed=10)

    loops = make_loops(desk_of(drummer(), tagger=Words), order, LoopFiles(tmp_path / "a.wav"))

    assert [loop.take.path.name for loop in loops] == ["a-3.wav", "a-2.wav", "a-1.wav"]
    assert [loop.likeness for loop in loops] == pytest.approx([0.2, 0.1, 0.0])


def test_a_listener_that_cannot_be_loaded_costs_no_loop(tmp_path: Path) -> None:
    said = list[str]()

    def broken() -> Any:
        raise ModelError("The model clap is damaged.", "Fetch it again.")

    loops = make_loops(desk_of(drummer(), tagger=broken), DRUMS, LoopFiles(tmp_path / "a.wav"), say=said.append)

    assert len(loops) == 1 and loops[0].likeness is None
    assert any("clap is damaged" in sentence for sentence in said)


def test_one_candidate_that_does_not_come_is_said_and_the_others_are_kept(tmp_path: Path) -> None:
    engine, said = FakeEngine(), list[str]()
    engine.sound_of = played
    order = LoopOrder("drums", 1, bpm=120.0, variations=2, seed=11)

    loops = make_loops(desk_of(engine), order, LoopFiles(tmp_path / "a.wav", retries=0), say=said.append)

    assert [loop.take.recipe.seed % 2 for loop in loops] == [1]
    assert any("did not come" in sentence for sentence in said)


def test_a_loop_that_does_not_come_is_an_error(tmp_path: Path) -> None:
    engine = FakeEngine()
    engine.sound_of = lambda _recipe, frames: np.zeros((frames, 1), np.float32)

    with pytest.raises(ModelError, match="No loop of 1 bar"):
        make_loops(desk_of(engine), DRUMS, LoopFiles(tmp_path / "a.wav"))


@pytest.mark.parametrize("follow", [True, False])
def test_the_idea_is_followed_as_notes_at_the_tempo_of_the_loop(follow: bool, tmp_path: Path) -> None:
    engine = drummer()
    idea = Idea("hum.wav", 4.0, 118.0, A_MINOR, melodic=True)
    order = LoopOrder("piano", 1, idea, hum_file(tmp_path), follow=follow, seed=1)

    make_loops(desk_of(engine), order, LoopFiles(tmp_path / "a.wav"))

    melody = engine.wishes[0]["melody"]
    assert (melody is not None) is follow
    # Four beats at the tempo that the Starter was taught, and no more than the loop's one bar.
    assert melody is None or melody.seconds == pytest.approx(4 * 60 / 120)


def test_what_a_model_cannot_do_is_said_before_it_is_loaded(tmp_path: Path) -> None:
    def load(*_: Any) -> Any:
        raise AssertionError

    with pytest.raises(BadValue, match="too few seeds"):
        make_loops(
            desk_of(FakeEngine(), load_engine=load),
            LoopOrder("drums", 1, bpm=120.0, variations=2, seed=2**63 - 1),
            LoopFiles(tmp_path / "a.wav"),
        )


def take_of(asked: Scale | None, heard: Scale | None, likeness: float | None = None) -> LoopTake:
    take = Generated(0, Recipe("x"), 1.0, RATE, Path("a.wav"), loops=True)
    return LoopTake(take, 120.0, asked, 120.0, heard, likeness)


def test_a_key_with_the_same_notes_is_its_relative() -> None:
    fits = [take_of(A_MINOR, heard).key_fits for heard in (A_MINOR, C_MAJOR, D_MINOR, None)]

    assert fits == ["same", "relative", "other", ""]
    assert take_of(None, A_MINOR).key_fits == ""


@pytest.mark.parametrize(
    ("asked", "heard", "fits"),
    [
        ("A harmonic minor", "A minor", "same"),
        ("A harmonic minor", "C major", "relative"),
        ("D dorian", "C major", "relative"),
        ("D dorian", "D minor", "same"),
        ("D dorian", "E minor", "other"),
    ],
)
def test_a_mode_is_compared_as_the_ear_hears_it(asked: str, heard: str, fits: str) -> None:
    assert take_of(Scale.named(asked), Scale.named(heard)).key_fits == fits


def test_without_a_listener_those_in_the_key_come_first() -> None:
    other, relative, same = (take_of(A_MINOR, heard) for heard in (D_MINOR, C_MAJOR, A_MINOR))

    assert ranked([other, relative, same]) == [same, relative, other]
    assert ranked([take_of(A_MINOR, A_MINOR, 0.1), best := take_of(A_MINOR, D_MINOR, 0.4)])[0] == best


def test_silence_has_neither_tempo_nor_key() -> None:
    assert measure(Clip(np.zeros((RATE, 1), np.float32), RATE)) == (None, None)
