"""Qt's files of translations: read, written, compiled, and looked over."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree import ElementTree

from texts import CONTEXT, HOLE, ROOT, Text

TARGET = ROOT / "resources" / "languages"
PLURALS = {"de": 2, "es": 2, "ja": 1}
"""How many plural forms Qt has for a language."""
_ACCELERATOR = re.compile(r"(?<!^[Rr])&(\w)")
"""A letter after an &; that of the music named R&B is none."""
_DOTS = ("...", "…")
_GOES_ON = (" ...", " …")
"""How a text ends that tells what goes on; the window lets it stand for its dots."""
_TOGETHER = {
    CONTEXT: None,
    "QLineEdit": None,
    "QWidgetTextControl": None,
    "QAbstractSpinBox": None,
    "QFileDialog": ("&Rename", "&Delete", "Show &hidden files", "&New Folder"),
}
"""Whose accelerators stand in one menu: all of a context (None), or these."""

Forms = tuple[str, ...]


def file_of(language: str) -> Path:
    """Return where the translations into a language lie."""
    return TARGET / f"musicdesk_{language}.ts"


def read_translations(path: Path) -> dict[Text, Forms]:
    """Return what is translated in a file of Qt's."""
    return dict(_messages(path)) if path.is_file() else {}


def _messages(path: Path) -> Iterator[tuple[Text, Forms]]:
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                continue
            plural = message.get("numerus") == "yes"
            source, comment = message.findtext("source") or "", message.findtext("comment") or ""
            forms = translation.findall("numerusform") if plural else [translation]
            yield (
                Text(source, comment, plural, context.findtext("name") or ""),
                tuple(form.text or "" for form in forms),
            )


def as_written(language: str, texts: dict[Text, str], done: dict[Text, Forms]) -> str:
    """Return a file of Qt's with every text, translated or not."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for name in dict.fromkeys(text.context for text in texts):
        context = ElementTree.SubElement(root, "context")
        ElementTree.SubElement(context, "name").text = name
        of_context = (text for text in texts if text.context == name)
        for text in sorted(of_context, key=lambda each: (texts[each], each.source, each.comment)):
            _add(context, text, done.get(text, ()), PLURALS[language])
    ElementTree.indent(root)
    body = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'


def _add(context: ElementTree.Element, text: Text, forms: Forms, plurals: int) -> None:
    message = ElementTree.SubElement(context, "message", {"numerus": "yes"} if text.plural else {})
    ElementTree.SubElement(message, "source").text = text.source
    if text.comment:
        ElementTree.SubElement(message, "comment").text = text.comment
    translation = ElementTree.SubElement(message, "translation", {} if forms else {"type": "unfinished"})
    if text.plural:
        for form in forms or ("",) * plurals:
            ElementTree.SubElement(translation, "numerusform").text = form
    elif forms:
        translation.text = forms[0]


def compile_translations(path: Path) -> None:
    """Make of a file of translations the one that Qt reads."""
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    made, target = path.with_suffix(".qm.new"), path.with_suffix(".qm")
    subprocess.run([str(tool), "-silent", str(path), "-qm", str(made)], check=True)
    made.replace(target)  # a window that runs reads the old one still: written over, it would end that window


def faults(language: str, texts: dict[Text, str], done: dict[Text, Forms]) -> Iterator[str]:
    """Yield what is wrong with the translations into a language, a sentence each."""
    for text, place in texts.items():
        forms = done.get(text, ())
        where = f"{language}: {text.source!r} ({place})"
        if not forms or not all(forms):
            yield f"{where} is not translated"
        elif len(forms) != (PLURALS[language] if text.plural else 1):
            yield f"{where} has {len(forms)} forms"
        for form in forms:
            if form and not _same_holes(text, form):
                yield f"{where} has other holes in {form!r}"
            if form and text.source.endswith(_GOES_ON) and not form.endswith(_DOTS):
                yield f"{where} tells what goes on, and does not end in dots: {form!r}"
            if form and bool(_ACCELERATOR.search(form)) != bool(_ACCELERATOR.search(text.source)):
                yield f"{where} has an & that the other lacks: {form!r}"
    yield from _same_keys(language, texts, done)


def _same_holes(text: Text, form: str) -> bool:
    wanted, there = Counter(HOLE.findall(text.source)), Counter(HOLE.findall(form))
    if text.plural:  # "one take" may do without its number
        wanted.pop("{n}", None)
        there.pop("{n}", None)
    return set(wanted) == set(there)


def _same_keys(language: str, texts: Iterable[Text], done: dict[Text, Forms]) -> Iterator[str]:
    """Yield which texts of one menu would answer to the same key."""
    for context, sources in _TOGETHER.items():
        keys: dict[str, str] = {}
        for text in texts:
            if text.context == context and (sources is None or text.source in sources):
                for found in _ACCELERATOR.findall(" ".join(done.get(text, ()))):
                    other = keys.setdefault(found.lower(), text.source)
                    if other != text.source:
                        yield f"{language}: {other!r} and {text.source!r} answer to the same key, {found}"


def compiled_faults(language: str, done: dict[Text, Forms]) -> Iterator[str]:
    """Yield where the file that Qt reads says something else than the one it is made of."""
    from PySide6.QtCore import QTranslator

    translator = QTranslator()
    if not translator.load(str(file_of(language).with_suffix(".qm"))):
        yield f"{language}: the compiled file cannot be read"
        return
    for text, forms in done.items():
        for number, form in enumerate(forms, 1):
            said = translator.translate(text.context, text.source, text.comment or None, number if text.plural else -1)
            if said != form:
                yield f"{language}: {text.source!r} is {said!r} in the compiled file, not {form!r}"
