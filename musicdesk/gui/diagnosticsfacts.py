"""What a report of a mistake needs to know of this computer, in English, with nothing in it that is private."""

from __future__ import annotations

import getpass
import json
import os
import platform
import re
import sys
from collections.abc import Mapping, Sequence
from importlib import metadata
from pathlib import Path

from PySide6.QtCore import qVersion

import musicdesk
from musicdesk.engines.catalog import resources_folder

PACKAGES = ("torch", "transformers", "diffusers", "numpy", "PySide6_Essentials", "sounddevice", "onnxruntime")
PROMPTS_SHOWN = 10
_IN_ADDRESS = re.compile(r"(\w+://)[^\s/]+@")
_TOKEN = re.compile(r"\b(hf_|sk-|gh[pousr]_|Bearer )[\w.~+/=-]{6,}")
_OF_A_TAKE = re.compile(
    r"""(?<=[/\\'"])[^/\\'"\n]*[^/\\'"\n.](?=\.(?:wav|flac|mp3|ogg|opus|aiff?|midi?|mdstyle)\b)""", re.IGNORECASE
)
"""The name of a file of music: it is made of the words of the prompt."""
_SHORTEST_NAME = 2


def report(facts: Mapping[str, str], prompts: Sequence[str], lines: Sequence[str]) -> str:
    """Return versions, facts, prompts if any are given, and the last lines of the logbook, as text to be pasted."""
    said = [
        f"MusicDesk {musicdesk.__version__}, {how_installed()}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
        ", ".join(f"{name} {version}" for name, version in _versions()),
        *(f"{name}: {value}" for name, value in facts.items()),
    ]
    if prompts:
        said += ["", "Last prompts:", *(f"  {' '.join(prompt.split())}" for prompt in prompts[:PROMPTS_SHOWN])]
    return without_private("\n".join([*said, "", *lines]))


def without_private(text: str, home: Path | None = None, user: str | None = None) -> str:
    """Return a text without the user's name in folders, names of takes' files, passwords in addresses, and tokens."""
    home = home or Path.home()
    for place in {str(home), home.as_posix(), json.dumps(str(home))[1:-1]}:
        if len(place) > _SHORTEST_NAME:
            text = re.sub(re.escape(place) + r"(?![\w.-])", "~", text)
    name = _user() if user is None else user
    if len(name) >= _SHORTEST_NAME:
        text = re.sub(rf"(?<=[/\\]){re.escape(name)}(?![\w.-])", "…", text)
    return _OF_A_TAKE.sub("…", _TOKEN.sub(r"\1…", _IN_ADDRESS.sub(r"\1…@", text)))


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
