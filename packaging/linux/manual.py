"""Writes musicdesk(1) from the commands themselves: `python manual.py FILE`."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import musicdesk
from musicdesk.cli.commands import COMMANDS

ABOUT = (
    "MusicDesk makes music from a sentence or a hummed line, as audio and as MIDI, on this machine alone.",
    "Without arguments it opens its window. Files that are named, sound, MIDI or styles, are opened in it; a MusicDesk "
    "that is running takes them.",
)
WINDOW = (
    ("--library FOLDER", "the library to open (default: the last one)"),
    ("--safe-mode", "start with default settings, and keep the others"),
)
PLACES = (
    ("~/Music/MusicDesk", "the library: takes, recordings and exports (Settings changes the place)"),
    ("~/.config/musicdesk", "settings, and the styles you made"),
    ("~/.local/share/musicdesk", "models that were fetched"),
    ("~/.local/state/musicdesk", "the log, and what was measured of this machine"),
)
VARIABLES = (
    ("MUSICDESK_LANGUAGE", "the language of the window: en, de, es or ja (default: that of the system)"),
    ("MUSICDESK_MODELS", "where models lie"),
    ("MUSICDESK_DEBUG", "set to 1, mistakes of the command line come with their details"),
)
CODES = (("0", "done"), ("1", "it could not be done"), ("2", "the words were wrong"), ("130", "stopped by Ctrl+C"))


def manual() -> str:
    """Return the manual page."""
    day = time.gmtime(int(os.environ.get("SOURCE_DATE_EPOCH", time.time())))
    lines = [
        f'.TH MUSICDESK 1 "{time.strftime("%Y-%m-%d", day)}" "MusicDesk {musicdesk.__version__}" "User Commands"',
        ".SH NAME", r"musicdesk \- make music from a sentence or a hummed line",
        ".SH SYNOPSIS", ".B musicdesk", r"[\fIFILE\fR ...]", ".br",
        ".B musicdesk", r"\fICOMMAND\fR [\fIARGUMENT\fR ...]",
        ".SH DESCRIPTION", _plain(ABOUT[0]), ".PP", _plain(ABOUT[1]),
        ".SH COMMANDS", ".SS window [FILE ...]", "Open the window, with files to take in.", *_rows(WINDOW),
    ]  # fmt: skip
    for command in COMMANDS:
        parser = argparse.ArgumentParser(prog=f"musicdesk {command.name}", add_help=False)
        command.load().add_arguments(parser)
        lines += [f'.SS "{command.name}"', _sentence(command.summary), *_options(parser, command.name)]
    lines += [".SH EXIT STATUS", *_rows(CODES), ".SH ENVIRONMENT", *_rows(VARIABLES), ".SH FILES", *_rows(PLACES)]
    lines += [".SH EXAMPLES", ".EX"]
    lines += [_plain('musicdesk generate "warm lo-fi piano, 84 bpm" -o first.wav --midi first.mid')]
    lines += [_plain('musicdesk loop --from hum.wav --instrument "electric piano" --bars 4'), ".EE"]
    return "\n".join(lines) + "\n"


def _options(parser: argparse.ArgumentParser, name: str) -> Iterator[str]:
    for action in parser._actions:
        if action.help == argparse.SUPPRESS:
            continue
        if isinstance(action, argparse._SubParsersAction):
            for word, inner in action.choices.items():
                about = next((row.help for row in action._choices_actions if row.dest == word), "")
                yield from (".TP", rf"\fB{_plain(f'{name} {word}')}\fR", _sentence(about or ""))
                rows = list(_options(inner, f"{name} {word}"))
                if rows:
                    yield from (".RS", *rows, ".RE")
            continue
        yield from (".TP", _heading(action), _plain(_about(action, parser)) or "\\&")


def _heading(action: argparse.Action) -> str:
    value = action.metavar or (",".join(map(str, action.choices)) if action.choices else action.dest.upper())
    value = " ".join(value) if isinstance(value, tuple) else value
    if not action.option_strings:
        return rf"\fI{_plain(value)}\fR"
    words = ", ".join(rf"\fB{_plain(word)}\fR" for word in action.option_strings)
    return words if action.nargs == 0 else rf"{words} \fI{_plain(value)}\fR"


def _about(action: argparse.Action, parser: argparse.ArgumentParser) -> str:
    if not action.help:
        return ""
    facts = {**vars(action), "prog": parser.prog, "choices": ", ".join(map(str, action.choices or ()))}
    return action.help % facts


def _rows(rows: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for word, about in rows:
        yield from (".TP", rf"\fB{_plain(word)}\fR", _plain(about))


def _sentence(text: str) -> str:
    return _plain(text[:1].upper() + text[1:].rstrip(".") + ".") if text else "\\&"


def _plain(text: str) -> str:
    text = " ".join(text.split()).replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{text}" if text.startswith((".", "'")) else text


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(manual(), encoding="utf-8")
