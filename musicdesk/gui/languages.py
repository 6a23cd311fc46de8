"""Languages: which there are, which one is spoken, and how Qt is told."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from musicdesk.app.settings import LANGUAGES
from musicdesk.gui.tongue import CODE_NOTE, CONTEXT, ENGLISH, mark

PSEUDO = "pseudo"
"""English with marks around it and a third longer: shows what is cut, and what does not go through translation."""
CHOSEN_BY_HAND = "MUSICDESK_LANGUAGE"
NAMES = {"": mark("As the system"), "en": "English", "de": "Deutsch", "es": "Español", "ja": "日本語"}
"""What the languages call themselves; "" is the system's."""
_LONGER = 0.35


class PseudoTranslator(QTranslator):
    """Makes every text longer and puts ⟦marks⟧ around it."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        """Return the text as it is shown in the language that nobody speaks."""
        if context == CONTEXT and disambiguation == CODE_NOTE:
            return PSEUDO
        if n == 1 and disambiguation:  # of a plural: the form for one
            text = disambiguation
        return pseudo(text) if text and not text.startswith("⟦") else text

    def isEmpty(self) -> bool:
        """Whether there is nothing in it: there always is."""
        return False


def pseudo(text: str) -> str:
    """Return a text longer by a third, between ⟦marks⟧; "&" and holes stay where they are."""
    return f"⟦{text}{'~' * max(1, round(len(text) * _LONGER))}⟧"


def spoken(setting: str, wished: Sequence[str] = ()) -> str:
    """Return the language to speak: the one of the settings, or the first of the system's (`wished`) that there is."""
    by_hand = os.environ.get(CHOSEN_BY_HAND, "")
    if by_hand in (*LANGUAGES, PSEUDO) and by_hand:
        return by_hand
    if setting:
        return setting
    for each in wished or QLocale().uiLanguages():
        short = each.replace("_", "-").split("-")[0].lower()
        if short in LANGUAGES:
            return short
    return ENGLISH


def speak(app: QCoreApplication, setting: str, resources: Path) -> str:
    """Let the window speak a language from now on, and return its code; what is shown already stays as it is."""
    code = spoken(setting)
    if code == PSEUDO:
        app.installTranslator(PseudoTranslator(app))
        return code
    if code == ENGLISH or (ours := _loaded(str(resources / "languages" / f"musicdesk_{code}.qm"), app)) is None:
        return ENGLISH
    # Qt brings words of its own in some installations, not all of them; where we have them too, ours are asked first.
    of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if (theirs := _loaded(f"{of_qt}/qtbase_{code}.qm", app)) is not None:
        app.installTranslator(theirs)
    app.installTranslator(ours)
    return code


def _loaded(path: str, parent: QObject) -> QTranslator | None:
    translator = QTranslator(parent)
    return translator if translator.load(path) else None
