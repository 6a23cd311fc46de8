"""The composer: the same seed gives the same music, on the codec's grid, in the key it says."""

from __future__ import annotations

import numpy as np
import pytest

from musicdesk.training.captions import TEMPOS_BPM, caption, full_caption, nearest_taught_bpm
from musicdesk.training.composer import LEAD_HIGH, LEAD_LOW, STEPS, compose
from musicdesk.training.styles import KICK, MOODS, SCALES, STEPS_PER_BAR, STYLES
from musicdesk.training.text import PROGRAMS
from musicdesk.training.tongues import GERMAN, TONGUES, foreign_caption


def test_a_seed_always_gives_the_same_piece() -> None:
    assert compose(7) == compose(7)
    assert compose(7) != compose(8)


@pytest.mark.parametrize("style", list(STYLES))
def test_every_style_fills_ten_seconds_with_notes_of_its_key(style: str) -> None:
    for seed in range(20):
        piece = compose(seed, style)
        allowed = {(piece.tonic + step) % 12 for step in SCALES[piece.mode]}
        tuned = [e for role in ("lead", "chords", "bass") for e in piece.tracks[role]]
        assert piece.steps_per_bar in STEPS_PER_BAR
        assert max(e.step for e in tuned) > STEPS - piece.steps_per_bar - 1
        assert all(0 <= e.step < STEPS and e.length >= 2 for role in piece.tracks.values() for e in role)
        assert {e.pitch % 12 for e in tuned} <= allowed
        assert all(LEAD_LOW <= e.pitch <= LEAD_HIGH for e in piece.tracks["lead"])
        assert piece.mood in MOODS


def test_all_styles_moods_and_tempos_occur() -> None:
    pieces = [compose(seed) for seed in range(600)]

    assert {p.style for p in pieces} == set(STYLES)
    assert {p.mood for p in pieces} == set(MOODS)
    assert {round(p.bpm, 3) for p in pieces} == {round(bpm, 3) for bpm in TEMPOS_BPM}
    assert len(STYLES) >= 12


def test_a_tempo_named_in_a_caption_stands_for_the_pieces_own() -> None:
    rng = np.random.default_rng(0)
    seen = 0
    for seed in range(400):
        piece = compose(seed)
        words = caption(piece, rng).lower().replace("bpm", " bpm").replace(",", " ").replace(".", " ").replace(";", " ")
        for number in (int(word) for word in words.split() if word.isdigit() and 50 <= int(word) < 200):
            seen += 1
            assert nearest_taught_bpm(number) == piece.bpm
    assert seen > 100


def test_captions_differ_in_wording_and_are_never_empty() -> None:
    rng = np.random.default_rng(1)
    texts = [caption(compose(3), rng) for _ in range(200)]

    assert all(text.strip() for text in texts)
    assert len(set(texts)) > 150


def test_the_full_caption_names_everything() -> None:
    piece = compose(5)
    text = full_caption(piece)

    assert f"{round(piece.bpm)} bpm" in text
    assert piece.key in text
    assert STYLES[piece.style].words[0] in text
    assert piece.instruments["bass"].words[0] in text


@pytest.mark.parametrize("steps", STEPS_PER_BAR)
def test_every_bar_begins_on_its_step_at_every_tempo(steps: int) -> None:
    piece = compose(5, "house", steps)

    kicks = sorted(event.step for event in piece.tracks["drums"] if event.pitch == KICK)

    assert piece.bpm == pytest.approx(12_000 / steps)
    assert {step for step in kicks if step % steps == 0} == set(range(0, STEPS, steps))
    assert max(abs(step - number * steps / 4) for number, step in enumerate(kicks)) <= 0.5


def test_a_caption_in_german_names_what_is_there() -> None:
    piece = compose(1, "house")
    key = GERMAN.key_words(piece.tonic, piece.mode)
    rng = np.random.default_rng(0)
    texts = [foreign_caption(piece, rng, "120 bpm") for _ in range(400)]

    german = [text for text in texts if any(form in text for form in key)]
    assert german
    assert any("120 bpm" in text for text in texts)
    assert any("schlagzeug" in text for text in texts)
    assert all(text.strip() for text in texts)


def test_every_tongue_has_words_for_all_that_is_played() -> None:
    for tongue in TONGUES:
        assert set(tongue.moods) == set(MOODS)
        assert set(tongue.instruments) == set(PROGRAMS)
        assert set(tongue.styles) <= set(STYLES)
        assert len(tongue.tonics) == 12
    assert "a-moll" in GERMAN.key_words(9, "minor")
    assert "h-moll" in GERMAN.key_words(11, "minor")
