"""What is broken is found and mended alone, and what is removed is gone, and nothing else with it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from fetching.models import fetch, manifest_of, network_to, never, safetensors_bytes
from fetching.server import Hub

from musicdesk.core.errors import BadValue, ModelError
from musicdesk.core.job import Cancelled
from musicdesk.core.manifest import FetchProgress
from musicdesk.fetching.verify import Fault, mend, remove, verify
from musicdesk.formats.modelstore import installed, read_record, write_record

WEIGHTS = "model.safetensors"


def _verify(models: Path) -> tuple[Fault, ...]:
    return verify(models, "tiny", lambda _: None, never)


def _break(path: Path) -> None:
    # In a place of its own first: a file may share its bytes with a cache.
    content = bytearray(path.read_bytes())
    content[-5] ^= 1
    path.unlink()
    path.write_bytes(content)


def test_a_whole_model_has_no_faults(hub: Hub, tmp_path: Path) -> None:
    fetch(hub, tmp_path)
    told: list[FetchProgress] = []

    assert verify(tmp_path, "tiny", told.append, never) == ()
    assert told[-1].done_bytes == told[-1].total_bytes


def test_every_kind_of_fault_is_found(hub: Hub, tmp_path: Path) -> None:
    model = fetch(hub, tmp_path)
    _break(model / WEIGHTS)
    (model / "config.json").write_bytes(b"{}")
    (model / "text" / "vocab.txt").unlink()

    assert set(_verify(tmp_path)) == {
        Fault(WEIGHTS, "has other bytes than published"),
        Fault("config.json", "has 2 bytes in place of 57"),
        Fault("text/vocab.txt", "is missing"),
    }


def test_a_program_laid_into_a_model_is_found_and_mending_removes_it(hub: Hub, tmp_path: Path) -> None:
    model = fetch(hub, tmp_path)
    (model / "evil.py").write_text("raise SystemExit")

    faults = _verify(tmp_path)
    mend(tmp_path, "tiny", network_to(hub), lambda _: None, never)

    assert [each.file for each in faults] == ["tiny"]
    assert "evil.py" in faults[0].why
    assert not (model / "evil.py").exists()


def test_mending_fetches_the_broken_file_and_no_other(hub: Hub, tmp_path: Path) -> None:
    model = fetch(hub, tmp_path)
    _break(model / WEIGHTS)
    hub.asked.clear()

    mend(tmp_path, "tiny", network_to(hub), lambda _: None, never)

    assert hub.fetched == [WEIGHTS]
    assert _verify(tmp_path) == ()
    assert {name: (model / name).read_bytes() for name in hub.files} == hub.files


def test_a_model_stays_as_it_is_while_it_is_mended(hub: Hub, tmp_path: Path) -> None:
    model = fetch(hub, tmp_path)
    _break(model / WEIGHTS)
    hub.manners.lies = {WEIGHTS: (safetensors_bytes(40_000, seed=7), -1)}

    with pytest.raises(ModelError):
        mend(tmp_path, "tiny", network_to(hub), lambda _: None, never)

    assert installed(tmp_path, "tiny") == model


def test_a_model_of_unknown_origin_cannot_be_mended(hub: Hub, tmp_path: Path) -> None:
    model = fetch(hub, tmp_path)
    record = read_record(model)
    assert record is not None
    write_record(model, replace(record, manifest=replace(record.manifest, revision="")))

    with pytest.raises(ModelError, match="came from a folder"):
        mend(tmp_path, "tiny", network_to(hub), lambda _: None, never)


def test_verifying_can_be_cancelled_and_needs_a_model(hub: Hub, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="tiny is not here"):
        _verify(tmp_path)
    fetch(hub, tmp_path)

    with pytest.raises(Cancelled):
        verify(tmp_path, "tiny", lambda _: None, lambda: True)


def test_removing_frees_what_a_model_takes_and_touches_nothing_else(hub: Hub, tmp_path: Path) -> None:
    model = fetch(hub, tmp_path)
    other = fetch(hub, tmp_path, manifest=replace(manifest_of(hub), id="other"))
    size = sum(path.stat().st_size for path in model.rglob("*") if path.is_file())

    assert remove(tmp_path, "tiny") == size
    assert not model.exists()
    assert installed(tmp_path, "other") == other
    assert remove(tmp_path, "tiny") == 0


def test_what_is_on_its_way_is_removed_too(hub: Hub, tmp_path: Path) -> None:
    hub.manners.cuts = [5_000, 5_000, 10_000]
    with pytest.raises(Cancelled):
        fetch(hub, tmp_path, cancel=lambda: hub.fetched.count(WEIGHTS) > 1)

    assert remove(tmp_path, "tiny") >= 10_000
    assert not (tmp_path / ".fetching" / "tiny").exists()


def test_a_link_in_place_of_a_model_is_removed_and_not_what_it_leads_to(tmp_path: Path) -> None:
    (tmp_path / "precious").mkdir()
    (tmp_path / "precious" / "song.wav").write_bytes(b"music")
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "tiny").symlink_to(tmp_path / "precious")

    remove(tmp_path / "models", "tiny")

    assert (tmp_path / "precious" / "song.wav").read_bytes() == b"music"
    assert not (tmp_path / "models" / "tiny").exists()


@pytest.mark.parametrize("name", ["..", "../other", "/etc", ".", "", ".fetching", "a\\b", "a\0b"])
def test_nothing_outside_can_be_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadValue):
        remove(tmp_path, name)
