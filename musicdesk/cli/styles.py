"""`musicdesk styles`: the styles that prompts can be written in."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from musicdesk.cli.terminal import plain
from musicdesk.core.preset import Preset
from musicdesk.core.words import spoken_bpm
from musicdesk.formats.names import shown

if TYPE_CHECKING:
    from musicdesk.cli.terminal import Terminal

SETTINGS = ("guidance", "temperature", "top_k", "steps", "seconds", "model", "lora", "negative")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="list|show|import|export|remove")
    listing = actions.add_parser("list", help="list all styles, family by family")
    show = actions.add_parser("show", help="show what a style says")
    show.add_argument("name", metavar="NAME")
    taking = actions.add_parser("import", help="keep the styles in some files as your own")
    taking.add_argument("files", nargs="+", type=Path, metavar="FILE.mdstyle")
    giving = actions.add_parser("export", help="write a style as a file for others")
    giving.add_argument("name", metavar="NAME")
    giving.add_argument("-o", "--output", type=Path, metavar="OUT.mdstyle", help="default: a name made of NAME")
    removing = actions.add_parser("remove", help="remove a style of your own")
    removing.add_argument("name", metavar="NAME")
    for each in (listing, show, taking, giving, removing):
        each.add_argument("--json", action="store_true", help="print it as JSON")


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Do it and return 0, or 1 where a file to be imported is no style."""
    return {"list": _list, "show": _show, "import": _import, "export": _export, "remove": _remove}[args.action](
        args, terminal
    )


def to_json(preset: Preset) -> dict[str, Any]:
    """Return what `musicdesk styles --json` prints for a style; null is what it leaves as it is."""
    return {
        "name": preset.name,
        "family": preset.family,
        "template": preset.template,
        "bpm": preset.bpm,
        **{name: getattr(preset, name) or None for name in SETTINGS},
        "own": preset.own,
    }


def _list(args: argparse.Namespace, terminal: Terminal) -> int:
    from musicdesk.app.presets import shelf

    styles = shelf()
    for remark in styles.remarks:
        terminal.say(remark)
    if args.json:
        terminal.emit_json([to_json(each) for each in styles.presets])
        return 0
    family = ""
    for each in styles.presets:
        if each.family != family:
            family = each.family
            terminal.emit(plain(family))
        tempo = "" if each.bpm is None else f"{spoken_bpm(each.bpm)} bpm"
        terminal.emit(f"  {plain(each.name):<24} {tempo:<10}{'  yours' if each.own else ''}".rstrip())
    return 0


def _show(args: argparse.Namespace, terminal: Terminal) -> int:
    from musicdesk.app.presets import find

    preset = find(args.name)
    if args.json:
        terminal.emit_json(to_json(preset))
        return 0
    terminal.emit(f"{plain(preset.name)} ({plain(preset.family)}{', yours' if preset.own else ''})")
    terminal.emit(f"asks for     {plain(preset.prompt(''))}")
    terminal.emit(f"template     {plain(preset.template)}")
    for name in SETTINGS:
        value = getattr(preset, name)
        if value not in (None, ""):
            terminal.emit(f"{name.replace('_', '-'):<12} {plain(value)}")
    return 0


def _import(args: argparse.Namespace, terminal: Terminal) -> int:
    from musicdesk.app.presets import import_files, stands_in

    kept = list[Preset]()
    for file in args.files:
        taken = import_files([file])
        for remark in taken.remarks:  # of one that was taken it is a remark, of another why not
            terminal.say(remark if taken.presets else f"musicdesk: {remark}")
        for each in taken.presets:
            if stands_in(each):
                back = f'"musicdesk styles remove {shown(each.name)}" brings it back'
                terminal.say(f"{each.name} takes the place of the one that came with MusicDesk; {back}.")
            if not args.json:
                terminal.emit(plain(each.name))
        kept += taken.presets
    if args.json:
        terminal.emit_json([to_json(each) for each in kept])
    return 0 if len(kept) == len(args.files) else 1


def _export(args: argparse.Namespace, terminal: Terminal) -> int:
    from musicdesk.app import naming
    from musicdesk.app.presets import export_file, find
    from musicdesk.formats.presetfile import ENDING

    preset = find(args.name)
    target = args.output or naming.free(Path(f"{naming.slug(preset.name)}{ENDING}"))
    written = export_file(preset.name, target)
    if args.json:
        terminal.emit_json(to_json(preset) | {"path": str(written)})
    else:
        terminal.emit_path(written)
    return 0


def _remove(args: argparse.Namespace, terminal: Terminal) -> int:
    from musicdesk.app.presets import remove

    remove(args.name)
    if args.json:
        terminal.emit_json({"removed": args.name})
    else:
        terminal.say(f"Removed: {args.name}.")
    return 0
