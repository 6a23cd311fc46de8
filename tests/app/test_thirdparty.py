"""What others made: found among what is installed, or as the build has gathered it."""

from __future__ import annotations

import json
from pathlib import Path

from musicdesk.app.thirdparty import FOLDER, INDEX, gather, parts


def test_what_is_needed_by_what_is_needed_is_listed_with_its_licence(tmp_path: Path) -> None:
    found = {part.title.split()[0]: part for part in parts(tmp_path)}

    assert {"numpy", "torch", "soundfile", "Python"} <= set(found)
    assert "sympy" in found  # only torch needs it
    assert "BSD-3-Clause" in found["numpy"].title
    assert "Redistribution and use" in found["numpy"].text
    without = found["PySide6_Essentials"]  # brings no text of its own
    assert "LGPL-3.0" in without.title and "LGPL-3.0" in without.text and "https://" in without.text


def test_what_a_build_gathered_is_what_is_shown(tmp_path: Path) -> None:
    gathered = gather(tmp_path / FOLDER)

    shown = parts(tmp_path)

    assert [part.title for part in shown] == [part.title for part in gathered]
    assert shown[0].text == gathered[0].text


def test_an_index_names_no_file_outside_its_folder(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("mine")
    folder = tmp_path / FOLDER
    folder.mkdir()
    (folder / INDEX).write_text(json.dumps([{"title": "Trick: MIT", "file": "../secret.txt"}, "nonsense"]))

    (only,) = parts(tmp_path)

    assert only.text == ""
