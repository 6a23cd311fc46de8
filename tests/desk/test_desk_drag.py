"""Takes dragged out of MusicDesk into a DAW, judged by the DAW's own project."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import mido
import numpy as np
import pytest
from desk.conftest import LIBRARY
from desk.daw import DROP, Audacity, file_samples
from desk.hand import Hand
from desk.handles import AUDIO, MIDI, handle, row_handle, stand_left
from desk.program import Program, running
from desk.project import Project
from desk.recordings import library_of_hums
from desk.stage import Stage, wait_for


@pytest.fixture(scope="module")
def program(stage: Stage, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """Return the program beside the DAW, with three takes that hold tunes."""
    folder = tmp_path_factory.mktemp("drag") / LIBRARY
    library_of_hums(folder, "Alpha", "Bravo", "Charlie")
    with running(stage, library=folder) as program:
        stand_left(program)
        yield program


@pytest.fixture(autouse=True)
def _no_mistakes(program: Program) -> Iterator[None]:
    yield
    assert program.mistakes() == []
    assert program.process.poll() is None


def open_heard(program: Program, title: str) -> tuple[Path, Path]:
    """Open a take, and return its sound and notes as files, once they are ready."""
    program.stage.click_row(title)
    name = title.lower()
    wav, mid = program.wait_for_exports(f"{name}_*bpm_*.wav", f"{name}_*bpm_*.mid")
    return wav, mid


def has(sounds: int, note_tracks: int = 0) -> Callable[[Project], bool]:
    """Return what tells whether a project has so many tracks of sound and of notes."""
    return lambda project: (len(project.sounds()), len(project.note_tracks)) == (sounds, note_tracks)


def samples_of(project: Project) -> list[np.ndarray[tuple[int, int], np.dtype[np.float32]]]:
    """Return the samples of each track of sound."""
    return [samples for _, samples in project.sounds()]


def take_file(program: Program, title: str) -> Path:
    """Return the sound of a take as it lies in the library."""
    for folder in (program.library / "takes").iterdir():
        take = json.loads((folder / "take.json").read_text(encoding="utf-8"))
        if take["title"] == title:
            return folder / take["audio"]
    raise AssertionError(f"there is no take {title}")


def test_the_audio_handle_brings_the_take_sample_for_sample(
    stage: Stage, program: Program, daw: Audacity, hand: Hand
) -> None:
    wav, _ = open_heard(program, "Alpha")

    hand.drag(handle(stage, AUDIO), DROP)
    (samples,) = samples_of(daw.wait_for(has(1), "the take"))

    assert np.array_equal(samples, file_samples(wav))
    assert samples.shape == file_samples(take_file(program, "Alpha")).shape
    assert np.abs(samples - file_samples(take_file(program, "Alpha"))).max() <= 2.0**-23


def test_the_midi_handle_brings_the_notes_at_the_tempo_of_the_sound(
    stage: Stage, program: Program, daw: Audacity, hand: Hand
) -> None:
    from musicdesk.formats.filefacts import read_file_facts

    wav, mid = open_heard(program, "Bravo")

    hand.drag(handle(stage, MIDI), DROP)
    (track,) = daw.wait_for(has(0, 1), "the notes").note_tracks

    (bpm,) = track.tempi_bpm
    take = next(take for take in program.takes() if take["title"] == "Bravo")
    written = [event.note for event in mido.MidiFile(mid) if event.type == "note_on" and event.velocity]
    assert [pitch for _, _, pitch in track.notes] == written
    assert {59, 62, 66} <= set(written)
    assert track.title == "Bravo"
    assert bpm == pytest.approx(take["bpm"], abs=0.01)
    assert read_file_facts(wav).bpm == pytest.approx(take["bpm"], abs=1e-6)
    assert mid.stem.split("_")[1] == wav.stem.split("_")[1] == f"{round(take['bpm'])}bpm"


def test_the_handle_of_one_of_three_selected_takes_brings_all_three(
    stage: Stage, program: Program, daw: Audacity, hand: Hand
) -> None:
    select_all(stage)

    with hand.dragging(row_handle(stage, "Bravo"), DROP):
        program.wait_for_exports("charlie_*.wav")  # Charlie was never open: its file is made now, and its cover
        time.sleep(1.0)
        hand.hover(DROP)
    found = samples_of(daw.wait_for(has(3), "three takes"))

    wanted = [file_samples(take_file(program, title)) for title in ("Charlie", "Bravo", "Alpha")]
    for each in wanted:
        near = [one.shape == each.shape and np.abs(one - each).max() <= 2.0**-23 for one in found]
        assert near.count(True) == 1


def test_with_shift_the_sound_and_the_notes_come_together(
    stage: Stage, program: Program, daw: Audacity, hand: Hand
) -> None:
    wav, _ = open_heard(program, "Alpha")

    hand.drag(handle(stage, AUDIO), DROP, keys=("Shift_L",))
    project = daw.wait_for(has(1, 1), "sound and notes")

    assert np.array_equal(samples_of(project)[0], file_samples(wav))
    assert len(project.note_tracks[0].notes) >= 4


def test_a_tempo_that_is_typed_stands_in_new_files_and_the_old_ones_stay(
    stage: Stage, program: Program, daw: Audacity, hand: Hand
) -> None:
    before = [(path, path.read_bytes()) for path in open_heard(program, "Charlie")]

    stage.click_on("Tempo")
    stage.keys("ctrl+a")
    stage.type("90.25")
    stage.keys("Return")
    with hand.dragging(handle(stage, MIDI), DROP):
        program.wait_for_exports("charlie_90bpm_*.mid")  # made now
        time.sleep(1.0)
        hand.hover(DROP)
    (track,) = daw.wait_for(has(0, 1), "the notes").note_tracks

    assert track.tempi_bpm == pytest.approx((90.25,), abs=0.01)
    assert track.name.startswith("charlie_90bpm_")
    assert [(path, path.read_bytes()) for path, _ in before] == before


def select_all(stage: Stage) -> None:
    """Select all takes."""
    stage.click_row("Alpha")
    stage.keys("ctrl+a")
    wait_for(
        lambda: all("selected" in stage.row(title)["states"] for title in ("Alpha", "Bravo")), "all to be selected"
    )
