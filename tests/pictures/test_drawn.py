"""Drawn covers: the same for the same take, another for another, readable, and never a failure."""

from __future__ import annotations

import numpy as np
import pytest

from musicdesk.core.scale import MODES, Scale
from musicdesk.core.tags import MOODS
from musicdesk.pictures.canvas import Canvas
from musicdesk.pictures.colours import colour, palette_of
from musicdesk.pictures.drawn import draw_cover
from musicdesk.pictures.lettering import lettering, writable
from musicdesk.pictures.motifs import MOTIFS

LOUDNESS = np.abs(np.sin(np.linspace(0, 20, 400))).astype(np.float32)
SIZE = 96


def light(picture: np.ndarray) -> float:
    return float(picture.mean())


def test_the_same_take_has_the_same_cover_and_another_seed_another() -> None:
    covers = [draw_cover(LOUDNESS, title="a", key=Scale(9, "minor"), seed=seed, size_px=SIZE) for seed in (1, 1, 2)]

    assert covers[0].shape == (SIZE, SIZE, 3) and covers[0].dtype == np.uint8
    assert np.array_equal(covers[0], covers[1]) and not np.array_equal(covers[0], covers[2])


@pytest.mark.parametrize("change", [{"title": "b"}, {"key": Scale(4)}, {"bpm": 99.0}, {"moods": ("dark",)}], ids=str)
def test_what_changes_in_the_take_changes_the_cover(change: dict[str, object]) -> None:
    before = {"title": "a", "key": Scale(0), "bpm": 84.0, "moods": ()}

    assert not np.array_equal(
        draw_cover(LOUDNESS, size_px=300, **before),  # type: ignore[arg-type]
        draw_cover(LOUDNESS, size_px=300, **(before | change)),  # type: ignore[arg-type]
    )


@pytest.mark.parametrize("motif", MOTIFS, ids=lambda each: each.__name__)
def test_every_motif_shows_the_sound(motif: object) -> None:
    pictures = []
    for shape in (np.full(400, 0.15), LOUDNESS.astype(np.float64)):
        canvas = Canvas(SIZE, *(palette_of(None, (), 0.3).high, palette_of(None, (), 0.3).low))
        motif(canvas, shape, palette_of(None, (), 0.3), np.random.default_rng(1))  # type: ignore[operator]
        pictures.append(canvas.picture().astype(int))

    assert np.abs(pictures[0] - pictures[1]).mean() > 0.5
    assert len(np.unique(pictures[1].reshape(-1, 3), axis=0)) > 200


@pytest.mark.parametrize(
    "loudness",
    [np.zeros(0, np.float32), np.zeros(9, np.float32), np.ones(1, np.float32), np.full(50, np.nan, np.float32),
     np.ones(5_000, np.float32), np.array([0, 9], np.float32)],
)  # fmt: skip
@pytest.mark.parametrize("seed", range(6))
def test_any_sound_has_a_cover(loudness: np.ndarray, seed: int) -> None:
    assert draw_cover(loudness, title="x", seed=seed, size_px=64).std() > 3


@pytest.mark.parametrize("title", ["", "夜の音楽", "x" * 5_000, "a\0b\nc\x1b[31m", "\ud800", "😀🎵", "שלום", "ß" * 200])
def test_any_title_has_a_cover(title: str) -> None:
    assert draw_cover(LOUDNESS, title=title, bpm=84.33, key=Scale(1), size_px=200).shape == (200, 200, 3)


def test_minor_is_darker_than_major_and_gloom_darker_than_joy() -> None:
    minor, major = (draw_cover(LOUDNESS, key=Scale(2, mode), size_px=SIZE) for mode in ("minor", "major"))
    gloomy, happy = (draw_cover(LOUDNESS, key=Scale(2), moods=(mood,), size_px=SIZE) for mood in ("gloomy", "happy"))

    assert light(minor) < light(major) and light(gloomy) < light(happy)


def test_a_fifth_up_is_a_neighbouring_colour_and_a_tritone_is_far() -> None:
    home, fifth, tritone = (palette_of(Scale(tonic), (), 0.5).low for tonic in (4, 11, 10))

    assert np.abs(home - fifth).sum() < np.abs(home - tritone).sum()


@pytest.mark.parametrize("mode", MODES)
def test_every_key_and_mood_gives_colours_that_a_screen_shows(mode: str) -> None:
    for tonic in range(12):
        for mood in MOODS:
            palette = palette_of(Scale(tonic, mode), (mood,), 0.9)
            for each in (palette.high, palette.low, palette.far, palette.near, palette.glow, palette.ink):
                assert np.isfinite(each).all() and each.min() >= 0 and each.max() <= 1


def test_a_colour_too_strong_for_a_screen_becomes_paler_and_keeps_its_lightness() -> None:
    assert np.ptp(colour(0.5, 0.0, 20.0)) < 1e-6 < np.ptp(colour(0.5, 0.4, 20.0))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Café Übermäßig", "Cafe Ubermassig"),
        ("Łódź \u2013 Smørrebrød", "Lodz - Smorrebrod"),
        ("warm piano 日", "warm piano"),
        ("夜の音楽", ""),
        ("日本 ab", ""),
        ("...", ""),
        ("a  b\n c", "a b c"),
    ],
)
def test_letters_that_the_typeface_lacks_become_plain_ones_and_never_boxes(text: str, written: str) -> None:
    assert writable(text) == written


def test_a_title_that_is_too_wide_is_shortened_and_stays_inside() -> None:
    words = lettering([("a long title " * 20, 30.0), ("", 20.0), ("84 bpm", 20.0)], 400)

    assert words.shape[1] == 400 and words[:, 395:].max() == 0 < words.max() <= 1
    assert lettering([("", 30.0), ("日本", 30.0)], 400).shape == (0, 400)
