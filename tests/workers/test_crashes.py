"""How the engine's process crashed is written down, beside what was written before."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from musicdesk.workers.crashes import VARIABLE

CRASH = "from musicdesk.workers.crashes import note_crashes; note_crashes(); import os; os.abort()"


def test_a_crash_is_added_to_the_file_that_is_named(tmp_path: Path) -> None:
    path = tmp_path / "crash-engine.log"
    path.write_text("before\n")

    done = subprocess.run(
        [sys.executable, "-c", CRASH], env=os.environ | {VARIABLE: str(path)}, capture_output=True, check=False
    )

    assert done.returncode != 0
    said = path.read_text()
    assert said.startswith("before\n") and "Fatal Python error: Aborted" in said


def test_where_nothing_can_be_written_the_engine_works_without(tmp_path: Path) -> None:
    code = CRASH.replace("os.abort()", "print('goes on')")

    done = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {VARIABLE: str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout == "goes on\n"
