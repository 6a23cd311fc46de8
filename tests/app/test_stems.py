"""Stems written down: one MIDI file for each, and all together, by ears that stand in for the network."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from analysis.drummers import KICK, SNARE, Kit, drummed, pattern
from fakes import FakeEngine, fake_desk, write_wav

from musicdesk.app import separation
from musicdesk.app.stems import split_take, stems_folder, transcribe_stems, what_would_help
from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadFile, Unavailable
from musicdesk.core.job import Cancelled, Progress
from musicdesk.core.note import Note
from musicdesk.core.notesheet import PRESETS, Hearing, Tidying
from musicdesk.core.scale import Scale
from musicdesk.formats.midifile import read_midi, read_midi_facts

TONE = Clip(np.full((16_000, 1), 0.1, np.float32), 16_000)
BPM = 96.0


class Ears:
    """Hears one note in anything, and remembers how it was told to hear."""

    def __init__(self, *notes: Note) -> None:
        self.notes = notes or (Note(0.51, 45, 0.4, 90),)
        self.ways: list[Hearing] = []

    def __call__(self, clip: Clip, hearing: Hearing, report: Any, cancel: Any) -> tuple[Note, ...]:
        self.ways.append(hearing)
        if report is not None:
            report(Progress(1, 2))
            report(Progress(2, 2))
        return self.notes


def stems(folder: Path, *names: str) -> Path:
    folder.mkdir()
    for name in names:
        sound = drummed(pattern({KICK: "x...x...x...x..."}, BPM, bars=1), Kit(0)).clip if "drum" in name else TONE
        write_wav(folder / name, sound)
    return folder


def written_down(folder: Path, out: Path, ears: Ears | None = None, **more: Any) -> list[Path]:
    return transcribe_stems(fake_desk(FakeEngine()), folder, out, BPM, hear=ears or Ears(), **more)


def test_each_stem_gives_a_file_and_all_give_one_with_named_tracks(tmp_path: Path) -> None:
    folder = stems(tmp_path / "stems", "bass.wav", "drums.wav", "guitar.wav", "vocals.wav")
    said: list[str] = []

    files = written_down(folder, tmp_path / "song.mid", say=said.append)

    names = ["song.mid", "song-bass.mid", "song-drums.mid", "song-guitar.mid", "song-vocals.mid"]
    assert [path.name for path in files] == names
    merged = read_midi_facts(files[0])
    assert merged.kind == 1
    assert [name for name, _ in merged.tracks] == ["bass", "drums", "guitar", "vocals"]
    assert merged.bpm == pytest.approx(BPM, abs=0.001)
    assert {count for name, count in merged.tracks if name != "drums"} == {1}
    assert said == ["bass: 1 note.", said[1], "guitar: 1 note.", "vocals: 1 note."]


def test_each_stem_is_heard_in_its_own_way_and_the_bass_with_a_cap(tmp_path: Path) -> None:
    ears = Ears()

    written_down(stems(tmp_path / "stems", "bass.wav", "other.wav", "vocals.wav"), tmp_path / "a.mid", ears)

    assert ears.ways == [PRESETS["bass"], PRESETS["chords"], PRESETS["voice"]]
    assert PRESETS["bass"].high_pitch < 72


def test_drums_are_on_channel_10_where_no_melody_is_read(tmp_path: Path) -> None:
    folder = stems(tmp_path / "stems", "drums.wav")

    files = written_down(folder, tmp_path / "beat.mid")

    raw = files[1].read_bytes()
    # 99 24: note on, channel 10, key 36, the kick of General MIDI
    assert b"\x99\x24" in raw
    assert read_midi(files[1])[0] == (), "channel 10 is not read as a melody"
    assert read_midi_facts(files[1]).tracks[0][1] >= 4


def test_key_metre_and_grid_of_the_mix_go_into_every_file(tmp_path: Path) -> None:
    folder = stems(tmp_path / "stems", "bass.wav", "drums.wav")
    key, plan = Scale.named("A minor"), Tidying(grid="1/8", scale="A minor")

    files = written_down(folder, tmp_path / "a.mid", Ears(Note(0.33, 44, 0.2)), key=key, tidying=plan, downbeat_s=0.1)

    for path in files:
        assert read_midi_facts(path).key == "A minor"
        assert read_midi_facts(path).time_signature == (4, 4)
    ((note,), _) = read_midi(files[1])
    eighth_s = 30 / BPM
    assert note.onset_s == pytest.approx(0.1 + eighth_s, abs=0.001)
    assert note.pitch in (43, 45)


def test_a_scale_does_not_make_other_drums_of_drums(tmp_path: Path) -> None:
    folder = tmp_path / "stems"
    folder.mkdir()
    loop = drummed(pattern({KICK: "x.......x.......", SNARE: "....x.......x..."}, BPM, bars=1), Kit(200_000))
    write_wav(folder / "drums.wav", loop.clip)

    plain, moved = (
        written_down(folder, tmp_path / f"{name}.mid", tidying=Tidying(scale=name))[1].read_bytes()
        for name in ("", "Db major")
    )

    assert plain == moved


def test_a_stem_without_notes_has_no_track_and_none_at_all_is_an_error(tmp_path: Path) -> None:
    folder = stems(tmp_path / "stems", "bass.wav", "drums.wav")
    deaf, said = Ears(), list[str]()
    deaf.notes = ()

    files = written_down(folder, tmp_path / "a.mid", deaf, say=said.append)

    assert [path.name for path in files] == ["a.mid", "a-drums.mid"]
    assert said[0] == "bass: no notes were heard."
    (folder / "drums.wav").unlink()
    with pytest.raises(BadFile, match="No notes"):
        written_down(folder, tmp_path / "b.mid", deaf)
    assert not (tmp_path / "b.mid").exists()


def test_progress_runs_over_all_stems(tmp_path: Path) -> None:
    told: list[Progress] = []

    written_down(stems(tmp_path / "stems", "bass.wav", "keys.wav"), tmp_path / "a.mid", report=told.append)

    assert [each.share for each in told] == pytest.approx([0.25, 0.5, 0.75, 1.0])


def test_a_stop_leaves_no_files(tmp_path: Path) -> None:
    folder = stems(tmp_path / "stems", "bass.wav")

    with pytest.raises(Cancelled):
        written_down(folder, tmp_path / "a.mid", cancel=lambda: True)

    assert list(tmp_path.glob("*.mid")) == []


def test_an_empty_folder_is_filled_by_the_users_demucs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mix = write_wav(tmp_path / "mix.wav", TONE)
    said: list[str] = []

    def split(clip: Clip, folder: Path, cancel: Any) -> None:
        assert clip.frames == TONE.frames
        stems(folder, "bass.wav", "other.wav")

    monkeypatch.setattr(separation, "why_not", lambda: "")
    monkeypatch.setattr(separation, "split", split)
    files = written_down(tmp_path / "stems", tmp_path / "a.mid", mix=mix, say=said.append)

    assert [path.name for path in files] == ["a.mid", "a-bass.mid", "a-other.mid"]
    assert "demucs" in said[0] and "weights" in said[0]


def test_without_demucs_a_missing_folder_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    mix = write_wav(tmp_path / "mix.wav", TONE)

    with pytest.raises(BadFile, match="no folder of stems"):
        written_down(tmp_path / "stems", tmp_path / "a.mid")
    (tmp_path / "stems").mkdir()
    with pytest.raises(Unavailable, match=r"bass\.wav, drums\.wav.* demucs"):
        written_down(tmp_path / "stems", tmp_path / "a.mid", mix=mix)


def test_a_take_is_taken_apart_once_beside_its_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class OneTake:
        folder = tmp_path

        def clip(self, take_id: str) -> Clip:
            asked.append(take_id)
            return TONE

    asked: list[str] = []

    def split(clip: Clip, folder: Path, cancel: Any) -> None:
        folder.parent.mkdir()
        stems(folder, "bass.wav", "drums.wav")

    monkeypatch.setattr(separation, "split", split)
    library: Any = OneTake()
    first, again = (split_take(library, "20260101-120000-000-abcd") for _ in range(2))

    assert first == again and asked == ["20260101-120000-000-abcd"]
    assert {stem.path.parent for stem in first} == {stems_folder(tmp_path, "20260101-120000-000-abcd")}
    assert stems_folder(tmp_path, "x") == tmp_path / "stems" / "x"


def test_what_would_help_depends_on_what_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(separation, "why_not", lambda: "")
    assert "by your demucs" in what_would_help()

    monkeypatch.setattr(separation, "why_not", lambda: "Needs demucs.")
    assert what_would_help().endswith("Needs demucs.") and "folder" in what_would_help()
