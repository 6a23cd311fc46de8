"""The first run: what there is, in words, without loading any of it."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

from musicdesk.app.firstrun import card_named, chime, graphics, starter_is_there


def test_the_chime_is_short_soft_and_ends_in_silence() -> None:
    clip = chime()

    assert clip.seconds < 2.0
    assert 0.1 < np.abs(clip.samples).max() < 0.2
    assert np.abs(clip.samples[[0, -1]]).max() < 1e-3


def test_the_starter_lies_in_the_resources() -> None:
    assert starter_is_there()


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        ("NVIDIA GeForce RTX 4070, 12282\nNVIDIA T4, 15360\n", "NVIDIA GeForce RTX 4070 (12 GB)"),
        ("No devices were found\n", ""),
        ("NVIDIA X, [N/A]\n", ""),
        ("", ""),
    ],
)
def test_the_first_card_is_named_with_its_memory(answer: str, name: str) -> None:
    assert card_named(answer) == name


@pytest.mark.skipif(sys.platform == "darwin", reason="a Mac has graphics of its own")
@pytest.mark.parametrize(
    ("card", "cuda", "used", "words"),
    [("RTX", True, True, "makes the music"), ("RTX", False, False, "cannot use it"), ("", True, False, "none is need")],
)
def test_it_is_said_whether_a_card_is_used(card: str, cuda: bool, used: bool, words: str, tmp_path: Path) -> None:
    found = graphics(lambda: card, lambda: cuda, tmp_path)

    assert found.used is used
    assert words in found.sentence


@pytest.mark.skipif(sys.platform == "darwin", reason="a Mac has graphics of its own")
def test_a_card_of_another_maker_is_named(tmp_path: Path) -> None:
    for number, vendor in enumerate(("0x1002", "0xbeef")):
        (tmp_path / f"card{number}" / "device").mkdir(parents=True)
        (tmp_path / f"card{number}" / "device" / "vendor").write_text(f"{vendor}\n")

    found = graphics(lambda: "", lambda: False, tmp_path)

    assert (found.name, found.used) == ("AMD", False)
    assert found.sentence.startswith("MusicDesk cannot use the graphics card by AMD. The processor makes the music")
