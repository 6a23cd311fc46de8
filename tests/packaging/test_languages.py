"""The files of translations are of today and whole, and the gatherer finds what there is to be translated."""

from __future__ import annotations

import ast
import gc
import importlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from musicdesk.engines.catalog import entries

ROOT = Path(__file__).parents[2]
sys.path.append(str(ROOT / "packaging" / "languages"))
below: Any = importlib.import_module("below")
gather: Any = importlib.import_module("gather")
texts: Any = importlib.import_module("texts")
tsfiles: Any = importlib.import_module("tsfiles")
Text = texts.Text
SHOWS = {
    "setText", "setToolTip", "setStatusTip", "setWindowTitle", "setAccessibleName", "setAccessibleDescription",
    "setPlaceholderText", "setTitle", "setSuffix", "setPrefix", "setSpecialValueText", "setInformativeText", "addItem",
    "addItems", "addAction", "addMenu", "addTab", "addButton", "addRow", "drawText", "question", "information",
    "warning", "critical", "say", "warn", "show_banner", "setHeaderLabels", "QLabel", "QPushButton", "QCheckBox",
    "QRadioButton", "QGroupBox", "QAction", "QMenu", "QMessageBox", "getOpenFileName", "getOpenFileNames",
    "getSaveFileName", "getExistingDirectory",
}  # fmt: skip
"""What is called with a text that is seen."""
AS_IT_IS = re.compile(r"\b(MusicDesk|OK|bpm|dBF?S?|k?Hz|ms|BPM|huggingface\.co|[a-z_]+)\b")
"""What is the same in every language; a single word in lower case is the name of a thing of ours, not a text."""


@pytest.fixture(scope="module", autouse=True)
def _trees_are_forgotten() -> Iterator[None]:
    """Forget what was read of the code: a million nodes make each later test slower."""
    yield
    texts.nodes_of.cache_clear()
    texts._calls_in.cache_clear()
    gc.collect()


# --- the files as they are --------------------------------------------------------------------------------------------


def test_all_is_gathered_translated_and_compiled() -> None:
    assert "\n".join(gather.check()) == ""


def test_no_text_stands_bare_in_the_window() -> None:
    bare = [
        f"{texts.page(path)}:{node.lineno}: {ast.unparse(argument)}"
        for path in sorted((ROOT / "musicdesk" / "gui").rglob("*.py"))
        for node in texts.nodes_of(path)
        if isinstance(node, ast.Call) and _called(node) in SHOWS and not _is_log(node)
        for argument in [*node.args, *(word.value for word in node.keywords)]
        if _has_words(argument)
    ]

    assert "\n".join(bare) == ""


def _called(node: ast.Call) -> str:
    return str(getattr(node.func, "attr", "") or getattr(node.func, "id", ""))


def _is_log(node: ast.Call) -> bool:
    return ast.unparse(node.func).startswith("_log")


def _has_words(node: ast.expr) -> bool:
    if isinstance(node, ast.JoinedStr):
        text = "".join(str(part.value) for part in node.values if isinstance(part, ast.Constant))
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        text = node.value if " " in node.value.strip() or not node.value.islower() else ""
    else:
        return False
    return bool(re.search(r"[A-Za-z]{2,}", AS_IT_IS.sub("", text) if " " not in text else _units_out(text)))


def _units_out(text: str) -> str:
    return re.sub(r"\b(MusicDesk|bpm|dBF?S?|k?Hz|ms)\b", "", text)


# --- the gatherer -----------------------------------------------------------------------------------------------------


def said_in(source: str) -> list[str]:
    """Return the sentences that are found in a module of the rooms below."""
    return list(below._sentences(tuple(ast.walk(ast.parse(source)))))


def test_values_in_a_sentence_become_holes() -> None:
    assert said_in('BadFile(f"{name} is full: {size:.1f} MB are left.")') == ["%1 is full: %2 MB are left."]
    assert said_in('_SAID = "It holds {minutes:.0f} minutes at most."') == ["It holds %1 minutes at most."]


def test_texts_that_are_put_together_are_one_sentence() -> None:
    source = '_KEPT = "what was recorded is kept."\nLOST = "The microphone {device} went away; " + _KEPT'

    assert said_in(source) == ["what was recorded is kept.", "The microphone %1 went away; what was recorded is kept."]
    assert said_in('say("There is no file " + name + " here.")') == ["There is no file %1 here."]


def test_values_that_touch_are_one_hole() -> None:
    assert said_in('BadFile(f"{name}{also} is full of {count}{unit}.")') == ["%1 is full of %2."]


