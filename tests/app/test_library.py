"""The verbs of the library: recordings in, music in."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from fakes import FakeEngine, fake_desk

from musicdesk.analysis.peaks import Peaks, overview, peaks_of
from musicdesk.app.generate import Order, generate
from musicdesk.app.library import import_audio, open_for_writing, recover_unfinished
from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadFile, StorageError
from musicdesk.core.filefacts import FileFacts
from musicdesk.core.findings import Findings
from musicdesk.core.job import CancelToken
from musicdesk.core.recipe import Recipe
from musicdesk.core.scale import Scale
from musicdesk.core.take import Bond, Origin, Take
from musicdesk.formats.audiofile import read_audio, write_wav
from musicdesk.library.library import Library
from musicdesk.workers.study import with_findings

RECIPE = Recipe("warm piano", seconds=0.2, seed=7)
NOISE = Clip(np.random.default_rng(5).uniform(-1, 1, (3_000, 2)).astype(np.float32), 44_100)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


def all_takes(library: Library) -> list[Take]:
    return [library.take(take_id) for take_id in library.find()]


def test_a_recording_becomes_a_take_named_after_its_file(library: Library, tmp_path: Path) -> None:
    source = write_wav(tmp_path / "My hum (é).wav", NOISE, "PCM_24")

    take = import_audio(library, source, 1.77e9)

    assert library.take(take.id) == take
    assert (take.title, take.origin, take.recipe, take.bpm) == ("My hum (é)", Origin.IMPORTED, None, None)
    assert take.created_s == 1.77e9
    assert np.array_equal(library.clip(take.id).samples, read_audio(source).samples)
    assert Peaks.from_bytes(library.peaks(take.id), 3_000, 2).frames == 3_000
    assert library.rows([take.id])[0].overview == overview(library.clip(take.id))
    assert source.is_file()


@pytest.mark.parametrize("name", ["\x1b[31m\n.wav", "x" * 240 + ".wav", "   .wav"])
def test_a_recording_with_an_odd_name_has_a_title_all_the_same(library: Library, tmp_path: Path, name: str) -> None:
    try:
        source = write_wav(tmp_path / name, NOISE)
    except StorageError:
        pytest.skip("this disk does not take such a name")

    assert import_audio(library, source, 0.0).title.isprintable()


@pytest.mark.parametrize("raw", [b"", b"this is a text", b"RIFF\x24\0\0\0WAVEfmt "])
def test_what_is_no_sound_is_refused_and_leaves_nothing(library: Library, tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "text.wav").write_bytes(raw)

    with pytest.raises(BadFile):
        import_audio(library, tmp_path / "text.wav", 0.0)

    assert library.find() == []


def test_more_than_two_hours_of_sound_are_refused_in_a_sentence(library: Library, tmp_path: Path) -> None:
    long = write_wav(tmp_path / "long.wav", Clip(np.zeros((7_300 * 4_000, 1), np.float32), 4_000), "PCM_16")

    with pytest.raises(BadFile, match="2:00:00"):
        import_audio(library, long, 0.0)


def test_a_file_of_musicdesk_brings_title_recipe_tempo_key_and_bars_along(library: Library, tmp_path: Path) -> None:
    facts = FileFacts(
        title="Warm piano", bpm=84.5, key=Scale(9, "minor"), downbeat_s=0.01, beats_per_bar=3, recipe=RECIPE
    )
    source = write_wav(tmp_path / "warm-piano_84bpm_Amin_01.wav", NOISE, facts=facts)

    take = import_audio(library, source, 0.0)

    assert library.take(take.id) == take
    assert (take.title, take.origin, take.recipe) == ("Warm piano", Origin.IMPORTED, RECIPE)
    assert (take.bpm, take.key, take.downbeat_s) == (84.5, "A minor", pytest.approx(0.01))
    assert (take.beats_per_bar, take.typed) == (3, ("bpm", "key", "bar"))


def test_what_a_file_says_of_itself_is_not_replaced_by_what_is_heard(library: Library, tmp_path: Path) -> None:
    named = import_audio(library, write_wav(tmp_path / "a.wav", NOISE, facts=FileFacts(bpm=84.5)), 0.0)
    silent = import_audio(library, write_wav(tmp_path / "b.wav", NOISE), 0.0)
    heard = Findings(bpm=120.0, key=Scale(0))

    assert [(each.bpm, each.key) for each in (with_findings(take, heard) for take in (named, silent))] == [
        (84.5, "C major"), (120.0, "C major"),
    ]  # fmt: skip


@pytest.mark.parametrize("bpm", [1.0, 1_000.0, float("nan")])
def test_a_file_of_a_daw_keeps_its_name_and_brings_what_can_be_believed(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bpm: float
) -> None:
    said = FileFacts(title="Audio 1", bpm=bpm, downbeat_s=99.0)
    monkeypatch.setattr("musicdesk.formats.filefacts.read_file_facts", lambda _path: said)

    take = import_audio(library, write_wav(tmp_path / "loop.wav", NOISE), 0.0)

    assert (take.title, take.bpm, take.key, take.downbeat_s, take.recipe) == ("loop", None, None, None, None)


def test_a_library_that_is_read_only_is_not_opened_for_writing(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    Library.open(folder).close()
    folder.chmod(0o555)
    try:
        with pytest.raises(StorageError, match="read-only"):
            open_for_writing(folder)
    finally:
        folder.chmod(0o755)


def order(folder: Path, **changes: Any) -> Order:
    return Order(RECIPE, **{"library": folder / "library", "folder": folder, **changes})


def test_a_take_goes_into_the_library_and_nowhere_else(tmp_path: Path, library: Library) -> None:
    (made,) = generate(fake_desk(FakeEngine(bpm=90.0)), order(tmp_path))

    (take,) = all_takes(library)
    assert made.kept == take
    assert made.home == library.folder_of(take.id)
    assert made.path == library.audio_path(take.id)
    assert made.places == (made.home,)
    assert (take.prompt, take.bpm, take.recipe and take.recipe.seed) == ("warm piano", 90.0, 7)
    assert [path.name for path in tmp_path.iterdir()] == ["library"]
    assert made.to_json()["library"] == {"id": take.id, "folder": str(made.home)}


def test_a_take_goes_into_the_library_and_into_a_file_when_both_are_asked_for(tmp_path: Path, library: Library) -> None:
    (made,) = generate(fake_desk(FakeEngine()), order(tmp_path, audio=tmp_path / "a.wav", midi=tmp_path / "a.mid"))

    (take,) = all_takes(library)
    assert made.path == tmp_path / "a.wav"
    assert made.places == (tmp_path / "a.wav", library.folder_of(take.id), tmp_path / "a.mid")
    assert read_audio(made.path).frames == library.clip(take.id).frames


def test_variations_are_the_family_of_the_first(tmp_path: Path, library: Library) -> None:
    takes = generate(fake_desk(FakeEngine()), order(tmp_path, variations=3))

    first, *others = [made.kept.id for made in takes if made.kept]
    assert library.family(first) == others
    assert [library.take(each).bond for each in (first, *others)] == [None, Bond.VARIATION, Bond.VARIATION]


def test_what_was_cut_short_is_kept_and_marked(tmp_path: Path, library: Library) -> None:
    engine, cancel = FakeEngine(), CancelToken()
    engine.on_step = lambda step: cancel.cancel() if step == 4 else None

    generate(fake_desk(engine), order(tmp_path), cancel=cancel)

    (take,) = all_takes(library)
    assert (take.origin, take.seconds) == (Origin.CUT_SHORT, pytest.approx(4 / 50))


def test_a_library_that_cannot_be_written_is_found_before_the_model_loads(tmp_path: Path) -> None:
    (tmp_path / "library").write_text("a file", encoding="utf-8")
    loads: list[str] = []

    with pytest.raises(StorageError):
        generate(fake_desk(FakeEngine(), load_engine=lambda model, *_: loads.append(model)), order(tmp_path))

    assert loads == []


def failing_after(count: int) -> Callable[..., Take]:
    real, calls = Library.finish, itertools.count()

    def finish(self: Library, *args: Any, **values: Any) -> Take:
        if next(calls) >= count:
            raise StorageError("The disk is full.")
        return real(self, *args, **values)

    return finish


@pytest.mark.parametrize(
    ("asked", "rescued"),
    [(None, ["warm-piano-8.wav", "warm-piano-9.wav"]), ("a.wav", ["a-2.wav", "a-3.wav"])],
)
def test_music_for_which_the_library_has_no_room_is_not_lost(
    tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch, asked: str | None, rescued: list[str]
) -> None:
    told: list[str] = []
    monkeypatch.setattr(Library, "finish", failing_after(1))
    audio = None if asked is None else tmp_path / asked

    with pytest.raises(StorageError, match="full"):
        generate(fake_desk(FakeEngine()), order(tmp_path, variations=3, audio=audio), say=told.append)

    assert len(library.find()) == 1
    assert {path.name for path in tmp_path.glob("*.wav")} == {*rescued, *(["a-1.wav"] if asked else [])}
    assert all(name in told[-1] for name in [*rescued, *library.find()])


def test_what_was_being_made_when_a_program_ended_is_taken_in_with_its_picture(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library") as library:
        making = library.begin(library.new_id(1.7e9), "Warm piano", RECIPE, NOISE.sample_rate, NOISE.channels)
        for _ in range(40):
            making.append(NOISE.samples, np.zeros((4, 1), np.int64))
        shutil.copytree(making.folder, tmp_path / "left")
        making.discard()
        shutil.copytree(tmp_path / "left", making.folder)

        (take,) = recover_unfinished(library)

        assert (take.id, take.origin) == (making.id, Origin.CUT_SHORT)
        clip = library.clip(take.id)
        assert library.peaks(take.id) == peaks_of(clip).to_bytes()
        assert library.find() == [take.id]
        assert recover_unfinished(library) == ()
