"""The permanent files of takes: ready beforehand, whole, never touched again, and made anew when something changed."""

from __future__ import annotations

import json
import os
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from fakes import FakeEngine, keep_music

from musicdesk.app import exportplaces
from musicdesk.app.covers import cover_of, set_cover
from musicdesk.app.exportform import ExportForm
from musicdesk.app.exports import Exports, drag_form, exports_folder
from musicdesk.app.notes import keep_sheet
from musicdesk.app.settings import Settings
from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadFile, StorageError, Unavailable
from musicdesk.core.note import Note
from musicdesk.core.notesheet import NoteSheet
from musicdesk.core.scale import Scale
from musicdesk.core.take import Take
from musicdesk.formats.audiofile import read_audio, write_wav
from musicdesk.formats.coverart import cover_art
from musicdesk.formats.filefacts import read_file_facts
from musicdesk.formats.midifile import read_midi, read_midi_facts
from musicdesk.library.library import Library
from musicdesk.pictures import drawn as pictures

FORM = ExportForm(cover=False)
NOTES = (Note(0.0, 60, 0.05), Note(0.1, 64, 0.05))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "music" / "a b # % é 日本") as opened:
        yield opened


@pytest.fixture
def exports(library: Library) -> Exports:
    return Exports(exports_folder(Settings(), library.folder), library)


@pytest.fixture
def take(library: Library) -> Take:
    music = FakeEngine(bpm=84.0).generate("Wärm lo-fi piano, 84 bpm", seconds=0.5, seed=7)
    return library.change(keep_music(library, music, 1.77e9).id, key="A minor", downbeat_s=0.1)


def drawn(library: Library, take: Take, notes: tuple[Note, ...] = NOTES) -> None:
    keep_sheet(library, take.id, NoteSheet(edited=notes))


def names(exports: Exports) -> list[str]:
    return sorted(each.name for each in exports.folder.iterdir())


def test_the_sound_of_a_take_is_made_once_and_then_ready(exports: Exports, library: Library, take: Take) -> None:
    assert exports.ready(take, "audio", FORM) is None

    (path,) = exports.make(take.id, "audio", FORM)

    assert path == library.folder / "Exports" / "warm-lo-fi-piano_84bpm_Amin_01.wav"
    assert np.array_equal(read_audio(path).samples, (np.round(library.clip(take.id).samples * 2**23) / 2**23))
    assert exports.ready(take, "audio", FORM) == exports.make(take.id, "audio", FORM) == (path,)
    assert names(exports) == [path.name]


def test_a_file_says_what_the_take_is(exports: Exports, library: Library, take: Take) -> None:
    library.rewrite(take.id, lambda each: each.with_(beats_per_bar=3))

    facts = read_file_facts(exports.make(take.id, "audio", FORM)[0])

    assert (facts.title, facts.bpm, facts.key, facts.seed) == (take.title, 84.0, Scale(9, "minor"), 7)
    assert (facts.recipe, facts.beats_per_bar, facts.loop) == (take.recipe, 3, None)
    assert (facts.downbeat_s, facts.created_s) == (pytest.approx(0.1), pytest.approx(1.77e9))
    assert facts.licence == "Free: made by the Starter, yours to use for anything."


def test_what_was_made_is_found_by_the_next_program_as_well(exports: Exports, library: Library, take: Take) -> None:
    paths = exports.make(take.id, "audio", FORM)

    assert Exports(exports.folder, library).ready(take, "audio", FORM) == paths


@pytest.mark.parametrize(
    "change",
    [{"bpm": 90.0}, {"key": "C major"}, {"title": "Other"}, {"downbeat_s": 0.2}],
    ids=lambda each: next(iter(each)),
)
def test_what_changed_in_the_take_makes_a_new_file_and_leaves_the_old_one(
    exports: Exports, library: Library, take: Take, change: dict[str, float]
) -> None:
    (old,) = exports.make(take.id, "audio", FORM)
    before = old.read_bytes()

    changed = library.change(take.id, **change)  # type: ignore[arg-type]

    assert exports.ready(changed, "audio", FORM) is None
    (new,) = exports.make(take.id, "audio", FORM)
    assert new != old
    assert old.read_bytes() == before
    back = library.change(take.id, bpm=84.0, key="A minor", title=take.title, downbeat_s=0.1)
    assert exports.ready(back, "audio", FORM) == (old,)


