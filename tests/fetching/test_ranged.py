"""A file is fetched whole and right through everything that servers and networks do, and little of it twice."""

from __future__ import annotations

import hashlib
import io
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from fetching.models import fetch, manifest_of, network_to, safetensors_bytes
from fetching.server import PORTAL, Hub, serving
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typing_extensions import Buffer

from musicdesk.core.errors import ModelError, Unavailable
from musicdesk.core.job import Cancelled
from musicdesk.core.manifest import FetchProgress, Manifest, ModelFile
from musicdesk.fetching import ranged

WEIGHTS = "model.safetensors"


def _only(manifest: Manifest, name: str = WEIGHTS) -> Manifest:
    return replace(manifest, files=tuple(each for each in manifest.files if each.name == name))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cuts=st.lists(st.integers(0, 40_000), max_size=2))
def test_a_download_that_is_cut_anywhere_goes_on_at_that_byte(hub: Hub, cuts: list[int]) -> None:
    hub.manners.cuts, hub.given_bytes = list(cuts), 0

    with tempfile.TemporaryDirectory() as folder:
        model = fetch(hub, Path(folder), manifest=_only(manifest_of(hub)))

        assert (model / WEIGHTS).read_bytes() == hub.files[WEIGHTS]
    assert hub.given_bytes == len(hub.files[WEIGHTS])


def test_what_came_before_a_pause_is_not_fetched_again(hub: Hub, tmp_path: Path) -> None:
    hub.manners.cuts, hub.manners.codes = [30_000], [200, 503, 503, 503]
    manifest = _only(manifest_of(hub))
    with pytest.raises(Cancelled):
        fetch(hub, tmp_path, manifest=manifest, cancel=lambda: len(hub.asked) > 1)

    fetch(hub, tmp_path, manifest=manifest)

    assert hub.given_bytes == len(hub.files[WEIGHTS])
    assert hub.asked[-1].begins == 30_000


@pytest.mark.parametrize("code", [408, 429, 500, 502, 503, 504])
def test_a_busy_server_is_asked_again(hub: Hub, tmp_path: Path, code: int) -> None:
    hub.manners.codes = [code, code]
    told: list[FetchProgress] = []

    model = fetch(hub, tmp_path, manifest=_only(manifest_of(hub)), told=told.append)

    assert (model / WEIGHTS).read_bytes() == hub.files[WEIGHTS]
    assert "Waiting for the network" in {each.doing for each in told}


def test_a_server_that_asks_for_more_time_than_there_is_patience_is_not_waited_for(hub: Hub, tmp_path: Path) -> None:
    hub.manners.codes, hub.manners.retry_after = [429], "3600"

    with pytest.raises(Unavailable, match=r"busy \(429\).*goes on from there"):
        fetch(hub, tmp_path)


def test_a_file_that_is_shorter_at_the_server_now_begins_anew(hub: Hub, tmp_path: Path) -> None:
    manifest = _only(manifest_of(hub))
    hub.manners.cuts, hub.manners.codes = [30_000], [200, 416]
    told: list[FetchProgress] = []

    model = fetch(hub, tmp_path, manifest=manifest, told=told.append)

    assert (model / WEIGHTS).read_bytes() == hub.files[WEIGHTS]
    assert [each.begins for each in hub.asked] == [0, 30_000, 0]
    assert any("it has changed" in each.doing for each in told)


@pytest.mark.parametrize("linked", [False, True])
def test_a_file_that_changed_at_the_server_begins_anew_and_says_so(tmp_path: Path, hub: Hub, linked: bool) -> None:
    old, new = safetensors_bytes(40_000, seed=1), safetensors_bytes(40_000, seed=2)
    listed = Manifest("tiny", "some/model", "main", (ModelFile(WEIGHTS, len(new), hashlib.sha256(new).hexdigest()),))
    told: list[FetchProgress] = []
    with serving({WEIGHTS: old}) as site:
        hub.files[WEIGHTS], hub.manners.linked, hub.manners.away = old, linked, site.url if linked else ""
        (site if linked else hub).manners.cuts = [20_000]
        (hub.manners if linked else site.manners).codes = []

        def change(progress: FetchProgress) -> None:
            told.append(progress)
            if progress.done_bytes:
                hub.files[WEIGHTS] = site.files[WEIGHTS] = new

        model = fetch(hub, tmp_path, manifest=listed, told=change)

    assert (model / WEIGHTS).read_bytes() == new
    assert any("it has changed" in each.doing for each in told)


def test_a_server_that_knows_no_ranges_gives_the_whole_file_again(hub: Hub, tmp_path: Path) -> None:
    hub.manners.cuts, hub.manners.ranges = [10_000], False

    model = fetch(hub, tmp_path, manifest=_only(manifest_of(hub)))

    assert (model / WEIGHTS).read_bytes() == hub.files[WEIGHTS]


