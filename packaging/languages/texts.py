"""Finds the window's own texts, and those of Qt that it can show."""

from __future__ import annotations

import ast
import gc
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
QT_WORDS = Path(__file__).with_name("qt.json")
CONTEXT = "MusicDesk"
HOLE = re.compile(r"%\d|\{[^{}]*\}")
_CALLS = {"tr", "trn", "mark"}


@dataclass(frozen=True)
class Text:
    """A text to be translated; `comment` tells two uses apart, and for a plural is the form for one."""

    source: str
    comment: str = ""
    plural: bool = False
    context: str = CONTEXT


CODE = Text("en", "the code of this language")
"""By its translation the window knows which language it speaks."""


def of_window() -> dict[Text, str]:
    """Return the texts in calls of `tr`, `trn` and `mark`, with where they stand."""
    found = {CODE: "musicdesk/gui/tongue.py"}
    for path, call in _calls():
        for text in _texts(call):
            found.setdefault(text, page(path))
    return found


def unclear() -> list[str]:
    """Return a sentence for each call whose text cannot be read off the code, so that nobody could translate it."""
    wrong = []
    for path, call in _calls():
        name = getattr(call.func, "id", "")
        if any(isinstance(argument, ast.JoinedStr) for argument in call.args):
            wrong.append(f"{page(path)}:{call.lineno}: an f-string cannot be translated; give holes and values")
        elif name == "mark" and not _literals(call.args[0]):
            wrong.append(f"{page(path)}:{call.lineno}: mark wants a plain text")
        elif name == "trn" and [len(_literals(argument)) for argument in call.args[:2]] != [1, 1]:
            wrong.append(f"{page(path)}:{call.lineno}: trn wants two plain texts")
    return wrong


def of_qt() -> dict[Text, str]:
    """Return Qt's own words that can be seen in MusicDesk."""
    words: dict[str, list[str]] = json.loads(QT_WORDS.read_text(encoding="utf-8"))
    return {Text(source, context=context): "Qt" for context, sources in words.items() for source in sources}


@lru_cache(None)
def nodes_of(path: Path) -> tuple[ast.AST, ...]:
    """Return what a file of Python holds, from the outside in."""
    collects = gc.isenabled()
    gc.disable()  # nothing of a tree is waste, and to look for some in all of them takes longer than to read them
    try:
        return tuple(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    finally:
        if collects:
            gc.enable()


def page(path: Path) -> str:
    """Return where in the repository a file lies."""
    return path.relative_to(ROOT).as_posix()


def _calls() -> Iterator[tuple[Path, ast.Call]]:
    for path in sorted((ROOT / "musicdesk" / "gui").rglob("*.py")):
        yield from ((path, call) for call in _calls_in(path))


@lru_cache(None)
def _calls_in(path: Path) -> tuple[ast.Call, ...]:
    calls = (node for node in nodes_of(path) if isinstance(node, ast.Call) and node.args)
    return tuple(call for call in calls if isinstance(call.func, ast.Name) and call.func.id in _CALLS)


def _texts(call: ast.Call) -> Iterator[Text]:
    words = [_literals(argument) for argument in call.args]
    if getattr(call.func, "id", "") == "trn":
        if [len(each) for each in words[:2]] == [1, 1]:
            yield Text(words[1][0], words[0][0], plural=True)
        return
    comment = next((text for word in call.keywords if word.arg == "about" for text in _literals(word.value)), "")
    for text in words[0]:
        yield Text(text, comment)


def _literals(node: ast.expr) -> list[str]:
    """Return the plain texts that an argument can be: one, or those of a choice between several."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    return _literals(node.body) + _literals(node.orelse) if isinstance(node, ast.IfExp) else []