def test_another_form_is_another_file(exports: Exports, take: Take) -> None:
    forms = (
        FORM,
        ExportForm("wav16", cover=False),
        ExportForm("wav24", 48_000, cover=False),
        ExportForm("flac", cover=False),
        ExportForm("wav24", None, "peak", cover=False),
    )

    paths = [exports.make(take.id, "audio", form)[0] for form in forms]

    assert len(set(paths)) == 5
    assert [exports.ready(take, "audio", form) for form in forms] == [(path,) for path in paths]
    assert read_audio(paths[2]).sample_rate == 48_000


@pytest.mark.parametrize("fate", ["deleted", "moved"])
def test_a_file_that_is_gone_is_made_again_under_its_name(
    exports: Exports, tmp_path: Path, take: Take, fate: str
) -> None:
    (path,) = exports.make(take.id, "audio", FORM)
    before = path.read_bytes()
    shutil.move(path, tmp_path / "elsewhere.wav") if fate == "moved" else path.unlink()

    assert exports.ready(take, "audio", FORM) is None
    assert exports.make(take.id, "audio", FORM) == (path,)
    assert path.read_bytes() == before


def test_a_file_that_was_edited_stays_and_a_new_one_is_made(exports: Exports, take: Take) -> None:
    (path,) = exports.make(take.id, "audio", FORM)
    write_wav(path, Clip(np.zeros((800, 1), np.float32), 8_000))
    edited = path.read_bytes()

    assert exports.ready(take, "audio", FORM) is None
    (new,) = exports.make(take.id, "audio", FORM)

    assert new.name == "warm-lo-fi-piano_84bpm_Amin_02.wav"
    assert path.read_bytes() == edited
    assert exports.ready(take, "audio", FORM) == (new,)


