"""What others made that MusicDesk runs with: each part with its licence.

An installed program brings them as files, which its build gathered (`python -m musicdesk.app.thirdparty FOLDER`); from
a source checkout or a wheel they are looked up among what is installed.
"""

from __future__ import annotations

import json
import re
import sys
import sysconfig
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path

from musicdesk.engines.catalog import resources_folder

FOLDER, INDEX = "licences", "index.json"
_ALSO = ("basic-pitch",)
"""Installed by itself, so that nothing names it as something it needs."""
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_LICENCE_FILE = re.compile(r"(?i)(^|[/_.-])(licen[sc]es?|copying|copyright|notices?|thirdpartynotices)([._-][^/]*)?$")
_CODE = (".py", ".pyc", ".pyi", ".so", ".h", ".js", ".json")
_NAME_LIMIT = 70
_TEXT_BYTES_LIMIT = 4 << 20
_COMMON = Path("/usr/share/common-licenses")
"""Where Debian keeps the texts of the best known licences."""
_COMMON_NAMES = (
    # what the name of a licence has in it, and the file there
    ("LGPL-3", "LGPL-3"), ("LGPL-2.1", "LGPL-2.1"), ("GPL-3", "GPL-3"), ("APACHE", "Apache-2.0"),
)  # fmt: skip
_WITHOUT_TEXT = (
    "Its package brings no text of the licence. What it says of itself:\n\n{said}\n\n"
    "Its source, with the licence: {address}"
)


@dataclass(frozen=True)
class Part:
    """A part: its `title`, as "torch 2.13.0: BSD-3-Clause"; the text of its licence is read when it is asked for."""

    title: str
    read: Callable[[], str] = field(repr=False, compare=False)

    @property
    def text(self) -> str:
        """The licence, word for word."""
        return self.read()


def parts(resources: Path | None = None) -> tuple[Part, ...]:
    """Return the parts, by name; `resources` is the folder of what is shipped, None for the program's own."""
    folder = (resources or resources_folder()) / FOLDER
    return _shipped(folder) or _installed()


def gather(folder: Path) -> tuple[Part, ...]:
    """Write the licences of what is installed here into a folder, with an index of them, and return them."""
    found = _installed()
    folder.mkdir(parents=True, exist_ok=True)
    index = []
    for part in found:
        name = f"{_plain(part.title.split()[0])}.txt"
        (folder / name).write_text(part.text + "\n", encoding="utf-8")
        index.append({"title": part.title, "file": name})
    (folder / INDEX).write_text(json.dumps(index, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return found


def _shipped(folder: Path) -> tuple[Part, ...]:
    try:
        rows = json.loads((folder / INDEX).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ()
    # A name with a folder in it would read what is none of ours.
    return tuple(
        Part(row["title"], _reader([folder / Path(row["file"]).name]))
        for row in (rows if isinstance(rows, list) else ())
        if isinstance(row, dict) and isinstance(row.get("title"), str) and isinstance(row.get("file"), str)
    )


def _installed() -> tuple[Part, ...]:
    here = [_python(), *(_part(each) for each in _needed())]
    return tuple(sorted(here, key=lambda part: part.title.lower()))


def _needed() -> Iterable[metadata.Distribution]:
    """Yield what MusicDesk needs, and what that needs, as far as it is installed."""
    seen: set[str] = set()
    ahead = [*_of_checkout(), "musicdesk", *_ALSO]
    while ahead:
        name = _plain(ahead.pop())
        if name in seen:
            continue
        seen.add(name)
        try:
            found = metadata.distribution(name)
        except (metadata.PackageNotFoundError, ValueError):
            continue
        ahead += _names(found.requires or ())
        if name != "musicdesk":
            yield found


def _of_checkout() -> list[str]:
    """Return what a source checkout names; what was installed from it may be of another day."""
    import tomllib

    try:
        project = tomllib.loads((resources_folder().parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        return _names(project["dependencies"])
    except (OSError, ValueError, KeyError):
        return []


def _names(wanted: Iterable[str]) -> list[str]:
    """Return the names in lines as "numpy>=1.26; python_version > '3'"; what only extras need is left out."""
    split = (line.partition(";") for line in wanted)
    found = (_NAME.match(name.strip()) for name, _, condition in split if "extra" not in condition)
    return [match[0] for match in found if match]


def _part(found: metadata.Distribution) -> Part:
    said = _licence(found)
    title = f"{found.name} {found.version}: {said}" if said else f"{found.name} {found.version}: see its text"
    return Part(title, lambda: _text_of(found, said))


def _licence(found: metadata.Distribution) -> str:
    if said := _about(found, "License-Expression"):
        return said
    said = _about(found, "License")
    if said and len(said) <= _NAME_LIMIT and "\n" not in said:
        return said
    classes = found.metadata.get_all("Classifier") or ()
    named = [line.rsplit("::", 1)[-1].strip() for line in classes if line.startswith("License ::")]
    return ", ".join(dict.fromkeys(named))


def _about(found: metadata.Distribution, name: str) -> str:
    return found.metadata[name].strip() if name in found.metadata else ""


def _text_of(found: metadata.Distribution, said: str) -> str:
    files = [
        Path(str(found.locate_file(each)))
        for each in found.files or ()
        if _LICENCE_FILE.search(str(each)) and not str(each).endswith(_CODE)
    ]
    whole = _reader(sorted(files, key=lambda path: (len(path.parts), str(path))))()
    common = [_COMMON / file for sign, file in _COMMON_NAMES if sign in said.upper() and (_COMMON / file).is_file()]
    if whole:
        return whole
    in_words = _about(found, "License") or said or "nothing"
    address = _about(found, "Home-page") or next(
        (each.split(",", 1)[-1].strip() for each in found.metadata.get_all("Project-URL") or ()), found.name or ""
    )
    plain = _WITHOUT_TEXT.format(said=in_words, address=address)
    return "\n\n\n".join(filter(None, (plain, _reader(common)())))


def _python() -> Part:
    version = ".".join(str(number) for number in sys.version_info[:3])
    standard = Path(sysconfig.get_path("stdlib"))
    places = (standard / "LICENSE.txt", standard.parent / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt")
    file = next((path for path in places if path.is_file()), None)
    plain = "Python, copyright the Python Software Foundation: https://docs.python.org/3/license.html"
    return Part(f"Python {version}: PSF-2.0", _reader([file]) if file else lambda: plain)


def _reader(files: Iterable[Path]) -> Callable[[], str]:
    """Return what reads files one after the other, each text once."""

    def read() -> str:
        texts: dict[str, None] = {}
        for path in files:
            try:
                if path.stat().st_size <= _TEXT_BYTES_LIMIT:
                    texts[path.read_text(encoding="utf-8", errors="replace").strip()] = None
            except OSError:
                continue
        return f"\n\n{'-' * 72}\n\n".join(filter(None, texts))

    return read


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("usage: python -m musicdesk.app.thirdparty FOLDER")
    sys.stderr.write(f"{len(gather(Path(sys.argv[1])))} licences in {sys.argv[1]}\n")
