"""The rules of the house that no linter knows."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = sorted((ROOT / "musicdesk").rglob("*.py"))
HEAVY = ("torch", "numpy", "transformers", "basic_pitch", "librosa", "soundfile", "soxr", "onnxruntime")
TREE_LIMIT_BYTES = 55 * 2**20


def _page(path: Path) -> str:
    return str(path.relative_to(ROOT))


def _called(call: ast.Call) -> str:
    return ast.unparse(call.func)


@pytest.mark.parametrize("path", PAGES, ids=_page)
def test_a_page_says_what_it_is_for(path: Path) -> None:
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))

    assert docstring, "a module opens with one sentence: what it is for"


@pytest.mark.parametrize("path", PAGES, ids=_page)
def test_a_page_does_nothing_that_lets_a_file_run_code(path: Path) -> None:
    banned_calls = {"eval", "exec", "compile", "os.system", "os.popen", "torch.load"}
    banned_modules = {"pickle", "cPickle", "dill", "cloudpickle", "marshal", "shelve", "joblib"}
    banned_methods = {"extractall", "extract_all", "unpack_archive"}
    banned_flags = {"trust_remote_code", "shell", "allow_pickle"}
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names if alias.name.split(".")[0] in banned_modules]
        elif isinstance(node, ast.ImportFrom) and node.module:
            found += [node.module] if node.module.split(".")[0] in banned_modules else []
            found += [f"torch.{alias.name}" for alias in node.names if (node.module, alias.name) == ("torch", "load")]
        elif isinstance(node, ast.Call):
            name = _called(node)
            found += [name] if name in banned_calls or name.split(".")[-1] in banned_methods else []
            for keyword in node.keywords:
                off = isinstance(keyword.value, ast.Constant) and keyword.value.value is False
                found += [keyword.arg] if keyword.arg in banned_flags and not off else []

    assert found == []


@pytest.mark.parametrize("path", PAGES, ids=_page)
def test_what_is_loaded_by_name_is_never_fetched(path: Path) -> None:
    loose = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and _called(node).endswith(".from_pretrained"):
            local = [keyword for keyword in node.keywords if keyword.arg == "local_files_only"]
            if not (local and isinstance(local[0].value, ast.Constant) and local[0].value.value is True):
                loose.append(f"line {node.lineno}")

    assert loose == [], "from_pretrained without local_files_only=True may go to the network"


@pytest.mark.parametrize("path", PAGES, ids=_page)
def test_input_is_not_checked_by_assert(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))

    assert [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Assert)] == []


def test_importing_musicdesk_and_its_help_import_nothing_heavy() -> None:
    program = (
        "import sys, musicdesk\nfrom musicdesk.cli.main import main\nmain(['--help']); main(['--version'])\n"
        f"print('HEAVY', sorted(set({HEAVY!r}) & set(sys.modules)))"
    )

    out = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True).stdout

    assert "HEAVY []" in out


@pytest.mark.parametrize("command", ["generate", "transcribe", "library", "models", "train", "bench", "doctor"])
def test_the_help_of_a_command_imports_no_model_library(command: str) -> None:
    program = (
        "import sys\nfrom musicdesk.cli.main import main\n"
        f"try: main([{command!r}, '--help'])\nexcept SystemExit: pass\n"
        "print('HEAVY', sorted({'torch', 'transformers', 'basic_pitch', 'librosa'} & set(sys.modules)))"
    )

    out = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True).stdout

    assert "usage: musicdesk" in out
    assert "HEAVY []" in out


def test_help_takes_at_most_300_ms_more_than_bare_python() -> None:
    def best(*words: str) -> float:
        times = []
        for _ in range(5):
            began = time.perf_counter()
            subprocess.run([sys.executable, *words], cwd=ROOT, capture_output=True, check=True)
            times.append(time.perf_counter() - began)
        return min(times)

    assert best("-m", "musicdesk", "--help") - best("-c", "pass") < 0.3


def test_the_map_in_the_readme_names_every_room() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rooms = {path.parent.name for path in (ROOT / "musicdesk").glob("*/__init__.py")}

    assert [room for room in sorted(rooms) if f"`musicdesk/{room}`" not in readme] == []
    assert [room for room in ("resources", "packaging", "tests") if f"`{room}`" not in readme] == []


def test_the_readme_installs_the_basic_pitch_that_the_program_asks_for() -> None:
    from musicdesk.midi.listen import REMEDY

    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert readme.count(REMEDY.split(" && ")[1]) >= 2


def test_what_is_tracked_stays_small() -> None:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode != 0:
        pytest.skip("not a git checkout")
    tracked = [ROOT / name for name in listed.stdout.split("\0") if name]

    assert sum(path.stat().st_size for path in tracked if path.is_file()) < TREE_LIMIT_BYTES
