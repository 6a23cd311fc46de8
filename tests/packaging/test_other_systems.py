"""What Windows, macOS and public runners are told agrees with the program, though none of it can be run here."""

from __future__ import annotations

import ast
import importlib.util
import plistlib
import re
import subprocess
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml
from PIL import Image

import musicdesk
from musicdesk.app.openwith import MIDI_ENDINGS
from musicdesk.app.settings import LANGUAGES
from musicdesk.formats.presetfile import ENDINGS as STYLE_ENDINGS
from musicdesk.gui.filing import SOUND_FILES

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
SPOKEN = [language for language in LANGUAGES if language]
SOUND_ENDINGS = [pattern.removeprefix("*") for pattern in SOUND_FILES.split()]
ENDINGS = {*SOUND_ENDINGS, *MIDI_ENDINGS, STYLE_ENDINGS[0]}
"""What MusicDesk opens; styles in their old form, TOML, belong to others."""
TYPES = {
    "com.microsoft.waveform-audio": {".wav"},
    "org.xiph.flac": {".flac"},
    "public.mp3": {".mp3"},
    "org.xiph.ogg-audio": {".ogg"},
    "org.xiph.opus": {".opus"},
    "public.aiff-audio": {".aif", ".aiff"},
    "public.midi-audio": {".mid", ".midi"},
    "org.musicdesk.style": {".mdstyle"},
}
"""What macOS calls them."""
EARLIEST_MACOS = "14.0"
"""Of the wheels that torch 2.13 has."""


def page(*words: str) -> str:
    return PACKAGING.joinpath(*words).read_text(encoding="utf-8-sig")


def plist(name: str) -> dict[str, Any]:
    found: dict[str, Any] = plistlib.loads(PACKAGING.joinpath("macos", name).read_bytes())
    return found


