"""Aside: what the engine process does when nothing is being made: it paints pictures and measures the machine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from musicdesk.core.job import Cancel, Cancelled
from musicdesk.engines.speed import DeviceSpeed, measure_speeds
from musicdesk.workers.keeping import Say
from musicdesk.workers.messages import Measured, Paint, Painted
from musicdesk.workers.painting import LoadPainter, load_own_painter, painted
from musicdesk.workers.room import Room
from musicdesk.workers.sentences import trouble_of


@dataclass(frozen=True)
class Aside:
    """Does what is asked for as long as `stands_back` says that nothing is to be made.

    `say` tells what came of it. `paints` and `measures` stand in the place of the program's own ways.
    """

    say: Say
    stands_back: Callable[[], bool]
    paints: LoadPainter = load_own_painter
    measures: Callable[[Cancel], tuple[DeviceSpeed, ...]] = measure_speeds

    def paint(self, order: Paint, room: Room, let_go: Callable[[], None], given_up: Cancel) -> bool:
        """Paint a picture; returns false if it has to be done again, because something is to be made.

        `let_go` lets the engine go if both do not fit into `room`. Nothing is said of what is `given_up`.
        """
        try:
            if self.stands_back() or given_up():
                raise Cancelled
            room.for_picture(order.model, let_go)
            self.say(painted(order, self.paints, self.say, lambda: self.stands_back() or given_up()))
        except Cancelled:
            return given_up()
        except Exception as exc:  # the last door before the window
            trouble = trouble_of(exc)
            room.give_back(exc)
            self.say(Painted(order.id, None, trouble.message, trouble.hint, trouble.details))
        return True

    def measure(self, ending: Cancel) -> bool:
        """Measure this machine; returns false if it has to be done again, because something is to be made."""
        try:
            self.say(Measured(self.measures(lambda: self.stands_back() or ending())))
        except Cancelled:
            return ending()
        except Exception:  # whoever wanted to know goes by what is seen of takes
            self.say(Measured(()))
        return True
