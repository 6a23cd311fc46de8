"""Asking whether there is a newer MusicDesk: one small request, one small answer, and nothing is fetched."""

from __future__ import annotations

import json
import re
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from musicdesk.core.errors import Unavailable, UserError
from musicdesk.core.job import Cancel, Cancelled
from musicdesk.fetching.hub import check_allowed
from musicdesk.fetching.line import Line
from musicdesk.fetching.network import Network
from musicdesk.fetching.setbacks import Refused, Setback

ANSWER_BYTES_LIMIT = 4_096
ANSWER_S = 20.0
"""How long all of the answer may take: a place that sends a byte now and then is never silent."""
_LENGTH_LIMIT = 300
_VERSION = re.compile(r"\d{1,6}(\.\d{1,6}){0,3}")
_LOOPBACK = ("127.0.0.1", "::1", "localhost")
_HINT = "Try again later."


@dataclass(frozen=True)
class Newest:
    """The newest MusicDesk there is: its `version`, as "1.2.3", and the `page` to read about it and to get it from."""

    version: str
    page: str


def newest(address: str, network: Network, cancel: Cancel) -> Newest:
    """Ask an address for the newest MusicDesk. Nothing of this computer is told, not even which MusicDesk asks.

    Raises: Unavailable if it cannot be asked, or answers with something else; Cancelled.
    """
    check_allowed(network)
    if not is_safe(address):
        raise Unavailable("The place to ask for a newer version is not one that can prove itself (https).", _HINT)
    headers = {"Accept": "application/json", "Accept-Encoding": "identity", "User-Agent": "MusicDesk"}
    raw, until_s = b"", time.monotonic() + ANSWER_S
    try:
        # A single hop: whoever answers is whom we asked.
        with Line(address, headers, "", network, lambda: cancel() or time.monotonic() > until_s, hops=1) as line:
            while block := line.read():
                raw += block
                if len(raw) > ANSWER_BYTES_LIMIT:
                    break
    except Setback as exc:
        raise Unavailable(f"No newer version could be looked for: {exc.why}", _HINT) from exc
    except (UserError, Refused, Cancelled) as exc:
        if isinstance(exc, Cancelled) and cancel():
            raise
        raise Unavailable("No newer version could be looked for: the place to ask did not answer it.", _HINT) from exc
    return _read(raw)


def is_safe(address: str) -> bool:
    """Whether an address can be asked, or opened: an encrypted one, or one on this computer."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        return False
    plain = len(address) <= _LENGTH_LIMIT and address.isprintable() and " " not in address and "@" not in parts.netloc
    return plain and bool(host) and (parts.scheme == "https" or (parts.scheme == "http" and host in _LOOPBACK))


def _read(raw: bytes) -> Newest:
    try:
        values: Any = json.loads(raw.decode("utf-8")) if len(raw) <= ANSWER_BYTES_LIMIT else None
    except (ValueError, RecursionError):
        values = None
    version, page = (values.get("version"), values.get("page")) if isinstance(values, dict) else (None, None)
    if not (isinstance(version, str) and _VERSION.fullmatch(version) and isinstance(page, str) and is_safe(page)):
        raise Unavailable("No newer version could be looked for: the answer cannot be read.", _HINT)
    return Newest(version, page)
