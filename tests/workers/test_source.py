"""What is known of a take that goes on: its own codes, or its sound as this model takes it in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from workers.composers import FakeEngine

from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadValue
from musicdesk.core.music import Codes
from musicdesk.core.recipe import Recipe
from musicdesk.core.seam import Seam
from musicdesk.core.take import Take
from musicdesk.library import Library
from musicdesk.workers.source import source_of, source_of_clip

SEAM = Seam(0.5, "window", 0.1, 0.2, 0.3)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


def staircase(seconds: float, rate: int = 4_000) -> Clip:
    """Return a sound that is different in each second."""
    levels = np.arange(round(seconds * rate)) // rate / 1000
    return Clip(levels.astype(np.float32)[:, None], rate)


def put(library: Library, recipe: Recipe | None, codes: Codes | None) -> Take:
    take = Take(library.new_id(0.0), "A hum", 0.0, 1.0, 4_000, 1, recipe=recipe, seams=(SEAM,))
    return library.add(take, staircase(1.0), codes=codes, peaks=b"", overview=b"")


def test_a_take_of_the_same_model_goes_on_from_its_own_codes(library: Library) -> None:
    engine, codes = FakeEngine(), np.arange(200).reshape(4, 50)
    take = put(library, Recipe("hum", checkpoint="a" * 64), codes)

    source = source_of(take, library, engine)  # type: ignore[arg-type]

    np.testing.assert_array_equal(source.codes, codes)
    assert (source.recipe, source.seams, source.remarks) == (take.recipe, (SEAM,), ())
    assert engine.encoded == []


def test_what_goes_on_is_told_the_tempo_of_what_was_before(library: Library) -> None:
    engine: Any = FakeEngine()
    own, other, imported = (
        library.rewrite(take.id, lambda now: now.with_(bpm=93.75))
        for take in (
            put(library, Recipe("hum", checkpoint="a" * 64), np.zeros((4, 50), np.int64)),
            put(library, Recipe("hum", checkpoint="b" * 64), np.zeros((4, 50), np.int64)),
            put(library, None, None),
        )
    )

    tempos = [source_of(take, library, engine).bpm for take in (own, other, imported)]

    assert tempos == [93.75] * 3
    assert source_of_clip(staircase(1.0), "hum", engine, bpm=120.0).bpm == 120.0


@pytest.mark.parametrize("books", [4, 8])
def test_a_take_of_another_model_is_taken_in_by_its_sound_and_that_is_said(library: Library, books: int) -> None:
    checkpoint = "b" * 64 if books == 4 else "a" * 64
    take = put(library, Recipe("hum", checkpoint=checkpoint), np.zeros((books, 50), np.int64))

    source = source_of(take, library, FakeEngine())  # type: ignore[arg-type]

    assert source.codes.shape == (4, 50)
    assert source.remarks == ('Another model made "A hum", so this one took its sound in anew.',)


def test_what_was_imported_and_what_is_a_loop_is_taken_in_and_it_is_said_that_this_changes_it(library: Library) -> None:
    imported = put(library, None, None)
    loop = put(library, Recipe("hum", bars=2, checkpoint="a" * 64), None)

    sources = [source_of(take, library, FakeEngine()) for take in (imported, loop)]  # type: ignore[arg-type]

    said = 'The sound of "A hum" was taken in anew, so what stays of it is a little different.'
    assert [(each.codes.shape, each.remarks) for each in sources] == [((4, 50), (said,))] * 2
    assert [each.recipe for each in sources] == [None, loop.recipe]


def test_what_sounds_as_the_model_does_stays_as_it_is(library: Library) -> None:
    engine: Any = FakeEngine()
    engine.sample_rate, engine.channels = 4_000, 1
    loop = put(library, Recipe("hum", bars=2, checkpoint="a" * 64), None)

    source = source_of(loop, library, engine)
    of_file = source_of_clip(staircase(1.0), "hum.wav", engine)

    assert source.sound is not None and of_file.sound is not None
    np.testing.assert_array_equal(source.sound.samples, staircase(1.0).samples)
    assert (source.foreign, source.remarks, of_file.foreign, of_file.remarks) == (True, (), True, ())


def test_a_sound_of_less_than_a_step_is_refused() -> None:
    with pytest.raises(BadValue, match='no sound in "nothing"'):
        source_of_clip(Clip(np.zeros((30, 1), np.float32), 4_000), "nothing", FakeEngine())  # type: ignore[arg-type]


def test_a_take_of_an_engine_without_codes_goes_on_by_its_sound_and_that_is_said(library: Library) -> None:
    engine: Any = FakeEngine()
    take = put(library, Recipe("hum", checkpoint="c" * 64), None)

    source = source_of(take, library, engine)

    assert source.codes.shape == (4, 50)
    assert [clip.frames for clip in engine.encoded] == [4_000]
    assert source.remarks == ('Another model made "A hum", so this one took its sound in anew.',)