def test_a_file_of_somebody_else_is_never_replaced(
    exports: Exports, take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    exports.folder.mkdir()
    mine = exports.folder / "warm-lo-fi-piano_84bpm_Amin_01.wav"
    real = exportplaces._write

    def late(write: exportplaces.Write, place: Path, target: Path) -> None:
        real(write, place, target)
        if not mine.exists():
            mine.write_bytes(b"mine")  # in the very moment between looking and naming

    monkeypatch.setattr(exportplaces, "_write", late)

    (path,) = exports.make(take.id, "audio", FORM)

    assert mine.read_bytes() == b"mine"
    assert names(exports) == [mine.name, path.name]


def test_notes_are_written_at_the_take_s_tempo_and_key(exports: Exports, library: Library, take: Take) -> None:
    drawn(library, take)
    (sound,) = exports.make(take.id, "audio", FORM)

    (path,) = exports.make(take.id, "midi", FORM)

    assert path == sound.with_suffix(".mid")
    notes, bpm = read_midi(path)
    facts = read_midi_facts(path)
    assert [(note.pitch, round(note.onset_s, 3)) for note in notes] == [(60, 0.0), (64, 0.1)]
    assert bpm == pytest.approx(84.0, abs=0.001)
    assert (facts.key, facts.tracks) == ("A minor", ((take.title, 2),))
    assert exports.ready(take, "midi", ExportForm("flac", cover=False)) == (path,)


def test_a_changed_note_makes_a_new_file_and_the_same_notes_do_not(
    exports: Exports, library: Library, take: Take
) -> None:
    drawn(library, take)
    (old,) = exports.make(take.id, "midi", FORM)
    drawn(library, take, (Note(0.0, 61, 0.05),))
    assert exports.ready(take, "midi", FORM) is None
    (new,) = exports.make(take.id, "midi", FORM)
    assert (old.stem[-2:], new.stem[-2:]) == ("01", "02")

    keep_sheet(library, take.id, NoteSheet(preset="", edited=(Note(0.0, 61, 0.05),)))  # another sheet, the same notes

    assert exports.make(take.id, "midi", FORM) == (new,)
    assert exports.ready(take, "midi", FORM) == (new,)
    assert len(names(exports)) == 2


def test_without_notes_there_is_no_midi_and_it_is_said(exports: Exports, library: Library, take: Take) -> None:
    with pytest.raises(Unavailable, match="not heard yet"):
        exports.make(take.id, "midi", FORM)
    drawn(library, take, ())
    with pytest.raises(Unavailable, match="No notes were found"):
        exports.make(take.id, "midi", FORM)

    assert names(exports) == []


def test_two_takes_of_one_name_have_numbers_of_their_own_for_sound_and_notes(
    exports: Exports, library: Library
) -> None:
    takes = [keep_music(library, FakeEngine().generate("piano", seconds=0.1, seed=each), 1.0 + each) for each in (1, 2)]
    for take in takes:
        drawn(library, take)

    sounds = [exports.make(take.id, "audio", FORM)[0].name for take in takes]
    notes = [exports.make(take.id, "midi", FORM)[0].name for take in reversed(takes)]

    assert sounds == ["piano_01.wav", "piano_02.wav"]
    assert notes == ["piano_02.mid", "piano_01.mid"]


def stem_files(library: Library, take: Take, level: float = 0.5) -> Path:
    folder = library.folder / "stems" / take.id
    folder.mkdir(parents=True)
    for number, name in enumerate(("bass", "drums", "other", "vocals"), 1):
        samples = np.full((3_200, 2), level * number / 4, np.float32)
        write_wav(folder / f"{name}.wav", Clip(samples, 32_000), "FLOAT")
    (folder / "notes.txt").touch()
    return folder


def test_stems_are_files_of_one_number_as_loud_as_in_the_mix(exports: Exports, library: Library, take: Take) -> None:
    with pytest.raises(Unavailable, match="stems"):
        exports.make(take.id, "stems", FORM)
    folder = stem_files(library, take)

    paths = exports.make(take.id, "stems", ExportForm("wav24", None, "lufs", cover=False))

    assert [path.name for path in paths] == [
        f"warm-lo-fi-piano-{name}_84bpm_Amin_01.wav" for name in ("bass", "drums", "other", "vocals")
    ]
    levels = [float(read_audio(path).samples.max()) for path in paths]
    assert levels == pytest.approx([0.125, 0.25, 0.375, 0.5], abs=1e-6)
    paths[1].unlink()
    stay = paths[0].stat().st_mtime_ns
    assert exports.make(take.id, "stems", ExportForm("wav24", None, "lufs", cover=False)) == paths
    assert paths[0].stat().st_mtime_ns == stay
    write_wav(folder / "bass.wav", Clip(np.zeros((3_200, 2), np.float32), 32_000))
    assert exports.ready(take, "stems", ExportForm("wav24", None, "lufs", cover=False)) is None


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b'{"musicdesk_exports": 2}', b'{"musicdesk_exports": 1, "made": 3}'])
def test_a_damaged_list_of_exports_costs_nothing_but_a_new_file(
    exports: Exports, library: Library, take: Take, raw: bytes
) -> None:
    exports.make(take.id, "audio", FORM)
    library.keep_beside(take.id, "exports.json", raw)

    assert exports.ready(take, "audio", FORM) is None
    assert exports.make(take.id, "audio", FORM)[0].stem.endswith("02")


def test_a_list_of_exports_that_leads_out_of_the_folder_is_not_followed(
    exports: Exports, library: Library, take: Take
) -> None:
    exports.make(take.id, "audio", FORM)
    raw = library.beside(take.id, "exports.json") or b""
    outside = library.folder / "outside.wav"
    outside.write_bytes(b"x")
    found = os.stat(outside)
    values = json.loads(raw)
    values["made"][0]["files"] = [["../outside.wav", found.st_size, found.st_mtime_ns]]
    library.keep_beside(take.id, "exports.json", json.dumps(values).encode())

    assert exports.ready(take, "audio", FORM) is None


def test_a_folder_that_is_gone_is_said_and_not_made_up(library: Library, tmp_path: Path, take: Take) -> None:
    exports = Exports(tmp_path / "disk" / "Exports", library)

    with pytest.raises(StorageError, match="is gone") as caught:
        exports.make(take.id, "audio", FORM)

    assert "disk" in caught.value.hint
    assert exports.ready(take, "audio", FORM) is None
    assert not (tmp_path / "disk").exists()


def test_a_folder_that_vanishes_between_two_drags_comes_back_with_its_files(exports: Exports, take: Take) -> None:
    paths = exports.make(take.id, "audio", FORM)
    shutil.rmtree(exports.folder)

    assert exports.ready(take, "audio", FORM) is None
    assert exports.make(take.id, "audio", FORM) == paths
    assert paths[0].is_file()


