"""The verb `doctor`: each part looked at gets a verdict, and a remedy when it is not well."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from fakes import FakeEngine, fake_desk

from musicdesk.app import doctor as room
from musicdesk.app.doctor import Finding, doctor
from musicdesk.core.errors import StorageError
from musicdesk.core.manifest import Manifest, ModelFile
from musicdesk.formats.modelstore import Record, folder_of, folder_on_its_way, write_record

MODEL = "facebook/musicgen-small"


@pytest.fixture
def light(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the heavy imports out: they have nothing to do with what is tested."""
    monkeypatch.setattr(room, "NEEDED", (("numpy", "numpy", "install numpy"),))
    monkeypatch.setattr(room, "_device", lambda: "cpu (no other), fp32 (safe)")


@pytest.fixture(autouse=True)
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MUSICDESK_MODELS", str(tmp_path / "models"))
    return tmp_path / "models"


def _look(folder: Path, **changes: Any) -> dict[str, Finding]:
    (folder / "model.safetensors").write_bytes(b"weights")
    desk = fake_desk(FakeEngine(), **({"find_model": lambda _model: folder} | changes))
    return {finding.name: finding for finding in doctor(desk, folder)}


@pytest.mark.usefixtures("light")
def test_a_machine_that_has_everything_is_well(tmp_path: Path) -> None:
    findings = _look(tmp_path)

    assert {finding.verdict for finding in findings.values()} <= {"ok", "warn"}
    assert {"python", "machine", "numpy", "device", "starter", "audio files", "notes", "output folder"} <= set(findings)
    assert {"memory", "room for models", "network"} <= set(findings)


@pytest.mark.usefixtures("light")
def test_what_fails_is_named_with_a_remedy_and_the_rest_is_still_looked_at(tmp_path: Path) -> None:
    def full(*_: Any) -> None:
        raise StorageError("The disk is full.", "Make room.")

    def broken(_model: str) -> Path:
        raise RuntimeError("oops")

    findings = _look(tmp_path, check_writable=full, find_model=broken)

    assert findings["output folder"] == Finding("output folder", "fail", "The disk is full.", "Make room.")
    assert findings["starter"].verdict == "fail"
    assert findings["starter"].remedy
    assert findings["audio files"].verdict == "ok"


@pytest.mark.usefixtures("light")
def test_weights_other_than_those_that_were_shipped_are_noticed(tmp_path: Path) -> None:
    (tmp_path / "musicdesk.json").write_text(json.dumps({"sha256": hashlib.sha256(b"weights").hexdigest()}))
    right = _look(tmp_path)["starter"]
    (tmp_path / "musicdesk.json").write_text(json.dumps({"sha256": "0" * 64}))
    wrong = _look(tmp_path)["starter"]

    assert (right.verdict, wrong.verdict) == ("ok", "fail")
    assert "Install MusicDesk again" in wrong.remedy


@pytest.mark.usefixtures("light")
def test_a_package_that_is_missing_fails_and_one_that_should_not_be_there_warns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "NEEDED", (("nothing", "no_such_module_at_all", "install it"),))
    monkeypatch.setattr(room, "UNWANTED", (("pytest", "pytest", "remove it"),))

    findings = _look(tmp_path)

    assert (findings["nothing"].verdict, findings["nothing"].remedy) == ("fail", "install it")
    assert (findings["pytest"].verdict, findings["pytest"].remedy) == ("warn", "remove it")


@pytest.mark.usefixtures("light")
def test_models_for_covers_and_tags_are_optional(tmp_path: Path) -> None:
    findings = _look(tmp_path)

    for model in ("stable-diffusion", "clap"):
        assert findings[f"model {model}"].verdict == "ok"
        assert f"musicdesk models get {model}" in findings[f"model {model}"].seen
    assert "model facebook/musicgen-small" not in findings


@pytest.mark.usefixtures("light")
def test_an_installed_model_is_whole_or_says_how_it_is_mended(
    tmp_path: Path, models: Path, base_checkpoint: Path
) -> None:
    folder = Path(shutil.copytree(base_checkpoint, folder_of(models, MODEL)))
    files = tuple(ModelFile(each.name, each.stat().st_size) for each in folder.iterdir())
    write_record(folder, Record(Manifest(MODEL, "a/b", "main", files)))
    weights = folder / "model.safetensors"

    whole = _look(tmp_path)[f"model {MODEL}"]
    weights.write_bytes(b"\xff" * weights.stat().st_size)
    broken = _look(tmp_path)[f"model {MODEL}"]
    weights.unlink()
    missing = _look(tmp_path)[f"model {MODEL}"]

    assert whole.verdict == "ok" and str(folder) in whole.seen
    assert broken.verdict == missing.verdict == "warn"
    assert f"musicdesk models verify {MODEL} --mend" in broken.remedy == missing.remedy


@pytest.mark.usefixtures("light")
def test_a_download_that_is_paused_is_no_illness(tmp_path: Path, models: Path) -> None:
    part = folder_on_its_way(models, MODEL) / "files" / "model.safetensors.part"
    part.parent.mkdir(parents=True)
    part.write_bytes(b"x" * 1000)

    finding = _look(tmp_path)[f"model {MODEL}"]

    assert finding.verdict == "ok" and "paused" in finding.seen


@pytest.mark.usefixtures("light")
def test_a_machine_that_does_not_tell_its_memory_is_not_ill(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("musicdesk.app.modelfindings.free_bytes", lambda: 0)

    assert _look(tmp_path)["memory"].verdict == "warn"
