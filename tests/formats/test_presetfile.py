"""Files of styles: what is read, what is refused in words, and what comes back as it was written."""

from __future__ import annotations

from pathlib import Path

import pytest

from musicdesk.core.errors import BadFile
from musicdesk.core.preset import Preset
from musicdesk.formats.presetfile import BYTES_LIMIT, preset_text, read_preset, write_preset

WHOLE = Preset(
    'Rain "at" \\ night',
    "{prompt}, größe\u2028\x7f, drums",
    "Ambient",
    bpm=62.5,
    negative="vocals",
    guidance=4.0,
    temperature=0.9,
    top_k=50,
    steps=40,
    seconds=20.0,
    model="starter",
    lora="rain",
)


@pytest.mark.parametrize("preset", [WHOLE, Preset("Plain", "{prompt}")])
def test_a_style_comes_back_as_it_was_written(preset: Preset, tmp_path: Path) -> None:
    path = write_preset(tmp_path / "a.toml", preset)

    assert read_preset(path) == preset


def test_what_a_style_leaves_as_it_is_has_no_line() -> None:
    lines = preset_text(Preset("Plain", "{prompt}")).splitlines()

    assert [line.split(" = ")[0] for line in lines if not line.startswith("#")] == ["name", "template"]


REFUSED = [
    ("name = ", "not written as a style"),
    ('name = "a"', "no template"),
    ('template = "{prompt}"', "no name"),
    ('name = "a"\ntemplate = "soft"', "where your words go"),
    ('name = "a"\ntemplate = "{prompt}"\ntempo = 90', 'no "tempo"'),
    ('name = "a"\ntemplate = "{prompt}"\nbpm = "90"', "the value of bpm is a number"),
    ('name = "a"\ntemplate = "{prompt}"\nbpm = true', "the value of bpm is a number"),
    ('name = "a"\ntemplate = "{prompt}"\nbpm = nan', "a.toml"),
    ('name = "a"\ntemplate = "{prompt}"\nbpm = 9000', "9000"),
    ('name = "a"\ntemplate = "{prompt}"\ntop_k = 2.5', "whole number"),
    ('name = 3\ntemplate = "{prompt}"', "text in quotes"),
    ('name = "a"\ntemplate = "{prompt}"\n[deep]\nx = 1', "deep"),
    ("a = " + "[" * 5_000, "not written as a style"),
    ('name = "\\ud800"\ntemplate = "{prompt}"', "not written as a style"),
]


@pytest.mark.parametrize(("text", "said"), REFUSED)
def test_what_is_no_style_is_refused_in_a_sentence_that_names_the_file(text: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(BadFile, match=r"a\.toml") as caught:
        read_preset(path)

    assert said in str(caught.value)


def test_a_huge_file_and_one_that_is_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "huge.toml").write_bytes(b"#" * (BYTES_LIMIT + 1))
    (tmp_path / "binary.toml").write_bytes(b"\xff\xfe\x00")

    with pytest.raises(BadFile, match="too large"):
        read_preset(tmp_path / "huge.toml")
    with pytest.raises(BadFile, match="UTF-8"):
        read_preset(tmp_path / "binary.toml")
    with pytest.raises(BadFile, match="no file"):
        read_preset(tmp_path / "gone.toml")
    with pytest.raises(BadFile, match="is a folder"):
        read_preset(tmp_path)
