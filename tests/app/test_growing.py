"""A take that grows as a file beside its target."""

from __future__ import annotations

import errno
import itertools
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from musicdesk.app.growing import GrowingFile, left_beside
from musicdesk.core.errors import StorageError
from musicdesk.formats.audiofile import read_audio
from musicdesk.formats.wavtape import WavTape

ROOT = Path(__file__).parent.parent.parent
BLOCK = np.linspace(-0.5, 0.5, 800, dtype=np.float32)[:, None]


def growing(target: Path) -> GrowingFile:
    return GrowingFile(target, 8_000, 1, now=itertools.count(0.0, 10.0).__next__)


def test_what_has_grown_can_be_read_at_every_moment(tmp_path: Path) -> None:
    file = growing(tmp_path / "take.wav")
    for count in (1, 2, 3):
        file.append(BLOCK)

        assert read_audio(file.path).frames == 800 * count
        assert np.array_equal(file.clip().samples, np.concatenate([BLOCK] * count))


def test_it_stands_beside_its_target_and_replaces_nothing(tmp_path: Path) -> None:
    files = [growing(tmp_path / "take.wav") for _ in range(2)]

    assert [file.path.name for file in files] == ["take (in the making).wav", "take (in the making)-2.wav"]
    assert not (tmp_path / "take.wav").exists()


def test_a_name_of_any_length_can_grow(tmp_path: Path) -> None:
    assert growing(tmp_path / ("\u97f3" * 80 + ".wav")).path.exists()


def test_nothing_has_grown_before_the_first_block(tmp_path: Path) -> None:
    file = growing(tmp_path / "take.wav")

    assert file.clip().frames == 0
    assert file.rescued(tmp_path / "take.wav", whole=False) is None
    assert list(tmp_path.iterdir()) == []


def test_what_is_given_up_leaves_nothing(tmp_path: Path) -> None:
    file = growing(tmp_path / "take.wav")
    file.append(BLOCK)

    file.discard()

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("whole", "name"), [(False, "take (cut short).wav"), (True, "take-2.wav")])
def test_what_is_rescued_gets_a_name_and_is_readable(tmp_path: Path, whole: bool, name: str) -> None:
    (tmp_path / "take.wav").write_bytes(b"old")
    file = growing(tmp_path / "take.wav")
    file.append(BLOCK)

    place = file.rescued(tmp_path / "take.wav", whole=whole)

    assert place == tmp_path / name
    assert read_audio(tmp_path / name).frames == 800
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["take.wav", name])


def test_a_full_disk_is_said_and_what_it_took_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = growing(tmp_path / "take.wav")
    file.append(BLOCK)

    def full(_tape: WavTape, _samples: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(WavTape, "write", full)
    with pytest.raises(StorageError, match="No space left"):
        file.append(BLOCK)

    assert file.clip().frames == 800


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="in the making"):
        growing(tmp_path / "missing" / "take.wav")


def test_a_program_that_is_killed_leaves_a_sound_that_other_programs_read(tmp_path: Path) -> None:
    program = (
        "import os, signal, sys\nfrom pathlib import Path\nimport numpy as np\n"
        "from musicdesk.app.growing import GrowingFile\n"
        "file = GrowingFile(Path(sys.argv[1]), 8_000, 1, now=iter(range(0, 1000, 10)).__next__)\n"
        "for _ in range(5): file.append(np.full((800, 1), 0.25, np.float32))\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    environment = os.environ | {"PYTHONPATH": str(ROOT)}

    if sys.platform == "win32":
        pytest.skip("there is no such signal")
    subprocess.run([sys.executable, "-c", program, str(tmp_path / "take.wav")], env=environment, check=False)

    left = read_audio(tmp_path / "take (in the making).wav")
    assert left.frames == 4_000 and bool((left.samples == np.float32(0.25)).all())


def test_what_a_killed_program_left_is_found_by_the_name_that_is_written_again(tmp_path: Path) -> None:
    left = tmp_path / "take (in the making).wav"
    left.write_bytes(b"a sound")

    assert left_beside([tmp_path / "take.wav", tmp_path / "other.wav"]) == [left]