def test_a_folder_that_may_not_be_written_to_is_said(library: Library, tmp_path: Path, take: Take) -> None:
    folder = tmp_path / "exports"
    folder.mkdir(mode=0o555)

    with pytest.raises(StorageError, match=r"exports is read-only: warm-lo-fi-piano_84bpm_Amin_01\.wav") as caught:
        Exports(folder, library).make(take.id, "audio", FORM)

    assert "settings" in caught.value.hint
    assert list(folder.iterdir()) == []


def test_a_file_in_the_place_of_the_folder_is_said(library: Library, tmp_path: Path, take: Take) -> None:
    (tmp_path / "exports").touch()

    with pytest.raises(StorageError, match="is a file"):
        Exports(tmp_path / "exports", library).make(take.id, "audio", FORM)


def test_a_disk_that_is_full_is_said_and_nothing_half_stays(
    exports: Exports, take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(total=10**9, used=10**9, free=0))

    with pytest.raises(StorageError, match=r"0 bytes left; warm-lo-fi-piano_84bpm_Amin_01\.wav needs"):
        exports.make(take.id, "audio", FORM)

    assert names(exports) == []


def test_a_library_that_may_not_be_written_to_still_gives_files(library: Library, tmp_path: Path, take: Take) -> None:
    (tmp_path / "exports").mkdir()
    library.folder.chmod(0o555)
    try:
        with Library.open(library.folder) as locked:
            exports = Exports(tmp_path / "exports", locked)

            paths = exports.make(take.id, "audio", FORM)

            assert exports.ready(take, "audio", FORM) == paths == exports.make(take.id, "audio", FORM)
    finally:
        library.folder.chmod(0o755)


def test_a_take_that_is_gone_is_said(exports: Exports, library: Library, take: Take) -> None:
    with pytest.raises(BadFile, match="no take"):
        exports.make("nobody", "audio", FORM)
    library.trash([take.id])
    library.empty_trash()

    assert exports.ready(take, "audio", FORM) is None


