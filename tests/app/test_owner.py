"""Owners: whether the process that a recording belongs to still runs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from musicdesk.app.owner import Owner, lives, this_process

ROOT = Path(__file__).parents[2]
TOLD = """\
import sys
from pathlib import Path
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


@pytest.mark.parametrize("name", ["", "nobody-1", "../outside", "/etc/passwd"])
def test_a_name_that_was_never_an_owners_does_not_live(tmp_path: Path, name: str) -> None:
    assert not lives(tmp_path, Owner(name, "word"))
