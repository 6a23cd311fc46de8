"""A lock on an open file is had by one, and is free again when that one has closed it."""

from __future__ import annotations

import os
from pathlib import Path

from musicdesk.formats.filelock import Lock, lock_of


def test_a_lock_is_had_by_one_until_the_file_is_closed(tmp_path: Path) -> None:
    first, second = (os.open(tmp_path / "a.lock", os.O_RDWR | os.O_CREAT) for _ in range(2))
    try:
        assert lock_of(first) is Lock.TAKEN
        assert lock_of(second) is Lock.HELD
        os.close(first)
        assert lock_of(second, 1 << 20) is Lock.TAKEN
        assert os.lseek(second, 0, os.SEEK_CUR) == 0
    finally:
        os.close(second)


def test_what_knows_no_locks_says_that_nobody_can_know() -> None:
    read, write = os.pipe()
    os.close(write)
    os.close(read)

    assert lock_of(read) is Lock.UNKNOWN
