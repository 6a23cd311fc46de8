"""Neighbours of MusicDesk on the desk, as processes, and what they told."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from desk.hand import Hand, Point
from desk.stage import Stage, wait_for

NEIGHBOUR = Path(__file__).parent / "neighbour.py"
Place = tuple[int, int, int, int]
"""Left, top, width and height on the screen, in pixels."""


class Neighbour:
    """A neighbour that gives, takes or refuses files, in a window at `place`."""

    def __init__(self, stage: Stage, verb: str, place: Place, *files: Path) -> None:
        self.place = place
        with tempfile.NamedTemporaryFile(suffix=".jsonl", delete=False) as log:
            self._log = Path(log.name)
            words = [sys.executable, str(NEIGHBOUR), verb, ",".join(map(str, place)), *map(str, files)]
            # It is not for a screen reader, and so it is not slowed down by one.
            environment = stage.environment | {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "0", "QT_ACCESSIBILITY": "0"}
            self.process = subprocess.Popen(words, env=environment, stdout=log, stderr=subprocess.DEVNULL)
        try:
            wait_for(lambda: self.told("shown"), f"the neighbour that is to {verb}")
        except BaseException:
            self.close()
            raise

    @property
    def middle(self) -> tuple[int, int]:
        """The middle of its window, x and y on the screen."""
        left, top, width, height = self.place
        return left + width // 2, top + height // 2

    def told(self, event: str) -> list[dict[str, Any]]:
        """Return what it told of a kind of event so far."""
        lines = self._log.read_text(encoding="utf-8").splitlines(keepends=True)
        events = [json.loads(line) for line in lines if line.endswith("\n")]
        return [each for each in events if each["event"] == event]

    def wait_for(self, event: str, count: int = 1, limit_s: float = 20.0) -> dict[str, Any]:
        """Wait until something has happened so many times, and return the latest of it."""
        wait_for(lambda: len(self.told(event)) >= count, f"{count} times {event}", limit_s)
        return self.told(event)[count - 1]

    def close(self) -> None:
        """End it."""
        self.process.kill()
        self.process.wait()
        self._log.unlink(missing_ok=True)


@contextlib.contextmanager
def neighbour(stage: Stage, verb: str, place: Place, *files: Path) -> Iterator[Neighbour]:
    """Give a neighbour with its window up, and end it afterwards."""
    there = Neighbour(stage, verb, place, *files)
    try:
        yield there
    finally:
        there.close()


def drag_onto(hand: Hand, begin: Point, taker: Neighbour, *, keys: tuple[str, ...] = ()) -> list[str]:
    """Drag to a neighbour, let go once it has seen what comes, and return the files that it took."""
    entered, dropped = len(taker.told("enter")), len(taker.told("drop"))
    with hand.dragging(begin, taker.middle, keys=keys):
        reach(hand, taker, entered + 1)
    return list(taker.wait_for("drop", dropped + 1)["files"])


def reach(hand: Hand, taker: Neighbour, count: int = 1) -> None:
    """Stay over a neighbour until it has seen what is dragged so many times: files may still be being made."""

    def is_seen() -> bool:
        hand.draw(taker.middle, (taker.middle[0] + 2, taker.middle[1]), 2)
        hand.move(taker.middle)
        return len(taker.told("enter")) >= count

    wait_for(is_seen, "the drag to be seen")


def clipboard(stage: Stage) -> dict[str, Any]:
    """Return what another program finds on the clipboard: its formats, files and text."""
    words: Sequence[str] = (sys.executable, str(NEIGHBOUR), "clipboard")
    found: dict[str, Any] = json.loads(stage.output(*words))
    return found
