"""Newer versions: asked for where the build says, at most once a day, and only told of when they are newer."""

from __future__ import annotations

from pathlib import Path

import pytest

import musicdesk
from musicdesk.app.settings import Settings
from musicdesk.app.updates import BY_HAND, DAY_S, is_due, look_for_newer, place_to_ask
from musicdesk.core.errors import Unavailable
from musicdesk.fetching import updates as fetching
from musicdesk.fetching.updates import Newest


def test_the_place_stands_in_the_resources_and_can_be_put_elsewhere_by_hand(tmp_path: Path) -> None:
    (tmp_path / "home.json").write_text('{"updates": "https://example.org/newest.json", "page": ""}')

    assert place_to_ask({}, tmp_path) == "https://example.org/newest.json"
    assert place_to_ask({BY_HAND: "http://127.0.0.1:1/"}, tmp_path) == "http://127.0.0.1:1/"


@pytest.mark.parametrize("text", ["", "[]", '{"updates": 3}', "{"])
def test_a_file_that_says_nothing_names_no_place(tmp_path: Path, text: str) -> None:
    (tmp_path / "home.json").write_text(text)

    assert place_to_ask({}, tmp_path) == ""


def test_it_is_looked_once_a_day_also_after_the_clock_was_put_back() -> None:
    now_s = 1e9

    assert is_due(0.0, now_s)
    assert not is_due(now_s - DAY_S / 2, now_s)
    assert is_due(now_s - DAY_S, now_s)
    assert is_due(now_s + 60.0, now_s)


@pytest.mark.parametrize(
    ("there", "here", "told"),
    [("1.10.0", "1.9.3", True), ("1.2", "1.2.0", False), ("0.9", "1.0", False), ("2.0.0", "2.0.0", False)],
)
def test_only_a_higher_number_is_newer(there: str, here: str, told: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(BY_HAND, "https://example.org/")
    monkeypatch.setattr(musicdesk, "__version__", here)
    monkeypatch.setattr(fetching, "newest", lambda *_: Newest(there, "https://example.org/page"))

    assert (look_for_newer(Settings(), lambda: False) is not None) is told


def test_a_build_without_a_place_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("musicdesk.app.updates.place_to_ask", lambda: "")

    with pytest.raises(Unavailable, match="names no place"):
        look_for_newer(Settings(), lambda: False)
