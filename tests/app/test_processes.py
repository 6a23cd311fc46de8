"""When a process began: told of those that run, and of no other."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

from musicdesk.app.processes import begun, by_ps

WAITING = [sys.executable, "-c", "import sys; sys.stdin.read()"]


def test_it_stays_the_same_for_as_long_as_a_process_runs() -> None:
    first = begun(os.getpid())

    assert first.isascii() and first.isalnum()
    assert begun(os.getpid()) == first


def test_a_process_that_was_killed_runs_no_more_even_before_somebody_waits_for_it() -> None:
    with subprocess.Popen(WAITING, stdin=subprocess.PIPE) as other:
        while_it_runs = begun(other.pid)
        other.kill()
        if hasattr(os, "waitid"):
            os.waitid(os.P_PID, other.pid, os.WEXITED | os.WNOWAIT)
            assert begun(other.pid) == ""

    assert while_it_runs
    assert begun(other.pid) == ""


@pytest.mark.parametrize("pid", [0, -1, 2**31 - 1, 10**30])
def test_a_number_that_no_process_has_is_no_word(pid: int) -> None:
    assert begun(pid) == ""


@pytest.mark.skipif(shutil.which("ps") is None, reason="there is no ps here")
def test_ps_tells_it_as_well() -> None:
    assert by_ps(os.getpid()).isalnum()
    assert by_ps(2**31 - 1) == ""
