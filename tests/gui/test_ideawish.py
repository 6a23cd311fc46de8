"""From an order to a wish: with the tune of the idea where it is followed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from musicdesk.app import loop
from musicdesk.app.loop import LoopOrder
from musicdesk.app.models import ModelRow
from musicdesk.core.abilities import Abilities
from musicdesk.core.chroma import Ear
from musicdesk.core.errors import BadValue
from musicdesk.core.idea import Idea
from musicdesk.core.note import Note
from musicdesk.formats.midifile import write_midi
from musicdesk.gui.ideawish import wish_of

IDEA = Idea("Humming 2", 2.0, 84.0, melodic=True)
FOLLOWS = ModelRow("starter", "Starter", "", 0, True, False, Path("/x"), abilities=Abilities(melody=True, steps=None))
PLAYS_ON = ModelRow("m/plain", "Plain", "", 0, False, False, Path("/x"), abilities=Abilities(guidance=7.0, steps=50))


@pytest.fixture
def tune(monkeypatch: pytest.MonkeyPatch) -> list[tuple[float, ...]]:
    """Let one A4 be the tune of every idea; returns the tempos of the models it was written for."""
    written: list[tuple[float, ...]] = []

    def write_tune(_desk: object, _order: LoopOrder, folder: Path, tempos_bpm: Any = ()) -> Path:
        written.append(tuple(tempos_bpm))
        return write_midi(folder / "tune.mid", [Note(0.0, 69, 1.0)], 84.0)

    monkeypatch.setattr(loop, "write_tune", write_tune)
    return written


def order(**changes: Any) -> LoopOrder:
    return LoopOrder("piano", idea=IDEA, path=Path("hum.wav"), **changes)


def test_the_tune_is_kept_in_the_library_and_remembered_by_its_checksum(
    tune: list[tuple[float, ...]], tmp_path: Path
) -> None:
    wish = wish_of(order(), FOLLOWS, tmp_path, Ear(), "cpu", "fp32")

    assert wish.melody is not None
    assert Path(wish.melody).is_file()
    assert tmp_path in Path(wish.melody).parents
    assert wish.recipe.melody is not None
    assert (wish.recipe.melody.name, wish.recipe.melody.sha256) == ("Humming 2", Path(wish.melody).stem)
    assert (wish.recipe.device, wish.recipe.precision) == ("cpu", "fp32")


@pytest.mark.parametrize(("row", "follow"), [(FOLLOWS, False), (PLAYS_ON, True)])
def test_where_nothing_is_followed_nobody_listens(
    tune: list[tuple[float, ...]], tmp_path: Path, row: ModelRow, follow: bool
) -> None:
    wish = wish_of(order(follow=follow, model=row.id), row, tmp_path, Ear(), "auto", "auto")

    assert (wish.melody, wish.recipe.melody, tune) == (None, None, [])
    assert wish.recipe.guidance == row.abilities.guidance
    assert wish.recipe.steps == row.abilities.steps


def test_a_loop_that_is_too_long_for_the_model_is_refused_before_anybody_listens(
    tune: list[tuple[float, ...]], tmp_path: Path
) -> None:
    short = replace(FOLLOWS, title="Shorty", abilities=Abilities(melody=True, longest_s=10.0))

    with pytest.raises(BadValue, match="Shorty makes at most 10 s"):
        wish_of(order(bars=16), short, tmp_path, Ear(), "auto", "auto")
    assert tune == []


def test_where_nothing_is_sung_there_is_no_melody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loop, "write_tune", lambda *_: None)

    assert wish_of(order(), FOLLOWS, tmp_path, Ear(), "auto", "auto").melody is None