def test_a_server_that_does_not_say_how_long_a_file_is_is_understood(hub: Hub, tmp_path: Path) -> None:
    hub.manners.length, hub.manners.cuts = False, [10_000]

    model = fetch(hub, tmp_path, manifest=_only(manifest_of(hub)))

    assert (model / WEIGHTS).read_bytes() == hub.files[WEIGHTS]


def test_wrong_bytes_of_the_right_size_are_found_and_only_that_file_is_fetched_again(hub: Hub, tmp_path: Path) -> None:
    hub.manners.lies = {WEIGHTS: (safetensors_bytes(40_000, seed=9), 1), "config.json": (b"{" + b" " * 56, 1)}

    model = fetch(hub, tmp_path)

    assert {name: (model / name).read_bytes() for name in hub.files} == hub.files
    assert sorted(hub.fetched) == ["config.json", "config.json", WEIGHTS, WEIGHTS, "text/vocab.txt"]


def test_bytes_that_are_wrong_twice_are_said_and_nothing_is_installed(hub: Hub, tmp_path: Path) -> None:
    hub.manners.lies = {WEIGHTS: (safetensors_bytes(40_000, seed=9), -1)}

    with pytest.raises(ModelError, match="came twice, and both times it has other bytes than published"):
        fetch(hub, tmp_path)

    assert not (tmp_path / "tiny").exists()
    assert hub.fetched.count(WEIGHTS) == 2


def test_a_server_that_sends_a_byte_now_and_then_is_given_up_and_what_came_is_kept(hub: Hub, tmp_path: Path) -> None:
    hub.manners.byte_s = 0.02
    slow = network_to(hub, slow_s=0.1, patience_s=0.3)
    manifest = _only(manifest_of(hub))

    with pytest.raises(Unavailable, match=r"sends almost nothing.*kept"):
        fetch(hub, tmp_path, manifest=manifest, network=slow)
    came = hub.given_bytes
    hub.manners.byte_s = 0.0
    fetch(hub, tmp_path, manifest=manifest)

    assert came > 3
    assert hub.asked[-1].begins >= 3


def test_the_page_of_a_captive_portal_is_said_and_nothing_of_it_is_kept(hub: Hub, tmp_path: Path) -> None:
    manifest = _only(manifest_of(hub))
    hub.manners.cuts, hub.manners.codes = [30_000], [200]
    portal = {"armed": False}

    def told(progress: FetchProgress) -> None:
        hub.manners.portal = portal["armed"] = portal["armed"] or progress.doing.startswith("Waiting")

    with pytest.raises(Unavailable, match="web page in place of the model"):
        fetch(hub, tmp_path, manifest=manifest, told=told)
    part = tmp_path / ".fetching" / "tiny" / "files" / f"{WEIGHTS}.part"

    assert PORTAL[:20] not in part.read_bytes()
    assert part.read_bytes() == hub.files[WEIGHTS][:30_000]


def test_a_portal_that_hides_what_it_sends_is_found_by_its_length(hub: Hub, tmp_path: Path) -> None:
    hub.manners.lies = {WEIGHTS: (PORTAL, -1)}

    with pytest.raises(Unavailable, match=r"another file in place of model.safetensors: \d+ bytes, not 40,081"):
        fetch(hub, tmp_path, manifest=_only(manifest_of(hub)))


def test_cancelling_a_silent_download_does_not_wait_for_the_server(hub: Hub, tmp_path: Path) -> None:
    hub.manners.byte_s = 60.0
    patient = network_to(hub, silent_s=60.0)

    with pytest.raises(Cancelled):
        fetch(hub, tmp_path, network=patient, cancel=lambda: hub.given_bytes > 0)


def test_a_disk_that_takes_a_part_of_what_is_written_is_given_the_rest(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Slow(io.FileIO):
        def write(self, block: Buffer) -> int:
            return super().write(bytes(block)[:1_000])

    @contextmanager
    def opened(part: Path) -> Iterator[Slow]:
        part.touch()
        with Slow(part, "r+") as stream:
            yield stream

    monkeypatch.setattr(ranged, "_opened", opened)

    model = fetch(hub, tmp_path, manifest=_only(manifest_of(hub)))

    assert (model / WEIGHTS).read_bytes() == hub.files[WEIGHTS]
    assert hub.given_bytes == len(hub.files[WEIGHTS])


def test_a_network_that_stays_away_is_said_in_one_sentence(hub: Hub, tmp_path: Path) -> None:
    manifest = manifest_of(hub)
    hub.server_close()

    with pytest.raises(Unavailable, match="The network is away"):
        fetch(hub, tmp_path, manifest=manifest, network=network_to(hub, patience_s=0.2))


def test_a_file_that_the_hub_does_not_have_is_said(hub: Hub, tmp_path: Path) -> None:
    manifest = manifest_of(hub)
    del hub.files[WEIGHTS]

    with pytest.raises(Unavailable, match=r"model.safetensors is not to be found"):
        fetch(hub, tmp_path, manifest=manifest)
