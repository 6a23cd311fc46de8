"""Reading takes for the window: long ones too, without hearing again what was heard."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from musicdesk.core.clip import Clip
from musicdesk.core.findings import Findings
from musicdesk.core.recipe import Recipe
from musicdesk.core.remake import Remake
from musicdesk.core.take import Bond, Take
from musicdesk.core.tape import Tape
from musicdesk.gui.takefiles import opened, sounds_otherwise
from musicdesk.library import Library

RATE = 32_000
TONE = Clip((0.1 * np.sin(np.arange(2 * RATE)[:, None] * 0.2)).astype(np.float32), RATE)
ID = "20260101-120000-000-abcd"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path) as opened_:
        opened_.add(Take(ID, "tone", 1.7e9, 2.0, RATE, 1), TONE, codes=None, peaks=b"", overview=bytes(96))
        yield opened_


def test_a_take_is_opened_with_its_sound_and_no_more_is_heard_than_is_asked_for(library: Library) -> None:
    now = opened(library, ID)

    assert np.array_equal(now.tape.samples, TONE.samples)
    assert now.loudness_db is None


def test_its_loudness_is_heard_where_nobody_heard_it(library: Library) -> None:
    level = opened(library, ID, measure=True).loudness_db

    assert level is not None
    assert -25 < level < -20


def test_a_loudness_that_was_heard_is_not_heard_again(library: Library) -> None:
    library.keep_beside(ID, "analysis.json", json.dumps(Findings(lufs=-13.5).to_json()).encode())

    assert opened(library, ID, measure=True).loudness_db == -13.5


def test_a_take_has_another_sound_than_what_grew_when_it_was_cut_or_is_another_try() -> None:
    begun, tape = Recipe("warm piano", seconds=2.0, seed=5), Tape.of(TONE)
    take = Take(ID, "tone", 1.7e9, 2.0, RATE, 1, recipe=begun)
    part = take.with_(recipe=begun.with_(seed=7), parent=ID, bond=Bond.REMADE, remake=Remake(0.5, 1.5))

    assert not sounds_otherwise(take, tape, begun)
    assert not sounds_otherwise(part, tape, begun)
    assert sounds_otherwise(take.with_(seconds=1.9), tape, begun)
    assert sounds_otherwise(take.with_(recipe=begun.with_(bars=1)), tape, begun)
    assert sounds_otherwise(take.with_(recipe=begun.with_(seed=6)), tape, begun)
