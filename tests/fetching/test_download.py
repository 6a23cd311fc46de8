"""A model appears whole or not at all, once, with room for it, and agreed to."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections import namedtuple
from dataclasses import replace
from pathlib import Path

import pytest
from fetching.models import fetch, manifest_of, network_to, never, safetensors_bytes
from fetching.server import LATER, Hub

from musicdesk.core.errors import BadValue, ModelError, StorageError, Unavailable
from musicdesk.core.job import Cancelled
from musicdesk.core.manifest import FetchProgress
from musicdesk.fetching.download import fetch_model
from musicdesk.fetching.lock import held
from musicdesk.formats.modelstore import installed, partial_bytes, read_record

WEIGHTS = "model.safetensors"


def test_a_fetched_model_is_whole_and_has_a_record(hub: Hub, tmp_path: Path) -> None:
    told: list[FetchProgress] = []

    model = fetch(hub, tmp_path, told=told.append)

    record = read_record(model)
    assert record is not None
    assert (record.manifest, record.accepted, record.origin) == (manifest_of(hub), True, "download")
    assert installed(tmp_path, "tiny") == model == tmp_path / "tiny"
    assert told[-1].done_bytes == told[-1].total_bytes == sum(map(len, hub.files.values()))
    assert not (tmp_path / ".fetching" / "tiny").exists()


def test_a_model_that_is_here_is_not_fetched_again(hub: Hub, tmp_path: Path) -> None:
    fetch(hub, tmp_path)
    hub.asked.clear()

    fetch(hub, tmp_path)

    assert hub.asked == []


def test_nothing_is_fetched_before_the_licence_is_agreed_to(hub: Hub, tmp_path: Path) -> None:
    with pytest.raises(BadValue, match=r"licence of tiny .cc-by-nc-4.0. has to be agreed to"):
        fetch_model(manifest_of(hub), tmp_path, network_to(hub), accepted=False, report=lambda _: None, cancel=never)

    assert hub.asked == []


def test_files_that_came_before_a_pause_are_kept_and_not_asked_for_again(hub: Hub, tmp_path: Path) -> None:
    hub.manners.cuts = [10_000, 10_000, 1_000]  # the two small files are shorter than that

    with pytest.raises(Cancelled):
        fetch(hub, tmp_path, cancel=lambda: hub.fetched.count(WEIGHTS) > 1)
    assert installed(tmp_path, "tiny") is None
    assert partial_bytes(tmp_path, "tiny") == 1_000 + sum(len(hub.files[name]) for name in hub.files if name != WEIGHTS)
    hub.asked.clear()
    fetch(hub, tmp_path)

    assert hub.fetched == [WEIGHTS]
    assert hub.asked[0].begins == 1_000


def test_a_later_revision_keeps_what_did_not_change(hub: Hub, tmp_path: Path) -> None:
    fetch(hub, tmp_path)
    hub.files["config.json"] = b'{"model_type": "musicgen", "new": 1}'
    hub.asked.clear()

    model = fetch(hub, tmp_path, manifest=replace(manifest_of(hub), revision=LATER))

    assert hub.fetched == ["config.json"]
    assert (model / "config.json").read_bytes() == hub.files["config.json"]
    record = read_record(model)
    assert record is not None and record.manifest.revision == LATER


def test_half_a_file_of_another_revision_is_not_gone_on_from(hub: Hub, tmp_path: Path) -> None:
    hub.manners.cuts = [10_000, 10_000, 30_000]
    with pytest.raises(Cancelled):
        fetch(hub, tmp_path, cancel=lambda: hub.fetched.count(WEIGHTS) > 1)
    hub.files[WEIGHTS] = safetensors_bytes(40_000, seed=5)
    hub.files["new.json"] = b"{}"
    hub.asked.clear()

    model = fetch(hub, tmp_path, manifest=replace(manifest_of(hub), revision=LATER))

    assert {name: (model / name).read_bytes() for name in hub.files} == hub.files
    assert [each.begins for each in hub.asked] == [0, 0]


def test_a_full_disk_is_said_before_anything_is_fetched(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(10**9, 10**9 - 41_000, 41_000))

    with pytest.raises(StorageError, match=r"needs 0\.00 GB more"):
        fetch(hub, tmp_path)

    assert hub.asked == []


def test_room_is_asked_for_what_is_not_on_the_disk_any_more(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub.files["extra.json"] = json.dumps({"auto_map": {"AutoModel": "evil.Model"}}).encode()
    with pytest.raises(ModelError):
        fetch(hub, tmp_path)  # all of it came, and was thrown away
    hub.files["extra.json"] = b"{}"
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(10**9, 10**9 - 20_000, 20_000))

    with pytest.raises(StorageError, match="Make room"):
        fetch(hub, tmp_path)


def test_what_was_here_stays_when_the_new_one_cannot_take_its_place(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = fetch(hub, tmp_path)
    moved = os.replace

    def in_use(source: Path, target: Path) -> None:
        if target == model and source.name == "files":
            raise PermissionError(13, "it is in use")
        moved(source, target)

    monkeypatch.setattr(os, "replace", in_use)
    with pytest.raises(StorageError, match="could not be put in its place"):
        fetch(hub, tmp_path, manifest=replace(manifest_of(hub), revision=LATER))

    assert installed(tmp_path, "tiny") == model


def test_two_at_once_are_one_and_a_sentence(hub: Hub, tmp_path: Path) -> None:
    with held(tmp_path, "tiny"), pytest.raises(Unavailable, match="by another MusicDesk"):
        fetch(hub, tmp_path)

    assert fetch(hub, tmp_path).is_dir()


def test_a_model_that_is_not_safe_is_never_installed(hub: Hub, tmp_path: Path) -> None:
    hub.files["extra.json"] = json.dumps({"auto_map": {"AutoModel": "evil.Model"}}).encode()

    with pytest.raises(ModelError, match="program of the model's own"):
        fetch(hub, tmp_path)

    assert installed(tmp_path, "tiny") is None
    assert partial_bytes(tmp_path, "tiny") == 0


def test_a_user_who_forbade_the_network_is_obeyed(hub: Hub, tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="HF_HUB_OFFLINE is set"):
        fetch(hub, tmp_path, network=replace(network_to(hub), offline=True))

    assert hub.asked == []


def test_a_program_that_is_killed_loses_at_most_a_second(hub: Hub, tmp_path: Path) -> None:
    hub.files = {WEIGHTS: safetensors_bytes(400)}
    hub.manners.byte_s = 0.01
    program = (
        "import json, sys\nfrom pathlib import Path\nfrom musicdesk.core.manifest import Manifest\n"
        "from musicdesk.fetching.download import fetch_model\nfrom musicdesk.fetching.network import Network\n"
        "fetch_model(Manifest.from_json(json.loads(sys.argv[1])), Path(sys.argv[2]), Network(mirror=sys.argv[3]),\n"
        "            accepted=True, report=lambda _: None, cancel=lambda: False)\n"
    )
    words = [json.dumps(manifest_of(hub).to_json()), str(tmp_path), hub.url]
    running = subprocess.Popen([sys.executable, "-c", program, *words], cwd=Path(__file__).parents[2])
    while hub.given_bytes < 180 and running.poll() is None:
        time.sleep(0.01)
    running.send_signal(signal.SIGKILL)
    running.wait()
    came, hub.manners.byte_s = hub.given_bytes, 0.0

    model = fetch(hub, tmp_path)

    assert (model / WEIGHTS).read_bytes() == hub.files[WEIGHTS]
    assert 0 < hub.asked[-1].begins <= came
