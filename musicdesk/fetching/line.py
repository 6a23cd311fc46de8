"""One request over HTTP and its answer: redirects followed with care, and a line that can be hung up at any time."""

from __future__ import annotations

import contextlib
import email.utils
import http.client
import socket
import ssl
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from email.message import Message
from types import TracebackType
from typing import Any
from urllib.parse import urljoin, urlsplit

from musicdesk.core.errors import Unavailable
from musicdesk.core.job import Cancel, Cancelled
from musicdesk.fetching.network import Network
from musicdesk.fetching.setbacks import Refused, Setback, insecure, login_page, not_there, not_trusted, proxy_refused

AWAY = "The network is away."

_HOPS_LIMIT = 8
_CONNECT_S = 10.0
_ASK_EVERY_S = 0.1
_BLOCK_BYTES = 1 << 18
_MOVED = (301, 302, 303, 307, 308)
_BUSY = (408, 425, 429, 500, 502, 503, 504)
_OUT_OF_RANGE = 416


class Line:
    """The answer to one GET of `url`: its `status` (200, 206 or 416), `headers`, final `host`, and bytes, by `read`.

    The `token` goes to the host of `url` alone, encrypted, never to where that one redirects. `linked_etag` is the mark
    of the file that the hub itself gave on the way, "" if none. While the line is open, `cancel` hangs it up. It may be
    sent on to other places `hops` - 1 times.

    Raises: Setback for what may pass, Refused for what this user is not given, UserError for the rest; Cancelled.
    """

    def __init__(
        self,
        url: str,
        headers: Mapping[str, str],
        token: str,
        network: Network,
        cancel: Cancel,
        hops: int = _HOPS_LIMIT,
    ) -> None:
        self._cancel = cancel
        self._hops = hops
        self._sockets: list[socket.socket] = []
        self._done = threading.Event()
        self.linked_etag = ""
        self._watch = threading.Thread(target=self._listen, name="line", daemon=True)
        self._watch.start()
        try:
            self._answer = self._asked(url, dict(headers), token, network)
        except BaseException as exc:
            self.close()
            said = self._said(exc, urlsplit(url).hostname or "", network)
            if said is exc:
                raise
            raise said from exc
        self.status: int = (
            self._answer.code if isinstance(self._answer, urllib.error.HTTPError) else self._answer.status
        )
        self.headers: Message = self._answer.headers

    def __enter__(self) -> Line:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, exc: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._answer.close()
        self.close()

    def read(self) -> bytes:
        """Return the next bytes as they come, at most 256 KB; b"" at the end."""
        try:
            block: bytes = self._answer.read1(_BLOCK_BYTES)
        except (OSError, ValueError, http.client.HTTPException) as exc:
            if self._cancel():
                raise Cancelled from exc
            raise Setback("The connection broke.") from exc
        if self._cancel():
            raise Cancelled
        return block

    def close(self) -> None:
        """End the line."""
        self._done.set()
        self._watch.join()

    def _listen(self) -> None:
        while not self._done.wait(_ASK_EVERY_S):
            if self._cancel():
                for each in self._sockets:
                    with contextlib.suppress(OSError):
                        # Past ssl's own shutdown, which would take the line from under the thread that reads it.
                        socket.socket.shutdown(each, socket.SHUT_RDWR)

    def _asked(self, url: str, headers: dict[str, str], token: str, network: Network) -> Any:
        opener = _opener(network, self._sockets)
        origin = _origin(url)
        for _ in range(self._hops):
            request = urllib.request.Request(url, headers=headers)
            if token and _origin(url) == origin and _may_carry(url):
                request.add_unredirected_header("Authorization", f"Bearer {token}")
            if self._cancel():
                raise Cancelled
            try:
                answer = opener.open(request, timeout=network.silent_s)
            except urllib.error.HTTPError as exc:
                answer = exc
            # The hub's own mark of the file comes with the redirect; where that leads has other marks.
            self.linked_etag = self.linked_etag or (answer.headers.get("X-Linked-ETag") or "").strip()
            code = answer.code if isinstance(answer, urllib.error.HTTPError) else answer.status
            if code in (200, 206, _OUT_OF_RANGE):
                self.host = urlsplit(url).hostname or ""
                return answer
            answer.close()
            if code not in _MOVED:
                raise _refusal(code, answer.headers, url, at_home=_origin(url) == origin)
            url = _next(url, answer.headers.get("Location") or "")
        raise Unavailable("The hub sends us round in circles.", "Try another mirror or network.")

    def _said(self, exc: BaseException, host: str, network: Network) -> BaseException:
        if isinstance(exc, urllib.error.URLError) and isinstance(exc.reason, BaseException):
            exc = exc.reason
        if self._cancel() and isinstance(exc, (OSError, ValueError, http.client.HTTPException)):
            return Cancelled()
        if isinstance(exc, ssl.SSLCertVerificationError):
            return not_trusted(host)
        if isinstance(exc, OSError) and str(exc).startswith("Tunnel connection failed"):
            return proxy_refused(str(exc).removeprefix("Tunnel connection failed: ")[:60])
        if isinstance(exc, TimeoutError):
            return Setback(f"{host} does not answer.")
        if isinstance(exc, ConnectionRefusedError) and network.proxy:
            return Setback("The proxy does not answer.")
        if isinstance(exc, (OSError, http.client.HTTPException)):
            return Setback(AWAY)
        if isinstance(exc, (ValueError, UnicodeError)):
            return Unavailable(f"{host} answered with what is no HTTP.", "Try another mirror or network.")
        return exc


