"""Arguments: an argparse that says what is wrong in one sentence, and the types its options are made of."""

from __future__ import annotations

import argparse
import contextlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

from musicdesk.core.errors import BadValue, StorageError
from musicdesk.formats.names import shown

ECHO_LIMIT = 40
"""How much of a wrong value is repeated, in characters."""
SENTENCE_LIMIT = 200
"""How long a sentence of argparse may be, which repeats any number of wrong words in full."""


class Parser(argparse.ArgumentParser):
    """An ArgumentParser whose errors are `BadValue`, so that every command fails in the same way."""

    def error(self, message: str) -> NoReturn:
        """Raise what argparse would have printed, as a sentence."""
        sentence = message[:1].upper() + message[1:SENTENCE_LIMIT].rstrip(".") + "."
        hint = f"See: {self.prog} --help"
        if message.startswith("unrecognized arguments: ") and not message.split(": ", 1)[1].startswith("-"):
            hint = f"Put several words in quotes. {hint}"
        raise BadValue(sentence, hint)


def number(text: str) -> float:
    """Return a number typed by the user; nan and inf pass here and are refused with the limits, later."""
    try:
        return float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{_echo(text)} is not a number") from None


def whole(text: str) -> int:
    """Return a whole number typed by the user."""
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{_echo(text)} is not a whole number") from None


@contextmanager
def place_for(text: str) -> Iterator[Path]:
    """Give the place that `--output` names: what ends in a slash is a folder, and is made if it is not there.

    One that was made for nothing is removed again. Raises: StorageError if it cannot be made.
    """
    place = Path(text)
    separators = tuple(each for each in (os.sep, os.altsep) if each)
    made = text.endswith(separators) and not os.path.lexists(place)
    if made:
        try:
            place.mkdir(parents=True)
        except (OSError, ValueError) as exc:
            raise StorageError(
                f"The folder {shown(place)} cannot be made.", "Choose another, or make it yourself."
            ) from exc
    try:
        yield place
    except BaseException:
        if made:
            with contextlib.suppress(OSError):  # something lies in it
                place.rmdir()
        raise


def _echo(text: str) -> str:
    return repr(text if len(text) <= ECHO_LIMIT else text[:ECHO_LIMIT] + "...")
