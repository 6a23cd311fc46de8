"""Several at once: threads, windows, and processes that are killed in the midst of it."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from benchmarks import library_kill
from library.shelf import assert_whole, put

from musicdesk.core.errors import BadFile, BadValue
from musicdesk.library import Library, reconcile
from musicdesk.library.lease import Lease, alone
from musicdesk.library.takefolder import Entry

ROOT = Path(__file__).parent.parent.parent
ADDER = """
import sys
from pathlib import Path
from library.shelf import put
from musicdesk.library import Library
with Library.open(Path(sys.argv[1])) as library:
    for number in range(5):
        put(library, title=f"{sys.argv[2]}-{number}")
"""


def all_at_once(*works: Callable[[], object]) -> None:
    gate = threading.Barrier(len(works))

    def run(work: Callable[[], object]) -> None:
        gate.wait()
        work()

    with ThreadPoolExecutor(len(works)) as pool:
        for done in [pool.submit(run, work) for work in works]:
            done.result()


@pytest.mark.parametrize("shared", [True, False], ids=["one library", "a library each"])
def test_threads_may_all_work_in_it(tmp_path: Path, shared: bool) -> None:
    first = Library.open(tmp_path)

    def work(number: int) -> Callable[[], None]:
        def adds() -> None:
            library = first if shared else Library.open(tmp_path)
            for _ in range(5):
                take = put(library, title=f"by {number}")
                library.change(take.id, stars=number)
                library.trash([take.id])
                library.restore([take.id])
                library.find("by")
                library.version()
            if not shared:
                library.close()

        return adds

    all_at_once(*(work(number) for number in range(4)))

    with first:
        assert [len(first.find("by", stars)) for stars in range(4)] == [20, 15, 10, 5]
    assert_whole(tmp_path)


def test_a_library_that_several_open_at_the_same_moment_is_made_once(tmp_path: Path) -> None:
    all_at_once(*[_opener(tmp_path / "new")] * 5)

    assert_whole(tmp_path / "new")


def _opener(folder: Path) -> Callable[[], None]:
    def open_and_put() -> None:
        with Library.open(folder) as library:
            put(library)

    return open_and_put


OPENER = """
import sys
from pathlib import Path
from musicdesk.library import Library
with Library.open(Path(sys.argv[1])) as library:
    print(len(library.find("humming")), len(library.remarks))
"""


def test_an_old_index_that_several_processes_open_at_the_same_moment_is_made_again_once_and_whole(
    tmp_path: Path,
) -> None:
    with Library.open(tmp_path) as library:
        for number in range(40):
            put(library, melody=f"Humming {number}")
    connection = sqlite3.connect(tmp_path / "index.sqlite")
    connection.execute("UPDATE takes SET words = title, melody = ''")
    connection.execute("PRAGMA user_version = 1")
    connection.commit()
    connection.close()

    openers = [
        subprocess.Popen(
            [sys.executable, "-c", OPENER, str(tmp_path)],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT / "tests")},
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(4)
    ]

    assert [opener.communicate(timeout=60)[0].split() for opener in openers] == [["40", "0"]] * 4
    assert_whole(tmp_path)


def test_a_take_that_two_throw_away_is_thrown_away_and_one_that_two_put_in_is_there_once(tmp_path: Path) -> None:
    with Library.open(tmp_path) as first, Library.open(tmp_path) as second:
        take = put(first)
        refused: list[BadValue] = []

        def put_it(library: Library) -> None:
            try:
                put(library, id="twice")
            except BadValue as exc:
                refused.append(exc)

        all_at_once(lambda: first.trash([take.id]), lambda: second.trash([take.id]))
        all_at_once(lambda: put_it(first), lambda: put_it(second))

        assert first.find() == second.find() == ["twice"]
        assert len(refused) == 1
    assert_whole(tmp_path)


def test_what_one_removes_for_ever_another_no_longer_finds(tmp_path: Path) -> None:
    with Library.open(tmp_path) as first, Library.open(tmp_path) as second:
        take = put(first)
        second.trash([take.id])
        first.empty_trash()

        assert second.rows([take.id]) == []
        with pytest.raises(BadFile):
            second.change(take.id, stars=1)


def test_processes_may_all_work_in_it(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "tests")))}
    crew = [
        subprocess.Popen([sys.executable, "-c", ADDER, str(tmp_path), str(number)], env=environment)
        for number in range(3)
    ]

    assert [process.wait(60) for process in crew] == [0, 0, 0]

    with Library.open(tmp_path) as library:
        titles = {row.title for row in library.rows(library.find())}
    assert titles == {f"{process}-{number}" for process in range(3) for number in range(5)}
    assert_whole(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is of other systems")
def test_nothing_is_lost_or_half_when_processes_are_killed(tmp_path: Path) -> None:
    figures = library_kill.torment(tmp_path / "Müsic", kills=10, processes=2)

    assert figures.troubles == []
    assert figures.kills == 10
    assert figures.steps > 20


def test_a_lease_ends_with_its_holder_and_not_before(tmp_path: Path) -> None:
    lease = Lease(tmp_path)

    assert lease.folder.is_dir()
    lease.give_back()
    assert list(tmp_path.iterdir()) == []


def test_only_one_at_a_time_is_alone(tmp_path: Path) -> None:
    inside: list[int] = []
    most: list[int] = []

    def work() -> None:
        for _ in range(10):
            with alone(tmp_path / "lock"):
                inside.append(1)
                most.append(len(inside))
                inside.pop()

    all_at_once(work, work, work)

    assert max(most) == 1


def test_a_take_that_was_elsewhere_for_a_moment_while_it_was_read_stays_in_the_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library.open(tmp_path) as library:
        take = put(library, title="moving")
        stamp = library.folder_of(take.id) / "take.json"
        os.utime(stamp, ns=(1, 1))  # so that it is read again
        read, times = reconcile.read_entry, []

        def late(folder: Path, trashed: bool) -> Entry:
            times.append(folder)
            if len(times) == 1:
                raise FileNotFoundError(folder)  # it has just gone into the trash; a moment later it is back
            return read(folder, trashed)

        monkeypatch.setattr(reconcile, "read_entry", late)
        with Library.open(tmp_path) as again:
            found, remarks = again.find("moving"), again.remarks

    assert found == [take.id]
    assert remarks == ()