def _refusal(code: int, headers: Message, url: str, *, at_home: bool) -> Exception:
    host = urlsplit(url).hostname or ""
    if code == 511:
        return login_page(host)
    if code == 407:
        return proxy_refused(code)
    if code in (401, 403):
        # Elsewhere it is a signed address that has run out; the hub gives a new one.
        return Refused() if at_home else Setback(f"{host} does not let us in ({code}).")
    if code in (404, 410):
        return not_there(urlsplit(url).path.rsplit("/", 1)[-1][:80] or host)
    if code in _BUSY or code >= 500:
        return Setback(f"{host} is busy ({code}).", _asked_wait_s(headers.get("Retry-After")))
    return Unavailable(f"{host} answered with an error ({code}).", "Try again later, or another mirror.")


def _asked_wait_s(text: str | None) -> float | None:
    """Return how long a server asks to wait: it says seconds, or a date."""
    if not text:
        return None
    with contextlib.suppress(ValueError, TypeError, OverflowError):
        if text.strip().isdigit():
            return float(text[:9])
        return max(0.0, email.utils.parsedate_to_datetime(text).timestamp() - time.time())
    return None


def _origin(url: str) -> tuple[str, str, int]:
    parts = urlsplit(url)
    return parts.scheme, parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)


def _may_carry(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme == "https" or parts.hostname in ("127.0.0.1", "::1", "localhost")


def _next(url: str, location: str) -> str:
    there = urljoin(url, location)
    parts = urlsplit(there)
    if not location or parts.scheme not in ("http", "https") or not parts.hostname:
        raise Unavailable("The hub sends us to no place on the web.", "Try another mirror or network.")
    if urlsplit(url).scheme == "https" and parts.scheme != "https":
        raise insecure(parts.hostname)
    return urllib.parse.quote(there, safe="%/:=&?~#+!$,;'@()*[]")


def _opener(network: Network, sockets: list[socket.socket]) -> urllib.request.OpenerDirector:
    """Return what opens http and https and nothing else, and writes down the sockets that it opens."""

    def noted(kind: type[http.client.HTTPConnection], silent_s: float) -> Any:
        class Noted(kind):  # type: ignore[misc, valid-type]
            def connect(self) -> None:
                self.timeout = min(_CONNECT_S, silent_s)
                super().connect()
                self.sock.settimeout(silent_s)
                sockets.append(self.sock)

        return Noted

    class Plain(urllib.request.HTTPHandler):
        def http_open(self, req: urllib.request.Request) -> Any:
            return self.do_open(noted(http.client.HTTPConnection, network.silent_s), req)

    class Secure(urllib.request.HTTPSHandler):
        def https_open(self, req: urllib.request.Request) -> Any:
            return self.do_open(noted(http.client.HTTPSConnection, network.silent_s), req, context=_context())

    opener = urllib.request.OpenerDirector()
    proxies = {"http": network.proxy, "https": network.proxy} if network.proxy else None
    for handler in (
        urllib.request.ProxyHandler(proxies), Plain(), Secure(), urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
    ):  # fmt: skip
        opener.add_handler(handler)
    return opener


def _context() -> ssl.SSLContext:
    context = ssl.create_default_context()
    with contextlib.suppress(ImportError, OSError, ssl.SSLError):
        import certifi  # on macOS, Python from python.org knows no authorities of its own

        context.load_verify_locations(certifi.where())
    return context
