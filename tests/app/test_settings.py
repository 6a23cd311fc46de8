"""Settings: checked, kept in a file, and never in the way of a start."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musicdesk.app.settings import FORMAT, Settings, config_folder, read_settings, write_settings
from musicdesk.core.errors import BadValue, StorageError

OWN = Settings(
    library="/music/été", theme="light", scale_percent=150, output="USB", autoplay=False, device="cpu",
    precision="int8", keep_warm=False, shortcuts={"loop": "G", "compare": ""}, exports="/music/für die DAW",
    drag_format="flac", drag_rate_hz=48_000, drag_loudness="lufs",
    models="/models/größer", mirror="https://models.example.org", proxy="http://proxy.example.org:8080",
)  # fmt: skip


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "a new folder" / "settings.json"


def test_settings_come_back_as_they_were(file: Path) -> None:
    write_settings(file, OWN)

    reading = read_settings(file)

    assert reading.settings == OWN
    assert reading.remark == ""


def test_without_a_file_everything_is_as_usual(file: Path) -> None:
    reading = read_settings(file)

    assert (reading.settings, reading.remark) == (Settings(), "")


@pytest.mark.parametrize("raw", [b"", b"{", b"[1]", b"\xff\xfe", b'{"theme": "light"}', b"[" * 100_000])
def test_a_damaged_file_gives_the_usual_settings_and_is_kept_aside(file: Path, raw: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(raw)

    reading = read_settings(file)
    write_settings(file, OWN)

    assert reading.settings == Settings()
    assert reading.remark == "The settings in settings.json are damaged; MusicDesk starts with the usual ones."
    assert file.with_name("settings-before.json").read_bytes() == raw
    assert read_settings(file).settings == OWN


def test_a_newer_file_gives_the_usual_settings_and_is_kept_aside(file: Path) -> None:
    file.parent.mkdir()
    newer = json.dumps({"musicdesk_settings": FORMAT + 1, "theme": "neon"})
    file.write_text(newer, encoding="utf-8")

    reading = read_settings(file)
    write_settings(file, OWN)

    assert reading.settings == Settings()
    assert "of a newer MusicDesk" in reading.remark
    assert file.with_name("settings-before.json").read_text(encoding="utf-8") == newer


def test_one_wrong_value_costs_only_itself(file: Path) -> None:
    file.parent.mkdir()
    values = {"musicdesk_settings": FORMAT, "theme": "neon", "scale_percent": 125, "output": 7, "stranger": 1}
    file.write_text(json.dumps(values), encoding="utf-8")

    reading = read_settings(file)

    assert reading.settings == Settings(scale_percent=125)
    assert reading.remark == "Not understood in settings.json, and set as usual: theme, output."


def test_a_folder_in_the_place_of_the_file_is_said(file: Path) -> None:
    file.mkdir(parents=True)

    reading = read_settings(file)

    assert reading.settings == Settings()
    assert reading.remark.startswith("The settings in settings.json cannot be opened")
    with pytest.raises(StorageError):
        write_settings(file, OWN)


def test_a_place_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(StorageError, match="cannot be made"):
        write_settings(tmp_path / "file" / "settings.json", OWN)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"theme": "neon"}, "theme"),
        ({"scale_percent": 74}, "scale_percent"),
        ({"scale_percent": 201}, "scale_percent"),
        ({"scale_percent": 100.0}, "scale_percent"),
        ({"device": "tpu"}, "device"),
        ({"precision": "fp8"}, "precision"),
        ({"library": "relative"}, "library"),
        ({"library": "/a\0b"}, "library"),
        ({"exports": "relative"}, "exports"),
        ({"exports": "/a\0b"}, "exports"),
        ({"models": "relative"}, "models"),
        ({"mirror": "models.example.org"}, "mirror"),
        ({"mirror": "ftp://example.org"}, "mirror"),
        ({"proxy": "socks"}, "proxy"),
        ({"proxy": 7}, "proxy"),
        ({"drag_format": "aiff"}, "drag_format"),
        ({"drag_rate_hz": 22_050}, "drag_rate_hz"),
        ({"drag_rate_hz": 48_000.0}, "drag_rate_hz"),
        ({"drag_loudness": []}, "drag_loudness"),
        ({"autoplay": 1}, "autoplay"),
        ({"shortcuts": {"loop": 7}}, "shortcuts"),
        ({"shortcuts": []}, "shortcuts"),
    ],
)
def test_a_wrong_value_is_named_by_its_field(changes: dict[str, Any], field: str) -> None:
    with pytest.raises(BadValue) as caught:
        OWN.with_(**changes)

    assert caught.value.field == field


@given(
    st.dictionaries(
        st.sampled_from([*Settings().to_json(), "stranger"]),
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4) | st.lists(st.integers()),
    )
)
def test_no_values_at_all_stop_the_start(tmp_path_factory: pytest.TempPathFactory, values: dict[str, Any]) -> None:
    file = tmp_path_factory.mktemp("settings") / "settings.json"
    file.write_text(json.dumps({"musicdesk_settings": FORMAT, **values}), encoding="utf-8")

    settings = read_settings(file).settings

    assert Settings(**settings.to_json()) == settings


@pytest.mark.parametrize(
    ("environment", "platform", "end"),
    [
        ({"XDG_CONFIG_HOME": "/conf"}, "linux", "/conf/musicdesk"),
        ({"XDG_CONFIG_HOME": "relative"}, "linux", ".config/musicdesk"),
        ({}, "linux", ".config/musicdesk"),
        ({}, "darwin", "Library/Application Support/MusicDesk"),
        ({"APPDATA": "/roaming"}, "win32", "/roaming/MusicDesk"),
        ({}, "win32", "AppData/Roaming/MusicDesk"),
    ],
)
def test_each_system_has_its_own_folder(environment: dict[str, str], platform: str, end: str) -> None:
    assert config_folder(environment, platform).as_posix().endswith(end)