def icon_module() -> ModuleType:
    spec = importlib.util.spec_from_file_location("icon", PACKAGING / "icon.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("system", ["windows", "macos", "ci"])
def test_what_was_never_run_says_so(system: str) -> None:
    assert "**Not run**" in page(system, "README.md")


@pytest.mark.parametrize("system", ["windows", "macos"])
def test_a_bundle_takes_what_the_one_for_linux_takes(system: str) -> None:
    spec = ast.parse(page(system, "musicdesk.spec"))

    asked = {ast.unparse(node) for node in ast.walk(spec) if isinstance(node, ast.Attribute)}
    asked = {name.removeprefix("contents.") for name in asked if name.startswith("contents.")}
    there = {node.name for node in ast.parse(page("linux", "contents.py")).body if isinstance(node, ast.FunctionDef)}

    assert {"wanted", "unwanted", "file_stays"} == asked
    assert asked <= there


@pytest.mark.parametrize("system", ["windows", "macos"])
def test_a_bundle_carries_the_licences_that_the_build_gathered(system: str) -> None:
    (written,) = re.findall(r"^RESOURCES = Path\((.+)\)$", page("linux", "licences.py"), re.MULTILINE)
    place = [word.strip(' "') for word in written.split(",")]
    _, *inside = place

    spec = page(system, "musicdesk.spec")

    words = " / ".join(f'"{word}"' for word in ("told", *place))
    assert f'(str(BUILD / {words}), "{"/".join(inside)}")' in spec


@pytest.mark.parametrize("system", ["windows", "macos"])
def test_a_bundle_is_not_packed_by_what_looks_like_a_virus(system: str) -> None:
    spec = ast.parse(page(system, "musicdesk.spec"))

    packed = [
        word.value
        for node in ast.walk(spec)
        if isinstance(node, ast.Call)
        for word in node.keywords
        if word.arg == "upx"
    ]

    assert packed
    assert all(isinstance(each, ast.Constant) and each.value is False for each in packed)


def test_windows_never_runs_it_elevated() -> None:
    script, spec = page("windows", "musicdesk.iss"), page("windows", "musicdesk.spec")

    (run,) = re.findall(r"^\[Run\]\n(?:;.*\n)*(Filename:.*)$", script, re.MULTILINE)
    assert "\nPrivilegesRequired=lowest\n" in script
    assert "PrivilegesRequiredOverridesAllowed" not in script
    assert "runasoriginaluser" in run
    assert "Check: not IsAdmin" in run
    assert "uac_admin=False" in spec
    assert "HKLM" not in script
    assert "HKEY_LOCAL_MACHINE" not in script


def test_windows_knows_the_endings_that_the_program_opens() -> None:
    script = page("windows", "musicdesk.iss")

    supported = set(re.findall(r'SupportedTypes"; ValueType: string; ValueName: "([^"]+)"', script))
    offered = set(re.findall(r'Software\\Classes\\(\.\w+)\\OpenWithProgids"', script))

    assert supported == ENDINGS
    assert offered == ENDINGS
    assert re.findall(r'Software\\Classes\\(\.\w+)"; ValueType: string; ValueData', script) == [".mdstyle"]


def test_the_installer_speaks_every_language_of_the_program_in_full() -> None:
    script = page("windows", "musicdesk.iss")

    languages = re.findall(r'^Name: "(\w+)"; MessagesFile:', script, re.MULTILINE)
    said = re.findall(r"^(\w\w)\.(\w+)=\S", script, re.MULTILINE)

    assert sorted(languages) == sorted(SPOKEN)
    assert len({key for _, key in said}) >= 5
    assert {(language, key) for _, key in said for language in SPOKEN} == set(said)
    assert set(re.findall(r"\{cm:(\w+)", script)) - {key for _, key in said} == {
        "CreateDesktopIcon", "AdditionalIcons", "LaunchProgram",
    }  # fmt: skip


def test_the_installer_is_read_as_utf_8() -> None:
    raw = (PACKAGING / "windows" / "musicdesk.iss").read_bytes()

    assert raw.startswith(b"\xef\xbb\xbf"), "Inno Setup takes a script without a byte order mark for ANSI"


def test_macos_is_told_why_the_microphone_is_opened_in_every_language() -> None:
    told = plist("Info.plist")

    pages = {
        language: dict(
            re.findall(
                r'^"([^"]+)" = "([^"]+)";$', page("macos", f"{language}.lproj", "InfoPlist.strings"), re.MULTILINE
            )
        )
        for language in SPOKEN
    }

    assert sorted(told["CFBundleLocalizations"]) == sorted(SPOKEN)
    assert pages["en"]["NSMicrophoneUsageDescription"] == told["NSMicrophoneUsageDescription"]
    assert len({words["NSMicrophoneUsageDescription"] for words in pages.values()}) == len(SPOKEN)
    assert {frozenset(words) for words in pages.values()} == {frozenset(pages["en"])}


def test_a_signed_program_may_hear_the_microphone() -> None:
    assert plist("entitlements.plist")["com.apple.security.device.audio-input"] is True
    assert "entitlements.plist" in page("macos", "musicdesk.spec")


def test_macos_knows_the_files_that_the_program_opens() -> None:
    told = plist("Info.plist")

    types = [name for each in told["CFBundleDocumentTypes"] for name in each["LSItemContentTypes"]]
    (own,) = told["UTExportedTypeDeclarations"]
    owned = [each["LSItemContentTypes"] for each in told["CFBundleDocumentTypes"] if each["LSHandlerRank"] == "Owner"]

    assert set().union(*(TYPES[name] for name in types)) == ENDINGS
    assert own["UTTypeIdentifier"] == "org.musicdesk.style"
    assert own["UTTypeTagSpecification"]["public.filename-extension"] == ["mdstyle"]
    assert owned == [["org.musicdesk.style"]]


def test_macos_is_not_promised_what_torch_has_no_wheels_for() -> None:
    assert plist("Info.plist")["LSMinimumSystemVersion"] == EARLIEST_MACOS
    assert 'target_arch="arm64"' in page("macos", "musicdesk.spec")


def test_all_systems_call_the_program_by_one_name() -> None:
    metadata = page("linux", "musicdesk.metainfo.xml")

    assert f"<id>{plist('Info.plist')['CFBundleIdentifier']}</id>" in metadata


@pytest.mark.parametrize("ending", [".ico", ".icns"])
def test_an_icon_holds_every_size_that_is_looked_for(tmp_path: Path, ending: str) -> None:
    icon = icon_module()

    icon.write_icon(tmp_path / f"musicdesk{ending}")

    with Image.open(tmp_path / f"musicdesk{ending}") as found:
        sizes = {each[0] * (each[2] if len(each) > 2 else 1) for each in found.info["sizes"]}
        assert found.getchannel("A").getextrema() == (0, 255)
    assert sizes >= set(icon.SIZES_PX[ending])


def test_a_version_can_be_told_to_windows() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", musicdesk.__version__), "four whole numbers are made of it"


@pytest.mark.parametrize("script", ["macos/build.sh", "linux/prove.sh"])
def test_a_script_can_be_started_and_read_by_bash(script: str) -> None:
    said = subprocess.run(["bash", "-n", str(PACKAGING / script)], capture_output=True, text=True, check=False)

    assert said.stderr == ""
    assert (PACKAGING / script).stat().st_mode & 0o111


def test_the_recipe_for_runners_starts_scripts_that_are_there() -> None:
    recipe = yaml.safe_load(page("ci", "github.yml"))

    steps = [step.get("run", "") for job in recipe["jobs"].values() for step in job["steps"]]
    named = {word for step in steps for word in re.findall(r"(?:packaging/[\w/]+\.(?:sh|ps1)|\.ci/run)", step)}

    assert set(recipe["jobs"]) == {"checks", "wheel", "linux", "linux-proof", "windows", "macos"}
    assert named == {
        ".ci/run", "packaging/pip/build.sh", "packaging/pip/prove.sh", "packaging/linux/build.sh",
        "packaging/linux/prove.sh", "packaging/windows/build.ps1", "packaging/macos/build.sh",
    }  # fmt: skip
    assert [name for name in named if not (ROOT / name).is_file()] == []
