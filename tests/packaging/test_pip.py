"""What pip installs: everything the program needs lies in it, and each Python that is promised is proven."""

from __future__ import annotations

import json
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PIP = ROOT / "packaging" / "pip"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def promised() -> list[int]:
    """Return the minor versions of Python 3 that the project says it runs on."""
    found = (re.fullmatch(r"Programming Language :: Python :: 3\.(\d+)", each) for each in PROJECT["classifiers"])
    return [int(each[1]) for each in found if each]


@pytest.mark.parametrize("name", ["build.sh", "prove.sh"])
def test_a_script_can_be_started_and_read_by_bash(name: str) -> None:
    script = PIP / name

    said = subprocess.run(["bash", "-n", str(script)], capture_output=True, text=True, check=False)

    assert said.stderr == ""
    assert script.stat().st_mode & 0o111


def test_the_proof_tries_each_python_that_is_promised() -> None:
    found = re.search(r"^ *for minor in ([\d ]+); do", (PIP / "prove.sh").read_text(encoding="utf-8"), re.MULTILINE)

    assert found is not None
    assert [int(word) for word in found[1].split()] == promised()


def test_the_proof_finds_the_words_for_the_network_of_notes_in_the_readme() -> None:
    pattern = r"pip install --no-deps basic-pitch[^ `]*"

    asked = re.search(r"grep -o -m1 '([^']+)'", (PIP / "prove.sh").read_text(encoding="utf-8"))

    assert asked is not None
    assert asked[1] == pattern
    assert re.search(pattern, (ROOT / "README.md").read_text(encoding="utf-8"))


def test_what_stands_in_the_proof_is_of_each_python_and_of_the_starter_that_is_shipped_and_all_of_it_works() -> None:
    page = (PIP / "PROOF.md").read_text(encoding="utf-8")
    starter = json.loads((ROOT / "resources" / "starter" / "musicdesk.json").read_text(encoding="utf-8"))
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in page.splitlines() if line.startswith("| 3.")]

    assert f"Starter {starter['version']}," in page
    assert sorted({int(row[0].split(".")[1]) for row in rows}) == promised()
    assert [row for row in rows if row[3] == "no"] == []
