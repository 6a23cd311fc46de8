"""Work of which only the newest matters."""

from __future__ import annotations

from typing import Any, cast

from pytestqt.qtbot import QtBot

from musicdesk.core.errors import UserError
from musicdesk.gui.background import Background
from musicdesk.gui.latest import Latest
from tests.gui.later import Later


class Told:
    def __init__(self, qtbot: QtBot) -> None:
        self.later, self.results, self.errors = Later(), list[Any](), list[str]()
        self.latest = Latest(
            cast(Background, self.later), self.results.append, lambda error: self.errors.append(error.message)
        )


def test_what_is_asked_for_meanwhile_is_done_afterwards_and_only_the_last_of_it(qtbot: QtBot) -> None:
    told = Told(qtbot)
    for number in range(4):
        told.latest.do(lambda number=number: number)  # type: ignore[misc]
    assert len(told.later.errands) == 1

    told.later.do(0)
    told.later.do(1)

    assert told.results == [0, 3]
    assert len(told.later.errands) == 2


def test_what_was_forgotten_is_not_told_and_does_not_hold_up_the_next(qtbot: QtBot) -> None:
    told = Told(qtbot)
    told.latest.do(lambda: "old")
    told.latest.forget()
    told.latest.do(lambda: "new")

    told.later.do(0)
    told.later.do(1)

    assert told.results == ["new"]


def test_a_failure_is_told_and_the_next_is_done(qtbot: QtBot) -> None:
    told = Told(qtbot)

    def fail() -> None:
        raise UserError("The disk is gone.")

    told.latest.do(fail)
    told.latest.do(lambda: "well")
    told.later.do(0)
    told.later.do(1)

    assert (told.errors, told.results) == (["The disk is gone."], ["well"])
