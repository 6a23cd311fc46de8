"""Gathers every sentence of the window, and of the rooms below it, into Qt's files of translations.

    python packaging/languages/gather.py            # brings resources/languages up to date, .ts and .qm
    python packaging/languages/gather.py --check    # exits 1 if a sentence is not gathered or not translated
    python packaging/languages/gather.py --todo de  # what is not translated yet, as JSON: source -> translation
    python packaging/languages/gather.py --take de FILE  # takes such a file over

The window's own words stand in calls of `tr`, `trn` and `mark`. Those of the rooms below are found by how they look: a
text with words in it. Where values stand in such a sentence, it has holes (%1, %2). Qt's own words (buttons of message
boxes, names of keys) stand in qt.json, because the translations that come with Qt are not complete.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path

from below import of_rooms_below
from texts import CODE, CONTEXT, Text, of_qt, of_window, unclear
from tsfiles import (
    PLURALS,
    TARGET,
    as_written,
    compile_translations,
    compiled_faults,
    faults,
    file_of,
    read_translations,
)

LANGUAGES = tuple(PLURALS)
HOLES = TARGET / "sentences.json"
"""The sentences of the rooms below that have holes: the window has to recognise them by their words."""


def gathered() -> dict[Text, str]:
    """Return everything that is to be translated, with where it stands."""
    return of_window() | of_rooms_below() | of_qt()


def with_holes() -> str:
    """Return what the file of the sentences with holes has to hold."""
    sources = sorted(text.source for text in of_rooms_below() if re.search(r"%\d", text.source))
    return json.dumps(sources, ensure_ascii=False, indent=1) + "\n"


def check() -> list[str]:
    """Return what is wrong, a sentence each: files of another day, texts without a translation, lost holes."""
    texts = gathered()
    wrong = unclear()
    if not HOLES.is_file() or HOLES.read_text(encoding="utf-8") != with_holes():
        wrong.append(f"{HOLES.name} is of another day")
    for language in LANGUAGES:
        path = file_of(language)
        done = translated(language)
        wrong += faults(language, texts, done)
        if not path.is_file() or path.read_text(encoding="utf-8") != as_written(language, texts, done):
            wrong.append(f"{path.name} is of another day")
        wrong += compiled_faults(language, done)
    return wrong


def bring_up_to_date() -> list[str]:
    """Write all files anew with what is translated, and return what is wrong with them."""
    TARGET.mkdir(parents=True, exist_ok=True)
    HOLES.write_text(with_holes(), encoding="utf-8")
    texts = gathered()
    for language in LANGUAGES:
        _write(language, texts, translated(language))
    return check()


def translated(language: str) -> dict[Text, tuple[str, ...]]:
    """Return what is translated into a language; its code needs no translator."""
    return read_translations(file_of(language)) | {CODE: (language,)}


def todo(language: str) -> dict[str, str | list[str]]:
    """Return what is not translated into a language yet, with places for the translations."""
    done = translated(language)
    missing = (text for text in gathered() if not all(done.get(text, ("",))))
    return {_key(text): [""] * PLURALS[language] if text.plural else "" for text in missing}


def take(language: str, file: Path) -> list[str]:
    """Take the translations of a file over, and return those whose texts are not known here."""
    texts, done = gathered(), translated(language)
    known = {_key(text): text for text in texts}
    taken = {key.removesuffix(f"\x1f{CONTEXT}"): forms for key, forms in json.loads(file.read_text("utf-8")).items()}
    for key, forms in taken.items():
        if key in known and forms:
            done[known[key]] = tuple(forms) if isinstance(forms, list) else (forms,)
    _write(language, texts, done)
    return [key for key in taken if key not in known]


def _write(language: str, texts: dict[Text, str], done: dict[Text, tuple[str, ...]]) -> None:
    path = file_of(language)
    path.write_text(as_written(language, texts, done), encoding="utf-8")
    compile_translations(path)


def _key(text: Text) -> str:
    context = "" if text.context == CONTEXT else text.context
    return "\x1f".join(part for part in (text.source, text.comment and f"({text.comment})", context) if part)


def main(words: list[str]) -> int:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="change nothing, exit 1 if something is wrong")
    parser.add_argument("--todo", metavar="LANGUAGE", choices=LANGUAGES, help="print what is not translated yet")
    parser.add_argument("--take", nargs=2, metavar=("LANGUAGE", "FILE"), help="take translations over")
    given = parser.parse_args(words)
    if given.todo:
        sys.stdout.write(json.dumps(todo(given.todo), ensure_ascii=False, indent=1) + "\n")
        return 0
    if given.take:
        wrong = [f"not known here: {key!r}" for key in take(given.take[0], Path(given.take[1]))]
    else:
        wrong = check() if given.check else bring_up_to_date()
    sys.stderr.write("".join(sentence + "\n" for sentence in [*wrong, f"{len(wrong)} faults"]))
    return 1 if given.check and wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
