"""The stems of a take: brought along, kept beside the library, and written down."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from musicdesk.app.stems import stems_folder
from musicdesk.app.takestems import bring_stems, stems_of, write_stems
from musicdesk.app.wiring import furnish
from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadFile, StorageError
from musicdesk.core.take import Take
from musicdesk.formats.audiofile import write_wav
from musicdesk.formats.midifile import read_midi_facts
from musicdesk.library.library import Library

RATE_HZ = 22_050


def tone(hertz: float) -> Clip:
    times = np.arange(RATE_HZ) / RATE_HZ
    sound = sum(np.sin(2 * np.pi * hertz * n * times) / n**2 for n in (1, 2, 3)) * np.exp(-3 * times) * 0.4
    return Clip(np.concatenate([np.zeros(2_000), sound]).astype(np.float32)[:, np.newaxis], RATE_HZ)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as library:
        yield library


@pytest.fixture
def take(library: Library) -> Take:
    clip = tone(220)
    kept = Take(library.new_id(1e9), "Café crème", 1e9, clip.seconds, clip.sample_rate, 1, bpm=90.0, key="A minor")
    return library.add(kept, clip, codes=None, peaks=b"", overview=b"")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "my stems"
    folder.mkdir()
    for name, hertz in (("bass", 110.0), ("piano", 440.0)):
        write_wav(folder / f"song {name}.wav", tone(hertz))
    return folder


def test_stems_are_copied_and_those_before_stay_beside_them(library: Library, take: Take, folder: Path) -> None:
    assert stems_of(library, take.id) == ()
    bring_stems(library, take.id, folder)
    (folder / "song piano.wav").unlink()

    brought = bring_stems(library, take.id, folder)

    assert [stem.kind for stem in brought] == ["bass"]
    assert brought == stems_of(library, take.id)
    before = [each for each in stems_folder(library.folder, take.id).parent.iterdir() if "before" in each.name]
    assert len(before) == 1
    assert len(list(before[0].iterdir())) == 2


def test_a_folder_without_sound_or_with_a_damaged_file_changes_nothing(
    library: Library, take: Take, folder: Path, tmp_path: Path
) -> None:
    with pytest.raises(BadFile):
        bring_stems(library, take.id, tmp_path / "nothing")
    (folder / "drums.wav").write_bytes(b"RIFF" + bytes(60))

    with pytest.raises(BadFile):
        bring_stems(library, take.id, folder)

    assert stems_of(library, take.id) == ()
    assert not stems_folder(library.folder, take.id).exists()


def test_each_stem_becomes_a_midi_file_and_all_together_one_with_the_takes_tempo(
    library: Library, take: Take, folder: Path, tmp_path: Path
) -> None:
    bring_stems(library, take.id, folder)
    exports = tmp_path / "Exports"

    paths = write_stems(furnish(), library, take.id, exports)

    assert [path.name for path in paths] == [
        "cafe-creme-stems_90bpm_Amin_01.mid",
        "cafe-creme-stems_90bpm_Amin_01-bass.mid",
        "cafe-creme-stems_90bpm_Amin_01-piano.mid",
    ]
    facts = read_midi_facts(paths[0])
    assert [name for name, _count in facts.tracks] == ["bass", "piano"]
    assert (round(facts.bpm or 0, 2), facts.key) == (90.0, "A minor")


def test_writing_again_makes_new_files(library: Library, take: Take, folder: Path, tmp_path: Path) -> None:
    bring_stems(library, take.id, folder)
    first = write_stems(furnish(), library, take.id, tmp_path / "Exports")
    kept = first[0].read_bytes()

    second = write_stems(furnish(), library, take.id, tmp_path / "Exports")

    assert second[0] != first[0]
    assert first[0].read_bytes() == kept


def test_a_folder_of_exports_that_is_gone_is_said(library: Library, take: Take, folder: Path, tmp_path: Path) -> None:
    bring_stems(library, take.id, folder)

    with pytest.raises(StorageError):
        write_stems(furnish(), library, take.id, tmp_path / "no disk" / "Exports")


def test_a_file_of_one_stem_that_is_there_is_not_replaced(
    library: Library, take: Take, folder: Path, tmp_path: Path
) -> None:
    bring_stems(library, take.id, folder)
    exports = tmp_path / "Exports"
    whole, bass, _piano = write_stems(furnish(), library, take.id, exports)
    bass.write_bytes(b"worked on in a DAW")
    whole.unlink()

    again = write_stems(furnish(), library, take.id, exports)

    assert bass.read_bytes() == b"worked on in a DAW"
    assert {path.stem.partition("_Amin_")[2] for path in again} == {"02", "02-bass", "02-piano"}
    assert [each.name for each in exports.iterdir() if each.name.startswith(".")] == []


def test_all_midi_of_stems_lasts_as_long_as_the_take(
    library: Library, take: Take, folder: Path, tmp_path: Path
) -> None:
    import mido

    long = Clip(np.pad(tone(220).samples, ((0, 5 * RATE_HZ), (0, 0))), RATE_HZ)
    kept = library.add(take.with_(id=library.new_id(2e9)), long, codes=None, peaks=b"", overview=b"")
    bring_stems(library, kept.id, folder)

    paths = write_stems(furnish(), library, kept.id, tmp_path / "Exports")

    ends = {sum(message.time for message in track) for path in paths for track in mido.MidiFile(path).tracks}
    assert ends == {round(kept.seconds * 90 / 60 * 960)}


def test_the_stems_of_a_take_that_is_deleted_for_good_go_with_it(library: Library, take: Take, folder: Path) -> None:
    bring_stems(library, take.id, folder)
    bring_stems(library, take.id, folder)
    other = stems_folder(library.folder, "somebody-else")
    other.mkdir()

    library.trash([take.id])
    kept = len(list(other.parent.iterdir()))
    library.empty_trash()

    assert kept == 3
    assert list(other.parent.iterdir()) == [other]
