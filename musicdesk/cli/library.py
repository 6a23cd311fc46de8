"""`musicdesk library`: the takes that were kept, listed, shown, exported, and their index made again."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from musicdesk.cli.arguments import whole
from musicdesk.cli.takewords import words_of
from musicdesk.cli.terminal import clock, plain
from musicdesk.core.errors import BadFile, BadValue, StorageError
from musicdesk.core.take import STARS_LIMIT, Origin
from musicdesk.formats.names import shown

if TYPE_CHECKING:
    from musicdesk.cli.terminal import Terminal
    from musicdesk.core.take import Take
    from musicdesk.library.library import Library

FORMATS = {"16": "wav16", "24": "wav24", "float": "wav32f"}
"""What `--bits` may say."""
PAGE = 500
FIRST_TAKE = 'Make one: musicdesk generate "warm lo-fi piano, 84 bpm" --library'


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    common = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    common.add_argument(
        "--folder", type=Path, metavar="F", help="the library (default: MusicDesk in your Music folder)"
    )
    common.add_argument("--json", action="store_true", help="print JSON")
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)

    def action(name: str, summary: str) -> argparse.ArgumentParser:
        return actions.add_parser(name, parents=[common], help=summary, description=summary, allow_abbrev=False)

    each = action("list", "list takes, newest first")
    each.add_argument(
        "words", nargs="*", metavar="WORD", help="only those with these words in title, prompt, note, model or melody"
    )
    each.add_argument("--stars", type=whole, default=0, metavar="N", help="only those with at least N stars")
    each.add_argument("--trash", action="store_true", help="those in the trash")
    each = action("show", "say everything about a take")
    each.add_argument("id", metavar="ID", help="its id, as list prints it")
    each = action("export", "write a take's sound as a WAV file (musicdesk export can do more)")
    each.add_argument("id", metavar="ID", help="its id, as list prints it")
    each.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FILE", help="the file, or the folder, to write to"
    )
    each.add_argument("--bits", choices=FORMATS, default="16", help="16, 24 or float (default: 16)")
    action("rebuild", "make the index again from the folders of the takes")


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Do the action and return 0."""
    from musicdesk.app.library import recover_unfinished
    from musicdesk.library.library import Library
    from musicdesk.library.places import default_folder, is_library

    if args.action == "list" and not 0 <= args.stars <= STARS_LIMIT:
        raise BadValue(f"{args.stars} stars are outside 0..{STARS_LIMIT}.", "Ask for 0 to 5.", field="stars")
    folder = default_folder() if args.folder is None else args.folder
    if not is_library(folder):
        # Looking does not make a library: a name typed wrong would leave an empty one behind.
        if args.folder is not None or args.action != "list":
            raise StorageError(f"There is no library in {shown(folder)}.", FIRST_TAKE)
        if args.json:
            terminal.emit_json([])
        terminal.say(f"There are no takes yet. {FIRST_TAKE}")
        return 0
    with Library.open(folder) as library:
        if recover_unfinished(library):
            terminal.say("What was being made when MusicDesk ended is in the list.")
        if args.action != "rebuild":
            _say_remarks(library, terminal)
        {"list": _list, "show": _show, "export": _export, "rebuild": _rebuild}[args.action](library, args, terminal)
    return 0


def _list(library: Library, args: argparse.Namespace, terminal: Terminal) -> None:
    ids = library.find(" ".join(args.words), args.stars, args.trash)
    if args.json:
        terminal.emit_json([values for take_id in ids for values in _values(library, take_id, terminal)])
        return
    for start in range(0, len(ids), PAGE):
        for row in library.rows(ids[start : start + PAGE]):
            stars = "*" * row.stars
            notes = "  (cut short)" if row.origin is Origin.CUT_SHORT else ""
            notes += f"  (follows {plain(row.melody)})" if row.melody else ""
            terminal.emit(f"{row.id}  {clock(row.seconds):>6}  {stars:<5}  {plain(row.title)}{notes}")
    if not ids:
        sought = bool(args.words or args.stars)
        terminal.say("No take is like that." if sought else "It is empty." if args.trash else "There are no takes yet.")


def _show(library: Library, args: argparse.Namespace, terminal: Terminal) -> None:
    take = library.take(args.id)
    values = _described(library, take)
    if args.json:
        terminal.emit_json(values)
        return
    recipe = values.pop("recipe") or {}
    words = words_of(take)
    for name, value in (*values.items(), *((name, value) for name, value in recipe.items() if name not in values)):
        if value not in (None, "", []):
            terminal.emit(f"{name.replace('_', ' '):<12} {plain(words.get(name, _spoken(value)))}")


def _export(library: Library, args: argparse.Namespace, terminal: Terminal) -> None:
    from musicdesk.app.export import export_take
    from musicdesk.app.exportform import ExportForm

    (path,) = export_take(library, args.id, args.output, ExportForm(FORMATS[args.bits], cover=False))
    if args.json:
        terminal.emit_json({"path": str(path)})
    else:
        terminal.emit_path(path)


def _rebuild(library: Library, args: argparse.Namespace, terminal: Terminal) -> None:
    count = library.rebuild()
    if args.json:
        terminal.emit_json({"takes": count, "remarks": list(library.remarks)})
    else:
        terminal.emit(count)
    _say_remarks(library, terminal)
    terminal.say(f"The index was made again from {count} {'take' if count == 1 else 'takes'}.")


def _values(library: Library, take_id: str, terminal: Terminal) -> list[dict[str, Any]]:
    try:
        return [_described(library, library.take(take_id))]
    except BadFile as exc:  # gone or damaged since the index was made
        terminal.say(exc.message)
        return []


def _described(library: Library, take: Take) -> dict[str, Any]:
    melody = None if take.recipe is None else take.recipe.melody
    named = None if melody is None else melody.name
    return {**take.to_json(), "melody": named, "folder": str(library.folder_of(take.id))}


def _spoken(value: object) -> object:
    return ", ".join(map(str, value)) if isinstance(value, list) else value


def _say_remarks(library: Library, terminal: Terminal) -> None:
    for remark in library.remarks:
        terminal.say(remark)
