"""What stands in the files of an export beside the sound: notes of a part, and where its bars begin."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from fakes import FakeEngine
from hypothesis import given
from hypothesis import strategies as st

from musicdesk.app.exportfiles import downbeat_in, facts_in, facts_of, facts_of_music, notes_within
from musicdesk.app.licences import STARTER
from musicdesk.app.rendering import Rendered
from musicdesk.core.clip import Clip
from musicdesk.core.filefacts import FileFacts
from musicdesk.core.findings import Findings
from musicdesk.core.note import Note
from musicdesk.core.recipe import Recipe
from musicdesk.core.take import Origin, Take

SECOND = Clip(np.zeros((8_000, 1), np.float32), 8_000)


def test_notes_of_a_part_count_from_its_beginning_and_end_with_it() -> None:
    notes = (
        Note(0.2, 50, 5.0),  # began long before: nobody hears it struck
        Note(0.97, 60, 0.5, 80, ((0.0, 0.5), (0.1, -0.25))),  # a little early: it belongs to the part
        Note(1.5, 62, 0.25),
        Note(1.9, 64, 5.0),
        Note(2.0, 65, 1.0),
    )

    part = notes_within(notes, 1.0, 1.0)

    assert [note.pitch for note in part] == [60, 62, 64]
    assert [note.onset_s for note in part] == pytest.approx([0.0, 0.5, 0.9])
    assert [note.duration_s for note in part] == pytest.approx([0.47, 0.25, 0.1])
    assert part[0].bend[0] == (0.0, 0.5)
    assert part[0].bend[1] == (pytest.approx(0.07), -0.25)


@given(st.lists(st.builds(Note, st.floats(0, 20), st.integers(0, 127), st.floats(0.001, 9)), max_size=20))
def test_the_notes_of_a_part_lie_in_it_and_those_of_the_whole_are_all(notes: list[Note]) -> None:
    assert notes_within(notes, 0.0, 100.0) == tuple(notes)
    for note in notes_within(notes, 3.0, 4.0):
        assert 0 <= note.onset_s < 4
        assert note.end_s <= 4 + 1e-9


@pytest.mark.parametrize(
    ("begin_s", "downbeat_s", "bpm", "expected"),
    [
        (0.0, 0.3, 120.0, 0.3),
        (0.3, 0.3, 120.0, 0.0),
        (0.30001, 0.3, 120.0, 0.0),
        (1.0, 0.3, 120.0, 1.3),
        (2.3, 0.3, 120.0, 0.0),
        (2.30001, 0.3, 120.0, 0.0),
        (1.0, 0.3, None, None),
        (1.0, None, 120.0, None),
        (0.1, 0.3, None, 0.2),
    ],
)
def test_bars_of_a_part_begin_where_those_of_the_whole_do(
    begin_s: float, downbeat_s: float | None, bpm: float | None, expected: float | None
) -> None:
    found = downbeat_in(Rendered(SECOND, None, begin_s), downbeat_s, bpm, 4)

    assert found == (None if expected is None else pytest.approx(expected))


def test_a_file_does_not_say_in_which_folder_of_whom_the_model_lies() -> None:
    recipe = Recipe("piano", seed=3, model="/home/ann/models/my-model", bpm=84.0)
    take = Take("1", "Piano", 1.0, 1.0, 8_000, 1, Origin.COMPLETE, recipe, 84.0)

    facts = facts_of(take, Rendered(SECOND, (0, 8_000)), STARTER, 3)

    assert "/home" not in str(facts)
    assert facts.recipe == recipe.with_(model="my-model")
    assert (facts.engine, facts.prompt, facts.seed) == ("my-model", "piano", 3)
    assert (facts.beats, facts.beats_per_bar, facts.loop) == (1, 3, (0, 8_000))


def test_a_part_of_unknown_tempo_has_no_number_of_beats() -> None:
    assert facts_in(FileFacts(title="x"), Rendered(SECOND)).beats is None


def test_a_file_of_the_command_line_says_no_more_of_the_model_and_its_licence_is_still_looked_up(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "my-model"
    folder.mkdir()
    (folder / "config.json").write_text('{"license": "CC-BY-NC-4.0"}', encoding="utf-8")
    music = FakeEngine().generate("piano", seconds=0.1, model=str(folder))

    facts = facts_of_music(music, Findings())

    assert str(tmp_path) not in str(facts)
    assert facts.engine == "my-model"
    assert facts.licence.startswith("Not for commercial use")


def test_bars_of_six_eighths_are_as_long_as_three_quarters() -> None:
    facts = FileFacts(bpm=120.0, beats_per_bar=6, beat_unit=8, downbeat_s=0.0)

    assert facts_in(facts, Rendered(SECOND, None, 2.0)).downbeat_s == pytest.approx(1.0)
