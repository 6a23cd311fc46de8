"""Work beside the window, stood in for: each errand is done when the test says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from musicdesk.core.errors import UserError


class Later:
    """Stands in for `gui.background.Background`."""

    def __init__(self) -> None:
        self.closed = False
        self.errands: list[tuple[Callable[[], Any], Callable[[Any], None], Callable[[UserError], None]]] = []

    def run(self, *errand: Any) -> None:
        self.errands.append(errand)

    def close(self) -> None:
        self.closed = True

    def do(self, number: int = -1) -> None:
        work, done, failed = self.errands[number]
        try:
            result = work()
        except UserError as exc:
            failed(exc)
        else:
            done(result)
