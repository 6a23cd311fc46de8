"""What a Linux desktop is told of MusicDesk agrees with the program, and the bundle has what its engines name."""

from __future__ import annotations

import configparser
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import musicdesk
from musicdesk.app.openwith import MIDI_ENDINGS
from musicdesk.app.settings import LANGUAGES
from musicdesk.cli.commands import COMMANDS
from musicdesk.formats.presetfile import ENDING
from musicdesk.gui.filing import SOUND_FILES

ROOT = Path(__file__).parents[2]
LINUX = ROOT / "packaging" / "linux"
ENGINES = ROOT / "musicdesk" / "engines"
SITE = Path(sysconfig.get_path("purelib"))
FOREIGN = [language for language in LANGUAGES if language not in ("", "en")]
TYPES = {
    ".wav": "audio/x-wav", ".flac": "audio/flac", ".mp3": "audio/mpeg", ".ogg": "audio/ogg",
    ".opus": "audio/x-opus+ogg", ".aif": "audio/x-aiff", ".aiff": "audio/x-aiff",
    ".mid": "audio/midi", ".midi": "audio/midi", ENDING: "application/x-musicdesk-style",
}  # fmt: skip
"""What shared-mime-info calls files of these endings."""
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
WANTED = "MUSICDESK_DESK"
"""Set where nothing may be skipped for want of a program of the system."""
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def is_absent(program: str) -> bool:
    """Whether a test may go without a program that is not installed."""
    return shutil.which(program) is None and not os.environ.get(WANTED)


