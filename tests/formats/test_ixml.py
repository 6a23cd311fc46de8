"""iXML: what other programs see, and what is not let in."""

from __future__ import annotations

from dataclasses import replace

import pytest
from formats.fullfacts import FULL

from musicdesk.formats.factsjson import facts_bytes, facts_from
from musicdesk.formats.ixml import ixml_body, ixml_tags


def test_facts_and_words_come_back_whatever_stands_in_them() -> None:
    odd = replace(FULL, title="<b>&amp; \x01\x1b[31m ]]>", prompt="a\r\nb\tc", comment="--> \x00 \udcff")

    tags, inside = ixml_tags(ixml_body(odd, facts_bytes(odd, 7), 2))

    assert tags["title"] == "<b>&amp; \ufffd\ufffd[31m ]]>"
    assert facts_from(inside, 7) == replace(odd, comment="--> \x00 ?")


LAUGHS = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><BWFXML><SCENE>&b;</SCENE></BWFXML>'


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"hello",
        b"<BWFXML>",
        b"<BWFXML><SCENE>a</SCENE>",
        LAUGHS,
        LAUGHS.decode().encode("utf-16"),
        b'<?xml version="1.0" encoding="no-such"?><BWFXML/>',
        b'<?xml version="1.0" encoding="utf-8"?><BWFXML>\xff</BWFXML>',
    ],
)
def test_what_is_no_ixml_or_hides_entities_says_nothing(body: bytes) -> None:
    assert ixml_tags(body) == ({}, "")


def test_a_very_deep_tree_is_walked_or_refused() -> None:
    assert ixml_tags(b"<a>" * 100_000)[1] == ""


def test_a_recorder_tells_scene_and_note() -> None:
    body = b'<?xml version="1.0"?><BWFXML><SCENE>Take 3</SCENE><NOTE>windy</NOTE></BWFXML>\0\0'

    assert ixml_tags(body) == ({"title": "Take 3", "comment": "windy"}, "")
