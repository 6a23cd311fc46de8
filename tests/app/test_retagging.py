"""Tempo, key and bars as the user types them: they win, and when they are taken back, what was heard counts again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from library.shelf import put

from musicdesk.app.retagging import clear_bar, clear_key, clear_tempo, type_bar, type_key, type_tempo
from musicdesk.core.errors import BadValue
from musicdesk.core.findings import Findings
from musicdesk.core.scale import Scale
from musicdesk.library import Library

HEARD = json.dumps(Findings(bpm=83.97, downbeats_s=(0.5,), key=Scale(9, "minor")).to_json()).encode()
WALTZ = json.dumps(Findings(bpm=84.0, downbeats_s=(0.75,), beats_per_bar=3).to_json()).encode()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


def test_what_is_typed_is_kept_with_the_take_and_named_as_typed_once(library: Library) -> None:
    take = put(library, downbeat_s=0.5)

    type_tempo(library, take.id, 90.0)
    type_key(library, take.id, "f# minor")
    typed = type_tempo(library, take.id, 91.5)

    assert typed == take.with_(bpm=91.5, key="F# minor", typed=("bpm", "key"))
    assert library.take(take.id) == typed


def test_what_was_heard_counts_again_when_what_was_typed_is_taken_back(library: Library) -> None:
    take = put(library)
    library.keep_beside(take.id, "analysis.json", HEARD)
    type_tempo(library, take.id, 90.0)
    type_key(library, take.id, "C major")

    clear_tempo(library, take.id)
    cleared = clear_key(library, take.id)

    assert (cleared.bpm, cleared.key, cleared.typed) == (83.97, "A minor", ())


def test_before_a_take_was_heard_the_tempo_that_was_asked_for_counts_again(library: Library) -> None:
    asked, silent = put(library, "warm piano, 84 bpm"), put(library)
    for take in (asked, silent):
        type_tempo(library, take.id, 90.0)
        type_key(library, take.id, "C major")

    assert (clear_tempo(library, asked.id).bpm, clear_tempo(library, silent.id).bpm) == (84.0, None)
    assert clear_key(library, asked.id).key is None


def test_bars_that_are_typed_win_until_they_are_taken_back(library: Library) -> None:
    take, unheard = put(library, downbeat_s=0.5), put(library)
    library.keep_beside(take.id, "analysis.json", WALTZ)

    typed = type_bar(library, take.id, 5, 1.25)
    type_bar(library, unheard.id, 5, 1.25)
    assert (typed.beats_per_bar, typed.downbeat_s, typed.typed) == (5, 1.25, ("bar",))
    assert library.take(take.id) == typed
    cleared, empty = clear_bar(library, take.id), clear_bar(library, unheard.id)

    assert (cleared.beats_per_bar, cleared.downbeat_s, cleared.typed) == (3, 0.75, ())
    assert (empty.beats_per_bar, empty.downbeat_s, empty.typed) == (4, None, ())


def test_what_cannot_be_is_refused_and_changes_nothing(library: Library) -> None:
    take = put(library)

    with pytest.raises(BadValue):
        type_tempo(library, take.id, 401.0)
    with pytest.raises(BadValue):
        type_bar(library, take.id, 13, 0.0)
    with pytest.raises(BadValue):
        type_bar(library, take.id, 4, -0.1)
    with pytest.raises(BadValue):
        type_key(library, take.id, "H minor")

    assert library.take(take.id) == take