@pytest.fixture(autouse=True)
def beside(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the scripts of the folder find each other, as they do when one of them is run."""
    monkeypatch.syspath_prepend(str(LINUX))
    known = set(sys.modules)
    yield
    for name in set(sys.modules) - known:
        if getattr(sys.modules[name], "__file__", None) and str(LINUX) in str(sys.modules[name].__file__):
            del sys.modules[name]


@pytest.fixture(scope="module")
def chosen() -> tuple[list[str], list[str]]:
    """Return the modules that are wanted in the bundle, and those that are kept out: reading all code takes seconds."""
    contents = script("contents")
    return contents.wanted(SITE), contents.unwanted(SITE)


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, LINUX / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # its dataclasses and siblings look for it there; the fixture takes it away
    spec.loader.exec_module(module)
    return module


def menu_entry() -> configparser.SectionProxy:
    reader = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    reader.optionxform = str  # type: ignore[assignment,method-assign]
    reader.read(LINUX / "musicdesk.desktop", encoding="utf-8")
    return reader["Desktop Entry"]


def filled(name: str, folder: Path) -> Path:
    path = folder / name
    text = (LINUX / name).read_text(encoding="utf-8")
    path.write_text(text.replace("@VERSION@", musicdesk.__version__).replace("@DATE@", "2026-01-01"), encoding="utf-8")
    return path


def test_file_managers_offer_musicdesk_for_every_kind_of_file_it_opens() -> None:
    endings = [pattern.removeprefix("*") for pattern in SOUND_FILES.split()] + [*MIDI_ENDINGS, ENDING]

    offered = menu_entry()["MimeType"].split(";")

    assert [ending for ending in endings if TYPES[ending] not in offered] == []


@pytest.mark.parametrize("key", ["GenericName", "Comment", "Keywords"])
def test_the_menu_speaks_every_language_of_the_window(key: str) -> None:
    entry = menu_entry()

    said = [entry.get(f"{key}[{language}]", "") for language in FOREIGN]

    assert FOREIGN
    assert all(said)
    assert len({entry[key], *said}) == len(FOREIGN) + 1


def test_software_centres_speak_every_language_of_the_window() -> None:
    tree = ElementTree.parse(LINUX / "musicdesk.metainfo.xml")

    counts = {
        language: sum(element.get(XML_LANG) == language for element in tree.iter()) for language in FOREIGN
    }  # fmt: skip
    plain = [each for each in tree.iter() if each.tag in ("summary", "p", "li") and each.get(XML_LANG) is None]

    assert counts == {language: len(plain) for language in FOREIGN}


def test_a_style_is_known_by_its_ending_and_by_its_first_line() -> None:
    tree = ElementTree.parse(LINUX / "musicdesk.xml")
    style = (ROOT / "resources" / "presets" / "boom-bap.toml").read_text(encoding="utf-8")
    from musicdesk.formats import presetfile

    glob, magic = tree.find(f".//{MIME}glob"), tree.find(f".//{MIME}match")
    assert glob is not None
    assert magic is not None
    written = Path(presetfile.__file__).read_text(encoding="utf-8")

    assert glob.get("pattern") == f"*{ENDING}"
    assert style.startswith(str(magic.get("value"))) or str(magic.get("value")) in written
    assert {each.get(XML_LANG) for each in tree.iter(f"{MIME}comment")} == {None, *FOREIGN}


@pytest.mark.skipif(is_absent("desktop-file-validate"), reason="desktop-file-utils are not installed")
def test_the_menu_entry_is_valid() -> None:
    done = subprocess.run(
        ["desktop-file-validate", str(LINUX / "musicdesk.desktop")], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.skipif(is_absent("appstreamcli"), reason="appstream is not installed")
def test_the_entry_for_software_centres_is_valid(tmp_path: Path) -> None:
    page = filled("musicdesk.metainfo.xml", tmp_path)

    done = subprocess.run(
        ["appstreamcli", "validate", "--no-net", str(page)], capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout


def test_the_manual_names_every_command_and_its_options() -> None:
    page = script("manual").manual()

    assert [command.name for command in COMMANDS if f'.SS "{command.name}"' not in page] == []
    assert r"\fB\-\-melody\-after\fR" in page
    assert r"\fBstyles import\fR" in page


@pytest.mark.skipif(is_absent("groff"), reason="groff is not installed")
def test_the_manual_is_set_without_a_warning(tmp_path: Path) -> None:
    page = tmp_path / "musicdesk.1"
    page.write_text(script("manual").manual(), encoding="utf-8")

    done = subprocess.run(
        ["groff", "-man", "-ww", "-z", "-Tutf8", "-K", "utf8", str(page)], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stderr) == (0, "")


def test_icons_are_drawn_in_every_size_and_the_smallest_is_no_blur(tmp_path: Path) -> None:
    from PySide6.QtGui import QImage

    icons = script("icons")

    icons.fill(tmp_path)

    for px in icons.SIZES_PX:
        for place in (f"apps/{icons.PROGRAM}.png", f"mimetypes/{icons.STYLE}.png"):
            assert QImage(str(tmp_path / f"{px}x{px}" / place)).width() == px
    small = QImage(str(tmp_path / "16x16" / "apps" / f"{icons.PROGRAM}.png"))
    lights = [small.pixelColor(x, y).lightness() for x in range(16) for y in range(16)]
    assert max(lights) - min(lights) > 100
    assert (tmp_path / "scalable" / "apps" / f"{icons.PROGRAM}.svg").is_file()


def test_every_class_that_an_engine_reads_lies_in_what_goes_into_the_bundle(
    chosen: tuple[list[str], list[str]],
) -> None:
    text = "".join(map(_read, (ENGINES / "diffusion" / "kinds.py", ENGINES / "picture" / "loading.py")))
    asked = {
        name
        for call in re.findall(r"(?:weights|reader)\((.*?)\)", text, re.DOTALL)
        for name in re.findall(r'"([A-Z][A-Za-z0-9]+)"', call)
    }
    wanted = [SITE.joinpath(*name.split(".")) for name in chosen[0] if not name.startswith("musicdesk")]
    sources = [path.with_suffix(".py") if not path.is_dir() else path / "__init__.py" for path in wanted]

    there = set(re.findall(r"^class (\w+)", "".join(map(_read, sources)), re.MULTILINE))

    assert len(asked) > 10
    assert asked - there == set()


def test_nothing_is_both_wanted_and_kept_out(chosen: tuple[list[str], list[str]]) -> None:
    wanted = chosen[0]

    out = tuple(f"{name}." for name in chosen[1])

    assert [name for name in wanted if f"{name}.".startswith(out)] == []
    assert "transformers.models.musicgen_melody.modeling_musicgen_melody" in wanted
    assert "transformers.models.whisper." in out


@pytest.mark.parametrize(
    ("place", "source", "stays"),
    [
        ("libEGL.so.1", "/usr/lib/x86_64-linux-gnu/libEGL.so.1", False),
        ("libstdc++.so.6", "/usr/lib/x86_64-linux-gnu/libstdc++.so.6", False),
        ("libssl.so.3", "/usr/lib/x86_64-linux-gnu/libssl.so.3", True),
        ("libpython3.11.so.1.0", "/opt/python/lib/libpython3.11.so.1.0", True),
        ("torch/lib/libtorch_cpu.so", "/site/torch/lib/libtorch_cpu.so", True),
        ("PySide6/Qt/lib/libQt6Qml.so.6", "/site/PySide6/Qt/lib/libQt6Qml.so.6", False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "/site/PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/sqldrivers/libqsqlite.so", "/site/PySide6/Qt/plugins/sqldrivers/libqsqlite.so", False),
    ],
)  # fmt: skip
def test_graphics_and_their_libraries_stay_the_systems_and_the_rest_comes_along(
    place: str, source: str, stays: bool
) -> None:
    assert script("contents").binary_stays(place, source, "/site") is stays


@pytest.mark.skipif(shutil.which("dpkg") is None or shutil.which("readelf") is None, reason="this is no Debian")
def test_what_a_library_names_and_the_bundle_lacks_is_asked_of_the_system(tmp_path: Path) -> None:
    depends = script("depends")
    shutil.copy(shutil.which("readelf") or "", tmp_path / "program")
    missing = {line for line in _needed(tmp_path / "program") if not line.startswith(("libc.", "ld-"))}

    packages = depends.needs(tmp_path)

    assert packages[0].startswith("libc6 (>= 2.")
    assert "libportaudio2" in packages
    assert len(packages) >= 1 + len(depends.LOADED_LATER) + bool(missing)


def test_the_largest_parts_are_named_with_what_was_saved(tmp_path: Path) -> None:
    sizes = script("sizes")
    for root, folder in (("venv", "lib/python3.11/site-packages/torch"), ("bundle", "_internal/torch")):
        (tmp_path / root / folder).mkdir(parents=True)
        (tmp_path / root / folder / "a.so").write_bytes(b"0" * (4_000_000 if root == "venv" else 1_000_000))

    table = sizes.table(sizes.parts(tmp_path / "venv"), sizes.parts(tmp_path / "bundle"))

    assert "| torch | 4 | 1 |" in table
    assert table.endswith("| all of it | 4 | 1 |")


def test_programs_that_the_bundle_starts_get_the_systems_libraries_and_its_own_engine_the_bundles(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    entry = script("entry")
    monkeypatch.setenv(entry.PATHS, "/usr/lib/musicdesk/_internal:/mine")
    monkeypatch.setenv(entry.BEFORE, "/mine")
    monkeypatch.delenv(entry.ANEW, raising=False)

    entry.give_back_paths()

    assert os.environ[entry.PATHS] == "/mine"
    assert entry.BEFORE not in os.environ
    assert os.environ.pop(entry.ANEW) == "1"


@pytest.mark.parametrize(
    ("words", "given"),
    [
        ([], []),
        (["window", "a.wav"], ["a.wav"]),
        (["--safe-mode"], ["--safe-mode"]),
        (["file:///music/a%20song.wav"], ["file:///music/a%20song.wav"]),
    ],
)  # fmt: skip
def test_the_window_opens_without_words_with_its_own_options_and_with_files(
    words: list[str], given: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import musicdesk.__main__ as door
    import musicdesk.gui.start as window

    opened: list[Any] = []
    monkeypatch.setattr(window, "start", lambda words: opened.append(list(words)) or 0)
    monkeypatch.setattr(sys, "argv", ["musicdesk", *words])

    code = door.main()

    assert code == 0
    assert opened == [given]


def test_a_frozen_program_asked_as_a_python_would_be_looks_for_devices(monkeypatch: pytest.MonkeyPatch) -> None:
    import musicdesk.__main__ as door
    import musicdesk.audio.probe as probe

    asked: list[Any] = []
    monkeypatch.setattr(probe, "main", lambda words: asked.append(list(words)) or 0)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "argv", ["musicdesk", "-m", "musicdesk.audio.probe", "inputs"])

    code = door.main()

    assert code == 0
    assert asked == [["inputs"]]


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _needed(path: Path) -> list[str]:
    told = subprocess.run(["readelf", "-d", str(path)], capture_output=True, text=True, check=True).stdout
    return re.findall(r"\(NEEDED\).*\[(.+)\]", told)


def test_what_stands_in_the_proof_is_of_the_starter_that_is_shipped_and_all_of_it_holds() -> None:
    page = (LINUX / "PROOF.md").read_text(encoding="utf-8")
    starter = json.loads((ROOT / "resources" / "starter" / "musicdesk.json").read_text(encoding="utf-8"))
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in page.splitlines() if line.startswith("| ")]

    assert f"with Starter {starter['version']}," in page
    assert len(rows) > 20
    assert [row for row in rows if row[-1] == "no"] == []
