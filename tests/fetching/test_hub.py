"""What the hub says of a model is taken over exactly, and what is no hub is said."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from fetching.models import manifest_of, network_to
from fetching.server import COMMIT, REPO, Hub

from musicdesk.core.errors import ModelError, Unavailable
from musicdesk.core.manifest import Manifest
from musicdesk.fetching.hub import look_up
from musicdesk.fetching.network import Network

ALL = ("*.json", "*.txt", "*.safetensors")


def _look_up(hub: Hub, repo: str = REPO, wanted: tuple[str, ...] = ALL) -> Manifest:
    return look_up("tiny", repo, "main", network_to(hub), wanted=wanted)


def test_files_come_with_sizes_checksums_licence_and_the_exact_commit(hub: Hub) -> None:
    found = _look_up(hub)

    expected = manifest_of(hub)
    assert (found.revision, found.licence, found.gated) == (COMMIT, "cc-by-nc-4.0", False)
    assert set(found.files) == set(expected.files)
    assert hub.asked[0].path.startswith(f"/api/models/{REPO}/revision/main")


def test_only_what_is_wanted_is_listed(hub: Hub) -> None:
    hub.files["pytorch_model.bin"] = b"\x80\x02."

    by_pattern = _look_up(hub, wanted=("*.safetensors", "text/*"))
    by_rule = look_up("tiny", REPO, "main", network_to(hub), wanted=lambda name: name == "config.json")

    assert [each.name for each in by_pattern.files] == ["model.safetensors", "text/vocab.txt"]
    assert [each.name for each in by_rule.files] == ["config.json"]


def test_a_licence_with_a_name_of_its_own_has_that_name(hub: Hub) -> None:
    hub.manners.listing = {
        **hub.listed(), "cardData": {"license": "other", "license_name": "stable-audio-community"}, "gated": "auto",
    }  # fmt: skip

    found = _look_up(hub)

    assert (found.licence, found.gated) == ("stable-audio-community", True)


def test_a_model_that_is_not_there_is_said(hub: Hub) -> None:
    with pytest.raises(Unavailable, match="nobody/nothing is not to be found"):
        _look_up(hub, repo="nobody/nothing")


def test_a_model_without_the_files_that_are_needed_is_said(hub: Hub) -> None:
    with pytest.raises(ModelError, match="none of the files"):
        _look_up(hub, wanted=("*.gguf",))


def test_a_gated_listing_is_asked_for_with_the_users_login(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    hub.manners.token = "hf_ofthetest"
    with pytest.raises(ModelError, match="hf auth login"):
        _look_up(hub)
    monkeypatch.setenv("HF_TOKEN", "hf_ofthetest")

    assert _look_up(hub).files


@pytest.mark.parametrize(
    "listing",
    [
        [],
        {"id": REPO, "sha": COMMIT, "siblings": [{"rfilename": "../../evil", "size": 3, "blobId": "0" * 40}]},
        {"id": REPO, "sha": COMMIT, "siblings": [{"rfilename": "config.json"}]},
        {"id": REPO, "sha": "main", "siblings": [{"rfilename": "config.json", "size": 3, "blobId": "0" * 40}]},
        {"id": REPO, "sha": COMMIT, "siblings": [{"rfilename": "config.json", "size": -3, "blobId": "0" * 40}]},
        {"id": REPO, "sha": COMMIT, "siblings": [{"rfilename": "config.json", "size": 3, "blobId": "no checksum"}]},
        {"nothing": 1},
    ],
)
def test_a_list_that_no_hub_gives_is_refused_in_words(hub: Hub, listing: object) -> None:
    hub.manners.listing = listing

    with pytest.raises(Unavailable):
        look_up("tiny", REPO, "main", network_to(hub), wanted=lambda _: True)


def test_a_captive_portal_is_said(hub: Hub) -> None:
    hub.manners.portal = True

    with pytest.raises(Unavailable, match="web page in place of the model"):
        _look_up(hub)


def test_a_busy_hub_is_said(hub: Hub) -> None:
    hub.manners.codes = [503]

    with pytest.raises(Unavailable, match=r"busy \(503\)"):
        _look_up(hub)


def test_no_network_is_said(hub: Hub) -> None:
    hub.server_close()

    with pytest.raises(Unavailable, match=r"The mirror 127\.0\.0\.1 cannot be reached\. .*settings"):
        _look_up(hub)


def test_the_list_too_is_asked_for_through_the_proxy(hub: Hub) -> None:
    network = Network(mirror="http://hub.example.org", proxy=hub.url, silent_s=1.0)

    assert look_up("tiny", REPO, "main", network, wanted=ALL).files
    assert hub.asked[0].path.startswith("http://hub.example.org/api/")


def test_an_explicit_fetch_works_where_libraries_are_kept_off_the_network(hub: Hub) -> None:
    program = (
        "import os, sys\nos.environ['HF_HUB_OFFLINE'] = '1'\nimport huggingface_hub\n"
        "from musicdesk.fetching.hub import look_up\nfrom musicdesk.fetching.network import Network\n"
        f"print(len(look_up('tiny', {REPO!r}, 'main', Network(mirror=sys.argv[1]), wanted=['*.json']).files))\n"
        "try: huggingface_hub.HfApi(endpoint=sys.argv[1]).model_info('a/b')\n"
        "except huggingface_hub.errors.OfflineModeIsEnabled: print('offline')\n"
    )

    words = [sys.executable, "-c", program, hub.url]
    out = subprocess.run(words, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True).stdout

    assert out.split() == ["1", "offline"]
    assert len(hub.asked) == 1


def test_a_user_who_forbade_the_network_is_obeyed(hub: Hub) -> None:
    with pytest.raises(Unavailable, match="HF_HUB_OFFLINE"):
        look_up("tiny", REPO, "main", Network(mirror=hub.url, offline=True), wanted=ALL)

    assert hub.asked == []
