"""Owners: whether the process that a recording belongs to still runs."""

from __future__ import annotations

import errno
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from musicdesk.app.owner import BELIEVED_S, LOCK, Owner, any_lives, lives, this_process

ROOT = Path(__file__).parents[2]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}
TOLD = """\
import errno, os, sys
from pathlib import Path
if sys.argv[2:] == ["without locks"]:
    import fcntl
    def flock(handle, wish):
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))
    fcntl.flock = flock
from musicdesk.app.owner import this_process
owner = this_process(Path(sys.argv[1]))
print(owner.name, owner.word, flush=True)
sys.stdin.read()
"""


def test_a_process_is_one_owner_for_as_long_as_it_lives(tmp_path: Path) -> None:
    first, second = this_process(tmp_path), this_process(tmp_path)

    assert first == second
    assert first.word
    assert lives(tmp_path, first)


def test_another_process_lives_until_it_is_killed(tmp_path: Path) -> None:
    words = [sys.executable, "-c", TOLD, str(tmp_path)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(words, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        owner = Owner(*other.stdout.readline().split())
        while_it_runs = lives(tmp_path, owner)
        other.kill()

    assert (while_it_runs, lives(tmp_path, owner)) == (True, False)


def test_a_later_process_of_the_same_name_is_another_owner(tmp_path: Path) -> None:
    mine = this_process(tmp_path)

    assert not lives(tmp_path, Owner(mine.name, "another word"))


@pytest.mark.parametrize("name", ["", "nobody-1", "../outside", "/etc/passwd", "a\0b", "\ud800"])
def test_a_name_that_was_never_an_owners_does_not_live(tmp_path: Path, name: str) -> None:
    assert not lives(tmp_path, Owner(name, "word"))


NO_LOCKS = [errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL]
on_posix = pytest.mark.skipif(os.name != "posix", reason="locks are taken in another way here")


@pytest.fixture(params=NO_LOCKS, ids=errno.errorcode.__getitem__)
def without_locks(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def flock(handle: int, wish: int) -> None:
        raise OSError(request.param, os.strerror(request.param))

    monkeypatch.setattr("fcntl.flock", flock)
    yield


@on_posix
@pytest.mark.usefixtures("without_locks")
def test_without_locks_a_process_is_one_owner_and_lives(tmp_path: Path) -> None:
    first, second = this_process(tmp_path), this_process(tmp_path)

    assert first == second
    assert first.word
    assert lives(tmp_path, first) and any_lives(tmp_path)


@on_posix
@pytest.mark.usefixtures("without_locks")
def test_without_locks_another_process_lives_until_it_is_killed(tmp_path: Path) -> None:
    words = [sys.executable, "-c", TOLD, str(tmp_path), "without locks"]
    with subprocess.Popen(words, env=ENVIRONMENT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        owner = Owner(*other.stdout.readline().split())
        while_it_runs = lives(tmp_path, owner)
        other.kill()

    assert (while_it_runs, lives(tmp_path, owner), any_lives(tmp_path)) == (True, False, False)


@on_posix
def test_who_has_locks_believes_the_word_of_one_who_has_none(tmp_path: Path) -> None:
    words = [sys.executable, "-c", TOLD, str(tmp_path), "without locks"]
    with subprocess.Popen(words, env=ENVIRONMENT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        owner = Owner(*other.stdout.readline().split())
        while_it_runs = [lives(tmp_path, owner) for _ in range(2)]
        other.kill()

    assert (while_it_runs, lives(tmp_path, owner)) == ([True, True], False)


@on_posix
@pytest.mark.usefixtures("without_locks")
def test_without_locks_a_number_that_was_given_anew_is_not_the_old_process(tmp_path: Path) -> None:
    mine = this_process(tmp_path)
    token, host, pid, _, kind = mine.word.split("-")
    earlier = Owner(mine.name, "-".join((token, host, pid, "earlier", kind)))
    (tmp_path / f"{mine.name}{LOCK}").write_text(earlier.word)

    assert not lives(tmp_path, earlier)


@on_posix
@pytest.mark.usefixtures("without_locks")
def test_without_locks_another_machine_is_believed_for_a_while(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(socket, "gethostname", lambda: "elsewhere")
        owner = this_process(tmp_path)
    path = tmp_path / f"{owner.name}{LOCK}"

    at_first = lives(tmp_path, owner)
    written_s = path.stat().st_mtime
    os.utime(path, (written_s - BELIEVED_S - 60, written_s - BELIEVED_S - 60))

    assert (at_first, lives(tmp_path, owner)) == (True, False)


@on_posix
@pytest.mark.usefixtures("without_locks")
def test_without_locks_a_namesake_that_runs_keeps_its_name(tmp_path: Path) -> None:
    first = this_process(tmp_path / "a")
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / f"{first.name}{LOCK}").write_text(first.word)

    second = this_process(tmp_path / "b")

    assert second.name != first.name
    assert lives(tmp_path / "b", first) and lives(tmp_path / "b", second)


@on_posix
@pytest.mark.parametrize("answer", [errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES], ids=errno.errorcode.__getitem__)
def test_a_lock_that_another_one_holds_is_told_from_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: int
) -> None:
    owner = Owner("other-1", "its word")
    (tmp_path / f"{owner.name}{LOCK}").write_text(owner.word)

    def flock(handle: int, wish: int) -> None:
        raise OSError(answer, os.strerror(answer))

    monkeypatch.setattr("fcntl.flock", flock)

    assert lives(tmp_path, owner)
    with pytest.raises(OSError, match="held"):
        this_process(tmp_path)


def test_an_owner_without_a_word_does_not_live(tmp_path: Path) -> None:
    mine = this_process(tmp_path)
    (tmp_path / f"{mine.name}{LOCK}").write_text("")

    assert not lives(tmp_path, Owner(mine.name, ""))


def test_many_threads_are_one_owner(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as threads:
        owners = set(threads.map(lambda _: this_process(tmp_path), range(32)))

    assert len(owners) == 1 and lives(tmp_path, owners.pop())


def test_an_owner_whose_lock_was_taken_away_becomes_another(tmp_path: Path) -> None:
    first = this_process(tmp_path)
    (tmp_path / f"{first.name}{LOCK}").unlink()
    second = this_process(tmp_path)

    assert second.word != first.word
    assert lives(tmp_path, second) and not lives(tmp_path, first)
