"""The verb export: a take or a recording as a file, with its notes, cut to the sample where its bars begin."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from fakes import FakeEngine, fake_desk, keep_music

from musicdesk.app import export
from musicdesk.app.covers import cover_of
from musicdesk.app.export import aligned, export_file, export_take
from musicdesk.app.exportform import FORMATS, ExportForm, ExportSpan
from musicdesk.app.library import import_audio
from musicdesk.app.notes import keep_sheet
from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadFile, BadValue, StorageError, Unavailable
from musicdesk.core.filefacts import FileFacts
from musicdesk.core.note import Note
from musicdesk.core.notesheet import NoteSheet
from musicdesk.core.scale import Scale
from musicdesk.core.take import Take
from musicdesk.formats.audiofile import read_audio, write_wav
from musicdesk.formats.coverart import cover_art, vorbis_text
from musicdesk.formats.filefacts import read_file_facts
from musicdesk.formats.midifile import read_midi
from musicdesk.formats.picturefile import read_picture
from musicdesk.library.library import Library
from musicdesk.pictures import drawn

RATE = 32_000
NOISE = Clip(np.random.default_rng(5).uniform(-0.5, 0.5, (4 * RATE, 2)).astype(np.float32), RATE)
FORM = ExportForm(cover=False)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def take(library: Library, tmp_path: Path) -> Take:
    source = write_wav(tmp_path / "Hüm.wav", NOISE, "FLOAT")
    take = import_audio(library, source, 1.77e9)
    keep_sheet(library, take.id, NoteSheet(edited=(Note(0.26, 60, 0.5), Note(1.0, 64, 0.5), Note(2.26, 67, 0.1))))
    return library.change(take.id, bpm=120.0, key="F# minor", downbeat_s=0.25)


@pytest.mark.parametrize("name", FORMATS)
def test_a_take_is_written_in_every_format(library: Library, take: Take, tmp_path: Path, name: str) -> None:
    form = ExportForm(name, cover=False)

    (path,) = export_take(library, take.id, tmp_path / "out é", form)

    assert path == tmp_path / f"out é{form.ending}"
    facts = read_file_facts(path)
    assert (facts.title, facts.bpm, facts.key) == ("Hüm", 120.0, Scale(6, "minor"))
    assert abs(read_audio(path).seconds - 4.0) < 0.1


def test_24_bits_come_back_exactly(library: Library, take: Take, tmp_path: Path) -> None:
    (path,) = export_take(library, take.id, tmp_path / "a.wav", FORM)

    assert np.array_equal(read_audio(path).samples, np.round(NOISE.samples.astype(np.float64) * 2**23) / 2**23)


def test_in_a_folder_a_take_has_a_name_of_its_own_and_replaces_nothing(
    library: Library, take: Take, tmp_path: Path
) -> None:
    (tmp_path / "out").mkdir()

    names = [path.name for _ in range(2) for path in export_take(library, take.id, tmp_path / "out", FORM, midi=True)]

    assert names == [f"hum_120bpm_F#min_0{number}{ending}" for number in (1, 2) for ending in (".wav", ".mid")]


def test_sound_and_notes_begin_at_the_same_bar(library: Library, take: Take, tmp_path: Path) -> None:
    paths = export_take(library, take.id, tmp_path / "a.wav", replace(FORM, align_to_bar=True), midi=True)

    clip, (notes, bpm) = read_audio(paths[0]), read_midi(paths[1])
    assert np.abs(clip.samples - NOISE.samples[RATE // 4 :]).max() < 1e-6
    assert [(note.pitch, round(note.onset_s, 2)) for note in notes] == [(60, 0.01), (64, 0.75), (67, 2.01)]
    assert (bpm, read_file_facts(paths[0]).downbeat_s) == (120.0, 0.0)


def test_bars_are_a_loop_of_exactly_their_beats(library: Library, take: Take, tmp_path: Path) -> None:
    form = ExportForm("wav16", 44_100, cover=False)

    (path,) = export_take(library, take.id, tmp_path / "a.wav", replace(form, align_to_bar=True), ExportSpan(bars=1))

    facts = read_file_facts(path)
    assert read_audio(path).frames == 88_200
    assert (facts.beats, facts.loop, facts.bpm) == (4, (0, 88_200), 120.0)


def test_a_tempo_can_be_given_for_once(library: Library, take: Take, tmp_path: Path) -> None:
    (path,) = export_take(library, take.id, tmp_path, FORM, ExportSpan(bars=1), bpm=100.0)

    assert path.name == "hum_100bpm_F#min_01.wav"
    assert read_audio(path).frames == round(2.4 * RATE)
    assert library.take(take.id).bpm == 120.0


@pytest.mark.parametrize(
    ("begin_s", "bar_s"),
    [(0.0, 0.25), (0.25, 0.25), (0.26, 0.25), (0.3, 2.25), (2.25, 2.25), (3.0, 4.25)],
)
def test_a_part_is_aligned_to_the_next_bar(begin_s: float, bar_s: float) -> None:
    assert aligned(ExportSpan(begin_s), 120.0, 0.25).begin_s == pytest.approx(bar_s)


def test_what_has_no_known_bars_cannot_be_aligned() -> None:
    for bpm, downbeat_s in ((None, 0.2), (120.0, None)):
        with pytest.raises(BadValue, match="not known"):
            aligned(ExportSpan(), bpm, downbeat_s)


def test_what_was_done_beyond_the_wish_is_said(library: Library, take: Take, tmp_path: Path) -> None:
    told: list[str] = []
    form = ExportForm(fade_in_s=1.0, cover=False)

    export_take(library, take.id, tmp_path / "a.wav", form, ExportSpan(0, 1, loop=True), say=told.append)

    assert "no fades" in told[0]


def test_an_export_that_cannot_be_is_refused_and_writes_nothing(library: Library, take: Take, tmp_path: Path) -> None:
    cases: list[tuple[str, Path, dict[str, Any], type[Exception]]] = [
        ("nobody", tmp_path / "a.wav", {}, BadFile),
        (take.id, tmp_path / "a.mp3", {}, BadValue),
        (take.id, tmp_path / "missing" / "a.wav", {}, StorageError),
        (take.id, library.audio_path(take.id), {}, BadValue),
        (take.id, library.folder_of(take.id), {}, BadValue),
        (take.id, tmp_path / "a.wav", {"span": ExportSpan(bars=9)}, BadValue),
        (take.id, tmp_path / "a.wav", {"bpm": 1e9}, BadValue),
    ]
    before = library.audio_path(take.id).read_bytes()

    for take_id, target, more, error in cases:
        with pytest.raises(error):
            export_take(library, take_id, target, FORM, **more)

    assert library.audio_path(take.id).read_bytes() == before
    assert not (tmp_path / "a.wav").exists()


def test_without_notes_nothing_is_written_when_they_are_asked_for(library: Library, tmp_path: Path) -> None:
    take = keep_music(library, FakeEngine().generate("piano", seconds=0.2), 1.0)

    with pytest.raises(Unavailable, match="not heard yet"):
        export_take(library, take.id, tmp_path / "a.wav", FORM, midi=True)

    assert not (tmp_path / "a.wav").exists()


def test_a_recording_keeps_what_it_says_of_itself(tmp_path: Path) -> None:
    given = FileFacts(title="Riff", bpm=97.5, key=Scale(2), downbeat_s=0.5, licence="mine", loop=(0, 100))
    source = write_wav(tmp_path / "in.wav", NOISE, "PCM_24", facts=given)
    (tmp_path / "out").mkdir()

    (path,) = export_file(
        fake_desk(FakeEngine(), read_audio=read_audio), source, tmp_path / "out", FORM, ExportSpan(1.0, 3.0)
    )

    facts = read_file_facts(path)
    assert path.name == "riff_98bpm_Dmaj_01.wav"
    assert (facts.title, facts.bpm, facts.key, facts.licence) == ("Riff", 97.5, Scale(2), "mine")
    assert (facts.loop, facts.downbeat_s) == (None, pytest.approx(0.5 + 4 * 60 / 97.5 - 1.0, abs=1e-4))
    assert np.array_equal(read_audio(path).samples, read_audio(source).samples[RATE : 3 * RATE])


def test_a_recording_with_notes_gets_them_cut_at_the_same_frame(tmp_path: Path) -> None:
    source = write_wav(tmp_path / "in.wav", NOISE, facts=FileFacts(bpm=120.0, downbeat_s=0.25))
    heard = (Note(0.25, 60, 0.5), Note(1.25, 62, 0.5))
    desk = fake_desk(FakeEngine(), transcribe=lambda clip, report=None, cancel=None: heard)

    paths = export_file(desk, source, tmp_path / "out.wav", replace(FORM, align_to_bar=True), midi=True)

    assert [path.name for path in paths] == ["out.wav", "out.mid"]
    assert [round(note.onset_s, 3) for note in read_midi(paths[1])[0]] == [0.0, 1.0]


def test_a_recording_is_not_written_over_itself(tmp_path: Path) -> None:
    source = write_wav(tmp_path / "in.wav", NOISE, facts=FileFacts(bpm=120.0))
    before = source.read_bytes()

    with pytest.raises(BadValue, match="itself"):
        export_file(fake_desk(FakeEngine(), read_audio=read_audio), source, source, FORM, bpm=120.0)

    assert source.read_bytes() == before


def test_a_bar_of_six_eighths_lasts_as_long_as_in_the_midi_beside_it(tmp_path: Path) -> None:
    said = FileFacts(bpm=120.0, beats_per_bar=6, beat_unit=8, downbeat_s=0.25)
    source = write_wav(tmp_path / "in.wav", NOISE, facts=said)
    desk = fake_desk(FakeEngine(), read_audio=read_audio)

    (bar,) = export_file(desk, source, tmp_path / "bar.wav", FORM, ExportSpan(bars=1))
    (later,) = export_file(desk, source, tmp_path / "later.wav", replace(FORM, align_to_bar=True), ExportSpan(1.0))

    assert read_audio(bar).frames == 1.5 * RATE
    assert np.array_equal(read_audio(later).samples, read_audio(source).samples[round(1.75 * RATE) :])


def test_bars_and_their_notes_are_equally_long(library: Library, take: Take, tmp_path: Path) -> None:
    import mido

    library.change(take.id, bpm=97.13)

    for form in (replace(FORM, align_to_bar=True), ExportForm("wav16", 44_100, align_to_bar=True, cover=False)):
        wav, midi = export_take(library, take.id, tmp_path / "a.wav", form, ExportSpan(bars=1), midi=True)
        rate = form.rate_for(RATE)
        assert read_audio(wav).frames == round(4 * 60 / 97.13 * rate)
        assert sum(message.time for message in mido.MidiFile(midi).tracks[0]) == 4 * 960


def test_the_notes_of_a_recording_last_as_long_as_it_and_name_its_licence(tmp_path: Path) -> None:
    import mido

    given = FileFacts(bpm=120.0, key=Scale(2), downbeat_s=0.0, licence="Not for commercial use: CC-BY-NC 4.0.")
    source = write_wav(tmp_path / "in.wav", NOISE, facts=given)

    _, midi = export_file(fake_desk(FakeEngine(), read_audio=read_audio), source, tmp_path / "out.wav", FORM, midi=True)

    assert sum(message.time for message in mido.MidiFile(midi).tracks[0]) == 8 * 960
    assert b"CC-BY-NC 4.0." in midi.read_bytes()


def test_a_tempo_that_cannot_be_in_a_file_is_listened_for_instead(tmp_path: Path) -> None:
    source = write_wav(tmp_path / "in.wav", NOISE, facts=FileFacts(bpm=5000.0))

    (path,) = export_file(fake_desk(FakeEngine(), read_audio=read_audio), source, tmp_path / "out.wav", FORM)

    assert read_file_facts(path).bpm != 5000.0


@pytest.fixture
def small_cover(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawn, "COVER_PX", 96)


@pytest.mark.usefixtures("small_cover")
@pytest.mark.parametrize(("name", "is_in_it"), [("wav24", False), ("flac", True), ("mp3", True), ("ogg", True)])
def test_the_picture_of_a_take_lies_beside_its_sound_and_in_it_where_there_is_a_place(
    library: Library, take: Take, tmp_path: Path, name: str, is_in_it: bool
) -> None:
    form = ExportForm(name)

    sound, notes, picture = export_take(library, take.id, tmp_path / f"a{form.ending}", form, midi=True)

    assert (notes, picture) == (tmp_path / "a.mid", tmp_path / "a.png")
    assert np.array_equal(read_picture(picture), read_picture(cover_of(library, take.id)))
    art = cover_art(read_picture(picture))
    raw = sound.read_bytes()
    assert (art.raw in raw or vorbis_text(art)[:60].encode() in raw) == is_in_it
    assert read_file_facts(sound).title == take.title


@pytest.mark.usefixtures("small_cover")
def test_a_picture_of_the_users_own_is_never_replaced(library: Library, take: Take, tmp_path: Path) -> None:
    said: list[str] = []
    (tmp_path / "a.png").write_bytes(b"mine")

    paths = export_take(library, take.id, tmp_path / "a.wav", ExportForm(), say=said.append)

    assert paths == [tmp_path / "a.wav"] and (tmp_path / "a.png").read_bytes() == b"mine"
    assert said == ["a.png is there already, so the cover was not put beside the sound."]


@pytest.mark.usefixtures("small_cover")
def test_a_drawn_picture_of_an_earlier_export_is_replaced(library: Library, take: Take, tmp_path: Path) -> None:
    _, picture = export_take(library, take.id, tmp_path / "a.wav", ExportForm())
    before = picture.read_bytes()
    library.change(take.id, title="Other")

    _, again = export_take(library, take.id, tmp_path / "a.wav", ExportForm())

    assert again == picture and picture.read_bytes() != before


def test_a_cover_that_somebody_spoilt_does_not_stop_the_sound(library: Library, take: Take, tmp_path: Path) -> None:
    said: list[str] = []
    whole = cover_of(library, take.id).read_bytes()
    library.keep_beside(take.id, "cover.png", whole[:8] + b"spoilt" * 9 + whole[-12:])

    paths = export_take(library, take.id, tmp_path / "a.mp3", ExportForm("mp3"), say=said.append)

    assert paths[0].name == "a.mp3" and read_audio(paths[0]).seconds > 3
    assert "cover" in said[0].lower()


@pytest.mark.usefixtures("small_cover")
def test_a_cover_that_cannot_be_written_beside_the_sound_is_said(
    library: Library, take: Take, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> Any:
        raise StorageError("The disk is full.", "Make room.")

    said: list[str] = []
    monkeypatch.setattr(export, "write_cover", full)

    paths = export_take(library, take.id, tmp_path / "a.wav", ExportForm(), say=said.append)

    assert [path.name for path in paths] == ["a.wav"] and (tmp_path / "a.wav").exists()
    assert said == ["The cover could not be put beside the sound: The disk is full. Make room."]


def test_a_recording_gets_no_cover(tmp_path: Path) -> None:
    source = write_wav(tmp_path / "riff.wav", NOISE, "PCM_24", facts=FileFacts(bpm=120.0, downbeat_s=0.0))
    desk = fake_desk(FakeEngine(), read_audio=read_audio)

    assert export_file(desk, source, tmp_path / "a.wav", ExportForm()) == [tmp_path / "a.wav"]
