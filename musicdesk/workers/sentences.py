"""What went wrong in the engine process, as sentences for the user and details for a report."""

from __future__ import annotations

import signal
import traceback
from dataclasses import dataclass

from musicdesk.core.errors import UserError
from musicdesk.engines.shortage import is_shortage
from musicdesk.workers.fitting import less
from musicdesk.workers.messages import Fact, HearIdea, IdeaHeard, Order, Paint, Painted, Studied, Study

DETAILS_LIMIT = 20_000
"""The longest details, in characters; of longer ones the end is kept, where the cause stands."""
LESS = less()


@dataclass(frozen=True)
class Trouble:
    """What the user is told: `message` and `hint`, and the `details` that can be copied."""

    message: str
    hint: str
    details: str


def trouble_of(exc: BaseException) -> Trouble:
    """Return what is said about an exception."""
    details = "".join(traceback.format_exception(exc))[-DETAILS_LIMIT:]
    if isinstance(exc, UserError):
        return Trouble(exc.message, exc.hint, details)
    if is_out_of_memory(exc):
        return Trouble("There is not enough free memory for that.", LESS, details)
    return Trouble(
        "MusicDesk made a mistake of its own.",
        "Try it with other settings; the details hold what a report needs.",
        details,
    )


def is_out_of_memory(exc: BaseException) -> bool:
    """Whether an exception, or what caused it, says that the machine or the GPU has no memory left."""
    if isinstance(exc, UserError):  # an engine that says it in words
        return exc.__cause__ is not None and is_out_of_memory(exc.__cause__)
    return is_shortage(exc)


def trouble_of_end(exit_code: int | None, fitting: str = "") -> Trouble:
    """Return what is said when the engine process ended by itself with an exit code (negative: by a signal).

    `fitting` is the name of a model that needs less memory, "" for none.
    """
    number = exit_code if exit_code is not None else 0
    name = signal.Signals(-number).name if -number in set(signal.Signals) else ""
    details = f"The engine process ended with exit code {exit_code}{f' ({name})' if name else ''}."
    if name in ("SIGKILL", "SIGTERM"):
        message = "The engine was ended from outside, perhaps because the machine ran out of memory."
        advice = less(fitting)
        return Trouble(message, f"Make it again; if it happens again: {advice[:1].lower()}{advice[1:]}", details)
    message = "The engine crashed." if exit_code else "The engine ended too early."
    return Trouble(message, "Make it again; it starts anew by itself.", details)


def not_answered(order: Order) -> Fact | None:
    """Return what is said of an order that nobody will answer any more, None where nobody waits for an answer."""
    again = "Ask for it again; the engine starts anew by itself."
    match order:
        case Study(take_id):
            return not_heard(take_id)
        case HearIdea(id_):
            return IdeaHeard(
                id_, None, "The recording was not heard to its end, because the engine was stopped.", again
            )
        case Paint(id_):
            return Painted(id_, None, "The picture was not finished, because the engine was stopped.", again)
        case _:
            return None


def not_heard(take_id: str) -> Studied:
    """Return what is said of a take that was not heard to the end, because the engine ended or its memory was freed."""
    message = "The take was not heard to its end, because the engine was stopped meanwhile."
    return Studied(
        take_id, None, None, False, message, "Choose the take again to have it heard; the engine starts anew by itself."
    )
