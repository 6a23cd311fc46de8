"""`musicdesk models`: which models there are, and how one is fetched, checked, taken in and removed.

With `--json` stdout holds, for `list`, a list of models, and for `info` one, with the keys id, title, kind, family,
licence, licence_url, restricted, gated, size_bytes (0: unknown), melody, stereo, channels, sample_rate, state
("installed", "partial", "absent"), installed, partial_bytes, folder (null if not installed), memory_bytes (by number
format), longest_s, steps, guidance (null if it has none) and good_for. For `get` and `import`: id, folder, size_bytes.
For `verify`: a list of models with id, whole and faults (sentences). For `remove`: id and freed_bytes.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from musicdesk.cli.fetchwords import amount, listed, on_the_way, taking
from musicdesk.cli.terminal import EXIT_CANCELLED, plain
from musicdesk.core.errors import BadValue, UserError
from musicdesk.core.job import Cancelled

if TYPE_CHECKING:
    from musicdesk.app.models import ModelRow
    from musicdesk.app.settings import Settings
    from musicdesk.cli.terminal import Terminal

EXIT_FAILED = 1
KINDS = {"music": "Music", "picture": "Covers", "tags": "Tags"}
STATES = {"installed": "installed", "partial": "paused", "absent": "not installed"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--json", action="store_true", help="print JSON")
    common = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    # Left out where it is not typed: a value here would overwrite the one that was typed before the action.
    common.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="print JSON")
    actions = parser.add_subparsers(dest="action", metavar="ACTION")

    def action(name: str, summary: str) -> argparse.ArgumentParser:
        return actions.add_parser(name, parents=[common], help=summary, description=summary, allow_abbrev=False)

    action("list", "list the models MusicDesk knows (what models alone does)")
    each = action("info", "say everything about a model")
    each.add_argument("name", metavar="NAME", help="its id, as list prints it, or a folder")
    each = action("get", "fetch a model, or go on fetching it")
    each.add_argument("name", metavar="NAME", help="its id, as list prints it")
    each.add_argument("--accept-licence", action="store_true", help="you have read its licence and agree to it")
    each = action("verify", "compare the files of models with their checksums")
    each.add_argument("name", metavar="NAME", nargs="?", help="its id (default: all that are installed)")
    each.add_argument("--mend", action="store_true", help="fetch the files that are broken anew, and only those")
    each = action("remove", "remove a model, or what is here of it")
    each.add_argument("name", metavar="NAME", help="its id, as list prints it")
    each = action("import", "take a model in from a folder, without the network")
    each.add_argument("name", metavar="NAME", help="which model it is: its id, as list prints it")
    each.add_argument("folder", metavar="FOLDER", type=Path, help="where its files lie")
    each.add_argument("--accept-licence", action="store_true", help="you have read its licence and agree to it")


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Do the action and return the exit code."""
    actions = {"info": _info, "get": _get, "verify": _verify, "remove": _remove, "import": _import}
    return actions.get(args.action, _list)(args, terminal)


def _list(args: argparse.Namespace, terminal: Terminal) -> int:
    from musicdesk.app.models import all_models

    rows = all_models()
    if args.json:
        terminal.emit_json([row.to_json() for row in rows])
        return 0
    width = max(len(row.id) for row in rows)
    for row in rows:
        traits = [KINDS[row.kind].lower()] if row.kind != "music" else []
        traits += [trait for trait, has in (("melody", row.melody), ("stereo", row.stereo)) if has]
        size = amount(row.size_bytes) if row.size_bytes else "?"
        here = STATES[row.state]
        terminal.emit(f"{row.id:<{width}}  {here:<13}  {size:>7}  {row.licence:<22}  {', '.join(traits)}".rstrip())
    if any(row.state != "installed" for row in rows):
        terminal.say("Fetch one by: musicdesk models get NAME    What it is: musicdesk models info NAME")
    return 0


def _info(args: argparse.Namespace, terminal: Terminal) -> int:
    row = _row(args.name)
    if args.json:
        terminal.emit_json(row.to_json())
        return 0
    lines = [
        ("id", row.id),
        ("title", row.title),
        ("good for", row.good_for),
        ("makes", _makes(row)),
        ("size", amount(row.size_bytes) if row.size_bytes else "the hub tells when it is fetched"),
        ("memory", ", ".join(f"{amount(value)} in {name}" for name, value in row.memory_bytes.items())),
        ("licence", f"{row.licence or 'unknown'}{', to be agreed to' if row.restricted else ''}"),
        ("", row.licence_url),
        ("state", f"{STATES[row.state]}{f', {amount(row.partial_bytes)} here' if row.partial_bytes else ''}"),
        ("folder", "" if row.folder is None else str(row.folder)),
    ]
    for name, value in lines:
        if value:
            terminal.emit(f"{name:<9} {plain(value)}")
    if row.gated and row.folder is None:
        terminal.say(_gated(row))
    return 0


def _get(args: argparse.Namespace, terminal: Terminal) -> int:
    from musicdesk.app.modelfetch import fetch_model, model_size

    row, settings = _row(args.name, fetchable=True), _settings()
    if row.folder is not None:
        terminal.say(f"{row.title} is here already.")
        return _emit_model(row.id, row.folder, args, terminal)
    command = f"musicdesk models get {row.id}"
    accepted = args.accept_licence or (row.restricted and _agreed(row, terminal, command, taking(row)))
    if row.gated and not row.partial_bytes:
        terminal.say(_gated(row))
    terminal.say(listed(row, model_size(row.id, settings=settings)))
    try:
        with terminal.stoppable():
            folder = fetch_model(
                row.id,
                accepted=accepted,
                settings=settings,
                report=on_the_way(terminal),
                cancel=terminal.cancel,
            )
    except Cancelled:
        agreed = " --accept-licence" if args.accept_licence else ""
        terminal.say(f"Paused: {amount(_row(row.id).partial_bytes)} are here. To go on: {command}{agreed}")
        return EXIT_CANCELLED
    terminal.say(f"{row.title} is installed.")
    return _emit_model(row.id, folder, args, terminal)


