"""Finds what the rooms below the window say: texts with words in them, in modules that the window comes to."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from texts import HOLE, ROOT, Text, nodes_of, page

LEFT_OUT = Path(__file__).with_name("left-out.json")
"""Texts that look like sentences and are none that anybody sees in the window."""
NEVER_SHOWN = (
    "engines/benchmark", "engines/small_shape.py", "engines/clap/choosing.py",
    "engines/diffusion/kinds.py", "core/tags.py", "core/words.py", "core/clip.py", "core/tape.py", "core/passes.py",
    "formats/tagging.py", "formats/ixml.py", "formats/bext.py", "formats/midievents.py", "formats/recipefile.py",
    "app/bench.py", "app/covers.py", "app/doctor.py", "app/exportfiles.py", "audio/sources.py", "library/searching.py",
    "library/index.py", "analysis/peaks.py", "analysis/tones.py", "workers/line.py",
)  # fmt: skip
"""Rooms below whose words are for files, models, programmers and the command line."""
ROOMS_BELOW = (
    "core", "formats", "engines", "audio", "analysis", "midi", "library", "fetching", "pictures", "workers", "app",
)  # fmt: skip
_NO_WORDS_FOR_PEOPLE = {
    "debug", "info", "exception", "compile", "getattr", "Path", "TypeVar", "cast", "execute", "executemany", "sub",
    "encode", ".replace", "startswith", "endswith", "NotImplementedError", "Bug", "TypeError", "KeyError",
    "AssertionError", "RuntimeError",
}  # fmt: skip
"""What is called with texts that nobody reads in the window."""
_MOST_HOLES = 9
_WORD = re.compile(r"[A-Za-z][a-z]{1,}")
_PLAIN_WORD = re.compile(r"(?<![^ ])[A-Za-z][a-z]*(?=[ .,:;]|$)")
_FEWEST_PLAIN_WORDS = 4
"""A text with a sign that no sentence has is one all the same if there are so many words beside it."""
_NAMED_HOLE = re.compile(r"\{[a-z_]*(?::[^{}]*)?\}")
_QUERY = re.compile(r"\b(SELECT|INSERT|CREATE|PRAGMA|UPDATE|DELETE)\b")


@lru_cache(1)
def of_rooms_below() -> dict[Text, str]:
    """Return what the rooms below the window say, with where it stands; values are holes.

    Rooms that the window does not come to, be it by way of others, serve the command line alone.
    """
    left_out = set(json.loads(LEFT_OUT.read_text(encoding="utf-8")))
    found: dict[Text, str] = {}
    reached = _reached_by_window()
    for room in ROOMS_BELOW:
        for path in sorted((ROOT / "musicdesk" / room).rglob("*.py")):
            if path not in reached or path.relative_to(ROOT / "musicdesk").as_posix().startswith(NEVER_SHOWN):
                continue
            for source in _sentences(nodes_of(path)):
                if source not in left_out:
                    found.setdefault(Text(source), page(path))
    return found


def _reached_by_window() -> set[Path]:
    """Return the files of the modules that the window imports, at its start or later, be it by way of others."""
    files = {_module(path): path for path in (ROOT / "musicdesk").rglob("*.py")}
    reached: set[str] = set()
    waiting = [name for name in files if name.startswith("musicdesk.gui")]
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += [each for each in _imported(files[name]) if each in files]
    return {files[name] for name in reached}


def _module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def _imported(path: Path) -> Iterator[str]:
    for node in nodes_of(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _sentences(nodes: Sequence[ast.AST]) -> Iterator[str]:
    constants = _constants(nodes)
    passed = {id(node) for node in _unseen(nodes)}
    for node in nodes:  # what is part of a larger text is passed before it comes
        if id(node) in passed or not isinstance(node, (ast.Constant, ast.JoinedStr, ast.BinOp)):
            continue
        pieces = _pieces(node, constants)
        if pieces is None:
            continue
        passed.update(id(part) for part in _parts(node))
        source = _with_holes(pieces)
        if _is_sentence(source):
            yield source.strip()


def _constants(nodes: Sequence[ast.AST]) -> dict[str, str]:
    """Return the texts that a module gives a name to."""
    return {
        target.id: node.value.value
        for node in nodes
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def _pieces(node: ast.expr, constants: dict[str, str]) -> list[str | None] | None:
    """Return the words of a text with None for each value in between, or None if it is no text."""
    if isinstance(node, ast.Constant):
        return _between_holes(node.value) if isinstance(node.value, str) else None
    if isinstance(node, ast.JoinedStr):
        return [str(each.value) if isinstance(each, ast.Constant) else None for each in node.values]
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        sides = [_side(side, constants) for side in (node.left, node.right)]
        if any(isinstance(piece, str) for side in sides for piece in side or ()) and None not in sides:
            return [piece for side in sides for piece in side or ()]
    return None


def _side(node: ast.expr, constants: dict[str, str]) -> list[str | None] | None:
    """Return one side of two texts put together."""
    if isinstance(node, (ast.Constant, ast.JoinedStr, ast.BinOp)):
        return _pieces(node, constants)
    if isinstance(node, ast.Name) and node.id in constants:
        return _between_holes(constants[node.id])
    return [None] if isinstance(node, (ast.Name, ast.Attribute, ast.Call)) else None


def _between_holes(text: str) -> list[str | None]:
    """Return a text that is filled by `format` later, with None for each of its holes."""
    pieces: list[str | None] = []
    for piece in _NAMED_HOLE.split(text):
        pieces += [piece, None]
    return pieces[:-1]


def _parts(node: ast.expr) -> Iterator[ast.expr]:
    """Yield what a text is put together of; values in it are none of it, for they may be sentences of their own."""
    if isinstance(node, ast.JoinedStr):
        yield from (each for each in node.values if isinstance(each, ast.Constant))
    elif isinstance(node, ast.BinOp):
        for side in (node.left, node.right):
            yield side
            yield from _parts(side)


def _with_holes(pieces: list[str | None]) -> str:
    holes = 0
    words = []
    for before, piece in pairwise(["", *(piece for piece in pieces if piece != "")]):
        if piece is not None:
            words.append(piece)
        elif before is not None:  # of two values that touch nobody could tell where one ends
            holes += 1
            words.append(f"%{holes}")
    return "".join(words) if holes <= _MOST_HOLES else ""


def _unseen(nodes: Sequence[ast.AST]) -> Iterator[ast.AST]:
    """Yield what nobody sees: docstrings, log lines, keys, words of types, comparisons and lists of public names."""
    for node in nodes:
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value
        elif isinstance(node, ast.Compare) or _is_list_of_names(node) or _called(node) in _NO_WORDS_FOR_PEOPLE:
            yield from ast.walk(node)
        elif isinstance(node, ast.Subscript):
            yield from ast.walk(node.slice)
        elif isinstance(node, ast.FormattedValue) and node.format_spec is not None:
            yield from ast.walk(node.format_spec)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.returns is not None:
            yield from ast.walk(node.returns)
        elif isinstance(node, (ast.arg, ast.AnnAssign)) and node.annotation is not None:
            yield from ast.walk(node.annotation)


def _called(node: ast.AST) -> str:
    """Return the name of what is called here, or ""; `replace` alone makes a record with other texts in it."""
    if not isinstance(node, ast.Call):
        return ""
    if isinstance(node.func, ast.Attribute):
        return ".replace" if node.func.attr == "replace" else node.func.attr
    return getattr(node.func, "id", "")


def _is_list_of_names(node: ast.AST) -> bool:
    targets = node.targets if isinstance(node, ast.Assign) else []
    return any(isinstance(target, ast.Name) and target.id == "__all__" for target in targets)


def _is_sentence(text: str) -> bool:
    words = _WORD.findall(HOLE.sub("", text))
    if not words or any(sign in text for sign in ("\\", "\0")) or text.startswith((".", "/", "<", "--")):
        return False
    if any(sign in text for sign in ("_", "://")) and len(_PLAIN_WORD.findall(text)) < _FEWEST_PLAIN_WORDS:
        return False  # a key, a file, an address
    if " " in text.strip():
        return sum(len(word) for word in words) >= 4 and not _QUERY.search(text)
    return bool(re.fullmatch(r"[A-Z][a-z]{2,}[.…]?", text)) and not text.endswith("Error")
