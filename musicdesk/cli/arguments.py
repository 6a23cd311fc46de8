"""Arguments: an argparse that says what is wrong in one sentence, and the types its options are made of."""

from __future__ import annotations

import argparse
import contextlib
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from musicdesk.core.errors import BadFile, BadValue, StorageError
from musicdesk.core.scale import Scale
from musicdesk.formats.names import shown

ECHO_LIMIT = 40
"""How much of a wrong value is repeated, in characters."""
SENTENCE_LIMIT = 200
"""How long a sentence of argparse may be, which repeats any number of wrong words in full."""
PATH_LIMIT = 160
"""How much of a path is repeated, in characters: its end tells more than its beginning."""
_TIME = r"\d{1,7}(?::\d{1,2}){0,2}(?:\.\d{1,6})?"
_CLOCK = re.compile(r"(?:(?P<hours>\d+):(?=\d+:))?(?P<minutes>\d+):(?P<seconds>\d{1,2}(?:\.\d*)?)")
_SPAN = rf"(?P<begin>{_TIME})\s*(?:-|\u2013|\bto\b)\s*(?P<end>{_TIME}|end)"
_PART = re.compile(rf"\s*{_SPAN}\s*", re.IGNORECASE)
_SECTION = re.compile(
    rf"\s*{_SPAN}\s*(?P<unit>bars?|s)?\s*(?:@\s*(?P<guidance>[^:\s]{{1,20}}))?\s*:\s*(?P<prompt>.*\S)\s*",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True)
class Span:
    """From `begin` up to `end` (None: the end), in seconds."""

    begin: float
    end: float | None


@dataclass(frozen=True)
class SectionWords:
    """A section as it was typed: where it lies, in bars or in seconds, and what is to be heard in it."""

    begin: float
    end: float | None
    in_bars: bool
    prompt: str
    guidance: float | None


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


def length(text: str) -> float:
    """Return seconds typed by the user: "600", "10:00", "1:30.5" or "1:00:00"."""
    try:
        return _seconds(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{_echo(text)} is no length: give seconds, or minutes:seconds") from None


def span(text: str) -> Span:
    """Return a part typed by the user: "4.0-8.0", "1:02-1:10" or "4-end"."""
    found = _PART.fullmatch(text)
    try:
        return Span(*_ends(found))
    except ValueError:
        raise argparse.ArgumentTypeError(f'{_echo(text)} is no part: give one such as "4.0-8.0"') from None


def section(text: str) -> SectionWords:
    """Return a section typed by the user: "0-30: soft pads", "8-16 bars: drums enter" or "30-60 @4: drums"."""
    found = _SECTION.fullmatch(text)
    try:
        begin, end = _ends(found)
        if found is None:
            raise ValueError
        guidance = None if found["guidance"] is None else float(found["guidance"])
        in_bars = (found["unit"] or "").lower().startswith("bar")
        if in_bars and ":" in found["begin"] + found["end"]:
            raise ValueError
        return SectionWords(begin, end, in_bars, found["prompt"], guidance)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f'{_echo(text)} is no section: give one such as "0-30: soft pads" or "8-16 bars: drums"'
        ) from None


def scale(text: str) -> Scale:
    """Return a key typed by the user: "A minor", "F# dorian", or "c" for C major."""
    try:
        return Scale.named(text)
    except BadValue:
        raise argparse.ArgumentTypeError(f'{_echo(text)} is no key: give one such as "A minor"') from None


def typed(path: str | Path) -> str:
    """Return a path for a sentence with the folders that were typed, without anything that a terminal obeys."""
    text = str(Path(*(shown(part) for part in Path(path).parts)))
    return text if len(text) <= PATH_LIMIT else f"…{text[1 - PATH_LIMIT :]}"


def check_there(path: str | Path) -> None:
    """Make sure that a file is there. Raises: BadFile, which names it as it was typed."""
    try:
        os.stat(path)
    except FileNotFoundError as exc:
        raise BadFile(f"There is no file {typed(path)}.", "Check the name and the folder.") from exc
    except (OSError, ValueError):  # said when it is read, and better
        return


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


def _ends(found: re.Match[str] | None) -> tuple[float, float | None]:
    if found is None:
        raise ValueError
    return _seconds(found["begin"]), None if found["end"].lower() == "end" else _seconds(found["end"])


def _seconds(text: str) -> float:
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        return float(text)
    hours, minutes, seconds = int(found["hours"] or 0), int(found["minutes"]), float(found["seconds"])
    if seconds >= 60 or (hours and minutes >= 60):
        raise ValueError
    return hours * 3600.0 + minutes * 60.0 + seconds


def _echo(text: str) -> str:
    return repr(text if len(text) <= ECHO_LIMIT else text[:ECHO_LIMIT] + "...")