def test_a_sentence_within_a_value_is_one_of_its_own() -> None:
    source = """say(f"There is no room{' on the disk' if disk else ''}.")"""

    assert said_in(source) == ["There is no room%1.", "on the disk"]


def test_what_models_are_good_for_is_gathered() -> None:
    assert said_in('replace(shell, good_for="Simple pieces.")') == ["Simple pieces."]
    assert {row.good_for for row in entries() if row.good_for} <= {text.source for text in below.of_rooms_below()}


@pytest.mark.parametrize(
    "source",
    [
        '"""What this page is for."""',
        '__all__ = ["Library", "Row"]',
        '_log.info("The thread has ended.")',
        'if said == "too long a word":\n    pass',
        'query = "SELECT id FROM takes"',
        'found["a key of words"]',
        'Path("Application Support here")',
        'said.replace("one word of it", "another word")',
        'name = "a_name_of_ours"',
        'address = "https://example.org/a page"',
    ],
)
def test_what_nobody_reads_is_not_gathered(source: str) -> None:
    assert said_in(source) == []


def test_rooms_that_only_the_command_line_comes_to_are_left_out() -> None:
    reached = {texts.page(path) for path in below._reached_by_window()}

    assert {"musicdesk/library/library.py", "musicdesk/workers/study.py", "musicdesk/engines/catalog.py"} <= reached
    assert "musicdesk/app/order.py" not in reached


def test_calls_whose_text_cannot_be_read_off_the_code_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "musicdesk" / "gui").mkdir(parents=True)
    page = tmp_path / "musicdesk" / "gui" / "page.py"
    page.write_text('tr(f"{n} takes")\nmark(WORDS)\ntrn(ONE, "{n} takes", 3)\ntr("A" if so else "B")\ntr(TABLE[x])\n')
    monkeypatch.setattr(texts, "ROOT", tmp_path)

    assert [line.split(":")[1] for line in texts.unclear()] == ["1", "2", "3"]
    assert {text.source for text in texts.of_window()} == {"en", "A", "B"}


# --- Qt's files -------------------------------------------------------------------------------------------------------

TAKES = Text("{n} takes", "{n} take", plural=True)
SOURCES = {
    Text("Making ..."): "a.py",
    Text("&File"): "a.py",
    Text("&Edit"): "a.py",
    TAKES: "b.py",
    Text("%1 is away."): "c.py",
}
DONE = {
    Text("Making ..."): ("Es entsteht …",), Text("&File"): ("&Datei",), Text("&Edit"): ("&Bearbeiten",),
    TAKES: ("ein Take", "{n} Takes"),
    Text("%1 is away."): ("%1 fehlt.",),
}  # fmt: skip


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "musicdesk_de.ts"
    path.write_text(tsfiles.as_written("de", SOURCES, DONE), encoding="utf-8")

    assert tsfiles.read_translations(path) == DONE
    assert list(tsfiles.faults("de", SOURCES, DONE)) == []


@pytest.mark.parametrize(
    ("text", "forms", "what"),
    [
        (Text("&File"), (), "is not translated"),
        (Text("&File"), ("",), "is not translated"),
        (Text("&File"), ("Datei",), "has an & that the other lacks"),
        (Text("&File"), ("&Blatt",), "answer to the same key"),
        (TAKES, ("Takes",), "has 1 forms"),
        (Text("Making ..."), ("Es entsteht",), "does not end in dots"),
        (Text("%1 is away."), ("Fehlt.",), "has other holes"),
        (Text("%1 is away."), ("%2 fehlt.",), "has other holes"),
    ],
)
def test_what_is_wrong_with_a_translation_is_said(text: object, forms: tuple[str, ...], what: str) -> None:
    assert any(what in fault for fault in tsfiles.faults("de", SOURCES, DONE | {text: forms}))


def test_a_compiled_file_of_another_day_is_found_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("PySide6.QtCore", exc_type=ImportError)
    monkeypatch.setattr(tsfiles, "TARGET", tmp_path)
    path = tsfiles.file_of("de")
    path.write_text(tsfiles.as_written("de", SOURCES, DONE), encoding="utf-8")
    tsfiles.compile_translations(path)

    changed = DONE | {TAKES: ("ein Take", "{n} Stück")}

    assert list(tsfiles.compiled_faults("de", DONE)) == []
    assert [fault.split(" is ")[0] for fault in tsfiles.compiled_faults("de", changed)] == ["de: '{n} takes'"]
