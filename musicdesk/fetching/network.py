"""Which way to the network: straight, by a mirror, through a proxy; and how long to wait for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from musicdesk.core.errors import BadValue


@dataclass(frozen=True)
class Network:
    """How models are fetched.

    `mirror` is the address of a site that has what huggingface.co has ("": that one), `proxy` the address of a proxy
    ("": the one the system is set to, if any). A network that is away is waited for `patience_s` seconds; a server that
    sends less than `slow_bytes_per_s` over `slow_s` seconds is asked anew, and so is one that is silent for `silent_s`.
    `offline`: the user forbade the network with HF_HUB_OFFLINE.

    Raises: BadValue (with the field's name) if a value cannot be.
    """

    mirror: str = ""
    proxy: str = field(default="", repr=False)  # it may hold a password
    patience_s: float = 300.0
    slow_bytes_per_s: float = 1_000.0
    slow_s: float = 30.0
    silent_s: float = 20.0
    offline: bool = False

    def __post_init__(self) -> None:
        for name, text, kinds in (("mirror", self.mirror, ("https", "http")), ("proxy", self.proxy, ("http", "https"))):
            if text:
                _check_address(name, text, kinds)
        for name in ("patience_s", "slow_bytes_per_s", "slow_s", "silent_s"):
            if not 0 <= getattr(self, name) < 1e9:
                raise BadValue(f"{name} must be a number of 0 or more.", field=name)


def _check_address(name: str, text: str, kinds: tuple[str, ...]) -> None:
    example = "https://models.example.org" if name == "mirror" else "http://proxy.example.org:8080"
    hint = f"Give it as {example}, or leave it empty."
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as exc:
        raise BadValue(f"The address of the {name} cannot be read.", hint, field=name) from exc
    if parts.scheme not in kinds or not parts.hostname or port == 0:
        raise BadValue(f"The address of the {name} must begin with {' or '.join(f'{k}://' for k in kinds)} and "
                       "name a computer.", hint, field=name)  # fmt: skip
    if not text.isprintable() or " " in text or parts.query or parts.fragment:
        raise BadValue(f"The address of the {name} has signs that no address has.", hint, field=name)
