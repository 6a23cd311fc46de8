"""Presetfile: a style as a small text file in TOML, read strictly and written whole or not at all."""

from __future__ import annotations

import json
import os
import re
import tomllib
from pathlib import Path
from typing import Any

from musicdesk.core.errors import BadFile, UserError
from musicdesk.core.preset import PLACE, Preset
from musicdesk.formats.atomic import staged
from musicdesk.formats.names import shown

ENDING = ".mdstyle"
"""What the file of a style ends in when it is written."""
ENDINGS = (ENDING, ".toml")
"""What it may end in when it is read: styles of before were plain .toml."""
BYTES_LIMIT = 2**16
"""The largest file of a style."""

_KINDS: dict[str, tuple[type, ...]] = {
    "name": (str,),
    "family": (str,),
    "template": (str,),
    "bpm": (int, float),
    "negative": (str,),
    "guidance": (int, float),
    "temperature": (int, float),
    "top_k": (int,),
    "steps": (int,),
    "seconds": (int, float),
    "model": (str,),
    "lora": (str,),
}
_LONE = re.compile(r"[\x00-\x1f\x7f]")
_HEAD = f"# A style of MusicDesk. {PLACE} in the template is where your words go.\n"


def read_preset(path: str | os.PathLike[str]) -> Preset:
    """Return the style in a file, as it stands there.

    Raises: BadFile, which names the file and says what is wrong with it.
    """
    name = shown(path)
    try:
        with open(path, "rb") as file:
            raw = file.read(BYTES_LIMIT + 1)
    except FileNotFoundError as exc:
        raise BadFile(f"There is no file {name}.", "Check the name and the folder.") from exc
    except (OSError, ValueError) as exc:
        if os.path.isdir(path):
            raise BadFile(f"{name} is a folder.", "Name the files in it.") from exc
        raise BadFile(f"{name} cannot be opened.", "Check that it is a file and may be read.") from exc
    if len(raw) > BYTES_LIMIT:
        raise BadFile(
            f"{name} is too large for a style.", f"The file of a style has a few lines, at most {BYTES_LIMIT:,} bytes."
        )
    try:
        values = tomllib.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as exc:
        raise BadFile(f"{name} is no text in UTF-8.", "Save it as UTF-8, or export the style again.") from exc
    except (ValueError, RecursionError) as exc:
        where = re.search(r"line (\d{1,6})", str(exc))
        place = f" (line {where[1]})" if where else ""
        raise BadFile(
            f"{name} is not written as a style is{place}.",
            'It has lines such as name = "Lo-fi" in TOML; compare with an exported style.',
        ) from exc
    return _preset(values, name)


def write_preset(path: str | os.PathLike[str], preset: Preset) -> Path:
    """Write a style as a file, whole or not at all, and return the path. Raises: StorageError."""
    raw = preset_text(preset).encode()
    target = Path(path)
    with staged(target, len(raw)) as place:
        place.write_bytes(raw)
    return target


def preset_text(preset: Preset) -> str:
    """Return the text of a style's file; what a style leaves as it is has no line."""
    lines = [_HEAD]
    for name in _KINDS:
        value = getattr(preset, name)
        if value not in (None, ""):
            lines.append(f"{name} = {_written(value)}\n")
    return "".join(lines)


def _preset(values: dict[str, Any], file: str) -> Preset:
    for name, value in values.items():
        kinds = _KINDS.get(name)
        if kinds is None:
            raise BadFile(f'{file}: a style has no "{shown(name)}".', f"What it can have: {', '.join(_KINDS)}.")
        if isinstance(value, bool) or not isinstance(value, kinds):
            what = "a text in quotes" if kinds == (str,) else "a whole number" if kinds == (int,) else "a number"
            raise BadFile(f"{file}: the value of {name} is {what}.", "Change it, or remove the line.")
    for name in ("name", "template"):
        if name not in values:
            raise BadFile(f"{file} gives the style no {name}.", f'Add a line {name} = "…".')
    try:
        return Preset(**values)
    except UserError as exc:
        raise BadFile(f"{file}: {exc}", exc.hint) from exc


def _written(value: str | float) -> str:
    if not isinstance(value, str):
        return repr(value)
    # A TOML basic string takes JSON's escapes but "\/"; what JSON leaves as it is, DEL, TOML wants escaped.
    return _LONE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", json.dumps(value, ensure_ascii=False))
