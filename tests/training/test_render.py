"""Rendering: the same piece gives the same samples, and the parts are where the score says."""

from __future__ import annotations

import numpy as np
import pytest

from musicdesk.core.errors import Unavailable
from musicdesk.training.composer import compose
from musicdesk.training.render import STEP_FRAMES, render, soundfont

pytest.importorskip("tinysoundfont", reason="rendering needs tinysoundfont (pip install --no-deps tinysoundfont)")
try:
    soundfont()
except Unavailable as missing:
    pytest.skip(str(missing), allow_module_level=True)


def test_a_piece_renders_to_the_same_samples_whatever_was_played_before() -> None:
    first = render(compose(3))
    render(compose(4))

    assert np.array_equal(first, render(compose(3)))


def test_the_first_note_begins_on_its_step() -> None:
    piece = compose(3, "techno")
    sound = render(piece, ("bass",))
    onset = min(e.step for e in piece.tracks["bass"]) * STEP_FRAMES

    assert np.abs(sound[:onset]).max(initial=0) < 1e-3
    assert np.abs(sound[onset : onset + 3200]).max() > 1e-2


def test_the_source_material_passes_its_own_gates_and_noise_does_not() -> None:
    from musicdesk.training.judging import Judged, held_out_pieces, judge

    pieces = held_out_pieces(13)
    sources = [Judged(piece, render(piece)) for piece in pieces]
    rng = np.random.default_rng(0)
    noise = [Judged(piece, rng.normal(0, 0.1, 320_000).astype(np.float32)) for piece in pieces]

    assert all(gate.passed for gate in judge(sources, sources))
    assert not any(gate.passed for gate in judge(noise, sources)[2:])
