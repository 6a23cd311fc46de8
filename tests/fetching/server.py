"""A hub on this machine: it lists and gives files as the real one does, and misbehaves in every way asked for."""

from __future__ import annotations

import hashlib
import json
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import unquote, urlsplit

COMMIT = "0123456789abcdef0123456789abcdef01234567"
LATER = "89abcdef0123456789abcdef0123456789abcdef"
REPO = "somebody/tiny-model"
PORTAL = b"<!DOCTYPE html><html><title>Welcome to the hotel</title>" + b" " * 400 + b"</html>"


@dataclass
class Asked:
    """One request as it came."""

    path: str
    headers: Message

    @property
    def begins(self) -> int:
        """At which byte it wants to begin."""
        words = self.headers.get("Range", "bytes=0-").removeprefix("bytes=")
        return int(words.split("-")[0])


@dataclass
class Manners:
    """How the server behaves.

    `cuts` are after how many bytes of the body the next answers are cut off, `codes` the statuses of the next answers,
    with `retry_after`. `byte_s` is the time between single bytes. `lies` are wrong bytes given in place of right ones,
    so many times (-1: always). A `token` is asked for, or none is known any more (`refuses_logins`). `away` answers
    with a redirect there; `marks` are the ETags of the next answers.
    """

    cuts: list[int] = field(default_factory=list)
    codes: list[int] = field(default_factory=list)
    retry_after: str = ""
    byte_s: float = 0.0
    lies: dict[str, tuple[bytes, int]] = field(default_factory=dict)
    portal: bool = False
    away: str = ""
    ranges: bool = True
    length: bool = True
    token: str = ""
    refuses_logins: bool = False
    etag: str = ""
    linked: bool = False
    gated: bool | str = False
    licence: str = "cc-by-nc-4.0"
    listing: Any = None
    sizes: dict[str, int] = field(default_factory=dict)


class Hub(ThreadingHTTPServer):
    """A hub with one model, whose `files` are bytes by name; it writes down what is asked of it and what it gave."""

    daemon_threads = True

    def __init__(self, files: Mapping[str, bytes]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.files = dict(files)
        self.manners = Manners()
        self.asked: list[Asked] = []
        self.given_bytes = 0
        self.commit = COMMIT

    @property
    def url(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    @property
    def fetched(self) -> list[str]:
        """The names of the files that were asked for, in order."""
        return [
            unquote(each.path).split("/resolve/")[1].split("/", 1)[1] for each in self.asked if "/resolve/" in each.path
        ]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: clients that go away are what is tested."""

    def listed(self) -> Any:
        """Return what the hub's API says of the model."""
        if self.manners.listing is not None:
            return self.manners.listing
        return {
            "_id": "1", "id": REPO, "modelId": REPO, "sha": self.commit, "private": False, "disabled": False,
            "gated": self.manners.gated, "tags": [], "downloads": 1, "likes": 1,
            "cardData": {"license": self.manners.licence},
            "siblings": [self._sibling(name, content) for name, content in self.files.items()],
        }  # fmt: skip

    def _sibling(self, name: str, content: bytes) -> dict[str, Any]:
        row: dict[str, Any] = {"rfilename": name, "size": len(content), "blobId": git_sha1(content)}
        if name.endswith((".safetensors", ".bin")):
            row["lfs"] = {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content), "pointerSize": 134}
        return row


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Hub

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        hub, manners = self.server, self.server.manners
        asked = Asked(self.path, self.headers)
        hub.asked.append(asked)
        self.close_connection = True
        if manners.portal:
            return self._answer(200, PORTAL, {"Content-Type": "text/html; charset=utf-8"})
        if manners.codes and (code := manners.codes.pop(0)) != 200:
            return self._answer(code, b"no", {"Retry-After": manners.retry_after} if manners.retry_after else {})
        if manners.token and self.headers.get("Authorization") != f"Bearer {manners.token}":
            return self._answer(401, b"no", {"X-Error-Code": "GatedRepo", "X-Error-Message": "Access is restricted"})
        if manners.refuses_logins and "Authorization" in self.headers:
            return self._answer(401, b"no", {"X-Error-Message": "Invalid credentials in Authorization header"})
        path = unquote(urlsplit(self.path).path)
        if path.startswith("/api/"):
            if not path.startswith(f"/api/models/{REPO}"):
                return self._answer(404, b"no", {"X-Error-Code": "RepoNotFound"})
            return self._answer(200, json.dumps(hub.listed()).encode(), {"Content-Type": "application/json"})
        name = path.split("/resolve/")[-1].split("/", 1)[-1]
        if name not in hub.files:
            return self._answer(404, b"no", {"X-Error-Code": "EntryNotFound"})
        if manners.away:
            return self._answer(302, b"", {"Location": manners.away + self.path, **self._linked(name)})
        return self._give(name, asked)

    def _linked(self, name: str) -> dict[str, str]:
        return {"X-Linked-ETag": f'"{git_sha1(self.server.files[name])}"'} if self.server.manners.linked else {}

    def _give(self, name: str, asked: Asked) -> None:
        manners, content = self.server.manners, self.server.files[name]
        if name in manners.lies and manners.lies[name][1] != 0:
            wrong, times = manners.lies[name]
            content, manners.lies[name] = wrong, (wrong, times - 1)
        etag = manners.etag or f'"{hashlib.md5(content).hexdigest()}"'
        headers = {"ETag": etag, "Content-Type": "application/octet-stream"}
        begin = asked.begins if manners.ranges else 0
        if "If-Range" in self.headers and self.headers["If-Range"] != etag:
            begin = 0
        if begin and begin >= len(content):
            return self._answer(416, b"", {"Content-Range": f"bytes */{len(content)}"})
        status = 206 if begin else 200
        if begin:
            headers["Content-Range"] = f"bytes {begin}-{len(content) - 1}/{len(content)}"
        self._answer(status, content[begin:], headers, of_file=True)

    def _answer(self, status: int, body: bytes, headers: dict[str, str], *, of_file: bool = False) -> None:
        manners = self.server.manners
        self.send_response(status)
        for key, value in headers.items():
            self.send_header(key, value)
        if manners.length or not of_file:
            self.send_header("Content-Length", str(len(body)))
        self.send_header("Connection", "close")
        self.end_headers()
        if of_file and manners.cuts:
            body = body[: manners.cuts.pop(0)]
        pieces = [body[at : at + 1] for at in range(len(body))] if of_file and manners.byte_s else [body]
        for piece in pieces:
            self.wfile.write(piece)
            self.server.given_bytes += len(piece) if of_file else 0
            if manners.byte_s:
                time.sleep(manners.byte_s)


def git_sha1(content: bytes) -> str:
    """Return git's checksum of a file."""
    return hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()


@contextmanager
def serving(files: Mapping[str, bytes]) -> Iterator[Hub]:
    """Run a hub until the block ends."""
    hub = Hub(files)
    thread = threading.Thread(target=hub.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield hub
    finally:
        hub.shutdown()
        hub.server_close()
        thread.join()
