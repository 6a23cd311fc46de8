"""What a report of a mistake needs to know of this computer, in English, with nothing in it that is private."""

from __future__ import annotations

import getpass
import json
import os
import platform
import re
import sys
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from importlib import metadata
from itertools import islice
from pathlib import Path
from typing import Any

from PySide6.QtCore import qVersion

import musicdesk
from musicdesk.app.exportnames import without_tempo
from musicdesk.app.naming import SLUG_LIMIT
from musicdesk.engines.catalog import resources_folder
from musicdesk.library.naming import folded

PACKAGES = ("torch", "transformers", "diffusers", "numpy", "PySide6_Essentials", "sounddevice", "onnxruntime")
PROMPTS_SHOWN = 10
_IN_ADDRESS = re.compile(r"(\w+://)[^\s/]+@")
_TOKEN = re.compile(r"\b(hf_|sk-|gh[pousr]_|Bearer )[\w.~+/=-]{6,}")
_ENDING = (
    r"\.(?:wave?|flac|mp[234]|m4[abv]|aac|ac3|wma|caf|aif[cf]?|og[agv]|opus|w64|ape|wv|amr|mov|mkv|webm|avi|wmv|"
    r"mpe?g|3gp|midi?|mdstyle|png|jpe?g|webp)\b"
)
_OF_MUSIC = re.compile(
    rf"""(?:(?<=[/\\"“„«])|(?<=[\s(\[{{=:,]')|(?<=^')|(?<=\bb'))[^/\\\n]*[^/\\\n.](?={_ENDING})"""
    rf"""|(?<![^\s(\[{{=:,])[^\s(\[{{=:,/\\'"“„«…][^\s/\\…]*(?={_ENDING})""",
    re.IGNORECASE | re.MULTILINE,
)
"""The name of a file of sound, pictures or notes: it is the user's own, or made of the words of the prompt.

It is taken as long as can be, because blanks, apostrophes and quotation marks may stand in it.
"""
_OF_STEMS = re.compile(r"(?<=[/\\])[^/\\\n]*[^/\\\n\s](?=[ _-]+stems\b)", re.IGNORECASE)
_EXPORTS = re.compile(r"(?<!\w)Exports[/\\]+")
_OPENING = re.compile(r"""(?:^|(?<=[\s(\[{=:,]))['"“„«]""")
_CLOSING = {
    opening: re.compile(rf"{sign}(?=[\s,;:.)\]}}]|$)(?![^{sign}]*\w{sign}(?:[\s,;:.)\]}}]|$))")
    for opening, sign in {"'": "'", '"': '"', "“": "”", "„": "“", "«": "»"}.items()
}
"""What ends a path that was opened so; in the names of files apostrophes stand before blanks, too."""
_KIND = r"(?:\w+\.)*(?:\w*(?:Error|Exception|Warning)|Bug|BadFile|BadValue|Unavailable)"
_SAID_BY_MISTAKE = re.compile(
    rf"^({_KIND}: ).+"
    r"(?:\n(?!\d{4}-\d\d-\d\d |Traceback |During handling of|The above exception|The engine's process:|Fatal ).*)*"
    rf"""|\b({_KIND}: )(?=['"]).+""",
    re.MULTILINE,
)
"""What an exception says, of several lines even: an older logbook has it, and prompts and titles may be in it."""
_SHORTEST_NAME = 2
_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_ESCAPE = re.compile(r"\\[nrt]")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SHORTEST_TEXT = 4
"""In bytes: a title that is shorter says nothing, but in other scripts a sign says more."""
_END = ""
_Word = tuple[str, int, int]
"""A word as it is compared, and where in the line it begins and ends."""
_Tree = dict[str, Any]
_OWN_WORDS = frozenset(
    _WORD.findall(
        "begins bfloat16 caught cuda done ended engine error exported failed file float16 float32 folder info kept "
        "language library loaded loading making memory model musicdesk none process running safe sound started starter "
        "system take taken takes unloaded warning window"
    )
)
"""Words of the logbook itself. A take that is called so is not given away by them, and without them it says nothing."""
_STAMP = re.compile(r"\d{4}-\d\d-\d\d [\d:,]+ [A-Z]+ ")
_OURS = re.compile(r"  \S+:\d+ in \S+|MusicDesk \d\S*, \S+")
"""Lines of a stack, and of a start with its versions: nobody's words are in them."""


def report(facts: Mapping[str, str], prompts: Sequence[str], lines: Sequence[str], private: Sequence[str] = ()) -> str:
    """Return versions, facts, prompts if any are given, and the last lines of the logbook, as text to be pasted.

    `private` are titles and prompts of takes, which are taken out of the lines in whatever form they stand there.
    """
    said = [
        f"MusicDesk {musicdesk.__version__}, {how_installed()}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
        ", ".join(f"{name} {version}" for name, version in _versions()),
        *(f"{name}: {value}" for name, value in facts.items()),
    ]
    told = [without_private("\n".join(said))]
    if prompts:
        wished = (f"  {' '.join(prompt.split())}" for prompt in prompts[:PROMPTS_SHOWN])
        told += ["", "Last prompts:", *map(_without_owner, wished)]
    # Names of files go first: they are known by words that may be titles, too ("Exports", "flac").
    return "\n".join([*told, "", *without_words(without_private("\n".join(lines)).split("\n"), private)])


def without_private(text: str, home: Path | None = None, user: str | None = None) -> str:
    """Return a text that names nobody, gives no password away and nothing that the user wrote.

    Without the user's name in folders, names of files of music, all in a folder of exports, what exceptions say,
    passwords in addresses, and tokens.
    """
    said = _SAID_BY_MISTAKE.sub(lambda found: f"{found[1] or found[2]}…", _without_owner(text, home, user))
    said = "\n".join(map(_without_exports, said.split("\n")))
    return _OF_STEMS.sub("…", _OF_MUSIC.sub("…", said))