def test_ready_never_waits_for_what_is_being_made(
    exports: Exports, take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    going, done = threading.Event(), threading.Event()
    real = exportplaces._write

    def slow(write: exportplaces.Write, place: Path, target: Path) -> None:
        going.set()
        done.wait(10)
        real(write, place, target)

    monkeypatch.setattr(exportplaces, "_write", slow)
    maker = threading.Thread(target=exports.make, args=(take.id, "audio", FORM))
    maker.start()
    going.wait(10)
    began = time.monotonic()
    early = exports.ready(take, "audio", FORM)
    waited_s = time.monotonic() - began
    done.set()
    maker.join(10)

    assert early is None
    assert waited_s < 5
    assert exports.ready(take, "audio", FORM) is not None


def test_settings_say_where_exports_go_and_what_they_are(tmp_path: Path) -> None:
    own = Settings(exports=str(tmp_path), drag_format="flac", drag_rate_hz=48_000, drag_loudness="peak")

    assert exports_folder(own, tmp_path / "library") == tmp_path
    assert exports_folder(Settings(), tmp_path / "library") == tmp_path / "library" / "Exports"
    assert drag_form(own) == ExportForm("flac", 48_000, "peak")
    assert drag_form(own.with_(drag_align=True)) == ExportForm("flac", 48_000, "peak", align_to_bar=True)
    assert drag_form(Settings()) == DRESSED


def test_of_stems_none_comes_where_one_of_their_names_was_taken_meanwhile(
    exports: Exports, library: Library, take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    stem_files(library, take)
    exports.folder.mkdir()
    mine = exports.folder / "warm-lo-fi-piano-other_84bpm_Amin_01.wav"
    real = exportplaces._write

    def late(write: exportplaces.Write, place: Path, target: Path) -> None:
        real(write, place, target)
        mine.write_bytes(b"mine")

    monkeypatch.setattr(exportplaces, "_write", late)

    paths = exports.make(take.id, "stems", FORM)

    assert mine.read_bytes() == b"mine"
    assert names(exports) == sorted([mine.name, *(path.name for path in paths)])
    assert {path.stem[-2:] for path in paths} == {"02"}


def test_a_name_that_cannot_be_given_leaves_no_empty_file(exports: Exports, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(old: Path, new: Path) -> None:
        raise PermissionError(13, "in use")

    exports.folder.mkdir()
    part = exportplaces.Part("a", ".txt", lambda place: place.write_text("x"))
    monkeypatch.setattr(os, "replace", refused)

    with pytest.raises(StorageError, match="in use"):
        exportplaces.publish(exports.folder, [part], 1)

    assert names(exports) == []


def test_many_who_want_one_file_at_once_get_one(exports: Exports, take: Take) -> None:
    found: list[tuple[Path, ...]] = []
    threads = [threading.Thread(target=lambda: found.append(exports.make(take.id, "audio", FORM))) for _ in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join(30)

    assert len(found) == 4
    assert len(set(found)) == 1
    assert len(names(exports)) == 1


ALIGNED = ExportForm(align_to_bar=True, cover=False)


def test_aligned_to_the_bar_sound_notes_and_stems_are_cut_at_the_same_sample(
    exports: Exports, library: Library, take: Take
) -> None:
    drawn(library, take, (Note(0.0, 59, 0.05), Note(0.1, 60, 0.1), Note(0.3, 64, 0.1)))
    folder = stem_files(library, take)
    noise = np.random.default_rng(3).uniform(-0.5, 0.5, (16_000, 2)).astype(np.float32)
    write_wav(folder / "bass.wav", Clip(noise, 32_000), "FLOAT")
    plain = exports.make(take.id, "audio", FORM), exports.make(take.id, "midi", FORM)

    (sound,), (midi,), stems = (exports.make(take.id, what, ALIGNED) for what in ("audio", "midi", "stems"))

    whole = read_audio(plain[0][0])
    cut = round(0.1 * whole.sample_rate)
    assert (sound, midi) != (plain[0][0], plain[1][0])
    assert np.array_equal(read_audio(sound).samples, whole.samples[cut:])
    assert read_file_facts(sound).downbeat_s == 0.0
    assert [(note.pitch, round(note.onset_s, 2)) for note in read_midi(midi)[0]] == [(60, 0.0), (64, 0.2)]
    (bass, drums, *_), unaligned = stems, exports.make(take.id, "stems", FORM)
    assert np.array_equal(read_audio(bass).samples, read_audio(unaligned[0]).samples[3_200:])
    assert not read_audio(drums).samples.any()  # it is over before the bar begins
    for what, form, paths in (("audio", ALIGNED, (sound,)), ("midi", ALIGNED, (midi,)), ("midi", FORM, plain[1])):
        assert exports.ready(take, what, form) == paths


@pytest.mark.parametrize("downbeat_s", [None, 0.495])
def test_a_take_whose_bars_nobody_knows_is_dragged_whole(
    exports: Exports, library: Library, take: Take, downbeat_s: float | None
) -> None:
    library.rewrite(take.id, lambda each: each.with_(downbeat_s=downbeat_s))

    (sound,) = exports.make(take.id, "audio", ALIGNED)

    assert read_audio(sound).frames == library.clip(take.id).frames


def end_ticks(path: Path) -> int:
    import mido

    return max(sum(message.time for message in track) for track in mido.MidiFile(path).tracks)


def test_notes_last_as_long_as_their_sound(exports: Exports, library: Library, take: Take) -> None:
    drawn(library, take)

    (whole,), (aligned,) = exports.make(take.id, "midi", FORM), exports.make(take.id, "midi", ALIGNED)

    assert end_ticks(whole) == round(0.5 * 84 / 60 * 960)
    assert end_ticks(aligned) == round(0.4 * 84 / 60 * 960)


def test_notes_of_a_take_that_may_not_be_sold_say_so(exports: Exports, library: Library, take: Take) -> None:
    drawn(library, take)
    (free,) = exports.make(take.id, "midi", FORM)
    library.rewrite(take.id, lambda each: each.with_(recipe=each.recipe.with_(model="facebook/musicgen-small")))

    (bound,) = exports.make(library.change(take.id, bpm=85.0).id, "midi", FORM)

    assert b"\xff\x02" not in free.read_bytes()
    assert b"CC-BY-NC 4.0" in bound.read_bytes()


def test_a_take_without_stems_is_said_in_a_short_sentence(exports: Exports, take: Take) -> None:
    with pytest.raises(Unavailable) as caught:
        exports.make(take.id, "stems", FORM)

    assert (caught.value.message, caught.value.hint) == (
        "This take has no stems yet.", "Make or bring them with Take, Stems…",
    )  # fmt: skip


def test_what_a_program_that_died_left_is_taken_away_after_a_day(exports: Exports, take: Take) -> None:
    exports.folder.mkdir()
    old, new, mine = (exports.folder / name for name in (".musicdesk-0a.wav", ".musicdesk-0b.part", ".mine.wav"))
    for path in (old, new, mine):
        path.touch()
    for path in (old, mine):
        os.utime(path, (time.time() - 90_000,) * 2)

    exports.make(take.id, "audio", FORM)

    assert (old.exists(), new.exists(), mine.exists()) == (False, True, True)


DRESSED = ExportForm()


@pytest.fixture
def small_cover(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "COVER_PX", 96)


@pytest.mark.usefixtures("small_cover")
def test_the_cover_lies_beside_the_sound_under_its_number_and_is_not_dragged(
    exports: Exports, library: Library, take: Take
) -> None:
    paths = exports.make(take.id, "audio", DRESSED)

    assert [each.suffix for each in paths] == [".wav"] and exports.ready(take, "audio", DRESSED) == paths
    assert names(exports) == ["warm-lo-fi-piano_84bpm_Amin_01.png", "warm-lo-fi-piano_84bpm_Amin_01.wav"]
    assert (exports.folder / names(exports)[0]).read_bytes() == cover_of(library, take.id).read_bytes()
    assert Exports(exports.folder, library).ready(take, "audio", DRESSED) == paths


@pytest.mark.usefixtures("small_cover")
def test_a_sound_that_was_there_without_its_cover_gets_it_and_stays(
    exports: Exports, library: Library, take: Take
) -> None:
    plain = exports.make(take.id, "audio", FORM)
    before = plain[0].stat()

    assert exports.ready(take, "audio", DRESSED) is None
    assert exports.make(take.id, "audio", DRESSED) == plain

    assert plain[0].stat() == before and len(names(exports)) == 2


@pytest.mark.usefixtures("small_cover")
def test_a_chosen_cover_comes_under_a_new_number_and_the_wav_stays(
    exports: Exports, library: Library, take: Take
) -> None:
    paths = exports.make(take.id, "audio", DRESSED)

    set_cover(library, take.id, np.zeros((50, 50, 3), np.uint8))

    assert exports.ready(take, "audio", DRESSED) is None
    assert exports.make(take.id, "audio", DRESSED) == paths == exports.ready(take, "audio", DRESSED)
    assert [name for name in names(exports) if name.endswith(".png")] == [
        f"warm-lo-fi-piano_84bpm_Amin_0{number}.png" for number in (1, 2)
    ]


@pytest.mark.usefixtures("small_cover")
def test_a_flac_holds_the_cover_and_another_cover_makes_another_flac(
    exports: Exports, library: Library, take: Take
) -> None:
    form = ExportForm("flac")
    (old,) = exports.make(take.id, "audio", form)
    assert exports.ready(take, "audio", form) == (old,)

    set_cover(library, take.id, np.zeros((50, 50, 3), np.uint8))
    (new,) = exports.make(take.id, "audio", form)

    assert new != old and exports.ready(take, "audio", form) == (new,)
    assert cover_art(np.zeros((50, 50, 3), np.uint8)).raw in new.read_bytes()


@pytest.mark.usefixtures("small_cover")
def test_a_cover_that_cannot_be_put_there_does_not_hold_up_a_drag(
    exports: Exports, library: Library, take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise StorageError("The disk is full.")

    monkeypatch.setattr("musicdesk.app.exports.write_cover", full)

    paths = exports.make(take.id, "audio", DRESSED)

    assert exports.ready(take, "audio", DRESSED) == paths and names(exports) == [paths[0].name]


@pytest.mark.usefixtures("small_cover")
def test_a_picture_of_somebody_else_keeps_its_name(exports: Exports, library: Library, take: Take) -> None:
    exports.folder.mkdir()
    mine = exports.folder / "warm-lo-fi-piano_84bpm_Amin_01.png"
    mine.write_bytes(b"mine")

    exports.make(take.id, "audio", DRESSED)

    assert mine.read_bytes() == b"mine"
    assert names(exports)[1:] == [f"warm-lo-fi-piano_84bpm_Amin_02{ending}" for ending in (".png", ".wav")]


@pytest.mark.usefixtures("small_cover")
def test_notes_and_stems_have_no_cover(exports: Exports, library: Library, take: Take) -> None:
    drawn(library, take)

    assert exports.make(take.id, "midi", DRESSED)[0].suffix == ".mid"

    assert [Path(name).suffix for name in names(exports)] == [".mid"]
