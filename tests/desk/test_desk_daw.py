"""The judge itself: what is dropped on the DAW is found in its project, and what is not is not."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile
from desk.daw import DROP, Audacity, file_samples
from desk.hand import Hand
from desk.neighbours import neighbour
from desk.stage import Stage

from musicdesk.core.note import Note
from musicdesk.formats.midifile import write_midi

PLACE = (100, 100, 200, 80)
"""Where the neighbour's window stands, whose middle is its handle."""


def noise(path: Path, frames: int, channels: int, rate_hz: int) -> Path:
    """Write noise of 32-bit floats, of which every sample is another."""
    samples = np.random.default_rng(frames).uniform(-1, 1, (frames, channels)).astype(np.float32)
    soundfile.write(path, samples, rate_hz, subtype="FLOAT")
    return path


def test_what_a_neighbour_gives_is_found_sample_for_sample(
    stage: Stage, daw: Audacity, hand: Hand, tmp_path: Path
) -> None:
    files = [noise(tmp_path / "one.wav", 300_001, 2, 32_000), noise(tmp_path / "two.wav", 5_000, 1, 48_000)]

    with neighbour(stage, "give", PLACE, *files) as giver:
        hand.drag(giver.middle, DROP)
        project = daw.wait_for(lambda project: len(project.sounds()) == 2, "two sounds")

    assert [rate_hz for rate_hz, _ in project.sounds()] == [32_000, 48_000]
    for path, (_, samples) in zip(files, project.sounds(), strict=True):
        assert np.array_equal(samples, file_samples(path))


def test_notes_are_found_with_their_tempo_and_name(stage: Stage, daw: Audacity, hand: Hand, tmp_path: Path) -> None:
    notes = [Note(0.0, 60, 0.5), Note(0.5, 64, 1.0)]
    path = write_midi(tmp_path / "notes.mid", notes, 120.0, name="warm piano")

    with neighbour(stage, "give", PLACE, path) as giver:
        hand.drag(giver.middle, DROP)
        (track,) = daw.wait_for(lambda project: len(project.note_tracks) == 1, "the notes").note_tracks

    assert track.title == "warm piano"
    assert track.tempi_bpm == pytest.approx((120.0,), abs=0.001)
    assert [pitch for _, _, pitch in track.notes] == [60, 64]
    assert [begin_s for begin_s, _, _ in track.notes] == pytest.approx([0.0, 0.5], abs=0.001)


def test_what_is_let_go_beside_the_daw_is_not_found(stage: Stage, daw: Audacity, hand: Hand, tmp_path: Path) -> None:
    path = noise(tmp_path / "one.wav", 5_000, 2, 32_000)

    with neighbour(stage, "give", PLACE, path) as giver:
        hand.drag(giver.middle, (500, 850))
        giver.wait_for("given")
        with pytest.raises(TimeoutError, match="Audacity has"):
            daw.wait_for(lambda project: len(project.sounds()) > 0, "a sound", 2)
