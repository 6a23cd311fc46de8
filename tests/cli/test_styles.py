"""`musicdesk styles`: listed, shown, taken in, given away and removed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from musicdesk.app import presets
from musicdesk.cli.main import main
from musicdesk.core.preset import Preset
from musicdesk.formats.presetfile import read_preset, write_preset


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(presets, "config_folder", lambda: tmp_path / "settings")
    return tmp_path


def test_styles_are_listed_family_by_family(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["styles", "list"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if not line.startswith(" ")] == list(presets.FAMILIES)
    assert any(line.split() == ["Boom", "bap", "93", "bpm"] for line in lines)


def test_a_style_shows_what_it_asks_for(capsys: pytest.CaptureFixture[str]) -> None:
    write_preset(Path("rain.toml"), Preset("Rain", "{prompt}, rain", bpm=70.0, top_k=50))
    assert main(["styles", "import", "rain.toml"]) == 0
    capsys.readouterr()

    assert main(["styles", "show", "rain"]) == 0
    text = capsys.readouterr().out
    assert main(["styles", "show", "rain", "--json"]) == 0
    values = json.loads(capsys.readouterr().out)

    assert "rain, 70 bpm" in text and "top-k" in text
    assert (values["name"], values["top_k"], values["guidance"], values["own"]) == ("Rain", 50, None, True)


def test_a_style_goes_out_and_comes_back_and_goes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["styles", "export", "trap"]) == 0
    assert capsys.readouterr().out == "trap.mdstyle\n"
    assert read_preset("trap.mdstyle").name == "Trap"

    assert main(["styles", "import", "trap.mdstyle", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["own"] is True
    assert main(["styles", "remove", "Trap"]) == 0
    assert main(["styles", "remove", "Trap"]) == 2
    assert "came with MusicDesk" in capsys.readouterr().err


def test_a_file_that_is_no_style_is_said_and_the_others_are_taken(capsys: pytest.CaptureFixture[str]) -> None:
    Path("bad.toml").write_text("?", encoding="utf-8")
    write_preset(Path("rain.toml"), Preset("Rain", "{prompt}, rain"))

    assert main(["styles", "import", "bad.toml", "rain.toml"]) == 1

    out, err = capsys.readouterr()
    assert out == "Rain\n" and err.startswith("musicdesk: bad.toml")


def test_a_style_that_hides_a_shipped_one_says_so_and_how_that_comes_back(capsys: pytest.CaptureFixture[str]) -> None:
    write_preset(Path("boom-bap.toml"), Preset("Boom bap", "{prompt}, my beat"))
    write_preset(Path("rain.toml"), Preset("Rain", "{prompt}, rain"))

    assert main(["styles", "import", "boom-bap.toml", "rain.toml"]) == 0

    out, err = capsys.readouterr()
    assert out == "Boom bap\nRain\n"
    assert err == (
        "Boom bap takes the place of the one that came with MusicDesk; "
        '"musicdesk styles remove Boom bap" brings it back.\n'
    )
    assert main(["styles", "remove", "Boom bap"]) == 0
    assert not presets.find("Boom bap").own


def test_a_folder_is_no_style(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "mine.toml").mkdir()

    assert main(["styles", "import", "mine.toml"]) == 1
    assert "musicdesk: mine.toml is a folder." in capsys.readouterr().err


def test_what_is_left_out_of_a_style_that_is_taken_is_no_error(capsys: pytest.CaptureFixture[str]) -> None:
    write_preset(Path("rain.toml"), Preset("Rain", "{prompt}, rain", lora="/gone"))

    assert main(["styles", "import", "rain.toml"]) == 0
    assert capsys.readouterr().err.startswith("Rain: its LoRA")
