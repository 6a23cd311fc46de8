"""The verb `transcribe`, at a desk of stand-ins."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from fakes import FakeEngine, fake_desk, write_wav

from musicdesk.app.desk import Desk
from musicdesk.app.transcribe import FROM_FILE, HEARD, PLAIN, TYPED, preset_named, transcribe
from musicdesk.app.wiring import furnish
from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadFile, BadValue, StorageError
from musicdesk.core.filefacts import FileFacts
from musicdesk.core.job import Cancelled, CancelToken
from musicdesk.core.note import Note
from musicdesk.core.notesheet import PRESETS, Hearing, Tidying
from musicdesk.core.scale import Scale
from musicdesk.formats import audiofile
from musicdesk.formats.midifile import read_midi, read_midi_facts

SUNG = (Note(0.27, 60, 0.4), Note(0.9, 61, 0.5))


def hear(_clip: Clip, _hearing: Hearing, _report: Any, _cancel: Any) -> Sequence[Note]:
    """Hear two notes in anything."""
    return SUNG


def desk() -> Desk:
    """Return a desk that writes real MIDI and listens for tempo and key itself."""
    real = furnish()
    return fake_desk(FakeEngine(), write_midi=real.write_midi, findings=real.findings)


@pytest.fixture
def hum(tmp_path: Path) -> Path:
    return write_wav(tmp_path / "hum.wav", Clip(np.zeros((8_000, 1), np.float32), 8_000))


@pytest.fixture
def loop(tmp_path: Path) -> Path:
    """A file that says of itself that it goes at 90 bpm in E minor, and that its first bar begins at 0.25 s."""
    clip = Clip(np.zeros((8_000, 1), np.float32), 8_000)
    facts = FileFacts(bpm=90.0, key=Scale.named("E minor"), downbeat_s=0.25, beats_per_bar=3)
    return audiofile.write_wav(tmp_path / "loop.wav", clip, facts=facts)


@pytest.fixture
def clicks(tmp_path: Path) -> Path:
    """A file with a tick every half second, with more weight on the first of four."""
    sound = np.zeros((8 * 8_000, 1), np.float32)
    for beat in range(16):
        tick = 0.4 * np.exp(-np.arange(400) / 40) * np.sin(np.arange(400) * (0.5 if beat % 4 else 0.3))
        sound[beat * 4_000 : beat * 4_000 + 400, 0] = tick * (1 if beat % 4 else 2)
    return write_wav(tmp_path / "clicks.wav", Clip(sound, 8_000))


def test_the_notes_are_written_at_the_tempo_given(hum: Path) -> None:
    said: list[str] = []

    done = transcribe(desk(), hum, hum.with_name("notes"), bpm=90.0, hear=hear, say=said.append)

    assert done.paths == (hum.with_name("notes.mid"),)
    notes, bpm = read_midi(done.paths[0])
    assert bpm == pytest.approx(90.0, abs=0.01)
    assert [note.pitch for note in notes] == [60, 61]
    assert (done.notes, done.ground.source) == (2, TYPED)
    assert said[0] == "notes.mid: 2 notes at 90 bpm (as asked)."


def test_the_tempo_and_key_that_a_file_names_are_believed(loop: Path) -> None:
    done = transcribe(desk(), loop, loop.with_suffix(".mid"), hear=hear)

    facts = read_midi_facts(done.paths[0])
    assert (done.ground.bpm, done.ground.source, done.ground.downbeat_s) == (90.0, FROM_FILE, 0.25)
    assert (facts.bpm, facts.time_signature, facts.key) == (pytest.approx(90.0, abs=0.001), (3, 4), "E minor")
    assert facts.tracks == (("loop", 2),)


def test_what_was_typed_goes_before_what_the_file_names(loop: Path) -> None:
    done = transcribe(desk(), loop, loop.with_suffix(".mid"), bpm=91.5, hear=hear)

    assert (done.ground.bpm, done.ground.source, done.ground.key) == (91.5, TYPED, Scale.named("E minor"))


def test_a_tempo_is_heard_where_none_is_known_and_is_120_where_none_is_heard(clicks: Path, hum: Path) -> None:
    own = desk()

    grounds = [transcribe(own, path, path.with_suffix(".mid"), hear=hear).ground for path in (clicks, hum)]

    assert [(ground.bpm, ground.source) for ground in grounds] == [
        (pytest.approx(120.0, abs=0.1), HEARD),
        (120.0, PLAIN),
    ]


def test_notes_go_onto_the_grid_and_into_the_scale(loop: Path) -> None:
    done = transcribe(desk(), loop, loop.with_suffix(".mid"), hear=hear, tidying=Tidying("1/4", scale="C major"))

    notes, _ = read_midi(done.paths[0])
    assert [note.pitch for note in notes] == [60, 60]
    assert [note.onset_s for note in notes] == pytest.approx([0.25, 0.25 + 2 / 3], abs=0.001)
    assert read_midi_facts(done.paths[0]).key == "C major"


def test_a_folder_of_stems_gives_a_file_for_each_and_one_for_all(loop: Path, tmp_path: Path) -> None:
    folder = tmp_path / "stems"
    folder.mkdir()
    for name in ("bass", "vocals"):
        write_wav(folder / f"{name}.wav", Clip(np.zeros((8_000, 1), np.float32), 8_000))

    done = transcribe(desk(), loop, tmp_path / "out.mid", stems=folder, hear=hear)

    assert done.paths[0] == tmp_path / "out.mid"
    assert {path.name for path in done.paths} == {"out.mid", "out-bass.mid", "out-vocals.mid"}
    assert [count for _, count in read_midi_facts(done.paths[0]).tracks] == [2, 2]
    assert (done.notes, read_midi(done.paths[0])[1]) == (4, pytest.approx(90.0, abs=0.001))


def test_without_stems_it_is_said_what_would_give_more(hum: Path) -> None:
    said: list[str] = []

    transcribe(desk(), hum, hum.with_suffix(".mid"), hear=hear, say=said.append)

    assert "stems" in said[-1].lower()


def test_without_a_name_the_midi_is_called_by_the_recording_and_replaces_nothing(
    hum: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    own = desk()

    names = [transcribe(own, hum, None, hear=hear).paths[0].name for _ in range(2)]

    assert names == ["hum.mid", "hum-2.mid"]


@pytest.mark.parametrize("bpm", [0.0, -1.0, math.nan, math.inf, 1000.0])
def test_a_tempo_that_cannot_be_is_refused(hum: Path, bpm: float) -> None:
    with pytest.raises(BadValue, match="tempo"):
        transcribe(desk(), hum, hum.with_suffix(".mid"), bpm=bpm)


@pytest.mark.parametrize("word", ["clean melody", "Clean-Melody", " melody "])
def test_a_preset_is_known_by_its_name(word: str) -> None:
    assert preset_named(word) == ("clean melody", PRESETS["clean melody"])


@pytest.mark.parametrize("word", ["", "piano", "clean"])
def test_a_preset_that_does_not_exist_is_refused_with_those_that_do(word: str) -> None:
    with pytest.raises(BadValue) as refused:
        preset_named(word)

    assert "clean melody, chords, bass, voice" in refused.value.hint


def test_a_folder_that_is_missing_and_a_file_that_is_no_sound_are_refused(hum: Path) -> None:
    own = desk()

    with pytest.raises(StorageError):
        transcribe(own, hum, hum.parent / "missing" / "a.mid")
    with pytest.raises(BadFile):
        transcribe(own, hum.with_name("nowhere.wav"), hum.with_suffix(".mid"))
    assert list(hum.parent.iterdir()) == [hum]


def test_a_stop_leaves_no_midi(hum: Path) -> None:
    cancel = CancelToken()
    cancel.cancel()

    with pytest.raises(Cancelled):
        transcribe(desk(), hum, hum.with_suffix(".mid"), cancel=cancel, hear=hear)

    assert list(hum.parent.iterdir()) == [hum]


def test_with_stems_no_file_of_a_part_is_replaced_either(
    hum: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "stems"
    folder.mkdir()
    write_wav(folder / "bass.wav", Clip(np.zeros((8_000, 1), np.float32), 8_000))
    monkeypatch.chdir(tmp_path)
    mine = tmp_path / "hum-bass.mid"
    mine.write_bytes(b"mine")

    made = transcribe(desk(), hum, None, stems=folder, hear=hear)

    assert mine.read_bytes() == b"mine"
    assert [path.name for path in made.paths] == ["hum-2.mid", "hum-2-bass.mid"]


def test_notes_last_as_long_as_the_recording(loop: Path) -> None:
    import mido

    done = transcribe(desk(), loop, loop.with_name("notes.mid"), hear=hear)

    assert sum(message.time for message in mido.MidiFile(done.paths[0]).tracks[0]) >= round(1.0 * 90 / 60 * 960)
    long = audiofile.write_wav(loop.with_name("long.wav"), Clip(np.zeros((80_000, 1), np.float32), 8_000))
    done = transcribe(desk(), long, long.with_name("long.mid"), bpm=90.0, hear=hear)
    assert sum(message.time for message in mido.MidiFile(done.paths[0]).tracks[0]) == 15 * 960


def test_in_a_folder_notes_are_named_after_the_recording_and_replace_nothing(hum: Path) -> None:
    folder = hum.with_name("notes")
    folder.mkdir()

    names = [transcribe(desk(), hum, folder, bpm=90.0, hear=hear).paths[0] for _ in range(2)]

    assert names == [folder / "hum.mid", folder / "hum-2.mid"]
