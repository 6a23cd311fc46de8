"""What this process holds, and giving it back."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from musicdesk.engines.quiet import QUIET_AND_OFFLINE, be_quiet_and_offline


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="counts pages as Linux does")
def test_what_is_held_is_counted_and_less_after_it_was_freed() -> None:
    # In a process of its own: in that of a long run of tests there is room left over from others.
    # Many small pieces: the allocator gives a large one back by itself.
    page = (
        "from musicdesk.engines.freeing import free_memory, memory_bytes; before = memory_bytes(); "
        "held = [bytes(1000) for _ in range(100_000)]; filled = memory_bytes(); held.clear(); free_memory(); "
        "print(filled - before, filled - memory_bytes())"
    )

    done = subprocess.run([sys.executable, "-c", page], capture_output=True, text=True, check=True)

    held, freed = map(int, done.stdout.split())
    assert held > 80_000_000
    assert freed > 60_000_000


def test_freeing_imports_nothing_heavy() -> None:
    page = (
        "import sys; from musicdesk.engines.freeing import free_memory, memory_bytes; free_memory(); memory_bytes(); "
        "print('torch' in sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", page], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False"


def test_libraries_are_told_to_be_quiet_where_the_user_did_not_say_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in QUIET_AND_OFFLINE:
        monkeypatch.setenv(name, "")  # noted, so that it is as before when the test is over
        monkeypatch.delenv(name)
    monkeypatch.setenv("TRANSFORMERS_VERBOSITY", "info")

    be_quiet_and_offline()

    assert os.environ["TRANSFORMERS_VERBOSITY"] == "info"
    assert os.environ["HF_HUB_OFFLINE"] == "1"
