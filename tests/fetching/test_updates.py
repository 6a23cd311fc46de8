"""Asking for a newer version: one request that tells nothing, to one place, and an answer that is not trusted."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import pytest
from fetching.models import never
from fetching.server import Hub, serving

from musicdesk.core.errors import Unavailable
from musicdesk.fetching import updates
from musicdesk.fetching.network import Network
from musicdesk.fetching.updates import ANSWER_BYTES_LIMIT, Newest, is_safe, newest

PAGE = "https://example.org/musicdesk"
NETWORK = Network(silent_s=1.0)
Answering = Callable[[bytes], Hub]


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> Iterator[Answering]:
    """Return what puts an answer on a server of this machine."""
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with serving({}) as hub:

        def answer(raw: bytes) -> Hub:
            hub.files["newest.json"] = raw
            return hub

        yield answer


def _address(hub: Hub) -> str:
    return f"{hub.url}/newest.json"


def test_the_newest_version_comes_with_its_page(answering: Answering) -> None:
    hub = answering(json.dumps({"version": "1.2.3", "page": PAGE}).encode())

    assert newest(_address(hub), NETWORK, never) == Newest("1.2.3", PAGE)


def test_the_request_tells_nothing_of_this_computer(answering: Answering) -> None:
    hub = answering(json.dumps({"version": "1.2.3", "page": PAGE}).encode())

    newest(_address(hub), NETWORK, never)

    (asked,) = hub.asked
    sent = {name.lower(): value for name, value in asked.headers.items()}
    assert sent.pop("host") == hub.url.removeprefix("http://")
    assert sent == {
        "accept": "application/json", "accept-encoding": "identity", "user-agent": "MusicDesk", "connection": "close",
    }  # fmt: skip
    assert "?" not in asked.path


def test_nobody_is_followed_elsewhere(answering: Answering) -> None:
    hub = answering(b"")
    with serving({"newest.json": json.dumps({"version": "9", "page": PAGE}).encode()}) as elsewhere:
        hub.manners.away = elsewhere.url

        with pytest.raises(Unavailable, match="No newer version"):
            newest(_address(hub), NETWORK, never)

        assert not elsewhere.asked


def test_a_place_that_takes_too_long_is_left(answering: Answering, monkeypatch: pytest.MonkeyPatch) -> None:
    hub = answering(json.dumps({"version": "1.2.3", "page": PAGE}).encode())
    monkeypatch.setattr(updates, "ANSWER_S", 0.0)

    with pytest.raises(Unavailable, match="did not answer"):
        newest(_address(hub), NETWORK, never)


@pytest.mark.parametrize(
    "answer",
    [
        b"<html>", b"[]", b"\xff", b"[" * 4_000,
        b'{"version": 3, "page": "https://example.org/"}',
        b'{"version": "1.2.3<script>", "page": "https://example.org/"}',
        b'{"version": "1.2.3", "page": "file:///etc/passwd"}',
        b'{"version": "1.2.3", "page": "http://example.org/"}',
        b'{"version": "1.2.3", "page": "https://example.org/"}' + b" " * ANSWER_BYTES_LIMIT,
    ],
)  # fmt: skip
def test_an_answer_that_is_none_is_said_in_a_sentence(answering: Answering, answer: bytes) -> None:
    hub = answering(answer)

    with pytest.raises(Unavailable, match="cannot be read"):
        newest(_address(hub), NETWORK, never)


def test_a_place_that_is_not_there_is_said_in_a_sentence(answering: Answering) -> None:
    hub = answering(b"")

    with pytest.raises(Unavailable, match="did not answer it"):
        newest(f"{hub.url}/nothing", NETWORK, never)


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org/",
        "ftp://example.org/",
        "https://",
        "https://me:secret@example.org/",
        "https://a b/",
        "x:y:z",
    ],
)
def test_only_an_encrypted_place_or_this_computer_is_asked(address: str) -> None:
    assert not is_safe(address)
    with pytest.raises(Unavailable, match="prove itself"):
        newest(address, NETWORK, never)


def test_who_forbade_the_network_is_not_asked_behind_his_back(answering: Answering) -> None:
    hub = answering(b"")

    with pytest.raises(Unavailable, match="HF_HUB_OFFLINE"):
        newest(_address(hub), Network(offline=True), never)

    assert not hub.asked