def without_words(lines: Sequence[str], private: Sequence[str]) -> list[str]:
    """Return lines of the logbook without titles and prompts, also where names of files are made of them.

    Compared are the words alone, without case and accents, in the order in which they stand: a name of a file has the
    same ones, perhaps not to the end.
    """
    lines = [unicodedata.normalize("NFC", line) for line in lines]
    there = [_words_in(line) for line in lines]
    tree = _tree_of(private, {word for words in there for word, _, _ in words})
    return _without_unspaced([_hidden(*each, tree) for each in zip(lines, there, strict=True)], private)


def _words_in(line: str) -> list[_Word]:
    stamp = _STAMP.match(line)
    at = stamp.end() if stamp else 0
    if _OURS.fullmatch(line, at):
        return []
    return [(_plain(found[0]), *found.span()) for found in _WORD.finditer(_ESCAPE.sub("  ", line), at)]


@lru_cache(8192)
def _plain(word: str) -> str:
    bare = word.replace("'", "").replace("\u2019", "")
    return bare.lower() if bare.isascii() else folded(bare)


def _tree_of(private: Sequence[str], there: Collection[str]) -> _Tree:
    """Return titles and prompts as a tree that is gone down word by word; of thousands hardly one begins `there`."""
    tree: _Tree = {}
    for text in private:
        for part in _parts(text):
            first = _WORD.search(part)
            if first is None or _plain(first[0]) not in there:
                continue
            words = [_plain(word) for word in _WORD.findall(part)]
            whole = "".join(words)
            if len(whole.encode()) >= _SHORTEST_TEXT and whole not in _OWN_WORDS:
                branch = tree
                for word in words:
                    branch = branch.setdefault(word, {})
                branch[_END] = {}
    return tree


def _parts(text: str) -> Iterator[str]:
    """Yield a text, its lines where it has several, and what a file is called whose tempo stands by itself."""
    text = text if text.isascii() else unicodedata.normalize("NFC", text)
    yield text
    if "\n" in text:
        yield from text.splitlines()
    if any(unit in text.lower() for unit in ("bpm", "beats")):
        yield without_tempo(text)


def _hidden(line: str, words: Sequence[_Word], tree: _Tree) -> str:
    left, at, index = list[str](), 0, 0
    while index < len(words):
        count = _count_known(words, index, tree)
        if count:
            left.append(f"{line[at : words[index][1]]}…")
            at = words[index + count - 1][2]
        index += count or 1
    return "".join([*left, line[at:]])


def _count_known(words: Sequence[_Word], index: int, tree: _Tree) -> int:
    """Return how many words from one on are those of a title or prompt, or of so much of one that it is known by it."""
    branch, whole, begun, length = tree, 0, 0, 0
    for word, _, _ in islice(words, index, None):
        if word not in branch:
            break
        branch = branch[word]
        begun, length = begun + 1, length + len(word) + 1
        whole = begun if _END in branch else whole
    return begun if length >= SLUG_LIMIT // 2 else whole  # names of files are cut, but not in their first half


def _without_unspaced(lines: list[str], private: Sequence[str]) -> list[str]:
    """Return lines without texts in scripts that set no blanks between words."""
    text = "\n".join(lines)
    signs = set(text)
    asked = (each.strip() for each in private if _UNSPACED.search(each))
    found = {each for each in asked if len(each) > 1 and each[0] in signs and each in text}
    for each in sorted(found, key=len, reverse=True):
        text = text.replace(each, "…")
    return text.split("\n")


def _without_owner(text: str, home: Path | None = None, user: str | None = None) -> str:
    home = home or Path.home()
    for place in {str(home), home.as_posix(), json.dumps(str(home))[1:-1]}:
        if len(place) > _SHORTEST_NAME:
            text = re.sub(re.escape(place) + r"(?![\w.-])", "~", text)
    name = _user() if user is None else user
    if len(name) >= _SHORTEST_NAME:
        text = re.sub(rf"(?<=[/\\]){re.escape(name)}(?![\w.-])", "…", text)
    return _TOKEN.sub(r"\1…", _IN_ADDRESS.sub(r"\1…@", text))


def _without_exports(line: str) -> str:
    """Return a line without what follows a folder of exports, up to the end of the path where marks show it."""
    folder = _EXPORTS.search(line)
    if folder is None or folder.end() == len(line):
        return line
    opened = _OPENING.findall(line, 0, folder.start())
    closed = _CLOSING[opened[-1]].search(line, folder.end()) if opened else None
    end = closed.start() if closed else len(line)
    ending = re.search(rf"{_ENDING}\.?$", line[folder.end() : end], re.IGNORECASE)
    return f"{line[: folder.end()]}…{ending[0] if ending else ''}{_without_exports(line[end:])}"


def how_installed() -> str:
    """Return how this MusicDesk came here, in a few words."""
    if getattr(sys, "frozen", False):
        return f"installed in {Path(sys.executable).parent}"
    if not resources_folder().is_relative_to(Path(musicdesk.__file__).parent):
        return "a source checkout"
    try:
        tool = (metadata.distribution("musicdesk").read_text("INSTALLER") or "a tool").strip()
    except metadata.PackageNotFoundError:
        return "a copied folder"
    return f"installed by {tool}"


def _versions() -> list[tuple[str, str]]:
    found = []
    for name in PACKAGES:
        try:
            found.append((name, metadata.version(name)))
        except metadata.PackageNotFoundError:
            found.append((name, "unknown"))
    return found


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # nobody has this number
        return os.environ.get("USERNAME", "")
