"""Addresses of mirrors and proxies are addresses."""

from __future__ import annotations

import pytest

from musicdesk.core.errors import BadValue
from musicdesk.fetching.network import Network


@pytest.mark.parametrize("address", ["https://models.example.org", "http://10.0.0.1:8080/hub", "http://[::1]:80"])
def test_an_address_is_taken(address: str) -> None:
    assert Network(mirror=address, proxy=address).mirror == address


@pytest.mark.parametrize(
    "address",
    ["models.example.org", "ftp://example.org", "https://", "file:///etc/passwd", "http://a:99999", "http://a b",
     "http://a\x1b[0m", "http://[", "https://a?token=1", "javascript:alert(1)"],
)  # fmt: skip
@pytest.mark.parametrize("field", ["mirror", "proxy"])
def test_what_is_no_address_is_said(field: str, address: str) -> None:
    with pytest.raises(BadValue, match=f"address of the {field}") as caught:
        Network(**{field: address})  # type: ignore[arg-type]

    assert caught.value.field == field


@pytest.mark.parametrize("value", [-1.0, float("nan"), float("inf")])
def test_patience_is_a_number(value: float) -> None:
    with pytest.raises(BadValue):
        Network(patience_s=value)
