"""Takes in the making: on the disk block by block, finished, given up, and found again when their process has died."""

from __future__ import annotations

import contextlib
import errno
import itertools
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from library.shelf import RATE, noise, put

from musicdesk.core.clip import Clip
from musicdesk.core.errors import BadValue, StorageError
from musicdesk.core.recipe import Recipe
from musicdesk.core.seam import Seam
from musicdesk.core.take import Bond, Origin, Take
from musicdesk.formats.audiofile import read_audio
from musicdesk.formats.wavtape import WavTape
from musicdesk.library import Library, claim, codestape, finishing, takefolder, unfinished
from musicdesk.library.codestape import CodesTape
from musicdesk.library.finishing import SOUND
from musicdesk.library.unfinished import Unfinished

STEP = RATE // 50
"""Frames of a step."""
RECIPE = Recipe("warm piano", seconds=2.0)
WHOLE = {"take.json", "codes.npy", "peaks", "overview", "warm-piano.wav"}
handle_of: dict[str, int] = {}
"""The open locks, by the ids of what they belong to."""
_moments = itertools.count()


def pictured(clip: Clip) -> tuple[bytes, bytes]:
    return str(clip.frames).encode(), bytes(96)


def begun(library: Library, channels: int = 1, **changes: Any) -> Unfinished:
    id_ = library.new_id(1.78e9 + next(_moments))
    making = library.begin(id_, "Warm piano", RECIPE, RATE, channels, **changes)
    handle_of[id_] = making._claim._handle
    return making


def grown(making: Unfinished, blocks: int = 10, steps: int = 10) -> Unfinished:
    """Append blocks in which each step has codes and sound of its own."""
    for _ in range(blocks):
        first = making.frames // STEP
        codes = np.arange(first, first + steps) + np.array([[0], [500], [1000], [1500]])
        making.append(sound_of(codes, making.take.channels), codes)
    return making


def sound_of(codes: np.ndarray, channels: int = 1) -> np.ndarray:
    """Return sound in which each step holds its own number."""
    return np.repeat(codes[0], STEP).astype(np.float32)[:, None].repeat(channels, axis=1) / 4096


def made(making: Unfinished, **changes: Any) -> Take:
    return Take(making.id, "Warm piano", 1.78e9, 1.0, RATE, 1, recipe=RECIPE).with_(**changes)


def belongs_together(library: Library, take: Take) -> bool:
    """Whether sound and codes of a take are of the same steps, and the index has it once."""
    clip, codes = library.clip(take.id), library.codes(take.id)
    together = codes is not None and np.array_equal(clip.samples, sound_of(codes, clip.channels))
    return together and take.seconds == clip.seconds and library.find().count(take.id) == 1


def died(making: Unfinished) -> None:
    """Leave everything as the end of the process does."""
    making._ended.set()
    making._sound._file.close()
    making._codes._file.close()
    making._claim.give_back()
    with contextlib.suppress(OSError):  # open still when giving it back is what was interrupted
        os.close(handle_of[making.id])
    claim._ours.clear()


