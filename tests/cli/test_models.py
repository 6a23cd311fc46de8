"""`musicdesk models`: listing, fetching, checking, taking in and removing models, against a hub on this machine."""

from __future__ import annotations

import io
import json
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fetching.server import Hub
from modelhub import SMALL, settings_to, small_files, small_hub, write_files

from musicdesk.app.settings import settings_path, write_settings
from musicdesk.cli.main import main
from musicdesk.cli.terminal import Terminal
from musicdesk.core.manifest import FetchProgress
from musicdesk.engines.catalogtable import PUBLISHED
from musicdesk.formats.modelstore import read_record

KEYS = {
    "id", "title", "kind", "family", "licence", "licence_url", "restricted", "gated", "size_bytes", "melody", "stereo",
    "channels", "sample_rate", "state", "installed", "partial_bytes", "folder", "memory_bytes", "longest_s", "steps",
    "guidance", "good_for",
}  # fmt: skip


@pytest.fixture(autouse=True)
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The settings lie in another of these on each system.
    for name in ("XDG_CONFIG_HOME", "APPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "config"))
    monkeypatch.setenv("MUSICDESK_MODELS", str(tmp_path / "models"))


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    with small_hub(tmp_path, monkeypatch) as running:
        write_settings(settings_path(), settings_to(running))
        yield running


def get() -> int:
    return main(["models", "get", SMALL, "--accept-licence"])


@pytest.mark.parametrize("words", [["models"], ["models", "list"]])
def test_the_list_has_a_line_for_each_model(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 0
    lines = capsys.readouterr().out.splitlines()
    assert main([*words, "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)

    assert [line.split()[0] for line in lines] == [row["id"] for row in rows]
    assert rows[0]["id"] == "starter" and rows[0]["state"] == "installed"
    assert {row["kind"] for row in rows} == {"music", "picture", "tags"}
    assert all(set(row) == KEYS for row in rows)
    assert all((row["folder"] is None) is not row["installed"] for row in rows)


def test_json_may_be_asked_for_before_and_after_the_action(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["models", "--json", "list"], ["models", "list", "--json"], ["models", "--json"]):
        assert main(words) == 0
        assert json.loads(capsys.readouterr().out)[0]["id"] == "starter"


def test_info_says_size_memory_licence_and_how_to_ask_for_a_gated_model(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "info", "stable-audio-open"]) == 0

    out, err = capsys.readouterr()
    assert "5.3 GB" in out and "44.1 kHz" in out and "up to 47 s" in out and "Stability AI Community" in out
    assert "hf auth login" in err


def test_info_tells_of_a_folder_too(base_checkpoint: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "info", str(base_checkpoint), "--json"]) == 0

    assert json.loads(capsys.readouterr().out)["folder"] == str(base_checkpoint)


@pytest.mark.parametrize("action", ["info", "get", "verify", "remove"])
def test_a_name_typed_wrong_is_a_wrong_value_with_the_right_one_in_the_hint(
    action: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["models", action, "musicgen-smal"]) == 2

    assert f'Did you mean "{SMALL}"?' in capsys.readouterr().err


def test_a_licence_is_shown_and_without_agreeing_nothing_is_fetched(
    hub: Hub, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["models", "get", SMALL]) == 2

    err = capsys.readouterr().err
    assert "CC-BY-NC-4.0" in err and "https://creativecommons.org" in err and "--accept-licence" in err
    assert hub.asked == []


@pytest.mark.parametrize("size_bytes", [0, 2_360_000_000])
def test_the_size_is_the_one_that_the_hub_lists_whatever_the_catalogue_guesses(
    hub: Hub, size_bytes: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(PUBLISHED, SMALL, replace(PUBLISHED[SMALL], size_bytes=size_bytes))

    assert get() == 0

    assert "takes 40 kB on the disk" in capsys.readouterr().err


class Somebody(io.StringIO):
    """A terminal with a person at it."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("answer", "code"), [("yes\n", 0), ("y\n", 0), ("no\n", 2), ("", 2)])
def test_somebody_at_a_terminal_is_asked(hub: Hub, answer: str, code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    err = Somebody()
    monkeypatch.setattr("sys.stdin", Somebody(answer))
    monkeypatch.setattr("sys.stderr", err)

    assert main(["models", "get", SMALL]) == code

    assert "Do you agree to it?" in err.getvalue()
    assert ("model.safetensors" in hub.fetched) is (code == 0)


def test_a_model_is_fetched_verified_and_removed(hub: Hub, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "models" / "facebook--musicgen-small"

    assert get() == 0
    assert capsys.readouterr().out.strip() == str(folder)
    assert main(["models", "get", SMALL, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["folder"] == str(folder)
    assert main(["models", "verify", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == [{"id": SMALL, "whole": True, "faults": []}]
    assert main(["models", "remove", SMALL, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["freed_bytes"] > 40_000
    assert not folder.exists()


def test_a_broken_file_is_found_and_mended(hub: Hub, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    get()
    weights = tmp_path / "models" / "facebook--musicgen-small" / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-1] + b"?")
    capsys.readouterr()

    found = main(["models", "verify", SMALL])
    out, err = capsys.readouterr()
    mended = main(["models", "verify", SMALL, "--mend"])

    assert found == 1 and "broken" in out and "model.safetensors" in out and "--mend" in err
    assert mended == 0 and "whole" in capsys.readouterr().out
    assert hub.fetched.count("model.safetensors") == 2


def test_ctrl_c_pauses_and_the_same_command_goes_on(
    hub: Hub, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    interrupted: list[FetchProgress] = []

    def on_the_way(_: Terminal) -> object:
        def report(progress: FetchProgress) -> None:
            if progress.done_bytes and not interrupted:
                interrupted.append(progress)
                signal.raise_signal(signal.SIGINT)

        return report

    monkeypatch.setattr("musicdesk.cli.models.on_the_way", on_the_way)

    assert get() == 130
    err = capsys.readouterr().err
    assert main(["models", "list", "--json"]) == 0
    small = next(row for row in json.loads(capsys.readouterr().out) if row["id"] == SMALL)
    assert get() == 0

    assert "Paused" in err and f"musicdesk models get {SMALL} --accept-licence" in err
    assert small["state"] == "partial" and small["partial_bytes"] > 0


def test_a_model_is_taken_in_from_a_folder(hub: Hub, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    clone = write_files(tmp_path / "clone", small_files())

    assert main(["models", "import", SMALL, str(clone), "--accept-licence"]) == 0

    out, err = capsys.readouterr()
    assert out.strip().endswith("facebook--musicgen-small") and "CC-BY-NC-4.0" in err
    assert hub.asked == []


def test_a_model_from_a_folder_wants_its_licence_agreed_to_as_well(
    hub: Hub, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clone, model = write_files(tmp_path / "clone", small_files()), tmp_path / "models" / "facebook--musicgen-small"

    refused = main(["models", "import", SMALL, str(clone)])
    err = capsys.readouterr().err
    assert refused == 2 and not model.exists()
    assert "CC-BY-NC-4.0" in err and f'models import {SMALL} "{clone}" --accept-licence' in err

    assert main(["models", "import", SMALL, str(clone), "--accept-licence"]) == 0
    record = read_record(model)
    assert record is not None and record.accepted


@pytest.mark.parametrize(("answer", "code"), [("yes\n", 0), ("no\n", 2)])
def test_somebody_who_imports_at_a_terminal_is_asked(
    hub: Hub, tmp_path: Path, answer: str, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    clone, err = write_files(tmp_path / "clone", small_files()), Somebody()
    monkeypatch.setattr("sys.stdin", Somebody(answer))
    monkeypatch.setattr("sys.stderr", err)

    assert main(["models", "import", SMALL, str(clone)]) == code

    assert "Do you agree to it?" in err.getvalue()


def test_a_pickle_in_a_folder_is_refused_in_words(hub: Hub, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = small_files() | {"model.safetensors": b"\x80\x04\x95\x00\x00\x00\x00\x00\x00\x00\x00."}
    clone = write_files(tmp_path / "clone", files)

    assert main(["models", "import", SMALL, str(clone)]) == 1

    err = capsys.readouterr().err
    assert "model.safetensors" in err and "Traceback" not in err
    assert not (tmp_path / "models" / "facebook--musicgen-small").exists()


def test_models_lie_where_the_settings_say(hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Set first and then removed, so that what the command sets is taken away after the test.
    for name in ("MUSICDESK_MODELS", "MUSICDESK_MODELS_SET"):
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)
    write_settings(settings_path(), settings_to(hub).with_(models=str(tmp_path / "elsewhere")))

    assert get() == 0

    assert (tmp_path / "elsewhere" / "facebook--musicgen-small" / "model.safetensors").is_file()
