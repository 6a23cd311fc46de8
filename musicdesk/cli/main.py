"""The `musicdesk` command: runs a row of the table, and turns what went wrong into a sentence and an exit code."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import musicdesk
from musicdesk.cli.arguments import Parser
from musicdesk.cli.commands import COMMANDS, Command
from musicdesk.cli.terminal import EXIT_CANCELLED, Terminal, plain
from musicdesk.core.errors import BadValue, UserError
from musicdesk.core.job import Cancelled
from musicdesk.engines.quiet import be_quiet_and_offline

if TYPE_CHECKING:
    from musicdesk.app.desk import Desk

EXIT_FAILED = 1
DEBUG = "MUSICDESK_DEBUG"


def main(argv: Sequence[str] | None = None, desk: Desk | None = None) -> int:
    """Run a command line (without the program's name) and return its exit code: 0, 1, 2 or 130.

    `desk` puts other services in the place of the program's own.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a name no encoding can show must not end the program
    be_quiet_and_offline()
    # A program started without streams (`2>&-`, a window on Windows) has None in their place.
    terminal = Terminal(sys.stdout or io.StringIO(), sys.stderr or io.StringIO(), desk)
    try:
        return _dispatch(list(sys.argv[1:] if argv is None else argv), terminal)
    except UserError as exc:
        return _failed(terminal, str(exc), exc.exit_code, exc)
    except Cancelled:
        return _failed(terminal, "stopped; nothing was written.", EXIT_CANCELLED)
    except KeyboardInterrupt:
        return _failed(terminal, "stopped.", EXIT_CANCELLED)
    except BrokenPipeError:
        # The reader has gone (`musicdesk models list | head -1`): nothing is left to say, nor anybody to say it to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_FAILED
    except MemoryError as exc:
        hint = "Ask for fewer seconds or variations, or close other programs."
        return _failed(terminal, f"This machine has not enough memory for that. {hint}", EXIT_FAILED, exc)
    except Exception as exc:  # the last door before the user: whatever comes here is our mistake, said as such
        if os.environ.get(DEBUG):
            raise
        sentence = f"MusicDesk made a mistake of its own: {type(exc).__name__}: {plain(exc)[:300]};"
        return _failed(terminal, f"{sentence} run again with {DEBUG}=1 to see details.", EXIT_FAILED)


def _dispatch(words: list[str], terminal: Terminal) -> int:
    if not words or words[0] in ("-h", "--help", "help"):
        print(_overview())
        return 0
    if words[0] in ("-V", "--version"):
        print(f"musicdesk {musicdesk.__version__}")
        return 0
    command = _find(words[0])
    module = command.load()
    summary = f"{command.summary[:1].upper()}{command.summary[1:]}."
    parser = Parser(prog=f"musicdesk {command.name}", description=summary, allow_abbrev=False)
    module.add_arguments(parser)
    args = parser.parse_args(words[1:])
    _use_places()
    return module.run(args, terminal)


def _use_places() -> None:
    from musicdesk.app.modelplaces import use
    from musicdesk.app.settings import read_settings, settings_path

    use(read_settings(settings_path()).settings)


def _find(word: str) -> Command:
    for command in COMMANDS:
        if command.name == word:
            return command
    from difflib import get_close_matches

    close = get_close_matches(word, [command.name for command in COMMANDS], n=1)
    hint = f"Did you mean: musicdesk {close[0]}" if close else "See: musicdesk --help"
    raise BadValue(f'There is no command "{word[:40]}".', hint)


def _overview() -> str:
    rows = "\n".join(f"  {command.name:<11} {command.summary}" for command in COMMANDS)
    return (
        "usage: musicdesk [COMMAND ...]\n\nMakes music with MusicGen models, on this machine alone. "
        "Without a command it opens its window.\n\n"
        f"commands:\n{rows}\n  {'window':<11} open the window, with recordings to take in\n\n"
        "  musicdesk COMMAND --help   what a command takes\n  musicdesk --version        which MusicDesk this is\n\n"
        'a first listen:\n  musicdesk generate "warm lo-fi piano, 84 bpm" -o first.wav --midi first.mid'
    )


def _failed(terminal: Terminal, sentence: str, code: int, cause: BaseException | None = None) -> int:
    if cause is not None and os.environ.get(DEBUG):
        import traceback

        traceback.print_exception(cause)
    terminal.say(f"musicdesk: {sentence}")
    return code
