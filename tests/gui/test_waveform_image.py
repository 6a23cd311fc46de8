"""The picture of the waves: what is drawn bit by bit equals what is drawn at once."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage

from musicdesk.gui.waveformimage import SLICE_FRAMES, Paints, Source, WaveImage

BODY, BETWEEN, CORE, CLIP = QColor("#204040"), QColor("#306060"), QColor("#40a0a0"), QColor("#ff0000")
PAINTS = Paints(BODY, BETWEEN, CORE, CLIP)
SIZE = (200, 80)


def _source(frames: int = 40_000, channels: int = 1, *, ready: int | None = None, loud: float = 0.5) -> Source:
    rng = np.random.default_rng(3)
    source = Source((rng.uniform(-loud, loud, (frames, channels)) ** 3 / loud**2).astype(np.float32))
    while source.take_in(frames if ready is None else ready):
        pass
    return source


def _pixels(image: QImage) -> bytes:
    return image.copy().constBits().tobytes()


@pytest.mark.parametrize("step", [1.0, 7.3, 64.0, 150.0, 200.0])
@pytest.mark.parametrize("by", [1, -1, 37, -80, 199, 500, -500])
def test_a_scrolled_picture_equals_a_fresh_one(step: float, by: int) -> None:
    source, scrolled, fresh = _source(), WaveImage(), WaveImage()

    scrolled.draw(source, 60, step, SIZE, PAINTS, 3)
    drawn = scrolled.draw(source, 60 + by, step, SIZE, PAINTS, 3)
    fresh.draw(source, 60 + by, step, SIZE, PAINTS, 3)

    assert _pixels(scrolled.image) == _pixels(fresh.image)
    assert drawn[1] - drawn[0] == min(abs(by), SIZE[0])


@pytest.mark.parametrize("step", [1.0, 40.0, 200.0])
def test_a_picture_that_grew_equals_one_drawn_at_the_end_and_draws_only_what_is_new(step: float) -> None:
    growing, grown, fresh = _source(ready=1_000), WaveImage(), WaveImage()

    for ready in (1_000, 5_003, 5_004, 17_777, 40_000):
        before = growing.frames
        growing.take_in(ready)
        drawn = grown.draw(growing, 0, step, SIZE, PAINTS, 3)
        if before > 1_000:
            assert drawn[1] - drawn[0] <= (ready - before + 64) / step + 6
    fresh.draw(growing, 0, step, SIZE, PAINTS, 3)

    assert _pixels(grown.image) == _pixels(fresh.image)


def test_nothing_is_drawn_when_nothing_has_changed() -> None:
    source, waves = _source(), WaveImage()
    waves.draw(source, 0, 200.0, SIZE, PAINTS, 3)

    assert waves.draw(source, 0, 200.0, SIZE, PAINTS, 3) == (0, 0)


def test_what_is_not_there_yet_is_clear() -> None:
    waves = WaveImage()

    waves.draw(_source(ready=20_000), 0, 200.0, SIZE, PAINTS, 3)

    assert all(waves.image.pixelColor(150, y).alpha() == 0 for y in range(SIZE[1]))
    assert waves.image.pixelColor(50, 40).alpha() == 255


def test_a_take_of_two_channels_has_two_lanes() -> None:
    samples = np.zeros((10_000, 2), np.float32)
    samples[:, 1] = np.tile([0.5, -0.5], 5_000)
    source, waves = Source(samples), WaveImage()
    source.take_in(10_000)

    waves.draw(source, 0, 50.0, SIZE, PAINTS, 3)

    heights = [sum(waves.image.pixelColor(100, y).alpha() > 0 for y in rows) for rows in (range(40), range(40, 80))]
    assert heights[0] <= 2
    assert heights[1] == pytest.approx(20, abs=2)


def test_full_scale_reaches_up_and_only_clipping_has_caps() -> None:
    samples = np.tile(np.array([0.99, -0.99], np.float32), 5_000)[:, None]
    samples[5_000] = 1.0
    source, waves = Source(samples), WaveImage()
    source.take_in(10_000)

    waves.draw(source, 0, 50.0, SIZE, PAINTS, 3)

    assert waves.image.pixelColor(100, 0) == CLIP
    assert waves.image.pixelColor(100, SIZE[1] - 1) == CLIP
    assert waves.image.pixelColor(20, 0).alpha() == 0
    assert waves.image.pixelColor(20, 4).alpha() == 255


def test_the_core_lies_within_the_body() -> None:
    waves = WaveImage()
    waves.draw(_source(loud=0.9), 0, 200.0, SIZE, PAINTS, 3)

    column = [waves.image.pixelColor(100, y).name() for y in range(SIZE[1])]

    assert column[40] == CORE.name()
    assert column.index(BODY.name()) < column.index(BETWEEN.name()) < column.index(CORE.name())


def test_samples_that_are_no_numbers_do_not_spoil_the_picture() -> None:
    samples = np.full((1_000, 1), np.nan, np.float32)
    source, waves = Source(samples), WaveImage()
    source.take_in(1_000)

    waves.draw(source, 0, 5.0, SIZE, PAINTS, 3)

    assert waves.image.pixelColor(100, 40).alpha() > 0


def test_a_long_take_is_taken_in_slice_by_slice() -> None:
    source = Source(np.zeros((SLICE_FRAMES * 2 + 5, 1), np.float32))
    until = SLICE_FRAMES * 2 + 5

    assert [source.take_in(until), source.frames] == [True, SLICE_FRAMES]
    assert [source.take_in(until), source.take_in(until), source.frames] == [True, False, until]
