"""Hearing long takes piece by piece."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from musicdesk.app import pieces
from musicdesk.app.pieces import InPieces, listened
from musicdesk.core.clip import Clip
from musicdesk.core.job import Cancelled, Progress
from musicdesk.core.note import Note

RATE = 100


class Ears:
    """Hear a note wherever a sample is not 0, as long as its value says, and remember how much was heard at once."""

    def __init__(self) -> None:
        self.heard_s: list[float] = []

    def __call__(self, clip: Clip, report: Any = None, cancel: Any = None) -> list[Note]:
        self.heard_s.append(clip.seconds)
        assert not isinstance(clip.samples, np.memmap)
        places = np.flatnonzero(clip.samples[:, 0])
        return [
            Note(
                round(float(at) / RATE, 6),
                60,
                round(min(float(clip.samples[at, 0]), clip.seconds - at / RATE), 6),
                bend=((0.0, 0.5),),
            )
            for at in places
        ]


def clip_of(seconds: float, notes: dict[float, float]) -> Clip:
    samples = np.zeros((round(seconds * RATE), 1), np.float32)
    for at_s, long_s in notes.items():
        samples[round(at_s * RATE)] = long_s
    return Clip(samples, RATE)


@pytest.fixture(autouse=True)
def short_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "PIECE_S", 10.0)
    monkeypatch.setattr(pieces, "TAIL_S", 3.0)


def test_a_long_clip_gives_the_notes_that_it_would_give_at_once() -> None:
    notes = {0.0: 1.0, 9.5: 1.0, 9.99: 2.0, 10.0: 1.0, 19.0: 2.5, 20.5: 0.5, 33.9: 0.1}
    clip, ears = clip_of(34.0, notes), Ears()

    heard = InPieces(ears)(clip)

    assert [replace(note, onset_s=round(note.onset_s, 6)) for note in heard] == Ears()(clip)
    assert max(ears.heard_s) <= 14.0 and len(ears.heard_s) == 4


def test_a_note_that_rings_beyond_what_is_heard_of_it_ends_there() -> None:
    (note,) = InPieces(Ears())(clip_of(30.0, {8.0: 20.0}))

    assert note.end_s == pytest.approx(13.0)


def test_a_short_clip_is_heard_as_it_is() -> None:
    ears = Ears()

    InPieces(ears)(clip_of(10.0, {1.0: 1.0}))

    assert ears.heard_s == [10.0]


def test_progress_is_told_for_each_piece_and_stopping_is_asked_for_before_it() -> None:
    told: list[Progress] = []
    InPieces(Ears())(clip_of(25.0, {}), report=told.append)

    assert [(each.done, each.total) for each in told] == [(1, 3), (2, 3), (3, 3)]
    with pytest.raises(Cancelled):
        InPieces(Ears())(clip_of(25.0, {}), cancel=lambda: True)


def test_of_a_long_take_the_beginning_is_listened_to_and_never_in_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "LISTENED_S", 5.0)
    (tmp_path / "sound").write_bytes(bytes(4 * 3_000))
    mapped = Clip(np.memmap(tmp_path / "sound", np.float32, "r", 0, (3_000, 1)), RATE)

    heard = listened(mapped)

    assert heard.seconds == 5.0 and not isinstance(heard.samples, np.memmap)
    assert listened(clip_of(4.0, {})).seconds == 4.0
