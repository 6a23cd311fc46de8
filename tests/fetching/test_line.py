"""Redirects are followed with care: the user's token stays at home, and nothing secure becomes open."""

from __future__ import annotations

import socket
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from fetching.models import fetch, manifest_of, model_files, network_to, never
from fetching.server import Hub, serving

from musicdesk.core.errors import ModelError, Unavailable
from musicdesk.core.manifest import FetchProgress, Manifest
from musicdesk.fetching import download
from musicdesk.fetching.hub import file_url
from musicdesk.fetching.line import Line, _next
from musicdesk.fetching.network import Network

TOKEN = "hf_ofthetest0123456789"


@pytest.fixture
def logged_in(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_TOKEN", TOKEN)


def _gated(hub: Hub) -> Manifest:
    return replace(manifest_of(hub), gated=True)


@pytest.mark.usefixtures("logged_in")
def test_the_token_goes_to_the_hub_and_never_to_where_it_redirects(hub: Hub, tmp_path: Path) -> None:
    with serving(model_files()) as elsewhere:
        hub.manners.token, hub.manners.away = TOKEN, elsewhere.url

        fetch(hub, tmp_path, manifest=_gated(hub))

        assert all(each.headers["Authorization"] == f"Bearer {TOKEN}" for each in hub.asked)
        assert elsewhere.asked
        assert all("Authorization" not in each.headers for each in elsewhere.asked)


@pytest.mark.usefixtures("logged_in")
def test_nothing_that_is_kept_names_the_token(hub: Hub, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    hub.manners.token = TOKEN

    fetch(hub, tmp_path, manifest=_gated(hub))

    assert all(TOKEN.encode() not in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert TOKEN not in "".join(capfd.readouterr())


@pytest.mark.usefixtures("logged_in")
def test_a_mirror_is_not_shown_the_token_for_what_everybody_may_have(hub: Hub, tmp_path: Path) -> None:
    fetch(hub, tmp_path)

    assert all("Authorization" not in each.headers for each in hub.asked)


@pytest.mark.usefixtures("logged_in")
def test_a_login_that_has_run_out_does_not_stop_what_everybody_may_have(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(download, "file_url", lambda manifest, file, _: file_url(manifest, file, network_to(hub)))
    hub.manners.refuses_logins = True

    model = fetch(hub, tmp_path, network=replace(network_to(hub), mirror=""))

    assert (model / "model.safetensors").read_bytes() == hub.files["model.safetensors"]


@pytest.mark.usefixtures("logged_in")
def test_the_token_is_shown_once_it_is_asked_for(hub: Hub, tmp_path: Path) -> None:
    hub.manners.token = TOKEN
    told: list[FetchProgress] = []

    fetch(hub, tmp_path, told=told.append)

    assert [each.headers["Authorization"] for each in hub.asked][:2] == [None, f"Bearer {TOKEN}"]
    assert told[-1].done_bytes == told[-1].total_bytes


def test_a_model_that_has_to_be_asked_for_says_where_and_how_to_log_in(hub: Hub, tmp_path: Path) -> None:
    hub.manners.token = TOKEN

    with pytest.raises(ModelError, match=r"https://huggingface.co/somebody/tiny-model.*hf auth login"):
        fetch(hub, tmp_path, manifest=_gated(hub))


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        ("http://cdn.example.org/x", "without encryption"),
        ("file:///etc/passwd", "no place on the web"),
        ("ftp://example.org/x", "no place on the web"),
        ("", "no place on the web"),
    ],
)
def test_a_secure_hub_never_sends_us_anywhere_else_than_to_secure_places(place: str, sentence: str) -> None:
    with pytest.raises(Unavailable, match=sentence):
        _next("https://hub.example.org/a/file", place)


def test_a_redirect_may_name_a_place_beside_it() -> None:
    assert _next("https://hub.example.org/a/file", "/b/ä file?x=1&y=%20") == (
        "https://hub.example.org/b/%C3%A4%20file?x=1&y=%20"
    )


def test_redirects_without_end_are_left(hub: Hub) -> None:
    hub.manners.away = hub.url

    with pytest.raises(Unavailable, match="round in circles"):
        Line(f"{hub.url}/some/model/resolve/x/config.json", {}, "", network_to(hub), never)


def _through(proxy: Hub) -> Network:
    return Network(mirror="http://hub.example.org", proxy=proxy.url, patience_s=0.1, silent_s=1.0)


def test_a_proxy_is_asked_for_everything(hub: Hub, tmp_path: Path) -> None:
    model = fetch(hub, tmp_path, network=_through(hub))

    assert (model / "model.safetensors").read_bytes() == hub.files["model.safetensors"]
    assert all(each.path.startswith("http://hub.example.org/") for each in hub.asked)


def test_a_proxy_that_lets_nobody_through_is_said(hub: Hub, tmp_path: Path) -> None:
    hub.manners.codes = [407]

    with pytest.raises(Unavailable, match="proxy does not let MusicDesk through"):
        fetch(hub, tmp_path, network=_through(hub))


@pytest.mark.parametrize(("code", "sentence"), [(511, "log in"), (418, r"error \(418\)"), (410, "not to be found")])
def test_answers_that_no_waiting_changes_are_said_at_once(hub: Hub, tmp_path: Path, code: int, sentence: str) -> None:
    hub.manners.codes = [code]

    with pytest.raises(Unavailable, match=sentence):
        fetch(hub, tmp_path)

    assert len(hub.asked) == 1


def test_a_server_that_speaks_no_http_is_no_network(tmp_path: Path, hub: Hub) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def answer() -> None:
            while True:
                try:
                    line, _ = listening.accept()
                except OSError:
                    return
                with line:
                    line.recv(4_096)
                    line.sendall(b"SSH-2.0-something\r\n")

        thread = threading.Thread(target=answer, daemon=True)
        thread.start()
        network = Network(mirror=f"http://127.0.0.1:{listening.getsockname()[1]}", patience_s=0.1, silent_s=1.0)

        with pytest.raises(Unavailable):
            fetch(hub, tmp_path, network=network)
