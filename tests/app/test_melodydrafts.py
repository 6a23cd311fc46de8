"""How a recording was mended lies beside it, and is there again; damaged, it is as if nothing had been mended."""

from __future__ import annotations

from pathlib import Path

import pytest

from musicdesk.app.melody import Draft
from musicdesk.app.melodydrafts import NAME, keep_draft, kept_draft
from musicdesk.app.recordings import Recording
from musicdesk.core.melody import Repairs
from musicdesk.core.scale import Scale


@pytest.fixture
def recording(tmp_path: Path) -> Recording:
    folder = tmp_path / "one"
    folder.mkdir()
    return Recording("one", folder / "voice.wav", "Humming 1", 4.0, 48_000, "Paper", 1.0)


def draft_of(recording: Recording) -> Draft:
    repairs = Repairs(scale=Scale(9, "minor"), beat_bpm=93.75, division=2)
    return Draft("Humming 1", "microphone", recording.path, 0.5, 3.5, repairs, "stop", 0.4)


def test_a_draft_comes_back_as_it_was(recording: Recording) -> None:
    keep_draft(recording, draft_of(recording))

    assert kept_draft(recording) == draft_of(recording)


def test_it_moves_along_with_the_library(recording: Recording, tmp_path: Path) -> None:
    keep_draft(recording, draft_of(recording))
    moved = recording.path.parent.rename(tmp_path / "elsewhere")
    there = Recording("one", moved / "voice.wav", "Humming 1", 4.0, 48_000, "Paper", 1.0)

    found = kept_draft(there)

    assert found is not None
    assert found.path == moved / "voice.wav"


@pytest.mark.parametrize(
    "text",
    ["", "[]", "7", '{"name": "x"}', '{"name": "x", "source": "microphone", "begin_s": 1e999}', "{" * 70_000,
     '{"name": "x", "source": "microphone", "begin_s": 9.0}'],
)  # fmt: skip
def test_what_makes_no_sense_is_nothing(recording: Recording, text: str) -> None:
    (recording.path.parent / NAME).write_text(text)

    assert kept_draft(recording) is None


def test_a_recording_that_was_not_mended_has_none(recording: Recording) -> None:
    assert kept_draft(recording) is None