def _verify(args: argparse.Namespace, terminal: Terminal) -> int:
    from musicdesk.app.modelfetch import mend_model, verify_model
    from musicdesk.app.models import all_models

    names = [args.name] if args.name else [row.id for row in all_models() if row.folder and row.id != "starter"]
    found, settings = [], _settings()
    with terminal.stoppable():
        for name in names:
            row = _row(name, fetchable=True)
            report = on_the_way(terminal)
            faults = verify_model(row.id, settings=settings, report=report, cancel=terminal.cancel)
            if faults and args.mend:
                mend_model(row.id, settings=settings, report=report, cancel=terminal.cancel)
                terminal.say(f"{row.title}: mended what was broken ({'; '.join(faults)}).")
                faults = verify_model(row.id, settings=settings, report=report, cancel=terminal.cancel)
            found.append({"id": row.id, "whole": not faults, "faults": list(faults)})
            terminal.clear()
            if not args.json:
                terminal.emit(f"{row.id}: {'whole' if not faults else 'broken'}")
                for fault in faults:
                    terminal.emit(f"  {plain(fault)}")
    if args.json:
        terminal.emit_json(found)
    broken = [str(each["id"]) for each in found if not each["whole"]]
    if broken:
        terminal.say(f"To fetch what is broken anew: musicdesk models verify {broken[0]} --mend")
    elif not found:
        terminal.say("No model is installed but the Starter, which musicdesk doctor checks.")
    return EXIT_FAILED if broken else 0


def _remove(args: argparse.Namespace, terminal: Terminal) -> int:
    from musicdesk.app.modelfetch import remove_model

    row = _row(args.name, fetchable=True)
    freed = remove_model(row.id)
    if args.json:
        terminal.emit_json({"id": row.id, "freed_bytes": freed})
    terminal.say(f"{row.title} is removed; {amount(freed)} are free again.")
    return 0


def _import(args: argparse.Namespace, terminal: Terminal) -> int:
    from musicdesk.app.modelfetch import check_import, import_model

    row = _row(args.name, fetchable=True)
    check_import(row.id, args.folder)
    command = f'musicdesk models import {row.id} "{args.folder}"'
    accepted = args.accept_licence or (row.restricted and _agreed(row, terminal, command))
    with terminal.stoppable():
        folder = import_model(
            row.id,
            args.folder,
            settings=_settings(),
            accepted=accepted,
            report=on_the_way(terminal),
            cancel=terminal.cancel,
        )
    terminal.say(f"{row.title} is installed; its licence: {row.licence} ({row.licence_url}).")
    return _emit_model(row.id, folder, args, terminal)


def _row(name: str, *, fetchable: bool = False) -> ModelRow:
    from musicdesk.app.models import model_of, model_of_folder

    folder = Path(name).expanduser()
    if not fetchable and folder.is_dir():
        return model_of_folder(folder)
    try:
        return model_of(name)
    except UserError as exc:
        raise BadValue(exc.message, exc.hint, field="name") from exc


def _agreed(row: ModelRow, terminal: Terminal, command: str, taking: str = "") -> bool:
    """Show a licence and ask, where somebody can answer. Raises: BadValue if he does not agree, or nobody is there."""
    from musicdesk.app.modelfetch import licence_not_agreed

    terminal.say(f"{row.title} is under {row.licence}: {row.licence_url}")
    if taking:
        terminal.say(taking)
    if not (terminal.live and sys.stdin is not None and sys.stdin.isatty()):
        refused = licence_not_agreed(row.title, row.licence, row.licence_url)
        raise BadValue(refused.message, f"Read it, and if you agree: {command} --accept-licence")
    terminal.say("Do you agree to it? Type yes or no:")
    if sys.stdin.readline(100).strip().lower() not in ("y", "yes"):
        raise BadValue(f"{row.title} was not installed: its licence was not agreed to.", field="accepted")
    return True


def _gated(row: ModelRow) -> str:
    # The page of a gated model is the one on which its licence is agreed to.
    return (
        f"Its publisher wants to be asked: open {row.licence_url}, agree there with an account of your own, and log in "
        "here by: hf auth login"
    )


def _makes(row: ModelRow) -> str:
    if row.kind != "music":
        return {"picture": "pictures", "tags": "words for what is heard"}[row.kind]
    sound = f"{'stereo' if row.channels == 2 else 'one channel'} at {row.sample_rate / 1000:g} kHz"
    longest = row.abilities.longest_s
    length = f"up to {longest:g} s" if longest < 3600 else "any length"
    return ", ".join([sound, length, *(["follows a melody"] if row.melody else [])])


def _settings() -> Settings:
    from musicdesk.app.settings import read_settings, settings_path

    return read_settings(settings_path()).settings


def _emit_model(model: str, folder: Path, args: argparse.Namespace, terminal: Terminal) -> int:
    if args.json:
        terminal.emit_json({"id": model, "folder": str(folder), "size_bytes": _row(model).size_bytes})
    else:
        terminal.emit_path(folder)
    return 0
