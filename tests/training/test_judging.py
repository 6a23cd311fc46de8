"""Judging: tables by style and by tempo say of each what its own takes are."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from musicdesk.training import judging
from musicdesk.training.composer import Piece
from musicdesk.training.judging import Judged, by_style, by_tempo, held_out_pieces, tempo_pieces
from musicdesk.training.styles import STEPS_PER_BAR, STYLES

RATE = 32_000


@pytest.fixture(autouse=True)
def _plain_melodies(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every melody be one long A: nothing needs a synthesiser then."""
    tone = 0.3 * np.sin(2 * np.pi * 440 * np.arange(320_000) / RATE)
    monkeypatch.setattr(judging, "render", lambda *_: tone.astype(np.float32))


def clicks(bpm: float) -> NDArray[np.float32]:
    """Return ten seconds of short bursts of A at a tempo."""
    moment = np.arange(320_000) / RATE
    since = moment % (60 / bpm)
    return (0.5 * np.sin(2 * np.pi * 440 * moment) * np.exp(-since * 30)).astype(np.float32)


def test_every_tempo_is_asked_for_in_styles_with_drums() -> None:
    pieces = tempo_pieces(0)

    assert len(pieces) == len(STEPS_PER_BAR) * len(judging.TEMPO_STYLES)
    assert {piece.steps_per_bar for piece in pieces} == set(STEPS_PER_BAR)
    assert all(piece.tracks["drums"] and piece.tracks["lead"] for piece in pieces)
    assert pieces == tempo_pieces(0)


def test_a_tempo_that_is_kept_counts_for_its_own_row() -> None:
    slow, fast = (next(p for p in tempo_pieces(0) if p.steps_per_bar == bar) for bar in (160, 96))

    found = by_tempo([Judged(slow, clicks(slow.bpm)), Judged(fast, clicks(slow.bpm))])

    assert found["75.0"]["kept"] == 1.0
    assert found["125.0"]["kept"] == 0.0
    assert found["75.0"]["beat"] > 0.5 > found["125.0"]["beat"]


def test_a_style_has_the_figures_of_its_own_takes() -> None:
    pieces = held_out_pieces(len(STYLES) * 2)
    silence = np.zeros(320_000, np.float32)

    def take(piece: Piece) -> Judged:
        return Judged(piece, silence if piece.style == "jazz" else clicks(piece.bpm))

    takes = [take(piece) for piece in pieces]
    found = by_style(takes, takes)

    assert set(found) == set(STYLES)
    assert found["jazz"]["music"] == 0.0
    assert found["house"]["music"] == 1.0
    assert found["house"]["melody"] == 1.0
    assert "tempo" in found["house"]
    assert "tempo" not in found["ambient"]
