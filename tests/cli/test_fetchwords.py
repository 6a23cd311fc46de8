"""How a download looks on a terminal."""

from __future__ import annotations

import io

import pytest

from musicdesk.cli.fetchwords import amount, on_the_way, progress_line
from musicdesk.cli.terminal import Terminal
from musicdesk.core.manifest import FetchProgress


@pytest.mark.parametrize(
    ("size_bytes", "words"),
    [(0, "0 bytes"), (999, "999 bytes"), (20_000, "20 kB"), (18.7e6, "19 MB"), (2.36e9, "2.4 GB")],
)
def test_an_amount_is_in_the_unit_a_person_reads(size_bytes: float, words: str) -> None:
    assert amount(size_bytes) == words


def test_a_line_says_how_much_how_fast_and_how_long_still() -> None:
    line = progress_line(FetchProgress(1_000_000_000, 3_000_000_000, 10e6, "model.safetensors"))

    assert line == "Downloading  33%   1.0 GB of 3.0 GB   10 MB/s   3:20 left"
    assert len(line) < 78


def test_what_nobody_knows_yet_is_left_out() -> None:
    assert progress_line(FetchProgress(0, 0)) == "Downloading"
    assert progress_line(FetchProgress(5, 10, doing="Waiting for the network")).startswith(
        "Waiting for the network  50%"
    )


def test_a_line_is_drawn_ten_times_a_second_at_most_but_always_at_the_end() -> None:
    class Watched(io.StringIO):
        def isatty(self) -> bool:
            return True

    err, moments_s = Watched(), iter([0.0, 0.01, 0.2, 0.21])
    report = on_the_way(Terminal(io.StringIO(), err), lambda: next(moments_s))

    for done_bytes in (10, 20, 30, 100):
        report(FetchProgress(done_bytes, 100))

    assert [share for share in ("10%", "20%", "30%", "100%") if share in err.getvalue()] == ["10%", "30%", "100%"]