def test_what_was_appended_can_be_read_while_more_comes(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        making = grown(begun(library, channels=2))

        half, codes = making.clip(), making.codes()
        grown(making)

        assert (half.frames, making.frames) == (100 * STEP, 200 * STEP)
        assert codes is not None and codes.dtype == np.int64
        assert np.array_equal(half.samples, sound_of(codes, 2))
        assert half.samples.flags.aligned and not half.samples.flags.writeable
        other = read_audio(making.folder / SOUND)
        assert np.array_equal(other.samples, making.clip().samples), "and by any other program"
        making.discard()


def test_before_anything_came_there_is_nothing(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        making = begun(library)

        assert (making.clip().frames, making.codes(), making.frames) == (0, None, 0)
        making.discard()


@pytest.mark.parametrize("channels", [1, 2])
def test_finished_it_is_a_take_like_any_other(tmp_path: Path, channels: int) -> None:
    with Library.open(tmp_path) as library:
        making = grown(begun(library, channels))

        take = library.finish(making, made(making, title="Its name", seams=(Seam(1.0, "window"),)), pictured)

        assert (take.title, take.channels, take.seconds, take.origin) == ("Its name", channels, 2.0, Origin.COMPLETE)
        assert library.take(take.id) == take
        assert belongs_together(library, take)
        assert library.peaks(take.id) == b"%d" % (100 * STEP)
        assert {path.name for path in library.folder_of(take.id).iterdir()} == WHOLE
        assert list((tmp_path / "unfinished").iterdir()) == []
        assert library.rebuild() == 1


def test_another_sound_may_take_its_place(tmp_path: Path) -> None:
    loop = noise(RATE)
    with Library.open(tmp_path) as library:
        making = grown(begun(library))

        take = library.finish(making, made(making), pictured, clip=loop)

        assert np.array_equal(library.clip(take.id).samples, loop.samples)
        assert (library.codes(take.id), take.seconds) == (None, 1.0)
        assert {path.name for path in library.folder_of(take.id).iterdir()} == WHOLE - {"codes.npy"}


def test_nothing_is_left_of_what_was_discarded(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        making = grown(begun(library))

        making.discard()
        making.discard()

        assert list((tmp_path / "unfinished").iterdir()) == []
        assert library.recover(pictured) == ()


def test_what_has_no_sound_does_not_become_a_take(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        making = begun(library)

        with pytest.raises(BadValue, match="no sound"):
            library.finish(making, made(making), pictured)

        making.discard()
        assert library.find() == []


@pytest.mark.parametrize(("samples", "codes"), [((10, 2), (4, 1)), ((10,), (4, 1)), ((10, 1), (4,))])
def test_a_block_of_another_form_is_refused(tmp_path: Path, samples: tuple[int, ...], codes: tuple[int, ...]) -> None:
    with Library.open(tmp_path) as library:
        making = begun(library)

        with pytest.raises(BadValue, match="does not fit"):
            making.append(np.zeros(samples, np.float32), np.zeros(codes, np.int64))

        making.discard()


def test_an_id_that_is_taken_is_refused(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        making = begun(library)
        there = put(library)

        for id_ in (making.id, there.id):
            with pytest.raises(BadValue, match="already"):
                library.begin(id_, "Twice", RECIPE, RATE, 1)

        making.discard()
        assert list((tmp_path / "unfinished").iterdir()) == []


# What a process leaves behind.


def test_what_a_dead_process_was_making_becomes_a_take_that_was_cut_short(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        parent = put(library)
        making = begun(library, parent=parent.id, bond=Bond.CONTINUATION)
        died(grown(making))

    with Library.open(tmp_path) as library:
        (take,) = library.recover(pictured)

        assert (take.id, take.title, take.origin, take.seconds) == (making.id, "Warm piano", Origin.CUT_SHORT, 2.0)
        assert (take.parent, take.bond, take.recipe) == (parent.id, Bond.CONTINUATION, RECIPE)
        assert "ended while" in take.remarks[0]
        assert belongs_together(library, take)
        assert {path.name for path in library.folder_of(take.id).iterdir()} == WHOLE
        assert library.recover(pictured) == ()
        assert library.remarks == ()
        assert list((tmp_path / "unfinished").iterdir()) == []


MAKER = """
import sys, time
from pathlib import Path
from library.test_unfinished import begun, grown
from musicdesk.library import Library
library = Library.open(Path(sys.argv[1]))
making = grown(begun(library))
print(making.id, flush=True)
sys.stdin.read()
"""


def test_what_a_living_process_is_making_is_left_alone_until_it_is_killed(tmp_path: Path) -> None:
    tests = Path(__file__).parent.parent
    maker = subprocess.Popen(
        [sys.executable, "-c", MAKER, str(tmp_path)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(tests.parent), str(tests)))},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert maker.stdout is not None
    id_ = maker.stdout.readline().strip()
    with Library.open(tmp_path) as library:
        while_it_lives = library.recover(pictured)
        maker.kill()
        maker.communicate()

        after_it = library.recover(pictured)

        assert while_it_lives == ()
        assert [take.id for take in after_it] == [id_]
        assert belongs_together(library, after_it[0])


def test_what_this_process_is_making_is_left_alone_by_another_window_of_it(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library, Library.open(tmp_path) as other:
        making = grown(begun(library))

        assert other.recover(pictured) == ()

        assert other.take(library.finish(making, made(making), pictured).id).seconds == 2.0


def test_a_disk_without_locks_believes_only_what_was_renewed_lately(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(claim, "lock_of", lambda _handle: claim.Lock.UNKNOWN)
    with Library.open(tmp_path) as library:
        making = grown(begun(library))
        claim._ours.clear()  # as another process sees it

        lately = library.recover(pictured)
        os.utime(tmp_path / "unfinished" / f"{making.id}.lock", (1.7e9, 1.7e9))
        making._claim.renew()
        renewed = library.recover(pictured)
        os.utime(tmp_path / "unfinished" / f"{making.id}.lock", (1.7e9, 1.7e9))
        later = library.recover(pictured)

        assert (lately, renewed) == ((), ())
        assert [take.id for take in later] == [making.id]
        making.discard()


@pytest.mark.parametrize("frames", [0, RATE // 2 - 1])
def test_half_a_second_is_not_worth_being_found(tmp_path: Path, frames: int) -> None:
    with Library.open(tmp_path) as library:
        making = begun(library)
        making.append(np.zeros((frames, 1), np.float32), np.zeros((4, 1), np.int64))
        died(making)

        assert library.recover(pictured) == ()

        assert list((tmp_path / "unfinished").iterdir()) == []
        assert library.remarks == ()


@pytest.mark.parametrize("lost", [1, 3, 4 * STEP, 4 * 25 * STEP])
def test_sound_that_did_not_reach_the_disk_takes_its_codes_along(tmp_path: Path, lost: int) -> None:
    with Library.open(tmp_path) as library:
        making = grown(begun(library))
        died(making)
        path = making.folder / SOUND
        os.truncate(path, path.stat().st_size - lost)

        (take,) = library.recover(pictured)

        assert belongs_together(library, take)
        assert 2.0 - lost / (4 * RATE) - 0.2 <= take.seconds < 2.0


@pytest.mark.parametrize("change", ["cut", "flipped"])
def test_codes_that_are_torn_are_believed_up_to_there(tmp_path: Path, change: str) -> None:
    with Library.open(tmp_path) as library:
        making = grown(begun(library))
        died(making)
        path = making.folder / finishing.CODES_TAPE
        raw = bytearray(path.read_bytes())
        raw[-7] ^= 1
        path.write_bytes(raw[:-7] if change == "cut" else raw)

        (take,) = library.recover(pictured)

        assert take.seconds == 1.8
        assert belongs_together(library, take)


@pytest.mark.parametrize("damage", ["{", "{}", '{"musicdesk_making": 1, "known": false, "take": {}}', None])
def test_sound_of_which_nothing_is_known_is_kept_all_the_same(tmp_path: Path, damage: str | None) -> None:
    with Library.open(tmp_path) as library:
        making = grown(begun(library))
        died(making)
        path = making.folder / finishing.MAKING
        path.unlink() if damage is None else path.write_text(damage)

        (take,) = library.recover(pictured)

        assert (take.title, take.recipe, take.sample_rate) == (finishing.TITLE, None, RATE)
        assert belongs_together(library, take)


def test_what_a_newer_version_began_is_left_to_it(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        making = grown(begun(library))
        died(making)
        path = making.folder / finishing.MAKING
        path.write_text(json.dumps(json.loads(path.read_text()) | {"musicdesk_making": 2}))

        assert library.recover(pictured) == ()

        assert "newer MusicDesk" in library.remarks[0]
        assert making.folder.is_dir()


def test_a_library_that_was_copied_in_the_midst_of_it_may_hold_it_twice(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        making = grown(begun(library))
        shutil.copytree(making.folder, tmp_path / "copy")
        first = library.finish(making, made(making), pictured)
        shutil.copytree(tmp_path / "copy", making.folder)

        (second,) = library.recover(pictured)

        assert second.id != first.id
        assert belongs_together(library, first) and belongs_together(library, library.take(second.id))


class Killed(BaseException):
    """Ends everything at a certain step, as a kill does."""


def killed_at(monkeypatch: pytest.MonkeyPatch, number: int) -> Callable[[], int]:
    """Let the disk's step of that number not happen, nor any after it; returns how many there were."""
    steps = itertools.count(1)
    count = 0

    def counted(real: Callable[..., Any]) -> Callable[..., Any]:
        def step(*args: Any, **named: Any) -> Any:
            nonlocal count
            count = next(steps)
            if count >= number:
                raise Killed
            return real(*args, **named)

        return step

    for name in ("rename", "replace", "unlink"):
        monkeypatch.setattr(os, name, counted(getattr(os, name)))
    monkeypatch.setattr(Path, "unlink", counted(Path.unlink))
    monkeypatch.setattr(takefolder, "write_flushed", counted(takefolder.write_flushed))
    return lambda: count


@pytest.mark.parametrize("replaced", [False, True], ids=["its own sound", "another sound"])
def test_killed_at_any_step_of_finishing_it_is_found_again_as_it_was_to_be(tmp_path: Path, replaced: bool) -> None:
    loop = noise(RATE)
    for number in itertools.count(1):
        folder = tmp_path / str(number)
        with Library.open(folder) as library:
            making = grown(begun(library))
            with pytest.MonkeyPatch.context() as monkeypatch:
                steps = killed_at(monkeypatch, number)
                with contextlib.suppress(Killed):
                    library.finish(making, made(making, title="Its name"), pictured, clip=loop if replaced else None)
                if steps() < number:
                    making.discard()
                    break
            died(making)
            # One that was on its way to its place may have arrived there.
            takes = library.recover(pictured) or tuple(map(library.take, library.find()))
            (take,) = takes
            assert library.find() == [take.id]
            if replaced and take.title == "Its name":
                assert np.array_equal(library.clip(take.id).samples, loop.samples)
            else:
                assert belongs_together(library, take)
            assert take.origin is (Origin.COMPLETE if take.title == "Its name" else Origin.CUT_SHORT)
            assert {path.name for path in library.folder_of(take.id).iterdir()} <= WHOLE
            assert list((folder / "unfinished").iterdir()) == []
            assert library.remarks == ()
    assert number > 8, "there are that many steps"


# Disks that say no.


def test_a_library_that_may_only_be_read_begins_and_recovers_nothing(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        making = grown(begun(library))
        died(making)
    with Library.open(tmp_path) as library:
        library.read_only = True

        assert library.recover(pictured) == ()
        with pytest.raises(StorageError, match="read-only"):
            begun(library)

    assert (making.folder / SOUND).exists()


def test_what_a_disk_has_no_room_for_is_not_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Library.open(tmp_path) as library:
        monkeypatch.setattr(shutil, "disk_usage", lambda _path: shutil._ntuple_diskusage(10**9, 10**9, 30_000_000))

        with pytest.raises(StorageError, match=r"30\.0 MB left"):
            begun(library)

    assert not (tmp_path / "unfinished").exists()


def test_what_a_take_begins_with_needs_room_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Library.open(tmp_path) as library:
        monkeypatch.setattr(shutil, "disk_usage", lambda _path: shutil._ntuple_diskusage(10**9, 10**9, 40_000_000))

        begun(library).discard()
        with pytest.raises(StorageError, match=r"40\.0 MB left"):
            begun(library, frames=3_000_000)


def refusing(monkeypatch: pytest.MonkeyPatch, owner: type) -> Callable[[], None]:
    """Let a disk be full in the midst of writing; what is returned makes room."""
    real = owner.write  # type: ignore[attr-defined]

    def refuse(self: Any, *args: Any) -> None:
        self._file.write(b"half a block")
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(owner, "write", refuse)
    return lambda: monkeypatch.setattr(owner, "write", real)


@pytest.mark.parametrize("tape", [WavTape, CodesTape])
def test_what_a_full_disk_does_not_take_in_is_held_and_written_when_there_is_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tape: type
) -> None:
    with Library.open(tmp_path) as library:
        making = grown(begun(library))
        make_room = refusing(monkeypatch, tape)

        grown(making)

        assert making.trouble is not None and "no room left" in making.trouble.message
        codes = making.codes()
        assert codes is not None and codes.shape == (4, 200)
        assert np.array_equal(making.clip().samples, sound_of(codes))
        with pytest.raises(StorageError, match="no room left"):
            library.finish(making, made(making), pictured)
        make_room()
        take = library.finish(making, made(making), pictured)
        assert take.seconds == 4.0
        assert belongs_together(library, take)


def test_a_disk_that_has_room_again_takes_in_what_was_held_while_more_comes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unfinished, "AGAIN_S", -1.0)
    with Library.open(tmp_path) as library:
        making = begun(library)
        make_room = refusing(monkeypatch, WavTape)
        grown(making)
        make_room()

        grown(making)

        assert making.trouble is None
        assert read_audio(making.folder / SOUND).frames == 200 * STEP
        making.discard()


def test_the_last_room_on_a_disk_is_left_for_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Library.open(tmp_path) as library:
        making = begun(library)
        usage = shutil.disk_usage
        monkeypatch.setattr(shutil, "disk_usage", lambda _path: shutil._ntuple_diskusage(10**9, 10**9, 1_000_000))

        grown(making)

        assert making.trouble is not None and "only 1 MB left" in making.trouble.message
        assert making.frames == 100 * STEP
        monkeypatch.setattr(shutil, "disk_usage", usage)
        assert belongs_together(library, library.finish(making, made(making), pictured))


def test_what_could_not_be_finished_can_be_finished_by_a_library_that_was_opened_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with Library.open(tmp_path) as library:
        making = grown(begun(library))
        with monkeypatch.context() as disk:
            disk.setattr(takefolder, "write_flushed", full)
            with pytest.raises(StorageError, match="no room left"):
                library.finish(making, made(making), pictured)
    with pytest.raises(StorageError, match="closed"):
        library.finish(making, made(making), pictured)

    with Library.open(tmp_path) as again:
        held_by_us = again.recover(pictured)
        take = again.finish(making, made(making), pictured)

        assert held_by_us == ()
        assert belongs_together(again, take)
        assert again.finish(making, made(making), pictured) == take, "and asked twice it is there"


def test_what_cannot_be_taken_in_now_stays_and_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with Library.open(tmp_path) as library:
        making = grown(begun(library))
        died(making)
        with monkeypatch.context() as disk:
            disk.setattr(takefolder, "write_flushed", full)
            without_room = library.recover(pictured)

        assert without_room == ()
        assert "no room left" in library.remarks[0] and "stays where it is" in library.remarks[0]
        (take,) = library.recover(pictured)
        assert belongs_together(library, take)


def test_pieces_of_codes_of_another_form_end_what_is_read(tmp_path: Path) -> None:
    tape = CodesTape(tmp_path / "codes")
    tape.write(np.ones((4, 3), np.int64), 30)
    tape.write(np.ones((2, 3), np.int64), 60)
    tape.close()

    pieces = codestape.read_pieces(tmp_path / "codes", 60)

    assert pieces is not None
    assert (pieces.codes.shape, pieces.frames) == ((4, 3), 30)
